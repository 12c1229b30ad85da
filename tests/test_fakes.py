"""The stand-ins keep the promises of the ports they stand in for."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain.ports import Clock, Ids
from tests.fakes import CountingIds, FixedClock


def test_clock_stands_still_until_it_is_moved(clock: FixedClock) -> None:
    as_port: Clock = clock
    first = as_port.now()
    assert as_port.now() == first
    clock.advance(days=1)
    assert as_port.today() == first.date() + dt.timedelta(days=1)


def test_clock_knows_its_zone(clock: FixedClock) -> None:
    assert clock.now().utcoffset() == dt.timedelta(0)


def test_ids_never_repeat(ids: CountingIds) -> None:
    as_port: Ids = ids
    assert len({as_port.new() for _ in range(100)}) == 100
