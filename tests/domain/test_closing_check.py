"""What belongs to an ending; closing, and opening again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.attention import attention
from regiedesk.domain.checking import Point, missing
from regiedesk.domain.closing import Questionnaire, StepReview
from regiedesk.domain.closing_check import closing_check
from regiedesk.domain.ending import close, reopen
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import FinalCheck, Result
from regiedesk.domain.words import AgreementStatus, Extent, RegieKind, ResultStatus
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, QuestionnaireKind, StepHelp
from tests.domain.services.office import DAY, family

ON = DAY.isoformat()
CHECK = FinalCheck(id="e1", on=ON, helped=Extent.YES, result="r1", alone=Extent.YES)
TALK = Meeting(id="m1", kind=MeetingKind.FINAL, on=ON)
ALL = ("eindgesprek", "eindtoets", "zelf", "nazorg", "afspraken", "stappen", "vragenlijsten")


def points(plan: Plan) -> dict[str, Point]:
    return {point.key: point for point in closing_check(plan)}


def complete() -> Plan:
    plan = family()
    return replace(
        plan,
        meetings=(TALK,),
        final_checks=(CHECK,),
        agreements=tuple(replace(each, status=AgreementStatus.DONE) for each in plan.agreements),
        step_reviews=tuple(StepReview(id=f"s{n}", step=n, outcome=StepHelp.HELPED) for n in range(1, 8)),
        questionnaires=(Questionnaire(id="v1", kind=QuestionnaireKind.PARENTS, on=ON),),
    )


def test_at_the_start_all_of_it_is_to_be_done() -> None:
    assert tuple(point.key for point in missing(closing_check(family()))) == ALL


def test_a_complete_ending_misses_nothing() -> None:
    assert missing(closing_check(complete())) == ()


@pytest.mark.parametrize(
    ("key", "spoilt"),
    [
        ("eindgesprek", {"meetings": (replace(TALK, status=MeetingStatus.PLANNED),)}),
        ("eindgesprek", {"meetings": (replace(TALK, kind=MeetingKind.MDO),)}),
        ("eindtoets", {"results": (*family().results, Result(id="r2", title="Rust", owner="mila"))}),
        ("zelf", {"final_checks": (replace(CHECK, alone=None, aftercare_by="fenna"),)}),
        ("nazorg", {"final_checks": (replace(CHECK, alone=Extent.PARTLY),)}),
        ("afspraken", {"agreements": family().agreements}),
        ("stappen", {"step_reviews": complete().step_reviews[1:]}),
        ("vragenlijsten", {"questionnaires": ()}),
    ],
)
def test_each_thing_that_lacks_is_named(key: str, spoilt: dict[str, object]) -> None:
    assert [point.key for point in missing(closing_check(replace(complete(), **spoilt)))] == [key]  # type: ignore[arg-type]


def test_a_result_that_was_stopped_needs_no_eindtoets() -> None:
    stopped = Result(id="r2", title="Rust", owner="mila", status=ResultStatus.STOPPED)
    assert missing(closing_check(replace(complete(), results=(*family().results, stopped)))) == ()


def test_aftercare_says_who_until_when() -> None:
    check = replace(
        CHECK, alone=Extent.NO, aftercare_by="fenna", aftercare_until="2027-01", aftercare="belt maandelijks"
    )
    found = points(replace(complete(), final_checks=(check,)))
    assert found["nazorg"].lines == ("Fenna, tot januari 2027: belt maandelijks",)
    assert found["zelf"].lines == ("'Elke dag naar school': nee",)


def test_the_steps_that_nobody_looked_back_on_are_counted_up() -> None:
    some = replace(complete(), step_reviews=complete().step_reviews[2:6])
    assert points(some)["stappen"].says == "Zeg nog van stap 1, 2 en 7: hielp, hielp niet of overgeslagen."


ROLES = (
    RegieRole(id="g1", kind=RegieKind.PROCESS, people=("noor",)),
    RegieRole(id="g2", kind=RegieKind.CONTENT, people=("job",), until_on="2026-08-01"),
    RegieRole(id="g3", kind=RegieKind.OWN, people=("mila",), until_on="2027-01-01"),
)


def test_closing_ends_the_regie_and_the_attention_and_leaves_the_rest() -> None:
    plan = family(regie=ROLES)
    closed = close(plan, ON, " het gezin redt het zelf ")
    assert (closed.details.closed_on, closed.details.closed_because) == (ON, "het gezin redt het zelf")
    assert [role.until_on for role in closed.regie] == [ON, "2026-08-01", ON]
    assert closed.agreements == plan.agreements
    assert any(row.asks_on(DAY.replace(month=10)) for row in attention(plan))
    assert not any(row.asks_on(DAY.replace(month=10)) for row in attention(closed) if row.kind != "purge")


def test_opening_again_lets_the_regie_run_on_and_keeps_the_reason() -> None:
    closed = close(family(regie=ROLES), ON, "klaar")
    opened = reopen(closed, "w1", "2026-09-20", " terugval ")
    assert (opened.details.closed_on, opened.details.closed_because) == (None, "")
    assert [role.until_on for role in opened.regie] == [None, "2026-08-01", None]
    assert [(change.text, change.reopens) for change in opened.changes] == [("terugval", (7,))]


@pytest.mark.parametrize(
    "act",
    [
        lambda: close(family(), ON, "  "),
        lambda: close(close(family(), ON, "klaar"), ON, "klaar"),
        lambda: close(family(), "31 februari", "klaar"),
        lambda: reopen(family(), "w1", ON, "terugval"),
        lambda: reopen(close(family(), ON, "klaar"), "w1", ON, " "),
    ],
)
def test_what_says_nothing_or_happened_already_is_refused(act: object) -> None:
    with pytest.raises(RefusedInput):
        act()  # type: ignore[operator]
