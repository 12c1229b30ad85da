"""A whole plan typed in by keyboard: what the forms ask is answered from a plan that is known already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regiedesk.domain import shape, steps
from regiedesk.domain.forms import catalogue
from regiedesk.domain.plan import Plan
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import Ref
from regiedesk.ui.main_window import MainWindow
from regiedesk.ui.viewmodels.steps_state import CardState
from regiedesk.ui.wizard.cards import AlsoPart, QuestionCard
from regiedesk.ui.wizard.page import StepPage
from regiedesk.ui.wizard.part_editor import PartEditor
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.journeys.filling import Filling
from tests.journeys.laptop import opened
from tests.ui.finding import the
from tests.ui.typist import Key, Typist, until

FIRST = ((1, "organisations"), (1, "people"), (6, "sharing_limits"))
"""Nearly everything else names these."""


class Entering:
    """Types a plan into an empty case, item by item; the handreiking is on the screen."""

    def __init__(self, typist: Typist, window: MainWindow, wanted: Plan) -> None:
        self._typist, self._window, self._wanted = typist, window, wanted
        self._ids: dict[str, str] = {}
        self._waiting: list[tuple[int, CardState, Any]] = []
        self._screen = the(HandreikingScreen, window)
        self._editors: dict[tuple[int, str], PartEditor] = {}

    def items(self) -> Iterator[str]:
        """Type everything in; yields after each item what came in."""
        for number, key in FIRST:
            yield from self._part(number, self._go(number)[key])
            yield from self._catch_up()
        for number in steps.NUMBERS:
            for key, card in self._go(number).items():
                if (number, key) not in FIRST:
                    self._go(number)
                    yield from self._part(number, card)
                yield from self._catch_up()

    def _catch_up(self) -> Iterator[str]:
        """Complete what named something that was not there yet, and now is."""
        for number, card, item in list(self._waiting):
            if not self._lacks(item):
                self._waiting.remove((number, card, item))
                self._go(number)
                self._complete(card, item)
                yield f"{card.part}, completed"

    def _go(self, number: int) -> dict[str, CardState]:
        """Go to a step; returns what can be filled in there, in the order of the page."""
        if self._screen.model.state.number != number:
            self._typist.step(number)
        until(lambda: not self._screen.page().is_building())
        state = self._screen.model.state
        assert state.number == number
        return {
            c.key: c for c in (*state.core, *state.folded, *state.also) if not (c.questions and c.questions[0].above)
        }

    def _part(self, number: int, card: CardState) -> Iterator[str]:
        if card.part == catalogue.DETAILS:
            self._fill(self._editor(card), self._known(self._wanted.details))
            yield card.part
            return
        for item in self._wanted_in(card):
            self._add(card, item)
            if self._lacks(item):
                self._waiting.append((number, card, item))
            yield card.part or card.key

    def _wanted_in(self, card: CardState) -> tuple[Any, ...]:
        if card.part:
            found: tuple[Any, ...] = getattr(self._wanted, card.part)
            return found
        return tuple(answer for answer in self._wanted.answers if answer.question == card.key)

    def _add(self, card: CardState, item: Any) -> None:
        collection = card.part or "answers"
        before = len(getattr(opened(self._window).plan, collection))
        editor = self._editor(card)
        self._typist.reach(editor.adds()[_way(collection, item)]).press(Key.Key_Space)
        self._fill(editor, self._known(item))
        self._typist.done()
        made = getattr(opened(self._window).plan, collection)
        assert len(made) == before + 1, (
            f"{collection} {before + 1} is not in: {opened(self._window).drafts(collection)}"
        )
        self._ids[item.id] = made[-1].id

    def _complete(self, card: CardState, item: Any) -> None:
        """Open an item again for what could not be named yet."""
        editor = self._editor(card)
        rows = editor.rows()
        self._typist.reach(editor)
        at = [row.row.id for row in rows].index(self._ids[item.id])
        here = next(i for i, row in enumerate(rows) if row.hasFocus())
        self._typist.press(*[Key.Key_Down if at > here else Key.Key_Up] * abs(at - here), Key.Key_Return)
        self._fill(editor, self._known(item))
        self._typist.done()

    def _fill(self, editor: PartEditor, item: Any) -> None:
        Filling(self._typist, editor).fill(item)

    def _editor(self, card: CardState) -> PartEditor:
        """Return the editor of a part, unfolded with the keys when it is folded."""
        page = self._screen.page()
        known = self._editors.get((page.number, card.key))
        if known is not None:
            assert known.isVisible()
            return known
        for way in (None, _fold(page, card)):
            if way is not None:
                self._typist.reach(way).press(Key.Key_Space)
                until(lambda: not page.is_building())
            found = [c.editor for c in _cards(page) if c.card.key == card.key and c.editor and c.editor.isVisible()]
            if found:
                return self._editors.setdefault((page.number, card.key), found[0])
        raise AssertionError(f"'{card.key}' is not on the page of step {page.number}")

    def _known(self, item: Any) -> Any:
        """Return the item with what it names as it is called in this case; empty where it is not there yet."""
        return shape.rebuild(item, self._called)

    def _called(self, field: FieldShape, part: Any) -> Any:
        return self._ids.get(part, "") if field.mark(Ref) else part

    def _lacks(self, item: Any) -> bool:
        return any(ref not in self._ids for _, _, ref in shape.references(item))


def _cards(page: StepPage) -> list[QuestionCard | AlsoPart]:
    return [*page.findChildren(QuestionCard), *page.findChildren(AlsoPart)]


def _fold(page: StepPage, card: CardState) -> Any:
    """Return the line behind which a part is folded."""
    also = next((each for each in page.findChildren(AlsoPart) if each.card.key == card.key), None)
    return (also.fold if also else page.more()).button()


def _way(collection: str, item: Any) -> int:
    """Return which button begins such an item."""
    ways = catalogue.spec_of(collection).ways
    fits = (i for i, way in enumerate(ways) if all(getattr(item, name) == known for name, known in way.fields))
    return next(fits, 0)
