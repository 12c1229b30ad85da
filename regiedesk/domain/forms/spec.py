"""The shape of a form: what a part is called, which fields it shows and in which order."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import value


class Kind(StrEnum):
    """What a field is filled in with."""

    LINE = "regel"
    TEXT = "tekst"
    LINES = "regels"
    CHOICE = "keuze"
    CHOICES = "keuzes"
    DATE = "datum"
    TIME = "tijd"
    SCORE = "cijfer"
    NUMBER = "getal"
    TICK = "vinkje"
    YES_NO = "ja of nee"
    PERSON = "persoon"
    PEOPLE = "personen"
    ITEM = "onderdeel"
    ITEMS = "onderdelen"
    STEPS = "stappen"
    NESTED = "lijst"
    VALUE = "blok"


@value
class Way:
    """One way to begin a new item: the words on the button, and what is filled in already."""

    add: str
    fields: tuple[tuple[str, object], ...] = ()


@value
class PartSpec:
    """The form of one part; `main` is shown at once, in this order, and every other field under "Meer".

    `title` stands above the list, `singular` in sentences and names of edits, `add` on the button. `tags` and `sub`
    are the fields a row in the list shows beside its label; `hidden` is never shown. `ways` replace the one button
    when a part has sorts that begin differently.
    """

    title: str
    singular: str
    add: str
    main: tuple[str, ...]
    tags: tuple[str, ...] = ()
    sub: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ("id",)
    empty: str = ""
    ways: tuple[Way, ...] = ()


@value
class FieldSpec:
    """One field of a form; `target` is the collection that a reference points to, `of` the class of nested values.

    `needed`: an item is not kept while it is empty. `bare`: it has no default. `may_be_empty`: "nothing" is a choice.
    """

    name: str
    kind: Kind
    label: str
    hint: str = ""
    choices: tuple[str, ...] = ()
    target: str = ""
    needed: bool = False
    bare: bool = False
    may_be_empty: bool = True
    shape: FieldShape
    of: Any = None
