"""What is derived from a case is always what a full derivation gives."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.plan import Plan
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.opening import open_vault
from regiedesk.storage.vault.tools import Tools
from tests.fakes import FixedClock
from tests.storage.vault.support import (
    PASSPHRASE,
    DomainDerivation,
    case,
    codec,
    frozen,
    paper,
    plan,
    with_agreement,
)

AGREEMENTS = st.lists(
    st.builds(
        Agreement,
        id=st.sampled_from([f"a{number}" for number in range(6)]),
        number=st.integers(1, 99),
        what=st.sampled_from(["bellen", "fietsen met oma", "elke dinsdag", "naar de huisarts"]),
        until_on=st.none() | st.sampled_from(["2026-09", "2026-10-01", "2025"]),
    ),
    max_size=6,
    unique_by=lambda agreement: agreement.id,
)
PLANS = st.builds(lambda agreements: replace(plan(), agreements=tuple(agreements)), AGREEMENTS)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PLANS, min_size=1, max_size=5))
def test_saving_keeps_every_derived_row_right(vault: OpenVault, plans: list[Plan]) -> None:
    with vault.work() as work:
        if work.cases.exists("c1"):
            work.cases.remove("c1")
        work.cases.add(case())
        for each in plans:
            work.cases.save("c1", each)
            assert work.cases.differences("c1") == ()


def test_freezing_and_printing_keep_every_derived_row_right(vault: OpenVault) -> None:
    with vault.work() as work:
        work.cases.add(case())
        first = frozen(plan())
        work.cases.freeze("c1", first)
        work.cases.add_copy("c1", paper(version=1))
        work.cases.freeze("c1", frozen(with_agreement(plan(), "Anders"), (first.version,)))
        assert work.cases.differences("c1") == ()
        assert work.cases.summaries()[0].leading_version == 2


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("DELETE FROM attention WHERE id = (SELECT min(id) FROM attention)", "attention"),
        ("UPDATE agreements_due SET due_on = '2020-01-01'", "due"),
        ("DELETE FROM hours", "hours"),
        ("DELETE FROM search_texts WHERE place = 'agreements/a1'", "search"),
        ("UPDATE cases SET steps = '[]'", "summary"),
    ],
)
def test_a_derived_row_that_is_wrong_is_seen_and_made_again(vault: OpenVault, statement: str, name: str) -> None:
    with vault.work() as work:
        work.cases.add(case())
    connection = vault.connect()
    connection.execute(statement)
    connection.close()
    with vault.work() as work:
        assert work.cases.differences("c1") == (name,)
        work.cases.rebuild("c1")
        assert work.cases.differences("c1") == ()


def test_saving_one_field_leaves_other_rows_alone(vault: OpenVault) -> None:
    def numbers() -> dict[str, int]:
        connection = vault.connect()
        found = dict(connection.execute("SELECT place, id FROM search_texts WHERE case_id = 'c1'").fetchall())
        connection.close()
        return found

    with vault.work() as work:
        work.cases.add(case())
        work.cases.add(case("c2", "GP-02"))
    before = numbers()
    with vault.work() as work:
        work.cases.save("c1", with_agreement(plan(), "Iets anders"))
    after = numbers()
    assert {place for place in before if before[place] != after[place]} == {"agreements/a1"}


def test_what_older_rules_derived_is_made_again_at_opening(vault: OpenVault, folder: Path) -> None:
    with vault.work() as work:
        work.cases.add(case())
    connection = vault.connect()
    connection.execute("UPDATE cases SET steps = '[]'")
    connection.close()
    vault.close()
    newer = Tools(codec(), DomainDerivation(rules=2), FixedClock())
    again = open_vault(folder, PASSPHRASE, newer, allow_weak=True)
    with again.read() as work:
        assert work.cases.outdated() == ()
        assert work.cases.differences("c1") == ()
    again.close()
