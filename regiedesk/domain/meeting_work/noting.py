"""What is noted at the table of what is said there: someone's own words, a new goal, whether the question holds."""

from __future__ import annotations

from enum import StrEnum

from regiedesk.domain import edits
from regiedesk.domain.meeting_work.doing import meeting_of
from regiedesk.domain.meetings import Quote
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.words import Extent


class Noted(StrEnum):
    """How undo calls what was noted."""

    QUOTE = "woorden genoteerd"
    GOAL = "doel gemaakt"
    QUESTION = "of de vraag klopt"


def quote(plan: Plan, meeting_id: str, said_by: str | None, words: str) -> Plan:
    """Note what somebody said at a meeting, literally."""
    said = (*meeting_of(plan, meeting_id).quotes, Quote(said_by=said_by, text=words))
    return edits.change(plan, "meetings", meeting_id, quotes=said)


def question(plan: Plan, meeting_id: str, holds: Extent) -> Plan:
    """Note whether the question of the family still holds."""
    return edits.change(plan, "meetings", meeting_id, question_still_right=holds)


def aim(
    plan: Plan,
    meeting_id: str,
    new_id: str,
    title: str,
    owners: tuple[str, ...],
    *,
    start: int | None = None,
    goal: int | None = None,
    target_on: str | None = None,
) -> Plan:
    """Add a goal in the words of its owners, the first of whom it is; it is kept from whom the meeting is kept."""
    new = Result(
        id=new_id,
        title=title,
        owner=owners[0],
        co_owners=owners[1:],
        about=owners,
        start_score=start,
        goal_score=goal,
        target_on=target_on,
        sharing=meeting_of(plan, meeting_id).sharing,
    )
    return edits.add(plan, new)
