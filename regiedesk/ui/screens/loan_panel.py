"""Waarneemkopie: lending a read-only copy to whoever stands in, and which are out."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regiedesk.domain.work_words import Access
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.handover_panel import FILES, FOUR_WORDS
from regiedesk.ui.viewmodels.handover import HandoverModel, Loan
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import DateField, LineField

_WHY = (
    "Voor je duopartner of wie jou vervangt: het plan met alle afspraken en telefoonnummers, om te lezen. "
    "Na de laatste dag laat de kopie niets meer zien."
)


class LoanPanel(parts.Scroll):
    """One of the halves of the screen."""

    def __init__(self, model: HandoverModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: tuple[Loan, ...] | None = None
        beside = parts.Beside()
        beside.box.addWidget(self._make_form(), 2, Qt.AlignmentFlag.AlignTop)
        beside.box.addWidget(self._make_register(), 3, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(beside)
        self.column.addStretch(1)
        self._make.clicked.connect(self._lend)

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._form.setVisible(state.access is Access.OWN)
        self._make.setEnabled(not state.busy)
        for field, place in (
            (self._holder, "holder"),
            (self._until, "until_on"),
            (self._passphrase, "passphrase"),
        ):
            field.set_error(state.problem_at(place))
        if state.loans != self._shown:
            self._shown = state.loans
            self._show_loans(state.loans)

    def _show_loans(self, loans: tuple[Loan, ...]) -> None:
        focused = parts.focused_name(self)
        parts.empty(self._loans)
        for loan in loans:
            self._loans.addWidget(self._line(loan))
        if not loans:
            self._loans.addWidget(text.words("Er is geen waarneemkopie gemaakt.", "body", "muted"))
        parts.focus_name(self, focused)

    def _line(self, loan: Loan) -> QWidget:
        made = QWidget()
        row = parts.row(spacing=10)
        row.setContentsMargins(0, 0, 0, 0)
        made.setLayout(row)
        row.addLayout(parts.column([text.h3(loan.says), text.small(loan.note)]), 1)
        if loan.number and self._model.state.access is Access.OWN:
            ended = buttons.quiet("Is gewist")
            ended.setAccessibleName(f"De kopie van {loan.says} is gewist")
            ended.clicked.connect(partial(self._model.end_loan, loan.number))
            row.addWidget(ended, 0, Qt.AlignmentFlag.AlignTop)
        return made

    def _make_form(self) -> Card:
        self._form = card = Card("Waarneemkopie maken", "eye")
        self._holder = LineField("Wie neemt waar?")
        self._until = DateField("Tot en met", "De laatste dag. Hoogstens drie maanden.", self._model.today)
        self._passphrase = LineField("Wachtzin voor de kopie", FOUR_WORDS)
        self._make = buttons.primary("Maak de kopie", "lock")
        card.body.addWidget(text.body(_WHY))
        for widget in (self._holder, self._until, self._passphrase):
            card.body.addWidget(widget)
        card.body.addLayout(parts.pressed(self._make))
        return card

    def _make_register(self) -> Card:
        card = Card("Wie een kopie heeft", "list-checks")
        self._loans = parts.column(spacing=10)
        card.body.addLayout(self._loans)
        return card

    def _lend(self) -> None:
        path = ask.save_file(self, "Waar komt de kopie?", f"{self._model.code}-waarneem.regiedesk", FILES)
        if path is not None:
            self._model.lend(self._holder.value(), self._until.value(), self._passphrase.value(), path)
