"""Vaststellen: freeze the working plan as the one version that leads."""

from __future__ import annotations

from regiedesk.domain import history, wording
from regiedesk.domain.compare import Difference, differences
from regiedesk.domain.errors import Fault, NotAllowed, RefusedInput
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import CaseStore, Clock, PlanCodec, Vault
from regiedesk.domain.registers import Event, FrozenPlan, PlanVersion, PrintCopy
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.shape import find
from regiedesk.domain.values import value


@value
class Frozen:
    """The new leading version, what it changed, and which papers no longer hold."""

    version: PlanVersion
    differences: tuple[Difference, ...]
    papers_out: tuple[PrintCopy, ...]


class PlanningService:
    """Freezes plans."""

    def __init__(self, vault: Vault, codec: PlanCodec, clock: Clock) -> None:
        self._vault = vault
        self._codec = codec
        self._clock = clock

    def freeze(self, code: str, reason: str) -> Frozen:
        """Freeze the working plan; raises RefusedInput without a reason, NotAllowed when nothing changed."""
        if not reason.strip():
            raise RefusedInput((Fault("reden", "Vul in waarom je dit plan vaststelt."),))
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            plan = work.cases.plan(case_id)
            earlier = work.cases.versions(case_id)
            before = self._before(work.cases, case_id, earlier, plan)
            version = history.next_version(
                earlier, self._codec.encode(plan), self._clock.today(), reason.strip(), _author(plan)
            )
            work.cases.freeze(case_id, FrozenPlan(version=version, plan=plan))
            work.cases.log(Event(at=self._clock.now(), kind="vastgesteld", case_id=case_id, detail=str(version.number)))
            out = tuple(copy for copy in work.cases.copies(case_id) if _is_out(copy, version))
        changed = differences(before, plan) if before else ()
        return Frozen(version=version, differences=changed, papers_out=out)

    def frozen(self, code: str, number: int) -> FrozenPlan:
        """Return one version with its plan; raises NotFound."""
        with self._vault.read() as work:
            return work.cases.frozen(case_id_of(work.cases, code), number)

    def _before(self, cases: CaseStore, case_id: str, earlier: tuple[PlanVersion, ...], plan: Plan) -> Plan | None:
        if not earlier:
            return None
        before = cases.frozen(case_id, earlier[-1].number).plan
        if before == plan and earlier[-1].leading:
            raise NotAllowed(
                f"Er is niets veranderd sinds versie {earlier[-1].number}. Die geldt nog steeds.",
                "Pas eerst het plan aan.",
            )
        return before


def _author(plan: Plan) -> str:
    person: Person | None = find(plan, "people", plan.details.regisseur or "")
    return person.name() if person else wording.name_of(plan, None)


def _is_out(copy: PrintCopy, version: PlanVersion) -> bool:
    return 0 < copy.version < version.number and copy.out
