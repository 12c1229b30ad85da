"""The only module with differences between Windows, macOS and Linux."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PurePath

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600


def data_folder() -> Path:
    """Return the folder for this user's data; on Windows the local one, which does not roam or sync."""
    from platformdirs import user_data_path

    return user_data_path("RegieDesk", appauthor=False, roaming=False)


def default_vault_folder() -> Path:
    """Return where the vault stands unless told otherwise."""
    return data_folder() / "kluis"


def settings_file() -> Path:
    """Return where this user's settings stand: a small readable file with nothing about families."""
    from platformdirs import user_config_path

    return user_config_path("RegieDesk", appauthor=False, roaming=False) / "instellingen.json"


def has_display() -> bool:
    """Tell whether a window can be shown; without a display Qt ends the program without a word."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def is_network_folder(folder: PurePath) -> bool:
    """Tell whether a Windows path is on a server, where the database cannot keep its promises."""
    return folder.drive.startswith("\\\\")


def make_private_folder(folder: Path) -> None:
    """Make the folder and its parents; only this user gets in. Windows takes the rights of the parent."""
    folder.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
    if sys.platform != "win32":
        folder.chmod(_PRIVATE_FOLDER)


def make_private_file(path: Path) -> None:
    """Let only this user read and write an existing file. Windows takes the rights of the folder."""
    if sys.platform != "win32":
        path.chmod(_PRIVATE_FILE)


def try_lock(descriptor: int) -> bool:
    """Lock an open file for this process; False when another holds it. The system frees it when we die."""
    if sys.platform == "win32":
        import msvcrt

        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
    else:
        import fcntl

        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def unlock(descriptor: int) -> None:
    """Free a file locked by `try_lock`."""
    if sys.platform == "win32":
        import msvcrt

        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_UN)


def sync_file(path: Path) -> None:
    """Wait until the content of a file is on the disk."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        _sync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Wait until a rename in `folder` is on the disk; Windows cannot and need not do this for a folder."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            _sync(descriptor)
        finally:
            os.close(descriptor)


def _sync(descriptor: int) -> None:
    if sys.platform == "darwin":
        import fcntl

        try:
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        except OSError:
            os.fsync(descriptor)
    else:
        os.fsync(descriptor)


def write_atomically(path: Path, content: bytes) -> None:
    """Replace a file as a whole: after a crash there is the old content or the new, never a part."""
    new = path.with_name(path.name + ".nieuw")
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    descriptor = os.open(new, flags, _PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        _sync(file.fileno())
    os.replace(new, path)
    sync_folder(path.parent)


def policy_file() -> Path:
    """Return where an administrator's policy stands: a place that ordinary users cannot write."""
    from platformdirs import site_config_path

    return site_config_path("RegieDesk", appauthor=False) / "beleid.toml"
