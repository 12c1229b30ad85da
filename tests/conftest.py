"""What holds for every test: Qt draws off screen, and nothing unexpected is logged."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

from tests.fakes import CountingIds, FixedClock

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def _nothing_unexpected_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A test that expects a warning reads it from caplog and ends with `caplog.clear()`."""
    yield
    heard = [r for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
    assert not heard, [f"{r.name}: {r.getMessage()}" for r in heard]


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def ids() -> CountingIds:
    return CountingIds()
