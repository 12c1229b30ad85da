"""A file that can travel: any bytes, sealed with a passphrase of its own (Argon2id, AES-256-GCM)."""

from __future__ import annotations

import base64
import json
import secrets
from typing import Any

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import kdf

MAGIC = b"REGIEDESK-CASUS 1\n"
_NONCE_BYTES = 12
_SALT_BYTES = 16


def is_sealed(content: bytes) -> bool:
    """Tell whether these bytes are a sealed file."""
    return content.startswith(MAGIC[:16])


def seal(body: bytes, passphrase: str, cost: kdf.KdfCost = kdf.FLOOR) -> bytes:
    """Return the sealed file; raises UserError for an empty passphrase."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    if not passphrase.strip():
        raise UserError("De wachtzin voor dit bestand is leeg.", "Bedenk een wachtzin van een paar woorden.")
    salt, nonce = secrets.token_bytes(_SALT_BYTES), secrets.token_bytes(_NONCE_BYTES)
    head = MAGIC + _head(salt, nonce, cost)
    key = kdf.from_passphrase(passphrase, salt, cost)
    return head + AESGCM(key).encrypt(nonce, body, head)


def unseal(content: bytes, passphrase: str) -> bytes:
    """Return what was sealed; raises UserError for a wrong passphrase or a damaged file."""
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    length = content.find(b"\n", len(MAGIC)) + 1
    salt, nonce, cost = _read_head(content[len(MAGIC) : length])
    try:
        return AESGCM(kdf.from_passphrase(passphrase, salt, cost)).decrypt(nonce, content[length:], content[:length])
    except InvalidTag:
        raise UserError(
            "Deze wachtzin past niet bij dit bestand, of het bestand is beschadigd.",
            "Vraag de afzender de wachtzin na.",
        ) from None


def _head(salt: bytes, nonce: bytes, cost: kdf.KdfCost) -> bytes:
    content = {
        "salt": base64.b64encode(salt).decode(),
        "nonce": base64.b64encode(nonce).decode(),
        "t": cost.passes,
        "m": cost.memory_kib,
        "p": cost.lanes,
    }
    return json.dumps(content, separators=(",", ":")).encode() + b"\n"


def _read_head(line: bytes) -> tuple[bytes, bytes, kdf.KdfCost]:
    try:
        content: dict[str, Any] = json.loads(line)
        cost = kdf.KdfCost(passes=int(content["t"]), memory_kib=int(content["m"]), lanes=int(content["p"]))
        salt, nonce = base64.b64decode(content["salt"]), base64.b64decode(content["nonce"])
    except (ValueError, KeyError, TypeError):
        raise _damaged() from None
    whole = (len(salt), len(nonce)) == (_SALT_BYTES, _NONCE_BYTES)
    if not whole or not cost.at_least(kdf.FLOOR) or not kdf.CEILING.at_least(cost):
        raise _damaged()
    return salt, nonce, cost


def _damaged() -> UserError:
    return UserError("Dit bestand is beschadigd.", "Vraag de afzender het opnieuw te maken.")
