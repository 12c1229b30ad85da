"""Whatever is saved in a real vault comes back, is found, and leaves nothing derived that a full derivation denies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.domain import shape
from regiedesk.domain.attention import attention
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.shape import FieldShape
from regiedesk.storage.vault.open_vault import OpenVault
from tests.properties.test_going_back import UNSHRUNK
from tests.storage.vault.support import codec, frozen, made, opened, paper
from tests.strategies import plans

LATER = dt.date(2100, 1, 1)
"""By then everything that stays until it is dealt with asks for attention."""


def several(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, phases=UNSHRUNK, suppress_health_check=list(HealthCheck))


@pytest.fixture
def vault(tmp_path: Path) -> OpenVault:
    return made(tmp_path / "kluis")[0]


@several(8)
@given(st.lists(plans(), min_size=2, max_size=4), st.data())
def test_each_save_in_a_row_comes_back_with_every_derived_row_right(
    vault: OpenVault, row: list[Plan], data: st.DataObject
) -> None:
    with vault.work() as work:
        if work.cases.exists("c1"):
            work.cases.remove("c1")
        work.cases.add(CaseFile(id="c1", plan=row[0]))
    for plan in row[1:]:
        with vault.work() as work:
            work.cases.save("c1", plan)
            if data.draw(st.booleans()):
                work.cases.freeze("c1", frozen(plan, work.cases.versions("c1")))
                work.cases.add_copy("c1", paper(1, version=len(work.cases.versions("c1"))))
        with vault.read() as work:
            assert work.cases.plan("c1") == plan
            assert work.cases.differences("c1") == ()
            case = work.cases.case_file("c1")
            asked = {row for _, row in work.cases.attention(LATER)}
        derived = attention(plan, [f.version for f in case.versions], case.copies)
        assert asked == {row for row in derived if row.asks_on(LATER)}
    vault.checkpoint()


def with_words(plan: Plan) -> tuple[Plan, dict[str, str]]:
    """Add a word of its own to the first text of every item; returns the plan and the word by place."""
    numbers, words = count(), dict[str, str]()

    def marked(place: str, value: Any) -> Any:
        paths = [path for path, _ in shape.texts(value)]
        if not paths:
            return value
        words[place] = f"zoekwoord{next(numbers):04}"
        return shape.rebuild(value, _adding(words[place]))

    parts: dict[str, Any] = {
        name: tuple(marked(f"{name}/{item.id}", item) for item in getattr(plan, name)) for name in shape.collections()
    }
    return replace(plan, **parts), words


def _adding(word: str) -> Callable[[FieldShape, Any], Any]:
    """Return a change that adds a word to the first filled text it meets."""
    left = [word]

    def change(field: FieldShape, part: Any) -> Any:
        return f"{part} {left.pop()}" if left and part and shape.is_text(field) else part

    return change


@several(8)
@given(plans(), plans())
def test_every_item_is_found_by_a_word_of_it_and_an_old_word_finds_nothing(
    vault: OpenVault, plan: Plan, later: Plan
) -> None:
    told, words = with_words(plan)
    assert words
    with vault.work() as work:
        if work.cases.exists("c1"):
            work.cases.remove("c1")
        work.cases.add(CaseFile(id="c1", plan=told))
        for place, word in words.items():
            assert place in {hit.place for hit in work.cases.search(word, limit=1000)}
        work.cases.save("c1", later)
        assert [word for word in words.values() if work.cases.search(word)] == []


@several(5)
@given(plans(), plans())
def test_a_closed_and_opened_vault_holds_the_same(tmp_path_factory: Any, first: Plan, second: Plan) -> None:
    folder: Path = tmp_path_factory.mktemp("kluis") / "kluis"
    vault, _code = made(folder)
    version = frozen(first)
    case = CaseFile(id="c1", plan=second, versions=(version,), copies=(paper(1, version=1),))
    with vault.work() as work:
        work.cases.add(case)
        shown = (work.cases.summaries(), work.cases.attention(LATER))
    vault.close()
    again = opened(folder)
    with again.read() as work:
        assert work.cases.case_file("c1") == case
        assert (work.cases.summaries(), work.cases.attention(LATER)) == shown
        assert work.cases.differences("c1") == ()
        stored = work.cases.frozen_bodies("c1")
    again.close()
    assert stored == ((version.version, codec().encode(first)),)
