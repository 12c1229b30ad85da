"""Overzicht: somebody rings. Who, what do they want, how far, who decides, when do we meet, what is out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import overview_cards as cards
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.overview_start import LOW, StartPart
from regiedesk.ui.viewmodels.overview import PAPERS, OverviewModel, OverviewState
from regiedesk.ui.widgets import buttons
from regiedesk.ui.widgets.buttons import Button
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.marks import Badge
from regiedesk.ui.widgets.page import Head
from regiedesk.ui.widgets.turns import Pieces, Turns

TITLE = "Overzicht"


class OverviewScreen(parts.CaseScreen):
    """Shows the overview of the open case."""

    def __init__(self, model: OverviewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._page = parts.Scroll()
        self.box.addWidget(self._page)
        self._all_todos = False
        self._first: Button | None = None
        self._shown: OverviewState | None = None
        self._turns = Turns(self)
        self._to_papers = self._door(buttons.secondary("Op papier", "printer"), PAPERS)
        self._go_on = buttons.primary("Naar de stappen")
        self._go_on.set_icon("arrow-right", trailing=True)
        self._go_on.clicked.connect(model.continue_steps)
        model.changed.connect(self.render_state)
        model.problem.connect(self._show_problem)

    def head(self) -> Head:
        """Return the family and since when."""
        state = self._model.state
        place = " · ".join(part for part in (state.code, state.family, state.since) if part)
        return Head(place=place, title=TITLE)

    def buttons(self) -> tuple[QWidget, ...]:
        """Return what one does next."""
        return (self._to_papers, self._go_on)

    def wants_width(self) -> bool:
        """Ask for the whole width."""
        return True

    def enter(self) -> None:
        """Put the focus on the first thing to do."""
        (self._first or self._go_on).setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Show what was left for later elsewhere: that is no edit of the case."""
        self._model.load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Follow the case while this is in view."""
        super().showEvent(event)
        self._model.watch(True)
        self._turns.run(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Follow it no longer."""
        super().hideEvent(event)
        self._model.watch(False)
        self._turns.run(False)

    def render_state(self) -> None:
        """Show the state of the view-model, when it is another one."""
        if self._model.state != self._shown:
            self._fill()

    def _fill(self) -> None:
        """Put the cards on the page: the first time in turns, as nobody waits for the last; then all at once."""
        again, state = self._shown is not None, self._model.state
        self._shown, self._first = state, None
        self._turns.clear()
        self._go_on.set_text(f"Verder met stap {state.next_step}" if state.next_step else "Naar de stappen")
        column = self._page.column
        was_inside = self._page.isAncestorOf(QApplication.focusWidget() or self)
        focused = parts.focused_name(self._page)
        parts.empty(column)
        column.addWidget(self._marks())
        if state.todos:
            card = cards.todos(state, self._go, all_of_them=self._all_todos)
            card.more.clicked.connect(self._show_all)
            self._more, self._first = card.more, card.first
            column.addWidget(parts.filling(card))
        if state.start:
            begin = StartPart(state.start, self._go, low=self.height() < LOW)
            self._first = self._first or begin.first
            column.addWidget(begin)
        beside = parts.Beside()
        left, right = _column(), _column()
        beside.box.addLayout(left, 5)
        beside.box.addLayout(right, 3)
        column.addWidget(beside)
        column.addStretch(1)
        self._turns.add(self._pieces(state, left, right))
        self._turns.next()
        if again:
            self._turns.finish()
        if not parts.focus_name(self._page, focused) and was_inside:
            self.enter()
        self.headed.emit()

    def _pieces(self, state: OverviewState, left: QVBoxLayout, right: QVBoxLayout) -> Pieces:
        """Make the cards, what is seen first before the rest."""
        made = (
            (left, cards.results), (right, cards.meeting), (right, cards.who),
            (left, cards.agreements), (right, cards.papers), (left, cards.hours), (right, cards.changes),
        )  # fmt: skip
        for box, make in made:
            if state.start and cards.says_nothing(make, state):
                continue
            card = make(state, self._go)
            box.insertWidget(box.count() - 1, card)
            card.show()
            yield

    def _marks(self) -> QWidget:
        state = self._model.state
        marks = QWidget()
        flow = Flow(marks)
        flow.addWidget(Badge(state.version_says, "ok" if state.holds else "plain"))
        if state.enhanced:
            flow.addWidget(Badge("VPR", "warn"))
        if state.unfrozen:
            words = "1 wijziging daarna" if state.unfrozen == 1 else f"{state.unfrozen} wijzigingen daarna"
            flow.addWidget(Badge(words))
        return marks

    def _door(self, button: Button, place: str) -> Button:
        button.setProperty("place", place)
        button.clicked.connect(self._go)
        return button

    def _go(self) -> None:
        """Go to the place of the button that was pressed."""
        self._model.go(str(self.sender().property("place")))

    def _show_all(self) -> None:
        self._all_todos = not self._all_todos
        self._fill()
        self._more.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_problem(self, error: UserError) -> None:
        self._shown = None
        self._turns.clear()
        parts.empty(self._page.column)
        self._page.column.addWidget(Strip("fout", error.sentence()))
        self._page.column.addStretch(1)


def _column() -> QVBoxLayout:
    """Return a place for cards, each as tall as what it says: a card that is half empty says nothing."""
    made = QVBoxLayout()
    made.setSpacing(12)
    made.addStretch(1)
    return made
