"""What asks for attention about a child: contact, fixed partners, birthdays; each with its first day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.meetings import Attendance, ContactNote
from regiedesk.domain.people import Indication, Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.words import (
    Participation,
    PersonKind,
    ReadScope,
    Role,
)
from regiedesk.domain.work_words import ContactKind, MeetingStatus, Presence
from tests.domain.asked import START, days, only, rows, set_to, spans, started
from tests.domain.families import TESS, family, meeting, reads

PLANNED = MeetingStatus.PLANNED


def contact(on: str, kind: ContactKind = ContactKind.PHONE, **fields: Any) -> ContactNote:
    return ContactNote(**{"id": f"c-{on}", "on": on, "kind": kind, "people": ("tess",), **fields})


def there(presence: Presence, on: str = "2026-06-01", status: MeetingStatus = MeetingStatus.HELD) -> Plan:
    return started(meetings=(meeting(on, status, attendance=(Attendance(person="tess", presence=presence),)),))


def test_a_youth_nobody_spoke_with_asks_two_weeks_after_the_start() -> None:
    row = only(started(), "contact")
    assert (row.from_day, row.place, row.action) == (dt.date(2026, 3, 16), "contacts/nieuw/tess", "Noteer contact")
    assert row.sentence == "Tess is nog niet gesproken."
    assert rows(started(), "contact", set_to("contact", 30))[0].from_day == dt.date(2026, 4, 1)


def test_two_weeks_count_from_the_last_talk() -> None:
    talks = (contact("2026-06-01"), contact("2026-05-01", ContactKind.VISIT))
    row = only(started(contacts=talks), "contact")
    assert (row.from_day, row.sentence) == (dt.date(2026, 6, 15), "Tess is sinds 1 juni 2026 niet gesproken.")


@pytest.mark.parametrize("talk", [contact("2026-06-01", ContactKind.NOTE), contact("2026-06-01", people=("noa",))])
def test_a_note_or_a_talk_with_another_is_no_contact(talk: ContactNote) -> None:
    assert days(started(contacts=(talk,)), "contact") == [dt.date(2026, 3, 16)]


@pytest.mark.parametrize("presence", [Presence.PRESENT, Presence.PART, Presence.PHONE, Presence.APART])
def test_who_was_at_a_meeting_was_spoken_with(presence: Presence) -> None:
    assert days(there(presence), "contact") == [dt.date(2026, 6, 15)]


@pytest.mark.parametrize("presence", [Presence.INVITED, Presence.EXCUSED, Presence.ABSENT])
def test_who_was_only_asked_for_a_meeting_was_not(presence: Presence) -> None:
    assert days(there(presence), "contact") == [dt.date(2026, 3, 16)]


def test_a_planned_meeting_is_no_talk_yet() -> None:
    assert days(there(Presence.PRESENT, status=PLANNED), "contact") == [dt.date(2026, 3, 16)]


def people(*more: Person, tess: Person = TESS) -> tuple[Person, ...]:
    return tuple(tess if person == TESS else person for person in family().people) + more


@pytest.mark.parametrize(
    "tess",
    [
        replace(TESS, left_on="2026-03-15"),
        replace(TESS, kind=PersonKind.NETWORK),
        replace(TESS, role=Role.PARENT),
        replace(TESS, participation=Participation.NOT_INVOLVED),
    ],
)
def test_who_is_no_youth_here_is_not_asked_about(tess: Person) -> None:
    assert rows(started(people=people(tess=tess)), "contact") == []


@pytest.mark.parametrize(
    ("birth", "first"),
    [("2022-03-16", "2026-03-16"), ("2022-03-17", "2026-03-17"), ("2025-01-01", "2029-01-01"), (None, "2026-03-16")],
)
def test_a_child_is_spoken_with_from_four_on_or_at_an_unknown_age(birth: str | None, first: str) -> None:
    assert spans(started(people=people(tess=replace(TESS, birth_date=birth))), "contact") == [(first, "")]


def test_who_came_later_or_leaves_is_asked_about_in_between() -> None:
    later = replace(TESS, joined_on="2026-05-01", left_on="2026-06-30")
    assert spans(started(people=people(tess=later)), "contact") == [("2026-05-15", "2026-06-30")]


def test_before_a_case_begins_there_is_no_silence() -> None:
    assert rows(family(), "contact") == []


DOCTOR = Person(id="arts", kind=PersonKind.PROFESSIONAL, role=Role.GENERAL_PRACTITIONER, first_name="Mo")
NURSE = Person(id="jgz", kind=PersonKind.PROFESSIONAL, role=Role.YOUTH_HEALTH, first_name="Lot")
TODDLER = replace(TESS, birth_date="2022-03-17")


def partners(*who: Person) -> list[str]:
    """Return who is missed two weeks after the start."""
    plan, day = replace(started(), people=who), START + dt.timedelta(days=14)
    found = rows(plan, "vaste partner")
    assert not any(row.asks_on(day - dt.timedelta(days=1)) for row in found)
    return [row.sentence for row in found if row.asks_on(day)]


NO_DOCTOR = "De huisarts staat nog niet in het plan."


def test_the_fixed_partners_are_missed_after_two_weeks() -> None:
    assert partners(TESS) == [NO_DOCTOR, "Voor Tess ontbreekt school."]
    assert partners(TODDLER) == ["Voor Tess ontbreekt JGZ.", NO_DOCTOR]
    assert partners(replace(TESS, birth_date=None)) == [NO_DOCTOR, "Voor Tess ontbreekt school."]


def test_who_is_there_is_not_missed() -> None:
    school = family().people[4]
    assert partners(TESS, DOCTOR, school) == []
    assert partners(TODDLER, DOCTOR, NURSE) == []
    assert partners(TODDLER, DOCTOR, school) == ["Voor Tess ontbreekt JGZ."]


def partner_spans(*who: Person) -> list[tuple[str, str]]:
    return spans(replace(started(), people=who), "vaste partner")


def test_from_the_fourth_birthday_school_takes_the_place_of_jgz() -> None:
    found = partner_spans(replace(TESS, birth_date="2022-09-01"), DOCTOR)
    assert found == [("2026-03-16", "2026-08-31"), ("2026-09-01", "2040-08-31")]


def test_a_grown_up_needs_no_school() -> None:
    assert partners(replace(TESS, birth_date="2008-03-16"), DOCTOR) == []
    assert partner_spans(replace(TESS, birth_date="2008-03-18"), DOCTOR) == [("2026-03-16", "2026-03-17")]


def test_a_partner_who_leaves_is_missed_from_the_next_day() -> None:
    school = replace(family().people[4], left_on="2026-06-30")
    assert partner_spans(TESS, replace(DOCTOR, left_on="2026-05"), school) == [
        ("2026-06-01", ""),
        ("2026-07-01", "2028-03-08"),
    ]
    assert partner_spans(TESS, DOCTOR, school, replace(school, id="nieuw", left_on=None)) == []


def test_a_partner_who_does_not_take_part_is_missed() -> None:
    assert partners(TESS, replace(DOCTOR, participation=Participation.NOT_INVOLVED), family().people[4]) == [NO_DOCTOR]


MILA = Person(id="mila", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Mila", birth_date="2014-01-01")
MENTOR = replace(family().people[4], relation="mentor van Tess")


@pytest.mark.parametrize(
    ("schools", "missed"),
    [
        ((MENTOR,), ["Voor Mila ontbreekt school."]),
        ((replace(MENTOR, relation="mentor van Tess en Mila"),), []),
        ((replace(MENTOR, relation="intern begeleider"),), []),
        ((MENTOR, replace(MENTOR, id="juf", relation="juf van Mila")), []),
        ((replace(MENTOR, relation="mentor van Tessa"),), []),
    ],
)
def test_a_second_child_has_a_school_of_its_own(schools: tuple[Person, ...], missed: list[str]) -> None:
    assert partners(TESS, MILA, DOCTOR, *schools) == missed


def test_a_child_in_the_background_is_not_asked_about_for_contact_and_school() -> None:
    behind = replace(MILA, participation=Participation.IN_BACKGROUND)
    assert partners(behind, DOCTOR) == []
    assert partners(replace(TODDLER, participation=Participation.IN_BACKGROUND), DOCTOR) == ["Voor Tess ontbreekt JGZ."]
    with_both = started(people=(TESS, behind))
    assert [row.sentence for row in rows(with_both, "contact")] == ["Tess is nog niet gesproken."]


@pytest.mark.parametrize(
    "about",
    [
        {"indications": (Indication(id="i1", child="mila"),)},
        {"results": (Result(id="r1", title="Samen slapen", owner="mila"),)},
        {"results": (Result(id="r1", title="Samen slapen", owner="tess", about=("mila",)),)},
    ],
)
def test_a_child_away_from_the_table_that_the_plan_is_about_is_asked_about(about: dict[str, Any]) -> None:
    plan = started(people=(replace(MILA, participation=Participation.IN_BACKGROUND),), **about)
    assert [row.sentence for row in rows(plan, "contact")] == ["Mila is nog niet gesproken."]


def test_before_a_case_begins_nobody_is_missed() -> None:
    assert rows(family(people=(TESS,)), "vaste partner") == []


def birthdays(birth: str | None, on: str = "2026-03-02", **parts: Any) -> list[dt.date]:
    return days(started(on, people=people(tess=replace(TESS, birth_date=birth)), **parts), "delen")


def test_sharing_is_asked_again_at_twelve_sixteen_and_eighteen() -> None:
    assert birthdays("2014-05-20") == [dt.date(2026, 5, 20), dt.date(2030, 5, 20), dt.date(2032, 5, 20)]
    row = rows(started(people=people(tess=replace(TESS, birth_date="2014-05-20"))), "delen")[0]
    assert row.sentence == "Tess is 12 geworden. Vraag opnieuw wie wat mag lezen."
    assert (row.place, row.action) == ("reading_agreements/nieuw/tess", "Vraag opnieuw")


def test_one_birthday_at_a_time_asks_until_the_next() -> None:
    plan = started(people=people(tess=replace(TESS, birth_date="2014-05-20")))
    assert spans(plan, "delen") == [("2026-05-20", "2030-05-19"), ("2030-05-20", "2032-05-19"), ("2032-05-20", "")]
    gone = started(people=people(tess=replace(TESS, birth_date="2014-05-20", left_on="2027")))
    assert spans(gone, "delen") == [("2026-05-20", "2027-12-31")]


def test_a_birthday_on_29_february_is_asked_about_on_1_march() -> None:
    assert birthdays("2012-02-29") == [dt.date(2028, 2, 29), dt.date(2030, 3, 1)]


def test_a_birthday_before_or_on_the_first_day_is_not_asked_about() -> None:
    assert birthdays("2010-03-02") == [dt.date(2028, 3, 2)]
    assert birthdays("2010-03-03") == [dt.date(2026, 3, 3), dt.date(2028, 3, 3)]


@pytest.mark.parametrize("birth", ["2014-05", "2014", None])
def test_a_birthday_that_is_not_known_to_the_day_is_not_asked_about(birth: str | None) -> None:
    assert birthdays(birth) == []


@pytest.mark.parametrize(
    ("asked", "silent"),
    [
        ({"given_by": ("tess",), "asked_on": "2026-05-20"}, True),
        ({"given_by": ("noa", "tess"), "asked_on": "2026-06"}, True),
        ({"given_by": ("tess",), "asked_on": "2026-05-19"}, False),
        ({"given_by": ("noa",), "asked_on": "2026-05-20"}, False),
        ({"given_by": ("tess",)}, False),
    ],
)
def test_who_was_asked_on_the_day_or_later_is_not_asked_again(asked: dict[str, Any], silent: bool) -> None:
    agreed = reads("karin", ReadScope.ABOUT, **asked)
    assert (dt.date(2026, 5, 20) not in birthdays("2014-05-20", reading_agreements=(agreed,))) is silent
