"""The note in its panel over an open vault: begun with Ctrl+N, kept or left for later, gone when the window locks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from regiedesk.ui.screens.note_panel import NotePanel
from regiedesk.ui.shell import Shell
from regiedesk.ui.viewmodels.quick_note import NoteModel

if TYPE_CHECKING:
    from regiedesk.ui.office import Office


class NoteAtHand(QObject):
    """At most one note. Its panel is made when it begins and is gone after, with all that was typed in it."""

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self._panel: NotePanel | None = None
        self.model = NoteModel(self)
        self.model.told.connect(shell.toast.tell)
        self.model.changed.connect(self._follow)

    def enter(self, office: Office) -> None:
        """Work in an open vault."""
        self.model.enter(office)

    def begin(self) -> None:
        """Open the panel, or go to it when it is open."""
        self.model.begin()
        if self._panel is not None:
            self._panel.focus()

    def put_away(self) -> None:
        """Leave the note for later, to the last letter."""
        if self._panel is not None:
            self._panel.put_away()

    def has_focus(self) -> bool:
        """Tell whether somebody types in the panel."""
        here = QApplication.focusWidget()
        return self._panel is not None and here is not None and self._panel.isAncestorOf(here)

    @Slot()
    def _follow(self) -> None:
        if self.model.state.is_open and self._panel is None:
            self._panel = NotePanel(self.model, self._shell)
            self._shell.show_over(self._panel)
        elif not self.model.state.is_open and self._panel is not None:
            panel, self._panel = self._panel, None
            self._shell.show_over(None)
            had = panel.isAncestorOf(QApplication.focusWidget() or self._shell)
            panel.hide()
            if had:
                panel.give_back_focus()
            panel.deleteLater()
