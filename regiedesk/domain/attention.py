"""What asks for attention and from which day, derived from the plan and its registers.

A row is there from `from_day` on; whoever shows a list picks the rows that have begun. Every rule says where it
comes from. Switching rules off and setting periods comes with the settings.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from regiedesk.domain import dates
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import AttentionRow, PlanVersion, PrintCopy
from regiedesk.domain.results import Result
from regiedesk.domain.wording import label, names_of, quoted
from regiedesk.domain.words import (
    AgreementStatus,
    ConditionStatus,
    PersonKind,
    RegieKind,
    RegieLevel,
    ResultStatus,
    Role,
)
from regiedesk.domain.work_words import ContactKind, MeetingKind, MeetingStatus, Presence

EVALUATING = frozenset({MeetingKind.MDO, MeetingKind.ROUND_TABLE, MeetingKind.EVALUATION})
FIRST_MDO = dt.timedelta(weeks=6)
"""First MDO after the start talk under VPR (S003:253)."""
GRANT_ENDS = dt.timedelta(weeks=6)
SILENCE = dt.timedelta(days=14)
"""No contact with the youth."""
TIME_TO_ASK = dt.timedelta(days=14)
"""A case that just began is not late yet."""
SPOKEN_WITH_FROM = 4
"""Years from which a child is spoken with."""
CONSENT_AGES = (12, 16, 18)
"""Birthdays on which sharing is asked again (domain §5.4)."""

_SPOKEN_WITH = frozenset({Presence.PRESENT, Presence.PART, Presence.PHONE, Presence.APART})
_OPEN = frozenset({AgreementStatus.PLANNED, AgreementStatus.RUNNING})
Rows = Iterator[AttentionRow]


def attention(
    plan: Plan, versions: Sequence[PlanVersion] = (), copies: Sequence[PrintCopy] = ()
) -> tuple[AttentionRow, ...]:
    """Return everything that asks for attention now or later, earliest first."""
    rows = [row for rule in _RULES for row in rule(plan)]
    rows += _papers_out(versions, copies)
    if plan.details.closed_on:
        rows = [row for row in rows if row.kind in ("wissen", "papier")]
    return tuple(sorted(rows, key=lambda row: (row.from_day, row.kind, row.place)))


def due(plan: Plan) -> tuple[tuple[str, dt.date], ...]:
    """Return (agreement id, last day) for every open agreement with an end."""
    return tuple((a.id, dates.last_day(a.until_on)) for a in plan.agreements if a.until_on and a.status in _OPEN)


def _late_agreements(plan: Plan) -> Rows:
    names = {a.id: (names_of(plan, a.who), a.what) for a in plan.agreements}
    for agreement_id, day in due(plan):
        words = " ".join(part for part in names[agreement_id] if part)
        sentence = f"De afspraak {quoted(words)} is voorbij. Hoe staat het ermee?"
        yield _row("afspraak", day + dt.timedelta(days=1), sentence, f"agreements/{agreement_id}")


def _conditions(plan: Plan) -> Rows:
    for condition in plan.conditions:
        if condition.by_when and condition.status is ConditionStatus.OPEN:
            day = dates.last_day(condition.by_when)
            yield _row("voorwaarde", day, f"Kijk na: {quoted(condition.text)}.", f"conditions/{condition.id}")


def _evaluation_due(plan: Plan) -> Rows:
    for result in _running(plan):
        if result.target_on:
            sentence = f"Tijd om terug te kijken op {quoted(result.title)}."
            yield _row("evaluatie", dates.last_day(result.target_on), sentence, f"results/{result.id}")


def _meeting_not_noted(plan: Plan) -> Rows:
    for meeting in plan.meetings:
        if meeting.status is MeetingStatus.PLANNED and len(meeting.on) == 10:
            day = dates.first_day(meeting.on) + dt.timedelta(days=1)
            yield _row("overleg", day, f"Werk het overleg van {dates.say(meeting.on)} uit.", f"meetings/{meeting.id}")


def _no_next_meeting(plan: Plan) -> Rows:
    held = [dates.last_day(m.on) for m in plan.meetings if m.status is MeetingStatus.HELD]
    planned = any(m.status is MeetingStatus.PLANNED for m in plan.meetings)
    if held and not planned:
        yield _row("overleg", max(held) + dt.timedelta(days=1), "Er is nog geen datum voor het volgende gesprek.", "")


def _first_mdo(plan: Plan) -> Rows:
    if plan.details.regie_level is not RegieLevel.ENHANCED:
        return
    for enhanced in plan.enhanced_regie:
        start = enhanced.start_talk_on or enhanced.decided_on
        begun = dates.last_day(start)
        kept = (m for m in plan.meetings if m.kind in EVALUATING and m.status is not MeetingStatus.CANCELLED)
        if not any(begun < dates.first_day(m.on) for m in kept):
            last = dates.say(begun + FIRST_MDO)
            sentence = f"Plan het eerste MDO, uiterlijk op {last} (zes weken na het startgesprek)."
            yield _row("eerste MDO", begun, sentence, f"enhanced_regie/{enhanced.id}")


def _no_regie(plan: Plan) -> Rows:
    since = _since(plan)
    if since is None:
        return
    for result in _running(plan):
        for kind in (RegieKind.PROCESS, RegieKind.CONTENT):
            day = _uncovered_from(plan, kind, result.id, since)
            if day is not None:
                yield _row("regie", day, f"Niemand heeft de {kind} bij {quoted(result.title)}.", f"results/{result.id}")


def _uncovered_from(plan: Plan, kind: RegieKind, result_id: str, since: dt.date) -> dt.date | None:
    """Return the first day on which nobody holds this regie: from the start, or after the last holder ends."""
    roles = [r for r in plan.regie if r.kind is kind and r.people and r.result in (None, result_id)]
    if not roles:
        return since
    if any(role.until_on is None for role in roles):
        return None
    return max(dates.last_day(role.until_on) for role in roles if role.until_on)


def _help_too_early(plan: Plan) -> Rows:
    """Agree before the help starts; halfway is too late (S001:258-260)."""
    held = [dates.first_day(m.on) for m in plan.meetings if m.status is MeetingStatus.HELD]
    for agreement in plan.agreements:
        start = dates.exact(agreement.from_on)
        if agreement.is_help and start and agreement.status in _OPEN and not any(day <= start for day in held):
            whose = f"De hulp van {names_of(plan, agreement.who)}" if agreement.who else "De hulp"
            sentence = f"{whose} begint voordat de afspraken samen gemaakt zijn."
            yield _row("te vroeg", start - dt.timedelta(days=7), sentence, f"agreements/{agreement.id}")


def _granted_not_started(plan: Plan) -> Rows:
    for decision in plan.decisions:
        if decision.from_on and not decision.started_on:
            day = dates.last_day(decision.from_on) + dt.timedelta(days=1)
            yield _row(
                "niet begonnen",
                day,
                f"Toegekend, nog niet begonnen: {quoted(decision.text)}.",
                f"decisions/{decision.id}",
            )


def _grant_ends(plan: Plan) -> Rows:
    for decision in plan.decisions:
        if decision.until_on:
            day = dates.last_day(decision.until_on) - GRANT_ENDS
            sentence = f"De {decision.kind} {quoted(decision.text)} loopt af op {dates.say(decision.until_on)}."
            yield _row("loopt af", day, sentence, f"decisions/{decision.id}")


def _no_contact(plan: Plan) -> Rows:
    if _since(plan) is None:
        return
    for person in _youths(plan):
        if person.birth_date and dates.age_on(person.birth_date, _since(plan) or dt.date.min) < SPOKEN_WITH_FROM:
            continue
        talks = [c for c in plan.contacts if c.kind is not ContactKind.NOTE and person.id in c.people]
        seen = [dates.last_day(talk.on) for talk in talks]
        seen += [dates.last_day(m.on) for m in plan.meetings if _was_there(m, person)]
        last = max(seen, default=_since(plan))
        if last:
            sentence = f"{person.first_name} is al 14 dagen niet gesproken."
            yield _row("contact", last + SILENCE, sentence, f"people/{person.id}")


def _was_there(meeting: Meeting, person: Person) -> bool:
    spoken_with = {a.person for a in meeting.attendance if a.presence in _SPOKEN_WITH}
    return meeting.status is MeetingStatus.HELD and person.id in spoken_with


def _fixed_partners(plan: Plan) -> Rows:
    """The huisarts is a fixed partner; JGZ under four, school from four on (S002:84)."""
    started = _since(plan)
    if started is None:
        return
    since = started + TIME_TO_ASK
    roles = {p.role for p in plan.people}
    if Role.GENERAL_PRACTITIONER not in roles:
        yield _row("vaste partner", since, "De huisarts staat nog niet in het plan.", "")
    for person in _youths(plan):
        years = dates.age_on(person.birth_date, started) if person.birth_date else 4
        wanted, name = (Role.YOUTH_HEALTH, "JGZ") if years < 4 else (Role.SCHOOL, "school")
        if years < 18 and wanted not in roles:
            yield _row("vaste partner", since, f"Voor {person.first_name} ontbreekt {name}.", f"people/{person.id}")


def _birthdays(plan: Plan) -> Rows:
    since = _since(plan)
    for person in _youths(plan):
        for years in CONSENT_AGES if since and dates.exact(person.birth_date) else ():
            day = dates.birthday(person.birth_date or "", years)
            asked = any(
                person.id in a.given_by and a.asked_on and dates.last_day(a.asked_on) >= day
                for a in plan.reading_agreements
            )
            if since and day > since and not asked:
                sentence = f"{person.first_name} wordt {years}. Vraag opnieuw wie wat mag lezen."
                yield _row("delen", day, sentence, f"people/{person.id}")


def _waiting(plan: Plan) -> Rows:
    since = _since(plan)
    for waiting in plan.waiting:
        if since and not waiting.bridging and not waiting.bridging_agreement:
            sentence = f"Er is een {label(plan, 'waiting', waiting)}. Wat doen we tot die tijd?"
            yield _row("wachtlijst", since, sentence, f"waiting/{waiting.id}")


def _carry_over(plan: Plan) -> Rows:
    since = _since(plan)
    if since and not plan.details.copied_to_file:
        yield _row("dossier", since + dt.timedelta(weeks=4), "Neem het plan over in het dossier.", "details")


def _purge(plan: Plan) -> Rows:
    if plan.details.purge_on:
        yield _row("wissen", dates.first_day(plan.details.purge_on), "Wis deze werkkopie.", "details")


def _papers_out(versions: Sequence[PlanVersion], copies: Sequence[PrintCopy]) -> Rows:
    leading = next((version for version in versions if version.leading), None)
    if leading is None:
        return
    old = [
        c for c in copies
        if 0 < c.version < leading.number and c.holder_kind is PersonKind.PROFESSIONAL
        and not (c.returned_on or c.destroyed_on or c.lost_on)
    ]  # fmt: skip
    if old:
        what = "1 oud papier is" if len(old) == 1 else f"{len(old)} oude papieren zijn"
        yield _row("papier", leading.frozen_on, f"{what} nog niet terug van school of zorg.", "copies")


_RULES: tuple[Callable[[Plan], Rows], ...] = (
    _late_agreements, _conditions, _evaluation_due, _meeting_not_noted, _no_next_meeting, _first_mdo, _no_regie,
    _help_too_early, _granted_not_started, _grant_ends, _no_contact, _fixed_partners, _birthdays, _waiting,
    _carry_over, _purge,
)  # fmt: skip


def _row(kind: str, day: dt.date, sentence: str, place: str) -> AttentionRow:
    return AttentionRow(kind=kind, from_day=day, sentence=sentence, place=place)


def _since(plan: Plan) -> dt.date | None:
    started = plan.details.started_on
    return dates.first_day(started) if started else None


def _running(plan: Plan) -> Iterator[Result]:
    return (r for r in plan.results if r.status is ResultStatus.RUNNING)


def _youths(plan: Plan) -> Iterator[Person]:
    return (p for p in plan.people if p.role is Role.YOUTH and p.kind is PersonKind.FAMILY and not p.left_on)
