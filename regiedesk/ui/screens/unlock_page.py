"""The page that asks for the passphrase. It is what the program starts with, so it loads only what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from regiedesk.ui.screens.passphrase_field import PassphraseField
from regiedesk.ui.screens.room import LOW, scrolling
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.picture import TableMark

if TYPE_CHECKING:
    from regiedesk.ui.viewmodels.unlock import UnlockModel, UnlockState
    from regiedesk.ui.widgets.card import Strip

_UNSAVED = (
    "Vergrendeld. Je laatste wijziging is nog niet bewaard. Sluit RegieDesk niet af. "
    "Typ je wachtzin, dan zie je waarom."
)


class UnlockPage(QWidget):
    """One field, one button, one way out. No name: this page lies outside the vault."""

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._field = PassphraseField("Wachtzin")
        self._open = buttons.primary("Openen", "key-round")
        self._open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lost = buttons.quiet("Wachtzin kwijt? Gebruik je herstelblad")
        self._sample = buttons.quiet("Bekijk een voorbeeld")
        self._trouble: Strip | None = None
        self._unsaved: Strip | None = None
        self._greeting = text.h1("")
        self._asks = text.words("Typ je wachtzin om de kluis te openen.", "body", "muted")
        self._below = text.small("Kluis op deze laptop · zonder internet")
        self._mark = TableMark(64)
        self._middle = self._make_card()
        inner = QWidget()
        inner.setObjectName("page")
        self._outer = QVBoxLayout(inner)
        self._outer.addStretch(3)
        self._outer.addLayout(_centred(self._middle))
        self._outer.addStretch(2)
        self._outer.addLayout(_centred(self._sample))
        self._below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._outer.addWidget(self._below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))
        self._field.entered.connect(self._unlock)
        self._open.clicked.connect(self._unlock)
        self._lost.clicked.connect(model.lost_passphrase)
        self._sample.clicked.connect(model.look_at_sample)

    def enter(self) -> None:
        """Begin with an empty field."""
        self._greeting.setText(self._model.greeting())
        self._field.clear()
        self._field.focus()

    def render_state(self, state: UnlockState) -> None:
        """Show the state; while waiting the button says how long."""
        said = dict(state.faults).get("passphrase", "")
        self._field.set_error(said)
        self._show_trouble(state)
        self._open.setEnabled(not (state.busy or state.wait))
        self._open.set_text(state.busy or (f"Wacht nog {state.wait} s" if state.wait else "Openen"))
        for other in (self._sample, self._lost):
            other.setEnabled(not state.busy)
            other.setVisible(not state.unsaved)
        if said and not state.busy and not state.wait:
            self._field.line().selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Leave out what is not asked when the window is low: all of it is in sight, also with an error."""
        super().resizeEvent(event)
        low = event.size().height() < LOW
        for one in (self._mark, self._greeting, self._asks, self._below):
            one.setVisible(not low)
        self._box.setContentsMargins(*((40, 12, 40, 8) if low else (40, 30, 40, 24)))
        self._middle.setFixedWidth(min(480, event.size().width() - 32))
        self._outer.setContentsMargins(16, 8, 16, 8 if low else 16)

    def _make_card(self) -> QFrame:
        card = QFrame()
        card.setObjectName("card")
        self._box = box = QVBoxLayout(card)
        box.setSpacing(12)
        box.addLayout(_centred(self._mark))
        for words in (self._greeting, self._asks):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            box.addWidget(words)
        for part in (self._field, self._open):
            box.addWidget(part)
        box.addLayout(_centred(self._lost))
        return card

    def _show_trouble(self, state: UnlockState) -> None:
        """Say above the field what went wrong, and what waits behind the page; until then there is no place for it."""
        if self._trouble is None and (state.trouble or state.unsaved):
            from regiedesk.ui.widgets.card import Strip

            self._trouble, self._unsaved = Strip("fout", ""), Strip("let op", _UNSAVED)
            for strip in (self._unsaved, self._trouble):
                self._box.insertWidget(self._box.indexOf(self._field), strip)
        if self._trouble is None or self._unsaved is None:
            return
        self._unsaved.setVisible(state.unsaved)
        self._trouble.setVisible(state.trouble is not None)
        if state.trouble is not None:
            self._trouble.set_text(state.trouble.sentence())

    def _unlock(self) -> None:
        self._model.open(self._field.value())


def _centred(widget: QWidget) -> QHBoxLayout:
    """Keep a widget in the middle; unlike an alignment this lets words that fold take their height."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    row.addStretch(1)
    return row
