"""The most memory a process takes that opens a vault and works in it."""

from __future__ import annotations

from tests.benchmarks import commands
from tests.benchmarks.places import PASSPHRASE, Places
from tests.benchmarks.table import Row

_BAR = 150


def row(places: Places) -> Row:
    """Return the row of a fresh process."""
    said = commands.run(["-m", "tests.benchmarks.session", str(places.vault)], f"{PASSPHRASE}\n")
    return Row("peak memory: unlock, list, open a case, save, search", float(said), unit="MB", bar=_BAR)
