"""The window: from starting the program to its first paint, and work in it on a vault with all cases."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from tests.benchmarks.commands import ROOT
from tests.benchmarks.places import PASSPHRASE, Places
from tests.benchmarks.table import Row

_STARTS, _SESSIONS = 9, 3
_WORK = (
    ("list", "window: vault open to list painted, 2,000 cases", "ms", 100),
    ("open", "window: open a case until its overview is painted", "ms", 100),
    ("key", "window: key press to painted letter", "ms", 16),
    ("save", "window: one field saved and painted", "ms", 30),
    ("freeze", "window: longest moment it answers nothing", "ms", 100),
    ("preview", "window: preview of a plan painted", "ms", 150),
    ("memory", "window: peak memory with a preview open", "MB", 250),
    ("printing", "window: peak memory while printing", "MB", 320),
)


def rows(places: Places) -> Iterator[Row]:
    """Yield the rows: how long starting takes beside a window with one label, then the work."""
    with tempfile.TemporaryDirectory(prefix="regiedesk-bench-") as passing:
        surroundings = _surroundings(Path(passing))
        yield _first_paint(places.vault, surroundings)
        told = [_session(places.vault, surroundings) for _ in range(_SESSIONS)]
    for name, what, unit, bar in _WORK:
        yield Row(what, median(each[name] for each in told), unit=unit, bar=bar)


def _surroundings(passing: Path) -> dict[str, str]:
    """Return the environment: off screen, no settings of whoever runs this, compiled files kept as when installed."""
    kept = {name: words for name, words in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    own = {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(passing), "PYTHONPYCACHEPREFIX": str(passing / "pyc")}
    return kept | own


def _first_paint(vault: Path, surroundings: dict[str, str]) -> Row:
    """Start both in turns; the first round fills the compiled files and does not count."""
    pairs = [(_start(surroundings), _start(surroundings, str(vault))) for _ in range(_STARTS + 1)][1:]
    label, unlock = (median(times) for times in zip(*pairs, strict=True))
    what = f"window: start to first paint (one label: {label:.0f})"
    return Row(what, unlock, ratio=median(mine / its for its, mine in pairs), ratio_bar=1.5)


def _start(surroundings: dict[str, str], *arguments: str) -> float:
    return float(_run(surroundings, "first_paint", str(time.monotonic_ns()), *arguments))


def _session(vault: Path, surroundings: dict[str, str]) -> dict[str, float]:
    told: dict[str, float] = json.loads(_run(surroundings, "window_session", str(vault), given=f"{PASSPHRASE}\n"))
    return told


def _run(surroundings: dict[str, str], module: str, *arguments: str, given: str = "") -> str:
    command = [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=surroundings, input=given, capture_output=True, text=True, check=True)
    return done.stdout
