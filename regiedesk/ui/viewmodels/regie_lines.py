"""Who has which regie on each goal, as lines to read aloud: the family's own regie first, then the others."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.findings.looking import over, running
from regiedesk.domain.findings.step5 import holders
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Result
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of
from regiedesk.domain.words import PersonKind, RegieKind

KINDS = (RegieKind.OWN, RegieKind.PROCESS, RegieKind.CONTENT)
"""The columns, in their order."""


@value
class Holder:
    """Someone who holds regie; `says` is what of it, or from where."""

    name: str
    kind: PersonKind
    says: str = ""


@value
class RegieCell:
    """Who holds one kind of regie over a goal; nobody is a gap, but for own regie a question not yet asked.

    `later` are those who begin on a day to come, while nobody holds it.
    """

    kind: RegieKind
    holders: tuple[Holder, ...] = ()
    later: tuple[Holder, ...] = ()


@value
class StandIn:
    """Who stands in for whom; without `sentence` nobody does, and `place` is where to choose."""

    names: str
    place: str
    sentence: str = ""


@value
class RegieLine:
    """One running goal with its cells, in the order of `KINDS`."""

    number: int
    result: str
    title: str
    cells: tuple[RegieCell, ...]
    stand_ins: tuple[StandIn, ...] = ()

    @property
    def gaps(self) -> int:
        """How many kinds of regie nobody holds; what was not asked yet is no gap."""
        return sum(not cell.holders for cell in self.cells if cell.kind is not RegieKind.OWN)

    def spoken(self) -> str:
        """Return the line as a sentence for who listens."""
        held = [f"{cell.kind} {listed([h.name for h in cell.holders]) or _nobody(cell)}" for cell in self.cells]
        return f"Doel {self.number}, {self.title.rstrip('.')}: {'; '.join(held)}."


def regie_lines(plan: Plan, today: dt.date) -> tuple[RegieLine, ...]:
    """Return a line for every running goal, in the family's own order."""
    return tuple(_line(plan, number, result, today) for number, result in enumerate(running(plan), 1))


def _nobody(cell: RegieCell) -> str:
    nobody = "nog niet gevraagd" if cell.kind is RegieKind.OWN else "niemand"
    return ", ".join([nobody, *(f"{one.says} {one.name}" for one in cell.later)])


def _line(plan: Plan, number: int, result: Result, today: dt.date) -> RegieLine:
    return RegieLine(
        number=number,
        result=result.id,
        title=result.title,
        cells=tuple(_cell(plan, kind, result, today) for kind in KINDS),
        stand_ins=tuple(dict.fromkeys(_stand_ins(plan, result, today))),
    )


def _cell(plan: Plan, kind: RegieKind, result: Result, today: dt.date) -> RegieCell:
    held = tuple(_held(plan, kind, result, today))
    return RegieCell(kind=kind, holders=held, later=() if held else tuple(_later(plan, kind, result, today)))


def _later(plan: Plan, kind: RegieKind, result: Result, today: dt.date) -> Iterator[Holder]:
    people = {person.id: person for person in plan.people if not over(person.left_on, today)}
    for role in _roles(plan, kind, result, today):
        for person in (people[one] for one in role.people if one in people):
            if role.from_on and dates.first_day(role.from_on) > today:
                yield Holder(name=person.first_name, kind=person.kind, says=f"vanaf {dates.say(role.from_on)}")


def _held(plan: Plan, kind: RegieKind, result: Result, today: dt.date) -> Iterator[Holder]:
    what = {person: role.what for role in _roles(plan, kind, result, today) for person in role.people}
    for person_id in dict.fromkeys(holders(plan, kind, result, today)):
        person = next(person for person in plan.people if person.id == person_id)
        yield Holder(name=person.first_name, kind=person.kind, says=what.get(person_id) or _from(plan, person))


def _from(plan: Plan, person: Person) -> str:
    if person.kind is PersonKind.FAMILY:
        return ""
    house = next((house.name for house in plan.organisations if house.id == person.organisation), "")
    return house or person.job


def _roles(plan: Plan, kind: RegieKind, result: Result, today: dt.date) -> tuple[RegieRole, ...]:
    found = (r for r in plan.regie if r.kind is kind and r.result in (None, result.id))
    return tuple(role for role in found if not over(role.until_on, today))


def _stand_ins(plan: Plan, result: Result, today: dt.date) -> Iterator[StandIn]:
    for kind in (RegieKind.PROCESS, RegieKind.CONTENT):
        here = holders(plan, kind, result, today)
        for role in _roles(plan, kind, result, today):
            who = listed([name_of(plan, person) for person in role.people if person in here])
            if who:
                yield StandIn(names=who, place=f"regie/{role.id}", sentence=_stands_in(plan, role, who))


def _stands_in(plan: Plan, role: RegieRole, who: str) -> str:
    return f"{name_of(plan, role.deputy)} voor {who}" if role.deputy else role.deputy_text.strip()
