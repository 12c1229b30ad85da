"""The window: locked, covered or open. What happens inside an open vault is in `inside`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from regiedesk.ui import theme
from regiedesk.ui.idle import IdleWatch
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.places import FROM_MEETING, LOCK, NOTE, OF_CASE, Place, place_of

# What only an open vault needs is loaded with it: the unlock window does not wait for it.
if TYPE_CHECKING:
    from regiedesk.domain.settings import Settings
    from regiedesk.ui.inside import Inside
    from regiedesk.ui.keys import Keys
    from regiedesk.ui.office import Office
    from regiedesk.ui.shell import Shell
    from regiedesk.ui.viewmodels.session import CaseSession

LEAST_WIDTH, LEAST_HEIGHT = 640, 340
_TRY_AGAIN_MS = 10_000
_DROPPED = "Een bestand kun je hier niet neerzetten. Een casus uit een bestand haal je binnen bij Casussen."
_ONE_FILE = "Zet één bestand tegelijk neer, van je eigen laptop."
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


@dataclass(frozen=True)
class _Kept:
    """What waits behind a locked window until its last edit is on the disk."""

    office: Office
    place: Place
    session: CaseSession | None
    elsewhere: CaseSession | None


class MainWindow(QMainWindow):
    """Opens, locks and closes.

    `locked` tells that the vault was closed and the entrance is shown again. `covered` tells that the entrance is shown
    while an edit could not be saved: it carries the Office, which is still open and takes its passphrase.
    """

    locked = Signal()
    covered = Signal(object)

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
        self._made_inside: Inside | None = None
        self._kept: _Kept | None = None
        self.setWindowTitle("RegieDesk")
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setAcceptDrops(True)
        self._root = QStackedWidget()
        self._entrance = screens.unlock(self)
        self._root.addWidget(self._entrance)
        self.setCentralWidget(self._root)
        self._minutes = settings.lock_minutes
        self._idle = IdleWatch(settings.lock_minutes, now, self)
        self._idle.idle.connect(self._nobody_there)
        self._again = QTimer(self)
        self._again.setInterval(_TRY_AGAIN_MS)
        self._again.timeout.connect(self.try_again)

    @property
    def shell(self) -> Shell:
        """The frame around the screens of an open vault, made when it is first asked for."""
        return self._inside().shell

    @property
    def session(self) -> CaseSession | None:
        """The open case; nothing while locked."""
        return self._made_inside.case.session if self._made_inside else None

    @property
    def place(self) -> Place | None:
        """Where one is; nothing while locked."""
        return self._made_inside.place if self._made_inside else None

    def current(self) -> QWidget:
        """Return the screen that is shown."""
        return (self._made_inside and self._made_inside.current()) or self._entrance

    def enter(self, office: Office, sample: bool = False) -> None:
        """Show an open vault. The one that was covered shows its case again, and tries to save it."""
        inside = self._inside()
        kept, self._kept = self._kept, None
        self._again.stop()
        self._office = office
        inside.enter(office, sample=sample)
        self.setWindowTitle("RegieDesk: voorbeeld" if sample else "RegieDesk")
        self._root.setCurrentWidget(inside.shell)
        self._idle.start(self.windowHandle())
        if kept is None:
            inside.go(Place.CASES)
        else:
            inside.take_up(kept.session, kept.elsewhere)
            inside.go(kept.place)
            inside.retry()

    @Slot(str)
    def open_case(self, code: str, item: str = "") -> None:
        """Open a case, at an item of its plan or at its overview. Raises NotFound."""
        self._inside().open_case(code, item)

    @Slot(str)
    def reopen_case(self, code: str) -> None:
        """Open the case anew where one is: it became somebody else's, or one's own."""
        place = self.place
        self.open_case(code)
        if place is not None:
            self.go(place)

    @Slot(str)
    def follow(self, wanted: str) -> None:
        """Go to a screen by its name, or to an item of the plan."""
        if wanted == NOTE:
            self._inside().take_note()
        else:
            self.go(*place_of(wanted))

    def go(self, place: Place, item: str = "") -> None:
        """Go to a screen; to one of a case only when one is open, and away from a case only when it is saved."""
        self._inside().go(place, item)

    @Slot(str)
    def help(self, name: str = "") -> None:
        """Open the help of where one is, or a page by name."""
        if self._office is None:
            return
        inside = self._inside()
        wanted = name or (NOTE if inside.note.has_focus() else (self.place or inside.before).value)
        # The note would lie over its own page; it waits.
        inside.note.put_away()
        self.go(Place.HELP)
        self._screens.show_help(self.current(), wanted)

    def tell(self, news: str) -> None:
        """Show passing news."""
        self.shell.toast.tell(news)

    def apply(self, settings: Settings) -> None:
        """Let settings hold from now on."""
        self._minutes = settings.lock_minutes
        self._idle.set_minutes(settings.lock_minutes)
        application = QApplication.instance()
        if isinstance(application, QApplication) and theme.is_dark() != settings.dark:
            theme.apply(application, settings.dark)

    @Slot(int)
    def wait_longer(self, minutes: int) -> None:
        """Lock only after so many minutes; nought is what the settings say."""
        self._idle.set_minutes(minutes or self._minutes)

    @Slot()
    def lock(self) -> None:
        """Show the entrance, save, forget everything and close the vault.

        An edit that cannot be saved waits behind the entrance, with the vault it belongs to.
        """
        if self._office is None:
            return
        self._root.setCurrentWidget(self._entrance)
        self._root.repaint()
        self.flush()
        self._inside().note.put_away()
        if self._all_saved():
            self._close_vault()
            self.locked.emit()
        else:
            self._lay_aside(self._office)

    @Slot()
    def try_again(self) -> None:
        """Save what waits behind the entrance, and close the vault after all. Not while a passphrase is looked at."""
        if self._kept is not None and not self._jobs.busy() and self._all_saved():
            self._close_vault()
            self.locked.emit()

    def flush(self) -> None:
        """Save what is being typed."""
        if self._made_inside is not None:
            self._made_inside.flush()

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
        """Watch the native window, which is there only now."""
        super().showEvent(event)
        if self._office is not None:
            self._idle.start(self.windowHandle())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Take a file, if only to say that it cannot be taken here; a locked window wants none."""
        if self._office is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Give one file to a screen that takes files; say of any other that it cannot be dropped here."""
        take, urls = getattr(self.current(), "take_file", None), event.mimeData().urls()
        if not callable(take):
            self.tell(_DROPPED)
        elif len(urls) == 1 and urls[0].isLocalFile():
            take(Path(urls[0].toLocalFile()))
        else:
            self.tell(_ONE_FILE)

    def _close_anyway(self) -> bool:
        from regiedesk.ui.widgets import ask

        return ask.confirm(self, "Nog niet bewaard", _NOT_SAVED, "Toch sluiten", "Blijf hier", danger=True)

    def _inside(self) -> Inside:
        if self._made_inside is None:
            from regiedesk.ui.inside import Inside
            from regiedesk.ui.keys import Keys

            theme.load_letters()
            made = Inside(self._make_screen, self)
            self._root.addWidget(made.shell)
            made.shell.chosen.connect(self._chose)
            self._listen(Keys(self), made)
            self._made_inside = made
        return self._made_inside

    def _listen(self, keys: Keys, inside: Inside) -> None:
        keys.undo.connect(inside.undo)
        keys.redo.connect(inside.redo)
        keys.lock.connect(self.lock)
        keys.note.connect(inside.take_note)
        keys.go.connect(self.follow)
        keys.help.connect(self.help)

    @Slot(str)
    def _chose(self, key: str) -> None:
        if key == LOCK:
            self.lock()
        elif key == NOTE:
            self._inside().take_note()
        else:
            self.go(Place(key))

    @Slot()
    def _nobody_there(self) -> None:
        """Lock, after closing what lies over the window; whoever opened that goes on first."""
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        if over is None:
            self.lock()
        else:
            over.close()
            QTimer.singleShot(0, self._nobody_there)

    def _make_screen(self, place: Place, office: Office, session: CaseSession | None) -> QWidget:
        if place in (*OF_CASE, *FROM_MEETING) and session is not None:
            return self._screens.of_case(place, self, office, session)
        return self._screens.screen(place, self, office)

    def _lay_aside(self, office: Office) -> None:
        """Keep the open case and its vault where nobody sees them, until the edit is saved."""
        inside, place = self._inside(), self.place
        session, elsewhere = inside.lay_aside()
        if place is not None:
            self._kept = _Kept(office, place, session, elsewhere)
        self._empty()
        self._again.start()
        self.covered.emit(office)

    def _close_vault(self) -> None:
        office, kept = self._office, self._kept
        self._again.stop()
        self._empty()
        self._kept = None
        if kept is not None:
            for session in (kept.session, kept.elsewhere):
                if session is not None:
                    session.deleteLater()
            office = kept.office
        if office is not None:
            office.close()

    def _empty(self) -> None:
        """Let go of everything that is on the screens, or on its way to one."""
        self._idle.stop()
        self.wait_longer(0)
        # Work that is under way still needs the vault; its answer would find no screen any more.
        self._jobs.wait()
        self._jobs.forget()
        if self._made_inside is not None:
            self._made_inside.empty()
        self._office = None

    def _all_saved(self) -> bool:
        if self._kept is not None:
            from regiedesk.ui.at_hand import is_saved

            return all(is_saved(session) for session in (self._kept.session, self._kept.elsewhere))
        return self._made_inside is None or self._made_inside.all_saved()
