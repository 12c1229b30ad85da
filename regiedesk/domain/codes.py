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


def receipt(secret: str, own: str) -> str:
    """Return the code with which one receiver shows to have a file: a part of its own, and what proves the secret.

    `own` is random: two who opened the same file have different codes.
    """
    return _proving(secret, _values(own)[:_SPOKEN_DATA])


def proves(typed: str, secret: str) -> bool:
    """Tell whether this is a code of somebody who has the secret."""
    own = [ALPHABET.find(symbol) for symbol in cleaned(typed)[:_SPOKEN_DATA]]
    return -1 not in own and same(typed, _proving(secret, own))


def answer(secret: str, typed: str) -> str:
    """Return the answer to a receipt, which fits that one alone."""
    return _spoken(_values("antwoord", secret, cleaned(typed)))


def _proving(secret: str, own: list[int]) -> str:
    return _spoken([*own, *_values("ontvangen", secret, text(own))])


def _spoken(values: list[int]) -> str:
    groups = (values[_SPOKEN_DATA * index :][:_SPOKEN_DATA] for index in range(_SPOKEN_GROUPS))
    return "-".join(text([*group, check(index, group)]) for index, group in enumerate(groups))


def _values(*parts: str) -> list[int]:
    number = int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest(), "big")
    return [number >> 5 * place & 31 for place in range(_SPOKEN_GROUPS * _SPOKEN_DATA)]


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


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ 0b100101 if doubled & 0b100000 else doubled
