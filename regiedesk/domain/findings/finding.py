"""What a rule about a step gives back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum

from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value


class FindingKind(StrEnum):
    """How heavy a finding is: only something that nobody holds is a gap."""

    GAP = "gat"
    MISSING = "mist nog"
    ASK = "nog niet gevraagd"
    MIND = "let op"


@value
class Finding:
    """One plain Dutch sentence about `place`; `apart` keeps it off the screen at the table.

    `people` are the ids of whom the sentence names, for what some at the table may not know.
    """

    place: str
    sentence: str
    kind: FindingKind = FindingKind.MISSING
    apart: bool = False
    people: tuple[str, ...] = ()


def about(
    people: Sequence[Person],
    sentence: str,
    collection: str,
    kind: FindingKind = FindingKind.MISSING,
    *,
    apart: bool = False,
) -> Iterator[Finding]:
    """Yield one finding for all of `people` together, or none; its place is the one person or the collection."""
    if people:
        place = f"people/{people[0].id}" if len(people) == 1 else collection
        ids = tuple(person.id for person in people)
        yield Finding(place=place, sentence=sentence, kind=kind, apart=apart, people=ids)


Rule = Callable[[Plan, dt.date], Iterable[Finding]]
"""A rule looks at the plan on a day and finds nothing, one or more things."""
