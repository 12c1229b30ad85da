"""Every way in which a vault does not open has its own sentence and leaves the files as they were."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.storage.vault import kdf, key_copies
from regiedesk.storage.vault.opening import create_vault, open_vault, open_with_recovery, seconds_to_wait
from tests.storage.vault.support import CHEAP, PASSPHRASE, case, made, opened, plan, tools

DATABASE = "kluis.db"
KEY, SPARE = key_copies.NAMES


@contextmanager
def refused(key: str) -> Iterator[None]:
    with pytest.raises(UserError) as caught:
        yield
    assert caught.value.key == key, caught.value.sentence()
    assert PASSPHRASE not in caught.value.sentence()


@pytest.fixture
def closed(folder: Path) -> Path:
    """A closed vault with one case."""
    vault, _code = made(folder)
    with vault.work() as work:
        work.cases.add(case())
    vault.close()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in (KEY, SPARE, DATABASE) if (folder / name).exists()}


def test_what_was_saved_is_there_after_opening_again(closed: Path) -> None:
    vault = opened(closed)
    with vault.read() as work:
        assert work.cases.plan("c1") == plan()
    vault.close()


def test_the_recovery_code_opens_and_the_old_one_no_longer_after_a_new_one(folder: Path) -> None:
    vault, first = made(folder)
    second = vault.new_recovery()
    vault.close()
    with refused("wrong_recovery_code"):
        open_with_recovery(folder, first, tools())
    open_with_recovery(folder, second.lower().replace("-", " "), tools()).close()
    opened(folder).close()


def test_a_changed_passphrase_replaces_the_old_one(closed: Path) -> None:
    vault = opened(closed)
    assert vault.fits(PASSPHRASE)
    vault.change_passphrase("een nieuwe zin", CHEAP)
    assert not vault.fits(PASSPHRASE)
    vault.close()
    with refused("wrong_passphrase"):
        opened(closed)
    opened(closed, "een nieuwe zin").close()


def test_a_change_of_passphrase_that_was_cut_off_halfway_is_finished(closed: Path) -> None:
    old = (closed / SPARE).read_bytes()
    vault = opened(closed)
    vault.change_passphrase("een nieuwe zin", CHEAP)
    vault.close()
    (closed / SPARE).write_bytes(old)
    with refused("wrong_passphrase"):
        opened(closed)
    opened(closed, "een nieuwe zin").close()
    assert (closed / KEY).read_bytes() == (closed / SPARE).read_bytes() != old


def test_a_wrong_passphrase_changes_nothing_and_frees_the_lock(closed: Path) -> None:
    before = contents(closed)
    with refused("wrong_passphrase"):
        opened(closed, "iets anders")
    assert contents(closed) == before
    opened(closed).close()


def test_the_tenth_wrong_try_points_to_the_recovery_sheet(closed: Path) -> None:
    sentences = []
    for wrong in (8, 9):
        with pytest.raises(UserError) as caught:
            opened(closed, "iets anders", wrong_tries=wrong)
        sentences.append(caught.value.sentence())
    assert ["herstelblad" in sentence for sentence in sentences] == [False, True]


def test_the_wait_grows_up_to_a_minute() -> None:
    waits = [seconds_to_wait(tries) for tries in range(20)]
    assert waits[:5] == [0, 0, 0, 2, 4]
    assert waits == sorted(waits)
    assert waits[-1] == 60


def test_a_typing_error_in_the_recovery_code_names_its_group(folder: Path) -> None:
    vault, code = made(folder)
    vault.close()
    groups = code.split("-")
    groups[2] = ("0" if groups[2][0] != "0" else "2") + groups[2][1:]
    with pytest.raises(UserError, match="groep 3"):
        open_with_recovery(folder, "-".join(groups), tools())


def damage(name: str) -> Callable[[Path], None]:
    return lambda folder: os.truncate(folder / name, (folder / name).stat().st_size - 40)


def cut_half(name: str) -> Callable[[Path], None]:
    return lambda folder: os.truncate(folder / name, (folder / name).stat().st_size // 2)


def remove(*names: str) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        for name in names:
            (folder / name).unlink()

    return act


def put(name: str, content: bytes) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return act


def flip_page(number: int) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        content = bytearray((folder / DATABASE).read_bytes())
        content[4096 * number + 100] ^= 1
        (folder / DATABASE).write_bytes(content)

    return act


def both(*acts: Callable[[Path], None]) -> Callable[[Path], None]:
    def act(folder: Path) -> None:
        for each in acts:
            each(folder)

    return act


@pytest.mark.parametrize(
    ("spoil", "key"),
    [
        (both(damage(KEY), damage(SPARE)), "key_file_damaged"),
        (both(damage(KEY), remove(SPARE)), "key_file_damaged"),
        (remove(KEY, SPARE), "key_file_missing"),
        (remove(DATABASE), "database_missing"),
        (put(DATABASE, b""), "database_damaged"),
        (put(DATABASE, b"SQLite format 3\x00" + bytes(4080)), "not_encrypted"),
        (put(DATABASE, os.urandom(8192)), "database_damaged"),
        (put(DATABASE, b"S"), "database_damaged"),
        (cut_half(DATABASE), "database_damaged"),
        (flip_page(0), "database_damaged"),
        (remove(KEY, SPARE, DATABASE), "no_vault"),
    ],
    ids=[
        "both-keys-damaged", "one-damaged-one-gone", "keys-gone", "database-gone", "database-empty",
        "plain", "noise", "one-byte", "cut-off", "page-flipped", "nothing-there",
    ],
)  # fmt: skip
def test_each_fault_has_its_own_sentence(closed: Path, spoil: Callable[[Path], None], key: str) -> None:
    spoil(closed)
    before = contents(closed)
    with refused(key):
        opened(closed)
    assert contents(closed) == before


@pytest.mark.parametrize("spoil", [damage(KEY), remove(KEY), damage(SPARE), remove(SPARE)])
def test_one_good_copy_of_the_key_file_opens_and_mends_the_other(closed: Path, spoil: Callable[[Path], None]) -> None:
    whole = (closed / KEY).read_bytes()
    spoil(closed)
    opened(closed).close()
    assert (closed / KEY).read_bytes() == (closed / SPARE).read_bytes() == whole


def test_no_damage_to_the_key_file_is_taken_for_a_wrong_passphrase(closed: Path) -> None:
    whole, chance = (closed / KEY).read_bytes(), random.Random(20260902)
    for _ in range(300):
        content = bytearray(whole)
        content[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        spoilt = bytes(content) if chance.random() < 0.5 else whole[: chance.randrange(len(whole))]
        for name in (KEY, SPARE):
            (closed / name).write_bytes(spoilt)
        with refused("key_file_damaged"):
            opened(closed)


def test_a_newer_key_file_is_told_apart(closed: Path) -> None:
    head, rest = b"REGIEDESK-SLEUTEL 2\n", b"what later versions write"
    content = head + hashlib.sha256(head + rest).hexdigest().encode() + b"\n" + rest
    for name in (KEY, SPARE):
        (closed / name).write_bytes(content)
    with refused("too_new"):
        opened(closed)


def test_a_newer_database_is_not_touched(closed: Path) -> None:
    vault = opened(closed)
    connection = vault.connect()
    connection.execute("PRAGMA user_version=999")
    connection.close()
    vault.close()
    before = contents(closed)
    with refused("too_new"):
        opened(closed)
    assert contents(closed) == before


def test_the_wal_of_another_vault_destroys_nothing(closed: Path, tmp_path: Path) -> None:
    other, _code = made(tmp_path / "ander")
    with other.work() as work:
        work.cases.add(case("c9", "XX-99"))
    shutil.copy(tmp_path / "ander" / "kluis.db-wal", closed / "kluis.db-wal")
    other.close()
    before = (closed / DATABASE).read_bytes()
    with refused("database_damaged"):
        opened(closed)
    assert (closed / DATABASE).read_bytes() == before
    for name in ("kluis.db-wal", "kluis.db-shm"):
        (closed / name).unlink(missing_ok=True)
    vault = opened(closed)
    with vault.read() as work:
        assert work.cases.exists("c1")
    vault.close()


def test_a_database_with_the_key_file_of_another_vault(closed: Path, tmp_path: Path) -> None:
    made(tmp_path / "ander")[0].close()
    shutil.copy(tmp_path / "ander" / DATABASE, closed / DATABASE)
    with refused("database_damaged"):
        opened(closed)


def test_a_second_window_is_refused_until_the_first_closes(closed: Path) -> None:
    vault = opened(closed)
    with refused("already_open"):
        opened(closed)
    vault.close()
    opened(closed).close()


HOLD = """
import sys
from pathlib import Path
from regiedesk.storage.vault.locking import InstanceLock
lock = InstanceLock.take(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_program_is_refused_and_a_killed_one_holds_nothing(closed: Path) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(closed)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with refused("already_open"):
            opened(closed)
        holder.kill()
    opened(closed).close()


def test_making_a_vault_twice_is_refused(closed: Path) -> None:
    before = contents(closed)
    with refused("vault_exists"):
        made(closed)
    assert contents(closed) == before


def test_a_vault_without_passphrase_is_refused(folder: Path) -> None:
    with refused("empty_passphrase"):
        create_vault(folder, " ", tools(), cost=CHEAP)
    assert not folder.exists()


def test_a_creation_that_was_cut_off_before_the_last_rename_is_finished(closed: Path) -> None:
    (closed / DATABASE).rename(closed / "kluis.db.nieuw")
    opened(closed).close()
    assert (closed / DATABASE).exists()


def test_what_an_earlier_cut_off_creation_left_is_no_hindrance(folder: Path) -> None:
    folder.mkdir()
    (folder / "kluis.db.nieuw").write_bytes(b"half")
    made(folder)[0].close()
    opened(folder).close()


def test_a_weak_key_file_does_not_open_the_normal_way(closed: Path) -> None:
    with refused("key_file_damaged"):
        open_vault(closed, PASSPHRASE, tools())


def test_a_vault_made_the_normal_way_opens_the_normal_way(folder: Path) -> None:
    vault, _code = create_vault(folder, PASSPHRASE, tools(), cost=kdf.FLOOR)
    vault.close()
    open_vault(folder, PASSPHRASE, tools()).close()


def test_only_this_user_can_read_the_vault(closed: Path) -> None:
    assert closed.stat().st_mode & 0o077 == 0
    for name in (KEY, SPARE, DATABASE):
        assert (closed / name).stat().st_mode & 0o077 == 0, name


def test_a_closed_vault_has_no_wal_left_and_cannot_be_used(closed: Path) -> None:
    vault = opened(closed)
    with vault.work() as work:
        work.cases.save("c1", plan("GP-07"))
    vault.close()
    vault.close()
    assert not (closed / "kluis.db-wal").exists() or not (closed / "kluis.db-wal").stat().st_size
    with pytest.raises(RuntimeError):
        vault.work()


def test_no_word_of_a_case_can_be_read_in_any_file(closed: Path) -> None:
    vault = opened(closed)
    with vault.work() as work:
        work.cases.save("c1", plan(what="Overleg met de wijkagent over de fiets"))
    every = b"".join(path.read_bytes() for path in closed.rglob("*") if path.is_file())
    vault.close()
    for word in (b"Sanne", b"wijkagent", b"huisarts", b"GP-01", b"CREATE TABLE", PASSPHRASE.encode()):
        assert word not in every
