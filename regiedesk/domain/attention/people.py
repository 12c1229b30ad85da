"""Rules about young people and those who should be at the table: contact, fixed partners, birthdays."""

from __future__ import annotations

import datetime as dt
import re

from regiedesk.domain import dates
from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.attention.looking import earliest, here_from, here_until, latest, since, youths
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import name_of
from regiedesk.domain.words import Participation, Role
from regiedesk.domain.work_words import ContactKind, MeetingStatus, Presence

SPOKEN_WITH_FROM = 4
"""Years from which a child is spoken with."""
SCHOOL_FROM, GROWN_UP = 4, 18
"""JGZ under four, school from four on (S002:84)."""
CONSENT_AGES = (12, 16, 18)
"""Birthdays on which sharing is asked again (domain §5.4)."""

_DOCTOR = beginning("people", Role.GENERAL_PRACTITIONER)
_NURSE = beginning("people", Role.YOUTH_HEALTH)
_SCHOOL = beginning("people", Role.SCHOOL)
_SPOKEN_WITH = frozenset({Presence.PRESENT, Presence.PART, Presence.PHONE, Presence.APART})


def no_contact(facts: Facts) -> Asks:
    """Find young people of four and older with whom nobody spoke for a while."""
    for person in youths(facts.plan):
        began = here_from(facts.plan, person)
        if began is None or _stands_back(facts.plan, person):
            continue
        spoken = _last_talk(facts.plan, person)
        name = name_of(facts.plan, person.id)
        said = f"{name} is sinds {dates.say(spoken)} niet gesproken." if spoken else f"{name} is nog niet gesproken."
        old_enough = dates.birthday(person.birth_date, SPOKEN_WITH_FROM) if person.birth_date else None
        on = latest((spoken or began) + facts.days, old_enough)
        yield Ask(on=on, sentence=said, place=beginning("contacts", person.id), until=here_until(person))


def _stands_back(plan: Plan, child: Person) -> bool:
    """Tell whether the plan is not about this child, such as a brother: contact and school are somebody else's.

    One who only stays away from the table has an indication or a goal.
    """
    indicated = any(indication.child == child.id for indication in plan.indications)
    aimed = any(child.id in (goal.owner, *goal.co_owners, *goal.about) for goal in plan.results)
    return child.participation is Participation.IN_BACKGROUND and not indicated and not aimed


def _last_talk(plan: Plan, person: Person) -> dt.date | None:
    talks = [c.on for c in plan.contacts if c.kind is not ContactKind.NOTE and person.id in c.people]
    talks += [m.on for m in plan.meetings if _was_there(m, person)]
    return max(map(dates.last_day, talks), default=None)


def _was_there(meeting: Meeting, person: Person) -> bool:
    spoken_with = {a.person for a in meeting.attendance if a.presence in _SPOKEN_WITH}
    return meeting.status is MeetingStatus.HELD and person.id in spoken_with


def fixed_partners(facts: Facts) -> Asks:
    """Find that the huisarts, or for a child JGZ or school, is not at the table (S002:84)."""
    started = since(facts.plan)
    if started is None:
        return
    doctors = [p for p in facts.plan.people if p.role is Role.GENERAL_PRACTITIONER]
    on = _missed_from(doctors, started + facts.days)
    if on:
        yield Ask(on=on, sentence="De huisarts staat nog niet in het plan.", place=_DOCTOR)
    for child in youths(facts.plan):
        yield from _of_child(facts, child)


def _of_child(facts: Facts, child: Person) -> Asks:
    began, born = here_from(facts.plan, child), child.birth_date
    if began is None:
        return
    name, from_on = name_of(facts.plan, child.id), began + facts.days
    four = dates.birthday(born, SCHOOL_FROM) if born else dt.date.min
    grown = dates.birthday(born, GROWN_UP) if born else None
    nurse = _missed_from(_for(facts.plan, child, Role.YOUTH_HEALTH), from_on)
    school = _missed_from(_for(facts.plan, child, Role.SCHOOL), max(from_on, four))
    if nurse and nurse < four:
        until = earliest(four - DAY, here_until(child))
        yield Ask(on=nurse, sentence=f"Voor {name} ontbreekt JGZ.", place=_NURSE, until=until)
    if school and not _stands_back(facts.plan, child) and (grown is None or school < grown):
        until = earliest(grown - DAY if grown else None, here_until(child))
        yield Ask(on=school, sentence=f"Voor {name} ontbreekt school.", place=_SCHOOL, until=until)


def _missed_from(people: list[Person], day: dt.date) -> dt.date | None:
    """Return the day from which none of these people is there any more; nothing while one stays."""
    left = [here_until(person) for person in people if person.participation is not Participation.NOT_INVOLVED]
    gone = [last + DAY for last in left if last is not None]
    return None if len(gone) < len(left) else max((day, *gone))


def _for(plan: Plan, child: Person, role: Role) -> list[Person]:
    """Return who is there in this role for a child.

    Words such as "mentor van Roos" say for whom; who names no child is there for all.
    """
    there = [person for person in plan.people if person.role is role]
    names = [youth.first_name for youth in youths(plan)]
    return [p for p in there if _names(p, [child.first_name]) or not _names(p, names)]


def _names(person: Person, names: list[str]) -> bool:
    words = f"{person.relation} {person.job}"
    return any(re.search(rf"\b{re.escape(name)}\b", words, re.IGNORECASE) for name in names if name)


def birthdays(facts: Facts) -> Asks:
    """Find young people who reach an age at which sharing is asked again, until the next such age."""
    for person in youths(facts.plan):
        since_day = here_from(facts.plan, person)
        born = dates.exact(person.birth_date)
        if since_day is None or born is None:
            continue
        days = [dates.birthday(born.isoformat(), years) for years in CONSENT_AGES]
        for years, day, following in zip(CONSENT_AGES, days, (*days[1:], None), strict=True):
            if day > since_day and not _asked(facts.plan, person, day):
                sentence = f"{name_of(facts.plan, person.id)} is {years} geworden. Vraag opnieuw wie wat mag lezen."
                until = earliest(following - DAY if following else None, here_until(person))
                yield Ask(on=day, sentence=sentence, place=beginning("reading_agreements", person.id), until=until)


def _asked(plan: Plan, person: Person, day: dt.date) -> bool:
    return any(
        person.id in each.given_by and each.asked_on and dates.last_day(each.asked_on) >= day
        for each in plan.reading_agreements
    )
