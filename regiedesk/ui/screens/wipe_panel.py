"""Wissen: what is still out, why it may go, and the button that takes it out."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.purge import PurgeReason
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.wiping import WipeModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import ChoiceField, DateField

QUESTION = "Deze werkkopie wissen?"
EXPLAINED = (
    "Het plan, alle versies, de registers en de zoekwoorden gaan uit de kluis en uit de reservekopieën die hier te "
    "bereiken zijn. Dit kan niet terug. Er blijft een bewijs zonder namen over."
)


class WipePanel(parts.Scroll):
    """Shows what to know before wiping."""

    def __init__(self, model: WipeModel, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: object = None
        self._day = DateField("Wissen vanaf", "Leeg: drie maanden na het overnemen.", today)
        self._proposed = text.body("")
        self._facts = QVBoxLayout()
        self._reason = ChoiceField("Waarom mag het weg?", ())
        self._wipe = buttons.danger("Wis deze werkkopie", "trash-2")
        self._build()
        self._day.edited.connect(model.set_day)
        self._reason.edited.connect(self._choose)
        self._wipe.clicked.connect(self._ask)

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._day.set_value(state.day)
        when = f"Het voorstel is {state.proposed}." if state.proposed else "Er is nog geen voorstel voor een dag."
        self._proposed.setText("Even kijken wat er nog buiten is." if state.busy else when)
        self._reason.set_choices([(reason, str(reason)) for reason in state.reasons])
        self._reason.set_value(state.reason)
        self._wipe.setEnabled(state.reason is not None and not state.busy)
        if state.facts != self._shown:
            self._shown = state.facts
            parts.empty(self._facts)
            for fact in state.facts:
                self._facts.addWidget(text.body(fact))

    def _build(self) -> None:
        first = Card("Wanneer", "calendar-clock")
        first.body.addWidget(self._proposed)
        first.body.addWidget(self._day)
        second = Card("Wat je eerst moet weten", "info")
        second.body.addLayout(self._facts)
        third = Card("Wissen", "shield")
        third.body.addWidget(text.body(EXPLAINED))
        third.body.addWidget(self._reason)
        third.body.addLayout(parts.pressed(self._wipe))
        for card in (first, second, third):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _choose(self, reason: object) -> None:
        self._model.choose(reason if isinstance(reason, PurgeReason) else None)

    def _ask(self) -> None:
        if ask.confirm(self, QUESTION, EXPLAINED, "Wis", "Laat staan", danger=True):
            self._model.wipe()
