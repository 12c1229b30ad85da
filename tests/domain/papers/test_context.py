"""What every paper says of itself: does it hold, for whom, which version, and two sheets that hold the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.papers.context import footer, signed, state_of, status_box
from regiedesk.domain.papers.document import Document, Paragraph, Tone, plain
from tests.domain.families import TODAY, family
from tests.domain.papers.drawn import FROZEN, context, version

LEADING, OLD, CONCEPT = context(label=version()), context(label=version(1, leading=False)), context()


def paper(text: str = "Coby fietst mee") -> Document:
    return Document(name="Gezinsplan", state="", footer="", footer_small="", blocks=(Paragraph(line=plain(text)),))


def test_a_paper_speaks_of_the_day_of_its_version_or_of_printing() -> None:
    assert (LEADING.day, CONCEPT.day) == (FROZEN, TODAY)
    assert (LEADING.concept, CONCEPT.concept) == (False, True)


def test_a_copy_is_for_its_holders() -> None:
    both = context(None, "coby", "karin")
    assert [person.first_name for person in both.holders] == ["Coby", "Karin"]
    assert both.holder_label() == "Coby (oma) en Karin (mentor)"
    assert both.for_professional
    assert not context(None, "coby", "noa").for_professional


def test_the_header_says_whether_it_holds() -> None:
    assert state_of(LEADING) == "Dit plan geldt nu"
    assert state_of(OLD) == "Oud plan · versie 1"
    assert state_of(CONCEPT) == "CONCEPT · geldt nog niet"


def test_the_leading_plan_is_named_with_its_number_day_and_predecessor() -> None:
    box = status_box(LEADING)
    assert (box.title, box.tone) == ("Dit plan geldt nu", Tone.REST)
    assert box.lines == ("Leidende versie 2, exemplaar 3", "vastgesteld op vrijdag 8 mei 2026.", "Vervangt versie 1.")
    assert status_box(context(label=version(1))).lines[-1] == "vastgesteld op vrijdag 8 mei 2026."
    assert status_box(LEADING, short=True).lines == ("versie 2, vrijdag 8 mei 2026",)


def test_an_old_plan_says_which_one_holds() -> None:
    box = status_box(OLD)
    assert (box.title, box.tone) == ("Dit is een oud plan", Tone.OPEN)
    assert box.lines == ("Versie 1, vrijdag 8 mei 2026", "Nu geldt versie 2.")
    none = context(label=version(1, leading=False), leading_number=None)
    assert status_box(none).lines[1] == ""


def test_a_concept_says_that_it_does_not_hold_yet() -> None:
    box = status_box(CONCEPT)
    assert (box.title, box.tone) == ("CONCEPT", Tone.OPEN)
    assert box.lines == ("Voor versie 3", "Dit geldt nog niet. Versie 2 geldt nu.")
    first = status_box(context(leading_number=None))
    assert first.lines == ("Voor versie 1", "Dit geldt nog niet. Er geldt nog geen plan.")


def test_the_footer_names_case_paper_version_and_day() -> None:
    assert footer(LEADING, "Gezinsplan") == (
        "Lindelaan · Gezinsplan · versie 2 · vrijdag 8 mei 2026 · vervangt versie 1"
    )
    assert footer(context(label=version(1)), "Gezinsplan").endswith("versie 1 · vrijdag 8 mei 2026")
    assert footer(CONCEPT, "Gezinsplan") == "Lindelaan · Gezinsplan · concept voor versie 3 · maandag 15 juni 2026"


@pytest.mark.parametrize("holder", ["coby", "noa", "karin"])
def test_no_surname_stands_on_the_outside(holder: str) -> None:
    drawn = context(None, holder, label=version())
    document, _ = signed(drawn, paper(), "gezinsplan")
    outside = " ".join([state_of(drawn), *status_box(drawn).lines, footer(drawn, "Gezinsplan"), document.footer_small])
    assert [p.last_name for p in family().people if p.last_name and p.last_name in outside] == []


def test_the_small_line_names_copy_holder_and_both_marks() -> None:
    document, mark = signed(LEADING, paper(), "gezinsplan")
    assert document.footer_small == (f"Exemplaar 3 · voor Coby (oma) · versiekenmerk 4BCP-1308 · bladkenmerk {mark}")
    assert len(mark) == 4
    assert "conceptkenmerk 4BCP-1308" in signed(CONCEPT, paper(), "gezinsplan")[0].footer_small


def test_the_same_sheet_has_the_same_mark() -> None:
    again = replace(LEADING, printed_on=dt.date(2027, 1, 1))
    assert signed(LEADING, paper(), "gezinsplan")[1] == signed(again, paper(), "gezinsplan")[1]


def test_another_paper_holder_or_text_has_another_mark() -> None:
    marks = {
        signed(LEADING, paper(), "gezinsplan")[1],
        signed(LEADING, paper(), "een-blad")[1],
        signed(LEADING, paper("Coby fietst niet mee"), "gezinsplan")[1],
        signed(context(None, "noa", label=version()), paper(), "gezinsplan")[1],
    }
    assert len(marks) == 4
