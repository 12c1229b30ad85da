"""What *Aan tafel* shows, derived from the plan as everybody present may see it; plain functions and values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from regiedesk.domain import dates, edits, reading, shape
from regiedesk.domain.agreements import LIVE, Agreement
from regiedesk.domain.findings.looking import running
from regiedesk.domain.meeting_work.agenda import STEPS, AgendaLine, Topic, standard_agenda, topic_of
from regiedesk.domain.meeting_work.doing import meeting_of
from regiedesk.domain.meeting_work.table import KeptOff, OnScreen, check_out, present
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.wording import label, name_of, names_of
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from regiedesk.ui.viewmodels.table_state import Does, Goal, Kept, Seat, Stage, Stop, TableState

KEYS = "123456789efghijklmopqrtuvwxyz"
"""What stands before a name, to press it; the letters that are missing do something else."""

ROUND = (Presence.PRESENT, Presence.PART, Presence.EXCUSED, Presence.ABSENT, Presence.PHONE)
"""What a key says one after the other."""

_NOT_THERE = frozenset({Presence.EXCUSED, Presence.ABSENT, Presence.APART})
_SHOWABLE = ("results", "agreements", "people")
_AROUND_A_TABLE = frozenset(MeetingKind) - {MeetingKind.PHONE, MeetingKind.MAIL}


def meeting_to_hold(plan: Plan, today: dt.date) -> str:
    """Return the meeting one sits down to: that of today, else the next one, else the last that was not held."""
    planned = [m for m in plan.meetings if m.status is MeetingStatus.PLANNED and m.kind in _AROUND_A_TABLE]
    begun = [m for m in plan.meetings if m.status is MeetingStatus.HELD and dates.exact(m.on) == today]
    today_first = [m for m in planned if dates.exact(m.on) == today] or begun
    later = sorted((m for m in planned if dates.first_day(m.on) > today), key=lambda m: m.on)
    before = sorted((m for m in planned if dates.first_day(m.on) <= today), key=lambda m: m.on, reverse=True)
    return next((m.id for m in (*today_first, *later, *before)), "")


def agenda(plan: Plan, meeting: Meeting, today: dt.date) -> tuple[tuple[str, Topic | None, str], ...]:
    """Return each line of the agenda with its topic and what is open there."""
    usual: dict[str, AgendaLine] = {line.text(): line for line in standard_agenda(plan, meeting.kind, today)}
    lines = meeting.agenda or tuple(usual)
    return tuple((text, topic_of(text), usual[text].open if text in usual else "") for text in lines)


def stops(
    lines: tuple[tuple[str, Topic | None, str], ...], meeting: Meeting, at: int, been: Collection[int]
) -> tuple[Stop, ...]:
    """Return the agenda with what was discussed."""
    return tuple(
        Stop(number=number + 1, text=text, open=opens, done=_done(topic, meeting, number in been), current=number == at)
        for number, (text, topic, opens) in enumerate(lines)
    )


def _done(topic: Topic | None, meeting: Meeting, been: bool) -> bool:
    steps = STEPS[topic] if topic else ()
    return set(steps) <= set(meeting.steps) if steps else been


def without_secret_guests(plan: Plan, meeting_id: str, today: dt.date) -> Plan:
    """Return the plan as if who is kept from somebody at the table was not asked.

    Until it is noted that they are there, the screen says nothing of them.
    """
    meeting = meeting_of(plan, meeting_id)
    looking = present(meeting)
    asked = [a.person for a in meeting.attendance if a.presence is Presence.INVITED]
    secret = {person for person in asked if _is_kept(plan, person, looking, today)}
    if not secret:
        return plan
    attendance = tuple(a for a in meeting.attendance if a.person not in secret)
    return edits.change(plan, "meetings", meeting_id, attendance=attendance)


def _is_kept(plan: Plan, person: str, looking: Collection[str], today: dt.date) -> bool:
    sharing = next(each.sharing for each in plan.people if each.id == person)
    return any(other != person and reading.kept_back(plan, other, sharing, today) for other in looking)


def may_be_shown(off: Iterable[KeptOff], accepted: dict[str, frozenset[str]]) -> frozenset[str]:
    """Return which places come on the screen after all: nobody sees them from whom they were kept when it was chosen.

    Who only did not agree to read something may look along.
    """
    return frozenset(
        line.place
        for line in off
        if line.place in accepted and not line.apart and (line.out_of_scope or accepted[line.place] >= {*line.people})
    )


def kept(plan: Plan, seen: OnScreen, shown: Collection[str]) -> Iterator[Kept]:
    """Yield what could be on the screen and stays off, then what is on it on purpose."""
    for line in seen.kept_off:
        if line.place.partition("/")[0] in _SHOWABLE and not (line.place.startswith("people/") and line.out_of_scope):
            yield _kept(plan, line)
    for place in sorted(shown):
        collection, _, item_id = place.partition("/")
        item = shape.find(plan, collection, item_id) if collection in _SHOWABLE else None
        if item is not None:
            yield Kept(place=place, what=_called(plan, place), people="", because="", shown=True)


def _kept(plan: Plan, line: KeptOff) -> Kept:
    people = names_of(plan, line.people)
    return Kept(
        place=line.place, what=_first_up(line.what), people=people, because=line.because, may_show=not line.apart
    )


def _called(plan: Plan, place: str) -> str:
    collection, _, item_id = place.partition("/")
    return _first_up(label(plan, collection, shape.find(plan, collection, item_id)))


def _first_up(words: str) -> str:
    return words[:1].upper() + words[1:]


def with_goal(plan: Plan, result: str) -> Iterator[str]:
    """Yield the places that come on the screen with a goal: itself, and who holds regie on it."""
    yield f"results/{result}"
    yield from (f"regie/{role.id}" for role in plan.regie if role.result == result)


def seats(seen: Plan, meeting: Meeting) -> tuple[Seat, ...]:
    """Return who was asked, as far as everybody may know of them."""
    there = [(a, person) for a in meeting.attendance if (person := shape.find(seen, "people", a.person)) is not None]
    return tuple(
        Seat(
            key=KEYS[number] if number < len(KEYS) else "",
            person=person.id,
            name=name_of(seen, person.id),
            kind=person.kind,
            what=person.job or person.relation,
            presence=attendance.presence,
        )
        for number, (attendance, person) in enumerate(there)
    )


def goals(plan: Plan, seen: Plan, meeting: Meeting, giver: str) -> tuple[Goal, ...]:
    """Return the goals that run, with the figures that were given at this meeting."""
    return tuple(_goal(plan, seen, meeting, giver, result) for result in running(seen))


def _goal(plan: Plan, seen: Plan, meeting: Meeting, giver: str, result: Result) -> Goal:
    today = [e for e in plan.evaluations if e.meeting == meeting.id and e.result == result.id and e.score is not None]
    roles = [role for role in seen.regie if role.result == result.id and role.until_on is None and role.people]
    return Goal(
        result=result.id,
        title=result.title,
        whose=names_of(seen, (result.owner, *result.co_owners)),
        begin=result.start_score,
        goal=result.goal_score,
        chosen=next((e.score for e in today if (e.by or "") == giver), None),
        given=tuple(f"{name_of(seen, e.by, 'samen')} {e.score}" for e in today if (e.by or "") != giver),
        agreements=tuple(does(plan, seen, a, meeting) for a in live(seen) if a.result == result.id),
        regie=tuple(f"{_first_up(str(role.kind))}: {names_of(seen, role.people)}" for role in roles),
    )


def live(plan: Plan) -> list[Agreement]:
    """Return the agreements that are neither done nor stopped."""
    return [agreement for agreement in plan.agreements if agreement.status in LIVE]


def does(plan: Plan, seen: Plan, agreement: Agreement, meeting: Meeting) -> Does:
    """Return an agreement as it is read aloud; who does what was agreed here and now, everybody heard."""
    here = agreement.made_at == meeting.id
    whole = shape.find(plan, "agreements", agreement.id) if here else agreement
    return Does(
        place=f"agreements/{agreement.id}",
        number=agreement.number,
        who=names_of(plan if here else seen, whole.who if whole is not None else ()),
        what=agreement.what,
        when=f"vóór {dates.say(agreement.until_on, year=False)}" if agreement.until_on else "",
        new=here,
    )


def next_date(plan: Plan, meeting: Meeting) -> str:
    """Say when they meet again, or nothing."""
    following = next((m for m in plan.meetings if m.previous == meeting.id and m.status is MeetingStatus.PLANNED), None)
    if following is None:
        return ""
    time = f", {following.time} uur" if following.time else ""
    place = f", {following.place}" if following.place else ""
    return f"{_first_up(dates.say(following.on, weekday=len(following.on) == 10))}{time}{place}"


def left(plan: Plan, seen: OnScreen, meeting: Meeting) -> tuple[str, ...]:
    """Return what is not done yet, without a name that is kept from somebody present."""
    secret = {kept.place.partition("/")[2] for kept in seen.kept_off if not kept.out_of_scope}
    found = check_out(plan, meeting.id)
    return tuple(finding.sentence for finding in found if not finding.apart and secret.isdisjoint(finding.people))


def quotes(seen: Plan, meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Return what was said, with who said it."""
    known = {person.id for person in seen.people}
    heard = (quote for quote in meeting.quotes if quote.said_by is None or quote.said_by in known)
    return tuple((quote.text, name_of(seen, quote.said_by, "")) for quote in heard)


def read_people(plan: Plan, seats: tuple[Seat, ...], words: str) -> tuple[tuple[str, ...], str]:
    """Return whom keys and first names mean, each once, and why one of them is nobody.

    A name may be of anybody in the plan: it was said at the table.
    """
    found: list[str] = []
    for word in words.replace(",", " ").split():
        if word.lower() == "en":
            continue
        person = _person(plan, seats, word)
        if person is None:
            return (), f"{word} staat niet in het plan. Typ het teken voor de naam, of een voornaam."
        found.append(person)
    return tuple(dict.fromkeys(found)), ""


def _person(plan: Plan, seats: tuple[Seat, ...], word: str) -> str | None:
    by_key = next((seat.person for seat in seats if seat.key and seat.key == word.lower()), None)
    same = [person.id for person in plan.people if person.first_name.casefold() == word.casefold()]
    return by_key or (same[0] if len(same) == 1 else None)


def before(base: TableState, plan: Plan, seen: OnScreen, shown: frozenset[str]) -> TableState:
    """Return what the regisseur sees before people sit down."""
    hidden = sum(line.out_of_scope and line.place.startswith("results/") for line in seen.kept_off)
    asked = tuple(name_of(plan, person) for person in seen.present)
    return replace(base, kept=tuple(kept(plan, seen, shown)), hidden_goals=hidden, asked=asked)


def at_table(
    base: TableState, plan: Plan, seen: OnScreen, meeting: Meeting, today: dt.date, been: Collection[int]
) -> TableState:
    """Return what everybody sees at the line and the goal where `base` is."""
    lines = agenda(plan, meeting, today)
    at = min(base.at, max(len(lines) - 1, 0))
    found = goals(plan, seen.plan, meeting, base.giver)
    there = seats(seen.plan, meeting)
    doing = tuple(does(plan, seen.plan, agreement, meeting) for agreement in live(seen.plan))
    return replace(
        base,
        stops=stops(lines, meeting, at, been),
        at=at,
        topic=lines[at][1] if lines else None,
        seats=there,
        goals=found,
        goal_at=min(base.goal_at, max(len(found) - 1, 0)),
        givers=(("", "Samen"), *((s.person, s.name) for s in there if s.presence not in _NOT_THERE)),
        agreements=doing,
        made=tuple(line for line in doing if line.new),
        quotes=quotes(seen.plan, meeting),
        holds=meeting.question_still_right,
        next_date=next_date(plan, meeting),
        left=left(plan, seen, meeting) if base.stage is Stage.LEAVING else (),
    )
