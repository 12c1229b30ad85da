"""The rows of the list of cases: from summaries and attention to what one line says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum

from regiedesk.domain import dates
from regiedesk.domain.registers import AttentionRow, CaseSummary, SearchHit
from regiedesk.domain.steps import StepStatus
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed
from regiedesk.domain.words import RegieLevel
from regiedesk.ui.viewmodels.where import where

WEEK_DAYS = 7


class Filter(StrEnum):
    """Which cases are shown."""

    ALL = "Alle"
    THIS_WEEK = "Deze week"
    ATTENTION = "Let op"
    ENHANCED = "VPR"


@value
class CaseRow:
    """One case in the list."""

    case_id: str
    code: str
    steps: tuple[str, ...]
    steps_say: str
    version_says: str
    enhanced: bool
    reasons: tuple[AttentionRow, ...]
    next_on: dt.date | None
    next_says: str
    next_note: str
    this_week: bool
    closed: bool


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


def rows(
    summaries: Sequence[CaseSummary], attention: Iterable[tuple[str, AttentionRow]], today: dt.date
) -> tuple[CaseRow, ...]:
    """Return the rows: those that ask for attention first, the longest waiting on top."""
    reasons: dict[str, list[AttentionRow]] = {}
    for case_id, row in attention:
        reasons.setdefault(case_id, []).append(row)
    made = [_row(summary, tuple(reasons.get(summary.id, ())), today) for summary in summaries]
    return tuple(sorted(made, key=_order))


def _order(row: CaseRow) -> tuple[bool, bool, dt.date, str]:
    first = min((reason.from_day for reason in row.reasons), default=dt.date.max)
    return (row.closed, not row.reasons, first if row.reasons else row.next_on or dt.date.max, row.code.casefold())


def _row(summary: CaseSummary, reasons: tuple[AttentionRow, ...], today: dt.date) -> CaseRow:
    says, note = _next(summary, today)
    return CaseRow(
        case_id=summary.id,
        code=summary.code,
        steps=summary.steps,
        steps_say=steps_say(summary.steps),
        version_says=_version(summary),
        enhanced=summary.regie_level == RegieLevel.ENHANCED,
        reasons=_varied(reasons),
        next_on=summary.next_meeting_on,
        next_says=says,
        next_note=note,
        this_week=_is_near(summary.next_meeting_on, today),
        closed=summary.closed,
    )


def _varied(reasons: tuple[AttentionRow, ...]) -> tuple[AttentionRow, ...]:
    """Put one reason of each kind first: two different ones say more than twice the same."""
    firsts = {reason.kind: reason for reason in reversed(reasons)}
    first = tuple(reason for reason in reasons if firsts[reason.kind] is reason)
    return (*first, *(reason for reason in reasons if firsts[reason.kind] is not reason))


def _version(summary: CaseSummary) -> str:
    if summary.closed:
        return "Afgesloten"
    return f"Versie {summary.leading_version} geldt" if summary.leading_version else "Nog geen plan vastgesteld"


def _next(summary: CaseSummary, today: dt.date) -> tuple[str, str]:
    day = summary.next_meeting_on
    if day is None:
        return "Geen datum", "nog geen overleg gepland"
    return short_day(day), in_days((day - today).days)


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
    return tuple(row for row in all_rows if _passes(row, chosen))


def _passes(row: CaseRow, chosen: Filter) -> bool:
    if chosen is Filter.THIS_WEEK:
        return row.this_week
    if chosen is Filter.ATTENTION:
        return bool(row.reasons)
    return row.enhanced or chosen is Filter.ALL


def _is_near(day: dt.date | None, today: dt.date) -> bool:
    return day is not None and 0 <= (day - today).days < WEEK_DAYS


def grouped_hits(hits: Iterable[SearchHit]) -> tuple[HitGroup, ...]:
    """Return the hits per case, cases in the order of their best hit."""
    found: dict[str, list[Hit]] = {}
    for hit in hits:
        made = Hit(place=hit.place, where=where(hit.place), snippet=hit.snippet)
        found.setdefault(hit.code, []).append(made)
    return tuple(HitGroup(code=code, hits=tuple(of_case)) for code, of_case in found.items())
