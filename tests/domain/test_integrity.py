"""Whether a plan holds together: each rule finds its fault at its place, and stays silent otherwise."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import integrity, shape
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.cooperation import Condition, Obstacle, SafetyAgreement
from regiedesk.domain.meetings import Attendance, TimeEntry
from regiedesk.domain.people import Household, Kinship, Organisation, Person, Residence
from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Evaluation, Result
from regiedesk.domain.situation import HelpQuestion, TimelineEvent
from regiedesk.domain.words import KinshipKind, PersonKind, RegieKind, TimelineKind
from regiedesk.domain.work_words import Activity, Presence
from tests.domain.families import BIKE, CALM, DAILY, NOA, TESS, family, meeting, seen


def found(**parts: Any) -> list[tuple[str, str]]:
    return [(fault.place, fault.sentence) for fault in integrity.faults(family(**parts))]


def places(**parts: Any) -> list[str]:
    return [place for place, _ in found(**parts)]


def test_a_whole_plan_has_no_faults() -> None:
    assert found() == []


def test_an_id_stands_for_one_item_in_the_whole_plan() -> None:
    assert found(results=(DAILY, replace(CALM, id="noa"))) == [
        ("results/noa", "Het kenmerk 'noa' komt twee keer voor.")
    ]
    assert len(found(agreements=(BIKE, BIKE, BIKE))) == 2


def test_an_item_needs_an_id() -> None:
    assert found(results=(DAILY, replace(CALM, id=""))) == [("results//id", "Dit onderdeel heeft geen kenmerk ('id').")]


@pytest.mark.parametrize(
    ("parts", "place", "sentence"),
    [
        (
            {"results": (DAILY, replace(CALM, owner="zoek"))},
            "results/r2/owner",
            "Er is geen persoon met kenmerk 'zoek' in het plan.",
        ),
        (
            {"agreements": (replace(BIKE, result="r9"),)},
            "agreements/a1/result",
            "Er is geen resultaat met kenmerk 'r9' in het plan.",
        ),
        (
            {"details": CaseDetails(code="x", regisseur="weg")},
            "details/regisseur",
            "Er is geen persoon met kenmerk 'weg' in het plan.",
        ),
        (
            {"meetings": (meeting("2026", attendance=(Attendance(person="weg", presence=Presence.PRESENT),)),)},
            "meetings/m-2026/attendance/0/person",
            "Er is geen persoon met kenmerk 'weg' in het plan.",
        ),
        (
            {"evaluations": (Evaluation(id="e1", result="r1", on="2026", meeting="m9"),)},
            "evaluations/e1/meeting",
            "Er is geen overleg met kenmerk 'm9' in het plan.",
        ),
        (
            {"people": (*family().people, replace(NOA, id="x", organisation="zoek"))},
            "people/x/organisation",
            "Er is geen organisatie met kenmerk 'zoek' in het plan.",
        ),
    ],
)
def test_a_reference_points_to_something(parts: dict[str, Any], place: str, sentence: str) -> None:
    assert found(**parts) == [(place, sentence)]


def test_every_kind_of_reference_has_a_name_a_user_knows() -> None:
    roots: tuple[type[Any], ...] = (CaseDetails, *shape.collections().values())
    targets = {mark.target for cls in roots for mark in _refs(cls)}
    assert targets <= set(integrity.NOUNS)


def _refs(cls: type[Any]) -> list[Any]:
    made: list[Any] = []
    for field in shape.shape_of(cls):
        made += _refs(field.base) if field.is_value else [m for m in field.marks if hasattr(m, "target")]
    return made


@pytest.mark.parametrize(("score", "right"), [(0, True), (10, True), (11, False), (-1, False)])
def test_a_figure_stays_within_its_bounds(score: int, right: bool) -> None:
    told = found(results=(replace(DAILY, goal_score=score), CALM))
    sentence = "Dit cijfer kan hier niet. Kies een cijfer van 0 tot en met 10."
    assert told == ([] if right else [("results/r1/goal_score", sentence)])


def test_bounds_differ_per_field() -> None:
    hours = (
        TimeEntry(id="u1", activity=Activity.PHONE, minutes=45),
        TimeEntry(id="u2", activity=Activity.PHONE, minutes=-5),
    )
    assert places(hours=hours, meetings=(meeting("2026", steps=(1, 7, 8)),)) == [
        "meetings/m-2026/steps/2",
        "hours/u2/minutes",
    ]


@pytest.mark.parametrize(
    ("day", "right"), [("2019", True), ("2019-02-28", True), ("2019-02-30", False), ("mei", False)]
)
def test_a_date_exists(day: str, right: bool) -> None:
    told = found(results=(replace(DAILY, target_on=day), CALM))
    sentence = "Deze datum bestaat niet. Schrijf een jaar, jaar-maand of jaar-maand-dag."
    assert told == ([] if right else [("results/r1/target_on", sentence)])


@pytest.mark.parametrize(("time", "right"), [("15.30", True), ("15:30", False), ("25.00", False)])
def test_a_time_exists(time: str, right: bool) -> None:
    told = found(meetings=(meeting("2026-05-01", time=time),))
    sentence = "Deze tijd bestaat niet. Schrijf een tijd als 15.30."
    assert told == ([] if right else [("meetings/m-2026-05-01/time", sentence)])


def test_a_text_has_an_end() -> None:
    longest = integrity.LONGEST_TEXT
    assert found(observations=(seen("x" * longest),)) == []
    assert found(observations=(seen("x" * (longest + 1)),)) == [
        ("observations/o1/text", f"Deze tekst is te lang: {longest + 1} tekens. Er passen er {longest} in één veld.")
    ]


@pytest.mark.parametrize("words", ["Jansen", "31-02-2026 bij Jansen"])
def test_a_sentence_does_not_repeat_what_stood_there(words: str) -> None:
    plan = family(
        results=(replace(DAILY, target_on=words), CALM),
        meetings=(meeting("2026", time=words),),
        observations=(seen("x" * 30_000),),
    )
    told = " ".join(fault.sentence for fault in integrity.faults(plan))
    assert "Jansen" not in told
    assert "xx" not in told


EMPTY = [
    ("people", Person(id="x", kind=PersonKind.FAMILY, first_name=" "), "first_name", "Vul een naam in."),
    ("organisations", Organisation(id="x", name=""), "name", "Vul een naam in."),
    ("households", Household(id="x", name=""), "name", "Vul een naam in."),
    ("results", Result(id="x", title="", owner="noa"), "title", "Vul in wat jullie willen bereiken."),
    ("agreements", Agreement(id="x", number=9, what=""), "what", "Dit veld is nog leeg. Vul het in."),
    ("observations", seen("", id="x"), "text", "Dit veld is nog leeg. Vul het in."),
    (
        "timeline",
        TimelineEvent(id="x", kind=TimelineKind.EVENT, on="2019", text=""),
        "text",
        "Dit veld is nog leeg. Vul het in.",
    ),
    ("obstacles", Obstacle(id="x", text="\n"), "text", "Dit veld is nog leeg. Vul het in."),
    ("safety_agreements", SafetyAgreement(id="x", text=""), "text", "Dit veld is nog leeg. Vul het in."),
    ("conditions", Condition(id="x", text=""), "text", "Dit veld is nog leeg. Vul het in."),
    ("help_questions", HelpQuestion(id="x", person="noa", text=""), "text", "Dit veld is nog leeg. Vul het in."),
]


@pytest.mark.parametrize(("collection", "item", "field", "sentence"), EMPTY, ids=[row[0] for row in EMPTY])
def test_what_an_item_is_about_is_filled_in(collection: str, item: Any, field: str, sentence: str) -> None:
    present = getattr(family(), collection)
    assert found(**{collection: (*present, item)}) == [(f"{collection}/x/{field}", sentence)]


def test_a_case_has_a_code() -> None:
    assert found(details=CaseDetails(code=" ")) == [("details/code", "Geef de casus een code.")]


def test_every_required_field_is_tried_here() -> None:
    assert {type(row[1]).__name__ for row in EMPTY} | {"CaseDetails"} == set(integrity.REQUIRED)


BACKWARDS: list[tuple[str, Any, str]] = [
    ("agreements", replace(BIKE, from_on="2026-05-02", until_on="2026-05-01"), "agreements/a1/until_on"),
    ("people", replace(TESS, id="x", joined_on="2026", left_on="2025-12-31"), "people/x/left_on"),
    (
        "kinships",
        Kinship(id="k1", person="noa", kind=KinshipKind.PARENT, other="tess", since="2026-02", until="2026-01"),
        "kinships/k1/until",
    ),
    (
        "timeline",
        TimelineEvent(id="t1", kind=TimelineKind.EVENT, on="2019-06", text="x", until="2018"),
        "timeline/t1/until",
    ),
    (
        "households",
        Household(id="h1", name="x", members=(Residence(person="noa", since="2026-02", until="2025"),)),
        "households/h1/members/until",
    ),
    (
        "regie",
        RegieRole(id="g1", kind=RegieKind.OWN, people=("noa",), from_on="2026-05", until_on="2026-04-30"),
        "regie/g1/until_on",
    ),
]


@pytest.mark.parametrize(("collection", "item", "place"), BACKWARDS, ids=[row[2] for row in BACKWARDS])
def test_nothing_ends_before_it_begins(collection: str, item: Any, place: str) -> None:
    present = () if collection == "agreements" else getattr(family(), collection)
    assert found(**{collection: (*present, item)}) == [(place, "Het einde ligt vóór het begin. Kijk beide datums na.")]


@pytest.mark.parametrize(("start", "end"), [("2026-05-01", "2026-05-01"), ("2026-05-20", "2026-05"), ("2026", None)])
def test_the_same_day_or_a_month_that_still_runs_is_no_end_before_the_beginning(start: str, end: str | None) -> None:
    assert found(agreements=(replace(BIKE, from_on=start, until_on=end),)) == []


def test_a_date_that_does_not_exist_is_told_once() -> None:
    assert places(agreements=(replace(BIKE, from_on="2026-02-30", until_on="2025"),)) == ["agreements/a1/from_on"]


def test_one_item_is_checked_by_itself() -> None:
    item = replace(BIKE, what="", result="r9")
    assert [f.place for f in integrity.item_faults(item)] == ["agreements/a1/what"]
    assert [f.place for f in integrity.dangling_of(family(), "agreements/a1", item)] == ["agreements/a1/result"]


def test_one_value_is_checked_with_places_relative_to_it() -> None:
    assert [f.place for f in integrity.value_faults(replace(BIKE, what="", until_on="x"))] == ["/what", "/until_on"]
