"""A meeting as it may stand in somebody's calendar: when it is, and nothing about whom."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import dates
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.values import value

TITLE = "Overleg"
"""All that a calendar says: others look into it, and it is copied to telephones and servers."""
USUAL_MINUTES = 60


@value
class Appointment:
    """A day, or a time on it with how long it lasts. The place only when the regisseur wants it there."""

    day: dt.date
    time: dt.time | None = None
    minutes: int = USUAL_MINUTES
    place: str = ""

    def file_name(self) -> str:
        """Return the name of its file, without a name of anybody."""
        return f"overleg-{self.day.isoformat()}.ics"


def appointment(meeting: Meeting, *, with_place: bool = False) -> Appointment:
    """Return the appointment of a meeting; raises RefusedInput while its day is not known."""
    day = dates.exact(meeting.on)
    if day is None:
        fault = Fault(f"meetings/{meeting.id}/on", "Voor je agenda is een hele dag nodig: dag, maand en jaar.")
        raise RefusedInput((fault,))
    hour, _, minute = (meeting.time or "").partition(".")
    return Appointment(
        day=day,
        time=dt.time(int(hour), int(minute)) if meeting.time else None,
        minutes=meeting.minutes or USUAL_MINUTES,
        place=meeting.place if with_place else "",
    )
