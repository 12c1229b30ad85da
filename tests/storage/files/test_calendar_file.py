"""Appointments as iCalendar."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from regiedesk.domain.meeting_work.appointment import Appointment
from regiedesk.storage.files.calendar_file import LINE_BYTES, calendar_bytes

DAY = dt.date(2026, 7, 16)
NOW = dt.datetime(2026, 7, 1, 9, 30, 15, tzinfo=dt.timezone(dt.timedelta(hours=2)))
SUMMER, WINTER = dt.timedelta(hours=2), dt.timedelta(hours=1)


def lines(appointment: Appointment, uid: str = "a1b2") -> list[str]:
    """Return the lines as a calendar reads them: what was folded is one line again."""
    content = calendar_bytes(appointment, uid, NOW).decode()
    assert content.endswith("\r\n")
    assert "\n" not in content.replace("\r\n", "")
    return content.replace("\r\n ", "").split("\r\n")[:-1]


def event(appointment: Appointment) -> dict[str, str]:
    all_lines = lines(appointment)
    inside = all_lines[all_lines.index("BEGIN:VEVENT") + 1 : all_lines.index("END:VEVENT")]
    return dict(line.split(":", 1) for line in inside)


def test_an_event_with_its_time_in_the_netherlands() -> None:
    assert event(Appointment(day=DAY, time=dt.time(15, 30), minutes=75)) == {
        "UID": "a1b2",
        "DTSTAMP": "20260701T073015Z",
        "DTSTART;TZID=Europe/Amsterdam": "20260716T153000",
        "DTEND;TZID=Europe/Amsterdam": "20260716T164500",
        "SUMMARY": "Overleg",
        "CLASS": "PRIVATE",
    }


def test_a_meeting_goes_on_after_midnight() -> None:
    made = event(Appointment(day=DAY, time=dt.time(23, 30), minutes=60))
    assert made["DTEND;TZID=Europe/Amsterdam"] == "20260717T003000"


def test_without_a_time_it_is_a_whole_day() -> None:
    made = event(Appointment(day=DAY))
    assert made["DTSTART;VALUE=DATE"] == "20260716"
    assert not [name for name in made if name.startswith("DTEND")]
    assert "BEGIN:VTIMEZONE" not in lines(Appointment(day=DAY))


def test_every_part_that_begins_ends_and_the_zone_is_there_before_it_is_used() -> None:
    open_parts: list[str] = []
    found = lines(Appointment(day=DAY, time=dt.time(9, 5)))
    for line in found:
        if line.startswith("BEGIN:"):
            open_parts.append(line.removeprefix("BEGIN:"))
        elif line.startswith("END:"):
            assert open_parts.pop() == line.removeprefix("END:")
    assert open_parts == []
    assert found[:4] == ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//RegieDesk//Overleg//NL", "CALSCALE:GREGORIAN"]
    zone, first_used = found.index("TZID:Europe/Amsterdam"), found.index("BEGIN:VEVENT")
    assert zone < first_used


@pytest.mark.parametrize(
    ("part", "on", "before", "after"),
    [("DAYLIGHT", dt.date(1996, 3, 31), WINTER, SUMMER), ("STANDARD", dt.date(1996, 10, 27), SUMMER, WINTER)],
)
def test_the_rule_of_summer_time_begins_on_a_day_that_keeps_it(part, on, before, after) -> None:
    found = lines(Appointment(day=DAY, time=dt.time(9, 5)))
    rule = dict(line.split(":", 1) for line in found[found.index(f"BEGIN:{part}") + 1 : found.index(f"END:{part}")])
    assert rule["DTSTART"].startswith(on.strftime("%Y%m%d"))
    assert (on.weekday(), (on + dt.timedelta(days=7)).month) == (6, on.month + 1)
    assert (rule["TZOFFSETFROM"], rule["TZOFFSETTO"]) == tuple(f"+{o.seconds // 3600:02}00" for o in (before, after))
    assert rule["RRULE"] == f"FREQ=YEARLY;BYMONTH={on.month};BYDAY=-1SU"


def test_a_place_cannot_add_lines_or_parts_of_its_own() -> None:
    place = "De Spil; zaal 2, links\\achter\nATTENDEE:mailto:x@y.nl\r\nBEGIN:VALARM"
    found = lines(Appointment(day=DAY, place=place))
    assert "LOCATION:De Spil\\; zaal 2\\, links\\\\achter\\nATTENDEE:mailto:x@y.nl\\nBEGIN:VALARM" in found
    assert not [line for line in found if line.startswith(("ATTENDEE", "BEGIN:VALARM"))]


def test_long_lines_are_folded_between_letters() -> None:
    place = "Wijkcentrum ’t Café aan de Noorderstraat naast de brug, 2e verdieping; bel aan bij ë" * 3
    content = calendar_bytes(Appointment(day=DAY, place=place), "u", NOW)
    parts = content.split(b"\r\n")
    assert max(map(len, parts)) == LINE_BYTES or max(map(len, parts)) == LINE_BYTES - 1
    for part in parts:
        part.decode()
    unfolded = re.sub(r"\r\n ", "", content.decode())
    assert f"LOCATION:{place}".replace(",", "\\,").replace(";", "\\;") in unfolded


def test_no_name_gets_in() -> None:
    assert {line.split(":")[0].split(";")[0] for line in lines(Appointment(day=DAY))}.isdisjoint(
        {"ORGANIZER", "ATTENDEE", "DESCRIPTION", "CONTACT", "COMMENT", "URL"}
    )
