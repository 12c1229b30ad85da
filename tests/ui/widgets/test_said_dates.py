from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.ui.widgets.said_dates import Reading, read_date, read_time, short

FRIDAY = dt.date(2026, 7, 17)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("14-3-2026", "2026-03-14"), ("14/03/26", "2026-03-14"), ("14.3.2026", "2026-03-14"),
        ("14 3 2026", "2026-03-14"),
        ("14 maart 2026", "2026-03-14"), ("14 mrt 2026", "2026-03-14"), ("14 Maa. 2026", "2026-03-14"),
        ("maart 2026", "2026-03"), ("3-2026", "2026-03"), ("2026-03", "2026-03"), ("2019", "2019"),
        ("2026-03-14", "2026-03-14"), ("2026-3-4", "2026-03-04"), ("sept", "2026-09"),
        ("vandaag", "2026-07-17"), ("Morgen", "2026-07-18"), ("gisteren", "2026-07-16"),
        ("24 september", "2026-09-24"), ("24-9", "2026-09-24"), ("1 december", "2026-12-01"),
        ("15 februari", "2026-02-15"),
        ("vr 12 juni", "2026-06-12"), ("vrijdag 12 juni", "2026-06-12"), ("vr. 12-6", "2026-06-12"),
        ("do 12 juni", "2025-06-12"), ("3-5-84", "1984-05-03"), ("  12   juni ", "2026-06-12"), ("", ""),
    ],
)  # fmt: skip
def test_dates_are_read_as_people_say_them(typed, value):
    assert read_date(typed, FRIDAY) == Reading(value=value)


def test_a_day_without_a_year_is_the_nearest():
    assert read_date("2 januari", dt.date(2026, 12, 20)).value == "2027-01-02"
    assert read_date("20 december", dt.date(2026, 1, 5)).value == "2025-12-20"
    assert read_date("29 februari", dt.date(2025, 3, 1)).value == "2024-02-29"


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("31 februari", "31 februari bestaat niet. Kijk de dag na."),
        ("31-2-2026", "31 februari 2026 bestaat niet. Kijk de dag na."),
        ("29-2-2026", "29 februari 2026 bestaat niet. Kijk de dag na."),
        ("wo 12 juni 2026", "12 juni 2026 is een vrijdag. Kijk de dag na."),
    ],
)
def test_a_day_that_is_not_there_is_said(typed, problem):
    assert read_date(typed, FRIDAY) == Reading(problem=problem)


@pytest.mark.parametrize("typed", ["zomer", "14-13-2026", "12", "1-2-3-4", "0 maart", "juni 12 2026", "ooit"])
def test_what_is_no_date_gets_an_example(typed):
    reading = read_date(typed, FRIDAY)
    assert not reading.value
    assert reading.problem


@pytest.mark.parametrize(("typed", "value"), [("15.30", "15.30"), ("15:30", "15.30"), ("9", "9.00"), ("9 uur", "9.00"),
    ("930", "9.30"), ("0930", "9.30"), ("9u15", "9.15"), ("", "")])  # fmt: skip
def test_times_are_read(typed, value):
    assert read_time(typed) == Reading(value=value)


@pytest.mark.parametrize("typed", ["25.00", "12.60", "half drie", "24"])
def test_what_is_no_time_is_said(typed):
    assert read_time(typed).problem


@pytest.mark.parametrize("value", ["2026-06-12", "2026-03", "2019"])
def test_what_the_field_writes_it_reads_back(value):
    assert read_date(short(value), FRIDAY).value == value
    assert short("2026-06-12") == "vr 12 juni 2026"
