from __future__ import annotations

from pathlib import Path

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.settings import Settings
from regiedesk.ui.viewmodels.settings import SettingsModel
from tests.ui.fakes import (
    GOOD,
    NEW_CODE,
    FakeGate,
    FakeOffice,
    MemoryFiles,
    MemorySettings,
    PromptJobs,
    as_files,
    as_gate,
    as_office,
)

NEW = "een heel nieuwe wachtzin"
FULL = UserError("De schijf is vol.", "Maak ruimte vrij.", key="disk_full")


class Scene:
    def __init__(self, problem: str = "") -> None:
        self.office, self.store, self.jobs = FakeOffice(), MemorySettings(problem=problem), PromptJobs()
        self.model = SettingsModel(
            as_gate(FakeGate()), as_office(self.office), self.store, as_files(MemoryFiles()), self.jobs
        )
        self.applied: list[Settings] = []
        self.model.applied.connect(self.applied.append)

    @property
    def state(self):
        return self.model.state


@pytest.fixture
def scene(qapp) -> Scene:
    return Scene()


def test_a_choice_holds_and_is_kept_at_once(scene):
    scene.model.lock_after(10)
    scene.model.go_dark(True)
    scene.model.text_size(125)
    scene.model.name(" Femke ")
    wanted = Settings(lock_minutes=10, dark=True, text_size=125, owner="Femke")
    assert scene.store.settings == wanted
    assert scene.applied[-1] == wanted


def test_the_same_choice_again_writes_nothing(scene):
    scene.model.lock_after(5)
    assert scene.applied == []


def test_a_choice_that_cannot_be_kept_holds_and_is_told(scene):
    scene.store.refuses = FULL
    scene.model.go_dark(True)
    assert scene.state.trouble is FULL
    assert scene.applied[-1].dark


def test_a_damaged_file_is_told(qapp):
    assert Scene("Je instellingen waren niet te lezen.").state.notice == "Je instellingen waren niet te lezen."


def test_the_passphrase_changes_when_the_old_one_is_right(scene):
    told = []
    scene.model.passphrase_changed.connect(lambda: told.append(True))
    scene.model.change_passphrase(GOOD, NEW, NEW)
    assert scene.office.passphrase == NEW
    assert "geldt nu" in scene.state.said
    assert told


def test_a_wrong_old_passphrase_changes_nothing(scene):
    scene.model.change_passphrase("fout", NEW, NEW)
    assert scene.office.passphrase == GOOD
    assert scene.state.faults == (("now", "Dit is niet je wachtzin van nu."),)
    assert scene.state.busy == ""


def test_a_weak_new_passphrase_changes_nothing(scene):
    scene.model.change_passphrase(GOOD, "kort", "kort")
    assert scene.office.passphrase == GOOD
    assert scene.state.faults[0][0] == "new"


def test_a_disk_that_refuses_the_new_passphrase_is_told(scene):
    scene.office.refuses = FULL
    scene.model.change_passphrase(GOOD, NEW, NEW)
    assert scene.state.trouble is FULL


def test_a_new_sheet_counts_as_unchecked_until_it_is_proven(scene):
    scene.model.new_sheet()
    assert scene.office.code == NEW_CODE
    assert not scene.store.settings.sheet_checked
    sheet = scene.model.sheet
    assert sheet is not None
    sheet.printed()
    for proof in sheet.state.proofs:
        sheet.prove(proof.group, NEW_CODE.split("-")[proof.group - 1])
    sheet.finish()
    assert scene.store.settings.sheet_checked
    assert scene.model.sheet is None
    assert "Vernietig het oude" in scene.state.said


def test_a_backup_is_counted_and_dated(scene):
    assert scene.state.backup == ""
    scene.model.back_up(Path("/usb"))
    assert "3 casussen" in scene.state.said
    assert scene.state.backup.startswith("woensdag 2 september 2026, ")


def test_a_backup_that_fails_is_told(scene):
    scene.office.refuses = FULL
    scene.model.back_up(Path("/usb"))
    assert scene.state.trouble is FULL
    assert scene.state.backup == ""


def test_a_second_press_while_busy_does_nothing(scene):
    scene.jobs.hold = True
    scene.model.back_up(Path("/usb"))
    scene.model.back_up(Path("/usb"))
    scene.model.new_sheet()
    scene.jobs.finish()
    assert len(scene.office.backups) == 1
    assert scene.model.sheet is None
