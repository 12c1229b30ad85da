"""Meetings, what changed, and the work around them."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import MeetingRef, Minutes, PartialDate, PersonRef, StepNumber, TimeOfDay, value
from regiedesk.domain.words import Extent, Stance
from regiedesk.domain.work_words import Activity, ContactKind, MeetingKind, MeetingStatus, Presence, Trigger


@value
class Attendance:
    """Someone at a meeting; the family comes a quarter of an hour earlier."""

    person: PersonRef
    presence: Presence
    note: str = ""
    informed_on: PartialDate | None = None


@value
class Quote:
    """What somebody said, literally."""

    said_by: PersonRef | None
    text: str


@value
class Meeting:
    """A meeting, planned or held, with the steps it discussed."""

    id: str
    kind: MeetingKind
    on: PartialDate
    time: TimeOfDay | None = None
    place: str = ""
    minutes: Minutes | None = None
    status: MeetingStatus = MeetingStatus.HELD
    attendance: tuple[Attendance, ...] = ()
    others: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    family_earlier: bool = False
    planned_by: PersonRef | None = None
    steps: tuple[StepNumber, ...] = ()
    note: str = ""
    quotes: tuple[Quote, ...] = ()
    question_still_right: Extent | None = None
    question_words: str = ""
    previous: MeetingRef | None = None
    sharing: Sharing = OPEN


@value
class Change:
    """A wijziging that reopens steps, and why (S001:264-274); `no_meeting_because` when no meeting is needed."""

    id: str
    on: PartialDate
    triggers: tuple[Trigger, ...]
    text: str = ""
    reopens: tuple[StepNumber, ...] = ()
    meeting: MeetingRef | None = None
    said_by: PersonRef | None = None
    no_meeting_because: str = ""
    sharing: Sharing = OPEN


@value
class ContactNote:
    """A phone call, visit, mail or note of the regisseur; falls under inzage like everything else."""

    id: str
    on: PartialDate
    kind: ContactKind
    people: tuple[PersonRef, ...] = ()
    text: str = ""
    time: TimeOfDay | None = None
    place: str = ""
    minutes: Minutes | None = None
    stance: Stance | None = None
    quotes: tuple[Quote, ...] = ()
    sharing: Sharing = OPEN


@value
class TimeEntry:
    """Minutes of work; totals are counted, never typed."""

    id: str
    activity: Activity
    minutes: Minutes
    on: PartialDate | None = None
    meeting: MeetingRef | None = None
    note: str = ""


@value
class Answer:
    """An answer to a free question of the guide, with its speaker and day."""

    id: str
    question: str
    speaker: PersonRef | None = None
    on: PartialDate | None = None
    text: str = ""
    choice: str = ""
    figure: int | None = None
    date: PartialDate | None = None
    stance: Stance | None = None
    sharing: Sharing = OPEN
