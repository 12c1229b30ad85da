"""A plan as its holders may see it: what stays, what goes, and what goes along with it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain.cooperation import Obstacle
from regiedesk.domain.disclosure import as_shared_now, disclose
from regiedesk.domain.errors import NotAllowed, NotFound
from regiedesk.domain.meetings import ContactNote
from regiedesk.domain.people import Organisation
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Evaluation
from regiedesk.domain.sharing import OPEN, Sharing, SharingLimit
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.domain.words import ReadScope, RegieKind
from regiedesk.domain.work_words import ContactKind
from tests.domain.disclosed import disclosed, ids, reasons, shown, words
from tests.domain.families import (
    BIKE,
    CALLS,
    CALM,
    DAILY,
    DAY,
    HIDDEN_HOME,
    NOA,
    SCHOOL,
    TODAY,
    apart,
    family,
    reads,
    seen,
)

OUTSIDE = "Dit valt buiten wat er over lezen is afgesproken."


# Who gets a paper at all


def test_someone_who_is_not_in_the_plan_gets_no_paper() -> None:
    with pytest.raises(NotFound, match="staat niet in het plan"):
        disclose(family(), ("weg",), TODAY)


@pytest.mark.parametrize("scope", [ReadScope.NOTHING, ReadScope.READ_ALOUD])
def test_who_reads_nothing_or_is_read_to_gets_no_paper(scope: ReadScope) -> None:
    plan = family(reading_agreements=(reads("coby", scope),))
    with pytest.raises(NotAllowed, match="Coby krijgt geen papier"):
        disclose(plan, ("coby",), TODAY)
    with pytest.raises(NotAllowed, match="Coby krijgt geen papier"):
        disclose(plan, ("karin", "coby"), TODAY)


def test_no_paper_holds_as_long_as_it_was_agreed() -> None:
    plan = family(reading_agreements=(reads("coby", ReadScope.NOTHING, until="2026-06-15"),))
    with pytest.raises(NotAllowed):
        disclose(plan, ("coby",), TODAY)
    assert ids(disclose(plan, ("coby",), TODAY + DAY).plan.agreements) == ["a1"]


# What somebody reads


def test_who_reads_everything_sees_everything_but_marks_addresses_and_numbers() -> None:
    plan = shown()
    assert ids(plan.agreements) == ["a1", "a2"]
    assert ids(plan.people) == ids(family().people)
    assert plan.reading_agreements == ()


def test_without_an_agreement_only_own_things_are_shown() -> None:
    made = disclose(family(observations=(seen(),)), ("coby",), TODAY)
    assert ids(made.plan.agreements) == ["a1"]
    assert ids(made.plan.results) == ["r1"]
    assert ids(made.plan.people) == ["tess", "coby", "ineke"]
    assert (made.plan.households, made.plan.organisations, made.plan.observations) == ((), (), ())
    assert reasons(made)["agreements/a2"] == OUTSIDE


def test_an_agreement_that_ended_gives_nothing_more_than_own_things() -> None:
    for ended in (reads("coby", until="2026-06-14"), reads("coby", withdrawn_on="2026-06-15")):
        plan = family(reading_agreements=(ended,))
        assert ids(disclose(plan, ("coby",), TODAY).plan.agreements) == ["a1"]


def test_school_reads_the_sheet_about_tess() -> None:
    agreed = (reads("karin", ReadScope.ABOUT, about=("tess",)),)
    parts: dict[str, Any] = {"observations": (seen(about=("tess",)), seen("Noa piekert", id="o2", about=("noa",)))}
    made = disclose(family(reading_agreements=agreed, **parts), ("karin",), TODAY)
    assert ids(made.plan.results) == ["r1"]
    assert ids(made.plan.agreements) == ["a1", "a2"]
    assert ids(made.plan.observations) == ["o1"]
    assert "ruben" not in ids(made.plan.people)


def test_the_regisseur_reads_everything_without_an_agreement() -> None:
    note = ContactNote(id="c1", on="2026-06-01", kind=ContactKind.PHONE, text="Noa belde")
    plan = disclose(family(contacts=(note,)), ("ineke",), TODAY).plan
    assert ids(plan.contacts) == ["c1"]
    assert ids(plan.agreements) == ["a1", "a2"]


def test_work_notes_are_left_out_without_a_word() -> None:
    note = ContactNote(id="c1", on="2026-06-01", kind=ContactKind.PHONE, text="Noa belde")
    made = disclosed(contacts=(note,))
    assert made.plan.contacts == ()
    assert made.omitted == ()


def test_organisations_without_anyone_left_are_left_out() -> None:
    care = Organisation(id="zorg", name="De Haven")
    plan = disclose(family(organisations=(SCHOOL, care)), ("karin",), TODAY).plan
    assert ids(plan.organisations) == ["school"]


def test_who_reads_everything_sees_organisations_without_anyone() -> None:
    assert ids(shown(organisations=(SCHOOL, Organisation(id="zorg", name="De Haven"))).organisations) == [
        "school",
        "zorg",
    ]


# What one item keeps back


def test_what_was_told_apart_is_on_nobodys_paper() -> None:
    told = (seen("Tess snijdt zich", sharing=apart()),)
    for holder in ("coby", "tess", "noa", "ineke"):
        made = disclosed(holder, observations=told)
        assert made.plan.observations == ()
        assert reasons(made)["observations/o1"] == "Dit is apart verteld. Het mag nog niet op papier."


def test_mag_op_papier_counts_from_that_day() -> None:
    told = (seen("Tess snijdt zich", sharing=apart(on_paper_since="2026-06-15")),)
    assert shown(today=TODAY - DAY, observations=told).observations == ()
    assert ids(shown(today=TODAY, observations=told).observations) == ["o1"]


def test_a_safety_figure_stays_off_paper_by_itself() -> None:
    judged = SafetyJudgement(id="s1", about="tess", judged_by="tess", on="2026-06-01", score=4)
    assert shown("tess", safety=(judged,)).safety == ()
    allowed = replace(judged, sharing=replace(judged.sharing, on_paper_since="2026-06-02"))
    assert ids(shown("tess", safety=(allowed,)).safety) == ["s1"]


@pytest.mark.parametrize(
    ("sharing", "kept_from"),
    [
        (Sharing(not_for=("coby",)), {"coby"}),
        (Sharing(only_for=("coby", "noa")), {"karin"}),
        (Sharing(limits=("d1",)), {"coby", "karin"}),
        (Sharing(not_for=("karin",), limits=("d2",)), {"karin", "noa"}),
        (OPEN, set()),
    ],
)
def test_an_item_is_kept_from_those_it_is_not_for(sharing: Sharing, kept_from: set[str]) -> None:
    limits = (SharingLimit(id="d1", topic="x", only_for=("noa",)), SharingLimit(id="d2", topic="y", not_for=("noa",)))
    without = {
        holder
        for holder in ("coby", "karin", "noa")
        if not shown(holder, observations=(seen(sharing=sharing),), sharing_limits=limits).observations
    }
    assert without == kept_from


def test_why_it_is_kept_back_is_for_the_regisseur_only() -> None:
    made = disclosed(observations=(seen(sharing=Sharing(not_for=("coby",), because="Dat wil Tess niet")),))
    assert reasons(made) == {"observations/o1": "Dat wil Tess niet"}
    kept = shown("karin", observations=(seen(sharing=Sharing(not_for=("coby",), because="Dat wil Tess niet")),))
    assert kept.observations[0].sharing == OPEN


def test_marks_about_addresses_and_taking_part_stay_behind() -> None:
    noa = replace(NOA, address_secret=True, secret_from=("ruben",), address_because="Ruben komt langs",
                  participation_because="durft niet", participation_says="coby")  # fmt: skip
    home = replace(HIDDEN_HOME, secret_because="Ruben komt langs", known_to=("coby",))
    plan = shown("ruben", people=(noa, *family().people[1:]), households=(home,))
    assert "Ruben komt langs" not in words(plan)
    assert "durft niet" not in words(plan)
    assert (plan.people[0].secret_from, plan.people[0].participation_says) == ((), None)
    assert (plan.households[0].secret_from, plan.households[0].known_to) == ((), ())


# What goes along with it


HIDDEN_RESULT = replace(DAILY, sharing=Sharing(not_for=("coby", "karin"), because="Tess wil dat nog niet"))


def test_what_belongs_to_a_hidden_result_goes_with_it() -> None:
    parts: dict[str, Any] = {
        "results": (HIDDEN_RESULT, CALM),
        "evaluations": (Evaluation(id="e1", result="r1", on="2026-06-01", score=4),),
        "obstacles": (Obstacle(id="ob1", text="de bus rijdt niet", result="r1"),),
        "regie": (RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",), result="r1"),),
    }
    made = disclosed("karin", agreements=(BIKE,), **parts)
    assert ids(made.plan.results) == ["r2"]
    assert (made.plan.agreements, made.plan.evaluations) == ((), ())
    assert (made.plan.obstacles, made.plan.regie) == ((), ())
    assert reasons(made)["agreements/a1"] == "Tess wil dat nog niet"


def test_own_agreements_stay_without_the_hidden_result() -> None:
    plan = shown("coby", results=(HIDDEN_RESULT, CALM))
    assert plan.agreements == (replace(BIKE, result=None),)


def test_a_named_agreement_stays_without_its_result() -> None:
    agreed = (reads("ruben", ReadScope.NAMED_AGREEMENTS, agreements=("a2",)),)
    plan = disclose(family(reading_agreements=agreed), ("ruben",), TODAY).plan
    assert plan.agreements == (replace(CALLS, result=None),)
    assert plan.results == ()


def test_regie_over_a_hidden_result_does_not_become_regie_over_everything() -> None:
    role = RegieRole(id="g1", kind=RegieKind.CONTENT, people=("karin",), result="r1")
    assert shown("karin", results=(HIDDEN_RESULT,), regie=(role,)).regie == ()


# Several holders of one copy


def test_several_holders_see_what_each_of_them_may_see() -> None:
    agreed = (reads("coby"), reads("noa"))
    told = (
        seen("voor allen"),
        seen("niet voor Coby", id="o2", sharing=Sharing(not_for=("coby",))),
        seen("niet voor Noa", id="o3", sharing=Sharing(not_for=("noa",))),
    )
    plan = family(reading_agreements=agreed, observations=told)
    both = disclose(plan, ("coby", "noa"), TODAY)
    assert ids(both.plan.observations) == ["o1"]
    assert both.holders == ("coby", "noa")
    assert {place for place, _ in reasons(both).items()} == {"observations/o2", "observations/o3"}
    assert disclose(plan, ("noa", "coby"), TODAY).plan == both.plan


def test_a_number_stands_there_when_each_may_have_it() -> None:
    plan = family(reading_agreements=(reads("coby"), reads("noa")))
    numbers = {person.id: bool(person.phone) for person in disclose(plan, ("coby", "noa"), TODAY).plan.people}
    assert numbers == {"noa": False, "ruben": False, "tess": False, "coby": False, "karin": True, "ineke": True}


def test_the_narrowest_scope_of_the_holders_counts() -> None:
    plan = family(reading_agreements=(reads("noa"),))
    assert ids(disclose(plan, ("noa", "coby"), TODAY).plan.agreements) == ["a1"]


# What was agreed after a version was frozen


def test_what_was_agreed_later_counts_for_the_paper_of_a_version() -> None:
    frozen = family(reading_agreements=(reads("coby"),), observations=(item := seen(),))
    closed = replace(frozen, observations=(replace(item, sharing=Sharing(not_for=("coby",))),))
    assert len(disclose(as_shared_now(frozen, frozen), ("coby",), TODAY).plan.observations) == 1
    assert disclose(as_shared_now(frozen, closed), ("coby",), TODAY).plan.observations == ()


def test_an_agreement_that_was_withdrawn_later_no_longer_opens_a_version() -> None:
    frozen = family(reading_agreements=(reads("coby"),), observations=(seen(),))
    withdrawn = replace(frozen, reading_agreements=())
    assert disclose(as_shared_now(frozen, withdrawn), ("coby",), TODAY).plan.observations == ()


def test_words_of_a_frozen_version_stay_as_they_were() -> None:
    frozen = family(observations=(item := seen(),))
    later = replace(frozen, observations=(replace(item, text="iets anders"),))
    assert as_shared_now(frozen, later).observations == frozen.observations
