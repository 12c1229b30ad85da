"""Divides a document over pages and draws what stands on every page: header, footer, frame of a concept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import Document, Run
from regiedesk.printing import fonts, words
from regiedesk.printing.blocks.writing import RestPiece
from regiedesk.printing.compose import Composer, chapters
from regiedesk.printing.marks import draw_line
from regiedesk.printing.pieces import SLACK, Stack
from regiedesk.printing.style import (
    BODY_HEIGHT,
    FOOT,
    FOOT_SMALL,
    FOOTER,
    HEADER,
    INK,
    LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    RUNNING,
    TEAL,
    TEXT_WIDTH,
    TOP,
    Letter,
)
from regiedesk.printing.text import Text

_CONCEPT = replace(RUNNING, font=fonts.BOLD, size=12.5, leading=15)
_PAGE_ROOM = 76.0
_SMALLEST = 6.5
_FULL = 2 / 3
_CLOSER = 0.7


def divide(document: Document, composer: Composer) -> list[Stack]:
    """Return what stands on each page; `Rest` has got what was left of its page.

    When little spills over to a last page, or a page stays half empty because a goal just does not fit,
    the white between blocks shrinks if that helps.
    """
    stacks = [composer.stack(chapter) for chapter in chapters(document.blocks)]
    pages = [page for stack in stacks for page in _pages(stack)]
    if len(pages) > len(stacks):
        closer = [page for stack in stacks for page in _pages(Stack(stack.pieces, white=_CLOSER))]
        pages = min(pages, closer, key=_waste)
    return [_filled(page) for page in pages] or [Stack(())]


def _waste(pages: list[Stack]) -> tuple[int, int]:
    """Return the number of pages, and how many of them (the last may) end less than two thirds full."""
    return len(pages), sum(page.height(TEXT_WIDTH) < BODY_HEIGHT * _FULL for page in pages[:-1])


def _pages(left: Stack) -> Iterator[Stack]:
    while left.height(TEXT_WIDTH) > BODY_HEIGHT + SLACK:
        parts = left.split(TEXT_WIDTH, BODY_HEIGHT, True)
        if parts is None or not isinstance(parts[0], Stack) or not isinstance(parts[1], Stack):
            break
        yield parts[0]
        left = parts[1]
    if left.pieces:
        yield left


def _filled(page: Stack) -> Stack:
    """Give the room that is left to one `Rest` on the page: one that is meant to be there, else the last spare one."""
    rests = [(index, piece) for index, piece in enumerate(page.pieces) if isinstance(piece, RestPiece)]
    if not rests:
        return page
    index, piece = next((rest for rest in rests if not rest[1].spare), rests[-1])
    filled = piece.filled(TEXT_WIDTH, BODY_HEIGHT - page.height(TEXT_WIDTH))
    return page.with_pieces((*page.pieces[:index], filled, *page.pieces[index + 1 :]))


def draw_page(canvas: Canvas, document: Document, page: Stack, number: int, count: int) -> None:
    """Draw one page with its header and footer, and the dashed frame of a concept."""
    _header(canvas, document)
    _footer(canvas, document, words.PAGE_OF.format(page=number, pages=count))
    if document.concept:
        _concept_frame(canvas)
    page.draw(canvas, LEFT, PAGE_HEIGHT - TOP, TEXT_WIDTH)
    canvas.showPage()


def _header(canvas: Canvas, document: Document) -> None:
    top = PAGE_HEIGHT - HEADER + 7.5
    draw_mark(canvas, LEFT + 6.5, PAGE_HEIGHT - HEADER)
    state = _CONCEPT if document.concept else RUNNING
    wide = min(_width(document.state, state), TEXT_WIDTH * 0.6)
    line(canvas, document.name, RUNNING, LEFT + 19, top, TEXT_WIDTH - wide - 30)
    line(canvas, document.state, state, LEFT, top + (1 if document.concept else 0), TEXT_WIDTH, right=True)


def draw_mark(canvas: Canvas, x: float, y: float) -> None:
    """Draw the mark: a round table with four chairs."""
    canvas.saveState()
    canvas.setFillColor(TEAL)
    canvas.setStrokeColor(TEAL)
    canvas.circle(x, y, 2.7, stroke=0, fill=1)
    canvas.setLineWidth(2)
    for start in (20, 110, 200, 290):
        canvas.arc(x - 5.6, y - 5.6, x + 5.6, y + 5.6, start, 50)
    canvas.restoreState()


def _footer(canvas: Canvas, document: Document, page: str) -> None:
    top = FOOTER
    draw_line(canvas, LEFT, LEFT + TEXT_WIDTH, top, 1.0, INK)
    top -= 4
    line(canvas, page, FOOT, LEFT, top, TEXT_WIDTH, right=True)
    top -= line(canvas, document.footer, FOOT, LEFT, top, TEXT_WIDTH - _PAGE_ROOM)
    line(canvas, document.footer_small, FOOT_SMALL, LEFT, top, TEXT_WIDTH)


def line(
    canvas: Canvas, text: str, letter: Letter, x: float, top: float, width: float, *, right: bool = False
) -> float:
    """Draw a running line, smaller when it is long and over more lines when that is not enough; return its height."""
    wide = _width(text, letter)
    size = max(_SMALLEST, letter.size * min(1.0, (width - 1) / wide)) if wide else letter.size
    piece = Text((Run(text=text),), replace(letter, size=size))
    start = x + max(0.0, width - _width(text, letter) * size / letter.size) if right else x
    piece.draw(canvas, start, top, width - (start - x) + 1)
    return piece.height(width - (start - x) + 1)


def _width(text: str, letter: Letter) -> float:
    return fonts.width(fonts.clean(text), letter.font, letter.size)


def _concept_frame(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.setStrokeColor(INK)
    canvas.setLineWidth(1.2)
    canvas.setDash([7, 4])
    low, high = FOOTER + 2.5 * MM, PAGE_HEIGHT - HEADER - 3.8 * MM
    canvas.roundRect(11 * MM, low, PAGE_WIDTH - 19 * MM, high - low, 7, stroke=1, fill=0)
    canvas.restoreState()
