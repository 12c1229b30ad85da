"""One step on the page: its aim, what it lacks, the core questions, the folded ones, and what else belongs here."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from regiedesk.domain.steps import StepStatus
from regiedesk.ui.viewmodels.steps import REGIE_STEP, StepsModel
from regiedesk.ui.viewmodels.steps_state import CardState, HelpState
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard, QuestionHead
from regiedesk.ui.wizard.findings import Findings
from regiedesk.ui.wizard.fold import Fold
from regiedesk.ui.wizard.part_editor import PartEditor
from regiedesk.ui.wizard.regie_table import RegieTable

WIDEST, WIDEST_TABLE = 900, 1180


class StepPage(QWidget):
    """Shows the step that was open when it was made; every step gets a page of its own."""

    def __init__(self, model: StepsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.number = model.state.number
        self._cards: dict[str, QuestionCard] = {}
        self._also: dict[str, AlsoPart] = {}
        self._table: RegieTable | None = None
        self.setMaximumWidth(WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 16, 0, 24)
        self._box.setSpacing(12)
        self._fill()
        self.refresh()

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
        return self._more

    def card(self, key: str) -> QuestionCard | AlsoPart:
        """Return a card, folded out when it was folded; raises KeyError when the step has none with this key."""
        if key in self._also:
            self._also[key].fold.unfold()
            return self._also[key]
        if key not in self._cards:
            self._more.unfold()
        return self._cards[key]

    def editor(self, key: str) -> PartEditor | None:
        """Return the editor of a card; nothing when the card only points at another."""
        return self.card(key).editor

    def focus_first(self) -> None:
        """Put the focus in the first card."""
        first = next((card.editor for card in self._cards.values() if card.editor is not None), None)
        if first is not None:
            first.focus_in("")

    def explain(self, shown: HelpState) -> None:
        """Unfold guidance below its question, or fold it again."""
        for head in self.findChildren(QuestionHead):
            if head.code() == shown.code:
                head.turn_help(shown)

    def _fill(self) -> None:
        state = self._model.state
        self._box.addWidget(text.words(state.purpose, "body", "muted"))
        self._reopened = Strip("uitleg", state.reason, parent=self)
        self._box.addWidget(self._reopened)
        self._findings = Findings(self)
        self._findings.wanted.connect(self._model.show)
        self._box.addWidget(self._findings)
        if self.number == REGIE_STEP:
            self._add_table()
        for card in state.core:
            self._box.addWidget(self._make(card))
        self._more = Fold(f"Meer vragen ({state.folded_count})", self._make_folded, self)
        self._more.setVisible(bool(state.folded))
        self._box.addWidget(self._more)
        if state.also:
            self._box.addWidget(self._heading())
        for card in state.also:
            self._also[card.key] = AlsoPart(card, self._model, self)
            self._box.addWidget(self._also[card.key])
        self._box.addStretch(1)

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

    def _make(self, card: CardState) -> QuestionCard:
        made = QuestionCard(card, self._model, self)
        self._cards[card.key] = made
        return made

    def _make_folded(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for card in self._model.state.folded:
            box.addWidget(self._make(card))
        return holder


def _gaps(count: int) -> str:
    return f"{'1 gat' if count == 1 else f'{count} gaten'}. Je kunt gewoon printen: het gat staat dan ook op papier."
