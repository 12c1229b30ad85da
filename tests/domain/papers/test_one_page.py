"""The plan on one sheet: what stands on it, and what goes first when it does not fit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.cooperation import SafetyAgreement
from regiedesk.domain.papers.document import Block, ContactBox, Document, GoalLine, Heading, NumberBox, Table, Title
from regiedesk.domain.papers.one_page import one_page_variants
from regiedesk.domain.results import GoodFuture, Result
from regiedesk.domain.situation import CausalLink
from regiedesk.domain.words import AgreementKind, AgreementStatus, Part, ResultStatus
from regiedesk.domain.work_words import MeetingStatus
from tests.domain.families import BIKE, CALLS, CALM, DAILY, family, meeting
from tests.domain.papers.drawn import all_of, context, text_of, version

MORE = "Meer afspraken staan in het gezinsplan."


def variants(*holders: str, **parts: Any) -> list[Document]:
    drawn = context(family(**parts), *holders, label=version())
    return [document for document, _ in one_page_variants(drawn)]


def first(*holders: str, **parts: Any) -> tuple[Block, ...]:
    return variants(*holders, **parts)[0].blocks


def rows(blocks: tuple[Block, ...]) -> list[list[str]]:
    return [[text_of([cell]) for cell in row.cells] for table in all_of(Table, blocks) for row in table.rows]


def doing(blocks: tuple[Block, ...]) -> list[str]:
    return [cells[1] for cells in rows(blocks)]


def made(number: int, kind: AgreementKind = AgreementKind.SELF, **fields: Any) -> Agreement:
    whole: dict[str, Any] = {"who": ("noa",), "result": "r1", "what": f"taak {number}"}
    return Agreement(**{"id": f"a{number}", "number": number, "kind": kind, **whole, **fields})


def test_the_sheet_is_of_the_family_and_says_that_it_holds() -> None:
    (title,) = all_of(Title, first())
    assert (title.text, title.subtitles) == ("Ons plan op één blad", ("van Noa, Ruben en Tess",))
    assert title.status is not None
    assert title.status.lines == ("versie 2, vrijdag 8 mei 2026",)


def test_the_first_three_goals_stand_there() -> None:
    results = tuple(Result(id=f"r{n}", title=f"Doel {n}", owner="tess") for n in range(1, 6))
    results = (replace(results[0], status=ResultStatus.REACHED), *results[1:])
    goals = all_of(GoalLine, first(results=results, agreements=()))
    assert [(goal.number, goal.title) for goal in goals] == [(1, "“Doel 2”"), (2, "“Doel 3”"), (3, "“Doel 4”")]
    assert goals[0].subtitle == "doel van Tess"


def test_why_is_the_first_sentence_of_the_first_goals_and_what_comes_first() -> None:
    results = (replace(DAILY, why="Tess mist lessen. Dat is al lang zo."), replace(CALM, why="Ruzie aan de deur."))
    link = CausalLink(id="v1", chain=("ruzie", "slecht slapen"), first="rust bij het ophalen.")
    told = text_of(first(results=results, links=(link,)))
    assert "Waarom dit plan? Tess mist lessen. Ruzie aan de deur. Daarom eerst rust bij het ophalen." in told
    assert "Dat is al lang zo" not in told
    assert "Waarom dit plan?" not in text_of(first())


def test_a_good_future_stands_in_the_words_of_who_said_it() -> None:
    future = GoodFuture(id="gt1", said_by="tess", text="Gewoon naar school")
    told = text_of(first(good_futures=(future, replace(future, id="gt2", text="Iets anders"))))
    assert "“Gewoon naar school”" in told
    assert "Zo is het goed, zegt Tess." in told
    assert "Iets anders" not in told


def test_who_does_what_own_strength_first() -> None:
    agreements = (made(1, AgreementKind.CARE), made(2), made(3, AgreementKind.NETWORK), made(4, result=None))
    assert doing(first(agreements=agreements)) == ["Taak 2", "Taak 4", "Taak 3", "Taak 1"]


def test_the_holder_is_told_which_is_theirs() -> None:
    assert [cells[0] for cells in rows(first("coby"))] == ["Coby (oma) (jij)", "Karin"]


@pytest.mark.parametrize(
    "fields",
    [
        {"part": Part.SAFETY},
        {"part": Part.MONEY},
        {"status": AgreementStatus.DONE},
        {"status": AgreementStatus.STOPPED},
    ],
)
def test_safety_money_and_what_is_over_stay_off_the_fridge(fields: dict[str, Any]) -> None:
    assert doing(first(agreements=(BIKE, replace(CALLS, **fields)))) == ["Fietst mee naar school"]


def test_the_rest_of_the_agreements_is_pointed_to() -> None:
    fourth = (*(Result(id=f"r{n}", title=f"Doel {n}", owner="tess") for n in range(1, 5)),)
    assert MORE in text_of(first(results=fourth, agreements=(made(1), made(2, result="r4"))))
    assert MORE in text_of(first(agreements=(BIKE, replace(CALLS, part=Part.MONEY))))
    assert MORE not in text_of(first())


@pytest.mark.parametrize("status", [AgreementStatus.DONE, AgreementStatus.DONE_LATE, AgreementStatus.STOPPED])
def test_what_is_over_is_not_more(status: AgreementStatus) -> None:
    assert MORE not in text_of(first(agreements=(BIKE, replace(CALLS, status=status))))


def test_safety_agreements_are_on_a_sheet_of_their_own() -> None:
    told = text_of(first(safety_agreements=(SafetyAgreement(id="va1", text="bel de buren"),)))
    assert "Afspraken over veiligheid staan op een apart blad." in told
    assert "bel de buren" not in told


@pytest.mark.parametrize(
    ("on", "told"),
    [
        ("2026-07-16", "Wie doet wat, tot donderdag 16 juli"),
        ("2026-05-08", "Wie doet wat, tot vrijdag 8 mei"),
        ("2026-05-07", "Wie doet wat?"),
        ("2026-07", "Wie doet wat?"),
    ],
)
def test_it_holds_until_the_next_meeting(on: str, told: str) -> None:
    blocks = first(meetings=(meeting(on, MeetingStatus.PLANNED),))
    assert told in [heading.text for heading in all_of(Heading, blocks)]


LONG = (
    made(1, AgreementKind.CARE, when="elke week, op dinsdag"),
    made(2, when="elke dag"),
    made(3, AgreementKind.COMMUNITY),
    made(4, until_on="2026-05-07"),
    made(5, AgreementKind.NETWORK, until_on="2026-05-08"),
)


def test_first_the_when_gets_shorter_then_what_is_past_goes_then_professionals_then_the_rest() -> None:
    shorter = [(doing(document.blocks), document) for document in variants(agreements=LONG)]
    assert [what for what, _ in shorter] == [
        ["Taak 2", "Taak 4", "Taak 5", "Taak 3", "Taak 1"],
        ["Taak 2", "Taak 4", "Taak 5", "Taak 3", "Taak 1"],
        ["Taak 2", "Taak 5", "Taak 3", "Taak 1"],
        ["Taak 2", "Taak 5", "Taak 3"],
        ["Taak 2", "Taak 5"],
        ["Taak 2"],
        [],
    ]
    assert rows(shorter[0][1].blocks)[-1][2] == "elke week, op dinsdag"
    assert rows(shorter[1][1].blocks)[-1][2] == "op dinsdag"


def test_what_went_is_pointed_to_and_help_and_date_never_go() -> None:
    for document in variants(agreements=LONG)[2:]:
        assert MORE in text_of(document.blocks)
    for document in variants(agreements=LONG):
        assert all_of(NumberBox, document.blocks)
        assert all_of(ContactBox, document.blocks)
        assert "Volgend gesprek" in text_of(document.blocks)
        assert all_of(GoalLine, document.blocks)


def test_a_concept_is_marked() -> None:
    drawn = context(family())
    document, mark = next(iter(one_page_variants(drawn)))
    assert document.concept
    assert f"bladkenmerk {mark}" in document.footer_small
