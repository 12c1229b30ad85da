"""Bewijs van wissen: that a work copy was wiped, on which day and why; not of whom."""

from __future__ import annotations

from regiedesk.domain import dates
from regiedesk.domain.papers.document import Cell, Column, Document, Heading, Paragraph, Row, Table, Title, muted, plain
from regiedesk.domain.purge import Receipt

NAME = "Bewijs van wissen"
_COLUMNS = (Column(title="Wat", share=0.35), Column(title="Zo is het", share=0.65))
_DONE = (
    "Het plan met alle versies, registers, kladjes en zoekwoorden is uit de kluis.",
    "De kluis is daarna helemaal opnieuw geschreven, zodat ook in lege bladzijden niets meer staat.",
    "Reservekopieën waar het gezin nog in stond, en die te bereiken waren, zijn vervangen door een nieuwe.",
)
_NOT_DONE = (
    "Papier bij anderen, bestanden die zijn uitgevoerd, en reservekopieën die er niet bij waren, wist het programma "
    "niet. Dat doe je zelf. Het officiële dossier staat ergens anders: dit bewijs gaat alleen over de werkkopie."
)


def receipt_sheet(receipt: Receipt) -> Document:
    """Return the sheet; it holds no name and no code, so that it may be kept when nothing else may."""
    day = dates.say(receipt.on, weekday=True)
    told = (
        ("Nummer", receipt.number),
        ("Gewist op", day),
        ("Wat", "de werkkopie van één casus"),
        ("Reden", receipt.reason),
    )
    return Document(
        name=NAME,
        state="Zonder namen",
        footer=f"{NAME} · {receipt.number}",
        footer_small="Op dit blad staat geen naam en geen code van een gezin.",
        blocks=(
            Title(text=NAME, subtitles=("van een werkkopie in RegieDesk",)),
            Table(columns=_COLUMNS, rows=tuple(_row(*line) for line in told)),
            Heading(text="Wat er is gedaan"),
            *(Paragraph(line=plain(line)) for line in _DONE),
            Heading(text="Wat je zelf nog doet"),
            Paragraph(line=muted(_NOT_DONE)),
        ),
    )


def _row(what: str, how: str) -> Row:
    return Row(cells=(Cell(lines=(plain(what),)), Cell(lines=(plain(how),))))
