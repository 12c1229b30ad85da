"""The window with a vault keeps no memory that it does not use, and has ready what will be asked."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.architecture.source import ROOT

SOURCES_READ = """
import linecache
import regiedesk.ui.application
import regiedesk.printing.pages
print(sum(len(lines[2]) for lines in linecache.cache.values() if len(lines) > 1))
"""

WORD_LISTS = """
import sys
from pathlib import Path
from regiedesk.desktop import VaultGate
folder = Path(sys.argv[1])
VaultGate(folder).warm_up()
print("zxcvbn" in sys.modules)
"""

FIRST_PAPER = """
import datetime, sys
from pathlib import Path
from regiedesk.desktop import VaultGate
from regiedesk.domain.papers.recovery import recovery_sheet
from regiedesk.printing.printer import PdfPrinter
VaultGate(Path(sys.argv[1])).warm_up()
before = set(sys.modules)
PdfPrinter().pdf(recovery_sheet(("AAAAA",), "", "7XKD-22PQ", datetime.date(2026, 9, 2)))
print(*(name for name in set(sys.modules) - before if name.startswith("reportlab")))
"""


def said_by(script: str, *arguments: str) -> str:
    here = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", script, *arguments]
    return subprocess.run(command, cwd=ROOT, env=here, capture_output=True, text=True, check=True).stdout.strip()


def test_qt_keeps_no_source_of_what_is_loaded_after_it() -> None:
    assert int(said_by(SOURCES_READ)) < 5_000


@pytest.mark.parametrize(("vault", "loaded"), [("kluis.sleutel", "False"), ("anders.txt", "True")])
def test_the_lists_of_easy_passphrases_are_loaded_for_a_new_vault_only(tmp_path, vault: str, loaded: str) -> None:
    (tmp_path / vault).touch()
    assert said_by(WORD_LISTS, str(tmp_path)) == loaded


def test_the_first_paper_does_not_wait_for_the_drawing_library(tmp_path) -> None:
    (tmp_path / "kluis.sleutel").touch()
    assert said_by(FIRST_PAPER, str(tmp_path)) == ""
