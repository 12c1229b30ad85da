"""How heavy the regie is: op- and afschaling, each with its day and its reason, so that the history stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from regiedesk.domain import dates, edits
from regiedesk.domain.actions.changes import record_change
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie, LevelChange
from regiedesk.domain.words import LegalFrame, RegieLevel
from regiedesk.domain.work_words import Trigger

NO_DECISION = "Leg eerst de kernbeslissing van het Overleg Veilig Verder vast."
LATER_DECISION = "De kernbeslissing is van een latere dag. Versterkte procesregie begint daarna."
NO_REASON = "Schrijf op waarom."
NO_DIFFERENCE = "Zo is het nu al. Kies wat er anders wordt."


def change_level(plan: Plan, step: LevelChange, *, change_id: str, decision: EnhancedRegie | None = None) -> Plan:
    """Make the regie heavier or lighter from a day on; the steps it touches open again.

    Versterkte procesregie starts with the core decision of an Overleg Veilig Verder, which may be recorded with it
    (S003:211-223); leaving it ends the decision. A step of an earlier day only goes into the history.
    """
    faults = tuple(_faults(plan, step, decision))
    if faults:
        raise RefusedInput(faults)
    if decision is not None and step.level is RegieLevel.ENHANCED:
        plan = edits.add(plan, decision)
    recorded = _recorded(plan, step, change_id)
    changed = edits.add(plan, step)
    if step.level is RegieLevel.NORMAL:
        changed = _decisions_ended(changed, step)
    last = max(changed.level_changes, key=lambda each: dates.last_day(each.on))
    if dates.last_day(step.on) >= dates.last_day(last.on):
        changed = edits.change_details(changed, regie_level=step.level, legal_frame=step.frame)
    return record_change(changed, recorded)


def _faults(plan: Plan, step: LevelChange, decision: EnhancedRegie | None) -> Iterator[Fault]:
    place = f"level_changes/{step.id}"
    if _weight(step.level, step.frame) == _weight_now(plan):
        yield Fault(f"{place}/level", NO_DIFFERENCE)
    if not step.because.strip():
        yield Fault(f"{place}/because", NO_REASON)
    if step.level is RegieLevel.ENHANCED:
        running = [one for one in plan.enhanced_regie if not _ended(one, step.on)]
        decided = [decision] if decision is not None and decision.decision.strip() else running
        if not decided:
            yield Fault("enhanced_regie", NO_DECISION)
        elif all(dates.first_day(one.decided_on) > dates.last_day(step.on) for one in decided):
            yield Fault("enhanced_regie", LATER_DECISION)


def _ended(decision: EnhancedRegie, on: str) -> bool:
    return decision.until_on is not None and dates.last_day(decision.until_on) < dates.first_day(on)


def _weight(level: RegieLevel, frame: LegalFrame) -> tuple[bool, bool]:
    return frame is LegalFrame.COMPULSORY, level is RegieLevel.ENHANCED


def _weight_now(plan: Plan) -> tuple[bool, bool]:
    return _weight(plan.details.regie_level, plan.details.legal_frame)


def _recorded(plan: Plan, step: LevelChange, change_id: str) -> Change:
    """Return the wijziging; it is kept from the same readers as the step, for its words are the same."""
    heavier = _weight(step.level, step.frame) > _weight_now(plan)
    return Change(
        id=change_id,
        on=step.on,
        triggers=(Trigger.SCALE_UP if heavier else Trigger.SCALE_DOWN,),
        text=step.because,
        meeting=step.meeting,
        sharing=step.sharing,
    )


def _decisions_ended(plan: Plan, step: LevelChange) -> Plan:
    ended = tuple(
        one if _ended(one, step.on) or dates.first_day(one.decided_on) > dates.last_day(step.on)
        else replace(one, until_on=step.on)
        for one in plan.enhanced_regie
    )  # fmt: skip
    return replace(plan, enhanced_regie=ended)
