"""Small drawn pieces: discs with a figure, icons, tick boxes, rules, room for a pen."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from regiedesk.printing import fonts
from regiedesk.printing.icons import Icon
from regiedesk.printing.pieces import Piece
from regiedesk.printing.style import HAIRLINE, INK, LINE, PEN_LINE, TEAL, WHITE

TICK = 11.5


class Disc(Piece):
    """A filled disc with a white figure in it."""

    def __init__(self, text: str, size: float) -> None:
        self.text = text
        self.size = size

    def measure(self, width: float) -> float:
        """Return the size of the disc."""
        return self.size

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the disc at the left."""
        draw_disc(canvas, x + self.size / 2, top - self.size / 2, self.size / 2, self.text)


def draw_disc(
    canvas: Canvas, x: float, y: float, radius: float, text: str, *, colour: HexColor = TEAL, open_: bool = False
) -> None:
    """Draw a disc around (x, y): filled with a white figure, or a ring with a dark one."""
    canvas.setStrokeColor(colour)
    canvas.setFillColor(WHITE if open_ else colour)
    canvas.setLineWidth(1.8 if open_ else 0.6)
    canvas.circle(x, y, radius, stroke=1, fill=1)
    size = radius * (1.2 if len(text) < 2 else 1.05)
    draw_figure(canvas, x, y, text, size, colour if open_ else WHITE)


def draw_figure(
    canvas: Canvas, x: float, y: float, text: str, size: float, colour: HexColor, font: str = fonts.BOLD
) -> None:
    """Draw a figure with its middle at (x, y)."""
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawCentredString(x, y - 0.33 * size, text)


class IconPiece(Piece):
    """An icon, some way down so that it stands beside the first line of a text."""

    def __init__(self, icon: Icon, size: float, down: float = 0.0) -> None:
        self.icon = icon
        self.size = size
        self.down = down

    def measure(self, width: float) -> float:
        """Return the size and the way down."""
        return self.size + self.down

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the icon at the left."""
        self.icon.draw(canvas, x, top - self.down, self.size)


class Tick(Piece):
    """A box to tick by pen; already ticked when `ticked`."""

    def __init__(self, *, ticked: bool = False, down: float = 2.0) -> None:
        self.ticked = ticked
        self.down = down

    def measure(self, width: float) -> float:
        """Return the size and the way down."""
        return TICK + self.down

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the box at the left."""
        low = top - self.down - TICK
        canvas.setStrokeColor(INK)
        canvas.setFillColor(WHITE)
        canvas.setLineWidth(1.1)
        canvas.roundRect(x, low, TICK, TICK, 2.2, stroke=1, fill=1)
        if self.ticked:
            path = canvas.beginPath()
            path.moveTo(x + 2.4, low + 5.8)
            path.lineTo(x + 4.9, low + 3)
            path.lineTo(x + 9.4, low + 8.8)
            canvas.setLineWidth(1.8)
            canvas.drawPath(path, stroke=1, fill=0)


class Rule(Piece):
    """A line over the whole width."""

    def __init__(
        self, weight: float = HAIRLINE, colour: HexColor = LINE, *, before: float = 0.0, after: float = 0.0
    ) -> None:
        self.weight = weight
        self.colour = colour
        self.before = before
        self.after = after

    def measure(self, width: float) -> float:
        """Return the weight of the line."""
        return self.weight

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the line."""
        draw_line(canvas, x, x + width, top - self.weight / 2, self.weight, self.colour)


def draw_line(
    canvas: Canvas, x: float, end: float, y: float, weight: float = HAIRLINE, colour: HexColor = LINE
) -> None:
    """Draw a horizontal line."""
    canvas.setStrokeColor(colour)
    canvas.setLineWidth(weight)
    canvas.line(x, y, end, y)


class PenLines(Piece):
    """Lines to write on, each with the room of a written line above it."""

    def __init__(self, count: int, apart: float = PEN_LINE) -> None:
        self.count = count
        self.apart = apart

    def measure(self, width: float) -> float:
        """Return the height of all lines."""
        return self.count * self.apart

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        for number in range(1, self.count + 1):
            draw_line(canvas, x, x + width, top - number * self.apart)


class Dots(Piece):
    """A dotted line to write on, behind a word."""

    def __init__(self, height: float) -> None:
        self.space = height

    def measure(self, width: float) -> float:
        """Return the height of a line of text."""
        return self.space

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the dots near the foot."""
        canvas.saveState()
        canvas.setDash([0.1, 3.4])
        canvas.setLineCap(1)
        draw_line(canvas, x, x + width, top - self.space + 3.4, 1.1, INK)
        canvas.restoreState()
