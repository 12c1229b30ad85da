"""A wijziging opens steps again, and makes a meeting wise until one is planned or somebody says why not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from regiedesk.domain import edits
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.plan import Plan
from regiedesk.domain.work_words import Trigger

REOPENS: dict[Trigger, tuple[int, ...]] = {
    Trigger.QUESTION: (2, 3, 4, 5),
    Trigger.CARE_ADDED: (1, 4, 5, 6),
    Trigger.CARE_STOPPED: (1, 4, 5),
    Trigger.REGIE_LEFT: (1, 5, 7),
    Trigger.OTHER_LEFT: (1, 4, 5),
    Trigger.SAFETY: (2, 4, 6),
    Trigger.HOUSEHOLD: (1, 2, 4),
    Trigger.STAGNATION: (4, 6),
    Trigger.WAITING: (4,),
    Trigger.SCALE_UP: (1, 3, 4, 5, 6, 7),
    Trigger.SCALE_DOWN: (4, 5, 7),
    Trigger.OTHER: (),
}
"""Steps that a change opens again unless the user says otherwise (S001:264-274, S001:474-488)."""


def reopened_by(triggers: Iterable[Trigger]) -> tuple[int, ...]:
    """Return the steps that these triggers open again, in order."""
    return tuple(sorted({step for trigger in triggers for step in REOPENS[trigger]}))


def record_change(plan: Plan, change: Change) -> Plan:
    """Add a change; without steps of its own it reopens those its triggers touch."""
    if not change.triggers:
        raise RefusedInput((Fault(f"changes/{change.id}/triggers", "Kies wat er veranderd is."),))
    return edits.add(plan, replace(change, reopens=change.reopens or reopened_by(change.triggers)))


def put_meeting_aside(plan: Plan, change_id: str, because: str) -> Plan:
    """Say why no meeting is needed after a change; the suggestion is gone, the reason stays in the history."""
    if not because.strip():
        sentence = "Schrijf op waarom een overleg nu niet nodig is."
        raise RefusedInput((Fault(f"changes/{change_id}/no_meeting_because", sentence),))
    return edits.change(plan, "changes", change_id, no_meeting_because=because)
