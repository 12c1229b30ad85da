"""The right side of Op papier: what someone does not get and why, and what to look at first."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.paper import PaperState, Sheet
from regiedesk.ui.viewmodels.paper_parts import LeftOut
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.picture import Icon

MOST = 4
"""So many of one reason are named; the rest folds open."""

NOTHING_LEFT_OUT = "Er is niets weggelaten. Adressen staan op geen enkel papier."
LONGEST = 90
"""Letters of one item that are shown: enough to know it by."""


class Reason(QWidget):
    """One reason, and what is left out for it."""

    def __init__(self, left_out: LeftOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = left_out.items
        self._words = parts.column(spacing=4)
        self._more = buttons.quiet("")
        self._more.clicked.connect(self._unfold)
        words = parts.column(spacing=4)
        words.addLayout(self._words)
        words.addWidget(self._more)
        words.addWidget(text.small(left_out.because))
        line = parts.row(spacing=10)
        line.setContentsMargins(0, 0, 0, 0)
        icon = parts.column((Icon("eye-off", 18, "text"),))
        icon.addStretch(1)
        line.addLayout(icon)
        line.addLayout(words, 1)
        self.setLayout(line)
        self._show(MOST)

    def _show(self, most: int) -> None:
        shown = self._items[:most]
        parts.empty(self._words)
        for item in shown:
            self._words.addWidget(text.body(_short(item)))
        rest = len(self._items) - len(shown)
        self._more.setVisible(rest > 0)
        self._more.set_text(f"en nog {rest}")

    def _unfold(self) -> None:
        self._show(len(self._items))


def _short(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1].rstrip()}…"


class PaperReasons(QWidget):
    """Says what is not on the paper in view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(220)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._page = parts.Scroll()
        box.addWidget(self._page)
        self._shown: tuple[object, ...] = ()

    def render_state(self, state: PaperState) -> None:
        """Show what belongs to the paper in view; the same paper changes nothing."""
        sheet = state.sheet
        shown = (sheet.holder, sheet.left_out, sheet.warnings, state.old_out) if sheet else (state.old_out,)
        if shown == self._shown:
            return
        self._shown = shown
        column = self._page.column
        parts.empty(column)
        if sheet:
            for warning in sheet.warnings:
                column.addWidget(parts.filling(Strip("let op", warning)))
            column.addWidget(parts.filling(self._card(sheet)))
        if state.old_out:
            what = "1 oud papier is" if state.old_out == 1 else f"{state.old_out} oude papieren zijn"
            column.addWidget(parts.filling(Strip("let op", f"{what} nog bij school of zorg. Vraag die terug.")))
        column.addStretch(1)

    def _card(self, sheet: Sheet) -> Card:
        card = Card(f"{sheet.holder} krijgt niet te zien" if sheet.left_out else f"{sheet.holder} krijgt alles te zien")
        for left_out in sheet.left_out:
            card.body.addWidget(Reason(left_out))
        if not sheet.left_out:
            card.body.addWidget(
                text.words("Er is niets weggelaten. Adressen staan op geen enkel papier.", "body", "muted")
            )
        return card
