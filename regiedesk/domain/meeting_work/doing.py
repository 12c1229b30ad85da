"""What a user does with a meeting: plan in, plan out, each with the name that undo calls it by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from regiedesk.domain import dates, edits
from regiedesk.domain.actions import next_agreement_number
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.errors import NotFound
from regiedesk.domain.findings.looking import over
from regiedesk.domain.meeting_work.agenda import agenda_texts
from regiedesk.domain.meeting_work.inviting import invitees
from regiedesk.domain.meetings import Attendance, Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Evaluation
from regiedesk.domain.shape import find
from regiedesk.domain.words import AgreementKind, PersonKind, Role
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence

THERE = frozenset({Presence.PRESENT, Presence.PART, Presence.PHONE})
"""Who was at the table, also for a while or by phone."""

_COMMUNITY = frozenset({Role.SCHOOL, Role.YOUTH_HEALTH, Role.GENERAL_PRACTITIONER, Role.YOUTH_WORKER, Role.HOUSING})


class Did(StrEnum):
    """How undo calls what was done."""

    PLANNED = "overleg gepland"
    CHANGED = "soort overleg"
    INFORMED = "ingelicht"
    HELD = "overleg begonnen"
    CANCELLED = "overleg afgezegd"
    PRESENCE = "wie er was"
    DISCUSSED = "stap besproken"
    DECIDED = "afspraak gemaakt"
    FIGURE = "cijfer gegeven"
    NEXT = "volgende datum"


def meeting_of(plan: Plan, meeting_id: str) -> Meeting:
    """Return the meeting; raises NotFound."""
    meeting: Meeting | None = find(plan, "meetings", meeting_id)
    if meeting is None:
        raise NotFound("Dit overleg staat niet meer in het plan.", "Ga terug naar het scherm Overleg.")
    return meeting


def plan_meeting(
    plan: Plan,
    new_id: str,
    kind: MeetingKind,
    on: str,
    time: str | None = None,
    place: str = "",
    *,
    invited: Iterable[str] = (),
    agenda: tuple[str, ...] | None = None,
    family_earlier: bool = True,
) -> Plan:
    """Plan a meeting with the usual agenda, unless another one is given."""
    planned = Meeting(
        id=new_id,
        kind=kind,
        on=on,
        time=time,
        place=place,
        status=MeetingStatus.PLANNED,
        attendance=tuple(Attendance(person=person, presence=Presence.INVITED) for person in invited),
        agenda=agenda_texts(kind) if agenda is None else agenda,
        family_earlier=family_earlier,
        planned_by=plan.details.regisseur,
    )
    return edits.add(plan, planned)


def usual_attendance(plan: Plan, kind: MeetingKind, on: dt.date) -> tuple[Attendance, ...]:
    """Return who is usually asked; of the family also who does not come, so that it is noted when they hear it."""
    return tuple(
        Attendance(person=invitee.person, presence=Presence.INVITED if invitee.usual else Presence.EXCUSED)
        for invitee in invitees(plan, kind, on)
        if invitee.usual or invitee.hears
    )


def ask(plan: Plan, attendance: tuple[Attendance, ...], person: str, *, come: bool) -> tuple[Attendance, ...]:
    """Return who is asked after one more, or one less. Who is of the family stays on the list: they hear it."""
    if come:
        return _noted(attendance, person, Presence.INVITED)
    away = _noted(attendance, person, Presence.EXCUSED)
    return tuple(a for a in away if a.person != person or a.note or a.informed_on or _is_family(plan, person))


def _noted(attendance: tuple[Attendance, ...], person: str, presence: Presence) -> tuple[Attendance, ...]:
    if all(a.person != person for a in attendance):
        return (*attendance, Attendance(person=person, presence=presence))
    return tuple(replace(a, presence=presence) if a.person == person else a for a in attendance)


def _is_family(plan: Plan, person_id: str) -> bool:
    return any(person.id == person_id and person.kind is PersonKind.FAMILY for person in plan.people)


def hold(plan: Plan, meeting_id: str, on: str | None = None) -> Plan:
    """Begin a meeting, on its own day or on another."""
    meeting = meeting_of(plan, meeting_id)
    return edits.change(plan, "meetings", meeting_id, status=MeetingStatus.HELD, on=on or meeting.on)


def change_kind(plan: Plan, meeting_id: str, kind: MeetingKind) -> Plan:
    """Make it another sort of meeting; an agenda that was the usual one goes along."""
    meeting = meeting_of(plan, meeting_id)
    agenda = agenda_texts(kind) if meeting.agenda == agenda_texts(meeting.kind) else meeting.agenda
    return edits.change(plan, "meetings", meeting_id, kind=kind, agenda=agenda)


def cancel(plan: Plan, meeting_id: str) -> Plan:
    """Call a meeting off; it stays, so that nobody wonders where it went."""
    return edits.change(plan, "meetings", meeting_id, status=MeetingStatus.CANCELLED)


def set_presence(plan: Plan, meeting_id: str, person: str, presence: Presence) -> Plan:
    """Note whether someone was there, also who was not asked."""
    attendance = _noted(meeting_of(plan, meeting_id).attendance, person, presence)
    return edits.change(plan, "meetings", meeting_id, attendance=attendance)


def inform(plan: Plan, meeting_id: str, person: str, on: str | None) -> Plan:
    """Note on which day someone who is not there hears what it was about; nothing takes it back."""
    attendance = meeting_of(plan, meeting_id).attendance
    if all(a.person != person for a in attendance):
        attendance = _noted(attendance, person, Presence.EXCUSED)
    heard = tuple(replace(a, informed_on=on) if a.person == person else a for a in attendance)
    return edits.change(plan, "meetings", meeting_id, attendance=heard)


def discussed(plan: Plan, meeting_id: str, step: int, *, done: bool) -> Plan:
    """Note that a step was discussed, or was not."""
    steps = set(meeting_of(plan, meeting_id).steps) - {step} | ({step} if done else set())
    return edits.change(plan, "meetings", meeting_id, steps=tuple(sorted(steps)))


def decide(
    plan: Plan,
    meeting_id: str,
    new_id: str,
    what: str,
    who: tuple[str, ...] = (),
    until_on: str | None = None,
    result: str | None = None,
) -> Plan:
    """Make an agreement at a meeting: it gets the next number, and is kept from whom the meeting is kept."""
    meeting = meeting_of(plan, meeting_id)
    agreement = Agreement(
        id=new_id,
        number=next_agreement_number(plan),
        what=what,
        who=who,
        until_on=until_on,
        result=result,
        kind=kind_of(plan, who),
        agreed_on=meeting.on,
        made_at=meeting.id,
        sharing=meeting.sharing,
    )
    return edits.add(plan, agreement)


def kind_of(plan: Plan, who: Iterable[str]) -> AgreementKind:
    """Return whose strength usually carries an agreement of these people; the heaviest one counts."""
    kinds = {_kind_of_one(plan, person) for person in who}
    return max(kinds, key=tuple(AgreementKind).index, default=AgreementKind.SELF)


def _kind_of_one(plan: Plan, person_id: str) -> AgreementKind:
    person = find(plan, "people", person_id)
    if person is None or person.kind is PersonKind.FAMILY:
        return AgreementKind.SELF
    if person.kind is PersonKind.NETWORK:
        return AgreementKind.NETWORK
    return AgreementKind.COMMUNITY if person.role in _COMMUNITY else AgreementKind.CARE


def figure(plan: Plan, meeting_id: str, new_id: str, result: str, person: str | None, score: int) -> Plan:
    """Note which figure someone gives a result at a meeting, or everybody together; another press mends it."""
    meeting = meeting_of(plan, meeting_id)
    for given in plan.evaluations:
        if (given.meeting, given.result, given.by) == (meeting_id, result, person):
            return edits.change(plan, "evaluations", given.id, score=score)
    evaluation = Evaluation(
        id=new_id, result=result, on=meeting.on, score=score, by=person, meeting=meeting_id, sharing=meeting.sharing
    )
    return edits.add(plan, evaluation)


def next_meeting(plan: Plan, meeting_id: str, new_id: str, on: str, time: str | None = None, place: str = "") -> Plan:
    """Fix the next date: the same people who have not left by then; a date that was fixed already is moved."""
    meeting = meeting_of(plan, meeting_id)
    for other in plan.meetings:
        if other.previous == meeting_id and other.status is MeetingStatus.PLANNED:
            return edits.change(plan, "meetings", other.id, on=on, time=time, place=place)
    kind = MeetingKind.MDO if meeting.kind is MeetingKind.START else meeting.kind
    left = {p.id for p in plan.people if dates.is_partial_date(on) and over(p.left_on, dates.first_day(on))}
    invited = [a.person for a in meeting.attendance if a.presence is not Presence.APART and a.person not in left]
    planned = plan_meeting(plan, new_id, kind, on, time, place, invited=invited, family_earlier=meeting.family_earlier)
    return edits.change(planned, "meetings", new_id, previous=meeting_id)


def aligned(kind: MeetingKind, people: Iterable[str]) -> tuple[Attendance, ...]:
    """Return who aligned without a meeting, by phone or mail; such forms are counted (S000)."""
    presence = Presence.PHONE if kind is MeetingKind.PHONE else Presence.PRESENT
    return tuple(Attendance(person=person, presence=presence) for person in people)
