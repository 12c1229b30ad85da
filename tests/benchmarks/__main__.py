"""Measures everything, shows the table, and leaves with 1 when a bar is missed."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from regiedesk.storage.vault.backup import DATABASE
from tests.benchmarks import commands, families, memory, papers, places, storage, window
from tests.benchmarks.table import Row, table


def main() -> int:
    """Build the two stores in a passing folder, measure, and return the exit code."""
    with tempfile.TemporaryDirectory(prefix="regiedesk-bench-") as folder:
        rows = list(_measured(Path(folder)))
    _say(f"\n{table(rows)}\n\n{_machine()}\n")
    missed = [row.what for row in rows if row.misses]
    _say(f"over the bar: {'; '.join(missed)}\n" if missed else "every bar is met\n")
    return 1 if missed else 0


def _measured(folder: Path) -> Iterator[Row]:
    start = time.perf_counter()
    told = families.telling()
    both = places.build(folder, told)
    _say(f"{_contents(both, told)}\nbuilt in {time.perf_counter() - start:.0f} s, measuring …\n")
    yield from storage.rows(both, told)
    yield from papers.rows(both)
    yield commands.first_paper()
    yield from commands.rows()
    yield memory.row(both)
    yield from window.rows(both)


def _contents(both: places.Places, told: families.Telling) -> str:
    things = sorted(families.things_in(plan) for plan in told.families)
    size = (both.vault / DATABASE).stat().st_size / 1e6
    return f"{len(both.ids)} fictional cases of {things[0]} to {things[-1]} things, {size:.0f} MB encrypted"


def _machine() -> str:
    where = f"{os.cpu_count()} cores, {platform.system()}, Python {platform.python_version()}, load {_load()}"
    return f"{where}; medians, taking turns with plain SQLite; garbage collection on, as in the program"


def _load() -> str:
    """Return how many programs wanted a core in the last minutes; more than there are makes every figure slower."""
    return f"{os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else "not known"


def _say(text: str) -> None:
    sys.stdout.write(text)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
