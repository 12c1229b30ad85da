"""What several rules look at: since when, who is there, which meetings were, what still runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.words import AgreementStatus, Participation, PersonKind, ResultStatus, Role
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

EVALUATING = frozenset({MeetingKind.MDO, MeetingKind.ROUND_TABLE, MeetingKind.EVALUATION})
OPEN = frozenset({AgreementStatus.PLANNED, AgreementStatus.RUNNING})
_OVER = frozenset({AgreementStatus.DONE, AgreementStatus.DONE_LATE, AgreementStatus.STOPPED})


def since(plan: Plan) -> dt.date | None:
    """Return the day the case began."""
    started = plan.details.started_on
    return dates.first_day(started) if started else None


def running(plan: Plan) -> Iterator[Result]:
    """Return the results that are worked on."""
    return (result for result in plan.results if result.status is ResultStatus.RUNNING)


def is_over(plan: Plan, agreement_id: str | None) -> bool:
    """Tell whether there is such an agreement and it is done or stopped."""
    return any(a.id == agreement_id and a.status in _OVER for a in plan.agreements)


def youths(plan: Plan) -> Iterator[Person]:
    """Return the young people of the family, also who left: rows about them end on that day."""
    return (
        person
        for person in plan.people
        if person.role is Role.YOUTH
        and person.kind is PersonKind.FAMILY
        and person.participation is not Participation.NOT_INVOLVED
    )


def here_from(plan: Plan, person: Person) -> dt.date | None:
    """Return the day from which someone takes part: with the case, or later."""
    started = since(plan)
    joined = dates.first_day(person.joined_on) if person.joined_on else None
    return None if started is None else latest(started, joined)


def here_until(person: Person) -> dt.date | None:
    """Return the last day that someone takes part, or nothing when nobody leaves."""
    return dates.last_day(person.left_on) if person.left_on else None


def earliest(*days: dt.date | None) -> dt.date | None:
    """Return the first of the days that are known."""
    return min((day for day in days if day is not None), default=None)


def latest(first: dt.date, *days: dt.date | None) -> dt.date:
    """Return the last of the days that are known."""
    return max((first, *(day for day in days if day is not None)))


def of_status(plan: Plan, status: MeetingStatus) -> Iterator[Meeting]:
    """Return the meetings that were held, are planned, or do not go on."""
    return (meeting for meeting in plan.meetings if meeting.status is status)


def held(plan: Plan) -> list[dt.date]:
    """Return the days of the meetings that took place; of a day that is not known, its last."""
    return [dates.last_day(meeting.on) for meeting in of_status(plan, MeetingStatus.HELD)]
