"""Changes in the sample families: VPR at Ankerplaats, and Esmée of Lampion who leaves."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count

import pytest

from regiedesk.domain import actions, edits, integrity
from regiedesk.domain.actions import Choice, Fate, Leaving
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.findings import changes, level, step5
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie, LevelChange, RegieRole
from regiedesk.domain.steps import StepStatus, state
from regiedesk.domain.words import AgreementStatus, LegalFrame, RegieKind, RegieLevel
from tests.samples.replay import told

VPR_DAY = dt.date(2026, 7, 17)
DOWN = LevelChange(
    id="nieuw-l", on="2026-09-24", level=RegieLevel.NORMAL, frame=LegalFrame.VOLUNTARY, because="Het is rustig.",
)  # fmt: skip


def lampion_without_esmee(*choices: Choice) -> Plan:
    numbers = count(1)
    leaving = Leaving(person="esmee", on="2026-02-01", because="Esmée gaat weg bij De Wissel.", choices=choices)
    return actions.leaves(told("lampion").at(1), leaving, lambda: f"nieuw-{next(numbers)}")


def gaps(plan: Plan, on: str) -> set[str]:
    return {f.place for f in step5.content(plan, dt.date.fromisoformat(on))}


def test_what_vpr_at_ankerplaats_still_lacks() -> None:
    found = [f.sentence for rule in level.RULES for f in rule(told("ankerplaats").now, VPR_DAY)]
    assert found == [
        "Nog geen casusregisseur: bij versterkte procesregie heeft één iemand de inhoud van het hele plan.",
        "Nog niet afgesproken om de hoeveel weken jullie terugkijken.",
        "Op 16 juli 2026 zijn geen beschermende en bedreigende factoren opgeschreven.",
    ]


def test_a_rhythm_of_ten_weeks_gives_the_date_that_was_planned() -> None:
    plan = edits.change(told("ankerplaats").now, "enhanced_regie", "vpr", rhythm_weeks=10)
    assert level.next_look_back(plan, VPR_DAY) == dt.date(2026, 9, 24)
    assert not list(level.rhythm(plan, VPR_DAY))


def test_vpr_without_its_decision_would_have_been_refused() -> None:
    plan = replace(told("ankerplaats").at(2), enhanced_regie=())
    up = replace(DOWN, on="2026-06-02", level=RegieLevel.ENHANCED)
    with pytest.raises(RefusedInput, match="kernbeslissing"):
        actions.change_level(plan, up, change_id="nieuw-w")


def test_going_back_opens_its_steps_and_makes_an_mdo_wise() -> None:
    plan = actions.change_level(told("ankerplaats").now, DOWN, change_id="nieuw-w")
    assert plan.enhanced_regie[0].until_on == "2026-09-24"
    assert not [f for rule in level.RULES if rule is not level.conditions_left for f in rule(plan, VPR_DAY)]
    assert [f.place for f in level.conditions_left(plan, dt.date(2026, 9, 25))] == [
        f"conditions/{c.id}" for c in plan.conditions
    ]
    assert state(plan, 7).state is StepStatus.REOPENED
    # Their MDO of 24 September is planned for that day.
    assert changes.meeting_wise(plan) == ()


def test_esmee_leaves_a_gap_on_each_of_her_goals() -> None:
    plan = lampion_without_esmee()
    assert gaps(plan, "2026-01-20") == {"results/r1", "results/r2", "results/r4"}
    assert gaps(plan, "2026-02-02") == {"results/r1", "results/r2", "results/r4"}
    assert [c.text for c in changes.meeting_wise(plan)] == ["Esmée gaat weg bij De Wissel."]


def test_the_gap_is_there_until_tjeerd_begins() -> None:
    plan = lampion_without_esmee()
    tjeerd = told("lampion").now
    plan = replace(plan, people=(*plan.people, next(p for p in tjeerd.people if p.id == "tjeerd")))
    role = RegieRole(id="nieuw-r", kind=RegieKind.CONTENT, people=("tjeerd",), from_on="2026-02-16")
    assert gaps(edits.add(plan, role), "2026-02-15") == {"results/r1", "results/r2", "results/r4"}
    assert gaps(edits.add(plan, role), "2026-02-16") == set()


def test_each_of_her_agreements_is_asked_for() -> None:
    hers = actions.agreements_of(told("lampion").at(1), "esmee")
    assert hers
    choices = [Choice(agreement=a.id, fate=Fate.TAKEN_OVER, successor="ruud") for a in hers]
    plan = lampion_without_esmee(*choices)
    assert actions.agreements_of(plan, "esmee") == ()
    new = [a for a in plan.agreements if a.replaces in {each.id for each in hers} and "ruud" in a.who]
    assert [a.what for a in new] == [a.what for a in hers]
    numbers = [a.number for a in plan.agreements]
    assert len(numbers) == len(set(numbers))
    old = [a for a in plan.agreements if a.id in {each.id for each in hers}]
    assert {a.status for a in old} == {AgreementStatus.STOPPED}


SAMPLES = ("ankerplaats", "lampion", "wisselweek")
ON = "2026-09-30"


@pytest.mark.parametrize("fate", Fate)
@pytest.mark.parametrize("name", SAMPLES)
def test_whoever_leaves_leaves_a_plan_that_holds(name: str, fate: Fate) -> None:
    plan, day = told(name).now, dt.date(2026, 10, 1)
    for person in plan.people:
        if person.left_on or (fate is Fate.OTHERS and _alone(plan, person.id)):
            continue
        other = next(p.id for p in plan.people if p.id != person.id)
        held = actions.agreements_of(plan, person.id)
        choices = tuple(Choice(agreement=a.id, fate=fate, successor=other) for a in held)
        numbers = count(1)
        leaving = Leaving(person=person.id, on=ON, because="Weg.", choices=choices)
        after = actions.leaves(plan, leaving, lambda numbers=numbers: f"nieuw-{next(numbers)}")  # type: ignore[misc]
        assert integrity.faults(after) == ()
        assert actions.roles_of(after, person.id, ON) == ()
        assert not [role for role in after.regie if role.deputy == person.id and role.until_on is None]
        assert fate is Fate.LATER or actions.agreements_of(after, person.id) == ()
        assert {f.people for f in changes.still_named(after, day)} <= {(person.id,)}


def _alone(plan: Plan, person: str) -> bool:
    return any(len(agreement.who) == 1 for agreement in actions.agreements_of(plan, person))


@pytest.mark.parametrize("frame", LegalFrame)
@pytest.mark.parametrize("wanted", RegieLevel)
@pytest.mark.parametrize("name", SAMPLES)
def test_every_step_of_the_level_leaves_a_plan_that_holds(name: str, wanted: RegieLevel, frame: LegalFrame) -> None:
    plan = told(name).now
    if (plan.details.regie_level, plan.details.legal_frame) == (wanted, frame):
        return
    decision = EnhancedRegie(id="nieuw-v", decided_on="2026-09-29", decision="VPR, drie maanden.")
    step = replace(DOWN, on=ON, level=wanted, frame=frame)
    after = actions.change_level(plan, step, change_id="nieuw-w", decision=decision)
    assert integrity.faults(after) == ()
    assert (after.details.regie_level, after.details.legal_frame) == (wanted, frame)
    holds = level.running_decision(after, dt.date(2026, 10, 1))
    assert (holds is not None) is (wanted is RegieLevel.ENHANCED)
