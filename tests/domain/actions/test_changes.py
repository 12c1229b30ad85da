"""A wijziging opens steps again, and a meeting after it is put aside only with a reason."""

from __future__ import annotations

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.work_words import Trigger
from tests.domain.families import family


def test_every_trigger_says_which_steps_it_reopens() -> None:
    assert set(actions.REOPENS) == set(Trigger)
    assert {step for steps in actions.REOPENS.values() for step in steps} == set(range(1, 8))


@pytest.mark.parametrize("trigger", Trigger)
def test_a_change_reopens_the_steps_of_its_trigger(trigger: Trigger) -> None:
    plan = actions.record_change(family(), Change(id="w1", on="2026-05-01", triggers=(trigger,)))
    assert plan.changes[-1].reopens == actions.REOPENS[trigger]


def test_several_triggers_reopen_their_steps_once_and_in_order() -> None:
    change = Change(id="w1", on="2026-05-01", triggers=(Trigger.SAFETY, Trigger.HOUSEHOLD))
    assert actions.record_change(family(), change).changes[0].reopens == (1, 2, 4, 6)


def test_a_user_who_chose_steps_keeps_them() -> None:
    change = Change(id="w1", on="2026-05-01", triggers=(Trigger.SAFETY,), reopens=(3,))
    assert actions.record_change(family(), change).changes[0].reopens == (3,)


def test_a_change_says_what_changed() -> None:
    with pytest.raises(RefusedInput, match="Kies wat er veranderd is"):
        actions.record_change(family(), Change(id="w1", on="2026-05-01", triggers=()))


def test_a_meeting_is_put_aside_with_a_reason_that_stays() -> None:
    change = Change(id="w1", on="2026-05-01", triggers=(Trigger.SAFETY,))
    plan = actions.record_change(family(), change)
    aside = actions.put_meeting_aside(plan, "w1", "We bellen vrijdag met elkaar.")
    assert aside.changes[0].no_meeting_because == "We bellen vrijdag met elkaar."
    assert aside.changes[0].reopens == plan.changes[0].reopens
    with pytest.raises(RefusedInput, match="waarom een overleg nu niet nodig is"):
        actions.put_meeting_aside(plan, "w1", "  ")
