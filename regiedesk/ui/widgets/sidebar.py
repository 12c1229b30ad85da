"""The way through the program: at the left with words, or with only icons when the window is less wide."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.values import value
from regiedesk.ui import icons, theme
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.marks import Badge
from regiedesk.ui.widgets.picture import TableMark

WIDE, RAIL = 212, 64


@value
class Way:
    """One way to go; `group` is top, case or bottom."""

    key: str
    words: str
    icon: str
    group: str = "top"
    keys: str = ""


class WayButton(QPushButton):
    """One way to go: icon and words, or only the icon."""

    def __init__(self, way: Way, parent: QWidget | None = None) -> None:
        super().__init__(way.words, parent)
        self.key = way.key
        self._icon = way.icon
        self._rail = False
        self.setCheckable(True)
        self.setAutoDefault(True)
        self.setFixedHeight(36)
        self.setFont(theme.font("nav"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(way.words)
        self.setToolTip(f"{way.words} ({way.keys})" if way.keys else way.words)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def set_rail(self, on: bool) -> None:
        """Show only the icon, or the words too."""
        self._rail = on
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room it takes."""
        return QSize(40 if self._rail else 188, 36)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room: the icon."""
        return QSize(40, 36)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the way; the one that is open is white and bold."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, here = QRectF(self.rect()), self.isChecked()
        if here or self.underMouse() or self.hasFocus():
            painter.setPen(QPen(theme.color("focus"), 2) if self.hasFocus() else QPen(Qt.PenStyle.NoPen))
            painter.setBrush(theme.color("surface" if here else "sunken"))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        ink = "primary" if here else "text"
        left = (area.width() - 20) / 2 if self._rail else 10
        icons.draw(painter, self._icon, QRectF(left, 8, 20, 20), "primary" if here else "muted")
        if not self._rail:
            painter.setFont(theme.font("nav_b" if here else "nav"))
            painter.setPen(theme.color(ink))
            painter.drawText(area.adjusted(43, 0, -4, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Sidebar(QFrame):
    """Top: the whole work. Middle: the open case. Bottom: the program itself."""

    chosen = Signal(str)

    def __init__(self, ways: Sequence[Way], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("side")
        self.setFixedWidth(WIDE)
        self._buttons = {way.key: WayButton(way, self) for way in ways}
        self._groups: dict[str, list[WayButton]] = {"top": [], "case": [], "bottom": []}
        for way in ways:
            self._groups[way.group].append(self._buttons[way.key])
        self._code, self._enhanced, self._rail = "", False, False
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(12, 16, 12, 12)
        self._box.setSpacing(1)
        self._name = text.one_line("RegieDesk", "h2")
        self._box.addLayout(self._brand())
        self._add("top")
        self._line = QFrame()
        self._line.setObjectName("hair")
        self._line.setFixedHeight(1)
        self._case, self._family, self._badge = self._make_case()
        self._add("case")
        self._box.addStretch(1)
        self._add("bottom")
        self.show_case("", "", enhanced=False)
        for button in self._buttons.values():
            button.clicked.connect(self._pressed)

    def show_case(self, code: str, family: str, *, enhanced: bool) -> None:
        """Show the ways of the open case; no code is no case."""
        self._code = code
        self._case.setToolTip(code)
        room = 116 if enhanced else 170
        self._case.setText(self._case.fontMetrics().elidedText(code, Qt.TextElideMode.ElideRight, room))
        self._family.setText(family)
        self._enhanced = enhanced
        for button in self._groups["case"]:
            button.setVisible(bool(code))
        self._settle()

    def show_place(self, key: str) -> None:
        """Mark where one is."""
        for name, button in self._buttons.items():
            button.setChecked(name == key)

    def set_rail(self, on: bool) -> None:
        """Show only icons, or words too."""
        self._rail = on
        self.setFixedWidth(RAIL if on else WIDE)
        for button in self._buttons.values():
            button.set_rail(on)
        self._settle()

    def button(self, key: str) -> QPushButton:
        """Return the button of a way."""
        return self._buttons[key]

    def _settle(self) -> None:
        words = bool(self._code) and not self._rail
        self._name.setVisible(not self._rail)
        self._line.setVisible(bool(self._code))
        self._case.setVisible(words)
        self._family.setVisible(words and bool(self._family.text()))
        self._badge.setVisible(words and self._enhanced)

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(3, 0, 0, 14)
        row.setSpacing(9)
        row.addWidget(TableMark(34))
        row.addWidget(self._name, 1)
        return row

    def _make_case(self) -> tuple[QLabel, QLabel, Badge]:
        case, family, badge = text.one_line("", "h3"), text.small(""), Badge("VPR", "warn")
        badge.setToolTip("Versterkte procesregie")
        row = QHBoxLayout()
        row.setContentsMargins(10, 0, 4, 0)
        row.addWidget(case, 1)
        row.addWidget(badge)
        below = QHBoxLayout()
        below.setContentsMargins(10, 0, 4, 6)
        below.addWidget(family)
        self._box.addSpacing(14)
        self._box.addWidget(self._line)
        self._box.addSpacing(12)
        self._box.addLayout(row)
        self._box.addLayout(below)
        return case, family, badge

    def _add(self, group: str) -> None:
        for button in self._groups[group]:
            self._box.addWidget(button)

    @Slot()
    def _pressed(self) -> None:
        sender = self.sender()
        if isinstance(sender, WayButton):
            sender.setChecked(True)
            self.chosen.emit(sender.key)
