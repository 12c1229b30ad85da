"""Boxes with a message, numbers to call, and pairs of boxes."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import (
    Box,
    ContactBox,
    ContactEntry,
    NumberBox,
    NumberEntry,
    Pair,
    Run,
    Tone,
)
from regiedesk.printing import fonts
from regiedesk.printing.beside import Beside
from regiedesk.printing.frames import Framed
from regiedesk.printing.icons import Icons
from regiedesk.printing.marks import IconPiece
from regiedesk.printing.pieces import Piece, Stack, Whole
from regiedesk.printing.style import BOX_TITLE, CELL, CELL_CLOSE, HELP_NUMBER, PHONE, SOURCE
from regiedesk.printing.text import Text

_ICON = 20.0
_FILL = 0.44


def box(block: Box, icons: Icons) -> Framed:
    """Return a box with an icon, a bold title and lines; a help box speaks louder."""
    letter = HELP_NUMBER if block.tone is Tone.HELP else BOX_TITLE
    text = Stack((Text(block.title, letter), *(Text(line, CELL, before=1.5) for line in block.lines)))
    return Framed(_with_icon(text, block.icon, icons), block.tone)


def _with_icon(text: Piece, name: str, icons: Icons) -> Piece:
    icon = icons.get(name)
    if icon is None:
        return text
    return Beside((IconPiece(icon, _ICON), text), (_ICON, 1.0), between=10)


def number_box(block: NumberBox) -> Framed:
    """Return numbers to call, large, in a column as wide as the longest."""
    widest = max((_width(entry.number) for entry in block.entries), default=0.0)
    entries = [_number(entry, widest + 1) for entry in block.entries]
    return Framed(Stack((Text(block.title, BOX_TITLE, after=2), *entries)), block.tone)


def _width(number: str) -> float:
    return fonts.width(fonts.clean(number), HELP_NUMBER.font, HELP_NUMBER.size)


def _number(entry: NumberEntry, widest: float) -> Piece:
    line = (Run(text=entry.bold, bold=True), Run(text=f" {entry.text}"))
    number = Text(entry.number, HELP_NUMBER)
    tracks = (widest, 1.0) if widest < 150 else (_FILL, 1 - _FILL)
    return Beside((number, Text(line, CELL_CLOSE)), tracks, between=10, middle=True, before=4)


def contact_box(block: ContactBox, icons: Icons) -> Framed:
    """Return whom to call: a line, the number large, a line under it."""
    entries = Stack([_contact(entry) for entry in block.entries])
    inner = Stack((Text(block.title, BOX_TITLE, after=4), _with_icon(entries, block.icon, icons)))
    return Framed(inner, block.tone)


def _contact(entry: ContactEntry) -> Piece:
    return Stack((Text(entry.line, CELL), Text(entry.number, PHONE), Text(entry.note, SOURCE)), before=4)


class Twins(Beside):
    """Two boxes drawn at the height of the highest."""

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw both boxes equally high."""
        height = self.height(width)
        for cell, wide in zip(self.cells, self.widths(width), strict=True):
            (cell.grown(height) if isinstance(cell, Framed) else cell).draw(canvas, x, top, wide)
            x += wide + self.between


def pair(block: Pair, icons: Icons) -> Piece:
    """Return two boxes of equal height."""
    share = min(max(block.left_share, 0.15), 0.85)
    sides = [_side(side, icons) for side in (block.left, block.right)]
    return Whole(Twins(sides, (share, 1 - share), between=14, before=9))


def _side(block: Box | NumberBox | ContactBox, icons: Icons) -> Framed:
    if isinstance(block, Box):
        return box(block, icons)
    return number_box(block) if isinstance(block, NumberBox) else contact_box(block, icons)
