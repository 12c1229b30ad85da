"""The seven steps at a glance: an outline, half, full, or full with a hole."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from regiedesk.domain.steps import StepStatus
from regiedesk.ui import icons, theme

WIDTH, HEIGHT = 158, 12
_PILL, _GAP = 18, 5


class SevenStepBar(QWidget):
    """The state of the seven steps; `words` says the same for who listens."""

    def __init__(self, states: Sequence[str], words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._states: tuple[str, ...] = tuple(states)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_states(states, words)

    def set_states(self, states: Sequence[str], words: str = "") -> None:
        """Show other states."""
        self._states = tuple(states)
        said = ", ".join(f"stap {number} {state}" for number, state in enumerate(self._states, 1))
        self.setAccessibleName(words or said)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the bar."""
        painter = QPainter(self)
        draw_bar(painter, QPointF(0, 1), self._states)
        painter.end()


def draw_bar(painter: QPainter, at: QPointF, states: Sequence[str]) -> None:
    """Draw the bar with its left top corner at a point."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for number, state in enumerate(states):
        _draw_pill(painter, QRectF(at.x() + number * (_PILL + _GAP), at.y(), _PILL, 10), state)


def draw_round(painter: QPainter, area: QRectF, state: str) -> None:
    """Draw a state as the round of a stepper: a ring, half, a tick, or a turning arrow."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    full = state in (StepStatus.DISCUSSED, StepStatus.REOPENED)
    painter.setPen(QPen(theme.color("field" if state == StepStatus.EMPTY else "primary"), 2))
    painter.setBrush(theme.color("primary" if full else "surface"))
    inner = area.adjusted(1, 1, -1, -1)
    painter.drawEllipse(inner)
    if full:
        picture = "check" if state == StepStatus.DISCUSSED else "refresh-cw"
        edge = area.width() * 0.22
        icons.draw(painter, picture, area.adjusted(edge, edge, -edge, -edge), "on_primary")
    elif state == StepStatus.BUSY:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawPie(inner.adjusted(2, 2, -2, -2), 90 * 16, 180 * 16)


def _draw_pill(painter: QPainter, area: QRectF, state: str) -> None:
    shape = area.adjusted(0.75, 0.75, -0.75, -0.75)
    radius = shape.height() / 2
    empty = state == StepStatus.EMPTY
    painter.setPen(QPen(theme.color("field" if empty else "primary"), 1.5))
    painter.setBrush(theme.color("surface" if empty or state == StepStatus.BUSY else "primary"))
    painter.drawRoundedRect(shape, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    if state == StepStatus.BUSY:
        half, left = QPainterPath(), QPainterPath()
        half.addRoundedRect(shape, radius, radius)
        left.addRect(QRectF(area.left(), area.top(), area.width() / 2, area.height()))
        painter.setBrush(theme.color("primary"))
        painter.drawPath(half.intersected(left))
    elif state == StepStatus.REOPENED:
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(shape.center(), 2.4, 2.4)
