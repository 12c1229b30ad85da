"""What can go wrong at the window: a power cut while typing, input that cannot be, two windows, a dropped file."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regiedesk.bootstrap import create_vault
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.services.editing import EditingService
from regiedesk.storage.vault import kdf
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from tests.domain.services.office import family
from tests.journeys.entering_until_killed import PASSPHRASE
from tests.journeys.laptop import Laptop, opened, seen
from tests.storage.vault.support import CHEAP
from tests.ui.tabs import tab_round, tab_stops
from tests.ui.typist import Key, Typist


@pytest.fixture
def laptop(tmp_path, monkeypatch) -> Laptop:
    """A laptop with a vault that holds the family of Mila and Bas."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    made = Laptop(tmp_path)
    desk, _code = create_vault(made.kluis, PASSPHRASE, made.clock, cost=CHEAP)
    with desk.vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=family()))
    desk.close()
    return made


@pytest.fixture
def typist() -> Typist:
    return Typist()


def shown(laptop: Laptop, qtbot: QtBot, app: QApplication) -> MainWindow:
    window = laptop.switch_on(app)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    return window


def at_the_case(laptop: Laptop, qtbot: QtBot, app: QApplication, typist: Typist) -> MainWindow:
    window = shown(laptop, qtbot, app)
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is Place.CASES)
    typist.to("Zoek in alles").press(Key.Key_Down).press(Key.Key_Return).ctrl(Key.Key_3)
    assert window.place is Place.GUIDE
    return window


def test_a_score_of_twelve_is_refused_in_place(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    typist.step(3).add("Doel erbij").write("Wat wil je bereiken", "Rust").to("Begincijfer").type("12")
    assert "Kies een cijfer van 0 tot en met 10." in seen(window)
    assert [goal for goal in opened(window).plan.results if goal.start_score == 12] == []


def test_an_end_before_the_start_and_an_empty_name_are_refused_in_place(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    before = opened(window).plan
    typist.step(4).add("Zelf").write("Wat", "belt").write("Vanaf", "3-9-2026").write("Tot", "1-9-2026")
    typist.press(Key.Key_Tab)
    assert opened(window).drafts("agreements") != ()
    assert opened(window).plan.agreements[: len(before.agreements)] == before.agreements
    typist.step(1).add("Gezin").to("Voornaam").type(" ").press(Key.Key_Tab)
    assert "Nog nodig: Voornaam" in seen(window)
    assert opened(window).plan.people == before.people


def test_a_pasted_page_is_kept_whole(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    page = "\n".join(f"Regel {number}: wat er gezegd is, met <b>haken</b> en & tekens." for number in range(200))
    QApplication.clipboard().setText(page)
    typist.step(2).add("Kracht").to("Wat is er gezien").ctrl(Key.Key_V).push("Feit of mening: Feit")
    typist.choose("Leefgebied", "we").done()
    assert opened(window).plan.observations[-1].text == page


def test_a_pasted_report_is_refused_and_nothing_of_it_is_lost(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    report = "Nog een bladzij. " * 2000
    QApplication.clipboard().setText(report)
    typist.step(2).add("Kracht").to("Wat is er gezien").ctrl(Key.Key_V).push("Feit of mening: Feit")
    typist.choose("Leefgebied", "we")
    kept = opened(window).drafts("observations")
    assert [report.strip() in draft.text for draft in kept] == [True]
    assert "Deze tekst is te lang" in seen(window)


def test_a_dropped_file_changes_nothing_and_is_answered(laptop, qapp, qtbot, typist, tmp_path):
    window = at_the_case(laptop, qtbot, qapp, typist)
    before = opened(window).plan
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "gezin.docx"))])
    act, button, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(QPoint(9, 9), act, dropped, button, none))
    QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), act, dropped, button, none))
    assert "kun je hier niet neerzetten" in seen(window)
    assert opened(window).plan == before


def test_a_second_window_on_one_vault_says_so(laptop, qapp, qtbot, typist):
    at_the_case(laptop, qtbot, qapp, typist)
    second = shown(laptop, qtbot, qapp)
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: "al open" in seen(second))
    assert second.place is None


def test_a_locked_window_keeps_what_a_full_disk_refused(laptop, qapp, qtbot, typist, monkeypatch):
    window = at_the_case(laptop, qtbot, qapp, typist)
    typist.step(1).add("Gezin").write("Voornaam", "Stor")
    with monkeypatch.context() as full:
        full.setattr(EditingService, "save", refuse)
        full.setattr(EditingService, "keep_draft", refuse)
        typist.ctrl(Key.Key_L)
        assert "Je laatste wijziging is nog niet bewaard" in seen(window)
        assert [word for word in ("Stor", "Mila", "Casussen") if word in seen(window)] == []
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
        typist.write("Wachtzin", "geen van deze past").press(Key.Key_Return)
        qtbot.waitUntil(lambda: "past niet" in seen(window))
        assert window.place is None
    typist.write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: window.place is Place.GUIDE)
    assert opened(window).plan.people[-1].first_name == "Stor"
    assert window.shell.header.saved_words() == "Alles bewaard"
    window.close()
    assert opened(at_the_case(laptop, qtbot, qapp, typist)).plan.people[-1].first_name == "Stor"


def refuse(*_: object) -> None:
    raise UserError("De schijf van je laptop is vol.", "Maak ruimte vrij.")


def test_closing_in_the_middle_of_a_word_keeps_it(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    typist.step(1).add("Gezin").write("Voornaam", "Stor")
    window.close()
    again = at_the_case(laptop, qtbot, qapp, typist)
    assert opened(again).plan.people[-1].first_name == "Stor"


@pytest.mark.parametrize("place", Place)
def test_tab_goes_round_every_screen_and_every_stop_has_a_name(laptop, qapp, qtbot, typist, place):
    window = at_the_case(laptop, qtbot, qapp, typist)
    window.help() if place is Place.HELP else window.go(place)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    # What waits for a drawing can be pressed only after it: the round is over a screen at rest.
    qtbot.waitUntil(lambda: not any(jobs.busy() for jobs in window.findChildren(Jobs)))
    typist.press(Key.Key_Tab)
    been = tab_round()
    assert [type(widget).__name__ for widget in been if not widget.accessibleName()] == []
    assert [widget.accessibleName() for widget in tab_stops(window) - set(been)] == []


def test_three_hundred_paints_cost_no_reference_to_none(laptop, qapp, qtbot, typist):
    window = at_the_case(laptop, qtbot, qapp, typist)
    window.grab()
    before = sys.getrefcount(None)
    for _ in range(300):
        window.grab()
    assert abs(sys.getrefcount(None) - before) < 100
