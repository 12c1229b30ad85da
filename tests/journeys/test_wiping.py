"""A case is wiped in the real window: left, gone from list and vault, with a receipt; a lock empties the clipboard."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from regiedesk.domain.people import Person
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.words import PersonKind
from regiedesk.storage.vault import kdf
from regiedesk.ui.places import Place
from regiedesk.ui.screens.record import RecordScreen
from regiedesk.ui.screens.wipe_panel import QUESTION
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.fields import ChoiceField
from regiedesk.ui.wiping import TITLE
from tests.journeys.entering_until_killed import PASSPHRASE, laptop
from tests.journeys.laptop import Laptop
from tests.journeys.regisseur import Regisseur
from tests.storage.vault.raw_pages import content_with
from tests.storage.vault.support import CHEAP
from tests.ui.screens.looking import button
from tests.ui.typist import until

CODE = "Zqwisveld"
MILA = Person(id="mila", kind=PersonKind.FAMILY, first_name="Mila")


@pytest.fixture
def desk(tmp_path, monkeypatch) -> Laptop:
    monkeypatch.setattr(kdf, "FLOOR", CHEAP)
    return laptop(tmp_path)


@pytest.fixture
def regisseur(desk, qapp, qtbot) -> Regisseur:
    window = desk.switch_on(qapp)
    qtbot.addWidget(window)
    made = Regisseur(window)
    made.begins(PASSPHRASE)
    made.makes_case(CODE)
    return made


def record(regisseur: Regisseur) -> RecordScreen:
    regisseur.window.go(Place.RECORD)
    screen = regisseur.window.current()
    assert isinstance(screen, RecordScreen)
    return screen


def test_what_was_copied_is_off_the_clipboard_after_locking(regisseur):
    regisseur.case().edit("iemand erbij", lambda plan: replace(plan, people=(MILA,)))
    button(record(regisseur), "Kopieer alles").click()
    assert "Mila" in QGuiApplication.clipboard().text()
    regisseur.locks()
    assert QGuiApplication.clipboard().text() == ""


def test_a_wiped_case_is_nowhere_any_more(regisseur, desk, tmp_path):
    assert CODE.encode() in content_with(desk.kluis, PASSPHRASE)
    screen = record(regisseur)
    button(screen, "Wat je doet: Wissen").click()
    reason = next(field for field in screen.findChildren(ChoiceField) if field.isVisible())
    until(lambda: not regisseur.sees("Even kijken"))
    reason.edited.emit(PurgeReason.MISTAKE)
    with ask.answers([True, True, tmp_path / "bewijs.pdf"]) as script:
        button(screen, "Wis deze werkkopie").click()
        assert regisseur.window.place is Place.CASES
        until((tmp_path / "bewijs.pdf").exists)
    assert script.asked == [QUESTION, TITLE, "Bewaar het bewijs"]
    assert CODE.encode() not in content_with(desk.kluis, PASSPHRASE)
    assert CODE.casefold().encode() not in content_with(desk.kluis, PASSPHRASE).lower()
