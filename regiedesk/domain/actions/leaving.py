"""Someone leaves: their regie ends, each of their agreements is asked for by itself, and the steps open again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from enum import StrEnum

from regiedesk.domain import dates, edits, shape
from regiedesk.domain.actions.changes import record_change
from regiedesk.domain.actions.plain import end_agreement, next_agreement_number
from regiedesk.domain.agreements import LIVE, Agreement
from regiedesk.domain.errors import Fault, NotFound, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import value
from regiedesk.domain.words import AgreementStatus, RegieKind
from regiedesk.domain.work_words import Trigger


class Fate(StrEnum):
    """What becomes of an agreement when one of those who keep it leaves."""

    LATER = "nog niet besloten"
    TAKEN_OVER = "iemand anders doet dit"
    OTHERS = "de anderen gaan verder"
    STOPS = "stopt"


@value
class Choice:
    """The fate of one agreement, and by whom it is taken over."""

    agreement: str
    fate: Fate = Fate.LATER
    successor: str | None = None


@value
class Leaving:
    """Who leaves, `on` the last day, and what becomes of the agreements; one that is not named is decided later."""

    person: str
    on: str
    because: str = ""
    choices: tuple[Choice, ...] = ()
    sharing: Sharing = OPEN


def agreements_of(plan: Plan, person_id: str) -> tuple[Agreement, ...]:
    """Return the agreements of someone that are not done and not stopped."""
    return tuple(a for a in plan.agreements if person_id in a.who and a.status in LIVE)


def roles_of(plan: Plan, person_id: str, on: str) -> tuple[RegieRole, ...]:
    """Return the regie someone holds on a day, or will hold after it."""
    day = dates.last_day(on)
    return tuple(
        role
        for role in plan.regie
        if person_id in role.people and (role.until_on is None or dates.last_day(role.until_on) > day)
    )


def leaves(plan: Plan, leaving: Leaving, new_id: Callable[[], str]) -> Plan:
    """Let someone leave after a day: nothing of theirs stays running unseen (S001:478-480).

    Regie ends on that day, and goes on with who held it too. Who stood in for others no longer does.
    """
    _refuse(tuple(_faults(plan, leaving)))
    roles = roles_of(plan, leaving.person, leaving.on)
    changed = edits.change(plan, "people", leaving.person, left_on=leaving.on)
    for role in roles:
        changed = _role_ended(changed, role, leaving, new_id)
    changed = _deputies_gone(changed, leaving)
    for choice in leaving.choices:
        changed = _settled(changed, choice, leaving, new_id)
    watched = any(role.kind is not RegieKind.OWN for role in roles)
    change = Change(
        id=new_id(),
        on=leaving.on,
        triggers=(Trigger.REGIE_LEFT if watched else Trigger.OTHER_LEFT,),
        text=leaving.because,
        sharing=leaving.sharing,
    )
    return record_change(changed, change)


def _faults(plan: Plan, leaving: Leaving) -> Iterator[Fault]:
    person: Person | None = shape.find(plan, "people", leaving.person)
    if person is None:
        raise NotFound("Deze persoon staat niet in het plan.", "Kijk de naam na bij stap 1.")
    if person.left_on is not None:
        yield Fault(f"people/{person.id}/left_on", f"{person.first_name} is al weg.")
    elif person.joined_on and dates.last_day(leaving.on) < dates.first_day(person.joined_on):
        yield Fault(f"people/{person.id}/left_on", f"{person.first_name} was er op die dag nog niet.")
    for choice in leaving.choices:
        if choice.fate is Fate.TAKEN_OVER and choice.successor in (None, leaving.person):
            yield Fault(f"agreements/{choice.agreement}/who", "Kies wie dit gaat doen.")
        if choice.fate is Fate.OTHERS and not _others(plan, choice.agreement, leaving.person):
            yield Fault(f"agreements/{choice.agreement}/who", "Er is niemand anders die dit doet.")


def _refuse(faults: tuple[Fault, ...]) -> None:
    if faults:
        raise RefusedInput(faults)


def _others(plan: Plan, agreement_id: str, person_id: str) -> tuple[str, ...]:
    agreement: Agreement | None = shape.find(plan, "agreements", agreement_id)
    return tuple(one for one in agreement.who if one != person_id) if agreement else ()


def _role_ended(plan: Plan, role: RegieRole, leaving: Leaving, new_id: Callable[[], str]) -> Plan:
    if role.from_on is not None and _after(role.from_on, leaving.on):
        others = tuple(one for one in role.people if one != leaving.person)
        return edits.change(plan, "regie", role.id, people=others) if others else edits.remove(plan, "regie", role.id)
    ended = edits.change(plan, "regie", role.id, until_on=leaving.on)
    others = tuple(one for one in role.people if one != leaving.person)
    if not others:
        return ended
    return edits.add(ended, replace(role, id=new_id(), people=others, from_on=leaving.on))


def _deputies_gone(plan: Plan, leaving: Leaving) -> Plan:
    day = dates.last_day(leaving.on)
    for role in plan.regie:
        runs = role.until_on is None or dates.last_day(role.until_on) > day
        if role.deputy == leaving.person and runs:
            plan = edits.change(plan, "regie", role.id, deputy=None)
    for absence in plan.absences:
        runs = absence.until_on is None or dates.last_day(absence.until_on) > day
        if absence.deputy == leaving.person and runs:
            plan = edits.change(plan, "absences", absence.id, deputy=None)
    return plan


def _settled(plan: Plan, choice: Choice, leaving: Leaving, new_id: Callable[[], str]) -> Plan:
    """Do what was chosen; a number on paper keeps its meaning, so who takes over gets an agreement of their own."""
    if choice.fate is Fate.OTHERS:
        who = _others(plan, choice.agreement, leaving.person)
        return edits.change(plan, "agreements", choice.agreement, who=who)
    if choice.fate is Fate.LATER:
        return plan
    old: Agreement | None = shape.find(plan, "agreements", choice.agreement)
    if old is None:
        raise NotFound("Deze afspraak staat niet meer in het plan.", "Kijk de afspraken na bij stap 4.")
    if choice.fate is Fate.STOPS:
        return end_agreement(plan, old.id, AgreementStatus.STOPPED, leaving.on, leaving.because)
    new_one = choice.successor or leaving.person
    who = tuple(dict.fromkeys(new_one if one == leaving.person else one for one in old.who))
    begins = old.from_on if old.from_on and _after(old.from_on, leaving.on) else leaving.on
    new = replace(
        old, id=new_id(), number=next_agreement_number(plan), who=who, replaces=old.id, from_on=begins,
        until_on=old.until_on if old.until_on and _after(old.until_on, leaving.on) else None,
        agreed_on=None, made_at=None, ended_on=None, ended_because="",
    )  # fmt: skip
    stopped = end_agreement(plan, old.id, AgreementStatus.STOPPED, leaving.on, "Iemand anders neemt dit over.")
    return edits.add(stopped, new)


def _after(day: str, other: str) -> bool:
    return dates.first_day(day) > dates.last_day(other)
