"""The meetings of a case: plan one, change it, call it off, put it in a calendar; and what was aligned otherwise."""

from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.attention.begin import begins, known_of
from regiedesk.domain.errors import UserError
from regiedesk.domain.meeting_work import doing
from regiedesk.domain.meeting_work.agenda import agenda_texts
from regiedesk.domain.meeting_work.appointment import Appointment, appointment
from regiedesk.domain.meetings import Attendance
from regiedesk.domain.work_words import MeetingKind, MeetingStatus
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.meetings_state import ELSEWHERE, Act, MeetingsState, OpenMeeting, lists, opened_meeting
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.session import CaseSession, Edit


class MeetingsModel(ViewModel):
    """Lists the meetings; `part` fills in the one that is open, and keeps every key that is typed.

    `leads` are the screens of a meeting that there are: a button leads somewhere, or is not there.
    """

    wanted = Signal(str)
    """Carries the place of a meeting of which somebody wants to see everything."""
    table_wanted = Signal(str)
    """Carries the place of a meeting that begins."""
    paper_wanted = Signal(str)
    """Carries the place of a meeting that was written down on paper."""
    told = Signal(str)
    """Passing news."""

    def __init__(
        self,
        office: Office,
        session: CaseSession,
        files: Files,
        leads: frozenset[Act] = ELSEWHERE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._office, self._session, self._files, self._leads = office, session, files, leads
        self.part = PartModel(session, "meetings", office.clock, office.ids, parent=self)
        self.state = self._made()
        self.part.changed.connect(self.refresh)
        self.part.problem.connect(self.problem)
        self.part.told.connect(self.told)
        session.changed.connect(self.refresh)

    @property
    def today(self) -> dt.date:
        """The day it is."""
        return self._office.clock.today()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        made = self._made()
        if made != self.state:
            self.state = made
            self.changed.emit()

    def show(self, place: str) -> None:
        """Open what a place asks for: a new meeting, of the kind that it names, or one that is there."""
        if begins(place):
            self.plan_one(known_of(place).get("kind"))
        elif any(f"meetings/{meeting.id}" == place for meeting in self._session.plan.meetings):
            self.part.open(place.partition("/")[2])

    def plan_one(self, wanted: MeetingKind | None = None) -> None:
        """Begin a new meeting with who is usually asked, and the usual agenda; it is kept when it has a day."""
        plan = self._session.plan
        kind = wanted or (MeetingKind.MDO if plan.meetings else MeetingKind.START)
        self.part.begin(
            kind=kind,
            status=MeetingStatus.PLANNED,
            family_earlier=True,
            agenda=agenda_texts(kind),
            attendance=doing.usual_attendance(plan, kind, self.today),
        )

    def align(self, kind: MeetingKind) -> None:
        """Begin a line about a telephone call or mail in which people aligned."""
        self.part.begin(kind=kind, status=MeetingStatus.HELD, on=self.today.isoformat())

    def act(self, act: Act, meeting_id: str) -> None:
        """Do what a button of a meeting says; a calendar file asks where to first, see `save_appointment`."""
        place = f"meetings/{meeting_id}"
        if act in (Act.CHANGE, Act.FINISH):
            self.part.open(meeting_id)
        elif act is Act.CANCEL:
            self._cancel(meeting_id)
        elif act is Act.REMOVE:
            self.part.remove(meeting_id)
        else:
            signals = {Act.TABLE: self.table_wanted, Act.PAPER: self.paper_wanted, Act.ALL: self.wanted}
            signals[act].emit(place)

    def close(self) -> None:
        """Close what is open; a new one of which nothing was filled in is forgotten."""
        self.part.close()

    def set_kind(self, kind: MeetingKind) -> None:
        """Make the open one another sort of meeting: its usual agenda, and for a new one who is asked, go along."""
        opened = self._opened()
        if opened is None or not opened.draft:
            meeting_id = opened.id if opened else ""
            self._edit(doing.Did.CHANGED, partial(doing.change_kind, meeting_id=meeting_id, kind=kind))
            return
        was, attendance = opened.fields["kind"].content, self._attendance()
        self.part.set_field(("kind",), kind)
        if opened.fields["agenda"].content == agenda_texts(was):
            self.part.set_field(("agenda",), agenda_texts(kind))
        if attendance == self._usual(was):
            self.part.set_field(("attendance",), self._usual(kind))

    def ask(self, person: str, come: bool) -> None:
        """Ask somebody for the open meeting, or not."""
        attendance = doing.ask(self._session.plan, self._attendance(), person, come=come)
        self.part.set_field(("attendance",), attendance)

    def set_aligned(self, people: tuple[str, ...]) -> None:
        """Note who aligned."""
        opened = self._opened()
        if opened is not None:
            self.part.set_field(("attendance",), doing.aligned(opened.fields["kind"].content, people))

    def appointment(self, meeting_id: str) -> Appointment | None:
        """Return what could stand in the calendar, with the place; what it still lacks is told as a problem."""
        try:
            return appointment(doing.meeting_of(self._session.plan, meeting_id), with_place=True)
        except UserError as error:
            self.report(error)
            return None

    def save_appointment(self, made: Appointment, path: Path) -> None:
        """Write a calendar file."""
        try:
            write = partial(self._files.waiting, path)
            self._office.appointments().save(self._session.state.case_id, made, write)
        except UserError as error:
            self.report(error)
            return
        self.told.emit("Het agendabestand is bewaard. Open het, dan staat het overleg in je agenda.")

    def _cancel(self, meeting_id: str) -> None:
        self._edit(doing.Did.CANCELLED, partial(doing.cancel, meeting_id=meeting_id))
        self.told.emit("Het overleg gaat niet door. Ongedaan maken: Ctrl+Z")

    def _edit(self, name: str, change: Edit) -> None:
        try:
            self._session.edit(name, change)
        except UserError as error:
            self.report(error)

    def _opened(self) -> OpenMeeting | None:
        return self.state.opened

    def _attendance(self) -> tuple[Attendance, ...]:
        item = self.part.state.opened
        fields = (*item.main, *item.folded) if item else ()
        found: Any = next((field.content for field in fields if field.path == ("attendance",)), ())
        return tuple(found)

    def _usual(self, kind: MeetingKind) -> tuple[Attendance, ...]:
        opened = self._opened()
        day = dates.exact(opened.fields["on"].content) if opened else None
        return doing.usual_attendance(self._session.plan, kind, day or self.today)

    def _made(self) -> MeetingsState:
        item, plan = self.part.state.opened, self._session.plan
        opened = opened_meeting(plan, item, self.today) if item else None
        return lists(plan, self.part.state.rows, self.today, opened, self._leads)
