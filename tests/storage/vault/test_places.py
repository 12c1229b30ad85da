"""Where a vault can stand, and what is said of a place where it cannot."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PureWindowsPath

import pytest

from regiedesk import platform
from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import opening
from tests.storage.vault.support import made, opened


@pytest.fixture
def closed(folder: Path) -> Path:
    made(folder)[0].close()
    return folder


@pytest.mark.parametrize("name", ["met spatie #1", "honderd%20", "Ünïcode", "vraag?mode=memory"])
def test_a_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    made(tmp_path / name)[0].close()
    opened(tmp_path / name).close()


def test_a_vault_on_a_server_is_refused_by_its_path() -> None:
    assert platform.is_network_folder(PureWindowsPath(r"\\server\deel\kluis"))
    assert not platform.is_network_folder(PureWindowsPath(r"C:\Users\noor\kluis"))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs another user to try it as")
def test_a_folder_that_cannot_be_written_says_so(closed: Path) -> None:
    for path in (closed, *closed.iterdir()):
        path.chmod(0o755)
    with as_nobody(closed):
        assert _key_of(lambda: opened(closed)) == "read_only"
        assert _key_of(lambda: made(closed / "nieuw")) == "read_only"


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="needs another user to try it as")
def test_a_database_that_cannot_be_written_says_so(closed: Path) -> None:
    closed.chmod(0o777)
    for path in closed.iterdir():
        path.chmod(0o644)
    (closed / "kluis.slot").chmod(0o666)
    with as_nobody(closed):
        assert _key_of(lambda: opened(closed)) == "read_only"


@contextmanager
def as_nobody(folder: Path) -> Iterator[None]:
    """Be a user without rights; the folders above get a way in."""
    opening.warm_up()
    above = [path for path in folder.parents if path.stat().st_mode & 0o055 != 0o055]
    modes = {path: path.stat().st_mode for path in above}
    for path in above:
        path.chmod(0o755)
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


def _key_of(act: Callable[[], object]) -> str:
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.key
