"""A closed vault with one family for each test that asks for one, and commands on it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from regiedesk.bootstrap import LaptopClock, create_vault
from regiedesk.domain.registers import CaseFile
from regiedesk.storage.vault import kdf
from tests.domain.services.office import family
from tests.journeys.commands import PASSPHRASE, Regiedesk
from tests.storage.vault.support import CHEAP


def filled(folder: Path, cost: kdf.KdfCost) -> Path:
    """Make a closed vault that holds the family of Mila and Bas."""
    desk, _code = create_vault(folder, PASSPHRASE, LaptopClock(), cost=cost)
    with desk.vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=family()))
    desk.close()
    return folder


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("kluis") / "kluis", CHEAP)


@pytest.fixture
def cheap_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that also opens vaults of which the key costs next to nothing."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)


@pytest.fixture
def kluis(made_once: Path, tmp_path: Path, cheap_key: None) -> Path:
    """A vault of which the key costs next to nothing."""
    return Path(shutil.copytree(made_once, tmp_path / "kluis"))


@pytest.fixture(scope="session")
def sound_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("echt") / "kluis", kdf.FLOOR)


@pytest.fixture
def sound_kluis(sound_once: Path, tmp_path: Path) -> Path:
    """A vault that any process opens."""
    return Path(shutil.copytree(sound_once, tmp_path / "kluis"))


@pytest.fixture
def regiedesk(
    kluis: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Regiedesk:
    """Commands on the vault with the family of Mila and Bas, which has the code GP-01."""
    monkeypatch.setenv("REGIEDESK_KLUIS", str(kluis))
    monkeypatch.setattr("regiedesk.platform.policy_file", lambda: tmp_path / "beleid.toml")
    return Regiedesk(kluis, monkeypatch, capsys)
