"""The family on paper, for tests of what stands on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from regiedesk.domain.disclosure import disclose
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.words import ReadScope
from tests.domain.families import TODAY, family, reads

FROZEN = dt.date(2026, 5, 8)
T = TypeVar("T")


def version(number: int = 2, *, leading: bool = True) -> PlanVersion:
    """Return the label of a version, frozen on Friday 8 May."""
    return PlanVersion(
        number=number, frozen_on=FROZEN, reason="x", author="Ineke", kenmerk="4BCP-1308", leading=leading
    )


def context(plan: Plan | None = None, *holders: str, label: PlanVersion | None = None, **options: Any) -> PaperContext:
    """Return what a paper for these holders is drawn from; all of them read everything. A concept without a label."""
    whole = plan or family()
    named = holders or ("coby",)
    asked = (*whole.reading_agreements, *(reads(holder, ReadScope.ALL) for holder in named))
    shown = disclose(replace(whole, reading_agreements=asked), named, TODAY)
    given = {"printed_on": TODAY, "copy_number": 3, "plan_kenmerk": "4BCP-1308", "leading_number": 2}
    return PaperContext(disclosed=shown, version=label, **{**given, **options})


def parts_of(block: object) -> Iterator[Any]:
    """Yield a block and every value inside it."""
    yield block
    for field in fields(block) if is_dataclass(block) else ():
        content = getattr(block, field.name)
        for part in content if isinstance(content, tuple) else (content,):
            if isinstance(part, tuple):
                yield from (inner for run in part for inner in parts_of(run))
            elif is_dataclass(part):
                yield from parts_of(part)


def all_of(kind: type[T], blocks: Iterable[object]) -> list[T]:
    """Return every value of this kind in the blocks, in order."""
    return [part for block in blocks for part in parts_of(block) if isinstance(part, kind)]


def text_of(blocks: Iterable[object]) -> str:
    """Return every text in the blocks, one per line."""
    return "\n".join(_texts(list(blocks)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple | list):
        for part in value:
            yield from _texts(part)
    elif is_dataclass(value):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
