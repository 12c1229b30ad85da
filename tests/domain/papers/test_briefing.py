"""A briefing tells a newcomer what they may know, by whom, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.cooperation import Communication, SafetyAgreement
from regiedesk.domain.errors import NotFound
from regiedesk.domain.papers.briefing import Briefing, briefing
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import ContactPoint, RegieRole
from regiedesk.domain.results import Evaluation
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import AgreementStatus, CommunicationTopic, PersonKind, ReadScope, RegieKind
from tests.domain.families import ADDRESS, BIKE, CALLS, COBY, NOA, TODAY, apart, family, reads

SEVDA = Person(id="sevda", kind=PersonKind.PROFESSIONAL, first_name="Sevda", last_name="Polat", joined_on="2026-06-10")
SAFE = SafetyAgreement(id="v1", signal="Er wordt geschreeuwd", text="Tess gaat naar Coby.", calls="112", who=("noa",))


def plan(*reading: Any, **parts: Any) -> Plan:
    base = family(**{"reading_agreements": reading, "safety_agreements": (SAFE,), **parts})
    return replace(base, people=(*base.people, SEVDA))


def told(made: Briefing) -> list[str]:
    return [line.text for part in made.parts for line in part.lines]


def lines(made: Briefing, title: str) -> list[tuple[str, str]]:
    return [(line.text, line.teller) for part in made.parts if part.title == title for line in part.lines]


def test_who_may_read_all_hears_it_from_who_it_is_about_and_one_other() -> None:
    roles = (
        RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",)),
        RegieRole(id="g2", kind=RegieKind.CONTENT, people=("karin",), result="r1"),
        RegieRole(id="g3", kind=RegieKind.OWN, people=("noa", "tess"), result="r1"),
    )
    figure = Evaluation(id="e1", result="r1", on="2026-06-01", score=5)
    made = briefing(plan(reads("sevda"), regie=roles, evaluations=(figure,)), "sevda", TODAY)
    assert made.ask_first == ""
    assert lines(made, "Wat we willen bereiken") == [
        ("'Elke dag naar school': nu een 5, goed is een 8.", "Tess"),
        ("'Rust bij het ophalen'.", "Noa"),
    ]
    assert lines(made, "Wie heeft de regie")[0] == (
        "Bij 'Elke dag naar school': Noa en Tess regelen het zelf, Ineke let op het proces "
        "en Karin beslist mee over de inhoud.",
        "Ineke",
    )
    assert lines(made, "Als het niet veilig is") == [("Er wordt geschreeuwd: Tess gaat naar Coby. Bel 112.", "Ineke")]
    assert lines(made, "Wie je belt") == [("Ineke Haverkort (regisseur): 053-0000006.", "Ineke")]


def test_the_own_agreements_come_first_and_those_that_ended_not_at_all() -> None:
    hers = replace(
        CALLS, id="a3", number=3, who=("sevda",), what="praat met Noa", when="elke dinsdag", until_on="2026-09-01"
    )
    done = replace(BIKE, id="a4", number=4, status=AgreementStatus.DONE)
    made = briefing(plan(reads("sevda"), agreements=(BIKE, CALLS, hers, done)), "sevda", TODAY)
    assert [text for text, _ in lines(made, "Wie doet wat")] == [
        "Afspraak 3: Sevda praat met Noa, elke dinsdag, tot 1 september 2026.",
        "Afspraak 1: Coby fietst mee naar school.",
        "Afspraak 2: Karin belt bij verzuim.",
    ]


def test_without_an_agreement_about_reading_it_is_asked_first() -> None:
    hers = replace(CALLS, who=("sevda",))
    made = briefing(plan(agreements=(BIKE, hers)), "sevda", TODAY)
    assert made.ask_first == "Er is nog niet afgesproken wat Sevda mag lezen. Vraag dat eerst aan het gezin."
    assert [text for text, _ in lines(made, "Wie doet wat")] == ["Afspraak 2: Sevda belt bij verzuim."]
    assert not lines(made, "Als het niet veilig is")
    assert [text for text, _ in lines(made, "Wat we willen bereiken")] == [
        "'Elke dag naar school': nu een 3, goed is een 8."
    ]


def test_what_was_told_apart_or_is_kept_back_is_never_told() -> None:
    secret = replace(SAFE, id="v2", text="Noa slaapt bij haar zus", sharing=apart())
    limited = replace(SAFE, id="v3", text="De sleutel ligt bij Coby", sharing=Sharing(not_for=("sevda",)))
    hidden = replace(BIKE, what="haalt post op", sharing=apart())
    made = briefing(
        plan(reads("sevda"), safety_agreements=(SAFE, secret, limited), agreements=(hidden,)), "sevda", TODAY
    )
    whole = " ".join(told(made))
    assert "Tess gaat naar Coby" in whole
    assert not [words for words in ("haar zus", "sleutel", "post op", ADDRESS, NOA.phone) if words in whole]


def test_one_person_tells_the_news() -> None:
    teller = Communication(id="c1", topic=CommunicationTopic.NEWS, text="Coby vertelt.", teller="coby")
    made = briefing(plan(reads("sevda"), communication=(teller,)), "sevda", TODAY)
    assert {line for _, line in lines(made, "Wie doet wat")} == {"Coby"}
    gone = plan(reads("sevda"), communication=(teller,))
    gone = replace(gone, people=(replace(COBY, left_on="2026-06-01"), *(p for p in gone.people if p.id != "coby")))
    assert {line for _, line in lines(briefing(gone, "sevda", TODAY), "Wie doet wat")} == {"Ineke"}


def test_whom_to_call_has_no_number_that_is_not_given() -> None:
    made = briefing(plan(reads("sevda"), contact_points=(ContactPoint(id="p1", person="coby"),)), "sevda", TODAY)
    assert [text for text, _ in lines(made, "Wie je belt")][1] == "Coby."


@pytest.mark.parametrize("scope", [ReadScope.NOTHING, ReadScope.READ_ALOUD])
def test_who_gets_no_paper_is_told_nothing(scope: ReadScope) -> None:
    made = briefing(plan(reads("sevda", scope)), "sevda", TODAY)
    assert made.parts == ()
    assert "Sevda krijgt geen papier" in made.ask_first


def test_someone_who_is_not_in_the_plan_is_no_newcomer() -> None:
    with pytest.raises(NotFound):
        briefing(plan(), "nemo", TODAY)
