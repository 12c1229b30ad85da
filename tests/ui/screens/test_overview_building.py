"""The overview is put together card by card, so that opening a case keeps nobody waiting."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from regiedesk.ui.screens.overview import OverviewScreen
from regiedesk.ui.viewmodels.overview import OverviewModel
from regiedesk.ui.widgets.card import Card
from tests.ui.sample_office import session
from tests.ui.screens.looking import settle

ALL = 8


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def screen(desk, opened, show):
    return show(OverviewScreen(OverviewModel(desk, opened)))


def cards(screen) -> list[Card]:
    return [card for card in screen.findChildren(Card) if card.isVisible()]


def test_one_card_a_turn(screen):
    seen = [len(cards(screen))]
    while seen[-1] < ALL:
        QApplication.processEvents()
        seen.append(len(cards(screen)))

    assert seen[0] < ALL - 2
    assert {after - before for before, after in pairwise(seen)} <= {0, 1}


def test_an_edit_changes_the_whole_screen_at_once(screen, opened):
    settle(screen)
    before = cards(screen)
    opened.edit("regie weg", lambda plan: replace(plan, regie=()))
    QApplication.processEvents()

    assert len(cards(screen)) == ALL
    assert not set(before) & set(cards(screen))


def test_an_edit_halfway_leaves_nothing_of_the_plan_before_it(screen, opened):
    QApplication.processEvents()
    opened.edit("regie weg", lambda plan: replace(plan, regie=()))
    settle(screen)

    assert len(cards(screen)) == ALL


def test_coming_back_makes_nothing_again(screen):
    settle(screen)
    before = cards(screen)
    screen.hide()
    screen.show()
    settle(screen)

    assert cards(screen) == before


def test_what_is_left_halfway_goes_on_later(screen):
    screen.hide()
    there = len(screen.findChildren(Card))
    for _ in range(ALL):
        QApplication.processEvents()
    assert len(screen.findChildren(Card)) == there < ALL

    screen.show()
    settle(screen)
    assert len(cards(screen)) == ALL


def test_a_screen_that_goes_halfway_is_simply_gone(screen):
    gone: list[bool] = []
    screen.destroyed.connect(lambda: gone.append(True))
    screen.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(ALL):
        QApplication.processEvents()
    assert gone == [True]
