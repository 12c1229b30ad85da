"""All forms together: the form of a part, its fields with their kinds, and the step a part belongs to."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import MISSING
from enum import StrEnum
from functools import cache
from typing import Any, cast

from regiedesk.domain import integrity, shape
from regiedesk.domain.forms import case, step1, step2, step5, step34, step67
from regiedesk.domain.forms.hints import DATE, hint
from regiedesk.domain.forms.spec import FieldSpec, Kind, PartSpec
from regiedesk.domain.forms.words import label
from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.steps import PARTS
from regiedesk.domain.values import ClockTime, Figure, Partial, Ref

DETAILS = "details"

SPECS: dict[str, PartSpec] = {
    DETAILS: case.DETAILS,
    **step1.SPECS, **step2.SPECS, **step34.SPECS, **step5.SPECS, **step67.SPECS, **case.NOTES,
}  # fmt: skip

BESIDE: dict[int, tuple[str, ...]] = {
    1: (DETAILS,),
    7: ("meetings", "contacts", "hours", "step_reviews", "questionnaires", "requests"),
}
"""Parts that no step counts as its own but that are filled in there."""

_LONG = frozenset({
    "text", "own_words", "why", "words", "note", "reason", "why_not_lower", "response", "can_do", "needs_help_with",
    "likes", "wants_different", "how_noticed", "measure", "signal", "if_not", "regie_meaning", "referral_reason",
    "referral_words", "standing", "does", "does_not", "decision", "outcome", "bridging", "may_know", "does_already",
    "aftercare", "question_words", "solution", "because", "good_enough", "needed", "fits",
})  # fmt: skip
"""Texts that may take more than one line."""


def spec_of(collection: str) -> PartSpec:
    """Return the form of a collection of the plan, or of the case itself under "details"."""
    return SPECS[collection]


def class_of(collection: str) -> type[Any]:
    """Return the class of the items in a collection; CaseDetails for "details"."""
    return CaseDetails if collection == DETAILS else shape.collections()[collection]


def parts_of_step(number: int) -> tuple[str, ...]:
    """Return every part that is filled in at a step, in the order of the form."""
    return (*PARTS[number], *BESIDE.get(number, ()))


def main_fields(cls: type[Any], part: PartSpec) -> tuple[FieldSpec, ...]:
    """Return the fields that are shown at once, in order."""
    known = _fields(cast(Hashable, cls))
    return tuple(known[name] for name in part.main)


def folded_fields(cls: type[Any], part: PartSpec) -> tuple[FieldSpec, ...]:
    """Return the fields behind "Meer", as declared; who may know it comes last."""
    return tuple(f for name, f in _fields(cast(Hashable, cls)).items() if name not in (*part.main, *part.hidden))


def nested_spec(cls: type[Any]) -> PartSpec:
    """Return the form of a value inside an item, such as someone's attendance at a meeting."""
    return case.NESTED[cls.__name__]


def field_of(cls: type[Any], name: str) -> FieldSpec:
    """Return one field of a class."""
    return _fields(cast(Hashable, cls))[name]


def fields_of(cls: type[Any]) -> tuple[FieldSpec, ...]:
    """Return all fields of a class, as declared."""
    return tuple(_fields(cast(Hashable, cls)).values())


@cache
def _fields(cls: Any) -> dict[str, FieldSpec]:
    return {field.name: _field(cls, field) for field in shape.shape_of(cls)}


def _field(cls: type[Any], field: FieldShape) -> FieldSpec:
    kind = kind_of(field)
    ref = field.mark(Ref)
    return FieldSpec(
        name=field.name,
        kind=kind,
        label=label(cls, field.name),
        hint=hint(cls, field.name) or (DATE if kind is Kind.DATE else ""),
        choices=tuple(str(choice) for choice in field.base) if _is_choice(field) else (),
        target=ref.target if ref else "",
        needed=is_needed(cls, field),
        bare=_is_bare(cls, field),
        may_be_empty=field.optional or is_needed(cls, field),
        shape=field,
        of=field.base if field.is_value else None,
    )


def kind_of(field: FieldShape) -> Kind:
    """Return what a field is filled in with, read off its declaration."""
    if field.is_value:
        return Kind.NESTED if field.many else Kind.VALUE
    ref = field.mark(Ref)
    if ref is not None:
        one, more = (Kind.PERSON, Kind.PEOPLE) if ref.target == "people" else (Kind.ITEM, Kind.ITEMS)
        return more if field.many else one
    if _is_choice(field):
        return Kind.CHOICES if field.many else Kind.CHOICE
    if field.mark(Partial):
        return Kind.DATE
    if field.mark(ClockTime):
        return Kind.TIME
    return _plain_kind(field)


def _plain_kind(field: FieldShape) -> Kind:
    if field.base is bool:
        return Kind.YES_NO if field.optional else Kind.TICK
    if field.base is int:
        figure = field.mark(Figure)
        if field.many:
            return Kind.STEPS
        return Kind.SCORE if figure and figure.highest == 10 else Kind.NUMBER
    if field.many:
        return Kind.LINES
    return Kind.TEXT if field.name in _LONG else Kind.LINE


def _is_choice(field: FieldShape) -> bool:
    return isinstance(field.base, type) and issubclass(field.base, StrEnum)


_FILLED_LISTS = frozenset({("RegieRole", "people"), ("CausalLink", "chain"), ("Change", "triggers")})
"""Lists without which the item says nothing."""


def is_needed(cls: type[Any], field: FieldShape) -> bool:
    """Tell whether an item cannot be kept while this field is empty."""
    if integrity.REQUIRED.get(cls.__name__) == field.name or (cls.__name__, field.name) in _FILLED_LISTS:
        return True
    return field.name not in ("id", "question") and not field.many and not field.optional and _is_bare(cls, field)


def _is_bare(cls: Any, field: FieldShape) -> bool:
    declared = cls.__dataclass_fields__[field.name]
    return declared.default is MISSING and declared.default_factory is MISSING
