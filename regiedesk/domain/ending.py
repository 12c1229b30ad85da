"""Closing a case, and opening it again with a reason."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain import dates, edits
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.plan import Plan
from regiedesk.domain.work_words import Trigger

LOOK_BACK = 7
"""The step that opens again with a case."""


def close(plan: Plan, on: str, because: str) -> Plan:
    """Close the case on a day; all regie that runs on ends with it. What was left undone stays to be seen."""
    _refuse("closed_because", "" if because.strip() else "Vul in waarom de casus sluit.")
    _refuse("closed_on", "Deze casus is al afgesloten." if plan.details.closed_on else "")
    closed = edits.change_details(plan, closed_on=on, closed_because=because.strip())
    last = dates.last_day(on)
    for role in plan.regie:
        if role.until_on is None or dates.first_day(role.until_on) > last:
            closed = edits.change(closed, "regie", role.id, until_on=on)
    return closed


def reopen(plan: Plan, change_id: str, on: str, reason: str) -> Plan:
    """Open a closed case again: the regie that ended with it runs on, and why it opened stands as a change."""
    _refuse("reason", "" if reason.strip() else "Vul in waarom de casus weer opengaat.")
    closed_on = plan.details.closed_on
    _refuse("closed_on", "" if closed_on else "Deze casus is niet afgesloten.")
    opened = edits.change_details(plan, closed_on=None, closed_because="")
    running = tuple(replace(role, until_on=None) if role.until_on == closed_on else role for role in opened.regie)
    change = Change(id=change_id, on=on, triggers=(Trigger.OTHER,), text=reason.strip(), reopens=(LOOK_BACK,))
    return edits.add(replace(opened, regie=running), change)


def _refuse(place: str, sentence: str) -> None:
    if sentence:
        raise RefusedInput((Fault(place, sentence),))
