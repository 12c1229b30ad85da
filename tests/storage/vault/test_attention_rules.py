"""What is chosen about attention: kept in the vault, and in every case at once, whoever saves meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.errors import UserError
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.opening import open_vault
from regiedesk.storage.vault.tools import Tools
from tests.fakes import FixedClock
from tests.storage.vault.support import (
    DAY,
    PASSPHRASE,
    DomainDerivation,
    case,
    codec,
    opened,
    plan,
    with_agreement,
)

NO_AGREEMENTS = USUAL.switched(BY_KEY["afspraak"], False)
LONG_AHEAD = USUAL.with_period(BY_KEY["afspraak"], 60)


@pytest.fixture
def filled(vault: OpenVault) -> OpenVault:
    with vault.work() as work:
        work.cases.add(case())
        work.cases.add(case("c2", "GP-02"))
    return vault


def asked(vault: OpenVault) -> set[tuple[str, str]]:
    with vault.read() as work:
        return {(case_id, row.place.removesuffix("/status")) for case_id, row in work.cases.attention(DAY)}


def right(vault: OpenVault) -> bool:
    with vault.read() as work:
        return work.cases.outdated() == () == work.cases.differences("c1") == work.cases.differences("c2")


def test_choices_hold_for_all_cases_and_come_back_at_opening(filled: OpenVault, folder: Path) -> None:
    assert asked(filled) == {("c1", "agreements/a1"), ("c2", "agreements/a1")}
    filled.watch(LONG_AHEAD)
    both = {(case_id, f"agreements/a{number}") for case_id in ("c1", "c2") for number in (1, 2)}
    assert asked(filled) == both
    assert right(filled)
    filled.close()
    again = opened(folder)
    with again.read() as work:
        assert work.cases.attention_rules() == LONG_AHEAD
    assert asked(again) == both
    again.watch(NO_AGREEMENTS)
    assert asked(again) == set()
    assert right(again)
    again.close()


def test_rows_made_under_other_choices_are_made_again_at_opening(filled: OpenVault, folder: Path) -> None:
    connection = filled.connect()
    connection.execute("INSERT INTO attention_rules VALUES ('afspraak', 0, NULL)")
    connection.close()
    filled.close()
    again = opened(folder)
    assert asked(again) == set()
    assert right(again)
    again.close()


def test_a_case_that_is_saved_meanwhile_is_right_too(filled: OpenVault, folder: Path) -> None:
    filled.close()
    clock = FixedClock()
    vault = open_vault(folder, PASSPHRASE, Tools(codec(), DomainDerivation(), clock), allow_weak=True)
    with vault.read() as reading:
        ahead = reading.cases.attention_ahead(LONG_AHEAD)
    clock.advance(seconds=1)
    with vault.work() as work:
        work.cases.save("c2", with_agreement(plan("GP-02"), "Iets anders"))
        work.cases.add(case("c3", "GP-03"))
    with vault.work() as work:
        work.cases.keep_attention_rules(LONG_AHEAD, ahead)
        assert len({row.sentence for _, row in work.cases.attention_of(["c2", "c3"], DAY)}) == 3
    assert len(asked(vault)) == 6
    assert right(vault)
    vault.close()


def test_a_case_that_is_removed_meanwhile_stays_away(filled: OpenVault) -> None:
    with filled.read() as reading:
        ahead = reading.cases.attention_ahead(LONG_AHEAD)
    with filled.work() as work:
        work.cases.remove("c2")
    with filled.work() as work:
        work.cases.keep_attention_rules(LONG_AHEAD, ahead)
    assert {case_id for case_id, _ in asked(filled)} == {"c1"}


def test_what_was_worked_out_for_other_choices_is_not_used(filled: OpenVault) -> None:
    with filled.read() as reading:
        ahead = reading.cases.attention_ahead(NO_AGREEMENTS)
    with filled.work() as work:
        work.cases.keep_attention_rules(LONG_AHEAD, ahead)
    assert len(asked(filled)) == 4
    assert right(filled)


def test_working_it_out_writes_nothing(filled: OpenVault) -> None:
    def change() -> None:
        with filled.read() as work:
            work.cases.keep_attention_rules(NO_AGREEMENTS)

    with pytest.raises(UserError):
        change()
    with filled.read() as work:
        work.cases.attention_ahead(NO_AGREEMENTS)
        assert work.cases.attention_rules() == USUAL


def test_choices_that_could_not_be_kept_change_nothing(filled: OpenVault) -> None:
    before = asked(filled)

    def choose_and_fail() -> None:
        with filled.work() as work:
            work.cases.keep_attention_rules(NO_AGREEMENTS)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        choose_and_fail()
    with filled.read() as work:
        assert work.cases.attention_rules() == USUAL
    assert asked(filled) == before
    assert right(filled)
