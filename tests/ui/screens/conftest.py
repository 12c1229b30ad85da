from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.widgets.page import Screen

S = TypeVar("S", bound=Screen)
Show = Callable[..., Screen]


@pytest.fixture(autouse=True)
def _dressed(qapp) -> None:
    theme.apply(qapp)


@pytest.fixture
def show(qtbot):
    """Show a screen as the window does: its buttons above it."""
    hosts: list[QWidget] = []

    def shown(screen: S, width: int = 1154, height: int = 768) -> S:
        host = QWidget()
        host.setObjectName("page")
        box = QVBoxLayout(host)
        for button in screen.buttons():
            box.addWidget(button)
        box.addWidget(screen, 1)
        host.resize(width, height)
        host.show()
        qtbot.addWidget(host)
        hosts.append(host)
        return screen

    yield shown
    for host in hosts:
        host.hide()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
