"""Notitie: a small panel over the window, while somebody is on the phone. What lies below it goes on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from regiedesk.domain import hours
from regiedesk.domain.quick_note import QuickNote
from regiedesk.domain.words import Stance
from regiedesk.domain.work_words import Activity
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.quick_note import NoteModel
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.field import Field
from regiedesk.ui.widgets.fields import ChoiceField, NumberField, PersonField, SegmentField, TextField, TickField
from regiedesk.ui.widgets.picture import Icon

WIDTH, EDGE, NARROW_EDGE = 480, 20, 8
_ROOMY = 760
_TICK_MS = 5_000
_STANCES = (
    (Stance.FACT, "feit", "eye"),
    (Stance.OPINION, "mening", "message-square-quote"),
)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NotePanel(QFrame):
    """Shows the note of a view-model in the corner of `home`, and gives it what is typed."""

    def __init__(self, model: NoteModel, home: QWidget) -> None:
        super().__init__(home)
        self._model, self._home = model, home
        self._before = QApplication.focusWidget()
        self._shown: QuickNote | None = None
        self.setObjectName("over")
        self.setAccessibleName("Notitie")
        self._case = ChoiceField("", (), empty="Kies een casus")
        self._case.set_name("Casus")
        self._words = TextField("Wat is er gezegd?", lines=3)
        self._who = PersonField("Wie zei het?", ())
        self._stance = SegmentField("Feit of mening?", _STANCES, may_be_empty=True)
        self._apart = TickField("Apart verteld")
        self._minutes = NumberField("Minuten")
        self._activity = ChoiceField("Waaraan", [(each, each.value) for each in Activity], empty="")
        self._first = text.small("Kies eerst de casus. Dan wordt elke letter meteen bewaard.")
        self._fields: dict[str, Field] = {
            "text": self._words, "who": self._who, "stance": self._stance, "apart": self._apart,
            "minutes": self._minutes, "activity": self._activity,
        }  # fmt: skip
        self._problem = text.words("", "small_b", "danger")
        self._lay()
        self._listen()
        home.installEventFilter(self)
        self.show_state()
        self.show()
        self.settle()

    def focus(self) -> None:
        """Put the focus where one begins: in the words, or first in the case when there is none."""
        if self._model.state.code:
            self._words.focus_at_end()
        else:
            self._case.focus()

    def give_back_focus(self) -> None:
        """Put the focus where it was before the panel, when that is still in sight."""
        before, self._before = self._before, None
        try:
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)
        except RuntimeError:
            # Qt deleted it meanwhile, and Python was not told.
            return

    def show_state(self) -> None:
        """Show the state of the view-model."""
        state, note = self._model.state, self._model.state.note
        if not state.is_open:
            return
        self._case.set_choices([(code, code) for code in state.cases])
        self._case.set_value(state.code or None)
        self._first.setVisible(not state.code)
        self._who.set_choices(state.people)
        for name, field in self._fields.items():
            field.setEnabled(bool(state.code))
            # A field that is being typed in is ahead of the note: it is left alone when the clock goes on.
            if self._shown is None or getattr(self._shown, name) != getattr(note, name):
                field.set_value(getattr(note, name))
        self._shown = note
        typed = note.minutes is not None
        self._minutes.set_hint("Getypt gaat voor." if typed else f"De klok: {hours.say(state.lasted)}.")
        self._keep.setEnabled(bool(state.code))
        self._problem.setText(state.problem)
        self._problem.setVisible(bool(state.problem))
        self.settle()

    @Slot()
    def settle(self) -> None:
        """Stand in the corner, never larger than the window."""
        there = self._home.size()
        edge = EDGE if there.width() >= _ROOMY else NARROW_EDGE
        wanted = self._wanted()
        width = min(wanted.width(), there.width() - 2 * edge)
        height = min(wanted.height(), there.height() - 2 * edge)
        self.setGeometry(QRect(there.width() - width - edge, there.height() - height - edge, width, height))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Stay in the corner when the window gets another size."""
        if event.type() == QEvent.Type.Resize:
            self.settle()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keep with Enter, or Ctrl+Enter in the story; leave it for later with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        elif event.key() in _ENTERS:
            self.keep()
        else:
            super().keyPressEvent(event)

    @Slot()
    def keep(self) -> None:
        """Keep the note."""
        self._flush()
        if not self._model.keep() and self._model.state.is_open:
            if self._minutes.problem():
                self._minutes.focus()
            else:
                self.focus()

    @Slot()
    def put_away(self) -> None:
        """Leave the note for later."""
        self._flush()
        self._model.put_away()

    def _flush(self) -> None:
        for field in (self._case, *self._fields.values()):
            field.flush()

    def _listen(self) -> None:
        model = self._model
        self._case.edited.connect(model.choose)
        for name, field in self._fields.items():
            field.setObjectName(name)
            field.edited.connect(self._edited)
        self._minutes.refused.connect(self._mistimed)
        self._keep.clicked.connect(self.keep)
        self._later.clicked.connect(self.put_away)
        model.changed.connect(self.show_state)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._keep_in_sight)
        clock = QTimer(self)
        clock.timeout.connect(model.tick)
        clock.start(_TICK_MS)

    @Slot(QWidget, QWidget)
    def _keep_in_sight(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Tab goes on in a low window too, where the form scrolls."""
        if now is not None and self._form.isAncestorOf(now):
            self._page.ensureWidgetVisible(now, 12, 40)

    @Slot(object)
    def _edited(self, content: object) -> None:
        self._model.fill(**{self.sender().objectName(): content})

    @Slot(str, str)
    def _mistimed(self, _words: str, sentence: str) -> None:
        self._model.refuse_minutes(sentence)

    def _lay(self) -> None:
        self._keep, self._later = buttons.primary("Bewaar"), buttons.secondary("Later verder")
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 14, 8, 14)
        box.setSpacing(8)
        head = parts.row(Icon("notebook-pen", 20, "primary"), text.one_line("Notitie bij", "h3", "text"), self._case)
        head.setStretch(2, 1)
        head.setContentsMargins(0, 0, 12, 0)
        box.addLayout(head)
        box.addWidget(self._first)
        self._page = QScrollArea()
        self._page.setObjectName("overpage")
        self._page.setWidgetResizable(True)
        self._page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form = self._make_form()
        self._page.setWidget(self._form)
        box.addWidget(self._page, 1)
        box.addWidget(self._problem)
        foot = parts.row(
            text.small("Ctrl+Enter bewaart, Esc legt weg."), self._later, self._keep, stretch=0, spacing=12
        )
        foot.setContentsMargins(0, 0, 12, 0)
        box.addLayout(foot)

    def _make_form(self) -> QWidget:
        form = QWidget()
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 12, 0)
        column.setSpacing(10)
        column.addWidget(self._words)
        for left, right in ((self._who, self._stance), (self._minutes, self._activity)):
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(left, 1)
            row.addWidget(right, 1)
            column.addLayout(row)
        column.insertWidget(2, self._apart)
        column.addStretch(1)
        return form

    def _wanted(self) -> QSize:
        """Return the room in which nothing has to scroll."""
        for part in (self._form, self):
            layout = part.layout()
            if layout is not None:
                layout.activate()
        around = self.sizeHint().height() - self._page.sizeHint().height()
        return QSize(WIDTH, around + self._form.sizeHint().height())
