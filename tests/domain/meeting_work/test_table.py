"""What a screen at the table may show, and what is not done yet before everybody leaves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.meeting_work.table import KeptOff, OnScreen, check_out, kept_off, off_screen
from regiedesk.domain.meetings import Attendance, Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import OPEN, Sharing
from regiedesk.domain.words import ReadScope
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from tests.domain.families import BIKE, CALLS, CALM, DAILY, HIDDEN_HOME, TODAY, apart, family, meeting, reads, seen

ALL = ("noa", "ruben", "tess", "coby", "karin", "ineke")
EVERYONE_READS = tuple(reads(person) for person in ALL)
KEPT = Sharing(not_for=("ruben",), because="Niet voor Ruben.")


def screen(present: tuple[str, ...], shown: tuple[str, ...] = (), **parts) -> OnScreen:
    attendance = tuple(Attendance(person=person, presence=Presence.PRESENT) for person in present)
    whole = {"reading_agreements": EVERYONE_READS, "meetings": (meeting("2026-06-15", id="m1", attendance=attendance),)}
    return off_screen(family(**{**whole, **parts}), "m1", TODAY, shown)


def off(seen_there: OnScreen) -> dict[str, tuple[str, ...]]:
    return {kept.place: kept.people for kept in seen_there.kept_off}


def test_what_someone_present_may_not_know_is_off_for_all_and_listed_with_whom() -> None:
    table = screen(("noa", "ruben", "karin"), results=(DAILY, replace(CALM, sharing=KEPT)))
    assert [result.id for result in table.plan.results] == ["r1"]
    assert table.kept_off == (
        KeptOff(place="results/r2", what="doel 'Rust bij het ophalen'", people=("ruben",), because="Niet voor Ruben."),
    )


def test_one_line_says_for_everybody_whom_it_is_kept_from() -> None:
    table = screen(("noa", "ruben", "karin"), results=(DAILY, replace(CALM, sharing=Sharing(only_for=("noa",)))))
    assert off(table) == {"results/r2": ("ruben", "karin")}


def test_it_is_on_when_that_person_is_not_there() -> None:
    table = screen(("noa", "karin"), results=(DAILY, replace(CALM, sharing=KEPT)))
    assert [result.id for result in table.plan.results] == ["r1", "r2"]
    assert table.kept_off == ()


def test_the_regisseur_can_show_an_item_on_purpose() -> None:
    agreement = replace(BIKE, result="r2", sharing=KEPT)
    parts = {"results": (DAILY, replace(CALM, sharing=KEPT)), "agreements": (agreement, CALLS)}
    table = screen(("noa", "ruben"), ("results/r2",), **parts)
    assert [result.id for result in table.plan.results] == ["r1", "r2"]
    assert off(table) == {"agreements/a1": ("ruben",)}


@pytest.mark.parametrize("present", [(), ("ineke",), ("noa", "ineke")], ids=["nobody", "regisseur", "family"])
def test_what_was_told_apart_is_never_on_the_screen(present: tuple[str, ...]) -> None:
    told = seen("Tess is bang", sharing=apart())
    table = screen(present, ("observations/o1",), observations=(told,))
    assert table.plan.observations == ()
    assert [(kept.place, kept.apart) for kept in table.kept_off] == [("observations/o1", True)]


def test_what_may_go_on_paper_may_be_on_the_screen() -> None:
    assert screen(("noa",), observations=(seen(sharing=apart("2026-06-15")),)).plan.observations


@pytest.mark.parametrize("scope", [ReadScope.READ_ALOUD, ReadScope.NOTHING], ids=lambda scope: scope.name)
def test_who_gets_no_paper_may_still_sit_at_the_table(scope: ReadScope) -> None:
    agreements = (reads("noa"), reads("coby", scope))
    table = screen(("noa", "coby"), reading_agreements=agreements)
    assert [agreement.id for agreement in table.plan.agreements] == ["a1"]
    assert "coby" in off(table)["agreements/a2"]


def test_who_was_asked_can_walk_in_until_it_is_noted_that_they_are_not_there() -> None:
    def with_ruben(presence: Presence) -> OnScreen:
        attendance = (
            Attendance(person="noa", presence=Presence.PRESENT),
            Attendance(person="ruben", presence=presence),
        )
        meetings = (meeting("2026-06-15", id="m1", attendance=attendance),)
        return screen((), results=(replace(CALM, sharing=KEPT),), agreements=(), meetings=meetings)

    assert with_ruben(Presence.INVITED).plan.results == ()
    for away in (Presence.EXCUSED, Presence.ABSENT, Presence.APART):
        assert [result.id for result in with_ruben(away).plan.results] == ["r2"]


def test_a_secret_address_is_not_on_the_screen() -> None:
    table = screen(("noa",))
    assert not any(HIDDEN_HOME.address in household.address for household in table.plan.households)


def test_of_people_who_are_not_in_the_plan_it_is_said_that_they_are_there() -> None:
    meetings = (meeting("2026-06-15", id="m1", others=("iemand van de Raad",)),)
    assert screen((), meetings=meetings).others == ("iemand van de Raad",)


# Before everybody leaves


def left(held: Meeting, *others: Meeting, agreements: tuple[Agreement, ...] = ()) -> list[str]:
    return [finding.sentence for finding in check_out(plan_of(held, *others, agreements=agreements), held.id)]


def plan_of(*meetings: Meeting, agreements: tuple[Agreement, ...] = ()) -> Plan:
    return family(meetings=meetings, agreements=agreements)


THERE = tuple(Attendance(person=person, presence=Presence.PRESENT) for person in ("noa", "ruben", "tess"))
DONE = meeting("2026-06-15", id="m1", attendance=THERE, steps=(4,))
NEXT = meeting("2026-07-30", MeetingStatus.PLANNED)


def test_nothing_is_left_when_all_is_done() -> None:
    assert left(DONE, NEXT) == []


def test_the_next_date_is_missing() -> None:
    no_date = ["Er is nog geen volgende datum."]
    assert left(DONE) == no_date
    assert left(DONE, meeting("2026-07-30", MeetingStatus.CANCELLED)) == no_date
    assert left(DONE, meeting("2026-06-01", MeetingStatus.PLANNED)) == no_date
    assert left(DONE, meeting("2026-07-30", kind=MeetingKind.MAIL)) == no_date
    assert left(replace(DONE, kind=MeetingKind.FINAL)) == []


def test_an_old_meeting_needs_no_next_date() -> None:
    assert left(DONE, meeting("2026-06-16")) == []
    assert left(DONE, meeting("2026-06-15")) != []
    assert left(DONE, meeting("2026-06-15", MeetingStatus.PLANNED)) == []


def test_nobody_is_noted() -> None:
    invited = tuple(replace(a, presence=Presence.INVITED, informed_on="2026-06-16") for a in THERE)
    assert left(replace(DONE, attendance=invited), NEXT) == ["Er staat nog niet wie er was."]


def test_of_some_it_is_not_noted() -> None:
    attendance = (*THERE, Attendance(person="karin", presence=Presence.INVITED))
    assert left(replace(DONE, attendance=attendance), NEXT) == ["Er staat nog niet of Karin er was."]


def test_family_that_was_not_there_hears_it() -> None:
    noa, ruben, tess = THERE
    away = replace(tess, presence=Presence.ABSENT)
    missed = ["Tess was er niet. Spreek af wie het vertelt, en wanneer."]
    assert left(replace(DONE, attendance=(noa, ruben, away)), NEXT) == missed
    assert left(replace(DONE, attendance=(noa, ruben)), NEXT) == missed
    assert left(replace(DONE, attendance=(noa, ruben, replace(away, informed_on="2026-06-16"))), NEXT) == []
    assert left(replace(DONE, attendance=(noa, ruben, replace(tess, presence=Presence.APART))), NEXT) == []
    both = left(replace(DONE, attendance=(noa,)), NEXT)
    assert both == ["Ruben en Tess waren er niet. Spreek af wie het vertelt, en wanneer."]


def test_what_was_discussed_is_missing() -> None:
    assert left(replace(DONE, steps=()), NEXT) == ["Er staat nog niet wat jullie bespraken."]


def test_a_decision_lacks_who_or_when_and_older_ones_are_left_alone() -> None:
    bare = Agreement(id="a9", number=9, what="belt", result="r1", made_at="m1")
    assert left(DONE, NEXT, agreements=(BIKE, bare)) == ["Bij afspraak 9 staat nog niet wie het doet en wanneer."]


def test_it_is_told_what_is_only_outside_what_they_read() -> None:
    def outside(*present: str, sharing: Sharing = OPEN) -> bool:
        table = screen(present, reading_agreements=(reads("ruben"),), results=(replace(CALM, sharing=sharing),))
        return {kept.place: kept.out_of_scope for kept in table.kept_off}["results/r2"]

    assert outside("coby", "ruben")
    assert not outside("coby", "ruben", sharing=KEPT)


def test_what_stays_off_without_asking_is_found_without_leaving_it_out() -> None:
    attendance = tuple(Attendance(person=person, presence=Presence.PRESENT) for person in ("noa", "ruben", "coby"))
    meetings = (meeting("2026-06-15", id="m1", attendance=attendance),)
    plan = family(
        meetings=meetings, results=(DAILY, replace(CALM, sharing=KEPT)), observations=(seen(sharing=apart()),)
    )
    assert kept_off(plan, "m1", TODAY) == off_screen(plan, "m1", TODAY).kept_off != ()
