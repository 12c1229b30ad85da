"""The top of a screen: where you are, its name, whether everything is saved, undo and redo, and what a screen adds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import SavedMark
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Head


class Header(QWidget):
    """Folds to one line in a small window; then the menu button leads through the program."""

    menu_wanted = Signal()
    undo_wanted = Signal()
    redo_wanted = Signal()
    guidance_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folded = False
        self._head, self._code = Head(), ""
        self._session = ("", "", "")
        self._menu = buttons.icon_only("Menu", "menu")
        self._place, self._title = text.Cut("", "small", "muted"), text.Cut("", "h1")
        self._saved = SavedMark()
        self._undo = buttons.icon_only("Ongedaan maken", "undo-2")
        self._redo = buttons.icon_only("Opnieuw doen", "redo-2")
        self._guidance = buttons.quiet("Uitleg", "lightbulb")
        self._added: list[QWidget] = []
        for button, wanted in (
            (self._menu, self.menu_wanted),
            (self._undo, self.undo_wanted),
            (self._redo, self.redo_wanted),
            (self._guidance, self.guidance_wanted),
        ):
            button.clicked.connect(wanted)
        self._lay()
        self.set_folded(False)

    def show_head(self, head: Head, actions: Sequence[QWidget], code: str) -> None:
        """Show what a screen says; `code` is the open case, for when there is no room for more."""
        self._head, self._code = head, code
        self._show_words()
        self._show_state()
        if list(actions) != self._added:
            for old in self._added:
                self._row.removeWidget(old)
                old.hide()
            self._added = list(actions)
            for one in self._added:
                self._row.addWidget(one)
                one.show()
            self._compact()

    def show_session(self, saved: str, why: str, undo: str, redo: str) -> None:
        """Show the state of the open case on its screens; nothing saved hides all of it.

        That something is not saved is said on every screen.
        """
        self._session = (saved, why, redo)
        self._saved.show_saved(self._short(saved), why)
        _name(self._undo, "Ongedaan maken", undo, "Ctrl+Z")
        _name(self._redo, "Opnieuw doen", redo, "Ctrl+Shift+Z")
        self._show_state()

    def show_guidance(self, there: bool) -> None:
        """Show the button that opens the guidance, or not."""
        self._guidance.setVisible(there)

    def set_folded(self, on: bool) -> None:
        """Fold to one line."""
        self._folded = on
        self._menu.setVisible(on)
        self._place.setVisible(not on)
        self._title.set_letter("h3" if on else "h1")
        side = NARROW_MARGIN if on else MARGIN
        self._row.setContentsMargins(8 if on else side, 4 if on else 16, side, 4 if on else 8)
        self._compact()
        self._show_words()

    def focus_guidance(self) -> None:
        """Put the focus on the button that opens the guidance."""
        self._guidance.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Cut the name to the room there is."""
        super().resizeEvent(event)
        self._show_words()

    def menu_button(self) -> QWidget:
        """Return the button under which the menu opens."""
        return self._menu

    def saved_words(self) -> str:
        """Return what the mark says."""
        return self._saved.text()

    def title(self) -> str:
        """Return the name that is shown."""
        return self._title.words()

    def _show_state(self) -> None:
        saved, why, redo = self._session
        here = bool(saved and self._code)
        self._saved.setVisible(here or bool(saved and why))
        self._undo.setVisible(here)
        self._redo.setVisible(here and (bool(redo) or not self._folded))

    def _short(self, saved: str) -> str:
        return "Bewaard" if self._folded and saved == "Alles bewaard" else saved

    def _compact(self) -> None:
        for one in self._added:
            if isinstance(one, buttons.Button):
                one.set_compact(self._folded)

    def _show_words(self) -> None:
        self._place.set_words(self._head.place)
        name = self._head.short or self._head.title if self._folded or self._too_long() else self._head.title
        said = f"{self._code} · {name}" if self._folded and self._code else name
        self._title.set_words(said)

    def _too_long(self) -> bool:
        taken = self._title.width()
        return bool(self._head.short) and self._title.fontMetrics().horizontalAdvance(self._head.title) > taken

    def _lay(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setSpacing(8)
        self._row.addWidget(self._menu)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._place)
        words.addWidget(self._title)
        self._row.addLayout(words, 1)
        for widget in (self._saved, self._undo, self._redo, self._guidance):
            self._row.addWidget(widget)


def _name(button: buttons.Button, what: str, name: str, keys: str) -> None:
    said = f"{what}: {name}" if name else what
    button.setEnabled(bool(name))
    button.setAccessibleName(said)
    button.setToolTip(f"{said} ({keys})" if name else f"Niets om {what.lower()} ({keys})")
