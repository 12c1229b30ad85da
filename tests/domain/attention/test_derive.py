"""All rules together: their order, what a closed case still asks, what the samples ask on a day."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace
from typing import Any

import pytest

from regiedesk.domain import shape
from regiedesk.domain.attention import attention
from regiedesk.domain.attention.begin import begins, known_of
from regiedesk.domain.attention.catalogue import BY_KEY, RULES
from regiedesk.domain.attention.rule import Rule
from regiedesk.domain.forms import catalogue, fill
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.words import AgreementStatus
from tests.domain.asked import started
from tests.domain.attention.test_upkeep import VERSIONS, copy
from tests.domain.families import BIKE, CALM, DAILY, alone, family, meeting
from tests.samples.replay import told

SCREENS = {"papier", "overdragen"}


def test_an_empty_case_asks_nothing() -> None:
    assert attention(alone()) == ()


def test_rows_stand_in_the_order_of_their_days() -> None:
    plan = started(results=(replace(DAILY, target_on="2026-01-01"), CALM))
    found = attention(plan)
    assert len(found) > 3
    assert [row.from_day for row in found] == sorted(row.from_day for row in found)


def test_what_is_said_twice_alike_stands_there_once() -> None:
    twins = (replace(BIKE, until_on="2026-06-12"), replace(BIKE, until_on="2026-06-12"))
    found = attention(family(agreements=twins))
    assert len(found) == len(set(found)) == 2


CLOSED = CaseDetails(code="x", started_on="2026-03-02", closed_on="2026-06-01", purge_on="2026-09-01")


def test_a_closed_case_asks_only_for_papers_the_dossier_and_wiping() -> None:
    plan = family(details=CLOSED, agreements=(replace(BIKE, until_on="2026-06-12"),))
    later = [row for row in attention(plan, VERSIONS, (copy(2),)) if row.asks_on(dt.date(2026, 9, 1))]
    assert {row.kind for row in later} == {"papier", "dossier", "wissen"}


def test_until_the_day_of_closing_a_case_asks_as_ever() -> None:
    plan = family(details=CLOSED, agreements=(replace(BIKE, until_on="2026-05-12"),))
    open_still = replace(plan, details=replace(CLOSED, closed_on=None))
    last = dt.date(2026, 5, 31)

    def shown(on: dt.date, of_plan: Plan = plan) -> list[str]:
        return [row.sentence for row in attention(of_plan) if row.asks_on(on)]

    assert shown(last) == shown(last, open_still)
    assert len(shown(last + dt.timedelta(days=1))) < len(shown(last))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.key)
def test_every_rule_says_what_it_is_in_words(rule: Rule) -> None:
    assert BY_KEY[rule.key] is rule
    assert rule.title[0].isupper()
    assert rule.explanation[-1] in ".?"
    assert rule.action
    assert rule.source == "" or rule.source[0] == "S"
    if rule.period:
        assert rule.period.least <= rule.period.usual <= rule.period.most


def test_every_place_is_one_that_the_window_can_go_to() -> None:
    parts = {part for number in range(1, 8) for part in catalogue.parts_of_step(number)}
    for name in ("ankerplaats", "lampion", "wisselweek"):
        plan = told(name).now
        for row in attention(plan):
            collection, item, field = (*row.place.split("/"), "", "")[:3]
            assert row.action
            assert collection in parts | SCREENS
            if begins(row.place):
                fill.blank(collection, "nieuw", plan, dt.date(2026, 9, 2), **known_of(row.place))
            else:
                assert not item or shape.find(plan, collection, item)
                assert not field or field in [each.name for each in catalogue.fields_of(catalogue.class_of(collection))]


def test_the_order_of_entry_does_not_count() -> None:
    for name in ("ankerplaats", "lampion", "wisselweek"):
        plan = told(name).now
        found = attention(plan)
        for seed in range(5):
            shuffle = random.Random(seed)
            parts = {part: list(getattr(plan, part)) for part in shape.collections()}
            for items in parts.values():
                shuffle.shuffle(items)
            mixed: dict[str, Any] = {part: tuple(items) for part, items in parts.items()}
            assert attention(replace(plan, **mixed)) == found


def test_dealing_with_it_takes_a_row_away() -> None:
    plan = family(agreements=(replace(BIKE, until_on="2026-06-12"),), meetings=(meeting("2026-06-01"),))
    done = replace(plan, agreements=(replace(plan.agreements[0], status=AgreementStatus.DONE),))
    gone = set(attention(plan)) - set(attention(done))
    assert {row.kind for row in gone} == {"afspraak"}
    assert set(attention(done)) <= set(attention(plan))
