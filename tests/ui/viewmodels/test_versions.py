from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain import edits
from regiedesk.domain.compare import Turn
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import PrintCopy
from regiedesk.domain.results import Agreeing
from regiedesk.domain.words import PersonKind, View
from regiedesk.ui.viewmodels.old_papers import Fate, old_papers
from regiedesk.ui.viewmodels.versions import FREEZE_FIRST, NOT_SAVED, WHOLE_DAY, WORK_PLAN, VersionsModel
from regiedesk.ui.viewmodels.where import STEP_WORDS
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
    titles = [STEP_WORDS.index(group.title) for group in model.state.groups]
    assert titles == sorted(set(titles))
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
        raise UserError("De schijf is vol.")

    monkeypatch.setattr(type(opened._editing), "save", full)  # noqa: SLF001
    change(opened)
    freeze(model)

    assert model.state.reason_problem == NOT_SAVED


def test_going_back_waits_until_changes_are_in_a_version(model, opened):
    change(opened)
    model.load()
    model.start_restoring(1)

    assert model.state.restore_refusal == FREEZE_FIRST
    assert not model.state.freezing
    assert opened.plan.results[0].title == "Weer samen eten."


def go_back(model: VersionsModel, reason: str = "Het werkte niet") -> None:
    if model.state.changed:
        freeze(model)
    model.start_restoring(1)
    model.type_reason(reason)
    model.freeze()


def test_going_back_shows_first_what_it_would_change_and_changes_nothing(model, opened):
    freeze(model)
    before = opened.plan
    model.start_restoring(1)

    assert model.state.restoring == 1
    assert sentences(model.state.freeze_groups)
    assert opened.plan == before
    model.stop_freezing()
    assert (model.state.restoring, model.state.freezing) == (0, False)


def test_going_back_makes_a_new_version_that_says_where_it_came_from(model, opened, desk):
    freeze(model)
    before = opened.plan
    go_back(model)
    first = desk.planning().frozen("Ankerplaats", 1).plan
    versions = desk.editing().open("Ankerplaats").versions

    assert versions[-1].reason == "Hersteld van versie 1: Het werkte niet"
    assert [version.leading for version in versions] == [False] * (len(versions) - 1) + [True]
    assert [r.title for r in opened.plan.results] == [r.title for r in first.results]
    assert desk.planning().frozen("Ankerplaats", versions[-1].number).plan == opened.plan
    assert not model.state.changed
    opened.undo()
    assert opened.plan == before


def test_going_back_without_a_reason_changes_nothing(model, opened, desk):
    freeze(model)
    before = opened.plan
    go_back(model, "  ")

    assert "waarom" in model.state.reason_problem
    assert opened.plan == before


def test_differences_stand_per_step_or_per_person(model):
    model.compare(1, 3)
    steps, count = [group.title for group in model.state.groups], model.state.count
    model.show_per_person(True)
    people = [group.title for group in model.state.groups]

    assert "Wat verandert er voor Wolf" in people
    assert not set(steps) & set(people)
    assert model.state.count == count


def test_papers_of_earlier_versions_say_what_is_asked_of_their_holder(model, opened):
    change(opened)
    freeze(model)
    asked = {paper.holder: (paper.said, paper.asks) for paper in model.state.old_papers if paper.out}

    assert asked["Cilla"] == ("Dit is van het gezin. Het mag blijven.", False)
    assert asked["Coby (oma)"] == ("Het gezin beslist of dit papier mag blijven.", False)


def test_a_paper_is_ticked_off_with_a_day_and_a_remark_and_taken_back(model, opened, desk):
    change(opened)
    freeze(model)
    paper = next(paper for paper in model.state.old_papers if paper.out)
    model.start_ticking(paper, Fate.LOST)
    model.tick("2026-07", "")
    assert model.state.ticking.problem == WHOLE_DAY
    model.tick("2020-01-01", "")
    assert "nog niet geprint" in model.state.ticking.problem
    model.tick(desk.clock.today().isoformat(), "in de trein")

    assert model.state.ticking is None
    lost = next(p for p in model.state.old_papers if (p.version, p.number) == (paper.version, paper.number))
    assert not lost.out
    assert lost.said.startswith("Kwijt op ")
    assert lost.said.endswith(": in de trein.")
    model.untick(lost.version, lost.number)
    assert next(p for p in model.state.old_papers if p.number == lost.number and p.version == lost.version).out
    assert "logboek" in model.state.news


def test_a_professional_is_asked_to_bring_the_paper_back():
    copy = PrintCopy(
        number=4, version=1, paper="gezinsplan", holders=("job",), holder_kind=PersonKind.PROFESSIONAL,
        holder_label="Job (mentor)", printed_on=dt.date(2026, 5, 1), bladkenmerk="ABCD",
    )  # fmt: skip
    (line,) = old_papers((copy, replace(copy, version=2), replace(copy, version=0)), 2)
    assert (line.said, line.asks, line.out) == ("Vraag dit papier terug.", True, True)


def test_going_back_that_could_not_be_fixed_shows_as_a_change_and_can_be_undone(model, opened, monkeypatch, desk):
    freeze(model)
    before = opened.plan

    def full(*_):
        raise UserError("De schijf is vol.")

    with monkeypatch.context() as patched:
        patched.setattr(type(desk.planning()), "freeze", full)
        go_back(model)
    assert "schijf is vol" in model.state.reason_problem
    model.stop_freezing()

    assert model.state.changed
    assert model.state.rows[0].number == WORK_PLAN
    opened.undo()
    assert opened.plan == before
