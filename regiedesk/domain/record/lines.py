"""An item of the plan as plain text: what it is, then every other field that is filled in, by its name on the form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.compare.telling import capital
from regiedesk.domain.forms import catalogue, telling
from regiedesk.domain.forms.spec import FieldSpec
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label, name_of

_NEVER = frozenset({
    "id", "sharing", "address", "address_secret", "address_because", "secret", "secret_from", "secret_because",
    "known_to", "phone_audience", "phone_for", "question",
})  # fmt: skip
"""Fields that say how the program handles an item, and addresses: no paper and no clipboard holds one."""

_FEWEST_LETTERS = 2


def text_of(plan: Plan, collection: str, item: Any) -> str:
    """Return an item on one line: its name in a sentence, and in brackets the rest."""
    head = capital(label(plan, collection, item))
    rest = "; ".join(told for told in _told(plan, item) if told.split(": ", 1)[1].casefold() not in head.casefold())
    return f"{head} ({rest})" if rest else head


def _told(plan: Plan, item: Any) -> Iterator[str]:
    for field in catalogue.fields_of(type(item)):
        content = getattr(item, field.name)
        if field.name in _NEVER or content in (None, "", (), False):
            continue
        words = _nested(plan, field, content) if field.of else telling.told(plan, field, content)
        if words:
            yield f"{field.label}: {' '.join(words.split())}"


def _nested(plan: Plan, field: FieldSpec, content: Any) -> str:
    parts = content if isinstance(content, tuple) else (content,)
    return " / ".join(", ".join(_told(plan, part)) for part in parts)


def names_in(person: Person) -> re.Pattern[str]:
    """Return what finds the names of somebody in a text."""
    names = {person.name(), person.first_name, person.nickname, *person.aliases}
    wanted = sorted((name for name in names if len(name) >= _FEWEST_LETTERS), key=len, reverse=True)
    # Of somebody without a name nothing is found: an empty choice would find everything.
    found = "|".join(map(re.escape, wanted)) or r"(?!)"
    return re.compile(rf"(?<!\w)(?:{found})(?:s|'s|'|’s)?(?!\w)", re.IGNORECASE)


def people_of(plan: Plan, item: Any) -> frozenset[str]:
    """Return the people an item refers to, by itself or through the result or agreement it belongs to."""
    found = set(shape.people_in(item))
    for _, target, ref in shape.references(item):
        other = shape.find(plan, target, ref) if target in ("results", "agreements") else None
        found |= set(shape.people_in(other)) if other is not None else set()
    return frozenset(found)


def kept_from(plan: Plan, item: Any) -> str:
    """Return for whom an item is not meant, in words; nothing when everybody may know."""
    sharing = getattr(item, "sharing", None)
    if sharing is None or not (sharing.not_for or sharing.only_for):
        return ""
    if sharing.not_for:
        return f"niet voor {', '.join(name_of(plan, person) for person in sharing.not_for)}"
    return f"alleen voor {', '.join(name_of(plan, person) for person in sharing.only_for)}"
