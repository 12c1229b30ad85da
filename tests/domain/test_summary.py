"""The line of a case in the list."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.summary import summarise
from regiedesk.domain.words import RegieLevel
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.families import alone, family, meeting


def version(number: int, leading: bool) -> PlanVersion:
    day = dt.date(2026, 5, number)
    return PlanVersion(number=number, frozen_on=day, reason="x", author="Ineke", kenmerk="X", leading=leading)


def test_an_empty_case_has_seven_empty_steps_and_nothing_else() -> None:
    made = summarise("c1", alone())
    assert (made.id, made.code, made.steps) == ("c1", "Leeg", ("leeg",) * 7)
    assert (made.planned, made.leading_version, made.closed) == ((), None, False)
    assert made.regie_level == "procesregie"


def test_steps_show_how_far_they_are() -> None:
    plan = family(meetings=(meeting("2026-05-01", steps=(1, 3)),))
    assert summarise("c1", plan).steps == ("besproken", "leeg", "besproken", "bezig", "leeg", "leeg", "leeg")


@pytest.mark.parametrize(
    ("today", "next_on"),
    [
        ("2026-06-15", "2026-07"),
        ("2026-07-01", "2026-07"),
        ("2026-07-31", "2026-07"),
        ("2026-08-01", "2026-08-01"),
        ("2026-08-02", None),
    ],
)
def test_the_next_meeting_is_the_earliest_planned_one_that_has_not_passed(today: str, next_on: str | None) -> None:
    days = [
        ("2026-08-01", MeetingStatus.PLANNED),
        ("2026-07", MeetingStatus.PLANNED),
        ("2026-06-01", MeetingStatus.HELD),
        ("2026-06-20", MeetingStatus.CANCELLED),
    ]
    plan = family(meetings=tuple(meeting(on, status) for on, status in days))
    assert summarise("c1", plan).next_meeting_on(dt.date.fromisoformat(today)) == next_on


def test_the_version_that_leads_is_shown() -> None:
    assert summarise("c1", alone(), (version(1, False), version(2, True))).leading_version == 2
    assert summarise("c1", alone(), (version(1, False), version(2, False))).leading_version is None


def test_enhanced_regie_and_closing_are_shown() -> None:
    made = summarise("c1", alone(regie_level=RegieLevel.ENHANCED, closed_on="2026-06-01"))
    assert (made.regie_level, made.closed) == ("versterkte procesregie", True)


def test_nothing_of_the_family_is_in_the_line() -> None:
    made = summarise("c1", family(details=CaseDetails(code="Lindelaan", regisseur="ineke")))
    told = " ".join(str(getattr(made, name)) for name in type(made).__dataclass_fields__)
    assert [name for name in ("Noa", "Tess", "Veldkamp", "school") if name in told] == []
