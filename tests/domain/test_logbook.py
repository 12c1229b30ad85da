"""The event log as a person reads it."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain import logbook
from regiedesk.domain.logbook import BACKUP_GONE, BACKUP_MADE, ERASED, ERASING
from regiedesk.domain.registers import Event

NOW = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)


def event(kind: str, case_id: str = "", detail: str = "") -> Event:
    return Event(at=NOW, kind=kind, case_id=case_id, detail=detail)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (event("vastgesteld", "c1", "3"), "Versie 3 is vastgesteld."),
        (event("geprint", "c1", "gezinsplan versie 3 nr. 2"), "Geprint: gezinsplan versie 3 nr. 2."),
        (event(logbook.OPENED, "c1"), "De casus is geopend."),
        (event("overgedragen", "c1"), "Overgedragen."),
        (event("overdracht verzonden", "c1", "2"), "Overdracht verzonden: 2."),
    ],
)
def test_an_event_is_a_sentence(told: Event, sentence: str) -> None:
    assert logbook.said(told) == sentence


def test_a_backup_that_we_destroyed_is_no_longer_there_and_one_made_again_is() -> None:
    log = [event(BACKUP_MADE, detail=name) for name in ("a", "b", "a")]
    assert [each.detail for each in logbook.backups(tuple(log))] == ["a", "b"]
    log.append(event(BACKUP_GONE, detail="a"))
    assert [each.detail for each in logbook.backups(tuple(log))] == ["b"]
    log.append(event(BACKUP_MADE, detail="a"))
    assert [each.detail for each in logbook.backups(tuple(log))] == ["b", "a"]


def test_an_erasure_is_finished_by_its_own_end_only() -> None:
    first, second = event(ERASING, "c1", "1 \u00b7 x"), event(ERASING, "c1", "2 \u00b7 x")
    end = event(ERASED, "c1", "1 \u00b7 x")
    assert [each.finished for each in logbook.erasures((first, end, second))] == [True, False]
    assert [each.finished for each in logbook.erasures((first,))] == [False]
