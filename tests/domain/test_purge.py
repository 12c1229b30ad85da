"""From which day wiping a work copy is proposed, and for which reasons it may go."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain import purge
from regiedesk.domain.plan import CaseDetails, CopiedToFile, Plan
from regiedesk.domain.purge import PurgeReason, Receipt

GIVEN = dt.date(2026, 5, 2)


def plan(*copied: str, purge_on: str | None = None) -> Plan:
    marks = tuple(CopiedToFile(on=on, system="dossier") for on in copied)
    return Plan(details=CaseDetails(code="GP-01", copied_to_file=marks, purge_on=purge_on))


@pytest.mark.parametrize(
    ("content", "given", "day"),
    [
        (plan(), None, None),
        (plan("2026-01-10", "2026-03-31"), None, dt.date(2026, 6, 30)),
        (plan("2026-02"), None, dt.date(2026, 5, 28)),
        (plan("2026-01-10"), GIVEN, dt.date(2026, 8, 2)),
        (plan(), dt.date(2025, 11, 30), dt.date(2026, 2, 28)),
        (plan("2026-01-10", purge_on="2026-02-01"), GIVEN, dt.date(2026, 2, 1)),
    ],
)
def test_wiping_is_proposed_three_months_after_the_work_copy_was_given_over(
    content: Plan, given: dt.date | None, day: dt.date | None
) -> None:
    assert purge.proposed_on(content, given) == day


def test_the_months_can_be_set() -> None:
    assert purge.proposed_on(plan("2026-01-31"), months=1) == dt.date(2026, 2, 28)
    assert purge.proposed_on(plan("2026-12-31"), months=12) == dt.date(2027, 12, 31)


@pytest.mark.parametrize(
    ("content", "given", "first"),
    [
        (plan(), None, PurgeReason.REQUEST),
        (plan("2026-01"), None, PurgeReason.CARRIED_OVER),
        (plan(), GIVEN, PurgeReason.HANDED_OVER),
    ],
)
def test_only_what_can_be_true_is_a_reason(content: Plan, given: dt.date | None, first: PurgeReason) -> None:
    found = purge.reasons(content, given)
    assert found[0] is first
    assert (PurgeReason.CARRIED_OVER in found, PurgeReason.HANDED_OVER in found) == (
        bool(content.details.copied_to_file),
        given is not None,
    )


def test_a_receipt_goes_into_the_log_and_comes_out_of_it() -> None:
    receipt = Receipt(number=purge.receipt_number("0a1b2c3d4e5f6789"), on=GIVEN, reason=PurgeReason.REQUEST)
    assert receipt.number == "0A1B-2C3D-4E5F"
    assert purge.receipt_of(purge.detail_of(receipt), GIVEN) == receipt
