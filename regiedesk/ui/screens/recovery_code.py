"""Typing the recovery code from the sheet: eight groups, each looked at when the focus leaves it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from regiedesk.ui.viewmodels.recovery_sheet import GROUPS
from regiedesk.ui.widgets.text_fields import LineField

_SIZE = 5
_TWO_COLUMNS = 2


class RecoveryCode(QWidget):
    """Eight fields; a whole code that is pasted in one of them spreads over all."""

    group_left = Signal(int, str)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        self._fields = [LineField(f"Groep {number}") for number in range(1, GROUPS + 1)]
        for index, field in enumerate(self._fields):
            grid.addWidget(field, index // _TWO_COLUMNS, index % _TWO_COLUMNS, Qt.AlignmentFlag.AlignTop)
            field.line().textEdited.connect(partial(self._typed, index))
            field.left.connect(partial(self._left, index))
        self._fields[-1].line().returnPressed.connect(self.entered)

    def groups(self) -> tuple[str, ...]:
        """Return what was typed."""
        return tuple(field.value() for field in self._fields)

    def clear(self) -> None:
        """Forget what was typed."""
        for field in self._fields:
            field.set_value("")

    def focus(self) -> None:
        """Put the focus in the first field."""
        self._fields[0].focus()

    def show_groups(self, wrong: tuple[int, ...], right: tuple[int, ...]) -> None:
        """Mark the groups with a typing error, and those without."""
        for number, field in enumerate(self._fields, 1):
            field.set_error("Kijk deze groep na op je blad." if number in wrong else "")
            field.set_right(number in right)

    def _typed(self, index: int, words: str) -> None:
        bare = "".join(symbol for symbol in words if symbol.isalnum())
        if len(bare) > _SIZE:
            self._spread(index, bare)
        elif len(bare) == _SIZE and index + 1 < GROUPS:
            self._fields[index + 1].focus()

    def _spread(self, index: int, bare: str) -> None:
        parts = [bare[start : start + _SIZE] for start in range(0, len(bare), _SIZE)]
        for field, part in zip(self._fields[index:], parts, strict=False):
            field.set_value(part)
        last = min(index + len(parts), GROUPS) - 1
        self._fields[last].focus()
        for number in range(index, last + 1):
            self._left(number)

    def _left(self, index: int) -> None:
        self.group_left.emit(index + 1, self._fields[index].value())
