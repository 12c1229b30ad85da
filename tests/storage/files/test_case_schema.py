"""The published schema of the open format: in step with the program, and true for what the program writes."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from regiedesk.assets import resource_bytes
from regiedesk.domain import shape
from regiedesk.domain.plan import empty_plan
from regiedesk.domain.registers import CaseFile
from regiedesk.storage.codec import JsonCaseCodec, JsonPlanCodec
from regiedesk.storage.files.case_schema import schema, schema_bytes
from regiedesk.storage.files.samples import NAMES
from tests.storage.files.replayed import sample_case

FILES = JsonCaseCodec(JsonPlanCodec())
VALIDATOR = Draft202012Validator(schema())


def content(case: CaseFile) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(FILES.encode_file(case))
    return made


def test_the_schema_in_the_repository_is_the_one_of_the_program() -> None:
    Draft202012Validator.check_schema(schema())
    assert resource_bytes("schema/casus.schema.json") == schema_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_case_is_valid(name: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(content(sample_case(name)))] == []


def test_an_empty_case_is_valid() -> None:
    VALIDATOR.validate(content(CaseFile(id="c1", plan=empty_plan("x"))))


def test_every_class_of_the_plan_is_described() -> None:
    names = {cls.__name__ for cls in shape.collections().values()} | {"Plan", "CaseDetails", "Sharing", "PlanVersion"}
    assert names <= set(schema()["$defs"])


def plan_with(**parts: Any) -> dict[str, Any]:
    whole = content(CaseFile(id="c1", plan=empty_plan("x")))
    whole["plan"].update(parts)
    return whole


PERSON = {"id": "noa", "kind": "gezin", "first_name": "Noa"}
MEETING = {"id": "m1", "kind": "MDO", "on": "2026-05-01"}


def test_an_item_with_only_what_is_required_is_valid() -> None:
    VALIDATOR.validate(plan_with(people=[PERSON], meetings=[{**MEETING, "time": "15.30", "on": "2026-05"}]))


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("no format", {k: v for k, v in plan_with().items() if k != "format"}),
    ("other format", {**plan_with(), "format": "iets anders"}),
    ("newer schema", {**plan_with(), "schema": 2}),
    ("no id", {k: v for k, v in plan_with().items() if k != "id"}),
    ("unknown field of the case", {**plan_with(), "naam": "x"}),
    ("unknown part", plan_with(persons=[])),
    ("unknown field of an item", plan_with(people=[{**PERSON, "bsn": "x"}])),
    ("required field", plan_with(people=[{"id": "noa", "kind": "gezin"}])),
    ("choice", plan_with(people=[{**PERSON, "kind": "familie"}])),
    ("partial date", plan_with(meetings=[{**MEETING, "on": "1 mei"}])),
    ("time", plan_with(meetings=[{**MEETING, "time": "15:30"}])),
    ("figure", plan_with(safety=[{"id": "s", "about": "a", "judged_by": "a", "on": "2026", "score": 11}])),
    ("list", plan_with(people=PERSON)),
    ("text", plan_with(people=[{**PERSON, "first_name": None}])),
]


@pytest.mark.parametrize("wrong", [row[1] for row in WRONG], ids=[row[0] for row in WRONG])
def test_what_the_program_refuses_is_not_valid(wrong: dict[str, Any]) -> None:
    assert not VALIDATOR.is_valid(wrong)


def test_what_may_be_unknown_may_be_null() -> None:
    VALIDATOR.validate(plan_with(people=[{**PERSON, "birth_date": None, "gender": None}]))
