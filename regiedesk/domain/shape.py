"""What the plan is made of, read off its own type declarations: collections, texts and references.

References, masking, date shifting, disclosure and search all walk the plan through this one module, so that a
new field is covered by every rule the moment it is declared.
"""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Annotated, Any, Union, cast, get_args, get_origin, get_type_hints

from regiedesk.domain.plan import Plan
from regiedesk.domain.values import Ref

Item = Any
"""Any frozen dataclass of the plan."""


@dataclass(frozen=True, slots=True)
class FieldShape:
    """One declared field: its base type, its marks, whether it may be empty or repeats.

    `is_value` tells whether the field holds values with fields of their own.
    """

    name: str
    base: Any
    marks: tuple[object, ...]
    optional: bool
    many: bool
    is_value: bool

    def mark(self, kind: type[Any]) -> Any:
        """Return the field's mark of this kind, or nothing."""
        for mark in self.marks:
            if isinstance(mark, kind):
                return mark
        return None


def _unwrap(hint: Any) -> tuple[Any, tuple[object, ...], bool, bool]:
    optional = many = False
    marks: tuple[object, ...] = ()
    while True:
        origin = get_origin(hint)
        if origin is Annotated:
            marks += hint.__metadata__
            hint = hint.__origin__
        elif origin in (Union, types.UnionType):
            optional = True
            hint = next(arg for arg in get_args(hint) if arg is not type(None))
        elif origin is tuple:
            many = True
            hint = get_args(hint)[0]
        else:
            return hint, marks, optional, many


def shape_of(cls: type[Any]) -> tuple[FieldShape, ...]:
    """Return the declared fields of a value class, in order."""
    return _shapes(cast(Hashable, cls))


@cache
def _shapes(cls: Any) -> tuple[FieldShape, ...]:
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_shape(f.name, hints[f.name]) for f in fields(cls))


def _shape(name: str, hint: Any) -> FieldShape:
    base, marks, optional, many = _unwrap(hint)
    return FieldShape(name, base, marks, optional, many, is_value=is_dataclass(base))


Wanted = Callable[[FieldShape], bool]


@cache
def _shapes_with(cls: Any, wanted: Wanted) -> tuple[FieldShape, ...]:
    """The fields that are wanted or hold a wanted one, so that a walk skips all others; no value holds its own kind."""
    return tuple(f for f in _shapes(cls) if (_shapes_with(f.base, wanted) if f.is_value else wanted(f)))


@cache
def collections() -> dict[str, type[Any]]:
    """Return the plan's collections by name, with the class of their items."""
    return {f.name: f.base for f in shape_of(Plan) if f.many}


def collection_of(cls: type[Any]) -> str:
    """Return the name of the collection that holds items of this class."""
    return next(name for name, item in collections().items() if item is cls)


def items(plan: Plan) -> Iterator[tuple[str, Item]]:
    """Yield (collection, item) for everything in the plan."""
    for name in collections():
        for item in getattr(plan, name):
            yield name, item


def find(plan: Plan, collection: str, item_id: str) -> Item | None:
    """Return the item with this id, or nothing."""
    return next((item for item in getattr(plan, collection) if item.id == item_id), None)


def leaves(value: Item, path: str = "") -> Iterator[tuple[str, FieldShape, Any]]:
    """Yield (path, field, content) for every filled simple field in `value`, also inside nested values."""
    return _leaves(value, path, _any)


def _any(shape: FieldShape) -> bool:
    return True


def _leaves(value: Item, path: str, wanted: Wanted) -> Iterator[tuple[str, FieldShape, Any]]:
    for shape in _shapes_with(cast(Hashable, type(value)), wanted):
        content = getattr(value, shape.name)
        if content is None or content == ():
            continue
        here = f"{path}/{shape.name}" if path else shape.name
        for place, part in [(f"{here}/{i}", c) for i, c in enumerate(content)] if shape.many else ((here, content),):
            if shape.is_value:
                yield from _leaves(part, place, wanted)
            else:
                yield place, shape, part


Change = Callable[[FieldShape, Any], Any]


def rebuild(value: Item, change: Change) -> Item:
    """Return `value` with `change` applied to every simple field; the same object when nothing changed."""
    new: dict[str, Any] = {}
    for shape in shape_of(type(value)):
        old = getattr(value, shape.name)
        if old is None:
            continue
        made = _rebuilt(shape, old, change)
        if made is not old:
            new[shape.name] = made
    return replace(value, **new) if new else value


def _rebuilt(shape: FieldShape, old: Any, change: Change) -> Any:
    def one(part: Any) -> Any:
        return rebuild(part, change) if shape.is_value else change(shape, part)

    if not shape.many:
        return one(old)
    made = tuple(one(part) for part in old)
    return old if all(a is b for a, b in zip(made, old, strict=True)) else made


def is_text(shape: FieldShape) -> bool:
    """Tell whether the field holds words a person typed: no id, no date, no choice."""
    return shape.base is str and not shape.marks and shape.name not in ("id", "question")


def texts(value: Item) -> Iterator[tuple[str, str]]:
    """Yield (path, text) for every typed text in `value` that is not empty."""
    for path, _shape, content in _leaves(value, "", is_text):
        if content:
            yield path, content


def references(value: Item) -> Iterator[tuple[str, str, str]]:
    """Yield (path, collection, id) for every reference in `value`."""
    for path, shape, content in _leaves(value, "", _is_reference):
        yield path, shape.mark(Ref).target, content


def referring(cls: type[Any]) -> tuple[FieldShape, ...]:
    """Return the fields of a value class that are references, or hold values in which there are any."""
    return _shapes_with(cast(Hashable, cls), _is_reference)


def _is_reference(shape: FieldShape) -> bool:
    return shape.mark(Ref) is not None


def words(value: Item) -> list[str]:
    """Return every typed text in `value` that is not empty: `texts` without the paths, which cost the most."""
    return _contents(value, is_text)


def people_in(value: Item) -> list[str]:
    """Return the ids of the people that `value` refers to, each as often as it does."""
    return _contents(value, _is_person)


def _is_person(shape: FieldShape) -> bool:
    return Ref("people") in shape.marks


def _contents(value: Item, wanted: Wanted) -> list[Any]:
    found: list[Any] = []
    for shape in _shapes_with(cast(Hashable, type(value)), wanted):
        content = getattr(value, shape.name)
        parts = content if shape.many else (content,)
        for part in parts:
            if part and shape.is_value:
                found += _contents(part, wanted)
            elif part:
                found.append(part)
    return found


def dates_of(value: Item) -> Iterator[dt.date]:
    """Yield every full date object in `value`."""
    for _path, _shape, content in leaves(value):
        if isinstance(content, dt.date):
            yield content
