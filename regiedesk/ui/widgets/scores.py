"""A result on its line from 0 to 10, and the gap where nobody holds it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from regiedesk.ui import theme

_HIGHEST = 10
_EDGE = 13


class ScoreLine(QWidget):
    """Where a result began (open dot), stands (filled dot with figure) and wants to be (square)."""

    def __init__(self, begin: int | None, now: int | None, goal: int | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures = (begin, now, goal)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(120)
        self.setMaximumWidth(320)
        self.set_figures(begin, now, goal)

    def set_figures(self, begin: int | None, now: int | None, goal: int | None) -> None:
        """Show other figures; what is not known is not drawn."""
        self._figures = (begin, now, goal)
        self.setAccessibleName(said(begin, now, goal))
        self.setToolTip(self.accessibleName())
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(230, 28)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the line."""
        painter = QPainter(self)
        draw_score(painter, QRectF(self.rect()), *self._figures)
        painter.end()


class Gap(QPushButton):
    """A dashed hole: nobody holds it. Never red; the whole of it is the button."""

    def __init__(self, words: str = "Niemand", action: str = "Kies", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._act = words, action
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{words}. {action}")
        self.setAutoDefault(True)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of both words."""
        self.setFont(theme.font("small_b"))
        words = self.fontMetrics().horizontalAdvance(self._words + self._act)
        return QSize(words + 76, 40)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: words are never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the hole."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        focus = self.hasFocus()
        painter.setBrush(theme.color("warn_s"))
        painter.setPen(QPen(theme.color("focus" if focus else "warn_l"), 2, _line(dashed=not focus)))
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        painter.setPen(QPen(theme.color("warn"), 1.8, Qt.PenStyle.DashLine))
        painter.drawEllipse(QPointF(21, area.center().y()), 7.5, 7.5)
        painter.setFont(theme.font("small_b"))
        painter.setPen(theme.color("warn"))
        painter.drawText(area.adjusted(37, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self._words)
        action = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(area.adjusted(0, 0, -14, 0), action, self._act)
        painter.end()


def said(begin: int | None, now: int | None, goal: int | None) -> str:
    """Say a score line in words: "begon met 2, nu 5, doel 8"."""
    parts = (("begon met", begin), ("nu", now), ("doel", goal))
    told = ", ".join(f"{word} {figure}" for word, figure in parts if figure is not None)
    return told or "nog geen cijfer"


def draw_score(painter: QPainter, area: QRectF, begin: int | None, now: int | None, goal: int | None) -> None:
    """Draw a score line in the middle of `area`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    left, width, y = area.left() + _EDGE, area.width() - 2 * _EDGE, area.center().y()
    painter.setPen(_pen("track", 4))
    painter.drawLine(QPointF(left, y), QPointF(left + width, y))
    spots = [None if figure is None else QPointF(left + width * figure / _HIGHEST, y) for figure in (begin, now, goal)]
    start, at, aim = spots
    if start and at:
        painter.setPen(_pen("primary", 4))
        painter.drawLine(start, at)
    if at and aim:
        painter.setPen(QPen(theme.color("primary"), 3, Qt.PenStyle.DotLine))
        painter.drawLine(at, aim)
    if start and begin != now:
        painter.setPen(_pen("primary", 2))
        painter.setBrush(theme.color("surface"))
        painter.drawEllipse(start, 5, 5)
    if aim:
        _draw_goal(painter, aim, goal, both=goal == now)
    if at and goal != now:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary"))
        painter.drawEllipse(at, 11, 11)
        _draw_figure(painter, at, now, "on_primary")


def _draw_goal(painter: QPainter, aim: QPointF, goal: int | None, *, both: bool) -> None:
    """Draw the square of the goal; filled when it is reached."""
    painter.setPen(_pen("primary", 2))
    painter.setBrush(theme.color("primary" if both else "surface"))
    painter.drawRoundedRect(QRectF(aim.x() - 10, aim.y() - 10, 20, 20), 4, 4)
    _draw_figure(painter, aim, goal, "on_primary" if both else "primary")


def _draw_figure(painter: QPainter, at: QPointF, figure: int | None, ink: str) -> None:
    painter.setFont(theme.font("small_b"))
    painter.setPen(theme.color(ink))
    painter.drawText(QRectF(at.x() - 12, at.y() - 12, 24, 24), Qt.AlignmentFlag.AlignCenter, str(figure))


def _pen(name: str, width: float) -> QPen:
    made = QPen(theme.color(name), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    return made


def _line(*, dashed: bool) -> Qt.PenStyle:
    return Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
