"""Names of hidden people, secret addresses, numbers and minutes: what goes from texts that stay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.agreements import Gap
from regiedesk.domain.cooperation import Communication
from regiedesk.domain.disclosure import HIDDEN_ADDRESS, disclose
from regiedesk.domain.meetings import Attendance, Quote
from regiedesk.domain.people import Household, Person, Residence
from regiedesk.domain.plan import CaseDetails, Statement
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.situation import Voice
from regiedesk.domain.words import CommunicationTopic, PersonKind, PhoneAudience, ReadScope, RegieKind, Role
from regiedesk.domain.work_words import Presence
from tests.domain.disclosed import disclosed, ids, reasons, shown, words
from tests.domain.families import (
    ADDRESS,
    BIKE,
    CALM,
    COBY,
    DAILY,
    HIDDEN_HOME,
    INEKE,
    KARIN,
    NOA,
    RUBEN,
    TESS,
    TODAY,
    family,
    meeting,
    seen,
)

NAMED = "Hierin staat de naam van iemand van wie dit papier niet mag weten."
HIDDEN_UNCLE = Person(id="dirk", kind=PersonKind.NETWORK, role=Role.NETWORK, first_name="Dirk", last_name="Zandstra",
                      nickname="Dikkie", aliases=("D-man",), sharing=Sharing(not_for=("coby",)))  # fmt: skip
PEOPLE = (NOA, RUBEN, TESS, COBY, KARIN, INEKE, HIDDEN_UNCLE)


def test_a_hidden_person_disappears_from_lists_and_optional_fields() -> None:
    parts: dict[str, Any] = {
        "people": PEOPLE,
        "results": (replace(DAILY, co_owners=("dirk",)), CALM),
        "agreements": (replace(BIKE, who=("coby", "dirk")),),
        "meetings": (meeting("2026-05-01", attendance=(Attendance(person="dirk", presence=Presence.PRESENT),)),),
        "observations": (seen(said_by="dirk"),),
        "households": (
            Household(id="h2", name="Bij oma", members=(Residence(person="dirk"), Residence(person="coby"))),
        ),
    }
    plan = shown(**parts)
    assert "dirk" not in ids(plan.people)
    assert plan.results[0].co_owners == ()
    assert plan.agreements[0].who == ("coby",)
    assert plan.meetings[0].attendance == ()
    assert plan.observations[0].said_by is None
    assert [member.person for member in plan.households[0].members] == ["coby"]


def test_what_says_nothing_without_a_hidden_person_goes() -> None:
    parts: dict[str, Any] = {
        "people": PEOPLE,
        "agreements": (replace(BIKE, who=("dirk",)),),
        "voices": (Voice(id="v1", person="dirk", likes="vissen"),),
        "regie": (RegieRole(id="g1", kind=RegieKind.OWN, people=("dirk",)),),
        "communication": (Communication(id="k1", topic=CommunicationTopic.NEWS, text="x", people=("dirk",)),),
    }
    plan = shown(**parts)
    assert (plan.agreements, plan.voices, plan.regie, plan.communication) == ((), (), (), ())
    other = shown("karin", **parts)
    assert all((other.agreements, other.voices, other.regie, other.communication))


@pytest.mark.parametrize("name", ["Dirk", "Zandstra", "Dirk Zandstra", "Dikkie", "D-man", "Dirks", "Dirk's", "Dirk’s"])
def test_an_item_that_names_a_hidden_person_goes(name: str) -> None:
    made = disclosed(people=PEOPLE, observations=(seen(f"Gisteren was {name} er weer."),))
    assert made.plan.observations == ()
    assert reasons(made)["observations/o1"] == NAMED


@pytest.mark.parametrize("text", ["Dirkje was er", "de dirk-jan", "Het is Dikkietje", "aDirk"])
def test_another_word_is_not_the_hidden_name(text: str) -> None:
    assert ids(shown(people=PEOPLE, observations=(seen(text),)).observations) == ["o1"]


def test_who_may_know_of_someone_reads_the_name() -> None:
    text = "Gisteren was Dirk er weer."
    assert ids(shown("karin", people=PEOPLE, observations=(seen(text),)).observations) == ["o1"]


def test_texts_of_people_and_case_that_name_a_hidden_person_are_left_empty() -> None:
    people = (replace(NOA, relation="zus van Dirk", does="koken"), *PEOPLE[1:])
    details = CaseDetails(code="Lindelaan", regisseur="ineke", regie_meaning="Dirk let op.", municipality="Oelerbrug")
    plan = shown(people=people, details=details)
    assert "Dirk" not in words(plan)
    assert (plan.people[0].relation, plan.people[0].does) == ("", "koken")
    assert (plan.details.regie_meaning, plan.details.municipality) == ("", "Oelerbrug")
    assert shown("karin", people=people, details=details).details.regie_meaning == "Dirk let op."


def test_somebody_with_the_same_first_name_stays() -> None:
    namesake = Person(id="dirk2", kind=PersonKind.PROFESSIONAL, first_name="Dirk", last_name="Aalbers")
    plan = shown(people=(*PEOPLE, namesake))
    assert [p.name() for p in plan.people if p.first_name == "Dirk"] == ["Dirk Aalbers"]


def test_a_holder_is_never_hidden_from_themselves() -> None:
    tess = replace(TESS, sharing=Sharing(not_for=("tess",)))
    assert "tess" in ids(shown("tess", people=(NOA, RUBEN, tess, COBY, KARIN, INEKE)).people)


# Addresses, numbers and minutes


WHERE = [
    "Ze woont op Lindelaan 14.",
    "LINDELAAN 14",
    f"Adres: {ADDRESS}",
    "postcode 7511 ZZ",
    "aan de Lindelaan 14 dus",
]


@pytest.mark.parametrize("text", WHERE)
@pytest.mark.parametrize("holder", ["ruben", "noa", "karin", "ineke"])
def test_a_secret_address_is_taken_out_of_every_text(text: str, holder: str) -> None:
    plan = shown(holder, observations=(seen(text),), gaps=(Gap(id="ga1", text=text),))
    assert "lindelaan 14" not in words(plan).lower()
    assert "7511" not in words(plan)
    assert HIDDEN_ADDRESS in plan.observations[0].text
    assert HIDDEN_ADDRESS in plan.gaps[0].text


@pytest.mark.parametrize(
    "address", ["Lindelaan 14 7511 ZZ Oelerbrug", "Lindelaan 14\n7511 ZZ Oelerbrug", "Lindelaan 14"]
)
def test_however_the_address_is_written_down(address: str) -> None:
    home = replace(HIDDEN_HOME, address=address)
    assert shown(households=(home,), observations=(seen("Op Lindelaan 14."),)).observations[0].text == (
        f"Op {HIDDEN_ADDRESS}."
    )


def test_an_address_that_is_secret_for_one_is_secret_in_texts() -> None:
    home = replace(HIDDEN_HOME, secret=False)
    assert "Lindelaan 14" not in words(shown("ruben", households=(home,), observations=(seen("Op Lindelaan 14"),)))


def test_a_secret_address_of_a_person_counts_too() -> None:
    noa = replace(NOA, address="Eikenweg 3, Oelerbrug", address_secret=True)
    plan = shown(people=(noa, *family().people[1:]), observations=(seen("Noa zit op Eikenweg 3"),))
    assert plan.observations[0].text == f"Noa zit op {HIDDEN_ADDRESS}"


def test_no_paper_holds_an_address_field() -> None:
    noa = replace(NOA, address="Eikenweg 3")
    open_home = replace(HIDDEN_HOME, secret=False, secret_from=())
    plan = shown(people=(noa, *family().people[1:]), households=(open_home,))
    assert {person.address for person in plan.people} | {home.address for home in plan.households} == {""}


def test_a_word_of_an_open_address_stays_in_a_text() -> None:
    open_home = replace(HIDDEN_HOME, secret=False, secret_from=())
    assert (
        shown(households=(open_home,), observations=(seen("Op Lindelaan 14"),)).observations[0].text
        == "Op Lindelaan 14"
    )


def test_only_the_street_of_a_secret_address_is_no_secret_by_itself() -> None:
    assert shown(observations=(seen("Bij 14 uur aan de laan"),)).observations[0].text == "Bij 14 uur aan de laan"


def test_numbers_of_professionals_are_for_all_those_of_others_by_choice() -> None:
    numbers = {person.id: bool(person.phone) for person in shown("coby").people}
    assert numbers == {"noa": False, "ruben": False, "tess": False, "coby": True, "karin": True, "ineke": True}


def test_a_chosen_holder_gets_the_number() -> None:
    noa = replace(NOA, phone_audience=PhoneAudience.CHOSEN, phone_for=("coby",), email="noa@voorbeeld.invalid")
    people = (noa, *family().people[1:])
    assert shown("coby", people=people).people[0].email == "noa@voorbeeld.invalid"
    assert (shown("karin", people=people).people[0].phone, shown("karin", people=people).people[0].email) == ("", "")


TALK = meeting("2026-05-01", note="Ruben liep weg", place="school", others=("een tante",), question_words="klopt niet",
               quotes=(Quote(said_by="noa", text="Ik ben bang"),), steps=(1, 2))  # fmt: skip


def test_what_was_said_in_a_meeting_is_for_who_reads_everything() -> None:
    assert shown("coby", meetings=(TALK,)).meetings == (TALK,)
    bare = shown("coby", ReadScope.FAMILY_SHEET, meetings=(TALK,)).meetings[0]
    assert (bare.note, bare.quotes, bare.others, bare.question_words) == ("", (), (), "")
    assert (bare.on, bare.place, bare.steps) == ("2026-05-01", "school", (1, 2))


DETAILS = CaseDetails(
    code="Lindelaan",
    regisseur="ineke",
    referral_reason="ruzie",
    referral_words="het loopt uit de hand",
    standing="stil",
    statements=(Statement(by="noa", on="2026-05-01", text="Klopt niet"),),
)


def test_the_story_of_the_referrer_stays_with_the_regisseur() -> None:
    plan = shown("coby", details=DETAILS)
    assert (plan.details.referral_reason, plan.details.referral_words, plan.details.standing) == ("", "", "")
    assert disclose(family(details=DETAILS), ("ineke",), TODAY).plan.details == DETAILS


def test_a_statement_is_for_who_made_it() -> None:
    assert shown("noa", details=DETAILS).details.statements == DETAILS.statements
    assert shown("coby", details=DETAILS).details.statements == ()
