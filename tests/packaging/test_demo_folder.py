"""`make demo` replaces the folder it made itself, and never anything else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def maker(tmp_path: Path) -> Path:
    """A stand-in for the command: makes the folder with one file, and fails when told so by a file `fail`."""
    command = tmp_path / "regiedesk"
    command.write_text('#!/bin/sh\nmkdir "$2"\necho nieuw > "$2/plan"\n[ ! -e fail ]\n', encoding="utf-8")
    command.chmod(0o755)
    return command


def make_demo(maker: Path) -> subprocess.CompletedProcess[str]:
    script = [str(ROOT / "scripts" / "demo.sh"), str(maker), "demo"]
    return subprocess.run(script, cwd=maker.parent, capture_output=True, text=True, check=False)


def test_a_folder_of_its_own_is_replaced(maker: Path) -> None:
    assert make_demo(maker).returncode == 0
    plan = maker.parent / "demo" / "plan"
    plan.write_text("oud", encoding="utf-8")
    assert make_demo(maker).returncode == 0
    assert plan.read_text("utf-8") == "nieuw\n"


def test_a_folder_of_someone_else_is_left_alone(maker: Path) -> None:
    kept = maker.parent / "demo" / "werk"
    kept.parent.mkdir()
    kept.write_text("van mij", encoding="utf-8")
    done = make_demo(maker)
    assert done.returncode == 1
    assert "niet door make demo gemaakt" in done.stderr
    assert kept.read_text("utf-8") == "van mij"


def test_after_a_failure_it_can_be_made_again(maker: Path) -> None:
    fail = maker.parent / "fail"
    fail.touch()
    assert make_demo(maker).returncode == 1
    fail.unlink()
    assert make_demo(maker).returncode == 0
