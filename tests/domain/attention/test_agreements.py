"""Agreements, conditions and granted help: each rule with its first day, its last, and what makes it silent."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Decision, Waiting
from regiedesk.domain.attention import due
from regiedesk.domain.cooperation import Condition
from regiedesk.domain.words import AgreementStatus, ConditionStatus, DecisionKind
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.asked import START, only, rows, set_to, spans, started
from tests.domain.families import BIKE, family, meeting

PLANNED = MeetingStatus.PLANNED
ENDING = replace(BIKE, until_on="2026-06-12")


def test_an_agreement_is_seen_before_it_is_late_and_until_it_is_dealt_with() -> None:
    plan = family(agreements=(ENDING,))
    soon, late = rows(plan, "afspraak")
    assert spans(plan, "afspraak") == [("2026-06-09", "2026-06-12"), ("2026-06-13", "")]
    assert soon.sentence == "De afspraak 'Coby fietst mee naar school' loopt tot en met 12 juni 2026."
    assert late.sentence == "De afspraak 'Coby fietst mee naar school' is voorbij. Hoe staat het ermee?"
    assert (soon.place, soon.action) == ("agreements/a1", "Bekijk de afspraak")
    assert (late.place, late.action) == ("agreements/a1/status", "Bekijk de afspraak")


def test_an_agreement_until_a_month_runs_to_its_end() -> None:
    plan = family(agreements=(replace(BIKE, until_on="2026-06"),))
    assert spans(plan, "afspraak") == [("2026-06-27", "2026-06-30"), ("2026-07-01", "")]


def test_how_long_before_is_set() -> None:
    found = rows(family(agreements=(ENDING,)), "afspraak", set_to("afspraak", 0))
    assert [row.from_day for row in found] == [dt.date(2026, 6, 12), dt.date(2026, 6, 13)]


def test_an_agreement_of_nobody_is_named_without_a_name() -> None:
    found = rows(family(agreements=(replace(ENDING, who=()),)), "afspraak")
    assert all("'fietst mee naar school'" in row.sentence for row in found)
    assert len(found) == 2


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
    plan = family(agreements=(replace(ENDING, status=status),))
    assert bool(rows(plan, "afspraak")) is asks
    assert due(plan) == ((("a1", dt.date(2026, 6, 12)),) if asks else ())


def test_an_agreement_without_an_end_does_not_ask() -> None:
    assert rows(family(), "afspraak") == []
    assert due(family()) == ()


CALLS_FIRST = Condition(id="v1", text="Ruben belt eerst", by_when="2026-06-12")


def test_a_condition_is_seen_a_week_before_its_last_day_and_after() -> None:
    plan = family(conditions=(CALLS_FIRST,))
    assert spans(plan, "voorwaarde") == [("2026-06-05", "2026-06-12"), ("2026-06-13", "")]
    assert [row.sentence for row in rows(plan, "voorwaarde")] == [
        "Kijk na, uiterlijk op 12 juni 2026: 'Ruben belt eerst'.",
        "De voorwaarde 'Ruben belt eerst' had op 12 juni 2026 klaar moeten zijn.",
    ]


@pytest.mark.parametrize(
    "fields", [{"by_when": None}, {"status": ConditionStatus.MET}, {"status": ConditionStatus.LIFTED}]
)
def test_a_condition_that_is_over_or_has_no_day_does_not_ask(fields: dict[str, Any]) -> None:
    assert rows(family(conditions=(replace(CALLS_FIRST, **fields),)), "voorwaarde") == []


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
        # Too late, but by now the agreements were made together: nothing is left to do.
        (HELP, (meeting("2026-06-23"),)),
        (replace(HELP, is_help=False), ()),
        (replace(HELP, from_on=None), ()),
        (replace(HELP, from_on="2026-06"), ()),
        (replace(HELP, status=AgreementStatus.DONE), ()),
    ],
)
def test_help_after_a_meeting_or_without_a_day_does_not_ask(agreement: Any, meetings: Any) -> None:
    assert rows(family(agreements=(agreement,), meetings=meetings), "te vroeg") == []


@pytest.mark.parametrize("status", [PLANNED, MeetingStatus.CANCELLED])
def test_a_meeting_that_was_not_held_does_not_count(status: MeetingStatus) -> None:
    assert len(rows(family(agreements=(HELP,), meetings=(meeting("2026-06-20", status),)), "te vroeg")) == 1


GRANT = Decision(id="b1", kind=DecisionKind.GRANT, text="Begeleiding", from_on="2026-06-01", until_on="2026-12-31")


def test_granted_help_that_has_not_begun_asks_the_day_after_until_the_grant_ends() -> None:
    plan = family(decisions=(GRANT,))
    assert spans(plan, "niet begonnen") == [("2026-06-02", "2026-12-31")]
    assert only(plan, "niet begonnen").sentence == "Toegekend, nog niet begonnen: 'Begeleiding'."


@pytest.mark.parametrize("fields", [{"started_on": "2026-06-05"}, {"from_on": None}, {"agreement": "a1"}])
def test_help_that_began_is_over_or_has_no_day_does_not_ask(fields: dict[str, Any]) -> None:
    stopped = replace(BIKE, status=AgreementStatus.STOPPED)
    assert rows(family(decisions=(replace(GRANT, **fields),), agreements=(stopped,)), "niet begonnen") == []


def test_a_grant_asks_from_six_weeks_before_its_end_to_four_weeks_after() -> None:
    plan = family(decisions=(GRANT,))
    assert spans(plan, "loopt af") == [("2026-11-19", "2026-12-31"), ("2027-01-01", "2027-01-28")]
    assert [row.sentence for row in rows(plan, "loopt af")] == [
        "De beschikking 'Begeleiding' loopt af op 31 december 2026.",
        "De beschikking 'Begeleiding' is afgelopen op 31 december 2026.",
    ]


NEXT = replace(GRANT, id="b2", from_on="2027-01-01", until_on="2027-12-31")


@pytest.mark.parametrize(
    ("decisions", "asks"),
    [
        ((GRANT, NEXT), False),
        ((NEXT, GRANT), False),
        ((GRANT, replace(NEXT, until_on=None)), False),
        ((GRANT, replace(NEXT, for_person="tess")), True),
        ((GRANT, replace(NEXT, kind=DecisionKind.REFERRAL)), True),
        ((GRANT, replace(NEXT, from_on=None)), True),
        ((GRANT, replace(NEXT, from_on="2026-01-01", until_on="2026-06-01")), True),
        ((replace(GRANT, until_on=None),), False),
        ((replace(GRANT, agreement="a1"),), False),
    ],
)
def test_a_grant_that_is_followed_or_no_longer_needed_does_not_ask(decisions: Any, asks: bool) -> None:
    plan = family(decisions=decisions, agreements=(replace(BIKE, status=AgreementStatus.DONE),))
    assert ("decisions/b1" in [row.place for row in rows(plan, "loopt af")]) is asks


def test_a_waiting_list_without_a_bridge_asks_from_its_start() -> None:
    row = only(started(waiting=(Waiting(id="w1", organisation="school"),)), "wachtlijst")
    assert (row.from_day, row.place) == (START, "waiting/w1/bridging")
    assert row.sentence == "Er is een wachtlijst bij De Beuk. Wat doen we tot die tijd?"


def test_a_waiting_list_asks_while_it_lasts() -> None:
    plan = started(waiting=(Waiting(id="w1", since="2026-05", until="2026-07"),))
    assert spans(plan, "wachtlijst") == [("2026-05-01", "2026-07-31")]
    early = started(waiting=(Waiting(id="w1", since="2025"),))
    assert spans(early, "wachtlijst") == [(START.isoformat(), "")]


@pytest.mark.parametrize("fields", [{"bridging": "Coby helpt"}, {"bridging_agreement": "a1"}, {"agreement": "a1"}])
def test_a_waiting_list_that_is_bridged_or_over_does_not_ask(fields: dict[str, Any]) -> None:
    done = replace(BIKE, status=AgreementStatus.DONE)
    assert rows(started(waiting=(replace(Waiting(id="w1"), **fields),), agreements=(done,)), "wachtlijst") == []
    assert rows(family(waiting=(Waiting(id="w1"),)), "wachtlijst") == []
