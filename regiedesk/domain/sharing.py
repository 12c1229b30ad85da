"""Who may know what: agreements about reading, limits on topics, and what one item keeps back."""

from __future__ import annotations

from regiedesk.domain.values import AgreementRef, LimitRef, PartialDate, PersonRef, ResultRef, value
from regiedesk.domain.words import Manner, ReadScope


@value
class Sharing:
    """What keeps one item from a holder: "niet voor … omdat …", or said apart until "mag op papier"."""

    not_for: tuple[PersonRef, ...] = ()
    only_for: tuple[PersonRef, ...] = ()
    because: str = ""
    limits: tuple[LimitRef, ...] = ()
    apart: bool = False
    on_paper_since: PartialDate | None = None


OPEN = Sharing()


@value
class SharingLimit:
    """A topic that stays with some: what they need not know, and what they may know instead."""

    id: str
    topic: str
    not_for: tuple[PersonRef, ...] = ()
    only_for: tuple[PersonRef, ...] = ()
    may_know: str = ""
    except_when: str = ""
    said_by: PersonRef | None = None
    asked_on: PartialDate | None = None
    manner: Manner | None = None
    words: str = ""


@value
class ReadingAgreement:
    """An afspraak over delen: what one reader may read, who said so, and until when (domain §5.4)."""

    id: str
    reader: PersonRef
    scope: ReadScope
    given_by: tuple[PersonRef, ...] = ()
    about: tuple[PersonRef, ...] = ()
    results: tuple[ResultRef, ...] = ()
    agreements: tuple[AgreementRef, ...] = ()
    exception: str = ""
    words: str = ""
    purpose: str = ""
    asked_on: PartialDate | None = None
    manner: Manner | None = None
    via: PersonRef | None = None
    until: PartialDate | None = None
    withdrawn_on: PartialDate | None = None
    without_consent_because: str = ""
    consulted: tuple[PersonRef, ...] = ()


@value
class ResearchStance:
    """Whether someone was told about the research, and whether they object."""

    id: str
    person: PersonRef | None = None
    told_on: PartialDate | None = None
    told_by: PersonRef | None = None
    objects: bool = False
    words: str = ""
