"""A vault on a disk that is full: everything can be read and tried, and keeping it fails."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.errors import UserError
from regiedesk.domain.ports import CaseStore, UnitOfWork, Vault

FULL = UserError("De schijf is vol.", "Maak ruimte en probeer het opnieuw.")


class FullVault:
    """The port `Vault` around another one."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def work(self) -> UnitOfWork:
        return FullWork(self._vault.work())

    def read(self) -> UnitOfWork:
        return self._vault.read()

    def watch(self, settings: AttentionSettings) -> None:
        raise FULL

    def close(self) -> None:
        self._vault.close()


class FullWork:
    """A unit of work that is rolled back at its end."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work

    @property
    def cases(self) -> CaseStore:
        return self._work.cases

    def __enter__(self) -> Self:
        self._work.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._work.__exit__(UserError, FULL, None)
        if error is None:
            raise FULL
