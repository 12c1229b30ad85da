"""Regie that nobody holds: from which day to which, and said before it comes."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.people import Person
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.words import RegieKind, ResultStatus
from tests.domain.asked import rows, set_to, spans, started
from tests.domain.families import DAILY, INEKE, family

NOBODY_LEADS = "Niemand heeft de procesregie bij 'Elke dag naar school'."
NOBODY_DECIDES = "Niemand heeft de inhoudelijke regie bij 'Elke dag naar school'."


def held_by(*roles: RegieRole, **parts: Any) -> list[tuple[str, str, str]]:
    """Return (first day, last day, sentence) for every row, first day first."""
    found = rows(started(results=(DAILY,), regie=roles, **parts), "regie")
    return [(str(row.from_day), str(row.until_day or ""), row.sentence) for row in found]


def role(kind: RegieKind, **fields: Any) -> RegieRole:
    return RegieRole(**{"id": f"g-{kind.name}-{len(fields)}", "kind": kind, "people": ("ineke",), **fields})


PROCESS, CONTENT = role(RegieKind.PROCESS), role(RegieKind.CONTENT, result="r1")


def test_regie_that_nobody_holds_asks_from_the_start() -> None:
    assert held_by() == [("2026-03-02", "", NOBODY_DECIDES), ("2026-03-02", "", NOBODY_LEADS)]
    assert {(row.place, row.action) for row in rows(started(results=(DAILY,)), "regie")} == {
        ("regie/nieuw/procesregie/r1", "Kies wie"),
        ("regie/nieuw/inhoudelijke regie/r1", "Kies wie"),
    }


def test_regie_over_the_plan_or_over_the_result_is_enough() -> None:
    assert held_by(PROCESS, CONTENT) == []
    assert held_by(replace(PROCESS, result="r1"), replace(CONTENT, result=None)) == []


@pytest.mark.parametrize("fields", [{"people": ()}, {"kind": RegieKind.OWN}, {"kind": RegieKind.TREATMENT}])
def test_own_regie_treatment_or_nobody_is_no_process_regie(fields: dict[str, Any]) -> None:
    assert held_by(replace(PROCESS, **fields), CONTENT) == [("2026-03-02", "", NOBODY_LEADS)]


def test_regie_over_another_result_is_no_regie_here() -> None:
    assert len(held_by(replace(PROCESS, result="r2"), CONTENT)) == 1


FIRST = replace(PROCESS, until_on="2026-05-01")
ENDING = replace(PROCESS, id="g2", until_on="2026-06-12")
SOON = "Vanaf 13 juni 2026 heeft niemand de procesregie bij 'Elke dag naar school'."


def test_regie_that_ends_is_said_two_weeks_before_and_after() -> None:
    assert held_by(FIRST, ENDING, CONTENT) == [
        ("2026-05-30", "2026-06-12", SOON),
        ("2026-06-13", "", NOBODY_LEADS),
    ]
    assert held_by(FIRST, replace(ENDING, until_on=None), CONTENT) == []


def test_a_gap_between_two_holders_ends_with_the_next() -> None:
    later = replace(PROCESS, id="g3", from_on="2026-07-01")
    assert held_by(ENDING, later, CONTENT)[1:] == [("2026-06-13", "2026-06-30", NOBODY_LEADS)]
    assert held_by(later, CONTENT) == [("2026-03-02", "2026-06-30", NOBODY_LEADS)]
    assert held_by(ENDING, replace(later, from_on="2026-06-13"), CONTENT) == []


def test_a_holder_beside_another_opens_no_gap_when_leaving_first() -> None:
    long = replace(PROCESS, until_on="2026-06-12")
    beside = replace(PROCESS, id="g4", from_on="2026-04-01", until_on="2026-05-01")
    assert held_by(long, beside, CONTENT)[1:] == [("2026-06-13", "", NOBODY_LEADS)]


def test_who_left_holds_nothing_any_more() -> None:
    gone = replace(INEKE, left_on="2026-06-12")
    people: tuple[Person, ...] = (*family().people[:-1], gone)
    assert held_by(PROCESS, CONTENT, people=people) == [
        ("2026-05-30", "2026-06-12", SOON.replace("procesregie", "inhoudelijke regie")),
        ("2026-05-30", "2026-06-12", SOON),
        ("2026-06-13", "", NOBODY_DECIDES),
        ("2026-06-13", "", NOBODY_LEADS),
    ]
    together = (replace(PROCESS, people=("ineke", "karin")), replace(CONTENT, people=("ineke", "karin")))
    assert held_by(*together, people=people) == []


def test_who_wants_no_warning_hears_it_on_the_day() -> None:
    plan = started(results=(DAILY,), regie=(ENDING, CONTENT))
    assert [row.sentence for row in rows(plan, "regie", set_to("regie", 0))] == [NOBODY_LEADS]
    assert len(spans(plan, "regie")) == 2


def test_a_result_that_does_not_run_or_a_case_that_has_not_begun_needs_no_regie() -> None:
    assert rows(started(results=(replace(DAILY, status=ResultStatus.REACHED),)), "regie") == []
    assert rows(family(), "regie") == []
