"""What became of a paper: ticked with a day and a remark, and taken back without hiding that it was ticked."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from regiedesk.domain.errors import NotFound, RefusedInput
from regiedesk.domain.services.prints import STILL_OUT
from regiedesk.domain.work_words import PaperKind
from tests.domain.services.office import CODE, DAY, Office


@pytest.fixture
def printed(filled: Office) -> Office:
    filled.planning().freeze(CODE, "MDO")
    filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, ("mila",))
    return filled


@pytest.mark.parametrize(
    ("field", "word"), [("returned_on", "terug"), ("destroyed_on", "vernietigd"), ("lost_on", "zoek")]
)
def test_what_became_of_a_copy_is_kept_and_an_event(printed: Office, field: str, word: str) -> None:
    day: dict[str, Any] = {field: DAY}
    printed.prints().mark(CODE, 1, 1, **day, remark="aan tafel")
    (copy,) = printed.case().copies
    assert (getattr(copy, field), copy.remark, copy.out) == (DAY, "aan tafel", False)
    assert printed.events()[-1] == word


def test_a_mistaken_tick_is_taken_back_and_both_stay_events(printed: Office) -> None:
    printed.prints().mark(CODE, 1, 1, returned_on=DAY)
    printed.prints().mark(CODE, 1, 1)
    assert printed.case().copies[0].out
    assert printed.events()[-2:] == ["terug", STILL_OUT]


@pytest.mark.parametrize("day", [DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)])
def test_a_day_on_which_it_cannot_have_been_is_refused(printed: Office, day: dt.date) -> None:
    with pytest.raises(RefusedInput) as caught:
        printed.prints().mark(CODE, 1, 1, returned_on=day)
    assert [fault.place for fault in caught.value.faults] == ["dag"]
    assert printed.case().copies[0].out
    assert printed.events()[-1] == "geprint"


def test_a_copy_that_is_not_there_leaves_no_event(printed: Office) -> None:
    with pytest.raises(NotFound):
        printed.prints().mark(CODE, 1, 9, returned_on=DAY)
    assert printed.events()[-1] == "geprint"


def test_an_event_names_the_paper_and_nobody(printed: Office) -> None:
    printed.prints().mark(CODE, 1, 1, lost_on=DAY, remark="in de auto van Mila")
    with printed.vault.read() as work:
        detail = list(work.cases.events())[-1].detail
    assert detail == "versie 1 nr. 1"
