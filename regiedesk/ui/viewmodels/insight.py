"""Verzoeken en inzage: who asked what and by when it must be answered, and what is kept about one person."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.record.insight import Insight, Kept
from regiedesk.domain.requests import request_deadlines
from regiedesk.domain.services.insights import DrawnInsight, Sink
from regiedesk.domain.values import value
from regiedesk.domain.wording import name_of
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession

REQUESTS, DETAILS = "requests", "details"


@value
class AskedLine:
    """A request as a sentence; `late` when its last day has passed."""

    words: str
    late: bool


@value
class InsightState:
    """What the screen shows; `to_look_at` stays off the paper until it is allowed."""

    asked: tuple[AskedLine, ...] = ()
    people: tuple[tuple[str, str], ...] = ()
    person: str | None = None
    to_look_at: tuple[Kept, ...] = ()
    allowed: frozenset[str] = frozenset()
    shown: int = 0
    busy: bool = False
    news: str = ""


class InsightModel(ViewModel):
    """Makes inzage for a person of the open case. `wanted` asks for a part of the plan."""

    wanted = Signal(str)

    def __init__(
        self, office: Office, session: CaseSession, files: Files, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office, self._session, self._files, self._jobs = office, session, files, jobs
        self._found: Insight | None = None
        self.state = InsightState()

    def load(self) -> None:
        """Read the requests and the people again."""
        plan, today = self._session.plan, self._office.clock.today()
        asked = tuple(
            AskedLine(
                words=f"{name_of(plan, d.request.by)} vraagt om {d.request.kind}: antwoord vóór {dates.say(d.until)}.",
                late=d.until < today,
            )
            for d in request_deadlines(plan)
        )
        people = tuple((person.id, person.name()) for person in plan.people)
        self._put(asked=asked, people=people)
        if self.state.person is not None:
            self._look()

    def choose(self, person: str | None) -> None:
        """Look what is kept about somebody."""
        self._put(person=person, allowed=frozenset(), news="")
        self._look()

    def allow(self, place: str, on: bool) -> None:
        """Let something that was looked at be on the paper, or not."""
        allowed = self.state.allowed | {place} if on else self.state.allowed - {place}
        self._put(allowed=allowed, shown=len(self._found.shown(allowed)) if self._found else 0)

    def save_pdf(self, path: Path) -> None:
        """Write the paper to a file, and register that."""
        self._leave(partial(self._files.waiting, path), as_file=True)

    def print_paper(self, sink: Sink) -> None:
        """Print the paper, and register it when the printer took it."""
        self._leave(sink, as_file=False)

    def note_request(self) -> None:
        """Go to where requests are written down."""
        self.wanted.emit(REQUESTS)

    def note_statement(self) -> None:
        """Go to where somebody's own statement is written down."""
        self.wanted.emit(DETAILS)

    @property
    def _code(self) -> str:
        return self._session.plan.details.code

    def _look(self) -> None:
        person = self.state.person
        if person is None:
            self._found = None
            self._put(to_look_at=(), shown=0)
            return
        self._found = self._office.insights().view(self._code, person)
        waits = tuple(item for item in self._found.items if item.look_at)
        allowed = self.state.allowed & {item.place for item in waits}
        self._put(to_look_at=waits, allowed=allowed, shown=len(self._found.shown(allowed)))

    def _leave(self, sink: Sink, *, as_file: bool) -> None:
        if self.state.person is None:
            return
        job = partial(
            self._office.insights().print_paper,
            self._code, self.state.person, sink, self.state.allowed, as_file=as_file,
        )  # fmt: skip
        self._put(busy=True, news="")
        self._jobs.run(job, self._left, self._failed)

    def _left(self, drawn: DrawnInsight) -> None:
        how = f"Klaar en genoteerd: inzage nummer {drawn.copy.number}."
        self._put(busy=False, news=how)

    def _failed(self, error: Exception) -> None:
        self._put(busy=False)
        self.report(error)

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()
