"""Regie per goal as a table to read aloud: the family's own regie is the first column, a gap looks like a hole."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.words import RegieKind
from regiedesk.ui.viewmodels.regie_lines import KINDS, Holder, RegieCell, RegieLine, StandIn
from regiedesk.ui.widgets import buttons, tab_order, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.marks import PersonMark
from regiedesk.ui.widgets.picture import Icon
from regiedesk.ui.widgets.scores import Gap

STACKED_BELOW = 860
_COLUMNS = {
    RegieKind.OWN: ("house", "Eigen regie", "regelt het gezin"),
    RegieKind.PROCESS: ("eye", "Procesregie", "volgt of het lukt"),
    RegieKind.CONTENT: ("scale", "Inhoudelijke regie", "beslist mee"),
}
_STANDS_IN = ("users", "Vervanger", "bij ziekte of vakantie")
_SHARES = (4, 3, 3, 3, 4)


class RegieTable(Card):
    """Shows the lines; below each other where there is no room beside each other."""

    chosen = Signal(str, str)
    """Carries the goal and the kind of regie that somebody is to be chosen for."""
    wanted = Signal(str)
    """Carries the place of regie that lacks somebody who stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._lines: tuple[RegieLine, ...] = ()
        self._stacked = False
        self._inside: QWidget | None = None
        self.body.setContentsMargins(20, 12, 20, 12)
        self.setAccessibleName("Wie heeft de regie, per doel")

    def show_lines(self, lines: tuple[RegieLine, ...]) -> None:
        """Show who has regie; without goals there is nothing to show."""
        changed, self._lines = lines != self._lines, lines
        self.setVisible(bool(lines))
        if changed and self._inside is not None:
            self._rebuild()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Make the table when its width is known: it would be made twice."""
        super().showEvent(event)
        if self._inside is None:
            self._rebuild()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Stand below each other where it is narrow."""
        super().resizeEvent(event)
        stacked = event.size().width() < STACKED_BELOW
        if stacked != self._stacked:
            self._stacked = stacked
            if self._inside is not None:
                self._rebuild()

    def _rebuild(self) -> None:
        """Make the table anew; what has the focus in it keeps its place."""
        focus = QApplication.focusWidget()
        stood = list(tab_order.stops(self)) if focus is not None and self.isAncestorOf(focus) else []
        self._make_inside()
        if focus in stood:
            there = list(tab_order.stops(self))
            for stop in there[stood.index(focus) :][:1] or there[-1:]:
                stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_inside(self) -> None:
        old, self._inside = self._inside, QWidget(self)
        if old is not None:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(8)
        grid.setHorizontalSpacing(16)
        if self._stacked:
            self._stack(grid)
        else:
            self._spread(grid)
        self.body.addWidget(self._inside)
        self._inside.show()

    def _spread(self, grid: QGridLayout) -> None:
        grid.addWidget(text.words("Doel, in eigen woorden", "small_b", "muted"), 0, 0)
        for column, head in enumerate((*(_COLUMNS[kind] for kind in KINDS), _STANDS_IN), 1):
            grid.addWidget(_head(*head), 0, column)
        for column, share in enumerate(_SHARES):
            grid.setColumnStretch(column, share)
        for number, line in enumerate(self._lines):
            grid.addWidget(Hairline(), 2 * number + 1, 0, 1, len(_SHARES))
            cells = (_goal(line), *(self._cell(line, cell) for cell in line.cells), self._stand_ins(line))
            for column, cell in enumerate(cells):
                grid.addWidget(cell, 2 * number + 2, column, Qt.AlignmentFlag.AlignVCenter)

    def _stack(self, grid: QGridLayout) -> None:
        grid.setColumnStretch(1, 1)
        row = 0
        for line in self._lines:
            if row:
                grid.addWidget(Hairline(), row, 0, 1, 2)
            grid.addWidget(_goal(line), row + 1, 0, 1, 2)
            named = [(_COLUMNS[cell.kind][1], self._cell(line, cell)) for cell in line.cells]
            if line.stand_ins:
                named.append((_STANDS_IN[1], self._stand_ins(line)))
            for at, (name, cell) in enumerate(named, row + 2):
                grid.addWidget(text.one_line(name, "small", "muted"), at, 0, Qt.AlignmentFlag.AlignVCenter)
                grid.addWidget(cell, at, 1)
            row += 2 + len(named)

    def _cell(self, line: RegieLine, cell: RegieCell) -> QWidget:
        if cell.holders:
            return _column([_holder(holder) for holder in cell.holders])
        if cell.kind is RegieKind.OWN:
            asked: Gap | buttons.Button = buttons.muted("Nog niet gevraagd")
            asked.setAccessibleName(f"Eigen regie bij {line.title.rstrip('.')}: nog niet gevraagd. Vul in.")
        else:
            asked = Gap()
            asked.setAccessibleName(f"Niemand heeft de {cell.kind} bij {line.title.rstrip('.')}. Kies.")
        asked.setProperty("result", line.result)
        asked.setProperty("kind", str(cell.kind))
        asked.clicked.connect(self._choose)
        return _column([_left(asked), *(_holder(holder) for holder in cell.later)]) if cell.later else _left(asked)

    def _stand_ins(self, line: RegieLine) -> QWidget:
        return _column([self._stand_in(each) for each in line.stand_ins])

    def _stand_in(self, stand_in: StandIn) -> QWidget:
        if stand_in.sentence:
            return text.small(stand_in.sentence, "text")
        gap = Gap(f"{stand_in.names}: niemand")
        gap.setAccessibleName(f"Niemand vervangt {stand_in.names}. Kies.")
        gap.setProperty("place", stand_in.place)
        gap.clicked.connect(self._want)
        return _left(gap)

    @Slot()
    def _choose(self) -> None:
        asked = self.sender()
        self.chosen.emit(str(asked.property("result")), str(asked.property("kind")))

    @Slot()
    def _want(self) -> None:
        self.wanted.emit(str(self.sender().property("place")))


def _head(icon: str, name: str, says: str) -> QWidget:
    line = QHBoxLayout()
    line.setSpacing(6)
    line.addWidget(Icon(icon, 16, "muted"))
    line.addWidget(text.one_line(name, "small_b", "muted"), 1)
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 0, 0, 0)
    box.setSpacing(0)
    box.addLayout(line)
    box.addWidget(text.one_line(says, "small", "muted"))
    return made


def _goal(line: RegieLine) -> QWidget:
    made = QWidget()
    made.setAccessibleName(line.spoken())
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 4, 0, 4)
    row.setSpacing(12)
    row.addWidget(text.one_line(str(line.number), "h3"), 0, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(text.quote(line.title), 1)
    return made


def _holder(holder: Holder) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(10)
    row.addWidget(PersonMark(holder.kind, holder.name, 30))
    words = QVBoxLayout()
    words.setSpacing(0)
    words.addStretch(1)
    words.addWidget(text.words(holder.name, "h3"))
    if holder.says:
        words.addWidget(text.small(holder.says))
    words.addStretch(1)
    row.addLayout(words, 1)
    return made


def _column(widgets: list[QWidget]) -> QWidget:
    made = QWidget()
    box = QVBoxLayout(made)
    box.setContentsMargins(0, 2, 0, 2)
    box.setSpacing(4)
    for widget in widgets:
        box.addWidget(widget)
    return made


def _left(widget: QWidget) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(widget)
    row.addStretch(1)
    return made
