"""The usual order of a meeting, and what is open per line."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Gap
from regiedesk.domain.meeting_work.agenda import STEPS, Topic, agenda_texts, standard_agenda, topic_of
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import RegieKind
from regiedesk.domain.work_words import MeetingKind
from tests.domain.families import BIKE, CALLS, CALM, DAILY, TODAY, family

SECRET = Sharing(not_for=("ruben",))


def open_at(plan: Plan, topic: Topic, on: dt.date = TODAY) -> str:
    return next(line.open for line in standard_agenda(plan, MeetingKind.MDO, on) if line.topic is topic)


@pytest.mark.parametrize("kind", [k for k in MeetingKind if k not in (MeetingKind.PHONE, MeetingKind.MAIL)])
def test_the_family_is_always_first_and_an_agenda_has_no_line_twice(kind: MeetingKind) -> None:
    topics = [line.topic for line in standard_agenda(family(), kind, TODAY)]
    assert topics[0] is Topic.FAMILY_FIRST
    assert len(set(topics)) == len(topics) >= 5
    assert topics[-1] is (Topic.ON_THEIR_OWN if kind is MeetingKind.FINAL else Topic.NEXT)


def test_a_phone_call_has_no_agenda() -> None:
    assert standard_agenda(family(), MeetingKind.PHONE, TODAY) == ()


def test_what_a_meeting_keeps_are_the_same_lines() -> None:
    lines = standard_agenda(family(), MeetingKind.START, TODAY)
    assert agenda_texts(MeetingKind.START) == tuple(line.text() for line in lines)
    assert [topic_of(text) for text in agenda_texts(MeetingKind.START)] == [line.topic for line in lines]
    assert topic_of("De schoolreis") is None


def test_every_topic_says_which_steps_it_discusses() -> None:
    assert set(STEPS) == set(Topic)
    discussed = {step for line in standard_agenda(family(), MeetingKind.MDO, TODAY) for step in line.steps}
    assert discussed == {1, 2, 3, 4, 5, 6, 7}


def test_agreements_past_their_date_are_counted() -> None:
    late, today = replace(BIKE, until_on="2026-06-14"), replace(CALLS, until_on="2026-06-15")
    assert open_at(family(agreements=(late, today)), Topic.WHO_DOES) == "1 afspraak is over de datum"
    plan = family(agreements=(late, today), gaps=(Gap(id="g", text="Wie brengt Tess?"),))
    later = open_at(plan, Topic.WHO_DOES, TODAY + dt.timedelta(days=1))
    assert later == "2 afspraken zijn over de datum, 1 ding doet nog niemand"


def test_goals_without_regie_are_counted_once() -> None:
    assert open_at(family(), Topic.REGIE) == "2 doelen missen nog regie"
    process = RegieRole(id="p", kind=RegieKind.PROCESS, people=("ineke",))
    content = RegieRole(id="i", kind=RegieKind.CONTENT, people=("karin",), result="r1")
    assert open_at(family(regie=(process, content)), Topic.REGIE) == "1 doel mist nog regie"
    assert open_at(family(regie=(process, replace(content, result=None))), Topic.REGIE) == ""


def test_what_somebody_may_not_know_is_not_counted() -> None:
    plan = family(
        results=(DAILY, replace(CALM, sharing=SECRET)),
        agreements=(replace(BIKE, until_on="2026-06-01", sharing=SECRET),),
        gaps=(Gap(id="g", text="Wie brengt Tess?", sharing=SECRET),),
    )
    assert open_at(plan, Topic.GOALS) == "1 doel loopt"
    assert open_at(plan, Topic.WHO_DOES) == ""


def test_the_lines_name_nobody_and_no_goal() -> None:
    plan = family()
    words = " ".join(f"{line.text()} {line.open}" for line in standard_agenda(plan, MeetingKind.MDO, TODAY))
    assert not [p.first_name for p in plan.people if p.first_name in words]
    assert not [r.title for r in plan.results if r.title in words]
