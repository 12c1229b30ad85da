"""Fields in two columns where there is room, in one where there is not."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

TWO_COLUMNS_FROM = 560


class FieldGrid(QWidget):
    """Short fields stand two beside each other; wide ones take the whole line, and so does a line of text alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        self._cells: list[tuple[QWidget, bool, bool]] = []
        self._columns = 2

    def add(self, widget: QWidget, *, wide: bool, grows: bool = False) -> None:
        """Add a field at the end; one that `grows` takes the room that is left beside it."""
        self._cells.append((widget, wide, grows))
        self._lay()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for one column: that is how two can become one."""
        return QSize(220, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose one column or two."""
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= TWO_COLUMNS_FROM else 1
        if columns != self._columns:
            self._columns = columns
            self._lay()

    def _lay(self) -> None:
        for widget, _, _ in self._cells:
            self._grid.removeWidget(widget)
        line = column = 0
        for number, (widget, wide, grows) in enumerate(self._cells):
            if wide and column:
                line, column = line + 1, 0
            alone = column == 0 and (number + 1 == len(self._cells) or self._cells[number + 1][1])
            span = self._columns if wide or (alone and grows) else 1
            self._grid.addWidget(widget, line, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
            if column >= self._columns:
                line, column = line + 1, 0
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if self._columns == 2 else 0)
