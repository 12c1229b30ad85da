from __future__ import annotations

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.settings import Settings
from regiedesk.ui.viewmodels.unlock import Stage, UnlockModel
from tests.fakes import FixedClock
from tests.ui.fakes import (
    CODE,
    GOOD,
    NEW_CODE,
    FakeGate,
    MemoryFiles,
    MemorySettings,
    PromptJobs,
    as_files,
    as_gate,
    as_office,
)

GROUPS = tuple(CODE.split("-"))
FULL = UserError("De schijf is vol.", "Maak ruimte vrij.", key="disk_full")


class Scene:
    def __init__(self, *, there: bool = True) -> None:
        self.gate = FakeGate(there=there)
        self.store = MemorySettings()
        self.jobs = PromptJobs()
        self.model = UnlockModel(as_gate(self.gate), self.store, as_files(MemoryFiles()), self.jobs, FixedClock().now)
        self.opened: list[tuple[object, bool]] = []
        self.model.opened.connect(self._opened)

    def _opened(self, office: object, sample: bool) -> None:
        self.opened.append((office, sample))

    @property
    def state(self):
        return self.model.state

    def prove_sheet(self) -> None:
        sheet = self.model.sheet
        assert sheet is not None
        sheet.printed()
        for proof in sheet.state.proofs:
            sheet.prove(proof.group, GROUPS[proof.group - 1] if self.gate.office.code == CODE else "wrong")
        sheet.finish()


@pytest.fixture
def scene(qapp) -> Scene:
    return Scene()


@pytest.fixture
def first(qapp) -> Scene:
    return Scene(there=False)


def test_without_a_vault_a_passphrase_is_asked_first(first):
    assert first.state.stage is Stage.CREATE


def test_three_words_are_too_few_however_strong(first):
    first.model.type_new("paars fiets regen")
    assert first.state.advice.sentence == "Nog één woord erbij."
    assert not first.state.advice.good
    first.model.create("paars fiets regen", "paars fiets regen")
    assert first.state.stage is Stage.CREATE
    assert first.state.faults == (("new", "Nog één woord erbij."),)


def test_four_words_that_are_easy_to_guess_are_refused(first):
    first.model.create("a b c d", "a b c d")
    assert first.state.faults[0][0] == "new"


@pytest.mark.parametrize("again", ["", "anders"])
def test_the_second_passphrase_has_to_be_the_same(first, again):
    first.model.create(GOOD, again)
    assert first.state.faults[0][0] == "again"
    assert not first.gate.there


def test_an_empty_passphrase_is_refused(first):
    first.model.create(" ", " ")
    assert first.state.faults[0][0] == "new"


def test_the_vault_is_handed_over_only_after_the_sheet_was_proven(first):
    first.model.create(GOOD, GOOD)
    assert first.state.stage is Stage.SHEET
    assert not first.opened
    assert not first.store.settings.sheet_checked
    first.prove_sheet()
    assert first.opened == [(first.gate.office, False)]
    assert first.store.settings.sheet_checked
    assert first.model.sheet is None


def test_a_vault_that_cannot_be_made_says_why_and_lets_one_try_again(first):
    first.gate.trouble = FULL
    first.model.create(GOOD, GOOD)
    assert first.state.trouble is FULL
    assert first.state.busy == ""
    first.gate.trouble = None
    first.model.create(GOOD, GOOD)
    assert first.state.stage is Stage.SHEET


def test_leaving_halfway_closes_the_vault(first):
    first.model.create(GOOD, GOOD)
    first.model.close()
    assert first.gate.office.closed


def test_the_right_passphrase_opens(scene):
    assert scene.state.stage is Stage.UNLOCK
    scene.model.open(GOOD)
    assert scene.opened == [(scene.gate.office, False)]
    scene.model.close()
    assert not scene.gate.office.closed


def test_an_empty_field_is_no_try(scene):
    scene.model.open("")
    assert scene.state.faults == (("passphrase", "Typ eerst je wachtzin."),)
    assert scene.gate.tried == []


def test_wrong_tries_count_and_the_wait_grows(scene):
    for _ in range(3):
        scene.model.open("fout")
    assert scene.gate.tried == [0, 1, 2]
    assert scene.state.wait == 2
    assert "poging 3" in scene.state.faults[0][1]
    scene.model.open(GOOD)
    assert not scene.opened
    scene.model.tick()
    scene.model.tick()
    assert scene.state.wait == 0
    scene.model.open(GOOD)
    assert scene.opened


def test_the_wait_goes_on_behind_the_recovery_page(scene):
    for _ in range(3):
        scene.model.open("fout")
    scene.model.lost_passphrase()
    scene.model.back()
    assert scene.state.wait == 2


def test_opening_twice_at_once_is_one_try(scene):
    scene.jobs.hold = True
    scene.model.open("fout")
    scene.model.open("fout")
    scene.jobs.finish()
    assert scene.gate.tried == [0]


def test_an_error_of_the_vault_is_told_in_its_own_words(scene):
    scene.gate.trouble = UserError("De kluis is al open.", "Sluit het andere venster.", key="already_open")
    scene.model.open(GOOD)
    assert scene.state.trouble is scene.gate.trouble
    assert scene.state.wait == 0


def test_a_fault_of_ours_is_not_hidden(scene, monkeypatch):
    def broken(passphrase, wrong_tries):
        raise ZeroDivisionError

    monkeypatch.setattr(scene.gate, "open", broken)
    with pytest.raises(ZeroDivisionError):
        scene.model.open(GOOD)
    assert scene.state.busy == ""


def test_a_group_is_marked_when_it_is_left(scene):
    scene.model.lost_passphrase()
    scene.model.leave_group(3, "*ABCD")
    assert scene.state.wrong_groups == (3,)
    scene.model.leave_group(3, "ABCDE")
    assert scene.state.wrong_groups == ()
    assert scene.state.right_groups == (3,)
    scene.model.leave_group(3, "")
    assert scene.state.right_groups == ()


def test_a_code_with_a_typing_error_marks_its_groups_and_opens_nothing(scene):
    scene.model.lost_passphrase()
    scene.model.recover((*GROUPS[:6], "*", ""))
    assert scene.state.wrong_groups == (7, 8)
    assert scene.state.stage is Stage.RECOVER


def test_a_code_of_another_vault_is_told(scene):
    scene.gate.trouble = UserError("Deze herstelcode hoort niet bij deze kluis.", key="wrong_recovery_code")
    scene.model.lost_passphrase()
    scene.model.recover(GROUPS)
    assert scene.state.trouble is scene.gate.trouble


def test_after_recovery_come_a_new_passphrase_and_a_new_sheet(scene):
    scene.model.lost_passphrase()
    scene.model.recover(GROUPS)
    assert scene.state.stage is Stage.RENEW
    scene.model.renew("kort", "kort")
    assert scene.gate.office.passphrase == GOOD
    scene.model.renew("vier heel andere woorden", "vier heel andere woorden")
    assert scene.gate.office.passphrase == "vier heel andere woorden"
    assert scene.gate.office.code == NEW_CODE
    sheet = scene.model.sheet
    assert sheet is not None
    sheet.printed()
    for proof in sheet.state.proofs:
        sheet.prove(proof.group, NEW_CODE.split("-")[proof.group - 1])
    sheet.finish()
    assert scene.opened == [(scene.gate.office, False)]


def test_the_sample_opens_and_says_that_it_is_one(first):
    first.model.look_at_sample()
    assert [sample for _, sample in first.opened] == [True]
    assert first.state.stage is Stage.CREATE


def test_settings_that_cannot_be_kept_do_not_stop_the_sheet(first):
    first.store.refuses = UserError("Je instellingen konden niet worden bewaard.")
    told: list[UserError] = []
    first.model.problem.connect(told.append)
    first.model.create(GOOD, GOOD)
    assert first.state.stage is Stage.SHEET
    assert told == [first.store.refuses]
    assert first.store.settings == Settings()


def test_slow_imports_run_while_one_types(scene):
    scene.model.warm_up()
    assert scene.gate.warmed


def test_a_covered_vault_is_handed_back_to_who_knows_its_passphrase(scene):
    office = scene.gate.office
    scene.model.covered(as_office(office))
    scene.model.open("fout")
    assert scene.state.unsaved
    assert "past niet" in scene.state.faults[0][1]
    assert scene.opened == []
    scene.model.open(GOOD)
    assert scene.opened == [(office, False)]
    assert scene.gate.tried == []
    assert not scene.state.unsaved


def test_nobody_guesses_faster_at_a_covered_vault(scene):
    scene.model.covered(as_office(scene.gate.office))
    for _ in range(3):
        scene.model.open("fout")
    assert scene.state.wait == 2
    scene.model.open(GOOD)
    assert scene.opened == []


def test_no_other_vault_opens_while_an_edit_waits(scene):
    scene.model.covered(as_office(scene.gate.office))
    scene.model.lost_passphrase()
    scene.model.look_at_sample()
    assert (scene.state.stage, scene.opened) == (Stage.UNLOCK, [])


def test_what_was_covered_and_saved_after_all_opens_as_usual(scene):
    scene.model.covered(as_office(scene.gate.office))
    scene.model.locked()
    assert not scene.state.unsaved
    scene.model.open(GOOD)
    assert scene.gate.tried == [0]
