"""Choosing what is watched: shown at once, worked out in the background, the last of several choices counts."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

import pytest

from regiedesk.domain.attention.catalogue import BY_KEY, RULES
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.errors import UserError
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.viewmodels.settings_attention import AttentionModel, RuleLine
from tests.ui.fakes import FakeOffice, as_office

OFF = USUAL.switched(BY_KEY["contact"], False)


class SlowJobs(Jobs):
    """Keeps work until a test lets it go on."""

    def __init__(self) -> None:
        super().__init__()
        self.waiting_work: deque[tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]]] = deque()

    def run(self, function, then, failed) -> None:
        self.waiting_work.append((function, then, failed))

    def go_on(self) -> None:
        function, then, failed = self.waiting_work.popleft()
        try:
            outcome = function()
        except UserError as error:
            failed(error)
        else:
            then(outcome)


@pytest.fixture
def office() -> FakeOffice:
    return FakeOffice()


@pytest.fixture
def jobs(qapp) -> SlowJobs:
    return SlowJobs()


@pytest.fixture
def model(office, jobs) -> AttentionModel:
    made = AttentionModel(as_office(office), jobs)
    made.load()
    return made


def line(model: AttentionModel, key: str) -> RuleLine:
    return next(each for each in model.state.rules if each.key == key)


def test_all_rules_stand_there_with_where_they_come_from(model):
    assert [each.key for each in model.state.rules] == [rule.key for rule in RULES]
    assert line(model, "vaste partner").says.endswith("Bron: S002:84.")
    assert line(model, "papier").says.endswith("Van RegieDesk zelf.")
    assert (line(model, "contact").on, line(model, "contact").figure) == (True, 14)
    assert model.state.usual


def test_a_choice_is_shown_at_once_and_holds_when_it_is_worked_out(model, office, jobs):
    model.switch("contact", False)

    assert not line(model, "contact").on
    assert model.state.busy
    assert office.watched == USUAL
    jobs.go_on()
    assert office.watched == OFF
    assert model.state.busy == ""
    assert not model.state.usual


def test_of_several_quick_choices_only_the_last_is_worked_out(model, office, jobs):
    model.switch("contact", False)
    for figure in (2, 20, 30):
        model.set_period("vaste partner", figure)
    jobs.go_on()
    assert model.state.busy
    jobs.go_on()

    assert not jobs.waiting_work
    assert office.watched == OFF.with_period(BY_KEY["vaste partner"], 30)
    assert model.state.busy == ""


def test_a_choice_that_is_taken_back_in_time_asks_no_work(model, jobs):
    model.set_period("contact", 14)
    assert not jobs.waiting_work


def test_back_to_usual(model, office, jobs):
    model.switch("eerste MDO zonder VPR", True)
    jobs.go_on()
    model.as_usual()
    jobs.go_on()

    assert office.watched == USUAL
    assert model.state.usual


def test_a_choice_that_cannot_be_kept_is_taken_back_and_said(model, office, jobs):
    office.refuses = UserError("De schijf is vol.", "Maak ruimte.")
    model.switch("contact", False)
    jobs.go_on()

    assert line(model, "contact").on
    assert model.state.trouble is office.refuses
    assert model.state.busy == ""


def test_a_fault_of_ours_is_no_message(model, jobs):
    model.switch("contact", False)
    _, _, failed = jobs.waiting_work.popleft()
    with pytest.raises(ZeroDivisionError):
        failed(ZeroDivisionError())
