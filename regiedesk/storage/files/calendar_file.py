"""An appointment as iCalendar (RFC 5545): one event, without names.

A time stands there as time in the Netherlands with the rule of summer time beside it, so that every calendar shows
the same and no list of time zones has to be on the laptop.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.meeting_work.appointment import TITLE, Appointment

LINE_BYTES = 75
"""RFC 5545, 3.1: a line holds 75 octets at most, and goes on after a line end and a space."""

_ZONE = "Europe/Amsterdam"
_TIMEZONE = (
    "BEGIN:VTIMEZONE",
    f"TZID:{_ZONE}",
    "BEGIN:DAYLIGHT",
    "DTSTART:19960331T020000",
    "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200",
    "TZNAME:CEST",
    "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
    "END:DAYLIGHT",
    "BEGIN:STANDARD",
    "DTSTART:19961027T030000",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "TZNAME:CET",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def calendar_bytes(appointment: Appointment, uid: str, now: dt.datetime) -> bytes:
    """Return the file; `uid` is random and `now` the moment in UTC."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//RegieDesk//Overleg//NL",
        "CALSCALE:GREGORIAN",
        *(_TIMEZONE if appointment.time else ()),
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{now.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}",
        *_when(appointment),
        f"SUMMARY:{TITLE}",
        *((f"LOCATION:{_escaped(appointment.place)}",) if appointment.place else ()),
        "CLASS:PRIVATE",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line)).encode()


def _when(appointment: Appointment) -> tuple[str, ...]:
    if appointment.time is None:
        return (f"DTSTART;VALUE=DATE:{appointment.day:%Y%m%d}",)
    start = dt.datetime.combine(appointment.day, appointment.time)
    end = start + dt.timedelta(minutes=appointment.minutes)
    return (f"DTSTART;TZID={_ZONE}:{start:%Y%m%dT%H%M%S}", f"DTEND;TZID={_ZONE}:{end:%Y%m%dT%H%M%S}")


def _escaped(text: str) -> str:
    """RFC 5545, 3.3.11: these signs have a meaning of their own, and a line end would begin a new property."""
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """Cut between letters, never inside one: a letter may take several octets."""
    part, octets = "", 0
    for letter in line:
        size = len(letter.encode())
        if octets + size > LINE_BYTES:
            yield part
            part, octets = " ", 1
        part, octets = part + letter, octets + size
    yield part
