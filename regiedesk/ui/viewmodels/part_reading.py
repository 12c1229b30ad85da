"""From the plan and the drafts that wait to what the editor of one part shows; changes nothing."""

from __future__ import annotations

from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.errors import Fault
from regiedesk.domain.forms import answers, catalogue, fill, packing
from regiedesk.domain.forms.catalogue import DETAILS
from regiedesk.domain.forms.spec import FieldSpec, Way
from regiedesk.domain.guide import AnswerKind, Question
from regiedesk.domain.ports import Clock
from regiedesk.ui.viewmodels.part_fields import FieldMaker, is_filled
from regiedesk.ui.viewmodels.part_rows import draft_row, is_apart, paper_words, row_of, strengths_first
from regiedesk.ui.viewmodels.part_state import FieldState, OpenItem, PartRow, PartState
from regiedesk.ui.viewmodels.session import CaseSession


class PartReader:
    """Reads one collection, or the case itself under "details"; with a free question: the answers to it.

    What is open is said by its id; `new` is an item that is no part of the plan yet, and goes before it.
    """

    def __init__(self, session: CaseSession, collection: str, clock: Clock, question: Question | None = None) -> None:
        self._session, self._collection = session, collection
        self._clock, self._question = clock, question
        self._spec = catalogue.spec_of(collection)
        self._class = catalogue.class_of(collection)

    def state(self, open_id: str, new: Any) -> PartState:
        """Return the list and what is open in it."""
        question = self._question
        return PartState(
            collection=self._collection,
            title=self._spec.title,
            singular=self._spec.singular,
            added_to=f"‘{question.text}’" if question and self._collection == "answers" else self._spec.title,
            adds=tuple(way.add for way in self.ways() if way.add) if self._session.may_edit else (),
            empty=self._spec.empty,
            rows=() if self._collection == DETAILS else (*self._rows(), *self._draft_rows(new)),
            opened=self._opened(open_id, new),
        )

    def item(self, open_id: str, new: Any) -> Any:
        """Return the item that is open, or nothing."""
        if new is not None:
            return new
        if self._collection == DETAILS:
            return self._session.plan.details
        return shape.find(self._session.plan, self._collection, open_id) if open_id else None

    def draft_item(self, item_id: str) -> Any:
        """Return the new item that waits as a draft, or nothing."""
        draft = self._session.draft(f"{self._collection}/{item_id}")
        return packing.unpack_item(self._class, draft.text) if draft else None

    def place(self, open_id: str, *path: str) -> str:
        """Return where the open item stands, or a field of it: "people/p1/first_name"."""
        root = (DETAILS,) if self._collection == DETAILS else (self._collection, open_id)
        return "/".join((*root, *path))

    def maker(self, open_id: str) -> FieldMaker:
        """Return what makes the fields of the open item."""
        return FieldMaker(self._session, self.place(open_id), self._clock.today())

    def ways(self) -> tuple[Way, ...]:
        """Return the sorts in which an item is added."""
        return self._spec.ways or (Way(add=self._spec.add),)

    def singular(self) -> str:
        """Return what one item is called, as a sentence begins."""
        return self._spec.singular[:1].upper() + self._spec.singular[1:]

    def unanswered(self, made: Any, place: str) -> tuple[Fault, ...]:
        """Return what a free question still lacks: its answer."""
        if self._question is None or self._question.kind is AnswerKind.PART:
            return ()
        name = answers.answer_field(self._question)
        empty = getattr(made, name) in (None, "")
        return (Fault(f"{place}/{name}", f"Vul '{answers.LABEL}' nog in."),) if empty else ()

    def _rows(self) -> tuple[PartRow, ...]:
        plan, today = self._session.plan, self._clock.today()
        return tuple(row_of(plan, self._collection, self._spec, item, today) for item in self._items())

    def _items(self) -> tuple[Any, ...]:
        found: tuple[Any, ...] = getattr(self._session.plan, self._collection)
        if self._collection == "observations":
            return strengths_first(found)
        return tuple(item for item in found if self._is_mine(item))

    def _draft_rows(self, new: Any) -> tuple[PartRow, ...]:
        plan = self._session.plan
        known = {item.id for item in getattr(plan, self._collection)}
        waiting = [d for d in self._session.drafts(self._collection) if d.place.count("/") == 1]
        found = [packing.unpack_item(self._class, d.text) for d in waiting if d.place.split("/")[1] not in known]
        if new is not None and new.id not in {item.id for item in found if item}:
            found.append(new)
        return tuple(draft_row(plan, self._spec, item) for item in found if item is not None and self._is_mine(item))

    def _is_mine(self, item: Any) -> bool:
        return self._question is None or self._collection != "answers" or item.question == self._question.code

    def _opened(self, open_id: str, new: Any) -> OpenItem | None:
        item = self.item(open_id, new)
        if item is None:
            return None
        maker = self.maker(open_id)
        main, folded = (maker.fields(item, specs) for specs in self._specs())
        lacks = self._lacks(item, main) if new is not None else ()
        waiting = self._session.draft(self.place(open_id)) if new is not None and not lacks else None
        return OpenItem(
            id=DETAILS if self._collection == DETAILS else item.id,
            title=self._spec.singular,
            draft=new is not None,
            main=main,
            folded=folded,
            lacks=lacks,
            problem=waiting.problem if waiting else "",
            paper=paper_words(self._session.plan, item) if new is None and is_apart(item) else "",
            folded_filled=sum(is_filled(field) for field in folded),
        )

    def _specs(self) -> tuple[tuple[FieldSpec, ...], tuple[FieldSpec, ...]]:
        if self._question is not None and self._question.kind is not AnswerKind.PART:
            return answers.answer_fields(self._question), answers.folded_answer_fields()
        return (catalogue.main_fields(self._class, self._spec), catalogue.folded_fields(self._class, self._spec))

    def _lacks(self, item: Any, main: tuple[FieldState, ...]) -> tuple[str, ...]:
        found = (*fill.faults(item, ""), *self.unanswered(item, ""))
        names = {fault.place.split("/")[1] for fault in found}
        return tuple(field.spec.label for field in main if field.spec.name in names)
