"""Afsluiten: the list to go through, closing, and opening again."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from regiedesk.domain.checking import missing
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.points import PointsCard
from regiedesk.ui.viewmodels.closing import ClosingModel
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import DateField, LineField


class ClosingPanel(parts.Scroll):
    """One of the halves of the screen."""

    def __init__(self, model: ClosingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        beside = parts.Beside()
        self._points = PointsCard("Voor je afsluit", "list-checks")
        beside.box.addWidget(self._points, 3, Qt.AlignmentFlag.AlignTop)
        beside.box.addWidget(parts.stacked((self._make_close(), self._make_closed())), 2, Qt.AlignmentFlag.AlignTop)
        self.column.addWidget(beside)
        self.column.addStretch(1)
        self._points.wanted.connect(model.follow)
        self._close.clicked.connect(self._close_case)
        self._reopen.clicked.connect(self._open_again)

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._points.show_points(state.points)
        self._close_card.setVisible(not state.closed and state.may_edit)
        self._closed_card.setVisible(bool(state.closed))
        self._closed_says.setText(state.closed)
        for widget in (self._reason, self._reopen):
            widget.setVisible(state.may_edit)
        self._on.set_error(state.problem_at("closed_on"))
        self._because.set_error(state.problem_at("closed_because"))
        self._reason.set_error(state.problem_at("reason"))

    def _make_close(self) -> Card:
        self._close_card = card = Card("Afsluiten", "flag")
        self._on = DateField("Op welke dag?")
        self._on.set_value(self._model.today)
        self._because = LineField("Waarom?", "Bijvoorbeeld: het gezin redt het zelf.")
        self._close = buttons.primary("Sluit de casus af", "flag")
        for widget in (self._on, self._because):
            card.body.addWidget(widget)
        card.body.addWidget(text.small("Alle regie stopt op die dag, en de casus vraagt geen aandacht meer."))
        card.body.addLayout(parts.pressed(self._close))
        return card

    def _make_closed(self) -> Card:
        self._closed_card = card = Card("Deze casus is afgesloten", "circle-check")
        self._closed_says = text.body("")
        self._reason = LineField("Waarom weer openen?")
        self._reopen = buttons.secondary("Open de casus weer", "rotate-ccw")
        card.body.addWidget(self._closed_says)
        card.body.addWidget(self._reason)
        card.body.addLayout(parts.pressed(self._reopen))
        return card

    def _close_case(self) -> None:
        left = missing(self._model.state.points)
        words = "Dit is nog niet gedaan: " + ", ".join(point.title.lower() for point in left) + "."
        if left and not ask.confirm(self, "Toch afsluiten?", words, "Sluit af", "Terug"):
            return
        self._model.close_case(self._on.value(), self._because.value())

    def _open_again(self) -> None:
        self._model.reopen(self._reason.value())
