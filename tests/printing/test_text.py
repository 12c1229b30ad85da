"""Setting text in lines."""

from __future__ import annotations

import pytest

from regiedesk.domain.papers.document import Run
from regiedesk.printing import fonts
from regiedesk.printing.style import BODY
from regiedesk.printing.text import Text, set_lines


@pytest.fixture(autouse=True)
def _letters() -> None:
    fonts.register()


def set_(text: str, width: float) -> list[str]:
    return ["".join(span.text for span in line) for line in set_lines((Run(text=text),), BODY, width)]


def test_words_fill_a_line_and_break_at_spaces():
    assert set_("een twee drie", 1000) == ["een twee drie"]
    assert set_("een twee drie", fonts.width("een twee", BODY.font, BODY.size) + 1) == ["een twee", "drie"]


def test_a_name_with_a_hyphen_is_not_broken():
    assert set_("voor Gert-Jan", 60) == ["voor", "Gert-Jan"]


def test_line_ends_stay_and_spaces_collapse():
    assert set_("een\r\ntwee   drie\n\nvier", 1000) == ["een", "twee drie", "", "vier"]


def test_a_hard_space_keeps_words_together():
    assert set_("om 15.30\u00a0uur", 60) == ["om", "15.30\u00a0uur"]


def test_a_word_wider_than_the_line_is_cut_and_no_letter_is_lost():
    lines = set_("x" * 100, 80)
    assert "".join(lines) == "x" * 100
    assert len(lines) > 5


def test_even_a_line_without_width_ends():
    assert set_("abc", 0) == ["a", "b", "c"]


def test_bold_and_plain_in_one_word_stay_together():
    line = (Run(text="Bel "), Run(text="112", bold=True), Run(text="."))
    assert [s.text for s in set_lines(line, BODY, 500)[0]] == ["Bel", " ", "112", "."]


def test_a_square_replaces_what_cannot_be_drawn_and_marks_that_draw_nothing_go():
    assert set_("a😀\u200db\u00adc", 500) == ["a□bc"]


def test_a_quote_borrows_a_letter_it_lacks():
    assert list(fonts.drawable("aƀ", fonts.QUOTE)) == [("a", fonts.QUOTE), ("ƀ", fonts.ITALIC)]


def test_no_line_of_a_paragraph_stands_alone_after_a_break():
    text = Text("woord " * 60, BODY)
    lines = len(text.lines(200))
    parts = text.split(200, (lines - 1) * BODY.leading, False)
    assert parts is not None
    assert parts[1].height(200) == 2 * BODY.leading
