"""Classes and upper limits that make a case less recognisable, each with its reason.

One regisseur with five cases can never prove that a record stands for several families, so the record itself
is coarse: classes are merged or left out, as CBS does with its own figures. Labels read "4 t/m 7": a
spreadsheet turns "4-7" into a date. An upper limit means "or more": large families and long rows of
professionals stand out. Each limit is our own choice, made on what colleagues, neighbours and a researcher who
knows the sender could recognise.
"""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, TypeVar

from regiedesk.domain import dates
from regiedesk.domain.values import Figure

PER_ROLE = 3
"""People with one role: two parents are common, four officers of police are one known family."""

FAMILY = 5
"""People in the family: two parents and three children; a sixth would undo the class of the children."""

NETWORK = 6
"""People of the network at or behind the table."""

PROFESSIONALS = 12
"""Professionals: more than twelve around one family is a case that colleagues know."""

FEW = 5
"""Things that rarely happen more than a few times: changes of one kind, hobbels of one kind, gaps."""

SOME = 10
"""Things of which a plan holds several: results, agreements about one part, meetings of one kind."""

MANY = 20
"""Agreements of one kind, versions, views."""

WEEKS = 26
"""Weeks until the first MDO: half a year says "late", the exact number after that says who."""

UpToRole = Annotated[int, Figure(0, PER_ROLE)]
UpToFamily = Annotated[int, Figure(0, FAMILY)]
UpToNetwork = Annotated[int, Figure(0, NETWORK)]
UpToProfessionals = Annotated[int, Figure(0, PROFESSIONALS)]
UpToFew = Annotated[int, Figure(0, FEW)]
UpToSome = Annotated[int, Figure(0, SOME)]
UpToMany = Annotated[int, Figure(0, MANY)]
UpToWeeks = Annotated[int, Figure(0, WEEKS)]


class ChildBand(StrEnum):
    """How many children: from three on the exact number is a clue."""

    NONE = "geen"
    ONE = "1"
    TWO = "2"
    MORE = "3 of meer"


class AgeBand(StrEnum):
    """Ages by phase: consultatiebureau, basisschool, middelbare school, own consent at 16, help up to 23.

    From 28 on decades; 28 and 29 join the thirties, since a class of two years would point someone out.
    """

    TO_3 = "0 t/m 3"
    TO_7 = "4 t/m 7"
    TO_11 = "8 t/m 11"
    TO_15 = "12 t/m 15"
    TO_17 = "16 t/m 17"
    TO_22 = "18 t/m 22"
    TO_27 = "23 t/m 27"
    TO_39 = "28 t/m 39"
    TO_49 = "40 t/m 49"
    TO_59 = "50 t/m 59"
    TO_64 = "60 t/m 64"
    OLDER = "65 of ouder"


class FamilyForm(StrEnum):
    """Where the children live, in few classes."""

    TOGETHER = "twee volwassenen samen"
    TWO_HOMES = "twee huizen"
    ONE_PARENT = "één ouder"
    ELSEWHERE = "elders geplaatst"
    OTHER = "anders of onbekend"


class MonthsBand(StrEnum):
    """Months from the start of the case to the date a result should be reached (S3.5)."""

    TO_3 = "0 t/m 3 maanden"
    TO_6 = "4 t/m 6 maanden"
    TO_12 = "7 t/m 12 maanden"
    LATER = "meer dan 12 maanden"
    UNKNOWN = "geen datum"


class WeeksBand(StrEnum):
    """Weeks between two meetings: the norm of six (S003:253), a quarter, half a year."""

    TO_6 = "0 t/m 6 weken"
    TO_13 = "7 t/m 13 weken"
    TO_26 = "14 t/m 26 weken"
    LONGER = "meer dan 26 weken"


class ChangeBand(StrEnum):
    """From the first figure of a result to the last; the figures themselves stay inside."""

    MUCH_DOWN = "3 of meer omlaag"
    DOWN = "1 of 2 omlaag"
    SAME = "gelijk"
    UP = "1 of 2 omhoog"
    MUCH_UP = "3 of meer omhoog"
    UNKNOWN = "niet gemeten"


Band = TypeVar("Band", bound=StrEnum)

_AGES = tuple(zip((3, 7, 11, 15, 17, 22, 27, 39, 49, 59, 64), AgeBand, strict=False))
_MONTHS = ((3, MonthsBand.TO_3), (6, MonthsBand.TO_6), (12, MonthsBand.TO_12))
_WEEKS = ((6, WeeksBand.TO_6), (13, WeeksBand.TO_13), (26, WeeksBand.TO_26))
_CHANGES = ((-3, ChangeBand.MUCH_DOWN), (-1, ChangeBand.DOWN), (0, ChangeBand.SAME), (2, ChangeBand.UP))


def _within(number: int, limits: tuple[tuple[int, Band], ...], beyond: Band) -> Band:
    return next((band for highest, band in limits if number <= highest), beyond)


def up_to(number: int, top: int) -> int:
    """Return the number, or `top` when it is higher; nothing goes below zero."""
    return max(0, min(number, top))


def child_band(number: int) -> ChildBand:
    """Return the class of a number of children."""
    return tuple(ChildBand)[up_to(number, 3)]


def age_band(age: int) -> AgeBand:
    """Return the class of an age in whole years; a child born later counts with the youngest."""
    return _within(age, _AGES, AgeBand.OLDER)


def months_band(start: str | None, target: str | None) -> MonthsBand:
    """Return the class of the months between two partial dates."""
    if not start or not target:
        return MonthsBand.UNKNOWN
    first, last = dates.first_day(start), dates.last_day(target)
    return _within((last.year - first.year) * 12 + last.month - first.month, _MONTHS, MonthsBand.LATER)


def weeks_band(start: dt.date, end: dt.date) -> WeeksBand:
    """Return the class of the whole weeks between two days."""
    return _within(dates.whole_weeks(start, end), _WEEKS, WeeksBand.LONGER)


def change_band(first: int | None, last: int | None) -> ChangeBand:
    """Return the class of the difference between two figures of 0 to 10."""
    if first is None or last is None:
        return ChangeBand.UNKNOWN
    return _within(last - first, _CHANGES, ChangeBand.MUCH_UP)


def half_hours(minutes: int) -> int:
    """Return minutes rounded to half hours: exact minutes are a fingerprint of the hours that were billed."""
    return (minutes + 15) // 30 * 30
