"""What tells who a sample family is, and a search for it in any bytes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from regiedesk.domain import shape
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.storage.files.samples import NAMES
from tests.samples.replay import told

FEWEST_BYTES = 6
"""Shorter rows of bytes turn up by chance in a megabyte of encrypted pages."""

_WORD = re.compile(r"\w{8,}")


@lru_cache(maxsize=1)
def plans() -> tuple[Plan, ...]:
    """Return every plan that was frozen and every plan of now, of all sample families."""
    families = [told(name) for name in NAMES]
    return tuple(plan for family in families for plan in (*(frozen for _, frozen in family.frozen), family.now))


def _of_person(person: Person) -> Iterator[str]:
    yield from (person.first_name, person.last_name, person.nickname, *person.aliases)
    yield from (person.phone, person.email, person.address)


@lru_cache(maxsize=1)
def identities() -> frozenset[str]:
    """Return names, numbers and addresses of people, and names of organisations."""
    found = {part for plan in plans() for person in plan.people for part in _of_person(person)}
    for plan in plans():
        found |= {name for home in plan.organisations for name in (home.name, home.phone, *home.aliases)}
        found |= {home.address for home in plan.households}
    return frozenset(found - {""})


@lru_cache(maxsize=1)
def long_words() -> frozenset[str]:
    """Return the long words of everything that was written down."""
    roots = [root for plan in plans() for root in (plan.details, *(item for _, item in shape.items(plan)))]
    return frozenset(word for root in roots for _, text in shape.texts(root) for word in _WORD.findall(text))


def _written(word: str) -> Iterator[bytes]:
    yield from (word.encode(), f'"{word}"'.encode(), word.encode("utf-16-le"), word.encode("utf-16-be"))


def found_in(content: bytes, words: Iterable[str]) -> list[str]:
    """Return the words that stand in the bytes: in UTF-8, in JSON or in UTF-16."""
    return sorted(
        word for word in words if any(len(made) >= FEWEST_BYTES and made in content for made in _written(word))
    )
