"""A family that was not told, or does not want it, does not leave the laptop."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.research.permission import may_export
from regiedesk.domain.sharing import ResearchStance
from regiedesk.domain.words import PersonKind, Role

TODAY = dt.date(2026, 9, 2)
MOTHER = Person(id="m", kind=PersonKind.FAMILY, first_name="Jorinde", role=Role.PARENT, birth_date="1988")
TOLD_MOTHER = ResearchStance(id="s1", person="m", told_on="2026-08-01")
TOLD_ALL = ResearchStance(id="s2", told_on="2026-08-01")


def youth(birth_date: str | None, kind: PersonKind = PersonKind.FAMILY) -> Person:
    return Person(id="y", kind=kind, first_name="Storm", role=Role.YOUTH, birth_date=birth_date)


def plan(*stances: ResearchStance, people: tuple[Person, ...] = (MOTHER,)) -> Plan:
    return Plan(details=CaseDetails(code="Code"), people=people, research=stances)


def refused(refused_plan: Plan) -> NotAllowed:
    with pytest.raises(NotAllowed) as caught:
        may_export(refused_plan, TODAY)
    return caught.value


def test_a_family_that_was_told_may_be_exported() -> None:
    may_export(plan(TOLD_MOTHER), TODAY)


def test_nobody_was_told() -> None:
    assert refused(plan()).message == "Dit gezin heeft nog niet gehoord over het onderzoek."


@pytest.mark.parametrize("told_on", [None, "2026-09-03", "2027"])
def test_a_date_to_come_or_no_date_is_not_told(told_on: str | None) -> None:
    assert refused(plan(ResearchStance(id="s", told_on=told_on))).key == "research-not-told"


def test_told_this_month_or_today_counts() -> None:
    may_export(plan(ResearchStance(id="s", told_on="2026-09")), TODAY)
    may_export(plan(ResearchStance(id="s", told_on="2026-09-02")), TODAY)


@pytest.mark.parametrize("told_on", [None, "2026-08-01", "2027"])
def test_one_objection_is_enough_and_names_nobody(told_on: str | None) -> None:
    no = ResearchStance(id="s3", person="m", told_on=told_on, objects=True, words="Jorinde wil het niet")
    error = refused(plan(TOLD_ALL, no))
    assert error.message == "Iemand uit dit gezin wil niet meedoen aan onderzoek."
    assert error.remedy
    assert "Jorinde" not in error.sentence()
    assert "Code" not in error.sentence()


@pytest.mark.parametrize("birth_date", ["2010-09-02", "2010-09", "2010", "2004-01-01", None])
def test_a_youth_of_16_or_of_unknown_age_has_to_be_told(birth_date: str | None) -> None:
    error = refused(plan(TOLD_MOTHER, people=(MOTHER, youth(birth_date))))
    assert error.key == "research-youth-not-told"
    assert "Storm" not in error.sentence()


@pytest.mark.parametrize("birth_date", ["2010-09-03", "2011", "2020-01-01"])
def test_parents_speak_for_a_youth_under_16(birth_date: str) -> None:
    may_export(plan(TOLD_MOTHER, people=(MOTHER, youth(birth_date))), TODAY)


def test_a_youth_is_told_in_person_or_with_the_whole_family() -> None:
    people = (MOTHER, youth("2009-01-01"))
    may_export(plan(TOLD_MOTHER, ResearchStance(id="s4", person="y", told_on="2026-08"), people=people), TODAY)
    may_export(plan(TOLD_ALL, people=people), TODAY)


def test_a_youth_whose_stance_has_no_date_was_not_told() -> None:
    people = (MOTHER, youth("2009-01-01"))
    error = refused(plan(TOLD_MOTHER, ResearchStance(id="s4", person="y"), people=people))
    assert error.key == "research-youth-not-told"


def test_a_youth_of_the_network_is_not_asked() -> None:
    may_export(plan(TOLD_MOTHER, people=(MOTHER, youth("2009-01-01", PersonKind.NETWORK))), TODAY)
