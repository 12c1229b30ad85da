"""What the field calls by name: edits that touch more than one item, or keep a rule of the handreiking."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain import edits, shape
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import AgreementStatus, RegieLevel
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


def next_agreement_number(plan: Plan) -> int:
    """Return the number of the next agreement; a number is never given twice, also after removal."""
    return max((plan.details.last_agreement_number, *(a.number for a in plan.agreements))) + 1


def record_change(plan: Plan, change: Change) -> Plan:
    """Add a change; without steps of its own it reopens those its triggers touch."""
    if not change.triggers:
        raise RefusedInput((Fault(f"changes/{change.id}/triggers", "Kies wat er veranderd is."),))
    steps = change.reopens or tuple(sorted({step for trigger in change.triggers for step in REOPENS[trigger]}))
    return edits.add(plan, replace(change, reopens=steps))


def allow_on_paper(plan: Plan, collection: str, item_id: str, since: str) -> Plan:
    """Someone says "mag op papier" of what was said apart."""
    item = shape.find(plan, collection, item_id)
    sharing: Sharing | None = getattr(item, "sharing", None)
    if sharing is None or not sharing.apart:
        raise RefusedInput((Fault(f"{collection}/{item_id}", "Dit is niet apart verteld."),))
    return edits.change(plan, collection, item_id, sharing=replace(sharing, on_paper_since=since))


def hand_regie_over(plan: Plan, role_id: str, successor: RegieRole) -> Plan:
    """End one regie role on the day the successor's begins."""
    if successor.from_on is None:
        raise RefusedInput((Fault(f"regie/{successor.id}/from_on", "Vul in vanaf welke dag."),))
    return edits.add(edits.change(plan, "regie", role_id, until_on=successor.from_on), successor)


def end_agreement(plan: Plan, agreement_id: str, status: AgreementStatus, on: str, because: str = "") -> Plan:
    """Call an agreement done, stopped or paused on a day."""
    return edits.change(plan, "agreements", agreement_id, status=status, ended_on=on, ended_because=because)


def raise_regie_level(plan: Plan) -> Plan:
    """Mark the case as under versterkte procesregie; needs the core decision to be recorded (S003:211-223)."""
    if not plan.enhanced_regie:
        fault = Fault("enhanced_regie", "Leg eerst de kernbeslissing van het Overleg Veilig Verder vast.")
        raise RefusedInput((fault,))
    return edits.change_details(plan, regie_level=RegieLevel.ENHANCED)
