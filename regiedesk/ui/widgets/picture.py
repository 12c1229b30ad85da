"""Icons and the mark of the program as widgets that follow the theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from regiedesk.ui import icons, theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_CHAIRS = 7


class Icon(QWidget):
    """One icon beside words; it says nothing by itself to who listens."""

    def __init__(self, name: str, size: int = 20, color: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size, self._color = name, size, color
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, color: str) -> None:
        """Show another icon."""
        self._name, self._color = name, color
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the square it takes."""
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the icon in the middle."""
        painter = QPainter(self)
        area = QRectF((self.width() - self._size) / 2, (self.height() - self._size) / 2, self._size, self._size)
        icons.draw(painter, self._name, area, self._color)
        painter.end()


class TableMark(QWidget):
    """The round table with seven chairs, one of them warm: the family's."""

    def __init__(self, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the table."""
        painter = QPainter(self)
        draw_table(painter, QRectF(self.rect()))
        painter.end()


def draw_table(painter: QPainter, area: QRectF) -> None:
    """Draw the mark in a square: a filled table, six chairs of petrol and a warm one on top."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    size, middle = area.width(), area.center()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color("primary"))
    painter.drawEllipse(middle, size * 0.26, size * 0.26)
    reach = size * 0.44
    ring = QRectF(middle - QPointF(reach, reach), middle + QPointF(reach, reach))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for chair in range(_CHAIRS):
        pen = QPen(theme.color("primary" if chair else "focus"), size * 0.11)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        turn = 90 - chair * 360 / _CHAIRS
        painter.drawArc(ring, round((turn - 11) * 16), 22 * 16)


def program_icon() -> QIcon:
    """Return the mark as icon of the window."""
    from PySide6.QtGui import QIcon

    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_table(painter, QRectF(0, 0, size, size))
        painter.end()
        made.addPixmap(picture)
    return made
