"""What changed between two plans, in sentences under the seven steps."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.compare import FIELD_WORDS, Difference, differences
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.results import Result
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.steps import PARTS
from regiedesk.domain.work_words import Activity, ContactKind
from tests.domain.families import BIKE, CALLS, CALM, DAILY, family, meeting, seen


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
        (
            {"results": (DAILY, CALM, Result(id="r3", title="Zwemmen", owner="tess"))},
            (3, "erbij", "Nieuw doel van Tess: 'Zwemmen'."),
        ),
        (
            {"agreements": (BIKE, CALLS, replace(BIKE, id="a3", who=("coby", "noa"), what="eet mee."))},
            (4, "erbij", "Coby en Noa eet mee."),
        ),
        ({"meetings": (meeting("2026-07-01"),)}, (7, "erbij", "Op 1 juli 2026 was er een overleg: MDO.")),
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
