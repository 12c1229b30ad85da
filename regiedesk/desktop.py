"""The program with a window: the real gate to vaults, the real files, and the pages of the help."""

from __future__ import annotations

import datetime as dt
import gc
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from regiedesk import platform
from regiedesk.assets import resource_text
from regiedesk.domain.errors import UserError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from regiedesk import bootstrap
    from regiedesk.domain.ports import Clock
    from regiedesk.domain.services.exports import Exported
    from regiedesk.storage.vault.kdf import KdfCost
    from regiedesk.ui.viewmodels.help import HelpPage

HELP_PAGES = (
    *("ontgrendelen", "casussen", "overzicht", "handreiking", "overleg", "aan-tafel", "van-papier"),
    *("papier", "versies", "onderzoek"),
    "dossier",
    *("veranderingen", "overdragen", "notitie", "instellingen", "privacy", "toetsen"),
)
"""The files in resources/help, in the order of the list."""

_SAMPLE_MARK = ".voorbeeldkluis"


def vault_folder(named: str | None) -> Path:
    """Return the vault's folder: as named, from the environment, or the usual place."""
    wanted = named or os.environ.get("REGIEDESK_KLUIS")
    return Path(wanted) if wanted else platform.default_vault_folder()


class VaultGate:
    """The port `Gate` on a folder. What is heavy is imported when it is needed, so that the window is there first."""

    def __init__(self, folder: Path, clock: Clock | None = None, cost: KdfCost | None = None) -> None:
        self._folder = folder
        self._given = clock
        self._cost = cost

    def exists(self) -> bool:
        """Tell whether there is a vault to open."""
        from regiedesk.storage.vault.presence import vault_exists

        return vault_exists(self._folder)

    def create(self, passphrase: str) -> tuple[bootstrap.Desk, str]:
        """Make a vault; returns it open, with its recovery code."""
        from regiedesk import bootstrap

        return bootstrap.create_vault(self._folder, passphrase, self._clock(), cost=self._cost)

    def open(self, passphrase: str, wrong_tries: int) -> bootstrap.Desk:
        """Open with the passphrase."""
        from regiedesk import bootstrap

        return bootstrap.open_vault(self._folder, passphrase, self._clock(), wrong_tries)

    def open_with_code(self, code: str) -> bootstrap.Desk:
        """Open with the recovery code."""
        from regiedesk import bootstrap

        return bootstrap.open_vault_with_code(self._folder, code, self._clock())

    def sample(self) -> bootstrap.Desk:
        """Return a vault with the sample families, made afresh beside the real one."""
        from regiedesk import bootstrap, demo
        from regiedesk.storage.vault import kdf

        folder = self._folder.with_name(f"{self._folder.name}-voorbeeld")
        _make_room(folder)
        desk, _code = bootstrap.create_vault(folder, demo.PASSPHRASE, self._clock(), cost=kdf.FLOOR)
        (folder / _SAMPLE_MARK).touch()
        try:
            demo.add_families(desk, self._clock())
        except BaseException:
            desk.close()
            raise
        return desk

    def strength(self, passphrase: str) -> int:
        """Return 0 (guessed at once) to 4 (not to be guessed)."""
        from regiedesk.storage.vault.strength import strength

        return strength(passphrase)

    def wrong_groups(self, typed: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of the groups of a recovery code that have a typing error."""
        from regiedesk.storage.vault.recovery import wrong_groups

        return wrong_groups(typed)

    def same_group(self, typed: str, group: str) -> bool:
        """Tell whether two spellings of a group are the same."""
        from regiedesk.storage.vault.recovery import same_group

        return same_group(typed, group)

    def warm_up(self) -> None:
        """Do the slow imports, while the user types; the lists of easy passphrases are large, and for a new vault."""
        import regiedesk.demo
        from regiedesk.printing import printer
        from regiedesk.storage.vault import opening

        opening.warm_up()
        printer.warm_up()
        if not self.exists():
            self.strength(regiedesk.demo.PASSPHRASE)

    def seconds_to_wait(self, wrong_tries: int) -> int:
        """Return how long to wait before the next try."""
        from regiedesk.storage.vault.opening import seconds_to_wait

        return seconds_to_wait(wrong_tries)

    def _clock(self) -> Clock:
        from regiedesk import bootstrap

        return self._given or bootstrap.LaptopClock()


class DiskFiles:
    """The port `Files`: what comes in and goes out because the user asked."""

    def read(self, path: Path) -> bytes:
        """Return the content of a file."""
        from regiedesk.storage.files import output

        return output.read_file(path)

    def is_sealed(self, content: bytes) -> bool:
        """Tell whether these bytes are a case sealed with a passphrase of its own."""
        from regiedesk.storage.files import transfer

        return transfer.is_sealed(content)

    def unseal(self, content: bytes, passphrase: str) -> bytes:
        """Return what was sealed; takes a second."""
        from regiedesk.storage.files import transfer

        return transfer.unseal(content, passphrase)

    def seal(self, body: bytes, passphrase: str) -> bytes:
        """Return the sealed file; takes a second."""
        from regiedesk.storage.files import transfer

        return transfer.seal(body, passphrase)

    def write_new(self, path: Path, content: bytes) -> None:
        """Write a file that is not there yet."""
        from regiedesk.storage.files import output

        output.write_new(path, content)

    def waiting(self, path: Path, content: bytes) -> AbstractContextManager[None]:
        """Have a file ready that is not there yet; it is there when the block went well."""
        from regiedesk.storage.files import output

        return output.waiting({path: content})

    def write_export(self, folder: Path, made: Exported) -> AbstractContextManager[None]:
        """Have the files of a research export ready; they are in the folder when the block went well."""
        from regiedesk.storage.files.research_files import write_export

        return write_export(folder, made.record, made.pdf)


def run(named: str | None) -> int:
    """Show the window for the vault in the named folder, or the usual one; returns the exit code.

    Raises UserError on a machine without display.
    """
    if not platform.has_display():
        raise UserError(
            "Hier is geen scherm om het venster op te laten zien.", "Gebruik een opdracht: --help laat ze zien."
        )
    from regiedesk.storage.files.settings import SettingsFile

    store = SettingsFile(platform.settings_file())
    _draw_larger(store.load().settings.text_size)
    # What is loaded for the window stays: to look for garbage in it costs a twentieth of the start. The window itself
    # begins to collect when it is there (`ui.garbage`).
    gc.disable()
    from regiedesk.ui import application

    gate = VaultGate(vault_folder(named))
    return application.run(gate, store, DiskFiles(), help_pages, _now)


def _draw_larger(percent: int) -> None:
    """Qt reads this once, before the first window."""
    scale = float(os.environ.get("QT_SCALE_FACTOR") or 1) * percent / 100
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = f"{scale:g}"


def _now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def help_pages() -> tuple[HelpPage, ...]:
    """Return the pages of the help."""
    from regiedesk.ui.viewmodels.help import HelpPage

    return tuple(HelpPage(name=name, text=resource_text(f"help/{name}.md")) for name in HELP_PAGES)


def _make_room(folder: Path) -> None:
    """Take away the sample of before; a folder that is not ours stays, and making the vault then says so."""
    if (folder / _SAMPLE_MARK).exists():
        import shutil

        shutil.rmtree(folder, ignore_errors=True)
