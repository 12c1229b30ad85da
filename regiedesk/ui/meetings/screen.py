"""Overleg: what is planned, what was held, and what was aligned without a meeting."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.domain.work_words import MeetingKind
from regiedesk.ui.meetings.form import MeetingForm
from regiedesk.ui.meetings.rows import Lines
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.viewmodels.meetings_state import Act
from regiedesk.ui.widgets import ask, buttons, tab_order, text
from regiedesk.ui.widgets.card import Strip

NO_PLAN = "Er is nog geen overleg gepland. Pak samen de agenda: het gezin kiest mee."
NO_PAST = "Er was nog geen overleg."
NO_ALIGNMENT = "Bel of mail je met iemand over het plan? Zet het hier in één regel. Dan telt het mee."
PLACE_TOO = "Zet je de plaats erin?"
OTHERS_LOOK = "In het bestand staat alleen ‘Overleg’, met de dag en de tijd. Anderen kunnen in je agenda kijken."


class MeetingsScreen(parts.CaseScreen):
    """Shows a MeetingsModel."""

    told = Signal(str)

    def __init__(self, model: MeetingsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self._form: MeetingForm | None = None
        self._came_from = ""
        self._plan = buttons.primary("Overleg plannen", "calendar-days")
        self._strip = Strip("let op", "")
        self._planned = Lines("Gepland", "calendar-clock", NO_PLAN)
        self._held = Lines("Geweest", "history", NO_PAST)
        self._aligned = Lines("Afgestemd zonder overleg", "phone", NO_ALIGNMENT)
        self._counted = text.words("", "body", "muted")
        self._page = parts.Scroll()
        self._build()
        self._connect()
        self.render_state()

    def buttons(self) -> tuple[QWidget, ...]:
        """Return what one does next."""
        return (self._plan,)

    def enter(self) -> None:
        """Put the focus on the first thing to do."""
        if self._form is not None:
            self._form.focus_first()
        else:
            next(tab_order.stops(self), self._plan).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Save what is being typed."""
        if self._form is not None:
            self._form.flush()

    def show_item(self, place: str) -> None:
        """Bring a meeting into view, or the button that plans one."""
        line = self.findChild(QWidget, place.partition("/")[2] or "-")
        if line is None:
            self._plan.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        next(tab_order.stops(line), self._plan).setFocus(Qt.FocusReason.OtherFocusReason)
        self._page.ensureWidgetVisible(line)

    @Slot()
    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self.model.state
        self._strip.hide()
        self._planned.show_rows(state.planned)
        self._held.show_rows(state.held)
        self._aligned.show_rows(state.alignments)
        self._counted.setText(state.counted)
        self._counted.setVisible(bool(state.alignments))
        self._show_form()

    def _build(self) -> None:
        self.box.addWidget(self._page)
        self._strip.hide()
        self._place = parts.column(spacing=12)
        self._page.column.addWidget(self._strip)
        self._page.column.addLayout(self._place)
        left, right = QWidget(), QWidget()
        left.setLayout(_bare((self._planned, self._held)))
        right.setLayout(_bare((self._make_alignments(),)))
        beside = parts.Beside()
        beside.box.addWidget(left, 3)
        beside.box.addWidget(right, 2)
        self._page.column.addWidget(beside)
        self._page.column.addStretch(1)

    def _make_alignments(self) -> QWidget:
        self._phone = buttons.quiet("Per telefoon", "phone")
        self._mail = buttons.quiet("Per mail", "mail")
        for button in (self._phone, self._mail):
            button.setAccessibleName(f"Afgestemd {button.text().lower()}")
        row = parts.row(self._phone, self._mail, spacing=4)
        row.addStretch(1)
        self._aligned.body.insertLayout(1, row)
        self._aligned.body.insertWidget(2, self._counted)
        return self._aligned

    def _connect(self) -> None:
        self._plan.clicked.connect(self._plan_one)
        self._phone.clicked.connect(self._by_phone)
        self._mail.clicked.connect(self._by_mail)
        for lines in (self._planned, self._held, self._aligned):
            lines.acted.connect(self._act)
        self.model.changed.connect(self.render_state)
        self.model.problem.connect(self._show_problem)
        self.model.told.connect(self.told)

    def _show_form(self) -> None:
        opened = self.model.state.opened
        if self._form is not None and (opened is None or self._form.meeting() != (opened.id, opened.around_table)):
            self._drop_form()
        if opened is None:
            return
        if self._form is None:
            self._form = MeetingForm(self.model, opened)
            self._form.done.connect(self.model.close)
            self._place.addWidget(parts.filling(self._form))
            self._page.verticalScrollBar().setValue(0)
            self._form.focus_first()
        else:
            self._form.render_state(opened)

    def _drop_form(self) -> None:
        form, self._form = self._form, None
        if form is None:
            return
        had_focus = form.isAncestorOf(QApplication.focusWidget() or self)
        self._place.removeWidget(form)
        form.hide()
        form.deleteLater()
        if had_focus:
            self.enter()
            parts.focus_name(self.window(), self._came_from)

    @Slot()
    def _plan_one(self) -> None:
        self._came_from = self._plan.accessibleName()
        self.model.plan_one()

    @Slot()
    def _by_phone(self) -> None:
        self._came_from = self._phone.accessibleName()
        self.model.align(MeetingKind.PHONE)

    @Slot()
    def _by_mail(self) -> None:
        self._came_from = self._mail.accessibleName()
        self.model.align(MeetingKind.MAIL)

    @Slot(str, str)
    def _act(self, act: str, meeting_id: str) -> None:
        self._came_from = parts.focused_name(self)
        if Act(act) is Act.CALENDAR:
            self._save_appointment(meeting_id)
        else:
            self.model.act(Act(act), meeting_id)

    def _save_appointment(self, meeting_id: str) -> None:
        made = self.model.appointment(meeting_id)
        if made is None:
            return
        if made.place and not ask.confirm(self, PLACE_TOO, OTHERS_LOOK, "Met de plaats", "Zonder de plaats"):
            made = replace(made, place="")
        path = ask.save_file(self, "Agendabestand bewaren", made.file_name(), "Agenda (*.ics)")
        if path is not None:
            self.model.save_appointment(made, path)

    @Slot(object)
    def _show_problem(self, error: UserError) -> None:
        self._strip.set_text(error.sentence())
        self._strip.show()
        self._page.verticalScrollBar().setValue(0)


def _bare(widgets: tuple[QWidget, ...]) -> QVBoxLayout:
    """Return a column without margins, with room below."""
    made = parts.column([parts.filling(widget) for widget in widgets], spacing=12)
    made.setContentsMargins(0, 0, 0, 0)
    made.addStretch(1)
    return made
