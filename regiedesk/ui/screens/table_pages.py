"""What stands in the middle of *Aan tafel*, by the line of the agenda; large, and only what everybody may know."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.meeting_work.agenda import Topic
from regiedesk.domain.words import Extent
from regiedesk.domain.work_words import Presence
from regiedesk.ui import theme
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.table_state import Does, Goal, TableState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.large import BigFigure, SeatButton

_ICONS = {
    Presence.PRESENT: "check",
    Presence.PART: "circle-dot",
    Presence.PHONE: "phone",
    Presence.INVITED: "circle-dashed",
    Presence.EXCUSED: "x",
    Presence.ABSENT: "x",
    Presence.APART: "ear",
}
_SAID = {Presence.INVITED: "nog niet gezegd"}
_HIGHEST = 10
_SAY_WHO = "Druk op het cijfer of de letter voor een naam. Nog een keer: een deel, afwezig met bericht, en zo verder."


class TablePages(QObject):
    """Fills a column anew for a state, and tells what is pressed in it."""

    seat = Signal(str)
    everyone = Signal()
    newcomer = Signal()
    figure = Signal(int)
    giver = Signal(str)
    goal = Signal(int)
    answer = Signal(int)

    def fill(self, column: QVBoxLayout, state: TableState, *, wide: bool) -> None:
        """Show the line where one is."""
        if state.topic is Topic.WHO:
            self._who(column, state, wide=wide)
        elif state.goal is not None:
            self._goal(column, state, state.goal)
        else:
            column.addWidget(text.words(state.stop.text if state.stop else "", "table_h1"))
            self._line(column, state)
        self._made(column, state)
        column.addStretch(1)

    def leaving(self, column: QVBoxLayout, state: TableState) -> None:
        """Show what is not done yet."""
        column.addWidget(text.words("Voor jullie opstaan", "table_h1"))
        if not state.left:
            column.addWidget(text.words("Alles is besproken en de volgende datum staat.", "table"))
        for sentence in state.left:
            column.addWidget(text.words(f"–  {sentence}", "table"))
        if state.next_date:
            column.addWidget(text.words(f"We zien elkaar weer: {state.next_date}", "table_b", "primary"))
        self._made(column, state)
        column.addStretch(1)

    def _who(self, column: QVBoxLayout, state: TableState, *, wide: bool) -> None:
        column.addWidget(text.words(state.stop.text if state.stop else "", "table_h1"))
        grid, across = QGridLayout(), 2 if wide else 1
        grid.setSpacing(8)
        for number, seat in enumerate(state.seats):
            said = (_ICONS[seat.presence], _SAID.get(seat.presence, str(seat.presence)))
            made = SeatButton(seat.key, seat.kind, seat.name, seat.what, said)
            made.clicked.connect(self._pressed_seat)
            grid.addWidget(made, number // across, number % across)
        column.addLayout(grid)
        if state.others:
            column.addWidget(text.words(f"Ook aan tafel: {', '.join(state.others)}", "table"))
        everyone, newcomer = (
            buttons.secondary("Iedereen is er (A)", "users"),
            buttons.quiet("Iemand erbij (+)", "user-plus"),
        )
        for button, told in ((everyone, self.everyone), (newcomer, self.newcomer)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(told)
        row = parts.row(everyone, newcomer)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(text.words(_SAY_WHO, "body", "muted"))

    def _goal(self, column: QVBoxLayout, state: TableState, goal: Goal) -> None:
        count = f", {state.goal_at + 1} van {len(state.goals)}" if len(state.goals) > 1 else ""
        column.addWidget(text.words(f"Doel van {goal.whose}{count}", "table", "muted"))
        column.addWidget(text.words(text.quoted(goal.title), "table_h1"))
        column.addWidget(text.words("Welk cijfer geven jullie nu?", "table_b"))
        row = QHBoxLayout()
        row.setSpacing(6)
        for figure in range(_HIGHEST + 1):
            made = BigFigure(figure, _caption(goal, figure), chosen=goal.chosen == figure, goal=goal.goal == figure)
            made.clicked.connect(self._pressed_figure)
            row.addWidget(made)
        column.addLayout(row)
        self._givers(column, state, goal)
        self._does(column, "Wat spraken we af?", [line for line in goal.agreements if not line.new])

    def _givers(self, column: QVBoxLayout, state: TableState, goal: Goal) -> None:
        room = QWidget()
        flow = Flow(room)
        for person, name in state.givers:
            chosen = person == state.giver
            made = buttons.Button("secondary" if chosen else "quiet", name, "check" if chosen else "")
            made.setAccessibleName(f"Cijfer van {name}{', gekozen' if chosen else ''}")
            made.setProperty("person", person)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(self._pressed_giver)
            flow.addWidget(made)
        column.addWidget(text.words("Wie geeft dit cijfer? Kies met de pijlen omhoog en omlaag.", "body", "muted"))
        column.addWidget(room)
        if goal.given:
            column.addWidget(text.words(f"Ook gegeven: {', '.join(goal.given)}", "table"))

    def _line(self, column: QVBoxLayout, state: TableState) -> None:
        if state.stop and state.stop.open:
            column.addWidget(text.words(state.stop.open[:1].upper() + state.stop.open[1:], "table", "muted"))
        if state.topic is Topic.QUESTION:
            self._answers(column, state)
        elif state.topic is Topic.WHO_DOES:
            self._does(column, "", [line for line in state.agreements if not line.new])
        elif state.topic is Topic.REGIE:
            for goal in state.goals:
                column.addWidget(text.words(text.quoted(goal.title), "table_b"))
                column.addWidget(text.words(" · ".join(goal.regie) or "Nog niemand op dit scherm", "table"))
        elif state.topic is Topic.NEXT and state.next_date:
            column.addWidget(text.words(state.next_date, "table_b", "primary"))
        for words, name in state.quotes if state.topic in (Topic.STORY, Topic.FAMILY_FIRST) else ():
            column.addWidget(text.words(text.quoted(words), "table_h1"))
            column.addWidget(text.words(name, "table", "muted"))

    def _answers(self, column: QVBoxLayout, state: TableState) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        for number, holds in enumerate(Extent, 1):
            kind = "secondary" if state.holds != holds else "primary"
            made = buttons.Button(kind, f"{number}  {holds}", "check" if state.holds == holds else "")
            made.setFont(theme.font("table"))
            made.setProperty("number", number)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.clicked.connect(self._pressed_answer)
            row.addWidget(made)
        row.addStretch(1)
        column.addLayout(row)

    def _made(self, column: QVBoxLayout, state: TableState) -> None:
        shown = [line for line in state.made if state.goal is None or line in state.goal.agreements]
        self._does(column, "Vandaag afgesproken", shown)

    def _does(self, column: QVBoxLayout, title: str, lines: Sequence[Does]) -> None:
        if not lines:
            return
        if title:
            column.addWidget(text.words(title, "table_b"))
        for line in lines:
            column.addWidget(text.words(_said(line), "table"))
            column.addWidget(Hairline())

    @Slot()
    def _pressed_seat(self) -> None:
        button = self.sender()
        if isinstance(button, SeatButton):
            self.seat.emit(button.key)

    @Slot()
    def _pressed_figure(self) -> None:
        button = self.sender()
        if isinstance(button, BigFigure):
            self.figure.emit(button.figure)

    @Slot()
    def _pressed_giver(self) -> None:
        self.giver.emit(str(self.sender().property("person")))

    @Slot()
    def _pressed_answer(self) -> None:
        self.answer.emit(int(self.sender().property("number")))


def _caption(goal: Goal, figure: int) -> str:
    told = (("nu", goal.chosen), ("begin", goal.begin), ("doel", goal.goal))
    return " en ".join(word for word, at in told if at == figure)


def _said(line: Does) -> str:
    who = line.who or "Nog niemand"
    return f"{line.number}.  {who} {line.what}{f', {line.when}' if line.when else ''}"
