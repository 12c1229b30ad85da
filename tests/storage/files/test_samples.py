"""The sample families: read, moved to another week, and told in dates of that week."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

import pytest

from regiedesk.domain import dates, integrity, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.samples import FreezeStep, PrintStep, Revise
from regiedesk.storage.files.samples import NAMES, read_sample

read = lru_cache(read_sample)


def plans(name: str, today: dt.date | None = None) -> list[Plan]:
    return [step.plan for step in read(name, today).steps if isinstance(step, Revise)]


def texts(plan: Plan) -> list[str]:
    values = [plan.details, *(item for _, item in shape.items(plan))]
    return [text for value in values for _, text in shape.texts(value)]


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_begins_with_a_plan_and_holds_together_at_every_step(name: str) -> None:
    sample = read(name)
    assert sample.name == name
    assert isinstance(sample.steps[0], Revise)
    for step in sample.steps:
        if isinstance(step, Revise):
            assert integrity.faults(step.plan) == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("today", [None, dt.date(2027, 1, 20)])
def test_no_mark_of_a_date_is_left_in_any_text(name: str, today: dt.date | None) -> None:
    for plan in plans(name, today):
        assert [text for text in texts(plan) if "{{" in text or "}}" in text] == []
    names = [step.name for step in read(name, today).steps if isinstance(step, Revise)]
    assert [text for text in names if "{{" in text] == []
    reasons = [step.reason for step in read(name, today).steps if isinstance(step, FreezeStep)]
    assert [text for text in reasons if "{{" in text] == []


@pytest.mark.parametrize("name", NAMES)
def test_dates_inside_texts_are_words(name: str) -> None:
    for plan in plans(name):
        assert [text for text in texts(plan) if re.search(r"\d{4}-\d{2}-\d{2}", text)] == []


@pytest.mark.parametrize("name", NAMES)
def test_moved_by_whole_weeks_every_day_keeps_its_weekday_and_nothing_else_changes(name: str) -> None:
    told = read(name).steps
    moved = read(name, dt.date(2027, 1, 20)).steps
    weeks = {(after.on - before.on).days % 7 for before, after in zip(told, moved, strict=True)}
    assert weeks == {0}
    assert len({after.on - before.on for before, after in zip(told, moved, strict=True)}) == 1
    last, later = plans(name)[-1], plans(name, dt.date(2027, 1, 20))[-1]
    assert [item.id for _, item in shape.items(last)] == [item.id for _, item in shape.items(later)]
    pairs = zip(last.meetings, later.meetings, strict=True)
    for before, after in pairs:
        assert len(before.on) == len(after.on)
        if len(before.on) == 10:
            assert dates.first_day(before.on).weekday() == dates.first_day(after.on).weekday()


@pytest.mark.parametrize("name", NAMES)
def test_told_today_the_last_step_is_in_the_week_before(name: str) -> None:
    today = dt.date(2027, 1, 20)
    assert all(step.on <= today for step in read(name, today).steps)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_freezes_and_prints(name: str) -> None:
    steps = read(name).steps
    assert [step for step in steps if isinstance(step, FreezeStep)]
    printed = [step for step in steps if isinstance(step, PrintStep)]
    last = plans(name)[-1]
    assert {holder for step in printed for holder in step.holders} <= {person.id for person in last.people}


def test_days_of_the_steps_do_not_go_back() -> None:
    for name in NAMES:
        on = [step.on for step in read(name).steps]
        assert on == sorted(on)


def test_a_sample_that_does_not_exist_is_our_own_fault() -> None:
    with pytest.raises(FileNotFoundError):
        read_sample("nergens")
