from __future__ import annotations

from dataclasses import replace

from regiedesk.domain import integrity
from regiedesk.domain.closing import Questionnaire
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.people import Household, Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.results import Result
from regiedesk.domain.rights import Request
from regiedesk.domain.services.restoring import reason_for, restored
from regiedesk.domain.sharing import ReadingAgreement, ResearchStance, Sharing
from regiedesk.domain.words import PersonKind, ReadScope
from regiedesk.domain.work_words import Activity, ContactKind, QuestionnaireKind, RequestKind


def person(name: str, **more: object) -> Person:
    return replace(Person(id=name, kind=PersonKind.FAMILY, first_name=name), **more)  # type: ignore[arg-type]


def old() -> Plan:
    return replace(
        empty_plan("Molen"),
        people=(person("ine"),),
        households=(Household(id="h1", name="thuis", address="Dorpsstraat 1"),),
        results=(Result(id="r1", title="Rust", owner="ine"),),
    )


def test_the_work_of_the_old_plan_is_back():
    now = replace(old(), results=(Result(id="r2", title="Anders", owner="ine"),))

    assert restored(now, old()) == old()


def test_details_notes_hours_and_objections_stay_as_they_are_now():
    now = replace(
        old(),
        details=replace(old().details, code="Watermolen"),
        research=(ResearchStance(id="o1", objects=True),),
        contacts=(ContactNote(id="c1", on="2026-01-01", kind=ContactKind.PHONE, text="gebeld"),),
        hours=(TimeEntry(id="u1", activity=Activity.PHONE, minutes=10),),
    )

    made = restored(now, old())

    assert (made.details, made.research, made.contacts, made.hours) == (
        now.details,
        now.research,
        now.contacts,
        now.hours,
    )


def test_what_was_closed_since_does_not_open_again():
    closed = Sharing(apart=True)
    now = replace(
        old(),
        results=(replace(old().results[0], title="Rustig", sharing=closed),),
        households=(replace(old().households[0], secret=True),),
    )

    made = restored(now, old())

    assert made.results[0].title == "Rust"
    assert made.results[0].sharing == closed
    assert made.households[0].secret


def test_who_came_since_comes_along_when_something_that_stays_needs_them():
    reading = ReadingAgreement(id="l1", reader="juf", scope=ReadScope.NAMED_AGREEMENTS, results=("r1", "r2"))
    now = replace(
        old(),
        people=(*old().people, person("juf"), person("buur")),
        results=(*old().results, Result(id="r2", title="Later", owner="ine")),
        reading_agreements=(reading,),
    )

    made = restored(now, old())

    assert [each.id for each in made.people] == ["ine", "juf"]
    assert made.reading_agreements[0].results == ("r1",)
    assert [result.id for result in made.results] == ["r1"]
    assert integrity.faults(made) == ()


def test_the_reason_says_which_version_came_back_and_why():
    assert reason_for(3, " Het nieuwe plan werkte niet. ") == "Hersteld van versie 3: Het nieuwe plan werkte niet."
    assert reason_for(3, "  ") == ""


def test_what_people_asked_about_their_data_stays_answered_for():
    asked = (Request(id="v1", kind=RequestKind.INSIGHT, by="ine", on="2026-02-01"),)
    offered = (Questionnaire(id="l1", kind=QuestionnaireKind.PARENTS, on="2026-02-01", to=("ine",)),)

    made = restored(replace(old(), requests=asked, questionnaires=offered), old())

    assert (made.requests, made.questionnaires) == (asked, offered)
