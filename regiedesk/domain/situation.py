"""How it is now: what people see, what happened, how safe it is, and what hangs together."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import HelpQuestionRef, OrganisationRef, PartialDate, PersonRef, Score, value
from regiedesk.domain.words import Extent, FactorKind, LifeArea, ObservationKind, Stance, TimelineKind


@value
class HelpQuestion:
    """The hulpvraag of one parent or child (S002:83)."""

    id: str
    person: PersonRef
    text: str
    asked_on: PartialDate | None = None
    replaces: HelpQuestionRef | None = None
    sharing: Sharing = OPEN


@value
class FamilyGroupPlanOffer:
    """The familiegroepsplan, which must be offered first (domain §2.1)."""

    id: str
    offered_on: PartialDate
    to: tuple[PersonRef, ...] = ()
    used: bool | None = None
    made_with: tuple[PersonRef, ...] = ()
    words: str = ""
    said_by: PersonRef | None = None
    kept_where: str = ""


@value
class Observation:
    """A waarneming: kracht or zorg, feit or mening, by whom and when (S002:109)."""

    id: str
    area: LifeArea
    kind: ObservationKind
    stance: Stance
    text: str
    literal: bool = False
    said_by: PersonRef | None = None
    via: PersonRef | None = None
    said_on: PartialDate | None = None
    about: tuple[PersonRef, ...] = ()
    source: str = ""
    since: PartialDate | None = None
    until: PartialDate | None = None
    response: str = ""
    response_by: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class TimelineEvent:
    """A life event or earlier help, and whether it helped (S002:90)."""

    id: str
    kind: TimelineKind
    on: PartialDate
    text: str
    until: PartialDate | None = None
    about: tuple[PersonRef, ...] = ()
    provider: str = ""
    times: str = ""
    helped: Extent | None = None
    words: str = ""
    said_by: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class SafetyJudgement:
    """How safe someone is on a day, 0 to 10, by whom and why; stays off paper until "mag op papier"."""

    id: str
    about: PersonRef
    judged_by: PersonRef
    on: PartialDate
    score: Score
    reason: str = ""
    why_not_lower: str = ""
    literal: bool = False
    via: PersonRef | None = None
    sharing: Sharing = Sharing(apart=True)


@value
class SafetyFactor:
    """A protective or threatening factor (S003:256)."""

    id: str
    kind: FactorKind
    text: str
    about: tuple[PersonRef, ...] = ()
    said_by: PersonRef | None = None
    on: PartialDate | None = None
    sharing: Sharing = OPEN


@value
class CausalLink:
    """What leads to what, and what has to come first."""

    id: str
    chain: tuple[str, ...]
    first: str = ""
    said_by: tuple[PersonRef, ...] = ()
    sharing: Sharing = OPEN


@value
class Voice:
    """What someone likes, and what should be different, in their own words."""

    id: str
    person: PersonRef
    likes: str = ""
    wants_different: str = ""
    said_on: PartialDate | None = None
    via: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class SelfReliance:
    """What someone can do alone, and where help is needed (S002:92-97)."""

    id: str
    person: PersonRef
    can_do: str = ""
    needs_help_with: str = ""
    on: PartialDate | None = None
    said_by: PersonRef | None = None
    sharing: Sharing = OPEN


@value
class Weighing:
    """A professionele afweging: who weighs what, on which facts (S002:86-147)."""

    id: str
    by: PersonRef
    on: PartialDate
    text: str
    sharing: Sharing = OPEN


@value
class ExternalInstrument:
    """A reference to an instrument kept elsewhere; no items of it, no computed score."""

    id: str
    name: str
    on: PartialDate
    by: PersonRef | None = None
    about: tuple[PersonRef, ...] = ()
    version: str = ""
    outcome: str = ""
    discussed_with_parents: bool | None = None
    kept_where: str = ""
    organisation: OrganisationRef | None = None
    sharing: Sharing = OPEN
