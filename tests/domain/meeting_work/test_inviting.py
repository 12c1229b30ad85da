"""Who is asked for a meeting, and why."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.meeting_work.inviting import Invitee, invitees
from regiedesk.domain.people import Person
from regiedesk.domain.regie import EnhancedRegie, RegieRole
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import Participation, PersonKind, RegieKind, Role
from regiedesk.domain.work_words import MeetingKind
from tests.domain.families import COBY, INEKE, KARIN, NOA, RUBEN, TESS, TODAY, family

BABY = Person(id="bo", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Bo", birth_date="2020-01-01")
HOME_HELP = Person(id="lis", kind=PersonKind.PROFESSIONAL, role=Role.YOUTH_CARE_WORKER, first_name="Lisanne")


def asked(kind: MeetingKind = MeetingKind.MDO, on: dt.date = TODAY, **parts) -> dict[str, Invitee]:
    return {invitee.person: invitee for invitee in invitees(family(**parts), kind, on)}


def usual(kind: MeetingKind, **parts) -> set[str]:
    return {person for person, invitee in asked(kind, **parts).items() if invitee.usual}


def test_the_family_comes_first_then_its_network_then_who_helps() -> None:
    people = (INEKE, KARIN, COBY, TESS, RUBEN, NOA)
    assert list(asked(people=people)) == ["tess", "ruben", "noa", "coby", "ineke", "karin"]


def test_who_has_left_or_does_not_take_part_is_out() -> None:
    people = (
        replace(NOA, left_on="2026-06-14"),
        replace(RUBEN, left_on="2026-06-15"),
        replace(COBY, participation=Participation.NOT_INVOLVED),
        replace(TESS, joined_on="2026-06-16"),
        INEKE,
    )
    assert set(asked(people=people)) == {"ruben", "ineke"}


def test_everybody_at_the_table_is_usually_asked() -> None:
    assert usual(MeetingKind.MDO) == {"noa", "ruben", "tess", "coby", "karin", "ineke"}


@pytest.mark.parametrize(
    "participation", [Participation.RATHER_NOT, Participation.IN_BACKGROUND], ids=lambda each: each.name
)
def test_who_would_rather_not_is_not_ticked_and_it_says_so(participation: Participation) -> None:
    ruben = asked(people=(replace(RUBEN, participation=participation), INEKE))["ruben"]
    assert (ruben.usual, ruben.why, ruben.hears) == (False, str(participation), True)


def test_a_young_child_comes_when_the_parents_want_it() -> None:
    bo = asked(people=(NOA, BABY))["bo"]
    assert (bo.usual, bo.why, bo.hears) == (False, "6 jaar: kies samen met de ouders", False)


def test_why_somebody_is_asked() -> None:
    regie = (RegieRole(id="g1", kind=RegieKind.CONTENT, people=("lis",)),)
    coby = replace(COBY, trusted_by=("tess",))
    found = asked(people=(NOA, TESS, coby, INEKE, KARIN, HOME_HELP), regie=regie)
    assert {person: invitee.why for person, invitee in found.items()} == {
        "noa": "het gaat over het gezin",
        "tess": "het gaat over het gezin",
        "coby": "steun voor Tess",
        "ineke": "houdt het overzicht",
        "karin": "doet iets voor 'Elke dag naar school'",
        "lis": "heeft inhoudelijke regie",
    }


def test_regie_that_ended_is_no_reason() -> None:
    regie = (RegieRole(id="g1", kind=RegieKind.CONTENT, people=("lis",), until_on="2026-06-14"),)
    assert asked(people=(HOME_HELP,), regie=regie)["lis"].why == "helpt mee"


def test_a_talk_at_school_is_with_family_network_school_and_who_leads() -> None:
    people = (NOA, TESS, COBY, KARIN, INEKE, HOME_HELP)
    assert usual(MeetingKind.SCHOOL, people=people) == {"noa", "tess", "coby", "karin", "ineke"}
    assert "lis" in asked(MeetingKind.SCHOOL, people=people)


@pytest.mark.parametrize("kind", [MeetingKind.PHONE, MeetingKind.MAIL], ids=lambda kind: kind.name)
def test_nobody_is_ticked_for_alignment_without_a_table(kind: MeetingKind) -> None:
    assert usual(kind) == set()


def test_the_second_regisseur_comes_while_versterkte_procesregie_lasts() -> None:
    back = replace(HOME_HELP, participation=Participation.IN_BACKGROUND)
    decided = EnhancedRegie(id="v1", decided_on="2026-05-01", decision="ja", duo_partner="lis", until_on="2026-06-15")
    assert "lis" in usual(MeetingKind.MDO, people=(back,), enhanced_regie=(decided,))
    over = replace(decided, until_on="2026-06-14")
    assert "lis" not in usual(MeetingKind.MDO, people=(back,), enhanced_regie=(over,))


def test_it_says_of_whom_somebody_may_not_know() -> None:
    secret = replace(HOME_HELP, sharing=Sharing(not_for=("ruben",), because="afgesproken"))
    assert asked(people=(NOA, RUBEN, INEKE, secret))["lis"].hidden_from == ("ruben",)
    away = replace(RUBEN, participation=Participation.RATHER_NOT)
    assert asked(people=(NOA, away, INEKE, secret))["lis"].hidden_from == ()
