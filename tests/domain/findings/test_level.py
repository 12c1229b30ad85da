"""What versterkte procesregie and a gedwongen kader still lack."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.cooperation import Condition
from regiedesk.domain.findings import level, step5
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie, LevelChange
from regiedesk.domain.situation import SafetyFactor
from regiedesk.domain.words import ConditionStatus, FactorKind, LegalFrame, RegieKind, RegieLevel, Role
from regiedesk.domain.work_words import MeetingKind, MeetingStatus
from tests.domain.findings.family import (
    BAS,
    JOB,
    MILA,
    NOOR,
    PIP,
    TODAY,
    found,
    meeting,
    plan,
    regie,
    sentences,
    with_details,
)

DECISION = EnhancedRegie(
    id="v1", decided_on="2026-05-01", decision="VPR", start_talk_on="2026-05-11", duo_partner="job",
    letter_on="2026-05-03", letter_to=("mila", "bas"), rhythm_weeks=4,
)  # fmt: skip
ALL = replace(NOOR, id="lia", first_name="Lia")


def enhanced(*decisions: EnhancedRegie, **parts: Any) -> Plan:
    whole: dict[str, Any] = {"people": (MILA, BAS, PIP, NOOR, JOB), "enhanced_regie": decisions or (DECISION,)}
    return with_details(plan(**{**whole, **parts}), regie_level=RegieLevel.ENHANCED)


def looked_back(on: str, **fields: Any) -> Any:
    return meeting(on, **{"kind": MeetingKind.MDO, **fields})


def test_nothing_is_asked_in_a_case_without_vpr() -> None:
    normal = replace(enhanced(), details=plan().details)
    assert [f.sentence for rule in level.RULES for f in rule(normal, TODAY)] == []


def test_all_of_it_is_watched_in_step_5() -> None:
    assert set(level.RULES) <= set(step5.RULES)


def test_vpr_has_a_core_decision() -> None:
    sentence = "Er is versterkte procesregie, maar de kernbeslissing van het Overleg Veilig Verder staat er niet."
    assert sentences(level.decision, enhanced(replace(DECISION, until_on="2026-06-01"))) == [sentence]
    assert not found(level.decision, enhanced())


def test_parents_and_youth_from_12_get_the_letter() -> None:
    nobody = enhanced(replace(DECISION, letter_on=None))
    assert sentences(level.letter, nobody) == ["Nog geen brief over de versterkte procesregie voor Mila en Bas."]
    only_mila = found(level.letter, enhanced(replace(DECISION, letter_to=("mila",))))
    assert [(f.sentence, f.place, f.people) for f in only_mila] == [
        ("Nog geen brief over de versterkte procesregie voor Bas.", "enhanced_regie/v1", ("bas",))
    ]
    assert not found(level.letter, enhanced())


def test_a_parent_who_is_young_gets_one_letter() -> None:
    young = replace(BAS, role=Role.PARENT)
    missed = enhanced(replace(DECISION, letter_to=("mila",)), people=(MILA, young))
    assert sentences(level.letter, missed) == ["Nog geen brief over de versterkte procesregie voor Bas."]


@pytest.mark.parametrize(
    ("decision", "people"),
    [
        (replace(DECISION, duo_partner=None), (MILA, JOB)),
        (DECISION, (MILA, replace(JOB, left_on="2026-06-01"))),
    ],
)
def test_vpr_has_a_duo_partner_who_is_there(decision: EnhancedRegie, people: tuple[Any, ...]) -> None:
    base = enhanced(decision, people=people)
    assert sentences(level.duo_partner, base) == ["Nog geen duopartner bij de versterkte procesregie."]
    assert not found(level.duo_partner, enhanced())


def test_exactly_one_has_the_content_of_the_whole_plan() -> None:
    of_a_goal = regie(RegieKind.CONTENT, result="r1")
    assert "Nog geen casusregisseur" in sentences(level.one_case_regisseur, enhanced(regie=(of_a_goal,)))[0]
    one = regie(RegieKind.CONTENT, people=("job",))
    assert not found(level.one_case_regisseur, enhanced(regie=(one,)))
    two = (one, regie(RegieKind.CONTENT, id="g2", people=("noor",)))
    assert sentences(level.one_case_regisseur, enhanced(regie=two)) == [
        "Er zijn 2 casusregisseurs: Noor en Job. Bij versterkte procesregie is er één."
    ]


def test_who_left_or_begins_later_is_no_casusregisseur() -> None:
    later = regie(RegieKind.CONTENT, people=("job",), from_on="2026-07-01")
    ended = regie(RegieKind.CONTENT, id="g2", people=("job",), until_on="2026-06-01")
    gone = regie(RegieKind.CONTENT, id="g3", people=("noor",))
    people = (MILA, JOB, replace(NOOR, left_on="2026-06-01"))
    assert found(level.one_case_regisseur, enhanced(regie=(later, ended, gone), people=people))


def test_vpr_begins_with_a_talk() -> None:
    assert found(level.start_talk, enhanced(replace(DECISION, start_talk_on=None)))
    assert not found(level.start_talk, enhanced())


def test_the_first_mdo_is_within_six_weeks_of_the_start_talk() -> None:
    assert level.next_look_back(enhanced(), TODAY) == dt.date(2026, 6, 22)
    late = "Het eerste MDO hoort uiterlijk op 22 juni 2026. Er staat nog geen datum die klopt."
    assert sentences(level.rhythm, enhanced()) == [late]
    in_time = looked_back("2026-06-22", status=MeetingStatus.PLANNED)
    assert not found(level.rhythm, enhanced(meetings=(in_time,)))
    too_late = replace(in_time, on="2026-06-23")
    assert sentences(level.rhythm, enhanced(meetings=(too_late,))) == [late]
    cancelled = replace(in_time, status=MeetingStatus.CANCELLED)
    assert found(level.rhythm, enhanced(meetings=(cancelled,)))


def test_the_next_evaluation_follows_the_rhythm() -> None:
    held = looked_back("2026-06-08")
    assert level.next_look_back(enhanced(meetings=(held,)), TODAY) == dt.date(2026, 7, 6)
    assert sentences(level.rhythm, enhanced(meetings=(held,))) == [
        "De volgende evaluatie hoort uiterlijk op 6 juli 2026. Er staat nog geen datum die klopt."
    ]
    planned = looked_back("2026-07-06", status=MeetingStatus.PLANNED)
    assert not found(level.rhythm, enhanced(meetings=(held, planned)))


def test_a_rhythm_is_agreed() -> None:
    base = enhanced(replace(DECISION, rhythm_weeks=None), meetings=(looked_back("2026-06-08"),))
    assert level.next_look_back(base, TODAY) is None
    assert sentences(level.rhythm, base) == ["Nog niet afgesproken om de hoeveel weken jullie terugkijken."]


def test_each_evaluation_names_what_protects_and_what_threatens() -> None:
    held = looked_back("2026-06-08")
    sentence = "Op 8 juni 2026 zijn geen beschermende en bedreigende factoren opgeschreven."
    assert sentences(level.factors, enhanced(meetings=(held,))) == [sentence]
    protects = SafetyFactor(id="f1", kind=FactorKind.PROTECTIVE, text="Oma", on="2026-06-08")
    assert sentences(level.factors, enhanced(meetings=(held,), factors=(protects,))) == [
        "Op 8 juni 2026 zijn geen bedreigende factoren opgeschreven."
    ]
    threatens = replace(protects, id="f2", kind=FactorKind.THREATENING)
    assert not found(level.factors, enhanced(meetings=(held,), factors=(protects, threatens)))
    assert not found(level.factors, enhanced(meetings=(looked_back("2026-04-01"),)))


def test_voorwaarden_end_with_the_decision() -> None:
    must = Condition(id="c1", text="Elke dag iemand thuis", enhanced_regie="v1")
    ended = plan(enhanced_regie=(replace(DECISION, until_on="2026-06-01"),), conditions=(must,))
    assert sentences(level.conditions_left, ended) == [
        "De versterkte procesregie is voorbij, maar voorwaarde 'Elke dag iemand thuis' loopt nog."
    ]
    lifted = replace(must, status=ConditionStatus.LIFTED)
    assert not found(level.conditions_left, replace(ended, conditions=(lifted,)))
    assert not found(level.conditions_left, enhanced(conditions=(must,)))


def test_a_gedwongen_kader_has_a_reason_and_a_jeugdbeschermer() -> None:
    base = with_details(plan(people=(MILA,)), legal_frame=LegalFrame.COMPULSORY)
    assert len(found(level.compulsory, base)) == 2
    since = LevelChange(id="l1", on="2026-06-01", level=RegieLevel.NORMAL, frame=LegalFrame.COMPULSORY, because="OTS")
    guardian = replace(JOB, role=Role.GUARDIAN)
    assert not found(level.compulsory, replace(base, level_changes=(since,), people=(MILA, guardian)))
