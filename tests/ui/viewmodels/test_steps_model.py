from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.forms import catalogue
from regiedesk.domain.plan import empty_plan
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.words import RegieKind
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.viewmodels.steps_state import CardState
from tests.domain.families import CALM
from tests.fakes import CountingIds, FixedClock
from tests.ui.viewmodels.desk import NOOR, PIM, CaseDesk, guide


def model(desk: CaseDesk | None = None) -> StepsModel:
    return StepsModel((desk or CaseDesk()).open(), guide(), FixedClock(), CountingIds())


def cards(steps: StepsModel) -> tuple[CardState, ...]:
    return (*steps.state.core, *steps.state.folded, *steps.state.also)


def test_an_empty_case_begins_at_step_1_with_its_core_questions_open() -> None:
    steps = model()
    assert (steps.state.number, steps.state.title) == (1, "Wie doen er mee?")
    assert [mark.status for mark in steps.state.marks] == [StepStatus.EMPTY] * 7
    assert [card.part for card in steps.state.core] == ["people", "reading_agreements"]
    assert [q.code for q in steps.state.core[0].questions] == ["S1.1"]
    assert steps.state.folded_count == 11


def test_a_folded_question_about_a_part_above_points_at_it() -> None:
    card = next(c for c in model().state.folded if c.questions[0].code == "S1.3")
    assert (card.part, card.questions[0].above, card.questions[0].above_title) == ("", "people", "Betrokkenen")


def test_questions_about_the_same_part_share_one_editor() -> None:
    steps = model()
    steps.go(3)
    (card,) = (c for c in steps.state.core if c.part == "results")
    assert [q.code for q in card.questions] == ["S3.2", "S3.4"]


def test_every_part_has_one_editor_in_its_step_and_none_is_left_out() -> None:
    steps, seen = model(), set()
    for number in range(1, 8):
        steps.go(number)
        keys = [card.key for card in cards(steps)]
        assert len(keys) == len(set(keys))
        parts = [card.part for card in cards(steps) if card.part]
        assert len(parts) == len(set(parts))
        assert set(catalogue.parts_of_step(number)) <= set(parts)
        seen |= set(parts)
    assert seen == set(catalogue.SPECS) - {"answers"}


def test_what_no_question_names_stands_with_the_step_too() -> None:
    steps = model()
    assert {"households", "kinships", "organisations"} <= {card.part for card in steps.state.also}
    steps.go(7)
    parts = [card.part for card in steps.state.also]
    assert parts == ["contacts", "hours", "step_reviews", "questionnaires", "requests"]


def test_next_and_previous_stop_at_the_ends() -> None:
    steps = model()
    steps.previous()
    assert steps.state.number == 1
    for _ in range(9):
        steps.next()
    assert steps.state.number == 7


def test_findings_follow_what_is_filled_in() -> None:
    steps = model()
    assert steps.state.findings[0].sentence == "Er staat nog niemand in het plan. Begin met het gezin."
    part = steps.editor(steps.state.core[0])
    part.add()
    part.set_field(("first_name",), "Noor")
    assert "niemand" not in steps.state.findings[0].sentence
    assert steps.state.marks[0].status is StepStatus.BUSY


def test_a_finding_leads_to_its_item_also_in_another_step() -> None:
    steps = model(CaseDesk(replace(empty_plan("Proef"), people=(NOOR, PIM))))
    asked: list[tuple[str, ...]] = []
    steps.wanted.connect(lambda *wanted: asked.append(wanted))
    steps.go(5)
    steps.show("people/pim/birth_date")
    assert steps.state.number == 1
    opened = steps.editor(steps.state.core[0]).state.opened
    assert opened is not None
    assert opened.id == "pim"
    steps.show("answers/S6.7")
    steps.show("details/regie_meaning")
    steps.show("results")
    assert asked == [
        ("people", "pim", "birth_date"),
        ("S6.7", "S6.7", ""),
        ("details", "", "regie_meaning"),
        ("results", "", ""),
    ]


def test_guidance_follows_the_question_with_the_attention() -> None:
    steps = model()
    assert steps.state.help.code == "S1.1"
    steps.attend("S1.6")
    assert steps.state.help.why.startswith("Delen mag alleen")
    assert steps.state.help.apart
    steps.go(2)
    steps.attend("S2.6")
    assert steps.state.help.urgent


def test_leaving_a_step_closes_what_was_open() -> None:
    steps = model(CaseDesk(replace(empty_plan("Proef"), people=(NOOR,))))
    part = steps.editor(steps.state.core[0])
    part.open("noor")
    steps.next()
    assert part.state.opened is None


def test_nothing_is_told_when_nothing_changed() -> None:
    steps, heard = model(), []
    steps.changed.connect(lambda: heard.append(1))
    steps.refresh()
    steps.go(1)
    assert heard == []


def test_whom_to_ask_first_is_said_once_per_list() -> None:
    steps = model()
    steps.go(2)
    (card,) = (c for c in steps.state.core if c.part == "observations")
    assert [question.first for question in card.questions] == ["Vraag het eerst aan het gezin", ""]


def test_something_new_begins_with_what_its_place_names() -> None:
    steps = model(CaseDesk(replace(empty_plan("Proef"), people=(NOOR, PIM), results=(CALM,))))
    asked: list[tuple[str, ...]] = []
    steps.wanted.connect(lambda *wanted: asked.append(wanted))
    steps.show(beginning("contacts", "pim"))
    steps.show(beginning("regie", RegieKind.PROCESS, CALM.id))
    contact, role = (steps.editor(CardState(key=key, part=key)).state for key in ("contacts", "regie"))
    assert contact.opened is None, "the step of before is left"
    assert role.opened is not None
    known = {field.path[0]: field.content for field in role.opened.main}
    assert (known["kind"], known["result"]) == (RegieKind.PROCESS, CALM.id)
    assert [(key, field) for key, _, field in asked] == [("contacts", ""), ("regie", "")]
    assert asked[1][1] == role.opened.id


def test_free_questions_of_one_step_say_to_which_an_answer_is_added() -> None:
    steps = model()
    for number in range(1, 8):
        steps.go(number)
        said = [steps.editor(card).state.added_to for card in cards(steps)]
        assert len(said) == len(set(said))
