"""What runs before the vault is open loads none of the heavy libraries."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

HEAVY = ("PySide6", "pydantic", "reportlab", "sqlalchemy", "sqlmodel")

SHOW_HELP = """
import runpy, sys
sys.argv = ["regiedesk", "--help"]
try:
    runpy.run_module("regiedesk", run_name="__main__")
except SystemExit as end:
    assert not end.code
"""

BEFORE_UNLOCKING = [
    "regiedesk.domain.plan",
    "regiedesk.domain.ports",
    "regiedesk.platform",
    "regiedesk.printing",
    "regiedesk.storage.vault.connection",
    "regiedesk.storage.vault.key_file",
    "regiedesk.storage.vault.locking",
    "regiedesk.storage.vault.opening",
    "regiedesk.storage.vault.recovery",
]


def loaded_by(code: str) -> list[str]:
    """Return the heavy libraries that are loaded after running `code` in a fresh Python."""
    script = f"{code}\nimport sys\nprint('LOADED', *[n for n in {HEAVY!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()[1:]


@pytest.mark.parametrize("name", BEFORE_UNLOCKING)
def test_a_module_of_the_unlock_window_is_light(name: str) -> None:
    assert loaded_by(f"import {name}") == []


def test_help_is_light() -> None:
    assert loaded_by(SHOW_HELP) == []


def test_a_heavy_library_is_seen() -> None:
    assert loaded_by("import sqlmodel") == ["pydantic", "sqlalchemy", "sqlmodel"]
