"""What a wijziging leaves behind: a meeting that would be wise, and agreements of someone who left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.dates import first_day, last_day, say
from regiedesk.domain.findings.finding import Finding, FindingKind
from regiedesk.domain.findings.looking import TALKING, kept_apart, live, name_of, over
from regiedesk.domain.meetings import Change, Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import listed
from regiedesk.domain.work_words import MeetingStatus


def meeting_wise(plan: Plan) -> tuple[Change, ...]:
    """Return the changes after which an MDO is wise: the steps are reviewed together (S001:462-466).

    Not when the change came from a meeting, when one is held or planned after it, or when somebody said why not.
    """
    return tuple(
        change
        for change in plan.changes
        if change.reopens and change.meeting is None and not change.no_meeting_because.strip()
        and talk_after(plan, change.on) is None
    )  # fmt: skip


def talk_after(plan: Plan, on: str) -> Meeting | None:
    """Return the first meeting after a day at which what changed then is talked about, held or planned.

    A meeting on the day itself counts while it is still to come.
    """
    after = [
        meeting
        for meeting in plan.meetings
        if meeting.kind in TALKING
        and (
            (meeting.status is not MeetingStatus.CANCELLED and last_day(meeting.on) > first_day(on))
            or (meeting.status is MeetingStatus.PLANNED and meeting.on == on)
        )
    ]
    return min(after, key=lambda meeting: first_day(meeting.on), default=None)


def mdo(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find changes after which an MDO is wise and none is planned."""
    for change in meeting_wise(plan):
        what = listed([str(trigger) for trigger in change.triggers])
        yield Finding(
            place=f"changes/{change.id}",
            sentence=f"Na wat er op {say(change.on)} veranderde ({what}), is een MDO verstandig.",
            kind=FindingKind.MIND,
            apart=kept_apart(change.sharing, today),
        )


def still_named(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find agreements that still run of someone who left (S001:478-480)."""
    gone = {person.id for person in plan.people if over(person.left_on, today)}
    for agreement in live(plan):
        for person in agreement.who:
            if person in gone:
                yield Finding(
                    place=f"agreements/{agreement.id}",
                    sentence=f"{name_of(plan, person)} is weg, maar staat nog bij afspraak {agreement.number}.",
                    kind=FindingKind.MIND,
                    apart=kept_apart(agreement.sharing, today),
                    people=(person,),
                )
