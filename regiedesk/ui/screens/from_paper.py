"""Van papier overnemen: the tafelvel that was filled in by pen, in its own order, by keyboard all the way."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from regiedesk.ui.screens import parts
from regiedesk.ui.screens.difference_rows import differences_of
from regiedesk.ui.screens.entry_line import EntryLine
from regiedesk.ui.screens.table_form import WhoField
from regiedesk.ui.viewmodels.from_paper import Done, FromPaperModel, PaperGoal
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import DateField, LineField, ScoreField, SegmentField, TimeField
from regiedesk.ui.widgets.page import Head

NO_MEETING = "Kies eerst bij Overleg van welk overleg je het papier overneemt."
NOTHING = "Er is nog niets veranderd."
_CHOICES = [(done, str(done).capitalize()) for done in Done]


class FromPaperScreen(parts.CaseScreen):
    """Shows a FromPaperModel. The page is made once for a meeting, and not drawn anew while one types."""

    def __init__(self, model: FromPaperModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._made: object = None
        self._page = parts.Scroll()
        self.box.addWidget(self._page, 1)
        self._look = buttons.primary("Bekijk wat er verandert", "git-compare-arrows")
        self._freeze = buttons.secondary("Naar Vaststellen", "badge-check")
        row = parts.row(self._freeze)
        row.addStretch(1)
        row.addWidget(self._look)
        self.box.addLayout(row)
        self._look.clicked.connect(self._show_changes)
        self._freeze.clicked.connect(model.freeze)
        model.changed.connect(self.render_state)

    def head(self) -> Head:
        """Return which meeting it is."""
        state = self._model.state
        return Head(place=f"{state.title} op {state.day}" if state.meeting else "", title="Van papier overnemen")

    def enter(self) -> None:
        """Read the case again, and put the keyboard in the first field."""
        self._model.load()
        QTimer.singleShot(0, self, self._focus_first)

    def show_item(self, place: str) -> None:
        """Take over what was written at this meeting."""
        collection, _, item_id = place.partition("/")
        if collection == "meetings":
            self._model.choose(item_id)

    @Slot()
    def render_state(self) -> None:
        """Show the state; the fields are made anew only when there are other ones."""
        state = self._model.state
        goals = tuple((goal.result, tuple(line.place for line, _ in goal.agreements)) for goal in state.goals)
        wanted = (state.meeting, tuple(seat.person for seat in state.seats), goals)
        if wanted != self._made:
            self._made = wanted
            self._fill()
        self._show_differences()
        self._next_says.setText(state.next_date and f"Staat nu op: {state.next_date}")
        self.headed.emit()

    def _fill(self) -> None:
        here, state, column = QApplication.focusWidget(), self._model.state, self._page.column
        name = here.accessibleName() if here is not None and self._page.isAncestorOf(here) else ""
        parts.empty(column)
        self._next_says, self._changes = text.small(""), Card("Dit verandert er")
        if not state.meeting:
            column.addWidget(Strip("uitleg", NO_MEETING))
        else:
            column.addWidget(self._who())
            column.addWidget(self._good_news())
            for goal in state.goals:
                column.addWidget(self._goal(goal))
            column.addWidget(self._bumps())
            column.addWidget(self._next())
        for hidden in (self._next_says, self._changes):
            column.addWidget(hidden)
        column.addStretch(1)
        again = (line for line in self._page.findChildren(QLineEdit) if not line.isHidden())
        same = next((line for line in again if name and line.accessibleName() == name and line is not here), None)
        if same is not None:
            same.setFocus(Qt.FocusReason.OtherFocusReason)

    def _who(self) -> QWidget:
        state, card = self._model.state, Card("Wie was er?", "users")
        hint = " · ".join(f"{seat.key.upper()} {seat.name}" for seat in state.seats if seat.key)
        self._there = WhoField("Wie was er?", hint, self._model.read_people)
        self._there.set_raw(state.there)
        self._there.edited.connect(self._say_there)
        card.body.addWidget(self._there)
        return card

    def _good_news(self) -> QWidget:
        card = Card("Goed nieuws, en wat het gezin zei", "quote")
        fields = {
            "words": LineField("Wat zei iemand?", "Letterlijk."),
            "who": WhoField("Wie zei het?", "", self._model.read_people),
        }
        card.body.addWidget(EntryLine(fields, self._keep_quote, "Zet erbij"))
        return card

    def _goal(self, goal: PaperGoal) -> QWidget:
        card = Card(f"{text.quoted(goal.title)} van {goal.whose}", "target")
        score = ScoreField("Welk cijfer?")
        score.set_name(f"Cijfer bij {goal.title}")
        score.set_value(goal.score)
        score.setProperty("result", goal.result)
        score.edited.connect(self._gave)
        card.body.addWidget(score)
        for line, how in goal.agreements:
            done = SegmentField(f"{line.number}. {line.who} {line.what}", _CHOICES)
            done.set_value(how)
            done.setProperty("agreement", line.place.partition("/")[2])
            done.edited.connect(self._went)
            card.body.addWidget(done)
        fields = {
            "what": LineField("Nieuwe afspraak"),
            "who": WhoField("Wie?", "", self._model.read_people),
            "until": DateField("Vóór wanneer?", "", self._model.today()),
        }
        for field in fields.values():
            field.set_name(f"{field.label()} Bij: {goal.title}")
        card.body.addWidget(EntryLine(fields, partial(self._keep_agreement, goal.result), "Zet erbij"))
        return card

    def _bumps(self) -> QWidget:
        card = Card("Wat kan er misgaan?", "triangle-alert")
        fields = {"words": LineField("Hobbel")}
        card.body.addWidget(EntryLine(fields, self._keep_bump, "Zet erbij"))
        return card

    def _next(self) -> QWidget:
        card = Card("Wanneer zien jullie elkaar weer?", "calendar-days")
        fields = {
            "on": DateField("Volgende datum", "", self._model.today()),
            "time": TimeField("Hoe laat?"),
            "place": LineField("Waar?"),
        }
        card.body.addWidget(EntryLine(fields, self._keep_next, "Leg vast"))
        return card

    def _show_differences(self) -> None:
        state, body = self._model.state, self._changes.body
        self._changes.setVisible(state.looked)
        while body.count() > 1:
            item = body.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not state.looked:
            return
        for widget in differences_of(state.groups) or (text.body(NOTHING),):
            body.addWidget(widget)

    @Slot()
    def _show_changes(self) -> None:
        self._model.look()
        QTimer.singleShot(0, self, self._scroll_down)

    @Slot()
    def _scroll_down(self) -> None:
        self._page.ensureWidgetVisible(self._changes)

    @Slot()
    def _focus_first(self) -> None:
        if self._model.state.meeting:
            self._there.focus()

    @Slot(object)
    def _say_there(self, people: tuple[str, ...]) -> None:
        self._there.set_error(self._model.set_there(people))

    @Slot(object)
    def _gave(self, score: int | None) -> None:
        field = self.sender()
        if isinstance(field, ScoreField) and score is not None:
            field.set_error(self._model.figure(str(field.property("result")), score))

    @Slot(object)
    def _went(self, how: Done) -> None:
        field = self.sender()
        if isinstance(field, SegmentField):
            field.set_error(self._model.set_done(str(field.property("agreement")), how))

    def _keep_quote(self, of: Mapping[str, Any]) -> str:
        return self._model.quote(of["words"], of["who"] or ())

    def _keep_agreement(self, result: str, of: Mapping[str, Any]) -> str:
        return self._model.agree(result, of["what"], of["who"] or (), of["until"])

    def _keep_bump(self, of: Mapping[str, Any]) -> str:
        return self._model.bump(of["words"])

    def _keep_next(self, of: Mapping[str, Any]) -> str:
        return self._model.fix_next(of["on"], of["time"], of["place"] or "")
