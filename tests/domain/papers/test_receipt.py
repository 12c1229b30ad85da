"""The receipt of a wiping says what was done and names nobody."""

from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.papers.receipt import receipt_sheet
from regiedesk.domain.purge import PurgeReason, Receipt
from tests.domain.services.office import printer
from tests.printing.reading import page_texts


@pytest.mark.parametrize("reason", list(PurgeReason))
def test_the_receipt_has_its_number_its_day_and_its_reason_on_one_page(reason: PurgeReason) -> None:
    document = receipt_sheet(Receipt(number="0A1B-2C3D-4E5F", on=dt.date(2026, 9, 2), reason=reason))
    assert printer().page_count(document) == 1
    said = " ".join(page_texts(printer().pdf(document))[0].split())
    for words in ("0A1B-2C3D-4E5F", "woensdag 2 september 2026", str(reason), "werkkopie"):
        assert words in said
