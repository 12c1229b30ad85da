"""Going back to an earlier version: the work plan becomes what it was, and what is known since stays known.

Who may know what, who objects and what the regisseur noted is never taken back with a plan: an old version must
not open what somebody closed since.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.plan import Plan

STAYS = ("research", "reading_agreements", "sharing_limits", "contacts", "hours", "requests", "questionnaires")
"""Collections that stay as they are now."""


def reason_for(number: int, why: str) -> str:
    """Return the reason of a version that brings an earlier one back; without a why it stays empty, and is refused."""
    return f"Hersteld van versie {number}: {why.strip()}" if why.strip() else ""


def restored(now: Plan, old: Plan) -> Plan:
    """Return the old plan as a new work plan, with the details and the arrangements about sharing of now."""
    kept: dict[str, Any] = {name: getattr(now, name) for name in STAYS}
    made = replace(old, details=now.details, **kept)
    return _whole({**_by_place(old), **_by_place(now)}, _trimmed(_with_sharing_of(now, made)))


def _with_sharing_of(now: Plan, made: Plan) -> Plan:
    present = _by_place(now)
    changed: dict[str, Any] = {}
    for name in shape.collections():
        changed[name] = tuple(_careful(item, present.get(f"{name}/{item.id}")) for item in getattr(made, name))
    return replace(made, **changed)


def _by_place(plan: Plan) -> dict[str, Any]:
    return {f"{name}/{item.id}": item for name, item in shape.items(plan)}


def _careful(item: Any, known: Any) -> Any:
    """People and homes are as they are now; other items keep what they keep back now."""
    if known is None:
        return item
    if type(item).__name__ in ("Person", "Household", "Organisation"):
        return known
    return replace(item, sharing=known.sharing) if hasattr(item, "sharing") else item


def _trimmed(made: Plan) -> Plan:
    """Take out of what stayed the results, agreements and meetings that the old plan does not have."""
    there = _by_place(made)
    reading = tuple(
        replace(
            agreement,
            results=tuple(r for r in agreement.results if f"results/{r}" in there),
            agreements=tuple(a for a in agreement.agreements if f"agreements/{a}" in there),
        )
        for agreement in made.reading_agreements
    )
    hours = tuple(
        entry if f"meetings/{entry.meeting}" in there else replace(entry, meeting=None) for entry in made.hours
    )
    return replace(made, reading_agreements=reading, hours=hours)


def _whole(known: dict[str, Any], made: Plan) -> Plan:
    """Bring in what something kept still points to, until nothing dangles."""
    while True:
        missing = _dangling(made)
        if not missing:
            return made
        for place in missing:
            name = place.split("/")[0]
            extended: dict[str, Any] = {name: (*getattr(made, name), known[place])}
            made = replace(made, **extended)


def _dangling(plan: Plan) -> list[str]:
    there = _by_place(plan)
    roots = [plan.details, *(item for _, item in shape.items(plan))]
    wanted = (f"{target}/{ref}" for root in roots for _, target, ref in shape.references(root))
    return list(dict.fromkeys(place for place in wanted if place not in there))
