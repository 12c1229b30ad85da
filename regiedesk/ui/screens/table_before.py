"""Before people sit down: what stays off the screen at the table, for whom and why. For the regisseur alone."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.table_state import Kept, Stage, TableState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.picture import Icon

_ALONE = "Kijk hier alleen naar. Draai het scherm pas naar de tafel als je op 'Begin' drukt."
_NEVER = (
    "Op het scherm komen alleen de agenda, doelen, cijfers, afspraken en wie wat regelt. Nooit: wat apart is verteld, "
    "veiligheid, notities en adressen."
)
_NOBODY = "Schuift er later iemand aan, dan gaat vanzelf weg wat die niet mag weten."


class BeforePage(QWidget):
    """Lists what stays off; each thing can be shown on purpose, but for what was told apart."""

    started = Signal()
    begun_now = Signal()
    goals_shown = Signal()
    item_shown = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._scroll = parts.Scroll()
        box.addWidget(self._scroll, 1)
        self.start = buttons.primary("Begin", "users")
        self._now = buttons.primary("Begin nu een MDO", "users")
        self._goals = buttons.secondary("Laat de doelen zien", "eye")
        self._bar = parts.row(self._goals)
        self._bar.addStretch(1)
        self._bar.addWidget(self._now)
        self._bar.addWidget(self.start)
        box.addLayout(self._bar)
        self.start.clicked.connect(self.started)
        self._now.clicked.connect(self.begun_now)
        self._goals.clicked.connect(self.goals_shown)

    def render_state(self, state: TableState) -> None:
        """Show the list."""
        none = state.stage is Stage.NONE
        name = parts.focused_name(self)
        self.start.setVisible(not none)
        self._now.setVisible(none)
        self._goals.setVisible(bool(state.hidden_goals) and not none)
        column = self._scroll.column
        parts.empty(column)
        if state.problem:
            column.addWidget(Strip("fout", state.problem))
        if none:
            column.addWidget(text.h2("Er is nog geen overleg gepland"))
            column.addWidget(text.body("Plan er een bij Overleg, of begin er nu een."))
        else:
            self._fill(column, state)
        column.addStretch(1)
        parts.focus_name(self, name)

    def first(self) -> QWidget:
        """Return what one presses to go on."""
        return self._now if self._now.isVisibleTo(self) else self.start

    def _fill(self, column: QVBoxLayout, state: TableState) -> None:
        column.addWidget(Strip("uitleg", _ALONE))
        who = Card("Wie kijkt er mee?", "users")
        who.body.addWidget(text.body(", ".join(state.asked) or "Er is nog niemand gevraagd."))
        if state.others:
            sentence = f"{', '.join(state.others)}: van hen weet het plan niet wat ze mogen weten."
            who.body.addWidget(text.words(sentence, "body", "warn"))
        who.body.addWidget(text.small(_NOBODY))
        column.addWidget(who)
        off = [kept for kept in state.kept if not kept.shown]
        on = [kept for kept in state.kept if kept.shown]
        card = Card("Dit blijft van het scherm" if off else "Er blijft niets van het scherm", "eye-off")
        for kept in off:
            card.body.addWidget(self._row(kept))
        card.body.addWidget(text.small(_NEVER))
        column.addWidget(card)
        if on:
            shown = Card("Dit laat je zien, want dat heb je gekozen", "eye")
            for kept in on:
                shown.body.addWidget(self._row(kept))
            column.addWidget(shown)

    def _row(self, kept: Kept) -> QWidget:
        made = QWidget()
        words = parts.column([text.h3(kept.what)])
        if kept.people:
            words.addWidget(text.small(f"Niet voor {kept.people}. {kept.because}"))
        row = parts.row()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Icon("eye" if kept.shown else "eye-off", 20, "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        if kept.may_show:
            button = buttons.quiet("Toch niet" if kept.shown else "Laat zien")
            button.setAccessibleName(f"{button.text()}: {kept.what}")
            button.setProperty("place", kept.place)
            button.setProperty("on", not kept.shown)
            button.clicked.connect(self._pressed)
            row.addWidget(button)
        made.setLayout(row)
        return made

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        self.item_shown.emit(str(button.property("place")), bool(button.property("on")))
