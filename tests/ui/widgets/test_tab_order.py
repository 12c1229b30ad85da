from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from regiedesk.ui.widgets.tab_order import stops


def page() -> QWidget:
    """Return a page of which the parts were made in another order than they stand in."""
    made = QWidget()
    names = ("laatst", "midden", "rechts", "links", "eerst", "diep")
    parts = {name: QPushButton(name) for name in names}
    column, row, grid = QVBoxLayout(made), QHBoxLayout(), QGridLayout()
    scroll, inner = QScrollArea(), QWidget()
    QVBoxLayout(inner).addWidget(parts["diep"])
    scroll.setWidget(inner)
    column.addWidget(parts["laatst"])
    column.insertLayout(0, row)
    column.insertWidget(0, parts["eerst"])
    row.addWidget(parts["links"])
    row.addStretch(1)
    row.addWidget(QLabel("alleen woorden"))
    row.addWidget(parts["rechts"])
    column.insertLayout(2, grid)
    grid.addWidget(parts["midden"], 0, 1)
    column.addWidget(scroll)
    return made


def test_tab_goes_as_the_layouts_stand(qtbot):
    made = page()
    qtbot.addWidget(made)
    made.show()
    found = [each.text() for each in stops(made) if isinstance(each, QPushButton)]
    assert found == ["eerst", "links", "rechts", "midden", "laatst", "diep"]


def test_tab_leaves_python_no_item_of_a_layout(qtbot):
    """Qt deletes items without telling: one that Python still knows is mixed up with what comes in its place."""
    made = page()
    qtbot.addWidget(made)
    made.show()
    before = items_known()
    assert list(stops(made)) != []
    assert items_known() == before


def items_known() -> int:
    return sum(isinstance(one, QLayoutItem) and not isinstance(one, QLayout) for one in shiboken6.getAllValidWrappers())
