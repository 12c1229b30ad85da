"""Places where one key begins something new: the part of the plan, and what of the new item is known already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from regiedesk.domain.words import PersonKind, RegieKind, Role
from regiedesk.domain.work_words import MeetingKind

NEW = "nieuw"
"""Stands in a place where otherwise the id of an item does."""


def _one(person: str) -> tuple[str, ...]:
    return (person,)


_KNOWN: dict[str, tuple[tuple[str, Callable[[str], Any]], ...]] = {
    "contacts": (("people", _one),),
    "evaluations": (("result", str),),
    "meetings": (("kind", MeetingKind),),
    "people": (("role", Role),),
    "reading_agreements": (("given_by", _one),),
    "regie": (("kind", RegieKind), ("result", str)),
}
"""Per part the fields that are known, in the order in which a place names them."""
_GOES_WITH: dict[str, dict[str, Any]] = {"people": {"kind": PersonKind.PROFESSIONAL}}
"""What is known with them: only professionals are missed by their role."""


def beginning(collection: str, *known: str) -> str:
    """Return the place of a new item: `beginning("regie", RegieKind.PROCESS, "r1")`."""
    return "/".join((collection, NEW, *known))


def begins(place: str) -> bool:
    """Tell whether something new begins at a place."""
    return place.split("/")[1:2] == [NEW]


def known_of(place: str) -> dict[str, Any]:
    """Return the fields of the new item that a place names."""
    collection, _, *words = place.split("/")
    fields = _KNOWN.get(collection, ())
    known = {name: made(word) for (name, made), word in zip(fields, words, strict=False)}
    return known | _GOES_WITH.get(collection, {}) if known else {}
