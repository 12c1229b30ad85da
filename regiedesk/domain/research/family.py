"""The family and the people around it, in classes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from regiedesk.domain import dates
from regiedesk.domain.people import Household, Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.research import bands
from regiedesk.domain.research.bands import AgeBand, FamilyForm, up_to
from regiedesk.domain.research.counting import in_order, over, tally
from regiedesk.domain.research.record import Family, Involved
from regiedesk.domain.words import KinshipKind, OBCode, Participation, PersonKind, Role

_AROUND = (Participation.AT_TABLE, Participation.IN_BACKGROUND)
_RAISING = (KinshipKind.PARENT, KinshipKind.STEP_PARENT)
_OF_AGE = 18


def family(plan: Plan, today: dt.date) -> Family:
    """Return the family in classes; ages are those at the start, or of `today` when the start is not known."""
    treated = [indication.with_treatment for indication in plan.indications]
    return Family(
        ob_codes=in_order(OBCode, (indication.code for indication in plan.indications)),
        with_treatment=True if True in treated else False if False in treated else None,
        children=bands.child_band(len(_children(plan))),
        index_ages=in_order(AgeBand, _index_ages(plan, today)),
        form=_form(plan, today),
    )


def involved(plan: Plan, today: dt.date) -> Involved:
    """Return how many people take part now, by kind and by role; who left or stays out does not count."""
    here = [p for p in plan.people if p.participation in _AROUND and not over(p.left_on, today)]

    def number(kind: PersonKind) -> int:
        return sum(person.kind is kind for person in here)

    return Involved(
        family=up_to(number(PersonKind.FAMILY), bands.FAMILY),
        network=up_to(number(PersonKind.NETWORK), bands.NETWORK),
        professionals=up_to(number(PersonKind.PROFESSIONAL), bands.PROFESSIONALS),
        roles=tally(Role, (person.role for person in here), bands.PER_ROLE),
        missing=up_to(sum(not over(m.solved_on, today) for m in plan.missing), bands.FEW),
    )


def _children(plan: Plan) -> tuple[Person, ...]:
    return tuple(p for p in plan.people if p.kind is PersonKind.FAMILY and p.role is Role.YOUTH)


def _index_ages(plan: Plan, today: dt.date) -> Iterable[AgeBand]:
    """Yield the ages of the children with an indication; of all children when no indication is known."""
    index = {indication.child for indication in plan.indications}
    start = dates.first_day(plan.details.started_on) if plan.details.started_on else today
    for child in _children(plan):
        if child.birth_date and (child.id in index or not index):
            yield bands.age_band(dates.age_on(child.birth_date, start))


def _form(plan: Plan, today: dt.date) -> FamilyForm:
    """Return where the children under 18 live; the furthest from home decides when they differ."""
    forms = {_form_of(plan, child, today) for child in _children(plan) if _minor(child, today)}
    heavy = next((form for form in (FamilyForm.ELSEWHERE, FamilyForm.TWO_HOMES) if form in forms), None)
    if heavy:
        return heavy
    return forms.pop() if len(forms) == 1 else FamilyForm.OTHER


def _form_of(plan: Plan, child: Person, today: dt.date) -> FamilyForm:
    raising = _raising(plan, child)
    homes = [living for home in plan.households if child.id in (living := _living(home, today))]
    adults = [len(living & raising) for living in homes]
    if not homes:
        return FamilyForm.OTHER
    if not any(adults):
        return FamilyForm.ELSEWHERE
    if sum(map(bool, adults)) > 1:
        return FamilyForm.TWO_HOMES
    return FamilyForm.ONE_PARENT if sum(adults) == 1 else FamilyForm.TOGETHER


def _living(home: Household, today: dt.date) -> set[str]:
    return {member.person for member in home.members if not over(member.until, today)}


def _raising(plan: Plan, child: Person) -> set[str]:
    """Return the child's parents and step-parents, by role when no bond is written down, and their partners."""
    parents = {k.person for k in plan.kinships if k.kind in _RAISING and k.other == child.id}
    parents = parents or {p.id for p in plan.people if p.role in (Role.PARENT, Role.STEP_PARENT)}
    couples = [{k.person, k.other} for k in plan.kinships if k.kind is KinshipKind.PARTNER and not k.until]
    return parents.union(*(couple for couple in couples if couple & parents))


def _minor(child: Person, today: dt.date) -> bool:
    return child.birth_date is None or dates.age_on(child.birth_date, today) < _OF_AGE
