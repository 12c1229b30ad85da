"""Stand-ins for the ports that tests hand in: a clock that stands still and ids that count."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from itertools import count


@dataclass
class FixedClock:
    """A clock that moves only when a test moves it."""

    moment: dt.datetime = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)

    def today(self) -> dt.date:
        return self.moment.date()

    def now(self) -> dt.datetime:
        return self.moment

    def advance(self, **step: float) -> None:
        """Move on by what timedelta takes, such as `days=1`."""
        self.moment += dt.timedelta(**step)


@dataclass
class CountingIds:
    """Ids that can be foretold: id1, id2, …"""

    prefix: str = "id"
    _numbers: count[int] = field(default_factory=lambda: count(1), repr=False)

    def new(self) -> str:
        return f"{self.prefix}{next(self._numbers)}"
