"""Overnemen: the texts for the official dossier, what was carried over, and what changed since."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from regiedesk.domain import dates
from regiedesk.domain.record import carry_over
from regiedesk.domain.record.carry_over import Carried, Section
from regiedesk.domain.values import value
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession

_MOST_CHANGES = 6


@value
class CarryState:
    """The texts, whose is shown, and in which system the dossier is."""

    dossiers: tuple[Carried, ...] = ()
    at: int = 0
    changes: tuple[str, ...] = ()
    system: str = ""
    news: str = ""

    def shown(self) -> Carried | None:
        """Return the text that is shown."""
        return self.dossiers[self.at] if self.dossiers else None


class CarryModel(ViewModel):
    """Gives texts to copy, and notes that they were carried over."""

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session = office, session
        self.state = CarryState()
        self._watching = False
        session.changed.connect(self._session_changed)

    def load(self) -> None:
        """Make the texts of the plan as it is now."""
        found = carry_over.dossiers(self._session.plan, self._office.clock.today())
        known = [copied.system for copied in self._session.plan.details.copied_to_file if copied.system]
        at = min(self.state.at, len(found) - 1)
        system = self.state.system or (known[-1] if known else "")
        self.state = replace(self.state, dossiers=found, at=at, system=system, changes=self._changes(found[at]))
        self._watching = True
        self.changed.emit()

    def leave(self) -> None:
        """Make no texts while nobody looks: every key typed elsewhere changes the plan."""
        self._watching = False

    def choose(self, at: int) -> None:
        """Show the text for another dossier."""
        self.state = replace(self.state, at=at, news="", changes=self._changes(self.state.dossiers[at]))
        self.changed.emit()

    def name_system(self, system: str) -> None:
        """Set in which system the dossier is."""
        self.state = replace(self.state, system=system)

    def copied(self, what: str) -> None:
        """Say that a text is ready to paste."""
        self.state = replace(self.state, news=f"{what} staat klaar om te plakken. Na een minuut is het weg.")
        self.changed.emit()

    def mark(self, section: Section | None = None) -> None:
        """Note that the shown text, or one section of it, was carried over today."""
        shown = self.state.shown()
        if shown is None:
            return
        what, today = carry_over.mark_of(shown, section), self._office.clock.today()
        change = partial(carry_over.marked, what=what, on=today, system=self.state.system)
        self._session.edit("overgenomen in het dossier", change)
        # A case that is not one's own takes no edit, and says so itself.
        noted = any((c.what, c.on) == (what, today.isoformat()) for c in self._session.plan.details.copied_to_file)
        self.state = replace(self.state, news=f"Genoteerd: overgenomen op {dates.say(today)}." if noted else "")
        self.changed.emit()

    def _session_changed(self) -> None:
        if self._watching:
            self.load()

    def _changes(self, shown: Carried) -> tuple[str, ...]:
        on = max((section.carried_on for section in shown.sections), default="")
        if not on:
            return ()
        code = self._session.plan.details.code
        planning, labels = self._office.planning(), self._office.editing().open(code).versions
        before = [label.number for label in labels if label.frozen_on <= dates.first_day(on)]
        versions = (planning.frozen(code, before[-1]),) if before else ()
        found = carry_over.changed_since(self._session.plan, on, versions)
        if found is None:
            return ("Wat er sindsdien is veranderd, kan het programma niet zien: er was nog geen versie.",)
        told = [difference.sentence for difference in found]
        more = len(told) - _MOST_CHANGES
        return (*told[:_MOST_CHANGES], *((f"En nog {more} verschillen: kijk bij Versies.",) if more > 0 else ()))
