"""How far each step is and what it lacks: derived from the plan, never set by hand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from regiedesk.domain import guide as gd
from regiedesk.domain.dates import first_day, last_day, say
from regiedesk.domain.findings import step1, step2, step3, step4, step5, step6, step7
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule
from regiedesk.domain.findings.looking import held, over
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, quoted
from regiedesk.domain.work_words import MeetingStatus, Trigger

NUMBERS = (1, 2, 3, 4, 5, 6, 7)

PARTS: dict[int, tuple[str, ...]] = {
    1: ("people", "organisations", "households", "kinships", "custody", "indications", "missing",
        "reading_agreements", "research", "family_group_plans"),
    2: ("help_questions", "observations", "timeline", "safety", "factors", "links", "voices",
        "self_reliance", "weighings", "instruments"),
    3: ("good_futures", "results"),
    4: ("agreements", "doubles", "gaps", "waiting", "plainer", "decisions", "provider_plans"),
    5: ("regie", "mandates", "escalation", "contact_points", "absences", "enhanced_regie", "level_changes"),
    6: ("communication", "sharing_limits", "obstacles", "safety_agreements", "conditions", "reminders"),
    7: ("early_triggers", "evaluations", "independence", "final_checks", "changes", "handovers"),
}  # fmt: skip
"""Which parts of the plan belong to which step; planned meetings belong to step 7."""

RULES: dict[int, tuple[Rule, ...]] = {
    1: step1.RULES,
    2: step2.RULES,
    3: step3.RULES,
    4: step4.RULES,
    5: step5.RULES,
    6: step6.RULES,
    7: step7.RULES,
}


class StepStatus(StrEnum):
    """How far a step is."""

    EMPTY = "leeg"
    BUSY = "bezig"
    DISCUSSED = "besproken"
    REOPENED = "heropend"


@value
class StepState:
    """The state of a step; `meeting` and `on` name the last held meeting that discussed it, if any."""

    state: StepStatus
    meeting: str | None = None
    on: str | None = None
    reason: str = ""


def state(plan: Plan, number: int) -> StepState:
    """Return how far step `number` is, with the reason in Dutch."""
    meeting = next((m for m in reversed(held(plan)) if number in m.steps), None)
    if meeting is None:
        return _undiscussed(plan, number)
    reopening = _reopened_by(plan, number, meeting)
    if reopening is None:
        reason = f"Besproken op {say(meeting.on)}."
        return StepState(state=StepStatus.DISCUSSED, meeting=meeting.id, on=meeting.on, reason=reason)
    return StepState(state=StepStatus.REOPENED, meeting=meeting.id, on=meeting.on, reason=reopening.reason())


def states(plan: Plan) -> tuple[StepState, ...]:
    """Return the states of step 1 to 7, in order."""
    return tuple(state(plan, number) for number in NUMBERS)


def _undiscussed(plan: Plan, number: int) -> StepState:
    if is_filled(plan, number):
        return StepState(state=StepStatus.BUSY, reason="Begonnen. Nog niet besproken in een overleg.")
    return StepState(state=StepStatus.EMPTY, reason="Nog niets ingevuld.")


def is_filled(plan: Plan, number: int) -> bool:
    """Tell whether anything of the step stands in the plan: a part, an answer, its field of the case."""
    return (
        any(getattr(plan, part) for part in PARTS[number])
        or any(gd.step_of(answer.question) == number for answer in plan.answers)
        or (number == 1 and bool(plan.details.regie_meaning))
        or (number == 7 and any(m.status is MeetingStatus.PLANNED for m in plan.meetings))
    )


@dataclass(frozen=True, slots=True)
class _Reopening:
    on: str
    triggers: tuple[Trigger, ...]
    meeting: str | None

    def reason(self) -> str:
        why = listed([str(trigger) for trigger in self.triggers]) or "er is iets veranderd"
        return f"Heropend op {say(self.on)}: {why}."


def _reopenings(plan: Plan, number: int) -> Iterator[_Reopening]:
    for change in plan.changes:
        if number in change.reopens:
            yield _Reopening(change.on, change.triggers, change.meeting)
    for handover in plan.handovers:
        on = handover.told_on or handover.effective_on
        if on and number in handover.reopens:
            yield _Reopening(on, (Trigger.REGIE_LEFT,), handover.meeting)


def _reopened_by(plan: Plan, number: int, meeting: Meeting) -> _Reopening | None:
    """Return the newest reopening that no held meeting has discussed; a doubtful day counts as reopened."""
    discussing = {m.id for m in held(plan) if number in m.steps}
    open_still = [
        reopening
        for reopening in _reopenings(plan, number)
        if reopening.meeting not in discussing and last_day(reopening.on) >= first_day(meeting.on)
    ]
    return max(open_still, key=lambda reopening: last_day(reopening.on), default=None)


def findings(plan: Plan, guide: gd.Guide, number: int, today: dt.date) -> tuple[Finding, ...]:
    """Return what step `number` lacks on `today`; nothing for a closed case. It never blocks anything."""
    if over(plan.details.closed_on, today):
        return ()
    found = [finding for rule in RULES[number] for finding in rule(plan, today)]
    return (*found, *_unanswered(plan, guide, number))


def _unanswered(plan: Plan, guide: gd.Guide, number: int) -> Iterator[Finding]:
    answered = {answer.question for answer in plan.answers}
    for question in gd.by_step(guide, number):
        if question.core and question.kind is not gd.AnswerKind.PART and question.code not in answered:
            yield Finding(
                place=f"answers/{question.code}",
                sentence=f"Nog geen antwoord op vraag {question.code}: {quoted(question.text)}.",
                kind=FindingKind.ASK,
                apart=question.place is gd.Place.APART,
            )
