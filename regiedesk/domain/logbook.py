"""The event log as a person reads it: what happened and when, never what stood in it."""

from __future__ import annotations

from regiedesk.domain.registers import Event
from regiedesk.domain.values import value

OPENED = "bekeken"
CHANGED = "gewijzigd"
KEY_CHANGED = "wachtzin vervangen"
SHEET_CHANGED = "herstelcode vervangen"
BACKUP_MADE = "reservekopie"
"""Its detail is the folder of the backup."""
BACKUP_GONE = "reservekopie vernietigd"
"""Its detail is the folder that the program destroyed."""
ERASING = "wissen begonnen"
"""A case is gone from the list; until `ERASED` follows, its traces are not."""
ERASED = "gewist"
CALENDAR_FILE = "agendabestand"
"""A meeting was written to a file for the calendar, without names."""
FILES_OUT = frozenset({"leesbaar uitgevoerd", "versleuteld uitgevoerd", "onderzoek", "bewaard als PDF", CALENDAR_FILE})
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


_SAID = {
    OPENED: "De casus is geopend.",
    CHANGED: "In de casus is iets veranderd.",
    KEY_CHANGED: "De wachtzin van de kluis is vervangen.",
    SHEET_CHANGED: "De herstelcode is vervangen. Het oude herstelblad opent de kluis niet meer.",
    BACKUP_MADE: "Er is een reservekopie gemaakt: {}.",
    BACKUP_GONE: "Een reservekopie is vernietigd: {}.",
    ERASING: "Een casus is uit de kluis gehaald om te wissen. Bewijs {}.",
    ERASED: "Een casus is helemaal gewist. Bewijs {}.",
    "casus gemaakt": "De casus is gemaakt.",
    "ingelezen": "De casus is uit een bestand gehaald.",
    "leesbaar uitgevoerd": "De hele casus is als leesbaar bestand bewaard.",
    "versleuteld uitgevoerd": "De hele casus is als versleuteld bestand bewaard.",
    CALENDAR_FILE: "Er is een agendabestand gemaakt, zonder namen.",
    "onderzoek": "Er is een handreiking zonder namen gemaakt voor onderzoek.",
    "vastgesteld": "Versie {} is vastgesteld.",
    "geprint": "Geprint: {}.",
    "bewaard als PDF": "Bewaard als PDF: {}.",
    "terug": "Papier kwam terug: {}.",
    "vernietigd": "Papier is vernietigd: {}.",
    "zoek": "Papier is zoek: {}.",
    "toch nog buiten": "Papier is toch nog buiten: {}.",
}
"""What the log says to a person; kinds that are not here are said with their own word."""


def said(event: Event) -> str:
    """Return an event as a sentence: what happened, never what stood in it."""
    pattern = _SAID.get(event.kind)
    if pattern is not None:
        return pattern.format(event.detail)
    more = f": {event.detail}" if event.detail else ""
    return f"{event.kind[:1].upper()}{event.kind[1:]}{more}."
