"""Pieces that several papers share: who, who does what by when, how far, whom to call, where to get help."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.papers.address import say
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import (
    Box,
    ContactBox,
    ContactEntry,
    NumberBox,
    NumberEntry,
    Scale,
    Tone,
    plain,
)
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.wording import listed, names_of, with_role
from regiedesk.domain.words import (
    AgreementKind,
    AgreementStatus,
    Participation,
    PersonKind,
    ResultStatus,
    Role,
)
from regiedesk.domain.work_words import MeetingStatus

HELP = (
    NumberEntry(number="112", bold="Gevaar, nu.", text="Politie, ambulance of brandweer."),
    NumberEntry(number="0800-2000", bold="Veilig Thuis.", text="Ruzie of angst thuis. Dag en nacht, gratis."),
    NumberEntry(number="113", bold="Denk je aan zelfmoord?", text="Bel 113 of 0800-0113. Dag en nacht."),
)
"""The same words, order and box on every family paper."""

_KIND_ORDER = tuple(AgreementKind)
_PERSON_ORDER = tuple(PersonKind)
_DONE = frozenset({AgreementStatus.DONE, AgreementStatus.DONE_LATE})
_GONE = frozenset({AgreementStatus.STOPPED})


def help_box(context: PaperContext) -> NumberBox:
    """Return the box with numbers for help now."""
    entries = tuple(replace(entry, bold=say(context, entry.bold)) for entry in HELP)
    return NumberBox(tone=Tone.HELP, title="Nu hulp nodig?", entries=entries)


def taking_part(plan: Plan, day: dt.date) -> tuple[Person, ...]:
    """Return who takes part on `day`: family first, then network, then professionals."""
    here = (p for p in plan.people if _takes_part(p, day))
    return tuple(sorted(here, key=lambda person: _PERSON_ORDER.index(person.kind)))


def _takes_part(person: Person, day: dt.date) -> bool:
    left = person.left_on is not None and dates.first_day(person.left_on) <= day
    came = person.joined_on is None or dates.first_day(person.joined_on) <= day
    return came and not left and person.participation in (Participation.AT_TABLE, Participation.IN_BACKGROUND)


def family_names(plan: Plan) -> str:
    """Return whose plan this is: parents and children, or only those it is about when they are many."""
    members = [p for p in plan.people if p.kind is PersonKind.FAMILY and p.role in (Role.PARENT, Role.YOUTH)]
    if len(members) > 4:
        central = {r.owner for r in plan.results} | {p for r in plan.results for p in r.co_owners}
        central |= {indication.child for indication in plan.indications}
        members = [p for p in members if p.id in central] or members
    return listed([p.first_name for p in members])


def running(plan: Plan) -> tuple[Result, ...]:
    """Return the results that still count, in the family's order."""
    return tuple(r for r in plan.results if r.status in (ResultStatus.RUNNING, ResultStatus.PAUSED))


def reached(plan: Plan) -> tuple[Result, ...]:
    """Return the results that were reached."""
    return tuple(r for r in plan.results if r.status is ResultStatus.REACHED)


def figure_now(plan: Plan, result: Result) -> int | None:
    """Return the newest figure of a result; the first one where nothing was evaluated yet."""
    scored = [e for e in plan.evaluations if e.result == result.id and e.score is not None]
    newest = max(scored, key=lambda e: dates.first_day(e.on), default=None)
    return newest.score if newest else result.start_score


def scale_of(plan: Plan, result: Result) -> Scale:
    """Return now, goal and, when it moved, where it began."""
    now = figure_now(plan, result)
    start = result.start_score if result.start_score != now else None
    return Scale(now=now, goal=result.goal_score, start=start)


def owners(plan: Plan, result: Result) -> str:
    """Return whose goal it is."""
    return names_of(plan, (result.owner, *result.co_owners))


def active_agreements(plan: Plan, result: Result | None, *, done: bool = True) -> tuple[Agreement, ...]:
    """Return the agreements of a result that still count: own strength first, then network, voorveld, zorg.

    Without a result: those that belong to none, and those that go on after their result was reached.
    """
    found = [a for a in plan.agreements if a.status not in _GONE and _belongs(plan, a, result)]
    found = [a for a in found if done or a.status not in _DONE]
    return tuple(sorted(found, key=lambda a: (_KIND_ORDER.index(a.kind), a.number)))


def _belongs(plan: Plan, agreement: Agreement, result: Result | None) -> bool:
    if result is not None or agreement.result is None:
        return agreement.result == (result.id if result else None)
    return agreement.status not in _DONE and agreement.result not in {r.id for r in running(plan)}


def is_done(agreement: Agreement) -> bool:
    """Tell whether the agreement was carried out."""
    return agreement.status in _DONE


def is_open(agreement: Agreement) -> bool:
    """Tell whether the agreement still has to be kept."""
    return agreement.status not in _DONE | _GONE


def who_does(plan: Plan, agreement: Agreement) -> str:
    """Return who keeps the agreement, with what they are to the family."""
    people: list[Person | None] = [shape.find(plan, "people", person) for person in agreement.who]
    here = [person for person in people if person]
    return listed([_short_role(p) if len(here) == 1 else p.first_name for p in here]) or "nog niemand"


def _short_role(person: Person) -> str:
    return with_role(person) if person.kind is PersonKind.NETWORK else person.first_name


def when_of(agreement: Agreement, day: dt.date) -> str:
    """Return when, as short as it can be said: rhythm, then the date that matters most now."""
    if is_done(agreement):
        ended = agreement.ended_on or agreement.until_on
        return f"gedaan op {dates.say(ended, year=False)}" if ended else "gedaan"
    if agreement.status is AgreementStatus.PAUSED:
        return "staat even stil"
    moment = _moment(agreement, day)
    return ", ".join(part for part in (agreement.when, moment) if part)


def _moment(agreement: Agreement, day: dt.date) -> str:
    start, end = agreement.from_on, agreement.until_on
    if start and dates.first_day(start) > day:
        return f"vanaf {dates.say(start, year=False)}"
    if end:
        return f"{'tot' if start or agreement.when else 'vóór'} {dates.say(end, year=False)}"
    return f"sinds {dates.say(start, year=False)}" if start and not agreement.when else ""


def reach(plan: Plan, person: Person, day: dt.date) -> str:
    """Return a number, or via whom; small children need neither."""
    if person.phone:
        return person.phone
    if person.birth_date and dates.age_on(person.birth_date, day) < 12:
        return ""
    via = shape.find(plan, "people", person.reach_via or plan.details.regisseur or "")
    return f"via {via.first_name}" if via and via.id != person.id else ""


def contact_box(context: PaperContext, *, most: int = 3) -> ContactBox:
    """Return whom to call: the holder's own contact points first, everybody's regisseur last."""
    plan = context.plan
    regisseur: Person | None = shape.find(plan, "people", plan.details.regisseur or "")
    points = sorted(plan.contact_points, key=lambda p: not set(p.for_people) & set(context.disclosed.holders))
    entries = []
    for point in points:
        person: Person | None = shape.find(plan, "people", point.person)
        if person and person.phone and person != regisseur:
            line = f"{_callers(context, point.for_people)} {person.first_name}:"
            entries.append(ContactEntry(line=line, number=person.phone, note=point.reachability))
    if regisseur and regisseur.phone:
        line = (
            say(context, f"Weet je het niet? Bel {regisseur.first_name}:")
            if entries
            else f"Bel {regisseur.first_name}:"
        )
        entries = [*entries[: most - 1], ContactEntry(line=line, number=regisseur.phone, note=_regisseur_hours(plan))]
    return ContactBox(tone=Tone.REST, title=say(context, "Weet je het niet meer?"), entries=tuple(entries))


def _callers(context: PaperContext, people: tuple[str, ...]) -> str:
    if set(people) & set(context.disclosed.holders):
        return "Bel of app"
    names = names_of(context.plan, people)
    return f"{names} {'bellen' if len(people) > 1 else 'belt'}" if people else "Bel"


def _regisseur_hours(plan: Plan) -> str:
    own = (p for p in plan.contact_points if p.person == plan.details.regisseur)
    return next((p.reachability for p in own), "")


def next_meeting_box(context: PaperContext) -> Box:
    """Return when everybody meets again; family may come a quarter of an hour earlier."""
    planned = sorted((m for m in context.plan.meetings if m.status is MeetingStatus.PLANNED), key=lambda m: m.on)
    meeting = next((m for m in planned if dates.last_day(m.on) >= context.day), None)
    if meeting is None:
        return Box(tone=Tone.OPEN, title="Volgend gesprek: nog geen datum", icon="calendar",
                   lines=(plain("Spreek samen een datum af, en schrijf hem hier op."),))  # fmt: skip
    moment = dates.say(meeting.on, weekday=len(meeting.on) == 10, year=False)
    title = f"Volgend gesprek: {moment}" + (f", {meeting.time} uur" if meeting.time else "")
    lines = [part for part in (meeting.place, _earlier(meeting.time)) if part]
    return Box(tone=Tone.WHITE, title=title, lines=(plain(" ".join(f"{line.rstrip('.')}." for line in lines)),),
               icon="calendar")  # fmt: skip


def _earlier(time: str | None) -> str:
    if time is None:
        return ""
    hour, minute = map(int, time.split("."))
    total = hour * 60 + minute - 15
    return f"Familie kan om {total // 60}.{total % 60:02d} uur al binnenlopen"


def at_table(context: PaperContext, person: Person) -> bool:
    """Tell whether someone sits at the table; the holder of a paper always stands on it."""
    return person.participation is Participation.AT_TABLE or person in context.holders


def sentence(text: str) -> str:
    """Return the text with a capital and a full stop."""
    trimmed = text.strip()
    if not trimmed:
        return ""
    whole = f"{trimmed[:1].upper()}{trimmed[1:]}"
    return whole if whole[-1] in ".!?”" else f"{whole}."
