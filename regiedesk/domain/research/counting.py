"""Counting with every word of a list present and nothing above its limit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeVar

from regiedesk.domain import dates
from regiedesk.domain.research.bands import up_to

Word = TypeVar("Word", bound=StrEnum)


def tally(words: type[Word], found: Iterable[StrEnum | str | None], top: int) -> Mapping[Word, int]:
    """Return how often each word of the list was found, zeros included and at most `top`."""
    seen = list(found)
    return MappingProxyType({word: up_to(seen.count(word), top) for word in words})


def over(until: str | None, today: dt.date) -> bool:
    """Tell whether something that ends on a partial date has ended before `today`."""
    return until is not None and dates.last_day(until) < today


def in_order(words: type[Word], found: Iterable[Word | None]) -> tuple[Word, ...]:
    """Return the found words once each, in the order of the list and not of entry."""
    present = set(found)
    return tuple(word for word in words if word in present)
