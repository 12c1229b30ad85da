"""What was agreed about reading: from when until when, and which items fall in it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import reading
from regiedesk.domain.agreements import Decision, Reminder
from regiedesk.domain.cooperation import Communication, Obstacle, SafetyAgreement
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.people import Custody, Indication
from regiedesk.domain.regie import ContactPoint, EnhancedRegie, Handover, RegieRole
from regiedesk.domain.results import Evaluation
from regiedesk.domain.sharing import OPEN, Sharing, SharingLimit
from regiedesk.domain.situation import HelpQuestion, SafetyJudgement, TimelineEvent, Voice, Weighing
from regiedesk.domain.words import (
    CommunicationTopic,
    DecisionKind,
    LifeArea,
    ObstacleKind,
    Part,
    PersonKind,
    PhoneAudience,
    ReadScope,
    RegieKind,
    TimelineKind,
)
from regiedesk.domain.work_words import Activity, ContactKind
from tests.domain.families import (
    BIKE,
    CALLS,
    CALM,
    DAILY,
    DAY,
    HIDDEN_HOME,
    KARIN,
    NOA,
    SCHOOL,
    TODAY,
    apart,
    family,
    meeting,
    reads,
    seen,
)


@pytest.mark.parametrize(
    ("fields", "last"),
    [
        ({"until": "2026-06-15"}, TODAY),
        ({"until": "2026-06"}, dt.date(2026, 6, 30)),
        ({"withdrawn_on": "2026-06-16"}, TODAY),
        ({"withdrawn_on": "2026-06-16", "until": "2027"}, TODAY),
    ],
)
def test_an_agreement_holds_through_its_last_day(fields: dict[str, Any], last: dt.date) -> None:
    plan = family(reading_agreements=(reads("coby", **fields),))
    assert len(reading.agreements_of(plan, "coby", last)) == 1
    assert reading.agreements_of(plan, "coby", last + DAY) == ()


def test_an_agreement_is_about_one_reader() -> None:
    plan = family(reading_agreements=(reads("coby"),))
    assert reading.agreements_of(plan, "karin", TODAY) == ()


def test_nobody_reads_more_than_was_agreed() -> None:
    assert reading.scopes(family(), "coby", TODAY) == {ReadScope.OWN_AGREEMENTS}
    several = family(reading_agreements=(reads("coby", ReadScope.ABOUT), reads("coby", ReadScope.FAMILY_SHEET)))
    assert reading.scopes(several, "coby", TODAY) == {ReadScope.ABOUT, ReadScope.FAMILY_SHEET}
    ended = family(reading_agreements=(reads("coby", withdrawn_on="2026-06-15"),))
    assert reading.scopes(ended, "coby", TODAY) == {ReadScope.OWN_AGREEMENTS}


def test_the_regisseur_reads_everything() -> None:
    assert reading.scopes(family(), "ineke", TODAY) == {ReadScope.ALL}
    note = ContactNote(id="c1", on="2026-06-01", kind=ContactKind.NOTE)
    assert reading.in_scope(family(), "ineke", "contacts", note, TODAY)


WORK = [
    ("contacts", ContactNote(id="c1", on="2026-06-01", kind=ContactKind.PHONE, people=("coby",))),
    ("hours", TimeEntry(id="u1", activity=Activity.PHONE, minutes=5)),
    ("reminders", Reminder(id="h1", agreement="a1", person="coby", on="2026-06-01", text="x")),
    ("reading_agreements", reads("coby")),
    ("sharing_limits", SharingLimit(id="d1", topic="schuld")),
    ("weighings", Weighing(id="w1", by="ineke", on="2026", text="x")),
    ("handovers", Handover(id="ov1", kind=RegieKind.PROCESS, previous="ineke")),
]


@pytest.mark.parametrize(("collection", "item"), WORK, ids=[name for name, _ in WORK])
def test_work_notes_stay_with_the_regisseur(collection: str, item: Any) -> None:
    plan = family(reading_agreements=(reads("coby"),))
    assert collection in reading.WORK_ONLY
    assert not reading.in_scope(plan, "coby", collection, item, TODAY)
    assert reading.in_scope(plan, "ineke", collection, item, TODAY)


def scope_of(scope: ReadScope, collection: str, item: Any, reader: str = "coby", **fields: Any) -> bool:
    plan = family(reading_agreements=(reads(reader, scope, **fields),))
    return reading.in_scope(plan, reader, collection, item, TODAY)


ABOUT_TESS = seen(about=("tess",))
ABOUT_NOA = seen(about=("noa",))


@pytest.mark.parametrize(
    ("collection", "item", "expected"),
    [
        ("observations", ABOUT_TESS, True),
        ("observations", ABOUT_NOA, False),
        ("observations", seen(), False),
        ("results", DAILY, True),
        ("results", CALM, False),
        ("results", replace(CALM, co_owners=("tess",)), True),
        ("evaluations", Evaluation(id="e1", result="r1", on="2026", score=5), True),
        ("evaluations", Evaluation(id="e1", result="r2", on="2026", score=5), False),
        ("obstacles", Obstacle(id="ob1", text="bus rijdt niet", result="r1"), True),
        ("obstacles", Obstacle(id="ob1", text="ruzie", result="r2", kind=ObstacleKind.CONTACT), False),
        ("regie", RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",)), True),
        ("regie", RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",), result="r2"), False),
        ("decisions", Decision(id="b1", kind=DecisionKind.GRANT, text="x", for_person="tess"), True),
        ("decisions", Decision(id="b1", kind=DecisionKind.GRANT, text="x", for_person="noa"), False),
        ("voices", Voice(id="v1", person="tess", likes="tekenen"), True),
        ("meetings", meeting("2026-07-01"), True),
        ("organisations", SCHOOL, True),
        ("custody", Custody(id="gz1", child="tess", holder="noa"), False),
        ("indications", Indication(id="i1", child="tess"), False),
        ("enhanced_regie", EnhancedRegie(id="x1", decided_on="2026", decision="x"), False),
    ],
)
def test_a_sheet_about_someone_holds_what_concerns_them(collection: str, item: Any, expected: bool) -> None:
    assert scope_of(ReadScope.ABOUT, collection, item, reader="karin", about=("tess",)) is expected


def test_a_sheet_about_someone_holds_what_concerns_the_reader() -> None:
    assert scope_of(ReadScope.ABOUT, "observations", seen(about=("karin",)), reader="karin", about=("tess",))


@pytest.mark.parametrize(
    ("collection", "item", "expected"),
    [
        ("results", CALM, True),
        ("agreements", BIKE, True),
        ("agreements", replace(BIKE, who=("noa",), part=Part.SAFETY), False),
        ("agreements", replace(BIKE, who=("coby",), part=Part.SAFETY), True),
        ("observations", ABOUT_NOA, True),
        ("observations", seen(area=LifeArea.HEALTH, about=("noa",)), False),
        ("observations", seen(area=LifeArea.INCOME), False),
        ("observations", seen(area=LifeArea.SAFETY, about=("coby", "tess")), False),
        ("observations", seen(area=LifeArea.HEALTH, about=("coby",)), True),
        ("timeline", TimelineEvent(id="t1", kind=TimelineKind.EVENT, on="2019", text="x"), True),
        ("timeline", TimelineEvent(id="t1", kind=TimelineKind.UNSAFE, on="2019", text="x"), False),
        ("safety", SafetyJudgement(id="s1", about="tess", judged_by="tess", on="2026", score=4), False),
        ("decisions", Decision(id="b1", kind=DecisionKind.GRANT, text="x"), False),
        ("custody", Custody(id="gz1", child="tess", holder="noa"), False),
    ],
)
def test_the_family_sheet_leaves_health_money_and_safety_of_others_out(
    collection: str, item: Any, expected: bool
) -> None:
    assert scope_of(ReadScope.FAMILY_SHEET, collection, item) is expected


@pytest.mark.parametrize(
    ("collection", "item", "expected"),
    [
        ("agreements", CALLS, True),
        ("agreements", replace(BIKE, id="a3", result="r2"), True),
        ("agreements", replace(BIKE, id="a9", who=("noa",), result=None), False),
        ("results", CALM, True),
        ("results", replace(DAILY, id="r3"), False),
        ("evaluations", Evaluation(id="e1", result="r2", on="2026"), True),
        ("evaluations", Evaluation(id="e1", result="r3", on="2026"), False),
        ("observations", seen(), False),
        ("people", NOA, True),
        ("meetings", meeting("2026-07-01"), True),
        ("households", HIDDEN_HOME, False),
    ],
)
def test_named_agreements_and_results_are_read(collection: str, item: Any, expected: bool) -> None:
    named: dict[str, Any] = {"agreements": ("a2",), "results": ("r2",)}
    assert scope_of(ReadScope.NAMED_AGREEMENTS, collection, item, **named) is expected


@pytest.mark.parametrize(
    ("collection", "item", "expected"),
    [
        ("agreements", BIKE, True),
        ("agreements", CALLS, False),
        ("results", DAILY, True),
        ("results", CALM, False),
        ("results", replace(CALM, owner="coby"), True),
        ("results", replace(CALM, co_owners=("coby",)), True),
        ("evaluations", Evaluation(id="e1", result="r1", on="2026"), True),
        ("evaluations", Evaluation(id="e1", result="r2", on="2026"), False),
        ("contact_points", ContactPoint(id="p1", person="ineke", for_people=("coby",)), True),
        ("contact_points", ContactPoint(id="p1", person="ineke", for_people=("noa",)), False),
        ("communication", Communication(id="k1", topic=CommunicationTopic.NEWS, text="x"), True),
        ("communication", Communication(id="k1", topic=CommunicationTopic.NEWS, text="x", people=("coby",)), True),
        ("communication", Communication(id="k1", topic=CommunicationTopic.NEWS, text="x", people=("noa",)), False),
        ("safety_agreements", SafetyAgreement(id="va1", text="x", who=("coby",)), True),
        ("safety_agreements", SafetyAgreement(id="va1", text="x", who=("noa",)), False),
        ("voices", Voice(id="v1", person="coby"), True),
        ("voices", Voice(id="v1", person="tess"), False),
        ("help_questions", HelpQuestion(id="q1", person="coby", text="x"), True),
        ("help_questions", HelpQuestion(id="q1", person="noa", text="x"), False),
        ("observations", seen(said_by="coby"), False),
        ("meetings", meeting("2026-07-01"), True),
        ("households", HIDDEN_HOME, False),
    ],
)
def test_without_an_agreement_somebody_reads_their_own(collection: str, item: Any, expected: bool) -> None:
    assert reading.in_scope(family(), "coby", collection, item, TODAY) is expected
    assert scope_of(ReadScope.OWN_AGREEMENTS, collection, item) is expected


def test_everything_is_everything_but_work_notes() -> None:
    for collection, item in (("households", HIDDEN_HOME), ("observations", ABOUT_NOA), ("agreements", CALLS)):
        assert scope_of(ReadScope.ALL, collection, item)


def test_an_agreement_is_theirs_when_they_keep_it_or_it_was_named() -> None:
    plan = family(reading_agreements=(reads("coby", ReadScope.NAMED_AGREEMENTS, agreements=("a2",)),))
    other = replace(CALLS, id="a9")
    assert [reading.is_theirs(plan, "coby", a, TODAY) for a in (BIKE, CALLS, other)] == [True, True, False]


def why(sharing: Sharing, reader: str = "coby", *limits: SharingLimit, today: dt.date = TODAY) -> str | None:
    return reading.kept_back(family(sharing_limits=limits), reader, sharing, today)


APART = "Dit is apart verteld. Het mag nog niet op papier."


def test_what_is_open_is_kept_from_nobody() -> None:
    assert why(OPEN) is None


@pytest.mark.parametrize("reader", ["coby", "tess", "ineke"])
def test_what_was_told_apart_is_kept_from_every_paper(reader: str) -> None:
    assert why(apart(), reader) == APART


def test_mag_op_papier_holds_from_that_day() -> None:
    sharing = apart(on_paper_since="2026-06-15")
    assert why(sharing, today=TODAY - DAY) == APART
    assert why(sharing, today=TODAY) is None


def test_mag_op_papier_does_not_lift_the_rest() -> None:
    assert why(replace(apart("2026-01-01"), not_for=("coby",), because="Dat wil Tess.")) == "Dat wil Tess."


def test_not_for_keeps_it_from_those_who_are_named() -> None:
    sharing = Sharing(not_for=("coby",), because="Dat wil Tess.")
    assert why(sharing) == "Dat wil Tess."
    assert why(sharing, "karin") is None


def test_only_for_keeps_it_from_all_others() -> None:
    sharing = Sharing(only_for=("noa", "tess"))
    assert why(sharing) == "Afgesproken is dat dit niet gedeeld wordt."
    assert why(sharing, "tess") is None


def test_a_limit_keeps_its_topic_from_those_it_names() -> None:
    limit = SharingLimit(id="d1", topic="De schulden", not_for=("coby",))
    only = SharingLimit(id="d2", topic="De pillen", only_for=("noa",))
    assert why(Sharing(limits=("d1",)), "coby", limit, only) == "De schulden"
    assert why(Sharing(limits=("d1",)), "karin", limit, only) is None
    assert why(Sharing(limits=("d1", "d2")), "karin", limit, only) == "De pillen"
    assert why(Sharing(limits=("d2",)), "noa", limit, only) is None


def test_the_regisseur_sees_what_others_may_not_know() -> None:
    assert why(Sharing(not_for=("ineke",), only_for=("noa",)), "ineke") is None


@pytest.mark.parametrize(
    ("kind", "audience", "readers"),
    [
        (PersonKind.PROFESSIONAL, None, {"noa", "ruben", "tess", "coby", "karin", "ineke"}),
        (PersonKind.FAMILY, None, {"noa", "ineke"}),
        (PersonKind.NETWORK, None, {"noa", "ineke"}),
        (PersonKind.FAMILY, PhoneAudience.EVERYONE, {"noa", "ruben", "tess", "coby", "karin", "ineke"}),
        (PersonKind.FAMILY, PhoneAudience.FAMILY_AND_NETWORK, {"noa", "ruben", "tess", "coby", "ineke"}),
        (PersonKind.PROFESSIONAL, PhoneAudience.CHOSEN, {"noa", "ineke"}),
    ],
)
def test_a_number_is_for_its_audience(kind: PersonKind, audience: PhoneAudience | None, readers: set[str]) -> None:
    plan = family()
    person = replace(NOA, kind=kind, phone_audience=audience)
    assert {p.id for p in plan.people if reading.may_see_phone(plan, person, p.id)} == readers


def test_a_number_can_be_given_to_someone_by_name() -> None:
    person = replace(NOA, phone_audience=PhoneAudience.CHOSEN, phone_for=("karin",))
    assert reading.may_see_phone(family(), person, KARIN.id)
    assert not reading.may_see_phone(family(), person, "coby")


def test_whom_an_item_is_about_is_read_from_its_fields() -> None:
    assert reading.subjects(replace(DAILY, co_owners=("noa",), about=("ruben",))) == {"tess", "noa", "ruben"}
    assert reading.subjects(Voice(id="v1", person="coby")) == {"coby"}
    assert reading.subjects(Custody(id="gz1", child="tess", holder="noa")) == {"tess"}
    assert reading.subjects(CALLS) == set()
