"""The scale of 0 to 10: now is a filled disc, the goal an open ring, the beginning a small grey ring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import FigureRow, Scale
from regiedesk.printing import fonts, words
from regiedesk.printing.marks import draw_disc, draw_figure, draw_line
from regiedesk.printing.pieces import Piece
from regiedesk.printing.style import CELL, FIGURE, GREY, INK, TEAL, WHITE

HEIGHT = 42.0
_LABEL = 11.0
_AXIS = 22.5
_FOOT = 36.5
_RADIUS = 8.7
_EDGE = 11.0
_APART = 7.0


@dataclass(frozen=True, slots=True)
class Label:
    """A word above the scale: its text, and its left edge and width in points."""

    text: str
    left: float
    width: float


def labels(scale: Scale, first: float, step: float, end: float) -> tuple[Label, ...]:
    """Return the words above the scale, moved apart where figures are neighbours.

    `first` is the place of 0, `step` the distance of two figures, `end` the right edge.
    """
    named: dict[int, list[str]] = {}
    marks = ((words.START, scale.start), (words.NOW, scale.now), (words.GOAL, scale.goal))
    for word, figure in marks:
        if figure is not None:
            named.setdefault(figure, []).append(word)
    placed = []
    for figure in sorted(named):
        text = words.SAME.join(named[figure])
        wide = fonts.width(text, fonts.SEMIBOLD, _LABEL)
        placed.append(Label(text, max(first - _EDGE, first + figure * step - wide / 2), wide))
    return _apart(placed, first - _EDGE, end)


def _apart(placed: Sequence[Label], start: float, end: float) -> tuple[Label, ...]:
    """Push words that touch away from each other, evenly, and keep all of them on the scale."""
    moved = list(placed)
    for _ in moved * 3:
        for index in range(len(moved) - 1):
            one, two = moved[index], moved[index + 1]
            short = one.left + one.width + _APART - two.left
            if short > 0:
                moved[index] = Label(one.text, max(start, one.left - short / 2), one.width)
                short = moved[index].left + one.width + _APART - two.left
                moved[index + 1] = Label(two.text, two.left + max(0.0, short), two.width)
    edge = end
    for index in range(len(moved) - 1, -1, -1):
        label = moved[index]
        moved[index] = Label(label.text, min(label.left, edge - label.width), label.width)
        edge = moved[index].left - _APART
    return tuple(moved)


class ScalePiece(Piece):
    """A scale as high as two lines of a title."""

    def __init__(self, scale: Scale) -> None:
        self.scale = scale

    def measure(self, width: float) -> float:
        """Return the height, the same for every scale."""
        return HEIGHT

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw axis, way to go, marks, figures and words."""
        first, step, axis = x + _EDGE, (width - 2 * _EDGE) / 10, top - _AXIS
        self._axis(canvas, first, step, axis)
        self._way(canvas, first, step, axis)
        self._marks(canvas, first, step, axis)
        for label in labels(self.scale, first, step, x + width):
            canvas.setFillColor(INK)
            canvas.setFont(fonts.SEMIBOLD, _LABEL)
            canvas.drawString(label.left, top - 9, label.text)
        for figure in range(11):
            if figure not in (self.scale.now, self.scale.goal):
                text = str(figure)
                draw_figure(canvas, first + figure * step, top - _FOOT, text, FIGURE.size, GREY, fonts.REGULAR)

    def _axis(self, canvas: Canvas, first: float, step: float, axis: float) -> None:
        low, high = self._way_ends()
        draw_line(canvas, first, first + low * step, axis, 1.0, INK)
        draw_line(canvas, first + high * step, first + 10 * step, axis, 1.0, INK)
        for figure in range(11):
            if not low < figure < high:
                place = first + figure * step
                canvas.line(place, axis - 3.5, place, axis + 3.5)

    def _way_ends(self) -> tuple[int, int]:
        """Return where the way from now to the goal begins and ends; twice the same when there is none."""
        now, goal = self.scale.now, self.scale.goal
        return (0, 0) if now is None or goal is None else (min(now, goal), max(now, goal))

    def _way(self, canvas: Canvas, first: float, step: float, axis: float) -> None:
        """Draw the way from now to the goal as dots, so that the direction shows without colour."""
        low, high = self._way_ends()
        canvas.setFillColor(TEAL)
        for part in range(3 * low + 1, 3 * high):
            place = first + part * step / 3
            canvas.circle(place, axis, 1.6, stroke=0, fill=1)

    def _marks(self, canvas: Canvas, first: float, step: float, axis: float) -> None:
        scale = self.scale
        if scale.goal is not None and scale.goal != scale.now:
            draw_disc(canvas, first + scale.goal * step, axis, _RADIUS, str(scale.goal), colour=INK, open_=True)
        if scale.start is not None and scale.start not in (scale.now, scale.goal):
            canvas.setStrokeColor(GREY)
            canvas.setFillColor(WHITE)
            canvas.setLineWidth(1.6)
            canvas.circle(first + scale.start * step, axis, 4, stroke=1, fill=1)
        if scale.now is not None:
            self._now(canvas, first + scale.now * step, axis)

    def _now(self, canvas: Canvas, place: float, axis: float) -> None:
        if self.scale.now == self.scale.goal:
            canvas.setStrokeColor(INK)
            canvas.setFillColor(WHITE)
            canvas.setLineWidth(1.6)
            canvas.circle(place, axis, _RADIUS + 2, stroke=1, fill=1)
            draw_disc(canvas, place, axis, _RADIUS - 1.2, str(self.scale.now), colour=INK)
            return
        draw_disc(canvas, place, axis, _RADIUS, str(self.scale.now), colour=INK)


class Figures(Piece):
    """Bare figures to circle by pen; the last one underlined, the goal ringed."""

    def __init__(self, row: FigureRow) -> None:
        self.row = row

    def measure(self, width: float) -> float:
        """Return the height with room for a circle drawn by pen."""
        return 22.0

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the figures over the whole width."""
        step, middle = (width - 20) / 10, top - 11
        for figure in range(11):
            place = x + 10 + figure * step
            marked = figure in (self.row.last, self.row.goal)
            if figure == self.row.goal:
                canvas.setStrokeColor(INK)
                canvas.setLineWidth(1.3)
                canvas.circle(place, middle, min(8.5, step / 2 + 0.5), stroke=1, fill=0)
            draw_figure(canvas, place, middle, str(figure), CELL.size, INK, fonts.BOLD if marked else fonts.REGULAR)
            if figure == self.row.last:
                draw_line(canvas, place - 6, place + 6, middle - 7, 1.5, INK)
