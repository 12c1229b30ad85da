"""Cases in, out and edited."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from regiedesk.domain import bsn, edits
from regiedesk.domain.bsn import MASK
from regiedesk.domain.errors import NotAllowed, NotFound, RefusedInput, UserError
from regiedesk.domain.meetings import ContactNote
from regiedesk.domain.plan import CaseDetails, Plan, empty_plan
from regiedesk.domain.registers import CaseFile, ExportRecord
from regiedesk.domain.work_words import ContactKind
from tests.domain.services.office import CODE, DAY, GUIDE, Office, family, with_what
from tests.storage.vault.support import frozen, paper

TEST_NUMBER = "999990019"
"""Passes the elfproef and was never given out."""


def whole() -> CaseFile:
    version = frozen(family())
    exports = (ExportRecord(export_id="e1", study="ZL", made_on=DAY),)
    return CaseFile(
        id="c1", plan=with_what(family(), "anders"), versions=(version,), copies=(paper(),), exports=exports
    )


def out(office: Office, code: str = CODE) -> bytes:
    written: list[bytes] = []
    office.cases.export_readable(code, written.append)
    return written[0]


def test_a_new_case_is_empty_begins_today_and_is_logged(office: Office) -> None:
    assert office.cases.new(" Één-07 ") in ("Één-07", " Één-07 ")
    plan = office.case("éÉN-07").plan
    stamped = CaseDetails(code=plan.details.code, started_on=DAY.isoformat(), guide="Proef", guide_version=3)
    assert plan == replace(empty_plan(plan.details.code), details=stamped)
    with office.vault.read() as work:
        assert work.cases.guide_text("Proef", 3) == GUIDE.text
    assert office.events() == ["casus gemaakt"]


def test_a_new_case_needs_a_code_of_its_own(filled: Office) -> None:
    with pytest.raises(UserError) as caught:
        filled.cases.new("gp-01")
    assert caught.value.key == "code_taken"
    with pytest.raises(RefusedInput):
        filled.cases.new("  ")
    assert (len(filled.cases.summaries()), filled.events()) == (1, [])


def test_an_edit_is_saved(filled: Office) -> None:
    def change(plan: Plan) -> Plan:
        return edits.put(plan, replace(plan.agreements[0], what="zwemt"))

    assert filled.cases.edit(CODE, change) == filled.cases.plan(CODE) == with_what(family(), "zwemt")


def test_an_edit_that_is_refused_leaves_the_plan(filled: Office) -> None:
    def break_it(plan: Plan) -> Plan:
        return edits.put(plan, replace(plan.agreements[0], who=("niemand",)))

    with pytest.raises(RefusedInput):
        filled.cases.edit(CODE, break_it)
    assert filled.cases.plan(CODE) == family()


def test_what_goes_out_comes_in_again_the_same(office: Office) -> None:
    body = office.files.encode_file(whole())
    assert office.cases.import_case(body).code == CODE
    assert office.case() == whole()
    assert out(office) == body
    assert office.events() == ["ingelezen", "leesbaar uitgevoerd"]


def test_a_case_is_taken_in_once(office: Office) -> None:
    body = office.files.encode_file(whole())
    office.cases.import_case(body)
    other_id = body.replace(b'"id": "c1"', b'"id": "c2"')
    other_code = body.replace(b'"GP-01"', b'"GP-02"')
    for again in (body, other_id, json.dumps(json.loads(body)).encode()):
        with pytest.raises(NotAllowed) as caught:
            office.cases.import_case(again)
        assert caught.value.key == "already_there"
    with pytest.raises(UserError):
        office.cases.import_case(other_code)
    assert (len(office.cases.summaries()), office.case()) == (1, whole())
    assert office.events() == ["ingelezen"]


def test_a_copy_has_its_own_code_and_no_history(office: Office) -> None:
    body = office.files.encode_file(whole())
    codes = [office.cases.import_case(body, as_copy=True).code for _ in range(3)]
    assert codes == [CODE, f"{CODE} kopie 1", f"{CODE} kopie 2"]
    copy = office.case(codes[2])
    assert (copy.versions, copy.copies, copy.exports) == ((), (), ())
    assert copy.plan == replace(whole().plan, details=replace(whole().plan.details, code=codes[2]))
    assert len({office.case(code).id for code in codes}) == 3


def test_a_faulty_case_is_not_taken_in_at_all(office: Office) -> None:
    content = json.loads(office.files.encode_file(whole()))
    content["plan"]["agreements"][0]["who"] = ["niemand"]
    content["plan"]["results"][0]["start_score"] = 11
    with pytest.raises(RefusedInput) as caught:
        office.cases.import_case(json.dumps(content).encode())
    assert [fault.place for fault in caught.value.faults] == ["plan/results/r1/start_score", "plan/agreements/a1/who/0"]
    assert (office.cases.summaries(), office.events()) == ((), [])


def test_registers_that_contradict_themselves_are_not_taken_in(office: Office) -> None:
    twice = replace(whole(), copies=(paper(), paper()))
    with pytest.raises(UserError):
        office.cases.import_case(office.files.encode_file(twice))
    assert (office.cases.summaries(), office.events()) == ((), [])


def test_a_bsn_is_covered_and_that_is_said(office: Office) -> None:
    note = ContactNote(id="n1", kind=ContactKind.NOTE, on="2026-09-01", text=f"Haar BSN is {TEST_NUMBER}, zei ze.")
    body = office.files.encode_file(CaseFile(id="c1", plan=family(contacts=(note,))))
    assert office.cases.import_case(body).notices == (bsn.NOTICE,)
    assert office.cases.plan(CODE).contacts[0].text == f"Haar BSN is {MASK * 9}, zei ze."
    assert TEST_NUMBER.encode() not in out(office)


def test_without_a_bsn_nothing_is_said(office: Office) -> None:
    assert office.cases.import_case(office.files.encode_file(whole())).notices == ()


def test_an_export_that_cannot_be_written_is_not_registered(filled: Office) -> None:
    def full(body: bytes) -> None:
        raise UserError("De schijf is vol.")

    with pytest.raises(UserError):
        filled.cases.export_readable(CODE, full)
    with pytest.raises(UserError):
        filled.cases.export_sealed(CODE, lambda body: body, full)
    assert filled.events() == []


def test_a_sealed_export_writes_only_what_was_sealed(filled: Office) -> None:
    written: list[bytes] = []
    filled.cases.export_sealed(CODE, lambda body: b"dicht" + body[::-1], written.append)
    assert written == [b"dicht" + filled.files.encode_file(filled.case())[::-1]]
    assert filled.events() == ["versleuteld uitgevoerd"]


def test_an_unknown_code_is_not_found(filled: Office) -> None:
    with pytest.raises(NotFound):
        filled.cases.plan("GP-99")
    with pytest.raises(NotFound):
        filled.cases.export_readable("GP-99", lambda body: None)


def test_a_code_is_found_in_other_letters(filled: Office) -> None:
    assert filled.cases.plan(" gp-01") == family()
