"""The pages before the vault is open, but for unlocking: first run, new passphrase, recovery sheet and code."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regiedesk.ui.screens.entrance import Entrance, Promise, Side, Steps
from regiedesk.ui.screens.new_passphrase import NewPassphrase
from regiedesk.ui.screens.recovery_code import RecoveryCode
from regiedesk.ui.screens.recovery_sheet import DottedPaper, SheetPanel
from regiedesk.ui.viewmodels.recovery_sheet import RecoverySheetModel
from regiedesk.ui.viewmodels.unlock import UnlockModel, UnlockState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Strip

_PROMISES = (
    ("lock", "Alleen jij kunt erin", "Zonder jouw wachtzin is de kluis niet te lezen. Ook niet door ons."),
    ("hard-drive", "Alles blijft op deze laptop", "RegieDesk gaat nooit het internet op."),
    ("printer", "Straks print je een herstelblad", "Dat is de weg terug als je je wachtzin kwijt bent."),
)


class CreatePage(Entrance):
    """The very first thing: think of a passphrase."""

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        side = Side()
        side.body.addStretch(1)
        for promise in _PROMISES:
            side.body.addWidget(Promise(*promise))
        side.body.addStretch(2)
        super().__init__(side, parent)
        self._model = model
        self._fields = NewPassphrase()
        self._make, self._sample = buttons.primary("Kluis maken"), buttons.quiet("Bekijk eerst een voorbeeld")
        self._trouble, self._busy = Strip("fout", ""), text.small("")
        for part in (Steps(0), text.display("Bedenk een wachtzin")):
            self.column.addWidget(part)
        how = (
            "Neem vier of meer woorden die niets met elkaar te maken hebben. Zo’n zin onthoud je, en niemand raadt hem."
        )
        self.column.addWidget(text.body(how))
        for below in (self._trouble, self._fields, self._busy):
            self.column.addWidget(below)
        self.column.addStretch(1)
        self.column.addLayout(_foot(self._sample, self._make))
        self._fields.typed.connect(model.type_new)
        self._fields.entered.connect(self._create)
        self._make.clicked.connect(self._create)
        self._sample.clicked.connect(model.look_at_sample)

    def enter(self) -> None:
        """Begin with empty fields."""
        self._fields.clear()
        self._fields.new.focus()

    def render_state(self, state: UnlockState) -> None:
        """Show the state."""
        self._fields.show_state(state.advice, state.faults)
        _show_trouble(self._trouble, state)
        self._busy.setText(state.busy)
        for one in (self._make, self._sample):
            one.setEnabled(not state.busy)

    def _create(self) -> None:
        self._model.create(*self._fields.values())


class RenewPage(Entrance):
    """After recovery: a new passphrase, as somebody may know the old one."""

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        side = Side()
        side.body.addStretch(1)
        side.body.addWidget(Promise("circle-check", "Je bent er weer in", "Al je casussen zijn er nog."))
        line = "Daarom maak je nu een nieuwe wachtzin, en daarna een nieuw herstelblad."
        side.body.addWidget(Promise("key-round", "De oude code geldt zo niet meer", line))
        side.body.addStretch(2)
        super().__init__(side, parent)
        self._model = model
        self._fields = NewPassphrase("Nieuwe wachtzin")
        self._go = buttons.primary("Verder")
        self._go.set_icon("arrow-right", trailing=True)
        self._trouble, self._busy = Strip("fout", ""), text.small("")
        for part in (Steps(0), text.display("Maak een nieuwe wachtzin")):
            self.column.addWidget(part)
        self.column.addWidget(text.body("Vier of meer woorden die niets met elkaar te maken hebben."))
        for below in (self._trouble, self._fields, self._busy):
            self.column.addWidget(below)
        self.column.addStretch(1)
        self.column.addLayout(_foot(None, self._go))
        self._fields.typed.connect(model.type_new)
        self._fields.entered.connect(self._renew)
        self._go.clicked.connect(self._renew)

    def enter(self) -> None:
        """Begin with empty fields."""
        self._fields.clear()
        self._fields.new.focus()

    def render_state(self, state: UnlockState) -> None:
        """Show the state."""
        self._fields.show_state(state.advice, state.faults)
        _show_trouble(self._trouble, state)
        self._busy.setText(state.busy)
        self._go.setEnabled(not state.busy)

    def _renew(self) -> None:
        self._model.renew(*self._fields.values())


class SheetPage(Entrance):
    """The recovery sheet; made anew for every code."""

    def __init__(self, model: RecoverySheetModel, parent: QWidget | None = None) -> None:
        side = Side()
        side.body.addStretch(1)
        side.body.addWidget(DottedPaper(), 0, Qt.AlignmentFlag.AlignHCenter)
        caption = text.small("De code staat alleen op papier, niet op het scherm.")
        caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        side.body.addWidget(caption)
        side.body.addStretch(1)
        super().__init__(side, parent)
        self._panel = SheetPanel(model)
        why = (
            "Ben je je wachtzin kwijt, dan is dit blad de enige weg terug. Niemand anders heeft de code. Wij ook niet."
        )
        for part in (Steps(1), text.display("Print je herstelblad"), text.body(why)):
            self.column.addWidget(part)
        self.column.addWidget(self._panel, 1)

    def enter(self) -> None:
        """Put the focus on printing."""
        self._panel.first_input().setFocus()

    def render_state(self, state: UnlockState) -> None:
        """The panel shows its own state."""


class RecoverPage(Entrance):
    """The eight groups of the sheet."""

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        side = Side()
        side.body.addStretch(1)
        side.body.addWidget(DottedPaper(), 0, Qt.AlignmentFlag.AlignHCenter)
        side.body.addStretch(1)
        super().__init__(side, parent)
        self._model = model
        self._code = RecoveryCode()
        self._open, self._back = buttons.primary("Openen", "key-round"), buttons.secondary("Terug", "arrow-left")
        self._trouble, self._busy = Strip("fout", ""), text.small("")
        how = "Pak het blad en typ de acht groepen over. Hoofdletter of kleine letter maakt niet uit."
        for part in (text.display("Open met je herstelblad"), text.body(how)):
            self.column.addWidget(part)
        for below in (self._trouble, self._code, self._busy):
            self.column.addWidget(below)
        self.column.addStretch(1)
        self.column.addLayout(_foot(self._back, self._open))
        self._code.group_left.connect(model.leave_group)
        self._code.entered.connect(self._recover)
        self._open.clicked.connect(self._recover)
        self._back.clicked.connect(model.back)

    def enter(self) -> None:
        """Begin with empty fields."""
        self._code.clear()
        self._code.focus()

    def render_state(self, state: UnlockState) -> None:
        """Show the state."""
        self._code.show_groups(state.wrong_groups, state.right_groups)
        _show_trouble(self._trouble, state)
        self._busy.setText(state.busy)
        self._open.setEnabled(not state.busy)

    def _recover(self) -> None:
        self._model.recover(self._code.groups())


def _foot(left: QWidget | None, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(12)
    if left is not None:
        row.addWidget(left)
    row.addStretch(1)
    row.addWidget(right)
    return row


def _show_trouble(strip: Strip, state: UnlockState) -> None:
    strip.setVisible(state.trouble is not None)
    if state.trouble is not None:
        strip.set_text(state.trouble.sentence())
