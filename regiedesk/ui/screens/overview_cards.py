"""The cards of the overview, each made from the state; what they open is said by the property `place`."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.words import PersonKind
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.difference_rows import difference_row
from regiedesk.ui.viewmodels.overview import PAPERS, VERSIONS, OverviewState
from regiedesk.ui.viewmodels.overview_parts import DueLine, PersonLine, ResultLine
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.hairline import Hairline
from regiedesk.ui.widgets.marks import PersonMark
from regiedesk.ui.widgets.picture import Icon
from regiedesk.ui.widgets.scores import Gap, ScoreLine

Go = Callable[[], None]
Make = Callable[[OverviewState, Go], Card]
FIRST_TODOS = 3
LOW = 34
MOST_PEOPLE = 12
MOST_LINES, MOST_CHANGES = 5, 4
_KINDS = (
    (PersonKind.FAMILY, ("uit het gezin", "uit het gezin")),
    (PersonKind.NETWORK, ("uit het netwerk", "uit het netwerk")),
    (PersonKind.PROFESSIONAL, ("professional", "professionals")),
)
_GOES = {"proces": "procesregie", "inhoud": "inhoudelijke regie"}


class TodoCard(Card):
    """What asks for attention; `first` is the first thing to do, `more` shows the rest."""

    def __init__(self) -> None:
        super().__init__()
        self.first: buttons.Button | None = None
        self.more = buttons.quiet("", "chevron-down")


def door(words: str, place: str, go: Go, name: str = "") -> buttons.Button:
    """Return a quiet button to a place."""
    made = buttons.quiet(words)
    made.setProperty("place", place)
    made.setAccessibleName(name or words)
    made.setFixedHeight(LOW)
    made.clicked.connect(go)
    return made


def head_door(card: Card, icon: str, name: str, place: str, go: Go) -> None:
    """Put an arrow in the head of a card."""
    arrow = buttons.icon_only(name, icon)
    arrow.setProperty("place", place)
    arrow.setFixedHeight(LOW)
    arrow.clicked.connect(go)
    card.head.addWidget(arrow)
    # The arrow is taller than the words beside it; the words stand as high as in a card without one.
    card.body.setContentsMargins(20, 11, 12, 16)


def todos(state: OverviewState, go: Go, *, all_of_them: bool) -> TodoCard:
    """Return the card with what asks for attention, each with its action."""
    card = TodoCard()
    card.body.setSpacing(0)
    card.body.setContentsMargins(20, 8, 12, 8)
    card.more.setFixedHeight(LOW)
    shown = state.todos if all_of_them else state.todos[:FIRST_TODOS]
    rest = len(state.todos) - FIRST_TODOS
    count = len(state.todos)
    title = text.h3(f"Vraagt aandacht: {count}" if count > 1 else "Vraagt aandacht")
    head = parts.row(Icon("triangle-alert", 20, "warn"), title, stretch=1)
    card.body.addLayout(head)
    for todo in shown:
        line = parts.row(text.body(todo.sentence), stretch=0)
        if todo.place:
            action = door(todo.action, todo.place, go, f"{todo.action}: {todo.sentence}")
            card.first = card.first or action
            line.addWidget(action)
        card.body.addLayout(line)
    card.more.set_text("Toon minder" if all_of_them else f"Nog {rest}")
    card.more.set_icon("chevron-up" if all_of_them else "chevron-down")
    head.addWidget(card.more)
    card.more.setVisible(rest > 0)
    return card


def results(state: OverviewState, go: Go) -> Card:
    """Return the results, with figures and regie."""
    card = Card("Wat we willen bereiken")
    card.head.addWidget(text.one_line("begin ○  nu ●  doel □", "small", "muted"))
    head_door(card, "arrow-right", "Naar stap 3", "stap/3", go)
    if not state.results:
        card.body.addWidget(text.words("Nog geen doelen. Vraag het gezin wat anders moet zijn.", "body", "muted"))
    for at, result in enumerate(state.results):
        if at:
            card.body.addWidget(Hairline())
        card.body.addWidget(_result(result, go))
    card.body.addStretch(1)
    return card


def _result(result: ResultLine, go: Go) -> QWidget:
    made = parts.Beside(narrow=520)
    made.box.setSpacing(16)
    words = QWidget()
    column = parts.column((text.quote(result.title),))
    column.setContentsMargins(0, 0, 0, 0)
    when = f"vóór {result.until}" if result.until else "nog geen datum"
    late = f"{result.whose} · was {result.until}"
    said, tone = (late, "warn") if result.late else (f"{result.whose} · {when}", "muted")
    column.addWidget(text.small(said, tone))
    column.insertStretch(0, 1)
    column.addStretch(1)
    words.setLayout(column)
    made.box.addWidget(words, 3)
    score = ScoreLine(result.start, result.now, result.goal)
    made.box.addWidget(score, 3, Qt.AlignmentFlag.AlignVCenter)
    made.box.addWidget(_regie(result, go), 2)
    return made


def _regie(result: ResultLine, go: Go) -> QWidget:
    made = QWidget()
    column = parts.column()
    column.setContentsMargins(0, 0, 0, 0)
    column.addStretch(1)
    for word, who in result.regie:
        if who:
            column.addWidget(text.small(f"{word}: {who}", "text"))
        else:
            gap = Gap(f"{word}: niemand", "Kies")
            gap.setProperty("place", "stap/5")
            gap.setAccessibleName(f"Niemand heeft de {_GOES[word]} bij {result.title}. Kies.")
            gap.clicked.connect(go)
            column.addWidget(gap)
    column.addStretch(1)
    made.setLayout(column)
    return made


def meeting(state: OverviewState, go: Go) -> Card:
    """Return when everybody meets again."""
    card = Card("Volgende keer", "calendar-days")
    day, what, distance = state.meeting
    card.head.addWidget(text.one_line(distance, "small", "muted"))
    if day:
        card.body.addWidget(text.h2(day))
        card.body.addWidget(text.small(what))
    else:
        card.body.addWidget(text.body("Er is nog geen datum."))
        card.body.addWidget(door("Plan een overleg", beginning("meetings"), go))
    card.body.setSpacing(4)
    return card


def who(state: OverviewState, go: Go) -> Card:
    """Return who is at and behind the table, and whom they call."""
    card = Card("Wie", "users")
    card.body.setSpacing(6)
    count = len(state.people)
    card.head.addWidget(text.one_line(_many(count), "small", "muted"))
    head_door(card, "arrow-right", "Naar stap 1", "stap/1", go)
    if not state.people:
        card.body.addWidget(text.words("Nog niemand. Begin met wie er aan tafel zit.", "body", "muted"))
    marks = QWidget()
    flow = Flow(marks, 6)
    for person in state.people[:MOST_PEOPLE]:
        flow.addWidget(_mark(person))
    if count > MOST_PEOPLE:
        more = text.one_line(f"en nog {count - MOST_PEOPLE}", "small", "muted")
        more.setFixedHeight(LOW)
        flow.addWidget(more)
    card.body.addWidget(marks)
    if state.people:
        card.body.addWidget(text.small(_from_where(state.people)))
    if state.regisseur:
        card.body.addWidget(text.small(f"Regisseur: {state.regisseur}", "text"))
    for sentence in state.contacts[:3]:
        card.body.addLayout(parts.row(Icon("phone", 16, "primary"), text.small(sentence, "text"), stretch=1, spacing=8))
    return card


def _from_where(people: tuple[PersonLine, ...]) -> str:
    """Return "3 uit het gezin · 6 uit het netwerk · 13 professionals"."""
    counts = [(sum(person.kind is kind for person in people), words) for kind, words in _KINDS]
    return " · ".join(f"{count} {one if count == 1 else more}" for count, (one, more) in counts if count)


def _many(count: int) -> str:
    return "" if not count else "1 mens" if count == 1 else f"{count} mensen"


def _mark(person: PersonLine) -> PersonMark:
    made = PersonMark(person.kind, person.name)
    made.setToolTip(f"{person.name}, {person.says}" if person.says else person.name)
    return made


def papers(state: OverviewState, go: Go) -> Card:
    """Return which papers are out."""
    card = Card("Papieren buiten", "files")
    card.body.setSpacing(6)
    head_door(card, "arrow-right", "Naar Op papier", PAPERS, go)
    if not state.papers:
        card.body.addWidget(text.words("Er zijn geen papieren buiten.", "body", "muted"))
    for line in state.papers:
        says = f"Versie {line.version}" if line.holds else f"Versie {line.version}, geldt niet meer"
        card.body.addWidget(text.small(says, "muted" if line.holds else "warn"))
        card.body.addWidget(text.words(line.says, "small"))
    return card


def agreements(state: OverviewState, go: Go) -> Card:
    """Return the agreements that ended or soon will."""
    card = Card("Afspraken die aflopen", "clock")
    card.body.setSpacing(8)
    card.head.addWidget(text.one_line(f"{len(state.due)} van {state.agreements}", "small", "muted"))
    head_door(card, "arrow-right", "Naar stap 4", "stap/4", go)
    if not state.due:
        card.body.addWidget(text.words("De komende twee weken loopt niets af.", "body", "muted"))
    for line in state.due[:MOST_LINES]:
        card.body.addLayout(_due(line))
    if len(state.due) > MOST_LINES:
        card.body.addWidget(text.small(f"en nog {len(state.due) - MOST_LINES}"))
    card.body.addStretch(1)
    return card


def _due(line: DueLine) -> QHBoxLayout:
    icon = Icon("triangle-alert" if line.late else "clock", 18, "warn" if line.late else "muted")
    words = parts.column((text.words(f"{line.who}: {line.what}", "body"),))
    made = QHBoxLayout()
    made.setSpacing(10)
    made.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
    made.addLayout(words, 1)
    day = text.one_line(line.day, "small_b", "warn" if line.late else "muted")
    made.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
    return made


def hours(state: OverviewState, go: Go) -> Card:
    """Return how many hours went into the case, and what they went to."""
    card = Card("Uren", "hourglass")
    card.body.setSpacing(4)
    head_door(card, "arrow-right", "Naar de uren", "hours", go)
    line = state.hours
    if line.total:
        month = f", waarvan {line.this_month} deze maand" if line.this_month else ", deze maand nog niets"
        card.body.addWidget(text.words(f"{line.total}{month}", "body"))
    else:
        card.body.addWidget(
            text.words("Nog geen uren. De minuten van een notitie (Ctrl+N) tellen mee.", "body", "muted")
        )
    card.body.addWidget(text.small(line.financed))
    grid = QGridLayout()
    grid.setColumnStretch(0, 1)
    for at, (activity, said) in enumerate(line.activities[:MOST_LINES]):
        grid.addWidget(text.small(activity, "text"), at, 0)
        grid.addWidget(text.one_line(said, "small", "muted"), at, 1, Qt.AlignmentFlag.AlignRight)
    card.body.addLayout(grid)
    if len(line.activities) > MOST_LINES:
        card.body.addWidget(text.small(f"en nog {len(line.activities) - MOST_LINES}"))
    return card


def changes(state: OverviewState, go: Go) -> Card:
    """Return what the last version changed."""
    card = Card("Laatste wijzigingen", "history")
    card.body.setSpacing(6)
    card.head.addWidget(text.one_line(state.changes_title, "small", "muted"))
    head_door(card, "arrow-right", "Naar Versies", VERSIONS, go)
    if not state.changes:
        card.body.addWidget(text.words("Nog niets te vergelijken.", "body", "muted"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for at, change in enumerate(state.changes[:MOST_CHANGES]):
        difference_row(grid, at, change)
    card.body.addLayout(grid)
    if len(state.changes) > MOST_CHANGES:
        card.body.addWidget(text.small(f"en nog {len(state.changes) - MOST_CHANGES}"))
    card.body.addStretch(1)
    return card


def says_nothing(make: Make, state: OverviewState) -> bool:
    """Tell whether a card would only say that there is nothing yet."""
    said: dict[Make, object] = {
        results: state.results,
        meeting: state.meeting[0],
        who: state.people,
        agreements: state.agreements,
        papers: state.papers,
        hours: state.hours.total,
        changes: state.changes,
    }
    return not said[make]
