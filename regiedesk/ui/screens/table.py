"""*Aan tafel*: the whole window is for everybody at the table, one line of the agenda at a time."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.domain.meeting_work.agenda import Topic
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.table_before import BeforePage
from regiedesk.ui.screens.table_form import TableForm
from regiedesk.ui.screens.table_pages import TablePages
from regiedesk.ui.viewmodels.table import TableModel
from regiedesk.ui.viewmodels.table_state import Form, Stage, TableState
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import SavedMark, Strip
from regiedesk.ui.widgets.large import StopButton
from regiedesk.ui.widgets.page import MARGIN, NARROW_MARGIN, Head, Screen
from regiedesk.ui.widgets.picture import TableMark

_RAIL, _RAIL_FROM, _RAIL_HIGH = 276, 1000, 660
_WIDE, _LOW = 1000, 520
_SIDE = 44
_BLANK = "Het scherm is even leeg. Druk op S om verder te gaan."
_FORMS = {Qt.Key.Key_B: Form.DECISION, Qt.Key.Key_N: Form.GOAL, Qt.Key.Key_C: Form.QUOTE, Qt.Key.Key_D: Form.NEXT}
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
_BUTTONS = (
    (Form.DECISION, "Afspraak (B)", "plus"),
    (Form.GOAL, "Doel (N)", "target"),
    (Form.QUOTE, "Woorden (C)", "quote"),
    (Form.NEXT, "Datum (D)", "calendar"),
)


class TableScreen(Screen):
    """Shows the page before, the table, and the way out."""

    def __init__(self, model: TableModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._pages = TablePages(self)
        self._form: TableForm | None = None
        self._drawn: object = None
        self._before = BeforePage()
        self._stack = QStackedWidget()
        self._room = QVBoxLayout()
        self._room.addWidget(self._before)
        before = QWidget()
        before.setLayout(self._room)
        self._stack.addWidget(before)
        self._stack.addWidget(self._make_table())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        self._connect()
        self._arrows = [self._arrow(key) for key in _ARROWS]

    def head(self) -> Head:
        """Return which meeting it is."""
        state = self._model.state
        return Head(place=f"{state.title} op {state.day}" if state.meeting else "", title="Aan tafel")

    def alone(self) -> bool:
        """Tell that nothing may stand beside it while people sit at the table."""
        return self._model.state.stage in (Stage.TABLE, Stage.LEAVING)

    def enter(self) -> None:
        """Follow the case, and put the keyboard where one goes on."""
        self._model.watch(True)
        QTimer.singleShot(0, self, self._focus_on)

    def leave(self) -> None:
        """Follow it no longer."""
        self._model.watch(False)

    def show_item(self, place: str) -> None:
        """Sit down to this meeting."""
        collection, _, item_id = place.partition("/")
        if collection == "meetings":
            self._model.choose(item_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys of the table."""
        bare = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        listens = bare and self._form is None and self.alone()
        if listens and self._pressed(Qt.Key(event.key()), event.text()):
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the window be as small as it likes: the agenda and the words on buttons give way."""
        return QSize(320, 200)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give way: the agenda becomes one line, the buttons lose their words."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw again in other colours."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.update()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        at_table = self.alone()
        self._stack.setCurrentIndex(1 if at_table else 0)
        if at_table:
            self._show_table(state)
        else:
            self._before.render_state(state)
            for arrow in self._arrows:
                arrow.setEnabled(False)
        self.headed.emit()

    def _arrow(self, key: Qt.Key) -> QShortcut:
        """Listen to an arrow: Qt would walk over the buttons with it."""
        made = QShortcut(QKeySequence(key), self)
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        made.setObjectName(key.name)
        made.activated.connect(self._pressed_arrow)
        return made

    @Slot()
    def _pressed_arrow(self) -> None:
        self._pressed(Qt.Key[self.sender().objectName()], "")

    def _pressed(self, key: Qt.Key, words: str) -> bool:
        model, state = self._model, self._model.state
        if key == Qt.Key.Key_S:
            model.turn_blank()
            return True
        if state.blank:
            return True
        walks = {Qt.Key.Key_Right: model.skip, Qt.Key.Key_Left: model.back, Qt.Key.Key_Escape: model.back}
        if key in walks and state.stage is Stage.TABLE:
            walks[key]()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Escape):
            model.to_line(len(state.stops) - 1)
        elif key in _FORMS:
            self._open(_FORMS[key])
        else:
            return state.stage is Stage.TABLE and self._pressed_on_line(key, words.lower(), state)
        return True

    def _pressed_on_line(self, key: Qt.Key, words: str, state: TableState) -> bool:
        model = self._model
        if state.topic is Topic.WHO:
            if words in ("a", "+"):
                model.everyone() if words == "a" else self._open(Form.SEAT)
                return True
            return model.press_seat(words)
        if state.goal is not None and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            model.next_giver(1 if key == Qt.Key.Key_Down else -1)
            return True
        if not words.isdecimal() or not words.isascii():
            return False
        if state.goal is not None:
            model.press_figure(int(words))
            return True
        return model.answer(int(words))

    def _show_table(self, state: TableState) -> None:
        self._say_day(state)
        self._saved.show_saved(state.saved)
        self._show_rail(state)
        self._show_bar(state)
        name = parts.focused_name(self._scroll)
        parts.empty(self._scroll.column)
        if state.blank:
            self._scroll.column.addWidget(text.words(_BLANK, "table", "muted"))
            self._scroll.column.addStretch(1)
        elif state.stage is Stage.LEAVING:
            self._pages.leaving(self._scroll.column, state)
        else:
            if state.problem and state.form is Form.NONE:
                self._scroll.column.addWidget(Strip("fout", state.problem))
            self._pages.fill(self._scroll.column, state, wide=self._scroll.width() > _WIDE - _RAIL)
        if name:
            parts.focus_name(self._scroll, name)
        self._show_form(state)

    def _say_day(self, state: TableState) -> None:
        self._day.set_words(state.day)
        small = self.width() < _RAIL_FROM
        count = f"{state.at + 1} van {len(state.stops)}" if state.stage is Stage.TABLE else "Afronden"
        self._title.set_words(count if small else "Samen aan tafel")

    def _show_rail(self, state: TableState) -> None:
        parts.empty(self._stops)
        if state.blank:
            return
        for stop in state.stops:
            current = stop.current and state.stage is Stage.TABLE
            made = StopButton(stop.number, _first(stop.text), stop.open, done=stop.done, current=current)
            made.clicked.connect(self._chose_line)
            self._stops.addWidget(made)
        self._stops.addStretch(1)

    def _show_bar(self, state: TableState) -> None:
        leaving = state.stage is Stage.LEAVING
        last = state.at + 1 >= len(state.stops) and (state.goal is None or state.goal_at + 1 >= len(state.goals))
        more = state.goal is not None and state.goal_at + 1 < len(state.goals)
        words = (
            "Naar Vaststellen" if leaving else "Volgend doel" if more else "Besproken" if last else "Besproken, verder"
        )
        self._next.set_text(words)
        self._skip.setVisible(not leaving)
        self._back.setVisible(leaving or state.at > 0)
        self._blank.set_text("Scherm aan (S)" if state.blank else "Scherm leeg (S)")
        self._round_off.setVisible(not leaving)
        for arrow in self._arrows:
            arrow.setEnabled(state.form is Form.NONE)
        self._bar.setVisible(state.form is Form.NONE and not state.blank)

    def _show_form(self, state: TableState) -> None:
        wanted = Form.NONE if state.blank else state.form
        if self._form is not None and wanted is not self._form.form:
            old, self._form = self._form, None
            self._form_room.removeWidget(old)
            old.hide()
            old.deleteLater()
            self._focus_on()
        if self._form is None and wanted is not Form.NONE:
            self._form = TableForm(self._model, wanted, self)
            self._form_room.addWidget(self._form)
            self._form.show()
            self._form.focus()
        self._make_room()

    def _make_room(self) -> None:
        """Where it is low, what is typed goes before what stands there."""
        self._scroll.setVisible(self._form is None or self.height() >= _LOW)

    def _open(self, form: Form) -> None:
        self._model.open_form(form)

    @Slot()
    def _focus_on(self) -> None:
        """Put the keyboard on the button for the next line: Enter goes on, and every other key comes here."""
        if self._form is not None:
            return
        target = self._next if self.alone() else self._before.first()
        if target.isVisible():
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _go_on(self) -> None:
        leaving = self._model.state.stage is Stage.LEAVING
        self._model.stand_up() if leaving else self._model.go_on()

    @Slot()
    def _go_back(self) -> None:
        state = self._model.state
        self._model.to_line(len(state.stops) - 1 if state.stage is Stage.LEAVING else state.at - 1)

    @Slot()
    def _chose_line(self) -> None:
        button = self.sender()
        if isinstance(button, StopButton):
            self._model.to_line(button.number - 1)
            # The rail is drawn anew: the keyboard goes on with the line, not with the button that was here.
            self._focus_on()

    @Slot()
    def _rounded_off(self) -> None:
        self._model.round_off()
        self._focus_on()

    @Slot()
    def _chose_form(self) -> None:
        self._open(Form[str(self.sender().property("form"))])

    @Slot()
    def _wants_newcomer(self) -> None:
        self._open(Form.SEAT)

    @Slot()
    def _started(self) -> None:
        self._model.start()
        self._focus_on()

    @Slot(object)
    def _show_problem(self, error: UserError) -> None:
        self._scroll.column.insertWidget(0, Strip("fout", error.sentence()))

    def _make_table(self) -> QWidget:
        made = QWidget()
        box = QVBoxLayout(made)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self._make_top())
        middle = QHBoxLayout()
        middle.setSpacing(0)
        self._rail = QFrame()
        self._rail.setObjectName("side")
        self._rail.setFixedWidth(_RAIL)
        self._stops = QVBoxLayout(self._rail)
        self._stops.setContentsMargins(12, 16, 12, 12)
        self._stops.setSpacing(4)
        middle.addWidget(self._rail)
        right = QVBoxLayout()
        self._scroll = parts.Scroll()
        self._right = right
        right.addWidget(self._scroll, 1)
        self._form_room = QVBoxLayout()
        right.addLayout(self._form_room)
        right.addWidget(self._make_bar())
        middle.addLayout(right, 1)
        box.addLayout(middle, 1)
        return made

    def _make_top(self) -> QWidget:
        top = QFrame()
        row = self._top = QHBoxLayout(top)
        self._title, self._day = text.Cut("", "h2"), text.Cut("", "body", "muted")
        self._saved = SavedMark()
        self._blank = buttons.secondary("Scherm leeg (S)", "eye-off")
        self._round_off = buttons.secondary("Afronden")
        row.setSpacing(12)
        row.addWidget(TableMark(36))
        row.addWidget(self._title, 2)
        row.addWidget(self._day, 3)
        for widget in (self._saved, self._blank, self._round_off):
            row.addWidget(widget)
        return top

    def _make_bar(self) -> QWidget:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(8)
        self._adding: list[buttons.Button] = []
        for form, words, icon in _BUTTONS:
            made = buttons.secondary(words, icon)
            made.setProperty("form", form.name)
            made.clicked.connect(self._chose_form)
            self._adding.append(made)
            row.addWidget(made)
        row.addStretch(1)
        self._back = buttons.secondary("Terug", "arrow-left")
        self._skip = buttons.secondary("Overslaan", "chevron-right")
        self._next = buttons.primary("Besproken, verder", "arrow-right")
        for button in (self._back, self._skip, self._next):
            row.addWidget(button)
        for button in (*self._adding, self._back, self._skip, self._next, self._blank, self._round_off):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return self._bar

    def _connect(self) -> None:
        model, pages = self._model, self._pages
        model.changed.connect(self.render_state)
        model.problem.connect(self._show_problem)
        self._before.started.connect(self._started)
        self._before.begun_now.connect(model.begin_now)
        self._before.goals_shown.connect(model.show_goals)
        self._before.item_shown.connect(model.show_item)
        pages.seat.connect(model.press_seat)
        pages.everyone.connect(model.everyone)
        pages.newcomer.connect(self._wants_newcomer)
        pages.figure.connect(model.give)
        pages.giver.connect(model.set_giver)
        pages.answer.connect(model.answer)
        self._next.clicked.connect(self._go_on)
        self._skip.clicked.connect(model.skip)
        self._back.clicked.connect(self._go_back)
        self._blank.clicked.connect(model.turn_blank)
        self._round_off.clicked.connect(self._rounded_off)

    def _fit(self) -> None:
        narrow = self.width() < _RAIL_FROM
        small = self.width() < parts.NARROW or self.height() < _LOW
        self._rail.setVisible(not narrow and self.height() >= _RAIL_HIGH)
        self._day.setVisible(not narrow)
        side = NARROW_MARGIN if small else MARGIN if narrow else _SIDE
        self._right.setContentsMargins(side, 8 if small else 20, side, 8 if small else 20)
        self._top.setContentsMargins(NARROW_MARGIN, 4 if small else 12, NARROW_MARGIN, 4 if small else 12)
        edge = NARROW_MARGIN if small else MARGIN
        self._room.setContentsMargins(edge, 8, edge, 12)
        tight = self.width() < _RAIL_FROM + _RAIL
        for button in (*self._adding, self._back, self._skip, self._blank):
            button.set_compact(narrow if button in self._adding else tight and small)
        self._make_room()


def _first(words: str) -> str:
    """Return the first sentence: the rail has no room for more."""
    found = re.match(r".+?[.?!](?=\s|$)", words)
    return found[0].rstrip(".") if found else words
