"""The contracts of import-linter hold, and each of them can break."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGE, ROOT


@dataclass(frozen=True)
class Plant:
    """A line put in a file of a copy of the package, and the contract that has to break."""

    contract: str
    file: str
    line: str

    def __str__(self) -> str:
        return f"{self.file}: {self.line}"


PLANTS = [
    Plant("floors", "domain/dates.py", "import regiedesk.storage"),
    Plant("floors", "domain/dates.py", "import regiedesk.ui"),
    Plant("floors", "domain/dates.py", "import regiedesk.platform"),
    Plant("floors", "printing/__init__.py", "import regiedesk.storage"),
    Plant("floors", "storage/__init__.py", "import regiedesk.printing"),
    Plant("floors", "storage/__init__.py", "import regiedesk.ui"),
    Plant("floors", "loose.py", ""),
    Plant("domain", "domain/plan.py", "import regiedesk.domain.edits"),
    Plant("domain", "domain/edits.py", "import regiedesk.domain.ports"),
    Plant("domain", "domain/loose.py", ""),
    Plant("window", "ui/widgets/card.py", "import regiedesk.ui.viewmodels.session"),
    Plant("window", "ui/viewmodels/where.py", "import regiedesk.ui.widgets.text"),
    Plant("window", "ui/widgets/text.py", "def f():\n    import regiedesk.ui.screens.parts"),
    Plant("window", "ui/screens/parts.py", "import regiedesk.ui.wizard.fold"),
    Plant("window", "ui/wizard/fold.py", "import regiedesk.ui.main_window"),
    Plant("window", "ui/jobs.py", "import regiedesk.ui.viewmodels.base"),
    Plant("window", "ui/office.py", "import regiedesk.ui.jobs"),
    Plant("window", "ui/loose.py", ""),
    Plant("view-models", "ui/viewmodels/where.py", "import regiedesk.ui.theme"),
    Plant("view-models", "ui/jobs.py", "def f():\n    import regiedesk.ui.icons"),
    Plant("window-library", "printing/__init__.py", "import PySide6.QtCore"),
    Plant("database-library", "domain/dates.py", "import sqlmodel"),
    Plant("database-library", "printing/__init__.py", "def f():\n    import sqlcipher3"),
    Plant("paper-library", "domain/dates.py", "import reportlab"),
    Plant("paper-library", "storage/__init__.py", "from reportlab.lib import colors"),
    Plant("network", "storage/__init__.py", "import socket"),
    Plant("network", "domain/dates.py", "from urllib.request import urlopen"),
    Plant("network", "ui/__init__.py", "import http.client"),
]


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package with a place for the window, so that plants can point at it."""
    folder = tmp_path_factory.mktemp("floors")
    shutil.copytree(PACKAGE, folder / "regiedesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", folder)
    window = folder / "regiedesk" / "ui" / "__init__.py"
    window.parent.mkdir(exist_ok=True)
    window.touch()
    return folder


def lint(folder: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    limits = [part for contract in contracts for part in ("--contract", contract)]
    wide = {**os.environ, "COLUMNS": "200"}
    return subprocess.run([*command, *limits], cwd=folder, env=wide, capture_output=True, text=True, check=False)


def test_all_contracts_hold(copy: Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout
    assert "0 broken" in done.stdout


@pytest.mark.parametrize("plant", PLANTS, ids=str)
def test_a_planted_import_breaks_its_contract(copy: Path, plant: Plant) -> None:
    file = copy / "regiedesk" / plant.file
    before = file.read_bytes() if file.exists() else None
    try:
        with file.open("a", encoding="utf-8") as out:
            out.write(f"\n{plant.line}\n")
        done = lint(copy, plant.contract)
    finally:
        if before is None:
            file.unlink()
        else:
            file.write_bytes(before)
    assert done.returncode == 1, done.stdout
    assert "1 broken" in done.stdout
