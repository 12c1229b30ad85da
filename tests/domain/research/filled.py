"""A plan in which every text, id and date of every kind of item is a word that may not leave the laptop."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from itertools import count
from typing import Any

from regiedesk.domain import guide as gd
from regiedesk.domain import shape
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.registers import CaseFile, ExportRecord, FrozenPlan, PlanVersion
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import ClockTime, Figure, Partial, Ref

TODAY = dt.date(2026, 9, 2)
LETTERS = "bcdfghjklmnpqrstvwxz"


class Filler:
    """Makes items with nonsense in every text field; `turn` chooses other words from the closed lists."""

    def __init__(self, turn: int = 0) -> None:
        self.turn = turn
        self.secrets: set[str] = set()
        self._numbers = count(1)

    def plan(self, each: int = 3) -> Plan:
        """Return a plan with this many items in every collection."""
        ids = {name: [self._secret("id") for _ in range(each)] for name in shape.collections()}
        made = {
            name: tuple(self._value(cls, ids, item_id) for item_id in ids[name])
            for name, cls in shape.collections().items()
        }
        details = self._value(CaseDetails, ids, "")
        whole = Plan(details=details, **made)
        told = tuple(replace(stance, objects=False, person=None) for stance in whole.research)
        return replace(whole, research=told)

    def _secret(self, kind: str) -> str:
        number = next(self._numbers)
        word = f"zq{kind}" + "".join(LETTERS[number // 20**place % 20] for place in range(4))
        self.secrets.add(word)
        return word

    def _value(self, cls: type[Any], ids: dict[str, list[str]], item_id: str) -> Any:
        fields = {field.name: self._field(field, ids) for field in shape.shape_of(cls)}
        if "id" in fields:
            fields["id"] = item_id
        return cls(**fields)

    def _field(self, field: FieldShape, ids: dict[str, list[str]]) -> Any:
        one = self._one(field, ids)
        return (one,) if field.many else one

    def _one(self, field: FieldShape, ids: dict[str, list[str]]) -> Any:
        if field.is_value:
            return self._value(field.base, ids, "")
        number = (next(self._numbers) + self.turn) * 2_654_435_761 >> 9 & 0xFFFF
        ref, figure = field.mark(Ref), field.mark(Figure)
        if ref:
            return ids[ref.target][number % len(ids[ref.target])]
        if figure:
            return figure.lowest + number % (figure.highest - figure.lowest + 1)
        if field.mark(Partial):
            return (dt.date(2021, 3, 4) + dt.timedelta(days=number % 1900)).isoformat()
        return self._plain(field, number)

    def _plain(self, field: FieldShape, number: int) -> Any:
        if isinstance(field.base, type) and issubclass(field.base, StrEnum):
            return list(field.base)[number % len(field.base)]
        if field.mark(ClockTime):
            return f"{number % 24}.{number % 60:02}"
        if field.base is bool:
            return number % 2 == 0
        return number if field.base is int else self._secret("w")


def case_of(plan: Plan, versions: int = 0, exports: tuple[ExportRecord, ...] = ()) -> CaseFile:
    """Return a case with this plan, and the plan again as each version."""
    frozen = tuple(
        FrozenPlan(
            version=PlanVersion(
                number=number, frozen_on=TODAY, reason="zqreason", author="zqauthor", kenmerk="ZQKM-0001"
            ),
            plan=plan,
        )
        for number in range(1, versions + 1)
    )
    return CaseFile(id="zqcase", plan=plan, versions=frozen, exports=exports)


def guide(*asked: gd.Question) -> gd.Guide:
    """Return a guide with the given questions in the step of their code."""

    def step(number: int) -> gd.Step:
        own = tuple(question for question in asked if gd.step_of(question.code) == number)
        return gd.Step(number=number, title="Stap", short_title="Stap", purpose="", questions=own)

    return gd.Guide(
        name="zeven-stappen", title="t", version=1, note="", steps=tuple(step(number) for number in range(1, 8))
    )


def question(code: str, **fields: Any) -> gd.Question:
    """Return a question that may be counted."""
    return gd.Question(code=code, text="?", **{"export": gd.Export.COUNT, **fields})


def states(word: str) -> Callable[[Plan, int], str]:
    """Return a state of the steps that is the same for all."""
    return lambda plan, number: word
