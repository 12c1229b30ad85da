"""Making and opening a vault: every way it can go wrong has its own sentence and changes nothing."""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from regiedesk import platform
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import kdf, key_copies, key_file, presence, problems, recovery
from regiedesk.storage.vault.backup import DATABASE, write_backup
from regiedesk.storage.vault.key_file import KeyFile
from regiedesk.storage.vault.locking import InstanceLock
from regiedesk.storage.vault.migrations.runner import migrate
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.tools import Tools

_NEW = ".nieuw"


def vault_exists(folder: Path) -> bool:
    """Tell whether the folder holds a vault, whole or not."""
    return presence.vault_exists(folder)


def create_vault(
    folder: Path, passphrase: str, tools: Tools, *, cost: kdf.KdfCost | None = None
) -> tuple[OpenVault, str]:
    """Make a vault and open it; returns it with the recovery code, which exists nowhere else.

    `cost` is measured on this machine unless given. Raises UserError.
    """
    if not passphrase.strip():
        raise problems.empty_passphrase()
    if platform.is_network_folder(folder.absolute()):
        raise problems.network_folder()
    _make_folder(folder)
    with _locked(folder) as lock:
        if vault_exists(folder):
            raise problems.vault_exists()
        data_key, secret = secrets.token_bytes(kdf.KEY_BYTES), secrets.token_bytes(recovery.SECRET_BYTES)
        made = _new_key_file(data_key, passphrase, secret, cost or kdf.calibrated())
        with _translated(folder):
            _new_database(folder, data_key, tools)
            key_copies.write(folder, made)
            _finish_creation(folder)
        return OpenVault(folder, made, data_key, lock, tools), recovery.to_code(secret)


def open_vault(
    folder: Path, passphrase: str, tools: Tools, *, wrong_tries: int = 0, allow_weak: bool = False
) -> OpenVault:
    """Open with the passphrase.

    `wrong_tries` is how many wrong ones were typed before in this run. `allow_weak` opens key files below
    the floor and is for tests. Raises UserError.
    """

    def slot(found: KeyFile) -> bytes | None:
        return key_file.open_with_passphrase(found, passphrase, allow_weak=allow_weak)

    return _open(folder, slot, problems.wrong_passphrase(wrong_tries + 1), tools)


def open_with_recovery(folder: Path, code: str, tools: Tools) -> OpenVault:
    """Open with the code of the recovery sheet; raises UserError, naming the group with a typing error."""

    def slot(found: KeyFile) -> bytes | None:
        return key_file.open_with_code(found, code)

    return _open(folder, slot, problems.wrong_recovery_code(), tools)


def seconds_to_wait(wrong_tries: int) -> int:
    """Return how long the one who asks should wait before the next try; a minute at most."""
    return 0 if wrong_tries < 3 else min(2 ** (wrong_tries - 2), 60)


def warm_up() -> None:
    """Do the slow imports of the first unit of work; for a thread while the user types the passphrase."""
    import regiedesk.storage.vault.unit_of_work  # noqa: F401


def _open(folder: Path, slot: Callable[[KeyFile], bytes | None], wrong: BaseException, tools: Tools) -> OpenVault:
    if not vault_exists(folder):
        raise problems.no_vault()
    with _locked(folder) as lock, _translated(folder):
        found = key_copies.read(folder)
        if found is None:
            raise problems.key_file_missing()
        _finish_creation(folder)
        _look_at_file(folder / DATABASE)
        data_key = key_copies.opened(found, slot)
        if data_key is None:
            raise wrong
        _bring_up_to_date(folder, found.key_file, data_key, tools)
        if not found.alike:
            key_copies.write(folder, found.key_file)
        return OpenVault(folder, found.key_file, data_key, lock, tools)


@contextmanager
def _locked(folder: Path) -> Iterator[InstanceLock]:
    """Hold the folder's lock; it stays held after success and is freed after a failure."""
    lock = InstanceLock.take(folder)
    try:
        yield lock
    except BaseException:
        lock.free()
        raise


@contextmanager
def _translated(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, db.DriverError) as error:
        raise problems.of_failure(error, folder) from None


def _make_folder(folder: Path) -> None:
    try:
        platform.make_private_folder(folder)
    except OSError as error:
        raise problems.from_system(error, folder) from None


def _new_key_file(data_key: bytes, passphrase: str, secret: bytes, cost: kdf.KdfCost) -> KeyFile:
    vault_id, random = secrets.token_hex(16), secrets.token_bytes
    first = key_file.passphrase_slot(vault_id, data_key, passphrase, cost, random)
    second = key_file.recovery_slot(vault_id, data_key, secret, random)
    made = key_file.with_slot(KeyFile(vault_id, ()), first, data_key)
    return key_file.with_slot(made, second, data_key)


def _new_database(folder: Path, data_key: bytes, tools: Tools) -> None:
    """Make the database under a passing name, so that an interrupted creation leaves no half vault."""
    new = folder / (DATABASE + _NEW)
    for suffix in ("", "-wal", "-shm"):
        new.with_name(new.name + suffix).unlink(missing_ok=True)
    connection = db.connect_new(new, data_key)
    try:
        migrate(connection, tools.migrations)
        db.checkpoint(connection)
    finally:
        connection.close()
    platform.make_private_file(new)


def _finish_creation(folder: Path) -> None:
    """Give a new database its name, also when the program died between writing the key file and this."""
    new, database = folder / (DATABASE + _NEW), folder / DATABASE
    if new.exists() and not database.exists():
        os.replace(new, database)
        platform.sync_folder(folder)


def _look_at_file(database: Path) -> None:
    """Refuse what no key can open; an empty file would be taken for a new database."""
    if not database.is_file():
        raise problems.database_missing()
    with database.open("rb") as file:
        start = file.read(len(db.PLAIN_HEADER))
    if start == db.PLAIN_HEADER:
        raise problems.not_encrypted()
    if not start:
        raise problems.database_damaged()


def _bring_up_to_date(folder: Path, found: KeyFile, data_key: bytes, tools: Tools) -> None:
    version = _probe(folder / DATABASE, data_key)
    if version > len(tools.migrations):
        raise problems.too_new()
    with contextlib.closing(db.connect(folder / DATABASE, data_key)) as connection:
        _try_writing(connection, version)
        if version < len(tools.migrations):
            write_backup(connection, data_key, found, _free_name(folder, len(tools.migrations)))
            migrate(connection, tools.migrations)


def _probe(database: Path, data_key: bytes) -> int:
    """Return the version of the schema without writing anything.

    Closing a failed connection that may write would bring a -wal of another vault into this database.
    """
    with contextlib.closing(db.connect_read_only(database, data_key)) as connection:
        version = db.user_version(connection)
        sound = not _has_wal(database) or db.is_consistent(connection)
    if version == 0 or not sound:
        raise problems.database_damaged()
    return version


def _has_wal(database: Path) -> bool:
    """Tell whether there are edits beside the database: only after a crash, or when somebody put them there."""
    wal = database.with_name(database.name + "-wal")
    return wal.exists() and wal.stat().st_size > 0


def _try_writing(connection: db.Connection, version: int) -> None:
    """Raise the driver's error when the file cannot be written; beginning alone does not show it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version={version}")
    finally:
        connection.execute("ROLLBACK")


def _free_name(folder: Path, version: int) -> Path:
    names = (folder / f"voor-versie-{version}-{number}" for number in range(1, 1000))
    return next(name for name in names if not name.exists())
