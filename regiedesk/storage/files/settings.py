"""The settings as a small JSON file with Dutch keys; what a newer program wrote in it stays."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from regiedesk import platform
from regiedesk.domain.errors import UserError
from regiedesk.domain.settings import LOCK_MINUTES, TEXT_SIZES, Loaded, Settings

_KEYS = {
    "vergrendelen_na_minuten": "lock_minutes",
    "donker": "dark",
    "tekstgrootte": "text_size",
    "naam_op_herstelblad": "owner",
    "herstelblad_nagekeken": "sheet_checked",
}
_CHOICES: dict[str, tuple[int, ...]] = {"lock_minutes": LOCK_MINUTES, "text_size": TEXT_SIZES}
_LARGEST = 64 * 1024
_DAMAGED = "Je instellingen waren niet te lezen. Alles staat weer zoals bij het begin; je casussen zijn niet geraakt."
_PARTLY = "Een deel van je instellingen was niet te lezen. Dat deel staat weer zoals bij het begin."


class SettingsFile:
    """The port `SettingsStore` over one file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Loaded:
        """Return the settings; without a file the usual ones, with a damaged file too, and said."""
        content = self._content()
        if content is None:
            return Loaded(settings=Settings(), problem=_DAMAGED)
        known = {_KEYS[key]: choice for key, choice in content.items() if key in _KEYS}
        sound = {name: choice for name, choice in known.items() if _fits(name, choice)}
        problem = "" if sound == known else _PARTLY
        return Loaded(settings=replace(Settings(), **sound), problem=problem)

    def save(self, settings: Settings) -> None:
        """Replace the file as a whole, keeping keys we do not know; raises UserError."""
        chosen = {key: getattr(settings, name) for key, name in _KEYS.items()}
        body = json.dumps({**(self._content() or {}), **chosen}, ensure_ascii=False, indent=1)
        try:
            platform.make_private_folder(self._path.parent)
            platform.write_atomically(self._path, body.encode())
        except OSError:
            raise UserError(
                "Je instellingen konden niet worden bewaard.",
                "Ze gelden nu wel, tot je RegieDesk afsluit. Is de schijf vol?",
                key="settings_not_saved",
            ) from None

    def _content(self) -> dict[str, Any] | None:
        """Return what the file says, nothing in it when there is no file, None when it is damaged."""
        try:
            with self._path.open("rb") as file:
                content = json.loads(file.read(_LARGEST))
        except FileNotFoundError:
            return {}
        except (OSError, ValueError, RecursionError):
            return None
        return content if isinstance(content, dict) else None


_TYPES = {field.name: type(field.default) for field in fields(Settings)}


def _fits(name: str, choice: object) -> bool:
    if type(choice) is not _TYPES[name]:
        return False
    return name not in _CHOICES or choice in _CHOICES[name]
