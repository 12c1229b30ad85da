"""Who and what a rule looks at: people who take part, children by age, what runs, names in a sentence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from regiedesk.domain import wording
from regiedesk.domain.agreements import LIVE, Agreement
from regiedesk.domain.dates import age_on, first_day, last_day
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.wording import listed
from regiedesk.domain.words import (
    OrganisationKind,
    Participation,
    PersonKind,
    RegieLevel,
    ResultStatus,
    Role,
)
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

OWN_VOICE_FROM = 12
"""From this age someone is asked for themselves (domain §5.3, §5.4)."""

SCHOOL_FROM, GROWN_UP = 4, 18
"""School belongs at the table from 4, JGZ before that (S002:84)."""

EVALUATING = frozenset({MeetingKind.MDO, MeetingKind.ROUND_TABLE, MeetingKind.EVALUATION})
"""Meetings at which everybody looks back on the plan."""

TALKING = EVALUATING | {MeetingKind.START, MeetingKind.SAFE_FORWARD, MeetingKind.ENHANCED_START, MeetingKind.FINAL}
"""Meetings at which a change can be talked about together."""

_NAMED = 5


def over(until: str | None, today: dt.date) -> bool:
    """Tell whether a period that ends on the partial date `until` has passed."""
    return until is not None and last_day(until) < today


def active(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    """Return everyone who takes part and has not left."""
    return tuple(
        person
        for person in plan.people
        if not over(person.left_on, today) and person.participation is not Participation.NOT_INVOLVED
    )


def age(person: Person, today: dt.date) -> int | None:
    """Return the age in years, or nothing when the birth date is not known."""
    return age_on(person.birth_date, today) if person.birth_date else None


def _is_child(person: Person, today: dt.date) -> bool:
    years = age(person, today)
    return person.role is Role.YOUTH or (years is not None and years < GROWN_UP)


def family(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    """Return the active members of the family."""
    return tuple(person for person in active(plan, today) if person.kind is PersonKind.FAMILY)


def children(plan: Plan, today: dt.date, lowest: int = 0, highest: int = 200) -> tuple[Person, ...]:
    """Return the family's children with an age in bounds, both inclusive; an unknown age always counts."""
    return tuple(
        person
        for person in family(plan, today)
        if _is_child(person, today) and lowest <= _or(age(person, today), lowest) <= highest
    )


def known_children(plan: Plan, today: dt.date, lowest: int, highest: int) -> tuple[Person, ...]:
    """Return the family's children whose age is known and in bounds, both inclusive."""
    return tuple(child for child in children(plan, today, lowest, highest) if child.birth_date)


def parents(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    """Return parents and foster parents (S002:83)."""
    return tuple(p for p in family(plan, today) if p.role in (Role.PARENT, Role.FOSTER_PARENT))


def speaks_for_self(person: Person, today: dt.date) -> bool:
    """Tell whether someone is 12 or older, or of unknown age."""
    return _or(age(person, today), GROWN_UP) >= OWN_VOICE_FROM


def own_voices(plan: Plan, today: dt.date) -> tuple[Person, ...]:
    """Return the members of the family who are asked for themselves."""
    return tuple(person for person in family(plan, today) if speaks_for_self(person, today))


def _or(years: int | None, instead: int) -> int:
    return instead if years is None else years


def someone_from(plan: Plan, today: dt.date, role: Role, kind: OrganisationKind | None = None) -> bool:
    """Tell whether someone active has this role, or works at an organisation of this kind."""
    homes = {org.id for org in plan.organisations if kind is not None and org.kind is kind}
    return any(person.role is role or person.organisation in homes for person in active(plan, today))


def running(plan: Plan) -> tuple[Result, ...]:
    """Return the results that are worked on."""
    return tuple(result for result in plan.results if result.status is ResultStatus.RUNNING)


def live(plan: Plan) -> tuple[Agreement, ...]:
    """Return the agreements that are neither done nor stopped."""
    return tuple(agreement for agreement in plan.agreements if agreement.status in LIVE)


def held(plan: Plan) -> tuple[Meeting, ...]:
    """Return the meetings that took place, oldest first."""
    took_place = (meeting for meeting in plan.meetings if meeting.status is MeetingStatus.HELD)
    return tuple(sorted(took_place, key=lambda meeting: first_day(meeting.on)))


def enhanced(plan: Plan, today: dt.date) -> bool:
    """Tell whether versterkte procesregie holds."""
    decided = any(not over(decision.until_on, today) for decision in plan.enhanced_regie)
    return decided or plan.details.regie_level is RegieLevel.ENHANCED


def name_of(plan: Plan, person_id: str | None) -> str:
    """Return how a sentence calls someone; a rule that misses the name means somebody."""
    return wording.name_of(plan, person_id, "iemand")


def names(plan: Plan, people: Sequence[Person]) -> str:
    """Return names as a sentence lists them: "Ilse, Roos en Storm"; of many the first and "nog 6 anderen"."""
    named = [name_of(plan, person.id) for person in people]
    if len(named) > _NAMED:
        named = [*named[: _NAMED - 1], f"nog {len(named) - _NAMED + 1} anderen"]
    return listed(named)


def kept_apart(sharing: Sharing, today: dt.date) -> bool:
    """Tell whether something was said apart and may not stand on paper yet."""
    since = sharing.on_paper_since
    return sharing.apart and (since is None or first_day(since) > today)
