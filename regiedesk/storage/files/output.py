"""Files that leave on purpose: made new, whole or not at all, and only readable for this user."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from regiedesk.domain.errors import NotFound, UserError

_PRIVATE = 0o600


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet; raises UserError and leaves nothing behind when it fails."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), _PRIVATE)
    except OSError as error:
        raise _sentence(error) from None
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        path.unlink(missing_ok=True)
        raise _sentence(error) from None


@contextmanager
def waiting(contents: Mapping[Path, bytes]) -> Iterator[None]:
    """Have new files ready; they get their names when the body went well, and are gone when it did not.

    Raises UserError before the body where `write_new` would. Their names are taken at once: nothing comes between.
    """
    ready = {path: path.with_name(f"{secrets.token_hex(8)}.wacht") for path in contents}
    made: list[Path] = []
    try:
        for path, content in contents.items():
            for name, part in ((path, b""), (ready[path], content)):
                write_new(name, part)
                made.append(name)
        yield
        _rename(ready)
    except BaseException:
        for name in made:
            name.unlink(missing_ok=True)
        raise


def _rename(ready: Mapping[Path, Path]) -> None:
    try:
        for path, name in ready.items():
            name.replace(path)
    except OSError as error:
        raise _sentence(error) from None


def must_be_writable(path: Path) -> None:
    """Return when a file can be made here; raises UserError where `write_new` would."""
    write_new(path, b"")
    path.unlink()


def read_file(path: Path, most: int = 50_000_000) -> bytes:
    """Return the content of a file of at most `most` bytes; raises UserError."""
    try:
        if path.stat().st_size > most:
            raise UserError("Dit bestand is te groot voor een casus.", "Kies een ander bestand.")
        return path.read_bytes()
    except OSError:
        raise NotFound("Dit bestand is niet te lezen.", "Kijk de naam en de map na.") from None


def empty_folder(path: Path) -> None:
    """Make a folder, or take it when it is empty; raises UserError for one that holds something."""
    try:
        path.mkdir(parents=True, exist_ok=True)
        filled = any(path.iterdir())
    except OSError as error:
        raise _sentence(error) from None
    if filled:
        raise UserError("Deze map is niet leeg.", "Kies een nieuwe of lege map.")


def make_folder(path: Path) -> None:
    """Make a folder where there is none; raises UserError."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _sentence(error) from None


def _sentence(error: OSError) -> UserError:
    if error.errno == errno.EEXIST:
        return UserError("Er staat al een bestand met deze naam. Er is niets overschreven.", "Kies een andere naam.")
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return UserError("De schijf is vol. Er is niets geschreven.", "Maak ruimte en probeer het opnieuw.")
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return UserError("Deze map bestaat niet.", "Maak eerst de map, of kies een andere.")
    return UserError("Hier mag RegieDesk niet schrijven.", "Kies een andere map.")
