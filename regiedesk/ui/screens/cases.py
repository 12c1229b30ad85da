"""Casussen: Monday in ten seconds. What asks for attention stands on top; search finds everything."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui import icons
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.case_list import of_cases, of_hits, opened
from regiedesk.ui.screens.empty_table import EmptyTable
from regiedesk.ui.screens.room import LOW
from regiedesk.ui.viewmodels.case_rows import Filter
from regiedesk.ui.viewmodels.cases import CasesModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.field import leaves_undo
from regiedesk.ui.widgets.fields import LineField
from regiedesk.ui.widgets.options import Chip
from regiedesk.ui.widgets.page import Head, Screen
from regiedesk.ui.widgets.row_list import RowList

TITLE = "Casussen"
SEARCH = "Zoek in alles: naam, afspraak, notitie, telefoonnummer (Ctrl+F)"
FILES = "Casus (*.json *.regiedesk);;Alle bestanden (*)"
CODE_HINT = "Deze naam staat op het papier. Kies een schuilnaam of nummer, geen achternaam."


class CasesScreen(Screen):
    """Shows the cases of an office. `sample_wanted` asks for the sample families."""

    sample_wanted = Signal()

    def __init__(self, model: CasesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._news = QVBoxLayout()
        self._problem_shown = False
        self._stack = QStackedLayout(self)
        self._full = parts.CaseScreen()
        self._empty: EmptyTable | None = None
        self._stack.addWidget(self._full)
        self._build()
        self._connect()

    def head(self) -> Head:
        """Return the day and the name."""
        day = self._model.state.today
        return Head(place=day[:1].upper() + day[1:], title=TITLE)

    def buttons(self) -> tuple[QWidget, ...]:
        """Return the two ways a case comes in."""
        return (self._import, self._new)

    def enter(self) -> None:
        """Put the focus where one looks for a case, or where the first one is made."""
        if self._empty is not None and self._stack.currentWidget() is self._empty:
            self._empty.focus_first()
        else:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the list again: something was noted in a case."""
        self._model.load()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read the list again: time went by, or a case was changed."""
        super().showEvent(event)
        self._model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give a new case room in a low window."""
        super().resizeEvent(event)
        self._make_room()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        nothing = not state.total and not state.making
        self._stack.setCurrentWidget(self._empty_table() if nothing else self._full)
        self._new_card.setVisible(state.making)
        self._new_field.set_error(state.new_problem)
        for chosen, count in state.counts:
            chip = self._chips[chosen]
            chip.setText(f"{chosen} {count}")
            chip.setAccessibleName(f"{chosen}: {count} casussen")
            chip.setChecked(chosen is state.filter)
            chip.updateGeometry()
        searching = bool(state.words.strip())
        self._make_room()
        self.headed.emit()
        self._show_rows(searching=searching)
        self._show_news()

    def _make_room(self) -> None:
        """Where it is low, a new case stands in the place of the list: together they would be squeezed."""
        state = self._model.state
        alone = state.making and self.height() < LOW
        self._filters.setVisible(not alone and not state.words.strip())
        self._card.setVisible(not alone)

    def _show_rows(self, *, searching: bool) -> None:
        state = self._model.state
        empty = not (state.hits if searching else state.rows)
        # Before it has rows: what is shown with rows is laid out at once, before it has its room.
        self._list.setVisible(not empty)
        self._nothing.setVisible(empty)
        if searching:
            self._list.set_rows(of_hits(state.hits))
            self._nothing.setText(f"Niets gevonden voor ‘{state.words.strip()}’. Probeer een stukje van het woord.")
        else:
            rest = [row for row in state.quiet if not row.closed]
            closed = [row for row in state.quiet if row.closed]
            groups = (("Vraagt nu aandacht", state.urgent), ("Loopt", rest), ("Afgesloten", closed))
            self._list.set_rows(of_cases(groups, self._model.reasons))
            self._nothing.setText("Geen casussen in deze lijst.")
        # From the inside out, so that it is not painted once in the room that it had before.
        for place in (self._card, self._full):
            if (layout := place.layout()) is not None:
                layout.activate()

    def _show_news(self) -> None:
        state = self._model.state
        if state.waits_for_passphrase:
            self._say("uitleg", "Dit bestand is versleuteld.", "Vul de wachtzin in", self._ask_passphrase)
        elif state.asks_copy:
            words = "Deze casus staat al in de kluis. Er is niets veranderd."
            self._say("let op", words, "Neem op als kopie", self._model.take_as_copy)
        elif state.over:
            words = f"De waarneemkopie '{state.over}' is verlopen. Er is niets meer in te lezen."
            self._say("let op", words, "Wis de kopie", self._model.wipe_over)
        elif state.busy:
            self._say("uitleg", "Het bestand wordt ingelezen.")
        elif state.news:
            self._say("goed", state.news)
        elif not self._problem_shown:
            parts.empty(self._news)

    def _say(self, kind: str, words: str, action: str = "", act: object = None) -> None:
        parts.empty(self._news)
        strip = Strip(kind, words, action)
        if callable(act):
            strip.acted.connect(act)
        self._news.addWidget(parts.filling(strip))
        self._problem_shown = False

    def _show_problem(self, error: UserError) -> None:
        again = self._model.state.waits_for_passphrase
        act = self._ask_passphrase if again else None
        self._say("fout", error.sentence(), "Nog een keer" if again else "", act)
        self._problem_shown = True
        if self._empty is not None:
            self._empty.show_problem(error.sentence())

    def _empty_table(self) -> EmptyTable:
        """Make it when it is first needed: in most vaults it never is."""
        if self._empty is None:
            self._empty = EmptyTable()
            self._empty.new_wanted.connect(self._start_new)
            self._empty.sample_wanted.connect(self.sample_wanted)
            self._empty.import_wanted.connect(self._import_file)
            self._stack.addWidget(self._empty)
        return self._empty

    def _build(self) -> None:
        box = self._full.box
        box.setSpacing(10)
        self._search = QLineEdit()
        self._search.setPlaceholderText(SEARCH)
        self._search.setAccessibleName("Zoek in alles")
        self._search.addAction(icons.icon("search", 18, "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._search.installEventFilter(self)
        self._new = buttons.primary("Nieuwe casus", "plus")
        self._import = buttons.secondary("Inlezen", "upload")
        box.addWidget(self._search)
        box.addWidget(self._make_new_card())
        box.addLayout(self._news)
        box.addWidget(self._make_filters())
        self._card = card = Card()
        # As tall as its rows: a short list leaves no empty white.
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        card.body.setContentsMargins(8, 6, 6, 6)
        self._list = RowList(TITLE)
        self._nothing = text.body("")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        card.body.addWidget(self._list, 1)
        card.body.addWidget(self._nothing, 1)
        box.addWidget(card, 1)
        box.addStretch()

    def _make_new_card(self) -> QWidget:
        self._new_card = Card("Nieuwe casus", "sprout")
        self._new_field = LineField("Hoe noem je deze casus?", CODE_HINT)
        self._make = buttons.primary("Maak de casus")
        self._leave = buttons.quiet("Terug")
        self._new_card.body.addWidget(self._new_field)
        line = parts.row(self._make, self._leave)
        line.addStretch(1)
        self._new_card.body.addLayout(line)
        self._new_card.hide()
        return self._new_card

    def _make_filters(self) -> QWidget:
        self._filters = QWidget()
        line = parts.row(spacing=8)
        line.setContentsMargins(0, 0, 0, 0)
        self._filters.setLayout(line)
        self._group = QButtonGroup(self)
        self._chips: dict[Filter, Chip] = {}
        for each in Filter:
            chip = Chip(str(each))
            self._chips[each] = chip
            self._group.addButton(chip)
            line.addWidget(chip)
        line.addStretch(1)
        return self._filters

    def _connect(self) -> None:
        self._model.changed.connect(self.render_state)
        self._model.problem.connect(self._show_problem)
        self._search.textChanged.connect(self._model.look_for)
        self._search.returnPressed.connect(self._open_first)
        self._list.opened.connect(self._open)
        self._group.buttonClicked.connect(self._choose_filter)
        self._new.clicked.connect(self._start_new)
        self._make.clicked.connect(self._make_case)
        self._new_field.line().returnPressed.connect(self._make_case)
        self._leave.clicked.connect(self._stop_new)
        self._import.clicked.connect(self._import_file)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._search.setFocus)
        deal = QShortcut(QKeySequence("Ctrl+Return"), self._list, context=Qt.ShortcutContext.WidgetShortcut)
        deal.activated.connect(self._deal_with)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let arrow down go from the search field into the list, and Escape end the search."""
        if leaves_undo(watched, event):
            return True
        if watched is self._search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down:
                self._list.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if event.key() == Qt.Key.Key_Escape and self._search.text():
                self._search.clear()
                return True
        return super().eventFilter(watched, event)

    def _open(self, key: str) -> None:
        self._model.open(*opened(key))

    def _deal_with(self) -> None:
        code, place = opened(self._list.current_key())
        if code and not place:
            self._model.deal_with(code)

    def _open_first(self) -> None:
        key = self._list.current_key() or self._list.rows.first_key()
        if key and self._model.state.words.strip():
            self._open(key)

    def _choose_filter(self, button: QObject) -> None:
        self._model.choose_filter(next(each for each, chip in self._chips.items() if chip is button))

    def _start_new(self) -> None:
        self._model.start_new()
        self._new_field.focus()

    def _stop_new(self) -> None:
        self._model.stop_new()
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_case(self) -> None:
        self._model.make(self._new_field.value())
        if not self._model.state.new_problem:
            self._new_field.set_value("")

    def _import_file(self) -> None:
        path = ask.open_file(self, "Casus inlezen", FILES)
        if path is not None:
            self.take_file(path)

    def take_file(self, path: Path) -> None:
        """Take in a case from a file that was chosen, or dropped on the window."""
        self._model.import_file(path)
        if self._model.state.waits_for_passphrase:
            self._ask_passphrase()

    def _ask_passphrase(self) -> None:
        words = ask.text(
            self,
            "Dit bestand is versleuteld",
            "Wachtzin van het bestand",
            hint="Je kreeg deze van wie het bestand maakte.",
            yes="Lees in",
            secret=True,
        )
        if words:
            self._model.give_passphrase(words)
