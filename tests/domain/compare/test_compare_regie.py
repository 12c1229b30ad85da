"""Who has the regie from when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regiedesk.domain.compare import differences
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import Absence, ContactPoint, EnhancedRegie, Mandate, RegieRole
from regiedesk.domain.words import RegieKind, RegieLevel
from tests.domain.compare.told import between
from tests.domain.families import family


def role(number: str, kind: RegieKind = RegieKind.PROCESS, *people: str, **fields: Any) -> RegieRole:
    return RegieRole(id=number, kind=kind, people=people or ("ineke",), **fields)


def regie(*roles: RegieRole) -> Plan:
    return family(regie=roles)


ONE, TWO = role("g1", result="r1"), role("g2", result="r2")


def test_regie_that_somebody_takes_over_is_one_sentence_for_all_goals() -> None:
    over = (replace(ONE, until_on="2026-09-01"), replace(TWO, until_on="2026-09-01"))
    new = tuple(role(f"n{r.id}", RegieKind.PROCESS, "karin", result=r.result, from_on="2026-09-01") for r in over)
    sentence = (
        "De procesregie bij doel 'Elke dag naar school' en 'Rust bij het ophalen' gaat van Ineke naar Karin, "
        "vanaf 1 september 2026."
    )
    assert between(regie(ONE, TWO), regie(*over, *new)) == [("anders", sentence)]


def test_another_name_in_the_same_place_is_taking_over_as_well() -> None:
    found = between(regie(ONE), regie(replace(ONE, people=("karin",))))
    assert found == [("anders", "De procesregie bij doel 'Elke dag naar school' gaat van Ineke naar Karin.")]


def test_regie_that_begins_and_regie_that_ends() -> None:
    began = [("erbij", "Ineke heeft de procesregie bij doel 'Elke dag naar school'.")]
    assert between(regie(), regie(ONE)) == began
    ended = between(regie(ONE), regie(replace(ONE, until_on="2026-06-01")))
    sentence = "Ineke heeft niet meer de procesregie bij doel 'Elke dag naar school', vanaf 1 juni 2026."
    assert ended == [("gestopt", sentence)]
    assert between(regie(ONE), regie()) == [("gestopt", sentence.replace(", vanaf 1 juni 2026", ""))]


def test_the_family_has_the_regie_itself() -> None:
    own = role("g3", RegieKind.OWN, "noa", "ruben", from_on="2026-06")
    sentence = "Noa en Ruben hebben zelf de regie over het hele plan, vanaf juni 2026."
    assert between(regie(), regie(own)) == [("erbij", sentence)]
    found = between(regie(own), regie(replace(own, people=("tess",))))
    assert found == [
        ("anders", "Tess heeft nu zelf de regie over het hele plan, niet meer Noa en Ruben, vanaf juni 2026.")
    ]


def test_somebody_who_comes_beside_is_added() -> None:
    found = between(regie(ONE), regie(replace(ONE, people=("ineke", "karin"))))
    assert [turn for turn, _ in found] == ["erbij"]
    assert "Karin heeft de procesregie" in found[0][1]


def test_a_deputy_is_told_without_moving_regie() -> None:
    found = between(regie(ONE), regie(replace(ONE, deputy="karin")))
    assert found == [("anders", "Procesregie van Ineke over 'Elke dag naar school': vervanger is nu Karin.")]


def test_a_move_is_about_both_and_leads_to_the_new_role() -> None:
    new = role("g9", RegieKind.PROCESS, "karin", result="r1", from_on="2026-09-01")
    (found,) = differences(regie(ONE), regie(replace(ONE, until_on="2026-09-01"), new))
    assert (found.people, found.place, found.step) == (("ineke", "karin"), "regie/g9", 5)


def test_whom_to_call_and_who_stands_in() -> None:
    point = ContactPoint(id="c", person="ineke", for_people=("noa",), reachability="overdag")
    now = replace(point, person="karin", reachability="ma–do")
    found = between(family(contact_points=(point,)), family(contact_points=(now,)))
    assert found == [("anders", "Het aanspreekpunt voor Noa is nu Karin, niet meer Ineke. Bereikbaar: ma–do.")]
    away = Absence(id="x", person="ineke", from_on="2026-07-20", until_on="2026-08-07", deputy="karin")
    found = between(family(), family(absences=(away,)))
    assert found == [("erbij", "Ineke is er niet, van 20 juli tot 7 augustus 2026. Karin neemt waar.")]


def test_who_may_decide() -> None:
    mandate = Mandate(id="m", holder="ineke", may=("bellen",))
    found = between(family(mandates=(mandate,)), family(mandates=(replace(mandate, holder="karin"),)))
    assert found == [("anders", "Wat Ineke mocht beslissen, mag nu Karin.")]


def test_heavier_regie_is_told_once() -> None:
    heavy = EnhancedRegie(id="v", decided_on="2026-06-02", decision="drie maanden", duo_partner="karin")
    level = replace(family().details, regie_level=RegieLevel.ENHANCED)
    sentence = "Er is versterkte procesregie, vanaf 2 juni 2026. Drie maanden. Karin is duo-partner."
    assert between(family(), family(details=level, enhanced_regie=(heavy,))) == [("erbij", sentence)]
    alone = between(family(), family(details=level))
    assert alone == [("anders", "Nu geldt versterkte procesregie, geen procesregie meer.")]
