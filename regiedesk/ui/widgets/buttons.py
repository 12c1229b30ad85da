"""Buttons, painted here: Qt's style sheets know no gap between a filled button and its focus ring."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from regiedesk.ui import icons, theme

_ICON, _GAP = 18, 8
_HEIGHT = 40
_RING = 5
_BARE = ("quiet", "muted", "icon")
"""The kinds without a ground of their own."""


class Button(QPushButton):
    """A button of the kind primary, secondary, quiet, muted, danger or icon; an icon shows its words as tooltip."""

    def __init__(self, kind: str, text: str, icon: str = "", parent: QWidget | None = None) -> None:
        # Words as an argument would load QIcon, which the unlock window is painted without.
        super().__init__(parent)
        self.setText(text)
        self._kind = kind
        self._icon = icon
        self._trailing = self._compact = False
        self.setFont(theme.font({"secondary": "body", "muted": "small"}.get(kind, "h3")))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)
        self.setAutoDefault(False)
        if kind == "icon":
            self.setToolTip(text)

    def kind(self) -> str:
        """Return the kind."""
        return self._kind

    def set_icon(self, name: str, *, trailing: bool = False) -> None:
        """Show another icon, before or after the words."""
        self._icon, self._trailing = name, trailing
        self.updateGeometry()
        self.update()

    def set_text(self, text: str) -> None:
        """Show other words, also for who listens."""
        self.setText(text)
        self.setAccessibleName(text)
        if self._kind == "icon":
            self.setToolTip(text)
        self.updateGeometry()

    def set_compact(self, on: bool) -> None:
        """Show only the icon, when there is one, because there is little room."""
        self._compact = on and bool(self._icon)
        self.setToolTip(self.text() if self._compact or self._kind == "icon" else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room the words and the icon take."""
        if self._kind == "icon" or self._compact:
            return QSize(_HEIGHT - 4, _HEIGHT - 4)
        side = {"quiet": 10, "muted": 6}.get(self._kind, 18)
        words = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(words + 2 * side + (_ICON + _GAP if self._icon else 0), _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: words of a button are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter press as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802
        """Show the mouse."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Show that the mouse left."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, ring, icon and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._paint_ground(painter)
        self._paint_words(painter, area)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> QRectF:
        area = QRectF(self.rect())
        focus = self.hasFocus()
        if focus:
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
            if self._filled():
                area = area.adjusted(_RING, _RING, -_RING, -_RING)
        ground, border = self._colours()
        painter.setBrush(ground)
        painter.setPen(border if not focus or self._filled() else QPen(theme.color("focus"), 2))
        inset = 0.5 if not focus or self._filled() else 1
        radius = 5 if focus and self._filled() else 8
        painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)
        return area

    def _filled(self) -> bool:
        return self._kind == "primary" and self.isEnabled()

    def _colours(self) -> tuple[QColor, QPen]:
        hover = self.underMouse() or self.isDown()
        if not self.isEnabled():
            if self._kind in _BARE:
                return QColor(Qt.GlobalColor.transparent), QPen(Qt.PenStyle.NoPen)
            return theme.color("sunken"), QPen(theme.color("field"), 1, Qt.PenStyle.DashLine)
        if self._kind == "primary":
            return theme.color("primary_h" if hover else "primary"), QPen(Qt.PenStyle.NoPen)
        if self._kind in _BARE:
            quiet = theme.color("sunken") if hover else QColor(Qt.GlobalColor.transparent)
            return quiet, QPen(Qt.PenStyle.NoPen)
        line = "danger" if self._kind == "danger" else "field"
        ground = {"danger": "danger_s"}.get(self._kind, "sunken") if hover else "surface"
        return theme.color(ground), QPen(theme.color(line), 1)

    def _ink(self) -> str:
        if not self.isEnabled():
            return "muted"
        inks = {"primary": "on_primary", "quiet": "primary", "danger": "danger", "muted": "muted"}
        return inks.get(self._kind, "text")

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        ink = self._ink()
        if self._kind == "icon" or self._compact:
            icons.draw(painter, self._icon, QRectF(area.center().x() - 10, area.center().y() - 10, 20, 20), ink)
            return
        painter.setFont(self.font())
        painter.setPen(theme.color(ink))
        words = self.fontMetrics().horizontalAdvance(self.text())
        width = words + (_ICON + _GAP if self._icon else 0)
        left = area.center().x() - width / 2
        at = left + words + _GAP if self._trailing else left
        start = left if self._trailing or not self._icon else left + _ICON + _GAP
        if self._icon:
            icons.draw(painter, self._icon, QRectF(at, area.center().y() - _ICON / 2, _ICON, _ICON), ink)
        place = QRectF(start, area.top(), words + 2, area.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.text())


def primary(text: str, icon: str = "") -> Button:
    """Return the button for the one next thing; at most one per area."""
    return Button("primary", text, icon)


def secondary(text: str, icon: str = "") -> Button:
    """Return a button for anything else that does something."""
    return Button("secondary", text, icon)


def quiet(text: str, icon: str = "") -> Button:
    """Return a button for adding, folding open and reading on, inside cards."""
    return Button("quiet", text, icon)


def muted(text: str) -> Button:
    """Return words that say that something was not asked yet: no gap, and yet a place to fill in."""
    return Button("muted", text)


def danger(text: str, icon: str = "") -> Button:
    """Return a button for what cannot be undone."""
    return Button("danger", text, icon)


def icon_only(text: str, icon: str) -> Button:
    """Return a button that shows only an icon; `text` is its name and tooltip."""
    return Button("icon", text, icon)
