"""Find parts of a window; a test that does not find them fails."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

Part = TypeVar("Part", bound=QObject)


def the(kind: type[Part], inside: QObject) -> Part:
    """Return the first part of a kind."""
    found = inside.findChild(kind)
    assert found is not None
    return found


def focused() -> QWidget:
    """Return what has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def show_active(qtbot: QtBot, window: QWidget) -> None:
    """Show a window and wait until it has the keyboard: a real screen gives it later, and not by itself."""
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
