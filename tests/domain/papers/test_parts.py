"""Pieces that several papers share."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.papers import parts
from regiedesk.domain.papers.document import Scale
from regiedesk.domain.people import Indication, Person
from regiedesk.domain.regie import ContactPoint
from regiedesk.domain.results import Evaluation
from regiedesk.domain.words import (
    AddressForm,
    AgreementKind,
    AgreementStatus,
    Participation,
    PersonKind,
    ResultStatus,
    Role,
)
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.families import BIKE, CALLS, CALM, COBY, DAILY, INEKE, KARIN, NOA, TESS, TODAY, family, meeting
from tests.domain.papers.drawn import context, text_of, version

DAY = TODAY


def names(people: tuple[Person, ...]) -> list[str]:
    return [person.id for person in people]


def with_coby(**fields: Any) -> tuple[Person, ...]:
    return tuple(replace(p, **fields) if p == COBY else p for p in family().people)


def test_help_now_is_the_same_three_numbers_everywhere() -> None:
    assert [entry.number for entry in parts.help_box(context()).entries] == ["112", "0800-2000", "113"]


def test_the_family_stands_first_then_network_then_professionals() -> None:
    mixed = family(people=(KARIN, COBY, NOA, INEKE, TESS))
    assert names(parts.taking_part(mixed, DAY)) == ["noa", "tess", "coby", "karin", "ineke"]


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({"participation": Participation.IN_BACKGROUND}, True),
        ({"participation": Participation.RATHER_NOT}, False),
        ({"participation": Participation.NOT_INVOLVED}, False),
        ({"left_on": "2026-06-15"}, False),
        ({"left_on": "2026-06-16"}, True),
        ({"joined_on": "2026-06-15"}, True),
        ({"joined_on": "2026-06-16"}, False),
    ],
)
def test_who_takes_part_on_a_day(fields: dict[str, Any], there: bool) -> None:
    assert ("coby" in names(parts.taking_part(family(people=with_coby(**fields)), DAY))) is there


def test_a_plan_is_of_parents_and_children() -> None:
    assert parts.family_names(family()) == "Noa, Ruben en Tess"


def test_of_a_large_family_only_those_it_is_about() -> None:
    more = tuple(replace(TESS, id=f"k{number}", first_name=f"Kind{number}") for number in range(3))
    large = family(people=(*family().people, *more), indications=(Indication(id="i1", child="k2"),))
    assert parts.family_names(large) == "Noa, Tess en Kind2"
    assert parts.family_names(replace(large, results=(), indications=())) == "Noa, Ruben, Tess, Kind0, Kind1 en Kind2"


def test_results_that_count_and_results_that_were_reached() -> None:
    results = tuple(replace(DAILY, id=status.name, status=status) for status in ResultStatus)
    plan = family(results=results)
    assert [r.id for r in parts.running(plan)] == ["RUNNING", "PAUSED"]
    assert [r.id for r in parts.reached(plan)] == ["REACHED"]


def figure(on: str, score: int | None, result: str = "r1") -> Evaluation:
    return Evaluation(id=f"e-{on}", result=result, on=on, score=score)


def test_the_figure_now_is_the_newest() -> None:
    told = (figure("2026-06-01", 6), figure("2026-05-01", 4), figure("2026-06-10", None), figure("2026-06-12", 9, "r2"))
    plan = family(evaluations=told)
    assert parts.figure_now(plan, DAILY) == 6
    assert parts.scale_of(plan, DAILY) == Scale(now=6, goal=8, start=3)


def test_without_an_evaluation_it_is_where_it_began() -> None:
    assert parts.scale_of(family(), DAILY) == Scale(now=3, goal=8, start=None)
    assert parts.scale_of(family(), CALM) == Scale(now=None, goal=None, start=None)


def test_a_figure_of_zero_is_a_figure() -> None:
    assert parts.figure_now(family(evaluations=(figure("2026-06-01", 0),)), DAILY) == 0


def test_whose_goal_it_is() -> None:
    assert parts.owners(family(), replace(DAILY, co_owners=("noa", "coby"))) == "Tess, Noa en Coby"


def kinds(*agreements: Agreement, **options: Any) -> list[int]:
    return [a.number for a in parts.active_agreements(family(agreements=agreements), DAILY, **options)]


def test_own_strength_stands_before_network_voorveld_and_care() -> None:
    order = [AgreementKind.CARE, AgreementKind.SELF, AgreementKind.COMMUNITY, AgreementKind.NETWORK, AgreementKind.SELF]
    made = [replace(BIKE, id=f"a{n}", number=9 - n, kind=kind) for n, kind in enumerate(order)]
    assert kinds(*made) == [5, 8, 6, 7, 9]


@pytest.mark.parametrize(
    ("status", "shown", "shown_undone", "is_open"),
    [
        (AgreementStatus.PLANNED, True, True, True),
        (AgreementStatus.RUNNING, True, True, True),
        (AgreementStatus.PAUSED, True, True, True),
        (AgreementStatus.DONE, True, False, False),
        (AgreementStatus.DONE_LATE, True, False, False),
        (AgreementStatus.STOPPED, False, False, False),
    ],
)
def test_a_stopped_agreement_is_off_paper_a_done_one_is_ticked(
    status: AgreementStatus, shown: bool, shown_undone: bool, is_open: bool
) -> None:
    agreement = replace(BIKE, status=status)
    assert (bool(kinds(agreement)), bool(kinds(agreement, done=False))) == (shown, shown_undone)
    assert parts.is_open(agreement) is is_open
    assert parts.is_done(agreement) is (shown and not shown_undone)


def test_agreements_stand_with_their_own_result() -> None:
    loose = replace(BIKE, id="a9", number=9, result=None)
    plan = family(agreements=(BIKE, loose))
    assert [a.number for a in parts.active_agreements(plan, None)] == [9]
    assert parts.active_agreements(plan, CALM) == ()


@pytest.mark.parametrize(
    ("who", "told"),
    [
        (("coby",), "Coby (oma)"),
        (("noa",), "Noa"),
        (("karin",), "Karin"),
        (("coby", "noa"), "Coby en Noa"),
        ((), "nog niemand"),
    ],
)
def test_who_does_it(who: tuple[str, ...], told: str) -> None:
    assert parts.who_does(family(), replace(BIKE, who=who)) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, ""),
        ({"when": "elke dag"}, "elke dag"),
        ({"from_on": "2026-06-16"}, "vanaf 16 juni"),
        ({"from_on": "2026-06-15"}, "sinds 15 juni"),
        ({"from_on": "2026-06-01", "when": "elke dag"}, "elke dag"),
        ({"until_on": "2026-07-01"}, "vóór 1 juli"),
        ({"until_on": "2026-07-01", "when": "elke dag"}, "elke dag, tot 1 juli"),
        ({"from_on": "2026-06-01", "until_on": "2026-07-01"}, "tot 1 juli"),
        ({"from_on": "2026-06-20", "until_on": "2026-07-01"}, "vanaf 20 juni"),
        ({"status": AgreementStatus.DONE, "ended_on": "2026-06-02", "when": "elke dag"}, "gedaan op 2 juni"),
        ({"status": AgreementStatus.DONE_LATE, "until_on": "2026-06-01"}, "gedaan op 1 juni"),
        ({"status": AgreementStatus.DONE}, "gedaan"),
        ({"status": AgreementStatus.PAUSED, "when": "elke dag"}, "staat even stil"),
    ],
)
def test_when_is_said_as_short_as_it_can(fields: dict[str, Any], told: str) -> None:
    assert parts.when_of(replace(BIKE, **fields), DAY) == told


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (NOA, "06-00000001"),
        (replace(NOA, phone=""), "via Ineke"),
        (replace(NOA, phone="", reach_via="coby"), "via Coby"),
        (replace(TESS, phone="", birth_date="2014-06-15"), "via Ineke"),
        (replace(TESS, phone="", birth_date="2014-06-16"), ""),
        (replace(INEKE, phone=""), ""),
    ],
)
def test_someone_is_reached_by_number_or_via_another(person: Person, told: str) -> None:
    assert parts.reach(family(), person, DAY) == told


POINTS = (
    ContactPoint(id="p1", person="karin", for_people=("noa",), reachability="op werkdagen"),
    ContactPoint(id="p2", person="coby", for_people=("noa", "tess")),
    ContactPoint(id="p3", person="ineke", reachability="tot vijf uur"),
)


def contacts(*holders: str, **options: Any) -> list[tuple[str, str, str]]:
    box = parts.contact_box(context(family(contact_points=POINTS), *holders), **options)
    return [(entry.line, entry.number, entry.note) for entry in box.entries]


def test_the_regisseur_stands_last_and_numbers_that_are_not_for_the_holder_do_not_stand_there() -> None:
    assert contacts("noa") == [
        ("Bel of app Karin:", "053-0000005", "op werkdagen"),
        ("Weet je het niet? Bel Ineke:", "053-0000006", "tot vijf uur"),
    ]


def test_to_another_it_is_said_who_calls_whom() -> None:
    assert contacts("coby")[:2] == [
        ("Noa belt Karin:", "053-0000005", "op werkdagen"),
        ("Noa en Tess bellen Coby:", "06-00000004", ""),
    ]


def test_own_contact_points_stand_first_and_the_regisseur_always() -> None:
    assert [line for line, *_ in contacts("coby", most=2)] == ["Noa belt Karin:", "Weet je het niet? Bel Ineke:"]
    assert contacts("coby", most=1) == [("Weet je het niet? Bel Ineke:", "053-0000006", "tot vijf uur")]


def test_without_contact_points_everybody_calls_the_regisseur() -> None:
    box = parts.contact_box(context(family()))
    assert [entry.line for entry in box.entries] == ["Bel Ineke:"]


def next_box(*meetings: Any) -> tuple[str, str]:
    box = parts.next_meeting_box(context(family(meetings=meetings), label=version()))
    return box.title, text_of(box.lines)


PLANNED = MeetingStatus.PLANNED


def test_the_next_meeting_is_the_first_planned_from_the_day_of_the_plan() -> None:
    held, past = meeting("2026-05-20"), meeting("2026-05-07", PLANNED)
    later, soon = meeting("2026-08-01", PLANNED), meeting("2026-07-16", PLANNED, time="15.30", place="de school.")
    assert next_box(held, past, later, soon) == (
        "Volgend gesprek: donderdag 16 juli, 15.30 uur",
        "de school. Familie kan om 15.15 uur al binnenlopen.",
    )
    assert next_box(meeting("2026-05-08", PLANNED))[0] == "Volgend gesprek: vrijdag 8 mei"


def test_a_month_is_a_date_too() -> None:
    assert next_box(meeting("2026-07", PLANNED)) == ("Volgend gesprek: juli 2026", "")


def test_without_a_date_there_is_room_to_write_one() -> None:
    assert next_box() == (
        "Volgend gesprek: nog geen datum",
        "Spreek samen een datum af, en schrijf hem hier op.",
    )


@pytest.mark.parametrize(("time", "earlier"), [("9.00", "8.45"), ("15.05", "14.50"), ("12.15", "12.00")])
def test_the_family_comes_a_quarter_earlier(time: str, earlier: str) -> None:
    assert f"om {earlier} uur" in next_box(meeting("2026-07-16", PLANNED, time=time))[1]


def test_a_paper_speaks_as_its_holder_wants() -> None:
    formal = context(family(people=with_coby(address_form=AddressForm.FORMAL), contact_points=POINTS), "coby")
    assert parts.contact_box(formal).title == "Weet u het niet meer?"
    assert "Denkt u aan zelfmoord?" in text_of([parts.help_box(formal)])
    assert "Denk je aan zelfmoord?" in text_of([parts.help_box(context())])


def test_the_holder_of_a_paper_always_stands_on_it() -> None:
    people = with_coby(participation=Participation.IN_BACKGROUND)
    coby = next(p for p in people if p.id == "coby")
    drawn = context(family(people=people), "coby")
    assert parts.at_table(drawn, next(p for p in drawn.plan.people if p.id == "coby"))
    assert not parts.at_table(context(family(people=people), "noa"), coby)


@pytest.mark.parametrize(
    ("text", "told"),
    [("bel eerst", "Bel eerst."), ("Bel eerst!", "Bel eerst!"), ("“Ja”", "“Ja”"), ("  ", ""), ("", ""), ("x ", "X.")],
)
def test_a_sentence_has_a_capital_and_an_end(text: str, told: str) -> None:
    assert parts.sentence(text) == told


def test_a_youth_of_the_network_is_no_family_member() -> None:
    friend = replace(TESS, id="vriend", kind=PersonKind.NETWORK, role=Role.YOUTH, first_name="Sem")
    assert parts.family_names(family(people=(NOA, friend))) == "Noa"


def test_a_day_in_the_future_of_the_plan_does_not_matter_for_who_does_it() -> None:
    assert parts.when_of(replace(CALLS, from_on="2026-06-16"), dt.date(2026, 6, 20)) == "sinds 16 juni"
