from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regiedesk.ui.widgets.turns import Turns


@pytest.fixture
def done() -> list[int]:
    return []


@pytest.fixture
def turns(qapp: QApplication) -> Iterator[Turns]:
    home = QObject()
    yield Turns(home)
    home.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def work(done: list[int], count: int) -> Iterator[None]:
    for number in range(count):
        done.append(number)
        yield


def test_one_piece_a_turn(turns: Turns, done: list[int], qtbot: QtBot) -> None:
    turns.run(True)
    turns.add(work(done, 4))
    assert done == []
    seen: list[int] = []
    while turns.waiting():
        QApplication.processEvents()
        seen.append(len(done))
    assert done == [0, 1, 2, 3]
    assert max(after - before for before, after in pairwise([0, *seen])) == 1


def test_nothing_is_done_while_it_waits_and_it_goes_on_where_it_was(turns: Turns, done: list[int], qtbot: QtBot):
    turns.add(work(done, 3))
    turns.run(True)
    while not done:
        QApplication.processEvents()
    turns.run(False)
    for _ in range(5):
        QApplication.processEvents()
    assert done == [0]
    turns.run(True)
    qtbot.waitUntil(lambda: not turns.waiting())
    assert done == [0, 1, 2]


def test_whoever_needs_it_gets_it_at_once(turns: Turns, done: list[int]) -> None:
    turns.add(work(done, 2))
    turns.add(work(done, 1))
    assert turns.next()
    assert done == [0]
    turns.finish()
    assert done == [0, 1, 0]
    assert not turns.next()


def test_work_of_something_that_is_gone_is_not_done(qapp: QApplication, done: list[int]) -> None:
    home = QObject()
    turns = Turns(home)
    turns.run(True)
    turns.add(work(done, 3))
    home.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    for _ in range(5):
        QApplication.processEvents()
    assert done == []
