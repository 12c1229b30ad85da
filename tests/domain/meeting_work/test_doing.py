"""What a user does with a meeting."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.errors import NotFound, RefusedInput
from regiedesk.domain.meeting_work import doing
from regiedesk.domain.meeting_work.agenda import agenda_texts
from regiedesk.domain.meetings import Attendance, Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import AgreementKind, Participation
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from tests.domain.families import COBY, HIDDEN_HOME, RUBEN, TODAY, family, meeting

PLANNED = meeting("2026-06-20", MeetingStatus.PLANNED, id="m1")
HELD = meeting("2026-06-15", id="m1")


def at(plan: Plan, meeting_id: str = "m1") -> Meeting:
    return doing.meeting_of(plan, meeting_id)


def noted(plan: Plan) -> dict[str, Attendance]:
    return {attendance.person: attendance for attendance in at(plan).attendance}


def was(person: str, presence: Presence = Presence.PRESENT, **fields) -> Attendance:
    return Attendance(person=person, presence=presence, **fields)


def test_a_planned_meeting_has_its_people_the_usual_agenda_and_the_family_earlier() -> None:
    plan = doing.plan_meeting(
        family(), "m1", MeetingKind.MDO, "2026-06-20", "15.30", "Huis van de Wijk", invited=("noa", "karin")
    )
    assert at(plan) == Meeting(
        id="m1", kind=MeetingKind.MDO, on="2026-06-20", time="15.30", place="Huis van de Wijk",
        status=MeetingStatus.PLANNED, planned_by="ineke", family_earlier=True, agenda=agenda_texts(MeetingKind.MDO),
        attendance=(was("noa", Presence.INVITED), was("karin", Presence.INVITED)),
    )  # fmt: skip


def test_another_agenda_takes_the_place_of_the_usual_one() -> None:
    plan = doing.plan_meeting(family(), "m1", MeetingKind.MDO, "2026-06-20", agenda=("De vakantie",))
    assert at(plan).agenda == ("De vakantie",)


def test_a_day_that_does_not_exist_is_refused() -> None:
    with pytest.raises(RefusedInput, match="Deze datum bestaat niet"):
        doing.plan_meeting(family(), "m1", MeetingKind.MDO, "2026-06-31")


def test_who_is_usually_asked_and_who_of_the_family_hears_it() -> None:
    people = tuple(
        replace(p, participation=Participation.RATHER_NOT) if p in (RUBEN, COBY) else p for p in family().people
    )
    found = doing.usual_attendance(family(people=people), MeetingKind.MDO, TODAY)
    assert {a.person: a.presence for a in found} == {
        "noa": Presence.INVITED, "ruben": Presence.EXCUSED, "tess": Presence.INVITED, "karin": Presence.INVITED,
        "ineke": Presence.INVITED,
    }  # fmt: skip


def test_one_more_is_asked_and_one_less() -> None:
    noa, karin = was("noa", Presence.INVITED, note="belt vooraf"), was("karin", Presence.INVITED)
    asked = doing.ask(family(), (noa,), "karin", come=True)
    assert asked == (noa, karin)
    assert doing.ask(family(), asked, "karin", come=False) == (noa,)
    assert doing.ask(family(), asked, "noa", come=False) == (replace(noa, presence=Presence.EXCUSED), karin)
    tess = was("tess", Presence.INVITED)
    assert doing.ask(family(), (tess,), "tess", come=False) == (replace(tess, presence=Presence.EXCUSED),)


def test_a_meeting_is_held_on_its_day_or_on_another() -> None:
    plan = family(meetings=(PLANNED,))
    assert (at(doing.hold(plan, "m1")).status, at(doing.hold(plan, "m1")).on) == (MeetingStatus.HELD, "2026-06-20")
    assert at(doing.hold(plan, "m1", "2026-06-22")).on == "2026-06-22"


def test_another_sort_of_meeting_has_its_own_agenda_unless_somebody_wrote_one() -> None:
    usual = family(meetings=(replace(PLANNED, agenda=agenda_texts(MeetingKind.MDO)),))
    changed = at(doing.change_kind(usual, "m1", MeetingKind.START))
    assert (changed.kind, changed.agenda) == (MeetingKind.START, agenda_texts(MeetingKind.START))
    own = family(meetings=(replace(PLANNED, agenda=("De vakantie",)),))
    assert at(doing.change_kind(own, "m1", MeetingKind.START)).agenda == ("De vakantie",)


def test_a_meeting_that_is_called_off_stays() -> None:
    assert at(doing.cancel(family(meetings=(PLANNED,)), "m1")).status is MeetingStatus.CANCELLED


def test_who_was_there_is_noted_also_of_who_was_not_asked() -> None:
    plan = family(meetings=(replace(HELD, attendance=(was("noa", Presence.INVITED, note="belt vooraf"),)),))
    plan = doing.set_presence(plan, "m1", "noa", Presence.PART)
    plan = doing.set_presence(plan, "m1", "ruben", Presence.PHONE)
    assert at(plan).attendance == (was("noa", Presence.PART, note="belt vooraf"), was("ruben", Presence.PHONE))


def test_who_does_not_come_hears_it() -> None:
    plan = doing.inform(family(meetings=(PLANNED,)), "m1", "tess", "2026-06-21")
    assert noted(plan)["tess"] == was("tess", Presence.EXCUSED, informed_on="2026-06-21")
    assert noted(doing.inform(plan, "m1", "tess", None))["tess"].informed_on is None


def test_steps_are_discussed_in_order_and_taken_back() -> None:
    plan = family(meetings=(HELD,))
    for step in (4, 2, 4):
        plan = doing.discussed(plan, "m1", step, done=True)
    assert at(plan).steps == (2, 4)
    assert at(doing.discussed(plan, "m1", 2, done=False)).steps == (4,)


def test_a_decision_is_an_agreement_with_number_day_and_meeting() -> None:
    plan = doing.decide(family(meetings=(HELD,)), "m1", "a9", "haalt Tess op", ("coby",), "2026-07-01", "r1")
    assert plan.agreements[-1] == Agreement(
        id="a9", number=3, what="haalt Tess op", who=("coby",), until_on="2026-07-01", result="r1",
        kind=AgreementKind.NETWORK, agreed_on="2026-06-15", made_at="m1",
    )  # fmt: skip


def test_a_decision_without_words_is_refused() -> None:
    with pytest.raises(RefusedInput):
        doing.decide(family(meetings=(HELD,)), "m1", "a9", " ")


def test_what_is_made_at_a_meeting_is_kept_from_whom_the_meeting_is_kept() -> None:
    secret = Sharing(not_for=("ruben",), because="afgesproken")
    plan = family(meetings=(replace(HELD, sharing=secret),))
    plan = doing.decide(plan, "m1", "a9", "haalt Tess op")
    plan = doing.figure(plan, "m1", "e1", "r1", "tess", 5)
    assert plan.agreements[-1].sharing == plan.evaluations[-1].sharing == secret


@pytest.mark.parametrize(
    ("who", "kind"),
    [
        ((), AgreementKind.SELF),
        (("noa", "tess"), AgreementKind.SELF),
        (("noa", "coby"), AgreementKind.NETWORK),
        (("coby", "karin"), AgreementKind.COMMUNITY),
        (("karin", "ineke"), AgreementKind.CARE),
    ],
)
def test_whose_strength_carries_an_agreement(who: tuple[str, ...], kind: AgreementKind) -> None:
    assert doing.kind_of(family(), who) is kind


def test_a_figure_is_given_once_per_person_and_meeting() -> None:
    plan = family(meetings=(HELD, meeting("2026-05-01", id="m0")))
    for meeting_id, new_id, person, score in (
        ("m0", "e0", "tess", 3), ("m1", "e1", "tess", 5), ("m1", "e2", "noa", 4), ("m1", "e3", None, 6),
        ("m1", "e4", "tess", 7),
    ):  # fmt: skip
        plan = doing.figure(plan, meeting_id, new_id, "r1", person, score)
    assert [(e.id, e.on, e.by, e.score) for e in plan.evaluations] == [
        ("e0", "2026-05-01", "tess", 3), ("e1", "2026-06-15", "tess", 7),
        ("e2", "2026-06-15", "noa", 4), ("e3", "2026-06-15", None, 6),
    ]  # fmt: skip


def test_a_figure_outside_the_scale_is_refused() -> None:
    with pytest.raises(RefusedInput, match="tot en met 10"):
        doing.figure(family(meetings=(HELD,)), "m1", "e1", "r1", "tess", 11)


def test_the_next_date_asks_the_same_people_without_who_leaves() -> None:
    attendance = (was("noa"), was("ruben"), was("karin", Presence.APART), was("coby", Presence.ABSENT))
    held = replace(HELD, attendance=attendance, family_earlier=True)
    people = tuple(replace(p, left_on="2026-07-01") if p == RUBEN else p for p in family().people)
    plan = family(meetings=(held,), people=people, households=(replace(HIDDEN_HOME, secret_from=()),))
    following = at(doing.next_meeting(plan, "m1", "m2", "2026-07-30", "15.30"), "m2")
    assert (following.previous, following.status, following.time) == ("m1", MeetingStatus.PLANNED, "15.30")
    assert following.attendance == (was("noa", Presence.INVITED), was("coby", Presence.INVITED))
    assert following.agenda == agenda_texts(MeetingKind.MDO)
    assert following.family_earlier


def test_after_the_start_comes_an_mdo() -> None:
    plan = family(meetings=(replace(HELD, kind=MeetingKind.START),))
    assert at(doing.next_meeting(plan, "m1", "m2", "2026-07-30"), "m2").kind is MeetingKind.MDO


def test_the_next_date_is_fixed_once_and_then_moved() -> None:
    plan = doing.next_meeting(family(meetings=(HELD,)), "m1", "m2", "2026-07-30")
    plan = doing.next_meeting(plan, "m1", "m3", "2026-08-06", "9.00", "school")
    assert [(m.id, m.on, m.time, m.place) for m in plan.meetings[1:]] == [("m2", "2026-08-06", "9.00", "school")]


def test_who_aligned_by_phone_was_on_the_phone() -> None:
    assert doing.aligned(MeetingKind.PHONE, ("karin",)) == (was("karin", Presence.PHONE),)
    assert doing.aligned(MeetingKind.MAIL, ("karin", "noa")) == (was("karin"), was("noa"))


def test_a_meeting_that_is_gone_says_so() -> None:
    with pytest.raises(NotFound, match="Dit overleg staat niet meer in het plan"):
        doing.hold(family(), "weg")


def test_undo_calls_what_was_done_by_a_name_without_people() -> None:
    assert all(name.islower() and len(name) < 30 for name in doing.Did)
    assert len(set(doing.Did)) == len(doing.Did)
