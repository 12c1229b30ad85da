"""Verzoeken en inzage: what was asked about data, and the paper for who asked."""

from __future__ import annotations

from functools import partial

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.insight import InsightModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import PersonField, TickField
from regiedesk.ui.widgets.printing import to_printer

EXPLAINED = (
    "Alles wat over één mens is vastgelegd, ook je notities. Gaat iets ook over een ander, of heeft een ander het "
    "gezegd? Dan staat het er niet op tot jij het hebt bekeken en aanvinkt."
)


class InsightPanel(parts.Scroll):
    """Shows requests, and makes inzage."""

    def __init__(self, model: InsightModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: object = None
        self._listed: object = None
        self._asked, self._items = QVBoxLayout(), QVBoxLayout()
        self._note = buttons.secondary("Verzoek vastleggen", "plus")
        self._statement = buttons.quiet("Verklaring van het gezin", "message-square-quote")
        self._person = PersonField("Inzage voor wie?", ())
        self._count = text.body("")
        self._print = buttons.primary("Print", "printer")
        self._save = buttons.secondary("Bewaar als PDF", "download")
        self._build()
        self._connect()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._person.set_choices(state.people)
        self._person.set_value(state.person)
        left = len(state.to_look_at) - len(state.allowed)
        words = f"Op het papier: {state.shown} onderdelen. Niet op het papier: {left}."
        self._count.setText(words if state.person else "Kies eerst iemand.")
        for button in (self._print, self._save):
            button.setEnabled(state.person is not None and not state.busy)
        self._show_asked()
        if (state.person, state.to_look_at) != self._shown:
            self._shown = (state.person, state.to_look_at)
            self._show_items()

    def _show_asked(self) -> None:
        asked = self._model.state.asked
        if asked == self._listed:
            return
        self._listed = asked
        parts.empty(self._asked)
        for line in asked:
            self._asked.addWidget(text.words(line.words, "body", "danger" if line.late else "text"))
        if not asked:
            self._asked.addWidget(text.words("Er wacht geen verzoek op antwoord.", "body", "muted"))

    def _show_items(self) -> None:
        parts.empty(self._items)
        for item in self._model.state.to_look_at:
            tick = TickField(f"{item.title}: {item.text}", item.look_at)
            tick.set_value(item.place in self._model.state.allowed)
            tick.edited.connect(partial(self._allow, item.place))
            self._items.addWidget(tick)

    def _build(self) -> None:
        first = Card("Verzoeken over gegevens", "hand")
        first.body.addLayout(self._asked)
        first.body.addLayout(parts.pressed(self._note, self._statement))
        second = Card("Inzage", "eye")
        second.body.addWidget(text.body(EXPLAINED))
        second.body.addWidget(self._person)
        second.body.addWidget(self._count)
        second.body.addLayout(parts.pressed(self._print, self._save))
        second.body.addLayout(self._items)
        for card in (first, second):
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._note.clicked.connect(self._model.note_request)
        self._statement.clicked.connect(self._model.note_statement)
        self._person.edited.connect(self._model.choose)
        self._print.clicked.connect(self._to_printer)
        self._save.clicked.connect(self._to_file)

    def _allow(self, place: str, on: object) -> None:
        self._model.allow(place, bool(on))

    def _to_printer(self) -> None:
        printer = ask.printer(self, "Print de inzage")
        if printer is not None:
            self._model.print_paper(partial(_print, printer))

    def _to_file(self) -> None:
        path = ask.save_file(self, "Bewaar als PDF", "inzage.pdf", "PDF (*.pdf)")
        if path is not None:
            self._model.save_pdf(path)


def _print(printer: QPrinter, pdf: bytes) -> None:
    to_printer(pdf, printer)
