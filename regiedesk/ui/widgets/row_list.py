"""The one list of the window: rows that are chosen with Enter or one press."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from regiedesk.ui import theme
from regiedesk.ui.widgets.row import Columns, Row, columns, draw_row, height

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
_ROW = Qt.ItemDataRole.UserRole


class RowsModel(QAbstractListModel):
    """Holds the rows; tells who listens what each says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    def rows(self) -> tuple[Row, ...]:
        """Return all rows."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Replace all rows; the same number of rows keeps the place in the list."""
        made = tuple(rows)
        if [row.key for row in made] == [row.key for row in self._rows]:
            self._rows = made
            if made:
                self.dataChanged.emit(self.index(0), self.index(len(made) - 1))
            return
        self.beginResetModel()
        self._rows = made
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, or what it says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == _ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return row.said()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a heading not be chosen."""
        if index.isValid() and self._rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class _Painter(QStyledItemDelegate):
    """Paints ground, ring and words of a row."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row at the width of the list."""
        return QSize(0, height(index.data(_ROW), self._view.columns()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: Row = index.data(_ROW)
        area = QRectF(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.heading:
            self._line(painter, area, index)
            self._ground(painter, area, state, self._view.hasFocus() and index == self._view.currentIndex())
        draw_row(painter, area, row, self._view.columns())
        painter.restore()

    def _line(self, painter: QPainter, area: QRectF, index: Index) -> None:
        rows = self._view.rows()
        below = index.row() + 1
        if below < len(rows) and not rows[below].heading:
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawLine(area.bottomLeft(), area.bottomRight())

    def _ground(self, painter: QPainter, area: QRectF, state: QStyle.StateFlag, focus: bool) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or hover or focus):
            return
        inner = area.adjusted(1, 1, -1, -2)
        painter.setPen(QPen(theme.color("focus"), 2) if focus else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(theme.color("primary_s" if chosen else "sunken"))
        painter.drawRoundedRect(inner, 10, 10)
        if chosen and not focus:
            painter.setBrush(theme.color("primary"))
            painter.drawRoundedRect(QRectF(inner.left(), inner.top() + 10, 4, inner.height() - 20), 2, 2)


class RowList(QListView):
    """A list of rows. `opened` carries the key of the row that is pressed or entered; `current` of where one stands.

    With `fit` it is as tall as its rows, for a page that scrolls as a whole.
    """

    opened = Signal(str)
    current = Signal(str)

    def __init__(self, name: str, fit: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = fit
        self._rows = RowsModel(self)
        self._columns = Columns(width=0)
        self.setModel(self._rows)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; where one stands stays where it is when that row is still there."""
        key = self.current_key()
        self._rows.set_rows(rows)
        self._settle()
        self.set_current(key)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows that are shown."""
        return self._rows.rows()

    def columns(self) -> Columns:
        """Return where the parts of the rows stand."""
        return self._columns

    def current_key(self) -> str:
        """Return the key of the row one stands on, or nothing."""
        index = self.currentIndex()
        return self._rows.rows()[index.row()].key if index.isValid() else ""

    def set_current(self, key: str) -> None:
        """Stand on a row, or on none."""
        at = next((number for number, row in enumerate(self._rows.rows()) if row.key == key and not row.heading), -1)
        if at >= 0:
            self.setCurrentIndex(self._rows.index(at))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell where one stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current.emit(self._rows.rows()[current.row()].key)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Stand on the first row when one stands nowhere."""
        super().focusInEvent(event)
        if not self.selectedIndexes():
            first = next((row.key for row in self._rows.rows() if not row.heading), "")
            self.set_current(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open with Enter or Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the parts again."""
        super().resizeEvent(event)
        self._settle()

    def viewportSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all rows."""
        return QSize(280, sum(height(row, self._columns) for row in self._rows.rows()))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of all rows."""
        return self.viewportSizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room."""
        return QSize(240, self.sizeHint().height() if self._fit else 120)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint again in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.viewport().update()

    def _settle(self) -> None:
        made = columns(self._rows.rows(), self.viewport().width())
        if made != self._columns:
            self._columns = made
            self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        if self._fit:
            self.setFixedHeight(max(self.viewportSizeHint().height(), 1))

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self._rows.rows()[index.row()].heading:
            self.opened.emit(self._rows.rows()[index.row()].key)
