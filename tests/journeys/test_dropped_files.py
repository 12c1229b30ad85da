"""Files that are dropped on the window: a case comes in at Casussen, anything else is answered and changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from regiedesk.bootstrap import create_vault
from regiedesk.storage.vault import kdf
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from tests.journeys.entering_until_killed import PASSPHRASE
from tests.journeys.laptop import Laptop, seen
from tests.storage.vault.support import CHEAP
from tests.ui.sample_office import office
from tests.ui.typist import Key, Typist


@pytest.fixture
def locked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot, qapp: QApplication) -> MainWindow:
    """The window of a vault without cases, which is closed."""
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    laptop = Laptop(tmp_path)
    create_vault(laptop.kluis, PASSPHRASE, laptop.clock, cost=CHEAP)[0].close()
    made = laptop.switch_on(qapp)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def window(locked: MainWindow, qtbot: QtBot) -> MainWindow:
    """The window at the list of cases."""
    Typist().write("Wachtzin", PASSPHRASE).press(Key.Key_Return)
    qtbot.waitUntil(lambda: locked.place is Place.CASES)
    return locked


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case in a file, as another regisseur may give it."""
    found: list[bytes] = []
    office("lampion").cases().export_readable("Lampion", found.append)
    path = tmp_path / "casus.json"
    path.write_bytes(found[0])
    return path


def drop(window: MainWindow, *urls: QUrl) -> bool:
    """Drag over the window and let go; tells whether the window wanted it."""
    data = QMimeData()
    data.setUrls(urls)
    act, buttons, keys = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), act, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(9, 9), act, data, buttons, keys))
    return enter.isAccepted()


def local(*paths: Path) -> list[QUrl]:
    return [QUrl.fromLocalFile(str(path)) for path in paths]


def test_a_case_dropped_on_the_list_comes_in(window, case, qtbot):
    assert drop(window, *local(case))
    qtbot.waitUntil(lambda: "'Lampion' staat in de kluis." in seen(window))


def test_a_file_that_is_no_case_is_refused_in_place(window, tmp_path, qtbot):
    (tmp_path / "gezin.docx").write_bytes(b"PK\x03\x04")
    assert drop(window, *local(tmp_path / "gezin.docx"))
    qtbot.waitUntil(lambda: "Er is niets ingelezen." in seen(window))
    assert window.place is Place.CASES


def test_more_than_one_file_or_one_of_elsewhere_is_answered(window, case, tmp_path):
    for urls in (local(case, case), [QUrl("https://voorbeeld.nl/casus.json")]):
        assert drop(window, *urls)
        assert window.shell.toast.text() == "Zet één bestand tegelijk neer, van je eigen laptop."
        window.shell.toast.tell("")


def test_on_another_screen_it_says_where_a_case_comes_in(window, case):
    window.go(Place.SETTINGS)
    assert drop(window, *local(case))
    assert "kun je hier niet neerzetten" in window.shell.toast.text()


def test_a_locked_window_wants_no_files(locked, case):
    assert not drop(locked, *local(case))
    assert locked.place is None
