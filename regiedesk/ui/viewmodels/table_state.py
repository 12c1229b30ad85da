"""What the screen *Aan tafel* shows: frozen values, with nothing in them that somebody present may not know."""

from __future__ import annotations

from enum import StrEnum

from regiedesk.domain.meeting_work.agenda import Topic
from regiedesk.domain.values import value
from regiedesk.domain.words import Extent, PersonKind
from regiedesk.domain.work_words import Presence


class Stage(StrEnum):
    """How far one is: nothing to hold, looking what stays off, at the table, or on the way out."""

    NONE = "geen overleg"
    BEFORE = "vooraf"
    TABLE = "aan tafel"
    LEAVING = "afronden"


class Form(StrEnum):
    """The line in which is typed; one at a time."""

    NONE = ""
    DECISION = "Afspraak"
    GOAL = "Nieuw doel"
    QUOTE = "Iemands woorden"
    NEXT = "Volgende datum"
    SEAT = "Iemand erbij"


@value
class Kept:
    """What stays off the screen, for whom and why; `may_show` when the regisseur can show it on purpose."""

    place: str
    what: str
    people: str
    because: str
    shown: bool = False
    may_show: bool = True


@value
class Seat:
    """Someone who was asked, with the key that says whether they are there."""

    key: str
    person: str
    name: str
    kind: PersonKind
    what: str
    presence: Presence

    def said(self) -> str:
        """Return the seat in one sentence, for who listens."""
        return f"{self.name}: {self.presence}"


@value
class Stop:
    """A line of the agenda."""

    number: int
    text: str
    open: str = ""
    done: bool = False
    current: bool = False


@value
class Does:
    """An agreement as it is read aloud."""

    place: str
    number: int
    who: str
    what: str
    when: str
    new: bool = False


@value
class Goal:
    """A goal with its figures; `chosen` is the figure that `giver` gave today, `given` are those of the others."""

    result: str
    title: str
    whose: str
    begin: int | None
    goal: int | None
    chosen: int | None
    given: tuple[str, ...]
    agreements: tuple[Does, ...]
    regie: tuple[str, ...]


@value
class TableState:
    """Everything on the screen. `giver` is who gives the figures: nobody is everybody together."""

    stage: Stage = Stage.NONE
    meeting: str = ""
    title: str = ""
    day: str = ""
    kept: tuple[Kept, ...] = ()
    hidden_goals: int = 0
    others: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    stops: tuple[Stop, ...] = ()
    at: int = 0
    topic: Topic | None = None
    seats: tuple[Seat, ...] = ()
    goals: tuple[Goal, ...] = ()
    goal_at: int = 0
    givers: tuple[tuple[str, str], ...] = ()
    giver: str = ""
    agreements: tuple[Does, ...] = ()
    made: tuple[Does, ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()
    holds: Extent | None = None
    next_date: str = ""
    form: Form = Form.NONE
    blank: bool = False
    left: tuple[str, ...] = ()
    saved: str = ""
    problem: str = ""

    @property
    def goal(self) -> Goal | None:
        """The goal that is looked at, on the line of the goals."""
        on_goals = self.topic in (Topic.GOALS, Topic.NEW_GOALS)
        return self.goals[self.goal_at] if on_goals and self.goal_at < len(self.goals) else None

    @property
    def stop(self) -> Stop | None:
        """The line of the agenda where one is."""
        return self.stops[self.at] if self.at < len(self.stops) else None
