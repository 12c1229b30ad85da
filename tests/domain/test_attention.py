"""What asks for attention: each rule with its first day, and what makes it silent."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Decision, Waiting
from regiedesk.domain.attention import attention, due
from regiedesk.domain.cooperation import Condition
from regiedesk.domain.plan import CaseDetails, CopiedToFile, Plan
from regiedesk.domain.regie import EnhancedRegie, RegieRole
from regiedesk.domain.registers import PlanVersion, PrintCopy
from regiedesk.domain.words import (
    AgreementStatus,
    ConditionStatus,
    DecisionKind,
    PersonKind,
    RegieKind,
    RegieLevel,
    ResultStatus,
)
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.asked import START, days, only, rows, started
from tests.domain.families import BIKE, CALM, DAILY, alone, family, meeting

PLANNED = MeetingStatus.PLANNED


def test_an_empty_case_asks_nothing() -> None:
    assert attention(alone()) == ()


def test_rows_stand_in_the_order_of_their_days() -> None:
    plan = started(results=(replace(DAILY, target_on="2026-01-01"), CALM))
    found = attention(plan)
    assert len(found) > 3
    assert [row.from_day for row in found] == sorted(row.from_day for row in found)


# Agreements


def test_an_agreement_asks_the_day_after_its_last() -> None:
    row = only(family(agreements=(replace(BIKE, until_on="2026-06-12"),)), "afspraak")
    assert (row.from_day, row.place) == (dt.date(2026, 6, 13), "agreements/a1")
    assert row.sentence == "De afspraak 'Coby fietst mee naar school' is voorbij. Hoe staat het ermee?"


def test_an_agreement_until_a_month_runs_to_its_end() -> None:
    assert days(family(agreements=(replace(BIKE, until_on="2026-06"),)), "afspraak") == [dt.date(2026, 7, 1)]


def test_an_agreement_of_nobody_is_named_without_a_name() -> None:
    row = only(family(agreements=(replace(BIKE, who=(), until_on="2026-06-12"),)), "afspraak")
    assert "'fietst mee naar school'" in row.sentence


@pytest.mark.parametrize(
    ("status", "asks"),
    [
        (AgreementStatus.PLANNED, True),
        (AgreementStatus.RUNNING, True),
        (AgreementStatus.DONE, False),
        (AgreementStatus.DONE_LATE, False),
        (AgreementStatus.PAUSED, False),
        (AgreementStatus.STOPPED, False),
    ],
)
def test_only_an_open_agreement_asks(status: AgreementStatus, asks: bool) -> None:
    plan = family(agreements=(replace(BIKE, until_on="2026-06-12", status=status),))
    assert bool(rows(plan, "afspraak")) is asks
    assert due(plan) == ((("a1", dt.date(2026, 6, 12)),) if asks else ())


def test_an_agreement_without_an_end_does_not_ask() -> None:
    assert rows(family(), "afspraak") == []
    assert due(family()) == ()


# Conditions and results


def test_a_condition_asks_on_its_last_day() -> None:
    row = only(family(conditions=(Condition(id="v1", text="Ruben belt eerst", by_when="2026-06-12"),)), "voorwaarde")
    assert (row.from_day, row.sentence) == (dt.date(2026, 6, 12), "Kijk na: 'Ruben belt eerst'.")


@pytest.mark.parametrize(
    "fields", [{"by_when": None}, {"status": ConditionStatus.MET}, {"status": ConditionStatus.LIFTED}]
)
def test_a_condition_that_is_over_or_has_no_day_does_not_ask(fields: dict[str, Any]) -> None:
    condition = replace(Condition(id="v1", text="x", by_when="2026-06-12"), **fields)
    assert rows(family(conditions=(condition,)), "voorwaarde") == []


def test_a_result_asks_to_look_back_on_its_day() -> None:
    row = only(family(results=(replace(DAILY, target_on="2026-06-12"),)), "evaluatie")
    assert (row.from_day, row.place) == (dt.date(2026, 6, 12), "results/r1")
    assert row.sentence == "Tijd om terug te kijken op 'Elke dag naar school'."


@pytest.mark.parametrize("status", [ResultStatus.REACHED, ResultStatus.STOPPED, ResultStatus.PAUSED])
def test_a_result_that_does_not_run_or_has_no_day_does_not_ask(status: ResultStatus) -> None:
    assert rows(family(results=(DAILY,)), "evaluatie") == []
    assert rows(family(results=(replace(DAILY, target_on="2026-06-12", status=status),)), "evaluatie") == []


# Meetings


def test_a_planned_meeting_asks_for_its_notes_the_day_after() -> None:
    row = only(family(meetings=(meeting("2026-06-12", PLANNED),)), "overleg")
    assert (row.from_day, row.sentence) == (dt.date(2026, 6, 13), "Werk het overleg van 12 juni 2026 uit.")


def test_a_meeting_planned_for_a_month_does_not_ask_for_notes() -> None:
    assert rows(family(meetings=(meeting("2026-06", PLANNED),)), "overleg") == []


def test_after_the_last_meeting_a_next_one_is_asked_for() -> None:
    row = only(family(meetings=(meeting("2026-06-12"), meeting("2026-05-01"))), "overleg")
    assert (row.from_day, row.sentence) == (
        dt.date(2026, 6, 13),
        "Er is nog geen datum voor het volgende gesprek.",
    )


def test_with_a_next_meeting_or_none_held_yet_no_date_is_asked_for() -> None:
    assert days(family(meetings=(meeting("2026-06-12"), meeting("2026-07-16", PLANNED))), "overleg") == [
        dt.date(2026, 7, 17)
    ]
    assert rows(family(meetings=(meeting("2026-06-12", MeetingStatus.CANCELLED),)), "overleg") == []


VPR = EnhancedRegie(id="x1", decided_on="2026-05-01", decision="Samen verder", start_talk_on="2026-05-11")


def enhanced(*meetings: Any, decision: EnhancedRegie = VPR, level: RegieLevel = RegieLevel.ENHANCED) -> Plan:
    return family(details=CaseDetails(code="x", regie_level=level), enhanced_regie=(decision,), meetings=meetings)


def test_under_enhanced_regie_the_first_mdo_is_within_six_weeks_of_the_start_talk() -> None:
    row = only(enhanced(meeting("2026-05-11")), "eerste MDO")
    assert (row.from_day, row.place) == (dt.date(2026, 5, 11), "enhanced_regie/x1")
    assert row.sentence == "Plan het eerste MDO, uiterlijk op 22 juni 2026 (zes weken na het startgesprek)."


def test_without_a_start_talk_the_weeks_count_from_the_decision() -> None:
    row = only(enhanced(decision=replace(VPR, start_talk_on=None)), "eerste MDO")
    assert row.from_day == dt.date(2026, 5, 1)
    assert "12 juni 2026" in row.sentence


@pytest.mark.parametrize("status", [PLANNED, MeetingStatus.HELD])
def test_a_meeting_after_the_start_talk_ends_the_countdown(status: MeetingStatus) -> None:
    assert rows(enhanced(meeting("2026-05-12", status)), "eerste MDO") == []


def test_a_meeting_that_is_called_off_does_not_end_the_countdown() -> None:
    assert days(enhanced(meeting("2026-05-20", MeetingStatus.CANCELLED)), "eerste MDO") == [dt.date(2026, 5, 11)]


def test_there_is_no_countdown_under_ordinary_regie() -> None:
    assert rows(enhanced(level=RegieLevel.NORMAL), "eerste MDO") == []


# Regie and help


def held_by(*roles: RegieRole, **parts: Any) -> list[tuple[dt.date, str]]:
    found = rows(started(results=(DAILY,), regie=roles, **parts), "regie")
    return [(row.from_day, row.sentence) for row in found]


def role(kind: RegieKind, **fields: Any) -> RegieRole:
    return RegieRole(**{"id": f"g-{kind.name}-{len(fields)}", "kind": kind, "people": ("ineke",), **fields})


PROCESS, CONTENT = role(RegieKind.PROCESS), role(RegieKind.CONTENT, result="r1")


def test_regie_that_nobody_holds_asks_from_the_start() -> None:
    assert held_by() == [
        (START, "Niemand heeft de procesregie bij 'Elke dag naar school'."),
        (START, "Niemand heeft de inhoudelijke regie bij 'Elke dag naar school'."),
    ]


def test_regie_over_the_plan_or_over_the_result_is_enough() -> None:
    assert held_by(PROCESS, CONTENT) == []
    assert held_by(replace(PROCESS, result="r1"), replace(CONTENT, result=None)) == []


@pytest.mark.parametrize("fields", [{"people": ()}, {"kind": RegieKind.OWN}, {"kind": RegieKind.TREATMENT}])
def test_own_regie_treatment_or_nobody_is_no_process_regie(fields: dict[str, Any]) -> None:
    assert held_by(replace(PROCESS, **fields), CONTENT) == [
        (START, "Niemand heeft de procesregie bij 'Elke dag naar school'.")
    ]


def test_regie_over_another_result_is_no_regie_here() -> None:
    assert len(held_by(replace(PROCESS, result="r2"), CONTENT)) == 1


def test_regie_asks_on_the_day_the_last_holder_ends() -> None:
    first, last = replace(PROCESS, until_on="2026-05-01"), replace(PROCESS, id="g2", until_on="2026-06-12")
    assert [day for day, _ in held_by(first, last, CONTENT)] == [dt.date(2026, 6, 12)]
    assert held_by(first, replace(last, until_on=None), CONTENT) == []


def test_a_result_that_does_not_run_or_a_case_that_has_not_begun_needs_no_regie() -> None:
    assert rows(started(results=(replace(DAILY, status=ResultStatus.REACHED),)), "regie") == []
    assert rows(family(), "regie") == []


HELP = replace(BIKE, is_help=True, from_on="2026-06-22")


def test_help_before_any_meeting_asks_a_week_ahead() -> None:
    row = only(family(agreements=(HELP,)), "te vroeg")
    assert (row.from_day, row.place) == (dt.date(2026, 6, 15), "agreements/a1")
    assert row.sentence == "De hulp van Coby begint voordat de afspraken samen gemaakt zijn."


def test_help_of_nobody_is_named_without_a_name() -> None:
    row = only(family(agreements=(replace(HELP, who=()),)), "te vroeg")
    assert row.sentence == "De hulp begint voordat de afspraken samen gemaakt zijn."


@pytest.mark.parametrize(
    ("agreement", "meetings"),
    [
        (HELP, (meeting("2026-06-22"),)),
        (replace(HELP, is_help=False), ()),
        (replace(HELP, from_on=None), ()),
        (replace(HELP, from_on="2026-06"), ()),
        (replace(HELP, status=AgreementStatus.DONE), ()),
    ],
)
def test_help_after_a_meeting_or_without_a_day_does_not_ask(agreement: Any, meetings: Any) -> None:
    assert rows(family(agreements=(agreement,), meetings=meetings), "te vroeg") == []


@pytest.mark.parametrize(("on", "status"), [("2026-06-23", MeetingStatus.HELD), ("2026-06-20", PLANNED)])
def test_a_meeting_that_is_later_or_not_held_yet_does_not_count(on: str, status: MeetingStatus) -> None:
    assert len(rows(family(agreements=(HELP,), meetings=(meeting(on, status),)), "te vroeg")) == 1


GRANT = Decision(id="b1", kind=DecisionKind.GRANT, text="Begeleiding", from_on="2026-06-01", until_on="2026-12-31")


def test_granted_help_that_has_not_begun_asks_the_day_after() -> None:
    row = only(family(decisions=(GRANT,)), "niet begonnen")
    assert (row.from_day, row.sentence) == (dt.date(2026, 6, 2), "Toegekend, nog niet begonnen: 'Begeleiding'.")


@pytest.mark.parametrize("fields", [{"started_on": "2026-06-05"}, {"from_on": None}])
def test_help_that_began_or_has_no_day_does_not_ask(fields: dict[str, Any]) -> None:
    assert rows(family(decisions=(replace(GRANT, **fields),)), "niet begonnen") == []


def test_a_grant_asks_six_weeks_before_it_ends() -> None:
    row = only(family(decisions=(GRANT,)), "loopt af")
    assert (row.from_day, row.place) == (dt.date(2026, 11, 19), "decisions/b1")
    assert row.sentence == "De beschikking 'Begeleiding' loopt af op 31 december 2026."
    assert rows(family(decisions=(replace(GRANT, until_on=None),)), "loopt af") == []


# Waiting, dossier, closing


def test_a_waiting_list_without_a_bridge_asks_from_the_start() -> None:
    row = only(started(waiting=(Waiting(id="w1", organisation="school"),)), "wachtlijst")
    assert (row.from_day, row.place) == (START, "waiting/w1")
    assert row.sentence == "Er is een wachtlijst bij De Beuk. Wat doen we tot die tijd?"


@pytest.mark.parametrize("fields", [{"bridging": "Coby helpt"}, {"bridging_agreement": "a1"}])
def test_a_bridged_waiting_list_does_not_ask(fields: dict[str, Any]) -> None:
    assert rows(started(waiting=(replace(Waiting(id="w1"), **fields),)), "wachtlijst") == []
    assert rows(family(waiting=(Waiting(id="w1"),)), "wachtlijst") == []


def test_after_four_weeks_the_plan_belongs_in_the_dossier() -> None:
    row = only(alone(started_on="2026-03-02"), "dossier")
    assert (row.from_day, row.place) == (dt.date(2026, 3, 30), "details")


def test_a_plan_that_was_carried_over_does_not_ask() -> None:
    carried = alone(started_on="2026-03-02", copied_to_file=(CopiedToFile(on="2026-03-05"),))
    assert rows(carried, "dossier") == []
    assert rows(alone(), "dossier") == []


def test_a_work_copy_asks_to_be_wiped_on_its_day() -> None:
    assert days(alone(purge_on="2026-09-01"), "wissen") == [dt.date(2026, 9, 1)]
    assert rows(alone(), "wissen") == []


VERSIONS = tuple(
    PlanVersion(number=n, frozen_on=dt.date(2026, n, 1), reason="x", author="Ineke", kenmerk="X", leading=n == 3)
    for n in (1, 2, 3)
)


def copy(version: int, kind: PersonKind = PersonKind.PROFESSIONAL, **fields: Any) -> PrintCopy:
    return PrintCopy(
        number=1, version=version, paper="gezinsplan", holders=("karin",), holder_kind=kind, holder_label="Karin",
        printed_on=dt.date(2026, 2, 2), bladkenmerk="ABCD", **fields,
    )  # fmt: skip


def out(*copies: PrintCopy, versions: tuple[PlanVersion, ...] = VERSIONS) -> list[tuple[dt.date, str]]:
    return [(row.from_day, row.sentence) for row in attention(alone(), versions, copies)]


def test_old_papers_of_professionals_ask_from_the_day_a_new_plan_holds() -> None:
    assert out(copy(2)) == [(dt.date(2026, 3, 1), "1 oud papier is nog niet terug van school of zorg.")]
    assert out(copy(1), copy(2), copy(3)) == [
        (dt.date(2026, 3, 1), "2 oude papieren zijn nog niet terug van school of zorg.")
    ]


@pytest.mark.parametrize(
    "paper",
    [
        copy(3),
        copy(2, PersonKind.FAMILY),
        copy(2, PersonKind.NETWORK),
        copy(2, returned_on=dt.date(2026, 4, 1)),
        copy(2, destroyed_on=dt.date(2026, 4, 1)),
        copy(2, lost_on=dt.date(2026, 4, 1)),
    ],
)
def test_papers_that_hold_came_back_or_are_of_the_family_do_not_ask(paper: PrintCopy) -> None:
    assert out(paper) == []


def test_while_no_plan_holds_no_paper_is_old() -> None:
    assert out(copy(2), versions=VERSIONS[:2]) == []


def test_a_closed_case_asks_only_for_papers_and_wiping() -> None:
    details = CaseDetails(code="x", started_on="2026-03-02", closed_on="2026-06-01", purge_on="2026-09-01")
    plan = family(details=details, agreements=(replace(BIKE, until_on="2026-06-12"),))
    assert [row.kind for row in attention(plan, VERSIONS, (copy(2),))] == ["papier", "wissen"]
