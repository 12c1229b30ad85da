"""The family as one holder may see it, for tests of what stays and what goes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain import integrity, shape
from regiedesk.domain.disclosure import Disclosed, disclose
from regiedesk.domain.plan import Plan
from regiedesk.domain.words import ReadScope
from tests.domain.families import (
    TODAY,
    family,
    reads,
)


def shown(holder: str = "coby", scope: ReadScope = ReadScope.ALL, today: dt.date = TODAY, **parts: Any) -> Plan:
    return disclosed(holder, scope, today, **parts).plan


def disclosed(
    holder: str = "coby", scope: ReadScope = ReadScope.ALL, today: dt.date = TODAY, **parts: Any
) -> Disclosed:
    agreed = (reads(holder, scope), *parts.pop("reading_agreements", ()))
    made = disclose(family(reading_agreements=agreed, **parts), (holder,), today)
    assert integrity.faults(made.plan) == ()
    return made


def ids(items: tuple[Any, ...]) -> list[str]:
    return [item.id for item in items]


def words(plan: Plan) -> str:
    values = [plan.details, *(item for _, item in shape.items(plan))]
    return "\n".join(text for value in values for _, text in shape.texts(value))


def reasons(made: Disclosed) -> dict[str, str]:
    return {omission.place: omission.because for omission in made.omitted}
