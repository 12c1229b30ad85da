"""The dialog that `ask` opens: a title, a sentence, room for one field, one or two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.field import Field

WIDTH = 460


class Dialog(QDialog):
    """Asks, and waits for the answer."""

    def __init__(
        self, parent: QWidget | None, title: str, words: str, yes: str, no: str, *, danger: bool = False
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._danger = danger
        self.setWindowTitle("RegieDesk")
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        self.setMinimumWidth(WIDTH)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(28, 24, 28, 20)
        self._box.setSpacing(12)
        self._box.addWidget(text.h2(title))
        if words:
            self._box.addWidget(text.body(words))
        self._yes = buttons.danger(yes) if danger else buttons.primary(yes)
        self._no = buttons.secondary(no) if no else None
        self._first: QWidget = self._no if danger and self._no is not None else self._yes
        # Qt counts with lines that fold earlier than they do; the air that is left goes here, not between the words.
        self._box.addSpacerItem(QSpacerItem(0, 8, vData=QSizePolicy.Policy.Expanding))
        self._box.addLayout(self._row())

    def put(self, field: Field) -> None:
        """Put a field between the words and the buttons; it gets the focus."""
        self._box.insertWidget(self._box.count() - 2, field)
        self._first = field

    def answer(self) -> bool:
        """Wait for the answer; Escape and closing are no."""
        if isinstance(self._first, Field):
            self._first.focus()
        else:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)
        said = self.exec() == QDialog.DialogCode.Accepted
        self.deleteLater()
        return said

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Enter in a field be yes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        if not self._danger:
            self.accept()

    def _row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        if self._no is not None:
            self._no.clicked.connect(self.reject)
            row.addWidget(self._no)
        self._yes.clicked.connect(self.accept)
        row.addWidget(self._yes)
        return row
