"""The key file: what opens it, what does not, and that damage is never taken for a wrong passphrase."""

from __future__ import annotations

import hashlib
import json
import secrets
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import kdf, key_file, recovery
from regiedesk.storage.vault.kdf import KdfCost
from regiedesk.storage.vault.key_file import Damaged, KeyFile, MadeByNewer
from tests.storage.vault.support import CHEAP, PASSPHRASE

DATA_KEY = bytes(range(32))
SECRET = bytes(range(20))


def made(cost: KdfCost = CHEAP) -> KeyFile:
    first = key_file.passphrase_slot("kluis1", DATA_KEY, PASSPHRASE, cost, secrets.token_bytes)
    second = key_file.recovery_slot("kluis1", DATA_KEY, SECRET, secrets.token_bytes)
    return key_file.with_slot(key_file.with_slot(KeyFile("kluis1", ()), first, DATA_KEY), second, DATA_KEY)


ONE = made()
BYTES = key_file.to_bytes(ONE)


def unlocked(content: bytes, passphrase: str = PASSPHRASE) -> bytes | None:
    return key_file.open_with_passphrase(key_file.from_bytes(content), passphrase, allow_weak=True)


def resealed(body: dict[str, object]) -> bytes:
    """Write a body with a checksum that fits, as somebody who alters the file would."""
    head = b"REGIEDESK-SLEUTEL 1\n"
    content = json.dumps(body).encode()
    return head + hashlib.sha256(head + content).hexdigest().encode() + b"\n" + content


def body() -> dict[str, object]:
    content: dict[str, object] = json.loads(BYTES.split(b"\n", 2)[2])
    return content


def test_the_passphrase_opens_in_both_unicode_forms() -> None:
    slot = key_file.passphrase_slot("kluis1", DATA_KEY, "caf\u00e9 au lait", CHEAP, secrets.token_bytes)
    content = key_file.to_bytes(key_file.with_slot(ONE, slot, DATA_KEY))
    assert unlocked(content, "cafe\u0301 au lait") == DATA_KEY
    assert unlocked(content, "cafe au lait") is None


def test_the_recovery_code_opens_and_another_does_not() -> None:
    found = key_file.from_bytes(BYTES)
    assert key_file.open_with_code(found, recovery.to_code(SECRET)) == DATA_KEY
    assert key_file.open_with_code(found, recovery.to_code(bytes(20))) is None


def test_an_empty_passphrase_is_refused() -> None:
    with pytest.raises(UserError):
        key_file.passphrase_slot("kluis1", DATA_KEY, "  ", CHEAP, secrets.token_bytes)


def test_every_flipped_bit_is_damage() -> None:
    for bit in range(8 * len(BYTES)):
        content = bytearray(BYTES)
        content[bit // 8] ^= 1 << bit % 8
        with pytest.raises(Damaged):
            key_file.from_bytes(bytes(content))


def test_every_shorter_file_is_damaged() -> None:
    for size in range(len(BYTES)):
        with pytest.raises(Damaged):
            key_file.from_bytes(BYTES[:size])


@given(st.binary(max_size=300))
def test_noise_is_damage(noise: bytes) -> None:
    with pytest.raises(Damaged):
        key_file.from_bytes(noise)


@pytest.mark.parametrize("odd", ["[]", "{}", '{"cipher": "sqlcipher-4"}', '"x"', "[" * 5000, "1e999"])
def test_a_body_of_another_shape_with_a_good_checksum_is_damage(odd: str) -> None:
    head = b"REGIEDESK-SLEUTEL 1\n"
    checksum = hashlib.sha256(head + odd.encode()).hexdigest().encode()
    with pytest.raises(Damaged):
        key_file.from_bytes(head + checksum + b"\n" + odd.encode())


def test_a_later_format_is_told_apart() -> None:
    head, rest = b"REGIEDESK-SLEUTEL 2\n", b"whatever comes"
    with pytest.raises(MadeByNewer):
        key_file.from_bytes(head + hashlib.sha256(head + rest).hexdigest().encode() + b"\n" + rest)


@pytest.mark.parametrize(
    "cost",
    [KdfCost(10**9, 64, 1), KdfCost(1, 10**9, 1), KdfCost(1, 64, 10**6)],
    ids=["passes", "memory", "lanes"],
)
def test_a_file_that_asks_for_too_much_is_refused_without_trying(cost: KdfCost) -> None:
    slots = tuple(replace(slot, cost=cost) if slot.cost else slot for slot in ONE.slots)
    with pytest.raises(Damaged):
        key_file.open_with_passphrase(replace(ONE, slots=slots), PASSPHRASE, allow_weak=True)


def test_a_cost_below_the_floor_is_refused_unless_a_test_asks() -> None:
    with pytest.raises(Damaged):
        key_file.open_with_passphrase(ONE, PASSPHRASE)
    at_floor = made(kdf.FLOOR)
    assert key_file.open_with_passphrase(at_floor, PASSPHRASE) == DATA_KEY


def test_nobody_takes_a_slot_away_unnoticed() -> None:
    content = body()
    content["slots"] = [slot for slot in content["slots"] if slot["way"] == "wachtzin"]  # type: ignore[attr-defined]
    with pytest.raises(Damaged):
        unlocked(resealed(content))


def test_nobody_moves_a_slot_to_another_vault() -> None:
    assert unlocked(resealed({**body(), "vault_id": "kluis2"})) is None


def test_calibration_takes_the_best_of_three_and_never_goes_below_the_floor() -> None:
    seconds = iter([0.9, 0.1, 0.3])
    assert kdf.calibrated(lambda _cost: next(seconds)) == replace(kdf.FLOOR, passes=15)
    assert kdf.calibrated(lambda _cost: 2.0) == kdf.FLOOR
    assert kdf.CEILING.at_least(kdf.calibrated(lambda _cost: 0.0))


def test_nothing_of_the_keys_shows() -> None:
    assert PASSPHRASE.encode() not in BYTES
    assert DATA_KEY.hex().encode() not in BYTES
    assert DATA_KEY.hex() not in repr(ONE)
