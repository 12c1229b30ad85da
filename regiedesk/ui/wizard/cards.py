"""The cards of a step: questions with the editor below them, and parts that no question names."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.forms import catalogue
from regiedesk.domain.guide import Place
from regiedesk.ui.viewmodels.steps import StepsModel
from regiedesk.ui.viewmodels.steps_state import CardState, HelpState, QuestionState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.marks import Tag
from regiedesk.ui.widgets.turns import Pieces, Turns
from regiedesk.ui.wizard.fold import Fold
from regiedesk.ui.wizard.guidance import guidance_text
from regiedesk.ui.wizard.part_editor import PartEditor

_PLACES = {Place.APART: "Apart vragen, niet hardop aan tafel", Place.PAPER: "Eerst stil op papier"}


class QuestionHead(QWidget):
    """The words of one question, where it is safe to ask, and a way to its guidance."""

    def __init__(self, question: QuestionState, model: StepsModel, parent: QWidget, *, first: bool) -> None:
        super().__init__(parent)
        self._question, self._model = question, model
        self._inline: QFrame | None = None
        box = self._box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(4)
        line = QHBoxLayout()
        line.setSpacing(8)
        title = text.h2(question.text) if first else text.h3(_and(question.text))
        line.addWidget(title, 1)
        line.addWidget(self._help(), 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(line)
        if question.place is not Place.TABLE:
            box.addLayout(self._where(question.place))
        if question.first:
            box.addWidget(text.small(question.first))

    def code(self) -> str:
        """Return the code of the question."""
        return self._question.code

    def turn_help(self, shown: HelpState) -> None:
        """Unfold the guidance here, or fold it again."""
        if self._inline is None:
            self._inline = QFrame(self)
            self._inline.setObjectName("quiet")
            inner = QVBoxLayout(self._inline)
            inner.setContentsMargins(14, 10, 14, 12)
            inner.addWidget(guidance_text(shown, self._inline, titled=False))
            self._box.addWidget(self._inline)
            self._inline.show()
        else:
            self._inline.setVisible(self._inline.isHidden())

    def _help(self) -> buttons.Button:
        made = buttons.Button("icon", f"Uitleg bij: {self._question.text}", "lightbulb", self)
        made.setToolTip("Uitleg bij deze vraag")
        made.clicked.connect(self._explain)
        return made

    def _where(self, place: Place) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        if place is Place.APART:
            row.addWidget(Tag("apart", self))
        row.addWidget(text.small(_PLACES[place], "warn"), 1)
        return row

    @Slot()
    def _explain(self) -> None:
        self._model.explain(self._question.code)


def _and(question: str) -> str:
    """Return a question that shares a list as the second half of the one above it: "En wat doe jij?"."""
    return f"En {question[:1].lower()}{question[1:]}"


class QuestionCard(Card):
    """One or more questions about the same thing, and where it is filled in."""

    def __init__(self, card: CardState, model: StepsModel, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.card, self._model = card, model
        for question in card.questions:
            self.body.addWidget(QuestionHead(question, model, self, first=question is card.questions[0]))
        self.editor: PartEditor | None = None
        if card.questions and card.questions[0].above:
            self.body.addLayout(self._pointer(card.questions[0]))
        else:
            self.editor = PartEditor(model.editor(card), self)
            self.body.addWidget(self.editor)

    def code(self) -> str:
        """Return the question that gets the guidance when the focus is here."""
        return self.card.questions[0].code if self.card.questions else ""

    def pieces(self) -> Pieces:
        """Make the rest of a long list."""
        return iter(()) if self.editor is None else self.editor.pieces()

    def _pointer(self, question: QuestionState) -> QHBoxLayout:
        row = QHBoxLayout()
        made = buttons.quiet(f"Vul in bij {question.above_title}", "arrow-right")
        made.clicked.connect(self._lead)
        row.addWidget(made)
        row.addStretch(1)
        return row

    @Slot()
    def _lead(self) -> None:
        self._model.show(self.card.questions[0].above)


class AlsoPart(QFrame):
    """A part without a question of its own, folded until it is wanted."""

    def __init__(self, card: CardState, model: StepsModel, turns: Turns, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.card, self._model, self._turns = card, model, turns
        self.editor: PartEditor | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(10, 6, 20, 6)
        self.fold = Fold("", self._make, self)
        box.addWidget(self.fold)
        self._part = model.editor(card)
        self._part.changed.connect(self._say)
        self._say()

    def _make(self) -> QWidget:
        holder = QWidget(self)
        box = QVBoxLayout(holder)
        box.setContentsMargins(10, 0, 0, 10)
        self.editor = PartEditor(self._part, holder)
        box.addWidget(self.editor)
        self._turns.add(self.editor.pieces())
        return holder

    @Slot()
    def _say(self) -> None:
        state = self._part.state
        count = f" ({len(state.rows)})" if state.rows else ""
        self.fold.set_words(f"{catalogue.spec_of(self.card.part).title}{count}")
