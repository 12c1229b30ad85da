"""What the administrator allows."""

from __future__ import annotations

from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.storage.files.policy import Policy, read_policy


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "beleid.toml"


def test_without_a_file_everything_is_allowed(path: Path) -> None:
    assert read_policy(path) == Policy(readable_export=True)


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("", True),
        ("# niets\n", True),
        ("leesbaar_uitvoeren = true\n", True),
        ("leesbaar_uitvoeren = false\n", False),
    ],
)
def test_a_readable_export_can_be_switched_off(path: Path, text: str, allowed: bool) -> None:
    path.write_text(text, encoding="utf-8")
    assert read_policy(path).readable_export is allowed


@pytest.mark.parametrize(
    "body",
    [
        b"leesbaar_uitvoeren = nee",
        b'leesbaar_uitvoeren = "nee"',
        b"leesbaar_uitvoeren = 0",
        b"leesbaar_uitvoren = false",
        b"leesbaar_uitvoeren = false\nonbekend = true",
        b"[export]\nleesbaar_uitvoeren = false",
        b"\xff\xfe",
        b"{",
    ],
)
def test_a_file_that_is_not_understood_allows_nothing_and_says_so(path: Path, body: bytes) -> None:
    path.write_bytes(body)
    with pytest.raises(UserError, match="beleidsbestand") as caught:
        read_policy(path)
    assert caught.value.remedy == "Vraag de beheerder het na te kijken."


def test_a_folder_in_its_place_is_no_policy(path: Path) -> None:
    path.mkdir()
    with pytest.raises(UserError, match="beleidsbestand"):
        read_policy(path)
