"""The event log as a person reads it: what happened and when, never what stood in it."""

from __future__ import annotations

from regiedesk.domain.registers import Event
from regiedesk.domain.values import value

BACKUP_MADE = "reservekopie"
"""Its detail is the folder of the backup."""
BACKUP_GONE = "reservekopie vernietigd"
"""Its detail is the folder that the program destroyed."""
ERASING = "wissen begonnen"
"""A case is gone from the list; until `ERASED` follows, its traces are not."""
ERASED = "gewist"
CALENDAR_FILE = "agendabestand"
"""A meeting was written to a file for the calendar, without names."""
FILES_OUT = frozenset(
    {"leesbaar uitgevoerd", "versleuteld uitgevoerd", "onderzoek", "bewaard als PDF", CALENDAR_FILE}
)
"""Kinds of files that left the vault and that only the user can destroy."""


@value
class Erasure:
    """An erasure that began: of which case, and what its receipt will say."""

    case_id: str
    begun: Event
    finished: bool


def erasures(events: tuple[Event, ...]) -> tuple[Erasure, ...]:
    """Return every erasure in the log, oldest first."""
    begun = [event for event in events if event.kind == ERASING]
    # By what the log keeps of the receipt, as a case that was taken in again can be erased again.
    done = {(event.case_id, event.detail) for event in events if event.kind == ERASED}
    return tuple(Erasure(case_id=e.case_id, begun=e, finished=(e.case_id, e.detail) in done) for e in begun)


def backups(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the backups that were made and that we did not destroy, oldest first."""
    there: dict[str, Event] = {}
    for event in events:
        if event.kind == BACKUP_MADE:
            there[event.detail] = event
        elif event.kind == BACKUP_GONE:
            there.pop(event.detail, None)
    return tuple(there.values())
