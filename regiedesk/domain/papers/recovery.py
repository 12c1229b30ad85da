"""Herstelblad: the recovery code, how to use it, and what to do when the laptop is gone. No family's name on it."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import dates
from regiedesk.domain.papers.document import (
    Cell,
    CodeGrid,
    Column,
    Document,
    Heading,
    NumberedList,
    Paragraph,
    Row,
    Size,
    StatusBox,
    Table,
    Title,
    Tone,
    WritingLines,
    muted,
    plain,
)

NAME = "Herstelblad"


def recovery_sheet(groups: tuple[str, ...], owner: str, vault_kenmerk: str, made_on: dt.date) -> Document:
    """Return the sheet for the eight groups of a recovery code.

    `owner` is the regisseur's name or empty; `vault_kenmerk` tells sheets of two vaults apart.
    """
    whose = f"van de kluis op de laptop van {owner}" if owner else "van de kluis op deze laptop"
    status = StatusBox(
        title="Bewaar dit apart", lines=("Nooit in de laptoptas. Wel in een afgesloten kast.",), tone=Tone.MIND
    )
    made = dates.say(made_on, weekday=True)
    holder = f" · voor {owner}" if owner else ""
    return Document(
        name=NAME,
        state="Geheim · bewaar apart van de laptop",
        footer=f"{NAME} · {made} · vervangt elk ouder herstelblad",
        footer_small=f"Exemplaar 1{holder} · kluiskenmerk {vault_kenmerk} · geen namen van gezinnen op dit blad",
        blocks=(
            Title(text=NAME, subtitles=(whose,), status=status),
            Paragraph(line=plain(_WHAT)),
            CodeGrid(groups=groups),
            Paragraph(line=muted(_LETTERS), size=Size.SOURCE),
            Heading(text="Zo gebruik je de code", icon="lock"),
            NumberedList(items=tuple((step,) for step in _USE)),
            Heading(text="Laptop kwijt of gestolen? Doe dit vandaag", icon="triangle-alert"),
            NumberedList(items=_LOST, columns=_LOST_COLUMNS),
            Heading(text="Controle", icon="check"),
            Table(columns=_CHECK_COLUMNS, rows=(Row(cells=(Cell(write=True), Cell(write=True), Cell(write=True))),)),
            WritingLines(
                title="Nummers van jouw organisatie", count=2, hint="helpdesk, leidinggevende, privacy-medewerker"
            ),
        ),
    )


_WHAT = (
    "Met deze code open je de kluis als je je wachtzin kwijt bent. Wie deze code én je laptop heeft, kan alles lezen. "
    "Zijn de code én de wachtzin weg? Dan kan niemand de kluis nog openen, ook de maker van RegieDesk niet."
)
_LETTERS = "De 0 is een nul. De letters I, L, O en U komen niet voor. Hoofdletter of kleine letter maakt niet uit."
_USE = (
    "Start RegieDesk. Kies ‘Wachtzin vergeten’.",
    "Typ de acht groepen. Bij een typefout zegt het programma in welke groep.",
    "Maak een nieuwe wachtzin van vijf woorden. Print een nieuw herstelblad en vernietig dit.",
)
_LOST = (
    ("Bel de helpdesk. Vraag om de laptop op afstand te wissen.", "", ""),
    ("Bel je leidinggevende en de privacy-medewerker.", "", ""),
    ("Zeg wat erop stond: versleutelde kluis, hoeveel gezinnen.", "", ""),
    ("Lagen er papieren bij? Zeg welke nummers.", "", ""),
    ("Zet de back-up terug. Maak een nieuwe wachtzin.", "jij", ""),
)
_LOST_COLUMNS = (
    Column(title="Wat", share=0.7),
    Column(title="Wie", share=0.17),
    Column(title="Gedaan op", share=0.17),
)
_CHECK_COLUMNS = (
    Column(title="Twee groepen zijn teruggetypt", share=0.5),
    Column(title="Datum", share=0.18),
    Column(title="Waar ligt dit blad?", share=0.32),
)
