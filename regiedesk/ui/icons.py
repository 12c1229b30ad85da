"""Lucide icons from the program's own files, drawn in a colour of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from regiedesk.assets import resource_text
from regiedesk.ui import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SCALES = (1, 2, 3)


def icon(name: str, size: int = 20, color: str = "text") -> QIcon:
    """Return the icon `size` logical pixels wide, sharp up to 300 %; raises FileNotFoundError for an unknown name."""
    # Its list of the icons of a desktop costs a hundredth of the start, and the unlock window has no QIcon.
    from PySide6.QtGui import QIcon

    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(pixmap(name, size, color, scale))
    return made


def pixmap(name: str, size: int = 20, color: str = "text", scale: float = 1) -> QPixmap:
    """Return the icon as a picture for a screen with this scale."""
    drawn = _renderer(name, color)
    made = QPixmap(QSize(round(size * scale), round(size * scale)))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    drawn.render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def draw(painter: QPainter, name: str, area: QRectF, color: str = "text") -> None:
    """Draw the icon in `area`."""
    _renderer(name, color).render(painter, area)


def _renderer(name: str, color: str) -> QSvgRenderer:
    return _inked(name, theme.color(color).name())


@cache
def _inked(name: str, ink: str) -> QSvgRenderer:
    """Reading and parsing takes longer than drawing, and a full screen draws thirty."""
    text = resource_text(f"icons/{name}.svg").replace("currentColor", ink)
    return QSvgRenderer(QByteArray(text.encode("utf-8")))
