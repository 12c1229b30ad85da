"""Closing the open case: what is not there yet, closing all the same, and opening again."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates, ending
from regiedesk.domain.checking import Point
from regiedesk.domain.closing_check import closing_check
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.values import value
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession


@value
class ClosingState:
    """What the screen shows; `closed` says when and why, or nothing."""

    points: tuple[Point, ...] = ()
    closed: str = ""
    may_edit: bool = True
    problems: tuple[tuple[str, str], ...] = ()

    def problem_at(self, place: str) -> str:
        """Return what is wrong with what was filled in at a place."""
        return dict(self.problems).get(place, "")


class ClosingModel(ViewModel):
    """Of the open case. `wanted` asks for a part of the plan."""

    wanted = Signal(str)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session = office, session
        self.state = ClosingState()
        session.changed.connect(self.load)

    @property
    def today(self) -> str:
        """The day it is, as the program writes it."""
        return self._office.clock.today().isoformat()

    def load(self) -> None:
        """Look at the plan."""
        details = self._session.plan.details
        closed = f"Afgesloten op {dates.say(details.closed_on)}: {details.closed_because}" if details.closed_on else ""
        self._put(points=closing_check(self._session.plan), closed=closed, may_edit=self._session.may_edit)

    def follow(self, place: str) -> None:
        """Go to where something is filled in."""
        self.wanted.emit(place)

    def close_case(self, on: str | None, because: str) -> None:
        """Close the case; what is missing stays to be seen."""
        if on is None:
            self._put(problems=(("closed_on", "Kies de dag."),))
            return
        self._edit("casus afgesloten", partial(ending.close, on=on, because=because))

    def reopen(self, reason: str) -> None:
        """Open the case again."""
        change = partial(ending.reopen, change_id=self._office.ids.new(), on=self.today, reason=reason)
        self._edit("casus weer geopend", change)

    def _edit(self, name: str, change: Any) -> None:
        self._put(problems=())
        try:
            self._session.edit(name, change)
        except RefusedInput as refused:
            self._put(problems=tuple((fault.place.split("/")[-1], fault.sentence) for fault in refused.faults))

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()
