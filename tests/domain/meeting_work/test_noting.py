"""What is noted at the table of what is said there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.errors import NotFound, RefusedInput
from regiedesk.domain.meeting_work import noting
from regiedesk.domain.meetings import Quote
from regiedesk.domain.results import Result
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import Extent
from tests.domain.families import family, meeting

HELD = meeting("2026-06-15", id="m1")
KEPT = Sharing(not_for=("ruben",), because="Niet voor Ruben.")


def test_words_are_added_to_those_that_are_there() -> None:
    plan = noting.quote(family(meetings=(HELD,)), "m1", "tess", "Ik hoor het.")
    plan = noting.quote(plan, "m1", None, "Dat zeggen we allemaal.")
    assert [(quote.said_by, quote.text) for quote in plan.meetings[0].quotes] == [
        ("tess", "Ik hoor het."), (None, "Dat zeggen we allemaal."),
    ]  # fmt: skip
    assert isinstance(plan.meetings[0].quotes[0], Quote)


def test_whether_the_question_holds() -> None:
    assert noting.question(family(meetings=(HELD,)), "m1", Extent.PARTLY).meetings[0].question_still_right == "deels"
    with pytest.raises(NotFound):
        noting.question(family(), "weg", Extent.YES)


def test_a_goal_is_of_who_says_it_and_of_who_joins_in() -> None:
    plan = noting.aim(
        family(meetings=(HELD,)), "m1", "r9", "Eén plek", ("tess", "noa"), start=1, goal=8, target_on="2026-07-03"
    )
    assert plan.results[-1] == Result(
        id="r9", title="Eén plek", owner="tess", co_owners=("noa",), about=("tess", "noa"), start_score=1, goal_score=8,
        target_on="2026-07-03",
    )  # fmt: skip


def test_a_goal_is_kept_from_whom_the_meeting_is_kept() -> None:
    plan = noting.aim(family(meetings=(replace(HELD, sharing=KEPT),)), "m1", "r9", "Eén plek", ("tess",))
    assert plan.results[-1].sharing == KEPT


def test_a_figure_outside_the_scale_is_refused() -> None:
    with pytest.raises(RefusedInput):
        noting.aim(family(meetings=(HELD,)), "m1", "r9", "Eén plek", ("tess",), start=11)
