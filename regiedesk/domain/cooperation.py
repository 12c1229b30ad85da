"""How everybody works together, and what is done when it goes wrong."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import EnhancedRegieRef, PartialDate, PersonRef, ResultRef, value
from regiedesk.domain.words import CommunicationTopic, ConditionStatus, Manner, ObstacleKind
from regiedesk.domain.work_words import Trigger


@value
class Communication:
    """How someone wants to hear, and who tells the news so that it is one story (S001:244-254)."""

    id: str
    topic: CommunicationTopic
    text: str
    people: tuple[PersonRef, ...] = ()
    teller: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class Obstacle:
    """A hobbel: what can go wrong, how it shows, what is done at once and by whom (S001:239-242)."""

    id: str
    text: str
    kind: ObstacleKind = ObstacleKind.OTHER
    signal: str = ""
    measure: str = ""
    owners: tuple[PersonRef, ...] = ()
    about: tuple[PersonRef, ...] = ()
    result: ResultRef | None = None
    sharing: Sharing = OPEN


@value
class SafetyAgreement:
    """What is done when someone is not safe; printed on a sheet of its own."""

    id: str
    text: str
    signal: str = ""
    who: tuple[PersonRef, ...] = ()
    about: tuple[PersonRef, ...] = ()
    calls: str = ""
    always: bool = False
    sharing: Sharing = OPEN


@value
class Told:
    """Someone was told, when and how."""

    person: PersonRef
    on: PartialDate
    manner: Manner | None = None
    note: str = ""


@value
class Condition:
    """A voorwaarde: what must happen, by when, who checks, what follows if not (S003; S002:153)."""

    id: str
    text: str
    by_when: PartialDate | None = None
    agreed_on: PartialDate | None = None
    checked_by: tuple[PersonRef, ...] = ()
    if_not: str = ""
    told: tuple[Told, ...] = ()
    enhanced_regie: EnhancedRegieRef | None = None
    status: ConditionStatus = ConditionStatus.OPEN
    checked_on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class EarlyTrigger:
    """A change at which everybody calls each other before the planned date (S7.2)."""

    id: str
    text: str
    trigger: Trigger | None = None
    sharing: Sharing = OPEN
