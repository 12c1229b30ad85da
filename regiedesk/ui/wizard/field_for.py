"""The right field for each kind of content, bound to its place in the item."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from regiedesk.domain.forms.spec import FieldSpec, Kind
from regiedesk.domain.words import ObservationKind, Stance
from regiedesk.ui.viewmodels.part import PartModel
from regiedesk.ui.viewmodels.part_state import FieldState
from regiedesk.ui.widgets.fields import (
    ChoiceField,
    DateField,
    Field,
    LineField,
    LinesField,
    NumberField,
    PeopleField,
    PersonField,
    ScoreField,
    SegmentField,
    TextField,
    TickField,
    TimeField,
    YesNoField,
)

_ICONS = {
    ObservationKind.STRENGTH: "sprout",
    ObservationKind.WORRY: "cloud-rain-wind",
    Stance.FACT: "eye",
    Stance.OPINION: "message-square-quote",
}
_SEGMENT_LETTERS = 34
_WIDE = frozenset({Kind.TEXT, Kind.LINES, Kind.PEOPLE, Kind.ITEMS, Kind.CHOICES, Kind.STEPS, Kind.SCORE})
_LONG_NAMES = frozenset({"results", "agreements", "help_questions"})


def is_wide(spec: FieldSpec) -> bool:
    """Tell whether a field takes the whole width of a form."""
    return spec.kind in _WIDE or (spec.kind is Kind.ITEM and spec.target in _LONG_NAMES)


def make_field(state: FieldState, parent: QWidget) -> Field:
    """Return an empty field of the right sort."""
    spec = state.spec
    field = _MAKERS[spec.kind](state) if spec.kind in _MAKERS else _plain(spec)
    field.setParent(parent)
    if spec.hint and not isinstance(field, DateField):
        field.set_hint(spec.hint)
    return field


def _plain(spec: FieldSpec) -> Field:
    sorts: dict[Kind, type[Field]] = {
        Kind.LINE: LineField, Kind.TEXT: TextField, Kind.LINES: LinesField, Kind.DATE: DateField,
        Kind.TIME: TimeField, Kind.SCORE: ScoreField, Kind.TICK: TickField, Kind.YES_NO: YesNoField,
        Kind.NUMBER: NumberField,
    }  # fmt: skip
    return sorts[spec.kind](spec.label)


def _choice(state: FieldState) -> Field:
    spec = state.spec
    if 2 <= len(state.choices) <= 3 and sum(len(words) for _, words in state.choices) <= _SEGMENT_LETTERS:
        offered = [(choice, words, _ICONS.get(choice, "")) for choice, words in state.choices]
        return SegmentField(spec.label, offered, may_be_empty=spec.may_be_empty and not spec.needed)
    return ChoiceField(spec.label, state.choices, empty="Kies" if spec.may_be_empty else "")


def _item(state: FieldState) -> Field:
    return ChoiceField(state.spec.label, state.choices, empty="Geen" if not state.spec.needed else "Kies")


def _person(state: FieldState) -> Field:
    return PersonField(state.spec.label, state.choices)


def _many(state: FieldState) -> Field:
    return PeopleField(state.spec.label, state.choices)


_MAKERS: dict[Kind, Callable[[FieldState], Field]] = {
    Kind.CHOICE: _choice,
    Kind.PERSON: _person,
    Kind.ITEM: _item,
    Kind.PEOPLE: _many,
    Kind.ITEMS: _many,
    Kind.CHOICES: _many,
    Kind.STEPS: _many,
}


class Bound(QObject):
    """A field and its place: what is filled in goes to the view-model, what the view-model says is shown."""

    def __init__(self, state: FieldState, model: PartModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.path, self._model = state.path, model
        self.field = make_field(state, parent)
        self.show_state(state)
        self.field.edited.connect(self._edited)
        self.field.refused.connect(self._refused)
        self.field.left.connect(self._left)

    def show_state(self, state: FieldState) -> None:
        """Show content, choices and error."""
        field = self.field
        if isinstance(field, ChoiceField):
            field.set_choices(state.choices)
        elif isinstance(field, PeopleField):
            field.set_people(state.choices)
        if state.words is not None:
            if field.raw() != state.words:
                field.set_raw(state.words)
        elif not field.problem():
            field.set_value(state.content)
        if field.error() != state.error:
            field.set_error(state.error)

    @Slot(object)
    def _edited(self, content: object) -> None:
        self._model.set_field(self.path, content)

    @Slot(str, str)
    def _refused(self, words: str, sentence: str) -> None:
        self._model.refuse(self.path, words, sentence)

    @Slot()
    def _left(self) -> None:
        self._model.left_field()
