from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from regiedesk import bootstrap
from regiedesk.domain.errors import UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.services.samples import replay
from regiedesk.domain.settings import Settings
from regiedesk.storage.files.samples import read_sample
from regiedesk.storage.vault import kdf
from regiedesk.ui import theme
from regiedesk.ui.idle import IdleWatch
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.office import Office
from regiedesk.ui.places import Place, ways
from regiedesk.ui.shell import Shell
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.widgets import ask, text
from regiedesk.ui.widgets.card import SavedMark
from regiedesk.ui.widgets.fields import LineField
from regiedesk.ui.widgets.page import Head, Screen
from tests.fakes import FixedClock
from tests.ui.finding import show_active, the
from tests.ui.sample_office import office
from tests.ui.tabs import tab_round, tab_stops

PASSPHRASE = "vier gele fietsen regen"


class Sheet(Screen):
    """A screen with one field that is saved, and guidance."""

    def __init__(self, place: Place, session: CaseSession | None = None) -> None:
        super().__init__()
        self.place, self.session = place, session
        self.heard: list[str] = []
        self.field = LineField("Reden")
        self.field.edited.connect(self.save)
        QVBoxLayout(self).addWidget(self.field)
        self.explained = text.body("Eerst wat goed gaat.")

    def head(self) -> Head:
        return Head(title="Stap 5. Wie heeft de regie?") if self.place is Place.GUIDE else Head()

    def guidance(self) -> QWidget | None:
        return self.explained if self.place is Place.GUIDE else None

    def enter(self) -> None:
        self.heard.append("enter")

    def leave(self) -> None:
        self.heard.append("leave")

    def show_item(self, place: str) -> None:
        self.heard.append(place)

    def save(self, words: object) -> None:
        if self.session is not None:
            self.session.edit("reden", lambda plan: with_reason(plan, str(words)), typing="reden")


def with_reason(plan: Plan, words: str) -> Plan:
    return replace(plan, details=replace(plan.details, referral_reason=words))


class Factory:
    def __init__(self) -> None:
        self.made: list[Place] = []
        self.helped: list[str] = []

    def unlock(self, window: MainWindow) -> QWidget:
        return QLabel("Ontgrendelen")

    def screen(self, place: Place, window: MainWindow, office: Office) -> QWidget:
        self.made.append(place)
        return Sheet(place)

    def of_case(self, place: Place, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        self.made.append(place)
        return Sheet(place, session)

    def show_help(self, screen: QWidget, name: str) -> None:
        self.helped.append(name)


@pytest.fixture
def factory() -> Factory:
    return Factory()


@pytest.fixture
def window(qtbot: QtBot, factory, jobs):
    made = MainWindow(factory, Settings(), jobs, lambda: dt.datetime(2026, 9, 2, tzinfo=dt.UTC))
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.enter(office("ankerplaats"))
    yield made
    # Not left to qtbot: it closes the window while a disk of the test is still full, and nobody answers.
    made.close()
    made.deleteLater()


@pytest.fixture
def idle(window) -> IdleWatch:
    return the(IdleWatch, window)


def reason(window: MainWindow) -> str:
    assert window.session is not None
    return window.session.plan.details.referral_reason


def sheet(window: MainWindow) -> Sheet:
    current = window.current()
    assert isinstance(current, Sheet)
    return current


def control(qtbot: QtBot, window: MainWindow, key: Qt.Key) -> None:
    qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_a_case_is_opened_at_its_overview_or_at_an_item(window, factory):
    window.open_case("Ankerplaats")
    window.open_case("Ankerplaats", "agreements/a1")
    assert factory.made[-2:] == [Place.OVERVIEW, Place.GUIDE]
    assert sheet(window).heard == ["enter", "agreements/a1"]


def test_a_case_is_opened_at_a_screen_by_its_name(window, factory):
    window.open_case("Ankerplaats", "papier")
    assert window.place is Place.PAPER
    assert factory.made[-1] is Place.PAPER


def test_one_can_follow_a_name_or_an_item(window):
    window.open_case("Ankerplaats")
    window.follow("papier")
    assert window.place is Place.PAPER
    window.follow("results/r1")
    assert sheet(window).heard == ["enter", "results/r1"]


def test_a_meeting_is_dealt_with_where_meetings_are_planned(window):
    window.open_case("Ankerplaats", "meetings/nieuw/MDO")
    assert window.place is Place.MEETINGS
    assert sheet(window).heard == ["enter", "meetings/nieuw/MDO"]
    window.follow("agreements/a1/status")
    assert sheet(window).heard == ["enter", "agreements/a1/status"]


def test_screens_of_a_case_need_a_case(window):
    window.go(Place.PAPER)
    assert window.place is Place.CASES


def test_a_screen_is_made_once_and_forgotten_with_its_case(window, factory):
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    window.go(Place.OVERVIEW)
    window.go(Place.GUIDE)
    assert factory.made.count(Place.GUIDE) == 1
    window.go(Place.CASES)
    assert window.session is None
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    assert factory.made.count(Place.GUIDE) == 2


def test_what_is_of_no_case_does_not_say_how_the_open_one_stands(window):
    window.open_case("Ankerplaats")
    names = ("Ongedaan maken", "Opnieuw doen")

    def shown() -> list[bool]:
        header = window.shell.header
        buttons = [b for b in header.findChildren(QAbstractButton) if b.accessibleName().startswith(names)]
        return [each.isVisible() for each in (*buttons, the(SavedMark, header))]

    assert shown() == [True, True, True]
    for place in (Place.SETTINGS, Place.HELP):
        window.go(place)
        assert shown() == [False, False, False]
    window.go(Place.OVERVIEW)
    assert shown() == [True, True, True]


def test_the_head_says_where_one_is(window):
    assert window.shell.header.title() == "Casussen"
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    assert window.shell.header.title() == "Stap 5. Wie heeft de regie?"
    assert "Ankerplaats · Handreiking" in {label.text() for label in window.shell.header.findChildren(QLabel)}


def test_what_is_being_typed_is_saved_before_one_goes_elsewhere(qtbot: QtBot, window):
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    qtbot.keyClicks(sheet(window).field.line(), "Nieuwe reden")
    window.go(Place.OVERVIEW)
    assert reason(window) == "Nieuwe reden"


def test_undo_and_redo_have_names_and_keys(qtbot: QtBot, window):
    window.open_case("Ankerplaats")
    before = reason(window)
    window.session.edit("reden", lambda plan: with_reason(plan, "anders"))
    names = {button.accessibleName() for button in window.shell.header.findChildren(QWidget)}
    assert "Ongedaan maken: reden" in names
    control(qtbot, window, Qt.Key.Key_Z)
    assert reason(window) == before
    assert window.shell.toast.text() == "Ongedaan gemaakt: reden. Terug: Ctrl+Shift+Z"
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, both)
    assert reason(window) == "anders"


@pytest.fixture
def disk(window, monkeypatch) -> Iterator[pytest.MonkeyPatch]:
    """A disk that is full until `undo`; a reason that could not be saved is there already."""
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    with monkeypatch.context() as patch:
        patch.setattr(EditingService, "save", full)
        patch.setattr(EditingService, "keep_draft", full)
        window.session.edit("reden", lambda plan: with_reason(plan, "kwijt?"))
        yield patch


def test_a_full_disk_is_said_and_closes_nothing(window, disk):
    assert window.shell.header.saved_words() == "Niet bewaard"
    assert window.shell.banner.isVisible()
    assert window.shell.banner.text() == "De schijf van je laptop is vol. Maak ruimte vrij."
    with ask.answers([False]) as script:
        assert not window.close()
    assert script.asked == ["Nog niet bewaard"]
    disk.undo()
    window.shell.banner.acted.emit()
    assert window.shell.header.saved_words() == "Alles bewaard"
    assert not window.shell.banner.isVisible()


def test_a_case_that_is_not_saved_is_not_left_for_another(qtbot: QtBot, window, disk):
    control(qtbot, window, Qt.Key.Key_1)
    assert (window.place, reason(window)) == (Place.GUIDE, "kwijt?")
    assert "nog niet bewaard" in window.shell.toast.text()
    window.open_case("Ankerplaats")
    assert reason(window) == "kwijt?"
    disk.undo()
    window.go(Place.CASES)
    assert window.place is Place.CASES


def test_refused_input_that_cannot_be_kept_is_not_saved_either(window, disk):
    disk.undo()
    window.session.retry()
    with pytest.MonkeyPatch.context() as again:
        again.setattr(EditingService, "keep_draft", full)
        window.session.keep_draft("meetings/m1/on", "31 februari", "Deze dag bestaat niet.")
        assert window.shell.header.saved_words() == "Niet bewaard"
    window.session.retry()
    assert window.shell.header.saved_words() == "Alles bewaard"
    assert [draft.text for draft in window._office.editing().open("Ankerplaats").drafts] == ["31 februari"]  # noqa: SLF001


def full(*_: object) -> None:
    raise UserError("De schijf van je laptop is vol.", "Maak ruimte vrij.")


def words_on(window: MainWindow) -> str:
    """Return what can be read, also in a tooltip or by who listens."""
    there = [part for part in window.findChildren(QWidget) if part.isVisible()]
    texts = [part.text() for part in there if isinstance(part, QLabel | QLineEdit | QAbstractButton)]
    return "\n".join([window.windowTitle(), *texts, *(part.accessibleName() + part.toolTip() for part in there)])


def test_locking_covers_an_edit_that_cannot_be_saved(qtbot: QtBot, window, disk):
    vault = window._office  # noqa: SLF001
    assert "Ankerplaats" in words_on(window)
    with qtbot.waitSignal(window.covered) as covered, qtbot.assertNotEmitted(window.locked):
        control(qtbot, window, Qt.Key.Key_L)
    assert covered.args == [vault]
    assert (window.place, window.session) == (None, None)
    assert words_on(window).split() == ["RegieDesk", "Ontgrendelen"]
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_Z):
        control(qtbot, window, key)
    window.go(Place.GUIDE)
    window.follow("agreements/a1")
    assert words_on(window).split() == ["RegieDesk", "Ontgrendelen"]


def test_after_the_passphrase_a_covered_edit_is_there_and_tried_again(qtbot: QtBot, window, disk):
    vault = window._office  # noqa: SLF001
    window.lock()
    window.enter(vault)
    assert (window.place, reason(window)) == (Place.GUIDE, "kwijt?")
    assert window.shell.header.saved_words() == "Niet bewaard"
    window.lock()
    disk.undo()
    window.enter(vault)
    assert window.shell.header.saved_words() == "Alles bewaard"
    assert vault.editing().open("Ankerplaats").plan.details.referral_reason == "kwijt?"
    control(qtbot, window, Qt.Key.Key_Z)
    assert reason(window) != "kwijt?"


def test_a_covered_edit_is_saved_as_soon_as_it_can_and_then_the_vault_closes(qtbot: QtBot, window, disk, monkeypatch):
    vault = window._office  # noqa: SLF001
    closed: list[bool] = []
    monkeypatch.setattr(vault, "close", lambda: closed.append(True))
    window.lock()
    window.try_again()
    assert closed == []
    disk.undo()
    with qtbot.waitSignal(window.locked):
        window.try_again()
    assert closed == [True]
    assert vault.editing().open("Ankerplaats").plan.details.referral_reason == "kwijt?"


def test_a_covered_vault_does_not_close_while_its_passphrase_is_looked_at(qtbot: QtBot, window, disk, jobs):
    window.lock()
    disk.undo()
    jobs.run(lambda: None, lambda _: None, lambda _: None)
    with qtbot.assertNotEmitted(window.locked):
        window.try_again()
    qtbot.waitUntil(lambda: not jobs.busy())
    with qtbot.waitSignal(window.locked):
        window.try_again()


def test_closing_a_covered_window_asks(window, disk):
    window.lock()
    with ask.answers([False]) as script:
        assert not window.close()
    assert script.asked == ["Nog niet bewaard"]


def test_an_edit_in_a_sample_does_not_wait(qtbot: QtBot, window, disk):
    window.enter(window._office, sample=True)  # noqa: SLF001
    window.open_case("Ankerplaats")
    window.session.edit("reden", lambda plan: with_reason(plan, "kwijt?"))
    with qtbot.waitSignal(window.locked), qtbot.assertNotEmitted(window.covered):
        window.lock()


def test_nobody_there_closes_what_lies_over_the_window_and_locks(qtbot: QtBot, window, idle):
    window.open_case("Ankerplaats")
    over, above = QDialog(window), QDialog(window)
    for one in (over, above):
        one.setModal(True)
        one.show()
    with qtbot.waitSignal(window.locked):
        idle.idle.emit()
    assert [one.isVisible() for one in (over, above)] == [False, False]


def test_locking_saves_forgets_and_shows_the_entrance(qtbot: QtBot, window, factory, tmp_path):
    opened = on_disk(tmp_path)
    window.lock()
    window.enter(opened())
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    qtbot.keyClicks(sheet(window).field.line(), "Net getypt")
    with qtbot.waitSignal(window.locked):
        control(qtbot, window, Qt.Key.Key_L)
    assert (window.place, window.session) == (None, None)
    assert window.findChildren(Sheet) == [] or all(not one.isVisible() for one in window.findChildren(Sheet))
    assert window.windowTitle() == "RegieDesk"
    window.enter(opened())
    window.open_case("Ankerplaats")
    assert reason(window) == "Net getypt"


def on_disk(folder: Path) -> Callable[[], Office]:
    """A vault that can be opened again after it was closed."""
    desk = bootstrap.create_vault(folder / "kluis", PASSPHRASE, FixedClock(), cost=kdf.FLOOR)[0]
    replay(desk.vault, desk, read_sample("ankerplaats", FixedClock().today()))
    desk.close()
    return lambda: bootstrap.open_vault(folder / "kluis", PASSPHRASE, FixedClock())


@pytest.mark.parametrize(("key", "place"), [(Qt.Key.Key_2, Place.OVERVIEW), (Qt.Key.Key_3, Place.GUIDE),
    (Qt.Key.Key_4, Place.MEETINGS), (Qt.Key.Key_7, Place.RESEARCH), (Qt.Key.Key_1, Place.CASES)])  # fmt: skip
def test_keys_go_everywhere(qtbot: QtBot, window, key, place):
    window.open_case("Ankerplaats")
    control(qtbot, window, key)
    assert window.place is place


def test_help_opens_where_one_is_and_the_keys_by_name(qtbot: QtBot, window, factory):
    window.open_case("Ankerplaats")
    window.go(Place.PAPER)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    control(qtbot, window, Qt.Key.Key_Slash)
    assert factory.helped == ["papier", "toetsen"]
    assert window.place is Place.HELP


def test_settings_hold_at_once(window):
    window.apply(Settings(dark=True))
    assert theme.is_dark()
    window.apply(Settings(dark=False))
    assert not theme.is_dark()


def test_a_dropped_file_gets_an_answer(window):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/tmp/casus.json")])  # noqa: S108
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys))
    assert window.shell.toast.text().startswith("Een bestand kun je hier niet neerzetten.")


@pytest.fixture
def shell(qtbot: QtBot):
    made = Shell(ways())
    qtbot.addWidget(made)
    guide = Sheet(Place.GUIDE)
    made.add(guide)
    made.show_screen(guide, Place.GUIDE, Head(place="Ankerplaats", title="Handreiking"), "Ankerplaats")
    made.side.show_case("Ankerplaats", "Cilla en Wolf", enhanced=True)
    with qtbot.waitExposed(made):
        made.show()
    return made


SIZES = {(1920, 1080): "wide", (1366, 768): "wide", (1280, 720): "wide", (1100, 720): "rail", (800, 600): "rail",
         (683, 384): "folded", (640, 360): "folded", (1366, 500): "folded"}  # fmt: skip


@pytest.mark.parametrize("size", SIZES)
def test_every_size_has_room_for_the_screen(qtbot: QtBot, shell, size):
    shell.resize(*size)
    form = SIZES[size]
    assert shell.folded() is (form == "folded")
    assert shell.side.isVisible() is (form != "folded")
    assert shell.header.menu_button().isVisible() is (form == "folded")
    assert shell.drawer.isVisible() is (form == "wide")
    assert shell.minimumSizeHint().width() <= size[0]
    assert shell.stack.width() >= min(size[0], 640) - 64


def test_the_menu_takes_the_place_of_the_sidebar(qtbot: QtBot, shell):
    menu = shell.menu()
    named = [action.data() for action in menu.actions() if not action.isSeparator()]
    assert named == [way.key for way in ways()]
    with qtbot.waitSignal(shell.chosen) as waited:
        menu.triggered.emit(menu.actions()[0])
    assert waited.args == ["casussen"]


def test_guidance_opens_over_a_small_page_and_closes_with_escape(qtbot: QtBot, shell):
    shell.resize(683, 384)
    shell.header.guidance_wanted.emit()
    assert shell.drawer.isVisible()
    assert "112 bij gevaar" in {label.text() for label in shell.drawer.findChildren(QLabel)}
    qtbot.keyClick(shell.drawer, Qt.Key.Key_Escape)
    assert not shell.drawer.isVisible()


def test_tab_visits_everything_once_and_everything_has_a_name(window):
    window.open_case("Ankerplaats")
    window.go(Place.GUIDE)
    window.current().field.focus()
    seen = tab_round()
    assert set(seen) == tab_stops(window)
    assert [one for one in seen if not one.accessibleName()] == []
