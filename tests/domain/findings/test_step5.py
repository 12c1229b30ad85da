from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.findings import step5
from regiedesk.domain.findings.finding import FindingKind, Rule
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import ContactPoint, EscalationStep, Mandate
from regiedesk.domain.words import RegieKind, ResultStatus
from tests.domain.findings.family import (
    BAS,
    JOB,
    MILA,
    NOOR,
    PIP,
    SCHOOL_DAY,
    TODAY,
    found,
    plan,
    regie,
    sentences,
)

GONE = replace(NOOR, left_on="2026-06-01")
UNHELD = [
    (step5.process, RegieKind.PROCESS, FindingKind.GAP, "Nog geen procesregie bij 'Elke dag naar school'."),
    (
        step5.content,
        RegieKind.CONTENT,
        FindingKind.GAP,
        "Nog geen inhoudelijke regie bij 'Elke dag naar school'.",
    ),
    (
        step5.own,
        RegieKind.OWN,
        FindingKind.ASK,
        "Nog niet gevraagd wat het gezin zelf regelt bij 'Elke dag naar school'.",
    ),
]


def with_regie(*roles: object, **parts: object) -> Plan:
    return plan(**{"people": (MILA, BAS, NOOR, JOB), "results": (SCHOOL_DAY,), "regie": roles, **parts})


@pytest.mark.parametrize(("rule", "kind", "finding", "sentence"), UNHELD)
def test_a_running_result_without_regie(rule: Rule, kind: RegieKind, finding: FindingKind, sentence: str) -> None:
    base = with_regie()
    assert sentences(rule, base) == [sentence]
    assert [(f.kind, f.place) for f in found(rule, base)] == [(finding, "results/r1")]


@pytest.mark.parametrize(("rule", "kind", "finding", "sentence"), UNHELD)
def test_regie_over_the_result_or_the_whole_plan_fills_it(
    rule: Rule, kind: RegieKind, finding: FindingKind, sentence: str
) -> None:
    assert not found(rule, with_regie(regie(kind)))
    assert not found(rule, with_regie(regie(kind, result="r1")))
    assert found(rule, with_regie(regie(kind, result="r2")))


def test_a_result_that_ended_needs_no_regie() -> None:
    reached = replace(SCHOOL_DAY, status=ResultStatus.REACHED)
    assert not found(step5.process, with_regie(results=(reached,)))


def test_own_regie_is_no_process_regie() -> None:
    assert found(step5.process, with_regie(regie(RegieKind.OWN, people=("mila",))))


def test_who_left_holds_no_regie_any_more() -> None:
    base = with_regie(regie(), people=(GONE,))
    assert found(step5.process, base)
    assert sentences(step5.left, base) == ["Noor is weg, maar heeft nog procesregie."]
    assert not found(step5.left, with_regie(regie()))
    assert not found(step5.left, with_regie(regie(until_on="2026-06-01"), people=(GONE,)))


def test_regie_that_ran_out_without_a_follower() -> None:
    ended = regie(until_on="2026-06-01")
    assert sentences(step5.ended, with_regie(ended)) == ["De procesregie van Noor stopte op 1 juni 2026."]
    followed = with_regie(ended, regie(id="g2", people=("job",)))
    assert not found(step5.ended, followed)
    assert not found(step5.ended, with_regie(regie(until_on="2026-06-15")))


def test_regie_that_ran_out_on_a_reached_result_is_left_alone() -> None:
    reached = replace(SCHOOL_DAY, status=ResultStatus.REACHED)
    assert not found(step5.ended, with_regie(regie(until_on="2026-06-01", result="r1"), results=(reached,)))


def test_each_family_member_from_12_has_someone_to_call() -> None:
    for_bas = ContactPoint(id="b1", person="job", for_people=("bas",))
    base = with_regie(people=(MILA, BAS, PIP, JOB), contact_points=(for_bas,))
    assert sentences(step5.contact_point, base) == ["Nog niemand om te bellen voor Mila."]
    for_all = replace(for_bas, for_people=())
    assert not found(step5.contact_point, replace(base, contact_points=(for_all,)))


def test_a_contact_point_who_left_does_not_count() -> None:
    point = ContactPoint(id="b1", person="noor")
    assert found(step5.contact_point, with_regie(people=(MILA, GONE), contact_points=(point,)))


def test_a_holder_of_regie_has_a_deputy() -> None:
    twice = with_regie(regie(), regie(RegieKind.CONTENT, id="g2"))
    assert sentences(step5.deputy, twice) == ["Nog geen vervanger voor Noor."]
    assert not found(step5.deputy, with_regie(regie(deputy="job")))
    assert not found(step5.deputy, with_regie(regie(deputy_text="collega van Noor")))
    assert not found(step5.deputy, with_regie(regie(RegieKind.OWN, people=("mila",))))
    assert found(step5.deputy, with_regie(regie(people=("job",), deputy="noor"), people=(GONE, JOB)))


def test_who_holds_process_regie_has_a_mandate() -> None:
    assert sentences(step5.mandate, with_regie(regie())) == ["Er staat nog niet wat Noor zelf mag beslissen."]
    clear = Mandate(id="n1", holder="noor", may=("een overleg plannen",))
    assert not found(step5.mandate, with_regie(regie(), mandates=(clear,)))
    assert not found(step5.mandate, with_regie(regie(RegieKind.CONTENT)))


def test_there_is_a_road_when_people_disagree() -> None:
    assert found(step5.escalation, plan())
    assert not found(step5.escalation, plan(escalation=(EscalationStep(id="e1", text="Samen praten."),)))


def test_regie_that_begins_later_is_a_gap_until_then() -> None:
    later = regie(RegieKind.CONTENT, from_on="2026-07-01")
    assert sentences(step5.content, with_regie(later)) == [
        "Tot 1 juli 2026 heeft niemand inhoudelijke regie bij 'Elke dag naar school'."
    ]
    begun = regie(RegieKind.CONTENT, id="g2", from_on="2026-06-15", until_on="2026-06-30")
    assert not found(step5.content, with_regie(begun, later))


def test_who_leaves_soon_leaves_a_gap_that_is_told_beforehand() -> None:
    soon = "Vanaf 2 juli 2026 heeft niemand procesregie bij 'Elke dag naar school'."
    leaving = with_regie(regie(), people=(replace(NOOR, left_on="2026-07-01"), JOB))
    assert sentences(step5.process, leaving) == [soon]
    assert sentences(step5.process, with_regie(regie(until_on="2026-07-01"))) == [soon]
    followed = with_regie(regie(until_on="2026-07-01"), regie(id="g2", people=("job",), from_on="2026-07-02"))
    assert not found(step5.process, followed)
    halfway = with_regie(regie(until_on="2026-07-01"), regie(id="g2", people=("job",), from_on="2026-07-10"))
    assert sentences(step5.process, halfway) == [soon]


def test_regie_on_a_goal_goes_before_regie_over_the_whole_plan() -> None:
    whole, near = regie(), regie(id="g2", people=("job",), result="r1")
    assert step5.nearest(with_regie(whole, near), RegieKind.PROCESS, "r1", TODAY) == ("job",)
    assert step5.nearest(with_regie(whole, near), RegieKind.PROCESS, "r2", TODAY) == ("noor",)
    later = replace(near, from_on="2026-07-01")
    assert step5.nearest(with_regie(whole, later), RegieKind.PROCESS, "r1", TODAY) == ("noor",)
    gone = with_regie(whole, near, people=(NOOR, replace(JOB, left_on="2026-06-01")))
    assert step5.nearest(gone, RegieKind.PROCESS, "r1", TODAY) == ("noor",)
