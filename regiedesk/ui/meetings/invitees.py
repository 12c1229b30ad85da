"""Who is asked for a meeting: a tick per person with why, and for family that does not come when they hear it."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.viewmodels.meetings_state import InviteeRow
from regiedesk.ui.widgets import text
from regiedesk.ui.widgets.fields import TickField
from regiedesk.ui.wizard.field_for import Bound
from regiedesk.ui.wizard.field_grid import FieldGrid

_BESIDE_TICK = 34
"""Where the name begins, beside its tick."""


class InviteeCell(QWidget):
    """One person."""

    def __init__(self, row: InviteeRow, model: MeetingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._model = row, model
        self._shown: InviteeRow | None = None
        self._hears: Bound | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._tick = TickField(row.name)
        self._tick.edited.connect(self._ticked)
        self._why, self._warning = text.small(""), text.small("", "warn")
        self._box.addWidget(self._tick)
        for line in (self._why, self._warning):
            line.setContentsMargins(_BESIDE_TICK, 0, 0, 0)
            self._box.addWidget(line)
        self.show_row(row)

    def show_row(self, row: InviteeRow) -> None:
        """Show the person as they are now."""
        if row == self._shown:
            return
        self._row = self._shown = row
        self._tick.set_value(row.asked)
        self._why.setText(row.why)
        self._tick.set_name(f"{row.name} uitnodigen: {row.why}")
        self._warning.setText(row.warning)
        self._warning.setVisible(bool(row.warning))
        self._show_hears()

    def _show_hears(self) -> None:
        state = self._row.hears
        if state is not None and self._hears is None:
            self._hears = Bound(state, self._model.part, self)
            self._box.addWidget(self._hears.field)
        if self._hears is not None:
            self._hears.field.setVisible(state is not None)
            if state is not None:
                self._hears.path = state.path
                self._hears.show_state(state)

    @Slot(object)
    def _ticked(self, come: object) -> None:
        self._model.ask(self._row.person, bool(come))


class Invitees(QWidget):
    """Everybody who can be asked, family first; two beside each other where there is room."""

    def __init__(self, model: MeetingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._cells: dict[str, InviteeCell] = {}
        self._grid: FieldGrid | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_rows(self, rows: tuple[InviteeRow, ...]) -> None:
        """Show these people; the cells stay as long as they are the same people."""
        if tuple(row.person for row in rows) != tuple(self._cells):
            self._make(rows)
        for row in rows:
            self._cells[row.person].show_row(row)

    def _make(self, rows: tuple[InviteeRow, ...]) -> None:
        if self._grid is not None:
            self._box.removeWidget(self._grid)
            self._grid.hide()
            self._grid.deleteLater()
        self._grid = grid = FieldGrid(self)
        self._cells = {row.person: InviteeCell(row, self._model, grid) for row in rows}
        for cell in self._cells.values():
            grid.add(cell, wide=False)
        self._box.addWidget(grid)
