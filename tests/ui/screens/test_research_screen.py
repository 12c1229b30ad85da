from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.ui.screens.research import NOT_ANONYMOUS, ResearchScreen
from regiedesk.ui.viewmodels.research import ResearchModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.paper_view import PaperView
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, without_name, words


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened, files, jobs) -> ResearchModel:
    return ResearchModel(desk, opened, files, jobs)


@pytest.fixture
def screen(model, show, qtbot):
    made = show(ResearchScreen(model))
    qtbot.waitUntil(lambda: bool(model.state.pdf))
    return made


def test_what_leaves_is_shown_first_and_called_what_it_is(screen):
    assert screen.findChild(PaperView).page_count() > 0
    assert NOT_ANONYMOUS in words(screen)


def test_files_go_into_the_chosen_folder_and_into_the_history(screen, qtbot, tmp_path):
    with ask.answers([tmp_path]):
        button(screen, "Maak de bestanden").click()
    qtbot.waitUntil(lambda: "Kijk het bestand na" in words(screen))

    assert list(tmp_path.glob("*.json"))
    assert "2 september 2026" in words(screen)


def test_no_folder_chosen_makes_nothing(screen, model):
    with ask.answers([None]):
        button(screen, "Maak de bestanden").click()

    assert model.state.history == ()


def test_a_family_that_objects_cannot_be_exported(model, opened, show, qtbot):
    opened.edit("bezwaar", lambda p: replace(p, research=tuple(replace(s, objects=True) for s in p.research)))
    screen = show(ResearchScreen(model))

    assert "wil niet meedoen" in words(screen)
    assert not button(screen, "Maak de bestanden").isEnabled()
    with qtbot.waitSignal(model.wanted):
        button(screen, "Naar stap 1").click()


@pytest.mark.parametrize(("width", "height"), [(1154, 768), (683, 384)])
def test_everything_fits_and_says_what_it_is(model, show, qtbot, width, height):
    screen = show(ResearchScreen(model), width, height)
    qtbot.waitUntil(lambda: bool(model.state.pdf))

    assert screen.window().height() == height
    assert without_name(screen) == []
    assert sticking_out(screen) == []


def test_a_narrow_window_shows_one_half_at_a_time(model, show, qtbot):
    screen = show(ResearchScreen(model), 640, 360)
    qtbot.waitUntil(lambda: bool(model.state.pdf))
    view = screen.findChild(PaperView)

    assert not view.isVisible()
    assert "Voor welk onderzoek?" in words(screen)

    button(screen, "Wat je ziet: Wat naar buiten gaat").click()
    assert view.isVisible()
    assert "Voor welk onderzoek?" not in words(screen)
    assert view.height() > 200


def test_a_wide_window_shows_both_halves_also_after_a_look_in_a_narrow_one(model, show, qtbot):
    screen = show(ResearchScreen(model), 640, 360)
    qtbot.waitUntil(lambda: bool(model.state.pdf))
    button(screen, "Wat je ziet: Wat naar buiten gaat").click()
    screen.window().resize(1100, 700)

    assert "Voor welk onderzoek?" in words(screen)
    assert screen.findChild(PaperView).isVisible()


def test_without_a_paper_there_is_nothing_to_choose_between(model, opened, show):
    opened.edit("bezwaar", lambda p: replace(p, research=tuple(replace(s, objects=True) for s in p.research)))
    screen = show(ResearchScreen(model), 640, 360)

    assert "wil niet meedoen" in words(screen)
    assert not [each for each in screen.findChildren(SegmentField) if each.isVisible()]
