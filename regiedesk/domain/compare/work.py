"""How everybody works together: meetings, bumps, conditions, sharing, and the regisseur's own work."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Agreement, Double, Gap, Reminder
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Sides, Told, Turn
from regiedesk.domain.compare.telling import bare, sentence
from regiedesk.domain.cooperation import Condition, Obstacle, SafetyAgreement
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.regie import Handover
from regiedesk.domain.sharing import ReadingAgreement, ResearchStance
from regiedesk.domain.wording import name_of, quoted
from regiedesk.domain.words import ConditionStatus
from regiedesk.domain.work_words import MeetingStatus

_MEETING_SAID = frozenset({"status", "on", "time", "minutes", "attendance", "steps", "note", "quotes", "others",
                           "agenda", "question_still_right", "question_words", "family_earlier",
                           "previous"})  # fmt: skip
_DETAILS_SAID = frozenset({"regisseur", "regie_level", "copied_to_file", "closed_on", "closed_because", "purge_on",
                           "standing", "filled_in_by", "guide", "guide_version"})  # fmt: skip
_HANDOVER_SAID = frozenset({"successor", "confirmed_on", "introductions", "meeting", "must_know", "open_items",
                            "reopens", "told_on", "told_how"})  # fmt: skip
_CONDITIONS = {
    ConditionStatus.MET: (Turn.DONE, "is gelukt"),
    ConditionStatus.NOT_MET: (Turn.CHANGED, "is niet gelukt"),
    ConditionStatus.LIFTED: (Turn.ENDED, "geldt niet meer"),
    ConditionStatus.OPEN: (Turn.CHANGED, "geldt weer"),
}


def met(plan: Plan, meeting: Meeting) -> str:
    """Return a meeting that was held, or that is coming."""
    day = dates.say(meeting.on)
    time = f", {meeting.time} uur" if meeting.time else ""
    if meeting.status is MeetingStatus.PLANNED:
        return f"Er komt een overleg op {day}{time}: {meeting.kind}."
    happened = "ging niet door" if meeting.status is MeetingStatus.CANCELLED else "was er"
    return f"Op {day} {happened} een overleg: {meeting.kind}."


def met_otherwise(sides: Sides, was: Meeting, now: Meeting) -> Iterator[Told]:
    """Yield that a meeting was held, moved or called off; its notes are no difference of the plan."""
    what = f"Het overleg van {dates.say(was.on)} ({now.kind})"
    if was.status is not now.status:
        words = {MeetingStatus.HELD: "is geweest", MeetingStatus.CANCELLED: "gaat niet door"}
        yield Turn.CHANGED, f"{what} {words.get(now.status, 'gaat toch door')}."
    if was.on != now.on or (was.time != now.time and now.status is MeetingStatus.PLANNED):
        time = f", {now.time} uur" if now.time else ""
        yield Turn.CHANGED, f"{what} is nu op {dates.say(now.on)}{time}."
    yield from generic.changed(sides, "meetings", was, now, _MEETING_SAID)


def must(plan: Plan, condition: Condition) -> str:
    """Return what must happen, by when, and what follows if not."""
    by_when = f", vóór {dates.say(condition.by_when)}" if condition.by_when else ""
    if_not = f" Lukt het niet: {bare(condition.if_not)}." if condition.if_not else ""
    return f"Nieuwe voorwaarde: {bare(condition.text)}{by_when}.{if_not}"


def condition(sides: Sides, was: Condition, now: Condition) -> Iterator[Told]:
    """Yield where a condition stands now."""
    said = {"told"}
    if was.status is not now.status:
        said |= {"status", "checked_on"}
        turn, words = _CONDITIONS[now.status]
        yield turn, f"Voorwaarde {quoted(now.text)} {words}."
    yield from _sentence_of(sides, f"Voorwaarde {quoted(was.text)}", was, now, frozenset(said))


def bump(plan: Plan, obstacle: Obstacle) -> str:
    """Return what can go wrong, and what is done then."""
    measure = f" Dan: {bare(obstacle.measure)}." if obstacle.measure else ""
    return f"Dit kan misgaan: {bare(obstacle.text)}.{measure}"


def bump_changed(sides: Sides, was: Obstacle, now: Obstacle) -> Iterator[Told]:
    """Yield what is done from now on when it goes wrong."""
    said = {"owners"} if was.measure != now.measure else set()
    if was.measure != now.measure:
        yield Turn.CHANGED, f"Gaat dit mis: {quoted(now.text)}? Dan voortaan: {bare(now.measure) or 'niets'}."
    yield from _sentence_of(sides, f"Bij {quoted(was.text)}", was, now, frozenset({"measure", *said}))


def safety_step(plan: Plan, agreement: SafetyAgreement) -> str:
    """Return what is done when someone is not safe."""
    return sentence(f"Niet veilig? Dan: {bare(agreement.text)}")


def safety_step_changed(sides: Sides, was: SafetyAgreement, now: SafetyAgreement) -> Iterator[Told]:
    """Yield what is done from now on."""
    said = {"text", "who"} if was.text != now.text else set()
    if was.text != now.text:
        yield Turn.CHANGED, f"Niet veilig? Dan voortaan: {bare(now.text)}. Eerst was dit: {bare(was.text)}."
    yield from _sentence_of(sides, f"Bij {quoted(now.text)}", was, now, frozenset(said))


def reads(plan: Plan, agreement: ReadingAgreement) -> str:
    """Return what someone may read."""
    return f"{name_of(plan, agreement.reader)} mag lezen: {agreement.scope}."


def reads_otherwise(sides: Sides, was: ReadingAgreement, now: ReadingAgreement) -> Iterator[Told]:
    """Yield what changed in what someone may read; when and how it was asked stays with the agreement."""
    name = name_of(sides.new, now.reader)
    if was.withdrawn_on is None and now.withdrawn_on:
        yield Turn.ENDED, f"{name} mag dit niet meer lezen: {was.scope}."
    elif was.scope is not now.scope:
        yield Turn.CHANGED, f"{name} mag nu lezen: {now.scope} (eerst {was.scope})."
    told = frozenset({"scope", "withdrawn_on", "asked_on", "manner", "via"})
    yield from _sentence_of(sides, f"Wat {name} mag lezen", was, now, told)


def research(plan: Plan, stance: ResearchStance) -> str:
    """Return whether someone knows of the research, and objects."""
    name = name_of(plan, stance.person, "Het gezin")
    if stance.objects:
        return f"{name} wil niet meedoen aan het onderzoek."
    return f"{name} weet van het onderzoek." if stance.told_on else f"{name} weet nog niet van het onderzoek."


def research_changed(sides: Sides, was: ResearchStance, now: ResearchStance) -> Iterator[Told]:
    """Yield when someone's stance changed."""
    if research(sides.old, was) != research(sides.new, now):
        yield Turn.CHANGED, research(sides.new, now)


def addressed(plan: Plan, reminder: Reminder) -> str:
    """Return on what someone was addressed."""
    agreement: Agreement | None = shape.find(plan, "agreements", reminder.agreement)
    which = f" op afspraak {agreement.number}" if agreement else ""
    return f"{name_of(plan, reminder.person)} is aangesproken{which}: {bare(reminder.text)}."


def twice(plan: Plan, double: Double) -> str:
    """Return what was done twice, and who stops."""
    stops = f" {name_of(plan, double.stops)} stopt daarmee." if double.stops else ""
    return f"{sentence(f'Dit gebeurde dubbel: {double.text}')}{stops}"


def nobody(plan: Plan, gap: Gap) -> str:
    """Return what nobody did, and what is done about it."""
    solution = f" Oplossing: {bare(gap.solution)}." if gap.solution else ""
    solved = f" {name_of(plan, gap.solved_by)} pakt dit op." if gap.solved_by and not gap.solution else ""
    return f"{sentence(f'Dit deed niemand: {gap.text}')}{solution}{solved}"


def handed_over(plan: Plan, handover: Handover) -> str:
    """Return who hands over the regie, and to whom."""
    to = f" aan {name_of(plan, handover.successor)}" if handover.successor else ""
    day = f", vanaf {dates.say(handover.effective_on)}" if handover.effective_on else ""
    return f"{name_of(plan, handover.previous)} draagt de {handover.kind} over{to}{day}."


def handed_over_further(sides: Sides, was: Handover, now: Handover) -> Iterator[Told]:
    """Yield who takes over, and that it is done."""
    name = name_of(sides.new, now.successor)
    previous = name_of(sides.new, now.previous)
    if now.confirmed_on and not was.confirmed_on:
        yield Turn.DONE, f"{name} heeft de {now.kind} overgenomen van {previous}."
    elif was.successor != now.successor and now.successor:
        yield Turn.CHANGED, f"{name} neemt de {now.kind} over van {previous}."
    yield from generic.changed(sides, "handovers", was, now, _HANDOVER_SAID)


def case(sides: Sides, was: CaseDetails, now: CaseDetails) -> Iterator[Told]:
    """Yield what changed in the case itself."""
    if was.regisseur != now.regisseur:
        before = f", niet meer {name_of(sides.old, was.regisseur)}" if was.regisseur else ""
        yield Turn.CHANGED, f"De regisseur is nu {name_of(sides.new, now.regisseur)}{before}."
    if was.regie_level is not now.regie_level and len(sides.old.enhanced_regie) == len(sides.new.enhanced_regie):
        yield Turn.CHANGED, f"Nu geldt {now.regie_level}, geen {was.regie_level} meer."
    if was.closed_on != now.closed_on:
        words = f"is afgesloten op {dates.say(now.closed_on)}" if now.closed_on else "is weer open"
        yield Turn.ENDED if now.closed_on else Turn.CHANGED, f"Het plan {words}."
    if was.purge_on != now.purge_on and now.purge_on:
        yield Turn.CHANGED, f"De werkkopie van dit plan wordt gewist op {dates.say(now.purge_on)}."
    found = generic.changes(sides, was, now, _DETAILS_SAID)
    if found:
        yield Turn.CHANGED, sentence(f"Het plan: {'; '.join(found)}")


def _sentence_of(sides: Sides, head: str, was: object, now: object, but: frozenset[str]) -> Iterator[Told]:
    found = generic.changes(sides, was, now, but)
    if found:
        yield Turn.CHANGED, sentence(f"{head}: {'; '.join(found)}")
