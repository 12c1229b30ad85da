"""The open case: one plan, its history, and the promise that "Alles bewaard" means on the disk."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import history
from regiedesk.domain.errors import UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import Draft
from regiedesk.domain.services.editing import EditingService, OpenCase
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access

Edit = Callable[[Plan], Plan]

READ_ONLY = {
    Access.HANDED_OVER: "Deze casus is overgedragen. Je kunt hem lezen, niet veranderen.",
    Access.RECEIVED: "Deze casus is nog niet van jou. Je kunt hem lezen, niet veranderen.",
    Access.DEPUTY: "Dit is een waarneemkopie. Je kunt hem lezen, niet veranderen.",
}
"""What is said of a case that is not one's own."""


class Saved(StrEnum):
    """What the mark in the corner says."""

    SAVED = "Alles bewaard"
    NOT_SAVED = "Niet bewaard"


@value
class SessionState:
    """The plan as it is shown; `problem` says why the last edits are not on the disk."""

    case_id: str
    plan: Plan
    saved: Saved = Saved.SAVED
    undo: str = ""
    redo: str = ""
    problem: str = ""


class CaseSession(QObject):
    """Applies edits, saves each at once, and takes them back. Every screen of a case shares one."""

    changed = Signal()
    refused = Signal(str)
    """Tells why an edit was not made: the case is not one's own, and nothing in it changes."""

    def __init__(self, editing: EditingService, opened: OpenCase, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._opened = opened
        self._history = history.begin(opened.plan)
        self._typing = ""
        self._drafts = {draft.place: draft for draft in opened.drafts}
        self._behind: set[str] = set()
        self.state = SessionState(case_id=opened.case_id, plan=opened.plan)

    @property
    def plan(self) -> Plan:
        """The plan with all edits."""
        return self._history.present.plan

    @property
    def opened(self) -> OpenCase:
        """The case as it was when it was opened, with its registers."""
        return self._opened

    @property
    def may_edit(self) -> bool:
        """Whether the case is one's own."""
        return self._opened.holding.may_edit()

    def refuses(self) -> bool:
        """Tell whether nothing may change in this case, and say why when that is so."""
        if not self.may_edit:
            self.refused.emit(READ_ONLY[self._opened.holding.access])
        return not self.may_edit

    def edit(self, name: str, change: Edit, *, typing: str = "") -> None:
        """Apply an edit and save; raises RefusedInput and changes nothing when the plan would not hold.

        `typing` names the field being typed in: edits with the same name in a row are one step of undo.
        """
        if self.refuses():
            self.changed.emit()
            return
        plan = change(self.plan)
        if plan == self.plan:
            return
        if typing and typing == self._typing:
            past = self._history.past
            self._history = history.History(past=past, present=history.Step(plan=plan, name=name))
        else:
            self._history = self._history.did(plan, name)
        self._typing = typing
        self._save()

    def left_field(self) -> None:
        """The focus left a field: what is typed next is a new step of undo."""
        self._typing = ""

    def undo(self) -> None:
        """Take the last edit back."""
        self._walk(self._history.undo())

    def redo(self) -> None:
        """Bring back what was taken back."""
        self._walk(self._history.redo())

    def retry(self) -> None:
        """Try to save again after the disk refused."""
        self._save()

    def draft(self, place: str) -> Draft | None:
        """Return refused input that waits at this place."""
        return self._drafts.get(place)

    def drafts(self, within: str) -> tuple[Draft, ...]:
        """Return the refused input that waits at a place or inside it."""
        return tuple(d for place, d in self._drafts.items() if place == within or place.startswith(f"{within}/"))

    def keep_draft(self, place: str, text: str, problem: str) -> None:
        """Keep refused input with its error; nothing typed is ever only on the screen."""
        if not self.may_edit:
            return
        draft = Draft(case_id=self.state.case_id, place=place, text=text, problem=problem)
        self._drafts[place] = draft
        self._draft_changed(place)

    def drop_draft(self, place: str) -> None:
        """Forget refused input that was mended."""
        if self._drafts.pop(place, None) is not None:
            self._draft_changed(place)

    def _draft_changed(self, place: str) -> None:
        self._behind.add(place)
        if self.state.saved is Saved.NOT_SAVED:
            self._save()
            return
        try:
            self._save_drafts()
        except UserError as error:
            self._show(error.sentence())

    def _save_drafts(self) -> None:
        """Bring the drafts on the disk up to those of now; raises UserError, and the rest stays behind."""
        for place in sorted(self._behind):
            draft = self._drafts.get(place)
            if draft is not None:
                self._editing.keep_draft(draft)
            else:
                self._editing.drop_draft(self.state.case_id, place)
            self._behind.discard(place)

    def _walk(self, there: history.History) -> None:
        self._typing = ""
        if there is not self._history:
            self._history = there
            self._save()

    def _save(self) -> None:
        problem = ""
        try:
            self._editing.save(self.state.case_id, self.plan)
            self._save_drafts()
        except UserError as error:
            problem = error.sentence()
        self._show(problem)

    def _show(self, problem: str) -> None:
        self.state = SessionState(
            case_id=self.state.case_id,
            plan=self.plan,
            saved=Saved.NOT_SAVED if problem else Saved.SAVED,
            undo=self._history.undo_name(),
            redo=self._history.redo_name(),
            problem=problem,
        )
        self.changed.emit()
