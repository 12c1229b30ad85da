"""Op- en afschaling: what is needed first, what it sets, and what stays in the history."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie, LevelChange
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.steps import StepStatus, state
from regiedesk.domain.words import LegalFrame, RegieLevel
from regiedesk.domain.work_words import Trigger
from tests.domain.families import family, meeting

DECISION = EnhancedRegie(id="v1", decided_on="2026-05-01", decision="Versterkte procesregie, drie maanden.")


def step(**fields: Any) -> LevelChange:
    whole: dict[str, Any] = {
        "id": "l1", "on": "2026-05-02", "level": RegieLevel.ENHANCED, "frame": LegalFrame.VOLUNTARY,
        "because": "De voorwaarden werden niet gehaald.",
    }  # fmt: skip
    return LevelChange(**{**whole, **fields})


def enhanced() -> Plan:
    return actions.change_level(family(), step(), change_id="w1", decision=DECISION)


def lighter(plan: Plan, **fields: Any) -> Plan:
    change = step(**{"id": "l2", "on": "2026-08-03", "level": RegieLevel.NORMAL, "because": "Het is rustig.", **fields})
    return actions.change_level(plan, change, change_id="w2")


def sentences(refusal: pytest.ExceptionInfo[RefusedInput]) -> list[str]:
    return [fault.sentence for fault in refusal.value.faults]


def test_enhanced_regie_starts_with_the_core_decision() -> None:
    plan = enhanced()
    assert (plan.details.regie_level, plan.details.legal_frame) == (RegieLevel.ENHANCED, LegalFrame.VOLUNTARY)
    assert plan.enhanced_regie == (DECISION,)
    assert plan.level_changes == (step(),)


def test_a_decision_that_stands_is_enough() -> None:
    plan = actions.change_level(family(enhanced_regie=(DECISION,)), step(), change_id="w1")
    assert plan.details.regie_level is RegieLevel.ENHANCED


@pytest.mark.parametrize("decision", [None, replace(DECISION, decision=" ")])
def test_without_a_core_decision_it_is_refused(decision: EnhancedRegie | None) -> None:
    with pytest.raises(RefusedInput) as refusal:
        actions.change_level(family(), step(), change_id="w1", decision=decision)
    assert sentences(refusal) == ["Leg eerst de kernbeslissing van het Overleg Veilig Verder vast."]


def test_a_decision_that_ended_or_comes_later_does_not_count() -> None:
    ended = family(enhanced_regie=(replace(DECISION, until_on="2026-05-01"),))
    with pytest.raises(RefusedInput, match="kernbeslissing"):
        actions.change_level(ended, step(), change_id="w1")
    later = replace(DECISION, decided_on="2026-05-03")
    with pytest.raises(RefusedInput, match="latere dag"):
        actions.change_level(family(), step(), change_id="w1", decision=later)


def test_it_asks_for_a_reason_and_for_a_difference() -> None:
    with pytest.raises(RefusedInput) as refusal:
        actions.change_level(family(), step(level=RegieLevel.NORMAL, because=""), change_id="w1")
    assert sentences(refusal) == ["Zo is het nu al. Kies wat er anders wordt.", "Schrijf op waarom."]


def test_heavier_regie_opens_its_steps_again_with_the_reason() -> None:
    change = enhanced().changes[0]
    assert (change.triggers, change.on) == ((Trigger.SCALE_UP,), "2026-05-02")
    assert change.text == "De voorwaarden werden niet gehaald."
    assert change.reopens == actions.REOPENS[Trigger.SCALE_UP]
    discussed = replace(enhanced(), meetings=(meeting("2026-04-01", steps=(3,)),))
    assert state(discussed, 3).state is StepStatus.REOPENED
    assert "opschaling" in state(discussed, 3).reason


def test_the_change_is_kept_from_the_same_readers() -> None:
    hidden = Sharing(not_for=("karin",), because="Over veiligheid thuis.")
    plan = actions.change_level(family(), step(sharing=hidden), change_id="w1", decision=DECISION)
    assert plan.changes[0].sharing == hidden


def test_going_back_ends_the_decision_and_keeps_the_history() -> None:
    plan = lighter(enhanced())
    assert plan.details.regie_level is RegieLevel.NORMAL
    assert plan.enhanced_regie == (replace(DECISION, until_on="2026-08-03"),)
    assert [one.level for one in plan.level_changes] == [RegieLevel.ENHANCED, RegieLevel.NORMAL]
    assert plan.changes[-1].triggers == (Trigger.SCALE_DOWN,)


def test_a_compulsory_frame_is_heavier_than_enhanced_regie() -> None:
    plan = lighter(enhanced(), frame=LegalFrame.COMPULSORY)
    assert plan.details.legal_frame is LegalFrame.COMPULSORY
    assert plan.changes[-1].triggers == (Trigger.SCALE_UP,)


def test_a_step_of_an_earlier_day_only_goes_into_the_history() -> None:
    plan = lighter(enhanced(), on="2026-03-01")
    assert plan.details.regie_level is RegieLevel.ENHANCED
    assert plan.enhanced_regie == (DECISION,)
    assert len(plan.level_changes) == 2
