"""Room for a pen, numbered lists and the grid of a recovery code."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import CodeGrid, Column, NumberedList, WritingLines
from regiedesk.printing import fonts, words
from regiedesk.printing.beside import Beside
from regiedesk.printing.blocks.tables import head
from regiedesk.printing.grid import Grid, Look, Row
from regiedesk.printing.icons import Icons
from regiedesk.printing.marks import Disc, IconPiece, PenLines
from regiedesk.printing.pieces import Empty, Piece, Stack, Whole
from regiedesk.printing.style import (
    BOX_TITLE,
    CELL,
    CODE,
    HAIRLINE,
    INK,
    LABEL,
    LEAST_REST,
    LEAST_SPARE,
    LINE,
    PEN_LINE,
    SOURCE,
)
from regiedesk.printing.text import Text

_PEN = "pencil"
_PER_ROW = 4
_SPACING = 3.0
_CODE_HEIGHT = 55.0
_DISC = 18.0


def writing_lines(block: WritingLines, icons: Icons) -> Piece:
    """Return lines to write on under a small heading, the hint behind it."""
    return Whole(Stack((_pen_head(block.title, block.hint, icons), PenLines(block.count)), before=12, after=6))


def _pen_head(title: str, hint: str, icons: Icons) -> Piece:
    wide = min(fonts.width(fonts.clean(title), BOX_TITLE.font, BOX_TITLE.size) + 1, 260)
    icon = icons.get(_PEN)
    cells: list[Piece] = [IconPiece(icon, 12, 2.5)] if icon else []
    tracks = [12.0] if icon else []
    if hint:
        cells += [Text(title, BOX_TITLE), Stack((Empty(3), Text(hint, SOURCE)))]
        tracks += [wide, 1.0]
    else:
        cells.append(Text(title, BOX_TITLE))
        tracks.append(1.0)
    return Beside(cells, tracks, between=6)


class RestPiece(Piece):
    """Takes no room until the page is full; then it is given what is left."""

    def __init__(self, title: str, icons: Icons, *, spare: bool = False) -> None:
        self.title = title
        self.icons = icons
        self.spare = spare

    def measure(self, width: float) -> float:
        """Return nothing: it never makes a page longer."""
        return 0.0

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""

    def filled(self, width: float, room: float) -> Piece:
        """Return writing lines for this much room; nothing when that is too little to write in."""
        title = _pen_head(self.title, "", self.icons)
        above = 12.0
        count = int((room - above - title.height(width)) / PEN_LINE)
        if room < (LEAST_SPARE if self.spare else LEAST_REST) or count < 1:
            return Empty()
        return Stack((Empty(above), title, PenLines(count)))


def numbered_list(block: NumberedList) -> Piece:
    """Return numbered things to do, with columns to fill in by pen when they are named."""
    columns = block.columns
    count = max([len(columns), *(len(item) for item in block.items)], default=1) or 1
    named = tuple(column.share for column in columns) if len(columns) == count else (1 / count,) * count
    tracks = (_DISC, *(min(max(share, 0.02), 1.0) for share in named))
    rows = [_item(index, item, tracks) for index, item in enumerate(block.items, 1)]
    heads = (Column(title="", share=0.0), *columns)
    return Grid(rows, head(heads, tracks) if columns and len(columns) == count else None)


def _item(number: int, item: tuple[str, ...], tracks: tuple[float, ...]) -> Row:
    texts = [*item, *("" for _ in range(len(tracks) - 1 - len(item)))]
    cells = [Stack((Empty(1.5), Text(text, CELL))) for text in texts]
    return Row((Disc(str(number), _DISC), *cells), tracks, Look(above=1.8, below=1.8))


class CodeCell(Piece):
    """One group of a code with its number, letters far apart."""

    def __init__(self, number: int, group: str) -> None:
        self.label = Text(words.GROUP.format(number=number), LABEL, centred=True)
        self.group = group

    def measure(self, width: float) -> float:
        """Return the height of a cell."""
        return _CODE_HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw label and group in the middle; a group too wide is set smaller."""
        self.label.draw(canvas, x, top - 6, width)
        text = "".join(piece for piece, _ in fonts.drawable(fonts.clean(self.group), CODE.font))
        wide = fonts.width(text, CODE.font, CODE.size) + _SPACING * (len(text) - 1)
        fit = min(1.0, (width - 12) / wide) if wide > 0 else 1.0
        pen = canvas.beginText(x + (width - wide * fit) / 2, top - 41)
        pen.setFont(CODE.font, CODE.size * fit)
        pen.setCharSpace(_SPACING * fit)
        pen.setFillColor(INK)
        pen.textOut(text)
        pen.setCharSpace(0)
        canvas.drawText(pen)


class CodeBox(Piece):
    """The groups of a code in a box with a thick border, four in a row."""

    before = 10.0
    after = 8.0

    def __init__(self, groups: tuple[str, ...]) -> None:
        self.cells = [CodeCell(number, group) for number, group in enumerate(groups, 1)]

    def rows(self) -> int:
        """Return how many rows the groups need."""
        return -(-len(self.cells) // _PER_ROW)

    def measure(self, width: float) -> float:
        """Return the height of the rows."""
        return self.rows() * _CODE_HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw border, lines and groups."""
        height, wide = self.height(width), width / _PER_ROW
        canvas.setStrokeColor(LINE)
        canvas.setLineWidth(HAIRLINE)
        for row in range(1, self.rows()):
            canvas.line(x, top - row * _CODE_HEIGHT, x + width, top - row * _CODE_HEIGHT)
        for column in range(1, _PER_ROW):
            canvas.line(x + column * wide, top, x + column * wide, top - height)
        canvas.setStrokeColor(INK)
        canvas.setLineWidth(2)
        canvas.roundRect(x, top - height, width, height, 6, stroke=1, fill=0)
        for index, cell in enumerate(self.cells):
            row, column = divmod(index, _PER_ROW)
            cell.draw(canvas, x + column * wide, top - row * _CODE_HEIGHT, wide)


def code_grid(block: CodeGrid) -> Piece:
    """Return the groups of a recovery code."""
    return CodeBox(block.groups)
