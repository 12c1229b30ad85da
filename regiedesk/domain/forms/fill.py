"""A new item with what can be known beforehand, and what an item still lacks before it can be kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.actions import next_agreement_number
from regiedesk.domain.errors import Fault
from regiedesk.domain.forms import catalogue
from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import PersonKind, RegieKind, Role
from regiedesk.domain.work_words import ContactKind, MeetingKind, MeetingStatus, Presence

_Fields = dict[str, Any]

_TODAY: dict[str, tuple[str, ...]] = {
    "agreements": ("agreed_on",), "answers": ("on",), "changes": ("on",), "contacts": ("on",),
    "evaluations": ("on",), "family_group_plans": ("offered_on",), "final_checks": ("on",), "help_questions":
    ("asked_on",), "hours": ("on",), "instruments": ("on",), "observations": ("said_on",), "reading_agreements":
    ("asked_on",), "reminders": ("on",), "safety": ("on",), "sharing_limits": ("asked_on",), "voices": ("said_on",),
    "level_changes": ("on",), "questionnaires": ("on",), "requests": ("on",), "weighings": ("on",),
    "Told": ("on",), "CopiedToFile": ("on",), "Statement": ("on",),
}  # fmt: skip
"""Dates that are nearly always the day of writing down; a planned day is never guessed."""

_REGISSEUR: dict[str, str] = {
    "observations": "said_by", "weighings": "by", "mandates": "holder", "handovers": "previous", "meetings":
    "planned_by", "missing": "asked_by", "instruments": "by", "changes": "said_by",
}  # fmt: skip
"""Fields in which the one who writes is the likely answer."""

_ONLY_CHILD = {"custody": "child", "indications": "child"}

SAID = frozenset({"answers", "help_questions", "observations", "voices", "safety"})
"""What somebody says: asked apart, it stays apart until "mag op papier"."""


def blank(collection: str, item_id: str, plan: Plan, today: dt.date, **known: Any) -> Any:
    """Return a new item with sensible defaults; what must still be filled in is empty. `known` wins."""
    cls: Any = catalogue.class_of(collection)
    fields = _empty(cls) | _guessed(collection, plan, today) | {"id": item_id} | known
    return cls(**fields)


def blank_value(cls: type[Any], today: dt.date) -> Any:
    """Return a new value to put inside an item, such as someone at a meeting."""
    guess: _Fields = dict.fromkeys(_TODAY.get(cls.__name__, ()), today.isoformat())
    if cls.__name__ == "Attendance":
        guess["presence"] = Presence.PRESENT
    return cls(**(_empty(cls) | guess))


def apart(collection: str) -> _Fields:
    """Return the fields that keep what was said apart off paper; nothing for what is not somebody's word."""
    return {"sharing": Sharing(apart=True)} if collection in SAID else {}


def _empty(cls: type[Any]) -> _Fields:
    return {field.name: _nothing(field) for field in catalogue.fields_of(cls) if field.bare}


def _nothing(field: FieldSpec) -> Any:
    if field.shape.many:
        return ()
    return "" if field.kind in (Kind.LINE, Kind.TEXT) and not field.shape.optional else None


def _guessed(collection: str, plan: Plan, today: dt.date) -> _Fields:
    fields: _Fields = dict.fromkeys(_TODAY.get(collection, ()), today.isoformat())
    if collection in _REGISSEUR and plan.details.regisseur:
        fields[_REGISSEUR[collection]] = plan.details.regisseur
    if collection in _ONLY_CHILD:
        fields[_ONLY_CHILD[collection]] = _only([p.id for p in plan.people if p.role is Role.YOUTH])
    special = _SPECIAL.get(collection)
    return fields | special(plan) if special else fields


def _only(ids: list[str]) -> str | None:
    return ids[0] if len(ids) == 1 else None


def _meeting(plan: Plan) -> _Fields:
    kind = MeetingKind.MDO if plan.meetings else MeetingKind.START
    return {"kind": kind, "status": MeetingStatus.PLANNED}


_SPECIAL: dict[str, Callable[[Plan], _Fields]] = {
    "people": lambda plan: {"kind": PersonKind.FAMILY},
    "agreements": lambda plan: {"number": next_agreement_number(plan)},
    "evaluations": lambda plan: {"result": _only([r.id for r in plan.results])},
    "regie": lambda plan: {"kind": RegieKind.PROCESS if plan.regie else RegieKind.OWN},
    "contacts": lambda plan: {"kind": ContactKind.PHONE},
    "handovers": lambda plan: {"kind": RegieKind.PROCESS},
    "meetings": _meeting,
}


def faults(item: Any, place: str) -> tuple[Fault, ...]:
    """Return what keeps an item of a form from being kept: empty needed fields, and figures that are no number."""
    return tuple(_faults(item, place))


def _faults(item: Any, place: str) -> Iterator[Fault]:
    for field in catalogue.fields_of(type(item)):
        content = getattr(item, field.name)
        here = f"{place}/{field.name}"
        if field.needed and (content is None or content == () or not str(content).strip()):
            yield Fault(here, _ask(field))
        elif field.shape.base is int and any(not isinstance(part, int) for part in _parts(field, content)):
            yield Fault(here, "Vul hier een heel getal in.")
        elif field.of is not None:
            for number, part in enumerate(_parts(field, content)):
                yield from _faults(part, f"{here}/{number}" if field.shape.many else here)


def _parts(field: FieldSpec, content: Any) -> tuple[Any, ...]:
    if content is None:
        return ()
    return tuple(content) if field.shape.many else (content,)


_ASK = {
    Kind.PERSON: "Kies bij '{}' een persoon.", Kind.PEOPLE: "Kies bij '{}' een of meer personen.",
    Kind.DATE: "Vul bij '{}' een datum in.", Kind.SCORE: "Kies bij '{}' een cijfer.",
    Kind.CHOICE: "Maak een keuze bij '{}'.", Kind.CHOICES: "Maak een keuze bij '{}'.",
    Kind.ITEM: "Maak een keuze bij '{}'.",
}  # fmt: skip


def _ask(field: FieldSpec) -> str:
    return _ASK.get(field.kind, "Vul '{}' nog in.").format(field.label)


def is_same(one: Any, other: Any) -> bool:
    """Tell whether two items hold the same, apart from their id."""
    names = [f.name for f in shape.shape_of(type(one)) if f.name != "id"]
    return all(getattr(one, name) == getattr(other, name) for name in names)
