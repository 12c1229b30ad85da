"""What changed in a goal."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.results import Agreeing, Evaluation
from regiedesk.domain.words import Extent, ResultStatus, View
from tests.domain.compare.told import between, changed
from tests.domain.families import CALM, DAILY, family

DAILY_TITLE = "'Elke dag naar school'"


@pytest.mark.parametrize(
    ("status", "turn", "words"),
    [
        (ResultStatus.REACHED, "klaar", "is gehaald"),
        (ResultStatus.PAUSED, "staat stil", "staat stil"),
        (ResultStatus.STOPPED, "gestopt", "is gestopt"),
    ],
)
def test_reached_resting_and_stopped_are_three_things(status: ResultStatus, turn: str, words: str) -> None:
    now = replace(DAILY, status=status, ended_on="2026-06-10")
    assert changed(results=(now, CALM)) == [(turn, f"Doel {DAILY_TITLE} {words}.")]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": "Vaker naar school."}, f"Doel {DAILY_TITLE} heet nu 'Vaker naar school'."),
        ({"owner": "noa"}, f"Doel {DAILY_TITLE} is nu van Noa, niet meer van Tess."),
        ({"start_score": 0}, f"Doel {DAILY_TITLE}: het begincijfer is nu een 0 (eerst een 3)."),
        ({"goal_score": None}, f"Doel {DAILY_TITLE}: het doelcijfer is weg (eerst een 8)."),
        ({"target_on": "2026-10-09"}, f"Doel {DAILY_TITLE} heeft nu tijd tot 9 oktober 2026."),
        ({"everyone_agrees": True}, f"Iedereen is het eens met {DAILY_TITLE}."),
        ({"why": "Dat wil Tess."}, f"Doel {DAILY_TITLE}: waarom is nu Dat wil Tess."),
    ],
)
def test_what_changed_in_a_goal(fields: dict[str, Any], sentence: str) -> None:
    assert changed(results=(replace(DAILY, **fields), CALM)) == [("anders", sentence)]


def test_a_date_that_moved_is_told_with_the_old_one() -> None:
    was = replace(DAILY, target_on="2026-06-26")
    found = between(family(results=(was, CALM)), family(results=(replace(was, target_on="2026-10-09"), CALM)))
    assert found == [("anders", f"Doel {DAILY_TITLE} heeft nu tijd tot 9 oktober 2026 (eerst 26 juni 2026).")]


PARTLY = Agreeing(person="ruben", view=View.PARTLY, words="Niet elke dag")
AGAINST = Agreeing(person="ruben", view=View.DISAGREES, words="Ruben wil het anders", literal=False)


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        (PARTLY, f"Ruben is het deels met {DAILY_TITLE}. “Niet elke dag”"),
        (AGAINST, f"Ruben is het oneens met {DAILY_TITLE}. Ruben wil het anders"),
    ],
)
def test_someone_who_disagrees_is_told_once_with_their_words(view: Agreeing, sentence: str) -> None:
    assert changed(results=(replace(DAILY, views=(view,)), CALM)) == [("niet eens", sentence)]


def test_disagreement_that_was_there_already_is_not_told_again() -> None:
    old = family(results=(replace(DAILY, views=(PARTLY,)), CALM))
    agrees = Agreeing(person="tess", view=View.AGREES)
    new = family(results=(replace(DAILY, views=(replace(PARTLY, on="2026-06-02"), agrees)), CALM))
    assert between(old, new) == [("anders", f"Tess is het eens met {DAILY_TITLE}.")]


def test_someone_who_came_round() -> None:
    old = family(results=(replace(DAILY, views=(AGAINST,)), CALM))
    new = family(results=(replace(DAILY, views=(replace(AGAINST, view=View.AGREES),)), CALM))
    assert between(old, new) == [("anders", f"Ruben is het nu eens met {DAILY_TITLE}.")]


def test_those_who_disagree_stand_in_the_order_of_the_plan() -> None:
    people = family().people
    views = tuple(Agreeing(person=person.id, view=View.DISAGREES) for person in people)
    found = changed(results=(replace(DAILY, views=views), CALM))
    assert [sentence.split()[0] for _, sentence in found] == [person.first_name for person in people]


def test_a_figure_is_told_with_the_one_before_it() -> None:
    first = Evaluation(id="e1", result="r1", on="2026-03-01", score=5)
    second = Evaluation(id="e2", result="r1", on="2026-06-01", score=7)
    assert changed(evaluations=(first,)) == [("erbij", f"Doel {DAILY_TITLE} krijgt nu een 5 (eerst een 3).")]
    found = between(family(evaluations=(first,)), family(evaluations=(first, second)))
    assert found == [("erbij", f"Doel {DAILY_TITLE} krijgt nu een 7 (eerst een 5).")]


def test_a_look_back_without_a_figure_says_what_came_of_it() -> None:
    look = Evaluation(id="e1", result="r1", on="2026-03-01", achieved=Extent.PARTLY)
    assert changed(evaluations=(look,)) == [("erbij", f"Terugblik op doel {DAILY_TITLE}: gelukt? Deels.")]
