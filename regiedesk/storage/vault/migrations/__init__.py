"""The schema's history: one module per step, never changed after a release."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from regiedesk.storage.vault.connection import Connection
from regiedesk.storage.vault.migrations import m0001_start

Step = str | Callable[[Connection], None]


@dataclass(frozen=True, slots=True)
class Migration:
    """What brings a database from the version before to this one: statements, or functions for data."""

    name: str
    steps: tuple[Step, ...]


MIGRATIONS: tuple[Migration, ...] = (Migration("start", m0001_start.STATEMENTS),)
"""In order; the place in this list, from 1, is the database's version."""
