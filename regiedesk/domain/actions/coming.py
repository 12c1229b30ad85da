"""Someone new comes to the table: the plan knows since when, and the steps that this touches open again."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain import edits, shape
from regiedesk.domain.actions.changes import record_change
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import Trigger

_NETWORK_REOPENS = (1, 4)
"""Someone of their own network is no care; what they do is still to be agreed on."""


def joins(plan: Plan, person: Person, on: str, because: str, change_id: str) -> Plan:
    """Let someone join from a day on, or come back who left; help that is added is a wijziging (S001:474-476)."""
    if not person.first_name.strip():
        raise RefusedInput((Fault(f"people/{person.id}/first_name", "Vul een naam in."),))
    here = shape.find(plan, "people", person.id)
    if here is None and any(p.left_on is None and p.name() == person.name() for p in plan.people):
        raise RefusedInput((Fault(f"people/{person.id}/first_name", f"{person.name()} staat al in het plan."),))
    come = replace(person, joined_on=on, left_on=None)
    changed = edits.add(plan, come) if here is None else edits.put(plan, come)
    care = person.kind is PersonKind.PROFESSIONAL
    return record_change(
        changed,
        Change(
            id=change_id,
            on=on,
            triggers=(Trigger.CARE_ADDED if care else Trigger.OTHER,),
            text=because,
            reopens=() if care else _NETWORK_REOPENS,
        ),
    )
