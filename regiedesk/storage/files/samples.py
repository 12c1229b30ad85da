"""Sample families from `resources/samples`: dates shifted by whole weeks, edits replayed one by one."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

from regiedesk.assets import resource_text
from regiedesk.domain import dates, edits, integrity, shape
from regiedesk.domain.cleaning import clean
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.samples import FreezeStep, MarkStep, PrintStep, Revise, Sample, SampleStep
from regiedesk.storage.codec import ItemCodec, JsonPlanCodec

NAMES = ("wisselweek", "ankerplaats", "lampion")
_TOKEN = re.compile(r"\{\{(\d{4}(?:-\d{2}){0,2})\}\}")
_DATE = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")


def read_sample(name: str, today: dt.date | None = None) -> Sample:
    """Return a bundled sample, as if told in the week of `today`; unshifted without a day."""
    content = json.loads(resource_text(f"samples/{name}.json"))
    told_on = dt.date.fromisoformat(content["told_on"])
    shifted = _shifted(content, dates.whole_weeks(told_on, today) if today else 0)
    return Sample(name=name, steps=tuple(_Replay().steps(shifted["steps"])))


def _shifted(content: Any, weeks: int) -> Any:
    """Move every date, and write the dates inside texts out in words."""
    if isinstance(content, dict):
        return {key: _shifted(part, weeks) for key, part in content.items()}
    if isinstance(content, list):
        return [_shifted(part, weeks) for part in content]
    if not isinstance(content, str):
        return content
    if _DATE.fullmatch(content) and dates.is_partial_date(content):
        return dates.shift(content, weeks)
    return _TOKEN.sub(lambda token: dates.say(dates.shift(token[1], weeks), year=False), content)


class _Replay:
    """Turns the steps of a file into plans, each made from the one before."""

    def __init__(self) -> None:
        self._plans = JsonPlanCodec()
        self._items = ItemCodec()
        self._plan: Plan | None = None
        self._kinds: tuple[tuple[str, Callable[[dt.date, Any], SampleStep]], ...] = (
            ("freeze", lambda on, step: FreezeStep(on=on, **step)),
            ("print", _print),
            ("mark", _mark),
        )

    def steps(self, steps: list[dict[str, Any]]) -> Iterator[SampleStep]:
        """Yield the steps in order."""
        for step in steps:
            on = dt.date.fromisoformat(step["on"])
            kind = next(((name, make) for name, make in self._kinds if name in step), None)
            yield kind[1](on, step[kind[0]]) if kind else self._revise(on, step)

    def _revise(self, on: dt.date, step: dict[str, Any]) -> Revise:
        plan = self._base(step["plan"]) if "plan" in step else self._edited(step)
        found = integrity.faults(plan)
        if found:
            raise RefusedInput(found)
        self._plan = plan
        return Revise(on=on, plan=plan, name=step.get("name", ""))

    def _base(self, content: dict[str, Any]) -> Plan:
        return clean(self._plans.decode(json.dumps(content).encode()))

    def _edited(self, step: dict[str, Any]) -> Plan:
        plan = self._plan
        if plan is None:
            raise ValueError("a sample begins with a plan")
        for collection, new in step.get("add", {}).items():
            for item in new:
                plan = edits.add(plan, self._items.decode(collection, item))
        for collection, changes in step.get("change", {}).items():
            for item_id, fields in changes.items():
                plan = edits.put(plan, self._items.patched(collection, _item(plan, collection, item_id), fields))
        for collection, ids in step.get("remove", {}).items():
            for item_id in ids:
                plan = edits.remove(plan, collection, item_id)
        return edits.change_details(plan, **self._items.details(plan.details, step.get("details", {})))


def _item(plan: Plan, collection: str, item_id: str) -> Any:
    item = shape.find(plan, collection, item_id)
    if item is None:
        raise KeyError(f"{collection}/{item_id}")
    return item


def _print(on: dt.date, step: dict[str, Any]) -> PrintStep:
    rest = {key: step[key] for key in ("variant", "with_safety_sheet") if key in step}
    return PrintStep(on=on, paper=step["paper"], holders=tuple(step["for"]), **rest)


def _mark(on: dt.date, step: dict[str, Any]) -> MarkStep:
    days = {key: dt.date.fromisoformat(step[key]) for key in ("returned_on", "destroyed_on", "lost_on") if key in step}
    return MarkStep(on=on, version=step["version"], number=step["number"], remark=step.get("remark", ""), **days)
