"""Rules about what somebody is owed: an answer about their data, the letter about VPR, aftercare that was promised."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import dates
from regiedesk.domain.attention.looking import earliest, here_until, latest, youths
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.requests import request_deadlines
from regiedesk.domain.wording import name_of, names_of
from regiedesk.domain.words import Participation, PersonKind, RegieLevel, Role

LETTER_FROM = 12
"""From this age a youth gets the letter too (domain §5.3)."""
ASKED_FOR = dt.timedelta(weeks=4)
"""How long is asked how it goes after aftercare: there is nothing to fill in that would end it."""


def request(facts: Facts) -> Asks:
    """Find requests about somebody's own data that must be answered soon, or should have been."""
    for each in request_deadlines(facts.plan):
        what = f"{name_of(facts.plan, each.request.by)} ({each.request.kind})"
        soon = f"Beantwoord het verzoek van {what} uiterlijk op {dates.say(each.until)}."
        late = f"Het verzoek van {what} had op {dates.say(each.until)} beantwoord moeten zijn."
        place = f"requests/{each.request.id}/handled_on"
        yield Ask(on=each.until - facts.days, sentence=soon, place=place, until=each.until)
        yield Ask(on=each.until + DAY, sentence=late, place=place)


def aftercare(facts: Facts) -> Asks:
    """Find aftercare that ends soon or just ended: somebody asks how it goes."""
    for check in facts.plan.final_checks:
        if check.aftercare_until:
            last = dates.last_day(check.aftercare_until)
            by = f" door {name_of(facts.plan, check.aftercare_by)}" if check.aftercare_by else ""
            soon = f"De nazorg{by} loopt tot en met {dates.say(check.aftercare_until)}."
            past = f"De nazorg{by} is voorbij. Vraag hoe het gaat."
            place = f"final_checks/{check.id}"
            yield Ask(on=last - facts.days, sentence=soon, place=place, until=last)
            yield Ask(on=last + DAY, sentence=past, place=place, until=last + ASKED_FOR)


def letter(facts: Facts) -> Asks:
    """Find parents, and youth from 12, who did not get the letter about VPR (S003:256)."""
    if facts.plan.details.regie_level is not RegieLevel.ENHANCED:
        return
    for enhanced in facts.plan.enhanced_regie:
        missed: dict[tuple[dt.date, dt.date | None], list[str]] = {}
        for person in _letter_for(facts.plan, enhanced):
            missed.setdefault(_span(enhanced, person, facts.days), []).append(person.id)
        for (on, until), people in missed.items():
            sentence = f"Nog geen brief over de versterkte procesregie voor {names_of(facts.plan, people)}."
            yield Ask(on=on, sentence=sentence, place=f"enhanced_regie/{enhanced.id}/letter_on", until=until)


def _letter_for(plan: Plan, enhanced: EnhancedRegie) -> list[Person]:
    """Return who gets the letter at some age, and did not."""
    young = {person.id for person in youths(plan)}
    told = enhanced.letter_to if enhanced.letter_on else ()
    grown = (Role.PARENT, Role.FOSTER_PARENT)
    return [
        person
        for person in plan.people
        if (person.id in young or (person.role in grown and person.kind is PersonKind.FAMILY))
        and person.participation is not Participation.NOT_INVOLVED
        and person.id not in told
    ]


def _span(enhanced: EnhancedRegie, person: Person, days: dt.timedelta) -> tuple[dt.date, dt.date | None]:
    """Return from when to when somebody lacks the letter; who is twelve later, or comes later, lacks it later."""
    born = person.birth_date if person.role is Role.YOUTH else None
    twelve = dates.birthday(born, LETTER_FROM) if born else None
    joined = dates.first_day(person.joined_on) if person.joined_on else None
    until = dates.last_day(enhanced.until_on) if enhanced.until_on else None
    return latest(dates.last_day(enhanced.decided_on) + days, twelve, joined), earliest(until, here_until(person))
