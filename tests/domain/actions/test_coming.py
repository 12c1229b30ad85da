"""Someone new comes to the table."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.people import Person
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Trigger
from tests.domain.families import KARIN, family

SEVDA = Person(id="sevda", kind=PersonKind.PROFESSIONAL, first_name="Sevda", last_name="Polat")
WHY = "Cilla wil hulp bij minder drinken."


def test_help_that_is_added_opens_its_steps_again() -> None:
    plan = actions.joins(family(), SEVDA, "2026-05-07", WHY, "w1")
    assert plan.people[-1] == replace(SEVDA, joined_on="2026-05-07")
    change = plan.changes[0]
    assert (change.triggers, change.reopens, change.text) == ((Trigger.CARE_ADDED,), (1, 4, 5, 6), WHY)


def test_someone_of_their_own_network_is_no_help_that_is_added() -> None:
    neighbour = replace(SEVDA, kind=PersonKind.NETWORK)
    change = actions.joins(family(), neighbour, "2026-05-07", "", "w1").changes[0]
    assert (change.triggers, change.reopens) == ((Trigger.OTHER,), (1, 4))


def test_who_left_comes_back_as_the_same_person() -> None:
    others = tuple(p for p in family().people if p.id != "karin")
    left = replace(KARIN, left_on="2026-02-01")
    plan = actions.joins(family(people=(*others, left)), left, "2026-05-07", "", "w1")
    assert plan.people[-1] == replace(KARIN, joined_on="2026-05-07")


def test_someone_has_a_name_and_stands_in_the_plan_once() -> None:
    with pytest.raises(RefusedInput, match="Vul een naam in"):
        actions.joins(family(), replace(SEVDA, first_name=" "), "2026-05-07", "", "w1")
    with pytest.raises(RefusedInput, match="Karin Boswijk staat al in het plan"):
        actions.joins(family(), replace(KARIN, id="nieuw"), "2026-05-07", "", "w1")
