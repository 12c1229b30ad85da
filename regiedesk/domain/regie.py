"""Whose hand is on what, what they may decide, and where it goes when people disagree or leave."""

from __future__ import annotations

from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.values import MeetingRef, PartialDate, PersonRef, ResultRef, StepNumber, Weeks, value
from regiedesk.domain.words import LegalFrame, RegieKind, RegieLevel


@value
class RegieRole:
    """Regie over one result, or over the whole plan when `result` is empty (S001:289-301)."""

    id: str
    kind: RegieKind
    people: tuple[PersonRef, ...]
    result: ResultRef | None = None
    what: str = ""
    for_person: PersonRef | None = None
    from_on: PartialDate | None = None
    until_on: PartialDate | None = None
    deputy: PersonRef | None = None
    deputy_text: str = ""
    sharing: Sharing = OPEN


@value
class Mandate:
    """What a regisseur may decide alone, what not, and who decides then (S002:187)."""

    id: str
    holder: PersonRef
    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()
    then_via: PersonRef | None = None


@value
class EscalationStep:
    """One step of the road when people do not agree; the order of the list counts (S000:456-462)."""

    id: str
    text: str
    person: PersonRef | None = None
    only_when: str = ""
    sharing: Sharing = OPEN


@value
class ContactPoint:
    """Whom someone calls when they no longer know (S000)."""

    id: str
    person: PersonRef
    for_people: tuple[PersonRef, ...] = ()
    reachability: str = ""
    otherwise: str = ""
    sharing: Sharing = OPEN


@value
class Absence:
    """Someone is away for a while, and who stands in."""

    id: str
    person: PersonRef
    from_on: PartialDate
    until_on: PartialDate | None = None
    deputy: PersonRef | None = None


@value
class Dissent:
    """Someone saw a decision differently."""

    person: PersonRef | None
    text: str
    organisation: str = ""


@value
class EnhancedRegie:
    """Versterkte procesregie after a core decision in Overleg Veilig Verder (S003:211-223, S003:256)."""

    id: str
    decided_on: PartialDate
    decision: str
    why: str = ""
    meeting: MeetingRef | None = None
    from_on: PartialDate | None = None
    until_on: PartialDate | None = None
    duration: str = ""
    rhythm_weeks: Weeks | None = None
    start_talk_on: PartialDate | None = None
    duo_partner: PersonRef | None = None
    letter_on: PartialDate | None = None
    letter_to: tuple[PersonRef, ...] = ()
    letter_told_how: str = ""
    dissents: tuple[Dissent, ...] = ()
    if_not: str = ""


@value
class LevelChange:
    """Op- or afschaling: from which day which level of regie and which legal frame hold, and why (S003:211-223)."""

    id: str
    on: PartialDate
    level: RegieLevel
    frame: LegalFrame
    because: str = ""
    decided_by: tuple[PersonRef, ...] = ()
    meeting: MeetingRef | None = None
    sharing: Sharing = OPEN


@value
class Introduction:
    """A first meeting between someone and the successor."""

    on: PartialDate
    people: tuple[PersonRef, ...] = ()
    place: str = ""


@value
class Handover:
    """Regie moves to someone else; it is over when the successor confirms (S001:478-480)."""

    id: str
    kind: RegieKind
    previous: PersonRef
    successor: PersonRef | None = None
    effective_on: PartialDate | None = None
    results: tuple[ResultRef, ...] = ()
    told_on: PartialDate | None = None
    told_how: str = ""
    because: str = ""
    introductions: tuple[Introduction, ...] = ()
    meeting: MeetingRef | None = None
    must_know: tuple[str, ...] = ()
    open_items: tuple[str, ...] = ()
    reopens: tuple[StepNumber, ...] = ()
    confirmed_on: PartialDate | None = None
    sharing: Sharing = OPEN
