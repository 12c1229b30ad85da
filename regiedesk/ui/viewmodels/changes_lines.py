"""What the screen Veranderingen tells, derived from a plan: history, level, who came and left, who was addressed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TypeVar

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Reminder
from regiedesk.domain.findings import level, step6
from regiedesk.domain.findings.changes import meeting_wise
from regiedesk.domain.findings.looking import enhanced, over
from regiedesk.domain.meetings import Change
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of, quoted
from regiedesk.domain.words import LegalFrame, PersonKind, RegieLevel

T = TypeVar("T", Change, Reminder)


@value
class Line:
    """One thing in a list: its day, what it is, and what more there is to say; `place` is where it stands."""

    day: str
    what: str
    says: tuple[str, ...] = ()
    place: str = ""


@value
class Missing:
    """Something that versterkte procesregie or a gedwongen kader asks for and that is not there."""

    sentence: str
    place: str


@value
class LevelState:
    """How heavy the regie is, what it lacks, where it goes when people disagree, and how it came so."""

    title: str = ""
    next_on: str = ""
    missing: tuple[Missing, ...] = ()
    roads: tuple[str, ...] = ()
    history: tuple[Line, ...] = ()


@value
class Newcomer:
    """Someone who came after the case began, and is still there."""

    person: str
    name: str
    line: Line


@value
class ChangesLines:
    """Everything that the screen derives from the plan."""

    wise: tuple[Line, ...] = ()
    history: tuple[Line, ...] = ()
    level: LevelState = LevelState()
    came: tuple[Newcomer, ...] = ()
    left: tuple[Line, ...] = ()
    addressed: tuple[Line, ...] = ()


def lines_of(plan: Plan, today: dt.date) -> ChangesLines:
    """Return what there is to tell today, newest first."""
    return ChangesLines(
        wise=tuple(_change(plan, change) for change in meeting_wise(plan)),
        history=tuple(_change(plan, change) for change in _newest(plan.changes)),
        level=_level(plan, today),
        came=tuple(_came(plan, today)),
        left=tuple(_left(plan)),
        addressed=tuple(_addressed(plan, one) for one in _newest(plan.reminders)),
    )


def steps_again(steps: tuple[int, ...]) -> str:
    """Return "Stap 1, 4 en 5 gaan weer open."."""
    if not steps:
        return "Er gaat geen stap opnieuw open."
    verb = "gaat" if len(steps) == 1 else "gaan"
    return f"Stap {listed([str(step) for step in steps])} {verb} weer open."


def level_words(level_of: RegieLevel, frame: LegalFrame) -> str:
    """Return "Versterkte procesregie, vrijwillig kader"."""
    words = f"{level_of}, {frame} kader"
    return words[:1].upper() + words[1:]


def _newest(items: tuple[T, ...]) -> list[T]:
    return sorted(items, key=lambda item: dates.last_day(item.on))[::-1]


def _change(plan: Plan, change: Change) -> Line:
    what = listed([str(trigger) for trigger in change.triggers])
    meeting = shape.find(plan, "meetings", change.meeting or "")
    aside = change.no_meeting_because.strip().rstrip(".")
    says = [
        change.text,
        f"Weer open: stap {listed([str(step) for step in change.reopens])}." if change.reopens else "",
        f"Besproken: {meeting.kind} op {dates.say(meeting.on)}." if meeting else "",
        f"Geen overleg nodig: {aside}." if aside else "",
    ]
    return Line(
        day=dates.say(change.on),
        what=what[:1].upper() + what[1:],
        says=tuple(words for words in says if words),
        place=f"changes/{change.id}",
    )


def _level(plan: Plan, today: dt.date) -> LevelState:
    details, next_on = plan.details, level.next_look_back(plan, today)
    wanted = (*level.RULES, step6.no_condition, step6.condition) if enhanced(plan, today) else level.RULES
    found = [finding for rule in wanted for finding in rule(plan, today)]
    return LevelState(
        title=level_words(details.regie_level, details.legal_frame),
        next_on=dates.say(next_on) if next_on else "",
        missing=tuple(Missing(sentence=one.sentence, place=one.place) for one in found),
        roads=tuple(_roads(plan)),
        history=tuple(line for _, line in sorted(_level_lines(plan), key=lambda pair: pair[0], reverse=True)),
    )


def _roads(plan: Plan) -> Iterator[str]:
    for step in plan.escalation:
        words = step.text.strip().rstrip(".")
        only = step.only_when.strip().rstrip(".")
        yield f"{words[:1].upper()}{words[1:]}{f', {only}' if only else ''}."


def _level_lines(plan: Plan) -> Iterator[tuple[dt.date, Line]]:
    for step in plan.level_changes:
        what = level_words(step.level, step.frame)
        place = f"level_changes/{step.id}"
        yield dates.last_day(step.on), Line(day=dates.say(step.on), what=what, says=(step.because,), place=place)
    for decision in plan.enhanced_regie:
        says = tuple(words for words in (decision.decision, decision.why) if words.strip())
        day, place = dates.say(decision.decided_on), f"enhanced_regie/{decision.id}"
        what = "Kernbeslissing in het Overleg Veilig Verder"
        yield dates.last_day(decision.decided_on), Line(day=day, what=what, says=says, place=place)


def _came(plan: Plan, today: dt.date) -> Iterator[Newcomer]:
    began = plan.details.started_on
    for person in sorted(plan.people, key=lambda p: p.joined_on or "", reverse=True):
        since = person.joined_on
        new = since and (began is None or dates.last_day(since) > dates.first_day(began))
        if since and new and person.kind is not PersonKind.FAMILY and not over(person.left_on, today):
            yield Newcomer(person=person.id, name=name_of(plan, person.id), line=_person(person, since, "erbij sinds"))


def _left(plan: Plan) -> Iterator[Line]:
    gone = [(person.left_on, person) for person in plan.people if person.left_on]
    for day, person in sorted(gone, key=lambda pair: pair[0], reverse=True):
        yield _person(person, day, "laatste dag")


def _person(person: Person, day: str, word: str) -> Line:
    what = f"{person.name()} ({person.job or person.role})"
    return Line(day=f"{word} {dates.say(day)}", what=what, place=f"people/{person.id}")


def _addressed(plan: Plan, reminder: Reminder) -> Line:
    agreement = shape.find(plan, "agreements", reminder.agreement)
    about = f"Afspraak {agreement.number}: {quoted(agreement.what)}" if agreement else ""
    outcome = f"Daarna: {reminder.outcome}" if reminder.outcome.strip() else "Nog geen uitkomst opgeschreven."
    return Line(
        day=dates.say(reminder.on),
        what=f"{name_of(plan, reminder.person)} aangesproken",
        says=tuple(words for words in (about, reminder.text, outcome) if words),
        place=f"reminders/{reminder.id}",
    )
