from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QScrollArea, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.domain.papers.recovery import recovery_sheet
from regiedesk.printing.printer import PdfPrinter
from regiedesk.ui.screens.unlock import UnlockScreen
from regiedesk.ui.viewmodels.unlock import Stage, UnlockModel, greeting
from regiedesk.ui.widgets import ask
from tests.fakes import FixedClock
from tests.ui.fakes import (
    CODE,
    GOOD,
    FakeGate,
    MemoryFiles,
    MemorySettings,
    PromptJobs,
    as_files,
    as_gate,
    as_office,
)
from tests.ui.finding import show_active
from tests.ui.screens.looking import words as seen
from tests.ui.tabs import tab_round, tab_stops


class Scene:
    def __init__(self, qtbot, *, there: bool = True) -> None:
        self.qtbot = qtbot
        self.gate, self.files = FakeGate(there=there), MemoryFiles()
        self.model = UnlockModel(
            as_gate(self.gate), MemorySettings(), as_files(self.files), PromptJobs(), FixedClock().now
        )
        self.screen = UnlockScreen(self.model)
        qtbot.addWidget(self.screen)
        self.screen.resize(1366, 768)
        show_active(qtbot, self.screen)
        self.opened: list[object] = []
        self.model.opened.connect(lambda office, sample: self.opened.append(office))

    def line(self, name: str) -> QLineEdit:
        return next(one for one in self.screen.findChildren(QLineEdit) if one.accessibleName() == name)

    def button(self, words: str) -> QAbstractButton:
        return next(
            b for b in self.screen.findChildren(QAbstractButton) if b.text() == words and b.isVisibleTo(self.screen)
        )

    def type(self, name: str, words: str) -> None:
        self.qtbot.keyClicks(self.line(name), words)


@pytest.fixture(scope="module")
def sheet_pdf() -> bytes:
    """A real sheet."""
    document = recovery_sheet(tuple(CODE.split("-")), "", "k", dt.date(2026, 9, 2))
    return PdfPrinter().pdf(document)


@pytest.fixture
def scene(qtbot) -> Scene:
    return Scene(qtbot)


@pytest.fixture
def first(qtbot) -> Scene:
    return Scene(qtbot, there=False)


def test_the_passphrase_has_the_focus_and_enter_opens(scene):
    line = scene.line("Wachtzin")
    scene.qtbot.waitUntil(line.hasFocus)
    scene.qtbot.keyClicks(line, GOOD)
    scene.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert scene.opened == [scene.gate.office]


def test_what_is_typed_is_hidden_until_one_looks(scene):
    line = scene.line("Wachtzin")
    assert line.echoMode() is QLineEdit.EchoMode.Password
    eye = next(b for b in scene.screen.findChildren(QAbstractButton) if b.accessibleName().startswith("Laat zien"))
    eye.click()
    assert line.echoMode() is QLineEdit.EchoMode.Normal


def test_a_wrong_passphrase_is_told_below_the_field_and_waiting_counts_down(scene):
    line = scene.line("Wachtzin")
    for _ in range(3):
        line.setText("fout")
        scene.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "past niet" in line.accessibleDescription()
    button = scene.button("Wacht nog 2 s")
    assert not button.isEnabled()
    scene.model.tick()
    assert button.text() == "Wacht nog 1 s"
    scene.model.tick()
    assert button.text() == "Openen"
    assert button.isEnabled()


def test_the_seconds_run_only_while_one_waits(scene):
    timer = scene.screen._second  # noqa: SLF001
    assert not timer.isActive()
    for _ in range(3):
        scene.model.open("fout")
    assert timer.isActive()
    scene.model.tick()
    scene.model.tick()
    assert not timer.isActive()


def letter(line: QLineEdit, text: str, modifiers: Qt.KeyboardModifier) -> None:
    line.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, text))


@pytest.mark.parametrize(
    ("text", "shift", "on"), [("a", False, False), ("A", True, False), ("A", False, True), ("a", True, True)]
)
def test_caps_lock_is_noticed_from_the_letters(scene, text, shift, on):
    line = scene.line("Wachtzin")
    letter(line, text, Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier)
    assert (line.accessibleDescription() == "Caps Lock staat aan.") is on


def test_an_error_of_the_vault_stands_in_place_with_its_remedy(scene):
    scene.gate.trouble = UserError("De kluis is al open.", "Sluit het andere venster.")
    scene.type("Wachtzin", GOOD)
    scene.button("Openen").click()
    strips = [w for w in scene.screen.findChildren(QWidget) if w.accessibleName() == scene.gate.trouble.sentence()]
    assert [strip.isVisibleTo(scene.screen) for strip in strips] == [True]


def test_showing_again_after_locking_forgets_what_was_typed(scene):
    scene.type("Wachtzin", "half")
    scene.screen.hide()
    scene.screen.show()
    assert scene.line("Wachtzin").text() == ""


def test_the_first_run_by_keyboard_alone(first, tmp_path):
    keys = first.qtbot
    line = first.line("Wachtzin")
    keys.waitUntil(line.hasFocus)
    keys.keyClicks(line, GOOD)
    keys.keyClick(line, Qt.Key.Key_Return)
    keys.waitUntil(first.line("Nog een keer").hasFocus)
    keys.keyClicks(first.line("Nog een keer"), GOOD)
    keys.keyClick(first.line("Nog een keer"), Qt.Key.Key_Return)
    assert first.model.state.stage is Stage.SHEET
    with ask.answers([str(tmp_path / "blad.pdf")]):
        first.button("Bewaar als PDF").click()
    assert first.files.written[tmp_path / "blad.pdf"].startswith(b"%PDF")
    assert not first.button("Verder").isEnabled()
    one, other = (proof.group for proof in first.model.sheet.state.proofs)
    keys.waitUntil(first.line(f"Groep {one}").hasFocus)
    keys.keyClicks(first.line(f"Groep {one}"), CODE.split("-")[one - 1])
    keys.keyClick(first.line(f"Groep {one}"), Qt.Key.Key_Return)
    assert not first.opened
    keys.keyClicks(first.line(f"Groep {other}"), CODE.split("-")[other - 1])
    keys.keyClick(first.line(f"Groep {other}"), Qt.Key.Key_Return)
    assert first.opened == [first.gate.office]


def test_a_sheet_that_is_not_printed_after_all_does_not_count(first):
    first.model.create(GOOD, GOOD)
    with ask.answers([None]):
        first.button("Printen").click()
    assert first.model.sheet.state.made == ""


def test_a_sheet_goes_to_the_printer(first, tmp_path, sheet_pdf):
    first.gate.office.recovery_sheet = lambda code, owner: sheet_pdf
    first.model.create(GOOD, GOOD)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "geprint.pdf"))
    with ask.answers([printer]):
        first.button("Printen").click()
    assert first.model.sheet.state.made.startswith("Geprint om")
    assert (tmp_path / "geprint.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("propagateSizeHints", "QPainter::begin")
def test_a_printer_that_refuses_is_told_and_does_not_count(first, sheet_pdf):
    first.gate.office.recovery_sheet = lambda code, owner: sheet_pdf
    first.model.create(GOOD, GOOD)
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(Path("/bestaat/niet/geprint.pdf")))
    with ask.answers([printer]):
        first.button("Printen").click()
    assert first.model.sheet.state.made == ""
    assert any("printer neemt" in w.accessibleName() for w in first.screen.findChildren(QWidget))


def test_the_code_is_nowhere_on_the_screen(first):
    first.model.create(GOOD, GOOD)
    shown = " ".join(w.accessibleName() + str(getattr(w, "text", str)()) for w in first.screen.findChildren(QWidget))
    assert not any(group in shown for group in CODE.split("-"))


def test_a_whole_code_pasted_in_one_field_spreads(scene):
    scene.model.lost_passphrase()
    line = scene.line("Groep 1")
    QGuiApplication.clipboard().setText(CODE)
    scene.qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [scene.line(f"Groep {number}").text() for number in range(1, 9)] == CODE.split("-")
    scene.qtbot.keyClick(scene.line("Groep 8"), Qt.Key.Key_Return)
    assert scene.model.state.stage is Stage.RENEW


def test_a_group_with_a_typing_error_is_marked_on_leaving_it(scene):
    scene.model.lost_passphrase()
    line = scene.line("Groep 2")
    line.setFocus()
    scene.qtbot.keyClicks(line, "12")
    scene.line("Groep 5").setFocus()
    assert "Kijk deze groep na" in line.accessibleDescription()


def test_everything_that_takes_the_focus_has_a_name(scene, first):
    for which in (scene, first):
        for stage in ("nu", "herstelcode"):
            if stage == "herstelcode":
                which.model.lost_passphrase()
            unnamed = [w for w in which.screen.findChildren(QWidget) if _takes_focus(w) and not w.accessibleName()]
            assert unnamed == []


def _takes_focus(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QAbstractButton)


@pytest.mark.parametrize(
    ("hour", "words"), [(0, "Goedemorgen"), (11, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")]
)
def test_the_greeting_fits_the_hour(hour, words):
    assert greeting(hour) == words


@pytest.mark.parametrize("size", [(1366, 768), (1280, 720), (683, 384), (640, 360)])
def test_every_page_fits_a_small_window(qtbot, size):
    scene = Scene(qtbot, there=False)
    for turn in (lambda: None, lambda: scene.model.create(GOOD, GOOD), scene.model.lost_passphrase, scene.model.back):
        turn()
        scene.screen.resize(*size)
        assert scene.screen.minimumSizeHint().width() <= size[0]
        assert scene.screen.minimumSizeHint().height() <= size[1]


def lost(scene: Scene) -> None:
    scene.model.lost_passphrase()


def wrong_code(scene: Scene) -> None:
    scene.model.lost_passphrase()
    scene.model.recover(tuple("*" for _ in range(8)))


def recovered(scene: Scene) -> None:
    scene.model.lost_passphrase()
    scene.model.recover(tuple(CODE.split("-")))


def wrong(scene: Scene) -> None:
    for _ in range(3):
        scene.model.open("fout")


def trouble(scene: Scene) -> None:
    scene.gate.trouble = UserError("De kluis is al open.", "Sluit het andere venster.")
    scene.model.open(GOOD)


def covered(scene: Scene) -> None:
    scene.model.covered(as_office(scene.gate.office))


def weak(scene: Scene) -> None:
    scene.model.create("paars", "groen")


def made(scene: Scene) -> None:
    scene.model.create(GOOD, GOOD)


def copying(scene: Scene) -> None:
    made(scene)
    by_hand = scene.button("Ik schrijf hem over")
    by_hand.setFocus()
    scene.qtbot.keyClick(by_hand, Qt.Key.Key_Space)


def proving(scene: Scene) -> None:
    made(scene)
    assert scene.model.sheet is not None
    scene.model.sheet.printed()


PAGES = [(True, turn) for turn in (bool, lost, wrong_code, recovered, wrong, trouble, covered)]
PAGES += [(False, turn) for turn in (bool, weak, made, copying, proving)]


@pytest.mark.parametrize(("there", "turn"), PAGES)
def test_tab_goes_round_every_page_and_every_stop_has_a_name(qtbot, there, turn):
    scene = Scene(qtbot, there=there)
    turn(scene)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    been = tab_round()
    assert [type(widget).__name__ for widget in been if not widget.accessibleName()] == []
    assert [widget.accessibleName() for widget in tab_stops(scene.screen) - set(been)] == []


def test_a_covered_page_says_what_waits_and_leads_nowhere_else(scene):
    covered(scene)
    assert "nog niet bewaard" in seen(scene.screen)
    ways = [b.text() for b in scene.screen.findChildren(QAbstractButton) if b.isVisible()]
    assert [words for words in ways if "kwijt" in words or "voorbeeld" in words] == []
    scene.model.locked()
    assert "nog niet bewaard" not in seen(scene.screen)
    assert scene.button("Bekijk een voorbeeld").isVisible()


def test_at_twice_the_size_a_wrong_passphrase_is_told_with_all_in_sight(qtbot):
    scene = Scene(qtbot, there=True)
    scene.screen.resize(640, 360)
    scene.model.open("fout")
    QApplication.processEvents()
    assert shown_scroll(scene).verticalScrollBar().maximum() == 0


def test_at_twice_the_size_both_fields_of_a_new_passphrase_are_in_sight(qtbot):
    scene = Scene(qtbot, there=False)
    scene.screen.resize(640, 360)
    QApplication.processEvents()
    again = scene.line("Nog een keer")
    assert again.mapTo(scene.screen, again.rect().bottomLeft()).y() <= 360


def shown_scroll(scene: Scene) -> QScrollArea:
    return next(area for area in scene.screen.findChildren(QScrollArea) if area.isVisible())
