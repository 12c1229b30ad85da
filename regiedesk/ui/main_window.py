"""The window: locked or open, which case, which screen. A factory makes the screens, so that it knows none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from regiedesk.ui import theme
from regiedesk.ui.idle import IdleWatch
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.places import LOCK, OF_CASE, TITLES, Place, ways
from regiedesk.ui.widgets.picture import program_icon

# What only an open vault needs is loaded with it: the unlock window does not wait for it.
if TYPE_CHECKING:
    from regiedesk.domain.settings import Settings
    from regiedesk.ui.office import Office
    from regiedesk.ui.shell import Shell
    from regiedesk.ui.viewmodels.session import CaseSession
    from regiedesk.ui.widgets.page import Head

LEAST_WIDTH, LEAST_HEIGHT = 640, 340
KEYS_PAGE = "toetsen"
_GO = {"Ctrl+1": Place.CASES} | {f"Ctrl+{number}": place for number, place in enumerate(OF_CASE, 2)}
_DROPPED = "Een bestand kun je hier niet neerzetten. Een casus uit een bestand haal je binnen bij Casussen."
_NOT_SAVED = "Je laatste wijziging is nog niet bewaard. Als je nu sluit, ben je die kwijt."


class Screens(Protocol):
    """Makes the screens; they call the window back to go on."""

    def unlock(self, window: MainWindow) -> QWidget:
        """Return what stands in the window while no vault is open; it calls `window.enter`."""
        ...

    def screen(self, place: Place, window: MainWindow, office: Office) -> QWidget:
        """Return a screen that belongs to no case."""
        ...

    def of_case(self, place: Place, window: MainWindow, office: Office, session: CaseSession) -> QWidget:
        """Return a screen of an open case."""
        ...

    def show_help(self, screen: QWidget, name: str) -> None:
        """Open a page in the help screen."""
        ...


class MainWindow(QMainWindow):
    """Goes from screen to screen. `locked` tells that the vault was closed and the entrance is shown again."""

    locked = Signal()

    def __init__(
        self,
        screens: Screens,
        settings: Settings,
        jobs: Jobs,
        now: Callable[[], dt.datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._screens, self._jobs = screens, jobs
        self._office: Office | None = None
        self._session: CaseSession | None = None
        self._place: Place | None = None
        self._before = Place.CASES
        self._made: dict[Place, QWidget] = {}
        self.setWindowTitle("RegieDesk")
        self.setWindowIcon(program_icon())
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setAcceptDrops(True)
        self._shell: Shell | None = None
        self._root = QStackedWidget()
        self._entrance = screens.unlock(self)
        self._root.addWidget(self._entrance)
        self.setCentralWidget(self._root)
        self._idle = IdleWatch(settings.lock_minutes, now, self)
        self._idle.idle.connect(self._nobody_there)
        self._connect()

    @property
    def shell(self) -> Shell:
        """The frame around the screens of an open vault, made when it is first asked for."""
        if self._shell is None:
            self._shell = self._make_shell()
        return self._shell

    @property
    def session(self) -> CaseSession | None:
        """The open case."""
        return self._session

    @property
    def place(self) -> Place | None:
        """Where one is; nothing while locked."""
        return self._place

    def current(self) -> QWidget:
        """Return the screen that is shown."""
        return self._made[self._place] if self._place else self._entrance

    def enter(self, office: Office, sample: bool = False) -> None:
        """Show an open vault."""
        self._office = office
        self.setWindowTitle("RegieDesk: voorbeeld" if sample else "RegieDesk")
        self._root.setCurrentWidget(self.shell)
        self._idle.start(self.windowHandle())
        self.go(Place.CASES)

    def open_case(self, code: str, item: str = "") -> None:
        """Open a case, at an item of its plan or at its overview. Raises NotFound."""
        from regiedesk.ui.viewmodels.session import CaseSession

        office = self._need_office()
        self._close_case()
        editing = office.editing()
        self._session = CaseSession(editing, editing.open(code), self)
        self._session.changed.connect(self._show_session)
        self._show_session()
        self.go(Place.GUIDE, item) if item else self.go(Place.OVERVIEW)

    def follow(self, wanted: str) -> None:
        """Go to a screen by its name, or to an item of the plan."""
        if wanted in [place.value for place in Place]:
            self.go(Place(wanted))
        else:
            self.go(Place.GUIDE, wanted)

    def go(self, place: Place, item: str = "") -> None:
        """Go to a screen, made when it is first needed; a screen of a case only when one is open."""
        if self._office is None or (place in OF_CASE and self._session is None):
            return
        self._leave()
        if place is Place.CASES:
            self._close_case()
        screen = self._screen(place)
        if place is not Place.HELP:
            self._before = place
        self._place = place
        self.shell.show_screen(screen, place, self._head(place), self._code() if place in OF_CASE else "")
        _tell(screen, "enter")
        if item:
            _tell(screen, "show_item", item)

    def help(self, name: str = "") -> None:
        """Open the help of where one is, or a page by name."""
        if self._office is None:
            return
        wanted = name or (self._place or self._before).value
        self.go(Place.HELP)
        self._screens.show_help(self.current(), wanted)

    def tell(self, news: str) -> None:
        """Show passing news."""
        self.shell.toast.tell(news)

    def apply(self, settings: Settings) -> None:
        """Let settings hold from now on."""
        self._idle.set_minutes(settings.lock_minutes)
        application = QApplication.instance()
        if isinstance(application, QApplication) and theme.is_dark() != settings.dark:
            theme.apply(application, settings.dark)

    @Slot()
    def lock(self) -> None:
        """Save, forget everything and close the vault; stays open as long as something is not saved."""
        if self._office is None:
            return
        self.flush()
        if not self._all_saved():
            self.tell("Nog niet vergrendeld: je laatste wijziging is nog niet bewaard.")
            return
        self._close_vault()
        self._root.setCurrentWidget(self._entrance)
        self.locked.emit()

    def flush(self) -> None:
        """Save what is being typed."""
        if self._shell is None:
            return
        from regiedesk.ui.widgets.field import Field

        for field in self.shell.findChildren(Field):
            field.flush()

    @Slot()
    def undo(self) -> None:
        """Take the last edit of the case back."""
        self._walk("undo")

    @Slot()
    def redo(self) -> None:
        """Bring back what was taken back."""
        self._walk("redo")

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save and close; ask first when something cannot be saved."""
        self.flush()
        if not self._all_saved() and not self._close_anyway():
            event.ignore()
            return
        self._close_vault()
        self._jobs.wait()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Let the entrance take the focus."""
        super().showEvent(event)
        if self._office is not None:
            self._idle.start(self.windowHandle())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a file, to say that it cannot be taken."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Say that a file cannot be dropped here."""
        self.tell(_DROPPED)

    def _close_anyway(self) -> bool:
        from regiedesk.ui.widgets import ask

        return ask.confirm(self, "Nog niet bewaard", _NOT_SAVED, "Toch sluiten", "Blijf hier", danger=True)

    def _make_shell(self) -> Shell:
        from regiedesk.ui.shell import Shell

        shell = Shell(ways())
        self._root.addWidget(shell)
        shell.chosen.connect(self._chose)
        shell.undo_wanted.connect(self.undo)
        shell.redo_wanted.connect(self.redo)
        shell.retry_wanted.connect(self._retry)
        _show_no_session(shell)
        return shell

    def _connect(self) -> None:
        acts = {"Ctrl+Z": self.undo, "Ctrl+Shift+Z": self.redo, "Ctrl+Y": self.redo, "Ctrl+L": self.lock}
        for key, act in acts.items():
            self._key(key).activated.connect(act)
        for key in (*_GO, "F1", "Ctrl+/"):
            self._key(key).activated.connect(self._pressed)

    def _key(self, key: str) -> QShortcut:
        made = QShortcut(QKeySequence(key), self)
        made.setObjectName(key)
        return made

    @Slot()
    def _pressed(self) -> None:
        key = self.sender().objectName()
        if key in _GO:
            self.go(_GO[key])
        else:
            self.help("" if key == "F1" else KEYS_PAGE)

    @Slot(str)
    def _chose(self, key: str) -> None:
        if key == LOCK:
            self.lock()
        else:
            self.go(Place(key))

    @Slot()
    def _nobody_there(self) -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.close()
            QTimer.singleShot(0, self.lock)
        else:
            self.lock()

    @Slot()
    def _retry(self) -> None:
        if self._session is not None:
            self._session.retry()

    @Slot()
    def _show_session(self) -> None:
        session = self._session
        if session is None:
            _show_no_session(self.shell)
            return
        from regiedesk.domain.words import RegieLevel
        from regiedesk.ui.viewmodels.overview_parts import family_names

        state, details = session.state, session.plan.details
        self.shell.header.show_session(state.saved, state.problem, state.undo, state.redo)
        self.shell.show_problem(state.problem)
        enhanced = details.regie_level == RegieLevel.ENHANCED
        self.shell.side.show_case(details.code, family_names(session.plan), enhanced=enhanced)

    def _walk(self, way: str) -> None:
        if self._session is None:
            return
        self.flush()
        name = self._session.state.undo if way == "undo" else self._session.state.redo
        if not name:
            return
        if way == "undo":
            self._session.undo()
            self.tell(f"Ongedaan gemaakt: {name}. Terug: Ctrl+Shift+Z")
        else:
            self._session.redo()
            self.tell(f"Opnieuw gedaan: {name}. Terug: Ctrl+Z")

    def _screen(self, place: Place) -> QWidget:
        if place not in self._made:
            office = self._need_office()
            if place in OF_CASE and self._session is not None:
                made = self._screens.of_case(place, self, office, self._session)
            else:
                made = self._screens.screen(place, self, office)
            self._made[place] = made
            self.shell.add(made)
        return self._made[place]

    def _head(self, place: Place) -> Head:
        from regiedesk.domain.dates import say
        from regiedesk.ui.widgets.page import Head

        if place in OF_CASE:
            return Head(place=self._code(), title=TITLES[place])
        today = say(self._need_office().clock.today(), weekday=True)
        return Head(place=today[:1].upper() + today[1:] if place is Place.CASES else "RegieDesk", title=TITLES[place])

    def _code(self) -> str:
        return self._session.plan.details.code if self._session else ""

    def _leave(self) -> None:
        if self._place is not None:
            self.flush()
            _tell(self.current(), "leave")

    def _close_case(self) -> None:
        if self._session is None:
            return
        for place in OF_CASE:
            self._drop(place)
        self._session.changed.disconnect(self._show_session)
        self._session.deleteLater()
        self._session = None
        self._show_session()

    def _close_vault(self) -> None:
        self._idle.stop()
        # Work that is under way still needs the vault; its answer would find no screen any more.
        self._jobs.wait()
        self._jobs.forget()
        self._close_case()
        for place in tuple(self._made):
            self._drop(place)
        self._place = None
        if self._shell is not None:
            self._shell.toast.hide()
        office, self._office = self._office, None
        if office is not None:
            office.close()

    def _drop(self, place: Place) -> None:
        screen = self._made.pop(place, None)
        if screen is not None:
            if place is self._place:
                self._place = None
            self.shell.remove(screen)

    def _all_saved(self) -> bool:
        session = self._session
        if session is None:
            return True
        from regiedesk.ui.viewmodels.session import Saved

        if session.state.saved is not Saved.SAVED:
            session.retry()
        return session.state.saved is Saved.SAVED

    def _need_office(self) -> Office:
        if self._office is None:
            raise RuntimeError("the vault is closed")
        return self._office


def _tell(screen: QWidget, what: str, *words: str) -> None:
    """Call a method that a screen may have; a plain widget has none."""
    method = getattr(screen, what, None)
    if callable(method):
        method(*words)


def _show_no_session(shell: Shell) -> None:
    shell.header.show_session("", "", "", "")
    shell.show_problem("")
    shell.side.show_case("", "", enhanced=False)
