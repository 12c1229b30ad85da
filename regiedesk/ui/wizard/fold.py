"""A line that folds something out below it; what is inside is made when it is first wanted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.widgets import buttons


class Fold(QWidget):
    """A quiet button with an arrow, and what it shows."""

    unfolded = Signal()

    def __init__(self, words: str, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make = make
        self._inside: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._button = buttons.quiet(words, "chevron-right")
        self._button.clicked.connect(self._turn)
        self._box.addWidget(self._button)
        self._say()

    def button(self) -> buttons.Button:
        """Return the line."""
        return self._button

    def set_words(self, words: str) -> None:
        """Change the words on the line."""
        if words != self._button.text():
            self._button.set_text(words)
            self._say()

    def inside(self) -> QWidget | None:
        """Return what is folded, once it is made."""
        return self._inside

    def is_open(self) -> bool:
        """Tell whether it is folded out."""
        return self._inside is not None and not self._inside.isHidden()

    def unfold(self) -> None:
        """Fold out."""
        if self._inside is None:
            self._inside = self._make()
            self._box.addWidget(self._inside)
        self._inside.show()
        self._say()
        self.unfolded.emit()

    @Slot()
    def _turn(self) -> None:
        if self.is_open() and self._inside is not None:
            self._inside.hide()
            self._say()
        else:
            self.unfold()

    def _say(self) -> None:
        self._button.set_icon("chevron-down" if self.is_open() else "chevron-right")
        self._button.setAccessibleDescription("uitgevouwen" if self.is_open() else "dichtgevouwen")
