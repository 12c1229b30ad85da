"""One goal with everything that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.papers.document import GoalBlock, RegieLine
from regiedesk.domain.papers.goals import agreeing, agreement_lines, goal_block, roles
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Agreeing, Result
from regiedesk.domain.words import AgreementStatus, RegieKind, View
from tests.domain.families import BIKE, CALLS, DAILY, TODAY, family
from tests.domain.papers.drawn import context, text_of, version


def block(result: Result = DAILY, *, concept: bool = False, **parts: Any) -> GoalBlock:
    plan = family(results=(result,), **parts)
    drawn = context(plan, "ineke", label=None if concept else version())
    return goal_block(drawn, 1, result)


def regie(*held: RegieRole, result: Result = DAILY) -> list[tuple[str, str, str, bool]]:
    found = block(result, regie=held).regie
    return [(line.label, line.text, line.aside, line.nobody) for line in found]


def role(kind: RegieKind, *people: str, **fields: Any) -> RegieRole:
    return RegieRole(**{"id": f"g-{kind.name}-{'-'.join(people)}", "kind": kind, "people": people, **fields})


def test_a_goal_stands_in_the_words_of_its_owner() -> None:
    made = block(replace(DAILY, co_owners=("noa",)))
    assert (made.number, made.title, made.subtitle) == (1, "“Elke dag naar school”", "doel van Tess en Noa")


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-07-16", "vóór donderdag 16 juli"), ("2026-07", "vóór juli 2026"), ("2026", "vóór 2026")],
)
def test_a_goal_says_by_when(day: str, told: str) -> None:
    assert block(replace(DAILY, target_on=day)).subtitle == f"doel van Tess · {told}"


def test_why_and_how_it_shows_stand_in_paragraphs() -> None:
    made = block(
        replace(
            DAILY,
            why="Ze mist lessen.\n\nEn vrienden.",
            how_noticed="De mentor ziet haar.",
            noticed_by=("karin", "noa"),
            good_enough="Vier dagen is ook goed.",
        )
    )
    assert [text_of(line) for line in made.why] == ["Ze mist lessen.", "En vrienden."]
    assert [text_of(line) for line in made.noticed] == [
        "De mentor ziet haar.",
        "Karin en Noa merken het.",
        "Vier dagen is ook goed.",
    ]


def test_who_is_named_already_is_not_named_twice() -> None:
    made = block(replace(DAILY, how_noticed="Karin ziet haar.", noticed_by=("karin", "noa")))
    assert [text_of(line) for line in made.noticed] == ["Karin ziet haar.", "Noa merkt het."]


def test_agreements_stand_with_number_who_what_where_and_when() -> None:
    drawn = context(
        family(
            agreements=(
                replace(BIKE, number=7, where="bij de brug", when="elke ochtend"),
                replace(CALLS, number=3, status=AgreementStatus.DONE),
            )
        )
    )
    lines = [(a.number, a.who, a.what, a.when, a.done) for a in agreement_lines(drawn, DAILY)]
    assert lines == [
        ("3", "Karin", "belt bij verzuim", "gedaan", True),
        ("7", "Coby (oma)", "fietst mee naar school (bij de brug)", "elke ochtend", False),
    ]


NOT_ASKED = ("Doet het zelf", "nog niet gevraagd", "", False)
NO_PROCESS = ("Houdt het overzicht", "nog niemand", "", True)
NO_CONTENT = ("Beslist mee over de hulp", "nog niemand", "", True)


def test_a_gap_in_regie_is_shown_as_a_gap_and_own_regie_never_is() -> None:
    assert regie() == [NOT_ASKED, NO_PROCESS, NO_CONTENT]


def test_own_regie_stands_first_in_own_words() -> None:
    own = role(RegieKind.OWN, "tess", "noa", result="r1", what="de wekker.")
    assert regie(own)[0] == ("Doet het zelf", "Tess en Noa regelen zelf: de wekker.", "", False)
    assert regie(replace(own, people=("tess",)))[0][1] == "Tess regelt zelf: de wekker."
    assert regie(replace(own, what=""))[0][1] == "Tess en Noa."


def test_own_regie_over_the_whole_plan_counts_only_for_whose_goal_it_is() -> None:
    assert regie(role(RegieKind.OWN, "tess", what="de dag"))[0][1] == "Tess regelt zelf: de dag."
    assert regie(role(RegieKind.OWN, "noa", what="de dag"))[0] == NOT_ASKED


def test_who_holds_regie_is_named_with_its_kind_and_deputy() -> None:
    process = role(RegieKind.PROCESS, "ineke", deputy="karin")
    content = role(RegieKind.CONTENT, "karin", result="r1", deputy="coby", deputy_text="het team")
    assert regie(process, content)[1:] == [
        ("Houdt het overzicht", "Ineke (procesregie)", "bij ziekte: Karin", False),
        ("Beslist mee over de hulp", "Karin (inhoudelijke regie)", "bij ziekte: het team", False),
    ]


def test_treatment_is_shown_only_where_there_is_treatment() -> None:
    assert regie(role(RegieKind.TREATMENT, "karin"))[-1] == ("Leidt de behandeling", "Karin (behandelregie)", "", False)
    assert len(regie()) == 3


def test_regie_over_the_result_goes_before_regie_over_the_plan() -> None:
    whole, part = role(RegieKind.PROCESS, "ineke"), role(RegieKind.PROCESS, "karin", result="r1")
    assert roles(plan_of(whole, part), RegieKind.PROCESS, DAILY, TODAY) == [part]
    assert roles(plan_of(whole, replace(part, result="r2")), RegieKind.PROCESS, DAILY, TODAY) == [whole]


def plan_of(*held: RegieRole) -> Plan:
    return family(regie=held)


@pytest.mark.parametrize(
    ("fields", "holds"),
    [
        ({"from_on": "2026-06-15"}, True),
        ({"from_on": "2026-06-16"}, False),
        ({"until_on": "2026-06-16"}, True),
        ({"until_on": "2026-06-15"}, False),
        ({"people": ()}, False),
    ],
)
def test_regie_is_held_on_a_day(fields: dict[str, Any], holds: bool) -> None:
    held = replace(role(RegieKind.PROCESS, "ineke"), **fields)
    assert bool(roles(plan_of(held), RegieKind.PROCESS, DAILY, TODAY)) is holds


PARTLY = Agreeing(person="ruben", view=View.PARTLY, words="Niet elke dag")
AGREED = Agreeing(person="tess", view=View.AGREES)


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, []),
        ({"views": (AGREED, Agreeing(person="noa", view=View.AGREES))}, ["Tess en Noa: eens."]),
        ({"views": (AGREED, PARTLY)}, ["Tess: eens. Ruben: deels. “Niet elke dag”"]),
        ({"views": (replace(PARTLY, literal=False),)}, ["Ruben: deels. Niet elke dag"]),
        ({"views": (replace(PARTLY, words="", view=View.DISAGREES),)}, ["Ruben: oneens."]),
        ({"everyone_agrees": True}, ["Iedereen is het eens."]),
        ({"everyone_agrees": True, "views": (PARTLY,)}, ["Alle anderen: eens. Ruben: deels. “Niet elke dag”"]),
    ],
)
def test_who_sees_it_differently_stands_there_in_their_words(fields: dict[str, Any], told: list[str]) -> None:
    assert agreeing(family(), replace(DAILY, **fields)) == told


def test_a_concept_asks_instead_of_telling_who_agrees() -> None:
    told = replace(DAILY, views=(AGREED,))
    assert (block(told, concept=True).agree, block(told, concept=True).agree_ticks) == ((), True)
    assert ([text_of(line) for line in block(told).agree], block(told).agree_ticks) == (["Tess: eens."], False)


def test_every_row_of_regie_is_there_for_every_goal() -> None:
    assert all(isinstance(line, RegieLine) for line in block().regie)
    assert [line.label for line in block().regie] == [NOT_ASKED[0], NO_PROCESS[0], NO_CONTENT[0]]
