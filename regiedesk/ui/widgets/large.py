"""What stands at *Aan tafel*: figures, people and the agenda, to be read from two metres and pressed with a thumb."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from regiedesk.ui import icons, theme
from regiedesk.ui.widgets import marks

_FIGURE, _CAPTION = 62, 26
_RING = 5
_SEAT, _BOX = 60, 30
_STOP, _BELOW, _ROUND = 54, 22, 30


class Large(QPushButton):
    """A button that a press of the mouse gives no focus: the keyboard stays where one goes on from line to line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the button."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def draw(self, painter: QPainter) -> None:
        """Draw what it shows."""
        raise NotImplementedError


class BigFigure(Large):
    """A figure from 0 to 10; `caption` says below it what it was, such as "begin" or "doel"."""

    def __init__(self, figure: int, caption: str, *, chosen: bool, goal: bool, parent: QWidget | None = None) -> None:
        said = f"Cijfer {figure}{f', {caption}' if caption else ''}{', gekozen' if chosen else ''}"
        super().__init__(said, parent)
        self.figure = figure
        self._caption, self._chosen, self._goal = caption, chosen, goal
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(40)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a square with a line below it."""
        return QSize(_FIGURE, _FIGURE + _CAPTION)

    def draw(self, painter: QPainter) -> None:
        """Draw the square, the figure and the words below."""
        side = min(self.width(), _FIGURE)
        area = QRectF((self.width() - side) / 2, 0, side, side)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 10, 10)
        inner = area.adjusted(_RING, _RING, -_RING, -_RING)
        ground = "primary" if self._chosen else ("sunken" if self.underMouse() else "surface")
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("primary" if self._chosen or self._goal else "field"), 2 if self._goal else 1))
        painter.drawRoundedRect(inner, 8, 8)
        painter.setFont(theme.font("figure"))
        painter.setPen(theme.color("on_primary" if self._chosen else "text"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter, str(self.figure))
        below = QRectF(0, side, self.width(), _CAPTION)
        painter.setFont(theme.font("body"))
        fits = painter.fontMetrics().horizontalAdvance(self._caption) <= self.width()
        painter.setPen(theme.color("primary" if self._chosen or self._goal else "muted"))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._caption if fits else self._caption.split(" ")[0])


class SeatButton(Large):
    """Someone who was asked: the key that presses it, who it is, and whether they are there."""

    def __init__(
        self, key: str, kind: str, name: str, what: str, presence: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(f"{name}: {presence[1]}", parent)
        self.key = key
        self._kind, self._name, self._what, self._presence = kind, name, what, presence
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a name; the words beside it give way."""
        return QSize(280, _SEAT)

    def draw(self, painter: QPainter) -> None:
        """Draw the row."""
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(theme.color("sunken" if self.underMouse() else "surface"))
        painter.setPen(QPen(theme.color("focus" if self.hasFocus() else "field"), 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(area, 10, 10)
        middle = area.center().y()
        _words(painter, QRectF(area.left() + 8, middle - 15, _BOX, 30), self.key.upper(), "h3", "muted", centre=True)
        marks.draw_person(painter, QRectF(area.left() + 44, middle - 19, 38, 38), self._kind, self._name)
        icon, said = self._presence
        right = QFontMetrics(theme.font("h3")).horizontalAdvance(said) + 46
        left = area.left() + 94
        used = _words(
            painter, QRectF(left, area.top(), area.right() - right - left, area.height()), self._name, "table"
        )
        beside = QRectF(left + used + 12, area.top(), area.right() - right - left - used - 20, area.height())
        _words(painter, beside, self._what, "body", "muted")
        icons.draw(painter, icon, QRectF(area.right() - right + 4, middle - 12, 24, 24), "primary")
        _words(painter, QRectF(area.right() - right + 34, area.top(), right - 40, area.height()), said, "h3")


class StopButton(Large):
    """A line of the agenda: its number, or a tick when it was discussed."""

    def __init__(
        self, number: int, words: str, below: str, *, done: bool, current: bool, parent: QWidget | None = None
    ) -> None:
        state = ", besproken" if done else ""
        super().__init__(f"{number}. {words}{state}{', hier zijn we nu' if current else ''}", parent)
        self.number = number
        self._words, self._below, self._done, self._current = words, below, done, current
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setToolTip(words)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return two lines of the rail, and one for what is open there."""
        return QSize(240, _STOP + (_BELOW if self._below else 0))

    def draw(self, painter: QPainter) -> None:
        """Draw the round mark and the words."""
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._current or self.hasFocus() or self.underMouse():
            painter.setBrush(theme.color("surface" if self._current else "side"))
            line = "focus" if self.hasFocus() else ("primary" if self._current else "border")
            painter.setPen(QPen(theme.color(line), 2))
            painter.drawRoundedRect(area, 10, 10)
        middle = area.center().y()
        circle = QRectF(area.left() + 11, middle - _ROUND / 2, _ROUND, _ROUND)
        painter.setBrush(theme.color("primary" if self._done else "surface"))
        painter.setPen(QPen(theme.color("primary" if self._done or self._current else "field"), 1.5))
        painter.drawEllipse(circle)
        if self._done:
            icons.draw(painter, "check", circle.adjusted(6, 6, -6, -6), "on_primary")
        else:
            _words(painter, circle, str(self.number), "h3", "primary" if self._current else "muted", centre=True)
        left = circle.right() + 12
        painter.setFont(theme.font("body"))
        painter.setPen(theme.color("primary" if self._current else "text"))
        room = area.adjusted(left - area.left(), 0, -6, 0)
        tall = painter.boundingRect(room, Qt.TextFlag.TextWordWrap, self._words).height()
        top = middle - (tall + (_BELOW if self._below else 0)) / 2
        painter.drawText(QRectF(left, top, room.width(), tall), Qt.TextFlag.TextWordWrap, self._words)
        if self._below:
            _words(painter, QRectF(left, top + tall, room.width(), _BELOW), self._below, "body", "muted")


def _words(
    painter: QPainter, area: QRectF, words: str, letter: str, ink: str = "text", *, centre: bool = False
) -> float:
    """Draw words on one line, cut with dots; returns how wide they are."""
    if area.width() < 12:
        return 0
    painter.setFont(theme.font(letter))
    painter.setPen(theme.color(ink))
    cut = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(area.width()))
    flags = Qt.AlignmentFlag.AlignCenter if centre else Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, flags, cut)
    return float(painter.fontMetrics().horizontalAdvance(cut))
