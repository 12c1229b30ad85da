"""Whole papers: complete, the same every time, in the bundled letters only."""

from __future__ import annotations

import hashlib
import io
import subprocess
import sys
from pathlib import Path

import pdfplumber
import pypdfium2
import pytest

from regiedesk.domain.papers.document import Heading, PageBreak, Paragraph, plain
from regiedesk.printing.printer import PdfPrinter
from tests.printing.papers import every_block, goal, paper, people
from tests.printing.reading import lost_words, page_texts

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def printer() -> PdfPrinter:
    return PdfPrinter()


def test_every_word_of_every_block_stands_on_paper(printer):
    document = paper(*every_block())
    assert lost_words(document, printer.pdf(document)) == set()


def test_header_footer_and_page_number_stand_on_each_page(printer):
    document = paper(people(90))
    pages = page_texts(printer.pdf(document))
    assert len(pages) == printer.page_count(document) == 3
    for number, page in enumerate(pages, 1):
        assert f"pagina {number} van 3" in page
        for text in (document.name, document.state, document.footer, document.footer_small):
            assert text in page


def test_the_head_of_a_table_repeats_on_each_page(printer):
    assert all("Wie is dit" in page for page in page_texts(printer.pdf(paper(people(60)))))


def test_only_embedded_source_letters_are_used(printer):
    with pdfplumber.open(io.BytesIO(printer.pdf(paper(*every_block())))) as pdf:
        used = {char["fontname"] for page in pdf.pages for char in page.chars}
        resources = [page.page_obj.resources["Font"] for page in pdf.pages]
    assert used
    assert all("+SourceS" in name for name in used)
    assert all("Source" in str(font.resolve()["BaseFont"]) for fonts in resources for font in _fonts(fonts))


def _fonts(fonts):
    found = fonts.resolve() if hasattr(fonts, "resolve") else fonts
    return found.values()


def test_the_family_s_words_have_their_own_letter(printer):
    with pdfplumber.open(io.BytesIO(printer.pdf(paper(*every_block())))) as pdf:
        quoted = "".join(c["text"] for c in pdf.pages[0].chars if "SourceSerif4-Italic" in c["fontname"])
    assert "“dat het huis weer lacht”" in quoted


def test_metadata_names_the_paper_and_nobody(printer):
    pdf = pypdfium2.PdfDocument(printer.pdf(paper(*every_block())))
    found = pdf.get_metadata_dict()
    assert found["Title"] == "Gezinsplan"
    assert found["Author"] == "RegieDesk"
    assert not any("Joris" in text or "Teun" in text for text in found.values())
    assert b"nl-NL" in printer.pdf(paper())


def test_the_same_document_gives_the_same_bytes(printer):
    document = paper(*every_block())
    assert printer.pdf(document) == printer.pdf(document) == PdfPrinter().pdf(document)


def test_another_process_gives_the_same_bytes(printer):
    code = (
        "import hashlib; from regiedesk.printing.printer import PdfPrinter; "
        "from tests.printing.papers import every_block, paper; "
        "print(hashlib.sha256(PdfPrinter().pdf(paper(*every_block()))).hexdigest())"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == hashlib.sha256(printer.pdf(paper(*every_block()))).hexdigest()


def test_a_concept_has_a_dashed_frame_on_every_page(printer):
    blocks = (Heading(text="Een"), PageBreak(), Heading(text="Twee"))
    assert [_dashed(page) for page in _pages(printer.pdf(paper(*blocks, concept=True)))] == [1, 1]
    assert [_dashed(page) for page in _pages(printer.pdf(paper(*blocks)))] == [0, 0]


def _pages(pdf):
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        return list(opened.pages)


def _dashed(page) -> int:
    shapes = [*page.curves, *page.rects, *page.lines]
    return sum(1 for s in shapes if s.get("dash") and s["dash"][0] and s["width"] > page.width * 0.8)


def test_markup_is_text(printer):
    document = paper(Paragraph(line=plain("O'Brien <b>&amp; <para>zoon</para> </b>")))
    assert "O'Brien <b>&amp; <para>zoon</para> </b>" in page_texts(printer.pdf(document))[0]


def test_a_character_without_a_drawing_shows_as_a_square_and_is_reported(printer):
    document = paper(Paragraph(line=plain("Fijn 😀 zo, é en 中 en 😀")))
    assert printer.missing_glyphs(document) == "😀中"
    assert "Fijn □ zo, é en □ en □" in page_texts(printer.pdf(document))[0]


def test_nothing_is_reported_missing_in_dutch_and_neighbouring_languages(printer):
    document = paper(Paragraph(line=plain("Çağla, Łukasz, Zoë, Đặng, “ja” – 3 × ½ → ✓\u00a0…")))
    assert printer.missing_glyphs(document) == ""


def test_an_empty_document_is_one_page(printer):
    assert printer.page_count(paper()) == len(page_texts(printer.pdf(paper()))) == 1


def test_long_running_lines_stay_on_the_page(printer):
    long = "Dit is een heel lange naam voor een papier die nooit op een regel past, wat je ook doet" * 2
    pdf = printer.pdf(paper(goal(1), name=long))
    with pdfplumber.open(io.BytesIO(pdf)) as opened:
        assert all(c["x0"] > 0 and c["x1"] < 595 and c["top"] > 0 and c["bottom"] < 842 for c in opened.pages[0].chars)
