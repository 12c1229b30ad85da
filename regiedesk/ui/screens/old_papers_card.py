"""Papers of earlier versions: with whom they are, what is asked of the holder, and ticking off what became of them."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.old_papers import FATE_WORDS, Fate, OldPaper, Ticking
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.date_fields import DateField
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.marks import Badge
from regiedesk.ui.widgets.text_fields import LineField

TITLE = "Papieren die niet meer gelden"


class _PaperRow(QWidget):
    """One paper, with what can have become of it, or how it was settled."""

    asked = Signal(object, object)
    taken_back = Signal(int, int)

    def __init__(self, paper: OldPaper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        words = QWidget()
        column = parts.column((text.h3(f"Nr. {paper.number} · {paper.holder}"), text.small(paper.paper)))
        column.addWidget(text.words(paper.said, "small", "warn" if paper.asks else "muted"))
        column.setContentsMargins(0, 0, 0, 0)
        words.setLayout(column)
        beside = parts.Beside(narrow=560)
        beside.box.addWidget(words, 1)
        beside.box.addWidget(self._acts())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 4)
        outer.addWidget(beside)

    def _acts(self) -> QWidget:
        made = QWidget()
        row = parts.row(spacing=4)
        row.setContentsMargins(0, 0, 0, 0)
        whose = f"nr. {self._paper.number} van {self._paper.holder}"
        for fate in Fate if self._paper.out else ():
            button = buttons.quiet(FATE_WORDS[fate])
            button.setAccessibleName(f"{FATE_WORDS[fate]}: {whose}")
            button.setProperty("fate", str(fate))
            button.clicked.connect(self._ask)
            row.addWidget(button)
        if not self._paper.out:
            button = buttons.quiet("Toch nog buiten", "undo-2")
            button.setAccessibleName(f"Toch nog buiten: {whose}")
            button.clicked.connect(self._take_back)
            row.addWidget(button)
        row.addStretch(1)
        made.setLayout(row)
        return made

    @Slot()
    def _ask(self) -> None:
        self.asked.emit(self._paper, Fate(self.sender().property("fate")))

    @Slot()
    def _take_back(self) -> None:
        self.taken_back.emit(self._paper.version, self._paper.number)


class _TickForm(QWidget):
    """Asks on which day, and what else there is to say."""

    kept = Signal(str, str)
    left = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._about: Ticking | None = None
        self._title = text.h3("")
        self._day = DateField("Op welke dag?", today=today)
        self._remark = LineField("Opmerking", "Bijvoorbeeld: op tafel laten liggen. Dit mag leeg blijven.")
        keep, leave = buttons.primary("Bewaar", "check"), buttons.quiet("Laat maar")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 8, 0, 8)
        box.addWidget(self._title)
        fields = parts.Beside(narrow=560)
        fields.box.addWidget(self._day, 1)
        fields.box.addWidget(self._remark, 2)
        box.addWidget(fields)
        line = parts.row(keep, leave)
        line.addStretch(1)
        box.addLayout(line)
        keep.clicked.connect(self._keep)
        self._remark.line().returnPressed.connect(self._keep)
        leave.clicked.connect(self.left)

    def render_state(self, ticking: Ticking | None) -> None:
        """Show the question; what was typed stays when only something is wrong with it."""
        self.setVisible(ticking is not None)
        if ticking is None:
            self._about = None
            return
        self._day.set_error(ticking.problem)
        about = (ticking.version, ticking.number, ticking.fate)
        if self._about is None or about != (self._about.version, self._about.number, self._about.fate):
            self._title.setText(f"{FATE_WORDS[ticking.fate]}: nr. {ticking.number} van {ticking.holder}")
            self._day.set_value(self._today.isoformat())
            self._remark.set_value("")
            self._remark.focus()
        self._about = ticking

    @Slot()
    def _keep(self) -> None:
        self.kept.emit(str(self._day.value() or ""), str(self._remark.value() or ""))


class OldPapersCard(QWidget):
    """Lists the papers of earlier versions; hidden when there are none."""

    asked = Signal(object, object)
    taken_back = Signal(int, int)
    kept = Signal(str, str)
    left = Signal()

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[OldPaper, ...] | None = None
        self._card = Card(TITLE, "files")
        self._form = _TickForm(today)
        self._form.hide()
        self._rows = parts.column(spacing=2)
        self._card.body.addWidget(self._form)
        self._card.body.addLayout(self._rows)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(parts.filling(self._card))
        self._form.kept.connect(self.kept)
        self._form.left.connect(self.left)

    def render_state(self, papers: tuple[OldPaper, ...], ticking: Ticking | None) -> None:
        """Show the papers and the tick that is being filled in; the same papers are not made again."""
        self.setVisible(bool(papers))
        if papers != self._shown:
            self._shown = papers
            focused = parts.focused_name(self)
            parts.empty(self._rows)
            self._fill(papers)
            parts.focus_name(self, focused)
        self._form.render_state(ticking)

    def _fill(self, papers: tuple[OldPaper, ...]) -> None:
        wanted = sum(paper.asks for paper in papers)
        if wanted:
            self._rows.addWidget(Badge(f"{wanted} terug te vragen", "warn"))
        for at, paper in enumerate(papers):
            if at:
                self._rows.addWidget(Hairline())
            row = _PaperRow(paper)
            row.asked.connect(self.asked)
            row.taken_back.connect(self.taken_back)
            self._rows.addWidget(row)
