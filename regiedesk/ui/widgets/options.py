"""Buttons of which one is chosen: the parts of a segment, the figures of a score, chips, a tick."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from regiedesk.ui import icons, theme

_ICON, _GAP, _TALL = 18, 8, 36
_BESIDE_TICK, _TICK_END, _LEAST_TICK = 48, 38, 180


class Segment(QRadioButton):
    """One part of a segment; `first` and `last` have the round corners. `soft` is no answer yet, and looks like it."""

    def __init__(
        self, text: str, icon: str, *, first: bool, last: bool, soft: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon, self._first, self._last, self._soft = icon, first, last, soft
        _prepare(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words when they are bold, so that nothing moves when they are chosen."""
        return QSize(_bold_width(self.text()) + 28 + (_ICON + _GAP if self._icon else 0), _TALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take a press anywhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the part: filled and bold when it is chosen."""
        painter = _painter(self)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, 0.5 if not self._last else -0.5, -0.5)
        shape = _side_round(area, 8, left=self._first, right=self._last)
        soft = self._soft and self.isChecked()
        _paint_ground(painter, self, shape, soft=soft)
        _paint_words(painter, self, area, self._icon, soft=soft)
        if self.hasFocus():
            ring = _side_round(area.adjusted(3, 3, -3, -3), 5, left=True, right=True)
            _paint_ring(painter, ring, self.isChecked() and not soft)
        painter.end()


class Figure(QRadioButton):
    """One figure of a score."""

    def __init__(self, figure: int, parent: QWidget | None = None) -> None:
        super().__init__(str(figure), parent)
        self._icon = ""
        _prepare(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a square that a thumb can hit."""
        return QSize(_TALL, _TALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take a press anywhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint a box with the figure."""
        painter = _painter(self)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        _paint_ground(painter, self, _side_round(area, 8, left=True, right=True))
        _paint_words(painter, self, area, "")
        if self.hasFocus():
            _paint_ring(painter, _side_round(area.adjusted(3, 3, -3, -3), 5, left=True, right=True), self.isChecked())
        painter.end()


class Chip(QCheckBox):
    """A round button that is on or off: a filter, or a person who is in."""

    def __init__(self, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon = icon
        _prepare(self)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words when they are bold, and of the tick that comes with them."""
        return QSize(_bold_width(self.text()) + 32 + (_ICON + 6 if self._icon else 0), 34)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same."""
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take a press anywhere."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the chip: filled and bold when it is on."""
        painter = _painter(self)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        _paint_ground(painter, self, _side_round(area, area.height() / 2, left=True, right=True))
        _paint_words(painter, self, area, self._icon)
        if self.hasFocus():
            inner = area.adjusted(3, 3, -3, -3)
            _paint_ring(painter, _side_round(inner, inner.height() / 2, left=True, right=True), self.isChecked())
        painter.end()


class Tick(QCheckBox):
    """A box with a tick, and words beside it."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        _prepare(self)
        self.setFont(theme.font("body"))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of box and words."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + _BESIDE_TICK, _TALL)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return less for a long name: it is cut with dots rather than pushed out of its card."""
        return QSize(min(self.sizeHint().width(), _LEAST_TICK), _TALL)

    def hitButton(self, pos: QPoint) -> bool:  # noqa: N802
        """Take a press anywhere."""
        return True

    def shown_words(self) -> str:
        """Return the words as far as there is room."""
        room = self.width() - _TICK_END  # Roomier than what is asked for: letters are not whole pixels wide.
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show on hover what does not fit."""
        super().resizeEvent(event)
        self.setToolTip(self.text() if self.shown_words() != self.text() else "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the box, filled with a tick when it is on."""
        painter = _painter(self)
        area = QRectF(self.rect())
        box = QRectF(4, area.center().y() - 10, 20, 20)
        painter.setPen(QPen(theme.color("field"), 1.5) if not self.isChecked() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("primary" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 5, 5)
        if self.isChecked():
            icons.draw(painter, "check", box.adjusted(2, 2, -2, -2), "on_primary")
        painter.setPen(theme.color("text" if self.isEnabled() else "muted"))
        painter.drawText(area.adjusted(34, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.shown_words())
        if self.hasFocus():
            _paint_ring(painter, _side_round(area.adjusted(1, 1, -1, -1), 8, left=True, right=True), on=False)
        painter.end()


def _prepare(button: QAbstractButton) -> None:
    button.setFont(theme.font("nav"))
    button.setAccessibleName(button.text())
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setAttribute(Qt.WidgetAttribute.WA_Hover)


def _bold_width(text: str) -> int:
    return QFontMetrics(theme.font("nav_b")).horizontalAdvance(text)


def _painter(button: QWidget) -> QPainter:
    painter = QPainter(button)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def _paint_ground(painter: QPainter, button: QAbstractButton, shape: QPainterPath, *, soft: bool = False) -> None:
    if soft:
        painter.setBrush(theme.color("sunken"))
        painter.setPen(QPen(theme.color("field"), 1))
        painter.drawPath(shape)
        return
    hover = button.underMouse() and button.isEnabled()
    ground = ("primary_h" if hover else "primary") if button.isChecked() else ("sunken" if hover else "surface")
    line = QPen(theme.color("field"), 1, Qt.PenStyle.SolidLine if button.isEnabled() else Qt.PenStyle.DashLine)
    painter.setBrush(theme.color(ground))
    painter.setPen(QPen(theme.color(ground), 1) if button.isChecked() else line)
    painter.drawPath(shape)


def _paint_words(painter: QPainter, button: QAbstractButton, area: QRectF, icon: str, *, soft: bool = False) -> None:
    ink = "on_primary" if button.isChecked() and not soft else ("text" if button.isEnabled() else "muted")
    painter.setFont(theme.font("nav_b" if button.isChecked() else "nav"))
    painter.setPen(theme.color(ink))
    words = painter.fontMetrics().horizontalAdvance(button.text())
    width = words + (_ICON + _GAP if icon else 0)
    left = area.center().x() - width / 2
    if icon:
        icons.draw(painter, icon, QRectF(left, area.center().y() - _ICON / 2, _ICON, _ICON), ink)
        left += _ICON + _GAP
    painter.drawText(QRectF(left, area.top(), words + 2, area.height()), Qt.AlignmentFlag.AlignVCenter, button.text())


def _paint_ring(painter: QPainter, shape: QPainterPath, on: bool) -> None:
    """Paint the focus: on a filled ground the ring has the colour of the words, because petrol swallows amber."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("on_primary" if on else "focus"), 2))
    painter.drawPath(shape)


def _side_round(area: QRectF, radius: float, *, left: bool, right: bool) -> QPainterPath:
    shape = QPainterPath()
    shape.setFillRule(Qt.FillRule.WindingFill)
    shape.addRoundedRect(area, radius, radius)
    half = area.width() / 2
    if not left:
        shape.addRect(area.adjusted(0, 0, -half, 0))
    if not right:
        shape.addRect(area.adjusted(half, 0, 0, 0))
    return shape.simplified()
