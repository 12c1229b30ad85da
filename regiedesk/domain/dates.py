"""Dates as families and papers say them, and dates of which only a part is known."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", re.ASCII)
_TIME = re.compile(r"([01]?\d|2[0-3])\.[0-5]\d", re.ASCII)
_YEARS = range(1850, 2200)
"""Outside these a year is a slip of the pen, and counting weeks from it can leave the calendar."""


def is_partial_date(text: str) -> bool:
    """Tell whether `text` is a year from 1850 to 2199, such a year and month, or a day that exists."""
    return _first_day(text) is not None


def is_time(text: str) -> bool:
    """Tell whether `text` is a time of day such as 9.05 or 15.30."""
    return _TIME.fullmatch(text) is not None


def _first_day(text: str) -> dt.date | None:
    match = _PARTIAL.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups()
    if int(year) not in _YEARS:
        return None
    try:
        return dt.date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None


def first_day(text: str) -> dt.date:
    """Return the first day that the partial date can mean."""
    day = _first_day(text)
    if day is None:
        raise ValueError("not a partial date")
    return day


def last_day(text: str) -> dt.date:
    """Return the last day that the partial date can mean: 2019-02 gives 28 February."""
    day = first_day(text)
    if len(text) == 4:
        return dt.date(day.year, 12, 31)
    if len(text) == 7:
        following = dt.date(day.year + day.month // 12, day.month % 12 + 1, 1)
        return following - dt.timedelta(days=1)
    return day


def exact(text: str | None) -> dt.date | None:
    """Return the day when the partial date names one, else nothing."""
    return first_day(text) if text and len(text) == 10 else None


def say(day: dt.date | str, *, weekday: bool = False, year: bool = True) -> str:
    """Write a date out in Dutch: "vrijdag 12 juni 2026", "maart 2024", "2019"."""
    if isinstance(day, str):
        if len(day) == 4:
            return day
        if len(day) == 7:
            first = first_day(day)
            return f"{MONTHS[first.month - 1]} {first.year}"
        day = first_day(day)
    words = [WEEKDAYS[day.weekday()]] if weekday else []
    words += [str(day.day), MONTHS[day.month - 1]]
    return " ".join([*words, str(day.year)] if year else words)


def age_on(birth: str, day: dt.date) -> int:
    """Return the age in whole years on `day`; a partial birth date counts from its first day."""
    born = first_day(birth)
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def birthday(birth: str, age: int) -> dt.date:
    """Return the day on which someone reaches `age`; 29 February counts as 1 March in other years."""
    born = first_day(birth)
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return dt.date(born.year + age, 3, 1)


def whole_weeks(start: dt.date, end: dt.date) -> int:
    """Return the whole weeks from `start` to `end`, rounded down."""
    return (end - start).days // 7


def shift(text: str, weeks: int) -> str:
    """Move a partial date by whole weeks and keep its precision."""
    moved = first_day(text) + dt.timedelta(weeks=weeks)
    return moved.isoformat()[: len(text)]
