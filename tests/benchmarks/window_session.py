"""Work in the window as a program of its own: `python -m tests.benchmarks.window_session VAULT`.

The passphrase comes on standard input; says, as JSON, milliseconds by name, and MB. It paints off screen, and every
time is until what was asked for is painted.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QKeyEvent
from PySide6.QtPdf import QPdfDocument, QPdfPageRenderer
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from regiedesk import bootstrap, desktop
from regiedesk.domain import edits
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.settings import Settings
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files.settings import SettingsFile
from regiedesk.ui.application import ScreenFactory, Warmer, make_application
from regiedesk.ui.garbage import GarbageKeeper
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import OF_CASE, Place
from regiedesk.ui.widgets import printing
from regiedesk.ui.widgets.turns import Turns
from regiedesk.ui.wizard.item_form import ItemForm
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.benchmarks.families import plan_of
from tests.benchmarks.session import peak
from tests.ui.finding import the

SAMPLE, HOLDER = "ankerplaats", "coby"
KEYS = 30
SAVES = 15
_KEY_PRESS, _KEY_RELEASE = QKeyEvent.Type.KeyPress, QKeyEvent.Type.KeyRelease


class Session:
    """A window on a vault, with a stopwatch."""

    def __init__(self, vault: Path, passphrase: str, passing: Path) -> None:
        self.longest = 0.0
        self._paper: QPdfDocument | None = None
        self.passing = passing
        self.app = make_application(Settings())
        keeper = GarbageKeeper(self.app)
        keeper.start()
        self.jobs = Jobs()
        self.desk = bootstrap.open_vault(vault, passphrase, bootstrap.LaptopClock())
        self.code = self._sample()
        gate, store = desktop.VaultGate(vault), SettingsFile(passing / "instellingen.json")
        now = self.desk.clock.now
        self.factory = ScreenFactory(gate, store, desktop.DiskFiles(), self.jobs, desktop.help_pages, now)
        self.window = MainWindow(self.factory, Settings(), self.jobs, now)
        self.window.resize(1366, 768)
        self.window.show()
        self.window.activateWindow()
        self.settle()
        gate.warm_up()
        # The program does this while the passphrase is typed.
        warmer = Warmer(self.window)
        while warmer.load_next():
            self.settle()

    def timed(self, act: Callable[[], object]) -> float:
        """Return how many milliseconds something takes until it is painted, with the work beside the window."""
        start = time.perf_counter()
        self._held(act)
        self.settle()
        return (time.perf_counter() - start) * 1000

    def settle(self) -> None:
        """Let everything that was asked for be done and painted."""
        self._held(self.app.processEvents)
        while self.jobs.busy():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        self._held(self.app.processEvents)
        while any(turns.busy() for turns in self.window.findChildren(Turns)):
            self._held(self.app.processEvents)

    def _held(self, act: Callable[[], object]) -> None:
        """Do something, and note how long the window could do nothing else."""
        start = time.perf_counter()
        act()
        self.longest = max(self.longest, (time.perf_counter() - start) * 1000)

    def figures(self) -> Iterator[tuple[str, float]]:
        """Yield everything by name, in the order of a morning's work."""
        yield "list", self.timed(lambda: self.window.enter(self.desk))
        opened = [self.timed(lambda: self.window.open_case(self.code)) for _ in range(5)]
        yield "open", median(opened)
        list(self._walk())
        keys, saves = self._type()
        yield "key", median(keys)
        yield "save", median(saves)
        yield "freeze", self.longest
        self.window.go(Place.OVERVIEW)
        yield "preview", median(self._previews())
        yield "memory", peak()
        self._print()
        yield "printing", peak()

    def _sample(self) -> str:
        code = plan_of(SAMPLE).details.code
        if code not in {line.code for line in self.desk.cases().summaries()}:
            with self.desk.vault.work() as work:
                work.cases.add(CaseFile(id=SAMPLE, plan=plan_of(SAMPLE)))
        return code

    def _walk(self) -> Iterator[float]:
        for place in (place for place in OF_CASE if place is not Place.PAPER):
            yield self.timed(partial(self.window.go, place))
        self.window.go(Place.GUIDE)
        for number in range(1, 8):
            yield self.timed(partial(self._guide().model.go, number))

    def _type(self) -> tuple[list[float], list[float]]:
        agreement = plan_of(SAMPLE).agreements[0].id
        self.window.follow(f"agreements/{agreement}")
        self.settle()
        form = self._guide().page().findChildren(ItemForm)[0]
        field = form.field("what").field  # type: ignore[union-attr]
        field.focus()
        self.settle()
        focus = self.window.focusWidget()
        keys = [self.timed(lambda: self._press(focus)) for _ in range(KEYS)]
        saves = []
        for _ in range(SAVES):
            self._press(focus)
            saves.append(self.timed(field.flush))
        return keys, saves

    def _press(self, focus: QWidget) -> None:
        for kind in (_KEY_PRESS, _KEY_RELEASE):
            self.app.sendEvent(focus, QKeyEvent(kind, 65, self.app.keyboardModifiers().NoModifier, "a"))

    def _guide(self) -> HandreikingScreen:
        screen = self.window.current()
        if not isinstance(screen, HandreikingScreen):
            raise TypeError
        return screen

    def _previews(self) -> Iterator[float]:
        """Yield how long it takes until the first page of a paper is seen, each time another one than before."""
        for number in range(5):
            self._change(number)
            yield self.timed(self._look_at_paper)
            self.window.go(Place.OVERVIEW)
            self.settle()

    def _change(self, number: int) -> None:
        """The same paper would be the same bytes, of which nothing is drawn anew."""
        goal, session = plan_of(SAMPLE).results[0], self.window.session
        if session is None:
            raise RuntimeError("no case")
        session.edit("doel", partial(_renamed, goal.id, f"{goal.title} {number}"))
        self.settle()

    def _look_at_paper(self) -> None:
        drawn, before = QEventLoop(), self._paper
        self.window.go(Place.PAPER)
        view = the(QPdfView, self.window.current())

        def seen() -> None:
            self._paper = view.document()
            if self._paper is not before:
                drawn.quit()

        # Qt draws pages in a thread of its own; only this part of its view tells when one is there.
        renderer = the(QPdfPageRenderer, view)
        renderer.pageRendered.connect(seen)
        drawn.exec()
        renderer.pageRendered.disconnect(seen)

    def _print(self) -> None:
        """Print the longest paper, to a file instead of a printer, beside the preview that is open."""
        self.window.go(Place.PAPER)
        self.settle()
        pdf = self.desk.prints().preview(PaperKind.FAMILY_PLAN, self.code, (HOLDER,), concept=True).pdf
        printer = printing.a4_printer()
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.passing / "druk.pdf"))
        printing.to_printer(pdf, printer)


def _renamed(goal: str, title: str, plan: Plan) -> Plan:
    return edits.change(plan, "results", goal, title=title)


def main() -> None:
    """Work, and say how long it took."""
    passphrase = sys.stdin.readline().rstrip("\n")
    with tempfile.TemporaryDirectory() as passing:
        session = Session(Path(sys.argv[1]), passphrase, Path(passing))
        told = dict(session.figures())
        session.window.close()
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
