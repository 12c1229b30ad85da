"""Iemand gaat weg: from when, which regie ends, and for each agreement what becomes of it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.actions import Fate
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.changes_forms import READ_BY, FormCard
from regiedesk.ui.viewmodels.changes import ChangesState, Held
from regiedesk.ui.viewmodels.changes_typed import Form
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.fields import ChoiceField, DateField, PersonField, TextField

_NARROW = 560


class _HeldRow(QWidget):
    """One agreement with its fate, and who takes over."""

    fated = Signal(str, object)
    handed = Signal(str, object)

    def __init__(self, held: Held, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agreement = held.agreement
        fates = [(fate, fate[:1].upper() + fate[1:]) for fate in Fate if held.together or fate is not Fate.OTHERS]
        self._fate = ChoiceField("", fates, empty="")
        self._fate.set_name(f"Wat gebeurt er met {held.title}")
        self._successor = PersonField("", [], empty="Kies wie dit gaat doen")
        self._successor.set_name(f"Wie neemt over: {held.title}")
        beside = parts.Beside(narrow=_NARROW)
        beside.box.addWidget(self._fate, 1)
        beside.box.addWidget(self._successor, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 4)
        box.addWidget(text.body(held.title))
        box.addWidget(beside)
        self._fate.edited.connect(self._choose)
        self._successor.edited.connect(self._hand)

    def render_held(self, held: Held, state: ChangesState) -> None:
        """Show what was chosen, and what is wrong with it."""
        taken = held.choice.fate is Fate.TAKEN_OVER
        self._fate.set_value(held.choice.fate)
        self._successor.set_choices(state.everyone)
        self._successor.set_value(held.choice.successor)
        self._successor.setVisible(taken)
        problem = state.problem(held.agreement)
        self._successor.set_error(problem if taken else "")
        self._fate.set_error("" if taken else problem)

    @Slot(object)
    def _choose(self, fate: object) -> None:
        self.fated.emit(self._agreement, fate)

    @Slot(object)
    def _hand(self, person: object) -> None:
        self.handed.emit(self._agreement, person)


class LeavingForm(FormCard):
    """Asks who leaves and when; agreements are asked for one by one."""

    fated = Signal(str, object)
    handed = Signal(str, object)

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(Form.LEAVING, "Iemand gaat weg", "user", "Schrijf op", parent)
        self.add(person=PersonField("Wie gaat er weg?", []), on=DateField("Wat is de laatste dag?", today=today))
        self.add(words=TextField("Waarom?", f"Bijvoorbeeld: een andere baan, of de hulp is klaar. {READ_BY}"))
        self._ending = parts.column(spacing=4)
        self._held = parts.column(spacing=8)
        self.foot.addLayout(self._ending)
        self.foot.addLayout(self._held)
        self.finish()
        self._rows: dict[str, _HeldRow] = {}
        self._ends: tuple[str, ...] | None = None

    def known_fields(self) -> set[str]:
        """Return the fields and the agreements."""
        return super().known_fields() | set(self._rows)

    def offer(self, state: ChangesState) -> None:
        """Offer who is there."""
        field = self.field("person")
        if isinstance(field, PersonField):
            field.set_choices(state.people)

    def show_more(self, state: ChangesState) -> None:
        """Show which regie ends, and the agreements."""
        if state.ending != self._ends:
            self._ends = state.ending
            self._show_ending(state.ending)
        if set(self._rows) != {held.agreement for held in state.held}:
            self._make_rows(state.held)
        for held in state.held:
            self._rows[held.agreement].render_held(held, state)

    def _show_ending(self, ending: tuple[str, ...]) -> None:
        parts.empty(self._ending)
        if ending:
            self._ending.addWidget(text.h3("Dit stopt op die dag. Het is een gat tot iemand anders het heeft."))
        for words in ending:
            self._ending.addWidget(text.body(words[:1].upper() + words[1:]))

    def _make_rows(self, held: tuple[Held, ...]) -> None:
        parts.empty(self._held)
        self._rows = {}
        if held:
            self._held.addWidget(text.h3("Wat gebeurt er met deze afspraken?"))
        for one in held:
            row = _HeldRow(one)
            row.fated.connect(self.fated)
            row.handed.connect(self.handed)
            self._held.addWidget(row)
            self._rows[one.agreement] = row
