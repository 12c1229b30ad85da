"""The register of papers: which copies are out, and what became of the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.paper import Fate, PaperState
from regiedesk.ui.viewmodels.paper_parts import CopyLine
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.marks import Badge

_WORDS = {Fate.RETURNED: "Terug", Fate.DESTROYED: "Vernietigd", Fate.LOST: "Kwijt", Fate.OUT: "Toch buiten"}


class CopyRow(QWidget):
    """One copy, with what can have become of it."""

    marked = Signal(int, int, object)

    def __init__(self, line: CopyLine, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = line
        beside = parts.Beside(narrow=640)
        words = QWidget()
        title = text.h3(f"Nr. {line.number} · {line.holder}")
        column = parts.column((title, text.small(f"{line.paper} · {line.says}")))
        column.setContentsMargins(0, 0, 0, 0)
        words.setLayout(column)
        beside.box.addWidget(words, 1)
        beside.box.addWidget(self._acts())
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 4, 0, 4)
        outer.addWidget(beside)

    def _acts(self) -> QWidget:
        made = QWidget()
        row = parts.row(spacing=4)
        row.setContentsMargins(0, 0, 0, 0)
        if self._line.out and self._line.old and self._line.version:
            words, tone = ("mag blijven", "plain") if self._line.may_stay else ("vraag terug", "warn")
            row.addWidget(Badge(words, tone))
        for fate in (Fate.RETURNED, Fate.DESTROYED, Fate.LOST) if self._line.out else (Fate.OUT,):
            button = buttons.quiet(_WORDS[fate])
            button.setAccessibleName(f"{_WORDS[fate]}: nr. {self._line.number} van {self._line.holder}")
            button.setProperty("fate", str(fate))
            button.clicked.connect(self._mark)
            row.addWidget(button)
        row.addStretch(1)
        made.setLayout(row)
        return made

    def _mark(self) -> None:
        fate = Fate(self.sender().property("fate"))
        self.marked.emit(self._line.version, self._line.number, fate)


class PaperRegister(QWidget):
    """Lists all copies: what is out first."""

    marked = Signal(int, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._page = parts.Scroll()
        box.addWidget(self._page)
        self._shown: tuple[CopyLine, ...] | None = None

    def render_state(self, state: PaperState) -> None:
        """Show the register; the same register changes nothing."""
        if state.register == self._shown:
            return
        self._shown = state.register
        column = self._page.column
        focused = parts.focused_name(self._page)
        parts.empty(column)
        out = tuple(line for line in state.register if line.out)
        back = tuple(line for line in state.register if not line.out)
        column.addWidget(parts.filling(self._card("Buiten", out, "Er zijn geen papieren buiten.")))
        if back:
            column.addWidget(parts.filling(self._card("Terug, vernietigd of zoek", back, "")))
        said = "Het gezin mag oude papieren houden. School en zorg leveren ze in. Voor het netwerk beslist het gezin."
        column.addWidget(text.small(said))
        column.addStretch(1)
        parts.focus_name(self._page, focused)

    def _card(self, title: str, lines: tuple[CopyLine, ...], nothing: str) -> Card:
        card = Card(title)
        card.head.addWidget(text.one_line(str(len(lines)), "small", "muted"))
        card.body.setSpacing(2)
        if not lines:
            card.body.addWidget(text.words(nothing, "body", "muted"))
        for at, line in enumerate(lines):
            if at:
                card.body.addWidget(Hairline())
            row = CopyRow(line)
            row.marked.connect(self.marked)
            card.body.addWidget(row)
        return card
