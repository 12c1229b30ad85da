"""What the editor of one part shows: its rows, and the one item that is open with its fields."""

from __future__ import annotations

from typing import Any

from regiedesk.domain.forms.spec import FieldSpec
from regiedesk.domain.values import value


@value
class PartRow:
    """One item in the list. `drawn`: its tags have marks of their own, as kracht and feit have.

    `paper` are the words on the button that lets it on paper, when it is kept apart.
    """

    id: str
    title: str
    sub: str = ""
    tags: tuple[str, ...] = ()
    drawn: bool = False
    quote: bool = False
    apart: bool = False
    paper: str = ""
    draft: bool = False
    initial: str = ""
    person_kind: str = ""

    def spoken(self) -> str:
        """Return the row as one sentence for who listens."""
        apart = "apart verteld" if self.apart else ""
        return ", ".join(part for part in (self.title, *self.tags, self.sub, apart) if part)


@value
class FieldState:
    """One field with its content. `words` is input as typed that could not be used; `parts` are values inside."""

    spec: FieldSpec
    path: tuple[str, ...]
    content: Any = None
    words: str | None = None
    error: str = ""
    choices: tuple[tuple[Any, str], ...] = ()
    parts: tuple[tuple[FieldState, ...], ...] = ()


@value
class OpenItem:
    """The item that is open; `lacks` names what a new one still needs before it is kept, `problem` why it is not."""

    id: str
    title: str
    draft: bool = False
    main: tuple[FieldState, ...] = ()
    folded: tuple[FieldState, ...] = ()
    lacks: tuple[str, ...] = ()
    problem: str = ""
    paper: str = ""
    folded_filled: int = 0


@value
class PartState:
    """The list and what is open in it; `added_to` tells this list from another, also where two are called alike."""

    collection: str
    title: str
    singular: str
    added_to: str
    adds: tuple[str, ...] = ()
    empty: str = ""
    rows: tuple[PartRow, ...] = ()
    opened: OpenItem | None = None
