"""Meetings for the calendar: a file without names, which is noted before it is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from regiedesk.domain.logbook import CALENDAR_FILE
from regiedesk.domain.meeting_work.appointment import Appointment
from regiedesk.domain.ports import Clock, Ids, Vault
from regiedesk.domain.registers import Event
from regiedesk.domain.services.leaving import Waiting, noted

Encode = Callable[[Appointment, str, dt.datetime], bytes]
"""Gives the content of a calendar file, with a random id and the moment it is made."""
Write = Callable[[bytes], Waiting]
"""Has a file ready with this content."""


class AppointmentService:
    """Makes calendar files."""

    def __init__(self, vault: Vault, encode: Encode, clock: Clock, ids: Ids) -> None:
        self._vault = vault
        self._encode = encode
        self._clock = clock
        self._ids = ids

    def save(self, case_id: str, made: Appointment, write: Write) -> None:
        """Write an appointment to a file and note that it left, without what stands in it; raises UserError."""
        content = self._encode(made, self._ids.new(), self._clock.now())
        with noted(write(content)), self._vault.work() as work:
            work.cases.log(Event(at=self._clock.now(), kind=CALENDAR_FILE, case_id=case_id))
