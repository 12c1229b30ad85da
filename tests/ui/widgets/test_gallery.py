from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.ui import theme
from tests.ui.gallery import gallery

LEAST = 34


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_all_widgets_stay_on_their_page(qtbot: QtBot, qapp: QApplication, narrow, dark):
    theme.apply(qapp, dark)
    for name, page in gallery(narrow).items():
        qtbot.addWidget(page)
        page.resize(683 if narrow else 1366, 768)
        with qtbot.waitExposed(page):
            page.show()
        inner = page.inner
        assert inner.width() <= page.viewport().width(), name
        shown = [one for one in inner.findChildren(QWidget) if one.isVisible()]
        small = [one for one in shown if isinstance(one, QAbstractButton) and one.height() < LEAST]
        cut = [one.text() for one in shown if isinstance(one, QLabel) and one.height() < one.fontMetrics().height() - 1]
        focusable = [one for one in shown if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
        assert (small, cut, [one for one in focusable if not one.accessibleName()]) == ([], [], [])
        page.hide()


def test_making_a_widget_opens_no_window_of_its_own(qtbot: QtBot, qapp: QApplication):
    before = {one for one in qapp.topLevelWidgets() if one.isVisible()}
    pages = gallery()
    assert {one for one in qapp.topLevelWidgets() if one.isVisible()} == before
    for page in pages.values():
        qtbot.addWidget(page)
