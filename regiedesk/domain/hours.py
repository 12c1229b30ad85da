"""The hours of a case: counted, never typed as a total; beside what is financed, which is no ceiling (S000:561-564)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Activity

_HOUR = 60
_MONTH = len("2026-09")


@value
class Used:
    """Minutes that were worked in a case; `per_activity` has the most first."""

    total: int = 0
    this_month: int = 0
    per_activity: tuple[tuple[Activity, int], ...] = ()


def used(entries: Iterable[TimeEntry], today: dt.date) -> Used:
    """Add up work. What has no day, or only a year, counts in the total and in no month."""
    work = tuple(entries)
    month = today.isoformat()[:_MONTH]
    counted: Counter[Activity] = Counter()
    for entry in work:
        counted[entry.activity] += entry.minutes
    return Used(
        total=counted.total(),
        this_month=sum(entry.minutes for entry in work if (entry.on or "")[:_MONTH] == month),
        per_activity=tuple((activity, minutes) for activity, minutes in counted.most_common() if minutes),
    )


def figure(minutes: int) -> str:
    """Return minutes as hours with at most one decimal: "62,5"."""
    return f"{minutes / _HOUR:.1f}".replace(".", ",").removesuffix(",0")


def say(minutes: int) -> str:
    """Return how long that is: "1 minuut", "45 minuten", "2,5 uur"."""
    if minutes >= _HOUR:
        return f"{figure(minutes)} uur"
    return "1 minuut" if minutes == 1 else f"{minutes} minuten"
