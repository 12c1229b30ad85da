"""A paper as plain blocks: what stands on it, in which order and which form; no measures, no PDF.

The drawing code reaches nothing but this. Texts are plain, never markup.
"""

from __future__ import annotations

from enum import StrEnum

from regiedesk.domain.values import value


class Tone(StrEnum):
    """What a box means; each has a form that survives a grey printer."""

    REST = "rust"
    MIND = "letop"
    HELP = "hulp"
    WHITE = "wit"
    OPEN = "open"


class Size(StrEnum):
    """How large a text stands."""

    LEAD = "lead"
    BODY = "body"
    SOURCE = "source"


@value
class Run:
    """A stretch of text in one style."""

    text: str
    bold: bool = False
    italic: bool = False
    muted: bool = False


Line = tuple[Run, ...]


def plain(text: str) -> Line:
    """Return a line of ordinary text."""
    return (Run(text=text),)


def bold(text: str) -> Line:
    """Return a line of bold text."""
    return (Run(text=text, bold=True),)


def muted(text: str) -> Line:
    """Return a line of quiet text."""
    return (Run(text=text, muted=True),)


@value
class StatusBox:
    """Top right of page one: does this paper hold?"""

    title: str
    lines: tuple[str, ...]
    tone: Tone


@value
class Title:
    """The name of the paper, whose it is and for whom."""

    text: str
    subtitles: tuple[str, ...] = ()
    status: StatusBox | None = None


@value
class Heading:
    """A section; `icon` names a drawing of the printer's own set."""

    text: str
    icon: str = ""


@value
class Paragraph:
    """Running text."""

    line: Line
    size: Size = Size.BODY


@value
class QuoteBlock:
    """Someone's own words, and who said them."""

    text: str
    source: str


@value
class Columns:
    """Two stretches of text beside each other, for example quote and reason."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    left_share: float = 0.5


@value
class TickBox:
    """A box to tick by pen, or ticked already; with a word behind it."""

    label: str = ""
    ticked: bool = False


@value
class FigureRow:
    """The figures 0 to 10 to circle by pen; the last one underlined, the goal ringed."""

    last: int | None = None
    goal: int | None = None


@value
class Cell:
    """What stands in a cell, from top to bottom; `write` leaves it empty with lines around it."""

    lines: tuple[Line, ...] = ()
    ticks: tuple[TickBox, ...] = ()
    ticks_beside: bool = False
    figures: FigureRow | None = None
    write: bool = False


@value
class Column:
    """A column of a table; shares of one table add up to 1."""

    title: str
    share: float
    small: bool = False


@value
class Row:
    """A row of a table."""

    cells: tuple[Cell, ...]
    tall: bool = False


@value
class Table:
    """A table whose head repeats on the next page."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    head: bool = True


@value
class StepMark:
    """One of the seven steps, filled when discussed, half when begun."""

    number: int
    label: str
    state: str


@value
class StepBar:
    """The seven steps in a row."""

    steps: tuple[StepMark, ...]


@value
class Scale:
    """0 to 10: where it began, where it is, where it should be."""

    now: int | None
    goal: int | None
    start: int | None = None


@value
class AgreementLine:
    """One agreement in a goal's table."""

    number: str
    who: str
    what: str
    when: str
    done: bool = False


@value
class RegieLine:
    """One row of regie; `nobody` draws the gap."""

    label: str
    text: str
    aside: str = ""
    nobody: bool = False


@value
class GoalBlock:
    """Everything about one goal, kept together on a page."""

    number: int
    title: str
    subtitle: str
    scale: Scale
    why: tuple[Line, ...] = ()
    why_source: str = ""
    noticed: tuple[Line, ...] = ()
    agreements: tuple[AgreementLine, ...] = ()
    regie: tuple[RegieLine, ...] = ()
    agree: tuple[Line, ...] = ()
    agree_ticks: bool = False


@value
class GoalLine:
    """A goal on one line with its scale, for the one-page plan."""

    number: int
    title: str
    subtitle: str
    scale: Scale


@value
class Box:
    """A box with an icon, a bold title and lines under it."""

    tone: Tone
    title: str
    lines: tuple[Line, ...] = ()
    icon: str = ""


@value
class NumberEntry:
    """A number to call, large, with what it is for."""

    number: str
    bold: str
    text: str


@value
class NumberBox:
    """Numbers to call, large."""

    tone: Tone
    title: str
    entries: tuple[NumberEntry, ...]


@value
class ContactEntry:
    """Whom to call: a line, the number large, a line under it."""

    line: str
    number: str
    note: str = ""


@value
class ContactBox:
    """Whom to call when you no longer know."""

    tone: Tone
    title: str
    entries: tuple[ContactEntry, ...]
    icon: str = "phone"


@value
class Pair:
    """Two boxes of equal height."""

    left: Box | NumberBox | ContactBox
    right: Box | NumberBox | ContactBox
    left_share: float = 0.4


@value
class WritingLines:
    """Room for a pen under a small heading."""

    title: str
    count: int
    hint: str = ""


@value
class Rest:
    """Writing lines that fill what is left of the page; nothing when that is too little.

    A spare one only fills where a large part of a page would stay empty, and gives way to one that is not.
    """

    title: str
    spare: bool = False


@value
class CodeGrid:
    """Groups of a recovery code in large spaced letters."""

    groups: tuple[str, ...]


@value
class NumberedList:
    """Numbered things to do; with columns to fill in by pen when `columns` names them."""

    items: tuple[tuple[str, ...], ...]
    columns: tuple[Column, ...] = ()


@value
class KeepTogether:
    """Blocks that stay on one page."""

    blocks: tuple[Block, ...]


@value
class PageBreak:
    """The next block starts a page."""


Block = (
    Title
    | Heading
    | Paragraph
    | QuoteBlock
    | Columns
    | Table
    | StepBar
    | GoalBlock
    | GoalLine
    | Box
    | NumberBox
    | ContactBox
    | Pair
    | WritingLines
    | Rest
    | CodeGrid
    | NumberedList
    | KeepTogether
    | PageBreak
)


@value
class Document:
    """A whole paper. `name` goes into header and PDF title; footer lines stand on every page."""

    name: str
    state: str
    footer: str
    footer_small: str
    blocks: tuple[Block, ...]
    concept: bool = False
