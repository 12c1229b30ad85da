"""Cases and hits as rows of the one list of the window."""

from __future__ import annotations

from collections.abc import Sequence

from regiedesk.ui.viewmodels.case_rows import CaseRow, HitGroup
from regiedesk.ui.widgets.row import Row

REASON_ICONS = {
    "afspraak": "clock", "voorwaarde": "list-checks", "evaluatie": "target", "overleg": "calendar-days",
    "eerste MDO": "calendar-clock", "regie": "users", "te vroeg": "hourglass", "niet begonnen": "hourglass",
    "loopt af": "hourglass", "contact": "message-circle", "vaste partner": "user-plus", "delen": "badge-check",
    "wachtlijst": "hourglass", "dossier": "archive", "wissen": "trash-2", "papier": "files",
}  # fmt: skip
_BETWEEN = "\n"


def of_cases(groups: Sequence[tuple[str, Sequence[CaseRow]]]) -> tuple[Row, ...]:
    """Return headings with their cases; an empty group has no heading."""
    return tuple(row for words, cases in groups if cases for row in (_heading(words, len(cases)), *map(_case, cases)))


def of_hits(groups: Sequence[HitGroup]) -> tuple[Row, ...]:
    """Return what was found, per case."""
    return tuple(row for group in groups for row in (_heading(group.code, len(group.hits)), *_hits(group)))


def opened(key: str) -> tuple[str, str]:
    """Return the case code and the place that the key of a row stands for."""
    code, _, place = key.partition(_BETWEEN)
    return code, place


def _heading(words: str, count: int) -> Row:
    return Row(key=f"{_BETWEEN}{words}", title=words, sub=str(count), heading=True)


def _case(row: CaseRow) -> Row:
    reasons = tuple((REASON_ICONS.get(each.kind, "triangle-alert"), each.sentence) for each in row.reasons)
    return Row(
        key=row.code,
        title=row.code,
        sub=row.version_says,
        badge=("VPR", "warn") if row.enhanced else None,
        steps=row.steps,
        steps_say=row.steps_say,
        reasons=reasons or (("", "Alles loopt"),),
        right=row.next_says,
        right_sub=row.next_note,
        right_tone="text" if row.next_on else "warn",
    )


def _hits(group: HitGroup) -> tuple[Row, ...]:
    return tuple(
        Row(key=f"{group.code}{_BETWEEN}{hit.place}", title=hit.snippet, sub=hit.where, icon="search")
        for hit in group.hits
    )
