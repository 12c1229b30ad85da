"""Understands dates and times as people type them: "14-3-2026", "maart 2026", "2019", "vr 12 juni", "15.30"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from regiedesk.domain import dates

_NUMBERS = re.compile(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?")
_ISO = re.compile(r"\d{4}(-\d{1,2}){0,2}")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{4})")
_WORDS = re.compile(r"(?:(\d{1,2})\s+)?([a-z]{3,})\.?(?:\s+(\d{4}))?")
_WEEKDAY = re.compile(r"(ma|di|wo|do|vr|za|zo)(?:[a-z]*dag)?\.?,?\s+(?=\d)")
_TIME = re.compile(r"(\d{1,2})(?:[.:u](\d{2})?|(\d{2}))?(?:\s*uur)?")
_DAYS = {"eergisteren": -2, "gisteren": -1, "vandaag": 0, "morgen": 1, "overmorgen": 2}
_SHORT_DAYS = tuple(name[:2] for name in dates.WEEKDAYS)
_ALSO = {"mrt": 3}

UNREADABLE = "Deze datum lees ik niet. Typ bijvoorbeeld 14-3-2026, maart 2026 of 2019."
UNREADABLE_TIME = "Deze tijd lees ik niet. Typ bijvoorbeeld 15.30."


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: a partial date or a time; or why nothing was."""

    value: str = ""
    problem: str = ""


def read_date(text: str, today: dt.date) -> Reading:
    """Read a whole or partial date; a day without a year is the one nearest to `today`."""
    words = " ".join(text.lower().split())
    if words in _DAYS:
        return Reading(value=(today + dt.timedelta(days=_DAYS[words])).isoformat())
    weekday = _WEEKDAY.match(words)
    day = _SHORT_DAYS.index(weekday[1]) if weekday else None
    bare = words[weekday.end() :] if weekday else words
    found = None if re.match(r"0+(?!\d)", bare) else _numbers(bare) or _written(bare)
    if found is None:
        return Reading(problem=UNREADABLE) if words else Reading()
    return _checked(*found, day, today)


def read_time(text: str) -> Reading:
    """Read a time of day as 15.30; "9" and "9 uur" are 9.00."""
    words = text.strip().lower()
    match = _TIME.fullmatch(words)
    if match is None:
        return Reading(problem=UNREADABLE_TIME) if words else Reading()
    made = f"{int(match[1])}.{match[2] or match[3] or '00'}"
    return Reading(value=made) if dates.is_time(made) else Reading(problem=UNREADABLE_TIME)


def short(value: str) -> str:
    """Write a partial date as the field shows it: "vr 12 juni 2026", "maart 2024", "2019"."""
    day = dates.exact(value)
    said = dates.say(value)
    return f"{_SHORT_DAYS[day.weekday()]} {said}" if day else said


def _numbers(words: str) -> tuple[int, int, int] | None:
    if _ISO.fullmatch(words):
        year, month, day = (*(int(part) for part in words.split("-")), 0, 0)[:3]
        return day, month, year
    if match := _MONTH_YEAR.fullmatch(words):
        return 0, int(match[1]), int(match[2])
    if match := _NUMBERS.fullmatch(words):
        return int(match[1]), int(match[2]), int(match[3] or 0)
    return None


def _written(words: str) -> tuple[int, int, int] | None:
    match = _WORDS.fullmatch(words)
    if match is None:
        return None
    month = _ALSO.get(match[2]) or next((i for i, m in enumerate(dates.MONTHS, 1) if m.startswith(match[2])), 0)
    return (int(match[1] or 0), month, int(match[3] or 0)) if month else None


def _checked(day: int, month: int, year: int, weekday: int | None, today: dt.date) -> Reading:
    if 0 < year < 100:
        year += 2000 if year <= today.year % 100 + 20 else 1900
    if not day:
        year = year or today.year
        value = f"{year:04}-{month:02}" if month else f"{year:04}"
        return Reading(value=value) if dates.is_partial_date(value) else Reading(problem=UNREADABLE)
    found = [made for each in _years(year, today) if (made := _day(each, month, day))]
    if not found:
        return Reading(problem=_no_such_day(day, month, year))
    right = [made for made in found if weekday is None or made.weekday() == weekday]
    if not right:
        first = min(found, key=lambda made: abs(made - today))
        said = f"{dates.say(first)} is een {dates.WEEKDAYS[first.weekday()]}"
        return Reading(problem=f"{said}. Kijk de dag na.")
    return Reading(value=min(right, key=lambda made: abs(made - today)).isoformat())


def _years(year: int, today: dt.date) -> tuple[int, ...]:
    return (year,) if year else (today.year, today.year - 1, today.year + 1)


def _day(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _no_such_day(day: int, month: int, year: int) -> str:
    if not 1 <= month <= 12:
        return UNREADABLE
    said = f"{day} {dates.MONTHS[month - 1]}"
    return f"{said} {year} bestaat niet. Kijk de dag na." if year else f"{said} bestaat niet. Kijk de dag na."
