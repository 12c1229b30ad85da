"""The two copies of the key file in a vault's folder; losing both loses every case."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from regiedesk import platform
from regiedesk.storage.vault import key_file, presence, problems
from regiedesk.storage.vault.key_file import Damaged, KeyFile, MadeByNewer

NAMES = presence.KEY_FILES
_LARGEST = 64 * 1024


@dataclass(frozen=True, slots=True)
class Found:
    """The key file to use, and whether both copies say the same."""

    key_file: KeyFile
    alike: bool


def read(folder: Path) -> Found | None:
    """Return the best copy; nothing when there is no copy at all.

    Raises:
        UserError: every copy that is there is damaged, or was made by a newer program.
    """
    contents = [_content(folder / name) for name in NAMES]
    if not any(content is not None for content in contents):
        return None
    good, newer = _sound(contents)
    if good is not None:
        return Found(good, contents[0] == contents[1])
    raise problems.too_new() if newer else problems.key_file_damaged()


def write(folder: Path, made: KeyFile) -> None:
    """Replace both copies, the one that counts first."""
    for name in NAMES:
        platform.write_atomically(folder / name, key_file.to_bytes(made))


def opened(found: Found, open_slot: Callable[[KeyFile], bytes | None]) -> bytes | None:
    """Return the data key, nothing for a wrong secret; raises UserError for a file somebody altered."""
    try:
        return open_slot(found.key_file)
    except Damaged:
        raise problems.key_file_damaged() from None


def _content(path: Path) -> bytes | None:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except FileNotFoundError:
        return None
    except OSError:
        return b""


def _sound(contents: list[bytes | None]) -> tuple[KeyFile | None, bool]:
    newer = False
    for content in contents:
        try:
            return key_file.from_bytes(content or b""), newer
        except MadeByNewer:
            newer = True
        except Damaged:
            continue
    return None, newer
