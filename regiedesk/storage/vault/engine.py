"""SQLAlchemy's engine over our own connections."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

READ_ONLY = "regiedesk_read_only"
"""The execution option of a connection that only reads."""

_CONNECTIONS = 3


def make_engine(connect: Callable[[], dbapi2.Connection]) -> Engine:
    """Return an engine that takes its connections from `connect` and never shows values in errors."""
    # The URL names only the dialect: a key in a URL ends up in logs.
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=connect,
        poolclass=QueuePool,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    # A transaction that reads first and then wants to write fails at once when another wrote in between.
    options: dict[str, Any] = dict(connection.get_execution_options())
    connection.exec_driver_sql("BEGIN" if options.get(READ_ONLY) else "BEGIN IMMEDIATE")
