"""The same cases twice: in an encrypted vault, and in plain SQLite as the reference. Same code, cache and settings.

The plain one is a copy of the vault, and so freshly packed: if that makes a difference, it is to its advantage.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from regiedesk import bootstrap
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import kdf, key_copies, key_file
from regiedesk.storage.vault.backup import DATABASE
from regiedesk.storage.vault.opening import create_vault
from regiedesk.storage.vault.tools import Tools
from regiedesk.storage.vault.unit_of_work import WorkPlace
from tests.benchmarks import families
from tests.fakes import FixedClock

PASSPHRASE = "vier gele fietsen in de regen"


@dataclass(frozen=True)
class Places:
    """Both stores on disk, each with a way to open it, and the ids of the cases in them."""

    vault: Path
    plain: Path
    open_vault: Callable[[], WorkPlace]
    open_plain: Callable[[], WorkPlace]
    ids: tuple[str, ...]


def build(folder: Path, told: families.Telling) -> Places:
    """Make both stores in the empty folder; they hold nothing but generated fiction."""
    tools = bootstrap.tools(FixedClock())
    vault, plain = folder / "kluis", folder / "plain.db"
    key = _new_vault(vault, tools)

    def open_vault() -> WorkPlace:
        return WorkPlace.of_vault(vault / DATABASE, key, tools)

    def open_plain() -> WorkPlace:
        return WorkPlace.plain_for_benchmark(plain, tools)

    ids = _fill(open_vault(), told, tools)
    _copy(vault / DATABASE, key, plain)
    return Places(vault, plain, open_vault, open_plain, ids)


def _new_vault(folder: Path, tools: Tools) -> bytes:
    """Make a vault and return its data key, so that opening can be measured without Argon2."""
    create_vault(folder, PASSPHRASE, tools, cost=kdf.FLOOR)[0].close()
    found = key_copies.read(folder)
    key = key_file.open_with_passphrase(found.key_file, PASSPHRASE) if found else None
    if key is None:
        raise RuntimeError("the new vault does not open")
    return key


def _fill(vault: WorkPlace, told: families.Telling, tools: Tools) -> tuple[str, ...]:
    ids = []
    with vault.work() as work:
        for case in families.cases(told, tools.codec):
            work.cases.add(case)
            ids.append(case.id)
    vault.close()
    return tuple(ids)


def _copy(database: Path, key: bytes, plain: Path) -> None:
    with closing(db.connect(database, key)) as connection:
        connection.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
        connection.execute("SELECT sqlcipher_export('plain')").fetchall()
        connection.execute(f"PRAGMA plain.user_version={db.user_version(connection)}")
