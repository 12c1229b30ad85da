"""One open case being worked on: its plan, what waits to be mended, and saving after every edit."""

from __future__ import annotations

import contextlib

from regiedesk.domain import logbook
from regiedesk.domain.errors import UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock, Vault
from regiedesk.domain.registers import OWN, DeputyCopy, Draft, Event, Holding, PlanVersion, PrintCopy, Transfer
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.values import value


@value
class OpenCase:
    """What a screen needs when a case is opened."""

    case_id: str
    plan: Plan
    versions: tuple[PlanVersion, ...] = ()
    copies: tuple[PrintCopy, ...] = ()
    drafts: tuple[Draft, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    deputies: tuple[DeputyCopy, ...] = ()
    holding: Holding = OWN


class EditingService:
    """Opens a case for editing and saves it."""

    def __init__(self, vault: Vault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock
        self._changed: set[str] = set()

    def begin(self, code: str) -> OpenCase:
        """Return the case as `open` does, and note that somebody looked into it."""
        opened = self.open(code)
        # On a full disk a case must still open.
        with contextlib.suppress(UserError), self._vault.work() as work:
            work.cases.log(Event(at=self._clock.now(), kind=logbook.OPENED, case_id=opened.case_id))
        return opened

    def open(self, code: str) -> OpenCase:
        """Return the case with its drafts; raises NotFound."""
        with self._vault.read() as work:
            case_id = case_id_of(work.cases, code)
            return OpenCase(
                case_id=case_id,
                plan=work.cases.plan(case_id),
                versions=work.cases.versions(case_id),
                copies=work.cases.copies(case_id),
                drafts=work.cases.drafts(case_id),
                transfers=work.cases.handovers.transfers(case_id),
                deputies=work.cases.handovers.deputies(case_id),
                holding=work.cases.handovers.holding(case_id),
            )

    def save(self, case_id: str, plan: Plan) -> None:
        """Save the working plan; when this returns, it is on the disk. Raises UserError.

        The log says once per sitting that the case changed: an event per key press would drown the others.
        """
        with self._vault.work() as work:
            work.cases.save(case_id, plan)
            if case_id not in self._changed:
                work.cases.log(Event(at=self._clock.now(), kind=logbook.CHANGED, case_id=case_id))
        self._changed.add(case_id)

    def keep_draft(self, draft: Draft) -> None:
        """Keep input that is not right yet, with what is wrong with it."""
        with self._vault.work() as work:
            work.cases.keep_draft(draft)

    def drop_draft(self, case_id: str, place: str) -> None:
        """Forget input that was mended or taken back."""
        with self._vault.work() as work:
            work.cases.drop_draft(case_id, place)
