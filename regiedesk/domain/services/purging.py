"""Wiping the work copy of one family: out of the vault, out of its free pages, out of the backups we know.

Removing is one transaction. What follows can be done again: when the program dies halfway, the log says that it began,
and `finish` goes on from there at the next start.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from pathlib import PurePath

from regiedesk.domain import logbook, purge
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.logbook import Erasure
from regiedesk.domain.ports import CaseStore, Clock, Eraser, Ids, Vault
from regiedesk.domain.purge import PurgeReason, Receipt
from regiedesk.domain.record import carry_over
from regiedesk.domain.registers import Event, PrintCopy
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access


class Stage(StrEnum):
    """How far a wiping is, as the window says it."""

    REMOVED = "De casus is uit de kluis."
    REWRITTEN = "De kluis is opnieuw geschreven."
    BACKED_UP = "Er is een nieuwe reservekopie zonder dit gezin."
    DESTROYED = "De oude reservekopieën zijn weg."


Tell = Callable[[Stage], None]

_OF_A_COPY = {Access.DEPUTY: PurgeReason.DEPUTY, Access.RECEIVED: PurgeReason.NOT_BEGUN}
"""Why a case goes that was never one's own."""


@value
class PurgeView:
    """What to know before wiping: from which day, what is still out, and which backups hold the family."""

    proposed_on: dt.date | None
    carried_over_on: dt.date | None
    reasons: tuple[PurgeReason, ...]
    papers_out: tuple[PrintCopy, ...]
    files_out: int
    backups: tuple[str, ...]
    out_of_reach: tuple[str, ...]


@value
class Purged:
    """The receipt, and what the user has left to do: backups that could not be reached."""

    receipt: Receipt
    replaced: int = 0
    out_of_reach: tuple[str, ...] = ()


class PurgeService:
    """Wipes cases."""

    def __init__(self, vault: Vault, eraser: Eraser, clock: Clock, ids: Ids) -> None:
        self._vault = vault
        self._eraser = eraser
        self._clock = clock
        self._ids = ids

    def view(self, code: str) -> PurgeView:
        """Return what to know before wiping; opens the backups to see which hold the family."""
        with self._vault.read() as work:
            case_id = case_id_of(work.cases, code)
            facts = _facts(work.cases, case_id, self._clock.today())
            copies, own = work.cases.copies(case_id), work.cases.events(case_id)
            noted = _noted(work.cases)
        return PurgeView(
            proposed_on=facts.proposed_on,
            carried_over_on=facts.carried_over_on,
            reasons=facts.reasons,
            papers_out=tuple(copy for copy in copies if not (copy.returned_on or copy.destroyed_on or copy.lost_on)),
            files_out=sum(event.kind in logbook.FILES_OUT for event in own),
            backups=self._eraser.holding(case_id, noted),
            out_of_reach=self._eraser.out_of_reach(noted),
        )

    def purge(self, code: str, reason: PurgeReason, tell: Tell | None = None) -> Purged:
        """Wipe a case; raises NotFound, and NotAllowed while the reason cannot be true.

        When something fails after the case is gone, a UserError says so; the rest follows at the next start.
        """
        erasure = self._begin(code, reason)
        tell = tell or _silent
        tell(Stage.REMOVED)
        return self._finish(erasure, tell)

    def begin(self, code: str, reason: PurgeReason) -> None:
        """Take a case out of the vault, which is done at once; `finish` takes its traces away. Raises as `purge`."""
        self._begin(code, reason)

    def _begin(self, code: str, reason: PurgeReason) -> Erasure:
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            _must_be_true(_facts(work.cases, case_id, self._clock.today()), reason)
            receipt = Receipt(number=purge.receipt_number(self._ids.new()), on=self._clock.today(), reason=reason)
            begun = Event(at=self._clock.now(), kind=logbook.ERASING, case_id=case_id, detail=purge.detail_of(receipt))
            work.cases.log(begun)
            work.cases.remove(case_id)
        return Erasure(case_id=case_id, begun=begun, finished=False)

    def begin_copy(self, code: str) -> None:
        """Take out somebody else's case: a waarneemkopie, or what was received and never began. Raises as `purge`."""
        with self._vault.read() as work:
            access = work.cases.handovers.holding(case_id_of(work.cases, code)).access
        if access not in _OF_A_COPY:
            raise NotAllowed("Deze casus kan zo niet weg.", "Alleen een kopie die niet van jou is, wis je zo.")
        self._begin(code, _OF_A_COPY[access])

    def finish(self) -> tuple[Purged, ...]:
        """Go on with what began and did not end, as when the program died; raises UserError."""
        with self._vault.read() as work:
            left = [erasure for erasure in logbook.erasures(work.cases.events()) if not erasure.finished]
        return tuple(self._finish(erasure, _silent) for erasure in left)

    def receipts(self) -> tuple[Receipt, ...]:
        """Return the receipts of all that was wiped wholly, oldest first."""
        with self._vault.read() as work:
            events = work.cases.events()
        done = (erasure.begun for erasure in logbook.erasures(events) if erasure.finished)
        return tuple(purge.receipt_of(event.detail, event.at.astimezone().date()) for event in done)

    def _finish(self, erasure: Erasure, tell: Tell) -> Purged:
        with self._vault.read() as work:
            made = logbook.backups(work.cases.events())
        noted = tuple(event.detail for event in made)
        self._eraser.tidy(noted)
        self._eraser.rewrite()
        tell(Stage.REWRITTEN)
        old = self._eraser.holding(erasure.case_id, noted)
        self._back_up_beside(old, erasure, made)
        tell(Stage.BACKED_UP)
        self._eraser.destroy(old)
        tell(Stage.DESTROYED)
        self._end(erasure, old)
        earlier = [event.detail for event in made if event.at <= erasure.begun.at and event.detail not in old]
        receipt = purge.receipt_of(erasure.begun.detail, erasure.begun.at.astimezone().date())
        return Purged(receipt=receipt, replaced=len(old), out_of_reach=self._eraser.out_of_reach(earlier))

    def _end(self, erasure: Erasure, destroyed: tuple[str, ...]) -> None:
        now = self._clock.now()
        with self._vault.work() as work:
            for folder in destroyed:
                work.cases.log(Event(at=now, kind=logbook.BACKUP_GONE, detail=folder))
            detail = erasure.begun.detail
            work.cases.log(Event(at=now, kind=logbook.ERASED, case_id=erasure.case_id, detail=detail))

    def _back_up_beside(self, old: tuple[str, ...], erasure: Erasure, made: tuple[Event, ...]) -> None:
        """Every folder that loses backups gets one fresh one, unless it got that before the program died."""
        done = {str(PurePath(e.detail).parent) for e in made if e.at >= erasure.begun.at and e.detail not in old}
        for parent, folder in {str(PurePath(folder).parent): folder for folder in old}.items():
            if parent not in done:
                at = self._clock.now()
                where = self._eraser.fresh(folder, at)
                with self._vault.work() as work:
                    work.cases.log(Event(at=at, kind=logbook.BACKUP_MADE, detail=where))


def _silent(stage: Stage) -> None:
    """Tell nobody."""


def _noted(cases: CaseStore) -> tuple[str, ...]:
    return tuple(event.detail for event in logbook.backups(cases.events()))


@value
class _Facts:
    """What the case says about wiping it."""

    proposed_on: dt.date | None
    carried_over_on: dt.date | None
    reasons: tuple[PurgeReason, ...]


def _facts(cases: CaseStore, case_id: str, today: dt.date) -> _Facts:
    holding = cases.handovers.holding(case_id)
    if holding.access in _OF_A_COPY:
        # After its last day nobody reads a waarneemkopie any more, this included.
        return _Facts(proposed_on=holding.access_until, carried_over_on=None, reasons=(_OF_A_COPY[holding.access],))
    plan, given = cases.plan(case_id), _given_on(cases, case_id)
    carried = carry_over.carried_over_on(plan, today)
    return _Facts(
        proposed_on=purge.proposed_on(plan, carried, given),
        carried_over_on=carried,
        reasons=purge.reasons(carried, given),
    )


def _given_on(cases: CaseStore, case_id: str) -> dt.date | None:
    """Return the day on which the receiver of the case confirmed that it lies there now."""
    transfers = cases.handovers.transfers(case_id)
    return max((t.confirmed_on for t in transfers if t.confirmed_on and not t.returned_on), default=None)


def _must_be_true(facts: _Facts, reason: PurgeReason) -> None:
    if reason not in facts.reasons:
        raise NotAllowed(
            "Deze casus is nog niet helemaal overgenomen in het dossier.",
            "Neem hem eerst over, of kies een andere reden om te wissen.",
        )
