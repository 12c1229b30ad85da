"""One window per vault: a lock file that the system frees by itself when the program dies."""

from __future__ import annotations

import os
from pathlib import Path

from regiedesk import platform
from regiedesk.storage.vault import problems

NAME = "kluis.slot"


class InstanceLock:
    """The held lock of one vault folder."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor: int | None = descriptor

    @classmethod
    def take(cls, folder: Path) -> InstanceLock:
        """Lock the folder; raises UserError when another holds it or the folder cannot be written."""
        try:
            descriptor = os.open(folder / NAME, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise problems.from_system(error, folder) from None
        if platform.try_lock(descriptor):
            return cls(descriptor)
        os.close(descriptor)
        raise problems.already_open()

    def free(self) -> None:
        """Give the lock back; a second time does nothing."""
        if self._descriptor is not None:
            platform.unlock(self._descriptor)
            os.close(self._descriptor)
            self._descriptor = None
