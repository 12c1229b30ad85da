"""The files of a research export: one form, one meaning, the same bytes, and nothing in their names."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import TypeAdapter

from regiedesk.assets import resource_bytes
from regiedesk.domain.research.codebook import ENTRIES
from regiedesk.domain.research.make import make_record
from regiedesk.domain.research.record import RegieLine, ResearchRecord
from regiedesk.domain.research.table import REGIE_LINES, columns, fields_of, row
from regiedesk.domain.words import Role
from regiedesk.storage.files.export_schema import schema, schema_bytes
from regiedesk.storage.files.exports import codebook_bytes, csv_bytes, file_name, json_bytes
from tests.domain.research.filled import TODAY, Filler, case_of, guide, question

ASKED = guide(question("S1.1"), question("S2.1", core=True))


def a_record(turn: int = 0, **options: Any) -> ResearchRecord:
    given = {"study": "Kennispunt; Twente", "export_id": "x7k2m9p4", "today": TODAY, "guide": ASKED}
    return make_record(case_of(Filler(turn).plan(), versions=2), **{**given, **options})


def cells(body: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_the_schema_in_the_repository_is_the_one_of_the_record() -> None:
    Draft202012Validator.check_schema(schema())
    assert resource_bytes("schema/handreiking.schema.json") == schema_bytes()


@pytest.mark.parametrize("turn", range(8))
def test_every_record_is_valid_by_the_schema(turn: int) -> None:
    for record in (a_record(turn), a_record(turn, with_minutes=True, replaces="eerder99")):
        Draft202012Validator(schema()).validate(json.loads(json_bytes(record)))


@pytest.mark.parametrize(
    ("path", "wrong"),
    [
        ("study", ""),
        ("export_id", "Jan de Vries"),
        ("family/children", "5"),
        ("family/name", "Jansen"),
        ("agreements/parts/school", 1),
        ("involved/family", 6),
        ("involved/family", -1),
        ("involved/family", "3"),
        ("steps/1", "klaar"),
        ("answers", [{"code": "vader drinkt", "filled": True}]),
        ("answers", [{"code": "S1.1", "filled": True, "text": "ja"}]),
        ("minutes", {"bellen": 30}),
        ("schema", 2),
        ("format", "iets anders"),
        ("regie/per_result", [{"process": ["Naomi"], "content": [], "same_person": None, "own": False}]),
    ],
)
def test_the_schema_refuses_what_is_no_count_or_word_of_a_list(path: str, wrong: object) -> None:
    content = json.loads(json_bytes(a_record()))
    *way, last = path.split("/")
    place = content
    for name in way:
        place = place[name]
    place[last] = wrong
    assert not Draft202012Validator(schema()).is_valid(content)


def test_json_is_canonical_and_reads_back_as_the_same_record() -> None:
    record = a_record(with_minutes=True)
    body = json_bytes(record)
    content = json.loads(body)
    assert body == (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()
    assert content.pop("format") == "regiedesk-handreiking"
    assert TypeAdapter(ResearchRecord).validate_json(json.dumps(content)) == record


def test_two_exports_differ_only_in_what_was_asked_for() -> None:
    one, other = json_bytes(a_record()).decode(), json_bytes(a_record(export_id="q1w2e3r4")).decode()
    assert one == other.replace("q1w2e3r4", "x7k2m9p4")
    assert json_bytes(a_record()) == json_bytes(a_record())


def test_exports_for_two_studies_share_no_id() -> None:
    one = a_record(export_id="aaaa1111", replaces="bbbb2222")
    other = a_record(export_id="cccc3333", study="Inspectie")
    for written in (json_bytes, csv_bytes):
        assert not [known for known in (b"aaaa1111", b"bbbb2222") if known in written(other)]
        assert b"cccc3333" not in written(one)


def test_an_export_says_which_it_replaces() -> None:
    record = a_record(replaces="eerder99")
    assert json.loads(json_bytes(record))["replaces"] == "eerder99"
    assert cells(csv_bytes(record))[0]["vervangt"] == "eerder99"


def test_file_names_hold_only_the_random_id() -> None:
    assert file_name(a_record(), "json") == "handreiking-x7k2m9p4.json"


def test_csv_is_one_row_that_excel_in_dutch_opens() -> None:
    body = csv_bytes(a_record())
    assert body.startswith(b"\xef\xbb\xbfexport_id;onderzoek;")
    assert body.count(b"\r\n") == 2
    (only,) = cells(body)
    assert only["onderzoek"] == "Kennispunt; Twente"
    assert len(only) == len(columns())


def test_the_columns_are_the_same_for_every_record() -> None:
    heads = {csv_bytes(a_record(turn)).split(b"\r\n")[0] for turn in range(4)}
    assert len(heads) == 1


@pytest.mark.parametrize("turn", range(4))
def test_no_cell_turns_into_a_date_or_a_formula(turn: int) -> None:
    for cell in row(a_record(turn, with_minutes=True)):
        assert not re.fullmatch(r"\d+[-/.]\d+([-/.]\d+)?", cell)
        assert cell[:1] not in set("=+-@\t")


def test_what_the_cells_say() -> None:
    record = a_record()
    record = replace(record, course=replace(record.course, family_at_first_mdo=None, weeks_to_first_mdo=None))
    (only,) = cells(csv_bytes(record))
    assert only["ob_codes"] == " + ".join(record.family.ob_codes)
    assert only["veiligheidsafspraken"] == "ja"
    assert only["gezin_bij_eerste_mdo"] == only["weken_tot_eerste_mdo"] == ""
    assert only["stap_3"] == record.steps[list(record.steps)[2]]
    assert only["minuten_bellen"] == ""
    assert only["vragen_leeg"] == "S1.1 S2.1"
    assert only["afspraken_over_school_dagbesteding"].isdigit()


def test_regie_has_a_place_for_each_line_and_the_totals_count_the_rest() -> None:
    both = RegieLine(process=(Role.PARENT, Role.SCHOOL), content=(), same_person=None, own=True)
    record = a_record()
    many = replace(record, regie=replace(record.regie, per_result=(both,) * (REGIE_LINES + 2)))
    (only,) = cells(csv_bytes(many))
    assert only["regie_1_procesregie"] == "ouder + school"
    assert only["regie_5_inhoud"] == "niemand"
    assert only["regie_5_zelfde_persoon"] == ""
    assert only["regie_5_eigen_regie"] == "ja"
    (none,) = cells(csv_bytes(replace(record, regie=replace(record.regie, per_result=()))))
    assert none["regie_1_procesregie"] == ""


def test_the_codebook_explains_every_column_once_and_in_order() -> None:
    explained = cells(codebook_bytes())
    assert [line["kolom"] for line in explained] == [column.name for column in columns()]
    assert len({line["kolom"] for line in explained}) == len(explained)
    assert all(all(line.values()) for line in explained)
    assert all(re.fullmatch(r"[a-z0-9_]+", line["kolom"]) for line in explained)


def test_the_codebook_knows_every_field_of_the_record() -> None:
    assert set(ENTRIES) == {path for path, _field in fields_of(ResearchRecord)}


def test_the_cells_are_what_the_codebook_says_they_can_be() -> None:
    for turn in range(4):
        for column, cell in zip(columns(), row(a_record(turn)), strict=True):
            if "; " in column.values and "t/m" not in column.values and "codes" not in column.values:
                parts = cell.split(" + ") if cell else []
                assert not set(parts) - {*column.values.split("; "), "niemand"}, column.name


def test_the_files_never_claim_to_be_anonymous() -> None:
    for body in (json_bytes(a_record()), csv_bytes(a_record()), codebook_bytes(), schema_bytes()):
        text = body.decode().casefold().replace("niet volledig anoniem", "")
        assert "anoniem" not in text
        assert "geanonimiseerd" not in text
