"""A page with much on it is put together in turns: nobody waits for what is not in sight, and nothing jumps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.words import PersonKind
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard
from regiedesk.ui.wizard.part_editor import ROWS_A_TURN, PartEditor
from regiedesk.ui.wizard.regie_table import RegieTable
from regiedesk.ui.wizard.row import ItemRow
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.ui.finding import focused, the
from tests.ui.viewmodels.test_regie_lines import plan as plan_with_goals
from tests.ui.wizard.conftest import Shown

Show = Callable[..., Shown]
MANY = 90


@pytest.fixture
def large() -> Plan:
    people = tuple(Person(id=f"p{n}", kind=PersonKind.FAMILY, first_name=f"Noor {n}") for n in range(MANY))
    agreements = tuple(Agreement(id=f"a{n}", number=n + 1, what=f"belt op dag {n}") for n in range(MANY))
    return replace(empty_plan("Proef"), people=people, agreements=agreements)


def rows(screen: HandreikingScreen) -> int:
    return len(screen.page().findChildren(ItemRow))


def built(screen: HandreikingScreen, qtbot: QtBot) -> None:
    """Let the page build itself to its end."""
    qtbot.waitUntil(lambda: not screen.page().is_building())
    QApplication.processEvents()


def place(screen: HandreikingScreen, widget: QWidget) -> int:
    """Return where something stands in the window."""
    return widget.mapTo(screen, QPoint(0, 0)).y()


def test_a_long_list_grows_some_rows_a_turn(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    seen = [rows(screen)]
    while screen.page().is_building():
        QApplication.processEvents()
        seen.append(rows(screen))
    grown = [after - before for before, after in pairwise([0, *seen])]
    assert max(grown) == ROWS_A_TURN
    assert seen[-1] == MANY


def test_what_is_in_sight_does_not_move_while_the_rest_is_built(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    QApplication.processEvents()
    assert screen.page().is_building()
    high = screen.height()
    before = {each: place(screen, each) for each in screen.page().findChildren(ItemRow) if place(screen, each) < high}
    built(screen, qtbot)
    assert len(before) > 2
    assert {each: place(screen, each) for each in before} == before


def test_a_card_that_is_asked_for_is_there_at_once(shown: Show, large: Plan) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    wanted = screen.model.state.also[-1].key
    assert not screen.page().findChildren(AlsoPart)
    assert screen.page().card(wanted).isVisible()
    assert rows(screen) >= MANY


def test_a_row_that_is_asked_for_stays_where_it_is_shown(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.show_item("agreements/a60")
    QApplication.processEvents()
    QApplication.processEvents()
    here = focused()
    part = screen.page().editor("agreements")
    assert part is not None
    form = part.form()
    assert form is not None
    assert form.isAncestorOf(here)
    at = place(screen, here)
    assert 0 < at < screen.height()
    built(screen, qtbot)
    assert place(screen, here) == at
    assert [row.row.id for row in part.rows()] == [f"a{n}" for n in range(MANY)]


def test_a_card_is_shown_at_the_same_height_as_on_a_page_that_was_there(shown: Show, large: Plan, qtbot: QtBot) -> None:
    heights = []
    for first in (True, False):
        screen, _ = shown(large)
        if not first:
            built(screen, qtbot)
        screen.show_item("reading_agreements")
        card = screen.page().card("reading_agreements")
        QApplication.processEvents()
        heights.append(place(screen, card))
        built(screen, qtbot)
        assert place(screen, card) == heights[-1]
    assert heights[0] == heights[1]


def test_tab_comes_past_everything_also_when_nothing_was_built_yet(shown: Show, large: Plan) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    order: list[QWidget] = []
    screen.stepper().setFocus()
    while focused() not in order:
        order.append(focused())
        screen.focusNextPrevChild(True)
    assert not screen.page().is_building()
    assert [each.fold.button() in order for each in screen.page().findChildren(AlsoPart)].count(False) == 0
    last = the(PartEditor, screen.page())
    assert order.index(last.adds()[0]) < order.index(screen.turns()[0])


def test_tab_back_from_below_comes_to_the_end_of_the_page(shown: Show, large: Plan) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    assert screen.page().is_building()
    screen.turns()[0].setFocus()
    screen.focusNextPrevChild(False)
    assert focused() is screen.page().findChildren(AlsoPart)[-1].fold.button()


def test_arrows_walk_on_past_the_rows_that_are_there(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    there = screen.page().findChildren(ItemRow)
    assert len(there) < MANY
    there[-1].setFocus()
    qtbot.keyClick(there[-1], Qt.Key.Key_Down)
    walked = focused()
    assert isinstance(walked, ItemRow)
    assert walked.row.id == f"a{len(there)}"


def test_a_page_waits_while_another_step_is_shown(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    page = screen.page()
    screen.model.go(1)
    there = len(page.findChildren(ItemRow))
    built(screen, qtbot)
    assert len(page.findChildren(ItemRow)) == there < MANY
    screen.model.go(4)
    built(screen, qtbot)
    assert len(page.findChildren(ItemRow)) == MANY


def test_what_is_edited_halfway_is_there_at_the_end(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    part = the(PartEditor, screen.page())
    part.model.add(0)
    part.model.set_field(("what",), "zwaait")
    part.model.remove("a40")
    built(screen, qtbot)
    assert [row.row.id for row in part.rows()] == [row.id for row in part.model.state.rows]
    assert len(part.rows()) == MANY


def test_a_screen_that_goes_halfway_is_simply_gone(shown: Show, large: Plan) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    page = screen.page()
    assert page.is_building()
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))
    page.setParent(None)
    page.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(5):
        QApplication.processEvents()
    assert gone == [True]


def test_folded_questions_are_made_in_turns_when_they_are_unfolded(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(empty_plan("Proef"))
    built(screen, qtbot)
    before = len(screen.page().findChildren(QuestionCard))
    screen.page().more().unfold()
    seen = [before]
    while screen.page().is_building():
        QApplication.processEvents()
        seen.append(len(screen.page().findChildren(QuestionCard)))
    assert max(after - before for before, after in pairwise(seen)) == 1
    assert seen[-1] == before + len(screen.model.state.folded)


def test_the_table_of_regie_is_made_once(shown: Show) -> None:
    screen, _ = shown(plan_with_goals())
    screen.model.go(5)
    table = the(RegieTable, screen)
    assert table.body.count() == 1
    inside = [each for each in table.findChildren(QWidget) if each.parent() is table]
    assert len(inside) == 1


def test_the_page_scrolls_to_its_end(shown: Show, large: Plan, qtbot: QtBot) -> None:
    screen, _ = shown(large)
    screen.model.go(4)
    built(screen, qtbot)
    area = the(QScrollArea, screen)
    assert area.verticalScrollBar().maximum() > MANY * 50 - screen.height()
