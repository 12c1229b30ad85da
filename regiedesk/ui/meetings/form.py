"""The meeting that is being filled in: when and where, who is asked, the agenda. Every key is kept at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from regiedesk.domain.meeting_work.inviting import NOT_AROUND_A_TABLE
from regiedesk.domain.work_words import MeetingKind
from regiedesk.ui.meetings.invitees import Invitees
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.viewmodels.meetings_state import OpenMeeting
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import ChoiceField, Field, PeopleField
from regiedesk.ui.wizard.field_for import Bound, is_wide
from regiedesk.ui.wizard.field_grid import FieldGrid

_KINDS = [(kind, kind[:1].upper() + kind[1:]) for kind in MeetingKind if kind not in NOT_AROUND_A_TABLE]


class MeetingForm(Card):
    """Fills in one meeting, or one line about a telephone call or mail."""

    done = Signal()

    def __init__(self, model: MeetingsModel, opened: OpenMeeting, parent: QWidget | None = None) -> None:
        super().__init__(opened.title, "calendar-days" if opened.around_table else "phone", parent)
        self._model, self._opened = model, opened
        self._bound: dict[str, Bound] = {}
        self._kind = ChoiceField("Wat voor overleg", _KINDS, empty="")
        self._people = PeopleField("Met wie?", ())
        self._invitees = Invitees(model)
        self._points = text.small("")
        self._lacks = text.small("", "warn")
        self.setAccessibleName(opened.title)
        if opened.around_table:
            self._build_meeting()
        else:
            self._build_alignment()
        self.body.addWidget(self._lacks)
        self.body.addLayout(self._actions())
        self.render_state(opened)

    def meeting(self) -> tuple[str, bool]:
        """Return of which meeting it is the form, and whether that is one around a table."""
        return self._opened.id, self._opened.around_table

    def focus_first(self) -> None:
        """Put the focus where filling in begins: a meeting needs a day before anything else."""
        first = [] if self._opened.around_table else [self._people]
        any(field.focus() for field in (*first, self._bound["on"].field))

    def flush(self) -> None:
        """Tell what was typed and not yet told."""
        for field in self.findChildren(Field):
            field.flush()

    def render_state(self, opened: OpenMeeting) -> None:
        """Show the meeting as it is now."""
        self._opened = opened
        for name, bound in self._bound.items():
            bound.show_state(opened.fields[name])
        self._lacks.setText(opened.lacks)
        self._lacks.setVisible(bool(opened.lacks))
        if opened.around_table:
            self._kind.set_value(opened.fields["kind"].content)
            self._bound["family_earlier"].field.set_hint(opened.earlier)
            self._invitees.show_rows(opened.people)
            self._points.setText(f"Wat nu open staat: {', '.join(opened.open_points)}.")
            self._points.setVisible(bool(opened.open_points))
        else:
            self._people.set_people([(row.person, row.name) for row in opened.people])
            self._people.set_value(opened.aligned)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Close with Escape, and with Ctrl+Enter."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier):
            self._finish()
        else:
            super().keyPressEvent(event)

    def _build_meeting(self) -> None:
        grid = FieldGrid(self)
        self._kind.edited.connect(self._chose_kind)
        grid.add(self._kind, wide=False)
        self._put(grid, "on", "time", "minutes", "place", "family_earlier")
        self.body.addWidget(grid)
        self.body.addWidget(text.h3("Wie nodig je uit?"))
        self.body.addWidget(self._invitees)
        agenda = FieldGrid(self)
        self._put(agenda, "agenda")
        self.body.addWidget(agenda)
        self.body.addWidget(self._points)

    def _build_alignment(self) -> None:
        self._people.edited.connect(self._chose_people)
        grid = FieldGrid(self)
        grid.add(self._people, wide=True)
        self._put(grid, "note", "on")
        self.body.addWidget(grid)

    def _put(self, grid: FieldGrid, *names: str) -> None:
        for name in names:
            state = self._opened.fields[name]
            self._bound[name] = bound = Bound(state, self._model.part, grid)
            grid.add(bound.field, wide=is_wide(state.spec))

    def _actions(self) -> QHBoxLayout:
        finish = buttons.secondary("Klaar", "check")
        finish.setToolTip("Esc of Ctrl+Enter")
        finish.clicked.connect(self._finish)
        row = parts.row(finish)
        if self._opened.draft:
            away = buttons.quiet("Laat maar", "trash-2")
            away.clicked.connect(self._leave)
            row.addWidget(away)
        row.addStretch(1)
        return row

    @Slot(object)
    def _chose_kind(self, kind: object) -> None:
        if isinstance(kind, MeetingKind):
            self._model.set_kind(kind)

    @Slot(object)
    def _chose_people(self, people: object) -> None:
        if isinstance(people, tuple):
            self._model.set_aligned(people)

    @Slot()
    def _finish(self) -> None:
        self.flush()
        self.done.emit()

    @Slot()
    def _leave(self) -> None:
        self._model.part.remove(self._opened.id)
