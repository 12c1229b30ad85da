"""Backups: a folder with the database and its key file, opened and counted before it gets its name."""

from __future__ import annotations

import contextlib
import datetime as dt
import os
import shutil
from pathlib import Path

from regiedesk import platform
from regiedesk.domain.values import value
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import key_copies, presence, problems
from regiedesk.storage.vault.key_file import KeyFile

DATABASE = presence.DATABASE
_NEW, _GONE = ".nieuw", ".weg"


@value
class BackupReport:
    """A backup that opens: what it holds, and the version of its schema."""

    folder: Path
    cases: int
    versions: int
    schema: int


def write_backup(source: db.Connection, key: bytes, key_file: KeyFile, target: Path) -> BackupReport:
    """Make a verified backup in the new folder `target`; the vault may be in use meanwhile.

    Raises:
        UserError: the folder is in use, cannot be written or is on a full disk, or the copy is not sound.
    """
    _refuse_used(target)
    new = target.with_name(target.name + _NEW)
    try:
        shutil.rmtree(new, ignore_errors=True)
        platform.make_private_folder(new)
        source.execute("VACUUM INTO ?", (str(new / DATABASE),))
        key_copies.write(new, key_file)
        report = check_backup(new, key)
        _put_in_place(new, target)
    except (OSError, db.DriverError) as error:
        raise problems.of_failure(error, target.parent) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)
    return BackupReport(folder=target, cases=report.cases, versions=report.versions, schema=report.schema)


def folder_name(at: dt.datetime) -> str:
    """Return how the folder of a backup is called; it says nothing but when it was made."""
    return f"regiedesk-{at:%Y%m%d-%H%M%S}"


def destroy(folder: Path) -> None:
    """Remove a backup. It loses its name first: half of it is never taken for a backup. Raises UserError."""
    gone = folder.with_name(folder.name + _GONE)
    try:
        os.replace(folder, gone)
        platform.sync_folder(folder.parent)
        shutil.rmtree(gone)
    except OSError as error:
        raise problems.from_system(error, folder.parent) from None


def holds(folder: Path, key: bytes, case_id: str) -> bool:
    """Tell whether a backup holds a case; raises UserError when it cannot be opened."""
    try:
        with contextlib.closing(db.connect_read_only(folder / DATABASE, key)) as connection:
            return connection.execute("SELECT 1 FROM cases WHERE id = ?", (case_id,)).fetchone() is not None
    except db.DriverError:
        raise problems.backup_damaged() from None


def check_backup(folder: Path, key: bytes) -> BackupReport:
    """Open a backup, check every page and count what is in it; raises UserError when it is not sound."""
    if key_copies.read(folder) is None:
        raise problems.key_file_missing()
    try:
        connection = db.connect_read_only(folder / DATABASE, key)
    except db.DriverError:
        raise problems.backup_damaged() from None
    try:
        return _counted(connection, folder)
    except db.DriverError:
        raise problems.backup_damaged() from None
    finally:
        connection.close()


def restore_backup(backup: Path, target: Path) -> None:
    """Put a backup in a fresh folder as a vault of its own; opening it is what proves it.

    Only a fresh folder: what an older database finds beside it in a -wal would be taken for its own.
    """
    found = key_copies.read(backup)
    if found is None or not (backup / DATABASE).is_file():
        raise problems.no_backup()
    _refuse_used(target)
    new = target.with_name(target.name + _NEW)
    try:
        shutil.rmtree(new, ignore_errors=True)
        platform.make_private_folder(new)
        shutil.copyfile(backup / DATABASE, new / DATABASE)
        key_copies.write(new, found.key_file)
        _put_in_place(new, target)
    except OSError as error:
        raise problems.from_system(error, target.parent) from None
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _counted(connection: db.Connection, folder: Path) -> BackupReport:
    if not db.is_sound(connection):
        raise problems.backup_damaged()
    counts = [
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
        for table in ("cases", "versions")
    ]
    schema = db.user_version(connection)
    return BackupReport(folder=folder, cases=counts[0], versions=counts[1], schema=schema)


def _refuse_used(target: Path) -> None:
    try:
        used = target.exists() and (not target.is_dir() or any(target.iterdir()))
    except OSError as error:
        raise problems.from_system(error, target.parent) from None
    if used:
        raise problems.folder_in_use()


def _put_in_place(new: Path, target: Path) -> None:
    platform.make_private_file(new / DATABASE)
    platform.sync_file(new / DATABASE)
    platform.sync_folder(new)
    if target.exists():
        target.rmdir()
    os.replace(new, target)
    platform.sync_folder(target.parent)
