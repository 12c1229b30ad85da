"""Brings a database up to date, each step whole or not at all."""

from __future__ import annotations

from regiedesk.storage.vault.connection import Connection, user_version
from regiedesk.storage.vault.migrations import Migration


class OrphanedRows(Exception):
    """A migration left references that point nowhere; it was undone."""


def migrate(connection: Connection, migrations: tuple[Migration, ...]) -> None:
    """Run what the database did not have yet; killed anywhere, it is in exactly one version."""
    # Off, as rebuilding a table would delete what hangs under it; checked at the end of each step.
    connection.execute("PRAGMA foreign_keys=OFF")
    try:
        for number in range(user_version(connection), len(migrations)):
            _step(connection, migrations[number], number + 1)
    finally:
        connection.execute("PRAGMA foreign_keys=ON")


def _step(connection: Connection, migration: Migration, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for step in migration.steps:
            if callable(step):
                step(connection)
            else:
                connection.execute(step)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise OrphanedRows(migration.name)
        connection.execute(f"PRAGMA user_version={number}")
        connection.execute("COMMIT")
    except BaseException:
        # On a full disk SQLite has already rolled back by itself.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
