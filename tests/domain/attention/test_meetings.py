"""Meetings, looking back and VPR: each rule with its first day, its last, and what makes it silent."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.meetings import Change
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.results import Evaluation
from regiedesk.domain.words import RegieLevel, ResultStatus
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Trigger
from tests.domain.asked import days, only, rows, set_to, spans, started
from tests.domain.families import DAILY, INEKE, family, meeting

PLANNED, CANCELLED = MeetingStatus.PLANNED, MeetingStatus.CANCELLED
NEXT = "volgend overleg"


def test_a_planned_meeting_asks_for_its_notes_the_day_after() -> None:
    row = only(family(meetings=(meeting("2026-06-12", PLANNED),)), "overleg")
    assert (row.from_day, row.sentence) == (dt.date(2026, 6, 13), "Werk het overleg van 12 juni 2026 uit.")
    assert (row.place, row.action) == ("meetings/m-2026-06-12", "Werk uit")


def test_a_meeting_planned_for_a_month_asks_for_notes_after_that_month() -> None:
    row = only(family(meetings=(meeting("2026-06", PLANNED),)), "overleg")
    assert (row.from_day, row.sentence) == (dt.date(2026, 7, 1), "Werk het overleg van juni 2026 uit.")


@pytest.mark.parametrize(
    ("meetings", "first_days"),
    [
        ((), []),
        ((meeting("2026-06-12"), meeting("2026-05-01")), ["2026-06-13"]),
        ((meeting("2026-06"),), ["2026-07-01"]),
        ((meeting("2026-06-12"), meeting("2026-07-16", PLANNED)), []),
        ((meeting("2026-06-12"), meeting("2026-06", PLANNED)), []),
        # One that was planned for before the last meeting is no next one.
        ((meeting("2026-06-12"), meeting("2026-05-01", PLANNED)), ["2026-06-13"]),
        ((meeting("2026-06-12"), meeting("2026-07-16", CANCELLED)), ["2026-06-13"]),
        ((meeting("2026-07-16", PLANNED),), []),
        ((meeting("2026-07-16", CANCELLED),), ["2026-07-16"]),
        ((meeting("2026-07-16", CANCELLED), meeting("2026-08-01", PLANNED)), []),
    ],
)
def test_after_the_last_meeting_a_next_one_is_asked_for(meetings: Any, first_days: list[str]) -> None:
    found = rows(family(meetings=meetings), NEXT)
    assert [row.from_day.isoformat() for row in found] == first_days
    assert {(row.place, row.action) for row in found} <= {("meetings/nieuw", "Plan het overleg")}


def test_a_first_meeting_that_is_called_off_is_asked_about_from_the_start() -> None:
    assert days(started(meetings=(meeting("2026-07-16", CANCELLED),)), NEXT) == [dt.date(2026, 3, 2)]


@pytest.mark.parametrize(("last", "asks"), [("2026-05-11", False), ("2026-05-10", True), ("2026-05-12", False)])
def test_after_the_eindgesprek_no_next_date_is_asked_for(last: str, asks: bool) -> None:
    plan = family(meetings=(meeting("2026-05-11"), meeting(last, kind=MeetingKind.FINAL)))
    assert bool(rows(plan, "volgend overleg")) is asks


# Looking back


AIMED = replace(DAILY, target_on="2026-06-12")


def test_after_a_change_an_mdo_is_wise_until_one_is_planned_or_put_aside() -> None:
    change = Change(id="c1", on="2026-06-12", triggers=(Trigger.SAFETY,), reopens=(2, 4))
    asked = only(family(changes=(change,)), "MDO na wijziging")
    assert asked.from_day == dt.date(2026, 6, 12)
    assert asked.sentence == "Na wat er op 12 juni 2026 veranderde (veiligheid), is een MDO verstandig."
    aside = replace(change, no_meeting_because="Besproken aan de telefoon.")
    assert rows(family(changes=(aside,)), "MDO na wijziging") == []
    planned = meeting("2026-06-20", status=MeetingStatus.PLANNED)
    assert rows(family(changes=(change,), meetings=(planned,)), "MDO na wijziging") == []


def test_a_result_asks_to_look_back_from_a_week_before_its_day() -> None:
    row = only(family(results=(AIMED,)), "evaluatie")
    assert (row.from_day, row.until_day, row.place) == (dt.date(2026, 6, 5), None, "evaluations/nieuw/r1")
    assert row.sentence == "Tijd om terug te kijken op 'Elke dag naar school'."
    assert rows(family(results=(AIMED,)), "evaluatie", set_to("evaluatie", 0))[0].from_day == dt.date(2026, 6, 12)


@pytest.mark.parametrize("status", [ResultStatus.REACHED, ResultStatus.STOPPED, ResultStatus.PAUSED])
def test_a_result_that_does_not_run_or_has_no_day_does_not_ask(status: ResultStatus) -> None:
    assert rows(family(results=(DAILY,)), "evaluatie") == []
    assert rows(family(results=(replace(AIMED, status=status),)), "evaluatie") == []


@pytest.mark.parametrize(
    ("on", "result", "asks"),
    [("2026-06-04", "r1", True), ("2026-06-05", "r1", False), ("2026-08", "r1", False), ("2026-06-12", "r2", True)],
)
def test_who_looked_back_in_those_days_or_later_is_done(on: str, result: str, asks: bool) -> None:
    plan = family(results=(AIMED,), evaluations=(Evaluation(id="e1", result=result, on=on),))
    assert bool(rows(plan, "evaluatie")) is asks


# VPR


VPR = EnhancedRegie(id="x1", decided_on="2026-05-01", decision="Samen verder", start_talk_on="2026-05-11",
                    duo_partner="ineke")  # fmt: skip


def enhanced(*meetings: Any, decision: EnhancedRegie = VPR, level: RegieLevel = RegieLevel.ENHANCED) -> Plan:
    return family(details=CaseDetails(code="x", regie_level=level), enhanced_regie=(decision,), meetings=meetings)


def test_under_vpr_the_first_mdo_is_within_six_weeks_of_the_start_talk() -> None:
    plan = enhanced(meeting("2026-05-11"))
    assert spans(plan, "eerste MDO") == [("2026-05-11", "2026-06-22"), ("2026-06-23", "")]
    soon, late = rows(plan, "eerste MDO")
    assert soon.sentence == "Plan het eerste MDO, uiterlijk op 22 juni 2026 (zes weken na het startgesprek)."
    assert late.sentence == (
        "Er was nog geen eerste MDO. Dat hoorde uiterlijk op 22 juni 2026 (zes weken na het startgesprek)."
    )
    assert {(row.place, row.action) for row in (soon, late)} == {("meetings/nieuw/MDO", "Plan het MDO")}


def test_without_a_start_talk_the_weeks_count_from_the_decision() -> None:
    plan = enhanced(decision=replace(VPR, start_talk_on=None))
    assert spans(plan, "eerste MDO") == [("2026-05-01", "2026-06-12"), ("2026-06-13", "")]
    assert rows(plan, "eerste MDO")[0].sentence == (
        "Plan het eerste MDO, uiterlijk op 12 juni 2026 (zes weken na de kernbeslissing)."
    )


def test_vpr_that_ends_takes_its_countdown_along() -> None:
    assert spans(enhanced(decision=replace(VPR, until_on="2026-06-01")), "eerste MDO") == [("2026-05-11", "2026-06-01")]
    late = enhanced(decision=replace(VPR, until_on="2026-07-01"))
    assert spans(late, "eerste MDO") == [("2026-05-11", "2026-06-22"), ("2026-06-23", "2026-07-01")]


@pytest.mark.parametrize(("on", "status"), [("2026-05-12", PLANNED), ("2026-06-22", PLANNED), ("2026-09-01", None)])
def test_an_mdo_in_time_or_held_at_last_ends_the_countdown(on: str, status: MeetingStatus | None) -> None:
    assert rows(enhanced(meeting(on, status or MeetingStatus.HELD)), "eerste MDO") == []


def test_an_mdo_that_is_planned_too_late_is_said_so() -> None:
    row = only(enhanced(meeting("2026-06-23", PLANNED)), "eerste MDO")
    assert row.sentence == (
        "Het eerste MDO staat te laat: het hoort uiterlijk op 22 juni 2026 (zes weken na het startgesprek)."
    )
    assert (row.place, row.action) == ("meetings/m-2026-06-23", "Bekijk het MDO")


@pytest.mark.parametrize(
    "other", [meeting("2026-05-20", CANCELLED), meeting("2026-05-20", kind=MeetingKind.SCHOOL), meeting("2026-05-11")]
)
def test_another_meeting_does_not_end_the_countdown(other: Any) -> None:
    assert len(rows(enhanced(other), "eerste MDO")) == 2


def test_how_many_weeks_there_are_is_set() -> None:
    (soon, _late) = rows(enhanced(), "eerste MDO", set_to("eerste MDO", 1))
    assert soon.sentence == "Plan het eerste MDO, uiterlijk op 18 mei 2026 (één week na het startgesprek)."
    assert "(13 weken na" in rows(enhanced(), "eerste MDO", set_to("eerste MDO", 13))[0].sentence


def test_without_vpr_there_is_a_countdown_only_for_who_wants_it() -> None:
    ordinary = started()
    assert rows(ordinary, "eerste MDO") == []
    assert rows(ordinary, "eerste MDO zonder VPR") == []
    wanted = USUAL.switched(BY_KEY["eerste MDO zonder VPR"], True)
    found = rows(ordinary, "eerste MDO zonder VPR", wanted)
    assert [row.from_day.isoformat() for row in found] == ["2026-03-02", "2026-04-14"]
    assert rows(enhanced(), "eerste MDO zonder VPR", wanted) == []


RHYTHM = "terugkijken bij VPR"
FIRST = meeting("2026-06-10")


@pytest.mark.parametrize(
    ("meetings", "first_days"),
    [
        ((), []),
        ((meeting("2026-05-01"),), []),
        ((FIRST,), ["2026-07-22"]),
        ((FIRST, meeting("2026-07-01", kind=MeetingKind.EVALUATION)), ["2026-08-12"]),
        ((FIRST, meeting("2026-07-01", kind=MeetingKind.SCHOOL)), ["2026-07-22"]),
        ((FIRST, meeting("2026-08-30", PLANNED)), []),
        ((FIRST, meeting("2026-06-01", PLANNED)), ["2026-07-22"]),
    ],
)
def test_under_vpr_one_looks_back_every_six_weeks(meetings: Any, first_days: list[str]) -> None:
    assert [day.isoformat() for day in days(enhanced(*meetings), RHYTHM)] == first_days
    assert rows(enhanced(*meetings, level=RegieLevel.NORMAL), RHYTHM) == []


def test_the_rhythm_of_the_case_goes_before_the_usual_one() -> None:
    assert days(enhanced(FIRST, decision=replace(VPR, rhythm_weeks=3)), RHYTHM) == [dt.date(2026, 7, 1)]


@pytest.mark.parametrize(
    ("decision", "found"),
    [
        (VPR, []),
        (replace(VPR, duo_partner=None), [("2026-05-01", "")]),
        (replace(VPR, duo_partner=None, from_on="2026-05-04", until_on="2026-11"), [("2026-05-04", "2026-11-30")]),
        (replace(VPR, duo_partner="weg"), [("2026-07-01", "")]),
    ],
)
def test_vpr_is_done_by_two(decision: EnhancedRegie, found: list[tuple[str, str]]) -> None:
    gone = replace(INEKE, id="weg", left_on="2026-06-30")
    plan = replace(enhanced(decision=decision), people=(*family().people, gone))
    assert spans(plan, "duopartner") == found
