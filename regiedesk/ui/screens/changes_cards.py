"""The cards of Veranderingen, each made from the state; what a button opens is said by the property `place`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QWidget

from regiedesk.domain.papers.briefing import Briefing
from regiedesk.ui.places import Place
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.changes_lines import ChangesLines, LevelState, Line
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.hairline import Hairline

Act = Callable[[], None]
MOST = 8
"""More lines than this are not read at a glance; the rest stands in the steps."""


def button(words: str, place: str, act: Act, about: str = "") -> buttons.Button:
    """Return a quiet button; `about` tells who listens what it belongs to."""
    made = buttons.quiet(words)
    made.setProperty("place", place)
    made.setAccessibleName(f"{words}: {about}" if about else words)
    made.clicked.connect(act)
    return made


def wise(lines: ChangesLines, plan_it: Act, aside: Act) -> Card | None:
    """Return the changes after which an MDO is wise, or nothing."""
    if not lines.wise:
        return None
    card = Card("Een MDO is verstandig", "triangle-alert")
    for at, line in enumerate(lines.wise):
        if at:
            card.body.addWidget(Hairline())
        about = f"{line.what}, {line.day}"
        card.body.addWidget(_told(line))
        row = parts.row(
            button("Plan het MDO", Place.MEETINGS, plan_it, about), button("Niet nodig", line.place, aside, about)
        )
        row.addStretch(1)
        card.body.addLayout(row)
    return card


def level(state: LevelState, go: Act, change: Act) -> Card:
    """Return how heavy the regie is, what it lacks and how it came so."""
    card = Card("Zwaarte van de regie", "scale")
    card.body.addWidget(text.h3(state.title))
    if state.next_on:
        card.body.addWidget(text.small(f"Samen terugkijken: uiterlijk op {state.next_on}."))
    if state.missing:
        card.body.addWidget(text.words("Dit mist nog:", "body", "warn"))
    for one in state.missing:
        row = parts.row(text.body(one.sentence), button("Vul aan", one.place, go, one.sentence), stretch=0)
        card.body.addLayout(row)
    if state.roads:
        card.body.addWidget(text.h3("Lukt het niet? Dan gaan jullie zo verder"))
    for number, words in enumerate(state.roads, 1):
        card.body.addWidget(text.body(f"{number}. {words}"))
    if state.history:
        card.body.addWidget(Hairline())
    _fill(card, state.history)
    changer = buttons.secondary("Maak zwaarder of lichter", "scale")
    changer.clicked.connect(change)
    row = parts.row(changer)
    row.addStretch(1)
    card.body.addLayout(row)
    card.body.addStretch(1)
    return card


def history(lines: Sequence[Line]) -> Card:
    """Return what changed, newest first."""
    card = Card("Wat er veranderde", "history")
    _fill(card, lines, "Er is nog niets opgeschreven. Verandert er iets? Schrijf het hierboven op.")
    card.body.addStretch(1)
    return card


def people(lines: ChangesLines, brief: Act) -> Card:
    """Return who came later and who left."""
    card = Card("Wie kwamen en gingen", "users")
    for one in lines.came:
        what = button("Wat mag diegene weten?", one.person, brief, one.name)
        row = parts.row(_told(one.line), what, stretch=0)
        card.body.addLayout(row)
    _fill(card, lines.left)
    if not lines.came and not lines.left:
        card.body.addWidget(text.words("Iedereen is er sinds het begin.", "body", "muted"))
    card.body.addStretch(1)
    return card


def addressed(lines: Sequence[Line], go: Act) -> Card:
    """Return who was addressed on which agreement."""
    card = Card("Aangesproken op een afspraak", "message-circle")
    if lines:
        card.head.addWidget(text.one_line(f"{len(lines)} keer", "small", "muted"))
    _fill(card, lines, "Nog niemand is op een afspraak aangesproken.")
    row = parts.row(button("Schrijf op in stap 6", "reminders", go))
    row.addStretch(1)
    card.body.addLayout(row)
    card.body.addStretch(1)
    return card


def told(briefing: Briefing, away: Act) -> Card:
    """Return what a newcomer may be told, and who tells it."""
    card = Card(f"Wat {briefing.name} mag weten", "megaphone")
    if briefing.ask_first:
        card.body.addWidget(text.words(briefing.ask_first, "body", "warn"))
    for part in briefing.parts:
        card.body.addWidget(text.h3(part.title))
        for line in part.lines:
            card.body.addWidget(text.body(line.text))
            card.body.addWidget(text.small(f"{line.teller} vertelt dit."))
    close = buttons.quiet("Klaar", "check")
    close.clicked.connect(away)
    row = parts.row(close)
    row.addStretch(1)
    card.body.addLayout(row)
    card.body.addStretch(1)
    return card


def _fill(card: Card, lines: Iterable[Line], nothing: str = "") -> None:
    shown = list(lines)
    for at, line in enumerate(shown[:MOST]):
        if at:
            card.body.addWidget(Hairline())
        card.body.addWidget(_told(line))
    if len(shown) > MOST:
        rest = len(shown) - MOST
        card.body.addWidget(text.small(f"En nog {rest} eerder."))
    if not shown and nothing:
        card.body.addWidget(text.words(nothing, "body", "muted"))


def _told(line: Line) -> QWidget:
    made = QWidget()
    column = parts.column((text.h3(line.what), text.small(line.day)), spacing=2)
    for words in line.says:
        column.addWidget(text.body(words))
    column.setContentsMargins(0, 0, 0, 0)
    made.setLayout(column)
    return made
