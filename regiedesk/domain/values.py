"""The one way to declare a value of the domain, and the marks its fields can carry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, TypeVar, dataclass_transform

T = TypeVar("T")


def _silent(self: object) -> str:
    """Personal data has no way out through a log line or a traceback."""
    return f"<{type(self).__name__}>"


@dataclass_transform(frozen_default=True, kw_only_default=True, field_specifiers=(field,))
def value(cls: type[T]) -> type[T]:
    """Make `cls` a frozen, slotted, keyword-only dataclass whose repr shows no content."""
    made = dataclass(frozen=True, slots=True, kw_only=True, repr=False)(cls)
    made.__repr__ = _silent  # type: ignore[method-assign]
    return made


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field that holds the id of an item in the plan's collection `target`."""

    target: str


@dataclass(frozen=True, slots=True)
class Figure:
    """Marks a whole number with bounds, both inclusive."""

    lowest: int
    highest: int


@dataclass(frozen=True, slots=True)
class Partial:
    """Marks a date of which the day, or the day and month, may be unknown: 2019, 2019-03, 2019-03-14."""


@dataclass(frozen=True, slots=True)
class ClockTime:
    """Marks a time of day written as 15.30."""


PartialDate = Annotated[str, Partial()]
TimeOfDay = Annotated[str, ClockTime()]
Score = Annotated[int, Figure(0, 10)]
Minutes = Annotated[int, Figure(0, 100_000)]
Weeks = Annotated[int, Figure(1, 52)]
StepNumber = Annotated[int, Figure(1, 7)]

PersonRef = Annotated[str, Ref("people")]
OrganisationRef = Annotated[str, Ref("organisations")]
ResultRef = Annotated[str, Ref("results")]
AgreementRef = Annotated[str, Ref("agreements")]
MeetingRef = Annotated[str, Ref("meetings")]
LimitRef = Annotated[str, Ref("sharing_limits")]
EnhancedRegieRef = Annotated[str, Ref("enhanced_regie")]
HelpQuestionRef = Annotated[str, Ref("help_questions")]
