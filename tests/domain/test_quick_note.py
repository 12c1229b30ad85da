from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import quick_note
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.forms import packing
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.quick_note import QuickNote
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import PersonKind, Stance
from regiedesk.domain.work_words import Activity, ContactKind

TEST_NUMBER = "999990019"
MOMENT = dt.datetime(2026, 9, 2, 9, 5, tzinfo=dt.UTC)
BEGUN = quick_note.begun(MOMENT)


def plan() -> Plan:
    cilla = Person(id="p1", kind=PersonKind.FAMILY, first_name="Cilla")
    return replace(empty_plan("Ankerplaats"), people=(cilla,))


def note(**fields: Any) -> QuickNote:
    return replace(BEGUN, **fields)


def written(**fields: Any) -> Plan:
    return quick_note.write(plan(), note(**fields), "c1", "u1")


def test_a_call_is_one_contact_and_its_minutes_are_hours() -> None:
    made = written(text=" Wolf sliep thuis. ", who="p1", stance=Stance.FACT, seconds=61)
    contact, entry = made.contacts[0], made.hours[0]
    assert (contact.text, contact.people, contact.stance) == ("Wolf sliep thuis.", ("p1",), Stance.FACT)
    assert (contact.kind, contact.on, contact.time) == (ContactKind.PHONE, "2026-09-02", "9.05")
    assert (contact.minutes, entry.minutes, entry.activity, entry.on) == (2, 2, Activity.PHONE, "2026-09-02")
    assert contact.sharing == Sharing()


@pytest.mark.parametrize(("typed", "seconds", "lasted"), [(None, 1, 1), (None, 600, 10), (7, 600, 7), (0, 600, 0)])
def test_what_is_typed_goes_before_the_stopwatch(typed: int | None, seconds: int, lasted: int) -> None:
    made = written(text="x", minutes=typed, seconds=seconds)
    assert made.contacts[0].minutes == (lasted or None)
    assert [entry.minutes for entry in made.hours] == ([lasted] if lasted else [])


def test_what_was_said_apart_stays_apart() -> None:
    assert written(text="x", apart=True).contacts[0].sharing == Sharing(apart=True)


@pytest.mark.parametrize(
    ("activity", "kind"),
    [(Activity.PHONE, ContactKind.PHONE), (Activity.INTAKE, ContactKind.VISIT), (Activity.DUO, ContactKind.TALK),
     (Activity.TRAVEL, ContactKind.NOTE)],
)  # fmt: skip
def test_what_the_time_went_to_says_how_one_was_in_touch(activity: Activity, kind: ContactKind) -> None:
    made = written(text="x", activity=activity, minutes=3)
    assert (made.contacts[0].kind, made.hours[0].activity) == (kind, activity)


def test_a_number_that_may_not_be_kept_is_masked() -> None:
    assert TEST_NUMBER not in written(text=f"BSN {TEST_NUMBER}").contacts[0].text


def test_minutes_that_cannot_be_are_refused() -> None:
    with pytest.raises(RefusedInput):
        written(text="x", minutes=100_001)


@pytest.mark.parametrize(
    ("fields", "blank"),
    [({}, True), ({"seconds": 40}, True), ({"text": "x"}, False), ({"who": "p1"}, False), ({"minutes": 0}, False),
     ({"apart": True}, False), ({"activity": Activity.DUO}, False), ({"stance": Stance.OPINION}, False)],
)  # fmt: skip
def test_a_note_in_which_nobody_noted_anything_is_blank(fields: dict[str, Any], blank: bool) -> None:
    assert note(**fields).is_blank() is blank


def test_somebody_of_another_case_is_not_in_the_note() -> None:
    assert quick_note.fitting(note(who="p1"), plan()).who == "p1"
    assert quick_note.fitting(note(who="p1", text="x"), empty_plan("Lampion")) == note(text="x")


def test_two_notes_of_one_case_become_one_and_lose_nothing() -> None:
    waiting = note(text="eerst", who="p1", minutes=5, seconds=60, apart=True)
    made = quick_note.joined(waiting, note(text="toen", stance=Stance.FACT, minutes=2, seconds=30))
    assert (made.text, made.who, made.stance, made.apart) == ("eerst\ntoen", "p1", Stance.FACT, True)
    assert (made.minutes, made.seconds) == (7, 90)
    assert quick_note.joined(BEGUN, note(text="toen")) == note(text="toen")


def test_a_note_that_waits_comes_back_the_same() -> None:
    kept = note(text="“Ze bleef weg”", who="p1", stance=Stance.OPINION, apart=True, minutes=4, seconds=12)
    assert packing.unpack_item(QuickNote, packing.pack_item(kept)) == kept
