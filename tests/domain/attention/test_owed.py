"""What somebody is owed: an answer about their data, the letter about VPR, aftercare that was promised."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.regie import EnhancedRegie
from regiedesk.domain.results import FinalCheck
from regiedesk.domain.rights import Request
from regiedesk.domain.words import Extent, Participation, RegieLevel, Role
from regiedesk.domain.work_words import RequestKind
from tests.domain.asked import only, rows, set_to, spans
from tests.domain.families import NOA, RUBEN, TESS, family

ASKED = Request(id="v1", kind=RequestKind.INSIGHT, by="noa", on="2026-06-03")


def test_a_request_asks_two_weeks_before_its_last_day_and_after() -> None:
    plan = family(requests=(ASKED,))
    assert spans(plan, "verzoek") == [("2026-06-19", "2026-07-03"), ("2026-07-04", "")]
    soon, late = rows(plan, "verzoek")
    assert soon.sentence == "Beantwoord het verzoek van Noa (inzage) uiterlijk op 3 juli 2026."
    assert late.sentence == "Het verzoek van Noa (inzage) had op 3 juli 2026 beantwoord moeten zijn."
    assert {(row.place, row.action) for row in (soon, late)} == {("requests/v1/handled_on", "Bekijk het verzoek")}
    assert spans(family(requests=(replace(ASKED, kind=RequestKind.DESTRUCTION),)), "verzoek")[1][0] == "2026-09-04"
    assert rows(family(requests=(replace(ASKED, handled_on="2026-06-04"),)), "verzoek") == []


def test_a_request_goes_on_in_a_closed_case() -> None:
    plan = family(requests=(ASKED,), details=CaseDetails(code="x", closed_on="2026-06-01"))
    assert len(rows(plan, "verzoek")) == 2


CHECK = FinalCheck(id="e1", on="2026-06-01", helped=Extent.YES, aftercare_by="ineke", aftercare_until="2026-09")


def test_aftercare_asks_before_it_ends_and_four_weeks_after() -> None:
    plan = family(final_checks=(CHECK,), details=CaseDetails(code="x", closed_on="2026-06-01"))
    assert spans(plan, "nazorg") == [("2026-09-16", "2026-09-30"), ("2026-10-01", "2026-10-28")]
    assert [row.sentence for row in rows(plan, "nazorg")] == [
        "De nazorg door Ineke loopt tot en met september 2026.",
        "De nazorg door Ineke is voorbij. Vraag hoe het gaat.",
    ]
    assert rows(family(final_checks=(replace(CHECK, aftercare_until=None),)), "nazorg") == []


VPR = EnhancedRegie(id="x1", decided_on="2026-05-01", decision="Samen verder")


def enhanced(*people: Any, level: RegieLevel = RegieLevel.ENHANCED, **fields: Any) -> Plan:
    decision = replace(VPR, **fields)
    return family(people=people, details=CaseDetails(code="x", regie_level=level), enhanced_regie=(decision,))


def test_parents_and_youth_from_twelve_get_the_letter_about_vpr() -> None:
    row = only(enhanced(NOA, RUBEN, TESS), "brief")
    assert row.sentence == "Nog geen brief over de versterkte procesregie voor Noa, Ruben en Tess."
    assert (row.from_day.isoformat(), row.place) == ("2026-05-08", "enhanced_regie/x1/letter_on")
    (later,) = rows(enhanced(NOA), "brief", set_to("brief", 0))
    assert later.from_day.isoformat() == "2026-05-01"


def test_who_got_the_letter_is_not_asked_about() -> None:
    part = only(enhanced(NOA, RUBEN, letter_on="2026-05-02", letter_to=("noa",)), "brief")
    assert part.sentence == "Nog geen brief over de versterkte procesregie voor Ruben."
    assert rows(enhanced(NOA, letter_on="2026-05-02", letter_to=("noa",)), "brief") == []
    assert "Noa" in only(enhanced(NOA, letter_to=("noa",)), "brief").sentence, "meant for her, and not sent"


@pytest.mark.parametrize(
    ("person", "asked"),
    [
        (replace(TESS, birth_date="2014-09-01"), [("2026-09-01", "")]),
        (replace(TESS, birth_date=None), [("2026-05-08", "")]),
        (replace(NOA, joined_on="2026-06-01", left_on="2026-06-30"), [("2026-06-01", "2026-06-30")]),
        (replace(NOA, role=Role.STEP_PARENT), []),
        (replace(NOA, participation=Participation.NOT_INVOLVED), []),
        (replace(TESS, role=Role.NETWORK), []),
    ],
)
def test_from_when_somebody_lacks_the_letter(person: Any, asked: list[tuple[str, str]]) -> None:
    assert spans(enhanced(person), "brief") == asked


def test_without_vpr_nobody_gets_a_letter() -> None:
    assert rows(enhanced(NOA, level=RegieLevel.NORMAL), "brief") == []
    assert spans(enhanced(NOA, until_on="2026-06-30"), "brief") == [("2026-05-08", "2026-06-30")]
