"""Where pages break, and what never does."""

from __future__ import annotations

import io
import itertools

import pdfplumber
import pytest

from regiedesk.domain.papers.document import (
    Box,
    Cell,
    Column,
    Heading,
    KeepTogether,
    PageBreak,
    Pair,
    Paragraph,
    QuoteBlock,
    Rest,
    Row,
    Size,
    Table,
    TickBox,
    Title,
    Tone,
    WritingLines,
    plain,
)
from regiedesk.printing.printer import PdfPrinter
from tests.printing.papers import CONTACT, HELP, goal, paper, people
from tests.printing.reading import lost_words, page_texts

LONG_WORD = "Meervoudigegezinsproblematiekoverleggroepsvoorzittersvergadering"


@pytest.fixture(scope="module")
def printer() -> PdfPrinter:
    return PdfPrinter()


def filler(lines: int) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(line=plain(f"vulling {number}")) for number in range(lines))


def page_of(pages: list[str], text: str) -> int:
    return next(number for number, page in enumerate(pages) if text in page)


@pytest.mark.parametrize("lines", range(0, 30, 3))
def test_a_goal_is_never_split_when_a_page_can_hold_it(printer, lines):
    pages = page_texts(printer.pdf(paper(*filler(lines), goal(1, agreements=8))))
    marks = ["Samen eten", "Het eten eindigt", *(f"keer {n}" for n in range(8)), "nog niemand", "Iedereen: eens."]
    assert len({page_of(pages, mark) for mark in marks}) == 1


def test_a_goal_higher_than_a_page_splits_between_rows_and_loses_nothing(printer):
    document = paper(*filler(20), goal(1, agreements=60))
    pdf = printer.pdf(document)
    assert lost_words(document, pdf) == set()
    assert sum("Doet wat" in page for page in page_texts(pdf)) >= 3


@pytest.mark.parametrize("lines", range(26, 35))
def test_a_heading_keeps_its_caption_the_head_and_two_rows(printer, lines):
    caption = Paragraph(line=plain("onderschrift"), size=Size.SOURCE)
    pages = page_texts(printer.pdf(paper(*filler(lines), Heading(text="Mensen"), caption, people(6))))
    together = ("Mensen", "onderschrift", "Bereikbaar", "Joris 0", "Fenna 1")
    assert len({page_of(pages, text) for text in together}) == 1


@pytest.mark.parametrize("lines", range(28, 35))
def test_a_heading_stays_with_its_paragraph(printer, lines):
    text = Paragraph(line=plain("Dit staat eronder. " * 20))
    pages = page_texts(printer.pdf(paper(*filler(lines), Heading(text="Kopje", icon="eye"), text)))
    assert "Dit staat eronder" in pages[page_of(pages, "Kopje")]


@pytest.mark.parametrize("lines", [5, 15, 20, 25])
def test_blocks_kept_together_are_on_one_page(printer, lines):
    together = KeepTogether(blocks=(Heading(text="Tekenen"), people(8), Pair(left=CONTACT, right=HELP)))
    pages = page_texts(printer.pdf(paper(*filler(lines), together)))
    assert len({page_of(pages, text) for text in ("Tekenen", "Joris 0", "Yildiz 7", "Wie bel je?", "112")}) == 1


def test_a_table_leaves_no_row_alone_on_the_next_page(printer):
    for count in range(28, 40):
        pages = page_texts(printer.pdf(paper(people(count))))
        assert all(page.count("woont om de hoek") != 1 for page in pages)


def test_a_page_break_starts_a_page_and_never_an_empty_one(printer):
    blocks = (PageBreak(), Heading(text="Een"), PageBreak(), PageBreak(), Heading(text="Twee"), PageBreak())
    pages = page_texts(printer.pdf(paper(*blocks)))
    assert len(pages) == 2
    assert page_of(pages, "Twee") == 1


def test_rest_fills_the_page_with_lines_nine_millimetres_apart(printer):
    with pdfplumber.open(io.BytesIO(printer.pdf(paper(Heading(text="Kort"), Rest(title="Nog iets"))))) as pdf:
        page = pdf.pages[0]
        wide = sorted(line["top"] for line in page.lines if line["width"] > 480 and line["top"] < 771)
    apart = {round(two - one, 1) for one, two in itertools.pairwise(wide)}
    assert apart == {25.5}
    assert wide[-1] > 740


def test_rest_draws_nothing_when_there_is_no_room(printer):
    for lines in range(28, 36):
        document = paper(*filler(lines), Rest(title="Nog iets"))
        pages = page_texts(printer.pdf(document))
        if len(page_texts(printer.pdf(paper(*filler(lines))))) == 1:
            assert len(pages) == 1
    assert "Nog iets" not in page_texts(printer.pdf(paper(*filler(33), Rest(title="Nog iets"))))[0]


def test_a_little_too_much_stays_on_one_page_by_less_white(printer):
    full = max(n for n in range(10, 30) if printer.page_count(paper(*boxes(n))) == 1)
    assert _pitch(printer.pdf(paper(*boxes(full)))) < _pitch(printer.pdf(paper(*boxes(3))))
    assert printer.page_count(paper(*boxes(full + 1))) == 2


def _pitch(pdf: bytes) -> float:
    """Return how far apart the first two boxes are."""
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        tops = sorted(w["top"] for w in opened.pages[0].extract_words() if w["text"] == "Kader")
    return float(tops[1] - tops[0])


def boxes(count: int) -> tuple[Box, ...]:
    return tuple(Box(tone=Tone.WHITE, title=f"Kader {number}") for number in range(count))


def test_type_stays_the_same_when_white_shrinks(printer):
    sizes = set()
    for count in (3, 18, 19, 30):
        with pdfplumber.open(io.BytesIO(printer.pdf(paper(*boxes(count))))) as pdf:
            sizes.add(frozenset(round(c["size"], 2) for c in pdf.pages[0].chars if 60 < c["top"] < 700))
    assert len(sizes) == 1


def test_a_long_title_breaks_and_the_scale_moves_under_it(printer):
    title = "“Dat wij allemaal samen aan tafel eten en dat er dan niemand meer hoeft te schreeuwen of weg te lopen.”"
    short, long = (_scale_top(printer.pdf(paper(goal(1, title=t)))) for t in ("“Rust.”", title))
    assert long > short + 30


def _scale_top(pdf: bytes) -> float:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return float(next(w["top"] for w in opened.pages[0].extract_words() if w["text"] == "doel" and w["x0"] > 300))


def test_long_fields_and_long_words_lose_nothing(printer):
    field = "Hij komt te laat. " * 280
    row = Row(cells=(Cell(lines=(plain(LONG_WORD),)), Cell(lines=(plain(field), plain("slotwoord")))))
    table = Table(columns=(Column(title="Wie", share=0.12), Column(title="Wat", share=0.88)), rows=(row, row))
    document = paper(
        Title(text=f"Plan van {LONG_WORD}"),
        table,
        Box(tone=Tone.REST, title=LONG_WORD, lines=(plain(field), plain("boxeinde")), icon="home"),
        QuoteBlock(text=field, source="citaatbron"),
        people(40),
    )
    pdf = printer.pdf(document)
    assert lost_words(document, pdf) == set()
    assert _inside(pdf)


def _inside(pdf: bytes) -> bool:
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        chars = [char for page in opened.pages for char in page.chars]
    return all(c["x0"] > 56 and c["x1"] < 551 and c["bottom"] < 842 - 20 for c in chars)


def test_text_never_runs_into_the_footer(printer):
    document = paper(Paragraph(line=plain("Woord " * 3000)), goal(1, agreements=50), people(50))
    with pdfplumber.open(io.BytesIO(printer.pdf(document))) as pdf:
        for page in pdf.pages:
            body = [w for w in page.extract_words() if 771 < w["bottom"] < 786]
            assert body == []


def test_a_column_is_at_least_as_wide_as_its_longest_word(printer):
    row = Row(cells=(Cell(lines=(plain("pleegzorgbegeleider"),)), Cell(lines=(plain("kort"),))))
    table = Table(columns=(Column(title="Wie", share=0.1), Column(title="Wat", share=0.9)), rows=(row,))
    assert "pleegzorgbegeleider" in page_texts(printer.pdf(paper(table)))[0]


def test_ticks_beside_each_other_wrap_instead_of_leaving_the_page(printer):
    ticks = tuple(TickBox(label=word) for word in ("helemaal eens", "een beetje eens", "niet eens"))
    row = Row(cells=(Cell(lines=(plain("x"),)), Cell(ticks=ticks, ticks_beside=True)))
    table = Table(columns=(Column(title="", share=0.7), Column(title="", share=0.3)), rows=(row,))
    pdf = printer.pdf(paper(table))
    assert _inside(pdf)
    assert "een beetje eens" in page_texts(pdf)[0]


def test_empty_texts_draw_nothing_and_break_nothing(printer):
    empty = Table(columns=(), rows=())
    blocks = (
        Title(text=""), Heading(text=""), Paragraph(line=()), QuoteBlock(text="", source=""), empty,
        Box(tone=Tone.OPEN, title=""), WritingLines(title="", count=0), KeepTogether(blocks=()),
    )  # fmt: skip
    assert printer.page_count(paper(*blocks)) == 1
    assert "pagina 1 van 1" in page_texts(printer.pdf(paper(*blocks)))[0]


def test_two_boxes_of_a_pair_are_equally_high(printer):
    with pdfplumber.open(io.BytesIO(printer.pdf(paper(Pair(left=CONTACT, right=CONTACT))))) as pdf:
        boxes = [c for c in pdf.pages[0].curves if c["width"] > 100]
    assert len({round(c["height"]) for c in boxes}) == 1
    assert len(boxes) == 2
