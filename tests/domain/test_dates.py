"""Dates of which a part may be unknown, and dates in Dutch words."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain import dates


@pytest.mark.parametrize("text", ["2019", "2019-03", "2019-03-14", "2024-02-29", "1850", "2199-12-31"])
def test_a_year_a_month_or_a_day_is_a_date(text: str) -> None:
    assert dates.is_partial_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "19", "2019-3", "2019-13", "2019-00", "2019-02-30", "2023-02-29", "14-03-2019", "2019-03-14T10:00", " 2019",
     "2019-", "2019-03-14\n", "mei 2019", "0206-03-01", "9999-12-31", "9999-12", "0001-01-01", "٢٠١٩"],
)  # fmt: skip
def test_what_does_not_exist_or_is_written_otherwise_is_no_date(text: str) -> None:
    assert not dates.is_partial_date(text)
    with pytest.raises(ValueError, match="not a partial date"):
        dates.first_day(text)


@pytest.mark.parametrize("text", ["9.05", "09.05", "0.00", "23.59", "15.30"])
def test_hours_and_minutes_are_a_time(text: str) -> None:
    assert dates.is_time(text)


@pytest.mark.parametrize("text", ["24.00", "15.60", "15:30", "15", "15.3", "", "015.30", "half drie"])
def test_other_writing_is_no_time(text: str) -> None:
    assert not dates.is_time(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", (2019, 1, 1), (2019, 12, 31)),
        ("2019-02", (2019, 2, 1), (2019, 2, 28)),
        ("2024-02", (2024, 2, 1), (2024, 2, 29)),
        ("2019-12", (2019, 12, 1), (2019, 12, 31)),
        ("2019-04-07", (2019, 4, 7), (2019, 4, 7)),
    ],
)
def test_a_partial_date_runs_from_its_first_to_its_last_day(
    text: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert (dates.first_day(text), dates.last_day(text)) == (dt.date(*first), dt.date(*last))


def test_only_a_whole_date_is_exact() -> None:
    assert dates.exact("2019-03-14") == dt.date(2019, 3, 14)
    assert [dates.exact(text) for text in ("2019-03", "2019", "", None)] == [None] * 4


@pytest.mark.parametrize(
    ("day", "options", "said"),
    [
        ("2019", {}, "2019"),
        ("2019-03", {"weekday": True}, "maart 2019"),
        ("2026-06-12", {}, "12 juni 2026"),
        ("2026-06-12", {"weekday": True}, "vrijdag 12 juni 2026"),
        ("2026-06-12", {"weekday": True, "year": False}, "vrijdag 12 juni"),
        (dt.date(2026, 8, 1), {"year": False}, "1 augustus"),
    ],
)
def test_a_date_is_said_as_far_as_it_is_known(day: dt.date | str, options: dict[str, bool], said: str) -> None:
    assert dates.say(day, **options) == said


@pytest.mark.parametrize(
    ("birth", "day", "age"),
    [
        ("2010-03-09", (2026, 3, 8), 15),
        ("2010-03-09", (2026, 3, 9), 16),
        ("2012-02-29", (2025, 2, 28), 12),
        ("2012-02-29", (2025, 3, 1), 13),
        ("2012-02-29", (2028, 2, 29), 16),
        ("2010-03", (2026, 3, 1), 16),
        ("2010", (2026, 1, 1), 16),
    ],
)
def test_age_counts_from_the_birthday(birth: str, day: tuple[int, int, int], age: int) -> None:
    assert dates.age_on(birth, dt.date(*day)) == age


@pytest.mark.parametrize(
    ("birth", "age", "day"),
    [
        ("2010-03-09", 16, (2026, 3, 9)),
        ("2012-02-29", 12, (2024, 2, 29)),
        ("2012-02-29", 13, (2025, 3, 1)),
        ("2012-02-29", 18, (2030, 3, 1)),
    ],
)
def test_a_birthday_on_29_february_falls_on_1_march_in_other_years(
    birth: str, age: int, day: tuple[int, int, int]
) -> None:
    assert dates.birthday(birth, age) == dt.date(*day)
    assert dates.age_on(birth, dt.date(*day)) == age
    assert dates.age_on(birth, dt.date(*day) - dt.timedelta(days=1)) == age - 1


@pytest.mark.parametrize(("days", "weeks"), [(0, 0), (6, 0), (7, 1), (13, 1), (-1, -1), (-7, -1)])
def test_weeks_are_rounded_down(days: int, weeks: int) -> None:
    start = dt.date(2026, 1, 1)
    assert dates.whole_weeks(start, start + dt.timedelta(days=days)) == weeks


@pytest.mark.parametrize(
    ("text", "weeks", "moved"),
    [
        ("2026-06-12", 1, "2026-06-19"),
        ("2026-06-12", -2, "2026-05-29"),
        ("2026-02-25", 52, "2027-02-24"),
        ("2026-06", 3, "2026-06"),
        ("2026-06", 5, "2026-07"),
        ("2026", 60, "2027"),
    ],
)
def test_a_shifted_date_keeps_its_precision(text: str, weeks: int, moved: str) -> None:
    assert dates.shift(text, weeks) == moved


def test_a_shifted_day_keeps_its_weekday() -> None:
    day = dt.date(2026, 6, 12)
    assert dates.first_day(dates.shift(day.isoformat(), 17)).weekday() == day.weekday()
