"""What the user chose about the program itself. It lies outside the vault: nothing about families belongs here."""

from __future__ import annotations

from typing import Protocol

from regiedesk.domain.values import value

LOCK_MINUTES = (2, 5, 10, 15)
"""After how many minutes without a touch the vault may close by itself."""

TEXT_SIZES = (100, 125, 150)
"""How large everything is drawn, in percent."""


@value
class Settings:
    """The choices; `owner` is the regisseur's own name on the recovery sheet and may be empty.

    `sheet_checked` is false from the making of a recovery sheet until two of its groups were typed back.
    """

    lock_minutes: int = 5
    dark: bool = False
    text_size: int = 100
    owner: str = ""
    sheet_checked: bool = True


@value
class Loaded:
    """Settings as they were read; `problem` is a Dutch sentence when the file could not be used."""

    settings: Settings
    problem: str = ""


class SettingsStore(Protocol):
    """Keeps the settings from one run to the next."""

    def load(self) -> Loaded:
        """Return the settings; a file that cannot be read gives the usual ones, and says so."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep the settings; raises UserError."""
        ...
