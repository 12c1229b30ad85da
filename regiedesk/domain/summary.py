"""The line of a case in the list: seven steps, planned meetings, leading version."""

from __future__ import annotations

from collections.abc import Sequence

from regiedesk.domain import steps
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import OWN, CaseSummary, Holding, PlanVersion
from regiedesk.domain.work_words import MeetingStatus


def summarise(case_id: str, plan: Plan, versions: Sequence[PlanVersion] = (), holding: Holding = OWN) -> CaseSummary:
    """Return what the list shows of a case."""
    return CaseSummary(
        id=case_id,
        code=plan.details.code,
        steps=tuple(steps.state(plan, number).state for number in range(1, 8)),
        regie_level=plan.details.regie_level,
        planned=tuple(sorted(m.on for m in plan.meetings if m.status is MeetingStatus.PLANNED)),
        leading_version=next((v.number for v in versions if v.leading), None),
        closed=plan.details.closed_on is not None,
        access=holding.access,
        access_until=holding.access_until,
    )
