"""What the administrator allows on this laptop, from one TOML file that the user cannot write."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from regiedesk.domain.errors import UserError


@dataclass(frozen=True, slots=True)
class Policy:
    """The administrator's choices; without a file everything is allowed."""

    readable_export: bool = True


_KEYS = {"leesbaar_uitvoeren": "readable_export"}


def read_policy(path: Path) -> Policy:
    """Return the policy; a file that cannot be read allows nothing, and is named."""
    if not path.exists():
        return Policy()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        raise _unreadable() from None
    if any(key not in _KEYS or not isinstance(choice, bool) for key, choice in content.items()):
        raise _unreadable()
    return Policy(**{_KEYS[key]: choice for key, choice in content.items()})


def _unreadable() -> UserError:
    return UserError(
        "Het beleidsbestand van de beheerder is niet goed te lezen.", "Vraag de beheerder het na te kijken."
    )
