"""No screen leaves Python an item of a layout: Qt deletes those without telling, and falls over long after."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QVBoxLayout

from regiedesk.ui.screens.parts import Beside


def items_known() -> int:
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in shiboken6.getAllValidWrappers())


def test_what_stands_beside_each_other_is_measured_without_items(qtbot):
    beside, column = Beside(), QVBoxLayout()
    qtbot.addWidget(beside)
    wide = QLabel("een lange regel die niet kan worden gevouwen")
    beside.box.addWidget(wide)
    column.addWidget(QLabel("kort"))
    beside.box.addLayout(column)
    before = items_known()
    assert beside.minimumSizeHint().width() == wide.minimumSizeHint().width()
    assert items_known() == before
    wide.hide()
    assert beside.minimumSizeHint().width() == column.minimumSize().width()
