"""A sample family as a row of dated steps, replayed through the same services as real work."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value


@value
class Revise:
    """The plan after an edit."""

    on: dt.date
    plan: Plan
    name: str = ""


@value
class FreezeStep:
    """Vaststellen on a day."""

    on: dt.date
    reason: str


@value
class PrintStep:
    """A paper printed for holders."""

    on: dt.date
    paper: str
    holders: tuple[str, ...]
    variant: str = ""
    with_safety_sheet: bool = False


@value
class MarkStep:
    """A copy came back, was destroyed or is lost."""

    on: dt.date
    version: int
    number: int
    returned_on: dt.date | None = None
    destroyed_on: dt.date | None = None
    lost_on: dt.date | None = None
    remark: str = ""


SampleStep = Revise | FreezeStep | PrintStep | MarkStep


@value
class Sample:
    """A sample family."""

    name: str
    steps: tuple[SampleStep, ...]
