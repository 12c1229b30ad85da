"""Stored JSON brought to the newest schema."""

from __future__ import annotations

from typing import Any

import pytest

from regiedesk.domain.errors import RefusedInput
from regiedesk.storage import upgrades
from regiedesk.storage.codec import SCHEMA

STEPS: dict[int, upgrades.Step] = {
    1: lambda plan: {**plan, "seen": [*plan["seen"], "een naar twee"]},
    2: lambda plan: {**plan, "seen": [*plan["seen"], "twee naar drie"]},
}


@pytest.mark.parametrize(
    ("schema", "seen"), [(1, ["een naar twee", "twee naar drie"]), (2, ["twee naar drie"]), (3, [])]
)
def test_an_old_plan_goes_through_every_step_in_turn(schema: int, seen: list[str]) -> None:
    assert upgrades.plan({"seen": []}, schema, STEPS) == {"seen": seen}


def test_every_older_schema_has_a_step() -> None:
    assert set(upgrades.STEPS) == set(range(1, SCHEMA))


def test_a_plan_of_this_schema_stays_as_it_is() -> None:
    content = {"details": {"code": "x"}}
    assert upgrades.plan(content, SCHEMA) == {"details": {"code": "x"}}


def test_a_case_of_this_schema_loses_only_its_number() -> None:
    assert upgrades.case({"schema": SCHEMA, "plan": {}, "id": "c1"}, SCHEMA) == {"plan": {}, "id": "c1"}


@pytest.mark.parametrize(
    "number", [{}, {"schema": None}, {"schema": 0}, {"schema": True}, {"schema": "1"}, {"schema": 1.0}]
)
def test_a_case_without_a_number_is_refused(number: dict[str, Any]) -> None:
    with pytest.raises(RefusedInput, match="schemanummer") as caught:
        upgrades.case({"plan": {}, **number}, SCHEMA)
    assert caught.value.faults[0].place == "schema"


def test_a_case_of_a_newer_program_is_refused_with_what_to_do() -> None:
    with pytest.raises(RefusedInput, match="nieuwere versie") as caught:
        upgrades.case({"schema": SCHEMA + 1, "plan": {}}, SCHEMA)
    assert caught.value.remedy == "Werk RegieDesk eerst bij."
