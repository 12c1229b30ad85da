"""Meetings, changes and versions, without a single date."""

from __future__ import annotations

from itertools import pairwise

from regiedesk.domain import dates
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.research import bands
from regiedesk.domain.research.bands import WeeksBand, up_to
from regiedesk.domain.research.counting import tally
from regiedesk.domain.research.record import Course, StepKey
from regiedesk.domain.words import Extent, PersonKind, Role
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence, Trigger

MDO = (MeetingKind.MDO, MeetingKind.ROUND_TABLE, MeetingKind.EVALUATION)
"""Meetings at which everybody looks at the whole plan; words differ per region (S001:445)."""

_THERE = (Presence.PRESENT, Presence.PART, Presence.PHONE)


def course(case: CaseFile) -> Course:
    """Return how it went from start to now, in counts and weeks."""
    plan = case.plan
    held = [m for m in plan.meetings if m.status is MeetingStatus.HELD]
    family, youth = _family(plan), _youth(plan)
    mdos = sorted((m for m in held if m.kind in MDO), key=lambda m: (dates.first_day(m.on), not _there(m, family)))
    reopened = [str(step) for change in plan.changes for step in set(change.reopens)]
    return Course(
        meetings=tally(MeetingKind, (m.kind for m in held), bands.SOME),
        planned=_with_status(plan, MeetingStatus.PLANNED),
        cancelled=_with_status(plan, MeetingStatus.CANCELLED),
        with_family=up_to(sum(_there(m, family) for m in held), bands.SOME),
        with_youth=up_to(sum(_there(m, youth) for m in held), bands.SOME),
        family_at_first_mdo=_there(mdos[0], family) if mdos else None,
        weeks_to_first_mdo=_weeks_to_first(plan, mdos),
        weeks_between_mdos=tally(WeeksBand, _between(mdos), bands.SOME),
        question_still_right=tally(Extent, (m.question_still_right for m in held), bands.SOME),
        changes=tally(Trigger, (t for change in plan.changes for t in set(change.triggers)), bands.FEW),
        reopened=tally(StepKey, reopened, bands.FEW),
        versions=up_to(len(case.versions), bands.MANY),
        going_on_alone=bool(plan.independence),
    )


def _family(plan: Plan) -> set[str]:
    return {p.id for p in plan.people if p.kind is PersonKind.FAMILY}


def _youth(plan: Plan) -> set[str]:
    return {p.id for p in plan.people if p.kind is PersonKind.FAMILY and p.role is Role.YOUTH}


def _with_status(plan: Plan, status: MeetingStatus) -> int:
    return up_to(sum(m.status is status for m in plan.meetings), bands.FEW)


def _there(meeting: Meeting, people: set[str]) -> bool:
    return any(who.person in people and who.presence in _THERE for who in meeting.attendance)


def _weeks_to_first(plan: Plan, mdos: list[Meeting]) -> int | None:
    start, first = dates.exact(plan.details.started_on), dates.exact(mdos[0].on) if mdos else None
    return up_to(dates.whole_weeks(start, first), bands.WEEKS) if start and first else None


def _between(mdos: list[Meeting]) -> list[WeeksBand]:
    days = [dates.exact(meeting.on) for meeting in mdos]
    return [bands.weeks_band(one, next_one) for one, next_one in pairwise(days) if one and next_one]
