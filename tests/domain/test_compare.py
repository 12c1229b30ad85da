"""What changed between two plans, in sentences under the seven steps."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.compare import FIELD_WORDS, Difference, Turn, differences
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.results import Agreeing, Result
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.steps import PARTS
from regiedesk.domain.words import AgreementStatus, ResultStatus, Role, View
from regiedesk.domain.work_words import Activity, ContactKind
from tests.domain.families import BIKE, CALLS, CALM, COBY, DAILY, HIDDEN_HOME, NOA, family, meeting, seen


def told(old: Plan, new: Plan) -> list[tuple[int, str, str]]:
    return [(found.step, found.turn.value, found.sentence) for found in differences(old, new)]


def change(**parts: Any) -> list[tuple[int, str, str]]:
    return told(family(), family(**parts))


def test_a_plan_does_not_differ_from_itself() -> None:
    assert change() == []


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"observations": (seen(),)}, (2, "erbij", "Tess slaapt slecht.")),
        ({"results": (DAILY, CALM, Result(id="r3", title="Zwemmen", owner="tess"))}, (3, "erbij", "Doel 'Zwemmen'.")),
        (
            {"agreements": (BIKE, CALLS, replace(BIKE, id="a3", who=("coby", "noa"), what="eet mee."))},
            (4, "erbij", "Coby en Noa eet mee."),
        ),
        ({"meetings": (meeting("2026-07-01"),)}, (7, "erbij", "MDO op 1 juli 2026.")),
    ],
)
def test_something_new_is_told_under_its_step(parts: dict[str, Any], sentence: tuple[int, str, str]) -> None:
    assert change(**parts) == [sentence]


def test_something_gone_is_told_as_it_was() -> None:
    assert change(agreements=(CALLS,)) == [(4, "weg", "Coby fietst mee naar school.")]


def test_what_is_gone_stands_in_the_order_of_the_old_plan() -> None:
    many = tuple(seen(f"zorg {number}", id=f"o{number}") for number in range(30))
    gone = told(family(observations=many), family())
    assert [sentence for _, _, sentence in gone] == [f"Zorg {number}." for number in range(30)]


@pytest.mark.parametrize(
    ("agreement", "sentence"),
    [
        (replace(BIKE, what="loopt mee"), "wat was fietst mee naar school, nu loopt mee"),
        (replace(BIKE, who=("coby", "noa")), "wie was Coby, nu Coby en Noa"),
        (replace(BIKE, until_on="2026-07-01"), "tot is nu 1 juli 2026"),
        (replace(BIKE, until_on="2026-07"), "tot is nu juli 2026"),
        (replace(BIKE, result="r2"), "doel was doel 'Elke dag naar school', nu doel 'Rust bij het ophalen'"),
        (replace(BIKE, result=None), "doel is leeg (was doel 'Elke dag naar school')"),
        (replace(BIKE, is_help=True), "is hulp was nee, nu ja"),
        (replace(BIKE, when="elke dag", where="bij huis"), "wanneer is nu elke dag; waar is nu bij huis"),
    ],
)
def test_a_change_says_what_it_was_and_what_it_is(agreement: Any, sentence: str) -> None:
    expected = (4, "anders", f"Coby fietst mee naar school: {sentence}.")
    assert change(agreements=(agreement, CALLS)) == [expected]


def test_a_figure_that_becomes_zero_is_told() -> None:
    assert change(results=(replace(DAILY, start_score=0), CALM)) == [
        (3, "anders", "Doel 'Elke dag naar school': begincijfer was 3, nu 0.")
    ]


def test_values_inside_are_told_in_one_word() -> None:
    home = replace(HIDDEN_HOME, members=HIDDEN_HOME.members[:1])
    assert change(households=(home,)) == [(1, "anders", "Thuis bij Noa: wie er wonen is aangepast.")]


def test_a_title_means_something_else_for_a_person() -> None:
    people = (replace(NOA, title="dr.", role=Role.STEP_PARENT), *family().people[1:])
    sentence = "Noa: aanspreektitel is nu dr.; rol was ouder, nu stiefouder of partner."
    assert change(people=people) == [(1, "anders", sentence)]


def test_a_change_of_the_case_itself_is_told() -> None:
    plan = family(details=CaseDetails(code="Lindelaan", regisseur="karin", regie_meaning="Wie let op"))
    assert told(family(), plan) == [
        (5, "anders", "De casus: regisseur was Ineke, nu Karin; wat regie betekent is nu Wie let op.")
    ]


@pytest.mark.parametrize("status", [AgreementStatus.DONE, AgreementStatus.DONE_LATE, AgreementStatus.STOPPED])
def test_an_agreement_that_ended_is_told_as_ended(status: AgreementStatus) -> None:
    ended = replace(BIKE, status=status)
    assert change(agreements=(ended, CALLS)) == [
        (4, "gestopt", f"Coby fietst mee naar school: stand was loopt, nu {status}.")
    ]


def test_an_agreement_that_goes_on_is_told_as_changed() -> None:
    stopped = family(agreements=(replace(BIKE, status=AgreementStatus.STOPPED), CALLS))
    assert [turn for _, turn, _ in told(stopped, family())] == ["anders"]


def test_a_result_that_was_reached_and_a_person_who_left_are_told_as_ended() -> None:
    reached = (replace(DAILY, status=ResultStatus.REACHED), CALM)
    assert [turn for _, turn, _ in change(results=reached)] == ["gestopt"]
    people = tuple(replace(p, left_on="2026-06-01") if p == COBY else p for p in family().people)
    assert change(people=people) == [(1, "gestopt", "Coby: weg sinds is nu 1 juni 2026.")]


SEES = {
    "deels": Agreeing(person="ruben", view=View.PARTLY, words="Niet elke dag"),
    "oneens": Agreeing(person="ruben", view=View.DISAGREES, words="Ruben wil het anders", literal=False),
}


@pytest.mark.parametrize(
    ("view", "sentence"),
    [
        ("deels", "Ruben is het deels met 'Elke dag naar school'. “Niet elke dag”"),
        ("oneens", "Ruben is het oneens met 'Elke dag naar school'. Ruben wil het anders"),
    ],
)
def test_someone_who_disagrees_is_told_with_their_words(view: str, sentence: str) -> None:
    found = change(results=(replace(DAILY, views=(SEES[view],)), CALM))
    assert found[0] == (3, "niet eens", sentence)
    assert found[1] == (3, "anders", "Doel 'Elke dag naar school': wie het eens is is aangepast.")


def test_disagreement_that_was_there_already_is_not_told_again() -> None:
    old = family(results=(replace(DAILY, views=(SEES["deels"],)), CALM))
    agreed = Agreeing(person="tess", view=View.AGREES)
    new = family(results=(replace(DAILY, views=(SEES["deels"], agreed)), CALM))
    assert [turn for _, turn, _ in told(old, new)] == ["anders"]


def test_those_who_disagree_stand_in_the_order_of_the_plan() -> None:
    people = family().people
    views = tuple(Agreeing(person=person.id, view=View.DISAGREES) for person in people)
    found = change(results=(replace(DAILY, views=views), CALM))
    names = [sentence.split()[0] for _, turn, sentence in found if turn == Turn.DISAGREES]
    assert names == [person.first_name for person in people]


@pytest.mark.parametrize(
    "parts",
    [
        {"contacts": (ContactNote(id="c1", on="2026-06-01", kind=ContactKind.NOTE, text="x"),)},
        {"hours": (TimeEntry(id="u1", activity=Activity.PHONE, minutes=5),)},
        {"agreements": (replace(BIKE, number=9, sharing=Sharing(not_for=("ruben",), because="x")), CALLS)},
        {"agreements": (CALLS, BIKE)},
    ],
)
def test_notes_hours_marks_and_order_are_not_told(parts: dict[str, Any]) -> None:
    assert change(**parts) == []


def test_sentences_stand_in_the_order_of_the_steps() -> None:
    found = change(observations=(seen(),), agreements=(), results=(CALM,), meetings=(meeting("2026"),), people=())
    assert [step for step, _, _ in found] == sorted(step for step, _, _ in found)
    assert {step for step, _, _ in found} == {1, 2, 3, 4, 7}


def test_a_difference_leads_to_its_item() -> None:
    assert [found.place for found in differences(family(), family(agreements=(CALLS,)))] == ["agreements/a1"]
    assert isinstance(differences(family(), family(agreements=()))[0], Difference)


TOLD = {"details": CaseDetails} | {
    name: cls for name, cls in shape.collections().items() if name == "meetings" or name in sum(PARTS.values(), ())
}
QUIET = {"id", "number", "sharing"}


@pytest.mark.parametrize("collection", TOLD)
def test_every_field_that_can_be_told_has_a_dutch_name(collection: str) -> None:
    names = {field.name for field in shape.shape_of(TOLD[collection])} - QUIET
    assert sorted(names - set(FIELD_WORDS)) == []


def test_every_name_belongs_to_a_field() -> None:
    names = {field.name for cls in TOLD.values() for field in shape.shape_of(cls)}
    names |= {f"{cls.__name__}.{field.name}" for cls in TOLD.values() for field in shape.shape_of(cls)}
    assert sorted(set(FIELD_WORDS) - names) == []


def test_names_are_plain_words() -> None:
    assert [word for word in FIELD_WORDS.values() if not re.fullmatch(r"[a-zóë][a-zóë\- ]+", word)] == []


def test_of_a_long_list_only_what_came_and_went_is_told() -> None:
    many = tuple(replace(COBY, id=f"p{number}", first_name=name) for number, name in enumerate("ABCDEF"))

    def sentences(*now: str) -> list[str]:
        old, new = (
            family(people=(NOA, replace(COBY, phone_for=who), *many)) for who in (("p0", "p1", "p2", "p3"), now)
        )
        return [sentence for _, _, sentence in told(old, new)]

    assert sentences("p0", "p1", "p2", "p4", "p5") == ["Coby: nummer alleen voor is nu ook E en F en niet meer D."]
    assert sentences("p0", "p1", "p2", "p3", "p4") == ["Coby: nummer alleen voor is nu ook E."]
    assert sentences("p1", "p0", "p2", "p3") == ["Coby: nummer alleen voor is nu in een andere volgorde."]
