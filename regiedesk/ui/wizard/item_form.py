"""The form of one item, in place below its row."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from regiedesk.domain.forms.spec import Kind
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.part_state import FieldState, OpenItem
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.wizard.field_for import Bound, is_wide
from regiedesk.ui.wizard.field_grid import FieldGrid
from regiedesk.ui.wizard.fold import Fold
from regiedesk.ui.wizard.inside import InsideField

_INSIDE = (Kind.NESTED, Kind.VALUE)


class ItemForm(QFrame):
    """Main fields, the rest behind "Meer", and what can be done with the item."""

    done = Signal()

    def __init__(self, model: PartModel, opened: OpenItem, parent: QWidget, *, fixed: bool = False) -> None:
        super().__init__(parent)
        self._model, self._opened = model, opened
        self._made: dict[tuple[str, ...], Bound | InsideField] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0 if fixed else 16, 4, 0 if fixed else 16, 4 if fixed else 16)
        self._box.setSpacing(12)
        self._box.addWidget(self._grid(opened.main))
        self._lacks = text.small("")
        self._box.addWidget(self._lacks)
        self._more = Fold("Meer", self._make_more, self)
        self._more.setVisible(bool(opened.folded))
        self._box.addWidget(self._more)
        self._paper = buttons.secondary("Mag op papier", "check")
        self._paper.clicked.connect(self._allow)
        if not fixed:
            self._box.addLayout(self._actions())
        self.render_item(opened)

    def item_id(self) -> str:
        """Return the id of the item."""
        return self._opened.id

    def focus_first(self) -> None:
        """Put the focus where filling in begins."""
        first = next((made for made in self._made.values() if isinstance(made, Bound)), None)
        if first is not None:
            first.field.focus()

    def focus_field(self, name: str) -> None:
        """Put the focus in a field, folded out when it was not; where filling in begins when it is not here."""
        if any(state.path == (name,) for state in self._opened.folded):
            self._more.unfold()
        made = self._made.get((name,))
        if isinstance(made, Bound):
            made.field.focus()
        else:
            self.focus_first()

    def field(self, *path: str) -> Bound | InsideField:
        """Return the field at a path; raises KeyError when it is folded or not there."""
        return self._made[path]

    def more(self) -> Fold:
        """Return the fold with the other fields."""
        return self._more

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        for made in list(self._made.values()):
            (made.field if isinstance(made, Bound) else made).flush()

    def render_item(self, opened: OpenItem) -> None:
        """Show the item as it is now."""
        self._opened = opened
        for state in (*opened.main, *opened.folded):
            made = self._made.get(state.path)
            if made is not None:
                made.show_state(state)
        lacking = f"Nog nodig: {', '.join(opened.lacks)}." if opened.lacks else opened.problem
        self._lacks.setText(lacking)
        self._lacks.setVisible(bool(lacking))
        filled = f" ({opened.folded_filled} ingevuld)" if opened.folded_filled else ""
        self._more.set_words(f"Meer{filled}")
        self._paper.setVisible(bool(opened.paper))
        if opened.paper:
            self._paper.set_text(opened.paper)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close with Escape, and with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._finish()
        else:
            super().keyPressEvent(event)

    def _grid(self, states: tuple[FieldState, ...]) -> FieldGrid:
        grid = FieldGrid(self)
        for state in states:
            if state.spec.kind in _INSIDE:
                inside = InsideField(state, self._model, grid)
                self._made[state.path] = inside
                grid.add(inside, wide=True)
            else:
                bound = Bound(state, self._model, grid)
                self._made[state.path] = bound
                grid.add(bound.field, wide=is_wide(state.spec), grows=state.spec.kind is Kind.LINE)
        return grid

    def _make_more(self) -> QWidget:
        return self._grid(self._opened.folded)

    def _actions(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        finish = buttons.secondary("Klaar", "check")
        finish.setToolTip("Esc of Ctrl+Enter")
        finish.clicked.connect(self._finish)
        away = buttons.quiet("Weghalen", "trash-2")
        away.clicked.connect(self._remove)
        row.addWidget(finish)
        row.addWidget(self._paper)
        row.addStretch(1)
        row.addWidget(away)
        return row

    @Slot()
    def _finish(self) -> None:
        self.flush()
        self.done.emit()

    @Slot()
    def _remove(self) -> None:
        self._model.remove(self._opened.id)

    @Slot()
    def _allow(self) -> None:
        self._model.allow_on_paper(self._opened.id)
