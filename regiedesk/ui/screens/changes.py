"""Veranderingen: what changed is written down in place, and stays to look back on."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from regiedesk.ui.screens import changes_cards as cards
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.changes_forms import AsideForm, ChangeForm, FormCard, JoiningForm, LevelForm
from regiedesk.ui.screens.leaving_form import LeavingForm
from regiedesk.ui.viewmodels.changes import ChangesModel
from regiedesk.ui.viewmodels.changes_typed import Form
from regiedesk.ui.widgets import buttons
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.page import Head

TITLE = "Veranderingen"
_STARTS = (
    (Form.CHANGE, "Er is iets veranderd", "refresh-cw"),
    (Form.LEAVING, "Iemand gaat weg", "user"),
    (Form.JOINING, "Iemand komt erbij", "user-plus"),
)


class ChangesScreen(parts.CaseScreen):
    """Three ways to begin, the form that is open, and below it what there is to look back on."""

    def __init__(self, model: ChangesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._shown: object = None
        self._starts = QWidget()
        flow = Flow(self._starts)
        for at, (form, words, icon) in enumerate(_STARTS):
            made = buttons.primary(words, icon) if at == 0 else buttons.secondary(words, icon)
            made.setProperty("form", form.name)
            made.clicked.connect(self._start)
            flow.addWidget(made)
        today = model.today()
        self._forms: tuple[FormCard, ...] = (
            ChangeForm(today), LeavingForm(today), JoiningForm(today), LevelForm(today), AsideForm(),
        )  # fmt: skip
        self._news = Strip("goed", "")
        self._page = parts.Scroll()
        self._below = QWidget()
        self._rest = parts.column(spacing=12)
        self._rest.setContentsMargins(0, 0, 0, 0)
        self._below.setLayout(self._rest)
        self._build()
        self._connect()

    def head(self) -> Head:
        """Return the name of the screen."""
        return Head(title=TITLE)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Follow the case while it is in sight."""
        super().showEvent(event)
        self._model.watch(True)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Leave the case alone."""
        super().hideEvent(event)
        self._model.watch(False)

    @Slot()
    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        # What goes away goes first: both at once would make the window grow.
        if state.form is not Form.NONE:
            self._below.hide()
        for form in sorted(self._forms, key=lambda one: one.form is state.form):
            form.render_state(state)
        self._below.setVisible(state.form is Form.NONE)
        self._starts.setVisible(state.form is Form.NONE)
        self._news.set_text(state.news)
        self._news.setVisible(bool(state.news))
        shown = (state.lines, state.briefing)
        if shown != self._shown:
            self._shown = shown
            focused = parts.focused_name(self._page)
            parts.empty(self._rest)
            self._fill()
            parts.focus_name(self._page, focused)

    def _fill(self) -> None:
        state = self._model.state
        made: list[QWidget | None] = [
            cards.told(state.briefing, self._stop_briefing) if state.briefing else None,
            cards.wise(state.lines, self._go, self._aside),
        ]
        for card in made:
            if card is not None:
                self._rest.addWidget(parts.filling(card))
        first, second = parts.Beside(), parts.Beside()
        first.box.addWidget(parts.filling(cards.history(state.lines.history)), 1)
        first.box.addWidget(parts.filling(cards.level(state.lines.level, self._go, self._level)), 1)
        second.box.addWidget(parts.filling(cards.people(state.lines, self._brief)), 1)
        second.box.addWidget(parts.filling(cards.addressed(state.lines.addressed, self._go)), 1)
        self._rest.addWidget(first)
        self._rest.addWidget(second)

    def _build(self) -> None:
        column = self._page.column
        column.addWidget(self._news)
        column.addWidget(self._starts)
        for form in self._forms:
            form.hide()
            column.addWidget(parts.filling(form))
        column.addWidget(self._below)
        column.addStretch(1)
        self._news.hide()
        self.box.addWidget(self._page, 1)

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self.render_state)
        for form in self._forms:
            form.filled.connect(model.fill)
            form.kept.connect(self._keep)
            form.left.connect(self._stop)
            if isinstance(form, LeavingForm):
                form.fated.connect(model.choose_fate)
                form.handed.connect(model.choose_successor)

    @Slot()
    def _start(self) -> None:
        self._open(Form[self.sender().property("form")])

    def _open(self, form: Form, about: str = "") -> None:
        self._model.start(form, about)
        self._page.verticalScrollBar().setValue(0)

    @Slot()
    def _keep(self) -> None:
        before = self._model.state.form
        self._model.keep()
        self._after(before)

    @Slot()
    def _stop(self) -> None:
        before = self._model.state.form
        self._model.stop()
        self._after(before)

    def _after(self, before: Form) -> None:
        """The form is gone: the focus goes back to where it was opened from, or to the first way to begin."""
        if self._model.state.form is not Form.NONE:
            return
        self._page.verticalScrollBar().setValue(0)
        found = [one for one in self._starts.findChildren(buttons.Button) if one.property("form") == before.name]
        (found or self._starts.findChildren(buttons.Button))[0].setFocus()

    @Slot()
    def _aside(self) -> None:
        self._open(Form.ASIDE, str(self.sender().property("place")).partition("/")[2])

    @Slot()
    def _level(self) -> None:
        self._open(Form.LEVEL)

    @Slot()
    def _brief(self) -> None:
        self._model.brief(str(self.sender().property("place")))
        self._page.verticalScrollBar().setValue(0)

    @Slot()
    def _stop_briefing(self) -> None:
        self._model.stop_briefing()

    @Slot()
    def _go(self) -> None:
        self._model.go(str(self.sender().property("place")))
