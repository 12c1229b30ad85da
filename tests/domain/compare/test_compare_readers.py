"""What a reader may know of what changed, and differences put together per person."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.compare import differences
from regiedesk.domain.compare.grouping import by_person, by_step
from regiedesk.domain.compare.readers import differences_for
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import Sharing, SharingLimit
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.domain.words import PersonKind, ReadScope
from tests.domain.families import BIKE, CALLS, COBY, HIDDEN_HOME, TODAY, apart, family, reads, seen

ALL = (reads("ruben"), reads("coby", ReadScope.OWN_AGREEMENTS), reads("tess"))


def known(old: Plan, new: Plan, *holders: str) -> list[tuple[str, str]]:
    return [(found.turn.value, found.sentence) for found in differences_for(old, new, holders or ("ruben",), TODAY)]


def plan(**parts: Any) -> Plan:
    return family(reading_agreements=ALL, **parts)


def test_a_reader_of_everything_reads_what_changed() -> None:
    assert known(plan(), plan(observations=(seen(),))) == [("erbij", "Tess slaapt slecht.")]


@pytest.mark.parametrize(
    "sharing",
    [
        apart(),
        Sharing(not_for=("ruben",), because="Tess wil dat niet."),
        Sharing(only_for=("noa",)),
        Sharing(limits=("z1",)),
    ],
)
def test_what_is_kept_from_a_reader_is_never_told_as_a_difference(sharing: Sharing) -> None:
    limits = (SharingLimit(id="z1", topic="Hoe Tess slaapt", not_for=("ruben",)),)
    secret = seen("Tess slaapt slecht bij haar vader", sharing=sharing)
    empty, holds = plan(sharing_limits=limits), plan(sharing_limits=limits, observations=(secret,))
    other = plan(sharing_limits=limits, observations=(replace(secret, text="Tess slaapt beter"),))
    for old, new in ((empty, holds), (holds, empty), (holds, other)):
        assert known(old, new) == []
        assert differences(old, new) != ()


def test_what_was_closed_since_is_not_told_as_gone_nor_in_its_old_words() -> None:
    open_then = plan(observations=(seen(),))
    closed_now = plan(observations=(seen("Tess slaapt nog slechter", sharing=Sharing(not_for=("ruben",))),))
    assert known(open_then, closed_now) == []


def test_figures_for_safety_wait_until_they_may_be_on_paper() -> None:
    figure = SafetyJudgement(id="s", about="tess", judged_by="tess", on="2026-06-01", score=4)
    assert known(plan(), plan(safety=(figure,))) == []
    given = replace(figure, sharing=apart("2026-06-02"))
    assert known(plan(), plan(safety=(given,))) == [("erbij", "Tess geeft de eigen veiligheid nu een 4.")]


def test_a_secret_address_and_who_may_not_know_it_are_not_told() -> None:
    moved = replace(HIDDEN_HOME, address="Torenweg 3", secret_from=("ruben", "coby"))
    assert known(plan(), plan(households=(moved,))) == []


def test_a_reader_of_own_agreements_reads_only_those() -> None:
    new = plan(agreements=(replace(BIKE, when="elke dag"), replace(CALLS, when="elke dag")), observations=(seen(),))
    sentence = "Coby fietst mee naar school: voortaan elke dag."
    assert known(plan(), new, "coby") == [("anders", sentence)]


def test_somebody_whose_last_agreement_went_did_not_leave_for_the_reader() -> None:
    both = plan(agreements=(replace(BIKE, who=("coby", "karin")), CALLS))
    found = known(both, plan(), "coby")
    assert not any("Karin doet niet meer mee," in sentence or turn == "weg" for turn, sentence in found)


def test_to_somebody_new_the_whole_plan_is_new() -> None:
    without = plan(people=tuple(person for person in family().people if person != COBY), agreements=(CALLS,))
    assert known(without, plan(), "coby") == []


def test_who_gets_no_paper_gets_no_differences() -> None:
    closed = family(reading_agreements=(reads("coby", ReadScope.NOTHING),))
    with pytest.raises(NotAllowed):
        differences_for(closed, closed, ("coby",), TODAY)


def test_differences_stand_with_each_person_they_concern() -> None:
    new = plan(agreements=(replace(BIKE, when="elke dag"), CALLS), observations=(seen(about=("tess",)), seen(id="o2")))
    found = differences(plan(), new)
    groups = {name: [d.place for d in theirs] for name, theirs in by_person(plan(), new, found)}
    assert groups == {"Tess": ["observations/o1"], "Coby": ["agreements/a1"], "": ["observations/o2"]}


def test_the_family_stands_first_and_who_is_gone_stands_too() -> None:
    pro = Person(id="x", kind=PersonKind.PROFESSIONAL, first_name="Xandra")
    old = plan(people=(pro, *family().people))
    new = plan(people=tuple(replace(p, left_on="2026-06-01") if p == COBY else p for p in family().people))
    assert [name for name, _ in by_person(old, new, differences(old, new))] == ["Coby", "Xandra"]


def test_under_each_step_only_where_something_changed() -> None:
    found = differences(plan(), plan(observations=(seen(),), agreements=(CALLS,)))
    assert [(step, len(under)) for step, under in by_step(found)] == [(2, 1), (4, 1)]
