"""What a rule about a step gives back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import StrEnum

from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value


class FindingKind(StrEnum):
    """How heavy a finding is: only something that nobody holds is a gap."""

    GAP = "gat"
    MISSING = "mist nog"
    ASK = "nog niet gevraagd"
    MIND = "let op"


@value
class Finding:
    """One plain Dutch sentence about `place`; `apart` keeps it off the screen at the table."""

    place: str
    sentence: str
    kind: FindingKind = FindingKind.MISSING
    apart: bool = False


Rule = Callable[[Plan, dt.date], Iterable[Finding]]
"""A rule looks at the plan on a day and finds nothing, one or more things."""
