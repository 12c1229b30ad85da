"""Searching: every word, the last half typed, accents and operators without meaning."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.storage.vault.full_text import match_of
from regiedesk.storage.vault.open_vault import OpenVault
from tests.storage.vault.support import case, plan, with_agreement


@pytest.fixture
def filled(vault: OpenVault) -> OpenVault:
    with vault.work() as work:
        work.cases.add(case("c1", "GP-01"))
        work.cases.add(case("c2", "GP-02"))
        work.cases.save("c2", with_agreement(plan("GP-02"), "Noor regelt de fiets"))
    return vault


def places(vault: OpenVault, words: str) -> set[tuple[str, str]]:
    with vault.read() as work:
        return {(hit.code, hit.place) for hit in work.cases.search(words)}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("huisarts", {("GP-01", "agreements/a1")}),
        ("HUISA", {("GP-01", "agreements/a1")}),
        ("huisarts dins", {("GP-01", "agreements/a1")}),
        ("huis dinsdag", set()),
        ("huisarts fiets", set()),
        ("francoise", {("GP-01", "agreements/a2"), ("GP-02", "agreements/a2")}),
        ("gp-02", {("GP-02", "details")}),
        ("fi", {("GP-02", "agreements/a1")}),
        ("f", set()),
        ("", set()),
        ('"', set()),
        ("fiets*", {("GP-02", "agreements/a1")}),
    ],
)
def test_words_find_their_items(filled: OpenVault, words: str, found: set[tuple[str, str]]) -> None:
    assert places(filled, words) == found


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=30))
def test_nothing_that_is_typed_is_an_error(filled: OpenVault, words: str) -> None:
    places(filled, words)


def test_operators_are_words() -> None:
    assert match_of("fiets NEAR(oma) OR text:x") == '"fiets" "NEAR" "oma" "OR" "text" "x"*'


def test_a_hit_shows_the_words_around_it(filled: OpenVault) -> None:
    with filled.read() as work:
        (hit,) = work.cases.search("huisa")
    assert "belt dinsdag de huisarts" in hit.snippet


def test_a_removed_text_is_not_found(filled: OpenVault) -> None:
    with filled.work() as work:
        work.cases.save("c1", with_agreement(plan("GP-01"), "Niets"))
    assert places(filled, "huisarts") == set()


def test_the_words_of_a_removed_case_leave_the_file(vault: OpenVault) -> None:
    with vault.work() as work:
        work.cases.add(case("c1", "GP-01"))
        work.cases.save("c1", with_agreement(plan("GP-01"), "Zeppelin"))
        work.cases.add(case("c2", "GP-02"))
    assert b"zeppelin" in indexed(vault)
    with vault.work() as work:
        work.cases.remove("c1")
    assert b"zeppelin" not in indexed(vault)
    assert b"huisarts" in indexed(vault)


def indexed(vault: OpenVault) -> bytes:
    """Return the full-text index as it stands in the database, decrypted."""
    with contextlib.closing(vault.connect()) as connection:
        return b"".join(row[0] for row in connection.execute("SELECT block FROM search_data"))


def test_a_word_that_is_everywhere_gives_the_newest_items(vault: OpenVault) -> None:
    with vault.work() as work:
        for number in range(320):
            work.cases.add(case(f"c{number}", f"GP-{number:03}"))
    with vault.read() as work:
        hits = work.cases.search("huisarts", limit=5)
    assert [hit.code for hit in hits] == [f"GP-{number}" for number in range(319, 314, -1)]
