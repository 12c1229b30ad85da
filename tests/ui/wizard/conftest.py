from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regiedesk.domain.plan import Plan
from regiedesk.ui import theme
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.fakes import CountingIds, FixedClock
from tests.ui.viewmodels.desk import CaseDesk, guide

Shown = tuple[HandreikingScreen, CaseDesk]


@pytest.fixture
def shown(qtbot: QtBot, qapp: QApplication) -> Callable[..., Shown]:
    """Show the handreiking of a case in a window that has the keyboard."""

    def show(plan: Plan | None = None, width: int = 1154, height: int = 680) -> Shown:
        theme.apply(qapp)
        desk = CaseDesk(plan)
        screen = HandreikingScreen(StepsModel(desk.open(), guide(), FixedClock(), CountingIds()))
        qtbot.addWidget(screen)
        screen.resize(width, height)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        qtbot.waitUntil(screen.isActiveWindow)
        return screen, desk

    return show
