from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Double, Gap, Waiting
from regiedesk.domain.findings import step4
from regiedesk.domain.findings.finding import FindingKind
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.findings.family import (
    BAS,
    SCHOOL_DAY,
    agreement,
    found,
    meeting,
    plan,
    sentences,
    with_details,
)


@pytest.mark.parametrize(
    ("taken_away", "sentence"),
    [
        ({"who": ()}, "Bij afspraak 1 staat nog niet wie het doet."),
        ({"until_on": None}, "Bij afspraak 1 staat nog niet wanneer."),
        ({"result": None}, "Bij afspraak 1 staat nog niet bij welk doel die hoort."),
        ({"who": (), "result": None}, "Bij afspraak 1 staat nog niet wie het doet en bij welk doel die hoort."),
    ],
)
def test_an_agreement_says_who_when_and_for_what(taken_away: dict[str, object], sentence: str) -> None:
    assert sentences(step4.incomplete, plan(agreements=(agreement(**taken_away),))) == [sentence]


def test_a_whole_agreement_is_left_alone() -> None:
    weekly = agreement(id="a2", until_on=None, when="elke vrijdag")
    done = agreement(id="a3", who=(), status=AgreementStatus.DONE)
    assert not found(step4.incomplete, plan(agreements=(agreement(), weekly, done)))


def test_a_running_result_has_an_agreement() -> None:
    assert sentences(step4.result_without, plan(results=(SCHOOL_DAY,))) == [
        "Nog geen afspraak bij 'Elke dag naar school'."
    ]
    assert not found(step4.result_without, plan(results=(SCHOOL_DAY,), agreements=(agreement(),)))
    stopped = agreement(status=AgreementStatus.STOPPED)
    assert found(step4.result_without, plan(results=(SCHOOL_DAY,), agreements=(stopped,)))


def test_waiting_is_bridged() -> None:
    wait = Waiting(id="q1", person="bas")
    assert sentences(step4.waiting, plan(people=(BAS,), waiting=(wait,))) == [
        "Er staat nog niet wat jullie doen zolang Bas wacht."
    ]
    assert not found(step4.waiting, plan(waiting=(replace(wait, bridging="Job belt elke week."),)))
    assert not found(step4.waiting, plan(waiting=(replace(wait, bridging_agreement="a1"),)))
    assert not found(step4.waiting, plan(waiting=(replace(wait, until="2026-06-14"),)))


def test_what_nobody_does_is_a_gap() -> None:
    gap = Gap(id="k1", text="Zwemles op zaterdag")
    assert sentences(step4.gaps, plan(gaps=(gap,))) == ["Dit doet nog niemand: 'Zwemles op zaterdag'."]
    assert found(step4.gaps, plan(gaps=(gap,)))[0].kind is FindingKind.GAP
    assert not found(step4.gaps, plan(gaps=(replace(gap, solved_by="fenna"),)))


def test_of_two_who_do_the_same_one_stops() -> None:
    double = Double(id="d1", text="Elke week praten met Bas", who=("job", "noor"))
    assert sentences(step4.doubles, plan(doubles=(double,))) == [
        "Dit gebeurt dubbel: 'Elke week praten met Bas'. Er staat nog niet wie stopt."
    ]
    assert not found(step4.doubles, plan(doubles=(replace(double, stops="job"),)))


def test_help_that_starts_before_the_first_meeting_runs_ahead() -> None:
    early = agreement(is_help=True, from_on="2026-03-01")
    first = meeting("2026-03-10")
    assert sentences(step4.runs_ahead, plan(agreements=(early,), meetings=(first,))) == [
        "De hulp van afspraak 1 begint vóór het eerste overleg."
    ]
    assert found(step4.runs_ahead, plan(agreements=(early,)))
    cancelled = replace(meeting("2026-02-01"), status=MeetingStatus.CANCELLED)
    assert found(step4.runs_ahead, plan(agreements=(early,), meetings=(cancelled, first)))


def test_help_after_the_first_meeting_or_from_before_the_case_does_not_run_ahead() -> None:
    first = meeting("2026-03-10")
    on_the_day = agreement(is_help=True, from_on="2026-03-10")
    assert not found(step4.runs_ahead, plan(agreements=(on_the_day,), meetings=(first,)))
    own_task = agreement(from_on="2026-03-01")
    assert not found(step4.runs_ahead, plan(agreements=(own_task,), meetings=(first,)))
    ran_already = agreement(is_help=True, from_on="2025")
    base = with_details(plan(agreements=(ran_already,), meetings=(first,)), started_on="2026-01-12")
    assert not found(step4.runs_ahead, base)
