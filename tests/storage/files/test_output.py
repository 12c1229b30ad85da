"""Files that leave on purpose: whole or not at all, never over another."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from regiedesk.domain.errors import NotFound, UserError
from regiedesk.storage.files import output


def test_a_new_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    output.write_new(path, b"een\r\ntwee\n\x1a")
    assert path.read_bytes() == b"een\r\ntwee\n\x1a"


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are POSIX")
def test_only_this_user_can_read_it(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    output.write_new(path, b"x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_is_there_stays_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"oud")
    with pytest.raises(UserError, match="Er staat al een bestand met deze naam") as caught:
        output.write_new(path, b"nieuw")
    assert path.read_bytes() == b"oud"
    assert caught.value.remedy == "Kies een andere naam."


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_link_is_not_followed(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "elders.json")
    with pytest.raises(UserError):
        output.write_new(link, b"x")
    assert not (tmp_path / "elders.json").exists()


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Deze map bestaat niet"):
        output.write_new(tmp_path / "weg" / "x.json", b"x")


@pytest.mark.skipif(sys.platform != "linux", reason="even root writes nothing in /sys")
def test_a_folder_where_nobody_may_write_is_told() -> None:
    with pytest.raises(UserError, match="Hier mag RegieDesk niet schrijven"):
        output.write_new(Path("/sys/regiedesk.json"), b"x")


@contextlib.contextmanager
def no_file_above(size: int) -> Iterator[None]:
    import resource

    old = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, old[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are POSIX")
def test_a_full_disk_is_told_and_nothing_half_stays_behind(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    with no_file_above(1_000), pytest.raises(UserError, match=r"De schijf is vol\. Er is niets geschreven"):
        output.write_new(path, b"x" * 100_000)
    assert list(tmp_path.iterdir()) == []
    output.write_new(path, b"x")


def test_waiting_files_have_their_names_only_after_the_block(tmp_path: Path) -> None:
    contents = {tmp_path / "een.pdf": b"een", tmp_path / "twee.csv": b"twee"}
    with output.waiting(contents):
        assert [path.read_bytes() for path in contents] == [b"", b""]
        assert len(list(tmp_path.iterdir())) == 4
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == contents


@pytest.mark.skipif(sys.platform == "win32", reason="rights of files are POSIX")
def test_only_this_user_can_read_what_waited(tmp_path: Path) -> None:
    with output.waiting({tmp_path / "x.pdf": b"x"}):
        pass
    assert stat.S_IMODE((tmp_path / "x.pdf").stat().st_mode) == 0o600


def test_nothing_stays_of_waiting_files_when_the_block_fails(tmp_path: Path) -> None:
    with pytest.raises(KeyError), output.waiting({tmp_path / "een.pdf": b"een", tmp_path / "twee.csv": b"twee"}):
        raise KeyError
    assert list(tmp_path.iterdir()) == []


def test_a_waiting_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    (tmp_path / "twee.csv").write_bytes(b"oud")
    with (
        pytest.raises(UserError, match="Er is niets overschreven"),
        output.waiting({tmp_path / "een.pdf": b"een", tmp_path / "twee.csv": b"nieuw"}),
    ):
        pytest.fail("the body ran")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"twee.csv": b"oud"}


def test_a_name_is_taken_while_a_file_waits(tmp_path: Path) -> None:
    with output.waiting({tmp_path / "x.pdf": b"een"}), pytest.raises(UserError, match="Er staat al een bestand"):
        output.write_new(tmp_path / "x.pdf", b"twee")
    assert (tmp_path / "x.pdf").read_bytes() == b"een"


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are POSIX")
def test_on_a_full_disk_nothing_waits(tmp_path: Path) -> None:
    with no_file_above(1_000), pytest.raises(UserError, match="De schijf is vol"):  # noqa: SIM117
        with output.waiting({tmp_path / "een.csv": b"x", tmp_path / "twee.pdf": b"x" * 100_000}):
            pytest.fail("the body ran")
    assert list(tmp_path.iterdir()) == []


def test_a_waiting_file_that_cannot_get_its_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "map").mkdir()
    with pytest.raises(UserError, match="Deze map bestaat niet"), output.waiting({tmp_path / "map" / "x.pdf": b"x"}):
        shutil.rmtree(tmp_path / "map")


def test_a_file_is_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"abc")
    assert output.read_file(path) == b"abc"
    assert output.read_file(path, most=3) == b"abc"


def test_a_file_that_is_too_large_is_told_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(b"abcd")
    with pytest.raises(UserError, match="te groot"):
        output.read_file(path, most=3)


def test_what_cannot_be_read_is_told_without_its_name(tmp_path: Path) -> None:
    for path in (tmp_path / "Jansen.json", tmp_path):
        with pytest.raises(NotFound) as caught:
            output.read_file(path)
        assert "Jansen" not in caught.value.sentence()
        assert str(tmp_path) not in caught.value.sentence()


def test_an_empty_or_new_folder_is_taken(tmp_path: Path) -> None:
    output.empty_folder(tmp_path)
    output.empty_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()


def test_a_folder_that_holds_something_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    with pytest.raises(UserError, match="Deze map is niet leeg"):
        output.empty_folder(tmp_path)


@pytest.mark.parametrize("make", [output.empty_folder, output.make_folder])
def test_a_file_is_no_folder(tmp_path: Path, make) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"")
    with pytest.raises(UserError, match="Er staat al een bestand met deze naam"):
        make(path)


def test_a_folder_that_is_there_is_kept_with_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    output.make_folder(tmp_path)
    assert os.listdir(tmp_path) == ["x"]
