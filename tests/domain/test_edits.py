"""Plan to plan: what an edit does, and what it refuses."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import edits
from regiedesk.domain.errors import NotFound, RefusedInput
from regiedesk.domain.results import Result
from tests.domain.families import BIKE, CALM, DAILY, TESS, family, meeting, seen
from tests.domain.numbers import BSN

WALK = Result(id="r3", title="Samen lopen", owner="coby")


def places(refused: pytest.ExceptionInfo[RefusedInput]) -> list[str]:
    return [fault.place for fault in refused.value.faults]


def ids(results: tuple[Result, ...]) -> list[str]:
    return [result.id for result in results]


def test_an_item_is_added_at_the_end() -> None:
    assert ids(edits.add(family(), WALK).results) == ["r1", "r2", "r3"]


def test_an_item_is_added_before_another() -> None:
    assert ids(edits.add(family(), WALK, before="r2").results) == ["r1", "r3", "r2"]
    assert ids(edits.add(family(), WALK, before="weg").results) == ["r1", "r2", "r3"]


def test_adding_leaves_the_old_plan_as_it_was() -> None:
    plan = family()
    edits.add(plan, WALK)
    assert plan == family()


def test_an_id_that_is_taken_by_any_item_is_refused() -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.add(family(), replace(WALK, id="tess"))
    assert places(refused) == ["results/tess"]
    assert refused.value.message == "Het kenmerk 'tess' bestaat al in dit plan."


def test_what_is_typed_is_cleaned() -> None:
    plan = edits.add(family(), replace(WALK, why=f"a\r\nb {BSN}"))
    assert plan.results[-1].why == "a\nb •••••••••"
    changed = edits.put(plan, replace(WALK, why="Zoe\u0308"))
    assert changed.results[-1].why == "Zoë"


def test_wrong_input_is_refused_with_every_fault_and_a_promise() -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.add(family(), replace(WALK, goal_score=12, owner="weg"))
    assert places(refused) == ["results/r3/goal_score", "results/r3/owner"]
    assert refused.value.remedy == "Wat je typte, blijft bewaard."


def test_a_name_of_only_unprintable_characters_is_no_name() -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.add(family(), replace(TESS, id="x", first_name="\x00"))
    assert places(refused) == ["people/x/first_name"]
    with pytest.raises(RefusedInput):
        edits.put(family(), replace(TESS, first_name="\x00"))


def test_an_old_fault_elsewhere_does_not_stop_an_edit() -> None:
    broken = family(observations=(seen(said_by="weg"),))
    assert ids(edits.add(broken, WALK).results)[-1] == "r3"


def test_fields_of_one_item_are_changed_in_place() -> None:
    plan = edits.change(family(), "results", "r1", title="Drie dagen naar school")
    assert plan.results == (replace(DAILY, title="Drie dagen naar school"), CALM)


@pytest.mark.parametrize("act", [edits.remove, edits.change, lambda plan, name, item: edits.move(plan, name, item, 0)])
def test_an_item_that_is_no_longer_there_is_told(act) -> None:
    with pytest.raises(NotFound, match="staat niet meer in het plan"):
        act(family(), "results", "r9")


def test_changing_to_something_wrong_is_refused() -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.change(family(), "agreements", "a1", until_on="31 februari")
    assert places(refused) == ["agreements/a1/until_on"]


def test_an_unused_item_is_removed() -> None:
    assert ids(edits.remove(family(), "results", "r2").results) == ["r1"]


def test_an_item_in_use_stays_and_its_users_are_named() -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.remove(family(), "results", "r1")
    assert places(refused) == ["agreements/a1", "agreements/a2"]
    assert refused.value.remedy == "Haal het daar eerst weg."


def test_users_are_found_in_the_case_and_inside_values() -> None:
    assert edits.users_of(family(), "people", "ineke") == ("details",)
    assert "households/thuis" in edits.users_of(family(), "people", "tess")
    assert edits.users_of(family(), "people", "ruben") == ("households/thuis",)
    assert edits.users_of(family(), "results", "r2") == ()


@pytest.mark.parametrize(
    ("position", "order"), [(0, ["r2", "r1"]), (1, ["r1", "r2"]), (-3, ["r2", "r1"]), (99, ["r1", "r2"])]
)
def test_the_family_gives_a_result_another_place(position: int, order: list[str]) -> None:
    assert ids(edits.move(family(), "results", "r2", position).results) == order


def test_fields_of_the_case_are_changed() -> None:
    plan = edits.change_details(family(), regie_meaning="Wie\r\nlet op")
    assert plan.details.regie_meaning == "Wie\nlet op"


@pytest.mark.parametrize(
    ("fields", "place"),
    [
        ({"code": ""}, "details/code"),
        ({"regisseur": "weg"}, "details/regisseur"),
        ({"started_on": "x"}, "details/started_on"),
    ],
)
def test_a_wrong_field_of_the_case_is_refused(fields: dict[str, str], place: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        edits.change_details(family(), **fields)
    assert places(refused) == [place]


def test_putting_keeps_the_order() -> None:
    plan = edits.put(family(meetings=(meeting("2026"),)), replace(BIKE, what="loopt mee"))
    assert [agreement.what for agreement in plan.agreements] == ["loopt mee", "belt bij verzuim"]
