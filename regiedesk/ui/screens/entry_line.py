"""One line of fields that adds something: Enter goes to the next field, and after the last one it is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.widgets import buttons
from regiedesk.ui.widgets.fields import LineField

Keep: TypeAlias = Callable[[Mapping[str, Any]], str]
"""Takes the values by name; returns why they were refused, or nothing."""

EMPTY = "Vul dit in."
_NARROW = 700


class EntryLine(QWidget):
    """The first field has to be filled in. What is kept is gone from the line, for the next one."""

    def __init__(self, fields: Mapping[str, LineField], keep: Keep, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields, self._keep_it = dict(fields), keep
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        line = parts.Beside(narrow=_NARROW)
        for number, (name, field) in enumerate(self._fields.items()):
            field.line().setProperty("field", name)
            field.line().returnPressed.connect(self._enter)
            line.box.addWidget(field, 3 if number == 0 else 2)
        box.addWidget(line)
        self._add = buttons.quiet(words, "plus")
        self._add.clicked.connect(self.keep)
        row = parts.row(self._add)
        row.addStretch(1)
        box.addLayout(row)

    @Slot()
    def keep(self) -> None:
        """Keep what was typed, or say in place why not."""
        first = next(iter(self._fields.values()))
        for field in self._fields.values():
            empty = field is first and not field.raw().strip()
            problem = EMPTY if empty else field.problem()
            field.set_error(problem)
            if problem:
                field.focus()
                return
        # The page may be made anew by what is kept: then the keyboard goes to the same field of the new line.
        first.focus()
        refused = self._keep_it({name: field.value() or None for name, field in self._fields.items()})
        if refused:
            first.set_error(refused)
        else:
            for field in self._fields.values():
                field.set_raw("")

    @Slot()
    def _enter(self) -> None:
        names = list(self._fields)
        here = names.index(str(self.sender().property("field")))
        if here + 1 < len(names):
            self._fields[names[here + 1]].focus()
        else:
            self.keep()
