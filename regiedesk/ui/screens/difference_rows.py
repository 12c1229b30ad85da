"""Differences between two plans as rows: an icon and a word for the turn, a sentence, and whether it was told apart."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from regiedesk.domain.compare import Difference, Turn
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.versions import Group
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.picture import Icon

APART = "Apart verteld. Alleen voor jou: het mag nog niet op papier."
SEVERAL = 3
"""From this many changes of one thing on, each gets a line."""

_TURNS = {
    Turn.ADDED: ("plus", "ok"),
    Turn.CHANGED: ("pencil", "primary"),
    Turn.DONE: ("circle-check", "ok"),
    Turn.PAUSED: ("hourglass", "warn"),
    Turn.ENDED: ("minus", "warn"),
    Turn.REMOVED: ("x", "warn"),
    Turn.DISAGREES: ("scale", "text"),
}


def difference_row(grid: QGridLayout, at: int, difference: Difference) -> None:
    """Put one difference in row `at` of a grid with two columns."""
    icon, tone = _TURNS[difference.turn]
    turn = QWidget()
    word = str(difference.turn)
    said = text.one_line(word[:1].upper() + word[1:], "small_b", tone)
    line = parts.row(Icon(icon, 16, tone), said, spacing=8)
    line.setContentsMargins(0, 2, 0, 0)
    line.addStretch(1)
    turn.setLayout(line)
    turn.setMinimumWidth(96)
    grid.addWidget(turn, at, 0, Qt.AlignmentFlag.AlignTop)
    grid.addWidget(_sentence(difference), at, 1)


def _sentence(difference: Difference) -> QWidget:
    """Return the sentence; one that tells several changes has a line for each, one told apart says so."""
    if difference.apart:
        made = QWidget()
        column = parts.column([_selectable(text.body(difference.sentence)), text.small(APART)])
        column.setContentsMargins(0, 0, 0, 4)
        made.setLayout(column)
        return made
    whole = difference.sentence
    what, _, told = whole.partition(": ")
    several = told.removesuffix(".").split("; ") if difference.turn is Turn.CHANGED else []
    if len(several) < SEVERAL:
        return _selectable(text.body(whole))
    made = QWidget()
    column = parts.column([_selectable(text.body(f"{what}:"))])
    column.setContentsMargins(0, 0, 0, 4)
    for change in several:
        column.addWidget(_selectable(text.words(f"–  {change}", "small", "text")))
    made.setLayout(column)
    return made


def _selectable(label: QLabel) -> QLabel:
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def differences_of(groups: tuple[Group, ...]) -> tuple[QWidget, ...]:
    """Return one widget for each step or person that has differences."""
    return tuple(_group(group) for group in groups)


def _group(group: Group) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.addWidget(text.h3(group.title), 0, 0, 1, 2)
    for at, difference in enumerate(group.differences, 1):
        difference_row(grid, at, difference)
    return made
