"""Vaststellen: what changes in sentences, which papers no longer hold, and why."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.screens.difference_rows import differences_of
from regiedesk.ui.viewmodels.versions import VersionsState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import LineField
from regiedesk.ui.widgets.picture import Icon

REASON = "Waarom stel je dit plan vast?"
NOTHING_LOST = "Er komt een nieuwe versie bij die zegt dat hij hersteld is. Alle versies blijven bewaard."
HINT = "Bijvoorbeeld: na de evaluatie, of: zorg erbij. Dit staat in de lijst met versies."
EVERYBODY = "Vanaf dan is dit het ene plan dat geldt. De versie ervoor blijft bewaard."


class FreezePanel(QWidget):
    """Asks the reason and shows what fixing the plan means."""

    typed = Signal(str)
    frozen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._card = Card()
        self._title = text.h3("Vaststellen")
        self._says = text.small(EVERYBODY)
        self._card.body.addLayout(parts.row(Icon("badge-check", 20, "primary"), self._title, stretch=1))
        self._why = LineField(REASON, HINT)
        self._freeze = buttons.primary("Stel vast", "badge-check")
        self._leave = buttons.quiet("Nog niet")
        self._card.body.addWidget(self._why)
        line = parts.row(self._freeze, self._leave)
        line.addWidget(self._says, 1)
        self._card.body.addLayout(line)
        page = parts.Scroll()
        page.column.addWidget(parts.filling(self._card))
        self._rest = parts.column(spacing=12)
        page.column.addLayout(self._rest)
        page.column.addStretch(1)
        box.addWidget(page)
        self._why.line().textEdited.connect(self.typed)
        self._why.line().returnPressed.connect(self.frozen)
        self._freeze.clicked.connect(self.frozen)
        self._leave.clicked.connect(self.left)

    def render_state(self, state: VersionsState) -> None:
        """Show what fixing the plan would do."""
        back = state.restoring
        number = state.next_number
        self._title.setText(f"Terug naar versie {back}" if back else "Vaststellen")
        self._says.setText(NOTHING_LOST if back else EVERYBODY)
        self._freeze.set_text(f"Maak er versie {number} van" if back else f"Stel versie {number} vast")
        self._why.set_value(state.reason)
        self._why.set_error(state.reason_problem)
        shown = (state.freeze_groups, state.papers)
        if shown != self._shown:
            self._shown = shown
            self._fill(state)

    def start(self) -> None:
        """Put the focus on the reason."""
        self._why.focus()

    def _fill(self, state: VersionsState) -> None:
        column = self._rest
        parts.empty(column)
        if state.papers:
            papers = Card("Deze papieren gelden dan niet meer", "files")
            papers.body.setSpacing(4)
            for line in state.papers:
                papers.body.addWidget(text.body(line))
            column.addWidget(parts.filling(papers))
        changes = Card("Dit verandert er")
        for widget in differences_of(state.freeze_groups):
            changes.body.addWidget(widget)
        if not state.freeze_groups:
            first = state.next_number == 1
            words = "Dit wordt de eerste versie." if first else "Er zijn geen verschillen om te noemen."
            changes.body.addWidget(text.words(words, "body", "muted"))
        column.addWidget(parts.filling(changes))
