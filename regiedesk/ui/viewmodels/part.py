"""What a user does with one part of the plan: the people, the agreements, the answers to a question."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import actions, bsn, edits, shape
from regiedesk.domain.errors import Fault, RefusedInput, UserError
from regiedesk.domain.forms import answers, catalogue, fill, packing
from regiedesk.domain.forms.catalogue import DETAILS
from regiedesk.domain.forms.spec import FieldSpec
from regiedesk.domain.guide import AnswerKind, Place, Question
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock, Ids
from regiedesk.domain.wording import label, listed
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.part_reading import PartReader
from regiedesk.ui.viewmodels.part_state import PartState
from regiedesk.ui.viewmodels.session import CaseSession

Path = tuple[str, ...]
"""The way to a field: ("first_name",) or, inside another value, ("attendance", "0", "person")."""


class PartModel(ViewModel):
    """Edits one collection, or the case itself under "details"; with a free question: the answers to it.

    A new item lives as a draft until nothing is lacking. What is refused waits as a draft under its field.
    """

    told = Signal(str)
    """Passing news: what was taken away and how to get it back."""

    def __init__(
        self,
        session: CaseSession,
        collection: str,
        clock: Clock,
        ids: Ids,
        question: Question | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self.collection = session, collection
        self._clock, self._ids, self._question = clock, ids, question
        self._reader = PartReader(session, collection, clock, question)
        self._called = self._reader.singular()
        self._class = catalogue.class_of(collection)
        self._open = DETAILS if collection == DETAILS else ""
        self._new: Any = None
        self._busy = False
        self._watching, self._stale = True, False
        self.state = self._made()
        session.changed.connect(self._session_changed)

    def refresh(self) -> None:
        """Show the plan as it is now; halfway an edit there is nothing to show yet."""
        if self._busy:
            return
        self._stale = False
        if self._open and self._new is None and self._item() is None:
            self._open = ""
        made = self._made()
        if made != self.state:
            self.state = made
            self.changed.emit()

    def watch(self, on: bool) -> None:
        """Follow the plan, or let it be until somebody looks again."""
        self._watching = on
        if on and self._stale:
            self.refresh()

    def add(self, way: int = 0) -> None:
        """Open a new item; nothing is kept before something is filled in. `way` chooses among its sorts."""
        self.begin(**dict(self._reader.ways()[way].fields))

    def begin(self, **known: Any) -> str:
        """Open a new item of which these fields are known already; returns its id."""
        if self._question is not None:
            known |= self._begun(self._question)
        self._new = fill.blank(self.collection, self._ids.new(), self._session.plan, self._clock.today(), **known)
        self._open = self._new.id
        self.refresh()
        return self._open

    def open(self, item_id: str) -> None:
        """Open an item of the list, or a draft."""
        self._new = self._reader.draft_item(item_id)
        self._open = item_id
        self.refresh()

    def close(self) -> None:
        """Close what is open; a new item with nothing in it is forgotten."""
        self._session.left_field()
        self._new = None
        self._open = DETAILS if self.collection == DETAILS else ""
        self.refresh()

    def set_field(self, path: Path, content: Any) -> None:
        """Fill in a field. What the plan refuses is kept as a draft with the reason."""
        item = self._item()
        if item is None:
            return
        if self._session.refuses():
            self.changed.emit()
            return
        name = path[0]
        spec = catalogue.field_of(self._class, name)
        if len(path) > 1:
            content = _inside(self._content(spec), path[1:], content)
        self._session.drop_draft(self._place(*path))
        made, found = bsn.mask_value(replace(item, **{name: _usable(spec, content)}))
        if found:
            self.told.emit(bsn.NOTICE)
        self._busy = True
        try:
            if self._new is not None:
                self._grow(made, path)
            else:
                self._change(made, name, getattr(made, name))
        finally:
            self._busy = False
        self.refresh()

    def refuse(self, path: Path, words: str, sentence: str) -> None:
        """Keep words that are no content of their field, such as 31 februari, with what is wrong."""
        if self._item() is None or self._session.refuses():
            return
        self._session.keep_draft(self._place(*path), packing.pack_words(bsn.mask(words)), sentence)
        if self._new is not None:
            self._session.keep_draft(self._place(), packing.pack_item(self._new), sentence)
        self.refresh()

    def left_field(self) -> None:
        """The focus left a field: what comes next is a new step of undo."""
        self._session.left_field()

    def add_inside(self, name: str) -> None:
        """Add an empty value inside the open item, such as someone at a meeting."""
        spec = catalogue.field_of(self._class, name)
        present = self._content(spec)
        self.set_field((name,), (*present, fill.blank_value(spec.of, self._clock.today())))

    def remove_inside(self, name: str, number: int) -> None:
        """Take a value out of the open item."""
        spec = catalogue.field_of(self._class, name)
        present = self._content(spec)
        for draft in self._session.drafts(self._place(name)):
            self._session.drop_draft(draft.place)
        self.set_field((name,), present[:number] + present[number + 1 :])

    def remove(self, item_id: str) -> None:
        """Take an item out; refused with the names of what still leans on it."""
        if self._session.refuses():
            return
        try:
            self._remove(item_id)
        except UserError as error:
            self.report(error)
            return
        for draft in self._session.drafts(f"{self.collection}/{item_id}"):
            self._session.drop_draft(draft.place)
        if self._open == item_id:
            self._new, self._open = None, ""
        self.refresh()

    def move(self, item_id: str, by: int) -> None:
        """Move an item up (-1) or down (1) in its list."""
        shown = [row.id for row in self.state.rows if not row.draft]
        if item_id not in shown or not 0 <= shown.index(item_id) + by < len(shown):
            return
        other = shown[shown.index(item_id) + by]
        place = [item.id for item in getattr(self._session.plan, self.collection)].index(other)
        name = f"{self._called} verplaatst"
        self._session.edit(name, partial(edits.move, collection=self.collection, item_id=item_id, position=place))

    def allow_on_paper(self, item_id: str) -> None:
        """Note that who told it apart says: mag op papier."""
        since = self._clock.today().isoformat()
        change = partial(actions.allow_on_paper, collection=self.collection, item_id=item_id, since=since)
        try:
            self._session.edit("mag op papier", change)
        except UserError as error:
            self.report(error)

    def _session_changed(self) -> None:
        if self._watching:
            self.refresh()
        else:
            self._stale = True

    def _begun(self, question: Question) -> dict[str, Any]:
        if question.kind is not AnswerKind.PART:
            return answers.begun(question)
        return fill.apart(self.collection) if question.place is Place.APART else {}

    def _change(self, made: Any, name: str, content: Any) -> None:
        place = self._place(name)
        if self._try(made, f"{self._called}: {catalogue.field_of(self._class, name).label.lower()}", name, content):
            self._session.drop_draft(place)
            self._try_waiting(name)

    def _try_waiting(self, done: str) -> None:
        """Input that waited because of another field may be right now."""
        for draft in self._session.drafts(self._place()):
            name = draft.place.removeprefix(self._place() + "/")
            if name == done or "/" in name or packing.unpack_words(draft.text) is not None:
                continue
            spec = catalogue.field_of(self._class, name)
            content = packing.unpack_field(spec.shape, draft.text)
            if self._try(replace(self._item(), **{name: content}), f"{self._called} aangepast", name, content):
                self._session.drop_draft(draft.place)

    def _try(self, made: Any, undo: str, name: str, content: Any) -> bool:
        place = self._place(name)
        try:
            self._refuse_lacking(made, name)
            self._session.edit(undo, partial(_put, item=made), typing=place)
        except RefusedInput as refused:
            self._session.keep_draft(place, packing.pack_field(content), refused.faults[0].sentence)
            return False
        return True

    def _refuse_lacking(self, made: Any, name: str = "") -> None:
        place = f"{self.collection}/{self._open}"
        found = [*fill.faults(made, place), *self._reader.unanswered(made, place)]
        mine = tuple(fault for fault in found if fault.place.split("/")[len(place.split("/"))] == name or not name)
        if mine:
            raise RefusedInput(mine)

    def _grow(self, made: Any, path: Path) -> None:
        """A new item becomes part of the plan as soon as nothing is lacking."""
        self._new = made
        place = f"{self.collection}/{made.id}"
        try:
            self._refuse_lacking(made)
            self._session.edit(f"{self._called} erbij", partial(_add, item=made), typing=self._place(path[0]))
        except RefusedInput as refused:
            self._session.keep_draft(place, packing.pack_item(made), refused.faults[0].sentence)
            return
        self._new = None
        self._session.drop_draft(place)

    def _remove(self, item_id: str) -> None:
        plan = self._session.plan
        if shape.find(plan, self.collection, item_id) is None:
            return
        users = edits.users_of(plan, self.collection, item_id)
        if users:
            raise RefusedInput((Fault(f"{self.collection}/{item_id}", self._leaning(users)),), self._advice())
        change = partial(edits.remove, collection=self.collection, item_id=item_id)
        self._session.edit(f"{self._called} weggehaald", change)
        self.told.emit(f"{self._called} weggehaald. Ongedaan maken: Ctrl+Z")

    def _leaning(self, users: tuple[str, ...]) -> str:
        plan = self._session.plan
        names = [self._name_at(plan, place) for place in users]
        more = [f"en nog {len(names) - 3}"] if len(names) > 3 else []
        return f"Dit staat nog bij: {listed(names[:3])}{' ' + more[0] if more else ''}."

    def _name_at(self, plan: Plan, place: str) -> str:
        collection, _, item_id = place.partition("/")
        item = shape.find(plan, collection, item_id) if item_id else None
        return label(plan, collection, item) if item else "de casus zelf"

    def _advice(self) -> str:
        if self.collection == "people":
            return "Gaat iemand weg? Vul dan 'Weg sinds' in. Dan blijft kloppen wat er eerder was."
        return "Haal het daar eerst weg."

    def _item(self) -> Any:
        return self._reader.item(self._open, self._new)

    def _place(self, *path: str) -> str:
        return self._reader.place(self._open, *path)

    def _content(self, spec: FieldSpec) -> Any:
        return self._reader.maker(self._open).content(self._item(), spec)

    def _made(self) -> PartState:
        return self._reader.state(self._open, self._new)


def _add(plan: Plan, item: Any) -> Plan:
    return edits.add(plan, item)


def _put(plan: Plan, item: Any) -> Plan:
    if item is not None and type(item) is catalogue.class_of(DETAILS):
        names = [field.name for field in shape.shape_of(type(item))]
        return edits.change_details(plan, **{name: getattr(item, name) for name in names})
    return edits.put(plan, item)


def _usable(spec: FieldSpec, content: Any) -> Any:
    """Nothing typed is the empty text where a field has no "nothing" of its own."""
    if content is None and not spec.shape.optional and spec.shape.base is str and not spec.shape.marks:
        return () if spec.shape.many else ""
    return content


def _inside(whole: Any, path: Path, content: Any) -> Any:
    """Return `whole` with the content put at the path inside it."""
    if not path:
        return content
    if isinstance(whole, tuple):
        at = int(path[0])
        return (*whole[:at], _inside(whole[at], path[1:], content), *whole[at + 1 :])
    spec = catalogue.field_of(type(whole), path[0])
    return replace(whole, **{path[0]: _inside(getattr(whole, path[0]), path[1:], _usable(spec, content))})
