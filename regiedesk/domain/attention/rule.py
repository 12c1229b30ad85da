"""What a rule is: what it is called, where it comes from, and how it finds what asks for attention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import DeputyCopy, PlanVersion, PrintCopy, Transfer
from regiedesk.domain.values import value

DAY = dt.timedelta(days=1)


class Unit(StrEnum):
    """What the figure of a rule counts."""

    DAYS = "dagen"
    WEEKS = "weken"
    HOURS = "uur"


@value
class Period:
    """The figure of a rule that can be set: `usual` unless somebody chose another from `least` to `most`."""

    label: str
    usual: int
    unit: Unit
    least: int = 0
    most: int = 90


@value
class Facts:
    """What a rule looks at; `figure` is its period as it is set."""

    plan: Plan
    versions: Sequence[PlanVersion] = ()
    copies: Sequence[PrintCopy] = ()
    transfers: Sequence[Transfer] = ()
    deputies: Sequence[DeputyCopy] = ()
    figure: int = 0

    @property
    def days(self) -> dt.timedelta:
        """The figure as days."""
        return dt.timedelta(days=self.figure)

    @property
    def weeks(self) -> dt.timedelta:
        """The figure as weeks."""
        return dt.timedelta(weeks=self.figure)


@value
class Ask:
    """Something to say from a day on, and until a day when it does not stay; `place` is where it is dealt with.

    That is a part of the plan, an item of it, a field of that item ("agreements/a1/status"), something new (see
    `begin`), or a screen by its name.
    """

    on: dt.date
    sentence: str
    place: str
    until: dt.date | None = None
    action: str = ""


Asks = Iterator[Ask]


@value
class Rule:
    """One thing that is watched. `source` is a mark of docs/bronnen.md, or empty when the rule is our own.

    `action` is what one key does, unless what is found says it better. `after_closing` rules go on in a closed case.
    """

    key: str
    title: str
    explanation: str
    source: str
    action: str
    find: Callable[[Facts], Asks]
    on: bool = True
    period: Period | None = None
    after_closing: bool = False


def before_and_after(last: dt.date, ahead: dt.timedelta, soon: str, late: str, place: str) -> Asks:
    """Say one thing until the last day, and another when it has passed: then it is how it went that is asked."""
    yield Ask(on=last - ahead, sentence=soon, place=place, until=last)
    yield Ask(on=last + DAY, sentence=late, place=f"{place}/status")
