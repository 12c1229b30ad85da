"""A sample family as it was told: the plan at each version and now, and one fact of it by its path."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.samples import FreezeStep, MarkStep, PrintStep, Revise
from regiedesk.storage.files.samples import read_sample

NOW = 0
"""Stands for the plan after the last step, where a version number is asked."""


@dataclass(frozen=True)
class Told:
    """A replayed sample: its plan now, and the plan and day of each version."""

    now: Plan
    frozen: tuple[tuple[dt.date, Plan], ...]
    prints: tuple[tuple[int, PrintStep], ...]
    marks: tuple[MarkStep, ...]

    def at(self, version: int) -> Plan:
        """Return the plan of a version, or the plan now."""
        return self.frozen[version - 1][1] if version else self.now


@lru_cache
def told(name: str) -> Told:
    """Replay a sample in the days of its dossier."""
    steps = read_sample(name).steps
    plan: Plan | None = None
    frozen: list[tuple[dt.date, Plan]] = []
    prints: list[tuple[int, PrintStep]] = []
    for step in steps:
        if isinstance(step, Revise):
            plan = step.plan
        elif isinstance(step, FreezeStep) and plan is not None:
            frozen.append((step.on, plan))
        elif isinstance(step, PrintStep):
            prints.append((len(frozen), step))
    assert plan is not None
    marks = tuple(step for step in steps if isinstance(step, MarkStep))
    return Told(now=plan, frozen=tuple(frozen), prints=tuple(prints), marks=marks)


def fact(plan: Plan, path: str) -> Any:
    """Return what stands at a path such as `agreements/a3/from_on` or `results/r1/views/bjorn/words`.

    In a list of values a part is a place in the list or the person the value is about; a missing item is None.
    """
    collection, *rest = path.split("/")
    found: Any = plan.details if collection == "details" else shape.find(plan, collection, rest.pop(0))
    for part in rest:
        found = _inside(found, part)
    return found


def _inside(found: Any, part: str) -> Any:
    if not isinstance(found, tuple):
        return getattr(found, part)
    if part.isdigit():
        return found[int(part)]
    return next(value for value in found if part in (getattr(value, "person", None), getattr(value, "said_by", None)))


def words_of(plan: Plan) -> str:
    """Return every text in the plan, for tests of what must not stand in it."""
    values = [plan.details, *(item for _, item in shape.items(plan))]
    return "\n".join(text for value in values for _, text in shape.texts(value))
