"""Pictures of every screen on the sample families, drawn off screen: for the documentation, and to look at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from regiedesk import demo, desktop
from regiedesk.bootstrap import Desk
from regiedesk.domain.errors import UserError
from regiedesk.domain.services.samples import DayClock
from regiedesk.domain.settings import Settings
from regiedesk.storage.files import output
from regiedesk.storage.files.settings import SettingsFile
from regiedesk.storage.vault import kdf
from regiedesk.ui.application import ScreenFactory, make_application
from regiedesk.ui.crash import CrashWindow, report
from regiedesk.ui.garbage import GarbageKeeper
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import NOTE, Place
from regiedesk.ui.viewmodels.unlock import UnlockModel
from regiedesk.ui.widgets.turns import Turns

DAY = dt.date(2026, 9, 2)
"""Pictures of the same program are the same on every day."""

_PASSPHRASE = "paars fiets regen lepel"  # noqa: S105 — a vault that lives as long as the drawing
_EMPTY = "Nieuw"
_FULL = UserError(
    "De schijf van je laptop is vol. Je laatste zin is nog niet bewaard.", "Maak ruimte vrij, dan bewaren we meteen."
).sentence()
_THEN = {
    Place.MEETINGS: (("46-overleg-plannen", "Overleg plannen"),),
    Place.PAPER: (("41-papier-register", "Wat je ziet: Waar is het papier?"),),
    Place.VERSIONS: (("51-versies-vaststellen", "Versie 4 vaststellen"),),
    Place.RESEARCH: (),
    Place.RECORD: (
        ("76-inzage", "Wat je doet: Inzage"),
        ("77-wissen", "Wat je doet: Wissen"),
        ("78-geschiedenis", "Wat je doet: Geschiedenis"),
    ),
    Place.CHANGES: (
        ("62-er-is-iets-veranderd", "Er is iets veranderd", "Wat is er veranderd?: Veiligheid"),
        ("63-iemand-gaat-weg", "Laat maar", "Iemand gaat weg"),
        ("64-zwaarte-van-de-regie", "Laat maar", "Maak zwaarder of lichter"),
    ),
    Place.CLOSING: (
        ("66-waarneemkopie", "Wat je doet: Waarneemkopie"),
        ("67-afsluiten", "Wat je doet: Afsluiten"),
        ("68-overdragen", "Wat je doet: Overdragen"),
    ),
}
"""What is pressed on a screen for another picture of it."""
_STEPS = 7
_ROUNDS = 8
_PAGES_MS = 700
Say = Callable[[str], None]


def draw(folder: Path, size: tuple[int, int], say: Say) -> None:
    """Write a PNG of every screen into a folder; `size` is in logical pixels. Raises UserError."""
    output.make_folder(folder)
    app = make_application(Settings())
    keeper = GarbageKeeper(app)
    keeper.start()
    with TemporaryDirectory(prefix="regiedesk-") as passing:
        studio = _Studio(app, Path(passing), size)
        try:
            for name, shown in studio.scenes():
                studio.settle()
                path = folder / f"{name}.png"
                shown.grab().toImage().save(str(path), quality=0)
                say(str(path))
        finally:
            studio.close()
            keeper.stop()


class _Studio:
    """A window on a vault that is made for the pictures, and walks through all screens."""

    def __init__(self, app: QApplication, folder: Path, size: tuple[int, int]) -> None:
        self._app, self._clock, self._jobs = app, DayClock(DAY), Jobs()
        self._size = size
        gate = desktop.VaultGate(folder / "kluis", self._clock, kdf.FLOOR)
        store = SettingsFile(folder / "instellingen.json")
        files, now = desktop.DiskFiles(), self._clock.now
        self._factory = ScreenFactory(gate, store, files, self._jobs, desktop.help_pages, now)
        self._window = MainWindow(self._factory, Settings(), self._jobs, now)
        self._window.resize(*size)
        self._window.show()
        self._desk: Desk | None = None
        self._unlock.opened.connect(self._opened)

    @property
    def _unlock(self) -> UnlockModel:
        model = self._factory.entrance
        if model is None:
            raise RuntimeError("a window without entrance")
        return model

    def settle(self) -> None:
        """Let everything that was started come to an end, and be painted."""
        while self._jobs.busy():
            self._app.processEvents()
            self._jobs.wait()
        for _ in range(_ROUNDS):
            self._app.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        while any(turns.busy() for turns in self._window.findChildren(Turns)):
            self._app.processEvents()
        self._window.resize(*self._size)
        if any(view.inherits("QPdfView") for view in self._window.current().findChildren(QWidget)):
            self._wait_for_pages()
        self._app.processEvents()

    def _wait_for_pages(self) -> None:
        """Qt draws the pages of a PDF in a thread of its own and tells nobody when it is done."""
        waiting = QEventLoop()
        QTimer.singleShot(_PAGES_MS, waiting.quit)
        waiting.exec()

    def close(self) -> None:
        """Close the vault."""
        self._window.close()
        self._unlock.close()

    def scenes(self) -> Iterator[tuple[str, QWidget]]:
        """Yield the name of each picture with what is on it, after making it so."""
        for scenes in (
            self._first_run,
            self._no_cases,
            self._cases,
            self._one_case,
            self._empty_case,
            self._around,
            self._back,
            self._dark,
        ):
            for name in scenes():
                yield name, self._window
        yield "95-fout-in-het-programma", self._crash()

    def _first_run(self) -> Iterator[str]:
        unlock = self._unlock
        self._type("Wachtzin", _PASSPHRASE)
        unlock.type_new(_PASSPHRASE)
        yield "01-eerste-keer"
        self._type("Nog een keer", "paars")
        unlock.create(_PASSPHRASE, "paars")
        yield "02-eerste-keer-nog-een-keer"
        unlock.create(_PASSPHRASE, _PASSPHRASE)
        yield "03-herstelblad"
        sheet = unlock.sheet
        if sheet is not None:
            sheet.copy_by_hand()
            yield "04-herstelblad-overschrijven"
            groups = self._copied()
            for proof in sheet.state.proofs:
                self._type(f"Groep {proof.group}", groups[proof.group - 1])
                sheet.prove(proof.group, groups[proof.group - 1])
            yield "05-herstelblad-klopt"
            sheet.finish()

    def _copied(self) -> list[str]:
        """Return the groups as somebody with a pen gets them."""
        groups: list[str] = []
        while (sheet := self._unlock.sheet) is not None and sheet.state.copying:
            groups.append(sheet.state.shown)
            sheet.next_group()
        return groups

    def _no_cases(self) -> Iterator[str]:
        yield "10-casussen-leeg"

    def _cases(self) -> Iterator[str]:
        if self._desk is not None:
            demo.add_families(self._desk, self._clock)
        self._window.go(Place.SETTINGS)
        self._window.go(Place.CASES)
        yield "11-casussen"
        yield from self._searched()

    def _searched(self) -> Iterator[str]:
        self._press("Nieuwe casus")
        yield "12-casussen-nieuw"
        self._press("Terug")
        self._window.go(Place.CASES)
        for name, words in (("13-casussen-gevonden", "Coby"), ("14-casussen-niets-gevonden", "xyz")):
            self._type("Zoek in alles", words)
            yield name
        self._type("Zoek in alles", "")

    def _one_case(self) -> Iterator[str]:
        for number, code in enumerate(self._codes(), 1):
            self._window.open_case(code)
            yield f"2{number}-overzicht-{code.lower()}"
        self._window.open_case(self._codes()[0])
        self.settle()
        self._window.follow(NOTE)
        yield "29-notitie"
        self._press("Later verder")
        yield from self._places("")
        yield from self._table()
        self._window.go(Place.GUIDE)
        for step in range(1, _STEPS + 1):
            self._step(step)
            yield f"3{step}-handreiking-stap-{step}"
        self._window.shell.show_problem(_FULL)
        yield "38-niet-bewaard"
        self._window.shell.show_problem("")

    def _places(self, ending: str) -> Iterator[str]:
        for place, number in (
            (Place.PAPER, 40),
            (Place.MEETINGS, 45),
            (Place.VERSIONS, 50),
            (Place.RESEARCH, 60),
            (Place.CHANGES, 61),
            (Place.CLOSING, 65),
            (Place.RECORD, 75),
        ):
            self._window.go(place)
            yield f"{number}-{place}{ending}"
            for then, *pressed in _THEN[place] if not ending else ():
                for words in pressed:
                    self._press(words)
                    self.settle()
                yield then

    def _table(self) -> Iterator[str]:
        self._window.go(Place.TABLE)
        yield "47-aan-tafel-vooraf"
        self._press("Laat de doelen zien")
        self._press("Begin")
        self.settle()
        self._press("Besproken, verder")
        yield "48-aan-tafel-wie-is-er"
        self._press("4. Hoe gaat het met de doelen?")
        yield "49-aan-tafel-doelen"
        self._press("Afronden")
        yield "49-aan-tafel-afronden"
        session = self._window.session
        if session is not None:
            session.undo()
            self._window.go(Place.FROM_PAPER, f"meetings/{session.plan.meetings[-1].id}")
            yield "49-van-papier"
            session.undo()

    def _empty_case(self) -> Iterator[str]:
        if self._desk is None:
            return
        self._desk.cases().new(_EMPTY)
        self._window.open_case(_EMPTY)
        yield "24-overzicht-leeg"
        yield from self._places("-leeg")
        self._window.go(Place.GUIDE)
        self._step(1)
        yield "39-handreiking-leeg"
        self._window.open_case(self._codes()[0])

    def _around(self) -> Iterator[str]:
        self._window.go(Place.SETTINGS)
        yield "70-instellingen"
        self._window.help("handreiking")
        yield "71-hulp"
        self._window.help("toetsen")
        yield "72-toetsen"

    def _back(self) -> Iterator[str]:
        self._window.lock()
        yield "80-ontgrendelen"
        self._type("Wachtzin", "geen van deze woorden past")
        self._unlock.open("geen van deze woorden past")
        yield "81-wachtzin-past-niet"
        self._unlock.lost_passphrase()
        self._type("Groep 2", "AAAAA")
        self._unlock.leave_group(2, "AAAAA")
        yield "82-herstelcode"
        self._unlock.back()

    def _dark(self) -> Iterator[str]:
        self._unlock.open(_PASSPHRASE)
        self.settle()
        self._window.go(Place.SETTINGS)
        self._press("Kleur: Donker")
        self._window.go(Place.CASES)
        yield "90-casussen-donker"
        self._window.open_case(self._codes()[0])
        yield "91-overzicht-donker"
        self._window.go(Place.GUIDE)
        self._step(2)
        yield "92-handreiking-stap-2-donker"
        self._window.go(Place.SETTINGS)
        yield "93-instellingen-donker"
        self._press("Kleur: Licht")

    def _crash(self) -> QWidget:
        try:
            raise ZeroDivisionError
        except ZeroDivisionError as error:
            window = CrashWindow(report(type(error), error.__traceback__))
        window.show()
        return window

    def _type(self, label: str, words: str) -> None:
        """Fill a line as somebody would; the view-model is told apart."""
        for line in self._window.current().findChildren(QLineEdit):
            if line.accessibleName() == label:
                line.setText(words)

    def _press(self, name: str) -> None:
        """Press a button as somebody would."""
        for button in self._window.findChildren(QAbstractButton):
            if button.isVisible() and button.accessibleName() == name:
                button.setFocus(Qt.FocusReason.MouseFocusReason)
                button.click()
                return

    def _step(self, number: int) -> None:
        from regiedesk.ui.wizard.screen import HandreikingScreen

        screen = self._window.current()
        if isinstance(screen, HandreikingScreen):
            screen.model.go(number)

    def _codes(self) -> list[str]:
        return [line.code for line in self._desk.cases().summaries()] if self._desk is not None else []

    def _opened(self, office: Desk, _sample: bool) -> None:
        self._desk = office
