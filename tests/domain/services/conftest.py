"""Every test of a service runs on a vault in memory and on a real encrypted one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regiedesk.domain.ports import Vault
from tests.domain.services.office import Office, family
from tests.fakes import MemoryVault
from tests.storage.vault.support import made


@pytest.fixture(params=["memory", "file"])
def vault(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Vault]:
    opened: Vault = MemoryVault() if request.param == "memory" else made(tmp_path / "kluis")[0]
    yield opened
    opened.close()


@pytest.fixture
def office(vault: Vault) -> Office:
    return Office(vault)


@pytest.fixture
def filled(office: Office) -> Office:
    """An office with the family of Mila and Bas in its vault."""
    office.take(family())
    return office
