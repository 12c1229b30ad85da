"""The README tells what the program does now."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from regiedesk.cli import build_parser

ROOT = Path(__file__).resolve().parents[2]


def commands() -> list[str]:
    """Return the names of all commands, as the help lists them."""
    _, _, listed = build_parser().format_help().partition("opdrachten:")
    return re.findall(r"^ {4}([a-z]+)\b", listed, re.MULTILINE)


def test_the_help_lists_commands() -> None:
    assert "voorbeeld" in commands()


def test_the_readme_names_every_command_and_no_other() -> None:
    named = set(re.findall(r"`regiedesk ([a-z]+)", (ROOT / "README.md").read_text("utf-8")))
    assert named == set(commands())


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "docs/architecture.md"])
def test_a_page_points_only_to_what_is_there(name: str) -> None:
    page = ROOT / name
    targets = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_target_of_make_in_the_readme_exists() -> None:
    named = set(re.findall(r"make ([a-z-]+) ", (ROOT / "README.md").read_text("utf-8")))
    made = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert {"demo", "test"} <= named & made
