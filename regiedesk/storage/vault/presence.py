"""Which files make a folder a vault; asked by the window before anything heavy is loaded."""

from __future__ import annotations

from pathlib import Path

DATABASE = "kluis.db"
KEY_FILES = ("kluis.sleutel", "kluis.sleutel.bak")
"""The first is the one that counts; the second is for when the first is damaged or gone."""


def vault_exists(folder: Path) -> bool:
    """Tell whether the folder holds a vault, whole or not."""
    return any((folder / name).exists() for name in (*KEY_FILES, DATABASE))
