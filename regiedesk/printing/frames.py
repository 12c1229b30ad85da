"""Boxes: each tone has a form of its own that survives a grey printer."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import Tone
from regiedesk.printing.pieces import Piece, Split
from regiedesk.printing.style import INK, LINE, SAND, TEAL, TINT, WHITE

_ROUND = 6.0
_BAR = 4.0


class Framed(Piece):
    """A box around a piece; `least` makes it as high as its neighbour."""

    def __init__(self, inner: Piece, tone: Tone, *, before: float = 9.0, least: float = 0.0) -> None:
        self.inner = inner
        self.tone = tone
        self.before = before
        self.after = 8.0
        self.least = least

    def sides(self) -> tuple[float, float]:
        """Return the room inside the border: left and right, above and below."""
        return (13.0 if self.tone in (Tone.MIND, Tone.HELP) else 10.0), (9.5 if self.tone is Tone.HELP else 7.0)

    def grown(self, least: float) -> Framed:
        """Return the same box, at least this high."""
        return Framed(self.inner, self.tone, before=self.before, least=least)

    def measure(self, width: float) -> float:
        """Return the height with the border."""
        side, above = self.sides()
        return max(self.least, self.inner.height(width - 2 * side) + 2 * above)

    def start(self, width: float) -> float:
        """Return what the inside needs to begin."""
        side, above = self.sides()
        return self.inner.start(width - 2 * side) + 2 * above

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut the inside; both parts get a border."""
        side, above = self.sides()
        parts = self.inner.split(width - 2 * side, room - 2 * above, force)
        return parts and (Framed(parts[0], self.tone), Framed(parts[1], self.tone))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw border and inside."""
        height = self.height(width)
        side, above = self.sides()
        draw_frame(canvas, self.tone, x, top - height, width, height)
        self.inner.draw(canvas, x + side, top - above, width - 2 * side)


def draw_frame(canvas: Canvas, tone: Tone, x: float, low: float, width: float, height: float) -> None:
    """Draw the border of a tone."""
    canvas.saveState()
    if tone is Tone.MIND:
        _bar(canvas, x, low, width, height)
    elif tone is Tone.HELP:
        _box(canvas, x + 0.8, low + 0.8, width - 1.6, height - 1.6, 1.6)
        _box(canvas, x + 3.4, low + 3.4, width - 6.8, height - 6.8, 0.6)
    else:
        canvas.setFillColor(TINT if tone is Tone.REST else WHITE)
        canvas.setStrokeColor({Tone.REST: TEAL, Tone.OPEN: INK}.get(tone, LINE))
        canvas.setLineWidth(0.9 if tone is Tone.WHITE else 1.1)
        if tone is Tone.OPEN:
            canvas.setDash([5, 3])
        canvas.roundRect(x + 0.5, low + 0.5, width - 1, height - 1, _ROUND, stroke=1, fill=1)
    canvas.restoreState()


def _bar(canvas: Canvas, x: float, low: float, width: float, height: float) -> None:
    canvas.setFillColor(SAND)
    canvas.rect(x, low, width, height, stroke=0, fill=1)
    canvas.setFillColor(INK)
    canvas.rect(x, low, _BAR, height, stroke=0, fill=1)


def _box(canvas: Canvas, x: float, low: float, width: float, height: float, weight: float) -> None:
    canvas.setStrokeColor(INK)
    canvas.setFillColor(WHITE)
    canvas.setLineWidth(weight)
    canvas.roundRect(x, low, width, height, _ROUND if weight > 1 else _ROUND - 2, stroke=1, fill=1)
