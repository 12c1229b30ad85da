"""The line in which is typed at the table: Enter goes to the next empty field, and keeps it after the last one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.table import TableModel
from regiedesk.ui.viewmodels.table_state import Form
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.choice_fields import HIGHEST, NO_FIGURE
from regiedesk.ui.widgets.fields import DateField, LineField, NumberField, TimeField
from regiedesk.ui.widgets.hairline import Hairline

ReadPeople: TypeAlias = Callable[[str], tuple[tuple[str, ...], str]]
_NOTHING = "Vul dit in, of druk op Esc."
_NEEDED = {Form.DECISION: ("what",), Form.GOAL: ("title", "who"), Form.QUOTE: ("what",), Form.NEXT: ("on",),
           Form.SEAT: ("who",)}  # fmt: skip
_NARROW = 900
_STRETCH = {"who": 3, "now": 1, "goal": 1}


class WhoField(LineField):
    """People by the key before their name, or by their first name."""

    def __init__(self, label: str, hint: str, read: ReadPeople, parent: QWidget | None = None) -> None:
        super().__init__(label, hint, "1 3 of een naam", parent)
        self._read = read

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """Return their ids."""
        return self._read(self.raw())[0]

    def set_value(self, value: object) -> None:
        """Show words."""
        self.set_raw(str(value or ""))

    def problem(self) -> str:
        """Return who is nobody."""
        return self._read(self.raw())[1]

    def raw(self) -> str:
        """Return the words as they were typed."""
        return self._input.text()

    def set_raw(self, words: str) -> None:
        """Show words as they were typed."""
        self._hold()
        self._input.setText(words)


class TableForm(QFrame):
    """One of the lines of the table. It keeps what is typed as a draft until it is an edit."""

    closed = Signal()

    def __init__(self, model: TableModel, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self.form = model, form
        self.setObjectName("card")
        self._fields = self._make_fields()
        self._lay()
        for name, field in self._fields.items():
            field.set_raw(model.draft(name) or field.raw())
            field.line().setProperty("field", name)
            field.line().setFont(theme.font("table"))
            field.line().textEdited.connect(self._typed)
            field.line().returnPressed.connect(self._enter)

    def focus(self) -> None:
        """Put the keyboard in the first field."""
        next(iter(self._fields.values())).focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave with Esc; no other key is one of the table's while somebody types."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()

    def show_problem(self, sentence: str) -> None:
        """Say under the first field why it was refused."""
        next(iter(self._fields.values())).set_error(sentence)

    def _make_fields(self) -> dict[str, LineField]:
        who = self._who_hint()
        read = self._model.read_people
        today = self._model.today()
        if self.form is Form.DECISION:
            return {
                "what": LineField("Wat doet die?", "", "brengt Roos naar school"),
                "who": WhoField("Wie?", who, read),
                "until": DateField("Vóór wanneer?", "", today),
            }
        if self.form is Form.GOAL:
            return {
                "title": LineField("Wat willen jullie?", "In eigen woorden."),
                "who": WhoField("Van wie?", who, read),
                "now": NumberField("Nu"),
                "goal": NumberField("Doel"),
                "until": DateField("Vóór wanneer?", "", today),
            }
        if self.form is Form.QUOTE:
            return {"what": LineField("Wat zei iemand?", "Letterlijk."), "who": WhoField("Wie zei het?", who, read)}
        if self.form is Form.SEAT:
            return {"who": WhoField("Wie is er nog bij?", "Een voornaam uit het plan.", read)}
        time, place = self._model.usual_next()
        fields = {"on": DateField("Wanneer?", "", today), "time": TimeField("Hoe laat?"), "place": LineField("Waar?")}
        fields["time"].set_value(time)
        fields["place"].set_value(place)
        return fields

    def _who_hint(self) -> str:
        return " · ".join(f"{seat.key.upper()} {seat.name}" for seat in self._model.state.seats if seat.key)

    def _lay(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 12, 20, 12)
        box.setSpacing(8)
        line = parts.Beside(narrow=_NARROW)
        first, *more = self._fields
        line.box.addWidget(self._fields[first], 2)
        if more:
            rest = QWidget()
            beside = parts.row(*(self._fields[name] for name in more))
            beside.setContentsMargins(0, 0, 0, 0)
            for at, name in enumerate(more):
                beside.setStretch(at, _STRETCH.get(name, 2))
            rest.setLayout(beside)
            line.box.addWidget(rest, 3 if len(more) > 1 else 2)
        box.addWidget(line)
        self._save = buttons.primary("Bewaar", "check")
        self._close = buttons.secondary("Toch niet (Esc)")
        self._save.clicked.connect(self._keep)
        self._close.clicked.connect(self._leave)
        row = parts.row(text.small("Enter gaat naar het volgende veld, en bewaart na het laatste."), self._close,
                        self._save, stretch=0)  # fmt: skip
        box.addWidget(Hairline())
        box.addLayout(row)

    @Slot(str)
    def _typed(self, words: str) -> None:
        field = str(self.sender().property("field"))
        self._model.keep_draft(field, words)
        # Words are of one person: the figure before a name says it all.
        if self.form is Form.QUOTE and field == "who" and words.isdecimal() and self._model.read_people(words)[0]:
            self._keep()

    @Slot()
    def _enter(self) -> None:
        names = list(self._fields)
        here = str(self.sender().property("field"))
        if not self._is_right(here):
            return
        empty = next((n for n in names[names.index(here) + 1 :] if not self._fields[n].raw().strip()), None)
        if empty is None:
            self._keep()
        else:
            self._fields[empty].focus()

    def _is_right(self, name: str) -> bool:
        field = self._fields[name]
        blank = not field.raw().strip()
        problem = (_NOTHING if name in _NEEDED[self.form] else "") if blank else field.problem()
        if name in ("now", "goal") and isinstance(figure := field.value(), int) and figure > HIGHEST:
            problem = NO_FIGURE
        field.set_error(problem)
        return not problem

    @Slot()
    def _keep(self) -> None:
        wrong = next((name for name in self._fields if not self._is_right(name)), None)
        if wrong is not None:
            self._fields[wrong].focus()
            return
        if self._send():
            self.closed.emit()
        else:
            self.show_problem(self._model.state.problem)

    def _send(self) -> bool:
        model, of = self._model, {name: field.value() or None for name, field in self._fields.items()}
        who = tuple(of.get("who") or ())
        if self.form is Form.DECISION:
            return model.decide(str(of["what"]), who, of["until"])
        if self.form is Form.GOAL:
            now, goal = self._fields["now"].value(), self._fields["goal"].value()
            return model.aim(str(of["title"]), who, now, goal, of["until"])  # type: ignore[arg-type]
        if self.form is Form.QUOTE:
            return model.quote(str(of["what"]), who)
        if self.form is Form.SEAT:
            return model.seat(who)
        return model.fix_next(str(of["on"]), of["time"], str(of["place"] or ""))

    @Slot()
    def _leave(self) -> None:
        self._model.close_form()
        self.closed.emit()
