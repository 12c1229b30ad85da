"""Who is asked to come, and why: the family first, then its network, then who helps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates, reading
from regiedesk.domain.findings.looking import active, over, running, speaks_for_self
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import PersonRef, value
from regiedesk.domain.wording import age, name_of, quoted
from regiedesk.domain.words import Participation, PersonKind, Role
from regiedesk.domain.work_words import MeetingKind

NOT_AROUND_A_TABLE = frozenset({MeetingKind.PHONE, MeetingKind.MAIL})
"""Forms of alignment without a table; they are counted (S000)."""

_KIND_ORDER = tuple(PersonKind)
_ROLES: dict[MeetingKind, frozenset[Role]] = {
    MeetingKind.SCHOOL: frozenset({Role.SCHOOL}),
    MeetingKind.SAFE_FORWARD: frozenset({Role.GUARDIAN, Role.SAFE_AT_HOME, Role.MANAGER, Role.JUSTICE}),
    MeetingKind.ENHANCED_START: frozenset({Role.GUARDIAN, Role.MANAGER}),
    MeetingKind.HANDOVER: frozenset({Role.YOUTH_CONSULTANT, Role.PROCESS_REGISSEUR, Role.CASE_REGISSEUR}),
}
"""Meetings to which not every professional comes: these roles do, beside who holds regie."""


@value
class Invitee:
    """Someone who may be asked: why, whether that is usual, and for whom their part in the plan is a secret.

    Who is of the family, from twelve years on, and does not come hears it afterwards: `hears`.
    """

    person: PersonRef
    why: str
    usual: bool
    hears: bool = False
    hidden_from: tuple[PersonRef, ...] = ()


def invitees(plan: Plan, kind: MeetingKind, on: dt.date) -> tuple[Invitee, ...]:
    """Return who can be asked for a meeting on a day; who has left by then, or does not take part, is out."""
    here = [person for person in active(plan, on) if _has_come(person, on)]
    here.sort(key=lambda person: _KIND_ORDER.index(person.kind))
    usual = {person.id for person in here if _is_usual(plan, kind, person, on)}
    return tuple(_invitee(plan, person, usual, on) for person in here)


def _has_come(person: Person, on: dt.date) -> bool:
    return person.joined_on is None or dates.first_day(person.joined_on) <= on


def _is_usual(plan: Plan, kind: MeetingKind, person: Person, on: dt.date) -> bool:
    if kind in NOT_AROUND_A_TABLE:
        return False
    if person.id in _leading(plan, on):
        return True
    if person.participation is not Participation.AT_TABLE:
        return False
    if person.kind is PersonKind.FAMILY:
        return speaks_for_self(person, on)
    roles = _ROLES.get(kind)
    return roles is None or person.kind is PersonKind.NETWORK or person.role in roles


def _leading(plan: Plan, on: dt.date) -> set[str]:
    """Return the regisseur and, under versterkte procesregie, the second one (S003:256)."""
    partners = {e.duo_partner for e in plan.enhanced_regie if e.duo_partner and not over(e.until_on, on)}
    return partners | {plan.details.regisseur or ""}


def _invitee(plan: Plan, person: Person, usual: set[str], on: dt.date) -> Invitee:
    return Invitee(
        person=person.id,
        why=next(_reasons(plan, person, on)),
        usual=person.id in usual,
        hears=person.kind is PersonKind.FAMILY and speaks_for_self(person, on),
        hidden_from=tuple(
            other.id
            for other in plan.people
            if other.id in usual and other.id != person.id and reading.kept_back(plan, other.id, person.sharing, on)
        ),
    )


def _reasons(plan: Plan, person: Person, on: dt.date) -> Iterator[str]:
    """Yield why someone is asked, what matters most first."""
    if person.participation is Participation.RATHER_NOT:
        yield "liever niet aan tafel"
    if person.participation is Participation.IN_BACKGROUND:
        yield "op de achtergrond"
    if person.id == plan.details.regisseur:
        yield "houdt het overzicht"
    if person.id in _leading(plan, on):
        yield "kijkt mee als tweede regisseur"
    if person.kind is PersonKind.FAMILY:
        own = speaks_for_self(person, on)
        yield "het gaat over het gezin" if own else f"{age(person, on)}: kies samen met de ouders"
    if person.trusted_by:
        yield f"steun voor {name_of(plan, person.trusted_by[0], 'het gezin')}"
    for role in plan.regie:
        if person.id in role.people and not over(role.until_on, on):
            yield f"heeft {role.kind}"
    yield from _does(plan, person)
    yield "hoort bij het netwerk" if person.kind is PersonKind.NETWORK else "helpt mee"


def _does(plan: Plan, person: Person) -> Iterator[str]:
    titles = {result.id: result.title for result in running(plan)}
    for agreement in plan.agreements:
        if person.id in agreement.who and agreement.result in titles:
            yield f"doet iets voor {quoted(titles[agreement.result])}"
