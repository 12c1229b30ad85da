"""Finds the files that travel with the program: guide, fonts, samples, help."""

from __future__ import annotations

import sys
from pathlib import Path

FOLDER = "resources"


def _folders() -> tuple[Path, ...]:
    package = Path(__file__).resolve().parent
    bundle: str | None = getattr(sys, "_MEIPASS", None)
    roots = (*((Path(bundle),) if bundle else ()), package, package.parent)
    return tuple(root / FOLDER for root in roots)


def resource_path(relative: str) -> Path:
    """Return where `relative` lies, such as `guide/x.toml`: in the bundle, the package or the repository.

    Raises FileNotFoundError when it is in none of them, or when it points outside the resources.
    """
    for folder in _folders():
        path = (folder / relative).resolve()
        if path.is_relative_to(folder.resolve()) and path.is_file():
            return path
    raise FileNotFoundError(f"resource {relative} is not in this program")


def resource_bytes(relative: str) -> bytes:
    """Return the bytes of a resource; raises FileNotFoundError."""
    return resource_path(relative).read_bytes()


def resource_text(relative: str) -> str:
    """Return a resource as text, UTF-8 with or without byte order mark; raises FileNotFoundError."""
    return resource_bytes(relative).decode("utf-8-sig")
