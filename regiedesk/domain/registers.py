"""What is only ever added to a case: versions, paper copies, exports, handovers. Undo never touches these."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Access


@value
class PlanVersion:
    """A frozen plan's label. `kenmerk` proves sameness, it is no signature."""

    number: int
    frozen_on: dt.date
    reason: str
    author: str
    kenmerk: str
    previous_kenmerk: str = ""
    leading: bool = False


@value
class FrozenPlan:
    """A version together with the plan it froze."""

    version: PlanVersion
    plan: Plan


@value
class PrintCopy:
    """One numbered paper copy for its holders; `version` is 0 for a concept."""

    number: int
    version: int
    paper: str
    holders: tuple[str, ...]
    holder_kind: PersonKind | None
    holder_label: str
    printed_on: dt.date
    bladkenmerk: str
    with_safety_sheet: bool = False
    variant: str = ""
    returned_on: dt.date | None = None
    destroyed_on: dt.date | None = None
    lost_on: dt.date | None = None
    remark: str = ""

    @property
    def out(self) -> bool:
        """Tell whether it is still with its holder: not returned, not destroyed, not lost."""
        return not (self.returned_on or self.destroyed_on or self.lost_on)


@value
class ExportRecord:
    """A research export that was made: which study, which random id, which one it replaces."""

    export_id: str
    study: str
    made_on: dt.date
    with_text: bool = False
    replaces: str = ""


@value
class Transfer:
    """The case was sent to another regisseur; only from `confirmed_on` does it lie there and no longer here.

    `version` is the one that led, 0 when none did. `secret` went along in the file and proves the code that comes
    back, `content` that nothing changed since; both are empty for a handover on paper. `answer` is what was told
    to the one receiver who may begin.
    """

    number: int
    version: int
    receiver: str
    made_on: dt.date
    secret: str = ""
    content: str = ""
    answer: str = ""
    on_paper: bool = False
    confirmed_on: dt.date | None = None
    withdrawn_on: dt.date | None = None
    returned_on: dt.date | None = None

    def waits(self) -> bool:
        """Tell whether nobody has confirmed it yet, and it was not withdrawn."""
        return self.confirmed_on is None and self.withdrawn_on is None


@value
class DeputyCopy:
    """A waarneemkopie that was given out: read-only, until a day."""

    number: int
    holder: str
    version: int
    made_on: dt.date
    until_on: dt.date
    ended_on: dt.date | None = None
    remark: str = ""


@value
class Holding:
    """Whose case this is: one's own, handed over, received and not begun, or a waarneemkopie until a day.

    `receipt` is the code that this vault, as the receiver of a case, tells its sender.
    """

    access: Access = Access.OWN
    access_until: dt.date | None = None
    receipt: str = ""

    def may_edit(self) -> bool:
        """Tell whether the plan and its registers may change here."""
        return self.access is Access.OWN

    def is_over(self, today: dt.date) -> bool:
        """Tell whether this waarneemkopie may no longer be read."""
        return self.access_until is not None and self.access_until < today


OWN = Holding()


@value
class CaseFile:
    """A whole case as it travels: the working plan and its registers."""

    id: str
    plan: Plan
    versions: tuple[FrozenPlan, ...] = ()
    copies: tuple[PrintCopy, ...] = ()
    exports: tuple[ExportRecord, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    deputies: tuple[DeputyCopy, ...] = ()
    holding: Holding = OWN

    def leading(self) -> FrozenPlan | None:
        """Return the version that holds now, if there is one."""
        return next((frozen for frozen in self.versions if frozen.version.leading), None)


@value
class AttentionRow:
    """Something that asks for attention from a day on, and until a day when it does not stay.

    `kind` is the rule that found it. `action` says what one key does, `place` where that is: an item of the plan, a
    part of it, or a screen by its name.
    """

    kind: str
    from_day: dt.date
    sentence: str
    place: str = ""
    until_day: dt.date | None = None
    action: str = ""

    def asks_on(self, day: dt.date) -> bool:
        """Tell whether it asks for attention on this day."""
        return self.from_day <= day and (self.until_day is None or day <= self.until_day)


@value
class Asking:
    """How much asks for attention in a case, and since when."""

    case_id: str
    since: dt.date
    count: int


@value
class SearchText:
    """The searchable text of one item."""

    place: str
    text: str


@value
class CaseSummary:
    """What the list of cases shows; `steps` holds the state of the seven steps, `planned` the days of meetings.

    Those days may be partial and may have passed: which one is next depends on the day on which somebody looks.
    """

    id: str
    code: str
    steps: tuple[str, ...] = ()
    regie_level: str = ""
    planned: tuple[str, ...] = ()
    leading_version: int | None = None
    closed: bool = False
    access: Access = Access.OWN
    access_until: dt.date | None = None

    def next_meeting_on(self, today: dt.date) -> str | None:
        """Return the first planned day that has not passed: a day, or the month or year it is in."""
        now = today.isoformat()
        return min((on for on in self.planned if on >= now[: len(on)]), default=None)


@value
class SearchHit:
    """A found item with the words around the match."""

    case_id: str
    code: str
    place: str
    snippet: str


@value
class Draft:
    """Typed input that is not right yet, kept with its error until it is."""

    case_id: str
    place: str
    text: str
    problem: str


@value
class Event:
    """Something that happened to a case or the vault, without its content."""

    at: dt.datetime
    kind: str
    case_id: str = ""
    detail: str = ""
