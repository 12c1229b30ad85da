"""Codes that people copy or say aloud: groups of symbols that are not misread, each with a check over it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base32: no I, L, O or U, which are misread."""

_LOOKALIKES = str.maketrans("OIL", "011")
_IGNORED = " -\u2013\u2014.\t\r\n\u00a0"
_SPOKEN_GROUPS = 2
_SPOKEN_DATA = 3


def cleaned(typed: str) -> str:
    """Return a typed code as its symbols; lower case, spaces and O, I, L are understood."""
    return "".join(symbol for symbol in typed.upper() if symbol not in _IGNORED).translate(_LOOKALIKES)


def text(values: Sequence[int]) -> str:
    """Write values of 0 to 31 as symbols."""
    return "".join(ALPHABET[value] for value in values)


def group_values(index: int, typed: str) -> list[int] | None:
    """Return the values of the group at place `index`, without its check; nothing after a typing error."""
    values = [ALPHABET.find(symbol) for symbol in typed]
    if not values or -1 in values or values[-1] != check(index, values[:-1]):
        return None
    return values[:-1]


def check(index: int, values: Sequence[int]) -> int:
    """Return the check over a group and its place, in the field of 32 elements.

    Every wrong symbol, every two that changed place and every two groups that changed place show.
    """
    made = index + 1
    for value in values:
        made = _times_x(made) ^ value
    return _times_x(made)


def spoken(*secret: str) -> str:
    """Return a code of two times four symbols to tell by phone, derived from what is secret."""
    digest = hashlib.sha256("\0".join(secret).encode()).digest()
    number = int.from_bytes(digest, "big")
    groups = []
    for index in range(_SPOKEN_GROUPS):
        values = [number >> 5 * (index * _SPOKEN_DATA + place) & 31 for place in range(_SPOKEN_DATA)]
        groups.append(text([*values, check(index, values)]))
    return "-".join(groups)


def spoken_fault(typed: str) -> str:
    """Return what is wrong with the spelling of such a code, as a Dutch sentence; nothing when it can be one."""
    symbols, size = cleaned(typed), _SPOKEN_DATA + 1
    if len(symbols) != _SPOKEN_GROUPS * size:
        return f"De code is niet compleet: hij heeft {_SPOKEN_GROUPS} groepjes van {size} tekens."
    for index in range(_SPOKEN_GROUPS):
        if group_values(index, symbols[index * size : (index + 1) * size]) is None:
            return f"In groepje {index + 1} van de code zit een typefout."
    return ""


def same(one: str, other: str) -> bool:
    """Tell whether two spellings are the same code."""
    return cleaned(one) == cleaned(other)


def mark(code: str) -> str:
    """Return what proves a code without being it."""
    return hashlib.sha256(f"regiedesk\0{cleaned(code)}".encode()).hexdigest()


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
