"""Days of the week in a text: which came, which went, when nothing else in the text changed."""

from __future__ import annotations

import re

from regiedesk.domain import dates

_DAY = "|".join(dates.WEEKDAYS)
_DAYS = re.compile(rf"(?:\bop )?\b(?:{_DAY})s?\b(?:(?:, | en )(?:op )?(?:{_DAY})s?\b)*")
_ONE = re.compile(rf"\b({_DAY})")


def days_in(text: str) -> tuple[str, ...]:
    """Return the days of the week that a text names."""
    return tuple(dict.fromkeys(day for run in _DAYS.findall(text) for day in _ONE.findall(run)))


def without_days(text: str) -> str:
    """Return what a text says beside its days."""
    return " ".join(_DAYS.sub("", text).split())


def came_and_went(before: str, after: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return the days that came and the days that went; nothing when more changed than days."""
    was, now = days_in(before), days_in(after)
    if not was or not now or without_days(before) != without_days(after):
        return None
    return tuple(day for day in now if day not in was), tuple(day for day in was if day not in now)
