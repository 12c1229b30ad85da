"""Who says what of the plan, and what to do with the paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import Box, ContactBox, Heading, KeepTogether, NumberBox, Rest, Table
from regiedesk.domain.papers.signing import signing
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.words import Participation, RegieKind
from tests.domain.families import COBY, TESS, family
from tests.domain.papers.drawn import all_of, context, text_of, version


def signed(*holders: str, concept: bool = False, **parts: Any) -> PaperContext:
    return context(family(**parts), *holders, label=None if concept else version())


def table(drawn: PaperContext) -> Table:
    (found,) = all_of(Table, signing(drawn))
    return found


def signers(drawn: PaperContext) -> list[str]:
    return [text_of([row.cells[0]]) for row in table(drawn).rows]


def with_person(old: Any, **fields: Any) -> tuple[Any, ...]:
    return tuple(replace(p, **fields) if p == old else p for p in family().people)


def test_family_network_and_the_regisseur_sign_the_holder_first() -> None:
    assert signers(signed("coby")) == [
        "Coby\noma",
        "Noa\nmoeder",
        "Ruben\nvader",
        "Tess\ndochter",
        "Ineke\nregisseur",
    ]


def test_a_professional_signs_when_they_hold_regie() -> None:
    held = RegieRole(id="g1", kind=RegieKind.CONTENT, people=("karin",))
    assert "Karin\nmentor" in signers(signed("coby", regie=(held,)))
    assert "Karin\nmentor" not in signers(signed("coby", regie=(replace(held, kind=RegieKind.OWN),)))


@pytest.mark.parametrize(("birth", "asked"), [("2014-05-08", True), ("2014-05-09", False), (None, True)])
def test_children_sign_from_twelve_on_the_day_of_the_plan(birth: str | None, asked: bool) -> None:
    people = with_person(TESS, birth_date=birth)
    assert ("Tess\ndochter" in signers(signed("coby", people=people))) is asked


@pytest.mark.parametrize("participation", [Participation.IN_BACKGROUND, Participation.RATHER_NOT])
def test_who_is_not_at_the_table_does_not_sign(participation: Participation) -> None:
    people = with_person(COBY, participation=participation)
    assert [name for name in signers(signed("noa", people=people)) if "Coby" in name] == []


def test_a_holder_in_the_background_signs_their_own_copy() -> None:
    people = with_person(COBY, participation=Participation.IN_BACKGROUND)
    assert signers(signed("coby", people=people))[0] == "Coby\noma"


def test_a_plan_that_holds_asks_who_agrees() -> None:
    drawn = signed("coby")
    assert [heading.text for heading in all_of(Heading, signing(drawn))] == ["Wie zegt wat van dit plan?"]
    titles = [column.title for column in table(drawn).columns]
    assert titles == ["Naam", "Praatte mee", "Eens", "Kreeg kopie", "Niet eens met …", "Handtekening, datum"]
    assert "Niet tekenen mag ook." in text_of(signing(drawn))


def test_a_concept_asks_what_must_be_different() -> None:
    drawn = signed("coby", concept=True)
    assert [heading.text for heading in all_of(Heading, signing(drawn))] == ["Klopt dit voor jou?"]
    assert [column.title for column in table(drawn).columns] == ["Naam", "Klopt dit zo?", "Dit moet anders", "Datum"]
    assert "Handtekening" not in text_of(signing(drawn))


@pytest.mark.parametrize("concept", [True, False])
def test_columns_fill_the_table(concept: bool) -> None:
    made = table(signed("coby", concept=concept))
    assert sum(column.share for column in made.columns) == pytest.approx(1)
    assert {len(row.cells) for row in made.rows} == {len(made.columns)}


def test_the_family_keeps_its_old_paper_a_professional_hands_it_in() -> None:
    keeps = text_of(all_of(Box, signing(signed("coby"))))
    hands_in = text_of(all_of(Box, signing(signed("karin"))))
    assert "Dit oude plan mag je houden." in keeps
    assert "Lever dit dan in." in hands_in
    assert "Maak geen kopie." in hands_in
    for told in (keeps, hands_in):
        assert "Hetzelfde versiekenmerk betekent: hetzelfde plan." in told


def test_signing_stays_on_one_page_with_whom_to_call_and_help() -> None:
    together, rest = signing(signed("coby"))
    assert isinstance(together, KeepTogether)
    assert isinstance(rest, Rest)
    assert all_of(ContactBox, [together])
    assert all_of(NumberBox, [together])
