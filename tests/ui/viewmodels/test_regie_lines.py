from __future__ import annotations

import datetime as dt
from dataclasses import replace

from regiedesk.domain.people import Organisation, Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Result
from regiedesk.domain.words import OrganisationKind, PersonKind, RegieKind, ResultStatus
from regiedesk.ui.viewmodels.regie_lines import Holder, StandIn, regie_lines
from tests.ui.viewmodels.desk import NOOR, PIM

DAY = dt.date(2026, 9, 2)
TEAM = Organisation(id="team", name="Jeugdteam", kind=OrganisationKind.OTHER)
INA = Person(id="ina", kind=PersonKind.PROFESSIONAL, first_name="Ina", job="jeugdconsulent", organisation="team")
JAN = Person(id="jan", kind=PersonKind.PROFESSIONAL, first_name="Jan", job="mentor")
SLEEP = Result(id="r1", title="Weer slapen.", owner="noor")
SCHOOL = Result(id="r2", title="Naar school.", owner="pim")


def plan(*regie: RegieRole, results: tuple[Result, ...] = (SLEEP, SCHOOL)) -> Plan:
    people = (NOOR, PIM, INA, JAN)
    return replace(empty_plan("Proef"), people=people, organisations=(TEAM,), results=results, regie=regie)


def test_own_regie_stands_first_with_what_the_family_arranges() -> None:
    own = RegieRole(id="a", kind=RegieKind.OWN, people=("noor",), result="r1", what="de wieg")
    first, second = regie_lines(plan(own), DAY)

    assert first.cells[0].holders == (Holder(name="Noor", kind=PersonKind.FAMILY, says="de wieg"),)
    assert second.cells[0].holders == ()


def test_what_was_not_asked_is_no_gap_but_nobody_is() -> None:
    content = RegieRole(id="a", kind=RegieKind.CONTENT, people=("jan",), result="r1")
    first, second = regie_lines(plan(content), DAY)

    assert (first.gaps, second.gaps) == (1, 2)
    assert first.spoken() == (
        "Doel 1, Weer slapen: eigen regie nog niet gevraagd; procesregie niemand; inhoudelijke regie Jan."
    )


def test_regie_over_the_whole_plan_counts_for_every_goal() -> None:
    process = RegieRole(id="a", kind=RegieKind.PROCESS, people=("ina",), deputy="jan")
    lines = regie_lines(plan(process), DAY)

    assert [line.cells[1].holders[0].says for line in lines] == ["Jeugdteam", "Jeugdteam"]
    assert lines[0].stand_ins == (StandIn(names="Ina", place="regie/a", sentence="Jan voor Ina"),)


def test_nobody_who_stands_in_is_shown_with_the_place_to_choose() -> None:
    content = RegieRole(id="a", kind=RegieKind.CONTENT, people=("jan",), result="r1")
    named = replace(content, id="b", result="r2", deputy_text="een collega van school ")
    first, second = regie_lines(plan(content, named), DAY)

    assert first.stand_ins == (StandIn(names="Jan", place="regie/a"),)
    assert second.stand_ins[0].sentence == "een collega van school"


def test_who_left_and_what_ended_is_not_shown() -> None:
    ended = RegieRole(id="a", kind=RegieKind.PROCESS, people=("ina",), until_on="2026-08-31")
    away = RegieRole(id="b", kind=RegieKind.CONTENT, people=("jan",))
    made = plan(ended, away)
    made = replace(made, people=(NOOR, PIM, INA, replace(JAN, left_on="2026-08-01")))

    assert [line.gaps for line in regie_lines(made, DAY)] == [2, 2]
    assert regie_lines(made, DAY)[0].stand_ins == ()


def test_a_goal_that_stopped_has_no_line() -> None:
    stopped = replace(SCHOOL, status=ResultStatus.STOPPED)

    assert [line.title for line in regie_lines(plan(results=(stopped, SLEEP)), DAY)] == ["Weer slapen."]


def test_who_begins_later_is_named_beside_the_gap() -> None:
    later = RegieRole(id="a", kind=RegieKind.CONTENT, people=("jan",), result="r1", from_on="2026-09-16")
    first, second = regie_lines(plan(later), DAY)

    assert first.cells[2].holders == ()
    assert first.cells[2].later == (Holder(name="Jan", kind=PersonKind.PROFESSIONAL, says="vanaf 16 september 2026"),)
    assert first.gaps == 2
    assert "inhoudelijke regie niemand, vanaf 16 september 2026 Jan." in first.spoken()
    assert second.cells[2].later == ()
    now = RegieRole(id="b", kind=RegieKind.CONTENT, people=("ina",))
    assert regie_lines(plan(later, now), DAY)[0].cells[2].later == ()
