"""One form filled in by keyboard, field by field: eyes look where the field is and what it holds, hands press keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from regiedesk.domain.forms import catalogue
from regiedesk.domain.forms.spec import Kind
from regiedesk.ui.viewmodels.part_state import FieldState, OpenItem
from regiedesk.ui.widgets import buttons
from regiedesk.ui.widgets.choice_fields import SegmentField
from regiedesk.ui.wizard.field_for import Bound
from regiedesk.ui.wizard.inside import InsideField
from regiedesk.ui.wizard.item_form import ItemForm
from regiedesk.ui.wizard.part_editor import PartEditor
from tests.ui.typist import Key, Typist

_TYPED = (Kind.LINE, Kind.TEXT, Kind.LINES, Kind.DATE, Kind.TIME, Kind.NUMBER)
YES_NO = ((True, "Ja"), (False, "Nee"), (None, "Nog niet gevraagd"))
_TICKED = (Kind.PEOPLE, Kind.ITEMS, Kind.CHOICES, Kind.STEPS)


class Filling:
    """Fills in the form that is open in an editor."""

    def __init__(self, typist: Typist, editor: PartEditor) -> None:
        self._typist, self._editor = typist, editor
        self._ways: dict[Kind, Callable[[FieldState, QWidget, Any], None]] = {
            **dict.fromkeys(_TYPED, self._write),
            **dict.fromkeys(_TICKED, self._tick),
            **dict.fromkeys((Kind.CHOICE, Kind.PERSON, Kind.ITEM, Kind.YES_NO), self._choose),
            Kind.SCORE: self._score,
            Kind.TICK: self._turn,
        }

    def fill(self, item: Any) -> None:
        """Fill in what the item holds, and empty what it does not hold, from the top of the form to its end."""
        for state in self._opened().main:
            self._field(state, getattr(item, state.spec.name))
        folded = [s for s in self._opened().folded if not _holds(s, getattr(item, s.spec.name))]
        if folded and not self._form().more().is_open():
            self._typist.reach(self._form().more().button()).press(Key.Key_Space)
        for state in folded:
            self._field(state, getattr(item, state.spec.name))

    def _field(self, state: FieldState, wanted: Any) -> None:
        if _holds(state, wanted):
            return
        if state.spec.kind is Kind.VALUE:
            self._values(state, (wanted,))
        elif state.spec.kind is Kind.NESTED:
            self._values(state, wanted)
        else:
            field = self._widget(state)
            self._typist.reach(field)
            assert self._typist.focus().accessibleName().startswith(state.spec.label)
            self._ways[state.spec.kind](state, field, wanted)

    def _values(self, state: FieldState, wanted: tuple[Any, ...]) -> None:
        """Fill in values inside the item, with a press on the button for each that is not there yet."""
        for number, value in enumerate(wanted):
            if number >= len(self._now(state).parts):
                self._typist.reach(self._add_button(state)).press(Key.Key_Space)
            for inner in self._now(state).parts[number]:
                self._field(inner, getattr(value, inner.spec.name))

    def _write(self, state: FieldState, field: QWidget, wanted: Any) -> None:
        if state.content not in (None, "", ()):
            self._typist.ctrl(Key.Key_A).press(Key.Key_Delete)
        for number, line in enumerate(wanted if state.spec.kind is Kind.LINES else (_said(state.spec.kind, wanted),)):
            if number:
                self._typist.press(Key.Key_Return)
            self._typist.type(line)

    def _choose(self, state: FieldState, field: QWidget, wanted: Any) -> None:
        if isinstance(field, SegmentField):
            self._press_segment(state, field, wanted)
            return
        (combo,) = field.findChildren(QComboBox)
        words = dict(state.choices).get(wanted or None, "")
        if not words:
            self._typist.press(Key.Key_Home)
        for letter in words.partition(" ")[0]:
            if combo.currentText() == words or not letter.isalnum():
                break
            self._typist.letter(letter)
        off = combo.findText(words) - combo.currentIndex() if words else 0
        self._typist.press(*[Key.Key_Down if off > 0 else Key.Key_Up] * abs(off))

    def _press_segment(self, state: FieldState, field: SegmentField, wanted: Any) -> None:
        words = dict(state.choices or YES_NO)[wanted]
        segments = field.buttons()
        goal = next(segment for segment in segments if segment.text() == words)
        off = segments.index(goal) - next(i for i, each in enumerate(segments) if each.hasFocus())
        self._typist.press(*[Key.Key_Right if off > 0 else Key.Key_Left] * abs(off))
        if not goal.isChecked():
            self._typist.press(Key.Key_Space)

    def _score(self, state: FieldState, field: QWidget, wanted: Any) -> None:
        for digit in "" if wanted is None else str(wanted):
            self._typist.letter(digit)
        if wanted is None:
            self._typist.press(Key.Key_Backspace)

    def _turn(self, state: FieldState, field: QWidget, wanted: Any) -> None:
        self._typist.press(Key.Key_Space)

    def _tick(self, state: FieldState, field: QWidget, wanted: Any) -> None:
        chips = field.findChildren(QAbstractButton)
        for (value, words), chip in zip(state.choices, chips, strict=True):
            if chip.isChecked() == (value in wanted):
                continue
            for _ in chips:
                if chip.hasFocus():
                    break
                self._typist.letter(words[0].lower())
            assert chip.hasFocus(), f"the letter '{words[0]}' never comes to a chip of '{state.spec.label}'"
            self._typist.press(Key.Key_Space)

    def _form(self) -> ItemForm:
        form = self._editor.form()
        assert form is not None
        return form

    def _opened(self) -> OpenItem:
        found = self._editor.model.state.opened
        assert found is not None
        return found

    def _now(self, state: FieldState) -> FieldState:
        opened = self._opened()
        return next(each for each in (*opened.main, *opened.folded) if each.path == state.path)

    def _widget(self, state: FieldState) -> QWidget:
        made = self._form().field(*state.path[:1])
        if isinstance(made, Bound):
            return made.field
        inside = (bound for bound in made.findChildren(Bound) if bound.path == state.path)
        return next(bound.field for bound in inside if bound.field.isVisible())

    def _add_button(self, state: FieldState) -> QWidget:
        inside = self._form().field(*state.path)
        assert isinstance(inside, InsideField)
        add = catalogue.nested_spec(state.spec.of).add
        return next(button for button in inside.findChildren(buttons.Button) if button.text() == add)


def _holds(state: FieldState, wanted: Any) -> bool:
    """Tell whether a field holds this already; of people that are ticked the order says nothing."""
    if state.spec.kind in _TICKED:
        return set(state.content) == set(wanted) - {""}
    empty = ("", ())
    return (None if state.content in empty else state.content) == (None if wanted in empty else wanted)


def _said(kind: Kind, wanted: Any) -> str:
    """Return a text, figure or date as somebody types it."""
    if wanted is None:
        return ""
    if kind is Kind.DATE:
        return "-".join(str(int(part)) for part in reversed(wanted.split("-")))
    return str(wanted)
