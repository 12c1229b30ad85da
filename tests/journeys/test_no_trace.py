"""Nobody who finds the files learns who the families are: not from the vault, what is beside it, or names of files."""

from __future__ import annotations

import logging
import re
import shutil
import sqlite3
from pathlib import Path

import pypdfium2
import pytest

from regiedesk.demo import PASSPHRASE
from regiedesk.domain.registers import CaseFile
from regiedesk.storage.files.samples import NAMES
from regiedesk.storage.vault.backup import restore_backup
from tests.journeys.names import found_in, identities, long_words
from tests.sample_run import Watched
from tests.samples.replay import told
from tests.storage.vault.support import codec, made


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def opens_as_sqlite(path: Path, copy: Path) -> bool:
    """Tell whether plain SQLite reads anything in a copy of the file."""
    shutil.copy(path, copy)
    connection = sqlite3.connect(copy)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError:
        return False
    finally:
        connection.close()
    return True


def test_no_name_and_no_long_word_of_a_family_is_in_any_byte_of_the_vault(sample: Watched) -> None:
    found = {path.name: found_in(path.read_bytes(), identities() | long_words()) for path in files(sample.vault)}
    assert "kluis.db" in found
    assert [(name, words) for name, words in found.items() if words] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_search_finds_them_where_they_do_stand(name: str) -> None:
    family = told(name).now
    body = codec().encode(family)
    names = {person.first_name for person in family.people if len(person.first_name) > 3}
    assert names <= set(found_in(body, identities())) & set(found_in(f'"{body.decode()}"'.encode("utf-16-le"), names))
    assert len(found_in(body, long_words())) > 100


def test_neither_passphrase_nor_recovery_code_is_in_the_vault(sample: Watched) -> None:
    code = re.search(r"Herstelcode: (\S+)", sample.done.stdout)
    assert code is not None
    secrets = {PASSPHRASE, code[1], code[1].replace("-", ""), *code[1].split("-")}
    content = b"".join(path.read_bytes() for path in files(sample.vault))
    assert found_in(content, {secret for secret in secrets if len(secret) > 5}) == []


def test_nothing_is_left_in_the_home_folder_the_temporary_folder_or_where_it_was_started(sample: Watched) -> None:
    assert [left for folder in sample.outside for left in folder.rglob("*")] == []


def test_nothing_passed_through_another_folder(sample: Watched) -> None:
    written = {Path(which) for kind, which in sample.seen if kind == "write"}
    assert sample.vault / "kluis.slot" in written
    assert [path for path in sorted(written) if sample.demo not in path.parents] == []


def test_the_command_says_who_gets_a_paper_and_complains_of_nothing(sample: Watched) -> None:
    assert sample.done.stderr == ""
    surnames = {person.last_name for name in NAMES for person in told(name).now.people if person.last_name}
    numbers = {person.phone for name in NAMES for person in told(name).now.people if person.phone}
    assert [word for word in sorted(surnames | numbers) if word in sample.done.stdout] == []


def papers_and_exports(sample: Watched) -> list[Path]:
    return files(sample.papers) + files(sample.demo / "onderzoek")


def test_names_of_papers_and_exports_say_nothing(sample: Watched) -> None:
    words = {word for path in papers_and_exports(sample) for word in re.split(r"[\W_]+", path.name.casefold())}
    names = {part for name in identities() for part in re.split(r"\W+", name.casefold()) if len(part) > 2}
    assert {"gezinsplan", "handreiking"} <= words
    assert sorted(words & names) == []


def test_papers_carry_no_name_in_what_stands_beside_the_page(sample: Watched) -> None:
    beside = set()
    for path in papers_and_exports(sample):
        if path.suffix == ".pdf":
            document = pypdfium2.PdfDocument(path)
            beside |= set(document.get_metadata_dict(skip_empty=True).values())
            document.close()
    assert {"RegieDesk", "Gezinsplan"} <= beside
    assert found_in("\n".join(sorted(beside)).encode(), identities()) == []


def test_what_goes_to_research_names_nobody(sample: Watched) -> None:
    readable = [path for path in files(sample.demo / "onderzoek") if path.suffix in (".json", ".csv")]
    assert {path.suffix for path in readable} == {".json", ".csv"}
    found = {word for path in readable for word in found_in(path.read_bytes(), identities())}
    of_the_codebook = {"politie", "Veilig Thuis"}
    assert found - of_the_codebook == set()


def test_the_vault_of_the_samples_is_no_sqlite_to_another_reader(sample: Watched, tmp_path: Path) -> None:
    assert not opens_as_sqlite(sample.vault / "kluis.db", tmp_path / "copy.db")


def test_plain_sqlite_is_seen(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "plain.db")
    connection.execute("CREATE TABLE t (x)")
    connection.close()
    assert opens_as_sqlite(tmp_path / "plain.db", tmp_path / "copy.db")


def test_an_open_vault_its_journal_and_its_backup_can_be_read_by_nobody(tmp_path: Path) -> None:
    vault, _code = made(tmp_path / "kluis")
    with vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=told("lampion").now))
    assert (tmp_path / "kluis" / "kluis.db-wal").stat().st_size > 10_000
    vault.backup(tmp_path / "kopie")
    restore_backup(tmp_path / "kopie", tmp_path / "terug")
    with vault.work() as work:
        work.cases.save("c1", told("lampion").at(1))
    everything = files(tmp_path)
    names = {path.name for path in everything}
    assert {"kluis.db", "kluis.db-wal", "kluis.db-shm"} <= names
    assert [(p.name, w) for p in everything if (w := found_in(p.read_bytes(), identities() | long_words()))] == []
    readable = [p for p in everything if p.suffix == ".db" and opens_as_sqlite(p, tmp_path / "copy.bin")]
    vault.close()
    assert readable == []


def test_not_even_a_full_log_holds_what_was_saved(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        vault, _code = made(tmp_path / "kluis")
        with vault.work() as work:
            work.cases.add(CaseFile(id="c1", plan=told("ankerplaats").now))
        with vault.read() as work:
            assert work.cases.search("Cilla")
        vault.close()
    assert found_in(caplog.text.encode(), identities() | long_words()) == []
    caplog.clear()
