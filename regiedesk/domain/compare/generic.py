"""The sentence for what has no words of its own: what it was, and what it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.compare.difference import Sides, Told, Turn
from regiedesk.domain.compare.telling import bare, sentence, told
from regiedesk.domain.compare.words import word_of
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label

LONG = 3
"""Of a list that was and is longer than this, only what came and what went is told."""

_QUIET = frozenset({"last_agreement_number", "sharing", "id", "number"})
_NEVER_SAID = frozenset({"address", "phone", "email", "after_hours"})
"""That these changed is told; what they are is not: a sentence is read by more eyes than a paper."""


def named(plan: Plan, collection: str, item: Any) -> str:
    """Return an item as a sentence."""
    return sentence(label(plan, collection, item))


def changed(sides: Sides, collection: str, was: Any, now: Any, but: frozenset[str] = frozenset()) -> Iterator[Told]:
    """Yield one sentence with what changed in the other fields of an item."""
    found = changes(sides, was, now, but)
    if found:
        head = label(sides.old, collection, was).strip().rstrip(".")
        yield Turn.CHANGED, sentence(f"{head}: {'; '.join(found)}")


def changes(sides: Sides, was: Any, now: Any, but: frozenset[str] = frozenset()) -> list[str]:
    """Return a phrase for each field that changed, but for those told otherwise."""
    found = []
    for field in shape.shape_of(type(now)):
        before, after = getattr(was, field.name), getattr(now, field.name)
        if before != after and field.name not in _QUIET | but:
            found.append(f"{word_of(type(now), field.name)} {_change(sides, field, before, after)}")
    return found


def _change(sides: Sides, field: shape.FieldShape, before: Any, after: Any) -> str:
    if field.is_value or field.name in _NEVER_SAID:
        return "is aangepast"
    if field.many and min(len(before), len(after)) > LONG:
        return _more_and_less(sides, field, before, after)
    told_before, told_after = bare(told(sides.old, field, before)), bare(told(sides.new, field, after))
    if not told_before:
        return f"is nu {told_after}"
    return f"was {told_before}, nu {told_after}" if told_after else f"is leeg (was {told_before})"


def _more_and_less(sides: Sides, field: shape.FieldShape, before: Any, after: Any) -> str:
    """Say of a long list only what came and what went."""
    came = told(sides.new, field, tuple(part for part in after if part not in before))
    went = told(sides.old, field, tuple(part for part in before if part not in after))
    said_parts = (f"nu ook {came}" if came else "", f"niet meer {went}" if went else "")
    return f"is {' en '.join(part for part in said_parts if part) or 'nu in een andere volgorde'}"
