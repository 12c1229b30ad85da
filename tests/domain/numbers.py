"""Numbers that pass the elfproef, from 9999xxxxx, a range that is given to nobody."""

from __future__ import annotations


def passes(number: str) -> bool:
    """Tell whether 9 a + 8 b + … + 2 h - i is a multiple of 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(weight * int(digit) for weight, digit in zip(weights, number.zfill(9), strict=True)) % 11 == 0


RESERVED = tuple(number for number in (f"9999{tail:05d}" for tail in range(100_000)) if passes(number))
BSN = RESERVED[7]
