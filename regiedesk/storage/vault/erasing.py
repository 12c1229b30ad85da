"""What is left of a case that was removed: free pages, and the backups that still hold it."""

from __future__ import annotations

import contextlib
import datetime as dt
import shutil
from collections.abc import Collection
from pathlib import Path

from regiedesk.domain.errors import UserError
from regiedesk.domain.logbook import ERASED, ERASING
from regiedesk.storage.vault import backup, presence
from regiedesk.storage.vault.open_vault import OpenVault

_BEHIND = """
    SELECT EXISTS (SELECT 1 FROM events AS begun WHERE begun.kind = ? AND NOT EXISTS (
        SELECT 1 FROM events AS done
        WHERE done.case_id = begun.case_id AND done.kind = ? AND done.detail = begun.detail
    ))
"""
_BEFORE_MIGRATION = "voor-versie-*"
_HALF = ("regiedesk-*.nieuw", "regiedesk-*.weg", "voor-versie-*.nieuw", "voor-versie-*.weg")
"""What a backup that was being written, and one that was being destroyed, leave when the program dies."""


class VaultEraser:
    """The port `Eraser`."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def is_behind(self) -> bool:
        """Tell whether a wiping began that did not end; asked at every start, so without loading any table."""
        with contextlib.closing(self._vault.connect()) as connection:
            return bool(connection.execute(_BEHIND, (ERASING, ERASED)).fetchone()[0])

    def rewrite(self) -> None:
        """Write the database anew, so that nothing removed is left in it; raises UserError while it is in use."""
        self._vault.rewrite()

    def holding(self, case_id: str, noted: Collection[str]) -> tuple[str, ...]:
        """Return the backups that can be reached and hold the case, or that cannot be opened to see it."""
        return tuple(str(folder) for folder in self._reachable(noted) if self._may_hold(folder, case_id))

    def out_of_reach(self, noted: Collection[str]) -> tuple[str, ...]:
        """Return the noted backups that are not there now: on a disk that is not connected, moved, or gone."""
        return tuple(name for name in noted if not Path(name).exists())

    def fresh(self, beside: str, at: dt.datetime) -> str:
        """Write a verified backup in the same folder as `beside` and return where; raises UserError."""
        folder = Path(beside).parent / backup.folder_name(at)
        self._vault.backup(folder)
        return str(folder)

    def destroy(self, folders: Collection[str]) -> None:
        """Remove backups; after a crash halfway none of them can be taken for a whole one. Raises UserError."""
        for folder in map(Path, folders):
            backup.destroy(folder)

    def tidy(self, noted: Collection[str]) -> None:
        """Remove what half a backup left, in the folder of the vault and beside the noted backups."""
        parents = {self._vault.folder, *(Path(name).parent for name in noted)}
        for parent in parents:
            for pattern in _HALF:
                for left in parent.glob(pattern):
                    shutil.rmtree(left, ignore_errors=True)

    def _reachable(self, noted: Collection[str]) -> list[Path]:
        own = self._vault.folder.glob(_BEFORE_MIGRATION)
        there = [*(Path(name) for name in noted), *own]
        return list(dict.fromkeys(folder for folder in there if (folder / presence.DATABASE).is_file()))

    def _may_hold(self, folder: Path, case_id: str) -> bool:
        with contextlib.suppress(UserError):
            return self._vault.backup_holds(folder, case_id)
        return True
