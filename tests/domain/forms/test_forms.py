from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import edits, shape
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.forms import catalogue, packing
from regiedesk.domain.forms.case import NESTED, NOTES
from regiedesk.domain.forms.fill import SAID, apart, blank, blank_value, faults
from regiedesk.domain.forms.spec import Kind
from regiedesk.domain.forms.telling import choices, told
from regiedesk.domain.people import Household, Person, Residence
from regiedesk.domain.plan import CaseDetails, Plan, empty_plan
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.steps import PARTS
from regiedesk.domain.words import ObservationKind, PersonKind, RegieKind, Role
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

TODAY = dt.date(2026, 7, 2)
COLLECTIONS = tuple(shape.collections())


def classes() -> Iterator[type[Any]]:
    todo: list[type[Any]] = [CaseDetails, *shape.collections().values()]
    while todo:
        cls = todo.pop()
        yield cls
        todo += [field.base for field in shape.shape_of(cls) if field.is_value]


def family() -> Plan:
    noor = Person(id="noor", kind=PersonKind.FAMILY, first_name="Noor", relation="moeder")
    pim = Person(id="pim", kind=PersonKind.FAMILY, first_name="Pim", role=Role.YOUTH)
    ria = Person(id="ria", kind=PersonKind.PROFESSIONAL, first_name="Ria", job="wijkcoach")
    plan = replace(empty_plan("Proef"), people=(noor, pim, ria))
    return edits.change_details(plan, regisseur="ria")


@pytest.mark.parametrize("cls", sorted(set(classes()), key=str))
def test_every_field_of_every_class_has_a_label_that_is_dutch(cls: type[Any]) -> None:
    for field in catalogue.fields_of(cls):
        assert field.label
        assert field.label[0].isupper() or not field.label[0].isalpha()
        assert "_" not in field.label


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_collection_has_a_form_whose_fields_exist(collection: str) -> None:
    spec, cls = catalogue.spec_of(collection), catalogue.class_of(collection)
    assert spec.title
    assert spec.singular
    assert spec.add
    names = {field.name for field in catalogue.fields_of(cls)}
    assert {*spec.main, *spec.sub, *spec.tags, *spec.hidden} <= names
    shown = [f.name for f in (*catalogue.main_fields(cls, spec), *catalogue.folded_fields(cls, spec))]
    assert sorted([*shown, *spec.hidden]) == sorted(names)
    for way in spec.ways:
        assert {name for name, _ in way.fields} <= names


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_field_that_must_be_filled_in_is_never_folded(collection: str) -> None:
    spec = catalogue.spec_of(collection)
    assert not [f.name for f in catalogue.folded_fields(catalogue.class_of(collection), spec) if f.needed]


def test_every_collection_belongs_to_one_step_or_to_the_notes() -> None:
    in_steps = [name for names in PARTS.values() for name in names]
    assert sorted([*in_steps, *NOTES, "meetings"]) == sorted(COLLECTIONS)
    shown = [name for number in PARTS for name in catalogue.parts_of_step(number)]
    assert len(shown) == len(set(shown))
    assert set(COLLECTIONS) - set(shown) == {"answers"}


def test_every_value_inside_an_item_has_a_form() -> None:
    kinds: tuple[type[Any], ...] = (CaseDetails, *shape.collections().values())
    items = {c.__name__ for c in kinds}
    inside = {cls.__name__ for cls in classes()} - items
    assert inside == set(NESTED)


def test_kinds_follow_from_the_declarations() -> None:
    def kinds(collection: str) -> dict[str, Kind]:
        return {f.name: f.kind for f in catalogue.fields_of(catalogue.class_of(collection))}

    meeting = kinds("meetings")
    assert (meeting["on"], meeting["time"], meeting["attendance"]) == (Kind.DATE, Kind.TIME, Kind.NESTED)
    assert (meeting["steps"], meeting["minutes"], meeting["family_earlier"]) == (Kind.STEPS, Kind.NUMBER, Kind.TICK)
    assert (meeting["planned_by"], meeting["previous"], meeting["others"]) == (Kind.PERSON, Kind.ITEM, Kind.LINES)
    safety = kinds("safety")
    assert (safety["score"], safety["reason"], safety["sharing"]) == (Kind.SCORE, Kind.TEXT, Kind.VALUE)
    assert kinds("changes")["triggers"] is Kind.CHOICES
    assert kinds("custody")["recognised"] is Kind.YES_NO
    assert kinds("reading_agreements")["results"] is Kind.ITEMS


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_blank_item_exists_for_every_collection_and_says_what_it_lacks(collection: str) -> None:
    item = blank(collection, "x1", family(), TODAY)
    assert item.id == "x1"
    lacking = {fault.place.split("/")[-1] for fault in faults(item, "x")}
    needed = [f for f in catalogue.fields_of(type(item)) if f.needed]
    assert lacking == {f.name for f in needed if getattr(item, f.name) in (None, "", ())}
    for fault in faults(item, "x"):
        assert fault.sentence.endswith(".")


def test_a_blank_item_that_lacks_nothing_is_taken_into_the_plan() -> None:
    items = {name: blank(name, "x1", family(), TODAY) for name in COLLECTIONS}
    ready = {name: item for name, item in items.items() if not faults(item, name)}
    assert {"research", "answers", "waiting"} <= set(ready)
    for name, item in ready.items():
        assert getattr(edits.add(family(), item), name)[-1] == item


def test_blank_items_know_what_can_be_known() -> None:
    plan = family()
    assert blank("agreements", "a", plan, TODAY).number == 1
    with_one = edits.add(plan, replace(blank("agreements", "a", plan, TODAY), what="belt", number=7))
    assert blank("agreements", "b", with_one, TODAY).number == 8
    assert blank("custody", "c", plan, TODAY).child == "pim"
    assert blank("observations", "o", plan, TODAY).said_by == "ria"
    assert blank("safety", "s", plan, TODAY).on == "2026-07-02"
    assert blank("regie", "r", plan, TODAY).kind is RegieKind.OWN
    meeting = blank("meetings", "m", plan, TODAY)
    assert (meeting.kind, meeting.status, meeting.on) == (MeetingKind.START, MeetingStatus.PLANNED, None)


def test_known_fields_win() -> None:
    made = blank("observations", "o", family(), TODAY, kind=ObservationKind.WORRY, said_by="noor")
    assert (made.kind, made.said_by) == (ObservationKind.WORRY, "noor")


def test_what_is_asked_apart_begins_apart_when_somebody_says_it() -> None:
    assert all(apart(name) == {"sharing": Sharing(apart=True)} for name in SAID)
    assert apart("people") == {}


def test_a_value_inside_an_item_must_be_complete_too() -> None:
    house = Household(id="h", name="Thuis", members=(blank_value(Residence, TODAY),))
    assert [fault.place for fault in faults(house, "households/h")] == ["households/h/members/0/person"]
    assert faults(replace(house, members=(Residence(person="pim"),)), "h") == ()


def test_a_figure_that_is_a_word_is_refused_before_the_plan_sees_it() -> None:
    spoilt = blank("safety", "s", family(), TODAY, about="pim", judged_by="noor", score="twaalf")
    assert [fault.sentence for fault in faults(spoilt, "s")] == ["Vul hier een heel getal in."]


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_a_packed_item_comes_back_the_same(collection: str) -> None:
    item = blank(collection, "x1", family(), TODAY)
    assert packing.unpack_item(type(item), packing.pack_item(item)) == item


def test_packed_values_inside_come_back_and_rubbish_does_not_break() -> None:
    house = Household(id="h", name="Thuis", members=(Residence(person="pim", since="2019"),))
    field = catalogue.field_of(Household, "members").shape
    assert packing.unpack_field(field, packing.pack_field(house.members)) == house.members
    assert packing.unpack_item(Household, "{geen json") is None
    assert packing.unpack_field(field, "{geen json") == "{geen json"


def test_a_row_tells_fields_in_words() -> None:
    plan = family()
    item = blank("safety", "s", plan, TODAY)
    assert told(plan, catalogue.field_of(type(item), "on"), item.on) == "2 juli 2026"
    assert told(plan, catalogue.field_of(type(item), "judged_by"), "noor") == "Noor"
    assert told(plan, catalogue.field_of(type(item), "reason"), "") == ""


def test_choices_are_people_items_or_words() -> None:
    plan = family()
    person = catalogue.field_of(catalogue.class_of("safety"), "about")
    assert choices(plan, person, TODAY)[0] == ("noor", "Noor, moeder")
    kind = catalogue.field_of(catalogue.class_of("observations"), "kind")
    assert choices(plan, kind, TODAY)[0] == (ObservationKind.STRENGTH, "Kracht")


def test_refused_by_the_plan_stays_refused() -> None:
    plan = family()
    with pytest.raises(RefusedInput):
        edits.add(plan, blank("safety", "s", plan, TODAY, about="weg", judged_by="noor", score=5))
