"""The wheel holds the program and everything that travels with it, and nothing else."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FIND_RESOURCES = """
import sys
from pathlib import Path
from regiedesk.assets import resource_path

for relative in sys.argv[1:]:
    print(resource_path(relative))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (made,) = folder.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def names(wheel: Path) -> set[str]:
    return set(zipfile.ZipFile(wheel).namelist())


def resources() -> list[str]:
    folder = ROOT / "resources"
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())


def test_every_resource_is_in_the_wheel(names: set[str]) -> None:
    assert resources()
    assert {f"regiedesk/resources/{relative}" for relative in resources()} <= names


def test_every_module_is_in_the_wheel(names: set[str]) -> None:
    sources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "regiedesk").rglob("*.py")}
    assert sources <= names


def test_nothing_but_the_package_is_in_the_wheel(names: set[str]) -> None:
    assert {name for name in names if not name.startswith(("regiedesk/", "regiedesk-"))} == set()


def test_the_licence_and_the_command_come_along(wheel: Path, names: set[str]) -> None:
    assert any(name.endswith("licenses/LICENCE") for name in names)
    (entry_points,) = (name for name in names if name.endswith("entry_points.txt"))
    text = zipfile.ZipFile(wheel).read(entry_points).decode()
    assert "regiedesk = regiedesk.__main__:main" in text


def test_the_unpacked_wheel_finds_its_own_resources(wheel: Path, tmp_path: Path) -> None:
    zipfile.ZipFile(wheel).extractall(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", FIND_RESOURCES, *resources()],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found = {Path(line) for line in done.stdout.splitlines()}
    assert found == {tmp_path / "regiedesk" / "resources" / relative for relative in resources()}
