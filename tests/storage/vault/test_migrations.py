"""Bringing a vault up to date: whole or not at all, with a verified backup first, killed anywhere."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault.connection import Connection, DriverError, user_version
from regiedesk.storage.vault.migrations import MIGRATIONS, Migration
from regiedesk.storage.vault.migrations.runner import OrphanedRows, migrate
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.opening import open_vault
from tests.architecture.source import ROOT
from tests.storage.vault.support import PASSPHRASE, case, made, plan, tools

KEY = bytes(range(32))
LATER = (*MIGRATIONS, Migration("extra", ("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT",)))


@pytest.fixture
def closed(folder: Path) -> Path:
    vault, _code = made(folder)
    with vault.work() as work:
        work.cases.add(case())
    vault.close()
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Connection:
    connection = db.connect_new(tmp_path / "nieuw.db", KEY)
    migrate(connection, MIGRATIONS)
    return connection


def open_with(folder: Path, migrations: tuple[Migration, ...]) -> OpenVault:
    return open_vault(folder, PASSPHRASE, tools(migrations), allow_weak=True)


def tables(connection: Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_vault_is_brought_up_to_date_after_a_backup_that_opens(closed: Path) -> None:
    vault = open_with(closed, LATER)
    with contextlib.closing(vault.connect()) as connection:
        assert user_version(connection) == len(LATER)
        assert "extra" in tables(connection)
    with vault.read() as work:
        assert work.cases.plan("c1") == plan()
    (backup,) = closed.glob("voor-versie-*")
    report = vault.check_backup(backup)
    assert (report.cases, report.schema) == (1, len(MIGRATIONS))
    vault.close()


def test_a_vault_that_is_up_to_date_gets_no_backup(closed: Path) -> None:
    open_with(closed, MIGRATIONS).close()
    assert not list(closed.glob("voor-versie-*"))


@pytest.mark.parametrize(
    "step", ["CREATE TABLE cases (id TEXT)", "INSERT INTO nothing VALUES (1)"], ids=["taken-name", "no-table"]
)
def test_a_failing_step_leaves_nothing_behind(fresh: Connection, step: str) -> None:
    before = tables(fresh)
    broken = (*MIGRATIONS, Migration("broken", ("CREATE TABLE half (id INTEGER)", step)))
    with pytest.raises(DriverError):
        migrate(fresh, broken)
    assert tables(fresh) == before
    assert user_version(fresh) == len(MIGRATIONS)
    assert fresh.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_references_that_point_nowhere_are_refused(fresh: Connection) -> None:
    orphan = "INSERT INTO drafts VALUES ('nobody', 'p', 't', 'x')"
    with pytest.raises(OrphanedRows):
        migrate(fresh, (*MIGRATIONS, Migration("orphan", (orphan,))))
    assert fresh.execute("SELECT count(*) FROM drafts").fetchone() == (0,)


def test_a_step_may_be_a_function(fresh: Connection) -> None:
    def fill(connection: Connection) -> None:
        connection.execute("INSERT INTO guides VALUES ('zl', 1, 'tekst')")

    migrate(fresh, (*MIGRATIONS, Migration("fill", (fill,))))
    assert fresh.execute("SELECT count(*) FROM guides").fetchone() == (1,)


CASE_ROW = """
    INSERT INTO cases VALUES (
        'c1', 'GP', 'gp', '[]', 'gewoon', '[]', NULL, 0, 'eigen', NULL, '', '2026-01-01', 1, 1, x'7b7d'
    )
"""
SENT = "INSERT INTO transfers VALUES ('c1', {}, 1, 'Jan', '2026-01-01', '', '', '', 0, {}, {}, {})"


@pytest.fixture
def with_version(fresh: Connection) -> Connection:
    fresh.execute(CASE_ROW)
    fresh.execute("INSERT INTO versions VALUES ('c1', 1, '2026-01-01', '', '', 'k', '', 1, 1, x'7b7d')")
    fresh.execute("INSERT INTO events (at, kind, case_id, detail, seal) VALUES ('', 'k', '', '', zeroblob(32))")
    fresh.execute(SENT.format(1, "NULL", "NULL", "NULL"))
    return fresh


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE versions SET body = x'00'",
        "UPDATE versions SET kenmerk = 'anders'",
        "DELETE FROM versions",
        "INSERT INTO versions VALUES ('c1', 2, '2026-01-01', '', '', 'k', '', 1, 1, x'7b7d')",
        "INSERT INTO versions VALUES ('c9', 1, '2026-01-01', '', '', 'k', '', 0, 1, x'7b7d')",
        "UPDATE events SET detail = 'anders'",
        "DELETE FROM events",
        "UPDATE cases SET closed = 2",
        "UPDATE cases SET closed = 'geen getal'",
        "UPDATE cases SET planned = '{}'",
        "INSERT INTO attention VALUES (1, 'c1', 'k', '', '2026-02-30', NULL, '', '')",
        "INSERT INTO attention VALUES (1, 'c1', 'k', '', '2026-02-03', '2026-02-30', '', '')",
        "INSERT INTO attention_rules VALUES ('contact', 2, NULL)",
        "INSERT INTO attention_rules VALUES ('contact', NULL, -1)",
        "UPDATE cases SET access = 'van mij'",
        "UPDATE cases SET access_until = 'morgen'",
        SENT.format(2, "NULL", "NULL", "NULL"),
        SENT.format(2, "'2026-01-02'", "'2026-01-02'", "NULL"),
        SENT.format(2, "NULL", "'2026-01-02'", "'2026-01-03'"),
        "INSERT INTO deputies VALUES ('c1', 1, 'Jan', 1, '2026-01-01', 'ooit', NULL, '')",
        "INSERT INTO exports VALUES ('c1', 'e1', '', 'morgen', 0, '')",
    ],
)
def test_the_database_itself_refuses(with_version: Connection, statement: str) -> None:
    with pytest.raises(DriverError):
        with_version.execute(statement)


@pytest.mark.parametrize("access", ["overgedragen", "ontvangen, wacht op antwoord", "waarneemkopie"])
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases SET body = x'00'",
        "UPDATE versions SET leading = 1",
        "INSERT INTO versions VALUES ('c1', 2, '2026-01-01', '', '', 'k', '', 1, 1, x'7b7d')",
    ],
)
def test_the_database_itself_keeps_what_is_not_held_here(with_version: Connection, access: str, statement: str) -> None:
    with_version.execute("UPDATE versions SET leading = 0")
    with_version.execute("UPDATE cases SET access = ?", (access,))
    with pytest.raises(DriverError):
        with_version.execute(statement)


def test_a_case_takes_its_versions_along(with_version: Connection) -> None:
    with_version.execute("UPDATE versions SET leading = 0")
    with_version.execute("DELETE FROM cases")
    assert with_version.execute("SELECT count(*) FROM versions").fetchone() == (0,)


KILLED = """
import os, signal, sys
from pathlib import Path
from regiedesk.storage.vault.migrations import MIGRATIONS, Migration
from regiedesk.storage.vault.opening import open_vault
from tests.storage.vault.support import PASSPHRASE, tools

stop = int(sys.argv[2])
def step(number):
    def act(connection):
        connection.execute(f"INSERT INTO extra VALUES ({number})")
        if number == stop:
            os.kill(os.getpid(), signal.SIGKILL)
    return act
steps = ("CREATE TABLE extra (id INTEGER PRIMARY KEY) STRICT", *(step(number) for number in range(3)))
more = (Migration("extra", steps), Migration("last", (step(3), step(4))))
open_vault(Path(sys.argv[1]), PASSPHRASE, tools((*MIGRATIONS, *more)), allow_weak=True)
"""


@pytest.mark.parametrize(("stop", "reached"), [(0, 1), (2, 1), (3, 2), (4, 2)])
@pytest.mark.skipif(sys.platform == "win32", reason="kills itself with a POSIX signal")
def test_a_program_killed_while_migrating_leaves_one_whole_version(closed: Path, stop: int, reached: int) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(closed), str(stop)], cwd=ROOT, check=False)
    assert done.returncode == -9
    vault = open_with(closed, (*MIGRATIONS, *LATER[1:] * (reached - 1)))
    with contextlib.closing(vault.connect()) as connection:
        assert user_version(connection) == reached
        assert ("extra" in tables(connection)) == (reached == 2)
        db.checkpoint(connection)
        assert db.is_sound(connection)
    vault.close()
    assert subprocess.run([sys.executable, "-c", KILLED, str(closed), "-1"], cwd=ROOT, check=False).returncode == 0
    assert len(list(closed.glob("voor-versie-*"))) == 2


def test_a_backup_that_cannot_be_made_stops_the_migration(closed: Path) -> None:
    (closed / "voor-versie-2-1.nieuw").write_text("in the way")
    with pytest.raises(UserError):
        open_with(closed, LATER)
    (closed / "voor-versie-2-1.nieuw").unlink()
    open_with(closed, MIGRATIONS).close()
