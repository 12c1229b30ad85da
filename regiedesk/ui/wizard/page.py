"""One step on the page: its aim, what it lacks, the core questions, the folded ones, and what else belongs here."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.steps import StepStatus
from regiedesk.ui.viewmodels.steps import REGIE_STEP, StepsModel
from regiedesk.ui.viewmodels.steps_state import CardState, HelpState
from regiedesk.ui.widgets import tab_order, text
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.turns import Pieces, Turns, lay_out
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard, QuestionHead
from regiedesk.ui.wizard.findings import Findings
from regiedesk.ui.wizard.fold import Fold
from regiedesk.ui.wizard.part_editor import PartEditor
from regiedesk.ui.wizard.regie_table import RegieTable

WIDEST, WIDEST_TABLE = 900, 1180


class StepPage(QWidget):
    """Shows the step that was open when it was made; every step gets a page of its own.

    It begins with its top; what stands below is put there card by card, in turns of the event loop, while it is
    shown. Whoever asks for a card gets it at once, with all that stands above it.
    """

    def __init__(self, model: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.number = model.state.number
        self._state = model.state
        self._cards: dict[str, QuestionCard] = {}
        self._also: dict[str, AlsoPart] = {}
        self._table: RegieTable | None = None
        self._more: Fold | None = None
        self._turns = Turns(self)
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 16, 0, 24)
        self._box.setSpacing(12)
        self._begin()
        self.refresh()
        self._turns.add(self._pieces())

    def refresh(self) -> None:
        """Show what the step lacks now, and why it is open again."""
        state = self._model.state
        if state.number != self.number:
            return
        mark = state.marks[self.number - 1]
        self._reopened.setVisible(mark.status is StepStatus.REOPENED)
        self._reopened.set_text(state.reason)
        self._findings.show_findings(state.findings)
        if self._table is not None:
            self._table.show_lines(state.regie)
            self.setMaximumWidth(WIDEST_TABLE if state.regie else WIDEST)
            self._gaps.setVisible(bool(state.gaps))
            self._gaps.set_text(_gaps(state.gaps))

    def findings(self) -> Findings:
        """Return the block with what lacks."""
        return self._findings

    def more(self) -> Fold:
        """Return the fold with the other questions."""
        while self._more is None:
            self.build_on()
        return self._more

    def build_on(self) -> bool:
        """Put the next piece on the page; tells whether there was one."""
        return self._turns.next()

    def is_building(self) -> bool:
        """Tell whether there may be something to come on the page."""
        return self._turns.waiting()

    def build_to(self, height: int) -> None:
        """Put pieces on the page until they fill a height."""
        while self._box.sizeHint().height() < height and self.build_on():
            pass

    def build_below(self, widget: QWidget, height: int) -> None:
        """Put pieces on the page until what is on it can be scrolled to the top of a window of this height."""
        lay_out()
        while self.height() - widget.mapTo(self, QPoint(0, 0)).y() < height and self.build_on():
            lay_out()

    def card(self, key: str) -> QuestionCard | AlsoPart:
        """Return a card, folded out when it was folded; raises KeyError when the step has none with this key."""
        if any(card.key == key for card in self._state.folded):
            self.more().unfold()
        while key not in self._cards and key not in self._also and self.build_on():
            pass
        if key in self._also:
            self._also[key].fold.unfold()
            return self._also[key]
        return self._cards[key]

    def editor(self, key: str) -> PartEditor | None:
        """Return the editor of a card; nothing when the card only points at another."""
        return self.card(key).editor

    def focus_in_sight(self, height: int) -> None:
        """Put the focus where filling in begins, when a window of this height shows that from the top of the page.

        Elsewhere that would hide what the step lacks: the focus then begins at the top.
        """
        self.focus_first()
        lay_out()
        focus, first = QApplication.focusWidget(), next(tab_order.stops(self), None)
        if focus is None or first is None or not self.isAncestorOf(focus):
            return
        if focus.mapTo(self, QPoint(0, focus.height())).y() > height:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Put the focus where the table asks for somebody, else in the first card."""
        asked = next(tab_order.stops(self._table), None) if self._table is not None else None
        if asked is not None:
            asked.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        key = next((card.key for card in self._state.core if not card.questions[0].above), "")
        first = self.editor(key) if key else None
        if first is not None:
            first.focus_in("")

    def explain(self, shown: HelpState) -> None:
        """Unfold guidance below its question, or fold it again."""
        asked = (card.key for card in self._state.core for question in card.questions if question.code == shown.code)
        for key in asked:
            self.card(key)
        for head in self.findChildren(QuestionHead):
            if head.code() == shown.code:
                head.turn_help(shown)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Go on where the page was left."""
        super().showEvent(event)
        self._turns.run(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Wait until somebody looks again."""
        super().hideEvent(event)
        self._turns.run(False)

    def _begin(self) -> None:
        state = self._state
        self._box.addWidget(text.words(state.purpose, "body", "muted"))
        self._reopened = Strip("uitleg", state.reason, parent=self)
        self._box.addWidget(self._reopened)
        self._findings = Findings(self)
        self._findings.wanted.connect(self._model.show)
        self._box.addWidget(self._findings)
        if self.number == REGIE_STEP:
            self._add_table()

    def _pieces(self) -> Pieces:
        """Put the cards on the page, from top to bottom; a long list in more than one piece."""
        for card in self._state.core:
            yield from self._make(card, self._box)
        self._more = Fold(f"Meer vragen ({self._state.folded_count})", self._make_folded, self)
        self._box.addWidget(self._more)
        self._more.setVisible(bool(self._state.folded))
        if self._state.also:
            _put(self._box, self._heading())
        for card in self._state.also:
            self._also[card.key] = AlsoPart(card, self._model, self._turns, self)
            _put(self._box, self._also[card.key])
        self._box.addStretch(1)
        yield

    def _add_table(self) -> None:
        self._gaps = Strip("let op", "", parent=self)
        self._table = RegieTable(self)
        self._table.chosen.connect(self._model.choose_regie)
        self._table.wanted.connect(self._model.show)
        self._box.addWidget(self._gaps)
        self._box.addWidget(self._table)

    def _heading(self) -> QWidget:
        made = text.h2("Ook bij deze stap")
        made.setContentsMargins(0, 12, 0, 0)
        return made

    def _make(self, card: CardState, box: QVBoxLayout) -> Pieces:
        made = self._cards[card.key] = QuestionCard(card, self._model, self)
        _put(box, made)
        yield
        yield from made.pieces()

    def _make_folded(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self._turns.add(self._folded_pieces(box))
        return holder

    def _folded_pieces(self, box: QVBoxLayout) -> Pieces:
        for card in self._state.folded:
            yield from self._make(card, box)


def _put(box: QVBoxLayout, widget: QWidget) -> None:
    """Put a widget on the page; a layout would show it a turn later, and until then Tab does not find it."""
    box.addWidget(widget)
    widget.show()


def _gaps(count: int) -> str:
    return f"{'1 gat' if count == 1 else f'{count} gaten'}. Je kunt gewoon printen: het gat staat dan ook op papier."
