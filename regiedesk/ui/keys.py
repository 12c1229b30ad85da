"""The keys that work everywhere in an open vault."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from regiedesk.ui.places import NOTE_KEY, OF_CASE, Place

KEYS_PAGE = "toetsen"
"""The page of the help about these keys."""

_GO = {"Ctrl+1": Place.CASES} | {f"Ctrl+{number}": place for number, place in enumerate(OF_CASE, 2)}
_HELP = {"F1": "", "Ctrl+/": KEYS_PAGE}


class Keys(QObject):
    """Listens in a window. `go` carries the name of a place, `help` that of a page or nothing for where one is."""

    undo = Signal()
    redo = Signal()
    lock = Signal()
    note = Signal()
    go = Signal(str)
    help = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        acts = {
            "Ctrl+Z": self.undo, "Ctrl+Shift+Z": self.redo, "Ctrl+Y": self.redo,
            "Ctrl+L": self.lock, NOTE_KEY: self.note,
        }  # fmt: skip
        for key, act in acts.items():
            self._key(key, window).activated.connect(act)
        for key in (*_GO, *_HELP):
            self._key(key, window).activated.connect(self._pressed)

    def _key(self, key: str, window: QWidget) -> QShortcut:
        made = QShortcut(QKeySequence(key), window)
        made.setObjectName(key)
        return made

    @Slot()
    def _pressed(self) -> None:
        key = self.sender().objectName()
        if key in _GO:
            self.go.emit(_GO[key])
        else:
            self.help.emit(_HELP[key])
