from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain import hours
from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.work_words import Activity

TODAY = dt.date(2026, 9, 2)


def worked(minutes: int, on: str | None, activity: Activity = Activity.PHONE) -> TimeEntry:
    return TimeEntry(id=f"{on}-{minutes}", activity=activity, minutes=minutes, on=on)


@pytest.mark.parametrize(
    ("on", "counts"),
    [("2026-09-01", True), ("2026-09", True), ("2026", False), (None, False), ("2026-08-31", False),
     ("2025-09-02", False), ("2026-10-01", False)],
)  # fmt: skip
def test_work_counts_in_the_month_that_is_known_of_it(on: str | None, counts: bool) -> None:
    made = hours.used([worked(30, on)], TODAY)
    assert (made.total, made.this_month) == (30, 30 if counts else 0)


def test_work_is_added_up_per_activity_the_most_first() -> None:
    made = hours.used(
        [worked(10, None), worked(45, None, Activity.TRAVEL), worked(20, None), worked(0, None, Activity.DUO)], TODAY
    )
    assert made.per_activity == ((Activity.TRAVEL, 45), (Activity.PHONE, 30))
    assert hours.used([], TODAY) == hours.Used()


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 minuten"), (1, "1 minuut"), (59, "59 minuten"), (60, "1 uur"), (90, "1,5 uur"), (1125, "18,8 uur")],
)
def test_minutes_are_said_as_people_do(minutes: int, said: str) -> None:
    assert hours.say(minutes) == said
