"""Wissen: what to know before a work copy goes, and taking it out."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import PurePath

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates, edits
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.services.purging import PurgeView
from regiedesk.domain.values import value
from regiedesk.domain.words import PersonKind
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession


@value
class WipeState:
    """What the screen shows; `facts` are sentences about what is still out."""

    proposed: str = ""
    day: str | None = None
    reasons: tuple[PurgeReason, ...] = ()
    reason: PurgeReason | None = None
    facts: tuple[str, ...] = ()
    busy: bool = True


class WipeModel(ViewModel):
    """Takes the open case out of the vault. `gone` tells that it is, and that its traces have to follow."""

    gone = Signal()

    def __init__(self, office: Office, session: CaseSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session, self._jobs = office, session, jobs
        self.state = WipeState()

    def load(self) -> None:
        """Look what is still out; opens backups, so it takes a moment."""
        self.state = replace(self.state, busy=True, day=self._session.plan.details.purge_on)
        self.changed.emit()
        job = partial(self._office.purging().view, self._session.plan.details.code)
        self._jobs.run(job, self._seen, self._failed)

    def choose(self, reason: PurgeReason | None) -> None:
        """Choose why it goes."""
        self.state = replace(self.state, reason=reason)
        self.changed.emit()

    def set_day(self, day: str | None) -> None:
        """Choose the day on which wiping is proposed; without one it is three months after carrying over."""
        if day != self._session.plan.details.purge_on:
            self._session.edit("dag om te wissen", partial(edits.change_details, purge_on=day))
            self.load()

    def wipe(self) -> None:
        """Take the case out, for the reason that was chosen."""
        if self.state.reason is None:
            return
        try:
            self._office.purging().begin(self._session.plan.details.code, self.state.reason)
        except Exception as error:
            self.report(error)
            return
        self.gone.emit()

    def _seen(self, view: PurgeView) -> None:
        reason = self.state.reason if self.state.reason in view.reasons else None
        proposed = dates.say(view.proposed_on, weekday=True) if view.proposed_on else ""
        self.state = replace(
            self.state, busy=False, proposed=proposed, reasons=view.reasons, reason=reason, facts=facts_of(view)
        )
        self.changed.emit()

    def _failed(self, error: Exception) -> None:
        self.state = replace(self.state, busy=False)
        self.changed.emit()
        self.report(error)


def facts_of(view: PurgeView) -> tuple[str, ...]:
    """Return in sentences what is still out, and what the user has to destroy."""
    found = [_carried(view)]
    # The family owns its plan and keeps it (product promise 2).
    count = sum(copy.holder_kind is PersonKind.PROFESSIONAL for copy in view.papers_out)
    if count:
        what = "1 papier is" if count == 1 else f"{count} papieren zijn"
        found.append(f"{what} nog bij school of zorg. Vraag ze terug. Het gezin houdt het eigen plan.")
    if view.files_out:
        count = view.files_out
        found.append(f"Er {'is 1 bestand' if count == 1 else f'zijn {count} bestanden'} bewaard. Wis die zelf.")
    if view.backups:
        count = len(view.backups)
        what = "1 reservekopie gaat" if count == 1 else f"{count} reservekopieën gaan"
        found.append(f"{what} mee weg; er komt een nieuwe.")
    found += [f"Niet te bereiken, vernietig hem zelf: {PurePath(folder).name}." for folder in view.out_of_reach]
    return tuple(found)


def _carried(view: PurgeView) -> str:
    if view.carried_over_on is None:
        return "Nog niet alles is overgenomen in het dossier."
    return f"Alles is overgenomen in het dossier, het laatst op {dates.say(view.carried_over_on)}."
