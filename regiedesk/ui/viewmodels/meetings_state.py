"""What the screen of meetings shows, read off the plan; plain functions and values."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import replace
from enum import StrEnum

from regiedesk.domain import dates
from regiedesk.domain.meeting_work.agenda import standard_agenda
from regiedesk.domain.meeting_work.doing import THERE
from regiedesk.domain.meeting_work.inviting import NOT_AROUND_A_TABLE, Invitee, invitees
from regiedesk.domain.meeting_work.table import check_out
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.shape import find
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of, names_of
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from regiedesk.ui.viewmodels.part_state import FieldState, OpenItem, PartRow

FIELDS = ("kind", "on", "time", "minutes", "place", "family_earlier", "agenda", "note")
"""The fields of a meeting on this screen; the others stand in step 7."""
EARLIER = dt.timedelta(minutes=15)
"""How much earlier the family comes (domain §2.2)."""
_ASKED = frozenset({Presence.INVITED}) | THERE
_MOST_NAMES = 4


class Act(StrEnum):
    """What can be done with a meeting, by the words on its button."""

    TABLE = "Aan tafel"
    PAPER = "Van papier overnemen"
    CALENDAR = "Agendabestand"
    CHANGE = "Aanpassen"
    FINISH = "Maak af"
    CANCEL = "Gaat niet door"
    ALL = "Bekijk alles"
    REMOVE = "Weghalen"


ELSEWHERE = frozenset({Act.TABLE, Act.PAPER})
"""What is done on a screen of its own."""
_PLANNED = (Act.TABLE, Act.PAPER, Act.CALENDAR, Act.CHANGE, Act.CANCEL)


@value
class MeetingRow:
    """A meeting in the list; `todo` is what is not done yet, `off` that it does not go on."""

    id: str
    title: str
    what: str
    who: str = ""
    todo: tuple[str, ...] = ()
    off: bool = False
    acts: tuple[Act, ...] = ()


@value
class AlignmentRow:
    """People who aligned without a meeting, on one line."""

    id: str
    line: str
    about: str
    acts: tuple[Act, ...] = (Act.CHANGE, Act.REMOVE)


@value
class InviteeRow:
    """Someone who can be asked; `hears` is the field for when who is not there hears it."""

    person: str
    name: str
    kind: PersonKind
    why: str
    asked: bool
    warning: str = ""
    hears: FieldState | None = None


@value
class OpenMeeting:
    """The meeting that is being filled in. `around_table` is not so for a telephone call or mail."""

    id: str
    title: str
    around_table: bool
    draft: bool
    lacks: str
    fields: dict[str, FieldState]
    people: tuple[InviteeRow, ...] = ()
    aligned: tuple[str, ...] = ()
    earlier: str = ""
    open_points: tuple[str, ...] = ()


@value
class MeetingsState:
    """Planned first, then what was held, then what was aligned otherwise."""

    planned: tuple[MeetingRow, ...] = ()
    held: tuple[MeetingRow, ...] = ()
    alignments: tuple[AlignmentRow, ...] = ()
    counted: str = ""
    opened: OpenMeeting | None = None


def lists(
    plan: Plan,
    rows: tuple[PartRow, ...],
    today: dt.date,
    opened: OpenMeeting | None,
    leads: frozenset[Act] = ELSEWHERE,
) -> MeetingsState:
    """Return the whole screen; `rows` tell which new meetings are not whole yet, `leads` which screens there are."""
    around = [m for m in plan.meetings if m.kind not in NOT_AROUND_A_TABLE]
    planned = sorted((m for m in around if m.status is MeetingStatus.PLANNED), key=lambda m: m.on)
    past = sorted((m for m in around if m.status is not MeetingStatus.PLANNED), key=lambda m: m.on, reverse=True)
    last = next((m.id for m in past if m.status is MeetingStatus.HELD), "")
    others = sorted((m for m in plan.meetings if m.kind in NOT_AROUND_A_TABLE), key=lambda m: m.on, reverse=True)
    drafts = tuple(_draft(row) for row in rows if row.draft and (opened is None or row.id != opened.id))
    return MeetingsState(
        planned=(*drafts, *(_leading(_planned(plan, meeting, today), leads) for meeting in planned)),
        held=tuple(_leading(_held(plan, meeting, is_last=meeting.id == last), leads) for meeting in past),
        alignments=tuple(_alignment(plan, meeting) for meeting in others),
        counted=_counted(others),
        opened=opened,
    )


def opened_meeting(plan: Plan, item: OpenItem, today: dt.date) -> OpenMeeting:
    """Return the meeting that is open, from the fields that the editor of the plan keeps for it."""
    fields = {field.path[0]: field for field in (*item.main, *item.folded)}
    kind = MeetingKind(fields["kind"].content)
    on = dates.exact(fields["on"].content) or today
    around = kind not in NOT_AROUND_A_TABLE
    return OpenMeeting(
        id=item.id,
        title=_title(kind, draft=item.draft),
        around_table=around,
        draft=item.draft,
        lacks=f"Nog nodig: {listed([words.lower() for words in item.lacks])}." if item.lacks else item.problem,
        fields={name: fields[name] for name in FIELDS} | ({} if around else {"note": _about(fields["note"])}),
        people=_people(plan, fields["attendance"], kind, on),
        aligned=() if around else tuple(inside[0].content for inside in fields["attendance"].parts),
        earlier=_earlier(fields["time"].content),
        open_points=_open_points(plan, kind, today) if around else (),
    )


def _about(note: FieldState) -> FieldState:
    return replace(note, spec=replace(note.spec, label="Waarover?", hint="In één zin."))


def _title(kind: MeetingKind, *, draft: bool) -> str:
    if kind in NOT_AROUND_A_TABLE:
        return kind[:1].upper() + kind[1:]
    return "Nieuw overleg" if draft else "Overleg aanpassen"


def _leading(row: MeetingRow, leads: frozenset[Act]) -> MeetingRow:
    return replace(row, acts=tuple(act for act in row.acts if act in leads or act not in ELSEWHERE))


def _draft(row: PartRow) -> MeetingRow:
    return MeetingRow(id=row.id, title="Nog niet af", what=row.title, acts=(Act.FINISH, Act.REMOVE))


def _planned(plan: Plan, meeting: Meeting, today: dt.date) -> MeetingRow:
    passed = dates.last_day(meeting.on) < today
    return MeetingRow(
        id=meeting.id,
        title=day_and_time(meeting),
        what=_what(meeting),
        who=_asked(plan, meeting),
        todo=("De dag is voorbij. Werk dit overleg uit.",) if passed else (),
        acts=_PLANNED,
    )


def _held(plan: Plan, meeting: Meeting, *, is_last: bool) -> MeetingRow:
    off = meeting.status is MeetingStatus.CANCELLED
    todo = tuple(finding.sentence for finding in check_out(plan, meeting.id)) if is_last else ()
    return MeetingRow(
        id=meeting.id,
        title=day_and_time(meeting),
        what=_what(meeting),
        who="" if off else _came_of_it(plan, meeting),
        todo=todo,
        off=off,
        acts=(Act.PAPER, Act.ALL) if is_last else (Act.ALL,),
    )


def day_and_time(meeting: Meeting) -> str:
    """Return "donderdag 16 juli 2026, 15.30 uur"."""
    day = dates.say(meeting.on, weekday=dates.exact(meeting.on) is not None)
    return f"{day}, {meeting.time} uur" if meeting.time else day


def _what(meeting: Meeting) -> str:
    kind = meeting.kind[:1].upper() + meeting.kind[1:]
    return " · ".join(part for part in (kind, meeting.place) if part)


def _asked(plan: Plan, meeting: Meeting) -> str:
    people = [a.person for a in meeting.attendance if a.presence in _ASKED]
    return f"Uitgenodigd: {_some(plan, people)}" if people else "Nog niemand uitgenodigd"


def _some(plan: Plan, people: list[str]) -> str:
    if len(people) <= _MOST_NAMES + 1:
        return names_of(plan, people)
    first = [name_of(plan, person) for person in people[:_MOST_NAMES]]
    return listed([*first, f"nog {len(people) - _MOST_NAMES} anderen"])


def _came_of_it(plan: Plan, meeting: Meeting) -> str:
    there = sum(a.presence in THERE for a in meeting.attendance)
    made = sum(a.made_at == meeting.id for a in plan.agreements)
    given = sum(e.meeting == meeting.id and e.score is not None for e in plan.evaluations)
    parts = (
        _many(there, "mens was er", "mensen waren er"),
        _many(made, "afspraak gemaakt", "afspraken gemaakt"),
        _many(given, "cijfer gegeven", "cijfers gegeven"),
        _many(len(meeting.steps), "stap besproken", "stappen besproken"),
    )
    return " · ".join(part for part in parts if part)


def _many(count: int, one: str, more: str) -> str:
    return "" if count == 0 else f"1 {one}" if count == 1 else f"{count} {more}"


def _alignment(plan: Plan, meeting: Meeting) -> AlignmentRow:
    who = names_of(plan, (a.person for a in meeting.attendance)) or "nog niemand"
    how = "telefoon" if meeting.kind is MeetingKind.PHONE else "mail"
    return AlignmentRow(id=meeting.id, line=f"{dates.say(meeting.on)} · {how} · {who}", about=meeting.note)


def _counted(alignments: list[Meeting]) -> str:
    count = Counter(meeting.kind for meeting in alignments)
    return f"{count[MeetingKind.PHONE]} keer per telefoon · {count[MeetingKind.MAIL]} keer per mail"


def _people(plan: Plan, attendance: FieldState, kind: MeetingKind, on: dt.date) -> tuple[InviteeRow, ...]:
    inside = {fields[0].content: {field.spec.name: field for field in fields} for fields in attendance.parts}
    return tuple(_invitee(plan, invitee, inside.get(invitee.person, {})) for invitee in invitees(plan, kind, on))


def _invitee(plan: Plan, invitee: Invitee, inside: dict[str, FieldState]) -> InviteeRow:
    person = find(plan, "people", invitee.person)
    asked = bool(inside) and inside["presence"].content in _ASKED
    return InviteeRow(
        person=invitee.person,
        name=name_of(plan, invitee.person),
        kind=person.kind if person else PersonKind.PROFESSIONAL,
        why=invitee.why,
        asked=asked,
        warning=_warning(plan, invitee) if asked else "",
        hears=_hears(plan, invitee, inside) if invitee.hears and not asked else None,
    )


def _hears(plan: Plan, invitee: Invitee, inside: dict[str, FieldState]) -> FieldState | None:
    state = inside.get("informed_on")
    label = f"Wanneer hoort {name_of(plan, invitee.person)} het?"
    return replace(state, spec=replace(state.spec, label=label)) if state else None


def _warning(plan: Plan, invitee: Invitee) -> str:
    if not invitee.hidden_from:
        return ""
    may = "mag" if len(invitee.hidden_from) == 1 else "mogen"
    return f"{names_of(plan, invitee.hidden_from)} {may} niet weten dat {name_of(plan, invitee.person)} meedoet."


def _earlier(time: str | None) -> str:
    if not time or not dates.is_time(time):
        return ""
    hour, _, minute = time.partition(".")
    start = dt.datetime(2000, 1, 2, int(hour), int(minute)) - EARLIER
    return f"Het gezin komt dan om {start.hour}.{start:%M} uur."


def _open_points(plan: Plan, kind: MeetingKind, today: dt.date) -> tuple[str, ...]:
    return tuple(line.open for line in standard_agenda(plan, kind, today) if line.open)
