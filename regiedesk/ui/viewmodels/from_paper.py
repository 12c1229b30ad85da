"""Van papier overnemen: what was written on the tafelvel, in its order, becomes edits of the plan as it is typed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from regiedesk.domain import dates, edits
from regiedesk.domain.actions import end_agreement
from regiedesk.domain.agreements import LIVE, Agreement
from regiedesk.domain.compare import differences
from regiedesk.domain.compare.grouping import by_step
from regiedesk.domain.cooperation import Obstacle
from regiedesk.domain.errors import UserError
from regiedesk.domain.meeting_work import doing, noting
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import Presence
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels import table_parts as parts
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.overview import VERSIONS
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.viewmodels.table_state import Does, Goal, Seat
from regiedesk.ui.viewmodels.versions import Group
from regiedesk.ui.viewmodels.where import STEP_WORDS


class Done(StrEnum):
    """What stands behind an agreement on the tafelvel."""

    YES = "gelukt"
    NOT_YET = "nog niet"
    STOPS = "stopt"


_STATUS = {Done.YES: AgreementStatus.DONE, Done.STOPS: AgreementStatus.STOPPED}


@value
class PaperGoal:
    """A goal on the sheet: the figure of that day, and what stands behind each agreement."""

    result: str
    title: str
    whose: str
    score: int | None
    agreements: tuple[tuple[Does, Done], ...]


@value
class PaperState:
    """Everything on the page, for the regisseur alone; `groups` are the differences once they were asked for."""

    meeting: str = ""
    title: str = ""
    day: str = ""
    seats: tuple[Seat, ...] = ()
    there: str = ""
    goals: tuple[PaperGoal, ...] = ()
    next_date: str = ""
    looked: bool = False
    groups: tuple[Group, ...] = ()


class FromPaperModel(ViewModel):
    """Takes over what was written at one meeting. `wanted` asks for another screen."""

    wanted = Signal(str)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session = office, session
        self._meeting = ""
        self._before = session.plan
        self._looked = False
        self.state = PaperState()
        session.changed.connect(self._show)

    def choose(self, meeting: str) -> None:
        """Take over what was written at this meeting; it counts as held from now on."""
        self._meeting, self._before, self._looked = meeting, self._session.plan, False
        self.edit(doing.Did.HELD, partial(_written, meeting=meeting, today=self.today()))
        self._show()

    def load(self) -> None:
        """Show the meeting that was chosen; none is chosen by itself, because that would say that it was held."""
        self._show()

    def today(self) -> dt.date:
        """Return the day it is, for dates without a year."""
        return self._office.clock.today()

    def read_people(self, words: str) -> tuple[tuple[str, ...], str]:
        """Return whom keys and first names mean, and why one of them is nobody."""
        return parts.read_people(self._session.plan, self.state.seats, words)

    def set_there(self, people: tuple[str, ...]) -> str:
        """Note who was there; of whom it was asked and nothing else is known, that they were not."""
        return self.edit(doing.Did.PRESENCE, partial(_there, meeting=self._meeting, people=people))

    def quote(self, words: str, who: tuple[str, ...]) -> str:
        """Note what somebody said."""
        by = who[0] if who else None
        return self.edit(noting.Noted.QUOTE, partial(noting.quote, meeting_id=self._meeting, said_by=by, words=words))

    def figure(self, result: str, score: int) -> str:
        """Note the figure that was written down for a goal."""
        give = partial(
            doing.figure, meeting_id=self._meeting, new_id=self._new(), result=result, person=None, score=score
        )
        return self.edit(doing.Did.FIGURE, give, typing=f"papier/{result}")

    def set_done(self, agreement: str, done: Done) -> str:
        """Note what became of an agreement."""
        return self.edit("hoe het ging", partial(_done, agreement=agreement, done=done, on=self._now().on))

    def agree(self, result: str, what: str, who: tuple[str, ...], until: str | None) -> str:
        """Add an agreement that was written down."""
        add = partial(
            doing.decide, meeting_id=self._meeting, new_id=self._new(), what=what, who=who, until_on=until,
            result=result or None,
        )  # fmt: skip
        return self.edit(doing.Did.DECIDED, add)

    def bump(self, words: str) -> str:
        """Add a hobbel that was written down."""
        sharing = self._now().sharing
        new = Obstacle(id=self._new(), text=words, sharing=sharing)
        return self.edit("hobbel erbij", lambda plan: edits.add(plan, new))

    def fix_next(self, on: str, time: str | None, place: str) -> str:
        """Note when they meet again."""
        fix = partial(doing.next_meeting, meeting_id=self._meeting, new_id=self._new(), on=on, time=time, place=place)
        return self.edit(doing.Did.NEXT, fix)

    def look(self) -> None:
        """Say in sentences what taking over changed."""
        self._looked = True
        self._show()

    def freeze(self) -> None:
        """Go where the plan is fixed."""
        self.wanted.emit(VERSIONS)

    def edit(self, name: str, change: Callable[[Plan], Plan], *, typing: str = "") -> str:
        """Apply an edit; returns why it was refused, or nothing."""
        try:
            self._session.edit(name, change, typing=typing)
        except UserError as error:
            return error.sentence()
        return ""

    def _new(self) -> str:
        return self._office.ids.new()

    def _now(self) -> Meeting:
        return doing.meeting_of(self._session.plan, self._meeting)

    @Slot()
    def _show(self) -> None:
        self.state = self._state()
        self.changed.emit()

    def _state(self) -> PaperState:
        plan = self._session.plan
        if not any(meeting.id == self._meeting for meeting in plan.meetings):
            return PaperState()
        meeting = self._now()
        found = by_step(differences(self._before, plan)) if self._looked else ()
        seats = parts.seats(plan, meeting)
        return PaperState(
            meeting=meeting.id,
            title=str(meeting.kind),
            day=dates.say(meeting.on, weekday=len(meeting.on) == 10),
            seats=seats,
            there=" ".join(seat.key or seat.name for seat in seats if seat.presence in doing.THERE),
            goals=tuple(self._goal(plan, meeting, goal) for goal in parts.goals(plan, plan, meeting, "")),
            next_date=parts.next_date(plan, meeting),
            looked=self._looked,
            groups=tuple(Group(title=STEP_WORDS[step - 1], differences=under) for step, under in found),
        )

    def _goal(self, plan: Plan, meeting: Meeting, goal: Goal) -> PaperGoal:
        listed = [a for a in plan.agreements if a.result == goal.result and (_runs(a) or a.ended_on == meeting.on)]
        return PaperGoal(
            result=goal.result,
            title=goal.title,
            whose=goal.whose,
            score=goal.chosen,
            agreements=tuple((parts.does(plan, plan, a, meeting), _how(a)) for a in listed),
        )


def _runs(agreement: Agreement) -> bool:
    return agreement.status in LIVE


def _how(agreement: Agreement) -> Done:
    return next((done for done, status in _STATUS.items() if status is agreement.status), Done.NOT_YET)


def _written(plan: Plan, meeting: str, today: dt.date) -> Plan:
    """Begin taking over: the meeting was held, on its own day."""
    found = doing.meeting_of(plan, meeting)
    if not found.attendance:
        usual = doing.usual_attendance(plan, found.kind, today)
        plan = edits.change(plan, "meetings", meeting, attendance=usual)
    return doing.hold(plan, meeting)


def _there(plan: Plan, meeting: str, people: tuple[str, ...]) -> Plan:
    for person in people:
        plan = doing.set_presence(plan, meeting, person, Presence.PRESENT)
    for attendance in doing.meeting_of(plan, meeting).attendance:
        away = attendance.person not in people and attendance.presence in (Presence.INVITED, Presence.PRESENT)
        if away:
            plan = doing.set_presence(plan, meeting, attendance.person, Presence.EXCUSED)
    return plan


def _done(plan: Plan, agreement: str, done: Done, on: str) -> Plan:
    if done is Done.NOT_YET:
        running = {"status": AgreementStatus.RUNNING, "ended_on": None, "ended_because": ""}
        return edits.change(plan, "agreements", agreement, **running)
    return end_agreement(plan, agreement, _STATUS[done], on)
