"""A BSN never stays: pasted digits that pass the elfproef are masked at once, and that is said (domain §5.5)."""

from __future__ import annotations

import re
from typing import TypeVar

from regiedesk.domain import shape

T = TypeVar("T")

MASK = "•"
NOTICE = "Er stond een burgerservicenummer in de tekst. Dat bewaren we niet; de cijfers zijn afgedekt."
_SPACE = " \u00a0\u2009\u202f"
_SEPARATOR = rf"[{_SPACE}.\-/\u2013]"
_RUN = re.compile(rf"(?<!\d)\d(?:{_SEPARATOR}?\d)*(?!\d)")
_GROUPED = re.compile(rf"\d{{2,}}(?:({_SEPARATOR})\d{{2,}}(?:\1\d{{2,}})*)?")
"""A number is written in groups of two digits or more with the same mark between them; "7 8 6" are figures."""
_LONG = re.compile(r"(?<!\d)\d{8,9}(?!\d)")
_PHONE = r"\(?(?:(?:(?:00|\+)31|31(?=[ -]?6))[ -]?(?:\(0\))?[ -]?|0)\d(?:[ )-]{0,2}\d){8}"
_DAY = r"(?:[0-2]?\d|3[01])([ ./-])(?:0?\d|1[0-2])\2(?:19|20)\d{2}|(?:19|20)\d{2}-\d{2}-\d{2}"
_YEARS = r"(?:19|20)\d{2} ?[/\-\u2013] ?(?:19|20)\d{2}"
_TIMES = r"(?:[01]?\d|2[0-3])\.[0-5]\d ?[\-\u2013] ?(?:[01]?\d|2[0-3])\.[0-5]\d"
_OTHER = re.compile(rf"(?<!\d)({_PHONE}|{_DAY}|{_YEARS}|{_TIMES})(?!\d)")


def mask(text: str) -> str:
    """Return `text` with the digits of every BSN replaced; dates, times, phone and other numbers stay."""
    made, end = "", 0
    for other in _OTHER.finditer(text):
        made += _masked(text[end : other.start()]) + other.group()
        end = other.end()
    return made + _masked(text[end:])


def _masked(text: str) -> str:
    return _RUN.sub(lambda run: _hidden(run.group()), text)


def _hidden(run: str) -> str:
    """Cover all of it when it is one number, else each part that is one."""
    if _is_bsn(run):
        return _covered(run)
    return "".join(_hidden_part(part) for part in re.split(f"([{_SPACE}])", run))


def _hidden_part(part: str) -> str:
    if _is_bsn(part):
        return _covered(part)
    return _LONG.sub(lambda number: _covered(number.group()) if _is_bsn(number.group()) else number.group(), part)


def _covered(number: str) -> str:
    return re.sub(r"\d", MASK, number)


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text)


def _is_bsn(text: str) -> bool:
    """The elfproef: 9 a + 8 b + … + 2 h - i is a multiple of 11; all zeros is no number."""
    digits = _digits(text)
    if len(digits) not in (8, 9) or not _GROUPED.fullmatch(text):
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
