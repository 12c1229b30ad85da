"""The plan is read off its own declarations."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.meetings import Answer, Attendance, Meeting, Quote
from regiedesk.domain.people import Person, Residence
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.values import Figure, Partial, Ref
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Presence
from tests.domain.families import DAILY, HIDDEN_HOME, NOA, TESS, family, meeting


def field(cls: type[Any], name: str) -> shape.FieldShape:
    return next(f for f in shape.shape_of(cls) if f.name == name)


TALK = meeting(
    "2026-05-01",
    attendance=(Attendance(person="tess", presence=Presence.PRESENT, note="kwam later"),),
    quotes=(Quote(said_by="tess", text="Ik wil het anders"), Quote(said_by=None, text="Ja")),
    steps=(1, 2),
)


def test_a_field_tells_its_type_marks_and_whether_it_may_be_empty_or_repeats() -> None:
    noticed, area, score = (
        field(type(DAILY), "noticed_by"),
        field(type(DAILY), "area"),
        field(type(DAILY), "goal_score"),
    )
    assert (noticed.base, noticed.many, noticed.optional) == (str, True, False)
    assert noticed.mark(Ref) == Ref("people")
    assert (area.many, area.optional, area.mark(Ref)) == (False, True, None)
    assert (score.base, score.mark(Figure)) == (int, Figure(0, 10))
    assert field(Person, "birth_date").mark(Partial) is not None
    assert field(Meeting, "attendance").is_value
    assert not field(Meeting, "place").is_value


def test_every_collection_of_the_plan_is_known_by_the_class_of_its_items() -> None:
    known = shape.collections()
    assert set(known) == {name for name in Plan.__dataclass_fields__ if name != "details"}
    assert len(set(known.values())) == len(known)
    for name, cls in known.items():
        assert shape.collection_of(cls) == name
        assert {"id"} <= {f.name for f in shape.shape_of(cls)}


def test_items_come_in_the_order_of_the_plan() -> None:
    plan = family()
    assert [(name, item.id) for name, item in shape.items(plan)][:2] == [("people", "noa"), ("people", "ruben")]
    assert [name for name, _ in shape.items(plan)][-1] == "agreements"


def test_an_item_is_found_in_its_own_collection_only() -> None:
    plan = family()
    assert shape.find(plan, "people", "noa") is NOA
    assert shape.find(plan, "results", "noa") is None
    assert shape.find(plan, "people", "") is None


def test_leaves_are_the_filled_simple_fields_with_their_path() -> None:
    found = {path: content for path, _, content in shape.leaves(TALK)}
    assert found["attendance/0/person"] == "tess"
    assert found["quotes/1/text"] == "Ja"
    assert found["steps/1"] == 2
    assert "quotes/1/said_by" not in found
    assert "time" not in found


def test_leaves_can_start_from_a_place() -> None:
    assert next(shape.leaves(TESS, "people/tess"))[0] == "people/tess/id"


def test_texts_are_what_a_person_typed() -> None:
    found = dict(shape.texts(TALK))
    assert found == {
        "attendance/0/note": "kwam later",
        "quotes/0/text": "Ik wil het anders",
        "quotes/1/text": "Ja",
    }


def test_a_question_code_is_no_typed_text() -> None:
    assert dict(shape.texts(Answer(id="x1", question="S1.1", text="Oma"))) == {"text": "Oma"}


def test_references_are_found_inside_values_too() -> None:
    assert list(shape.references(TALK)) == [
        ("attendance/0/person", "people", "tess"),
        ("quotes/0/said_by", "people", "tess"),
    ]
    assert ("members/1/person", "people", "tess") in list(shape.references(HIDDEN_HOME))
    details = CaseDetails(code="x", regisseur="ineke", filled_in_by=("noa", "tess"))
    assert [ref for _, _, ref in shape.references(details)] == ["ineke", "noa", "tess"]


def test_only_whole_date_objects_are_dates() -> None:
    copy = PrintCopy(
        number=1, version=1, paper="gezinsplan", holders=("noa",), holder_kind=PersonKind.FAMILY, holder_label="Noa",
        printed_on=dt.date(2026, 5, 1), bladkenmerk="ABCD", returned_on=dt.date(2026, 5, 9),
    )  # fmt: skip
    assert list(shape.dates_of(copy)) == [dt.date(2026, 5, 1), dt.date(2026, 5, 9)]
    assert list(shape.dates_of(NOA)) == []


def test_rebuilding_without_change_gives_the_same_object() -> None:
    plan = family(meetings=(TALK,))
    assert shape.rebuild(plan, lambda _, part: part) is plan


def test_rebuilding_changes_only_what_changed() -> None:
    plan = family(meetings=(TALK,))
    made: Plan = shape.rebuild(plan, lambda f, part: part.upper() if f.name == "note" else part)
    assert made.meetings[0].attendance[0].note == "KWAM LATER"
    assert made == replace(plan, meetings=made.meetings)
    assert made.people is plan.people
    assert made.meetings[0].quotes is plan.meetings[0].quotes


@pytest.mark.parametrize(
    ("cls", "name", "typed"),
    [
        (Person, "first_name", True),
        (Person, "aliases", True),
        (Person, "id", False),
        (Person, "interpreter", False),
        (Person, "birth_date", False),
        (Person, "kind", False),
        (Person, "address_secret", False),
        (Residence, "rhythm", True),
        (Meeting, "time", False),
    ],
)
def test_a_text_is_neither_id_nor_date_nor_choice(cls: type[Any], name: str, typed: bool) -> None:
    assert shape.is_text(field(cls, name)) is typed


def test_fields_that_refer_are_references_and_values_in_which_there_are_any() -> None:
    names = {field.name for field in shape.referring(Meeting)}
    assert names == {"attendance", "planned_by", "quotes", "previous", "sharing"}
