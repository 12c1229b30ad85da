"""Replay of a sample family through the same services as real work."""

from __future__ import annotations

import datetime as dt
from typing import Protocol

from regiedesk.domain.ports import Clock, Vault
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.samples import FreezeStep, MarkStep, PrintStep, Revise, Sample
from regiedesk.domain.services.planning import PlanningService
from regiedesk.domain.services.prints import PrintService
from regiedesk.domain.work_words import PaperKind


class Services(Protocol):
    """Services whose clock stands on a given day."""

    def planning(self, clock: Clock) -> PlanningService:
        """Return the service that freezes."""
        ...

    def prints(self, clock: Clock) -> PrintService:
        """Return the service that prints."""
        ...


class DayClock:
    """A clock that stands at noon of one day."""

    def __init__(self, day: dt.date) -> None:
        self._day = day

    def today(self) -> dt.date:
        """Return the day."""
        return self._day

    def now(self) -> dt.datetime:
        """Return noon of the day, in UTC."""
        return dt.datetime.combine(self._day, dt.time(12), tzinfo=dt.UTC)


def replay(vault: Vault, services: Services, sample: Sample) -> str:
    """Make the sample's case step by step; returns its code."""
    code = ""
    for step in sample.steps:
        clock = DayClock(step.on)
        if isinstance(step, Revise):
            code = _revise(vault, sample, step)
        elif isinstance(step, FreezeStep):
            services.planning(clock).freeze(code, step.reason)
        elif isinstance(step, PrintStep):
            _print(services.prints(clock), code, step)
        else:
            _mark(services.prints(clock), code, step)
    return code


def _revise(vault: Vault, sample: Sample, step: Revise) -> str:
    case_id = f"voorbeeld-{sample.name}"
    with vault.work() as work:
        if work.cases.exists(case_id):
            work.cases.save(case_id, step.plan)
        else:
            work.cases.add(CaseFile(id=case_id, plan=step.plan))
    return step.plan.details.code


def _print(prints: PrintService, code: str, step: PrintStep) -> None:
    prints.print_paper(
        PaperKind(step.paper),
        code,
        _unwritten,
        step.holders,
        variant=step.variant,
        with_safety_sheet=step.with_safety_sheet,
    )


def _mark(prints: PrintService, code: str, step: MarkStep) -> None:
    prints.mark(
        code,
        step.version,
        step.number,
        returned_on=step.returned_on,
        destroyed_on=step.destroyed_on,
        lost_on=step.lost_on,
        remark=step.remark,
    )


def _unwritten(pdf: bytes) -> None:
    """The paper of a sample's past was handed out long ago; only its register entry counts."""
