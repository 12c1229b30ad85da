"""The key file: a random data key, wrapped once per way to open the vault.

Three parts: a magic line, a SHA-256 over that line and the body, the body as JSON. The checksum tells
damage from a wrong passphrase; the HMAC under the data key tells that nobody added or weakened a slot.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from regiedesk.storage.vault import kdf, problems, recovery
from regiedesk.storage.vault.kdf import KdfCost

MAGIC = b"REGIEDESK-SLEUTEL "
VERSION = 1
CIPHER = "sqlcipher-4"
_SALT_BYTES, _NONCE_BYTES = 16, 12


class Damaged(Exception):
    """These bytes are no key file, or not the one that was written."""


class MadeByNewer(Exception):
    """An undamaged key file of a later format."""


class Way(StrEnum):
    """How a slot opens."""

    PASSPHRASE = "wachtzin"  # noqa: S105
    RECOVERY = "herstelcode"


@dataclass(frozen=True, slots=True, repr=False)
class Slot:
    """The data key, wrapped for one way of opening; `cost` only for a passphrase."""

    way: Way
    salt: bytes
    nonce: bytes
    sealed: bytes
    cost: KdfCost | None = None


@dataclass(frozen=True, slots=True, repr=False)
class KeyFile:
    """What the key file says. `mac` seals all the rest."""

    vault_id: str
    slots: tuple[Slot, ...]
    mac: bytes = b""

    def slot(self, way: Way) -> Slot | None:
        """Return the slot for this way of opening."""
        return next((slot for slot in self.slots if slot.way is way), None)


Randomness = Callable[[int], bytes]
"""Gives that many random bytes; `secrets.token_bytes` outside tests."""


def passphrase_slot(vault_id: str, data_key: bytes, passphrase: str, cost: KdfCost, random: Randomness) -> Slot:
    """Wrap the data key under a passphrase; raises UserError when that is empty."""
    if not passphrase.strip():
        raise problems.empty_passphrase()
    slot = Slot(Way.PASSPHRASE, random(_SALT_BYTES), random(_NONCE_BYTES), b"", cost)
    return _sealed(slot, vault_id, kdf.from_passphrase(passphrase, slot.salt, cost), data_key)


def recovery_slot(vault_id: str, data_key: bytes, secret: bytes, random: Randomness) -> Slot:
    """Wrap the data key under the 20 bytes of a recovery code."""
    slot = Slot(Way.RECOVERY, random(_SALT_BYTES), random(_NONCE_BYTES), b"")
    return _sealed(slot, vault_id, _recovery_key(slot, vault_id, secret), data_key)


def with_slot(key_file: KeyFile, slot: Slot, data_key: bytes) -> KeyFile:
    """Return the key file with this slot in the place of the one that opened the same way, sealed anew."""
    others = tuple(other for other in key_file.slots if other.way is not slot.way)
    slots = tuple(sorted((*others, slot), key=lambda each: each.way))
    return replace(key_file, slots=slots, mac=_mac(replace(key_file, slots=slots), data_key))


def open_with_passphrase(key_file: KeyFile, passphrase: str, *, allow_weak: bool = False) -> bytes | None:
    """Return the data key, or nothing when the passphrase is wrong.

    Raises:
        Damaged: the file asks for less or more than any program of ours writes, or its seal is broken.
    """
    slot = key_file.slot(Way.PASSPHRASE)
    if slot is None or slot.cost is None or not kdf.CEILING.at_least(slot.cost):
        raise Damaged
    if not allow_weak and not slot.cost.at_least(kdf.FLOOR):
        raise Damaged
    return _opened(key_file, slot, kdf.from_passphrase(passphrase, slot.salt, slot.cost))


def open_with_code(key_file: KeyFile, code: str) -> bytes | None:
    """Return the data key, or nothing when the code does not fit; raises UserError on a typing error."""
    secret = recovery.from_code(code)
    slot = key_file.slot(Way.RECOVERY)
    return _opened(key_file, slot, _recovery_key(slot, key_file.vault_id, secret)) if slot else None


def to_bytes(key_file: KeyFile) -> bytes:
    """Write the key file."""
    head = MAGIC + str(VERSION).encode() + b"\n"
    body = _canonical({**_body(key_file), "mac": key_file.mac.hex()})
    return head + hashlib.sha256(head + body).hexdigest().encode() + b"\n" + body


def from_bytes(content: bytes) -> KeyFile:
    """Read a key file; raises Damaged or MadeByNewer."""
    head, checksum, body = _parts(content)
    if hashlib.sha256(head + body).hexdigest().encode() != checksum:
        raise Damaged
    if head != MAGIC + str(VERSION).encode() + b"\n":
        raise MadeByNewer
    try:
        return _read(json.loads(body))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Damaged from None


def _parts(content: bytes) -> tuple[bytes, bytes, bytes]:
    lines = content.split(b"\n", 2)
    if len(lines) != 3 or not lines[0].startswith(MAGIC) or not lines[0][len(MAGIC) :].isdigit():
        raise Damaged
    return lines[0] + b"\n", lines[1], lines[2]


def _sealed(slot: Slot, vault_id: str, key: bytes, data_key: bytes) -> Slot:
    return replace(slot, sealed=AESGCM(key).encrypt(slot.nonce, data_key, _bound(slot, vault_id)))


def _opened(key_file: KeyFile, slot: Slot, key: bytes) -> bytes | None:
    try:
        data_key = AESGCM(key).decrypt(slot.nonce, slot.sealed, _bound(slot, key_file.vault_id))
    except InvalidTag:
        return None
    if not hmac.compare_digest(_mac(key_file, data_key), key_file.mac):
        raise Damaged
    return data_key


def _recovery_key(slot: Slot, vault_id: str, secret: bytes) -> bytes:
    return kdf.from_secret(secret, slot.salt, b"regiedesk recovery " + vault_id.encode())


def _bound(slot: Slot, vault_id: str) -> bytes:
    """Return what the wrapping also vouches for: the vault and every parameter of the slot."""
    return _canonical({"vault": vault_id, **_slot_json(replace(slot, sealed=b""))})


def _mac(key_file: KeyFile, data_key: bytes) -> bytes:
    key = kdf.from_secret(data_key, b"", b"regiedesk key file")
    return hmac.digest(key, _canonical(_body(key_file)), "sha256")


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, sort_keys=True, separators=(",", ":")).encode()


def _body(key_file: KeyFile) -> dict[str, Any]:
    slots = [_slot_json(slot) for slot in key_file.slots]
    return {"vault_id": key_file.vault_id, "cipher": CIPHER, "slots": slots}


def _slot_json(slot: Slot) -> dict[str, Any]:
    made: dict[str, Any] = {
        "way": slot.way.value,
        "salt": slot.salt.hex(),
        "nonce": slot.nonce.hex(),
        "sealed": slot.sealed.hex(),
    }
    if slot.cost:
        cost = slot.cost
        made |= {"kdf": "argon2id", "t": cost.passes, "m_kib": cost.memory_kib, "p": cost.lanes}
    return made


def _read(body: dict[str, Any]) -> KeyFile:
    if body["cipher"] != CIPHER:
        raise Damaged
    slots = tuple(_read_slot(slot) for slot in body["slots"])
    return KeyFile(str(body["vault_id"]), slots, bytes.fromhex(body["mac"]))


def _read_slot(slot: dict[str, Any]) -> Slot:
    way = Way(slot["way"])
    cost = KdfCost(int(slot["t"]), int(slot["m_kib"]), int(slot["p"])) if way is Way.PASSPHRASE else None
    salt, nonce, sealed = (bytes.fromhex(slot[name]) for name in ("salt", "nonce", "sealed"))
    return Slot(way, salt, nonce, sealed, cost)
