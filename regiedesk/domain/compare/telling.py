"""What stands in a field, in words: the same in a row of a list and in a sentence of difference."""

from __future__ import annotations

from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import Partial, Ref
from regiedesk.domain.wording import label, name_of, names_of

_ABBREVIATION = 4
"""Letters of a text such as "dr." that keeps its full stop."""


def told(plan: Plan, field: shape.FieldShape, content: Any) -> str:
    """Return the content of a field in words; nothing when it is empty or holds values of its own."""
    if content in (None, "", ()) or field.is_value:
        return ""
    ref = field.mark(Ref)
    if ref is not None and ref.target == "people":
        return names_of(plan, content) if field.many else name_of(plan, content)
    parts = tuple(content) if field.many else (content,)
    if ref is not None:
        found = [shape.find(plan, ref.target, part) for part in parts]
        return ", ".join(label(plan, ref.target, item).removeprefix("doel ") for item in found if item)
    return ", ".join(_simple(field, part) for part in parts)


def _simple(field: shape.FieldShape, content: Any) -> str:
    if isinstance(content, bool):
        return "ja" if content else "nee"
    if field.mark(Partial) and dates.is_partial_date(content):
        return dates.say(content)
    return str(content)


def capital(words: str) -> str:
    """Return words with a capital at the start: "MDO" and "JGZ" stay as they are."""
    return words[:1].upper() + words[1:]


def sentence(words: str) -> str:
    """Return words as one sentence: a capital at the start and one full stop at the end."""
    bare = words.strip()
    ended = bare.endswith((".", "?", "!", "”", ".'"))
    return capital(bare if ended else f"{bare}.")


def bare(text: str) -> str:
    """Return text on one line without its full stop, to stand inside a sentence; "dr." is a word and keeps it."""
    words = " ".join(text.split())
    return words if len(words) <= _ABBREVIATION else words.rstrip(".")
