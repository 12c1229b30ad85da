"""A note while somebody is on the phone: in the open case or in another one, kept as a draft at every key."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import bsn, quick_note
from regiedesk.domain.errors import UserError
from regiedesk.domain.forms import packing
from regiedesk.domain.quick_note import PLACE, QuickNote
from regiedesk.domain.values import value
from regiedesk.domain.wording import name_of
from regiedesk.domain.work_words import Access
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession, Saved

NO_CASES = "Er is nog geen casus om een notitie bij te bewaren."
NO_TEXT = "Schrijf op wat er gezegd is."
UNDO = "notitie"
_READ_ONLY = "Deze casus kun je alleen nog lezen. Kies een andere."
_NOT_DONE = "Deze notitie is nog niet af."


@value
class NoteState:
    """What the panel shows; without a `code` nothing can be typed yet, as it could not be kept anywhere."""

    is_open: bool = False
    cases: tuple[str, ...] = ()
    code: str = ""
    people: tuple[tuple[str, str], ...] = ()
    note: QuickNote = QuickNote(on="")
    lasted: int = 0
    problem: str = ""


class NoteModel(ViewModel):
    """Makes one note at a time.

    The open case is written through its own session. Another one gets a session here, until it is opened itself:
    two sessions of one case would write over each other. `told` carries passing news, `kept` tells that a note came
    into a case or waits there, `saving` that the other session has something else to say.
    """

    told = Signal(str)
    kept = Signal()
    saving = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office: Office | None = None
        self._at_hand: CaseSession | None = None
        self._elsewhere: CaseSession | None = None
        self._home: CaseSession | None = None
        self._undoes_elsewhere = False
        self._since = self._counted = 0
        self._bad_minutes = ""
        self.state = NoteState()

    @property
    def elsewhere(self) -> CaseSession | None:
        """The session of a case that is not the open one, when there is one."""
        return self._elsewhere

    def enter(self, office: Office) -> None:
        """Work in an open vault."""
        self._office = office

    def at_hand(self, session: CaseSession | None) -> None:
        """Know which case is open, and that something was done in it."""
        self._undoes_elsewhere = False
        was, self._at_hand = self._at_hand, session
        if session is was:
            return
        if session is not None and self._elsewhere is not None and _code(self._elsewhere) == _code(session):
            self._home = session if self._home is self._elsewhere else self._home
            self._let_go()
        elif was is not None and self._home is was:
            self._home = self._session_of(_code(was))
        self._show()

    def begin(self) -> None:
        """Open the note: of the open case, with what waits there; the stopwatch runs from now."""
        if self.state.is_open:
            return
        cases = self._cases()
        if not cases:
            self.told.emit(NO_CASES)
            return
        self._bad_minutes = ""
        self.state = replace(NoteState(), is_open=True, cases=cases, note=self._new())
        self._run(0)
        waits = self._waits_at()
        if self._at_hand is not None and _code(self._at_hand) in cases:
            self._move(self._at_hand)
        elif waits in cases:
            self._move(self._session_of(waits))
        self._show()

    def choose(self, code: str | None) -> None:
        """Say which case it is about; what was noted goes along, and nobody of the case before does."""
        if not code or code == self.state.code:
            return
        try:
            there = self._session_of(code)
        except UserError as error:
            self._show(error.sentence())
            return
        before = self._home
        self._move(there)
        self._keep_draft()
        if before is not None:
            before.drop_draft(PLACE)
        self._show()

    def fill(self, **fields: Any) -> None:
        """Note something; it is on the disk at once."""
        if self._home is None:
            return
        note, found = bsn.mask_value(replace(self.state.note, **fields))
        if found:
            self.told.emit(bsn.NOTICE)
        if "minutes" in fields:
            self._bad_minutes = ""
        self._put(note)
        self._keep_draft()
        self._show()

    def refuse_minutes(self, sentence: str) -> None:
        """Remember that what stands there is no number: such a note is not finished."""
        self._bad_minutes = sentence

    def tick(self) -> None:
        """Let the stopwatch go on."""
        if self.state.is_open:
            self._put(self.state.note)
            self._show(self.state.problem)

    def keep(self) -> bool:
        """Put the note and its minutes in the plan, as one edit; tells whether that went well."""
        home, office = self._home, self._office
        self._put(self.state.note)
        wrong = self._wrong()
        if home is None or office is None or wrong:
            self._show(wrong)
            return False
        note, before, ids = self.state.note, home.plan, (office.ids.new(), office.ids.new())
        try:
            home.edit(UNDO, lambda plan: quick_note.write(plan, note, *ids))
        except UserError as error:
            self._show(error.sentence())
            return False
        if home.plan is before:
            self._show(_READ_ONLY)
            return False
        home.left_field()
        home.drop_draft(PLACE)
        self._undoes_elsewhere = home is self._elsewhere
        self._close()
        # What the disk refuses, the banner says; that it is saved is said only when it is.
        if home.state.saved is Saved.SAVED:
            self.told.emit(f"Notitie bewaard bij {_code(home)}. Ongedaan maken: Ctrl+Z")
        self.kept.emit()
        return True

    def put_away(self) -> None:
        """Leave the note for later; one in which nothing was noted is forgotten."""
        home = self._home
        if not self.state.is_open:
            return
        self._put(self.state.note)
        if home is not None and not self.state.note.is_blank():
            self._keep_draft()
            self.told.emit(f"Je notitie wacht bij {_code(home)}. Verder: Ctrl+N")
        elif home is not None:
            home.drop_draft(PLACE)
        self._close()
        self.kept.emit()

    def undo(self) -> str:
        """Take back a note in another case, when that was the last that was done; returns what was taken back."""
        return self._walk("undo")

    def redo(self) -> str:
        """Bring it back; returns what was brought back."""
        return self._walk("redo")

    def lay_aside(self) -> CaseSession | None:
        """Return the session of another case that could not be saved; it is no longer held here."""
        session = self._elsewhere
        if session is None or session.state.saved is Saved.SAVED:
            return None
        session.changed.disconnect(self.saving)
        self._elsewhere = None
        return session

    def take_up(self, session: CaseSession) -> None:
        """Have a session again that was laid aside."""
        self._elsewhere = session
        session.changed.connect(self.saving)

    def forget(self) -> None:
        """Let go of the vault."""
        self._home = None
        self._close()
        self._let_go()
        self._office = None

    def _wrong(self) -> str:
        if self._home is None:
            return "Kies eerst de casus."
        return self._bad_minutes or ("" if self.state.note.text.strip() else NO_TEXT)

    def _walk(self, way: str) -> str:
        session = self._elsewhere
        if session is None or not self._undoes_elsewhere:
            return ""
        name: str = getattr(session.state, way)
        if name:
            getattr(session, way)()
            self.kept.emit()
        return name and f"{name} bij {_code(session)}"

    def _cases(self) -> tuple[str, ...]:
        """Return the cases that may change here, closed ones last: somebody may ring after the end too."""
        found = self._office.cases().summaries() if self._office else ()
        mine = [each for each in found if each.access is Access.OWN]
        ordered = sorted(mine, key=lambda each: (each.closed, each.code.casefold()))
        here = self._at_hand
        return tuple(_code(here) if here and each.id == here.state.case_id else each.code for each in ordered)

    def _waits_at(self) -> str:
        """Return in which other case a note was left; that case is read afresh, as time went by."""
        left = self._elsewhere
        if left is None or left.state.saved is not Saved.SAVED:
            return ""
        self._let_go()
        return _code(left) if left.draft(PLACE) else ""

    def _new(self) -> QuickNote:
        if self._office is None:
            raise RuntimeError("the vault is closed")
        return quick_note.begun(self._office.clock.now().astimezone())

    def _session_of(self, code: str) -> CaseSession:
        for known in (self._at_hand, self._elsewhere):
            if known is not None and _code(known) == code:
                return known
        if self._elsewhere is not None and self._elsewhere.state.saved is not Saved.SAVED:
            raise UserError(self._elsewhere.state.problem, "Bewaar die eerst.")
        if self._office is None:
            raise RuntimeError("the vault is closed")
        editing = self._office.editing()
        made = CaseSession(editing, editing.open(code), self)
        self._let_go()
        self.take_up(made)
        return made

    def _move(self, home: CaseSession) -> None:
        """Go on in another case, with what waited there."""
        self._home = home
        waiting = self._waiting(home)
        note = self.state.note
        if waiting is not None:
            note = waiting if note.is_blank() else quick_note.joined(waiting, note)
        self._run(note.seconds)
        self._put(quick_note.fitting(note, home.plan))

    def _waiting(self, home: CaseSession) -> QuickNote | None:
        draft = home.draft(PLACE)
        return packing.unpack_item(QuickNote, draft.text) if draft else None

    def _keep_draft(self) -> None:
        if self._home is not None and not self.state.note.is_blank():
            self._home.keep_draft(PLACE, packing.pack_item(self.state.note), _NOT_DONE)
        elif self._home is not None:
            self._home.drop_draft(PLACE)

    def _run(self, counted: int) -> None:
        self._since, self._counted = self._seconds_now(), counted

    def _seconds_now(self) -> int:
        return int(self._office.clock.now().timestamp()) if self._office else 0

    def _put(self, note: QuickNote) -> None:
        seconds = self._counted + max(self._seconds_now() - self._since, 0)
        self.state = replace(self.state, note=replace(note, seconds=seconds))

    def _close(self) -> None:
        self._home = None
        self.state = NoteState()
        self.changed.emit()

    def _let_go(self) -> None:
        if self._elsewhere is not None:
            self._elsewhere.changed.disconnect(self.saving)
            self._elsewhere.deleteLater()
            self._elsewhere = None

    def _show(self, problem: str = "") -> None:
        if not self.state.is_open:
            return
        plan = self._home.plan if self._home else None
        people = [(p.id, name_of(plan, p.id)) for p in plan.people if not p.left_on] if plan else []
        made = replace(
            self.state,
            code=_code(self._home) if self._home else "",
            people=tuple(people),
            lasted=replace(self.state.note, minutes=None).lasted(),
            problem=problem,
        )
        self.state = made
        self.changed.emit()


def _code(session: CaseSession) -> str:
    return session.plan.details.code
