"""Calendar files are noted before they are there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.logbook import CALENDAR_FILE, FILES_OUT
from regiedesk.domain.meeting_work.appointment import Appointment
from regiedesk.domain.plan import empty_plan
from regiedesk.domain.registers import CaseFile, Event
from regiedesk.domain.services.appointments import AppointmentService
from tests.fakes import CountingIds, FixedClock, MemoryVault

MADE = Appointment(day=dt.date(2026, 9, 24), place="Huis van de Wijk")


def encode(made: Appointment, uid: str, now: dt.datetime) -> bytes:
    return f"{made.day} {uid} {now:%H.%M}".encode()


@pytest.fixture
def vault() -> MemoryVault:
    made = MemoryVault()
    with made.work() as work:
        work.cases.add(CaseFile(id="k1", plan=empty_plan("Proef")))
    return made


@pytest.fixture
def service(vault) -> AppointmentService:
    return AppointmentService(vault, encode, FixedClock(), CountingIds())


def logged(vault: MemoryVault) -> tuple[Event, ...]:
    with vault.read() as work:
        return work.cases.events("k1")


def test_a_file_that_left_is_in_the_log_without_what_it_says(service, vault) -> None:
    contents: list[bytes] = []

    @contextmanager
    def write(content: bytes) -> Iterator[None]:
        assert logged(vault) == ()
        yield
        assert [event.kind for event in logged(vault)] == [CALENDAR_FILE]
        contents.append(content)

    service.save("k1", MADE, write)
    assert contents == [b"2026-09-24 id1 09.30"]
    assert logged(vault)[0].detail == ""
    assert CALENDAR_FILE in FILES_OUT


def test_a_file_that_could_not_be_made_is_not_in_the_log(service, vault) -> None:
    @contextmanager
    def write(content: bytes) -> Iterator[None]:
        raise UserError("De schijf is vol.")
        yield

    with pytest.raises(UserError, match="vol"):
        service.save("k1", MADE, write)
    assert logged(vault) == ()
