"""One connection to the encrypted database, with every safeguard on. Knows nothing of tables."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2

from regiedesk.storage.vault import problems
from regiedesk.storage.vault.kdf import KEY_BYTES

Connection = dbapi2.Connection
DriverError = dbapi2.Error

PLAIN_HEADER = b"SQLite format 3\x00"
CACHE_KIB = 32_000
"""Pages are decrypted once and kept: with 32 MB lists are as quick as without encryption."""

_BUSY_SECONDS = 5.0
_READER_MILLISECONDS = 1_000
_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA secure_delete=FAST",
    "PRAGMA temp_store=MEMORY",
    f"PRAGMA cache_size=-{CACHE_KIB}",
)
# FULL, as a power cut in WAL mode with NORMAL loses saved edits.
_WRITER_SETTINGS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA fullfsync=ON",
    "PRAGMA checkpoint_fullfsync=ON",
    "PRAGMA journal_size_limit=4194304",
)


def connect(path: Path, key: bytes) -> Connection:
    """Open an existing encrypted database for reading and writing; raises the driver's errors."""
    return _prepared(_opened(path, "rw"), key, _WRITER_SETTINGS)


def connect_new(path: Path, key: bytes) -> Connection:
    """Make and open an encrypted database."""
    return _prepared(_opened(path, "rwc"), key, _WRITER_SETTINGS)


def connect_read_only(path: Path, key: bytes) -> Connection:
    """Open an existing encrypted database without ever writing to it, its -wal included."""
    return _prepared(_opened(path, "ro"), key, ())


def connect_plain_for_benchmark(path: Path) -> Connection:
    """Open an unencrypted database with the same settings: the reference of the benchmarks, nothing else."""
    return _set_up(_opened(path, "rwc"), _WRITER_SETTINGS)


def _opened(path: Path, mode: str) -> Connection:
    return dbapi2.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=_BUSY_SECONDS,
    )


def _prepared(connection: Connection, key: bytes, settings: tuple[str, ...]) -> Connection:
    try:
        _unlock(connection, key)
        return _set_up(connection, settings)
    except BaseException:
        connection.close()
        raise


def _unlock(connection: Connection, key: bytes) -> None:
    # A raw key of another length would silently be stretched like a passphrase.
    if len(key) != KEY_BYTES:
        raise ValueError("the data key has a wrong length")
    connection.execute("PRAGMA cipher_log_level=NONE")
    connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise problems.not_encrypted()


def _set_up(connection: Connection, settings: tuple[str, ...]) -> Connection:
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    for setting in (*_SETTINGS, *settings):
        connection.execute(setting).fetchall()
    return connection


def user_version(connection: Connection) -> int:
    """Return the number of the last migration the database went through."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def checkpoint(connection: Connection) -> None:
    """Bring everything written into the main file; the -wal is empty after this."""
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def rewrite(connection: Connection) -> bool:
    """Write every page anew, leaving out what is free, and empty the -wal; False while somebody still reads."""
    connection.execute(f"PRAGMA busy_timeout={_READER_MILLISECONDS}").fetchall()
    connection.execute("VACUUM")
    busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    return not busy


def is_consistent(connection: Connection) -> bool:
    """Tell whether every page in use is authentic and in its place; reads them all, -wal included."""
    return bool(connection.execute("PRAGMA quick_check").fetchone() == ("ok",))


def is_sound(connection: Connection) -> bool:
    """Tell whether every page is authentic and the database consistent.

    The cipher check reads the main file only, so what the -wal holds must be brought in before: call
    `checkpoint` first on a connection that writes.
    """
    if connection.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        return False
    return bool(connection.execute("PRAGMA integrity_check").fetchone() == ("ok",))
