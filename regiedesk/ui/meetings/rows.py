"""Meetings below each other, each with what can be done with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.meetings_state import Act, AlignmentRow, MeetingRow
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.marks import Badge

_ICONS = {
    Act.TABLE: "users",
    Act.PAPER: "notebook-pen",
    Act.CALENDAR: "calendar-days",
    Act.CHANGE: "pencil",
    Act.FINISH: "pencil",
    Act.CANCEL: "x",
    Act.ALL: "arrow-right",
    Act.REMOVE: "trash-2",
}


class Acts(QWidget):
    """The buttons of one row; on the next line when there is no room."""

    acted = Signal(str, str)

    def __init__(self, item_id: str, whose: str, acts: Sequence[Act], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = item_id
        flow = Flow(self, 4)
        for act in acts:
            make = buttons.secondary if act is Act.TABLE else buttons.quiet
            button = make(act, _ICONS[act])
            button.setAccessibleName(f"{act}: {whose}")
            button.setProperty("act", str(act))
            button.clicked.connect(self._pressed)
            flow.addWidget(button)

    @Slot()
    def _pressed(self) -> None:
        self.acted.emit(self.sender().property("act"), self._id)


class MeetingLine(QWidget):
    """One meeting: when, what, who, what is not done yet."""

    acted = Signal(str, str)

    def __init__(self, row: MeetingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(2)
        title = text.h3(row.title)
        box.addLayout(parts.row(title, Badge("gaat niet door"), stretch=0) if row.off else parts.row(title, stretch=0))
        box.addWidget(text.body(row.what))
        if row.who:
            box.addWidget(text.small(row.who))
        for line in row.todo:
            box.addWidget(text.small(line, "warn"))
        acts = Acts(row.id, row.title, row.acts)
        acts.acted.connect(self.acted)
        box.addWidget(acts)


class AlignmentLine(QWidget):
    """People who aligned without a meeting."""

    acted = Signal(str, str)

    def __init__(self, row: AlignmentRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 4, 0, 4)
        box.setSpacing(2)
        box.addWidget(text.small(row.line))
        if row.about:
            box.addWidget(text.body(row.about))
        acts = Acts(row.id, row.line, row.acts)
        acts.acted.connect(self.acted)
        box.addWidget(acts)


class Lines(Card):
    """A card with rows that are made again only when they changed; the focus stays where it was."""

    acted = Signal(str, str)

    def __init__(self, title: str, icon: str, empty: str, parent: QWidget | None = None) -> None:
        super().__init__(title, icon, parent)
        self._shown: Sequence[MeetingRow | AlignmentRow] | None = None
        self._rows = parts.column(spacing=4)
        self._empty = text.words(empty, "body", "muted")
        self.body.addWidget(self._empty)
        self.body.addLayout(self._rows)

    def show_rows(self, rows: Sequence[MeetingRow | AlignmentRow]) -> None:
        """Show these rows."""
        self._empty.setVisible(not rows)
        if rows == self._shown:
            return
        self._shown = rows
        focused = parts.focused_name(self)
        parts.empty(self._rows)
        for at, row in enumerate(rows):
            if at:
                self._rows.addWidget(Hairline())
            line = MeetingLine(row) if isinstance(row, MeetingRow) else AlignmentLine(row)
            line.setObjectName(row.id)
            line.acted.connect(self.acted)
            self._rows.addWidget(line)
            # At once, not in the next turn: the focus may have to go here now.
            line.show()
        parts.focus_name(self, focused)
