"""What the family wants to reach, who agrees, and how far it is."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import MeetingRef, PartialDate, PersonRef, ResultRef, Score, value
from regiedesk.domain.words import Extent, LifeArea, Manner, ResultStatus, View


@value
class GoodFuture:
    """How it looks when it goes well, said by someone."""

    id: str
    said_by: PersonRef | None
    text: str
    on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class Agreeing:
    """Whether one person agrees with a result; disagreement is recorded and never blocks."""

    person: PersonRef
    view: View
    words: str = ""
    literal: bool = True
    on: PartialDate | None = None
    manner: Manner | None = None


@value
class Result:
    """A resultaat in family words; its place in the list is the family's order."""

    id: str
    title: str
    owner: PersonRef
    co_owners: tuple[PersonRef, ...] = ()
    about: tuple[PersonRef, ...] = ()
    area: LifeArea | None = None
    why: str = ""
    how_noticed: str = ""
    noticed_by: tuple[PersonRef, ...] = ()
    good_enough: str = ""
    needed: str = ""
    target_on: PartialDate | None = None
    start_score: Score | None = None
    goal_score: Score | None = None
    everyone_agrees: bool = False
    views: tuple[Agreeing, ...] = ()
    status: ResultStatus = ResultStatus.RUNNING
    ended_on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class Evaluation:
    """A figure for a result on a day, and what came of it."""

    id: str
    result: ResultRef
    on: PartialDate
    score: Score | None = None
    by: PersonRef | None = None
    meeting: MeetingRef | None = None
    achieved: Extent | None = None
    words: str = ""
    sharing: Sharing = OPEN


@value
class Independence:
    """When someone can go on without help, and how that shows (S7.7)."""

    id: str
    said_by: PersonRef
    text: str
    on: PartialDate | None = None
    does_already: str = ""
    sharing: Sharing = OPEN


@value
class FinalCheck:
    """The eindtoets: did the help help, and can the family do it alone again (S002:140-148)."""

    id: str
    on: PartialDate
    helped: Extent
    result: ResultRef | None = None
    alone: Extent | None = None
    text: str = ""
    by: PersonRef | None = None
    aftercare: str = ""
    aftercare_by: PersonRef | None = None
    aftercare_until: PartialDate | None = None
