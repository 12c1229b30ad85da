from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget

from regiedesk.ui.screens.settings import SettingsScreen
from regiedesk.ui.viewmodels.settings import SettingsModel
from regiedesk.ui.widgets import ask
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
from tests.ui.finding import show_active

NEW = "een heel nieuwe wachtzin"


class Scene:
    def __init__(self, qtbot, *, sample: bool = False, problem: str = "") -> None:
        self.qtbot = qtbot
        self.office, self.store = FakeOffice(), MemorySettings(problem=problem)
        self.model = SettingsModel(
            as_gate(FakeGate()),
            as_office(self.office),
            self.store,
            as_files(MemoryFiles()),
            PromptJobs(),
            sample=sample,
        )
        self.screen = SettingsScreen(self.model)
        qtbot.addWidget(self.screen)
        self.screen.resize(1154, 690)
        show_active(qtbot, self.screen)

    def line(self, name: str) -> QLineEdit:
        return next(one for one in self.screen.findChildren(QLineEdit) if one.accessibleName() == name)

    def press(self, words: str) -> None:
        shown = (b for b in self.screen.findChildren(QAbstractButton) if b.isVisibleTo(self.screen))
        next(one for one in shown if one.text() == words).click()

    def says(self, words: str) -> bool:
        return any(
            words in w.accessibleName() and w.isVisibleTo(self.screen) for w in self.screen.findChildren(QWidget)
        )


@pytest.fixture
def scene(qtbot) -> Scene:
    return Scene(qtbot)


def test_choices_are_kept_when_they_are_pressed(scene):
    scene.press("Donker")
    scene.press("10 min")
    scene.press("Groter")
    kept = scene.store.settings
    assert (kept.dark, kept.lock_minutes, kept.text_size) == (True, 10, 125)


def test_the_name_is_kept_when_the_focus_leaves(scene):
    line = scene.line("Jouw naam op het blad")
    line.setFocus()
    scene.qtbot.keyClicks(line, "Femke Bos")
    line.clearFocus()
    scene.qtbot.waitUntil(lambda: scene.store.settings.owner == "Femke Bos")


def test_a_backup_goes_to_the_folder_one_chooses(scene, tmp_path):
    assert scene.says("nog geen reservekopie")
    with ask.answers([str(tmp_path)]):
        scene.press("Maak nu een reservekopie")
    assert scene.says("De reservekopie is gemaakt")
    assert not scene.says("nog geen reservekopie")


def test_without_a_folder_no_backup_is_made(scene):
    with ask.answers([None]):
        scene.press("Maak nu een reservekopie")
    assert scene.office.backups == []


def test_the_passphrase_changes_by_keyboard_and_the_form_folds(scene):
    scene.press("Verander je wachtzin")
    now = scene.line("Je wachtzin van nu")
    scene.qtbot.waitUntil(now.hasFocus)
    scene.qtbot.keyClicks(now, GOOD)
    scene.qtbot.keyClick(now, Qt.Key.Key_Return)
    scene.qtbot.keyClicks(scene.line("Nieuwe wachtzin"), NEW)
    scene.qtbot.keyClicks(scene.line("Nog een keer"), NEW)
    scene.qtbot.keyClick(scene.line("Nog een keer"), Qt.Key.Key_Return)
    assert scene.office.passphrase == NEW
    assert now.text() == ""
    assert not now.isVisible()


def test_a_wrong_old_passphrase_is_told_below_its_field(scene):
    scene.press("Verander je wachtzin")
    scene.line("Je wachtzin van nu").setText("fout")
    scene.line("Nieuwe wachtzin").setText(NEW)
    scene.line("Nog een keer").setText(NEW)
    scene.press("Verander")
    assert "niet je wachtzin van nu" in scene.line("Je wachtzin van nu").accessibleDescription()


def test_a_new_sheet_is_asked_about_first(scene):
    with ask.answers([False]):
        scene.press("Maak een nieuw herstelblad")
    assert scene.model.sheet is None
    with ask.answers([True]) as script:
        scene.press("Maak een nieuw herstelblad")
    assert script.asked == ["Nieuw herstelblad"]
    assert scene.model.sheet is not None


def test_a_new_sheet_takes_the_page_until_it_is_proven(scene):
    scene.model.new_sheet()
    assert not scene.line("Jouw naam op het blad").isVisible()
    sheet = scene.model.sheet
    sheet.printed()
    for proof in sheet.state.proofs:
        sheet.prove(proof.group, NEW_CODE.split("-")[proof.group - 1])
    scene.press("Klaar")
    assert scene.line("Jouw naam op het blad").isVisible()
    assert scene.says("Vernietig het oude")


def test_a_sheet_that_was_not_checked_asks_for_attention(scene):
    assert not scene.says("niet nagekeken")
    scene.model.new_sheet()
    scene.model.sheet = None
    scene.screen.render_state()
    assert scene.says("niet nagekeken")


def test_settings_that_were_not_read_are_told(qtbot):
    assert Scene(qtbot, problem="Je instellingen waren niet te lezen.").says("niet te lezen")


def test_a_sample_has_no_vault_to_arrange(qtbot):
    scene = Scene(qtbot, sample=True)
    assert scene.says("verzonnen gezinnen")
    assert not scene.line("Jouw naam op het blad").isVisible()


def test_everything_that_takes_the_focus_has_a_name(scene):
    scene.press("Verander je wachtzin")
    inputs = [w for w in scene.screen.findChildren(QWidget) if isinstance(w, QLineEdit | QAbstractButton)]
    assert [w for w in inputs if not w.accessibleName()] == []


@pytest.mark.parametrize("size", [(1154, 690), (683, 320), (576, 300)])
def test_it_fits_a_small_window(scene, size):
    assert scene.screen.minimumSizeHint().width() <= size[0]
    assert scene.screen.minimumSizeHint().height() <= size[1]
    scene.screen.resize(*size)
    inner = scene.screen.findChild(QWidget, "qt_scrollarea_viewport").children()[0]
    scene.qtbot.waitUntil(lambda: inner.minimumSizeHint().width() <= size[0])
