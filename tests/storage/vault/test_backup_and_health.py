"""Backups that open, and a report that sees what is wrong."""

from __future__ import annotations

import contextlib
import datetime as dt
from pathlib import Path

import pytest

from regiedesk.domain import history
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import Event
from regiedesk.storage.vault.backup import restore_backup
from regiedesk.storage.vault.health import Check, examine, is_synced
from regiedesk.storage.vault.open_vault import OpenVault
from tests.storage.vault.support import case, frozen, opened, plan, with_agreement

NOW = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def filled(vault: OpenVault) -> OpenVault:
    with vault.work() as work:
        work.cases.add(case())
        first = frozen(plan())
        work.cases.freeze("c1", first)
        work.cases.freeze("c1", frozen(with_agreement(plan(), "Anders"), (first.version,)))
        for kind in ("geopend", "vastgesteld"):
            work.cases.log(Event(at=NOW, kind=kind))
    return vault


def change(vault: OpenVault, *statements: str) -> None:
    with contextlib.closing(vault.connect()) as connection:
        for statement in statements:
            connection.execute(statement)


def report(vault: OpenVault, *backups: Path) -> dict[str, Check]:
    return {check.kind: check for check in examine(vault, history.chain_faults, backups).checks}


def test_a_backup_opens_counts_and_restores_into_a_fresh_folder(filled: OpenVault, tmp_path: Path) -> None:
    made = filled.backup(tmp_path / "kopie")
    assert (made.cases, made.versions) == (1, 2)
    restore_backup(tmp_path / "kopie", tmp_path / "terug")
    again = opened(tmp_path / "terug")
    with again.read() as work:
        assert work.cases.plan("c1") == plan()
    again.close()


def test_a_backup_holds_no_readable_word(filled: OpenVault, tmp_path: Path) -> None:
    filled.backup(tmp_path / "kopie")
    every = b"".join(path.read_bytes() for path in (tmp_path / "kopie").iterdir())
    assert b"Sanne" not in every
    assert b"CREATE" not in every


def test_a_used_folder_is_refused_for_backup_and_restore(filled: OpenVault, tmp_path: Path) -> None:
    filled.backup(tmp_path / "kopie")
    for act in (
        lambda: filled.backup(tmp_path / "kopie"),
        lambda: restore_backup(tmp_path / "kopie", filled.folder),
    ):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.key == "folder_in_use"


def test_a_folder_that_is_no_backup_is_not_restored(tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        restore_backup(tmp_path, tmp_path / "terug")
    assert caught.value.key == "no_backup"


def test_a_failed_backup_leaves_nothing(filled: OpenVault, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("")
    with pytest.raises(UserError):
        filled.backup(tmp_path / "bestand" / "kopie")
    assert [path.name for path in tmp_path.iterdir() if path.name != "kluis"] == ["bestand"]


def test_every_flipped_page_of_a_backup_is_found(filled: OpenVault, tmp_path: Path) -> None:
    filled.backup(tmp_path / "kopie")
    database = tmp_path / "kopie" / "kluis.db"
    whole = database.read_bytes()
    for page in range(len(whole) // 4096):
        content = bytearray(whole)
        content[page * 4096 + 2000] ^= 4
        database.write_bytes(content)
        with pytest.raises(UserError) as caught:
            filled.check_backup(tmp_path / "kopie")
        assert caught.value.key == "backup_damaged"


def test_a_healthy_vault_with_a_backup_needs_nothing_but_room(filled: OpenVault, tmp_path: Path) -> None:
    filled.backup(tmp_path / "kopie")
    checks = report(filled, tmp_path / "kopie")
    assert {kind for kind, check in checks.items() if not check.ok} <= {"room"}
    assert "1 casussen en 2 versies" in checks["backup"].sentence


def test_a_vault_without_backup_needs_one(filled: OpenVault) -> None:
    assert not report(filled)["backup"].ok
    assert examine(filled, history.chain_faults, ()).needs_action()


def test_a_changed_version_is_found_even_without_its_trigger(filled: OpenVault) -> None:
    forged = "UPDATE versions SET body = CAST(replace(body, 'Anders', 'Anderz') AS BLOB) WHERE number = 2"
    change(filled, "DROP TRIGGER versions_stay", forged)
    found = report(filled)["versions"]
    assert not found.ok
    assert "GP-01" in found.sentence


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET kind = 'anders' WHERE number = 1",
        "DELETE FROM events WHERE number = 1",
        "DELETE FROM events WHERE number = 2",
        "DELETE FROM events",
        "DELETE FROM events_head",
        "UPDATE events_head SET count = 1",
    ],
)
def test_a_changed_log_is_found_even_without_its_trigger(filled: OpenVault, statement: str) -> None:
    assert report(filled)["events"].ok
    change(filled, "DROP TRIGGER events_stay", "DROP TRIGGER events_are_kept", statement)
    assert not report(filled)["events"].ok
    with filled.work() as work:
        work.cases.log(Event(at=NOW, kind="daarna"))
    assert not report(filled)["events"].ok


def test_a_log_without_events_is_whole(vault: OpenVault) -> None:
    assert report(vault)["events"].ok


def test_a_damaged_page_is_found(filled: OpenVault) -> None:
    filled.checkpoint()
    database = filled.folder / "kluis.db"
    content = bytearray(database.read_bytes())
    content[-100] ^= 1
    database.write_bytes(content)
    assert not report(filled)["database"].ok


def test_every_flipped_page_of_the_vault_is_found_also_one_that_is_not_in_use(filled: OpenVault) -> None:
    with filled.work() as work:
        work.cases.add(case("c2", "GP-02"))
        work.cases.save("c2", with_agreement(plan("GP-02"), "lang " * 3000))
        work.cases.remove("c2")
    filled.checkpoint()
    with contextlib.closing(filled.connect()) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 2
    database = filled.folder / "kluis.db"
    whole = database.read_bytes()
    missed = []
    for page in range(len(whole) // 4096):
        content = bytearray(whole)
        content[page * 4096 + 2000] ^= 4
        database.write_bytes(content)
        missed += [page] if report(filled)["database"].ok else []
    database.write_bytes(whole)
    assert missed == []
    assert report(filled)["database"].ok


def test_a_lost_key_copy_is_found(filled: OpenVault) -> None:
    (filled.folder / "kluis.sleutel.bak").unlink()
    assert not report(filled)["key_file"].ok


@pytest.mark.parametrize(
    ("path", "synced"),
    [
        ("/home/noor/OneDrive - Gemeente/kluis", True),
        ("/Users/noor/Library/Mobile Documents/kluis", True),
        ("/home/noor/Dropbox/kluis", True),
        ("/home/noor/Google Drive/kluis", True),
        ("/home/noor/kluis", False),
    ],
)
def test_a_synced_folder_is_known_by_its_name(path: str, synced: bool) -> None:
    assert is_synced(Path(path)) is synced


def test_a_link_into_a_synced_folder_is_seen(tmp_path: Path) -> None:
    (tmp_path / "OneDrive").mkdir()
    (tmp_path / "kluis").symlink_to(tmp_path / "OneDrive")
    assert is_synced(tmp_path / "kluis")
