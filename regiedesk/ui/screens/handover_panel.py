"""Overdragen: the list to go through, the story, and the way to the next regisseur."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regiedesk.domain.work_words import Access
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.points import PointsCard
from regiedesk.ui.viewmodels.handover import HandoverModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import DateField, LineField

FILES = "Overdracht van RegieDesk (*.regiedesk)"
FOUR_WORDS = "Vier woorden die niets met het gezin te maken hebben. Zeg ze door de telefoon, zet ze niet in een mail."


class HandoverPanel(parts.Scroll):
    """One of the halves of the screen: everything about giving this case away, or getting it."""

    def __init__(self, model: HandoverModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._story_shown: object = None
        self._past_shown: object = None
        self._build()
        self._connect()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        own = state.access is Access.OWN
        self._points.setVisible(own)
        self._points.show_points(state.points)
        self._send.setVisible(own and not state.waiting)
        self._open.setVisible(bool(state.waiting))
        self._gone.setVisible(bool(state.gone))
        self._received.setVisible(state.access is Access.RECEIVED)
        self._deputy.setVisible(state.access is Access.DEPUTY)
        self._make_file.setEnabled(not state.busy)
        self._open_says.setText(state.waiting)
        self._code.setVisible(not state.on_paper)
        self._signed.setVisible(state.on_paper)
        self._gone_says.setText(state.gone)
        self._answer_says.setText(state.answer)
        self._answer_row.setVisible(bool(state.answer))
        self._back_row.setVisible(state.may_return)
        self._receipt_says.setText(state.receipt)
        self._show_problems()
        self._show_story()
        self._show_past()

    def _show_problems(self) -> None:
        state = self._model.state
        for field, place in (
            (self._receiver, "receiver"),
            (self._passphrase, "passphrase"),
            (self._code, "code"),
            (self._signed, "confirmed_on"),
            (self._returned, "returned_on"),
            (self._answer, "answer"),
        ):
            field.set_error(state.problem_at(place))

    def _show_story(self) -> None:
        story = self._model.state.story
        if story == self._story_shown:
            return
        self._story_shown = story
        parts.empty(self._chapters)
        for chapter in story:
            self._chapters.addWidget(text.h3(chapter.title))
            for line in chapter.lines:
                self._chapters.addWidget(text.small(f"·  {line}", "text"))
        if not story:
            self._chapters.addWidget(
                text.small("Er staat nog niets in het plan dat het gezin niet opnieuw wil vertellen.")
            )

    def _show_past(self) -> None:
        past = self._model.state.past
        if past == self._past_shown:
            return
        self._past_shown = past
        self._past_card.setVisible(bool(past))
        parts.empty(self._past)
        for line in past:
            self._past.addWidget(text.small(line, "text"))

    def _build(self) -> None:
        beside = parts.Beside()
        self._points = PointsCard("Voor je overdraagt", "list-checks")
        made = (
            self._make_send(),
            self._make_open(),
            self._make_gone(),
            self._make_received(),
            self._make_deputy(),
            self._make_past(),
        )
        beside.box.addWidget(parts.stacked((self._points, self._make_story())), 3, Qt.AlignmentFlag.AlignTop)
        beside.box.addWidget(parts.stacked(made), 2, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(beside)
        self.column.addStretch(1)

    def _make_send(self) -> Card:
        self._send = card = Card("Overdragen", "handshake")
        self._receiver = LineField("Aan wie?", "De naam van de nieuwe regisseur.")
        self._passphrase = LineField("Wachtzin voor het bestand", FOUR_WORDS)
        self._make_file = buttons.primary("Maak het bestand", "lock")
        self._on_paper = buttons.secondary("Op papier gegeven", "file-text")
        card.body.addWidget(self._receiver)
        card.body.addWidget(self._passphrase)
        card.body.addWidget(text.small("Jij blijft regisseur tot de ontvanger zijn code aan je doorgeeft."))
        card.body.addLayout(parts.pressed(self._make_file, self._on_paper))
        return card

    def _make_open(self) -> Card:
        self._open = card = Card("Wacht op de ontvanger", "hourglass")
        self._open_says = text.body("")
        self._code = LineField("Code van de ontvanger", "Twee groepjes van vier tekens. De ontvanger leest ze voor.")
        self._signed = DateField("Getekend op", "De dag waarop de ontvanger tekende.", self._model.today)
        self._confirm = buttons.primary("Bevestig de overdracht", "check")
        self._withdraw = buttons.secondary("Trek de overdracht in")
        for widget in (self._open_says, self._code, self._signed):
            card.body.addWidget(widget)
        card.body.addWidget(text.small("Verandert er nog iets in het plan? Trek in en maak een nieuw bestand."))
        card.body.addLayout(parts.pressed(self._confirm, self._withdraw))
        return card

    def _make_gone(self) -> Card:
        self._gone = card = Card("Overgedragen", "circle-check")
        self._gone_says = text.body("")
        self._answer_says = text.display("")
        read = text.body("Lees dit antwoord voor aan de ontvanger. Dan kan die beginnen.")
        self._answer_row = parts.stacked((read, self._answer_says), 4)
        self._returned = DateField(
            "Terug bij jou sinds", "Alleen als de regie echt weer bij jou ligt.", self._model.today
        )
        self._take_back = buttons.secondary("De casus is weer van mij")
        self._back_row = parts.stacked((self._returned, self._take_back), 8)
        for widget in (self._gone_says, self._answer_row, self._back_row):
            card.body.addWidget(widget)
        return card

    def _make_received(self) -> Card:
        self._received = card = Card("Ontvangen", "handshake")
        self._receipt_says = text.display("")
        self._answer = LineField("Antwoord van de afzender", "Twee groepjes van vier tekens.")
        self._begin = buttons.primary("Begin met deze casus", "check")
        self._drop = buttons.danger("Wis deze casus", "trash-2")
        card.body.addWidget(text.body("1. Bel de afzender en lees deze code voor."))
        card.body.addWidget(self._receipt_says)
        card.body.addWidget(text.body("2. De afzender geeft je een antwoord. Vanaf dan ben jij de regisseur."))
        card.body.addWidget(self._answer)
        card.body.addLayout(parts.pressed(self._begin, self._drop))
        return card

    def _make_deputy(self) -> Card:
        self._deputy = card = Card("Waarneemkopie", "eye")
        self._wipe = buttons.danger("Wis de kopie", "trash-2")
        card.body.addWidget(text.body("Je kijkt mee zolang je waarneemt. Geef wat er gebeurt door aan de regisseur."))
        card.body.addLayout(parts.pressed(self._wipe))
        return card

    def _make_past(self) -> Card:
        self._past_card = card = Card("Eerder", "history")
        self._past = parts.column()
        card.body.addLayout(self._past)
        return card

    def _make_story(self) -> Card:
        card = Card("Het verhaal, één keer verteld", "book-open")
        card.body.addWidget(text.small("Uit het plan. Wat apart verteld is, staat er niet bij. Lees het samen na."))
        self._chapters = parts.column(spacing=4)
        card.body.addLayout(self._chapters)
        return card

    def _connect(self) -> None:
        presses: tuple[tuple[buttons.Button, Callable[[], None]], ...] = (
            (self._make_file, self._send_file),
            (self._on_paper, self._send_paper),
            (self._confirm, self._confirm_it),
            (self._withdraw, self._withdraw_it),
            (self._take_back, self._take_it_back),
            (self._begin, self._begin_it),
            (self._drop, self._remove),
            (self._wipe, self._remove),
        )
        for button, act in presses:
            button.clicked.connect(act)
        self._points.wanted.connect(self._model.follow)
        self._code.line().returnPressed.connect(self._confirm_it)
        self._answer.line().returnPressed.connect(self._begin_it)

    def _send_file(self) -> None:
        path = ask.save_file(self, "Waar komt het bestand?", f"{self._model.code}.regiedesk", FILES)
        if path is not None:
            self._model.send(self._receiver.value(), self._passphrase.value(), path)

    def _send_paper(self) -> None:
        self._model.send_on_paper(self._receiver.value())

    def _confirm_it(self) -> None:
        if self._model.state.on_paper:
            self._model.confirm_paper(self._signed.value())
        else:
            self._model.confirm(self._code.value())

    def _withdraw_it(self) -> None:
        if ask.confirm(
            self, "Overdracht intrekken?", "Het bestand dat je stuurde, werkt dan niet meer.", "Trek in", "Terug"
        ):
            self._model.withdraw()

    def _take_it_back(self) -> None:
        self._model.take_back(self._returned.value())

    def _begin_it(self) -> None:
        self._model.begin(self._answer.value())

    def _remove(self) -> None:
        words = "De casus gaat uit deze kluis. Bij de regisseur blijft hij staan."
        if ask.confirm(self, "Casus wissen?", words, "Wis", "Terug", danger=True):
            self._model.remove()
