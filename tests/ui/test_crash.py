from __future__ import annotations

import re
import sys
from types import TracebackType

import pytest

from regiedesk import __version__
from regiedesk.domain import dates
from regiedesk.ui.crash import CrashCatcher, report

SECRET = "Cilla van der Geheim"


def crash() -> tuple[type[BaseException], BaseException, TracebackType | None]:
    hidden = SECRET  # a value in a frame
    try:
        dates.first_day(f"{hidden}-2019")
    except ValueError as error:
        error.add_note(hidden)
        return type(error), error, error.__traceback__
    raise AssertionError


def test_the_report_holds_version_system_kind_and_our_own_lines():
    kind, _, trace = crash()
    lines = report(kind, trace).splitlines()
    assert lines[0] == f"RegieDesk {__version__}"
    assert re.fullmatch(r"\S+ \S+, Python 3\.\d+\.\S+", lines[1])
    assert lines[2] == "ValueError"
    assert all(re.fullmatch(r"  domain/dates\.py:\d+", line) for line in lines[3:])
    assert lines[3:]


def test_the_report_holds_no_value_no_message_and_no_folder():
    kind, _, trace = crash()
    told = report(kind, trace)
    assert SECRET not in told
    assert "partial" not in told
    assert "/" not in told.replace("domain/dates.py", "")


@pytest.fixture
def catcher(qapp, qtbot):
    made = CrashCatcher(qapp)
    yield made
    if made.window is not None:
        made.window.close()


def test_the_first_fault_is_shown(catcher):
    catcher.caught(*crash())
    first = catcher.window
    assert first is not None
    assert first.isVisible()
    assert "ValueError" in first.shown.toPlainText()
    catcher.caught(KeyError, KeyError("x"), None)
    assert catcher.window is first


def test_the_report_can_be_copied(qapp, catcher):
    catcher.caught(*crash())
    catcher.window._copy()  # noqa: SLF001
    assert qapp.clipboard().text() == catcher.window.shown.toPlainText()


def test_what_nobody_catches_comes_here(catcher, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    catcher.install()
    sys.excepthook(*crash())
    assert catcher.window is not None


def test_ctrl_c_shows_no_window(catcher, monkeypatch):
    left = []
    monkeypatch.setattr(catcher, "_app", type("App", (), {"quit": lambda self: left.append(True)})())
    catcher.caught(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert catcher.window is None
    assert left
