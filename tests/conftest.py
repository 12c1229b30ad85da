"""What holds for every test: Qt draws off screen, nothing unexpected is logged, and no thread collects a widget."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator

import pytest

from regiedesk.ui.garbage import collect_due
from tests.fakes import CountingIds, FixedClock
from tests.sample_run import Watched, run_sample

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _nothing_unexpected_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning reads it from caplog and ends with `caplog.clear()`."""
    yield
    heard = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not heard, [f"{r.name}: {r.getMessage()}" for r in heard]


@pytest.fixture(autouse=True)
def _garbage_waits_for_the_gui_thread() -> Iterator[None]:
    """As in the program: a thread of one test would else end the widgets that another test left behind."""
    gc.disable()
    yield
    collect_due()


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ids() -> CountingIds:
    return CountingIds()


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Watched:
    """The folder of `voorbeeld`, made once for all tests: they only read in it."""
    made = run_sample(tmp_path_factory.mktemp("voorbeeld"))
    assert made.done.returncode == 0, made.done.stderr
    return made
