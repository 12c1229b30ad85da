"""The recovery code: 160 random bits in eight groups a person can copy, each with its own check symbol."""

from __future__ import annotations

from collections.abc import Sequence

from regiedesk.domain import codes
from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import problems

ALPHABET = codes.ALPHABET
SECRET_BYTES = 20
GROUPS = 8
_DATA_SYMBOLS = 4


def to_code(secret: bytes) -> str:
    """Write 20 bytes as `XXXXX-XXXXX-…`, the last symbol of each group being its check."""
    number = int.from_bytes(secret, "big")
    symbols = [number >> (5 * place) & 31 for place in reversed(range(GROUPS * _DATA_SYMBOLS))]
    groups = [symbols[start : start + _DATA_SYMBOLS] for start in range(0, len(symbols), _DATA_SYMBOLS)]
    return "-".join(codes.text([*group, codes.check(index, group)]) for index, group in enumerate(groups))


def wrong_groups(typed: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers (1 to 8) of the groups with a typing error; an empty group counts as one."""
    return tuple(number for number, group in enumerate(typed, 1) if not _is_sound(number - 1, group))


def same_group(one: str, other: str) -> bool:
    """Tell whether two spellings of a group are the same; lower case, spaces and O, I, L are understood."""
    return codes.same(one, other)


def from_code(code: str) -> bytes:
    """Return the 20 bytes of a typed code; lower case, spaces and O, I, L are understood.

    Raises:
        UserError: the code is too short or long, or a group (named) has a typing error.
    """
    typed = codes.cleaned(code)
    size = _DATA_SYMBOLS + 1
    if len(typed) != GROUPS * size:
        raise problems.incomplete_code(GROUPS)
    number = 0
    for index in range(GROUPS):
        for symbol in _group(index, typed[index * size : (index + 1) * size]):
            number = number << 5 | symbol
    return number.to_bytes(SECRET_BYTES, "big")


def _is_sound(index: int, text: str) -> bool:
    typed = codes.cleaned(text)
    try:
        return len(typed) == _DATA_SYMBOLS + 1 and bool(_group(index, typed))
    except UserError:
        return False


def _group(index: int, typed: str) -> list[int]:
    values = codes.group_values(index, typed)
    if values is None:
        raise problems.typing_error(index + 1)
    return values
