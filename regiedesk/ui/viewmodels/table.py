"""*Aan tafel*: a meeting from the first line of its agenda to the next date, by a few keys."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from regiedesk.domain import dates
from regiedesk.domain.errors import UserError
from regiedesk.domain.meeting_work import doing, noting
from regiedesk.domain.meeting_work.agenda import STEPS, Topic
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.words import Extent
from regiedesk.domain.work_words import MeetingKind, Presence
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels import table_parts as parts
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.overview import VERSIONS
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.viewmodels.table_sight import Sight
from regiedesk.ui.viewmodels.table_state import Form, Stage, TableState

MINUTES = 20
"""At the table nobody touches the laptop while people talk: it locks later than elsewhere."""

_ANSWERS = {1: Extent.YES, 2: Extent.PARTLY, 3: Extent.NO}


class TableModel(ViewModel):
    """Holds one meeting of the open case. Every key is an edit of the plan: it is saved, and undo takes it back.

    `wanted` asks for another screen. `waits` tells after how many
    minutes without a touch the window may lock while people sit there; nought is as always.
    """

    wanted = Signal(str)
    waits = Signal(int)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session = office, session
        self._meeting = ""
        self._stage = Stage.NONE
        self._sight = Sight("", self._today)
        self._been: frozenset[int] = frozenset()
        self._at = self._goal_at = 0
        self._giver = ""
        self._form = Form.NONE
        self._blank = self._watching = False
        self._first_digit: tuple[str, str] | None = None
        self._problem = ""
        self.state = TableState()
        session.changed.connect(self._follow)

    def watch(self, on: bool) -> None:
        """Follow the case while somebody looks."""
        self._watching = on
        if on:
            self.load()
        self.waits.emit(MINUTES if on and self._stage in (Stage.TABLE, Stage.LEAVING) else 0)

    def choose(self, meeting: str) -> None:
        """Sit down to another meeting."""
        if meeting != self._meeting:
            self._begin(meeting)
        self.load()

    def load(self) -> None:
        """Derive everything again."""
        if not self._is_there():
            self._begin(parts.meeting_to_hold(self._session.plan, self._today))
        self._problem = ""
        self._show()

    # Before it starts

    def begin_now(self) -> None:
        """Begin a meeting that was not planned."""
        new = self._office.ids.new()
        add = partial(doing.plan_meeting, new_id=new, kind=MeetingKind.MDO, on=self._today.isoformat())
        if self._edit(doing.Did.PLANNED, add):
            self._begin(new)
            self._show()

    def show_item(self, place: str, on: bool) -> None:
        """Show something on purpose, or no longer."""
        self._sight.show(self._session.plan, place, on=on)
        self._show()

    def show_goals(self) -> None:
        """Show the goals that stay off only because it was not agreed that somebody reads them."""
        self._sight.show_goals(self._session.plan)
        self._show()

    def start(self) -> None:
        """Sit down: who was asked can come in from now on."""
        if self._edit(doing.Did.HELD, self._held):
            self._stage = Stage.TABLE
            self.waits.emit(MINUTES)
            self._show()

    # From line to line

    def go_on(self) -> None:
        """Go on to the next goal; after the last one the line was discussed, and the next line comes."""
        if self.state.goal is not None and self._goal_at + 1 < len(self.state.goals):
            self._to_goal(self._goal_at + 1)
            return
        steps = STEPS[self.state.topic] if self.state.topic else ()
        self._been |= {self._at}
        if self._edit(doing.Did.DISCUSSED, partial(_discussed, meeting=self._meeting, steps=steps)):
            self.to_line(self._at + 1)

    def skip(self) -> None:
        """Go to the next line; this one was not discussed."""
        self.to_line(self._at + 1)

    def back(self) -> None:
        """Go to the line before."""
        self.to_line(self._at - 1)

    def to_line(self, number: int) -> None:
        """Go to a line of the agenda; behind the last one is the way out."""
        self._form, self._problem = Form.NONE, ""
        self._stage = Stage.LEAVING if number >= len(self.state.stops) else Stage.TABLE
        self._at = min(max(number, 0), max(len(self.state.stops) - 1, 0))
        self._to_goal(0)

    def to_goal(self, number: int) -> None:
        """Look at another goal."""
        if 0 <= number < len(self.state.goals):
            self._to_goal(number)

    def turn_blank(self) -> None:
        """Show nothing for a while, or everything again."""
        self._blank = not self._blank
        self._show()

    def round_off(self) -> None:
        """Look at what is not done yet."""
        self.to_line(len(self.state.stops))

    def stand_up(self) -> None:
        """Leave the table, for the differences that the meeting made."""
        self._stage, self._at = Stage.BEFORE, 0
        self.waits.emit(0)
        self._show()
        self.wanted.emit(VERSIONS)

    # Who is there

    def press_seat(self, key: str) -> bool:
        """Say the next thing about who has this key; tells whether somebody has it."""
        seat = next((seat for seat in self.state.seats if key and seat.key == key), None)
        if seat is None:
            return False
        at = parts.ROUND.index(seat.presence) + 1 if seat.presence in parts.ROUND else 0
        presence = parts.ROUND[at % len(parts.ROUND)]
        return self._edit(doing.Did.PRESENCE, self._presence(seat.person, presence))

    def everyone(self) -> None:
        """Note that all of whom nothing was noted are there."""
        asked = [seat.person for seat in self.state.seats if seat.presence is Presence.INVITED]
        self._edit(doing.Did.PRESENCE, partial(_there, meeting=self._meeting, people=asked))

    def _presence(self, person: str, presence: Presence) -> Callable[[Plan], Plan]:
        return partial(doing.set_presence, meeting_id=self._meeting, person=person, presence=presence)

    # Figures and answers

    def press_figure(self, digit: int) -> None:
        """Give a figure to the goal that is looked at: 1 and then 0 is 10."""
        goal = self.state.goal
        if goal is None:
            return
        mark = (goal.result, self._giver)
        ten = digit == 0 and self._first_digit == mark
        self.give(10 if ten else digit)
        self._first_digit = mark if digit == 1 else None

    def give(self, figure: int) -> None:
        """Give a figure to the goal that is looked at."""
        goal, self._first_digit = self.state.goal, None
        if goal is not None:
            new, by = self._office.ids.new(), self._giver or None
            typing = f"cijfer/{goal.result}/{self._giver}"
            given = partial(
                doing.figure, meeting_id=self._meeting, new_id=new, result=goal.result, person=by, score=figure
            )
            self._edit(doing.Did.FIGURE, given, typing=typing)

    def next_giver(self, steps: int = 1) -> None:
        """Let the next one give a figure."""
        ids = [person for person, _ in self.state.givers]
        if self.state.goal is not None and ids:
            self.set_giver(ids[(ids.index(self._giver) + steps) % len(ids)])

    def set_giver(self, person: str) -> None:
        """Let somebody give a figure; nobody is everybody together."""
        self._giver, self._first_digit = person, None
        self._show()

    def answer(self, number: int) -> bool:
        """Say whether the question of the family still holds; tells whether there is such an answer."""
        holds = _ANSWERS.get(number)
        if self.state.topic is not Topic.QUESTION or holds is None:
            return False
        return self._edit(noting.Noted.QUESTION, partial(noting.question, meeting_id=self._meeting, holds=holds))

    # What is typed

    def open_form(self, form: Form) -> None:
        """Open the line for something new."""
        if self._stage is Stage.BEFORE:
            return
        self._form, self._problem = form, ""
        self._show()

    def close_form(self) -> None:
        """Leave the line; what was typed in it is gone."""
        self._drop_drafts()
        self._form, self._problem = Form.NONE, ""
        self._show()

    def draft(self, field: str) -> str:
        """Return what was typed in a field before the window was locked."""
        found = self._session.draft(self._draft_place(field))
        return found.text if found else ""

    def keep_draft(self, field: str, words: str) -> None:
        """Keep what is being typed."""
        self._session.keep_draft(self._draft_place(field), words, "")

    def read_people(self, words: str) -> tuple[tuple[str, ...], str]:
        """Return whom the keys and names mean, and why one of them is nobody."""
        return parts.read_people(self._session.plan, self.state.seats, words)

    def decide(self, what: str, who: tuple[str, ...], until: str | None) -> bool:
        """Make an agreement on the spot, for the goal that is looked at."""
        goal = self.state.goal
        result = goal.result if goal is not None else None
        add = partial(
            doing.decide, meeting_id=self._meeting, new_id=self._office.ids.new(), what=what, who=who, until_on=until,
            result=result,
        )  # fmt: skip
        return self._keep(doing.Did.DECIDED, add)

    def aim(self, title: str, owners: tuple[str, ...], now: int | None, goal: int | None, until: str | None) -> bool:
        """Add a goal, and look at it."""
        new = self._office.ids.new()
        add = partial(
            noting.aim, meeting_id=self._meeting, new_id=new, title=title, owners=owners, start=now, goal=goal,
            target_on=until,
        )  # fmt: skip
        self._sight.show_new(f"results/{new}")
        if not self._keep(noting.Noted.GOAL, add):
            return False
        at = next((i for i, line in enumerate(self.state.goals) if line.result == new), self._goal_at)
        self._to_goal(at)
        return True

    def quote(self, words: str, said_by: tuple[str, ...]) -> bool:
        """Note what somebody said."""
        by = said_by[0] if said_by else None
        return self._keep(noting.Noted.QUOTE, partial(noting.quote, meeting_id=self._meeting, said_by=by, words=words))

    def fix_next(self, on: str, time: str | None, place: str) -> bool:
        """Fix when they meet again."""
        new = self._office.ids.new()
        fix = partial(doing.next_meeting, meeting_id=self._meeting, new_id=new, on=on, time=time, place=place)
        return self._keep(doing.Did.NEXT, fix)

    def seat(self, people: tuple[str, ...]) -> bool:
        """Note that somebody is there who was not asked."""
        return self._keep(doing.Did.PRESENCE, partial(_there, meeting=self._meeting, people=people))

    def usual_next(self) -> tuple[str, str]:
        """Return the time and the place of this meeting, which are usually those of the next one."""
        meeting = self._now()
        return meeting.time or "", meeting.place

    # Inside

    @property
    def _today(self) -> dt.date:
        return self._office.clock.today()

    def today(self) -> dt.date:
        """Return the day of today, for dates without a year."""
        return self._today

    @Slot()
    def _follow(self) -> None:
        if self._watching:
            self._show()

    def _begin(self, meeting: str) -> None:
        self._meeting, self._stage = meeting, Stage.BEFORE if meeting else Stage.NONE
        self._sight, self._been = Sight(meeting, self._today), frozenset()
        self._at, self._goal_at, self._giver, self._form = 0, 0, "", Form.NONE

    def _is_there(self) -> bool:
        return any(meeting.id == self._meeting for meeting in self._session.plan.meetings)

    def _now(self) -> Meeting:
        return doing.meeting_of(self._session.plan, self._meeting)

    def _held(self, plan: Plan) -> Plan:
        return doing.hold(self._sight.asked(plan), self._meeting, self._today.isoformat())

    def _to_goal(self, number: int) -> None:
        self._goal_at, self._giver, self._first_digit = number, "", None
        self._show()

    def _edit(self, name: str, change: Callable[[Plan], Plan], *, typing: str = "") -> bool:
        """Apply an edit; what is refused stays on the screen with why."""
        try:
            self._session.edit(name, change, typing=typing)
        except UserError as error:
            self._problem = error.sentence()
            self._show()
            return False
        if not self._watching:
            self._show()
        return True

    def _keep(self, name: str, change: Callable[[Plan], Plan]) -> bool:
        """Apply what was typed in the line, and close it."""
        form = self._form
        self._form, self._problem = Form.NONE, ""
        if not self._edit(name, change):
            self._form = form
            self._show()
            return False
        self._drop_drafts(form)
        return True

    def _draft_place(self, field: str) -> str:
        return f"aan-tafel/{self._meeting}/{self._form.name}/{field}"

    def _drop_drafts(self, form: Form | None = None) -> None:
        within = f"aan-tafel/{self._meeting}/{(form or self._form).name}"
        for draft in self._session.drafts(within):
            self._session.drop_draft(draft.place)

    def _show(self) -> None:
        self.state = self._state()
        self.changed.emit()

    def _state(self) -> TableState:
        if not self._is_there():
            return TableState(saved=self._session.state.saved, problem=self._problem)
        plan = self._sight.asked(self._session.plan)
        seen, shown = self._sight.look(self._session.plan)
        meeting = doing.meeting_of(plan, self._meeting)
        base = TableState(
            stage=self._stage,
            meeting=meeting.id,
            title=str(meeting.kind),
            day=dates.say(meeting.on, weekday=len(meeting.on) == 10),
            others=seen.others,
            at=self._at,
            goal_at=self._goal_at,
            giver=self._giver,
            form=self._form,
            blank=self._blank,
            saved=self._session.state.saved,
            problem=self._problem,
        )
        if self._stage is Stage.BEFORE:
            return parts.before(base, plan, seen, shown)
        return parts.at_table(base, plan, seen, meeting, self._today, self._been)


def _discussed(plan: Plan, meeting: str, steps: Iterable[int]) -> Plan:
    for step in steps:
        plan = doing.discussed(plan, meeting, step, done=True)
    return plan


def _there(plan: Plan, meeting: str, people: Iterable[str]) -> Plan:
    for person in people:
        plan = doing.set_presence(plan, meeting, person, Presence.PRESENT)
    return plan
