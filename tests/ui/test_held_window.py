"""A case of somebody else in the real window: it says so on every screen, can be read, and never changes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.desktop import DiskFiles, VaultGate, help_pages
from regiedesk.domain.registers import Holding
from regiedesk.domain.settings import Settings
from regiedesk.domain.work_words import Access
from regiedesk.storage.files.settings import SettingsFile
from regiedesk.ui.application import ScreenFactory
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import OF_CASE, Place
from tests.ui.finding import show_active
from tests.ui.held import hold
from tests.ui.screens.looking import settle

CODE = "Ankerplaats"
HELD = {
    "overgedragen": Holding(access=Access.HANDED_OVER),
    "nog niet van jou": Holding(access=Access.RECEIVED, receipt="AAAA-BBBB"),
    "waarneemkopie": Holding(access=Access.DEPUTY, access_until=dt.date(2026, 9, 9)),
}


@pytest.fixture
def window(qtbot, desk: Desk, jobs, tmp_path) -> Iterator[MainWindow]:
    gate = VaultGate(tmp_path / "kluis", desk.clock)
    store = SettingsFile(tmp_path / "instellingen.json")
    factory = ScreenFactory(gate, store, DiskFiles(), jobs, help_pages, desk.clock.now)
    made = MainWindow(factory, Settings(), jobs, desk.clock.now)
    made.resize(1366, 768)
    show_active(qtbot, made)
    yield made
    made.close()
    made.deleteLater()
    if factory.entrance is not None:
        factory.entrance.close()


@pytest.mark.parametrize("words", HELD)
def test_every_screen_says_whose_case_it_is_and_nothing_changes(window, desk, jobs, words):
    hold(desk, CODE, HELD[words])
    before = desk.editing().open(CODE).plan
    window.enter(desk)
    window.open_case(CODE)
    for place in OF_CASE:
        window.go(place)
        jobs.wait()
        settle(window)
        assert window.shell.held.isVisible(), place
        assert words in window.shell.held.text()
    window.session.edit("anders", lambda plan: replace(plan, people=()))
    assert "niet veranderen" in window.shell.toast.text()
    assert desk.editing().open(CODE).plan == before
    window.go(Place.CASES)
    assert not window.shell.held.isVisible()


def test_the_strip_leads_to_how_it_stands_and_ones_own_case_has_none(window, desk):
    hold(desk, CODE, HELD["overgedragen"])
    window.enter(desk)
    window.open_case(CODE)
    window.shell.held.acted.emit()
    assert window.place is Place.CLOSING
    window.go(Place.CASES)
    window.open_case("Lampion")
    assert not window.shell.held.isVisible()


def test_taking_a_case_back_opens_it_anew_where_one_is(window, desk):
    desk.handover().send_on_paper(CODE, "Jan")
    window.enter(desk)
    window.open_case(CODE)
    window.go(Place.CLOSING)
    desk.handover().confirm_paper(CODE, desk.clock.today())
    window.reopen_case(CODE)
    assert window.place is Place.CLOSING
    assert window.shell.held.isVisible()
