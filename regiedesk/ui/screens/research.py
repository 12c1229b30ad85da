"""Onderzoek: may this family's handreiking go to research, what leaves, and what left before."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.research import PastExport, ResearchModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import LineField, SegmentField
from regiedesk.ui.widgets.page import Head
from regiedesk.ui.widgets.paper_view import PaperView

TITLE = "Onderzoek"
NOT_ANONYMOUS = "Zonder namen, niet volledig anoniem"
LEAVES = (
    "Wel: hoeveel mensen, doelen, afspraken en overleggen, in welke soorten en in grove getallen.",
    "Niet: namen, teksten, datums, adressen, telefoonnummers, en wie de regisseur is.",
    "Wie het gezin goed kent, kan het soms toch herkennen. Geef het bestand alleen aan de onderzoeker.",
)

PREPARE, LOOK = "vooraf", "bekijk"
MODES = [(PREPARE, "Vooraf"), (LOOK, "Wat naar buiten gaat")]
NARROW = 700
"""Below this width, in logical pixels, there is room for what leaves or for what is said about it, not for both."""


class ResearchScreen(parts.CaseScreen):
    """Shows and makes the export of the open case."""

    def __init__(self, model: ResearchModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._told = ""
        self._ready, self._mode = False, PREPARE
        self._past: tuple[PastExport, ...] | None = None
        self._news = QVBoxLayout()
        self._no = QVBoxLayout()
        self._export = buttons.primary("Maak de bestanden", "download")
        self._study = LineField("Voor welk onderzoek?", "Zonder namen van mensen, plaatsen of organisaties.")
        self._view = PaperView("Wat naar buiten gaat")
        self._build()
        self._connect()

    def head(self) -> Head:
        """Return what it is called."""
        return Head(place=NOT_ANONYMOUS, title=TITLE)

    def buttons(self) -> tuple[QWidget, ...]:
        """Return what one does next."""
        return (self._export,)

    def wants_width(self) -> bool:
        """Ask for the whole width."""
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Look again whether it may."""
        super().showEvent(event)
        self._model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show one of the two halves where it is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._ready = state.allowed and bool(state.pdf)
        self._export.setEnabled(self._ready and not state.busy)
        self._show_refusal()
        self._study.set_value(state.study)
        self._study.set_error(state.study_problem)
        self._study_card.setVisible(state.allowed)
        self._view.show_pdf(state.pdf)
        self._arrange()
        self._show_past()
        if state.news != self._told:
            self._told = state.news
            self._say("goed", state.news)
        self.headed.emit()

    def _show_refusal(self) -> None:
        state = self._model.state
        parts.empty(self._no)
        if not state.refusal:
            return
        strip = Strip("let op", f"{state.refusal} {state.remedy}", "Naar stap 1")
        strip.acted.connect(self._model.tell_family)
        self._no.addWidget(parts.filling(strip))

    def _show_past(self) -> None:
        history = self._model.state.history
        if history == self._past:
            return
        self._past = history
        parts.empty(self._list)
        for export in history:
            replaces = f" · vervangt {export.replaces[:8]}" if export.replaces else ""
            self._list.addWidget(text.body(export.day))
            self._list.addWidget(text.small(f"{export.study} · {export.export_id[:8]}{replaces}"))
        if not history:
            self._list.addWidget(text.words("Er is nog niets naar het onderzoek gegaan.", "body", "muted"))

    def _build(self) -> None:
        self._modes = SegmentField("", MODES)
        self._modes.set_name("Wat je ziet")
        self._modes.set_value(PREPARE)
        self.box.addWidget(self._modes)
        self.box.addLayout(self._no)
        self.box.addLayout(self._news)
        beside = parts.Beside(NARROW)
        self._page = page = parts.Scroll()
        page.column.addWidget(parts.filling(self._make_study()))
        page.column.addWidget(parts.filling(self._make_leaves()))
        page.column.addWidget(parts.filling(self._make_history()))
        page.column.addStretch(1)
        beside.box.addWidget(page, 2)
        beside.box.addWidget(self._view, 3)
        self.box.addWidget(beside, 1)

    def _make_study(self) -> Card:
        self._study_card = Card("Dit gezin mag mee", "circle-check")
        self._study_card.body.addWidget(self._study)
        return self._study_card

    def _make_leaves(self) -> Card:
        card = Card(NOT_ANONYMOUS, "shield")
        card.body.setSpacing(8)
        for line in LEAVES:
            card.body.addWidget(text.body(line))
        return card

    def _make_history(self) -> Card:
        card = Card("Wat al naar buiten ging", "history")
        self._list = parts.column(spacing=2)
        card.body.addLayout(self._list)
        return card

    def _arrange(self) -> None:
        tabs = self._ready and self.width() < NARROW
        self._modes.setVisible(tabs)
        looking = tabs and self._mode == LOOK
        if looking:  # What goes away goes first: both at once would make the window grow.
            self._page.hide()
        self._view.setVisible(self._ready and (looking or not tabs))
        self._page.setVisible(not looking)

    def _show_mode(self, mode: object) -> None:
        self._mode = str(mode)
        self._arrange()

    def _connect(self) -> None:
        self._model.changed.connect(self.render_state)
        self._model.problem.connect(self._show_problem)
        self._modes.edited.connect(self._show_mode)
        self._export.clicked.connect(self._export_files)
        self._study.left.connect(self._name_study)

    def _name_study(self) -> None:
        if self._study.value() != self._model.state.study:
            self._model.name_study(self._study.value())

    def _export_files(self) -> None:
        folder = ask.folder(self, "Kies een map voor het onderzoek")
        if folder is not None:
            self._model.export(folder)

    def _say(self, kind: str, words: str) -> None:
        parts.empty(self._news)
        if words:
            self._news.addWidget(parts.filling(Strip(kind, words)))

    def _show_problem(self, error: UserError) -> None:
        self._say("fout", error.sentence())
