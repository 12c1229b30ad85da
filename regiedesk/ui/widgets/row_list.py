"""The one list of the window: rows that are chosen with Enter or one press."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
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
from regiedesk.ui.widgets.row import Columns, Row, Shape, columns, draw_row, height
from regiedesk.ui.widgets.rows_model import ROW, Index, Rows, RowsModel


class _Painter(QStyledItemDelegate):
    """Paints ground, ring and words of a row."""

    def __init__(self, view: RowList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the height of a row at the width of the list."""
        return self._view.row_size(index.row())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: Row = index.data(ROW)
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
        rows = self._view.rows
        below = index.row() + 1
        if below < len(rows) and not rows.heading(below):
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
    _changed = Signal()

    def __init__(self, name: str, fit: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fit = fit
        self._model = RowsModel(self)
        self._columns = Columns(width=0)
        self._sizes: dict[Shape, QSize] = {}
        self.setModel(self._model)
        self.setItemDelegate(_Painter(self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if fit:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._clicked)
        # Laid out when the room is known, and before painting: what is laid out while it is painted is painted twice.
        self._changed.connect(self.executeDelayedItemsLayout, Qt.ConnectionType.QueuedConnection)

    def set_rows(self, rows: Rows | Sequence[Row]) -> None:
        """Show rows; where one stands stays where it is when that row is still there."""
        key = self.current_key()
        self._model.set_rows(rows if isinstance(rows, Rows) else Rows.of(rows))
        self._settle()
        self.set_current(key)

    @property
    def rows(self) -> Rows:
        """The rows that are shown."""
        return self._model.rows

    def row_size(self, number: int) -> QSize:
        """Return the size of a row; Qt asks it of every row at every layout."""
        return self._size_of(self._model.rows.outlines[number].shape)

    def columns(self) -> Columns:
        """Return where the parts of the rows stand."""
        return self._columns

    def current_key(self) -> str:
        """Return the key of the row one stands on, or nothing."""
        index = self.currentIndex()
        return self.rows.outlines[index.row()].key if index.isValid() else ""

    def set_current(self, key: str) -> None:
        """Stand on a row, or on none."""
        at = self.rows.find(key) if key else -1
        if at >= 0:
            self.setCurrentIndex(self._model.index(at))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802
        """Tell where one stands."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.current.emit(self.rows.outlines[current.row()].key)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Stand on the first row when one stands nowhere."""
        super().focusInEvent(event)
        if not self.selectedIndexes():
            self.set_current(self.rows.first_key())

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
        return QSize(280, sum(self._size_of(shape).height() * count for shape, count in self.rows.shapes.items()))

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
        made = columns(self.rows.shapes, self.viewport().width())
        if made.narrow != self._columns.narrow:
            # Only then do heights change; another width is a matter of painting.
            self._sizes.clear()
            self.scheduleDelayedItemsLayout()
        if made != self._columns:
            self._columns = made
            self.viewport().update()
        self.updateGeometry()
        self._changed.emit()
        if self._fit:
            self.setFixedHeight(max(self.viewportSizeHint().height(), 1))

    def _size_of(self, shape: Shape) -> QSize:
        if shape not in self._sizes:
            self._sizes[shape] = QSize(0, height(shape, self._columns))
        return self._sizes[shape]

    @Slot(QModelIndex)
    def _clicked(self, index: QModelIndex) -> None:
        self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid() and not self.rows.heading(index.row()):
            self.opened.emit(self.rows.outlines[index.row()].key)
