"""What a record counts, on plans small enough to count by hand."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.guide import AnswerKind, Export
from regiedesk.domain.meetings import Answer, Attendance, Change, Meeting, TimeEntry
from regiedesk.domain.people import Household, Indication, Kinship, MissingParticipant, Organisation, Person, Residence
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.registers import ExportRecord
from regiedesk.domain.research.bands import ChangeBand, FamilyForm, MonthsBand, WeeksBand
from regiedesk.domain.research.make import earlier_export, make_record
from regiedesk.domain.research.record import ResearchRecord, StepFill, StepKey
from regiedesk.domain.results import Agreeing, Evaluation, Result
from regiedesk.domain.sharing import ReadingAgreement, ResearchStance
from regiedesk.domain.words import (
    AgreementKind,
    KinshipKind,
    LifeArea,
    OBCode,
    Part,
    Participation,
    PersonKind,
    ReadScope,
    RegieKind,
    ResultStatus,
    Role,
    View,
)
from regiedesk.domain.work_words import Activity, MeetingKind, MeetingStatus, Presence, Trigger
from tests.domain.research.filled import TODAY, Filler, case_of, guide, question, states

TOLD = ResearchStance(id="told", told_on="2026-01-12")
STARTED = CaseDetails(code="Ankertje", started_on="2026-01-12", municipality="gemeente Regtervoort")


def person(id_: str, role: Role, kind: PersonKind = PersonKind.FAMILY, **fields: Any) -> Person:
    return Person(id=id_, kind=kind, first_name=f"Voornaam{id_}", role=role, **fields)


MOTHER = person("mother", Role.PARENT)
CHILD = person("child", Role.YOUTH, birth_date="2013-05-01")
COACH = person("coach", Role.PROCESS_REGISSEUR, PersonKind.PROFESSIONAL)
CARER = person("carer", Role.YOUTH_CARE_WORKER, PersonKind.PROFESSIONAL)


def a_plan(**parts: Any) -> Plan:
    people = parts.pop("people", (MOTHER, CHILD, COACH, CARER))
    details = parts.pop("details", STARTED)
    return Plan(details=details, people=people, research=(TOLD,), **parts)


def recorded(plan: Plan, **options: Any) -> ResearchRecord:
    given = {"study": "Kennispunt", "export_id": "x7k2m9p4", "today": TODAY, "guide": guide(), "state": states("leeg")}
    return make_record(case_of(plan, options.pop("versions", 0)), **{**given, **options})


def found(counted: Any) -> dict[str, Any]:
    return {str(word): number for word, number in counted.items() if number}


def test_an_empty_plan_gives_an_empty_record() -> None:
    record = recorded(a_plan(people=()))
    assert record.results.number == record.agreements.number == record.involved.professionals == 0
    assert record.family.form is FamilyForm.OTHER
    assert record.course.weeks_to_first_mdo is None
    assert record.agreements.kinds_in_first_version is None
    assert record.minutes is None


def test_a_family_that_objects_gives_no_record() -> None:
    no = replace(a_plan(), research=(TOLD, ResearchStance(id="no", objects=True)))
    with pytest.raises(NotAllowed):
        recorded(no)


def test_codes_are_a_set_in_the_order_of_the_list() -> None:
    indications = [
        Indication(id=f"i{number}", child="child", code=code, with_treatment=treated)
        for number, (code, treated) in enumerate([(OBCode.OB4B, False), (OBCode.OB3B, None), (OBCode.OB4B, True)])
    ]
    family = recorded(a_plan(indications=tuple(indications))).family
    assert family.ob_codes == (OBCode.OB3B, OBCode.OB4B)
    assert family.with_treatment is True
    assert recorded(a_plan(indications=tuple(indications[:2]))).family.with_treatment is False
    assert recorded(a_plan(indications=tuple(indications[1:2]))).family.with_treatment is None


def test_ages_are_those_of_the_children_with_an_indication_at_the_start() -> None:
    baby = person("baby", Role.YOUTH, birth_date="2025-06")
    plan = a_plan(people=(MOTHER, CHILD, baby))
    assert recorded(plan).family.index_ages == ("0 t/m 3", "12 t/m 15")
    indicated = replace(plan, indications=(Indication(id="i", child="child", code=OBCode.OB3B),))
    assert recorded(indicated).family.index_ages == ("12 t/m 15",)
    later = replace(indicated, details=replace(STARTED, started_on="2029-05-01"))
    assert recorded(later).family.index_ages == ("16 t/m 17",)


def test_eight_children_of_one_age_are_one_class() -> None:
    children = tuple(person(f"c{number}", Role.YOUTH, birth_date="2013-05-01") for number in range(8))
    record = recorded(a_plan(people=(MOTHER, *children)))
    assert record.family.children == "3 of meer"
    assert record.family.index_ages == ("12 t/m 15",)
    assert record.involved.family == 5
    assert record.involved.roles[Role.YOUTH] == 3


def home(id_: str, *people: str, until: str | None = None) -> Household:
    return Household(id=id_, name="Huis", members=tuple(Residence(person=each, until=until) for each in people))


def test_forms_of_family() -> None:
    father, granny = person("father", Role.PARENT), person("granny", Role.OTHER)
    foster = person("foster", Role.FOSTER_PARENT)
    people = (MOTHER, father, CHILD, granny, foster)

    def form(*homes: Household, **parts: Any) -> FamilyForm:
        return recorded(a_plan(people=people, households=homes, **parts)).family.form

    assert form() is FamilyForm.OTHER
    assert form(home("h", "mother", "father", "child")) is FamilyForm.TOGETHER
    assert form(home("h", "mother", "granny", "child")) is FamilyForm.ONE_PARENT
    assert form(home("h", "mother", "child"), home("i", "father", "child")) is FamilyForm.TWO_HOMES
    assert form(home("h", "mother"), home("i", "foster", "child")) is FamilyForm.ELSEWHERE
    assert form(home("h", "mother", "child"), home("i", "child", until="2026-02")) is FamilyForm.ONE_PARENT
    weekend = (home("h", "mother", "child"), home("i", "granny", "child"))
    assert form(*weekend) is FamilyForm.ONE_PARENT


def test_a_foster_family_with_a_child_of_its_own_is_not_home_for_the_other() -> None:
    foster, own = person("foster", Role.FOSTER_PARENT), person("own", Role.YOUTH, birth_date="2014-01-01")
    bonds = (
        Kinship(id="k1", person="foster", kind=KinshipKind.PARENT, other="own"),
        Kinship(id="k2", person="mother", kind=KinshipKind.PARENT, other="child"),
    )
    homes = (home("h", "foster", "own", "child"),)
    plan = a_plan(people=(MOTHER, CHILD, foster, own), kinships=bonds, households=homes)
    assert recorded(plan).family.form is FamilyForm.ELSEWHERE


def test_a_partner_by_kinship_counts_as_the_second_adult() -> None:
    partner = person("partner", Role.OTHER)
    bonds = (Kinship(id="k", person="partner", kind=KinshipKind.PARTNER, other="mother"),)
    plan = a_plan(
        people=(MOTHER, CHILD, partner), kinships=bonds, households=(home("h", "mother", "partner", "child"),)
    )
    assert recorded(plan).family.form is FamilyForm.TOGETHER


def test_who_left_or_stays_out_is_not_involved() -> None:
    gone = person("gone", Role.SCHOOL, PersonKind.PROFESSIONAL, left_on="2026-05")
    leaving = person("leaving", Role.SCHOOL, PersonKind.PROFESSIONAL, left_on="2026-12")
    unwanted = person("unwanted", Role.NETWORK, PersonKind.NETWORK, participation=Participation.RATHER_NOT)
    missing = (
        MissingParticipant(id="n1", who="JGZ"),
        MissingParticipant(id="n2", who="school", solved_on="2026-03-01"),
    )
    involved = recorded(a_plan(people=(MOTHER, CHILD, COACH, gone, leaving, unwanted), missing=missing)).involved
    assert (involved.family, involved.network, involved.professionals, involved.missing) == (2, 0, 2, 1)
    assert found(involved.roles) == {"ouder": 1, "jeugdige": 1, "procesregisseur": 1, "school": 1}


def result(id_: str, **fields: Any) -> Result:
    return Result(id=id_, title="Elke dag naar school", owner="child", **fields)


def test_results_are_counted_along_each_line_apart() -> None:
    results = (
        result("r1", area=LifeArea.EDUCATION, status=ResultStatus.REACHED, target_on="2026-06-30", start_score=3),
        result(
            "r2", views=(Agreeing(person="child", view=View.DISAGREES), Agreeing(person="mother", view=View.AGREES))
        ),
    )
    evaluations = (
        Evaluation(id="e2", result="r1", on="2026-06-01", score=7),
        Evaluation(id="e1", result="r1", on="2026-03-01", score=2),
        Evaluation(id="e3", result="r2", on="2026-03-01", score=2),
        Evaluation(id="e4", result="r1", on="2026-07-01"),
    )
    counted = recorded(a_plan(results=results, evaluations=evaluations)).results
    assert counted.number == 2
    assert found(counted.areas) == {"onderwijs": 1}
    assert found(counted.statuses) == {"gehaald": 1, "loopt": 1}
    assert found(counted.changes) == {ChangeBand.MUCH_UP: 1, ChangeBand.UNKNOWN: 1}
    assert found(counted.targets) == {MonthsBand.TO_6: 1, MonthsBand.UNKNOWN: 1}
    assert found(counted.views) == {"eens": 1, "oneens": 1}


def test_agreements_by_part_and_by_kind() -> None:
    agreements = (
        Agreement(id="a1", number=1, what="belt", kind=AgreementKind.NETWORK, part=Part.NETWORK_TASKS),
        Agreement(id="a2", number=2, what="fietst", kind=AgreementKind.SELF, part=Part.SCHOOL),
        Agreement(id="a3", number=3, what="rijdt", kind=AgreementKind.NETWORK, part=Part.SCHOOL),
    )
    counted = recorded(a_plan(agreements=agreements), versions=1).agreements
    assert found(counted.parts) == {"taken netwerk": 1, "school/dagbesteding": 2}
    assert found(counted.kinds) == {"zelf": 1, "netwerk": 2}
    assert counted.kinds_in_first_version == counted.kinds


def role(kind: RegieKind, *people: str, result: str | None = None, **fields: Any) -> RegieRole:
    return RegieRole(id=f"{kind}{people}{result}", kind=kind, people=people, result=result, **fields)


def test_regie_by_role_and_in_an_order_that_tells_nothing() -> None:
    regie = (
        role(RegieKind.PROCESS, "coach"),
        role(RegieKind.PROCESS, "carer", result="r2"),
        role(RegieKind.CONTENT, "carer", result="r2"),
        role(RegieKind.CONTENT, "carer", result="r1", until_on="2026-08-31"),
        role(RegieKind.OWN, "mother", result="r1"),
    )
    forward = recorded(a_plan(results=(result("r1"), result("r2")), regie=regie)).regie
    lines = [(line.process, line.content, line.same_person, line.own) for line in forward.per_result]
    assert lines == [
        ((Role.YOUTH_CARE_WORKER,), (Role.YOUTH_CARE_WORKER,), True, False),
        ((Role.PROCESS_REGISSEUR,), (), None, True),
    ]
    assert (forward.with_process, forward.with_content, forward.same_person, forward.with_own) == (2, 1, 1, 1)
    backward = recorded(a_plan(results=(result("r2"), result("r1")), regie=regie[::-1])).regie
    assert backward == forward


def meeting(id_: str, kind: MeetingKind, on: str, *people: str, **fields: Any) -> Meeting:
    there = tuple(Attendance(person=each, presence=Presence.PRESENT) for each in people)
    return Meeting(id=id_, kind=kind, on=on, attendance=there, **fields)


def test_meetings_in_weeks_and_by_who_was_there() -> None:
    absent = (Attendance(person="child", presence=Presence.EXCUSED),)
    meetings = (
        meeting("m3", MeetingKind.EVALUATION, "2026-06-15", "coach", "mother", "child"),
        meeting("m1", MeetingKind.START, "2026-01-19", "coach", "mother"),
        replace(meeting("m2", MeetingKind.MDO, "2026-02-25"), attendance=absent),
        meeting("m4", MeetingKind.MDO, "2026-10-01", "mother", status=MeetingStatus.PLANNED),
        meeting("m5", MeetingKind.MDO, "2026-03-01", status=MeetingStatus.CANCELLED),
    )
    course = recorded(a_plan(meetings=meetings)).course
    assert found(course.meetings) == {"startbijeenkomst": 1, "MDO": 1, "evaluatie": 1}
    assert (course.planned, course.cancelled, course.with_family, course.with_youth) == (1, 1, 2, 1)
    assert course.family_at_first_mdo is False
    assert course.weeks_to_first_mdo == 6
    assert found(course.weeks_between_mdos) == {WeeksBand.TO_26: 1}


def test_a_start_of_which_only_the_month_is_known_gives_no_weeks() -> None:
    plan = a_plan(
        details=replace(STARTED, started_on="2026-01"), meetings=(meeting("m", MeetingKind.MDO, "2026-02-25"),)
    )
    assert recorded(plan).course.weeks_to_first_mdo is None


def test_weeks_have_a_limit() -> None:
    plan = a_plan(meetings=(meeting("m", MeetingKind.MDO, "2028-02-25"),))
    assert recorded(plan).course.weeks_to_first_mdo == 26


def test_changes_by_trigger_and_the_steps_they_reopened() -> None:
    changes = (
        Change(id="c1", on="2026-05-01", triggers=(Trigger.SAFETY, Trigger.SCALE_UP), reopens=(2, 5)),
        Change(id="c2", on="2026-06-01", triggers=(Trigger.SAFETY,), reopens=(5,)),
    )
    course = recorded(a_plan(changes=changes)).course
    assert found(course.changes) == {"veiligheid": 2, "opschaling": 1}
    assert found(course.reopened) == {"2": 1, "5": 2}


def test_reading_counts_what_still_holds() -> None:
    agreed = (
        ReadingAgreement(id="l1", reader="coach", scope=ReadScope.ALL),
        ReadingAgreement(id="l2", reader="carer", scope=ReadScope.ALL, withdrawn_on="2026-03-01"),
        ReadingAgreement(id="l3", reader="carer", scope=ReadScope.FAMILY_SHEET, until="2026-08-01"),
    )
    assert found(recorded(a_plan(reading_agreements=agreed)).cooperation.reading) == {"alles": 1}


def test_only_whether_a_question_was_answered_and_only_what_the_guide_lets_out() -> None:
    asked = guide(
        question("S1.1", kind=AnswerKind.PART, part="people"),
        question("S1.5", kind=AnswerKind.PART, part="details"),
        question("S2.1"),
        question("S2.2", kind=AnswerKind.FIGURE),
        question("S2.9", export=Export.NEVER),
    )
    answers = (
        Answer(id="q1", question="S2.1", text="  "),
        Answer(id="q2", question="S2.2", figure=0),
        Answer(id="q3", question="S2.9", text="ja"),
        Answer(id="q4", question="vader drinkt", text="ja"),
    )
    made = recorded(a_plan(answers=answers), guide=asked).answers
    assert [(each.code, each.filled) for each in made] == [
        ("S1.1", True),
        ("S1.5", False),
        ("S2.1", False),
        ("S2.2", True),
    ]


def test_a_step_is_full_when_every_core_question_has_an_answer() -> None:
    asked = guide(question("S2.1", core=True), question("S2.2"), question("S3.1", core=True))
    answers = (Answer(id="q1", question="S2.1", text="goed"),)
    steps = recorded(a_plan(answers=answers), guide=asked, state=states("bezig")).steps
    assert (steps[StepKey.TWO], steps[StepKey.THREE], steps[StepKey.FOUR]) == (
        StepFill.FULL,
        StepFill.PARTLY,
        StepFill.PARTLY,
    )
    discussed = recorded(a_plan(), guide=asked, state=states("besproken")).steps
    assert set(discussed.values()) == {StepFill.DISCUSSED}


def test_the_program_s_own_state_of_the_steps_serves_when_none_is_given() -> None:
    record = make_record(case_of(a_plan()), study="Kennispunt", export_id="x7k2m9p4", today=TODAY, guide=guide())
    assert record.steps[StepKey.THREE] is StepFill.EMPTY
    assert record.steps[StepKey.ONE] is not StepFill.EMPTY


def test_minutes_only_when_asked_for_and_in_half_hours() -> None:
    hours = (
        TimeEntry(id="h1", activity=Activity.PHONE, minutes=50),
        TimeEntry(id="h2", activity=Activity.PHONE, minutes=20),
    )
    plan = a_plan(hours=hours)
    assert recorded(plan).minutes is None
    assert found(recorded(plan, with_minutes=True).minutes) == {"bellen": 60}


@pytest.mark.parametrize(
    "study",
    [
        "Onderzoek Regtervoort",
        "over ankertje",
        "de zaak-Voornaammother",
        "Praktijk De Wilg",
        "De Wilgtuin en de Wilg",
        "=1+1",
        "",
        "x" * 81,
        "twee\x00regels",
    ],
)
def test_a_study_with_a_name_from_the_case_is_refused(study: str) -> None:
    plan = a_plan(organisations=(Organisation(id="o", name="Praktijk De Wilg", aliases=("de Wilg", " ")),))
    with pytest.raises(NotAllowed) as caught:
        recorded(plan, study=study)
    assert study.strip() == "" or study not in caught.value.sentence()


def test_a_study_with_part_of_a_name_inside_a_word_is_fine() -> None:
    plan = a_plan(organisations=(Organisation(id="o", name="GI"),))
    assert recorded(plan, study="  Regie in zeven   stappen ").study == "Regie in zeven stappen"


@pytest.mark.parametrize("name", ["handreiking-regtervoort", "Van Regtervoort", "voornaamchild"])
def test_a_guide_whose_name_tells_something_is_not_named(name: str) -> None:
    record = recorded(a_plan(), guide=replace(guide(), name=name))
    assert record.template.name == "eigen handreiking"


@pytest.mark.parametrize("export_id", ["", "child", "zqcase", "a b c d e", "../../etc"])
def test_an_export_id_that_is_not_random_is_a_fault_of_ours(export_id: str) -> None:
    with pytest.raises(ValueError, match="export id"):
        recorded(a_plan(), export_id=export_id)


def test_an_export_id_is_used_once() -> None:
    before = (ExportRecord(export_id="x7k2m9p4", study="Kennispunt", made_on=TODAY),)
    case = replace(case_of(a_plan()), exports=before)
    with pytest.raises(ValueError, match="once"):
        make_record(case, study="Kennispunt", export_id="x7k2m9p4", today=TODAY, guide=guide())


def test_an_export_replaces_the_last_one_of_the_same_study() -> None:
    before = (
        ExportRecord(export_id="eerste", study="Kennispunt", made_on=TODAY),
        ExportRecord(export_id="tweede", study=" kennispunt", made_on=TODAY, replaces="eerste"),
        ExportRecord(export_id="ander", study="Inspectie", made_on=TODAY),
        ExportRecord(export_id="tekst", study="Kennispunt", made_on=TODAY, with_text=True),
    )
    assert earlier_export(before, "Kennispunt") == "tweede"
    assert earlier_export(before, "Inspectie ") == "ander"
    assert earlier_export(before, "Nieuw") == ""
    assert recorded(a_plan(), replaces=earlier_export(before, "Kennispunt")).replaces == "tweede"


@pytest.mark.parametrize("turn", range(6))
def test_the_order_of_entry_does_not_show(turn: int) -> None:
    plan = Filler(turn).plan(4)
    turned = replace(plan, **{name: getattr(plan, name)[::-1] for name in shape.collections()})
    asked = guide(question("S2.1"), question("S2.2"))
    assert recorded(turned, guide=asked, with_minutes=True) == recorded(plan, guide=asked, with_minutes=True)
