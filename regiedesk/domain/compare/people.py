"""What changed in who takes part: who came, who left, where someone lives, how to reach them.

An address and a number are never said: that they changed is enough, and a secret one stays one.
"""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Difference, Sides, Told, Turn
from regiedesk.domain.compare.telling import capital
from regiedesk.domain.people import Household, Organisation, Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import name_of, names_of
from regiedesk.domain.words import Participation, PersonKind

_SAID = frozenset({"left_on", "joined_on", "participation", "participation_says", "participation_because", "phone",
                   "email", "phone_for", "address", "address_secret", "secret_from", "address_because", "relation",
                   "job", "reach_via"})  # fmt: skip
_HOME_SAID = frozenset({"members", "address", "secret", "secret_from", "secret_because", "known_to"})
_TAKES_PART = {
    Participation.AT_TABLE: "zit nu aan tafel",
    Participation.IN_BACKGROUND: "doet nu mee op de achtergrond",
    Participation.RATHER_NOT: "zit nu liever niet aan tafel",
    Participation.NOT_INVOLVED: "doet niet meer mee",
}
_CAME = {Participation.AT_TABLE: "doet nu mee", Participation.IN_BACKGROUND: "doet nu mee op de achtergrond"}


def came(plan: Plan, person: Person) -> str:
    """Return that someone takes part, and what this person is."""
    organisation: Organisation | None = shape.find(plan, "organisations", person.organisation or "")
    what = person.job if person.kind is PersonKind.PROFESSIONAL else person.relation.split(",")[0]
    about = ", ".join(part for part in (what, organisation.name if organisation else "") if part)
    words = _CAME.get(person.participation, "staat nu in het plan")
    return f"{name_of(plan, person.id)}{f' ({about})' if about else ''} {words}."


def gone(plan: Plan, person: Person) -> str:
    """Return that someone was taken out of the plan."""
    return f"{name_of(plan, person.id)} staat niet meer in het plan."


def came_with_somebody(plan: Plan, organisation: Organisation, new: frozenset[str]) -> bool:
    """Tell whether a new organisation is already told with the person who came from it."""
    return any(person.organisation == organisation.id and person.id in new for person in plan.people)


def changed(sides: Sides, was: Person, now: Person) -> Iterator[Told]:
    """Yield what changed for one person."""
    name = name_of(sides.new, now.id)
    if was.left_on != now.left_on:
        yield _left(name, now)
    elif was.participation is not now.participation:
        turn = Turn.REMOVED if now.participation is Participation.NOT_INVOLVED else Turn.CHANGED
        yield turn, f"{name} {_TAKES_PART[now.participation]}."
    for what, before, after in (("telefoonnummer", was.phone, now.phone), ("e-mailadres", was.email, now.email)):
        if before != after:
            yield Turn.CHANGED, _reached(name, what, before, after)
    yield from _address(name, was, now)
    told = [*_what_one_is(was, now), *_via(sides, was, now)]
    if told:
        yield Turn.CHANGED, f"{name} is nu {' en '.join(told)}."
    yield from generic.changed(sides, "people", was, now, _SAID)


def numbers(sides: Sides) -> Iterator[Difference]:
    """Yield who gets which numbers from now on: one sentence for all numbers that go to the same people."""
    known = {person.id: person for person in sides.old.people}
    pairs = [(known[person.id], person) for person in sides.new.people if person.id in known]
    for sooner, later, verb in ((0, 1, "voortaan"), (1, 0, "niet meer")):
        found: dict[tuple[str, ...], list[str]] = {}
        for pair in pairs:
            readers = tuple(r for r in pair[later].phone_for if r not in pair[sooner].phone_for)
            if readers:
                found.setdefault(readers, []).append(pair[1].id)
        for readers, owners in found.items():
            yield _numbers(sides, readers, owners, verb)


def _numbers(sides: Sides, readers: tuple[str, ...], owners: list[str], verb: str) -> Difference:
    plan = sides.new if verb == "voortaan" else sides.old
    many = len(readers) > 1
    what = "het nummer" if len(owners) == 1 else "de nummers"
    told = f"{'voortaan ' if verb == 'voortaan' else ''}{what} van {names_of(plan, owners)}"
    told = told if verb == "voortaan" else f"{told} {verb}"
    sentence = f"{names_of(plan, readers)} {'krijgen' if many else 'krijgt'} {told}."
    place = f"people/{owners[0]}"
    return Difference(step=1, turn=Turn.CHANGED, place=place, sentence=capital(sentence), people=(*readers, *owners))


def moved(sides: Sides, was: Household, now: Household) -> Iterator[Told]:
    """Yield who came to live somewhere, who left, and that an address became secret; never the address."""
    here = {home.person for home in was.members if not home.until}
    there = {home.person for home in now.members if not home.until}
    came_to = [home.person for home in now.members if home.person in there - here]
    left = [home.person for home in was.members if home.person in here - there]
    for people, plan, words in ((came_to, sides.new, "nu ook"), (left, sides.old, "niet meer")):
        if people:
            lives = "woont" if len(people) == 1 else "wonen"
            yield Turn.CHANGED, f"{now.name}: {names_of(plan, people)} {lives} er {words}."
    if not came_to and not left and was.members != now.members:
        yield Turn.CHANGED, f"{now.name}: wie er wanneer woont, is aangepast."
    yield from _secret(f"Het adres van {now.name}", was.secret, now.secret, was.address != now.address)
    if (was.secret_from, was.known_to) != (now.secret_from, now.known_to):
        yield Turn.CHANGED, f"{now.name}: wie het adres mag weten, is aangepast."
    yield from generic.changed(sides, "households", was, now, _HOME_SAID)


def _left(name: str, now: Person) -> Told:
    if now.left_on is None:
        return Turn.CHANGED, f"{name} doet weer mee."
    return Turn.REMOVED, f"{name} doet niet meer mee, vanaf {dates.say(now.left_on)}."


def _reached(name: str, what: str, before: str, after: str) -> str:
    if not after:
        return f"Het {what} van {name} staat niet meer in het plan."
    return f"{name} heeft een nieuw {what}." if before else f"Het {what} van {name} staat nu in het plan."


def _address(name: str, was: Person, now: Person) -> Iterator[Told]:
    yield from _secret(f"Het adres van {name}", was.address_secret, now.address_secret, was.address != now.address)
    if was.secret_from != now.secret_from:
        yield Turn.CHANGED, f"{name}: wie het adres mag weten, is aangepast."


def _secret(address: str, was: bool, now: bool, other: bool) -> Iterator[Told]:
    if was != now:
        yield Turn.CHANGED, f"{address} is {'nu' if now else 'niet meer'} geheim."
    elif other:
        yield Turn.CHANGED, f"{address} is veranderd."


def _what_one_is(was: Person, now: Person) -> Iterator[str]:
    for before, after in ((was.relation, now.relation), (was.job, now.job)):
        if before != after and after:
            yield f"{after} (eerst {before})" if before else after


def _via(sides: Sides, was: Person, now: Person) -> Iterator[str]:
    if was.reach_via != now.reach_via:
        before = f" (eerst via {name_of(sides.old, was.reach_via)})" if was.reach_via else ""
        yield f"bereikbaar via {name_of(sides.new, now.reach_via)}{before}" if now.reach_via else "zelf bereikbaar"
