"""Step 7, wat als er iets verandert: the next date, early calls, figures at an evaluation, handovers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.dates import first_day, last_day, say
from regiedesk.domain.findings import changes
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule
from regiedesk.domain.findings.looking import held, kept_apart, name_of, over, running
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import quoted
from regiedesk.domain.work_words import MeetingKind, MeetingStatus


def next_meeting(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that no meeting is planned from today on (S7.1)."""
    if not any(m.status is MeetingStatus.PLANNED and not over(m.on, today) for m in plan.meetings):
        yield Finding(place="meetings", sentence="Nog niet afgesproken wanneer jullie elkaar weer zien.")


def early_triggers(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody agreed at which change to call earlier (S7.2)."""
    if not plan.early_triggers:
        yield Finding(place="early_triggers", sentence="Er staat nog niet bij welke verandering jullie eerder bellen.")


def on_their_own(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody said when they can go on without help (S7.7)."""
    if not plan.independence:
        yield Finding(
            place="independence",
            sentence="Nog niet gevraagd wanneer het gezin zelf verder kan.",
            kind=FindingKind.ASK,
        )


def _evaluation(plan: Plan) -> Meeting | None:
    return next((m for m in reversed(held(plan)) if m.kind is MeetingKind.EVALUATION), None)


def figures(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results that got no figure at or since the last evaluation (S7.4)."""
    meeting = _evaluation(plan)
    if meeting is None:
        return
    since = first_day(meeting.on)
    given = {e.result for e in plan.evaluations if e.meeting == meeting.id or last_day(e.on) >= since}
    for result in running(plan):
        if result.id not in given:
            yield Finding(
                place=f"results/{result.id}",
                sentence=f"Bij {quoted(result.title)} is op {say(meeting.on)} geen cijfer gegeven.",
            )


def question_still_right(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that the last evaluation did not ask whether the family's question still holds (S7.3)."""
    meeting = _evaluation(plan)
    if meeting is not None and meeting.question_still_right is None:
        yield Finding(
            place=f"meetings/{meeting.id}",
            sentence=f"Op {say(meeting.on)} is niet gevraagd of de vraag van het gezin nog klopt.",
            kind=FindingKind.ASK,
        )


def handover(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find regie that is handed over to nobody (S001:478-480)."""
    for each in plan.handovers:
        if each.successor is None and each.confirmed_on is None:
            yield Finding(
                place=f"handovers/{each.id}",
                sentence=f"Nog niemand neemt de {each.kind} van {name_of(plan, each.previous)} over.",
                kind=FindingKind.GAP,
                people=(each.previous,),
                apart=kept_apart(each.sharing, today),
            )


RULES: tuple[Rule, ...] = (
    next_meeting, changes.mdo, handover, figures, question_still_right, early_triggers, on_their_own,
)  # fmt: skip
