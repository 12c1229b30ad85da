"""Settings: how the program looks and locks, and everything about the vault that a user arranges."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.settings import LOCK_MINUTES, TEXT_SIZES
from regiedesk.ui.screens.new_passphrase import NewPassphrase
from regiedesk.ui.screens.parts import NARROW
from regiedesk.ui.screens.passphrase_field import PassphraseField
from regiedesk.ui.screens.recovery_sheet import SheetPanel
from regiedesk.ui.screens.room import scrolling
from regiedesk.ui.screens.settings_attention import AttentionCard
from regiedesk.ui.viewmodels.settings import SettingsModel, SettingsState
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import LineField, SegmentField
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Screen

_TWO_COLUMNS = 900
_SIZES = dict(zip(TEXT_SIZES, ("Gewoon", "Groter", "Grootst"), strict=True))
_NEW_SHEET = "De code op je oude herstelblad werkt daarna niet meer. Heb je een printer bij de hand, of pen en papier?"
_SAMPLE = "Dit is een voorbeeld met verzonnen gezinnen. De kluis, de wachtzin en het herstelblad hebben hier geen zin."


class SettingsScreen(Screen):
    """Cards in two columns, or one when it is narrow; while a sheet is being made there is only that."""

    def __init__(self, model: SettingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._good, self._bad, self._note = Strip("goed", ""), Strip("fout", ""), Strip("let op", "")
        self._busy = text.small("")
        self._looks, self._lock = _LooksCard(model), _LockCard(model)
        self._vault, self._passphrase = _VaultCard(model), _PassphraseCard(model)
        self._recovery = _RecoveryCard(model)
        self._attention = AttentionCard(model.attention)
        self._sheet: SheetPanel | None = None
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(12)
        self._columns.addLayout(_column(self._looks, self._lock, self._recovery), 1)
        self._columns.addLayout(_column(self._vault, self._passphrase), 1)
        self._cards = QWidget()
        self._cards.setLayout(self._columns)
        self._columns.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        inner.setObjectName("page")
        self._inner = QVBoxLayout(inner)
        self._inner.setSpacing(12)
        for part in (self._note, self._bad, self._good, self._busy, self._cards, self._attention):
            self._inner.addWidget(part)
        self._inner.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))
        model.changed.connect(self.render_state)
        self.render_state()

    @Slot()
    def render_state(self) -> None:
        """Show the state."""
        state = self._model.state
        trouble = state.trouble.sentence() if state.trouble else ""
        note = _SAMPLE if state.sample else state.notice
        for strip, words in ((self._good, state.said), (self._bad, trouble), (self._note, note)):
            strip.set_text(words)
            strip.setVisible(bool(words))
        self._busy.setText(state.busy)
        self._busy.setVisible(bool(state.busy))
        for card in (self._looks, self._lock, self._vault, self._passphrase, self._recovery):
            card.render_state(state)
        for hidden in (self._vault, self._passphrase, self._recovery):
            hidden.setVisible(not state.sample)
        self._show_sheet()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put the columns below each other, with less air beside them, when it is narrow."""
        super().resizeEvent(event)
        side = MARGIN if event.size().width() >= NARROW else NARROW_MARGIN
        self._inner.setContentsMargins(side, 8, side, 24 if side == MARGIN else 12)
        direction = QBoxLayout.Direction
        wide = event.size().width() >= _TWO_COLUMNS
        self._columns.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _show_sheet(self) -> None:
        sheet = self._model.sheet
        self._cards.setVisible(sheet is None)
        self._attention.setVisible(sheet is None)
        if sheet is not None and self._sheet is None:
            self._sheet = SheetPanel(sheet, go_on="Klaar", title="Print je nieuwe herstelblad")
            self._sheet.setMaximumWidth(760)
            self._inner.insertWidget(self._inner.count() - 1, self._sheet)
            self._sheet.show()
            self._sheet.first_input().setFocus(Qt.FocusReason.OtherFocusReason)
        elif sheet is None and self._sheet is not None:
            self._sheet.hide()
            self._sheet.deleteLater()
            self._sheet = None


class _LooksCard(Card):
    """Light or dark, and how large."""

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("Beeld", "sun")
        self._dark = SegmentField("Kleur", ((False, "Licht", "sun"), (True, "Donker", "moon")))
        sizes = tuple(_SIZES.items())
        self._size = SegmentField("Grootte van tekst en knoppen", sizes, "Geldt als je RegieDesk opnieuw start.")
        self._dark.edited.connect(model.go_dark)
        self._size.edited.connect(model.text_size)
        self.body.addWidget(self._dark)
        self.body.addWidget(self._size)

    def render_state(self, state: SettingsState) -> None:
        """Show what was chosen."""
        self._dark.set_value(state.settings.dark)
        self._size.set_value(state.settings.text_size)


class _LockCard(Card):
    """When the vault closes by itself."""

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("Vergrendelen", "lock")
        choices = tuple((minutes, f"{minutes} min") for minutes in LOCK_MINUTES)
        hint = "Ook als je laptop slaapt. Zelf vergrendelen kan altijd met Ctrl+L."
        self._after = SegmentField("Als je niets doet, na", choices, hint)
        self._after.edited.connect(model.lock_after)
        self.body.addWidget(self._after)

    def render_state(self, state: SettingsState) -> None:
        """Show what was chosen."""
        self._after.set_value(state.settings.lock_minutes)


class _VaultCard(Card):
    """Where the vault is, and when it was last copied."""

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("Kluis en reservekopie", "hard-drive")
        self._model = model
        self._none = Strip("let op", "Er is nog geen reservekopie. Gaat deze laptop stuk, dan ben je alles kwijt.")
        self._last, self._where = text.body(""), text.small("")
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._make = buttons.secondary("Maak nu een reservekopie", "save")
        self._make.clicked.connect(self._ask_where)
        self.body.addWidget(self._none)
        self.body.addWidget(self._last)
        self.body.addWidget(text.small("Kies een map op een andere schijf of een usb-stick. De kopie is versleuteld."))
        self.body.addWidget(self._make)
        self.body.addWidget(text.h3("Hier staat de kluis"))
        self.body.addWidget(self._where)

    def render_state(self, state: SettingsState) -> None:
        """Show where and when."""
        self._none.setVisible(not state.backup)
        self._last.setText(f"Laatste reservekopie: {state.backup}")
        self._last.setVisible(bool(state.backup))
        # A place without width after each separator lets a long path fold.
        self._where.setText(state.folder.replace("/", "/\u200b").replace("\\", "\\\u200b"))
        self._make.setEnabled(not state.busy)

    def _ask_where(self) -> None:
        folder = ask.folder(self, "Waar komt de reservekopie?")
        if folder is not None:
            self._model.back_up(folder)


class _PassphraseCard(Card):
    """A new passphrase; folded until it is wanted."""

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("Wachtzin", "key-round")
        self._model = model
        self._open = buttons.secondary("Verander je wachtzin")
        self._now, self._new = PassphraseField("Je wachtzin van nu"), NewPassphrase("Nieuwe wachtzin")
        self._save, self._cancel = buttons.primary("Verander"), buttons.quiet("Laat maar")
        self._form = QWidget()
        box = QVBoxLayout(self._form)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(self._now)
        box.addWidget(self._new)
        foot = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        foot.addWidget(self._save)
        foot.addWidget(self._cancel)
        foot.addStretch(1)
        box.addLayout(foot)
        self._form.hide()
        self.body.addWidget(text.small("Neem vier of meer woorden die niets met elkaar te maken hebben."))
        self.body.addWidget(self._open)
        self.body.addWidget(self._form)
        self._open.clicked.connect(self._unfold)
        self._cancel.clicked.connect(self._fold)
        self._save.clicked.connect(self._change)
        self._now.entered.connect(self._new.new.focus)
        self._new.typed.connect(model.type_new)
        self._new.entered.connect(self._change)
        model.passphrase_changed.connect(self._fold)

    def render_state(self, state: SettingsState) -> None:
        """Show advice and faults."""
        self._new.show_state(state.advice, state.faults)
        self._now.set_error(dict(state.faults).get("now", ""))
        self._save.setEnabled(not state.busy)

    def _unfold(self) -> None:
        self._open.hide()
        self._form.show()
        self._now.focus()

    @Slot()
    def _fold(self) -> None:
        self._now.clear()
        self._new.clear()
        self._model.type_new("")
        self._form.hide()
        self._open.show()

    def _change(self) -> None:
        self._model.change_passphrase(self._now.value(), *self._new.values())


class _RecoveryCard(Card):
    """The name on the sheet, and a new sheet."""

    def __init__(self, model: SettingsModel) -> None:
        super().__init__("Herstelblad", "life-buoy")
        self._model = model
        words = "Je herstelblad is niet nagekeken. Maak een nieuw blad en typ twee groepen over."
        self._unchecked = Strip("let op", words)
        hint = "Mag leeg. De naam staat alleen op het blad en in dit programma, niet bij een gezin."
        self._owner = LineField("Jouw naam op het blad", hint)
        self._make = buttons.secondary("Maak een nieuw herstelblad", "printer")
        self._owner.edited.connect(self._name)
        self._make.clicked.connect(self._confirm)
        self.body.addWidget(self._unchecked)
        self.body.addWidget(text.small("Met het blad kom je in de kluis als je je wachtzin kwijt bent."))
        self.body.addWidget(self._owner)
        self.body.addWidget(self._make)

    def render_state(self, state: SettingsState) -> None:
        """Show the name, and whether the sheet was proven."""
        self._unchecked.setVisible(not state.settings.sheet_checked)
        self._owner.set_value(state.settings.owner)
        self._make.setEnabled(not state.busy)

    def _name(self, name: object) -> None:
        self._model.name(str(name))

    def _confirm(self) -> None:
        if ask.confirm(self, "Nieuw herstelblad", _NEW_SHEET, "Maak een nieuw blad", "Nu niet"):
            self._model.new_sheet()


def _column(*cards: QWidget) -> QVBoxLayout:
    made = QVBoxLayout()
    made.setSpacing(12)
    for card in cards:
        made.addWidget(card)
    made.addStretch(1)
    return made
