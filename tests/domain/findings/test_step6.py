from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.cooperation import Communication, Condition, Obstacle, SafetyAgreement, Told
from regiedesk.domain.findings import step6
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.domain.words import CommunicationTopic, ConditionStatus, RegieLevel
from tests.domain.findings.family import BAS, MILA, PIP, found, plan, sentences, with_details

HITCH = Obstacle(id="o1", text="De bus rijdt niet", signal="App", measure="Fiets", owners=("bas",))
MUST = Condition(
    id="v1",
    text="Elke dag iemand thuis",
    by_when="2026-07-01",
    checked_by=("noor",),
    if_not="Overleg",
    told=(Told(person="mila", on="2026-06-01"),),
)
FIGURE = SafetyJudgement(id="c1", about="bas", judged_by="mila", on="2026-05-01", score=5)
WHEN_UNSAFE = SafetyAgreement(id="s1", text="Bas gaat naar Fenna.")


def test_somebody_thought_of_what_can_go_wrong() -> None:
    assert found(step6.no_obstacle, plan())
    assert not found(step6.no_obstacle, plan(obstacles=(HITCH,)))


def test_an_obstacle_has_a_sign_a_measure_and_an_owner() -> None:
    bare = Obstacle(id="o1", text="De bus rijdt niet")
    assert sentences(step6.obstacle, plan(obstacles=(bare,))) == [
        "Bij hobbel 'De bus rijdt niet' staat nog niet hoe jullie het op tijd merken, "
        "wat jullie dan doen en wie dat doet."
    ]
    assert not found(step6.obstacle, plan(obstacles=(HITCH,)))


def test_each_family_member_from_12_is_asked_how_to_hear() -> None:
    agreed = Communication(id="k1", topic=CommunicationTopic.REACH, text="Appen.", people=("bas",))
    base = plan(people=(MILA, BAS, PIP), communication=(agreed,))
    assert sentences(step6.contact, base) == ["Nog niet gevraagd hoe ze van jullie willen horen: Mila."]
    assert not found(step6.contact, replace(base, communication=(replace(agreed, people=()),)))


def test_someone_tells_the_news() -> None:
    nobody = Communication(id="k1", topic=CommunicationTopic.NEWS, text="Nieuws vertellen.")
    assert found(step6.one_story, plan(communication=(nobody,)))
    assert not found(step6.one_story, plan(communication=(replace(nobody, teller="noor"),)))


def test_a_low_figure_asks_for_a_safety_agreement_and_stays_apart() -> None:
    base = plan(safety=(FIGURE,))
    assert [f.apart for f in found(step6.safety_agreement, base)] == [True]
    assert "5" not in sentences(step6.safety_agreement, base)[0]
    assert not found(step6.safety_agreement, replace(base, safety_agreements=(WHEN_UNSAFE,)))


def test_only_the_latest_figure_of_each_judge_counts() -> None:
    better = replace(FIGURE, id="c2", on="2026-06-01", score=6)
    assert not found(step6.safety_agreement, plan(safety=(better, FIGURE)))
    by_another = replace(better, judged_by="noor")
    assert found(step6.safety_agreement, plan(safety=(by_another, FIGURE)))


def test_enhanced_regie_asks_for_a_safety_agreement_openly() -> None:
    enhanced = with_details(plan(), regie_level=RegieLevel.ENHANCED)
    assert [f.apart for f in found(step6.safety_agreement, enhanced)] == [False]


def test_enhanced_regie_has_conditions() -> None:
    decided = EnhancedRegie(id="e1", decided_on="2026-05-01", decision="VPR")
    assert found(step6.no_condition, plan(enhanced_regie=(decided,)))
    assert not found(step6.no_condition, plan(enhanced_regie=(decided,), conditions=(MUST,)))
    assert not found(step6.no_condition, plan(enhanced_regie=(replace(decided, until_on="2026-06-01"),)))


def test_a_condition_is_whole() -> None:
    bare = Condition(id="v1", text="Elke dag iemand thuis")
    assert sentences(step6.condition, plan(conditions=(bare,))) == [
        "Bij voorwaarde 'Elke dag iemand thuis' staat nog niet wanneer, wie kijkt of het lukt, "
        "wat er volgt als het niet lukt en wie dit gehoord heeft."
    ]
    assert not found(step6.condition, plan(conditions=(MUST,)))
    assert not found(step6.condition, plan(conditions=(replace(bare, status=ConditionStatus.MET),)))
