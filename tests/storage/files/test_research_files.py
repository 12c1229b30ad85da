"""The files of one research export, together in a folder or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.research.make import make_record
from regiedesk.domain.research.record import ResearchRecord
from regiedesk.storage.files import exports
from regiedesk.storage.files.research_files import write_export
from tests.domain.research.filled import TODAY, Filler, case_of, guide

NAMES = [
    "codeboek-handreiking.csv",
    "handreiking-x7k2m9p4.csv",
    "handreiking-x7k2m9p4.json",
    "handreiking-x7k2m9p4.pdf",
]


@pytest.fixture(scope="module")
def record() -> ResearchRecord:
    return make_record(case_of(Filler().plan()), study="proef", export_id="x7k2m9p4", today=TODAY, guide=guide())


def held(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_an_export_is_json_csv_pdf_and_a_codebook(tmp_path: Path, record: ResearchRecord) -> None:
    with write_export(tmp_path, record, b"%PDF-"):
        pass
    assert held(tmp_path) == NAMES
    assert (tmp_path / NAMES[2]).read_bytes() == exports.json_bytes(record)
    assert (tmp_path / NAMES[3]).read_bytes() == b"%PDF-"


def test_a_second_export_shares_the_codebook(tmp_path: Path, record: ResearchRecord) -> None:
    for each in (record, replace(record, export_id="tweede")):
        with write_export(tmp_path, each, b"%PDF-"):
            pass
    assert len(held(tmp_path)) == 7


@pytest.mark.parametrize("there", NAMES[1:])
def test_half_an_export_is_taken_away_again(tmp_path: Path, record: ResearchRecord, there: str) -> None:
    (tmp_path / there).write_bytes(b"van iemand anders")
    with pytest.raises(UserError, match="Er is niets overschreven"), write_export(tmp_path, record, b"%PDF-"):
        pass
    assert held(tmp_path) == [there]
    assert (tmp_path / there).read_bytes() == b"van iemand anders"


def test_without_a_folder_nothing_is_written(tmp_path: Path, record: ResearchRecord) -> None:
    with pytest.raises(UserError, match="Deze map bestaat niet"), write_export(tmp_path / "weg", record, b"%PDF-"):
        pass
    assert held(tmp_path) == []


def test_a_codebook_that_cannot_be_written_takes_the_export_away(tmp_path: Path, record: ResearchRecord) -> None:
    (tmp_path / NAMES[0]).symlink_to(tmp_path / "weg" / "elders.csv")
    with pytest.raises(UserError), write_export(tmp_path, record, b"%PDF-"):
        pass
    assert [name for name in held(tmp_path) if name.startswith("handreiking-")] == []
