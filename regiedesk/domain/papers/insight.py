"""Inzage: the paper for somebody who asked what is kept about them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import groupby

from regiedesk.domain import dates
from regiedesk.domain.papers.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    Title,
    muted,
    plain,
)
from regiedesk.domain.record.insight import Insight
from regiedesk.domain.registers import PrintCopy

NAME = "Inzage"
_COPIES = (
    Column(title="Wanneer", share=0.25),
    Column(title="Welk papier", share=0.3),
    Column(title="Voor wie", share=0.45),
)
_WHAT = (
    "Dit staat over jou in de werkkopie van de regisseur. Het officiële dossier is van de organisatie: "
    "vraag daar inzage als je ook dat wilt zien. Klopt iets niet? Je mag vragen om het te verbeteren of te wissen, "
    "en je mag er een eigen verklaring bij laten zetten."
)


def insight_paper(
    found: Insight, allowed: frozenset[str], copies: tuple[PrintCopy, ...], code: str, day: dt.date, number: int
) -> Document:
    """Return the paper with what may be shown; `copies` are the papers on which this person stood."""
    return Document(
        name=NAME,
        state="Alleen voor deze persoon",
        footer=f"{code} · {NAME} · {dates.say(day, weekday=True)}",
        footer_small=f"Inzage nummer {number} · voor {found.person.first_name}",
        blocks=(
            Title(text=NAME, subtitles=(f"voor {found.person.name()}", dates.say(day, weekday=True))),
            Paragraph(line=plain(_WHAT)),
            *_items(found, allowed),
            *_printed(copies),
            *_withheld(found.withheld(allowed)),
        ),
    )


def _items(found: Insight, allowed: frozenset[str]) -> Iterator[Block]:
    for title, items in groupby(found.shown(allowed), key=lambda item: item.title):
        yield Heading(text=title)
        yield from (Paragraph(line=plain(item.text)) for item in items)


def _printed(copies: tuple[PrintCopy, ...]) -> Iterator[Block]:
    if not copies:
        return
    yield Heading(text="Papieren die zijn gemaakt")
    rows = ((dates.say(c.printed_on), c.paper, c.holder_label) for c in copies)
    yield Table(columns=_COPIES, rows=tuple(Row(cells=tuple(Cell(lines=(plain(w),)) for w in row)) for row in rows))


def _withheld(count: int) -> Iterator[Block]:
    if count:
        what = "1 onderdeel staat" if count == 1 else f"{count} onderdelen staan"
        yield Heading(text="Wat hier niet op staat")
        yield Paragraph(
            line=muted(f"{what} hier niet op, omdat het ook over een ander gaat of door een ander is verteld.")
        )
