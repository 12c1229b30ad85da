"""By when somebody who asked about the own data must have an answer (domain §5.3)."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import dates
from regiedesk.domain.plan import Plan
from regiedesk.domain.purge import months_after
from regiedesk.domain.rights import Request
from regiedesk.domain.values import value
from regiedesk.domain.work_words import RequestKind

MONTHS = {RequestKind.INSIGHT: 1, RequestKind.COPY: 1, RequestKind.CORRECTION: 1, RequestKind.DESTRUCTION: 3}


@value
class Deadline:
    """A request that waits for an answer, and the last day for it."""

    request: Request
    until: dt.date


def deadline_of(request: Request) -> dt.date:
    """Return the last day for an answer; a day that is not known exactly counts from its first, to be in time."""
    return months_after(dates.first_day(request.on), MONTHS[request.kind])


def request_deadlines(plan: Plan) -> tuple[Deadline, ...]:
    """Return the requests that were not handled, the soonest first."""
    waiting = (request for request in plan.requests if not request.handled_on)
    return tuple(
        sorted((Deadline(request=r, until=deadline_of(r)) for r in waiting), key=lambda d: (d.until, d.request.id))
    )
