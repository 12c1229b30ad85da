"""Beside the questions: why to ask, how to ask, and what the family may expect."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.ui.viewmodels.steps_state import HelpState
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.picture import Icon


class Guidance(QWidget):
    """The guidance of the question that has the attention; the window gives it a place at the side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = HelpState()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._inside: QWidget | None = None

    def show_help(self, shown: HelpState) -> None:
        """Show the guidance of a question."""
        if shown == self._shown:
            return
        self._shown = shown
        if self._inside is not None:
            self._box.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = guidance_text(shown, self)
        self._box.addWidget(self._inside)
        self._inside.show()

    def shown(self) -> HelpState:
        """Return whose guidance is shown."""
        return self._shown


def guidance_text(shown: HelpState, parent: QWidget, *, titled: bool = True) -> QWidget:
    """Return the guidance of one question as a column; the question itself on top when `titled`."""
    made = QWidget(parent)
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(4)
    if titled:
        box.addWidget(text.small(shown.question))
    for title, words in (
        ("Aan een kind of jongere", shown.youth_text),
        ("Waarom", shown.why),
        ("Zo vraag je het", shown.how_to_ask),
        ("Wat het gezin mag verwachten", shown.family_may_expect),
    ):
        if words:
            box.addSpacing(8 if box.count() else 0)
            box.addWidget(text.h3(title))
            box.addWidget(text.body(words))
    if shown.apart:
        box.addSpacing(10)
        box.addWidget(_apart(shown.apart, made))
    if titled:
        box.addStretch(1)
    return made


def _apart(words: str, parent: QWidget) -> QWidget:
    made = QFrame(parent)
    made.setObjectName("quiet")
    box = QVBoxLayout(made)
    box.setContentsMargins(12, 10, 12, 12)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(Icon("ear", 20, "warn", made))
    row.addWidget(text.words("Waarom apart?", "h3", "warn"), 1)
    box.addLayout(row)
    box.addWidget(text.words(words, "small"))
    return made
