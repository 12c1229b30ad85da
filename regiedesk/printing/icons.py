"""Draws the bundled icons as vectors: a stroke of 2 in a square of 24, as Lucide designs them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.etree import ElementTree

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from regiedesk.assets import resource_text
from regiedesk.printing.style import TEAL
from regiedesk.printing.svgpath import Step, steps

_SQUARE = 24.0
_SHARP = 0.5523

Attributes = dict[str, str]


@dataclass(frozen=True, slots=True)
class Icon:
    """The strokes of one icon, in its own square with y downwards."""

    strokes: tuple[Step, ...]

    def draw(self, canvas: Canvas, x: float, top: float, size: float, colour: HexColor = TEAL) -> None:
        """Draw with the left top corner at (x, top), `size` points wide and high."""
        scale = size / _SQUARE
        canvas.saveState()
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(2 * scale)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        canvas.drawPath(_path(canvas, self.strokes, x, top, scale), stroke=1, fill=0)
        canvas.restoreState()


def _path(canvas: Canvas, strokes: tuple[Step, ...], x: float, top: float, scale: float) -> object:
    path = canvas.beginPath()
    ways = {"M": path.moveTo, "L": path.lineTo, "C": path.curveTo}
    for kind, numbers in strokes:
        if kind == "Z":
            path.close()
            continue
        ways[kind](*(x + n * scale if index % 2 == 0 else top - n * scale for index, n in enumerate(numbers)))
    return path


class Icons:
    """The bundled icons, each read once."""

    def __init__(self) -> None:
        self._known: dict[str, Icon | None] = {}

    def get(self, name: str) -> Icon | None:
        """Return the icon with this name; None when there is none, because a paper must come out all the same."""
        if name not in self._known:
            self._known[name] = _bundled(name)
        return self._known[name]


def _bundled(name: str) -> Icon | None:
    try:
        return read(resource_text(f"icons/{name}.svg")) if name else None
    except FileNotFoundError:
        return None


def read(svg: str) -> Icon:
    """Return the icon drawn by the SVG text."""
    strokes: list[Step] = []
    for element in ElementTree.fromstring(svg).iter():  # noqa: S314 - our own files
        reader = _READERS.get(element.tag.rpartition("}")[2])
        if reader:
            strokes.extend(reader(element.attrib))
    return Icon(tuple(strokes))


def _read_path(given: Attributes) -> Iterator[Step]:
    return iter(steps(given["d"]))


def _read_line(given: Attributes) -> Iterator[Step]:
    yield "M", (float(given["x1"]), float(given["y1"]))
    yield "L", (float(given["x2"]), float(given["y2"]))


def _read_polyline(given: Attributes) -> Iterator[Step]:
    return iter(steps("M" + given["points"]))


def _read_circle(given: Attributes) -> Iterator[Step]:
    x, y, r = (float(given[name]) for name in ("cx", "cy", "r"))
    return _rounded(x - r, y - r, 2 * r, 2 * r, r)


def _read_rect(given: Attributes) -> Iterator[Step]:
    x, y, wide, high, r = (float(given.get(name, "0")) for name in ("x", "y", "width", "height", "rx"))
    return _rounded(x, y, wide, high, r)


def _rounded(x: float, y: float, wide: float, high: float, r: float) -> Iterator[Step]:
    """Yield a rectangle with round corners; with corners of half its size it is a circle."""
    k = r * (1 - _SHARP)
    right, under = x + wide, y + high
    yield "M", (x + r, y)
    yield "L", (right - r, y)
    yield "C", (right - k, y, right, y + k, right, y + r)
    yield "L", (right, under - r)
    yield "C", (right, under - k, right - k, under, right - r, under)
    yield "L", (x + r, under)
    yield "C", (x + k, under, x, under - k, x, under - r)
    yield "L", (x, y + r)
    yield "C", (x, y + k, x + k, y, x + r, y)
    yield "Z", ()


_READERS: dict[str, Callable[[Attributes], Iterator[Step]]] = {
    "path": _read_path,
    "line": _read_line,
    "polyline": _read_polyline,
    "circle": _read_circle,
    "rect": _read_rect,
}
