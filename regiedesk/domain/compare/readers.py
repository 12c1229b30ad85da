"""What one reader may know of what changed: both plans are first filtered for the reader, with the sharing of now.

What fell out of the reader's sight is not gone, so nothing is said about it; what the reader may read since is new.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.compare.difference import Difference
from regiedesk.domain.compare.walking import differences
from regiedesk.domain.disclosure import Disclosed, as_shared_now, disclose, pruned
from regiedesk.domain.plan import Plan


def differences_for(old: Plan, new: Plan, holders: tuple[str, ...], today: dt.date) -> tuple[Difference, ...]:
    """Return what these holders of one paper may know of what changed; to who is new the whole plan is new.

    Raises NotFound and NotAllowed as disclosing does.
    """
    now = disclose(new, holders, today)
    if any(shape.find(old, "people", holder) is None for holder in holders):
        return ()
    was = disclose(as_shared_now(old, new), holders, today)
    before = pruned(was.plan, _out_of_sight(was, now, new))
    return differences(before, _with_known_people(before, now.plan, new))


def _out_of_sight(was: Disclosed, now: Disclosed, new: Plan) -> set[str]:
    """Return the places that still stand in the plan and that the reader may no longer read."""
    there = {f"{name}/{item.id}" for name, item in shape.items(new)}
    seen = {f"{name}/{item.id}" for name, item in shape.items(now.plan)}
    kept_back = {omission.place for omission in now.omitted}
    lost = {f"{name}/{item.id}" for name, item in shape.items(was.plan)} & there - seen
    return {place for place in lost if not place.startswith("people/") or place in kept_back}


def _with_known_people(before: Plan, now: Plan, new: Plan) -> Plan:
    """Somebody in whom nothing is left for the reader did not leave."""
    there = {person.id for person in new.people}
    seen = {person.id for person in now.people}
    still = tuple(person for person in before.people if person.id in there and person.id not in seen)
    parts: dict[str, Any] = {"people": (*now.people, *still)}
    return replace(now, **parts)
