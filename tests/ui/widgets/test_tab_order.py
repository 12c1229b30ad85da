from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
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

from regiedesk.ui.widgets.tab_order import follow, stops


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


def test_tab_and_shift_tab_go_past_every_stop_and_out_at_the_end(qtbot):
    made = page()
    qtbot.addWidget(made)
    made.show()
    order = list(stops(made))
    holder = QWidget()
    qtbot.addWidget(holder)
    made.setParent(holder)
    made.show()
    onward = [follow((made,), made, each, forward=True) for each in order]
    back = [follow((made,), made, each, forward=False) for each in order]
    assert onward == [*order[1:], None]
    assert back == [None, *order[:-1]]


def test_tab_goes_round_in_a_window_and_begins_at_an_end_from_elsewhere(qtbot):
    made, elsewhere = page(), QPushButton()
    qtbot.addWidget(made)
    qtbot.addWidget(elsewhere)
    made.show()
    order = list(stops(made))
    assert follow((made,), made, order[-1], forward=True) is order[0]
    assert follow((made,), made, order[0], forward=False) is order[-1]
    assert follow((made,), elsewhere, elsewhere, forward=True) is order[0]
    assert follow((made,), elsewhere, elsewhere, forward=False) is order[-1]


def test_tab_goes_from_a_widget_into_what_is_inside_it_and_back(qtbot):
    outer = QWidget()
    outer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    first, last = QPushButton("eerst"), QPushButton("laatst")
    box = QVBoxLayout(outer)
    box.addWidget(first)
    box.addWidget(last)
    qtbot.addWidget(outer)
    outer.show()
    assert follow((outer,), outer, outer, forward=True) is first
    assert follow((outer,), outer, first, forward=False) is outer
    assert follow((outer,), outer, outer, forward=False) is last


class Counted(QWidget):
    """A card with one button that knows how often somebody looked inside."""

    def __init__(self) -> None:
        super().__init__()
        self.looks = 0
        QVBoxLayout(self).addWidget(QPushButton())

    def layout(self) -> QLayout | None:
        self.looks += 1
        return super().layout()


@pytest.mark.parametrize("forward", [True, False])
def test_tab_looks_only_into_what_may_hold_the_answer(qtbot, forward):
    made, cards = QWidget(), [Counted() for _ in range(9)]
    column = QVBoxLayout(made)
    for card in cards:
        column.addWidget(card)
    qtbot.addWidget(made)
    made.show()
    focus = next(stops(cards[4]))
    for card in cards:
        card.looks = 0
    answer = follow((made,), made, focus, forward=forward)
    neighbour = cards[5 if forward else 3]
    assert answer is next(stops(neighbour))
    assert [card.looks > 0 for card in cards] == [card in (cards[4], neighbour) for card in cards]
