"""The rows of the list of cases: from summaries and attention to what one line says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from enum import StrEnum
from operator import attrgetter

from regiedesk.domain import dates
from regiedesk.domain.registers import Asking, AttentionRow, CaseSummary, SearchHit
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed
from regiedesk.domain.words import RegieLevel
from regiedesk.domain.work_words import Access
from regiedesk.ui.viewmodels.where import where

WEEK_DAYS = 7
_LAST = dt.date.max.isoformat()
_ENHANCED = RegieLevel.ENHANCED.value


class Filter(StrEnum):
    """Which cases are shown."""

    ALL = "Alle"
    THIS_WEEK = "Deze week"
    ATTENTION = "Let op"
    ENHANCED = "VPR"


@value
class CaseRow:
    """One case in the list. There may be thousands: what it says is put in words when it is drawn.

    `asking` tells that it asks for attention, and how much; which reasons that are is read when it is drawn.
    """

    summary: CaseSummary
    today: dt.date
    asking: Asking | None = None

    @property
    def code(self) -> str:
        """The name of the case."""
        return self.summary.code

    @property
    def closed(self) -> bool:
        """Whether the case is closed."""
        return self.summary.closed

    @property
    def enhanced(self) -> bool:
        """Whether it is under enhanced regie."""
        return self.summary.regie_level == _ENHANCED

    @property
    def this_week(self) -> bool:
        """Whether the next meeting is near."""
        day = dates.exact(self.next_on)
        return day is not None and (day - self.today).days < WEEK_DAYS

    @property
    def version_says(self) -> str:
        """Which version holds, or whose case it is."""
        if self.summary.access is not Access.OWN:
            return self._held
        if self.closed:
            return "Afgesloten"
        leading = self.summary.leading_version
        return f"Versie {leading} geldt" if leading else "Nog geen plan vastgesteld"

    @property
    def over(self) -> bool:
        """Whether it is a waarneemkopie that may no longer be read."""
        until = self.summary.access_until
        return until is not None and until < self.today

    @property
    def _held(self) -> str:
        until = self.summary.access_until
        if self.over:
            return "Waarneemkopie, verlopen"
        return f"Kopie tot en met {dates.say(until, year=False)}" if until else _HELD[self.summary.access]

    @property
    def next_on(self) -> str | None:
        """The next meeting: a day, or the month or year it is in."""
        return self.summary.next_meeting_on(self.today)

    @property
    def next_says(self) -> str:
        """The day of the next meeting."""
        on, day = self.next_on, dates.exact(self.next_on)
        return short_day(day) if day else dates.say(on) if on else "Geen datum"

    @property
    def next_note(self) -> str:
        """How far away that is."""
        on, day = self.next_on, dates.exact(self.next_on)
        far = in_days((day - self.today).days) if day else "nog geen dag gekozen"
        return far if on else "nog geen overleg gepland"


_HELD = {
    Access.HANDED_OVER: "Overgedragen",
    Access.RECEIVED: "Ontvangen, nog niet van jou",
    Access.DEPUTY: "Waarneemkopie",
}


_PASSES: dict[Filter, Callable[[CaseRow], object]] = {
    Filter.THIS_WEEK: attrgetter("this_week"),
    Filter.ATTENTION: attrgetter("asking"),
    Filter.ENHANCED: attrgetter("enhanced"),
}


@value
class Hit:
    """One found item: where it stands, in words, and the words around the match."""

    place: str
    where: str
    snippet: str


@value
class HitGroup:
    """What was found in one case."""

    code: str
    hits: tuple[Hit, ...]


def rows(summaries: Iterable[CaseSummary], asking: Iterable[Asking], today: dt.date) -> tuple[CaseRow, ...]:
    """Return the rows: those that ask for attention first, the longest waiting on top."""
    asks = {each.case_id: each for each in asking}
    made = [CaseRow(summary=summary, today=today, asking=asks.get(summary.id)) for summary in summaries]
    return tuple(sorted(made, key=_order))


def _order(row: CaseRow) -> tuple[bool, bool, str, str]:
    case, asking = row.summary, row.asking
    day = asking.since.isoformat() if asking else row.next_on or _LAST
    return (case.closed, asking is None, day, case.code.casefold())


def reasons_of(attention: Iterable[tuple[str, AttentionRow]]) -> dict[str, tuple[AttentionRow, ...]]:
    """Return the reasons per case, those first that are worth most on one line."""
    found: dict[str, list[AttentionRow]] = {}
    for case_id, row in attention:
        found.setdefault(case_id, []).append(row)
    return {case_id: _varied(tuple(of_case)) for case_id, of_case in found.items()}


def _varied(reasons: tuple[AttentionRow, ...]) -> tuple[AttentionRow, ...]:
    """Put one reason of each kind first: two different ones say more than twice the same."""
    firsts = {reason.kind: reason for reason in reversed(reasons)}
    first = tuple(reason for reason in reasons if firsts[reason.kind] is reason)
    return (*first, *(reason for reason in reasons if firsts[reason.kind] is not reason))


def short_day(day: dt.date) -> str:
    """Return "do 24 september"."""
    return f"{dates.WEEKDAYS[day.weekday()][:2]} {dates.say(day, year=False)}"


def in_days(days: int) -> str:
    """Return how far a day is: "vandaag", "over 6 dagen", "3 dagen geleden"."""
    near = {-1: "gisteren", 0: "vandaag", 1: "morgen"}
    if days in near:
        return near[days]
    return f"over {days} dagen" if days > 0 else f"{-days} dagen geleden"


def steps_say(states: Sequence[str]) -> str:
    """Return what the bar of seven steps shows, in words."""
    reopened = [n for n, state in enumerate(states, 1) if state == StepStatus.REOPENED]
    busy = [n for n, state in enumerate(states, 1) if state == StepStatus.BUSY]
    if reopened:
        return _numbered(reopened, "heropend")
    if busy:
        return _numbered(busy, "bezig")
    if states and all(state == StepStatus.DISCUSSED for state in states):
        return "Alles besproken"
    done = sum(state == StepStatus.DISCUSSED for state in states)
    return f"{done} van 7 besproken" if done else "Nog niet begonnen"


def _numbered(numbers: list[int], word: str) -> str:
    if len(numbers) > 2:
        return f"{len(numbers)} stappen {word}"
    return f"Stap {listed([str(number) for number in numbers])} {word}"


def counts(all_rows: Sequence[CaseRow]) -> tuple[tuple[Filter, int], ...]:
    """Return how many cases each filter shows."""
    return tuple((each, len(shown(all_rows, each))) for each in Filter)


def shown(all_rows: Sequence[CaseRow], chosen: Filter) -> tuple[CaseRow, ...]:
    """Return the rows that a filter lets through."""
    return tuple(filter(_PASSES[chosen], all_rows)) if chosen in _PASSES else tuple(all_rows)


def grouped_hits(hits: Iterable[SearchHit]) -> tuple[HitGroup, ...]:
    """Return the hits per case, cases in the order of their best hit."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        made = Hit(place=hit.place, where=where(hit.place), snippet=hit.snippet)
        found.setdefault(hit.code, []).append(made)
    return tuple(HitGroup(code=code, hits=tuple(of_case)) for code, of_case in found.items())
