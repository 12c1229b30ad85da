"""Values inside an item: who was at a meeting, who lives in a house, and who may know of it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.forms import catalogue
from regiedesk.domain.forms.spec import Kind
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.part_state import FieldState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.wizard.field_for import Bound, is_wide
from regiedesk.ui.wizard.field_grid import FieldGrid


class InsideField(QWidget):
    """A list of values with a button to add one; or one block that is always there."""

    def __init__(self, state: FieldState, model: PartModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._model = state, model
        self._spec = catalogue.nested_spec(state.spec.of)
        self._bounds: list[list[Bound]] = []
        self._frames: list[QFrame] = []
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)
        self._box.addWidget(text.h3(state.spec.label))
        self._error = text.small("", "danger")
        self._box.addWidget(self._error)
        self._add = buttons.quiet(self._spec.add, "plus")
        self._add.clicked.connect(self._add_one)
        self._box.addWidget(self._add)
        self._add.setVisible(state.spec.kind is Kind.NESTED)
        self.show_state(state)

    def show_state(self, state: FieldState) -> None:
        """Show the values as they are now."""
        self._state = state
        if len(state.parts) != len(self._frames):
            self._rebuild()
        for bounds, parts in zip(self._bounds, state.parts, strict=True):
            for bound, part in zip(bounds, parts, strict=True):
                bound.show_state(part)
        self._error.setText(state.error)
        self._error.setVisible(bool(state.error))

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        for bounds in list(self._bounds):
            for bound in bounds:
                bound.field.flush()

    def _rebuild(self) -> None:
        for frame in self._frames:
            frame.hide()
            frame.deleteLater()
        self._frames, self._bounds = [], []
        for number, parts in enumerate(self._state.parts):
            frame, bounds = self._frame(number, parts)
            self._box.insertWidget(1 + number, frame)
            frame.show()
            self._frames.append(frame)
            self._bounds.append(bounds)

    def _frame(self, number: int, parts: tuple[FieldState, ...]) -> tuple[QFrame, list[Bound]]:
        frame = QFrame(self)
        frame.setObjectName("quiet")
        row = QHBoxLayout(frame)
        row.setContentsMargins(14, 10, 8, 12)
        grid = FieldGrid(frame)
        bounds = [Bound(part, self._model, grid) for part in parts]
        for bound, part in zip(bounds, parts, strict=True):
            grid.add(bound.field, wide=is_wide(part.spec), grows=part.spec.kind is Kind.LINE)
        row.addWidget(grid, 1)
        if self._state.spec.kind is Kind.NESTED:
            row.addWidget(self._away(number, frame), 0, Qt.AlignmentFlag.AlignTop)
        return frame, bounds

    def _away(self, number: int, frame: QFrame) -> buttons.Button:
        made = buttons.Button("icon", f"{self._spec.singular.capitalize()} {number + 1} weghalen", "x", frame)
        made.setProperty("number", number)
        made.clicked.connect(self._remove_one)
        return made

    @Slot()
    def _add_one(self) -> None:
        self._model.add_inside(self._state.spec.name)
        if self._bounds:
            self._bounds[-1][0].field.focus()

    @Slot()
    def _remove_one(self) -> None:
        number = int(self.sender().property("number"))
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._model.remove_inside(self._state.spec.name, number)
