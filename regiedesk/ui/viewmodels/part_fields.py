"""From an item and its waiting drafts to the fields of a form."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from regiedesk.domain.forms import catalogue, packing, telling
from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.ui.viewmodels.part_state import FieldState
from regiedesk.ui.viewmodels.session import CaseSession


class FieldMaker:
    """Makes the fields of one item; `place` is where the item stands, such as `people/p1`."""

    def __init__(self, session: CaseSession, place: str, today: dt.date) -> None:
        self._session = session
        self._place = place
        self._today = today

    def fields(self, item: Any, specs: Sequence[FieldSpec], path: tuple[str, ...] = ()) -> tuple[FieldState, ...]:
        """Return the state of each field of `item`; `path` leads to it inside a larger one."""
        return tuple(self._field(item, spec, (*path, spec.name)) for spec in specs)

    def content(self, item: Any, spec: FieldSpec, path: tuple[str, ...] = ()) -> Any:
        """Return what a field holds: refused input when that waits, else what the item holds."""
        draft = self._session.draft("/".join((self._place, *path, spec.name)))
        if draft is None or packing.unpack_words(draft.text) is not None:
            return getattr(item, spec.name)
        return packing.unpack_field(spec.shape, draft.text)

    def _field(self, item: Any, spec: FieldSpec, path: tuple[str, ...]) -> FieldState:
        draft = self._session.draft("/".join((self._place, *path)))
        content = self.content(item, spec, path[:-1])
        return FieldState(
            spec=spec,
            path=path,
            content=content,
            words=packing.unpack_words(draft.text) if draft else None,
            error=draft.problem if draft else "",
            choices=self._choices(item, spec),
            parts=self._parts(spec, content, path),
        )

    def _choices(self, item: Any, spec: FieldSpec) -> tuple[tuple[Any, str], ...]:
        found = telling.choices(self._session.plan, spec, self._today)
        if spec.kind in (Kind.ITEM, Kind.ITEMS):
            return tuple(choice for choice in found if choice[0] != getattr(item, "id", None))
        return found

    def _parts(self, spec: FieldSpec, content: Any, path: tuple[str, ...]) -> tuple[tuple[FieldState, ...], ...]:
        if spec.of is None or content is None:
            return ()
        inner = catalogue.main_fields(spec.of, catalogue.nested_spec(spec.of))
        if spec.kind is Kind.VALUE:
            return (self.fields(content, inner, path),)
        return tuple(self.fields(part, inner, (*path, str(number))) for number, part in enumerate(content))


def is_filled(field: FieldState) -> bool:
    """Tell whether somebody put something in the field that is not there by itself."""
    declared = field.spec.shape
    if field.spec.kind is Kind.VALUE:
        return any(is_filled(inner) for part in field.parts for inner in part)
    if field.spec.kind is Kind.CHOICE and not declared.optional:
        return False
    return field.words is not None or field.content not in (None, "", (), False)
