from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import edits
from regiedesk.domain.compare import Turn
from regiedesk.domain.results import Agreeing
from regiedesk.domain.words import View
from regiedesk.ui.viewmodels.versions import FREEZE_FIRST, NOT_SAVED, WORK_PLAN, VersionsModel
from tests.ui.sample_office import session


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened) -> VersionsModel:
    made = VersionsModel(desk, opened)
    made.load()
    return made


def change(opened) -> None:
    result = opened.plan.results[0]
    opened.edit("doel", lambda plan: edits.put(plan, replace(result, title="Weer samen eten.")))


def sentences(groups) -> list[str]:
    return [difference.sentence for group in groups for difference in group.differences]


def freeze(model: VersionsModel, reason: str = "Na het gesprek") -> None:
    model.start_freezing()
    model.type_reason(reason)
    model.freeze()


def test_versions_are_listed_newest_first_with_their_kenmerk(model):
    numbers = [row.number for row in model.state.rows if row.number]

    assert numbers == [3, 2, 1]
    assert [row.holds for row in model.state.rows if row.number] == [True, False, False]
    assert all(row.kenmerk and row.reason for row in model.state.rows if row.number)


def test_any_two_versions_are_compared_in_sentences_under_the_steps(model):
    model.compare(3, 1)

    assert (model.state.older, model.state.newer) == (1, 3)
    assert [group.step for group in model.state.groups] == sorted({group.step for group in model.state.groups})
    assert model.state.count == len(sentences(model.state.groups)) > 0
    assert model.state.why


def test_disagreement_has_a_turn_of_its_own(model, opened):
    result = opened.plan.results[0]
    view = Agreeing(person=result.owner, view=View.DISAGREES, words="Ik wil dit zo niet.")
    opened.edit("niet eens", lambda plan: edits.put(plan, replace(result, views=(*result.views, view))))
    model.load()
    turns = {difference.turn for group in model.state.groups for difference in group.differences}

    assert Turn.DISAGREES in turns


def test_without_a_reason_nothing_is_fixed(model, opened, desk):
    change(opened)
    freeze(model, "  ")

    assert "waarom" in model.state.reason_problem
    assert model.state.freezing
    assert len(desk.editing().open("Ankerplaats").versions) == 3


def test_the_panel_shows_what_changes_and_which_papers_no_longer_hold(model, opened):
    freeze(model)
    change(opened)
    model.load()
    model.start_freezing()

    assert any("Weer samen eten" in sentence for sentence in sentences(model.state.freeze_groups))
    assert len(model.state.papers) == 3


def test_a_new_version_holds(model, opened, qtbot):
    change(opened)
    model.load()
    with qtbot.waitSignal(model.frozen) as frozen:
        freeze(model)

    assert frozen.args == [4]
    assert [row.number for row in model.state.rows] == [4, 3, 2, 1]
    assert model.state.rows[0].holds
    assert not model.state.freezing
    assert model.state.reason == ""


def test_an_unchanged_plan_is_not_fixed_twice(model):
    freeze(model)
    before = len(model.state.rows)
    freeze(model)

    assert "niets veranderd" in model.state.reason_problem
    assert len(model.state.rows) == before


def test_an_unsaved_plan_is_not_fixed(model, opened, monkeypatch):
    def full(*_):
        from regiedesk.domain.errors import UserError

        raise UserError("De schijf is vol.")

    monkeypatch.setattr(type(opened._editing), "save", full)  # noqa: SLF001
    change(opened)
    freeze(model)

    assert model.state.reason_problem == NOT_SAVED


def test_going_back_waits_until_changes_are_in_a_version(model, opened):
    change(opened)
    model.load()
    model.restore(1)

    assert model.state.restore_refusal == FREEZE_FIRST
    assert opened.plan.results[0].title == "Weer samen eten."


def test_going_back_makes_a_new_work_plan_and_keeps_every_version(model, opened, desk):
    if model.state.changed:
        freeze(model)
    last = len(desk.editing().open("Ankerplaats").versions)
    before = opened.plan
    model.restore(1)
    first = desk.planning().frozen("Ankerplaats", 1).plan

    assert opened.plan.results == tuple(
        replace(r, sharing=next((n.sharing for n in before.results if n.id == r.id), r.sharing)) for r in first.results
    )
    assert model.state.rows[0].number == WORK_PLAN
    assert len(desk.editing().open("Ankerplaats").versions) == last
    opened.undo()
    assert opened.plan == before
