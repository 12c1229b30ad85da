"""A BSN never stays: pasted digits that pass the elfproef are masked at once, and that is said (domain §5.5)."""

from __future__ import annotations

import re
from typing import TypeVar

from regiedesk.domain import shape

T = TypeVar("T")

MASK = "•"
NOTICE = "Er stond een burgerservicenummer in de tekst. Dat bewaren we niet; de cijfers zijn afgedekt."
_RUN = re.compile(r"(?<!\d)\d(?:[ .\-/]?\d)*(?!\d)")
_DATE = re.compile(r"\d{1,2}[./-]\d{1,2}[./-]\d{4}|\d{4}-\d{2}-\d{2}")
_PHONE = re.compile(r"((?<!\d)(?:0|(?:00)?31[ -]?)\d(?:[ -]?\d){8}(?!\d))")


def mask(text: str) -> str:
    """Return `text` with the digits of every BSN replaced; dates, phone and other numbers stay."""
    return _RUN.sub(lambda match: _masked(match.group()), text)


def _masked(run: str) -> str:
    """Leave phone numbers; of the rest mask all of it when it is one number, else each part that is one."""
    return "".join(_hidden(part) if i % 2 == 0 else part for i, part in enumerate(_PHONE.split(run)))


def _hidden(run: str) -> str:
    if _is_bsn(run):
        return re.sub(r"\d", MASK, run)
    return " ".join(re.sub(r"\d", MASK, part) if _is_bsn(part) else part for part in run.split(" "))


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_bsn(text: str) -> bool:
    """The elfproef: 9 a + 8 b + … + 2 h - i is a multiple of 11; all zeros is no number."""
    digits = _digits(text)
    if len(digits) not in (8, 9) or _DATE.fullmatch(text):
        return False
    padded = [int(digit) for digit in digits.zfill(9)]
    total = sum(weight * digit for weight, digit in zip((9, 8, 7, 6, 5, 4, 3, 2, -1), padded, strict=True))
    return any(padded) and total % 11 == 0


def mask_value(value: T) -> tuple[T, tuple[str, ...]]:
    """Return `value` with every BSN in its typed texts masked, and the paths where one stood."""
    places = tuple(path for path, text in shape.texts(value) if mask(text) != text)
    if not places:
        return value, ()
    made: T = shape.rebuild(value, lambda field, part: mask(part) if shape.is_text(field) else part)
    return made, places
