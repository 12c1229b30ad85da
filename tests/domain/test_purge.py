"""From which day wiping a work copy is proposed, and for which reasons it may go."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain import purge
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.purge import PurgeReason, Receipt

GIVEN = dt.date(2026, 5, 2)
PLAN = Plan(details=CaseDetails(code="GP-01"))


@pytest.mark.parametrize(
    ("carried", "given", "day"),
    [
        (None, None, None),
        (dt.date(2026, 3, 31), None, dt.date(2026, 6, 30)),
        (dt.date(2026, 1, 10), GIVEN, dt.date(2026, 8, 2)),
        (None, dt.date(2025, 11, 30), dt.date(2026, 2, 28)),
    ],
)
def test_wiping_is_proposed_three_months_after_the_work_copy_was_given_over(
    carried: dt.date | None, given: dt.date | None, day: dt.date | None
) -> None:
    assert purge.proposed_on(PLAN, carried, given) == day


def test_a_chosen_day_goes_first_and_the_months_can_be_set() -> None:
    chosen = Plan(details=CaseDetails(code="GP-01", purge_on="2026-02-01"))
    assert purge.proposed_on(chosen, GIVEN, GIVEN) == dt.date(2026, 2, 1)
    assert purge.proposed_on(PLAN, dt.date(2026, 1, 31), None, months=1) == dt.date(2026, 2, 28)
    assert purge.proposed_on(PLAN, dt.date(2026, 12, 31), None, months=12) == dt.date(2027, 12, 31)


@pytest.mark.parametrize(
    ("carried", "given", "first"),
    [
        (None, None, PurgeReason.REQUEST),
        (GIVEN, None, PurgeReason.CARRIED_OVER),
        (None, GIVEN, PurgeReason.HANDED_OVER),
    ],
)
def test_only_what_can_be_true_is_a_reason(carried: dt.date | None, given: dt.date | None, first: PurgeReason) -> None:
    found = purge.reasons(carried, given)
    assert found[0] is first
    assert PurgeReason.DEPUTY not in found
    assert (PurgeReason.CARRIED_OVER in found, PurgeReason.HANDED_OVER in found) == (bool(carried), bool(given))


def test_a_receipt_goes_into_the_log_and_comes_out_of_it() -> None:
    receipt = Receipt(number=purge.receipt_number("0a1b2c3d4e5f6789"), on=GIVEN, reason=PurgeReason.REQUEST)
    assert receipt.number == "0A1B-2C3D-4E5F"
    assert purge.receipt_of(purge.detail_of(receipt), GIVEN) == receipt
