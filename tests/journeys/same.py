"""Whether two plans say the same, whatever their items are called inside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import Ref

Names = dict[str, str]


def told_alike(plan: Plan) -> Plan:
    """Return the plan with an id that says only where an item stands, such as `people/03`.

    What is ticked stands in the order of the list it is ticked in, as the forms keep it. A reference to nothing is
    left out, so that half a plan can be told too.
    """
    names = {
        item.id: f"{collection}/{number:02}"
        for collection in shape.collections()
        for number, item in enumerate(getattr(plan, collection))
    }
    made = {name: tuple(_told(item, names) for item in getattr(plan, name)) for name in shape.collections()}
    return replace(plan, details=_told(plan.details, names), **made)


def _told(value: Any, names: Names) -> Any:
    fields = shape.shape_of(type(value))
    return replace(value, **{field.name: _content(field, getattr(value, field.name), names) for field in fields})


def _content(field: FieldShape, content: Any, names: Names) -> Any:
    if content is None:
        return None
    parts = content if field.many else (content,)
    if field.is_value:
        made = [_told(part, names) for part in parts]
    elif field.name == "id" or field.mark(Ref):
        made = [names[part] for part in parts if part in names]
    else:
        made = list(parts)
    if not field.many:
        return made[0] if made else None
    return tuple(sorted(made, key=_place(field)) if _place(field) else made)


def _place(field: FieldShape) -> Callable[[Any], Any] | None:
    """Return by what a list is sorted in which its order says nothing."""
    if field.is_value or not field.many:
        return None
    if isinstance(field.base, type) and issubclass(field.base, StrEnum):
        return list(field.base).index
    return (lambda part: part) if field.mark(Ref) or field.base is int else None


def differences(one: Plan, other: Plan) -> list[str]:
    """Return the places where two plans differ, without what stands there."""
    roots: list[tuple[str, Any, Any]] = [("details", one.details, other.details)]
    for name in shape.collections():
        mine, theirs = getattr(one, name), getattr(other, name)
        if len(mine) != len(theirs):
            roots.append((name, len(mine), len(theirs)))
        roots += [(f"{name}/{number}", *pair) for number, pair in enumerate(zip(mine, theirs, strict=False))]
    return [place for where, a, b in roots if a != b for place in _inside(where, a, b)]


def _inside(where: str, one: Any, other: Any) -> list[str]:
    if isinstance(one, int):
        return [where]
    names = (field.name for field in shape.shape_of(type(one)))
    return [f"{where}/{name}" for name in names if getattr(one, name) != getattr(other, name)]
