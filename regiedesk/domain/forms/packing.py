"""Input that waits to be mended, as one text: a field or a whole new item, written so that it comes back the same."""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.shape import FieldShape

_WORDS = "typed"


def pack_item(item: Any) -> str:
    """Return a whole item as text, filled in or not."""
    return json.dumps(_raw(item), ensure_ascii=False)


def unpack_item(cls: type[Any], text: str) -> Any | None:
    """Return the item that was packed; nothing when it cannot be read or its class has changed since."""
    try:
        return _made(cls, json.loads(text))
    except (ValueError, TypeError, AttributeError):
        return None


def pack_field(content: Any) -> str:
    """Return the content of one field as text."""
    return json.dumps(_raw(content), ensure_ascii=False)


def pack_words(words: str) -> str:
    """Return words as they were typed, which are no content of their field yet."""
    return json.dumps({_WORDS: words}, ensure_ascii=False)


def unpack_words(text: str) -> str | None:
    """Return the words that were packed as typed; nothing when the text holds content."""
    try:
        raw = json.loads(text)
    except ValueError:
        return text
    return str(raw[_WORDS]) if isinstance(raw, dict) and _WORDS in raw else None


def unpack_field(field: FieldShape, text: str) -> Any:
    """Return the content that was packed; the text itself when it cannot be read."""
    try:
        return _content(field, json.loads(text))
    except (ValueError, TypeError, AttributeError):
        return text


def _raw(content: Any) -> Any:
    if isinstance(content, (list, tuple)):
        return [_raw(part) for part in content]
    if content is None or isinstance(content, (str, int, float)):
        return str(content) if isinstance(content, StrEnum) else content
    return {field.name: _raw(getattr(content, field.name)) for field in shape.shape_of(type(content))}


def _made(cls: type[Any], raw: dict[str, Any]) -> Any:
    known = {field.name: field for field in shape.shape_of(cls)}
    return cls(**{name: _content(known[name], part) for name, part in raw.items() if name in known})


def _content(field: FieldShape, raw: Any) -> Any:
    if field.many and isinstance(raw, list):
        return tuple(_one(field, part) for part in raw)
    return _one(field, raw)


def _one(field: FieldShape, raw: Any) -> Any:
    if raw is None:
        return None
    if field.is_value:
        return _made(field.base, raw)
    if isinstance(field.base, type) and issubclass(field.base, StrEnum):
        return field.base(raw)
    return raw
