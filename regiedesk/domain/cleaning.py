"""Typed text as it is kept: one way of writing each letter, nothing a file or a paper cannot hold, no BSN."""

from __future__ import annotations

import re
import unicodedata
from typing import TypeVar

from regiedesk.domain import bsn, shape

T = TypeVar("T")

_UNHOLDABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean_text(text: str) -> str:
    """Return `text` in NFC, with Windows line ends folded and unprintable characters left out."""
    folded = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _UNHOLDABLE.sub("", folded))


def clean(value: T) -> T:
    """Return a value with all its typed texts as they may be kept."""
    made: T = shape.rebuild(value, _clean_leaf)
    return made


def _clean_leaf(field: shape.FieldShape, part: object) -> object:
    if not isinstance(part, str) or not shape.is_text(field):
        return part
    kept = bsn.mask(clean_text(part))
    return part if kept == part else kept
