"""Inside an open vault: from screen to screen, into a case and out of it, never losing an edit on the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from regiedesk.ui.at_hand import CaseAtHand, is_saved
from regiedesk.ui.note_at_hand import NoteAtHand
from regiedesk.ui.office import Office
from regiedesk.ui.places import FROM_MEETING, OF_CASE, Place, place_of, ways
from regiedesk.ui.rooms import Rooms, head_of
from regiedesk.ui.shell import Shell
from regiedesk.ui.viewmodels.session import CaseSession

Make: TypeAlias = Callable[[Place, Office, CaseSession | None], QWidget]
_STAY = "Je blijft in deze casus: je laatste wijziging is nog niet bewaard."


class Inside(QObject):
    """The frame, the screens in it and the case at hand. It is made once, and empty while no vault is open."""

    def __init__(self, make: Make, parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._office: Office | None = None
        self._sample = False
        self.before = Place.CASES
        """Where one was before the help."""
        self.shell = Shell(ways())
        self.case = CaseAtHand(self)
        self.note = NoteAtHand(self.shell, self)
        self._rooms = Rooms(self.shell, self._make_screen)
        self.case.changed.connect(self._case_changed)
        self.note.model.saving.connect(self._show_case)
        self.note.model.kept.connect(self._noted)
        self.case.refused.connect(self.shell.toast.tell)
        self.shell.held_wanted.connect(self._show_how_it_stands)
        self.shell.undo_wanted.connect(self.undo)
        self.shell.redo_wanted.connect(self.redo)
        self.shell.retry_wanted.connect(self.retry)
        self._show_case()

    @property
    def place(self) -> Place | None:
        """Where one is; nothing while it is empty."""
        return self._rooms.place

    def current(self) -> QWidget | None:
        """Return the screen that is shown."""
        return self._rooms.current()

    def enter(self, office: Office, *, sample: bool) -> None:
        """Work in an open vault."""
        self._office, self._sample = office, sample
        self.note.enter(office)

    def open_case(self, code: str, item: str) -> None:
        """Open a case at its overview, at an item of its plan, or at a screen by its name. Raises NotFound."""
        if not self._may_leave_case():
            return
        self._close_case()
        self.case.open(self._need_office(), code)
        self.go(*place_of(item or Place.OVERVIEW))

    def go(self, place: Place, item: str = "") -> None:
        """Go to a screen; to one of a case only when one is open, and away from a case only when it is saved."""
        if self._office is None or (place in (*OF_CASE, *FROM_MEETING) and self.case.session is None):
            return
        if place is Place.CASES and not self._may_leave_case():
            return
        self._rooms.leave()
        if place is Place.CASES:
            self._close_case()
        if place is not Place.HELP:
            self.before = place
        code = self.case.code()
        self._rooms.show(place, head_of(place, code, self._office.clock.today()), code, item)

    def flush(self) -> None:
        """Save what is being typed."""
        self._rooms.flush()

    def all_saved(self) -> bool:
        """Tell whether nothing can get lost; a sample is made afresh each time."""
        return self._sample or all(is_saved(each) for each in (self.case.session, self.note.model.elsewhere))

    def lay_aside(self) -> tuple[CaseSession | None, CaseSession | None]:
        """Return the open case, and another one of which the last note could not be saved; both are let go here."""
        return self.case.lay_aside(), self.note.model.lay_aside()

    def take_up(self, session: CaseSession | None, elsewhere: CaseSession | None) -> None:
        """Have at hand again what was laid aside."""
        if elsewhere is not None:
            self.note.model.take_up(elsewhere)
        if session is not None:
            self.case.take_up(session)

    @Slot()
    def retry(self) -> None:
        """Try to save again after the disk refused."""
        self.case.retry()
        elsewhere = self.note.model.elsewhere
        if elsewhere is not None:
            elsewhere.retry()

    @Slot()
    def take_note(self) -> None:
        """Open the note over the screen, after saving what is being typed there."""
        if self._office is not None:
            self.flush()
            self.note.begin()

    def empty(self) -> None:
        """Let go of the vault, and of everything that is on the screens."""
        self.note.model.forget()
        self._close_case()
        self._rooms.drop()
        self.shell.toast.hide()
        self._office = None

    @Slot()
    def undo(self) -> None:
        """Take the last edit of the case back."""
        self.flush()
        name = self.note.model.undo() or self.case.undo()
        if name:
            self.shell.toast.tell(f"Ongedaan gemaakt: {name}. Terug: Ctrl+Shift+Z")

    @Slot()
    def redo(self) -> None:
        """Bring back what was taken back."""
        self.flush()
        name = self.note.model.redo() or self.case.redo()
        if name:
            self.shell.toast.tell(f"Opnieuw gedaan: {name}. Terug: Ctrl+Z")

    @Slot()
    def _show_how_it_stands(self) -> None:
        self.go(Place.CLOSING)

    @Slot()
    def _case_changed(self) -> None:
        self.note.model.at_hand(self.case.session)
        self._show_case()

    @Slot()
    def _show_case(self) -> None:
        self.case.show_in(self.shell)
        elsewhere = self.note.model.elsewhere
        if elsewhere is not None and elsewhere.state.problem:
            self.shell.show_problem(elsewhere.state.problem)

    @Slot()
    def _noted(self) -> None:
        self._rooms.refresh()

    def _make_screen(self, place: Place) -> QWidget:
        return self._make(place, self._need_office(), self.case.session)

    def _may_leave_case(self) -> bool:
        """Tell whether the case can be let go; one that is not saved would lose its last edit."""
        self.flush()
        saved = self.all_saved()
        if not saved:
            self.shell.toast.tell(_STAY)
        return saved

    def _close_case(self) -> None:
        self._rooms.drop((*OF_CASE, *FROM_MEETING))
        self.case.close()

    def _need_office(self) -> Office:
        if self._office is None:
            raise RuntimeError("the vault is closed")
        return self._office
