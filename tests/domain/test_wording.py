"""How people and items are named in a sentence."""

from __future__ import annotations

import datetime as dt
from dataclasses import MISSING, fields, replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.agreements import Waiting
from regiedesk.domain.meetings import Change
from regiedesk.domain.people import Kinship, Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Evaluation
from regiedesk.domain.wording import age, label, listed, name_of, names_of, said, with_role
from regiedesk.domain.words import KinshipKind, PersonKind, RegieKind
from regiedesk.domain.work_words import Trigger
from tests.domain.families import BIKE, COBY, KARIN, NOA, TESS, TODAY, family, meeting


def test_people_go_by_their_first_name() -> None:
    assert name_of(family(), "karin") == "Karin"


def test_two_with_the_same_first_name_go_by_both_names() -> None:
    plan = family(people=(NOA, replace(TESS, first_name="Noa")))
    assert names_of(plan, ("noa", "tess")) == "Noa Veldkamp en Noa Oosterwijk"


@pytest.mark.parametrize("person", [None, "", "weg"])
def test_nobody_is_called_nobody(person: str | None) -> None:
    assert name_of(family(), person) == "niemand"


@pytest.mark.parametrize(
    ("words", "sentence"), [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")]
)
def test_words_are_joined_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence


def test_literal_words_stand_between_quotes() -> None:
    assert said("Ik wil niet", literal=True) == "“Ik wil niet”"
    assert said("Tess wil niet", literal=False) == "Tess wil niet"


@pytest.mark.parametrize(
    ("person", "told"),
    [
        (COBY, "Coby (oma)"),
        (replace(COBY, relation="oma, moeder van Noa"), "Coby (oma)"),
        (replace(COBY, relation=""), "Coby"),
        (KARIN, "Karin (mentor)"),
        (replace(KARIN, job=""), "Karin"),
        (TESS, "Tess"),
    ],
)
def test_others_than_the_family_stand_with_what_they_are(person: Person, told: str) -> None:
    assert with_role(person) == told


@pytest.mark.parametrize(
    ("birth", "told"),
    [
        ("2010-03-09", "16 jaar"),
        ("2010-03", "16 jaar"),
        ("2025-06-16", "52 weken"),
        ("2026-06-08", "1 week"),
        ("2026-06-12", "0 weken"),
        ("2026-08-01", ""),
        ("2010", ""),
        (None, ""),
    ],
)
def test_an_age_is_said_as_far_as_it_is_known(birth: str | None, told: str) -> None:
    assert age(replace(TESS, birth_date=birth), TODAY) == told


def test_an_age_changes_on_the_birthday() -> None:
    assert age(TESS, dt.date(2026, 3, 8)) == "15 jaar"
    assert age(TESS, dt.date(2026, 3, 9)) == "16 jaar"


KIN = Kinship(id="k1", person="noa", kind=KinshipKind.PARENT, other="tess")
OVER = RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",))


@pytest.mark.parametrize(
    ("item", "told"),
    [
        (NOA, "Noa"),
        (KIN, "Noa is ouder van Tess"),
        (BIKE, "Coby fietst mee naar school"),
        (replace(BIKE, who=()), "niemand fietst mee naar school"),
        (OVER, "procesregie van Ineke over het hele plan"),
        (replace(OVER, result="r1"), "procesregie van Ineke over 'Elke dag naar school'"),
        (meeting("2026-07-01"), "MDO op 1 juli 2026"),
        (Change(id="w1", on="2026", triggers=(Trigger.SAFETY, Trigger.WAITING)), "veiligheid, wachtlijst"),
        (
            Change(id="w1", on="2026", triggers=(Trigger.SAFETY,), text="Ruben stond voor de deur"),
            "Ruben stond voor de deur",
        ),
        (Waiting(id="w1", person="karin", organisation="school"), "wachtlijst bij Karin"),
        (Waiting(id="w1", organisation="school"), "wachtlijst bij De Beuk"),
        (Waiting(id="w1"), "wachtlijst"),
        (Evaluation(id="e1", result="r1", on="2026", score=0), "cijfer bij 'Elke dag naar school': 0"),
        (Evaluation(id="e1", result="r1", on="2026"), "terugblik op 'Elke dag naar school'"),
    ],
)
def test_an_item_is_called_by_what_it_says(item: Any, told: str) -> None:
    assert label(family(), shape.collection_of(type(item)), item) == told


def emptiest(cls: type[Any]) -> Any:
    """Return an item of the class with only what it cannot do without."""
    filled_in = {f.name for f in fields(cls) if f.default is not MISSING or f.default_factory is not MISSING}
    return cls(**{field.name: _plainest(field) for field in shape.shape_of(cls) if field.name not in filled_in})


def _plainest(field: shape.FieldShape) -> Any:
    if field.many:
        return ()
    if field.optional:
        return None
    if field.base is str:
        return "2026" if field.name.endswith("on") else "x"
    return 1 if field.base is int else next(iter(field.base))


@pytest.mark.parametrize("collection", shape.collections())
def test_every_item_has_a_dutch_name_also_when_almost_nothing_is_filled_in(collection: str) -> None:
    item = emptiest(shape.collections()[collection])
    plan: Plan = family()
    told = label(plan, collection, item)
    assert told != collection
    assert "None" not in told
    bare = {f.name: "" for f in shape.shape_of(type(item)) if f.name == "text"}
    assert label(plan, collection, replace(item, **bare)) != collection


def test_family_stands_without_what_it_is() -> None:
    assert with_role(replace(NOA, kind=PersonKind.FAMILY, job="bakker")) == "Noa"
