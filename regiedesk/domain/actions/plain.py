"""Agreements that end, regie that moves, "mag op papier"."""

from __future__ import annotations

from dataclasses import replace

from regiedesk.domain import edits, shape
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import AgreementStatus


def next_agreement_number(plan: Plan) -> int:
    """Return the number of the next agreement; a number is never given twice, also after removal."""
    return max((plan.details.last_agreement_number, *(a.number for a in plan.agreements))) + 1


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
