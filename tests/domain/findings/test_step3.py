from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.findings import step3
from regiedesk.domain.results import Agreeing
from regiedesk.domain.words import ResultStatus, View
from tests.domain.findings.family import SCHOOL_DAY, found, plan, sentences

WHOLE = replace(SCHOOL_DAY, how_noticed="Vijf dagen.", target_on="2026-09", goal_score=8)


def test_a_plan_has_a_result() -> None:
    assert sentences(step3.no_result, plan()) == ["Er staat nog geen doel."]
    assert not found(step3.no_result, plan(results=(WHOLE,)))


def test_a_result_tells_how_when_and_which_figure() -> None:
    assert sentences(step3.incomplete, plan(results=(SCHOOL_DAY,))) == [
        "Bij 'Elke dag naar school' staat nog niet waaraan jullie merken dat het lukt, "
        "wanneer het klaar is en welk cijfer genoeg is."
    ]
    assert sentences(step3.incomplete, plan(results=(replace(WHOLE, goal_score=None),))) == [
        "Bij 'Elke dag naar school' staat nog niet welk cijfer genoeg is."
    ]
    assert not found(step3.incomplete, plan(results=(WHOLE,)))


def test_a_result_that_ended_is_left_alone() -> None:
    reached = replace(SCHOOL_DAY, status=ResultStatus.REACHED)
    assert not found(step3.incomplete, plan(results=(reached,)))
    assert not found(step3.views, plan(results=(reached,)))


def test_somebody_asked_who_agrees() -> None:
    assert sentences(step3.views, plan(results=(WHOLE,))) == [
        "Nog niet gevraagd wie het eens is met 'Elke dag naar school'."
    ]
    against = replace(WHOLE, views=(Agreeing(person="bas", view=View.DISAGREES),))
    assert not found(step3.views, plan(results=(against,)))
    assert not found(step3.views, plan(results=(replace(WHOLE, everyone_agrees=True),)))


def test_three_running_results_are_enough() -> None:
    four = tuple(replace(WHOLE, id=f"r{n}") for n in range(4))
    assert sentences(step3.too_many, plan(results=four)) == ["Er lopen 4 doelen tegelijk. Drie doelen is vaak genoeg."]
    assert not found(step3.too_many, plan(results=four[:3]))
    paused = (*four[:3], replace(four[3], status=ResultStatus.PAUSED))
    assert not found(step3.too_many, plan(results=paused))
