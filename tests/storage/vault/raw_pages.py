"""What is really in an encrypted database: every page decrypted without SQLite, those not in use included."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from regiedesk.storage.vault import key_copies, key_file
from tests.storage.vault.support import PASSPHRASE

_PAGE, _RESERVE, _SALT, _IV = 4096, 80, 16, 16
_WAL_HEAD, _FRAME_HEAD = 32, 24


def content(folder: Path) -> bytes:
    """Return all that the database of a vault or backup of the tests says, in plain."""
    return content_with(folder, PASSPHRASE)


def content_with(folder: Path, passphrase: str) -> bytes:
    """Return all that the database in this folder and its -wal say, in plain."""
    key = _key_of(folder, passphrase)
    main = (folder / "kluis.db").read_bytes()
    pages = [_plain(key, main[at : at + _PAGE], first=at == 0) for at in range(0, len(main), _PAGE)]
    wal = folder / "kluis.db-wal"
    return b"".join(pages) + (_frames(key, wal.read_bytes()) if wal.exists() else b"")


def _key_of(folder: Path, passphrase: str) -> bytes:
    found = key_copies.read(folder)
    assert found is not None
    key = key_file.open_with_passphrase(found.key_file, passphrase, allow_weak=True)
    assert key is not None
    return key


def _frames(key: bytes, wal: bytes) -> bytes:
    made = []
    for at in range(_WAL_HEAD, len(wal), _FRAME_HEAD + _PAGE):
        first = wal[at : at + 4] == (1).to_bytes(4, "big")
        made.append(_plain(key, wal[at + _FRAME_HEAD : at + _FRAME_HEAD + _PAGE], first=first))
    return b"".join(made)


def _plain(key: bytes, page: bytes, *, first: bool) -> bytes:
    start = _SALT if first else 0
    iv = page[-_RESERVE : -_RESERVE + _IV]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
    return decryptor.update(page[start:-_RESERVE]) + decryptor.finalize()
