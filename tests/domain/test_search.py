"""What can be found in a plan."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.plan import CaseDetails
from regiedesk.domain.regie import Absence, RegieRole
from regiedesk.domain.registers import SearchText
from regiedesk.domain.search import search_texts
from regiedesk.domain.words import RegieKind
from tests.domain.families import NOA, alone, family, seen


def text_of(place: str, found: tuple[SearchText, ...]) -> str:
    return next(text.text for text in found if text.place == place)


def test_an_item_is_found_by_its_words_and_by_who_is_in_it() -> None:
    found = search_texts(family(observations=(seen(said_by="noa", about=("tess", "noa")),)))
    assert text_of("observations/o1", found) == "Tess slaapt slecht Noa Veldkamp Tess Oosterwijk"


def test_a_person_is_found_by_what_stands_with_them_not_by_others() -> None:
    noa = replace(NOA, own_words="moe", aliases=("Nootje",), interpreter="coby")
    text = text_of("people/noa", search_texts(family(people=(noa, *family().people[1:]))))
    assert "Nootje" in text
    assert "moe" in text
    assert "Coby" not in text


def test_the_case_is_found_by_its_code_and_texts() -> None:
    found = search_texts(alone(regie_meaning="Wie let op"))
    assert [(text.place, text.text) for text in found] == [("details", "Leeg Wie let op")]


def test_an_item_without_words_is_not_there() -> None:
    away = Absence(id="w1", person="noa", from_on="2026-07-01")
    role = RegieRole(id="g1", kind=RegieKind.OWN, people=("noa",), what="de tandarts")
    places = [text.place for text in search_texts(family(absences=(away,), regie=(role,)))]
    assert "absences/w1" not in places
    assert "regie/g1" in places


def test_choices_dates_and_ids_are_no_words() -> None:
    text = text_of("observations/o1", search_texts(family(observations=(seen("x", said_on="2026-05-01"),))))
    assert text == "x"


def test_every_place_is_there_once() -> None:
    details = CaseDetails(code="Lindelaan", regisseur="ineke")
    places = [text.place for text in search_texts(family(details=details, observations=(seen(),)))]
    assert len(places) == len(set(places))
