"""Geschiedenis: what happened to the case, or to the whole vault, newest first; never what stood in it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from regiedesk.domain import dates, logbook
from regiedesk.domain.registers import Event
from regiedesk.domain.values import value
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel

CASE, VAULT = "casus", "kluis"
_MOST = 500
"""More lines than anybody reads; what is older stays in the log."""


@value
class EventLine:
    """An event as a row."""

    key: str
    sentence: str
    when: str


@value
class EventState:
    """What is listed."""

    which: str = CASE
    lines: tuple[EventLine, ...] = ()


class EventsModel(ViewModel):
    """Lists the event log."""

    def __init__(self, office: Office, case_id: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._case_id = office, case_id
        self.state = EventState()

    def load(self) -> None:
        """Read the log again."""
        events = self._office.events(self._case_id if self.state.which == CASE else "")
        newest = tuple(reversed(events))[:_MOST]
        lines = tuple(_line(number, event) for number, event in enumerate(newest))
        self.state = replace(self.state, lines=lines)
        self.changed.emit()

    def choose(self, which: str) -> None:
        """List the case, or the whole vault."""
        self.state = replace(self.state, which=which)
        self.load()


def _line(number: int, event: Event) -> EventLine:
    at = event.at.astimezone()
    return EventLine(key=str(number), sentence=logbook.said(event), when=f"{dates.say(at.date())}, {at:%H.%M} uur")
