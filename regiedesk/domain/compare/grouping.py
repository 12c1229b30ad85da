"""Differences put together: under each step, or for each person whom they concern."""

from __future__ import annotations

from collections.abc import Sequence

from regiedesk.domain.compare.difference import Difference
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import name_of
from regiedesk.domain.words import PersonKind

_ORDER = tuple(PersonKind)


def by_step(found: Sequence[Difference]) -> tuple[tuple[int, tuple[Difference, ...]], ...]:
    """Return the differences under each step that has any."""
    steps = sorted({difference.step for difference in found})
    return tuple((step, tuple(d for d in found if d.step == step)) for step in steps)


def by_person(old: Plan, new: Plan, found: Sequence[Difference]) -> tuple[tuple[str, tuple[Difference, ...]], ...]:
    """Return (name, differences) for each person: the family first, in the order of the plan; the rest last.

    What concerns several people stands with each of them.
    """
    known = {person.id for person in new.people}
    gone = tuple(person for person in old.people if person.id not in known)
    everybody = sorted((*new.people, *gone), key=lambda person: _ORDER.index(person.kind))
    groups = []
    for person in everybody:
        theirs = tuple(difference for difference in found if person.id in difference.people)
        if theirs:
            groups.append((name_of(new if person.id in known else old, person.id), theirs))
    named = {person.id for person in everybody}
    rest = tuple(difference for difference in found if not named & set(difference.people))
    return (*groups, ("", rest)) if rest else tuple(groups)
