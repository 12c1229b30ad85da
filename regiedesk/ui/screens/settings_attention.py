"""Waar RegieDesk op let: every rule with a tick, its period and where it comes from; folded until it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.ui.screens.parts import Beside
from regiedesk.ui.viewmodels.settings_attention import AttentionModel, RuleLine
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import NumberField, TickField
from regiedesk.ui.widgets.hairline import Hairline

_NARROW = 620
_FIGURE_WIDTH, _PERIOD_WIDTH = 72, 260
_WHAT = "Dit zie je bij Casussen en in het Overzicht. Je keuze geldt voor al je casussen."


class AttentionCard(Card):
    """The rules. They are made when they are first shown, as most visits to the settings are for something else."""

    def __init__(self, model: AttentionModel) -> None:
        super().__init__("Waar RegieDesk op let", "triangle-alert")
        self._model = model
        self._rows: dict[str, RuleRow] = {}
        self._open = buttons.secondary("Bekijk en kies", "chevron-down")
        self._usual = buttons.quiet("Alles weer zoals het was", "undo-2")
        self._busy, self._bad = text.small(""), Strip("fout", "")
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        for part in (self._open, self._usual):
            foot.addWidget(part)
        foot.addWidget(self._busy, 1)
        self.body.addWidget(text.small(_WHAT))
        self.body.addWidget(self._bad)
        self.body.addWidget(self._list)
        self.body.addLayout(foot)
        self._list.hide()
        self._open.clicked.connect(self._fold)
        self._usual.clicked.connect(self._as_usual)
        model.changed.connect(self.render_rules)
        self.render_rules()

    @Slot()
    def render_rules(self) -> None:
        """Show what is chosen."""
        state = self._model.state
        for line in state.rules:
            if line.key in self._rows:
                self._rows[line.key].render_line(line)
        trouble = state.trouble.sentence() if state.trouble else ""
        self._bad.set_text(trouble)
        self._bad.setVisible(bool(trouble))
        self._busy.setText(state.busy)
        self._usual.setVisible(not state.usual)

    @Slot()
    def _fold(self) -> None:
        show = self._list.isHidden()
        if show:
            self._model.load()
            self._make_rows()
            self.render_rules()
        self._list.setVisible(show)
        self._open.set_text("Vouw dicht" if show else "Bekijk en kies")
        self._open.set_icon("chevron-up" if show else "chevron-down")

    @Slot()
    def _as_usual(self) -> None:
        for row in self._rows.values():
            row.forget()
        self._model.as_usual()

    def _make_rows(self) -> None:
        for line in () if self._rows else self._model.state.rules:
            made = RuleRow(line)
            made.switched.connect(self._model.switch)
            made.figure_set.connect(self._model.set_period)
            if self._rows:
                self._column.addWidget(Hairline())
            self._column.addWidget(made)
            self._rows[line.key] = made


class RuleRow(Beside):
    """One rule. Its period stands beside it, or below it when it is narrow."""

    switched = Signal(str, bool)
    figure_set = Signal(str, int)

    def __init__(self, line: RuleLine) -> None:
        super().__init__(_NARROW)
        self._key = line.key
        self._tick = TickField(line.title, line.says)
        self._tick.edited.connect(self._switch)
        self.box.addWidget(self._tick, 1)
        self._figure: NumberField | None = None
        if line.period:
            self._figure = NumberField("", line.period.label, least=line.period.least, most=line.period.most)
            self._figure.set_name(f"{line.title}: {line.period.label}")
            self._figure.line().setFixedWidth(_FIGURE_WIDTH)
            self._figure.edited.connect(self._set_figure)
            self._figure.setFixedWidth(_PERIOD_WIDTH)
            self.box.addWidget(self._figure)

    def render_line(self, line: RuleLine) -> None:
        """Show what is chosen; a period that somebody is typing or has to mend stays as it is."""
        self._tick.set_value(line.on)
        if self._figure is not None:
            self._figure.setEnabled(line.on)
            if not self._figure.error() and not self._figure.line().hasFocus():
                self._figure.set_value(line.figure)

    def forget(self) -> None:
        """Let go of a period that could not be used."""
        if self._figure is not None:
            self._figure.set_error("")

    @Slot(object)
    def _switch(self, on: object) -> None:
        self.switched.emit(self._key, bool(on))

    @Slot(object)
    def _set_figure(self, figure: object) -> None:
        if isinstance(figure, int):
            self.figure_set.emit(self._key, figure)
