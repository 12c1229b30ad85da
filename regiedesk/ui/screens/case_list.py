"""Cases and hits as rows of the one list of the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache

from regiedesk.domain.registers import AttentionRow
from regiedesk.ui.viewmodels.case_rows import CaseRow, HitGroup, steps_say
from regiedesk.ui.widgets.row import Outline, Row, Shape
from regiedesk.ui.widgets.rows_model import Rows

REASON_ICONS = {
    "afspraak": "clock", "voorwaarde": "list-checks", "evaluatie": "target", "overleg": "calendar-days",
    "eerste MDO": "calendar-clock", "MDO na wijziging": "calendar-clock", "regie": "users", "te vroeg": "hourglass",
    "niet begonnen": "hourglass",
    "loopt af": "hourglass", "contact": "message-circle", "vaste partner": "user-plus", "delen": "badge-check",
    "wachtlijst": "hourglass", "brief": "mail", "verzoek": "eye", "nazorg": "sprout",
    "overdracht": "handshake", "waarneemkopie": "copy", "dossier": "archive", "wissen": "trash-2", "papier": "files",
    "volgend overleg": "calendar-days", "eerste MDO zonder VPR": "calendar-clock", "duopartner": "users",
    "terugkijken bij VPR": "calendar-clock", "uren": "clock",
}  # fmt: skip
_BETWEEN = "\n"

Reasons = Callable[[CaseRow], Iterable[AttentionRow]]
"""Why a case asks for attention; nothing when all is well."""


def of_cases(groups: Sequence[tuple[str, Sequence[CaseRow]]], reasons: Reasons) -> Rows:
    """Return headings with their cases; an empty group has no heading. `reasons` is asked when a case is drawn."""
    outlines: list[Outline] = []
    cases: list[CaseRow | Row] = []
    for words, of_group in groups:
        if of_group:
            heading = _heading(words, len(of_group))
            cases += (heading, *of_group)
            outlines += (heading.outline, *map(_outline, of_group))

    def make(number: int) -> Row:
        found = cases[number]
        return found if isinstance(found, Row) else _case(found, reasons(found))

    return Rows(outlines, make)


def of_hits(groups: Sequence[HitGroup]) -> tuple[Row, ...]:
    """Return what was found, per case."""
    return tuple(row for group in groups for row in (_heading(group.code, len(group.hits)), *_hits(group)))


def opened(key: str) -> tuple[str, str]:
    """Return the case code and the place that the key of a row stands for."""
    code, _, place = key.partition(_BETWEEN)
    return code, place


def _heading(words: str, count: int) -> Row:
    return Row(key=f"{_BETWEEN}{words}", title=words, sub=str(count), heading=True)


def _outline(row: CaseRow) -> Outline:
    """Return the outline of the row that `_case` makes."""
    return Outline(row.code, row.code, _shape(row.asking.count if row.asking else 1, bool(row.summary.steps)))


@cache
def _shape(reasons: int, steps: bool) -> Shape:
    return Shape.with_reasons(reasons, sub=True, steps=steps, right=True)


def _case(row: CaseRow, attention: Iterable[AttentionRow]) -> Row:
    reasons = tuple((REASON_ICONS.get(each.kind, "triangle-alert"), each.sentence) for each in attention)
    return Row(
        key=row.code,
        title=row.code,
        sub=row.version_says,
        badge=("VPR", "warn") if row.enhanced else None,
        steps=row.summary.steps,
        steps_say=steps_say(row.summary.steps),
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
