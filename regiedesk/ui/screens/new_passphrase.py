"""Two fields for a new passphrase: with what it is worth while it is typed, and once more."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens.passphrase_field import PassphraseField, StrengthLine
from regiedesk.ui.viewmodels.passphrase import Advice

Faults = tuple[tuple[str, str], ...]


class NewPassphrase(QWidget):
    """Tells what is typed; whether it is good enough is for the view-model."""

    typed = Signal(str)
    entered = Signal()

    def __init__(self, label: str = "Wachtzin", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        self.new = PassphraseField(label)
        self.strength = StrengthLine()
        self.again = PassphraseField("Nog een keer")
        box.addWidget(self.new)
        box.addWidget(self.strength)
        box.addWidget(self.again)
        self.new.typed.connect(self.typed)
        self.new.entered.connect(self.again.focus)
        self.again.entered.connect(self.entered)

    def values(self) -> tuple[str, str]:
        """Return both."""
        return self.new.value(), self.again.value()

    def clear(self) -> None:
        """Forget both."""
        self.new.clear()
        self.again.clear()

    def show_state(self, advice: Advice, faults: Faults) -> None:
        """Show the advice, and what was refused under its field."""
        self.strength.show_advice(advice)
        said = dict(faults)
        self.new.set_error(said.get("new", ""))
        self.again.set_error(said.get("again", ""))
