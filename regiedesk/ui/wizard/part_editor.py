"""One part of the plan on the page: its rows, the form of the open one in place, and buttons to add."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.domain.forms.catalogue import DETAILS
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.part_state import PartRow
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.turns import Pieces
from regiedesk.ui.wizard.item_form import ItemForm
from regiedesk.ui.wizard.row import ItemRow

ROWS_A_TURN = 20
"""More than there is room for in sight; making these takes no longer than anybody notices."""

_ALL = 1 << 30


class PartEditor(QWidget):
    """Shows a PartModel. One Tab stop for the list: arrows walk inside it.

    A long list begins with its first rows; `pieces` makes the others, and whoever needs a row gets it at once.
    """

    def __init__(self, model: PartModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._rows: dict[str, ItemRow] = {}
        self._most = ROWS_A_TURN
        self._form: ItemForm | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(4)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self._box.addLayout(self._list)
        self._empty = text.words(model.state.empty, "body", "muted")
        self._box.addWidget(self._empty)
        self._strip = Strip("let op", "", parent=self)
        self._strip.hide()
        self._box.addWidget(self._strip)
        self._adds = self._make_adds()
        model.changed.connect(self.refresh)
        model.problem.connect(self._show_problem)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the part as it is now; whoever has the focus keeps it where that can be."""
        state = self.model.state
        was_open = self._form.item_id() if self._form else ""
        held = next((key for key, row in self._rows.items() if row.hasFocus()), "")
        self._strip.hide()
        self._show_rows(state.rows)
        self._show_form()
        self._order()
        self._empty.setVisible(not state.rows and bool(state.empty))
        now_open = self._form.item_id() if self._form else ""
        if was_open and not now_open:
            self._focus_row(was_open)
        elif held and held not in self._rows:
            self._focus_row("")

    def form(self) -> ItemForm | None:
        """Return the form that is open."""
        return self._form

    def rows(self) -> list[ItemRow]:
        """Return the rows in their order, all of them."""
        self._grow_to(_ALL)
        return self._made_rows()

    def pieces(self) -> Pieces:
        """Make the rest of a long list, some rows at a time."""
        while self._most < _ALL:
            self._grow_to(self._most + ROWS_A_TURN)
            yield

    def adds(self) -> list[buttons.Button]:
        """Return the buttons that add."""
        return self._adds

    def focus_in(self, item_id: str, field: str = "") -> None:
        """Put the focus in the open form, at a field when one is named, on a row, or on the first button."""
        if self._form is not None:
            self._form.focus_field(field)
        else:
            self._grow_to(self._number_of(item_id))
            self._focus_row(item_id)

    def _make_adds(self) -> list[buttons.Button]:
        holder = QWidget(self)
        flow = Flow(holder, 4)
        made = []
        for number, words in enumerate(self.model.state.adds):
            button = buttons.quiet(words, "plus")
            button.setAccessibleName(f"{words} toevoegen aan {self.model.state.added_to}")
            button.setProperty("way", number)
            button.clicked.connect(self._add)
            flow.addWidget(button)
            made.append(button)
        holder.setVisible(bool(made))
        self._box.addWidget(holder)
        return made

    def _show_rows(self, rows: tuple[PartRow, ...]) -> None:
        known = {row.id for row in rows}
        for gone in [key for key in self._rows if key not in known]:
            widget = self._rows.pop(gone)
            self._list.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        opened = self.model.state.opened
        self._most = max(self._most, self._number_of(opened.id) if opened else 0)
        if self._most >= len(rows):
            self._most = _ALL
        for row in rows[: self._most]:
            widget = self._rows.get(row.id) or self._new_row(row)
            widget.show_row(row, bool(opened and opened.id == row.id))
        self._rove()

    def _made_rows(self) -> list[ItemRow]:
        """Return the rows that are there, in their order."""
        return [self._rows[row.id] for row in self.model.state.rows if row.id in self._rows]

    def _number_of(self, item_id: str) -> int:
        """Return how many rows there are up to an item, or 0 when there is no such row."""
        return next((number for number, row in enumerate(self.model.state.rows, 1) if row.id == item_id), 0)

    def _grow_to(self, most: int) -> None:
        if most > self._most:
            self._most = most
            self._show_rows(self.model.state.rows)
            self._order()

    def _order(self) -> None:
        """Put the rows in their order, with the form below its own."""
        wanted: list[QWidget] = []
        for row in self._made_rows():
            wanted.append(row)
            if self._form is not None and self._form.item_id() == row.row.id:
                wanted.append(self._form)
        if self._form is not None and self._form not in wanted:
            wanted.append(self._form)
        for place, widget in enumerate(wanted):
            if self._list.indexOf(widget) != place:
                self._list.removeWidget(widget)
                self._list.insertWidget(place, widget)
                widget.show()

    def _new_row(self, row: PartRow) -> ItemRow:
        made = ItemRow(row, self)
        made.clicked.connect(self._pressed)
        made.removed.connect(self.model.remove)
        made.moved.connect(self.model.move)
        made.walked.connect(self._walk)
        self._rows[row.id] = made
        return made

    def _rove(self) -> None:
        """Only one row is reached by Tab: the one with the focus, else the first."""
        rows = self._made_rows()
        current = next((row for row in rows if row.hasFocus()), rows[0] if rows else None)
        for row in rows:
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if row is current else Qt.FocusPolicy.ClickFocus)

    def _show_form(self) -> None:
        opened = self.model.state.opened
        if self._form is not None and (opened is None or opened.id != self._form.item_id()):
            self._list.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
            self._form = None
        if opened is None:
            return
        if self._form is None:
            self._form = ItemForm(self.model, opened, self, fixed=self.model.collection == DETAILS)
            self._form.done.connect(self.model.close)
        else:
            self._form.render_item(opened)

    def _focus_row(self, item_id: str) -> None:
        rows = self._made_rows()
        row = self._rows.get(item_id) or (rows[0] if rows else None)
        target: QWidget | None = row or (self._adds[0] if self._adds else None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        self._rove()

    @Slot()
    def _pressed(self) -> None:
        row = self.sender()
        if not isinstance(row, ItemRow):
            return
        opened = self.model.state.opened
        if opened is not None and opened.id == row.row.id:
            self.model.close()
        else:
            self.model.open(row.row.id)
            self.focus_in(row.row.id)

    @Slot()
    def _add(self) -> None:
        self.model.add(int(self.sender().property("way")))
        if self._form is not None:
            self._form.focus_first()

    @Slot(int)
    def _walk(self, step: int) -> None:
        rows = self.rows()
        at = next((i for i, row in enumerate(rows) if row.hasFocus()), -1) + step
        if 0 <= at < len(rows):
            rows[at].setFocus(Qt.FocusReason.OtherFocusReason)
            self._rove()

    @Slot(object)
    def _show_problem(self, error: UserError) -> None:
        self._strip.set_text(error.sentence())
        self._strip.show()
