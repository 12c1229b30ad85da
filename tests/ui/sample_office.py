"""Offices on real vaults with the sample families: made once, copied for every test that asks."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from regiedesk import bootstrap
from regiedesk.domain.services.exports import Exported
from regiedesk.domain.services.samples import replay
from regiedesk.storage.files import output, transfer
from regiedesk.storage.files.research_files import write_export
from regiedesk.storage.files.samples import read_sample
from regiedesk.storage.vault import kdf
from regiedesk.ui.viewmodels.session import CaseSession
from tests.fakes import FixedClock

PASSPHRASE = "vier losse woorden samen"


class DiskFiles:
    """The port `Files`, as the desktop has it."""

    def read(self, path: Path) -> bytes:
        return output.read_file(path)

    def is_sealed(self, content: bytes) -> bool:
        return transfer.is_sealed(content)

    def unseal(self, content: bytes, passphrase: str) -> bytes:
        return transfer.unseal(content, passphrase)

    def write_new(self, path: Path, content: bytes) -> None:
        output.write_new(path, content)

    def write_export(self, folder: Path, made: Exported) -> None:
        write_export(folder, made.record, made.pdf)


@cache
def _made(samples: tuple[str, ...]) -> Path:
    folder = Path(mkdtemp(prefix="regiedesk-test-")) / "kluis"
    clock = FixedClock()
    desk, _ = bootstrap.create_vault(folder, PASSPHRASE, clock, cost=kdf.FLOOR)
    for name in samples:
        replay(desk.vault, desk, read_sample(name, clock.today()))
    desk.close()
    return folder


def office(folder: Path, *samples: str) -> bootstrap.Desk:
    """Return an open office on a vault of its own with these families; the caller closes it."""
    copied = folder / "kluis"
    shutil.copytree(_made(samples), copied)
    return bootstrap.open_vault(copied, PASSPHRASE, FixedClock())


def session(desk: bootstrap.Desk, code: str) -> CaseSession:
    """Open a case."""
    return CaseSession(desk.editing(), desk.editing().open(code))
