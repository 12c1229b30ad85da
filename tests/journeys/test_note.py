"""Somebody rings: a note from anywhere, in half a minute, that nothing takes away."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextBrowser, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.bootstrap import create_vault, open_vault
from regiedesk.domain.errors import UserError
from regiedesk.domain.meetings import ContactNote
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.quick_note import PLACE
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.words import Stance
from regiedesk.domain.work_words import Activity, ContactKind
from regiedesk.storage.vault import kdf
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from regiedesk.ui.screens.help import HelpScreen
from regiedesk.ui.screens.note_panel import NotePanel
from regiedesk.ui.viewmodels.quick_note import NoteModel
from regiedesk.ui.widgets.field import LATEST_MS
from tests.domain.services.office import family
from tests.journeys.entering_until_killed import PASSPHRASE
from tests.journeys.laptop import Laptop, opened, seen
from tests.storage.vault.support import CHEAP
from tests.ui.finding import the
from tests.ui.tabs import tab_round, tab_stops
from tests.ui.typist import Key, Typist

CODE, OTHER = "GP-01", "Vlieger"
MOST_KEYS = 12


@pytest.fixture
def laptop(tmp_path, monkeypatch) -> Laptop:
    """A laptop with a vault that holds the family of Mila and Bas, and another case."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    made = Laptop(tmp_path)
    desk, _code = create_vault(made.kluis, PASSPHRASE, made.clock, cost=CHEAP)
    with desk.vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=family()))
        work.cases.add(CaseFile(id="c2", plan=empty_plan(OTHER)))
    desk.close()
    return made


@pytest.fixture
def typist() -> Typist:
    return Typist()


@pytest.fixture
def window(laptop, qtbot: QtBot, qapp, typist):
    """The window at the list of cases."""
    made = laptop.switch_on(qapp)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.isActiveWindow)
    unlock(made, qtbot, typist)
    return made


def unlock(window: MainWindow, qtbot: QtBot, typist: Typist) -> None:
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is Place.CASES)


def panel(window: MainWindow) -> NotePanel | None:
    return next((each for each in window.findChildren(NotePanel) if each.isVisible()), None)


def typed(window: MainWindow) -> str:
    """Return what stands in the note."""
    return the(QPlainTextEdit, the(NotePanel, window)).toPlainText()


def last(plan: Plan) -> ContactNote:
    return plan.contacts[-1]


def kept(laptop: Laptop, code: str) -> Plan:
    """Return the plan as it lies on the disk."""
    desk = open_vault(laptop.kluis, PASSPHRASE, laptop.clock)
    plan = desk.cases().plan(code)
    desk.close()
    return plan


def test_a_call_takes_at_most_twelve_keys_beside_what_is_typed(window, typist, laptop):
    window.open_case(CODE)
    before = opened(window).plan
    typist.pressed = 0
    typist.ctrl(Key.Key_N).type("Mila slaapt weer slecht.")
    laptop.clock.advance(minutes=3)
    typist.press(Key.Key_Tab).type("Bas")
    typist.press(Key.Key_Tab, Key.Key_Right, Key.Key_Space)
    typist.to("Apart verteld").press(Key.Key_Space).to("Waaraan").type("af")
    typist.ctrl(Key.Key_Return)
    assert typist.pressed <= MOST_KEYS
    note, entry = last(opened(window).plan), opened(window).plan.hours[-1]
    bas = next(person.id for person in before.people if person.first_name == "Bas")
    assert (note.text, note.people, note.stance) == ("Mila slaapt weer slecht.", (bas,), Stance.OPINION)
    assert (note.sharing.apart, note.kind, note.minutes) == (True, ContactKind.TALK, 3)
    assert (entry.activity, entry.minutes) == (Activity.DUO, 3)
    assert window.shell.toast.text() == f"Notitie bewaard bij {CODE}. Ongedaan maken: Ctrl+Z"
    assert panel(window) is None
    typist.ctrl(Key.Key_Z)
    assert opened(window).plan == before


def test_the_list_of_cases_too_with_the_case_by_its_first_letters(window, typist, laptop):
    typist.pressed = 0
    typist.ctrl(Key.Key_N).type("vl").press(Key.Key_Tab).type("Belt morgen terug.").ctrl(Key.Key_Return)
    assert typist.pressed <= MOST_KEYS
    assert window.place is Place.CASES
    assert window.shell.toast.text() == f"Notitie bewaard bij {OTHER}. Ongedaan maken: Ctrl+Z"
    typist.ctrl(Key.Key_Z)
    assert window.shell.toast.text() == f"Ongedaan gemaakt: notitie bij {OTHER}. Terug: Ctrl+Shift+Z"
    typist.press(Key.Key_Z, held=Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    window.close()
    assert last(kept(laptop, OTHER)).text == "Belt morgen terug."


def test_a_form_that_is_being_filled_in_is_saved_first_and_gets_the_focus_back(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_3).step(1).add("Gezin").write("Voornaam", "Stor")
    typist.ctrl(Key.Key_N).type("Mila belt")
    assert opened(window).plan.people[-1].first_name == "Stor"
    assert "Stor" in [name for _, name in the(NoteModel, window).state.people]
    typist.ctrl(Key.Key_Return)
    assert typist.focus().accessibleName() == "Voornaam"
    typist.type("m")
    window.flush()
    assert opened(window).plan.people[-1].first_name == "Storm"


@pytest.mark.parametrize("place", Place)
def test_it_opens_on_every_screen_and_stays_while_one_looks_elsewhere(window, typist, place):
    window.open_case(CODE)
    window.help() if place is Place.HELP else window.go(place)
    QApplication.processEvents()
    typist.ctrl(Key.Key_N)
    here = panel(window)
    assert here is not None
    if place is Place.CASES:
        typist.type("GP").press(Key.Key_Tab)
    typist.type("Mila belt")
    window.open_case(CODE)
    assert panel(window) is here
    typist.ctrl(Key.Key_N).type(" terug").ctrl(Key.Key_Return)
    assert last(opened(window).plan).text == "Mila belt terug"


def test_the_keyboard_is_never_nowhere_after_it(window, typist):
    window.open_case(CODE)
    typist.to("Op papier").ctrl(Key.Key_N).type("Mila belt").ctrl(Key.Key_4)
    assert window.place is not Place.OVERVIEW
    typist.ctrl(Key.Key_N).press(Key.Key_Escape)
    assert window.shell.isAncestorOf(typist.focus())
    assert typist.focus().isVisible()
    typist.press(Key.Key_Tab)
    assert typist.focus().accessibleName()


def test_the_clock_goes_on_while_one_types(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila")
    the(NoteModel, window).tick()
    typist.type(" belt").ctrl(Key.Key_Return)
    assert last(opened(window).plan).text == "Mila belt"


def test_locking_in_the_middle_of_a_word_keeps_the_note(window, typist, qtbot):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila bel").ctrl(Key.Key_L)
    assert window.place is None
    assert panel(window) is None
    unlock(window, qtbot, typist)
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("t").ctrl(Key.Key_Return)
    assert last(opened(window).plan).text == "Mila belt"


def test_closing_in_the_middle_of_a_word_keeps_the_note(window, typist, laptop, qtbot, qapp):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila bel")
    window.close()
    again = laptop.switch_on(qapp)
    qtbot.addWidget(again)
    qtbot.waitUntil(again.isActiveWindow)
    unlock(again, qtbot, typist)
    again.open_case(CODE)
    typist.ctrl(Key.Key_N)
    assert typed(again) == "Mila bel"


@pytest.mark.parametrize("name", ["Wie zei het?", "Feit of mening?", "Apart verteld", "Minuten", "Waaraan", "Bewaar"])
def test_enter_keeps_the_note_but_is_a_new_line_in_what_was_said(window, typist, name):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila belt").press(Key.Key_Return).type("Morgen weer")
    typist.write("Minuten", "5")
    typist.to(name).press(Key.Key_Return)
    assert (last(opened(window).plan).text, last(opened(window).plan).minutes) == ("Mila belt\nMorgen weer", 5)
    assert len(opened(window).plan.hours) == 1


def test_escape_leaves_the_note_for_later(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila belt").press(Key.Key_Escape)
    assert panel(window) is None
    assert window.shell.toast.text() == f"Je notitie wacht bij {CODE}. Verder: Ctrl+N"
    typist.ctrl(Key.Key_N).ctrl(Key.Key_Return)
    assert last(opened(window).plan).text == "Mila belt"


def test_the_overview_says_that_a_note_waits(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila belt").press(Key.Key_Escape)
    typist.push("Maak af: Er wacht een notitie")
    assert typed(window) == "Mila belt"
    typist.ctrl(Key.Key_Return)
    assert "Er wacht een notitie" not in seen(window)


def test_help_about_it_is_one_key_away_and_the_note_waits(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila belt").press(Key.Key_F1)
    assert window.place is Place.HELP
    assert "Iemand belt. Druk op Ctrl+N" in " ".join(help_text(window).split())
    typist.ctrl(Key.Key_N)
    assert typed(window) == "Mila belt"


def help_text(window: MainWindow) -> str:
    return the(QTextBrowser, the(HelpScreen, window)).toPlainText()


def test_tab_goes_round_the_panel_and_the_screen_and_every_stop_has_a_name(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N)
    been = tab_round()
    assert [type(widget).__name__ for widget in been if not widget.accessibleName()] == []
    assert [widget.accessibleName() for widget in tab_stops(window) - set(been)] == []
    assert len([one for one in been if the(NotePanel, window).isAncestorOf(one)]) == 9


def test_in_a_low_window_everything_in_it_comes_in_sight(window, typist):
    window.open_case(CODE)
    window.resize(683, 384)
    typist.ctrl(Key.Key_N)
    here = panel(window)
    assert here is not None
    assert window.rect().contains(here.geometry())
    typist.type("Mila belt").write("Minuten", "tien").press(*[Key.Key_Backtab] * 4)
    assert in_sight(here, typist.focus())
    typist.ctrl(Key.Key_Return)
    assert typist.focus().accessibleName() == "Minuten"
    assert in_sight(here, typist.focus())
    assert "heel getal" in seen(here)


def in_sight(here: QWidget, part: QWidget) -> bool:
    there = here.childAt(part.mapTo(here, part.rect().center()))
    return there is part or (there is not None and part.isAncestorOf(there))


def test_what_was_typed_survives_the_power_failing(window, typist, laptop, qtbot, tmp_path):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N).type("Mila bel")

    def waits() -> bool:
        return any("Mila bel" in draft.text for draft in opened(window).drafts(PLACE))

    qtbot.waitUntil(waits, timeout=LATEST_MS * 5)
    copied = shutil.copytree(laptop.kluis, tmp_path / "na de stroom")
    desk = open_vault(copied, PASSPHRASE, laptop.clock)
    assert [draft.place for draft in desk.editing().open(CODE).drafts] == [PLACE]
    desk.close()


def full(*_: object) -> None:
    raise UserError("De schijf van je laptop is vol.", "Maak ruimte vrij.")


def test_a_note_elsewhere_that_the_disk_refuses_is_said_and_survives_the_lock(window, typist, laptop, monkeypatch):
    with monkeypatch.context() as patch:
        typist.ctrl(Key.Key_N).type("vl").press(Key.Key_Tab).type("Belt terug.")
        patch.setattr(EditingService, "save", full)
        patch.setattr(EditingService, "keep_draft", full)
        typist.ctrl(Key.Key_Return)
        assert "vol" in window.shell.banner.text()
        assert window.shell.banner.isVisible()
        typist.ctrl(Key.Key_L)
        assert window._kept is not None  # noqa: SLF001
        assert "Belt terug" not in seen(window)
    window.try_again()
    assert window._kept is None  # noqa: SLF001
    assert last(kept(laptop, OTHER)).text == "Belt terug."


def test_a_file_dropped_on_the_panel_gets_the_answer_of_the_window(window, typist):
    window.open_case(CODE)
    typist.ctrl(Key.Key_N)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/een/casus.json")])
    over = window.windowHandle()
    here = panel(window)
    assert here is not None
    at = here.mapTo(window, QPoint(60, 90))
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(at, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(over, enter)
    QApplication.sendEvent(over, QDropEvent(QPointF(at), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.shell.toast.text().startswith("Een bestand kun je hier niet neerzetten.")
    assert typed(window) == ""
