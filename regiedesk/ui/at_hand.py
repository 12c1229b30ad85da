"""The case at hand: opened, saved, walked back and forth, and laid aside while the window is locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from regiedesk.domain import dates
from regiedesk.domain.registers import Holding
from regiedesk.domain.words import RegieLevel
from regiedesk.ui.viewmodels.overview_parts import family_names
from regiedesk.ui.viewmodels.session import READ_ONLY, CaseSession, Saved

if TYPE_CHECKING:
    from regiedesk.ui.office import Office
    from regiedesk.ui.shell import Shell


class CaseAtHand(QObject):
    """At most one case. `changed` tells that the frame around it has something else to say."""

    changed = Signal()
    refused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._session: CaseSession | None = None

    @property
    def session(self) -> CaseSession | None:
        """The open case."""
        return self._session

    def code(self) -> str:
        """Return the code of the open case, or nothing."""
        return self._session.plan.details.code if self._session else ""

    def open(self, office: Office, code: str) -> None:
        """Open a case, instead of the one that was open; raises NotFound."""
        self.close()
        editing = office.editing()
        self.take_up(CaseSession(editing, editing.begin(code), self))

    def close(self) -> None:
        """Let the case go."""
        session = self.lay_aside()
        if session is not None:
            session.deleteLater()

    def lay_aside(self) -> CaseSession | None:
        """Return the open case, edits and all; it is no longer at hand, and nothing of it is shown."""
        session, self._session = self._session, None
        if session is not None:
            session.changed.disconnect(self.changed)
            session.refused.disconnect(self.refused)
            self.changed.emit()
        return session

    def take_up(self, session: CaseSession) -> None:
        """Have a case at hand."""
        self._session = session
        session.changed.connect(self.changed)
        session.refused.connect(self.refused)
        self.changed.emit()

    @Slot()
    def retry(self) -> None:
        """Try to save again after the disk refused."""
        if self._session is not None:
            self._session.retry()

    def undo(self) -> str:
        """Take the last edit back and return its name; nothing when there is none."""
        name = self._session.state.undo if self._session else ""
        if self._session is not None and name:
            self._session.undo()
        return name

    def redo(self) -> str:
        """Bring back what was taken back and return its name; nothing when there is none."""
        name = self._session.state.redo if self._session else ""
        if self._session is not None and name:
            self._session.redo()
        return name

    def show_in(self, shell: Shell) -> None:
        """Let the frame say which case this is, and whether it is saved."""
        session = self._session
        if session is None:
            shell.header.show_session("", "", "", "")
            shell.show_problem("")
            shell.show_held("")
            shell.side.show_case("", "", enhanced=False)
            return
        state, details = session.state, session.plan.details
        shell.header.show_session(state.saved, state.problem, state.undo, state.redo)
        shell.show_problem(state.problem)
        shell.show_held(held_words(session.opened.holding))
        enhanced = details.regie_level == RegieLevel.ENHANCED
        shell.side.show_case(details.code, family_names(session.plan), enhanced=enhanced)


def held_words(holding: Holding) -> str:
    """Return what stands above every screen of a case that is not one's own; nothing of one's own."""
    if holding.may_edit():
        return ""
    until = f" Tot en met {dates.say(holding.access_until)}." if holding.access_until else ""
    return READ_ONLY[holding.access] + until


def is_saved(session: CaseSession | None) -> bool:
    """Tell whether every edit is on the disk; what is not is tried once more."""
    if session is None:
        return True
    if session.state.saved is not Saved.SAVED:
        session.retry()
    return session.state.saved is Saved.SAVED
