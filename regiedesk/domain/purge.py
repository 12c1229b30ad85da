"""Wiping a work copy: from which day it is proposed, what has to be known first, and the receipt that is left."""

from __future__ import annotations

import calendar
import datetime as dt
from enum import StrEnum

from regiedesk.domain import dates
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value

USUAL_MONTHS = 3
"""How long after carrying over or handing over a work copy is kept, unless a day was chosen (domain §5.2)."""


class PurgeReason(StrEnum):
    """Why a work copy goes. A closed list: a receipt must not hold a word of the family."""

    CARRIED_OVER = "alles staat in het dossier"
    HANDED_OVER = "de casus is overgedragen"
    REQUEST = "het gezin heeft om vernietiging gevraagd"
    MISTAKE = "de casus is per ongeluk of dubbel gemaakt"
    PRACTICE = "het was een voorbeeld of een oefening"
    DEPUTY = "de waarneemkopie is niet meer nodig"
    NOT_BEGUN = "de overdracht ging niet door"


NEEDS_NO_MARK = (PurgeReason.REQUEST, PurgeReason.MISTAKE, PurgeReason.PRACTICE)
"""Reasons that hold also for what was never carried over."""


@value
class Receipt:
    """What proves a wiping: a random number, a day, why, and what was done; nobody's name and no code."""

    number: str
    on: dt.date
    reason: PurgeReason


def proposed_on(
    plan: Plan, carried_over_on: dt.date | None, handed_over_on: dt.date | None, months: int = USUAL_MONTHS
) -> dt.date | None:
    """Return the day on which wiping is proposed: the chosen one, else so many months after it was given over."""
    if plan.details.purge_on:
        return dates.first_day(plan.details.purge_on)
    given = [day for day in (carried_over_on, handed_over_on) if day is not None]
    return months_after(max(given), months) if given else None


def months_after(day: dt.date, months: int) -> dt.date:
    """Return the same day so many months later, or the last day of that month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    return dt.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def reasons(carried_over_on: dt.date | None, handed_over_on: dt.date | None) -> tuple[PurgeReason, ...]:
    """Return the reasons that can be true of a case of one's own, the usual one first."""
    found = [PurgeReason.CARRIED_OVER] if carried_over_on else []
    found += [PurgeReason.HANDED_OVER] if handed_over_on else []
    return (*found, *NEEDS_NO_MARK)


def detail_of(receipt: Receipt) -> str:
    """Return the receipt as the log keeps it."""
    return f"{receipt.number} · {receipt.reason}"


def receipt_of(detail: str, on: dt.date) -> Receipt:
    """Return a receipt as the log kept it."""
    number, _, reason = detail.partition(" · ")
    return Receipt(number=number, on=on, reason=PurgeReason(reason))


def receipt_number(random: str) -> str:
    """Return a number to tell receipts apart, made of hexadecimal digits that mean nothing."""
    return "-".join(random[start : start + 4].upper() for start in (0, 4, 8))
