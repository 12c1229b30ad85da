"""The program on the screen: one window, the screens in it, and what happens to a fault of ours."""

from __future__ import annotations

import contextlib
import datetime as dt
from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from regiedesk.domain.settings import Settings, SettingsStore
from regiedesk.ui import theme
from regiedesk.ui.garbage import GarbageKeeper, keep_what_is_loaded
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.places import Place
from regiedesk.ui.screens.unlock import UnlockScreen
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.unlock import UnlockModel
from regiedesk.ui.widgets.picture import program_icon

if TYPE_CHECKING:
    from regiedesk.ui.office import Files, Gate, Office
    from regiedesk.ui.viewmodels.help import HelpPage
    from regiedesk.ui.viewmodels.session import CaseSession
    from regiedesk.ui.widgets.clipboard import PassingClipboard

_SIZE = (1366, 768)
_TURN_MS = 10
_SCREENS: tuple[Callable[[], object], ...] = (
    lambda: import_module("regiedesk.ui.widgets.card"),
    lambda: import_module("regiedesk.ui.widgets.header"),
    lambda: import_module("regiedesk.ui.widgets.sidebar"),
    lambda: import_module("regiedesk.ui.widgets.drawer"),
    lambda: import_module("regiedesk.ui.shell"),
    lambda: import_module("regiedesk.ui.widgets.row_list"),
    lambda: import_module("regiedesk.ui.viewmodels.case_rows"),
    lambda: import_module("regiedesk.ui.viewmodels.cases"),
    lambda: import_module("regiedesk.ui.screens.cases"),
    lambda: import_module("regiedesk.ui.viewmodels.session"),
    lambda: import_module("regiedesk.ui.viewmodels.overview"),
    lambda: import_module("regiedesk.ui.screens.overview_cards"),
    lambda: import_module("regiedesk.ui.screens.overview"),
    lambda: import_module("regiedesk.ui.widgets.fields"),
    lambda: import_module("regiedesk.ui.viewmodels.part"),
    lambda: import_module("regiedesk.ui.viewmodels.steps"),
    lambda: import_module("regiedesk.ui.wizard.findings"),
    lambda: import_module("regiedesk.ui.wizard.cards"),
    lambda: import_module("regiedesk.ui.wizard.page"),
    lambda: import_module("regiedesk.ui.wizard.screen"),
    lambda: import_module("regiedesk.ui.viewmodels.meetings"),
    lambda: import_module("regiedesk.ui.meetings.screen"),
    lambda: import_module("regiedesk.ui.viewmodels.paper"),
    lambda: import_module("regiedesk.ui.widgets.printing"),
    lambda: import_module("regiedesk.ui.viewmodels.table"),
    lambda: import_module("regiedesk.ui.screens.table"),
    lambda: import_module("regiedesk.ui.viewmodels.from_paper"),
    lambda: import_module("regiedesk.ui.screens.from_paper"),
    lambda: import_module("regiedesk.ui.screens.paper"),
    lambda: import_module("regiedesk.ui.screens.versions"),
    lambda: import_module("regiedesk.ui.screens.research"),
    lambda: import_module("regiedesk.ui.screens.record"),
    lambda: import_module("regiedesk.ui.viewmodels.changes"),
    lambda: import_module("regiedesk.ui.screens.changes"),
    lambda: import_module("regiedesk.ui.screens.closing"),
    lambda: import_module("regiedesk.ui.screens.settings"),
    lambda: import_module("regiedesk.ui.screens.help"),
    lambda: import_module("regiedesk.ui.screens.note_panel"),
)
"""What is loaded after the first window, first what is seen first; literal names, so that a check can read them."""

_PAINTED_MS = 50
"""After this the window is there, and loading the rest does not keep it waiting any more."""

Now = Callable[[], dt.datetime]


class ScreenFactory:
    """The port `Screens`. A screen is imported when it is first made, so that the unlock window is there at once."""

    def __init__(
        self,
        gate: Gate,
        store: SettingsStore,
        files: Files,
        jobs: Jobs,
        pages: Callable[[], tuple[HelpPage, ...]],
        now: Now,
    ) -> None:
        self._gate, self._store, self._files, self._jobs, self._pages = gate, store, files, jobs, pages
        self._now = now
        self._sample = False
        self.entrance: UnlockModel | None = None
        self._passing: PassingClipboard | None = None

    def unlock(self, window: MainWindow) -> QWidget:
        """Return what stands in the window while no vault is open."""
        model = UnlockModel(self._gate, self._store, self._files, self._jobs, self._now, window)
        model.opened.connect(partial(self._enter, window))
        window.locked.connect(model.locked)
        window.covered.connect(model.covered)
        self.entrance = model
        return UnlockScreen(model)

    def screen(self, place: Place, window: MainWindow, office: Office) -> QWidget:
        """Return a screen that belongs to no case."""
        if place is Place.SETTINGS:
            return self._settings(window, office)
        return self._help() if place is Place.HELP else self._cases(window, office)

    def of_case(self, place: Place, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        """Return a screen of an open case."""
        made = {
            Place.OVERVIEW: self._overview,
            Place.GUIDE: self._guide,
            Place.MEETINGS: self._meetings,
            Place.TABLE: self._table,
            Place.FROM_PAPER: self._from_paper,
            Place.PAPER: self._paper,
            Place.VERSIONS: self._versions,
            Place.RESEARCH: self._research,
            Place.RECORD: self._record,
            Place.CHANGES: self._changes,
            Place.CLOSING: self._closing,
        }
        return made[place](window, office, session)

    def show_help(self, screen: QWidget, name: str) -> None:
        """Open a page in the help screen."""
        from regiedesk.ui.screens.help import HelpScreen

        if isinstance(screen, HelpScreen):
            screen.open(name)

    def _enter(self, window: MainWindow, office: Office, sample: bool) -> None:
        self._sample = sample
        window.enter(office, sample)

    def _look_at_sample(self, window: MainWindow) -> None:
        window.lock()
        if window.place is None and self.entrance is not None:
            self.entrance.look_at_sample()

    def _cases(self, window: MainWindow, office: Office) -> QWidget:
        from regiedesk.ui.screens.cases import CasesScreen
        from regiedesk.ui.viewmodels.cases import CasesModel
        from regiedesk.ui.wiping import Wiping

        model = CasesModel(office, self._files, self._jobs)
        model.opened.connect(window.open_case)
        screen = CasesScreen(model)
        screen.sample_wanted.connect(partial(self._look_at_sample, window))
        model.gone.connect(Wiping(window, office, self._files, self._jobs).go_on)
        return _owned(screen, model)

    def _settings(self, window: MainWindow, office: Office) -> QWidget:
        from regiedesk.ui.screens.settings import SettingsScreen
        from regiedesk.ui.viewmodels.settings import SettingsModel

        model = SettingsModel(self._gate, office, self._store, self._files, self._jobs, sample=self._sample)
        model.applied.connect(window.apply)
        return _owned(SettingsScreen(model), model)

    def _help(self) -> QWidget:
        from regiedesk.ui.screens.help import HelpScreen
        from regiedesk.ui.viewmodels.help import HelpModel

        model = HelpModel(self._pages())
        return _owned(HelpScreen(model), model)

    def _overview(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.overview import OverviewScreen
        from regiedesk.ui.viewmodels.overview import OverviewModel

        model = OverviewModel(office, session)
        model.wanted.connect(window.follow)
        return _owned(OverviewScreen(model), model)

    def _guide(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.viewmodels.steps import StepsModel
        from regiedesk.ui.wizard.screen import HandreikingScreen

        model = StepsModel(session, office.guide(session.plan), office.clock, office.ids)
        screen = HandreikingScreen(model)
        screen.told.connect(window.tell)
        return _owned(screen, model)

    def _meetings(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.meetings.screen import MeetingsScreen
        from regiedesk.ui.viewmodels.meetings import MeetingsModel
        from regiedesk.ui.viewmodels.meetings_state import Act

        model = MeetingsModel(office, session, self._files, leads=frozenset({Act.TABLE, Act.PAPER}))
        model.table_wanted.connect(partial(window.go, Place.TABLE))
        model.paper_wanted.connect(partial(window.go, Place.FROM_PAPER))
        model.wanted.connect(partial(window.go, Place.GUIDE))
        screen = MeetingsScreen(model)
        screen.told.connect(window.tell)
        return _owned(screen, model)

    def _table(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.table import TableScreen
        from regiedesk.ui.viewmodels.table import TableModel

        model = TableModel(office, session)
        model.wanted.connect(window.follow)
        model.waits.connect(window.wait_longer)
        return _owned(TableScreen(model), model)

    def _from_paper(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.from_paper import FromPaperScreen
        from regiedesk.ui.viewmodels.from_paper import FromPaperModel

        model = FromPaperModel(office, session)
        model.wanted.connect(window.follow)
        return _owned(FromPaperScreen(model), model)

    def _paper(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.paper import PaperScreen
        from regiedesk.ui.viewmodels.paper import PaperModel

        model = PaperModel(office, session, self._files, self._jobs)
        return _owned(PaperScreen(model), model)

    def _versions(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.versions import VersionsScreen
        from regiedesk.ui.viewmodels.versions import VersionsModel

        model = VersionsModel(office, session)
        return _owned(VersionsScreen(model), model)

    def _record(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.record import RecordModels, RecordScreen
        from regiedesk.ui.viewmodels.carry_over import CarryModel
        from regiedesk.ui.viewmodels.case_events import EventsModel
        from regiedesk.ui.viewmodels.insight import InsightModel
        from regiedesk.ui.viewmodels.wiping import WipeModel
        from regiedesk.ui.wiping import Wiping

        carry, events = CarryModel(office, session), EventsModel(office, session.state.case_id)
        insight, wipe = InsightModel(office, session, self._files, self._jobs), WipeModel(office, session, self._jobs)
        insight.wanted.connect(partial(window.go, Place.GUIDE))
        wipe.gone.connect(Wiping(window, office, self._files, self._jobs).go_on)
        screen = RecordScreen(RecordModels(carry, insight, wipe, events), self._clipboard(window), office.clock.today())
        for model in (insight, wipe, events):
            model.setParent(screen)
        return _owned(screen, carry)

    def _clipboard(self, window: MainWindow) -> PassingClipboard:
        """Return the clipboard that forgets; it outlives the screen, as what was copied there does."""
        from regiedesk.ui.widgets.clipboard import PassingClipboard

        if self._passing is None:
            self._passing = PassingClipboard(window)
            window.locked.connect(self._passing.clear)
            window.covered.connect(self._passing.clear)
            app = QGuiApplication.instance()
            if app is not None:
                app.aboutToQuit.connect(self._passing.clear)
        return self._passing

    def _research(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.research import ResearchScreen
        from regiedesk.ui.viewmodels.research import ResearchModel

        model = ResearchModel(office, session, self._files, self._jobs)
        model.wanted.connect(window.follow)
        return _owned(ResearchScreen(model), model)

    def _changes(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.changes import ChangesScreen
        from regiedesk.ui.viewmodels.changes import ChangesModel

        model = ChangesModel(office, session)
        model.wanted.connect(window.follow)
        return _owned(ChangesScreen(model), model)

    def _closing(self, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        from regiedesk.ui.screens.closing import ClosingScreen
        from regiedesk.ui.viewmodels.closing import ClosingModel
        from regiedesk.ui.viewmodels.handover import HandoverModel
        from regiedesk.ui.wiping import Wiping

        handover = HandoverModel(office, session, self._files, self._jobs)
        closing = ClosingModel(office, session)
        for model in (handover, closing):
            model.wanted.connect(window.follow)
        handover.moved.connect(window.reopen_case)
        handover.left.connect(Wiping(window, office, self._files, self._jobs).go_on)
        screen = ClosingScreen(handover, closing)
        closing.setParent(screen)
        return _owned(screen, handover)


class Warmer(QObject):
    """Loads the screens while the user types the passphrase, one a turn, so that no key has to wait."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._left = list(_SCREENS)
        self._turn = QTimer(self)
        self._turn.setInterval(_TURN_MS)
        self._turn.timeout.connect(self.load_next)

    def start(self) -> None:
        """Begin, once the window is painted."""
        QTimer.singleShot(_PAINTED_MS, self._begin)

    @Slot()
    def _begin(self) -> None:
        self._window.setWindowIcon(program_icon())
        self._turn.start()

    def load_next(self) -> bool:
        """Load one more; tells whether there was one."""
        if not self._left:
            self._turn.stop()
            self._window.shell.ensurePolished()
            keep_what_is_loaded()
            return False
        self._left.pop(0)()
        return True


def make_application(settings: Settings) -> QApplication:
    """Return the application with our colours, Dutch dates and buttons, and the letters of the first window."""
    app = theme.make_application("regiedesk")
    app.setApplicationName("RegieDesk")
    app.setApplicationDisplayName("RegieDesk")
    QGuiApplication.setDesktopFileName("regiedesk")
    theme.begin(app, settings.dark)
    return app


def run(gate: Gate, store: SettingsStore, files: Files, pages: Callable[[], tuple[HelpPage, ...]], now: Now) -> int:
    """Show the window until it is closed; returns the exit code, 1 after a fault of ours."""
    from regiedesk.ui.crash import CrashCatcher

    settings = store.load().settings
    app = make_application(settings)
    catcher = CrashCatcher(app)
    catcher.install()
    keeper = GarbageKeeper(app)
    keeper.start()
    jobs = Jobs()
    factory = ScreenFactory(gate, store, files, jobs, pages, now)
    window = MainWindow(factory, settings, jobs, now)
    _fit(window)
    window.show()
    if factory.entrance is not None:
        QTimer.singleShot(_PAINTED_MS, factory.entrance.warm_up)
    warmer = Warmer(window)
    warmer.start()
    code = app.exec()
    keeper.stop()
    if factory.entrance is not None:
        factory.entrance.close()
    if catcher.window is not None:
        with contextlib.suppress(Exception):
            window.lock()
        return 1
    return code


def _fit(window: MainWindow) -> None:
    """Fill a small screen; on a large one take what was designed for."""
    there = QGuiApplication.primaryScreen().availableGeometry()
    if there.width() <= _SIZE[0] or there.height() <= _SIZE[1]:
        window.resize(there.size())
        window.showMaximized()
    else:
        window.resize(*_SIZE)


def _owned(screen: QWidget, model: ViewModel | QObject) -> QWidget:
    """Let a view-model live exactly as long as its screen."""
    model.setParent(screen)
    return screen
