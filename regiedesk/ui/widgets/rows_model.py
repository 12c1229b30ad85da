"""What a list shows: of every row an outline, and the row itself once it is drawn or listened to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, Self

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from regiedesk.ui.widgets.row import Outline, Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_TOP = QModelIndex()


class Rows:
    """The rows of a list. There may be thousands; `make` is asked for those that one looks at, once for each."""

    def __init__(self, outlines: Sequence[Outline] = (), make: Callable[[int], Row] | None = None) -> None:
        self.outlines = outlines
        self.shapes = Counter(outline.shape for outline in outlines)
        self._make = make
        self._made: dict[int, Row] = {}

    @classmethod
    def of(cls, rows: Sequence[Row]) -> Self:
        """Return rows that are there already."""
        return cls([row.outline for row in rows], rows.__getitem__)

    def __len__(self) -> int:
        return len(self.outlines)

    def row(self, number: int) -> Row:
        """Return one row."""
        if number not in self._made and self._make is not None:
            self._made[number] = self._make(number)
        return self._made[number]

    def heading(self, number: int) -> bool:
        """Tell whether a row only names those below it."""
        return self.outlines[number].shape.heading

    def find(self, key: str) -> int:
        """Return the number of the row that can be chosen with this key, or -1."""
        found = (at for at, each in enumerate(self.outlines) if each.key == key and not each.shape.heading)
        return next(found, -1)

    def first_key(self) -> str:
        """Return the key of the first row that can be chosen, or nothing."""
        return next((each.key for each in self.outlines if not each.shape.heading), "")

    def same_places(self, other: Rows) -> bool:
        """Tell whether these are the same things in the same order."""
        return [each.key for each in self.outlines] == [each.key for each in other.outlines]


class RowsModel(QAbstractListModel):
    """Holds the rows; tells who listens what each says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows()

    def set_rows(self, rows: Rows) -> None:
        """Replace all rows; the same things in the same order keep the place in the list."""
        if rows.same_places(self.rows):
            self.rows = rows
            if len(rows):
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:  # noqa: N802
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the row, what it says, or what it is called: that is looked for when one types in the list."""
        if not index.isValid():
            return None
        if role == ROW:
            return self.rows.row(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.rows.row(index.row()).said()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows.outlines[index.row()].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a heading not be chosen."""
        if index.isValid() and self.rows.heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
