from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from regiedesk.domain import edits
from regiedesk.domain.people import Person
from regiedesk.domain.words import AgreementStatus, PersonKind, Role
from regiedesk.ui.screens.empty_table import Table
from regiedesk.ui.screens.overview import OverviewScreen
from regiedesk.ui.viewmodels.overview import OverviewModel
from regiedesk.ui.widgets.scores import Gap, ScoreLine
from tests.ui.finding import show_active
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, settle, sticking_out, windows_that_show, without_name, words

MOTHER = Person(id="p1", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Anna")


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened) -> OverviewModel:
    return OverviewModel(desk, opened)


@pytest.fixture
def screen(model, show):
    return show(OverviewScreen(model))


def test_one_screen_says_who_what_when_and_where(screen):
    said = words(screen)

    for part in (
        "“Gewoon zestien zijn.”",
        "donderdag 5 november",
        "22 mensen",
        "en nog 10",
        "Regisseur: Naomi",
        "nr. 1 Cilla",
    ):
        assert part in said
    assert "3 uit het gezin · 6 uit het netwerk · 13 professionals" in said


def test_figures_are_said_in_words(screen):
    lines = screen.findChildren(ScoreLine)

    assert len(lines) == 4
    assert lines[0].accessibleName() == "begon met 2, nu 5, doel 8"


def test_attention_folds_open_and_leads_to_its_step(screen, model, qtbot):
    before = words(screen).count("voorbij")
    button(screen, "Nog 2").click()
    assert words(screen).count("voorbij") > before

    assert button(screen, "Toon minder").hasFocus() or screen.window().focusWidget() is button(screen, "Toon minder")

    late = next(todo for todo in model.state.todos if todo.place.startswith("agreements/"))
    with qtbot.waitSignal(model.wanted) as wanted:
        button(screen, f"{late.action}: {late.sentence}").click()
    assert wanted.args == [late.place]


def test_a_gap_leads_to_regie(screen, opened, model, qtbot):
    opened.edit("regie weg", lambda plan: replace(plan, regie=()))
    QApplication.processEvents()
    gap = next(gap for gap in screen.findChildren(Gap) if gap.isVisible())

    with qtbot.waitSignal(model.wanted) as wanted:
        gap.click()
    assert wanted.args == ["stap/5"]


def test_papers_are_one_press_away(screen, model, qtbot):
    with qtbot.waitSignal(model.wanted) as wanted:
        button(screen, "Op papier").click()
    assert wanted.args == ["papier"]


@pytest.fixture
def new_case(empty_desk):
    empty_desk.cases().new("Nieuw")
    return session(empty_desk, "Nieuw")


def test_a_new_case_says_how_it_begins_and_nothing_about_what_is_not_there(empty_desk, new_case, show, qtbot):
    model = OverviewModel(empty_desk, new_case)
    screen = show(OverviewScreen(model))

    assert "Hier begint het plan" in words(screen)
    assert "Nog geen doelen" not in words(screen)
    assert button(screen, "Verder met stap 1").isEnabled()
    with qtbot.waitSignal(model.wanted) as wanted:
        button(screen, "Schrijf de vraag op").click()
    assert wanted.args == ["help_questions"]


def test_what_a_new_case_has_already_is_shown(empty_desk, new_case, show):
    screen = show(OverviewScreen(OverviewModel(empty_desk, new_case)))
    new_case.edit("erbij", lambda plan: edits.add(plan, MOTHER))

    assert "Anna staat erbij." in words(screen)
    assert "1 uit het gezin" in words(screen)
    assert not any(table.isVisible() for table in screen.findChildren(Table))


def focused(screen) -> str:
    settle(screen)
    widget = screen.window().focusWidget()
    return widget.accessibleName() if widget else ""


def test_the_focus_begins_at_the_first_thing_that_asks_attention_and_stays_there(screen, model, opened, qtbot):
    show_active(qtbot, screen.window())
    screen.enter()
    first, second = model.state.todos[:2]
    assert focused(screen) == f"{first.action}: {first.sentence}"

    done = first.place.split("/")[1]
    opened.edit("gelukt", lambda plan: edits.change(plan, "agreements", done, status=AgreementStatus.DONE))
    assert model.state.todos[0] == second
    assert focused(screen) == f"{second.action}: {second.sentence}"


def test_the_focus_of_a_new_case_begins_at_who_is_there(empty_desk, new_case, show, qtbot):
    screen = show(OverviewScreen(OverviewModel(empty_desk, new_case)))
    show_active(qtbot, screen.window())
    screen.enter()
    assert focused(screen) == "Zet het gezin erbij"
    new_case.edit("erbij", lambda plan: edits.add(plan, MOTHER))
    assert focused(screen) == "Schrijf de vraag op"


def test_the_focus_begins_at_the_steps_when_nothing_asks(empty_desk, new_case, show, qtbot):
    new_case.edit("dicht", lambda plan: replace(plan, details=replace(plan.details, closed_on="2026-01-01")))
    screen = show(OverviewScreen(OverviewModel(empty_desk, new_case)))
    show_active(qtbot, screen.window())
    screen.enter()
    assert focused(screen) == "Verder met stap 1"


@pytest.mark.parametrize(("width", "height"), [(1154, 768), (620, 360)])
def test_a_new_case_fits(empty_desk, new_case, show, width, height):
    screen = show(OverviewScreen(OverviewModel(empty_desk, new_case)), width, height)

    assert without_name(screen) == []
    assert sticking_out(screen) == []
    assert [table.isVisible() for table in screen.findChildren(Table)] == ([True] if height > 480 else [])


@pytest.mark.parametrize("width", [1154, 683])
def test_everything_fits_and_says_what_it_is(desk, opened, show, width):
    screen = show(OverviewScreen(OverviewModel(desk, opened)), width, 1500)

    assert without_name(screen) == []
    assert sticking_out(screen) == []


def test_nothing_flashes_by_as_a_window_of_its_own(screen, model):
    with windows_that_show() as seen:
        model.load()
        screen.render_state()

    assert button(screen, "Nog 2").isVisible()
    assert seen == []


def test_hours_are_counted_and_the_financed_ones_are_no_ceiling(screen, opened, model, qtbot):
    assert "In elk geval 50 uur is gefinancierd. Meer mag." in words(screen)
    opened.edit("uren weg", lambda plan: replace(plan, hours=()))
    assert "Nog geen uren." in words(screen)
    with qtbot.waitSignal(model.wanted) as wanted:
        button(screen, "Naar de uren").click()
    assert wanted.args == ["hours"]
