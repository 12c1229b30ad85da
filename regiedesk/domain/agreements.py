"""Who does what by when, and what threatens it: doubles, gaps, waiting, decisions."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import AgreementRef, MeetingRef, OrganisationRef, PartialDate, PersonRef, ResultRef, value
from regiedesk.domain.words import AgreementKind, AgreementStatus, DecisionKind, OptionOutcome, Part

LIVE = (AgreementStatus.PLANNED, AgreementStatus.RUNNING, AgreementStatus.PAUSED)
"""An agreement that is neither done nor stopped."""


@value
class Agreement:
    """An afspraak; `number` is what stands on paper and keeps its meaning for ever."""

    id: str
    number: int
    what: str
    who: tuple[PersonRef, ...] = ()
    result: ResultRef | None = None
    about: tuple[PersonRef, ...] = ()
    kind: AgreementKind = AgreementKind.SELF
    part: Part = Part.CARE_CONTENT
    agreed_on: PartialDate | None = None
    made_at: MeetingRef | None = None
    from_on: PartialDate | None = None
    until_on: PartialDate | None = None
    when: str = ""
    where: str = ""
    is_help: bool = False
    status: AgreementStatus = AgreementStatus.RUNNING
    ended_on: PartialDate | None = None
    ended_because: str = ""
    replaces: AgreementRef | None = None
    sharing: Sharing = OPEN


@value
class Reminder:
    """Someone was addressed on an agreement (S000: aangesproken)."""

    id: str
    agreement: AgreementRef
    person: PersonRef
    on: PartialDate
    text: str
    outcome: str = ""
    outcome_on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class Double:
    """Two people do the same; one of them stops."""

    id: str
    text: str
    who: tuple[PersonRef, ...] = ()
    stops: PersonRef | None = None
    found_on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class Gap:
    """Something that nobody does."""

    id: str
    text: str
    about: tuple[PersonRef, ...] = ()
    solution: str = ""
    solved_by: PersonRef | None = None
    found_on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class Waiting:
    """A waiting list, and what bridges it."""

    id: str
    agreement: AgreementRef | None = None
    person: PersonRef | None = None
    organisation: OrganisationRef | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    bridging: str = ""
    bridging_agreement: AgreementRef | None = None
    sharing: Sharing = OPEN


@value
class PlainerOption:
    """Kan het gewoner? What was weighed, and what became of it (S001:348-350)."""

    id: str
    text: str
    outcome: OptionOutcome = OptionOutcome.OPEN
    because: str = ""
    said_by: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class Decision:
    """A besluit, beschikking or verwijzing with its end date."""

    id: str
    kind: DecisionKind
    text: str
    for_person: PersonRef | None = None
    by_person: PersonRef | None = None
    by_organisation: OrganisationRef | None = None
    to_organisation: OrganisationRef | None = None
    decided_on: PartialDate | None = None
    from_on: PartialDate | None = None
    until_on: PartialDate | None = None
    started_on: PartialDate | None = None
    agreement: AgreementRef | None = None
    sharing: Sharing = OPEN


@value
class ProviderPlan:
    """A provider's own plan, which stays and is tuned to the shared one."""

    id: str
    organisation: OrganisationRef | None = None
    person: PersonRef | None = None
    asked_on: PartialDate | None = None
    received_on: PartialDate | None = None
    fits: str = ""
    sharing: Sharing = OPEN
