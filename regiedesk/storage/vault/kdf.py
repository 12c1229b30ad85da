"""From a passphrase or recovery code to the key that opens a slot of the key file."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KdfCost:
    """What one guess costs with Argon2id: passes over `memory_kib` KiB in `lanes` lanes (RFC 9106)."""

    passes: int
    memory_kib: int
    lanes: int

    def at_least(self, other: KdfCost) -> bool:
        """Tell whether this costs at least as much on every count."""
        return self.passes >= other.passes and self.memory_kib >= other.memory_kib and self.lanes >= other.lanes


FLOOR = KdfCost(passes=3, memory_kib=64 * 1024, lanes=4)
"""The second recommended choice of RFC 9106; nothing cheaper is made or opened."""

CEILING = KdfCost(passes=100, memory_kib=512 * 1024, lanes=16)
"""A key file that asks for more is hostile: it would take minutes or all memory."""

_TARGET_SECONDS = 0.5
_MOST_PASSES = 50


def from_passphrase(passphrase: str, salt: bytes, cost: KdfCost) -> bytes:
    """Return 32 bytes; the same passphrase in another Unicode form gives the same bytes."""
    from argon2.low_level import Type, hash_secret_raw

    secret = unicodedata.normalize("NFC", passphrase).encode()
    return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=KEY_BYTES, type=Type.ID)


def from_secret(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    """Return 32 bytes for one purpose from a secret that cannot be guessed."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), KEY_BYTES, salt=salt, info=purpose).derive(secret)


def calibrated(measure: Callable[[KdfCost], float] | None = None) -> KdfCost:
    """Return the cost that takes about half a second here, never below the floor.

    `measure` gives the seconds one derivation takes; the best of three counts, as a busy moment
    would make the vault cheaper to guess for ever.
    """
    seconds = min((measure or _seconds)(FLOOR) for _ in range(3))
    passes = int(FLOOR.passes * _TARGET_SECONDS / max(seconds, 0.001))
    return replace(FLOOR, passes=min(max(passes, FLOOR.passes), _MOST_PASSES))


def _seconds(cost: KdfCost) -> float:
    start = time.perf_counter()
    from_passphrase("calibration", bytes(16), cost)
    return time.perf_counter() - start
