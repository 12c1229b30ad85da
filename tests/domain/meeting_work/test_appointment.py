"""A meeting in somebody's calendar."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.meeting_work.appointment import Appointment, appointment
from tests.domain.families import meeting

MEETING = meeting("2026-07-16", id="m1", time="15.30", place="Huis van de Wijk", minutes=75, note="Over Tess")


def test_the_calendar_knows_when_and_nothing_else() -> None:
    made = appointment(MEETING)
    assert made == Appointment(day=dt.date(2026, 7, 16), time=dt.time(15, 30), minutes=75)
    assert made.file_name() == "overleg-2026-07-16.ics"


def test_the_place_goes_along_when_it_is_wanted() -> None:
    assert appointment(MEETING, with_place=True).place == "Huis van de Wijk"


def test_without_a_time_it_is_a_day_and_without_minutes_an_hour() -> None:
    made = appointment(meeting("2026-07-16"))
    assert (made.time, made.minutes) == (None, 60)


@pytest.mark.parametrize("on", ["2026", "2026-07"])
def test_a_day_that_is_not_known_is_refused_in_its_place(on: str) -> None:
    with pytest.raises(RefusedInput, match="een hele dag nodig") as refused:
        appointment(meeting(on, id="m1"))
    assert refused.value.faults[0].place == "meetings/m1/on"
