"""What stands in a field, in words, for the rows of a list; and what can be chosen in it."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain import dates
from regiedesk.domain.compare import telling
from regiedesk.domain.compare.telling import capital as capital
from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label, name_of


def told(plan: Plan, field: FieldSpec, content: Any) -> str:
    """Return the content of a field as words in a row; a tick that is off says nothing there."""
    return "" if content is False else telling.told(plan, field.shape, content)


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
