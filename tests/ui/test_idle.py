from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from regiedesk.ui.idle import IdleWatch

MINUTE = 60


class Clocks:
    """The clock on the wall and the one that cannot be set back."""

    def __init__(self) -> None:
        self.wall = 1_000_000.0
        self.steady = 50.0

    def awake(self, seconds: float) -> None:
        self.wall += seconds
        self.steady += seconds

    def asleep(self, seconds: float) -> None:
        self.wall += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qapp, clocks):
    made = IdleWatch(5, lambda: dt.datetime.fromtimestamp(clocks.wall, dt.UTC), steady=lambda: clocks.steady)
    made.start(None)
    yield made
    made.stop()


@pytest.fixture
def told(watch) -> list[bool]:
    heard: list[bool] = []
    watch.idle.connect(lambda: heard.append(True))
    return heard


def press(watch: IdleWatch) -> bool:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    return watch.eventFilter(QObject(), event)


def be_there(watch: IdleWatch, clocks: Clocks, seconds: float) -> None:
    """Let time go by as it does: looked at every minute, never touched."""
    for _ in range(int(seconds // MINUTE)):
        clocks.awake(MINUTE)
        watch.look()
    clocks.awake(seconds % MINUTE)


def test_it_is_time_after_five_minutes_without_a_touch(watch, told, clocks):
    be_there(watch, clocks, 5 * MINUTE - 1)
    assert not watch.look()
    clocks.awake(1)
    assert watch.look()
    assert told == [True]


def test_a_touch_begins_anew(watch, told, clocks):
    be_there(watch, clocks, 4 * MINUTE)
    assert press(watch) is False
    be_there(watch, clocks, 4 * MINUTE)
    assert not watch.look()


def test_sleep_counts(watch, told, clocks):
    clocks.asleep(8 * 60 * MINUTE)
    assert watch.look()


def test_the_first_touch_after_sleep_locks_and_does_nothing_else(watch, told, clocks):
    clocks.asleep(8 * 60 * MINUTE)
    assert press(watch) is True
    assert told == [True]


def test_setting_the_clock_back_does_not_keep_the_vault_open(watch, told, clocks):
    be_there(watch, clocks, 4 * MINUTE)
    clocks.wall -= 24 * 60 * MINUTE
    clocks.awake(MINUTE)
    assert watch.look()


def test_it_tells_once(watch, told, clocks):
    clocks.awake(6 * MINUTE)
    assert [watch.look(), watch.look(), press(watch)] == [True, False, False]
    assert told == [True]


def test_another_time_holds_at_once(watch, told, clocks):
    watch.set_minutes(2)
    be_there(watch, clocks, MINUTE)
    assert told == []
    clocks.awake(MINUTE)
    assert watch.look()


def test_without_an_open_vault_nothing_is_counted(watch, told, clocks):
    watch.stop()
    clocks.awake(60 * MINUTE)
    assert not watch.look()
    watch.start(None)
    assert not watch.look()


def test_a_suspended_program_locks(qapp, watch, told):
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationSuspended)
    assert told == [True]


def test_losing_the_focus_does_not_lock(qapp, watch, told):
    qapp.applicationStateChanged.emit(Qt.ApplicationState.ApplicationInactive)
    assert told == []
