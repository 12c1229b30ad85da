"""The record as one row with fixed columns, and what each column means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any, get_args, get_origin

from regiedesk.domain import shape
from regiedesk.domain.research.codebook import ENTRIES, PARTS_OF_ANSWERS, PARTS_OF_REGIE, Entry
from regiedesk.domain.research.record import Answered, RegieLine, ResearchRecord
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import Figure, value

REGIE_LINES = 5
"""Lines of regie in a row; three results is often enough, and the totals count them all."""

NOBODY = "niemand"
_YES_NO = "ja; nee"
Read = Callable[[Any], str]


@value
class Column:
    """A column: its values in words, and how it is read from the content of its field."""

    name: str
    meaning: str
    values: str
    source: str
    path: str
    read: Read


def columns() -> tuple[Column, ...]:
    """Return all columns, in the order of the codebook."""
    fields = dict(fields_of(ResearchRecord))
    return tuple(column for path, entry in ENTRIES.items() for column in _columns_of(entry, fields[path]))


def row(record: ResearchRecord) -> tuple[str, ...]:
    """Return the cells of one record, one for each column."""
    return tuple(column.read(content(record, column.path)) for column in columns())


def fields_of(cls: type[Any], path: str = "") -> Iterator[tuple[str, FieldShape]]:
    """Yield (path, field) for every field of a record that is not a single value with fields of its own."""
    for field in shape.shape_of(cls):
        here = f"{path}/{field.name}" if path else field.name
        if field.is_value and not field.many:
            yield from fields_of(field.base, here)
        else:
            yield here, field


def mapping_types(field: FieldShape) -> tuple[type[StrEnum], Any] | None:
    """Return the words and the kind of content of a field that counts by word, else nothing."""
    if get_origin(field.base) is None or not issubclass(get_origin(field.base), Mapping):
        return None
    words, content = get_args(field.base)
    return words, content


def limit(kind: Any) -> Figure | None:
    """Return the bounds that a declared type such as Annotated[int, Figure(0, 3)] carries."""
    return next((mark for mark in get_args(kind)[1:] if isinstance(mark, Figure)), None)


def content(record: ResearchRecord, path: str) -> Any:
    """Return what a record holds at a path such as results/areas."""
    found: Any = record
    for name in path.split("/"):
        found = getattr(found, name)
    return found


def _columns_of(entry: Entry, field: FieldShape) -> Iterator[Column]:
    mapped = mapping_types(field)
    if field.base is RegieLine:
        yield from _regie_columns(entry)
    elif field.base is Answered:
        yield from _answer_columns(entry)
    elif mapped:
        for word in mapped[0]:
            named = f"{entry.column}_{slug(word)}"
            yield _column(entry, named, f"{entry.meaning} [{word}]", values_of(mapped[1]), _reader(word))
    else:
        yield _column(entry, entry.column, entry.meaning, _values(field), said)


def _column(entry: Entry, name: str, meaning: str, values: str, read: Read) -> Column:
    return Column(name=name, meaning=meaning, values=values, source=entry.source, path=entry.path, read=read)


def _reader(word: StrEnum) -> Read:
    return lambda content: "" if content is None else said(content[word])


def _regie_columns(entry: Entry) -> Iterator[Column]:
    fields = {field.name: field for field in shape.shape_of(RegieLine)}
    for place in range(REGIE_LINES):
        for name, (column, meaning) in PARTS_OF_REGIE.items():
            named = f"{entry.column}_{place + 1}_{column}"
            yield _column(entry, named, f"{meaning} {entry.meaning}", _values(fields[name]), _line_reader(place, name))


def _line_reader(place: int, name: str) -> Read:
    def read(lines: tuple[RegieLine, ...]) -> str:
        content = getattr(lines[place], name) if place < len(lines) else None
        return NOBODY if content == () else said(content)

    return read


def _answer_columns(entry: Entry) -> Iterator[Column]:
    for name, (column, meaning) in PARTS_OF_ANSWERS.items():
        values = "codes als S1.1, met een spatie ertussen"
        yield _column(entry, f"{entry.column}_{column}", meaning, values, _answer_reader(name == "filled"))


def _answer_reader(filled: bool) -> Read:
    return lambda answers: " ".join(answer.code for answer in answers if answer.filled is filled)


def said(content: Any) -> str:
    """Return a single content as a cell: ja or nee, a number, a word, or words with a plus between them."""
    if content is None:
        return ""
    if isinstance(content, bool):
        return "ja" if content else "nee"
    return " + ".join(content) if isinstance(content, tuple) else str(content)


def _values(field: FieldShape) -> str:
    if field.base is int:
        bounds = field.mark(Figure)
        return _range(bounds)
    several = "; meer woorden met ' + ' ertussen" if field.many else ""
    return values_of(field.base) + several


def values_of(kind: Any) -> str:
    """Return in words which values a declared type can have."""
    if kind is bool:
        return _YES_NO
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return "; ".join(kind)
    return "tekst" if kind is str else _range(limit(kind))


def _range(bounds: Figure | None) -> str:
    if bounds is None:
        return "heel getal"
    return f"{bounds.lowest} t/m {bounds.highest}; {bounds.highest} betekent {bounds.highest} of meer"


def slug(word: str) -> str:
    """Return a word as part of a column name: "één verhaal" gives een_verhaal."""
    plain = unicodedata.normalize("NFKD", word).encode("ascii", "ignore").decode().casefold()
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")
