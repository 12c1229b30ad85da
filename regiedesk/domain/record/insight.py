"""Inzage: everything that is kept about or by one person, without what belongs to somebody else.

Withheld only as far as another's privacy needs it (domain §5.3): what also concerns another, or what another said, is
looked at one by one. Work notes are part of it (ECLI:NL:GHARL:2023:7768).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from regiedesk.domain import dates, disclosure, reading, shape
from regiedesk.domain.errors import NotFound
from regiedesk.domain.forms.catalogue import SPECS
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.record.lines import names_in, text_of
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of
from regiedesk.domain.words import PersonKind

_SPEAKERS = ("said_by", "by", "judged_by", "speaker", "found_by")


@value
class Kept:
    """Something that is kept about a person. `look_at` says why it is only shown after somebody looked at it."""

    place: str
    title: str
    text: str
    look_at: str = ""


@value
class Insight:
    """All that is kept about somebody, in the order of the plan."""

    person: Person
    items: tuple[Kept, ...]

    def shown(self, allowed: frozenset[str]) -> tuple[Kept, ...]:
        """Return what goes on the paper: what is of this person alone, and what was looked at and allowed."""
        return tuple(item for item in self.items if not item.look_at or item.place in allowed)

    def withheld(self, allowed: frozenset[str]) -> int:
        """Return how many items stay off the paper."""
        return len(self.items) - len(self.shown(allowed))


def insight(plan: Plan, person_id: str, today: dt.date) -> Insight:
    """Return what is kept about a person; raises NotFound."""
    person: Person | None = shape.find(plan, "people", person_id)
    if person is None:
        raise NotFound("Deze persoon staat niet in het plan.", "Kijk de naam na bij stap 1.")
    bare = disclosure.without_addresses(plan)
    found = (_kept(bare, person, name, item, today) for name, item in shape.items(bare))
    about_case = _of_details(bare, person)
    return Insight(person=person, items=(*about_case, *(kept for kept in found if kept is not None)))


def _of_details(plan: Plan, person: Person) -> Iterator[Kept]:
    """Return what the person declared, and where the person is named in what is written about the case."""
    for number, statement in enumerate(plan.details.statements):
        if statement.by == person.id:
            place = f"details/statements/{number}/text"
            yield Kept(place=place, title="Verklaring", text=f"{dates.say(statement.on)}: {statement.text}")
    for path, told in shape.texts(replace(plan.details, code="", statements=())):
        if names_in(person).search(told):
            look_at = _named_too(plan, person, told)
            yield Kept(place=f"details/{path}", title=SPECS["details"].title, text=told, look_at=look_at)


def _kept(plan: Plan, person: Person, name: str, item: Any, today: dt.date) -> Kept | None:
    told = text_of(plan, name, item)
    own = item.id == person.id or person.id in shape.people_in(item)
    if name == "people" and item.id != person.id:
        return None
    if not own and not names_in(person).search(told):
        return None
    if item.id == person.id:
        # How somebody is written down is theirs, also where it says whose child or partner they are.
        return Kept(place=f"{name}/{item.id}", title=SPECS[name].title, text=told)
    look_at = "; ".join(why for why in (_apart(plan, person, item, today), _others(plan, person, item, told)) if why)
    return Kept(place=f"{name}/{item.id}", title=SPECS[name].title, text=told, look_at=look_at)


def _apart(plan: Plan, person: Person, item: Any, today: dt.date) -> str:
    """What somebody said apart is theirs to see; what another said apart, or closed to this person, is not."""
    sharing = getattr(item, "sharing", None)
    if sharing is None or _speaker(item) == person.id:
        return ""
    if reading.is_apart(sharing, today):
        return "is apart verteld"
    return "is niet voor deze persoon" if reading.kept_back(plan, person.id, sharing, today) else ""


def _others(plan: Plan, person: Person, item: Any, told: str) -> str:
    """Helpers act by profession and stay; family and network are third parties."""
    speaker = _speaker(item)
    if speaker in {p.id for p in _private(plan, person)}:
        return f"is gezegd door {name_of(plan, speaker)}"
    involved = tuple(set(shape.people_in(item)))
    return _named_too(plan, person, told, involved)


def _named_too(plan: Plan, person: Person, told: str, involved: tuple[str, ...] = ()) -> str:
    too = [name_of(plan, p.id) for p in _private(plan, person) if p.id in involved or names_in(p).search(told)]
    return f"gaat ook over {listed(too)}" if too else ""


def _private(plan: Plan, person: Person) -> tuple[Person, ...]:
    return tuple(p for p in plan.people if p.id != person.id and p.kind is not PersonKind.PROFESSIONAL)


def _speaker(item: Any) -> str | None:
    found = (getattr(item, name, None) for name in _SPEAKERS)
    return next((speaker for speaker in found if isinstance(speaker, str)), None)
