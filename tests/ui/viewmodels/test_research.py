from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.ui.viewmodels.research import STANCES, ResearchModel
from tests.ui.sample_office import session


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened, files, jobs, qtbot) -> ResearchModel:
    made = ResearchModel(desk, opened, files, jobs)
    made.load()
    qtbot.waitUntil(lambda: not jobs.busy())
    return made


def test_what_leaves_is_shown_before_it_leaves(model, desk):
    assert model.state.allowed
    assert model.state.pdf.startswith(b"%PDF")
    assert desk.exports().history("Ankerplaats") == ()


def test_an_export_is_written_and_stands_in_the_history(model, tmp_path, qtbot):
    folder = tmp_path / "uit"
    folder.mkdir()
    model.export(folder)
    qtbot.waitUntil(lambda: bool(model.state.news))

    assert {path.suffix for path in folder.iterdir()} >= {".json", ".csv", ".pdf"}
    assert len(model.state.history) == 1
    assert "niet volledig anoniem" in model.state.news


def test_a_second_export_says_which_it_replaces(model, tmp_path, qtbot):
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        model.export(tmp_path / name)
        qtbot.waitUntil(lambda: not model.state.busy)

    newest, oldest = model.state.history
    assert newest.replaces == oldest.export_id


def test_a_folder_that_cannot_be_written_registers_nothing(model, tmp_path, qtbot):
    with qtbot.waitSignal(model.problem):
        model.export(tmp_path / "bestaat niet")

    assert model.state.history == ()


def test_a_family_that_objects_cannot_be_exported(model, opened):
    def objecting(plan):
        return replace(plan, research=tuple(replace(stance, objects=True) for stance in plan.research))

    opened.edit("bezwaar", objecting)
    model.load()

    assert not model.state.allowed
    assert "wil niet meedoen" in model.state.refusal
    assert model.state.pdf == b""


def test_a_family_that_was_not_told_is_told_first(model, opened, qtbot):
    opened.edit("nog niet verteld", lambda plan: replace(plan, research=()))
    model.load()

    assert "nog niet gehoord" in model.state.refusal
    with qtbot.waitSignal(model.wanted) as wanted:
        model.tell_family()
    assert wanted.args == [STANCES]


def test_a_study_with_a_name_of_the_family_is_refused_in_place(model, qtbot):
    model.name_study("Wolf in Twente")
    qtbot.waitUntil(lambda: bool(model.state.study_problem))

    assert model.state.pdf == b""


def test_a_sample_family_that_said_no_stays_home(desk, files, jobs):
    model = ResearchModel(desk, session(desk, "Lampion"), files, jobs)
    model.load()

    assert not model.state.allowed
    assert model.state.remedy
