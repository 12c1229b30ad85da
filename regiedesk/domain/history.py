"""Versions and undo: a version is a plan with a kenmerk chained to the one before; undo is a list of plans."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Sequence

from regiedesk.domain.errors import Fault
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.values import value

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford base32: no I, L, O, U to misread."""


def kenmerk(*parts: bytes, length: int = 8) -> str:
    """Return a short hash to compare by eye, as 4BCP-1308; the parts cannot run into each other."""
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    number = int.from_bytes(digest.digest(), "big")
    letters = "".join(_LETTERS[number >> (5 * i) & 31] for i in range(length))
    return "-".join(letters[i : i + 4] for i in range(0, length, 4))


def version_kenmerk(number: int, frozen_on: dt.date, body: bytes, previous: str) -> str:
    """Return the versiekenmerk: the frozen bytes, chained to the version before."""
    return kenmerk(str(number).encode(), frozen_on.isoformat().encode(), body, previous.encode())


def next_version(
    earlier: Sequence[PlanVersion], body: bytes, frozen_on: dt.date, reason: str, author: str
) -> PlanVersion:
    """Return the label of the next leading version over `body`, the canonical bytes of its plan."""
    last = earlier[-1] if earlier else None
    number = last.number + 1 if last else 1
    previous = last.kenmerk if last else ""
    return PlanVersion(
        number=number,
        frozen_on=frozen_on,
        reason=reason,
        author=author,
        kenmerk=version_kenmerk(number, frozen_on, body, previous),
        previous_kenmerk=previous,
        leading=True,
    )


def chain_faults(versions: Sequence[tuple[PlanVersion, bytes]]) -> tuple[Fault, ...]:
    """Return what does not hold in a row of versions: numbers, chain, kenmerken, more than one leading."""
    found = []
    previous = ""
    for place, (version, body) in enumerate(versions, start=1):
        where = f"versions/{version.number}"
        if version.number != place:
            found.append(Fault(where, f"Versie {place} ontbreekt."))
        if version.previous_kenmerk != previous:
            found.append(Fault(where, f"Versie {version.number} volgt niet op de versie ervoor."))
        if version.kenmerk != version_kenmerk(version.number, version.frozen_on, body, version.previous_kenmerk):
            found.append(Fault(where, f"De inhoud van versie {version.number} past niet bij haar kenmerk."))
        previous = version.kenmerk
    if sum(version.leading for version, _ in versions) > 1:
        found.append(Fault("versions", "Er kan maar één versie gelden."))
    return tuple(found)


@value
class Step:
    """A plan and the name of the edit that led to it."""

    plan: Plan
    name: str = ""


@value
class History:
    """Undo and redo as lists of plans; lives until lock, never touches registers."""

    past: tuple[Step, ...] = ()
    present: Step
    future: tuple[Step, ...] = ()

    def did(self, plan: Plan, name: str) -> History:
        """Go on with a new plan; what was undone before is no longer there to redo."""
        return History(past=(*self.past, self.present), present=Step(plan=plan, name=name))

    def undo(self) -> History:
        """Go back one edit; at the beginning nothing happens."""
        if not self.past:
            return self
        return History(past=self.past[:-1], present=self.past[-1], future=(self.present, *self.future))

    def redo(self) -> History:
        """Go forward one undone edit."""
        if not self.future:
            return self
        return History(past=(*self.past, self.present), present=self.future[0], future=self.future[1:])

    def undo_name(self) -> str:
        """Return the name of the edit that undo takes back, or nothing."""
        return self.present.name if self.past else ""

    def redo_name(self) -> str:
        """Return the name of the edit that redo brings back, or nothing."""
        return self.future[0].name if self.future else ""


def begin(plan: Plan) -> History:
    """Start a history at a plan."""
    return History(present=Step(plan=plan))
