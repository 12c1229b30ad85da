"""What people ask about their own data, and by when it must be answered."""

from __future__ import annotations

from regiedesk.domain.values import PartialDate, PersonRef, value
from regiedesk.domain.work_words import RequestKind


@value
class Request:
    """A request for inzage, a copy, a correction or destruction (domain §5.3)."""

    id: str
    kind: RequestKind
    by: PersonRef
    on: PartialDate
    about: PersonRef | None = None
    text: str = ""
    handled_on: PartialDate | None = None
    outcome: str = ""
