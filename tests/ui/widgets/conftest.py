from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.ui import theme

Show = Callable[..., QWidget]


@pytest.fixture(autouse=True)
def _look(qapp: QApplication) -> Iterator[None]:
    """The light look, also after a test that made it dark."""
    if not qapp.property("regiedesk_letters") or theme.is_dark():
        theme.apply(qapp)
    yield
    if theme.is_dark():
        theme.apply(qapp)


@pytest.fixture
def show(qtbot: QtBot) -> Show:
    """Show widgets below each other in a window that has the keyboard."""
    kept: list[QWidget] = []

    def together(*widgets: QWidget, width: int = 900, height: int = 600) -> QWidget:
        window = QWidget()
        window.setObjectName("page")
        box = QVBoxLayout(window)
        for widget in widgets:
            box.addWidget(widget)
        box.addStretch(1)
        qtbot.addWidget(window)
        kept.append(window)
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return together
