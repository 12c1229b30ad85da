"""A vault on disk for each test that asks for one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from regiedesk.storage.vault.open_vault import OpenVault
from tests.storage.vault.support import made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "kluis"


@pytest.fixture
def vault(folder: Path) -> Iterator[OpenVault]:
    opened, _code = made(folder)
    yield opened
    opened.close()
