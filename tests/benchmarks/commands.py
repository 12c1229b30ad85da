"""Starting the program: how long until a command that does no work is done."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.table import Row
from tests.benchmarks.timing import Prepare, in_turns

ROOT = Path(__file__).resolve().parents[2]
_TURNS = 7
_BAR = 300
_FIRST_PAPER = """
import time
from tests.printing.papers import every_block, paper
from regiedesk.printing.printer import PdfPrinter

document = paper(*every_block())
start = time.perf_counter()
PdfPrinter().pdf(document)
print((time.perf_counter() - start) * 1000)
"""


def rows() -> Iterator[Row]:
    """Yield a row per command, with an empty Python as reference."""
    names = ("-c pass", "-m regiedesk --help", "-m regiedesk papier")
    empty, *commands = in_turns([_command(name.split()) for name in names], _TURNS, warm_up=1)
    for name, times in zip(names[1:], commands, strict=True):
        what = f"start of '{name.removeprefix('-m ')}' (Python: {empty.median:.0f})"
        yield Row(what, times.median, p95=times.p95, bar=_BAR)


def _command(arguments: list[str]) -> Prepare:
    return lambda number: lambda: run(arguments)


def run(arguments: list[str], given: str = "") -> str:
    """Run a fresh Python in the repository and return what it says."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, input=given, capture_output=True, text=True, check=True).stdout


def first_paper() -> Row:
    """Return how long the first paper takes, with loading of the drawing library and the letters."""
    times = sorted(float(run(["-c", _FIRST_PAPER])) for _ in range(3))
    return Row("first PDF after the start, 1 paper with every block", times[1])
