"""Geschiedenis: a list of what happened, of the case or of the whole vault."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.viewmodels.case_events import CASE, VAULT, EventsModel
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.row import Row
from regiedesk.ui.widgets.row_list import RowList

EXPLAINED = "Wat er gebeurde en wanneer, niet wat er stond. Haalt iemand er iets uit, dan ziet de controle dat."


class EventsPanel(QWidget):
    """Shows the event log."""

    def __init__(self, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._which = SegmentField("", [(CASE, "Deze casus"), (VAULT, "De hele kluis")])
        self._which.set_name("Waarvan")
        self._which.set_value(CASE)
        self._list = RowList("Wat er gebeurde")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addWidget(text.small(EXPLAINED))
        box.addWidget(self._which)
        box.addWidget(self._list, 1)
        self._which.edited.connect(self._choose)

    def render_state(self) -> None:
        """Show the state of the view-model."""
        lines = self._model.state.lines
        self._list.set_rows([Row(key=line.key, title=line.sentence, sub=line.when, opens=False) for line in lines])

    def _choose(self, which: object) -> None:
        self._model.choose(str(which))
