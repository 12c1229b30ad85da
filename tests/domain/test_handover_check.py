"""What there is to do before a handover, and the story that need not be told again."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from regiedesk.domain.checking import Point, missing
from regiedesk.domain.cooperation import Condition
from regiedesk.domain.handover_check import handover_check
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import ContactPoint, Handover, Introduction
from regiedesk.domain.sharing import ReadingAgreement, Sharing
from regiedesk.domain.situation import HelpQuestion, Observation, TimelineEvent
from regiedesk.domain.told_once import told_once
from regiedesk.domain.words import (
    AgreementStatus,
    ConditionStatus,
    Extent,
    LifeArea,
    ObservationKind,
    ReadScope,
    RegieKind,
    Stance,
    TimelineKind,
)
from regiedesk.domain.work_words import MeetingKind
from tests.domain.services.office import DAY, family
from tests.storage.vault.support import paper

TALK = Handover(id="h1", kind=RegieKind.PROCESS, previous="noor", successor="job", effective_on="2026-10-01")
APART = Sharing(apart=True)


def points(plan: Plan, *, frozen: bool = True, **more: Any) -> dict[str, Point]:
    return {point.key: point for point in handover_check(plan, more.get("copies", ()), DAY, frozen=frozen)}


def test_nothing_arranged_yet_names_all_there_is_to_do() -> None:
    plan = family(agreements=(), reading_agreements=())
    left = [point.key for point in missing(handover_check(plan, (), DAY, frozen=False))]
    assert left == ["opvolger", "gezin", "kennismaken", "delen", "vastgesteld", "verhaal", "bellen"]


def test_all_arranged_leaves_nothing_to_do() -> None:
    talk = replace(
        TALK,
        told_on="2026-09-01",
        introductions=(Introduction(on="2026-09-01"),),
        must_know=("Bas praat liever buiten.",),
    )
    plan = family(
        handovers=(talk,),
        contact_points=(ContactPoint(id="c1", person="noor", reachability="ma tot do"),),
        reading_agreements=(ReadingAgreement(id="l1", reader="job", scope=ReadScope.ALL, given_by=("mila",)),),
    )
    found = points(plan)
    assert missing(tuple(found.values())) == ()
    assert found["opvolger"].says == "Job, vanaf 1 oktober 2026."
    assert found["delen"].says == "Afgesproken met Mila."
    assert found["bellen"].lines == ("Noor: ma tot do",)


def test_a_handover_that_is_over_says_nothing_about_the_next_one() -> None:
    assert points(family(handovers=(replace(TALK, confirmed_on="2026-08-01"),)))["opvolger"].done is False


def test_a_talk_of_handover_counts_as_getting_acquainted_only_when_it_was_held() -> None:
    held = Meeting(id="m1", kind=MeetingKind.HANDOVER, on="2026-08-30")
    assert points(family(meetings=(held,)))["kennismaken"].done is True
    assert points(family(meetings=(replace(held, kind=MeetingKind.MDO),)))["kennismaken"].done is False


def test_what_runs_goes_along() -> None:
    met = Condition(id="v2", text="Elke week urine", status=ConditionStatus.MET)
    plan = family(conditions=(Condition(id="v1", text="Bas gaat naar school", by_when="2026-10-01"), met))
    done = replace(plan, agreements=tuple(replace(a, status=AgreementStatus.DONE) for a in plan.agreements[:1]))
    found = points(plan)
    assert found["afspraken"].lines == ("1. Bas: maakt de fiets", "2. Job: belt op vrijdag")
    assert found["afspraken"].says == "2 afspraken lopen door."
    assert found["voorwaarden"].lines == ("Bas gaat naar school, voor 1 oktober 2026",)
    assert points(done)["afspraken"].says == "Er loopt geen afspraak."


def test_papers_that_are_out_go_along_and_papers_that_came_back_do_not() -> None:
    found = points(family(), copies=(paper(1), replace(paper(2), returned_on=DAY)))["papieren"]
    assert (found.says, found.lines) == (
        "1 papier is nog bij mensen. De opvolger neemt die lijst over.",
        ("gezinsplan, Sanne",),
    )


def told(**parts: Any) -> dict[str, tuple[str, ...]]:
    return {chapter.title: chapter.lines for chapter in told_once(family(**parts), "job", DAY)}


def test_the_story_is_what_stands_in_the_plan() -> None:
    story = told(
        help_questions=(
            HelpQuestion(id="q1", person="mila", text="Rust in huis"),
            HelpQuestion(id="q2", person="mila", text="Bas weer naar school", replaces="q1"),
        ),
        timeline=(
            TimelineEvent(id="t1", kind=TimelineKind.EARLIER_HELP, on="2024", text="Speltherapie", helped=Extent.NO),
            TimelineEvent(id="t2", kind=TimelineKind.EARLIER_HELP, on="2025", text="Maatje", helped=Extent.YES),
            TimelineEvent(id="t3", kind=TimelineKind.EVENT, on="2025", text="Verhuisd"),
        ),
        handovers=(replace(TALK, must_know=("Over de scheiding is genoeg gepraat.",)),),
    )
    assert story == {
        "Waarom er hulp kwam": ("Mila: Bas weer naar school",),
        "Wat al geprobeerd is": ("Speltherapie (hielp: nee)", "Maatje (hielp: ja)"),
        "Wat werkt": ("Maatje",),
        "Dit hoeft het gezin niet nog eens te vertellen": ("Over de scheiding is genoeg gepraat.",),
    }


def seen(sharing: Sharing) -> Observation:
    return Observation(
        id="w1", area=LifeArea.HEALTH, kind=ObservationKind.STRENGTH, stance=Stance.FACT, text="Zwemt", sharing=sharing
    )


def test_what_was_told_apart_is_in_the_story_only_when_its_owner_agreed() -> None:
    assert told(observations=(seen(Sharing()),)) == {"Wat werkt": ("Zwemt",)}
    assert told(observations=(seen(APART),)) == {}
    assert told(observations=(seen(replace(APART, on_paper_since="2026-09-01")),)) == {"Wat werkt": ("Zwemt",)}
    later = (DAY + dt.timedelta(days=1)).isoformat()
    assert told(observations=(seen(replace(APART, on_paper_since=later)),)) == {}


def test_what_the_successor_may_not_know_is_not_in_the_story() -> None:
    assert told(observations=(seen(Sharing(not_for=("job",))),)) == {}
    assert told(observations=(seen(Sharing(not_for=("mila",))),)) == {"Wat werkt": ("Zwemt",)}


def test_a_story_says_nothing_twice() -> None:
    twice = tuple(replace(seen(Sharing()), id=f"w{number}") for number in (1, 2))
    assert told(observations=twice) == {"Wat werkt": ("Zwemt",)}
