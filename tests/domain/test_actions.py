"""Edits that the field calls by name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.regie import EnhancedRegie, RegieRole
from regiedesk.domain.words import AgreementStatus, RegieKind, RegieLevel
from regiedesk.domain.work_words import Trigger
from tests.domain.families import BIKE, family, seen
from tests.domain.families import apart as told_apart


def test_the_next_agreement_gets_the_next_number() -> None:
    assert actions.next_agreement_number(family()) == 3
    assert actions.next_agreement_number(family(agreements=(replace(BIKE, number=13),))) == 14
    assert actions.next_agreement_number(family(agreements=())) == 1


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


def test_someone_says_it_may_go_on_paper() -> None:
    plan = actions.allow_on_paper(
        family(observations=(seen(sharing=told_apart()),)), "observations", "o1", "2026-05-01"
    )
    assert plan.observations[0].sharing == told_apart(on_paper_since="2026-05-01")


@pytest.mark.parametrize(
    ("collection", "item"), [("observations", "o1"), ("observations", "weg"), ("households", "thuis")]
)
def test_only_what_was_told_apart_can_be_allowed(collection: str, item: str) -> None:
    with pytest.raises(RefusedInput, match="niet apart verteld"):
        actions.allow_on_paper(family(observations=(seen(),)), collection, item, "2026-05-01")


HELD = RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",), from_on="2026-01-01")


def test_regie_ends_on_the_day_the_next_begins() -> None:
    successor = RegieRole(id="g2", kind=RegieKind.PROCESS, people=("karin",), from_on="2026-07-01")
    plan = actions.hand_regie_over(family(regie=(HELD,)), "g1", successor)
    assert plan.regie == (replace(HELD, until_on="2026-07-01"), successor)


def test_a_handover_needs_a_day() -> None:
    with pytest.raises(RefusedInput, match="vanaf welke dag"):
        actions.hand_regie_over(family(regie=(HELD,)), "g1", replace(HELD, id="g2", from_on=None))


@pytest.mark.parametrize("status", [AgreementStatus.DONE, AgreementStatus.STOPPED, AgreementStatus.PAUSED])
def test_an_agreement_ends_with_its_reason(status: AgreementStatus) -> None:
    ended = actions.end_agreement(family(), "a1", status, "2026-05-01", "Tess fietst alleen").agreements[0]
    assert ended == replace(BIKE, status=status, ended_on="2026-05-01", ended_because="Tess fietst alleen")


def test_enhanced_regie_follows_a_recorded_decision() -> None:
    with pytest.raises(RefusedInput, match="kernbeslissing"):
        actions.raise_regie_level(family())
    decided = family(enhanced_regie=(EnhancedRegie(id="v1", decided_on="2026-05-01", decision="Samen verder"),))
    assert actions.raise_regie_level(decided).details.regie_level is RegieLevel.ENHANCED
