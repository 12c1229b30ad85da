from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from regiedesk.domain import edits
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.work_words import PaperKind
from regiedesk.ui.screens.old_papers_card import OldPapersCard
from regiedesk.ui.screens.versions import VersionsScreen
from regiedesk.ui.viewmodels.versions import VersionsModel
from regiedesk.ui.widgets.row_list import RowList
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, without_name, words


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def screen(desk, opened, show):
    result = opened.plan.results[0]
    opened.edit("doel", lambda plan: edits.put(plan, replace(result, title="Weer samen eten.")))
    return show(VersionsScreen(VersionsModel(desk, opened)))


def freeze(screen, qtbot, reason: str) -> None:
    button(screen, "Versie 4 vaststellen").click()
    field = next(line for line in screen.findChildren(QLineEdit) if line.isVisible())
    qtbot.keyClicks(field, reason)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_list_says_which_version_holds(screen):
    listed = screen.findChild(RowList).rows
    rows = [listed.row(number) for number in range(len(listed))]

    assert [row.key for row in rows] == ["0", "3", "2", "1"]
    assert [row.badge[0] for row in rows if row.badge] == ["geldt nu"]
    assert all("-" in row.sub.split(" · ")[0] for row in rows[1:])


def test_what_changed_stands_in_sentences(screen):
    assert "Weer samen eten" in words(screen)
    assert "Wat willen we bereiken?" in words(screen)
    assert "Anders" in words(screen)


def test_several_changes_of_one_thing_stand_below_each_other(screen, opened):
    result = opened.plan.results[0]
    changed = replace(result, why="Dat mist Wolf.", how_noticed="Vier avonden.", needed="Een tafel.")
    opened.edit("doel", lambda plan: edits.put(plan, changed))
    screen._model.load()  # noqa: SLF001

    lines = words(screen).splitlines()
    assert any(line.startswith("–  ") and "Vier avonden" in line for line in lines)
    assert not any("; " in line for line in lines)


def test_choosing_a_version_shows_what_it_changed(screen, qtbot):
    versions = screen.findChild(RowList)
    versions.set_current("3")

    assert "Van versie 2 naar versie 3" in words(screen)
    assert "kenmerk" in words(screen)


def test_without_a_reason_it_says_so_under_the_field(screen, qtbot):
    freeze(screen, qtbot, "")

    assert "Vul in waarom je dit plan vaststelt." in words(screen)


def test_the_panel_shows_papers_that_no_longer_hold_and_then_the_new_version(screen, qtbot):
    button(screen, "Versie 4 vaststellen").click()
    assert "Versie 3, nr. 3: Coby (oma)" in words(screen)
    button(screen, "Nog niet").click()
    freeze(screen, qtbot, "Na de evaluatie")

    assert "Versie 4 geldt nu." in words(screen)
    assert screen.findChild(RowList).rows.outlines[0].key == "4"


def test_going_back_is_asked_with_a_reason_and_makes_a_new_version(screen, opened, qtbot):
    freeze(screen, qtbot, "Na de evaluatie")
    screen.findChild(RowList).set_current("2")
    button(screen, "Terug naar versie 2").click()
    assert button(screen, "Maak er versie 5 van").isVisible()
    assert "die zegt dat hij hersteld is" in words(screen)
    qtbot.keyClicks(reason_field(screen), "Het werkte niet")
    qtbot.keyClick(reason_field(screen), Qt.Key.Key_Return)

    assert "Het plan is weer zoals versie 2." in words(screen)
    assert "Waarom: Hersteld van versie 2: Het werkte niet" in words(screen)
    assert screen.findChild(RowList).rows.outlines[0].key == "5"


def reason_field(screen):
    return next(line for line in screen.findChildren(QLineEdit) if line.isVisible())


def test_differences_can_stand_per_person(screen):
    named(screen, "Verschillen per stap of per persoon: Per persoon").click()

    assert "Wat verandert er voor" in words(screen)
    assert "Wat willen we bereiken?" not in words(screen)
    assert named(screen, "Verschillen per stap of per persoon: Per persoon").isChecked()


def test_a_paper_that_no_longer_holds_is_ticked_off_in_place(screen, qtbot):
    freeze(screen, qtbot, "Na de evaluatie")
    assert "Papieren die niet meer gelden" in words(screen)
    named(screen, "Kwijt: nr. 1 van Cilla").click()
    assert "Kwijt: nr. 1 van Cilla" in words(screen)
    qtbot.keyClicks(screen.focusWidget(), "in de trein")
    button(screen, "Bewaar").click()

    assert "in de trein." in words(screen)
    named(screen, "Toch nog buiten: nr. 1 van Cilla").click()
    assert "Het logboek bewaart de vergissing." in words(screen)
    assert "in de trein" not in words(screen)


def test_papers_to_ask_back_stand_above_the_differences(screen, desk, qtbot):
    desk.prints().print_paper(PaperKind.ONE_PAGE, "Ankerplaats", lambda pdf: None, ("lisanne",))
    freeze(screen, qtbot, "Na de evaluatie")

    assert "Vraag dit papier terug." in words(screen)
    title = next(label for label in screen.findChildren(QLabel) if label.text() == "Van versie 3 naar versie 4")
    papers = screen.findChild(OldPapersCard)
    assert papers.mapTo(screen, QPoint()).y() < title.mapTo(screen, QPoint()).y()


def named(screen, name):
    return next(each for each in screen.findChildren(QAbstractButton) if each.accessibleName() == name)


def test_what_was_told_apart_says_so(screen, opened):
    observation = replace(
        opened.plan.observations[0], id="nieuw", text="Wolf slaapt slecht", sharing=Sharing(apart=True)
    )
    opened.edit("zorg", lambda plan: replace(plan, observations=(*plan.observations, observation)))
    screen._model.load()  # noqa: SLF001

    assert "Apart verteld. Alleen voor jou" in words(screen)


def test_going_back_waits_and_says_why(screen):
    screen.findChild(RowList).set_current("2")

    assert not button(screen, "Terug naar versie 2").isEnabled()
    assert "Stel die eerst vast" in words(screen)


@pytest.mark.parametrize(("width", "height"), [(1154, 768), (683, 384)])
def test_everything_fits_and_says_what_it_is(desk, opened, show, width, height):
    screen = show(VersionsScreen(VersionsModel(desk, opened)), width, height)

    assert screen.window().height() == height
    assert without_name(screen) == []
    assert sticking_out(screen) == []
