from __future__ import annotations

from dataclasses import fields, replace

import pytest

from regiedesk.domain import guide as gd
from regiedesk.domain import steps
from regiedesk.domain.meetings import Answer, Change, Meeting
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.regie import Handover
from regiedesk.domain.results import Result
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.words import RegieKind
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Trigger
from tests.domain.findings.family import TODAY

RESULT = Result(id="r1", title="Rust aan tafel", owner="mila")
GUIDE = gd.Guide(name="proef", title="Proef", version=1, note="", steps=())


def meeting(item_id: str, on: str, *numbers: int, status: MeetingStatus = MeetingStatus.HELD) -> Meeting:
    return Meeting(id=item_id, kind=MeetingKind.MDO, on=on, steps=numbers, status=status)


def change(on: str, *numbers: int, at: str | None = None, trigger: Trigger = Trigger.QUESTION) -> Change:
    return Change(id=f"c-{on}", on=on, triggers=(trigger,), reopens=numbers, meeting=at)


def plan(*meetings: Meeting, changes: tuple[Change, ...] = (), **parts: object) -> Plan:
    whole: dict[str, object] = {"results": (RESULT,), "meetings": meetings, "changes": changes, **parts}
    return replace(empty_plan("T-1"), **whole)  # type: ignore[arg-type]


def test_a_new_case_is_empty_in_every_step() -> None:
    assert [each.state for each in steps.states(empty_plan("T-1"))] == [StepStatus.EMPTY] * 7


def test_a_step_with_something_in_it_is_begun() -> None:
    state = steps.state(plan(), 3)
    assert (state.state, state.meeting, state.on) == (StepStatus.BUSY, None, None)
    assert steps.state(plan(), 4).state is StepStatus.EMPTY


def test_an_answer_to_a_question_of_the_step_begins_it() -> None:
    answered = replace(empty_plan("T-1"), answers=(Answer(id="a1", question="S6.7", text="Gewoon bellen."),))
    assert [s.state for s in steps.states(answered)].index(StepStatus.BUSY) == 5


def test_the_meaning_of_regie_begins_step_1_and_a_planned_meeting_step_7() -> None:
    base = empty_plan("T-1")
    named = replace(base, details=replace(base.details, regie_meaning="Noor let op."))
    assert steps.state(named, 1).state is StepStatus.BUSY
    planned = meeting("m1", "2026-07-01", 7, status=MeetingStatus.PLANNED)
    assert steps.state(replace(base, meetings=(planned,)), 7).state is StepStatus.BUSY


def test_a_held_meeting_discusses_a_step() -> None:
    state = steps.state(plan(meeting("m1", "2026-05-07", 3), meeting("m2", "2026-06-11", 3, 4)), 3)
    assert (state.state, state.meeting, state.on) == (StepStatus.DISCUSSED, "m2", "2026-06-11")
    assert state.reason == "Besproken op 11 juni 2026."


@pytest.mark.parametrize("status", [MeetingStatus.PLANNED, MeetingStatus.CANCELLED])
def test_a_meeting_that_was_not_held_discusses_nothing(status: MeetingStatus) -> None:
    assert steps.state(plan(meeting("m1", "2026-05-07", 3, status=status)), 3).state is StepStatus.BUSY


def test_a_later_change_reopens_the_steps_it_names() -> None:
    base = plan(meeting("m1", "2026-05-07", 3, 4), changes=(change("2026-06-11", 3),))
    state = steps.state(base, 3)
    assert (state.state, state.meeting, state.on) == (StepStatus.REOPENED, "m1", "2026-05-07")
    assert state.reason == "Heropend op 11 juni 2026: hulpvraag veranderd."
    assert steps.state(base, 4).state is StepStatus.DISCUSSED


def test_a_step_that_was_never_discussed_is_not_reopened() -> None:
    assert steps.state(plan(changes=(change("2026-06-11", 3),)), 3).state is StepStatus.BUSY


def test_a_meeting_after_the_change_closes_it_again() -> None:
    base = plan(meeting("m1", "2026-05-07", 3), meeting("m2", "2026-06-12", 3), changes=(change("2026-06-11", 3),))
    assert steps.state(base, 3).meeting == "m2"
    assert steps.state(base, 3).state is StepStatus.DISCUSSED


def test_a_change_at_a_meeting_that_discussed_the_step_counts_as_discussed() -> None:
    at_it = plan(meeting("m1", "2026-06-11", 3), changes=(change("2026-06-11", 3, at="m1"),))
    assert steps.state(at_it, 3).state is StepStatus.DISCUSSED


def test_a_change_at_a_meeting_that_left_the_step_alone_reopens_it() -> None:
    base = plan(
        meeting("m1", "2026-05-07", 3),
        meeting("m2", "2026-06-11", 1),
        changes=(change("2026-06-11", 3, at="m2"),),
    )
    assert steps.state(base, 3).state is StepStatus.REOPENED


def test_a_change_on_the_day_of_a_meeting_but_not_at_it_reopens() -> None:
    base = plan(meeting("m1", "2026-06-11", 3), changes=(change("2026-06-11", 3),))
    assert steps.state(base, 3).state is StepStatus.REOPENED


def test_a_change_of_which_only_the_month_is_known_counts_from_its_last_day() -> None:
    assert steps.state(plan(meeting("m1", "2026-06-11", 3), changes=(change("2026-06", 3),)), 3).state is (
        StepStatus.REOPENED
    )
    assert steps.state(plan(meeting("m1", "2026-06-11", 3), changes=(change("2026-05", 3),)), 3).state is (
        StepStatus.DISCUSSED
    )


def test_the_newest_change_gives_the_reason() -> None:
    changes = (change("2026-06-12", 3, trigger=Trigger.SAFETY), change("2026-06-11", 3))
    assert steps.state(plan(meeting("m1", "2026-05-07", 3), changes=changes), 3).reason == (
        "Heropend op 12 juni 2026: veiligheid."
    )


def test_a_handover_reopens_too() -> None:
    handover = Handover(id="h1", kind=RegieKind.PROCESS, previous="noor", effective_on="2026-06-12", reopens=(5,))
    base = plan(meeting("m1", "2026-05-07", 5), handovers=(handover,))
    assert steps.state(base, 5).reason == "Heropend op 12 juni 2026: regievoerder weg."


def test_every_part_of_the_plan_belongs_to_one_step_or_to_none_on_purpose() -> None:
    placed = [part for parts in steps.PARTS.values() for part in parts]
    of_no_step = {"details", "meetings", "contacts", "hours", "answers", "step_reviews", "questionnaires", "requests"}
    assert sorted([*placed, *of_no_step]) == sorted(field.name for field in fields(Plan))


def test_findings_come_from_the_rules_of_the_step() -> None:
    found = steps.findings(plan(), GUIDE, 5, TODAY)
    assert "Nog geen procesregie bij 'Rust aan tafel'." in [f.sentence for f in found]


def test_a_closed_case_lacks_nothing() -> None:
    base = plan()
    closed = replace(base, details=replace(base.details, closed_on="2026-06-14"))
    assert all(not steps.findings(closed, GUIDE, number, TODAY) for number in steps.NUMBERS)
    assert any(steps.findings(base, GUIDE, number, TODAY) for number in steps.NUMBERS)


def guide_with(question: gd.Question) -> gd.Guide:
    step = gd.Step(number=6, title="Samen", short_title="Samen", purpose="", questions=(question,))
    return replace(GUIDE, steps=(step,))


def test_a_core_question_without_an_answer_is_named() -> None:
    guide = guide_with(gd.Question(code="S6.7", text="Hoe spreken we elkaar aan?", core=True))
    asked = [f for f in steps.findings(empty_plan("T-1"), guide, 6, TODAY) if f.place == "answers/S6.7"]
    assert [f.sentence for f in asked] == ["Nog geen antwoord op vraag S6.7: 'Hoe spreken we elkaar aan?'."]
    answered = replace(empty_plan("T-1"), answers=(Answer(id="a1", question="S6.7"),))
    assert "answers/S6.7" not in [f.place for f in steps.findings(answered, guide, 6, TODAY)]


@pytest.mark.parametrize(
    "question",
    [
        gd.Question(code="S6.7", text="Hoe?"),
        gd.Question(code="S6.7", text="Wat kan er mis?", core=True, kind=gd.AnswerKind.PART, part="obstacles"),
    ],
)
def test_folded_questions_and_parts_are_not_asked_for_twice(question: gd.Question) -> None:
    found = steps.findings(empty_plan("T-1"), guide_with(question), 6, TODAY)
    assert "answers/S6.7" not in [f.place for f in found]


def test_a_core_question_that_belongs_apart_stays_off_the_table() -> None:
    question = gd.Question(code="S6.7", text="Ben je bang?", core=True, place=gd.Place.APART)
    found = steps.findings(empty_plan("T-1"), guide_with(question), 6, TODAY)
    assert [f.apart for f in found if f.place == "answers/S6.7"] == [True]
