"""One thing on a list that is gone through together, and what is looked at for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from regiedesk.domain import wording
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

OPEN = frozenset({AgreementStatus.PLANNED, AgreementStatus.RUNNING, AgreementStatus.PAUSED})


@value
class Point:
    """Something to have done: what it is, how it stands, which lines belong to it, and where it is filled in.

    `done` is empty for what is only to be known. `place` is a part of the plan or a screen.
    """

    key: str
    title: str
    done: bool | None
    says: str
    lines: tuple[str, ...] = ()
    place: str = ""


def open_agreements(plan: Plan) -> tuple[str, ...]:
    """Return every agreement that still runs, as a sentence with who does it."""
    return tuple(_agreement(plan, each) for each in plan.agreements if each.status in OPEN)


def held(plan: Plan, *kinds: MeetingKind) -> list[Meeting]:
    """Return the meetings of these kinds that took place."""
    return [each for each in plan.meetings if each.kind in kinds and each.status is MeetingStatus.HELD]


def counted(number: int, one: str, more: str) -> str:
    """Return how many there are: "1 afspraak", "3 afspraken"."""
    return f"{number} {one if number == 1 else more}"


def missing(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return the points that are not done."""
    return tuple(point for point in points if point.done is False)


def sentences(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the lines that say something, each once, in their order."""
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))


def _agreement(plan: Plan, agreement: Agreement) -> str:
    who = wording.names_of(plan, agreement.who)
    return f"{agreement.number}. {who + ': ' if who else ''}{agreement.what}"
