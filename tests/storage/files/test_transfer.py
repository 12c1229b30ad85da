"""A file that can travel: sealed with a passphrase of its own."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.storage.files.transfer import MAGIC, is_sealed, seal, unseal

BODY = b'{"format": "regiedesk-casus", "naam": "Noa Veldkamp"}' * 20
PHRASE = "vijf woorden voor onderweg"


@pytest.fixture(scope="module")
def sealed() -> bytes:
    return seal(BODY, PHRASE)


def head_of(content: bytes) -> tuple[dict[str, Any], bytes]:
    line, rest = content[len(MAGIC) :].split(b"\n", 1)
    return json.loads(line), rest


def with_head(content: bytes, **changed: Any) -> bytes:
    head, rest = head_of(content)
    return MAGIC + json.dumps({**head, **changed}, separators=(",", ":")).encode() + b"\n" + rest


def refused(content: bytes, phrase: str = PHRASE) -> str:
    with pytest.raises(UserError) as caught:
        unseal(content, phrase)
    return caught.value.message


WRONG = "Deze wachtzin past niet bij dit bestand, of het bestand is beschadigd."
DAMAGED = "Dit bestand is beschadigd."


def test_what_was_sealed_comes_back(sealed: bytes) -> None:
    assert unseal(sealed, PHRASE) == BODY
    assert is_sealed(sealed)


def test_nothing_of_it_can_be_read(sealed: bytes) -> None:
    for word in (b"Noa", b"Veldkamp", b"regiedesk-casus", PHRASE.encode()):
        assert word not in sealed


def test_sealed_twice_it_is_never_the_same(sealed: bytes) -> None:
    again = seal(BODY, PHRASE)
    assert again != sealed
    assert {head_of(again)[0][key] for key in ("salt", "nonce")}.isdisjoint(head_of(sealed)[0].values())


def test_a_readable_file_is_not_sealed() -> None:
    assert not is_sealed(BODY)
    assert not is_sealed(b"")


def test_another_passphrase_does_not_open_it(sealed: bytes) -> None:
    assert refused(sealed, "vijf woorden voor thuis") == WRONG
    assert refused(sealed, "") == WRONG


def test_the_same_passphrase_in_another_writing_of_letters_opens_it() -> None:
    assert unseal(seal(b"x", "Zo\u00eb fietst"), "Zoe\u0308 fietst") == b"x"


@pytest.mark.parametrize("phrase", ["", "  ", "\n"])
def test_an_empty_passphrase_is_refused(phrase: str) -> None:
    with pytest.raises(UserError, match="leeg"):
        seal(BODY, phrase)


@pytest.mark.parametrize("place", [-1, -40])
def test_one_changed_bit_is_noticed(sealed: bytes, place: int) -> None:
    changed = bytearray(sealed)
    changed[place] ^= 1
    assert refused(bytes(changed)) == WRONG


def test_a_changed_head_is_noticed(sealed: bytes) -> None:
    head, rest = head_of(sealed)
    spaced = MAGIC + json.dumps(head).encode() + b"\n" + rest
    assert refused(spaced) == WRONG


def test_half_a_file_is_noticed(sealed: bytes) -> None:
    assert refused(sealed[: len(sealed) // 2]) == WRONG
    assert refused(sealed[: len(MAGIC) + 5]) == DAMAGED
    assert refused(MAGIC) == DAMAGED


@pytest.mark.parametrize(
    "changed",
    [
        {"t": 1},
        {"m": 1024},
        {"t": 10_000},
        {"m": 64 * 1024 * 1024},
        {"p": 1},
        {"t": "drie"},
        {"t": None},
        {"m": []},
        {"salt": ""},
        {"salt": "AAAA"},
        {"salt": 5},
        {"salt": "é"},
        {"nonce": base64.b64encode(bytes(8)).decode()},
    ],
)
def test_a_head_that_asks_for_less_for_too_much_or_for_nonsense_is_refused(
    sealed: bytes, changed: dict[str, Any]
) -> None:
    assert refused(with_head(sealed, **changed)) == DAMAGED


@pytest.mark.parametrize("line", [b"{}", b"[]", b"5", b"x", b"\xff"])
def test_a_head_of_another_kind_is_refused(line: bytes) -> None:
    assert refused(MAGIC + line + b"\n" + bytes(40)) == DAMAGED
