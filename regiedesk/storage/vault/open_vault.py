"""An open vault: the key in memory, the lock held, and the database opened at the first unit of work."""

from __future__ import annotations

import contextlib
import secrets
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import kdf, key_copies, key_file, problems, recovery
from regiedesk.storage.vault.backup import DATABASE, BackupReport, check_backup, holds, write_backup
from regiedesk.storage.vault.key_file import KeyFile
from regiedesk.storage.vault.locking import InstanceLock
from regiedesk.storage.vault.tools import Tools

if TYPE_CHECKING:
    from regiedesk.domain.attention.settings import AttentionSettings
    from regiedesk.storage.vault.unit_of_work import SqlUnitOfWork, WorkPlace


class OpenVault:
    """The port `Vault`. Safe to use from several threads, each with its own unit of work."""

    def __init__(self, folder: Path, keys: KeyFile, data_key: bytes, lock: InstanceLock, tools: Tools) -> None:
        self.folder = folder
        self._keys = keys
        self._data_key = data_key
        self._lock = lock
        self._tools = tools
        self._place: WorkPlace | None = None
        self._closed = False
        self._making = threading.Lock()

    def __repr__(self) -> str:
        """Say nothing about keys or folders."""
        return "<OpenVault>"

    def work(self) -> SqlUnitOfWork:
        """Return a new unit of work that may write."""
        return self._work_place().work()

    def read(self) -> SqlUnitOfWork:
        """Return a new unit of work that only reads; writing in it is an error."""
        return self._work_place().read()

    def watch(self, settings: AttentionSettings) -> None:
        """Let other choices about what is watched hold, for all cases at once; raises UserError."""
        self._work_place().watch(settings)

    def connect(self) -> db.Connection:
        """Return a plain connection for checks and backups; the caller closes it. Raises UserError."""
        try:
            return db.connect(self.folder / DATABASE, self._data_key)
        except db.DriverError as error:
            raise problems.of_failure(error, self.folder) from None

    def checkpoint(self) -> None:
        """Bring all edits into the main file; called when idle, as damage to a -wal goes unseen."""
        with contextlib.closing(self.connect()) as connection:
            db.checkpoint(connection)

    def close(self) -> None:
        """Checkpoint, forget the key and free the lock; a second time does nothing."""
        if self._closed:
            return
        self._closed = True
        try:
            if self._place is not None:
                self._place.close()
            self.checkpoint()
        finally:
            self._place, self._data_key = None, b""
            self._lock.free()

    def backup(self, target: Path) -> BackupReport:
        """Write a verified backup into the new folder `target`; raises UserError."""
        with contextlib.closing(self.connect()) as connection:
            db.checkpoint(connection)
            return write_backup(connection, self._data_key, self._keys, target)

    def check_backup(self, folder: Path) -> BackupReport:
        """Open a backup of this vault, check every page and count; raises UserError when it is not sound."""
        return check_backup(folder, self._data_key)

    def backup_holds(self, folder: Path, case_id: str) -> bool:
        """Tell whether a backup of this vault holds a case; raises UserError when it cannot be opened."""
        return holds(folder, self._data_key, case_id)

    def rewrite(self) -> None:
        """Write the whole database anew, without what was removed; raises UserError while somebody reads it."""
        with contextlib.closing(self.connect()) as connection:
            try:
                done = db.rewrite(connection)
            except db.DriverError as error:
                raise problems.of_failure(error, self.folder) from None
        if not done:
            raise problems.busy()

    def fits(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase of now."""
        return key_file.open_with_passphrase(self._keys, passphrase, allow_weak=True) is not None

    def change_passphrase(self, passphrase: str, cost: kdf.KdfCost | None = None) -> None:
        """Replace the passphrase; backups made before still open with the old one. Raises UserError."""
        slot = key_file.passphrase_slot(
            self._keys.vault_id, self._data_key, passphrase, cost or kdf.calibrated(), secrets.token_bytes
        )
        self._write_slot(slot)

    def new_recovery(self) -> str:
        """Replace the recovery code and return the new one; the old sheet no longer opens this vault."""
        secret = secrets.token_bytes(recovery.SECRET_BYTES)
        self._write_slot(key_file.recovery_slot(self._keys.vault_id, self._data_key, secret, secrets.token_bytes))
        return recovery.to_code(secret)

    def _write_slot(self, slot: key_file.Slot) -> None:
        made = key_file.with_slot(self._keys, slot, self._data_key)
        try:
            key_copies.write(self.folder, made)
        except OSError as error:
            raise problems.from_system(error, self.folder) from None
        self._keys = made

    def _work_place(self) -> WorkPlace:
        if self._closed:
            raise RuntimeError("the vault is closed")
        from regiedesk.storage.vault.unit_of_work import WorkPlace

        with self._making:
            if self._place is None:
                place = WorkPlace.of_vault(self.folder / DATABASE, self._data_key, self._tools)
                place.derive_again()
                self._place = place
            return self._place
