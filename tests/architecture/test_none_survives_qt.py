"""Qt takes no references off `None`: PySide6 6.12 did on Python 3.11, and aborted after some 5,000 calls."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

SOAK = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

application = QApplication([])
window = QWidget()
layout = QVBoxLayout(window)
for number in range(20):
    layout.addWidget(QLabel(f"regel {number}"))
window.grab()
before = sys.getrefcount(None)
for number in range(300):
    window.setWindowTitle(str(number))
    window.update()
    window.grab()
print(before, sys.getrefcount(None))
"""

IMMORTAL = 1_000_000
WOBBLE = 100
"""References that come and go by themselves; the fault costs at least 600 here."""


def pythons_with_qt() -> list[str]:
    """Return this Python and the other supported ones on the path that have PySide6."""
    others = (shutil.which(f"python3.{minor}") for minor in (11, 12, 13))
    return [sys.executable, *(python for python in others if python and _has_qt(python))]


def _has_qt(python: str) -> bool:
    probe = "import importlib.util, sys; sys.exit(importlib.util.find_spec('PySide6') is None)"
    return subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("python", pythons_with_qt())
def test_none_keeps_its_references_through_three_hundred_repaints(python: str) -> None:
    offscreen = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([python, "-c", SOAK], env=offscreen, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    before, after = (int(word) for word in done.stdout.split())
    assert after > IMMORTAL or after >= before - WOBBLE
