"""One item in the list of a part: its words, marks and state, as one button."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.forms.telling import capital
from regiedesk.ui import theme
from regiedesk.ui.viewmodels.part_state import PartRow
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.marks import Badge, PersonMark, Tag
from regiedesk.ui.widgets.picture import Icon

_EDGE = 10


class ItemRow(QPushButton):
    """A row: Enter opens it, Delete takes it away, arrows walk, Alt with an arrow moves it."""

    removed = Signal(str)
    moved = Signal(str, int)
    walked = Signal(int)

    def __init__(self, row: PartRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._opened = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._box = QHBoxLayout(self)
        self._box.setContentsMargins(14, 9, 12, 9)
        self._box.setSpacing(12)
        self._fill()

    def show_row(self, row: PartRow, opened: bool) -> None:
        """Show the item as it is now, and whether its form is open below."""
        if row != self.row:
            self._change(row)
        if opened != self._opened:
            self._opened = opened
            self.update()
        self.setAccessibleName(row.spoken())
        self.setAccessibleDescription("Formulier is open. Esc sluit." if opened else "Enter opent, Delete haalt weg.")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the words."""
        return self._box.sizeHint().expandedTo(QSize(0, 52))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a row that may fold its words."""
        return QSize(120, 52)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Act on the keys of a row."""
        key, alt = Qt.Key(event.key()), event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key)
        if step is not None and alt:
            self.moved.emit(self.row.id, step)
        elif step is not None:
            self.walked.emit(step)
        elif key == Qt.Key.Key_Delete:
            self.removed.emit(self.row.id)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint ground, focus, and the hatched edge of what was told apart."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ground = "primary_s" if self._opened else "sunken" if self.underMouse() else "surface"
        painter.setBrush(theme.color(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(area, 10, 10)
        if self.row.apart:
            _paint_hatch(painter, area)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(area, 10, 10)
        painter.end()

    def _change(self, row: PartRow) -> None:
        """Other words take the place of the old ones; other marks mean that the row is made again."""
        was, self.row = self.row, row
        if replace(row, title=was.title, sub=was.sub) == was and bool(row.sub) == bool(was.sub):
            self._title.setText(self._said())
            self._sub.setText(row.sub)
        else:
            _empty(self._box)
            self._fill()

    def _said(self) -> str:
        return text.quoted(self.row.title) if self.row.quote else self.row.title

    def _fill(self) -> None:
        row = self.row
        left = _EDGE + 6 if row.apart else 0
        self._box.setContentsMargins(14 + left, 9, 12, 9)
        if row.person_kind:
            self._box.addWidget(_quiet(PersonMark(row.person_kind, row.initial, 34, self)), 0, _TOP)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._title = text.words(self._said(), "quote" if row.quote else "h3")
        self._sub = text.small(row.sub)
        words.addWidget(_quiet(self._title))
        words.addWidget(_quiet(self._sub))
        if not row.sub:
            self._sub.hide()
        self._box.addLayout(words, 1)
        if row.apart:
            self._box.addWidget(_quiet(Tag("apart", self)), 0, _TOP)
        for tag in row.tags:
            self._box.addWidget(_quiet(Tag(tag, self) if row.drawn else Badge(capital(tag), "plain", self)), 0, _TOP)
        self._box.addWidget(_quiet(Icon("pencil", 18, "muted", self)), 0, _TOP)


_TOP = Qt.AlignmentFlag.AlignVCenter


def _quiet(widget: QWidget) -> QWidget:
    """Leave the mouse to the row."""
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return widget


def _empty(box: QHBoxLayout | QVBoxLayout) -> None:
    while box.count():
        item = box.takeAt(0)
        if item is None:
            return
        inner = item.layout()
        if isinstance(inner, (QHBoxLayout, QVBoxLayout)):
            _empty(inner)
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def _paint_hatch(painter: QPainter, area: QRectF) -> None:
    painter.save()
    whole = QPainterPath()
    whole.addRoundedRect(area, 10, 10)
    edge = QPainterPath()
    edge.addRect(QRectF(area.left(), area.top(), _EDGE, area.height()))
    painter.setClipPath(whole.intersected(edge))
    painter.fillRect(area, theme.color("warn_s"))
    painter.setPen(QPen(theme.color("warn_l"), 2))
    step, at = 7, area.top() - _EDGE
    while at < area.bottom() + _EDGE:
        painter.drawLine(round(area.left()), round(at + _EDGE), round(area.left() + _EDGE), round(at))
        at += step
    painter.restore()
