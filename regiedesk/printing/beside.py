"""Pieces next to each other: in columns, or from left to right as words are."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from regiedesk.printing.pieces import SLACK, Empty, Piece, Split

_CLOSEST = 4.0


class Beside(Piece):
    """Pieces next to each other. A track above 1 is a width in points, others share what is left."""

    def __init__(
        self,
        cells: Sequence[Piece],
        tracks: Sequence[float],
        *,
        between: float = 0.0,
        middle: bool = False,
        before: float = 0.0,
    ) -> None:
        self.cells = tuple(cells)
        self.tracks = tuple(tracks)
        self.between = between
        self.middle = middle
        self.before = before

    def widths(self, width: float) -> tuple[float, ...]:
        """Return the width of each cell."""
        fixed = sum(track for track in self.tracks if track > 1)
        share = sum(track for track in self.tracks if track <= 1) or 1.0
        free = width - fixed - self.between * (len(self.tracks) - 1)
        return tuple(track if track > 1 else free * track / share for track in self.tracks)

    def measure(self, width: float) -> float:
        """Return the height of the highest cell."""
        pairs = zip(self.cells, self.widths(width), strict=True)
        return max((cell.height(wide) for cell, wide in pairs), default=0.0)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the cells from left to right."""
        height = self.height(width)
        for cell, wide in zip(self.cells, self.widths(width), strict=True):
            lower = (height - cell.height(wide)) / 2 if self.middle else 0.0
            cell.draw(canvas, x, top - lower, wide)
            x += wide + self.between

    def start(self, width: float) -> float:
        """Return the most that any cell needs to begin."""
        pairs = zip(self.cells, self.widths(width), strict=True)
        return max((cell.start(wide) for cell, wide in pairs), default=0.0)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut each cell that does not fit; a cell that does fit is empty on the next page."""
        parts = [_part(cell, wide, room, force) for cell, wide in zip(self.cells, self.widths(width), strict=True)]
        whole = [part for part in parts if part is not None]
        if len(whole) < len(parts):
            return None
        return self._with([part[0] for part in whole]), self._with([part[1] for part in whole])

    def _with(self, cells: Sequence[Piece]) -> Beside:
        return Beside(cells, self.tracks, between=self.between, before=self.before)


class Wrapped(Piece):
    """Small pieces from left to right, on a next line when the width is used up."""

    def __init__(self, items: Sequence[Piece], widths: Sequence[float], between: float = 12.0) -> None:
        self.items = tuple(items)
        self.widths = tuple(widths)
        self.between = between

    def _lines(self, width: float) -> list[list[tuple[Piece, float]]]:
        """Return the lines of pieces with their widths; they stand closer when that saves a line."""
        spare = (width - sum(self.widths)) / max(1, len(self.widths) - 1)
        between = min(self.between, spare) if spare >= _CLOSEST else self.between
        lines: list[list[tuple[Piece, float]]] = [[]]
        used = 0.0
        for item, wide in zip(self.items, self.widths, strict=True):
            if lines[-1] and used + wide > width + SLACK:
                lines.append([])
                used = 0.0
            lines[-1].append((item, min(wide, width) + between))
            used += wide + between
        return lines

    def measure(self, width: float) -> float:
        """Return the height of all lines."""
        return sum(_line_height(line, width) for line in self._lines(width))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        for line in self._lines(width):
            place = x
            for item, step in line:
                item.draw(canvas, place, top, min(step, width))
                place += step
            top -= _line_height(line, width)


def _line_height(line: Sequence[tuple[Piece, float]], width: float) -> float:
    return max((item.height(min(step, width)) for item, step in line), default=0.0)


def _part(cell: Piece, width: float, room: float, force: bool) -> Split | None:
    if cell.height(width) <= room + SLACK:
        return cell, Empty()
    return cell.split(width, room, force)
