"""A regisseur at the table: meetings that are planned and held, what is agreed, who comes and who leaves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any

from regiedesk.domain import actions, edits
from regiedesk.domain.actions import Choice, Leaving
from regiedesk.domain.meeting_work import doing, noting
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import ReadingAgreement
from regiedesk.domain.steps import NUMBERS, StepStatus, state
from regiedesk.domain.words import AgreementStatus, Extent, Manner, ReadScope
from regiedesk.domain.work_words import Activity, MeetingKind, Presence
from tests.journeys.months_desk import AtTheDesk


class AtTheTable(AtTheDesk):
    """The same regisseur, with others."""

    def plans(self, meeting: str, kind: MeetingKind, on: str, time: str | None = None, place: str = "") -> None:
        """Plan a meeting with whom one usually asks."""

        def planned(plan: Plan) -> Plan:
            made = doing.plan_meeting(plan, meeting, kind, on, time, place)
            asked = doing.usual_attendance(plan, kind, dt.date.fromisoformat(on))
            return edits.change(made, "meetings", meeting, attendance=asked)

        self.does(doing.Did.PLANNED, planned)

    def holds(self, meeting: str, *steps: int, there: str, minutes: int, activity: Activity = Activity.MEETING) -> None:
        """Hold a meeting today: who was there, which steps came by, how long it took.

        A name may say how somebody was there, as `roos:een_deel`.
        """
        self.does(doing.Did.HELD, partial(doing.hold, meeting_id=meeting, on=self.today))
        for name in there.split():
            who, _, how = name.partition(":")
            presence = Presence(how.replace("_", " ")) if how else Presence.PRESENT
            self.at(meeting, doing.Did.PRESENCE, doing.set_presence, person=who, presence=presence)
        self.discusses(meeting, *steps)
        self.changes(f"meetings/{meeting}", minutes=minutes)
        self.works(activity, minutes, meeting)

    def at(self, meeting: str, name: str, change: Callable[..., Plan], **what: Any) -> None:
        """Do something at a meeting."""
        self.does(name, partial(change, meeting_id=meeting, **what))

    def discusses(self, meeting: str, *steps: int) -> None:
        """Tick the steps that came by."""
        for step in steps:
            self.at(meeting, doing.Did.DISCUSSED, doing.discussed, step=step, done=True)

    def reopened(self) -> list[int]:
        """Return the steps that a change opened again."""
        return [number for number in NUMBERS if state(self.plan, number).state is StepStatus.REOPENED]

    def agrees(self, meeting: str, *agreements: str, at: int) -> None:
        """Make agreements at a meeting, which get the numbers of the dossier; afterwards comes what takes time."""
        for name in agreements:
            said = self.told(f"agreements/{name}", at)
            brief = {"what": said.what, "who": said.who, "until_on": said.until_on, "result": said.result}
            self.at(meeting, doing.Did.DECIDED, doing.decide, new_id=name, **brief)
            assert self.plan.agreements[-1].number == said.number
            self.does("afspraak", partial(edits.put, item=replace(said, made_at=meeting)))

    def aims(self, meeting: str, *results: str, at: int) -> None:
        """Note goals in the words of their owners; afterwards comes what takes time."""
        for name in results:
            said = self.told(f"results/{name}", at)
            owners = (said.owner, *said.co_owners)
            self.at(meeting, noting.Noted.GOAL, noting.aim, new_id=name, title=said.title, owners=owners)
            self.does("doel", partial(edits.put, item=said))

    def figures(self, meeting: str, **scores: int) -> None:
        """Note a figure per goal, given by all together."""
        for result, score in scores.items():
            given = {"new_id": self.new_id(), "result": result, "person": None, "score": score}
            self.at(meeting, doing.Did.FIGURE, doing.figure, **given)

    def hears(self, meeting: str, holds: Extent) -> None:
        """Note whether the question of the family still holds."""
        self.at(meeting, noting.Noted.QUESTION, noting.question, holds=holds)

    def fixes(self, meeting: str, following: str, on: str, time: str | None = None) -> None:
        """Fix the next date before everybody goes."""
        self.at(meeting, doing.Did.NEXT, doing.next_meeting, new_id=following, on=on, time=time)

    def lets_read(self, reader: str, *given_by: str, about: tuple[str, ...] = ()) -> None:
        """Note who said today that someone may read everything."""
        agreed = ReadingAgreement(
            id=self.new_id(),
            reader=reader,
            scope=ReadScope.ALL,
            given_by=given_by,
            about=about,
            asked_on=self.today,
            manner=Manner.ORAL,
        )
        self.adds(agreed)

    def joins(self, person: str, because: str, change: str, at: int) -> None:
        """Let someone of the dossier join today."""
        new = self.told(f"people/{person}", at)
        join = partial(actions.joins, person=new, on=self.today, because=because, change_id=change)
        self.does("erbij", join)

    def leave(self, person: str, because: str, *choices: Choice, new: tuple[str, ...], on: str = "") -> None:
        """Let someone leave after a day, today unless another is named; `new` are the ids of what that makes."""
        ids = iter(new)
        leaving = Leaving(person=person, on=on or self.today, because=because, choices=choices)
        self.does("weg", lambda plan: actions.leaves(plan, leaving, lambda: next(ids)))

    def ends(self, status: AgreementStatus, *agreements: str, on: str = "") -> None:
        """Let agreements be done or stop, today unless another day is named."""
        for name in agreements:
            end = partial(actions.end_agreement, agreement_id=name, status=status, on=on or self.today)
            self.does("afspraak", end)

    def run(self, *agreements: str) -> None:
        """Let agreements begin."""
        for name in agreements:
            self.changes(f"agreements/{name}", status=AgreementStatus.RUNNING)
