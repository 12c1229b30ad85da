"""Versies: what holds, what changed between any two in sentences, fixing a new one, going back."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.difference_rows import differences_of
from regiedesk.ui.screens.freeze_panel import FreezePanel
from regiedesk.ui.screens.old_papers_card import OldPapersCard
from regiedesk.ui.viewmodels.versions import WORK_PLAN, VersionRow, VersionsModel
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import ChoiceField, SegmentField
from regiedesk.ui.widgets.page import Head
from regiedesk.ui.widgets.row import Row
from regiedesk.ui.widgets.row_list import RowList

TITLE = "Versies"
NEVER_GONE = "Een oude versie verandert nooit meer. Er gaat niets weg."


class VersionsScreen(parts.CaseScreen):
    """Shows the versions of the open case."""

    def __init__(self, model: VersionsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._told = ""
        self._shown: object = None
        self._freeze = buttons.primary("Vaststellen", "badge-check")
        # Shown before the head takes it in: without a parent it would be a window of its own.
        self._freeze.setParent(self)
        self._restore = buttons.secondary("Terug naar deze versie", "undo-2")
        self._news = QVBoxLayout()
        self._build()
        self._connect()

    def head(self) -> Head:
        """Return which version holds."""
        holding = next((row for row in self._model.state.rows if row.holds), None)
        place = f"Versie {holding.number} geldt nu, sinds {holding.day}" if holding else "Nog geen plan vastgesteld"
        return Head(place=place, title=TITLE)

    def buttons(self) -> tuple[QWidget, ...]:
        """Return what one does next."""
        return (self._freeze,)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read the versions again."""
        super().showEvent(event)
        self._model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave the list out where there is only room for the sentences: the choices above them say the same."""
        super().resizeEvent(event)
        self._list_card.setVisible(event.size().width() >= parts.NARROW)

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._freeze.set_text(f"Versie {state.next_number} vaststellen")
        self._freeze.setVisible(state.changed and not state.freezing)
        # What goes away goes first: both at once would make the window grow.
        shown, hidden = (self._panel, self._compare) if state.freezing else (self._compare, self._panel)
        hidden.hide()
        shown.show()
        if state.freezing:
            self._panel.render_state(state)
        self._grouping.set_value(state.per_person)
        self._list.set_rows([_row(row, state.next_number) for row in state.rows])
        self._list.set_current(str(state.newer))
        self._show_choices()
        self._show_differences()
        self._papers.render_state(state.old_papers, state.ticking)
        self._place_papers(first=any(paper.asks for paper in state.old_papers))
        if state.news != self._told:
            self._told = state.news
            self._say("goed", state.news)
        self.headed.emit()

    def _show_choices(self) -> None:
        state = self._model.state
        choices = [(row.number, _name(row)) for row in state.rows]
        for field, value in ((self._older, state.older), (self._newer, state.newer)):
            field.set_choices(choices)
            field.set_value(value)
        self._pickers.setVisible(len(choices) > 1)
        can = state.older != state.newer and state.newer != WORK_PLAN
        number = state.older if state.newer == WORK_PLAN else state.newer
        old = bool(state.rows) and number not in (WORK_PLAN, state.next_number - 1)
        self._restore.set_text(f"Terug naar versie {number}")
        self._restore.setProperty("number", number)
        self._restore.setVisible(old and can)
        self._restore.setEnabled(not state.restore_refusal)
        words = state.restore_refusal if old and can else ""
        self._why_not.setText(words or NEVER_GONE)

    def _show_differences(self) -> None:
        state = self._model.state
        shown = (state.older, state.newer, state.groups, state.rows)
        if shown == self._shown:
            return
        self._shown = shown
        column = self._differences
        parts.empty(column)
        card = Card(self._title())
        if state.count:
            words = "1 verschil" if state.count == 1 else f"{state.count} verschillen"
            card.head.addWidget(text.one_line(words, "small", "muted"))
        if state.why:
            card.body.addWidget(text.words(f"Waarom: {state.why}", "body", "muted"))
        row = next((row for row in state.rows if row.number == state.newer and row.number), None)
        if row is not None:
            card.body.addWidget(text.small(f"Vastgesteld op {row.day} door {row.author} · kenmerk {row.kenmerk}"))
        for widget in differences_of(state.groups):
            card.body.addWidget(widget)
        if not state.groups:
            card.body.addWidget(text.words(self._nothing(), "body", "muted"))
        column.addWidget(parts.filling(card))

    def _place_papers(self, *, first: bool) -> None:
        """What must come back stands above the differences; the rest waits below them."""
        column = self._sentences.column
        place = 0 if first else 1
        if column.indexOf(self._papers) != place:
            column.removeWidget(self._papers)
            column.insertWidget(place, self._papers)

    def _title(self) -> str:
        state = self._model.state
        if state.older == state.newer:
            return f"Versie {state.newer}" if state.newer else "Het plan van nu"
        later = f"versie {state.newer}" if state.newer else "het plan van nu"
        return f"Van versie {state.older} naar {later}"

    def _nothing(self) -> str:
        state = self._model.state
        if not state.next_number > 1:
            return "Er is nog niets vastgesteld. Is het plan besproken? Stel het dan vast als versie 1."
        return "Dit is de eerste versie." if state.older == state.newer else "Er is niets veranderd."

    def _build(self) -> None:
        self.box.addLayout(self._news)
        self._panel = FreezePanel()
        self._panel.hide()
        self.box.addWidget(self._panel, 1)
        self._compare = parts.Beside(narrow=700)
        self._compare.box.addWidget(self._make_list(), 2)
        self._compare.box.addWidget(self._make_sentences(), 5)
        self.box.addWidget(self._compare, 1)

    def _make_list(self) -> QWidget:
        self._list_card = card = Card()
        card.body.setContentsMargins(8, 8, 8, 12)
        self._list = RowList("Versies")
        card.body.addWidget(self._list, 1)
        return parts.filling(card)

    def _make_sentences(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        self._older = ChoiceField("", [], empty="")
        self._newer = ChoiceField("", [], empty="")
        self._older.set_name("Vergelijk deze versie")
        self._newer.set_name("met deze versie")
        for field in (self._older, self._newer):
            field.setMinimumWidth(180)
        self._pickers = QWidget()
        line = parts.row(text.one_line("Vergelijk"), self._older, text.one_line("met"), self._newer)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch(1)
        self._pickers.setLayout(line)
        box.addWidget(self._pickers)
        self._grouping = SegmentField("", [(False, "Per stap"), (True, "Per persoon")])
        self._grouping.set_name("Verschillen per stap of per persoon")
        self._grouping.set_value(False)
        box.addWidget(self._grouping)
        self._sentences = parts.Scroll()
        self._differences = parts.column(spacing=12)
        self._papers = OldPapersCard(self._model.today())
        self._sentences.column.addLayout(self._differences)
        self._sentences.column.addWidget(self._papers)
        self._sentences.column.addStretch(1)
        box.addWidget(self._sentences, 1)
        self._why_not = text.small(NEVER_GONE)
        box.addLayout(parts.row(self._why_not, self._restore, stretch=0))
        return made

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self.render_state)
        model.problem.connect(self._show_problem)
        self._list.opened.connect(self._choose)
        self._list.current.connect(self._choose)
        self._older.edited.connect(self._pick)
        self._newer.edited.connect(self._pick)
        self._freeze.clicked.connect(self._start_freezing)
        self._restore.clicked.connect(self._go_back)
        self._grouping.edited.connect(model.show_per_person)
        self._papers.asked.connect(model.start_ticking)
        self._papers.kept.connect(model.tick)
        self._papers.left.connect(model.stop_ticking)
        self._papers.taken_back.connect(model.untick)
        self._panel.typed.connect(model.type_reason)
        self._panel.frozen.connect(model.freeze)
        self._panel.left.connect(model.stop_freezing)

    def _choose(self, key: str) -> None:
        if int(key) != self._model.state.newer:
            self._model.choose(int(key))

    def _pick(self) -> None:
        one, other = self._older.value(), self._newer.value()
        if isinstance(one, int) and isinstance(other, int):
            self._model.compare(one, other)

    def _start_freezing(self) -> None:
        self._model.start_freezing()
        self._panel.start()

    def _go_back(self) -> None:
        self._model.start_restoring(int(self._restore.property("number")))
        self._panel.start()

    def _say(self, kind: str, words: str) -> None:
        parts.empty(self._news)
        if words:
            self._news.addWidget(parts.filling(Strip(kind, words)))

    def _show_problem(self, error: UserError) -> None:
        self._say("fout", error.sentence())


def _name(row: VersionRow) -> str:
    return f"versie {row.number}" if row.number else "plan van nu"


def _row(row: VersionRow, next_number: int) -> Row:
    if row.number == WORK_PLAN:
        return Row(key="0", title=f"{next_number}  nog niet vastgesteld", sub="concept: het plan van nu")
    return Row(
        key=str(row.number),
        title=f"{row.number}  {row.day}",
        sub=f"{row.kenmerk} · {row.reason}",
        badge=("geldt nu", "ok") if row.holds else None,
    )
