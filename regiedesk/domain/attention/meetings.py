"""Rules about meetings, looking back, and what versterkte procesregie (VPR) asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.attention.looking import EVALUATING, held, of_status, running, since
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts
from regiedesk.domain.findings.changes import meeting_wise
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.results import Result
from regiedesk.domain.wording import listed, quoted
from regiedesk.domain.words import RegieLevel
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

PLAN_IT = "Plan het overleg"
PLAN_MDO = "Plan het MDO"
_A_MEETING, _AN_MDO = beginning("meetings"), beginning("meetings", MeetingKind.MDO)


def not_noted(facts: Facts) -> Asks:
    """Find planned meetings of which the day has passed."""
    for meeting in of_status(facts.plan, MeetingStatus.PLANNED):
        yield Ask(
            on=dates.last_day(meeting.on) + DAY,
            sentence=f"Werk het overleg van {dates.say(meeting.on)} uit.",
            place=f"meetings/{meeting.id}",
        )


def no_next(facts: Facts) -> Asks:
    """Find that the last meeting was held or called off, and no other is planned after it; none follows an ending."""
    done, off = held(facts.plan), [m.on for m in of_status(facts.plan, MeetingStatus.CANCELLED)]
    last = max(done, default=None)
    planned = [dates.last_day(m.on) for m in of_status(facts.plan, MeetingStatus.PLANNED)]
    if any(last is None or day >= last for day in planned):
        return
    kept = of_status(facts.plan, MeetingStatus.HELD)
    if any(m.kind is MeetingKind.FINAL and dates.last_day(m.on) == last for m in kept):
        return
    if last is not None:
        yield Ask(on=last + DAY, sentence="Er is nog geen datum voor het volgende gesprek.", place=_A_MEETING)
    elif off:
        called_off = dates.first_day(max(off))
        begun = since(facts.plan) or called_off
        sentence = "Het gesprek gaat niet door. Er is nog geen nieuwe datum."
        yield Ask(on=min(begun, called_off), sentence=sentence, place=_A_MEETING)


def after_change(facts: Facts) -> Asks:
    """Find changes after which an MDO is wise and none is held, planned or put aside (S001:462-466)."""
    for change in meeting_wise(facts.plan):
        what = listed([str(trigger) for trigger in change.triggers])
        sentence = f"Na wat er op {dates.say(change.on)} veranderde ({what}), is een MDO verstandig."
        yield Ask(on=dates.first_day(change.on), sentence=sentence, place=f"changes/{change.id}")


def evaluation_due(facts: Facts) -> Asks:
    """Find goals of which the day to look back is near or past, and nobody looked back since (S002:52)."""
    for result in running(facts.plan):
        if result.target_on:
            day = dates.last_day(result.target_on)
            if not _looked_back(facts.plan, result, day - facts.days):
                sentence = f"Tijd om terug te kijken op {quoted(result.title)}."
                yield Ask(on=day - facts.days, sentence=sentence, place=beginning("evaluations", result.id))


def _looked_back(plan: Plan, result: Result, day: dt.date) -> bool:
    return any(e.result == result.id and dates.last_day(e.on) >= day for e in plan.evaluations)


def first_mdo(facts: Facts) -> Asks:
    """Find under VPR that the first MDO is not planned or too late (S003:253)."""
    for enhanced in _enhanced(facts.plan):
        begun = dates.last_day(enhanced.start_talk_on or enhanced.decided_on)
        until = dates.last_day(enhanced.until_on) if enhanced.until_on else None
        after = "het startgesprek" if enhanced.start_talk_on else "de kernbeslissing"
        yield from _mdo(facts, begun, after, until)


def first_mdo_elsewhere(facts: Facts) -> Asks:
    """Find the same without VPR, counted from the first day."""
    begun = since(facts.plan)
    if begun and facts.plan.details.regie_level is not RegieLevel.ENHANCED:
        yield from _mdo(facts, begun, "de start", None)


def _mdo(facts: Facts, begun: dt.date, after: str, until: dt.date | None) -> Asks:
    last = begun + facts.weeks
    kept = [m for m in _evaluating(facts.plan) if begun < dates.first_day(m.on)]
    if any(m.status is MeetingStatus.HELD or dates.first_day(m.on) <= last for m in kept):
        return
    within = f"{_weeks(facts.figure)} na {after}"
    if kept:
        sentence = f"Het eerste MDO staat te laat: het hoort uiterlijk op {dates.say(last)} ({within})."
        yield Ask(on=begun, sentence=sentence, place=f"meetings/{kept[0].id}", until=until, action="Bekijk het MDO")
        return
    soon = f"Plan het eerste MDO, uiterlijk op {dates.say(last)} ({within})."
    late = f"Er was nog geen eerste MDO. Dat hoorde uiterlijk op {dates.say(last)} ({within})."
    yield Ask(on=begun, sentence=soon, place=_AN_MDO, until=min(last, until or last))
    if until is None or last < until:
        yield Ask(on=last + DAY, sentence=late, place=_AN_MDO, until=until)


def _weeks(count: int) -> str:
    words = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf")
    number = words[count] if count < len(words) else str(count)
    return f"{number} {'week' if count == 1 else 'weken'}"


def rhythm(facts: Facts) -> Asks:
    """Find under VPR that the last time everybody looked back is long ago, and no next time is planned (S003:217).

    The rhythm that was agreed in the case goes before the usual one.
    """
    for enhanced in _enhanced(facts.plan):
        begun = dates.last_day(enhanced.start_talk_on or enhanced.decided_on)
        after = [m for m in _evaluating(facts.plan) if begun < dates.first_day(m.on)]
        done = [dates.last_day(m.on) for m in after if m.status is MeetingStatus.HELD]
        last = max(done, default=None)
        next_one = any(m.status is MeetingStatus.PLANNED and dates.last_day(m.on) >= (last or begun) for m in after)
        if last is not None and not next_one:
            sentence = f"Bij VPR kijk je vaker samen terug. De laatste keer was {dates.say(last)}."
            until = dates.last_day(enhanced.until_on) if enhanced.until_on else None
            after_last = dt.timedelta(weeks=enhanced.rhythm_weeks) if enhanced.rhythm_weeks else facts.weeks
            yield Ask(on=last + after_last, sentence=sentence, place=_AN_MDO, until=until)


def duo_partner(facts: Facts) -> Asks:
    """Find VPR without a second consulent (S003:256), or of whom the second one left."""
    left = {p.id: dates.last_day(p.left_on) for p in facts.plan.people if p.left_on}
    for enhanced in _enhanced(facts.plan):
        begun = dates.first_day(enhanced.from_on or enhanced.decided_on)
        partner = enhanced.duo_partner
        if partner is None or partner in left:
            on = begun if partner is None else max(begun, left[partner] + DAY)
            until = dates.last_day(enhanced.until_on) if enhanced.until_on else None
            place = f"enhanced_regie/{enhanced.id}/duo_partner"
            yield Ask(on=on, sentence="Deze VPR heeft nog geen duopartner.", place=place, until=until)


def _enhanced(plan: Plan) -> Iterator[EnhancedRegie]:
    return iter(plan.enhanced_regie if plan.details.regie_level is RegieLevel.ENHANCED else ())


def _evaluating(plan: Plan) -> list[Meeting]:
    """Return the meetings that look back, earliest first; one that is called off is none."""
    kept = (m for m in plan.meetings if m.kind in EVALUATING and m.status is not MeetingStatus.CANCELLED)
    return sorted(kept, key=lambda m: (m.on, m.id))
