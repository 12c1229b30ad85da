"""Plan to plan, one function per thing a user does; each refuses what would break the plan.

Adding and changing are the same for every kind of item. What the field calls by name (a change that reopens
steps, regie that moves, "mag op papier") has a function of its own in `actions`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from regiedesk.domain import integrity, shape
from regiedesk.domain.cleaning import clean
from regiedesk.domain.errors import Fault, NotFound, RefusedInput
from regiedesk.domain.plan import CaseDetails, Plan


def add(plan: Plan, item: shape.Item, *, before: str = "") -> Plan:
    """Add an item to its collection, at the end or before the item with id `before`."""
    name, item = shape.collection_of(type(item)), clean(item)
    if any(other.id == item.id for _, other in shape.items(plan)):
        raise RefusedInput((Fault(f"{name}/{item.id}", f"Het kenmerk '{item.id}' bestaat al in dit plan."),))
    present: tuple[Any, ...] = getattr(plan, name)
    at = next((i for i, other in enumerate(present) if other.id == before), len(present))
    return _checked(plan, name, item, (*present[:at], item, *present[at:]))


def put(plan: Plan, item: shape.Item) -> Plan:
    """Replace the item with the same id."""
    name, item = shape.collection_of(type(item)), clean(item)
    _existing(plan, name, item.id)
    present = getattr(plan, name)
    return _checked(plan, name, item, tuple(item if o.id == item.id else o for o in present))


def change(plan: Plan, collection: str, item_id: str, **fields: Any) -> Plan:
    """Set fields of one item."""
    return put(plan, replace(_existing(plan, collection, item_id), **fields))


def remove(plan: Plan, collection: str, item_id: str) -> Plan:
    """Take an item out; refused while something else in the plan still points to it."""
    _existing(plan, collection, item_id)
    users = users_of(plan, collection, item_id)
    if users:
        raise RefusedInput(
            tuple(Fault(place, f"Dit wordt nog gebruikt bij '{place}'.") for place in users),
            "Haal het daar eerst weg.",
        )
    left = tuple(item for item in getattr(plan, collection) if item.id != item_id)
    return _with(_remembering(plan) if collection == "agreements" else plan, collection, left)


def _remembering(plan: Plan) -> Plan:
    """A number that stood on paper is never given to another agreement."""
    last = max((plan.details.last_agreement_number, *(agreement.number for agreement in plan.agreements)))
    return replace(plan, details=replace(plan.details, last_agreement_number=last))


def move(plan: Plan, collection: str, item_id: str, position: int) -> Plan:
    """Give an item another place in its list; for results this is the family's own order."""
    item = _existing(plan, collection, item_id)
    rest = [other for other in getattr(plan, collection) if other.id != item_id]
    rest.insert(max(0, min(position, len(rest))), item)
    return _with(plan, collection, tuple(rest))


def change_details(plan: Plan, **fields: Any) -> Plan:
    """Set what there is once per case."""
    details: CaseDetails = clean(replace(plan.details, **fields))
    changed = replace(plan, details=details)
    _refuse(tuple(f for f in integrity.faults(changed) if f.place.startswith("details")))
    return changed


def users_of(plan: Plan, collection: str, item_id: str) -> tuple[str, ...]:
    """Return the places that refer to an item."""
    roots = [("details", plan.details), *((f"{name}/{item.id}", item) for name, item in shape.items(plan))]
    return tuple(
        place
        for place, value in roots
        if any(target == collection and ref == item_id for _, target, ref in shape.references(value))
    )


def _with(plan: Plan, collection: str, items: tuple[Any, ...]) -> Plan:
    changed: dict[str, Any] = {collection: items}
    return replace(plan, **changed)


def _existing(plan: Plan, collection: str, item_id: str) -> Any:
    item = shape.find(plan, collection, item_id)
    if item is None:
        raise NotFound("Dit onderdeel staat niet meer in het plan.", "Ververs het scherm en kijk opnieuw.")
    return item


def _checked(plan: Plan, name: str, item: shape.Item, items: tuple[Any, ...]) -> Plan:
    changed = _with(plan, name, items)
    _refuse((*integrity.item_faults(item), *integrity.dangling_of(changed, f"{name}/{item.id}", item)))
    return changed


def _refuse(faults: tuple[Fault, ...]) -> None:
    if faults:
        raise RefusedInput(faults, "Wat je typte, blijft bewaard.")
