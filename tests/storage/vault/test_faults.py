"""Killed programs, full disks, two threads: nothing acknowledged is lost, nothing is left half."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import connection as db
from regiedesk.storage.vault.open_vault import OpenVault
from tests.architecture.source import ROOT
from tests.storage.vault.support import case, made, opened, plan, with_agreement

WRITER = """
import sys
from itertools import count
from pathlib import Path
from tests.storage.vault.support import opened, plan, with_agreement

vault = opened(Path(sys.argv[1]))
for number in count(int(sys.argv[2])):
    with vault.work() as work:
        work.cases.save("c1", with_agreement(plan(), f"afspraak {number}"))
    print(number, flush=True)
"""


def saved(folder: Path) -> int:
    """Return the number in the saved plan after checking that all else is whole."""
    vault = opened(folder)
    with vault.read() as work:
        assert work.cases.differences("c1") == ()
        number = int(work.cases.plan("c1").agreements[0].what.split()[-1])
    connection = vault.connect()
    db.checkpoint(connection)
    assert db.is_sound(connection)
    connection.close()
    vault.close()
    return number


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a POSIX signal")
def test_a_program_killed_while_saving_loses_nothing_it_acknowledged(folder: Path) -> None:
    vault, _code = made(folder)
    with vault.work() as work:
        work.cases.add(case())
    vault.close()
    acknowledged = 0
    for saves in (1, 2, 13, 40):
        acknowledged = killed_after(folder, acknowledged + 1, saves)
        assert saved(folder) in (acknowledged, acknowledged + 1)


def killed_after(folder: Path, start: int, saves: int) -> int:
    """Run the writer, kill it after that many saves and return the last number it acknowledged."""
    command = [sys.executable, "-c", WRITER, str(folder), str(start)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        lines = [writer.stdout.readline() for _ in range(saves)]
        writer.kill()
        lines += writer.stdout.readlines()
    return max(int(line) for line in lines if line.endswith("\n"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    disk = tmp_path / "schijf"
    disk.mkdir()
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs the right to mount a small disk")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], check=False).returncode:
        pytest.skip("this machine lets nobody mount")
    try:
        yield disk
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_is_said_loses_nothing_and_goes_on_after_making_room(small_disk: Path) -> None:
    vault, _code = made(small_disk / "kluis")
    with vault.work() as work:
        work.cases.add(case())
    filler = small_disk / "vol"
    fill(filler)
    kept, said = 0, ""
    for number in range(1, 400):
        try:
            with vault.work() as work:
                work.cases.save("c1", with_agreement(plan(), "x" * 9000 + f" {number}"))
            kept = number
        except UserError as error:
            said = error.key
            break
    assert said == "disk_full"
    with vault.read() as work:
        assert kept == 0 or work.cases.plan("c1").agreements[0].what.endswith(f" {kept}")
    filler.unlink()
    with vault.work() as work:
        work.cases.save("c1", with_agreement(plan(), "afspraak 1"))
    vault.close()
    assert saved(small_disk / "kluis") == 1


def test_making_a_vault_or_backup_on_a_full_disk_says_so_and_leaves_no_half_vault(small_disk: Path) -> None:
    vault, _code = made(small_disk / "kluis")
    fill(small_disk / "vol")
    with pytest.raises(UserError) as caught:
        vault.backup(small_disk / "kopie")
    assert caught.value.key == "disk_full"
    assert not (small_disk / "kopie").exists()
    with pytest.raises(UserError) as caught:
        made(small_disk / "tweede")
    assert caught.value.key == "disk_full"
    (small_disk / "vol").unlink()
    vault.close()
    made(small_disk / "tweede")[0].close()


def fill(path: Path) -> None:
    """Use every byte that is left on the disk."""
    with path.open("wb", buffering=0) as file:
        for size in (65536, 4096):
            try:
                while True:
                    file.write(bytes(size))
            except OSError:
                continue


def test_four_threads_save_without_hindering_each_other(vault: OpenVault) -> None:
    with vault.work() as work:
        for number in range(4):
            work.cases.add(case(f"c{number}", f"GP-{number}"))
    failed: list[BaseException] = []

    def save(case_id: str) -> None:
        try:
            for number in range(15):
                with vault.work() as work:
                    before = work.cases.plan(case_id)
                    work.cases.save(case_id, with_agreement(before, f"afspraak {number}"))
        except BaseException as error:
            failed.append(error)

    threads = [threading.Thread(target=save, args=(f"c{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    with vault.read() as work:
        assert {work.cases.plan(f"c{number}").agreements[0].what for number in range(4)} == {"afspraak 14"}
