"""What changed in who takes part; never an address or a number."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.compare import differences
from regiedesk.domain.people import Organisation, Person, Residence
from regiedesk.domain.words import Participation, PersonKind, Role
from tests.domain.compare.told import between, changed
from tests.domain.families import ADDRESS, COBY, HIDDEN_HOME, KARIN, NOA, SCHOOL, family


def coby(**fields: Any) -> list[tuple[str, str]]:
    people = tuple(replace(each, **fields) if each == COBY else each for each in family().people)
    return changed(people=people)


@pytest.mark.parametrize(
    ("fields", "turn", "sentence"),
    [
        ({"left_on": "2026-06-01"}, "weg", "Coby doet niet meer mee, vanaf 1 juni 2026."),
        ({"participation": Participation.NOT_INVOLVED}, "weg", "Coby doet niet meer mee."),
        ({"participation": Participation.IN_BACKGROUND}, "anders", "Coby doet nu mee op de achtergrond."),
        ({"participation": Participation.RATHER_NOT}, "anders", "Coby zit nu liever niet aan tafel."),
        ({"phone": "06-99999999"}, "anders", "Coby heeft een nieuw telefoonnummer."),
        ({"phone": ""}, "anders", "Het telefoonnummer van Coby staat niet meer in het plan."),
        ({"email": "coby@example.org"}, "anders", "Het e-mailadres van Coby staat nu in het plan."),
        ({"address": "Torenweg 3"}, "anders", "Het adres van Coby is veranderd."),
        ({"address": "Torenweg 3", "address_secret": True}, "anders", "Het adres van Coby is nu geheim."),
        ({"secret_from": ("ruben",)}, "anders", "Coby: wie het adres mag weten, is aangepast."),
        ({"relation": "pleegoma van Tess"}, "anders", "Coby is nu pleegoma van Tess (eerst oma van Tess)."),
        ({"reach_via": "noa"}, "anders", "Coby is nu bereikbaar via Noa."),
        ({"phone_for": ("noa",)}, "anders", "Noa krijgt voortaan het nummer van Coby."),
        ({"title": "dr.", "role": Role.TRUSTED_PERSON}, "anders",
         "Coby: aanspreektitel is nu dr.; rol was netwerk, nu JIM/vertrouwenspersoon."),
    ],
)  # fmt: skip
def test_what_changed_for_somebody(fields: dict[str, Any], turn: str, sentence: str) -> None:
    assert coby(**fields) == [(turn, sentence)]


def test_somebody_new_and_the_organisation_are_one_sentence() -> None:
    new = Person(
        id="lotte", kind=PersonKind.PROFESSIONAL, first_name="lotte", job="kindbehartiger", organisation="kind"
    )
    kind = Organisation(id="kind", name="praktijk Kindstem")
    found = changed(people=(*family().people, new), organisations=(SCHOOL, kind))
    assert found == [("erbij", "Lotte (kindbehartiger, praktijk Kindstem) doet nu mee.")]


def test_an_organisation_without_somebody_new_is_told_itself() -> None:
    assert changed(organisations=(SCHOOL, Organisation(id="raad", name="De Raad"))) == [("erbij", "De Raad.")]


def test_somebody_who_was_taken_out() -> None:
    people = tuple(each for each in family().people if each != KARIN)
    assert ("weg", "Karin staat niet meer in het plan.") in changed(people=people)


def test_somebody_who_came_back() -> None:
    away = tuple(replace(each, left_on="2026-01") if each == COBY else each for each in family().people)
    assert between(family(people=away), family()) == [("anders", "Coby doet weer mee.")]


def test_numbers_that_go_to_the_same_person_are_one_sentence() -> None:
    gives = tuple(replace(each, phone_for=("karin",)) if each in (NOA, COBY) else each for each in family().people)
    assert changed(people=gives) == [("anders", "Karin krijgt voortaan de nummers van Noa en Coby.")]
    assert between(family(people=gives), family()) == [("anders", "Karin krijgt de nummers van Noa en Coby niet meer.")]


def test_a_difference_is_about_both_who_gives_and_who_gets_the_number() -> None:
    gives = tuple(replace(each, phone_for=("karin",)) if each == NOA else each for each in family().people)
    assert set(differences(family(), family(people=gives))[0].people) == {"noa", KARIN.id}


def test_who_moved_in_and_out_is_told_by_name() -> None:
    home = replace(HIDDEN_HOME, members=(Residence(person="noa"), Residence(person="ruben")))
    assert changed(households=(home,)) == [
        ("anders", "Thuis bij Noa: Ruben woont er nu ook."),
        ("anders", "Thuis bij Noa: Tess woont er niet meer."),
    ]


@pytest.mark.parametrize(
    "fields",
    [{"address": "Torenweg 3, 7511 AA Oelerbrug"}, {"secret_from": ()}, {"known_to": ("karin",)}, {"secret": False},
     {"address": "", "secret_because": "ex"}],
)  # fmt: skip
def test_a_secret_address_is_never_told_whatever_changes(fields: dict[str, Any]) -> None:
    home = replace(HIDDEN_HOME, **fields)
    for old, new in ((HIDDEN_HOME, home), (home, HIDDEN_HOME)):
        found = between(family(households=(old,)), family(households=(new,)))
        sentences = " ".join(sentence for _, sentence in found)
        assert len(found) == 1
        assert not any(part in sentences for part in (ADDRESS, "Lindelaan", "Torenweg", "7511", "Ruben", "Karin"))


def test_a_new_home_or_person_does_not_tell_the_address() -> None:
    found = between(family(households=(), people=()), family(people=(replace(NOA, address=ADDRESS),)))
    assert "Lindelaan" not in str(found)
    assert "06-0" not in str(found)
