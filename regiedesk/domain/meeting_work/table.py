"""What may stand on a screen that everybody at the table sees, and what is not done yet before they leave."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator

from regiedesk.domain import dates, disclosure
from regiedesk.domain.findings import step4
from regiedesk.domain.findings.finding import Finding
from regiedesk.domain.findings.looking import own_voices
from regiedesk.domain.meeting_work.doing import THERE, meeting_of
from regiedesk.domain.meeting_work.inviting import NOT_AROUND_A_TABLE
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.shape import find
from regiedesk.domain.values import PersonRef, value
from regiedesk.domain.wording import label, names_of
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence

_NOT_THERE = frozenset({Presence.EXCUSED, Presence.ABSENT, Presence.APART})


@value
class KeptOff:
    """An item that stays off the screen: what, for whom and why; for the regisseur only, before it starts.

    What was told `apart` cannot be shown on purpose either. `out_of_scope`: nobody keeps it from them, it was only
    not agreed that they read it.
    """

    place: str
    what: str
    people: tuple[PersonRef, ...]
    because: str
    apart: bool = False
    out_of_scope: bool = False


@value
class OnScreen:
    """The plan as everybody present may see it, and what stays off; of `others` the plan knows nothing."""

    plan: Plan
    present: tuple[PersonRef, ...]
    kept_off: tuple[KeptOff, ...] = ()
    others: tuple[str, ...] = ()


def present(meeting: Meeting) -> tuple[str, ...]:
    """Return who may be looking along: who was asked can still walk in, until it is noted that they are not there."""
    return tuple(a.person for a in meeting.attendance if a.presence not in _NOT_THERE)


def off_screen(plan: Plan, meeting_id: str, today: dt.date, shown: Collection[str] = ()) -> OnScreen:
    """Return what the screen at the table may show; `shown` are places that the regisseur shows on purpose."""
    meeting = meeting_of(plan, meeting_id)
    looking = present(meeting)
    seen = disclosure.at_table(plan, looking, today, frozenset(shown))
    return OnScreen(
        plan=seen.plan, present=looking, kept_off=tuple(_kept_off(plan, seen.omitted)), others=meeting.others
    )


def kept_off(plan: Plan, meeting_id: str, today: dt.date) -> tuple[KeptOff, ...]:
    """Return what stays off when the regisseur shows nothing on purpose."""
    looking = present(meeting_of(plan, meeting_id))
    return tuple(_kept_off(plan, disclosure.off_table(plan, looking, today)))


def _kept_off(plan: Plan, omitted: Iterable[disclosure.Omission]) -> Iterator[KeptOff]:
    """One line per item, with everybody it is kept from."""
    lines: dict[str, list[disclosure.Omission]] = {}
    for omission in omitted:
        lines.setdefault(omission.place, []).append(omission)
    for place, omissions in lines.items():
        collection, _, item_id = place.partition("/")
        yield KeptOff(
            place=place,
            what=label(plan, collection, find(plan, collection, item_id)),
            people=tuple(omission.reader for omission in omissions),
            because=omissions[0].because,
            apart=any(omission.apart for omission in omissions),
            out_of_scope=all(omission.because == disclosure.OUT_OF_SCOPE for omission in omissions),
        )


def check_out(plan: Plan, meeting_id: str) -> tuple[Finding, ...]:
    """Return what is not done yet before everybody leaves; it never blocks anything."""
    meeting = meeting_of(plan, meeting_id)
    rules = (_who_was_there, _family_heard, _discussed, _decisions, _next_date)
    return tuple(finding for rule in rules for finding in rule(plan, meeting))


def _who_was_there(plan: Plan, meeting: Meeting) -> Iterator[Finding]:
    place = f"meetings/{meeting.id}/attendance"
    unsure = tuple(a.person for a in meeting.attendance if a.presence is Presence.INVITED)
    if not any(a.presence in THERE for a in meeting.attendance):
        yield Finding(place=place, sentence="Er staat nog niet wie er was.")
    elif unsure:
        sentence = f"Er staat nog niet of {names_of(plan, unsure)} er {_was(unsure)}."
        yield Finding(place=place, sentence=sentence, people=unsure)


def _family_heard(plan: Plan, meeting: Meeting) -> Iterator[Finding]:
    """Nobody speaks about a family without it: who was not there hears it (domain §2.5)."""
    heard = {a.person for a in meeting.attendance if a.presence in THERE | {Presence.APART} or a.informed_on}
    missed = tuple(p.id for p in own_voices(plan, dates.first_day(meeting.on)) if p.id not in heard)
    if missed:
        sentence = f"{names_of(plan, missed)} {_was(missed)} er niet. Spreek af wie het vertelt, en wanneer."
        yield Finding(place=f"meetings/{meeting.id}/attendance", sentence=sentence, people=missed)


def _was(people: tuple[str, ...]) -> str:
    return "was" if len(people) == 1 else "waren"


def _discussed(plan: Plan, meeting: Meeting) -> Iterator[Finding]:
    if not meeting.steps:
        yield Finding(place=f"meetings/{meeting.id}/steps", sentence="Er staat nog niet wat jullie bespraken.")


def _decisions(plan: Plan, meeting: Meeting) -> Iterator[Finding]:
    made = {f"agreements/{a.id}" for a in plan.agreements if a.made_at == meeting.id}
    yield from (f for f in step4.incomplete(plan, dates.last_day(meeting.on)) if f.place in made)


def _next_date(plan: Plan, meeting: Meeting) -> Iterator[Finding]:
    if meeting.kind is not MeetingKind.FINAL and not any(_follows(other, meeting) for other in plan.meetings):
        yield Finding(place="meetings", sentence="Er is nog geen volgende datum.")


def _follows(other: Meeting, meeting: Meeting) -> bool:
    """Tell whether another meeting is planned from that day on, or was held since."""
    if other.id == meeting.id or other.status is MeetingStatus.CANCELLED or other.kind in NOT_AROUND_A_TABLE:
        return False
    first, last = dates.first_day(meeting.on), dates.last_day(other.on)
    return last > first or (other.status is MeetingStatus.PLANNED and last == first)
