"""Inzage: all that is kept about or by one person, and nothing of another without somebody looking at it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.errors import NotFound
from regiedesk.domain.meetings import ContactNote
from regiedesk.domain.people import Household
from regiedesk.domain.plan import Plan, Statement
from regiedesk.domain.record.insight import Insight, insight
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.situation import Observation
from regiedesk.domain.words import LifeArea, ObservationKind, Stance
from regiedesk.domain.work_words import ContactKind
from tests.domain.services.office import family

TODAY = dt.date(2026, 9, 2)


def seen(name: str, text: str, **more: Any) -> Observation:
    kind = ObservationKind.WORRY
    return Observation(id=name, area=LifeArea.SAFETY, kind=kind, stance=Stance.FACT, text=text, **more)


def of_bas(plan: Plan) -> Insight:
    return insight(plan, "bas", TODAY)


def why(plan: Plan, place: str) -> str | None:
    """Return why an item has to be looked at, empty when it may be shown, nothing when it is not kept about Bas."""
    return next((item.look_at for item in of_bas(plan).items if item.place == place), None)


@pytest.mark.parametrize(
    ("observation", "look_at"),
    [
        (seen("o", "slaapt slecht", about=("bas",), said_by="noor"), ""),
        (seen("o", "ik slaap slecht", said_by="bas"), ""),
        (seen("o", "Bas slaapt slecht"), ""),
        (seen("o", "slaapt slecht", about=("bas",), said_by="mila"), "is gezegd door Mila"),
        (seen("o", "maakt ruzie met zijn moeder Mila", about=("bas",)), "gaat ook over Mila"),
        (seen("o", "maken ruzie", about=("bas", "mila"), said_by="noor"), "gaat ook over Mila"),
        (seen("o", "is bang", about=("bas",), sharing=Sharing(apart=True)), "is apart verteld"),
        (seen("o", "ik ben bang", said_by="bas", sharing=Sharing(apart=True)), ""),
        (seen("o", "is ziek", about=("bas",), sharing=Sharing(not_for=("bas",))), "is niet voor deze persoon"),
        (seen("o", "heeft schulden", about=("mila",)), None),
        (seen("o", "de basketbal is weg"), None),
    ],
)
def test_what_is_kept_about_somebody(observation: Observation, look_at: str | None) -> None:
    assert why(replace(family(), observations=(observation,)), "observations/o") == look_at


def test_work_notes_are_part_of_it_and_other_people_are_not() -> None:
    note = ContactNote(id="n", on="2026-09-01", kind=ContactKind.PHONE, people=("bas",), text="Belde over school")
    plan = replace(family(), contacts=(note,))
    places = [item.place for item in of_bas(plan).items]
    assert "contacts/n" in places
    assert [place for place in places if place.startswith("people/")] == ["people/bas"]


def test_what_somebody_declared_is_shown_and_what_is_written_about_the_case_when_it_names_them() -> None:
    said = Statement(by="bas", on="2026-08-01", text="Ik was het niet.")
    other = Statement(by="mila", on="2026-08-01", text="Bas was het wel.")
    details = replace(family().details, statements=(said, other), referral_reason="Bas gaat niet naar school.")
    found = of_bas(replace(family(), details=details)).items
    assert [item.text for item in found if item.place.startswith("details")] == [
        "1 augustus 2026: Ik was het niet.",
        "Bas gaat niet naar school.",
    ]


def test_a_secret_address_is_in_no_item() -> None:
    home = Household(id="h", name="thuis", address="Rozenlaan 12", secret=True)
    plan = replace(family(), households=(home,), observations=(seen("o", "Bas woont Rozenlaan 12"),))
    assert not any("Rozenlaan" in item.text for item in of_bas(plan).items)


def test_how_somebody_is_written_down_is_theirs() -> None:
    people = tuple(replace(p, relation="kind van Mila") if p.id == "bas" else p for p in family().people)
    (own,) = (item for item in of_bas(replace(family(), people=people)).items if item.place == "people/bas")
    assert (own.look_at, "kind van Mila" in own.text) == ("", True)


def test_what_was_looked_at_may_be_shown_and_the_rest_is_counted() -> None:
    found = of_bas(replace(family(), observations=(seen("o", "maken ruzie", about=("bas", "mila")),)))
    before = len(found.shown(frozenset()))
    assert found.withheld(frozenset()) >= 1
    assert len(found.shown(frozenset({"observations/o"}))) == before + 1


def test_nobody_is_shown_somebody_who_is_not_there() -> None:
    with pytest.raises(NotFound):
        insight(family(), "niemand", TODAY)
