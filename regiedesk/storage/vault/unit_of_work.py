"""One transaction on the vault: leaving it normally commits, an exception rolls back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault import events, problems
from regiedesk.storage.vault.case_store import SqlCaseStore
from regiedesk.storage.vault.engine import READ_ONLY, make_engine
from regiedesk.storage.vault.migrations.runner import migrate
from regiedesk.storage.vault.tools import Tools


class SqlUnitOfWork:
    """The port `UnitOfWork`; driver errors leave it as errors a user can act on."""

    cases: SqlCaseStore

    def __init__(
        self, connect: Callable[[], Connection], store: Callable[[Connection], SqlCaseStore], folder: Path
    ) -> None:
        self._connect = connect
        self._store = store
        self._folder = folder

    def __enter__(self) -> Self:
        """Begin; raises UserError when the vault cannot be reached."""
        try:
            self._connection = self._connect()
            self._begin()
        except (DBAPIError, db.DriverError) as error:
            raise self._translated(error) from None
        self.cases = self._store(self._connection)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit, or roll back after an exception; raises UserError when the disk refuses."""
        try:
            if error is None and not self._read_only:
                self._connection.commit()
        except DBAPIError as failed:
            self._connection.rollback()
            raise self._translated(failed) from None
        finally:
            self._end()
        if isinstance(error, DBAPIError):
            raise self._translated(error) from None

    def _begin(self) -> None:
        try:
            self._connection.begin()
            if self._read_only:
                self._connection.exec_driver_sql("PRAGMA query_only=ON")
        except BaseException:
            self._connection.close()
            raise

    def _end(self) -> None:
        if self._read_only:
            self._connection.exec_driver_sql("PRAGMA query_only=OFF")
        if self._connection.in_transaction():
            self._connection.rollback()
        self._connection.close()

    @property
    def _read_only(self) -> bool:
        return bool(self._connection.get_execution_options().get(READ_ONLY))

    def _translated(self, error: BaseException) -> BaseException:
        cause = error.orig if isinstance(error, DBAPIError) and error.orig else error
        return problems.from_driver(cause, self._folder) or error


class WorkPlace:
    """Makes units of work on one database."""

    def __init__(self, engine: Engine, folder: Path, data_key: bytes, tools: Tools) -> None:
        self._engine = engine
        self._folder = folder
        self._seal_key = events.seal_key(data_key)
        self._tools = tools

    @classmethod
    def of_vault(cls, database: Path, data_key: bytes, tools: Tools) -> WorkPlace:
        """Return the work place of an encrypted vault."""
        engine = make_engine(lambda: db.connect(database, data_key))
        return cls(engine, database.parent, data_key, tools)

    @classmethod
    def plain_for_benchmark(cls, database: Path, tools: Tools) -> WorkPlace:
        """Return the same over a new unencrypted database: the reference of the benchmarks, nothing else."""
        connection = db.connect_plain_for_benchmark(database)
        migrate(connection, tools.migrations)
        connection.close()
        engine = make_engine(lambda: db.connect_plain_for_benchmark(database))
        return cls(engine, database.parent, bytes(32), tools)

    def work(self) -> SqlUnitOfWork:
        """Return a unit of work that may write."""
        return SqlUnitOfWork(self._engine.connect, self._store, self._folder)

    def read(self) -> SqlUnitOfWork:
        """Return a unit of work in which writing is an error."""

        def connect() -> Connection:
            return self._engine.connect().execution_options(**{READ_ONLY: True})

        return SqlUnitOfWork(connect, self._store, self._folder)

    def derive_again(self) -> None:
        """Make again what other rules derived, as after an update of the program; usually there is nothing."""
        with self.read() as reading:
            outdated = reading.cases.outdated()
        if outdated:
            with self.work() as work:
                for case_id in outdated:
                    work.cases.rebuild(case_id)

    def watch(self, settings: AttentionSettings) -> None:
        """Let other choices about what is watched hold, for all cases at once.

        Reading all plans takes long: that is done first, without keeping anybody from saving.
        """
        with self.read() as reading:
            ahead = reading.cases.attention_ahead(settings)
        with self.work() as work:
            work.cases.keep_attention_rules(settings, ahead)

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()

    def _store(self, connection: Connection) -> SqlCaseStore:
        return SqlCaseStore(connection, self._tools, self._seal_key)
