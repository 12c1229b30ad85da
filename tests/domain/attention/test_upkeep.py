"""The work around the plan: papers that are out, the dossier, wiping, hours."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from regiedesk.domain.attention import attention
from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.plan import CopiedToFile
from regiedesk.domain.registers import AttentionRow, PlanVersion, PrintCopy
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Activity
from tests.domain.asked import only, rows, set_to, spans, started
from tests.domain.families import alone

VERSIONS = tuple(
    PlanVersion(number=n, frozen_on=dt.date(2026, n, 1), reason="x", author="Ineke", kenmerk="X", leading=n == 3)
    for n in (1, 2, 3)
)


def copy(version: int, kind: PersonKind = PersonKind.PROFESSIONAL, **fields: Any) -> PrintCopy:
    return PrintCopy(
        number=1, version=version, paper="gezinsplan", holders=("karin",), holder_kind=kind, holder_label="Karin",
        printed_on=dt.date(2026, 2, 2), bladkenmerk="ABCD", **fields,
    )  # fmt: skip


def out(*copies: PrintCopy, versions: tuple[PlanVersion, ...] = VERSIONS) -> list[AttentionRow]:
    return list(attention(alone(), versions, copies))


def test_old_papers_of_professionals_ask_from_the_day_a_new_plan_holds() -> None:
    (row,) = out(copy(2))
    assert (row.from_day, row.sentence) == (dt.date(2026, 3, 1), "1 oud papier is nog niet terug van school of zorg.")
    assert (row.place, row.action) == ("papier", "Naar de papieren")
    (more,) = out(copy(1), copy(2), copy(3))
    assert more.sentence == "2 oude papieren zijn nog niet terug van school of zorg."


@pytest.mark.parametrize(
    "paper",
    [
        copy(3),
        copy(0),
        copy(2, PersonKind.FAMILY),
        copy(2, PersonKind.NETWORK),
        copy(2, returned_on=dt.date(2026, 4, 1)),
        copy(2, destroyed_on=dt.date(2026, 4, 1)),
        copy(2, lost_on=dt.date(2026, 4, 1)),
    ],
)
def test_papers_that_hold_came_back_or_are_of_the_family_do_not_ask(paper: PrintCopy) -> None:
    assert out(paper) == []


def test_while_no_plan_holds_no_paper_is_old() -> None:
    assert out(copy(2), versions=VERSIONS[:2]) == []


def test_after_four_weeks_the_plan_belongs_in_the_dossier() -> None:
    row = only(alone(started_on="2026-03-02"), "dossier")
    assert (row.from_day, row.place) == (dt.date(2026, 3, 30), "details")
    assert rows(alone(), "dossier") == []


@pytest.mark.parametrize(
    ("copied_on", "found"),
    [
        ("2026-02-28", [("2026-03-29", "Neem versie 3 over in het dossier.")]),
        ("2026-03-01", []),
        ("2026-03", []),
    ],
)
def test_a_version_that_holds_belongs_there_too(copied_on: str, found: list[tuple[str, str]]) -> None:
    plan = alone(started_on="2026-01-02", copied_to_file=(CopiedToFile(on=copied_on),))
    asked = [row for row in attention(plan, VERSIONS) if row.kind == "dossier"]
    assert [(str(row.from_day), row.sentence) for row in asked] == found
    assert rows(plan, "dossier") == []


def test_a_work_copy_asks_to_be_wiped_before_its_day_and_on_it() -> None:
    plan = alone(purge_on="2026-09-01")
    assert spans(plan, "wissen") == [("2026-08-18", "2026-08-31"), ("2026-09-01", "")]
    assert rows(plan, "wissen")[0].sentence == "Op 1 september 2026 wis je deze werkkopie. Staat alles in het dossier?"
    assert len(rows(plan, "wissen", set_to("wissen", 0))) == 1
    assert rows(alone(), "wissen") == []


def worked(hours: float, on: str | None) -> TimeEntry:
    return TimeEntry(id=f"u-{on}", activity=Activity.MEETING, minutes=round(hours * 60), on=on)


@pytest.mark.parametrize(
    ("work", "found"),
    [
        ((), []),
        ((worked(44.9, "2026-05-01"),), []),
        ((worked(45, "2026-05-01"),), [("2026-05-01", "2026-05-29")]),
        ((worked(40, "2026-05-01"), worked(5, "2026-06-01")), [("2026-06-01", "2026-06-29")]),
        ((worked(45, "2026-05-01"), worked(5, "2026-06-01")), [("2026-06-01", "2026-06-29")]),
        ((worked(5, "2026-06-01"), worked(60, "2026-05")), [("2026-05-31", "2026-06-28")]),
        # What was done on a day that nobody knows counts first.
        ((worked(40, None), worked(5, "2026-04-01")), [("2026-04-01", "2026-04-29")]),
    ],
)
def test_hours_are_said_when_they_are_nearly_or_wholly_used(work: Any, found: list[tuple[str, str]]) -> None:
    assert spans(started(hours=work), "uren") == found


def test_hours_say_how_many_and_know_no_ceiling() -> None:
    over = started(hours=(worked(40, "2026-05-01"), worked(22.5, "2026-06-01")))
    row = only(over, "uren")
    assert (row.sentence, row.place) == ("Er zijn 62,5 van de 50 gefinancierde uren gebruikt.", "hours")
    assert rows(over, "uren", set_to("uren", 80)) == []
    assert rows(alone(), "uren") == []
