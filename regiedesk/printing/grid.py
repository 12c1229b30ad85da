"""Tables: rows with a hairline under them and a head that repeats on the next page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from regiedesk.printing.beside import Beside
from regiedesk.printing.marks import draw_line
from regiedesk.printing.pieces import SLACK, Piece, Split
from regiedesk.printing.style import BODY_HEIGHT, HAIRLINE, HEAD, HEAD_LINE, INK, LINE

SIDE = 5.0
ROW = 20.4
_CUT_FROM = BODY_HEIGHT / 3


@dataclass(frozen=True, slots=True)
class Look:
    """How a row looks: white above and below its text, ground, line under it, upright lines (by cell)."""

    above: float = 2.0
    below: float = 2.4
    ground: HexColor | None = None
    line: float = HAIRLINE
    colour: HexColor = LINE
    dashed: bool = False
    upright: tuple[int, ...] = ()
    least: float = ROW
    middle: bool = False


_MOST = 0.36


def fitted(tracks: Sequence[float], needed: Sequence[float], width: float) -> tuple[float, ...]:
    """Widen shares in which the longest word does not fit, at the cost of those with room to spare.

    `needed` holds the width of the longest word of each column. No column takes more than 36 % for a word.
    """
    room = width - 2 * SIDE * len(tracks) - sum(track for track in tracks if track > 1)
    total = sum(track for track in tracks if track <= 1) or 1.0
    if room <= 0:
        return tuple(tracks)
    least = [track if track > 1 else min(need + 1, _MOST * room) for track, need in zip(tracks, needed, strict=True)]
    wide = [track if track > 1 else room * track / total for track in tracks]
    short = sum(max(0.0, low - has) for low, has, t in zip(least, wide, tracks, strict=True) if t <= 1)
    spare = sum(max(0.0, has - low) for low, has, t in zip(least, wide, tracks, strict=True) if t <= 1)
    give = min(1.0, short / spare) if spare > 0 else 0.0
    if not short or not give:
        return tuple(tracks)
    return tuple(
        track if track > 1 else _shared(has, low, give, short, spare) / room
        for track, has, low in zip(tracks, wide, least, strict=True)
    )


def _shared(has: float, low: float, give: float, short: float, spare: float) -> float:
    """Return the new width of a column that has too little (it gets more) or enough (it gives some)."""
    if has < low:
        return has + (low - has) * min(1.0, spare / short)
    return has - (has - low) * give


HEAD_LOOK = Look(above=2.3, below=2.3, ground=HEAD, line=HEAD_LINE, colour=INK, least=0)


class Row(Piece):
    """Cells beside each other with a line under them. A row of ordinary height is never cut."""

    def __init__(self, cells: Sequence[Piece], tracks: Sequence[float], look: Look) -> None:
        self.cells = Beside(cells, tracks, between=2 * SIDE, middle=look.middle)
        self.look = look

    def measure(self, width: float) -> float:
        """Return the height with the white and the line."""
        look = self.look
        return max(look.least, self.cells.height(width - 2 * SIDE) + look.above + look.below + look.line)

    def start(self, width: float) -> float:
        """Return the whole height, unless the row is so high that it may be cut."""
        height = self.height(width)
        if height <= _CUT_FROM:
            return height
        return self.cells.start(width - 2 * SIDE) + self.look.above + self.look.below + self.look.line

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut inside the cells when the row is very high."""
        if self.height(width) <= _CUT_FROM and not force:
            return None
        white = self.look.above + self.look.below + self.look.line
        parts = self.cells.split(width - 2 * SIDE, room - white, force)
        return parts and (self._with(parts[0]), self._with(parts[1]))

    def _with(self, cells: Piece) -> Row:
        row = Row((), (), self.look)
        if isinstance(cells, Beside):
            row.cells = cells
        return row

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw ground, cells and lines."""
        height, look = self.height(width), self.look
        if look.ground is not None:
            canvas.setFillColor(look.ground)
            canvas.rect(x, top - height, width, height, stroke=0, fill=1)
        inside = self.cells.height(width - 2 * SIDE)
        lower = (height - look.line - inside) / 2 if look.middle else look.above
        self.cells.draw(canvas, x + SIDE, top - lower, width - 2 * SIDE)
        if look.line:
            canvas.setDash([3, 2] if look.dashed else [])
            draw_line(canvas, x, x + width, top - height + look.line / 2, look.line, look.colour)
            canvas.setDash([])
        self._uprights(canvas, x, top, width, height)

    def _uprights(self, canvas: Canvas, x: float, top: float, width: float, height: float) -> None:
        edge = x
        for index, wide in enumerate(self.cells.widths(width - 2 * SIDE)):
            if index in self.look.upright:
                canvas.setStrokeColor(LINE)
                canvas.setLineWidth(HAIRLINE)
                canvas.line(edge, top, edge, top - height)
            edge += wide + 2 * SIDE


class Grid(Piece):
    """Rows under each other; the head, if any, stands again at the top of each page."""

    def __init__(self, rows: Sequence[Row], head: Row | None = None, *, before: float = 5.0) -> None:
        self.rows = tuple(rows)
        self.head = head
        self.before = before
        self.after = 8.0

    def measure(self, width: float) -> float:
        """Add up head and rows."""
        return self._head(width) + sum(row.height(width) for row in self.rows)

    def _head(self, width: float) -> float:
        return self.head.height(width) if self.head else 0.0

    def start(self, width: float) -> float:
        """Return the height of the head and two rows."""
        first = sum(row.height(width) for row in self.rows[:2])
        if first > _CUT_FROM and self.rows:
            first = self.rows[0].start(width)
        return self._head(width) + first

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw head and rows."""
        for row in (*((self.head,) if self.head else ()), *self.rows):
            row.draw(canvas, x, top, width)
            top -= row.height(width)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut between two rows, or inside a row too high to keep; no row is left alone when it can be helped."""
        left, count = room - self._head(width), 0
        while count < len(self.rows) and self.rows[count].height(width) <= left + SLACK:
            left -= self.rows[count].height(width)
            count += 1
        parts = self.rows[count].split(width, left, force and count == 0) if count < len(self.rows) else None
        if isinstance(parts, tuple) and isinstance(parts[0], Row) and isinstance(parts[1], Row):
            return self._with((*self.rows[:count], parts[0])), self._with((parts[1], *self.rows[count + 1 :]))
        if len(self.rows) - count == 1 and count > 2:
            count -= 1
        if count == 0 or (count == 1 and not force and len(self.rows) > 2):
            return None
        return self._with(self.rows[:count]), self._with(self.rows[count:])

    def _with(self, rows: Sequence[Row]) -> Grid:
        return Grid(rows, self.head, before=self.before)
