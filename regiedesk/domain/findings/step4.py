"""Step 4, wie doet wat: agreements that are not whole, waiting, doubles, gaps, and help that runs ahead."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.dates import first_day, last_day
from regiedesk.domain.findings import changes
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule
from regiedesk.domain.findings.looking import kept_apart, live, name_of, over, running
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import listed, quoted
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import MeetingStatus


def incomplete(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find live agreements without who, when or which result (S001:289-296)."""
    for agreement in live(plan):
        lacks = _lacks(agreement)
        if lacks:
            yield Finding(
                place=f"agreements/{agreement.id}",
                sentence=f"Bij afspraak {agreement.number} staat nog niet {listed(lacks)}.",
                apart=kept_apart(agreement.sharing, today),
            )


def _lacks(agreement: Agreement) -> list[str]:
    dated = agreement.from_on or agreement.until_on or agreement.when.strip()
    checks = (
        (not agreement.who, "wie het doet"),
        (not dated, "wanneer"),
        (agreement.result is None, "bij welk doel die hoort"),
    )
    return [words for lacking, words in checks if lacking]


def result_without(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results on which nobody agreed to do something."""
    covered = {a.result for a in plan.agreements if a.status is not AgreementStatus.STOPPED}
    for result in running(plan):
        if result.id not in covered:
            yield Finding(place=f"results/{result.id}", sentence=f"Nog geen afspraak bij {quoted(result.title)}.")


def waiting(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find waiting lists that nothing bridges (S4.6)."""
    for wait in plan.waiting:
        if not wait.bridging.strip() and wait.bridging_agreement is None and not over(wait.until, today):
            yield Finding(
                place=f"waiting/{wait.id}",
                sentence=f"Er staat nog niet wat jullie doen zolang {name_of(plan, wait.person)} wacht.",
                people=(wait.person,) if wait.person else (),
                apart=kept_apart(wait.sharing, today),
            )


def gaps(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find what nobody does (S001:305-310)."""
    for gap in plan.gaps:
        if not gap.solution.strip() and gap.solved_by is None:
            yield Finding(
                place=f"gaps/{gap.id}",
                sentence=f"Dit doet nog niemand: {quoted(gap.text)}.",
                kind=FindingKind.GAP,
                apart=kept_apart(gap.sharing, today),
            )


def doubles(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find what two people do while none of them stops (S001:305-310)."""
    for double in plan.doubles:
        if double.stops is None:
            yield Finding(
                place=f"doubles/{double.id}",
                sentence=f"Dit gebeurt dubbel: {quoted(double.text)}. Er staat nog niet wie stopt.",
                apart=kept_apart(double.sharing, today),
            )


def runs_ahead(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find help that starts before it was agreed on; halfway is too late (S001:258-260)."""
    for agreement in live(plan):
        if agreement.is_help and _before_agreeing(plan, agreement):
            yield Finding(
                place=f"agreements/{agreement.id}",
                sentence=f"De hulp van afspraak {agreement.number} begint vóór het eerste overleg.",
                kind=FindingKind.MIND,
                apart=kept_apart(agreement.sharing, today),
            )


def _before_agreeing(plan: Plan, agreement: Agreement) -> bool:
    if agreement.from_on is None or _ran_already(plan, agreement.from_on):
        return False
    meetings = [m.on for m in plan.meetings if m.status is not MeetingStatus.CANCELLED]
    return not meetings or last_day(agreement.from_on) < min(first_day(on) for on in meetings)


def _ran_already(plan: Plan, from_on: str) -> bool:
    started = plan.details.started_on
    return started is not None and last_day(from_on) < first_day(started)


RULES: tuple[Rule, ...] = (result_without, incomplete, changes.still_named, gaps, doubles, waiting, runs_ahead)
