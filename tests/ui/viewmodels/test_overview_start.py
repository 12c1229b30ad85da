from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.results import Result
from regiedesk.domain.situation import HelpQuestion
from regiedesk.domain.words import PersonKind, Role
from regiedesk.domain.work_words import MeetingKind
from regiedesk.ui.viewmodels.overview_start import start

NEW = empty_plan("Nieuw")
ANNA = Person(id="p1", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Anna")
BO = replace(ANNA, id="p2", first_name="Bo")
KIM = replace(ANNA, id="p3", first_name="Kim", kind=PersonKind.PROFESSIONAL, role=Role.SCHOOL)
QUESTION = HelpQuestion(id="h1", person="p1", text="Rust in huis")
TALK = Meeting(id="m1", kind=MeetingKind.START, on="2026-09-10")


def done(plan: Plan) -> dict[str, str]:
    return {line.place: line.done for line in start(plan)}


def test_a_new_case_begins_with_who_why_and_a_talk():
    assert done(NEW) == {"people": "", "help_questions": "", "meetings/nieuw": ""}


def test_what_is_there_is_said():
    assert done(replace(NEW, people=(ANNA, KIM)))["people"] == "Anna staat erbij."
    assert done(replace(NEW, people=(ANNA, BO)))["people"] == "Anna en Bo staan erbij."
    assert done(replace(NEW, people=(KIM,)))["people"] == ""
    assert done(replace(NEW, help_questions=(QUESTION,)))["help_questions"]
    assert done(replace(NEW, details=replace(NEW.details, referral_reason="Ruzie")))["help_questions"]
    assert done(replace(NEW, meetings=(TALK,)))["meetings/nieuw"]


@pytest.mark.parametrize(
    "plan",
    [
        replace(NEW, people=(ANNA,), help_questions=(QUESTION,), meetings=(TALK,)),
        replace(NEW, results=(Result(id="r1", owner="p1", title="Rust"),)),
        replace(NEW, agreements=(Agreement(id="a1", number=1, what="Bellen"),)),
        replace(NEW, details=replace(NEW.details, closed_on="2026-09-01")),
    ],
)
def test_it_has_begun_when_there_is_more_to_look_at(plan):
    assert start(plan) == ()
