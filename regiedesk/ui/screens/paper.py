"""Op papier: left what and for whom, middle the very sheet, right what this person does not get and why."""

from __future__ import annotations

import os
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.paper_choices import PaperChoices
from regiedesk.ui.screens.paper_reasons import PaperReasons
from regiedesk.ui.screens.paper_register import PaperRegister
from regiedesk.ui.viewmodels.paper import PaperModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.page import Head
from regiedesk.ui.widgets.paper_view import PaperView
from regiedesk.ui.widgets.picture import Icon
from regiedesk.ui.widgets.printing import to_printer
from regiedesk.ui.widgets.tmpfs import tmpfs

TITLE = "Op papier"
CHOOSE, LOOK, WITHOUT, REGISTER = "kies", "bekijk", "niet", "register"
MODES = [(CHOOSE, "Maken"), (LOOK, "Bekijken"), (WITHOUT, "Niet erop"), (REGISTER, "Waar is het papier?")]
WIDE, NARROW = 900, 720
NOT_CHOSEN = "Kies een papier, en voor wie het is."
NOBODY = "Er staat nog niemand in het plan. Begin bij stap 1: wie doen er mee?"


class PaperScreen(parts.CaseScreen):
    """Chooses, shows and prints papers of the open case."""

    def __init__(self, model: PaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._mode = CHOOSE
        self._told = ""
        self._stale = Strip("let op", "Er zijn wijzigingen na deze versie. Die staan nog niet op dit papier.")
        self._build()
        self._connect()
        self._arrange()

    def head(self) -> Head:
        """Return which plan is printed."""
        state = self._model.state
        plan = "concept, geldt nog niet" if state.concept else f"versie {state.leading}, geldt nu"
        return Head(place=f"{state.code} · {plan}" if state.code else "", title=TITLE)

    def wants_width(self) -> bool:
        """Ask for the whole width."""
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read versions and register again."""
        super().showEvent(event)
        self._model.load()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the parts a place that fits the width."""
        super().resizeEvent(event)
        self._arrange()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._choices.render_state(state)
        self._register.render_state(state)
        self._reasons.render_state(state)
        sheet = state.sheet
        self._view.show_pdf(sheet.pdf if sheet else b"")
        self._view.set_name(f"{sheet.title} voor {sheet.holder}" if sheet else "Geen papier")
        self._view.setVisible(sheet is not None)
        count = len(state.queue)
        self._nothing.setVisible(sheet is None and not count)
        self._no_paper.setText(NOT_CHOSEN if state.holders else NOBODY)
        self._turn.setVisible(count > 0)
        self._at.setText(f"{state.at + 1} van {count}" if count else "")
        self._whose.setText(f"{sheet.title} · {sheet.holder}" if sheet else "")
        self._before.setEnabled(state.at > 0)
        self._after.setEnabled(state.at < count - 1)
        self._bottom(count)
        self._show_news()
        self.headed.emit()

    def _bottom(self, count: int) -> None:
        state = self._model.state
        papers = "1 papier" if count == 1 else f"{count} papieren"
        idle = f"{papers}. Elk papier krijgt een eigen nummer." if count else "Kies een papier en voor wie het is."
        self._said.setText(state.printing or idle)
        busy = bool(state.printing)
        self._print.setEnabled(bool(count) and not busy)
        self._save.setEnabled(state.sheet is not None and not busy)
        self._stop.setVisible(busy)

    def _show_news(self) -> None:
        state = self._model.state
        if state.news and state.news != self._told:
            self._say("goed", state.news)
        self._told = state.news
        self._show_stale()

    def _say(self, kind: str, words: str) -> None:
        parts.empty(self._news)
        self._news.addWidget(parts.filling(Strip(kind, words)))

    def _show_problem(self, error: UserError) -> None:
        self._say("fout", error.sentence())

    def _build(self) -> None:
        self.box.setSpacing(8)
        self._modes = SegmentField("", MODES)
        self._modes.set_name("Wat je ziet")
        self._modes.set_value(CHOOSE)
        self.box.addWidget(self._modes)
        self.box.addWidget(self._stale)
        self._news = QVBoxLayout()
        self.box.addLayout(self._news)
        self._choices = PaperChoices()
        self._reasons = PaperReasons()
        self._register = PaperRegister()
        self._work = QWidget()
        line = parts.row(self._choices, spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        self._sheet = QWidget()
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._sheet)
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setSpacing(12)
        self._beside.addWidget(self._make_middle(), 5)
        self._beside.addWidget(self._reasons, 3)
        line.addWidget(self._sheet, 7)
        line.setStretch(0, 3)
        self._work.setLayout(line)
        self.box.addWidget(self._work, 1)
        self.box.addWidget(self._register, 1)
        self.box.addWidget(self._make_bottom())

    def _make_middle(self) -> QWidget:
        self._middle = QWidget()
        box = QVBoxLayout(self._middle)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(6)
        self._view = PaperView("Voorbeeld van het papier")
        box.addWidget(self._view, 1)
        self._nothing = self._make_nothing()
        box.addWidget(self._nothing, 1)
        self._before = buttons.icon_only("Vorig papier", "chevron-left")
        self._after = buttons.icon_only("Volgend papier", "chevron-right")
        self._whose = text.one_line("", "small_b")
        self._at = text.one_line("", "small", "muted")
        line = parts.row(self._before, spacing=8)
        line.addStretch(1)
        line.addWidget(self._whose)
        line.addWidget(self._at)
        line.addStretch(1)
        line.addWidget(self._after)
        line.setContentsMargins(0, 0, 0, 0)
        self._turn = QWidget()
        self._turn.setLayout(line)
        box.addWidget(self._turn)
        return self._middle

    def _make_nothing(self) -> QWidget:
        """Return a quiet sheet that says what to do, where the paper will be."""
        made = QFrame()
        made.setObjectName("quiet")
        self._no_paper = text.words(NOT_CHOSEN, "body", "muted")
        self._no_paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box = QVBoxLayout(made)
        box.setSpacing(12)
        box.addStretch(1)
        box.addWidget(Icon("file-text", 32, "muted"), 0, Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(self._no_paper)
        box.addStretch(1)
        return made

    def _make_bottom(self) -> QWidget:
        self._foot = QWidget()
        self._said = text.small("")
        self._stop = buttons.quiet("Stop")
        self._save = buttons.secondary("Bewaar als PDF", "download")
        self._print = buttons.primary("Print en noteer", "printer")
        line = parts.row(self._said, self._stop, self._save, self._print, stretch=0)
        line.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(line)
        return self._foot

    def _connect(self) -> None:
        model = self._model
        model.changed.connect(self.render_state)
        model.problem.connect(self._show_problem)
        self._choices.kind_chosen.connect(model.choose_kind)
        self._choices.holder_chosen.connect(model.choose_holder)
        self._choices.concept_chosen.connect(model.choose_concept)
        self._choices.look_wanted.connect(self._look)
        self._register.marked.connect(model.mark)
        self._before.clicked.connect(model.previous)
        self._after.clicked.connect(model.next)
        self._stop.clicked.connect(model.stop)
        self._print.clicked.connect(self._print_papers)
        self._save.clicked.connect(self._save_paper)
        self._modes.edited.connect(self._show_mode)

    def _look(self, person: str) -> None:
        self._model.show_paper_of(person)
        if self.width() < NARROW:
            self._modes.set_value(LOOK)
            self._show_mode(LOOK)

    def _show_mode(self, mode: object) -> None:
        self._mode = str(mode)
        self._arrange()

    def _arrange(self) -> None:
        """Show what the mode asks for; where it is wide, choosing shows the paper and what is not on it too."""
        narrow = self.width() < NARROW
        for at in (1, 2):
            self._modes.buttons()[at].setVisible(narrow)
        register = self._mode == REGISTER
        mode = self._mode if narrow or register else CHOOSE
        self._work.setVisible(not register)
        self._register.setVisible(register)
        self._foot.setVisible(not register)
        self._choices.setVisible(mode == CHOOSE)
        self._sheet.setVisible(not narrow or mode in (LOOK, WITHOUT))
        self._middle.setVisible(not narrow or mode == LOOK)
        self._reasons.setVisible(not narrow or mode == WITHOUT)
        wide = self.width() >= WIDE
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom)
        self._show_stale()

    def _show_stale(self) -> None:
        state = self._model.state
        self._stale.setVisible(state.stale and not state.concept and self._mode == CHOOSE)

    def _print_papers(self) -> None:
        printer = ask.printer(self, "Print papieren")
        if printer is not None:
            self._model.print_all(partial(_print, printer))

    def _save_paper(self) -> None:
        path = ask.save_file(self, "Bewaar als PDF", self._model.file_name(), "PDF (*.pdf)")
        if path is not None:
            self._model.save_pdf(path)


def _print(printer: QPrinter, pdf: bytes) -> None:
    with tmpfs(os.environ):
        to_printer(pdf, printer)
