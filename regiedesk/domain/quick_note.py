"""A note made while somebody is on the phone: one call in the list of contacts, and its minutes among the hours."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from regiedesk.domain import edits, shape
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import Minutes, PartialDate, PersonRef, TimeOfDay, value
from regiedesk.domain.words import Stance
from regiedesk.domain.work_words import Activity, ContactKind

PLACE = "notitie"
"""Where a note that is not finished waits among the drafts of its case."""

_KINDS = {
    Activity.PHONE: ContactKind.PHONE,
    Activity.INTAKE: ContactKind.VISIT,
    Activity.MEETING: ContactKind.TALK,
    Activity.HANDOVER: ContactKind.TALK,
    Activity.DUO: ContactKind.TALK,
}
_MINUTE = 60


@value
class QuickNote:
    """What was noted so far. `seconds` is what the stopwatch counted, `minutes` what somebody typed and holds."""

    on: PartialDate
    time: TimeOfDay | None = None
    text: str = ""
    who: PersonRef | None = None
    stance: Stance | None = None
    apart: bool = False
    activity: Activity = Activity.PHONE
    minutes: Minutes | None = None
    seconds: int = 0

    def lasted(self) -> int:
        """Return the minutes: as typed, else those that were begun on the stopwatch."""
        return -(-self.seconds // _MINUTE) if self.minutes is None else self.minutes

    def is_blank(self) -> bool:
        """Tell whether nobody noted anything: then there is nothing to keep."""
        return self == QuickNote(on=self.on, time=self.time, seconds=self.seconds)


def begun(moment: dt.datetime) -> QuickNote:
    """Return an empty note of this moment, in the time of the laptop."""
    return QuickNote(on=moment.date().isoformat(), time=f"{moment.hour}.{moment.minute:02}")


def joined(waiting: QuickNote, note: QuickNote) -> QuickNote:
    """Return both as one, when a note comes to a case in which another waits: nothing that was typed goes."""
    text = "\n".join(part for part in (waiting.text.strip(), note.text.strip()) if part)
    minutes = [each.minutes for each in (waiting, note) if each.minutes is not None]
    return replace(
        note,
        text=text,
        who=note.who or waiting.who,
        stance=note.stance or waiting.stance,
        apart=note.apart or waiting.apart,
        minutes=sum(minutes) if minutes else None,
        seconds=note.seconds + waiting.seconds,
    )


def fitting(note: QuickNote, plan: Plan) -> QuickNote:
    """Return the note as it can stand in a plan: nobody of another case is in it."""
    return note if shape.find(plan, "people", note.who or "") else replace(note, who=None)


def write(plan: Plan, note: QuickNote, note_id: str, entry_id: str) -> Plan:
    """Put a note in the plan, with its minutes among the hours."""
    lasted = note.lasted()
    contact = ContactNote(
        id=note_id,
        on=note.on,
        kind=_KINDS.get(note.activity, ContactKind.NOTE),
        people=(note.who,) if note.who else (),
        text=note.text.strip(),
        time=note.time,
        minutes=lasted or None,
        stance=note.stance,
        sharing=Sharing(apart=True) if note.apart else OPEN,
    )
    made = edits.add(plan, contact)
    if lasted:
        made = edits.add(made, TimeEntry(id=entry_id, activity=note.activity, minutes=lasted, on=note.on))
    return made
