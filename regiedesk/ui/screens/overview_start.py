"""The top of the overview of a new case: the table with the chair of the family, and what to begin with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.screens.empty_table import Table
from regiedesk.ui.viewmodels.overview_start import StartLine
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.picture import Icon

TITLE = "Hier begint het plan"
SAID = "Drie dingen zijn genoeg voor een eerste gesprek. De rest komt aan de keukentafel."
_TABLE = 200
LOW = 480
"""Below this height there is no room for the table itself."""


class StartPart(QWidget):
    """Shows the lines; the first that is not done asks most."""

    def __init__(self, lines: Sequence[StartLine], go: Callable[[], None], *, low: bool) -> None:
        super().__init__()
        self.first: buttons.Button | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        if not low and not any(line.done for line in lines):
            column.addWidget(_table())
        for label in (text.h2(TITLE), text.words(SAID, "body", "muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        beside = parts.Beside()
        for line in lines:
            beside.box.addWidget(self._card(line, go), 1)
        column.addSpacing(8)
        column.addWidget(beside)

    def _card(self, line: StartLine, go: Callable[[], None]) -> Card:
        card = Card(line.title, line.icon)
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        if line.done:
            said = text.words(line.done, "body")
            card.body.addLayout(parts.row(Icon("circle-check", 20, "ok"), said, stretch=1))
        else:
            card.body.addWidget(text.words(line.words, "body", "muted"))
        card.body.addStretch(1)
        card.body.addLayout(parts.pressed(self._button(line, go)))
        return card

    def _button(self, line: StartLine, go: Callable[[], None]) -> buttons.Button:
        if line.done:
            made = buttons.secondary("Kijk of vul aan")
            made.setAccessibleName(f"Kijk of vul aan: {line.title}")
        elif self.first is None:
            made = self.first = buttons.primary(line.action)
        else:
            made = buttons.secondary(line.action)
        made.setProperty("place", line.place)
        made.clicked.connect(go)
        return made


def _table() -> Table:
    made = Table()
    made.setFixedHeight(_TABLE)
    return made
