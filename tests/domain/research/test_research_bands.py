"""Classes: every edge, and no label that a spreadsheet takes for a date."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from regiedesk.domain.research import bands
from regiedesk.domain.research.bands import AgeBand, ChangeBand, ChildBand, MonthsBand, WeeksBand


@pytest.mark.parametrize(
    ("age", "band"),
    [
        (-1, "0 t/m 3"),
        (0, "0 t/m 3"),
        (3, "0 t/m 3"),
        (4, "4 t/m 7"),
        (7, "4 t/m 7"),
        (8, "8 t/m 11"),
        (12, "12 t/m 15"),
        (15, "12 t/m 15"),
        (16, "16 t/m 17"),
        (18, "18 t/m 22"),
        (22, "18 t/m 22"),
        (23, "23 t/m 27"),
        (27, "23 t/m 27"),
        (28, "28 t/m 39"),
        (39, "28 t/m 39"),
        (40, "40 t/m 49"),
        (59, "50 t/m 59"),
        (64, "60 t/m 64"),
        (65, "65 of ouder"),
        (103, "65 of ouder"),
    ],
)
def test_ages(age: int, band: str) -> None:
    assert bands.age_band(age) == band


def test_every_age_has_a_class_and_every_class_an_age() -> None:
    assert {bands.age_band(age) for age in range(100)} == set(AgeBand)


@pytest.mark.parametrize(("number", "band"), [(0, "geen"), (1, "1"), (2, "2"), (3, "3 of meer"), (9, "3 of meer")])
def test_children(number: int, band: str) -> None:
    assert bands.child_band(number) == ChildBand(band)


@pytest.mark.parametrize(
    ("start", "target", "band"),
    [
        ("2026-01-12", "2026-01-30", MonthsBand.TO_3),
        ("2026-01-12", "2026-04-30", MonthsBand.TO_3),
        ("2026-01-12", "2026-05-01", MonthsBand.TO_6),
        ("2026-01", "2026-08", MonthsBand.TO_12),
        ("2025-12-31", "2026", MonthsBand.TO_12),
        ("2026-01-12", "2027-02", MonthsBand.LATER),
        (None, "2027-02", MonthsBand.UNKNOWN),
        ("2026", None, MonthsBand.UNKNOWN),
    ],
)
def test_months(start: str | None, target: str | None, band: MonthsBand) -> None:
    assert bands.months_band(start, target) is band


@pytest.mark.parametrize(("days", "band"), [(0, 0), (48, 0), (49, 1), (97, 1), (98, 2), (188, 2), (189, 3)])
def test_weeks(days: int, band: int) -> None:
    day = dt.date(2026, 1, 1)
    assert bands.weeks_band(day, day + dt.timedelta(days=days)) is tuple(WeeksBand)[band]


@pytest.mark.parametrize(
    ("first", "last", "band"),
    [
        (8, 5, ChangeBand.MUCH_DOWN),
        (8, 6, ChangeBand.DOWN),
        (8, 7, ChangeBand.DOWN),
        (4, 4, ChangeBand.SAME),
        (4, 5, ChangeBand.UP),
        (4, 6, ChangeBand.UP),
        (4, 7, ChangeBand.MUCH_UP),
        (None, 7, ChangeBand.UNKNOWN),
        (4, None, ChangeBand.UNKNOWN),
    ],
)
def test_change_of_figure(first: int | None, last: int | None, band: ChangeBand) -> None:
    assert bands.change_band(first, last) is band


@pytest.mark.parametrize(("minutes", "rounded"), [(0, 0), (14, 0), (15, 30), (44, 30), (45, 60), (1125, 1140)])
def test_half_hours(minutes: int, rounded: int) -> None:
    assert bands.half_hours(minutes) == rounded


def test_no_label_looks_like_a_date_or_a_formula() -> None:
    words = [*AgeBand, *ChildBand, *MonthsBand, *WeeksBand, *ChangeBand]
    assert not [word for word in words if re.search(r"\d[-/]\d", word) or word[0] in "=+-@"]
