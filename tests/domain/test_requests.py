"""By when a request about the own data must have an answer."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.requests import deadline_of, request_deadlines
from regiedesk.domain.rights import Request
from regiedesk.domain.work_words import RequestKind
from tests.domain.services.office import family


def request(kind: RequestKind, on: str, name: str = "v1", handled_on: str | None = None) -> Request:
    return Request(id=name, kind=kind, by="mila", on=on, handled_on=handled_on)


@pytest.mark.parametrize(
    ("kind", "on", "until"),
    [
        (RequestKind.INSIGHT, "2026-01-31", dt.date(2026, 2, 28)),
        (RequestKind.COPY, "2026-03-15", dt.date(2026, 4, 15)),
        (RequestKind.CORRECTION, "2026-12", dt.date(2027, 1, 1)),
        (RequestKind.DESTRUCTION, "2026-11-30", dt.date(2027, 2, 28)),
    ],
)
def test_inzage_has_a_month_and_destruction_three(kind: RequestKind, on: str, until: dt.date) -> None:
    assert deadline_of(request(kind, on)) == until


def test_what_waits_comes_soonest_first_and_what_was_handled_not_at_all() -> None:
    asked = (
        request(RequestKind.DESTRUCTION, "2026-01-01", "a"),
        request(RequestKind.INSIGHT, "2026-02-01", "b"),
        request(RequestKind.INSIGHT, "2026-01-01", "c", "2026-01-05"),
    )
    found = request_deadlines(replace(family(), requests=asked))
    assert [(each.request.id, each.until) for each in found] == [("b", dt.date(2026, 3, 1)), ("a", dt.date(2026, 4, 1))]
