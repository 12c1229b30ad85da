"""A wiped family is in no page of the vault and in no backup the program knows; killed anywhere, it goes on."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.domain import shape
from regiedesk.domain.errors import NotAllowed, UserError
from regiedesk.domain.logbook import BACKUP_MADE, ERASED, ERASING
from regiedesk.domain.plan import CopiedToFile, Plan
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.registers import CaseFile, Draft, ExportRecord, Holding
from regiedesk.domain.samples import Revise
from regiedesk.domain.services.purging import Stage
from regiedesk.domain.work_words import Access
from regiedesk.storage.files.samples import read_sample
from regiedesk.storage.vault.erasing import VaultEraser
from regiedesk.storage.vault.open_vault import OpenVault
from tests.architecture.source import ROOT
from tests.fakes import CountingIds, FixedClock
from tests.storage.vault.raw_pages import content
from tests.storage.vault.support import DAY, case, frozen, made, opened, paper

WORD = "zqwmerkwoord"
CODE = f"{WORD}-1"


def marked() -> Plan:
    """Return the plan of a sample family with the marked word in every text there is."""
    whole: Plan = shape.rebuild(_sample(), lambda field, part: f"{part} {WORD}" if shape.is_text(field) else part)
    copied = (CopiedToFile(on="2026-09-01", system=WORD),)
    return replace(whole, details=replace(whole.details, code=CODE, copied_to_file=copied))


def _sample() -> Plan:
    return next(step for step in reversed(read_sample("wisselweek").steps) if isinstance(step, Revise)).plan


def fill(desk: Desk) -> None:
    """Put a marked family in the vault with all that a case can have, and another family beside it."""
    plan = marked()
    with desk.vault.work() as work:
        work.cases.add(case("c2", "GP-02"))
        work.cases.add(CaseFile(id="c1", plan=plan))
        work.cases.freeze("c1", frozen(plan))
        work.cases.add_copy("c1", replace(paper(), holder_label=WORD, remark=WORD, version=1))
        work.cases.add_export("c1", ExportRecord(export_id="e1", study=WORD, made_on=DAY))
        work.cases.keep_draft(Draft(case_id="c1", place="people/x", text=WORD, problem=WORD))
        work.cases.save("c1", replace(plan, details=replace(plan.details, municipality=WORD)))


def desk_of(vault: OpenVault) -> Desk:
    return Desk(vault, FixedClock(), CountingIds("0123456789ab"))


@pytest.fixture
def desk(vault: OpenVault) -> Desk:
    made_desk = desk_of(vault)
    fill(made_desk)
    return made_desk


def words_in(*folders: Path) -> list[str]:
    """Return the folders in which the marked word can be read, whoever looks."""
    return [folder.name for folder in folders if WORD.encode() in content(folder).lower()]


def backups_in(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.is_dir())


def test_no_byte_of_a_wiped_family_is_left_in_the_vault_or_its_backups(desk: Desk, tmp_path: Path) -> None:
    desk.backup(tmp_path / "schijf")
    desk.vault.backup(desk.vault.folder / "voor-versie-2-1")
    places = [desk.vault.folder, desk.vault.folder / "voor-versie-2-1", *backups_in(tmp_path / "schijf")]
    assert words_in(*places) == [place.name for place in places]
    desk.clock.advance(days=1)  # type: ignore[attr-defined]
    done = desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert (done.replaced, done.out_of_reach) == (2, ())
    (fresh,) = backups_in(tmp_path / "schijf")
    (beside,) = (path for path in desk.vault.folder.iterdir() if path.is_dir())
    assert words_in(desk.vault.folder, fresh, beside) == []
    for backup in (fresh, beside):
        assert desk.vault.check_backup(backup).cases == 1
    assert not desk.health().needs_action() or [c.kind for c in desk.health().checks if not c.ok] == ["room"]


def test_removing_alone_would_leave_words_in_free_pages(desk: Desk) -> None:
    """What the test above looks for can be found: it looks where SQLite does not."""
    with desk.vault.work() as work:
        work.cases.remove("c1")
    desk.vault.checkpoint()
    assert words_in(desk.vault.folder) == [desk.vault.folder.name]


def test_the_other_family_stays_whole(desk: Desk) -> None:
    desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    with desk.vault.read() as work:
        assert work.cases.case_file("c2") == case("c2", "GP-02")
        assert [summary.code for summary in work.cases.summaries()] == ["GP-02"]
        assert (work.cases.search(WORD), work.cases.search("huisarts")[0].code) == ((), "GP-02")


def test_the_receipt_and_the_log_name_nobody(desk: Desk) -> None:
    done = desk.purging().purge(CODE, PurgeReason.REQUEST)
    assert done.receipt == desk.purging().receipts()[0]
    assert (done.receipt.on, done.receipt.reason) == (DAY, PurgeReason.REQUEST)
    with desk.vault.read() as work:
        told = [(event.kind, event.detail) for event in work.cases.events("c1")]
    said = f"{done.receipt.number} · {PurgeReason.REQUEST}"
    assert told == [(ERASING, said), (ERASED, said)]


def test_what_was_never_carried_over_goes_only_for_another_reason(desk: Desk) -> None:
    for reason in (PurgeReason.CARRIED_OVER, PurgeReason.HANDED_OVER, PurgeReason.DEPUTY):
        with pytest.raises(NotAllowed):
            desk.purging().purge("GP-02", reason)
    assert desk.purging().view("GP-02").reasons[0] is PurgeReason.REQUEST
    desk.purging().purge("GP-02", PurgeReason.MISTAKE)
    with desk.vault.read() as work:
        assert not work.cases.exists("c2")


@pytest.mark.parametrize("access", [Access.DEPUTY, Access.RECEIVED])
def test_somebody_elses_case_leaves_no_byte_either(desk: Desk, tmp_path: Path, access: Access) -> None:
    desk.backup(tmp_path / "schijf")
    with desk.vault.work() as work:
        whole = work.cases.case_file("c1")
        work.cases.remove("c1")
        work.cases.add(replace(whole, versions=(), holding=Holding(access=access, access_until=DAY)))
    desk.clock.advance(days=7)  # type: ignore[attr-defined]
    desk.purging().begin_copy(CODE)
    (done,) = desk.purging().finish()
    assert done.receipt.reason in (PurgeReason.DEPUTY, PurgeReason.NOT_BEGUN)
    assert words_in(desk.vault.folder, *backups_in(tmp_path / "schijf")) == []


def test_ones_own_case_is_not_taken_out_as_a_copy(desk: Desk) -> None:
    with pytest.raises(NotAllowed):
        desk.purging().begin_copy(CODE)
    assert desk.cases().plan(CODE).details.code == CODE


def test_before_wiping_one_sees_what_is_still_out(desk: Desk, tmp_path: Path) -> None:
    desk.backup(tmp_path / "schijf")
    desk.clock.advance(seconds=1)  # type: ignore[attr-defined]
    desk.backup(tmp_path / "stick")
    (tmp_path / "stick").rename(tmp_path / "elders")
    view = desk.purging().view(CODE)
    assert (view.carried_over_on, view.proposed_on) == (dt.date(2026, 9, 1), dt.date(2026, 12, 1))
    assert [copy.number for copy in view.papers_out] == [1]
    assert [Path(folder).parent.name for folder in view.backups] == ["schijf"]
    assert [Path(folder).parent.name for folder in view.out_of_reach] == ["stick"]
    done = desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert [Path(folder).parent.name for folder in done.out_of_reach] == ["stick"]


def test_a_backup_that_does_not_hold_the_family_stays(vault: OpenVault, tmp_path: Path) -> None:
    desk = desk_of(vault)
    desk.backup(tmp_path / "schijf")
    (kept,) = backups_in(tmp_path / "schijf")
    fill(desk)
    desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert backups_in(tmp_path / "schijf") == [kept]


def test_while_somebody_reads_nothing_is_said_to_be_gone(desk: Desk) -> None:
    with desk.vault.read() as reading:
        assert reading.cases.exists("c1")
        with pytest.raises(UserError) as caught:
            desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert caught.value.key == "busy"
    assert desk.purging().receipts() == ()
    (done,) = desk.purging().finish()
    assert desk.purging().receipts() == (done.receipt,)
    assert words_in(desk.vault.folder) == []


KILLED = """
import os, signal, sys
from pathlib import Path
from regiedesk.domain.purge import PurgeReason
from tests.storage.vault.support import opened
from tests.storage.vault.test_erasing import CODE, desk_of
desk = desk_of(opened(Path(sys.argv[1])))
desk.clock.advance(days=1)
def tell(stage):
    if stage.name == sys.argv[2]:
        os.kill(os.getpid(), signal.SIGKILL)
desk.purging().purge(CODE, PurgeReason.CARRIED_OVER, tell)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a POSIX signal")
@pytest.mark.parametrize("stage", list(Stage))
def test_killed_at_any_stage_it_goes_on_at_the_next_start(folder: Path, tmp_path: Path, stage: Stage) -> None:
    vault, _code = made(folder)
    desk = desk_of(vault)
    fill(desk)
    desk.backup(tmp_path / "schijf")
    desk.close()
    ended = subprocess.run([sys.executable, "-c", KILLED, str(folder), stage.name], cwd=ROOT, check=False)
    assert ended.returncode == -signal.SIGKILL
    again = desk_of(opened(folder))
    again.clock.advance(days=2)  # type: ignore[attr-defined]
    assert VaultEraser(again.vault).is_behind()
    again.finish_wiping()
    assert (VaultEraser(again.vault).is_behind(), again.purging().finish()) == (False, ())
    assert len(again.purging().receipts()) == 1
    (fresh,) = backups_in(tmp_path / "schijf")
    assert words_in(folder, fresh) == []
    with again.vault.read() as work:
        assert [event.kind for event in work.cases.events()].count(BACKUP_MADE) == 2
    again.close()


def test_half_a_backup_of_a_killed_program_goes_too(desk: Desk) -> None:
    half = desk.vault.folder / "regiedesk-20260901-120000.nieuw"
    desk.vault.backup(half.with_suffix(""))
    os.replace(half.with_suffix(""), half)
    desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert not half.exists()


def test_a_backup_that_comes_back_with_a_wiped_family_is_found(desk: Desk, tmp_path: Path) -> None:
    desk.backup(tmp_path / "stick")
    (tmp_path / "stick").rename(tmp_path / "elders")
    desk.purging().purge(CODE, PurgeReason.CARRIED_OVER)
    assert next(check for check in desk.health().checks if check.kind == "wiped").ok
    (tmp_path / "elders").rename(tmp_path / "stick")
    (found,) = (check for check in desk.health().checks if check.kind == "wiped")
    assert (found.ok, "regiedesk-20260902" in found.sentence) == (False, True)


def test_a_wiping_that_did_not_end_is_found(desk: Desk) -> None:
    desk.purging().begin(CODE, PurgeReason.CARRIED_OVER)
    (found,) = (check for check in desk.health().checks if check.kind == "wiped")
    assert not found.ok
    desk.purging().finish()
    assert next(check for check in desk.health().checks if check.kind == "wiped").ok
