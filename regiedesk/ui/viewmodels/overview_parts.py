"""What the overview of a case shows, derived from its plan and registers; plain functions and values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from regiedesk.domain import dates, hours
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.findings.step5 import nearest
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import ContactPoint
from regiedesk.domain.registers import AttentionRow, PrintCopy
from regiedesk.domain.results import Result
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.values import value
from regiedesk.domain.wording import age, listed, name_of, names_of
from regiedesk.domain.words import AgreementStatus, PersonKind, RegieKind, ResultStatus
from regiedesk.domain.work_words import MeetingStatus
from regiedesk.ui.viewmodels.case_rows import in_days

FINANCED = BY_KEY["uren"]
"""The rule of which the figure is the financed hours: one figure, as it is what the employer agreed for every case."""

_OPEN = frozenset({AgreementStatus.PLANNED, AgreementStatus.RUNNING})
MOST_NAMES = 5
DUE_WITHIN = dt.timedelta(days=14)


@value
class PersonLine:
    """Someone at or behind the table."""

    place: str
    name: str
    kind: PersonKind
    says: str


@value
class ResultLine:
    """A result with its figures, and who holds which regie on it; an empty holder is a gap."""

    place: str
    title: str
    whose: str
    until: str
    late: bool
    start: int | None
    now: int | None
    goal: int | None
    regie: tuple[tuple[str, str], ...]


@value
class DueLine:
    """An agreement with an end in sight or past it."""

    place: str
    what: str
    who: str
    day: str
    late: bool


@value
class Todo:
    """Something that asks for attention, with the words on its button."""

    sentence: str
    place: str
    action: str


@value
class PaperLine:
    """Papers of one version that are not back."""

    version: int
    says: str
    holds: bool


@value
class HoursLine:
    """The hours of the case: how many in all and this month, what is financed at least, and what they went to."""

    total: str = ""
    this_month: str = ""
    financed: str = ""
    activities: tuple[tuple[str, str], ...] = ()


def worked(plan: Plan, rules: AttentionSettings, today: dt.date) -> HoursLine:
    """Return what was worked; words without a total when nothing was."""
    used = hours.used(plan.hours, today)
    return HoursLine(
        total=hours.say(used.total) if used.total else "",
        this_month=hours.say(used.this_month) if used.this_month else "",
        financed=f"In elk geval {rules.period(FINANCED)} uur is gefinancierd. Meer mag.",
        activities=tuple((activity.value, hours.say(minutes)) for activity, minutes in used.per_activity),
    )


def people(plan: Plan, today: dt.date) -> tuple[PersonLine, ...]:
    """Return everybody who still takes part, family first."""
    order = list(PersonKind)
    here = [person for person in plan.people if not person.left_on]
    ranked = sorted(here, key=lambda person: order.index(person.kind))
    return tuple(_person(person, today) for person in ranked)


def _person(person: Person, today: dt.date) -> PersonLine:
    what = age(person, today) if person.kind is PersonKind.FAMILY else person.job or person.relation
    return PersonLine(
        place=f"people/{person.id}", name=person.first_name, kind=person.kind, says=what or person.relation or ""
    )


def contacts(plan: Plan) -> tuple[str, ...]:
    """Return whom someone calls when they no longer know, one sentence each."""
    return tuple(_contact(plan, point) for point in plan.contact_points)


def _contact(plan: Plan, point: ContactPoint) -> str:
    who = names_of(plan, point.for_people) or "Iedereen"
    return f"{who} {'bellen' if len(point.for_people) > 1 else 'belt'} {name_of(plan, point.person)}"


def regisseur(plan: Plan) -> str:
    """Return the regisseur's name, or nothing."""
    return name_of(plan, plan.details.regisseur) if plan.details.regisseur else ""


def results(plan: Plan, today: dt.date) -> tuple[ResultLine, ...]:
    """Return the running results in the family's own order."""
    return tuple(_result(plan, result, today) for result in plan.results if result.status is ResultStatus.RUNNING)


def _result(plan: Plan, result: Result, today: dt.date) -> ResultLine:
    scores = [e for e in plan.evaluations if e.result == result.id and e.score is not None]
    last = max(scores, key=lambda each: each.on, default=None)
    late = bool(result.target_on) and dates.last_day(result.target_on or "") < today
    return ResultLine(
        place=f"results/{result.id}",
        title=result.title,
        whose=names_of(plan, (result.owner, *result.co_owners)),
        until=dates.say(result.target_on, year=False) if result.target_on else "",
        late=late,
        start=result.start_score,
        now=last.score if last else result.start_score,
        goal=result.goal_score,
        regie=tuple(_regie(plan, result, today)),
    )


def _regie(plan: Plan, result: Result, today: dt.date) -> Iterator[tuple[str, str]]:
    for kind, word in ((RegieKind.OWN, "eigen regie"), (RegieKind.PROCESS, "proces"), (RegieKind.CONTENT, "inhoud")):
        held = nearest(plan, kind, result.id, today)
        if held or kind is not RegieKind.OWN:
            yield word, names_of(plan, held)


def due(plan: Plan, today: dt.date) -> tuple[DueLine, ...]:
    """Return open agreements that ended or end within two weeks, oldest first."""
    ends = [(dates.last_day(a.until_on), a) for a in plan.agreements if a.until_on and a.status in _OPEN]
    near = sorted(((day, a) for day, a in ends if day <= today + DUE_WITHIN), key=lambda pair: pair[0])
    return tuple(_due(plan, agreement, day, today) for day, agreement in near)


def _due(plan: Plan, agreement: Agreement, day: dt.date, today: dt.date) -> DueLine:
    return DueLine(
        place=f"agreements/{agreement.id}",
        what=agreement.what,
        who=names_of(plan, agreement.who) or "Niemand",
        day=dates.say(day, year=False),
        late=day < today,
    )


def open_agreements(plan: Plan) -> int:
    """Return how many agreements run."""
    return sum(agreement.status in _OPEN for agreement in plan.agreements)


def next_meeting(plan: Plan, today: dt.date) -> tuple[str, str, str]:
    """Return (day and time, what and who plans, how far away) of the next planned meeting, or empty words."""
    now = today.isoformat()
    to_come = (m for m in plan.meetings if m.status is MeetingStatus.PLANNED and m.on >= now[: len(m.on)])
    planned = sorted(to_come, key=lambda m: m.on)
    if not planned:
        return "", "", ""
    meeting = planned[0]
    day = dates.exact(meeting.on)
    return _day_and_time(meeting), _what(plan, meeting), in_days((day - today).days) if day else ""


def _day_and_time(meeting: Meeting) -> str:
    weekday = dates.exact(meeting.on) is not None
    day = dates.say(meeting.on, weekday=weekday, year=not weekday)
    return f"{day}, {meeting.time} uur" if meeting.time else day


def _what(plan: Plan, meeting: Meeting) -> str:
    kind = meeting.kind[:1].upper() + meeting.kind[1:]
    words = [kind, meeting.place, f"{name_of(plan, meeting.planned_by)} plant" if meeting.planned_by else ""]
    return " · ".join(word for word in words if word)


def papers_out(copies: Sequence[PrintCopy], leading: int | None) -> tuple[PaperLine, ...]:
    """Return what is out, per version, newest first; concepts are not counted."""
    out = [copy for copy in copies if copy.version and not is_back(copy)]
    return tuple(
        PaperLine(
            version=version,
            says=" · ".join(f"nr. {c.number} {c.holder_label}" for c in out if c.version == version),
            holds=version == leading,
        )
        for version in sorted({copy.version for copy in out}, reverse=True)
    )


def is_back(copy: PrintCopy) -> bool:
    """Tell whether a copy came back, was destroyed or is lost."""
    return not copy.out


def todos(rows: Sequence[AttentionRow], today: dt.date) -> tuple[Todo, ...]:
    """Return what asks for attention today, with what to do."""
    now = [row for row in rows if row.asks_on(today)]
    return tuple(Todo(sentence=row.sentence, place=row.place, action=row.action) for row in now)


def steps_to_do(states: Sequence[str]) -> int:
    """Return the first step that is not discussed, or 0."""
    return next((number for number, state in enumerate(states, 1) if state != StepStatus.DISCUSSED), 0)


def since(plan: Plan) -> str:
    """Return "gestart 10 maart 2026", or nothing."""
    return f"gestart {dates.say(plan.details.started_on)}" if plan.details.started_on else ""


def family_names(plan: Plan) -> str:
    """Return the first names of the family: "Cilla, Wolf en Amélie"."""
    names = [p.first_name for p in plan.people if p.kind is PersonKind.FAMILY and not p.left_on]
    if len(names) <= MOST_NAMES:
        return listed(names)
    return listed([*names[: MOST_NAMES - 1], f"{len(names) - MOST_NAMES + 1} anderen"])
