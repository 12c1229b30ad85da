from __future__ import annotations

from dataclasses import replace

from regiedesk.domain.findings import step1
from regiedesk.domain.findings.finding import FindingKind
from regiedesk.domain.people import Custody, MissingParticipant, Organisation
from regiedesk.domain.sharing import ReadingAgreement, ResearchStance
from regiedesk.domain.situation import FamilyGroupPlanOffer
from regiedesk.domain.words import CustodyKind, OrganisationKind, Participation, ReadScope, Role
from tests.domain.findings.family import (
    BAS,
    FENNA,
    JOB,
    MILA,
    NOOR,
    PIP,
    found,
    plan,
    sentences,
    with_details,
)


def reads(reader: str, **fields: str) -> ReadingAgreement:
    return ReadingAgreement(id=f"l-{reader}", reader=reader, scope=ReadScope.ALL, **fields)  # type: ignore[arg-type]


def test_an_empty_plan_has_nobody_yet() -> None:
    assert sentences(step1.nobody_yet, plan()) == ["Er staat nog niemand in het plan. Begin met het gezin."]
    assert not found(step1.nobody_yet, plan(people=(MILA,)))


def test_every_reader_of_12_and_older_is_asked_what_they_may_read() -> None:
    base = with_details(plan(people=(MILA, BAS, PIP, FENNA, NOOR)), regisseur="noor")
    (finding,) = found(step1.may_read, base)
    assert finding.sentence == "Nog niet afgesproken wat op papier mag voor Mila, Bas en Fenna."
    assert (finding.place, finding.people) == ("reading_agreements", ("mila", "bas", "fenna"))
    assert finding.apart
    assert finding.kind is FindingKind.ASK


def test_a_finding_about_one_person_leads_to_that_person() -> None:
    assert [f.place for f in found(step1.may_read, plan(people=(FENNA,)))] == ["people/fenna"]


def test_who_was_asked_is_not_asked_again_until_it_is_withdrawn_or_over() -> None:
    assert not found(step1.may_read, plan(people=(FENNA,), reading_agreements=(reads("fenna"),)))
    withdrawn = reads("fenna", withdrawn_on="2026-05-01")
    assert found(step1.may_read, plan(people=(FENNA,), reading_agreements=(withdrawn,)))
    ended = reads("fenna", until="2026-06-14")
    assert found(step1.may_read, plan(people=(FENNA,), reading_agreements=(ended,)))


def test_who_left_or_takes_no_part_is_not_asked() -> None:
    gone = replace(FENNA, left_on="2026-06-14")
    outside = replace(JOB, participation=Participation.NOT_INVOLVED)
    unwanted = replace(FENNA, participation=Participation.RATHER_NOT)
    assert not found(step1.may_read, plan(people=(gone, outside)))
    assert not found(step1.may_read, plan(people=(unwanted,)))


def test_a_child_of_4_to_17_needs_someone_from_school() -> None:
    assert sentences(step1.school, plan(people=(BAS, PIP))) == ["Nog niemand van school voor Bas."]
    teacher = replace(JOB, role=Role.SCHOOL)
    assert not found(step1.school, plan(people=(BAS, teacher)))
    assert not found(step1.school, plan(people=(PIP, MILA)))


def test_someone_who_works_at_a_school_counts_whatever_the_role() -> None:
    school = Organisation(id="o1", name="De Vlieger", kind=OrganisationKind.SCHOOL)
    coach = replace(JOB, organisation="o1")
    assert not found(step1.school, plan(people=(BAS, coach), organisations=(school,)))


def test_a_youth_of_18_needs_no_school() -> None:
    assert found(step1.school, plan(people=(replace(BAS, birth_date="2008-06-16"),)))
    assert not found(step1.school, plan(people=(replace(BAS, birth_date="2008-06-15"),)))


def test_a_child_under_4_needs_the_youth_health_service() -> None:
    assert sentences(step1.youth_health, plan(people=(BAS, PIP))) == [
        "Nog niemand van het consultatiebureau (JGZ) voor Pip."
    ]
    assert not found(step1.youth_health, plan(people=(PIP, replace(JOB, role=Role.YOUTH_HEALTH))))
    assert not found(step1.youth_health, plan(people=(BAS,)))


def test_the_general_practitioner_belongs_in_the_plan() -> None:
    assert sentences(step1.general_practitioner, plan(people=(MILA,))) == ["De huisarts staat nog niet in het plan."]
    doctor = replace(JOB, role=Role.GENERAL_PRACTITIONER)
    assert not found(step1.general_practitioner, plan(people=(MILA, doctor)))


def test_who_is_missed_stays_until_solved() -> None:
    missing = MissingParticipant(id="x1", who="iemand voor Pip.")
    assert sentences(step1.still_missing, plan(missing=(missing,))) == ["Nog niet aan tafel: 'iemand voor Pip'."]
    assert not found(step1.still_missing, plan(missing=(replace(missing, solved_on="2026-05-01"),)))


def test_a_professional_says_what_they_are_there_for() -> None:
    assert sentences(step1.what_for, plan(people=(replace(JOB, does=""),))) == [
        "Er staat nog niet in gewone woorden waarvoor ze er zijn: Job."
    ]
    assert not found(step1.what_for, plan(people=(JOB, NOOR, MILA)))


def test_the_meaning_of_regie_is_written_down() -> None:
    assert [f.place for f in found(step1.meaning_of_regie, plan())] == ["details/regie_meaning"]
    assert not found(step1.meaning_of_regie, with_details(plan(), regie_meaning="Noor let op."))


def test_a_youth_from_12_chooses_someone_to_trust() -> None:
    assert sentences(step1.trusted_person, plan(people=(BAS, PIP, FENNA))) == [
        "Nog geen vertrouwenspersoon gekozen door Bas."
    ]
    trusted = replace(FENNA, trusted_by=("bas",))
    assert not found(step1.trusted_person, plan(people=(BAS, trusted)))
    assert found(step1.trusted_person, plan(people=(BAS, replace(trusted, left_on="2026-01-01"))))


def test_custody_over_each_child_is_known() -> None:
    unknown = Custody(id="c1", child="bas", holder="mila", custody=CustodyKind.UNKNOWN)
    assert sentences(step1.custody, plan(people=(MILA, BAS), custody=(unknown,))) == [
        "Er staat nog niet wie gezag heeft over Bas."
    ]
    known = replace(unknown, custody=CustodyKind.YES)
    assert not found(step1.custody, plan(people=(MILA, BAS), custody=(known,)))


def test_the_family_group_plan_is_offered() -> None:
    offer = FamilyGroupPlanOffer(id="f1", offered_on="2026-01-10")
    assert found(step1.family_group_plan, plan())
    assert not found(step1.family_group_plan, plan(family_group_plans=(offer,)))


def test_the_family_is_told_about_the_research() -> None:
    assert sentences(step1.research, plan(people=(MILA, BAS, PIP, JOB))) == [
        "Nog niet over het onderzoek verteld: Mila en Bas."
    ]
    told = ResearchStance(id="s1", person="mila", told_on="2026-02-01")
    against = ResearchStance(id="s2", person="bas", objects=True)
    assert not found(step1.research, plan(people=(MILA, BAS), research=(told, against)))
    all_at_once = replace(told, person=None)
    assert not found(step1.research, plan(people=(MILA, BAS), research=(all_at_once,)))
