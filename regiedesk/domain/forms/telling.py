"""What stands in a field, in words, for the rows of a list; and what can be chosen in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label, name_of, names_of


def told(plan: Plan, field: FieldSpec, content: Any) -> str:
    """Return the content of a field as words in a row; nothing when it is empty."""
    if content in (None, "", (), False):
        return ""
    if field.kind is Kind.DATE:
        return dates.say(content) if dates.is_partial_date(content) else str(content)
    if field.kind is Kind.PERSON:
        return name_of(plan, content)
    if field.kind is Kind.PEOPLE:
        return names_of(plan, content)
    if field.kind in (Kind.ITEM, Kind.ITEMS):
        found = [shape.find(plan, field.target, each) for each in _many(field, content)]
        return ", ".join(label(plan, field.target, item).removeprefix("doel ") for item in found if item)
    if field.kind in (Kind.NESTED, Kind.VALUE):
        return ""
    return ", ".join(map(str, _many(field, content)))


def capital(words: str) -> str:
    """Return words with a capital at the start: "MDO" and "JGZ" stay as they are."""
    return words[:1].upper() + words[1:]


def _many(field: FieldSpec, content: Any) -> tuple[Any, ...]:
    return tuple(content) if field.shape.many else (content,)


def choices(plan: Plan, field: FieldSpec, today: dt.date) -> tuple[tuple[Any, str], ...]:
    """Return (value, words) for all that can be chosen in a field, without the empty answer."""
    if field.target == "people":
        short = field.kind is Kind.PEOPLE
        return tuple((p.id, _person(plan, p, today, short=short)) for p in plan.people)
    if field.target:
        return tuple((item.id, _short(label(plan, field.target, item))) for item in getattr(plan, field.target))
    if field.choices:
        offered = field.choices if field.shape.base is str else field.shape.base
        return tuple((choice, capital(str(choice))) for choice in offered)
    if field.kind is Kind.STEPS:
        return tuple((number, f"Stap {number}") for number in range(1, 8))
    return ()


def _person(plan: Plan, person: Person, today: dt.date, *, short: bool) -> str:
    gone = person.left_on is not None and dates.last_day(person.left_on) < today
    name = name_of(plan, person.id)
    what = "" if short else person.job or person.relation.split(",")[0]
    words = f"{name}, {what}" if what else name
    return f"{words} (is weg)" if gone else words


def _short(words: str) -> str:
    return words if len(words) <= 70 else words[:69].rstrip() + "…"
