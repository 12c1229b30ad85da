"""Someone leaves: regie ends, deputies go, and each agreement is asked for by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import count

import pytest

from regiedesk.domain import actions
from regiedesk.domain.actions import Choice, Fate, Leaving
from regiedesk.domain.errors import NotFound, RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import Absence, RegieRole
from regiedesk.domain.words import AgreementStatus, RegieKind
from regiedesk.domain.work_words import Trigger
from tests.domain.families import BIKE, CALLS, KARIN, family

ON = "2026-07-01"
CONTENT = RegieRole(id="g1", kind=RegieKind.CONTENT, people=("karin",), result="r1", from_on="2026-01-01")


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: f"n{next(numbers)}"


def gone(plan: Plan, *choices: Choice) -> Plan:
    leaving = Leaving(person="karin", on=ON, because="Karin gaat naar een andere school.", choices=choices)
    return actions.leaves(plan, leaving, ids())


def test_regie_ends_on_the_last_day_and_the_steps_open_again() -> None:
    plan = gone(family(regie=(CONTENT,)))
    assert plan.regie == (replace(CONTENT, until_on=ON),)
    assert next(p for p in plan.people if p.id == "karin").left_on == ON
    change = plan.changes[0]
    assert (change.triggers, change.on) == ((Trigger.REGIE_LEFT,), ON)
    assert change.reopens == (1, 5, 7)
    assert change.text == "Karin gaat naar een andere school."


def test_who_held_no_regie_is_another_who_left() -> None:
    own = replace(CONTENT, kind=RegieKind.OWN)
    ended = replace(CONTENT, id="g2", until_on="2026-03-01")
    plan = gone(family(regie=(own, ended)))
    assert plan.changes[0].triggers == (Trigger.OTHER_LEFT,)
    assert plan.regie[1] == ended


def test_regie_held_together_goes_on_with_the_others() -> None:
    plan = gone(family(regie=(replace(CONTENT, people=("karin", "ineke")),)))
    before, after = plan.regie
    assert (before.people, before.until_on) == (("karin", "ineke"), ON)
    assert (after.people, after.from_on, after.until_on) == (("ineke",), ON, None)


def test_regie_that_would_begin_later_does_not_come() -> None:
    later = replace(CONTENT, from_on="2026-09-01")
    assert gone(family(regie=(later,))).regie == ()
    together = replace(later, people=("karin", "ineke"))
    assert gone(family(regie=(together,))).regie == (replace(later, people=("ineke",)),)


def test_nobody_stands_in_who_is_gone() -> None:
    role = RegieRole(id="g3", kind=RegieKind.PROCESS, people=("ineke",), deputy="karin", deputy_text="een collega")
    past = replace(role, id="g4", until_on="2026-02-01")
    away = Absence(id="w", person="ineke", from_on="2026-07-10", deputy="karin")
    plan = gone(family(regie=(role, past), absences=(away,)))
    assert plan.regie == (replace(role, deputy=None), past)
    assert plan.absences[0].deputy is None


def test_her_agreements_are_those_that_run() -> None:
    done = replace(CALLS, id="a3", number=3, status=AgreementStatus.DONE)
    assert actions.agreements_of(family(agreements=(BIKE, CALLS, done)), "karin") == (CALLS,)


def test_an_agreement_nobody_decided_on_stays_as_it_is() -> None:
    assert gone(family()).agreements == (BIKE, CALLS)
    assert gone(family(), Choice(agreement="a2")).agreements == (BIKE, CALLS)


def test_an_agreement_stops_with_the_reason() -> None:
    stopped = gone(family(), Choice(agreement="a2", fate=Fate.STOPS)).agreements[1]
    assert (stopped.status, stopped.ended_on) == (AgreementStatus.STOPPED, ON)
    assert stopped.ended_because == "Karin gaat naar een andere school."


def test_who_takes_over_gets_an_agreement_with_a_number_of_its_own() -> None:
    plan = gone(family(), Choice(agreement="a2", fate=Fate.TAKEN_OVER, successor="ineke"))
    old, new = plan.agreements[1:]
    assert (old.who, old.status) == (("karin",), AgreementStatus.STOPPED)
    assert (new.number, new.who, new.replaces, new.from_on) == (3, ("ineke",), "a2", ON)
    assert (new.what, new.result, new.status) == (CALLS.what, "r1", AgreementStatus.RUNNING)


def test_the_others_go_on() -> None:
    together = replace(CALLS, who=("karin", "ineke"))
    plan = gone(family(agreements=(together,)), Choice(agreement="a2", fate=Fate.OTHERS))
    assert plan.agreements == (replace(together, who=("ineke",)),)


@pytest.mark.parametrize(
    ("choice", "sentence"),
    [
        (Choice(agreement="a2", fate=Fate.TAKEN_OVER), "Kies wie dit gaat doen."),
        (Choice(agreement="a2", fate=Fate.TAKEN_OVER, successor="karin"), "Kies wie dit gaat doen."),
        (Choice(agreement="a2", fate=Fate.OTHERS), "Er is niemand anders die dit doet."),
    ],
)
def test_a_choice_has_to_be_possible(choice: Choice, sentence: str) -> None:
    with pytest.raises(RefusedInput) as refusal:
        gone(family(), choice)
    assert [(f.place, f.sentence) for f in refusal.value.faults] == [("agreements/a2/who", sentence)]


def test_nobody_leaves_twice_or_before_they_came() -> None:
    others = tuple(p for p in family().people if p.id != "karin")
    with pytest.raises(RefusedInput, match="Karin is al weg"):
        gone(family(people=(*others, replace(KARIN, left_on="2026-02-01"))))
    with pytest.raises(RefusedInput, match="Karin was er op die dag nog niet"):
        gone(family(people=(*others, replace(KARIN, joined_on="2026-08-01"))))
    with pytest.raises(NotFound):
        actions.leaves(family(), Leaving(person="nemo", on=ON), ids())


def test_who_takes_over_late_gets_no_end_that_has_passed() -> None:
    late = replace(CALLS, from_on="2026-01-01", until_on="2026-06-01")
    new = gone(family(agreements=(late,)), Choice(agreement="a2", fate=Fate.TAKEN_OVER, successor="ineke"))
    assert (new.agreements[1].from_on, new.agreements[1].until_on) == (ON, None)
    later = replace(CALLS, from_on="2026-09-01", until_on="2026-12-01", status=AgreementStatus.PLANNED)
    kept = gone(family(agreements=(later,)), Choice(agreement="a2", fate=Fate.TAKEN_OVER, successor="ineke"))
    assert (kept.agreements[1].from_on, kept.agreements[1].until_on) == ("2026-09-01", "2026-12-01")


def test_an_agreement_that_had_not_begun_can_stop() -> None:
    later = replace(CALLS, from_on="2026-09-01", status=AgreementStatus.PLANNED)
    stopped = gone(family(agreements=(later,)), Choice(agreement="a2", fate=Fate.STOPS)).agreements[0]
    assert stopped.status is AgreementStatus.STOPPED
