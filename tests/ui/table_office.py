"""An office with the family of Wisselweek on the day of its second MDO, as the dossier tells it."""

from __future__ import annotations

import datetime as dt
from functools import cache

from regiedesk.bootstrap import Desk
from regiedesk.domain import edits
from regiedesk.domain.meetings import Attendance
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.samples import Revise
from regiedesk.domain.work_words import Presence
from regiedesk.storage.files.samples import read_sample
from tests.ui.sample_office import office

CODE, MEETING = "Wisselweek", "m2"
DAY = dt.date(2026, 3, 18)
ASKED = ("ilse", "bjorn", "roos", "karlijn", "patrick", "miriam", "anneloes")


@cache
def told(day: dt.date) -> Plan:
    """Return the plan as it was at the end of a day."""
    plans = [step.plan for step in read_sample("wisselweek").steps if isinstance(step, Revise) and step.on <= day]
    return plans[-1]


def before_the_meeting() -> Plan:
    """Return the plan when everybody of the second MDO has been asked."""
    asked = tuple(Attendance(person=person, presence=Presence.INVITED) for person in ASKED)
    return edits.change(told(DAY - dt.timedelta(days=1)), "meetings", MEETING, attendance=asked)


def table_office(plan: Plan | None = None) -> Desk:
    """Return an open office with this plan, on the day of the meeting."""
    desk = office()
    desk.clock.moment = dt.datetime(2026, 3, 18, 15, 30, tzinfo=dt.UTC)  # type: ignore[attr-defined]
    with desk.vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=plan or before_the_meeting()))
    return desk
