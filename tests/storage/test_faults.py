"""What a validator found, said in Dutch."""

from __future__ import annotations

import json
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from regiedesk.domain.people import Person
from regiedesk.domain.registers import PrintCopy
from regiedesk.storage.codec import JsonPlanCodec
from regiedesk.storage.faults import faults_of

PLANS = JsonPlanCodec()


def told(cls: Any, content: Any, given: Any = None) -> list[tuple[str, str]]:
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(cls).validate_json(json.dumps(content))
    return [(fault.place, fault.sentence) for fault in faults_of(caught.value, given if given is not None else content)]


def test_an_item_goes_by_its_id_where_the_validator_counts() -> None:
    content = [{"id": "a", "kind": "gezin", "first_name": "Noa"}, {"id": "b", "kind": "gezin"}]
    assert told(list[Person], content) == [("b/first_name", "Dit veld ontbreekt.")]


@pytest.mark.parametrize("given", [[{}, {}], [1, 2], [{"id": 3}, {"id": 4}], None, "x", []])
def test_without_an_id_it_goes_by_its_number(given: Any) -> None:
    content = [{"id": "a", "kind": "gezin", "first_name": "Noa"}, {"id": "b", "kind": "gezin"}]
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(list[Person]).validate_json(json.dumps(content))
    assert [fault.place for fault in faults_of(caught.value, given)] == ["1/first_name"]


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("frist_name", "first_name"),
        ("returned", "returned_on"),
        ("rhytm", "rhythm"),
        ("kenmerkk", "kenmerk"),
        ("presense", "presence"),
    ],
)
def test_a_name_that_is_almost_right_gets_a_hint(typed: str, near: str) -> None:
    content = {"id": "a", "kind": "gezin", "first_name": "Noa", typed: 1}
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Person).validate_json(json.dumps(content))
    (found,) = faults_of(caught.value, content)
    assert found.sentence == f"Het veld '{typed}' bestaat niet. Bedoel je '{near}'?"


def test_what_has_no_sentence_of_its_own_gets_a_plain_one() -> None:
    assert told(int, 1.5) == [("", "Deze waarde kan hier niet.")]


def test_no_english_reaches_the_user() -> None:
    content = {"number": "x", "version": None, "holders": 5, "printed_on": "x", "with_safety_sheet": "misschien"}
    sentences = " ".join(sentence for _, sentence in told(PrintCopy, content))
    assert [word for word in ("Input", "should", "valid", "Field", "required", "error") if word in sentences] == []
