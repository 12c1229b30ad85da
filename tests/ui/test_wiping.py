"""After a case went: its traces follow in the background, the receipt is offered, and what is left to do is said."""

from __future__ import annotations

from typing import cast

import pytest
from PySide6.QtWidgets import QWidget

from regiedesk.domain.errors import UserError
from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.services.purging import PurgeService
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from regiedesk.ui.widgets import ask
from regiedesk.ui.wiping import TITLE, Wiping
from tests.fakes import NoTraces


class Window(QWidget):
    """What `Wiping` asks of the window."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[Place] = []
        self.told: list[str] = []

    def go(self, place: Place) -> None:
        self.places.append(place)

    def tell(self, news: str) -> None:
        self.told.append(news)


class Stuck(NoTraces):
    """Somebody goes on reading."""

    def rewrite(self) -> None:
        raise UserError("De kluis is even bezet.")


class Away(NoTraces):
    """A backup is on a disk that is not connected."""

    def out_of_reach(self, noted: object) -> tuple[str, ...]:
        return ("/media/stick/regiedesk-1",)


@pytest.fixture
def window(qtbot) -> Window:
    made = Window()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def wiped(desk, window, files, jobs, monkeypatch):
    def begin(eraser: NoTraces) -> Wiping:
        service = PurgeService(desk.vault, eraser, desk.clock, desk.ids)
        monkeypatch.setattr(desk, "purging", lambda: service)
        service.begin("Ankerplaats", PurgeReason.REQUEST)
        return Wiping(cast(MainWindow, window), desk, files, jobs)

    return begin


def test_the_case_is_left_first_and_the_receipt_is_kept_as_a_file(wiped, window, jobs, qtbot, tmp_path):
    path = tmp_path / "bewijs.pdf"
    with ask.answers([True, path]) as script:
        wiped(NoTraces()).go_on()
        assert window.places == [Place.CASES]
        qtbot.waitUntil(path.exists)
    assert script.asked == [TITLE, "Bewaar het bewijs"]
    assert path.read_bytes().startswith(b"%PDF")


def test_what_could_not_be_reached_is_said(wiped, window, jobs, qtbot, monkeypatch):
    said: list[str] = []

    def confirm(parent: object, title: str, text: str, yes: str, no: str) -> bool:
        said.append(text)
        return False

    monkeypatch.setattr(ask, "confirm", confirm)
    wiped(Away()).go_on()
    qtbot.waitUntil(lambda: bool(said))
    assert "vernietig ze zelf: /media/stick/regiedesk-1" in said[0]
    assert f"Reden: {PurgeReason.REQUEST}" in said[0]


def test_what_fails_goes_on_at_the_next_start(wiped, window, jobs, qtbot, desk):
    wiped(Stuck()).go_on()
    qtbot.waitUntil(lambda: len(window.told) == 2)
    assert "gaat verder als je RegieDesk weer opent" in window.told[-1]
    assert desk.purging().receipts() == ()
