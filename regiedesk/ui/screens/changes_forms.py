"""The forms of Veranderingen, in place on the screen: what changed, who leaves, who joins, how heavy the regie is."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain.words import LegalFrame, PersonKind, RegieLevel, Role
from regiedesk.domain.work_words import Trigger
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.changes import ChangesState
from regiedesk.ui.viewmodels.changes_lines import steps_again
from regiedesk.ui.viewmodels.changes_typed import Form
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card, Strip
from regiedesk.ui.widgets.fields import (
    ChoiceField,
    DateField,
    Field,
    LineField,
    PeopleField,
    SegmentField,
    TextField,
)

_NARROW = 560
READ_BY = "Wie het hele plan leest, leest dit ook. Afschermen kan in stap 7."
_FAMILY_ROLES = frozenset({Role.PARENT, Role.YOUTH, Role.STEP_PARENT, Role.FOSTER_PARENT, Role.NETWORK})


class FormCard(Card):
    """A form with its fields by the name of what they fill in. `filled` carries that name and the content."""

    filled = Signal(str, object)
    kept = Signal()
    left = Signal()

    def __init__(self, form: Form, title: str, icon: str, keep: str, parent: QWidget | None = None) -> None:
        super().__init__(title, icon, parent)
        self.form = form
        self._fields: dict[str, Field] = {}
        self._open = False
        self._fault = Strip("fout", "")
        self._fault.hide()
        self.foot = QVBoxLayout()
        self._keep, self._leave = buttons.primary(keep, "check"), buttons.quiet("Laat maar")
        self._keep.clicked.connect(self._keep_it)
        self._leave.clicked.connect(self.left)

    def finish(self) -> None:
        """Put what belongs below all fields."""
        self.body.addLayout(self.foot)
        self.body.addWidget(self._fault)
        line = parts.row(self._keep, self._leave)
        line.addStretch(1)
        self.body.addLayout(line)

    def add(self, **fields: Field) -> None:
        """Put fields beside each other, or below each other when it is narrow."""
        beside = parts.Beside(narrow=_NARROW)
        for name, field in fields.items():
            field.setProperty("fills", name)
            field.edited.connect(self._fill)
            self._fields[name] = field
            beside.box.addWidget(field, 1)
        self.body.addWidget(beside)

    def field(self, name: str) -> Field:
        """Return a field by the name of what it fills in."""
        return self._fields[name]

    def render_state(self, state: ChangesState) -> None:
        """Show the form when it is the open one; what is being typed in it stays as it is."""
        is_open = state.form is self.form
        if is_open:
            self.offer(state)
        for name, field in self._fields.items() if is_open else ():
            if not self._open:
                field.set_value(getattr(state.typed, name))
            field.set_error(state.problem(name) or (field.error() if field.problem() else ""))
        known = self.known_fields()
        words = " ".join(sentence for name, sentence in state.problems if name not in known)
        self._fault.set_text(words)
        self._fault.setVisible(bool(words) and is_open)
        if is_open:
            self.show_more(state)
        self.setVisible(is_open)
        if is_open and not self._open:
            self._first().focus()
        self._open = is_open

    def known_fields(self) -> set[str]:
        """Return the names under which this form shows what is wrong."""
        return set(self._fields)

    def offer(self, state: ChangesState) -> None:
        """Give the fields their choices."""

    def show_more(self, state: ChangesState) -> None:
        """Show what the form would do."""

    def _first(self) -> Field:
        return next(iter(self._fields.values()))

    @Slot(object)
    def _fill(self, content: object) -> None:
        self.filled.emit(str(self.sender().property("fills")), content)

    @Slot()
    def _keep_it(self) -> None:
        for name, field in self._fields.items():
            field.flush()
            if isinstance(field, DateField):
                # A day that cannot be read is no day; the words stay in the field.
                self.filled.emit(name, "" if field.problem() else field.value() or "")
        self.kept.emit()


class ChangeForm(FormCard):
    """Er is iets veranderd: the triggers, the day and the words, and which steps open again and why."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(Form.CHANGE, "Er is iets veranderd", "refresh-cw", "Schrijf op", parent)
        triggers = [(trigger, trigger[:1].upper() + trigger[1:]) for trigger in Trigger]
        self.add(triggers=PeopleField("Wat is er veranderd?", triggers, "Je mag er meer kiezen."))
        self.add(on=DateField("Vanaf welke dag?", today=today))
        self.add(words=TextField("In gewone woorden", f"Wat merkt het gezin ervan? {READ_BY}"))
        self._steps = parts.column(spacing=4)
        self._wise = Strip("uitleg", "")
        self.foot.addLayout(self._steps)
        self.foot.addWidget(self._wise)
        self.finish()
        self._shown: object = None

    def show_more(self, state: ChangesState) -> None:
        """Show the steps that would open again."""
        self._wise.set_text(state.talk)
        self._wise.setVisible(bool(state.reopens))
        if state.reopens == self._shown and self._open:
            return
        self._shown = state.reopens
        parts.empty(self._steps)
        if state.reopens:
            self._steps.addWidget(text.h3(steps_again(tuple(one.step for one in state.reopens))))
        for one in state.reopens:
            self._steps.addWidget(text.body(one.words))


class LevelForm(FormCard):
    """Zwaarte van de regie: how heavy from which day, why, and the decision that is needed first."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(Form.LEVEL, "Zwaarte van de regie", "scale", "Schrijf op", parent)
        levels = [(one, one[:1].upper() + one[1:]) for one in RegieLevel]
        frames = [(one, one[:1].upper() + one[1:]) for one in LegalFrame]
        self.add(level=SegmentField("Hoe zwaar wordt de regie?", levels))
        self.add(frame=SegmentField("In welk kader?", frames))
        self.add(on=DateField("Vanaf welke dag?", today=today))
        self.add(words=TextField("Waarom?", f"Schrijf op wat er gebeurde, in woorden die het gezin kent. {READ_BY}"))
        hint = "Wat is er besloten? Bijvoorbeeld: versterkte procesregie, drie maanden."
        self.add(
            decision=LineField("Kernbeslissing van het Overleg Veilig Verder", hint),
            decided_on=DateField("Op welke dag besloten?", today=today),
        )
        self.finish()

    def show_more(self, state: ChangesState) -> None:
        """Ask for the decision when it is not there yet."""
        for name in ("decision", "decided_on"):
            self.field(name).setVisible(state.needs_decision)


class JoiningForm(FormCard):
    """Iemand komt erbij: who, what for and from when."""

    def __init__(self, today: dt.date, parent: QWidget | None = None) -> None:
        super().__init__(Form.JOINING, "Iemand komt erbij", "user-plus", "Zet erbij", parent)
        kinds = [(PersonKind.PROFESSIONAL, "Professional"), (PersonKind.NETWORK, "Familie of netwerk")]
        roles = [(role, str(role)) for role in Role if role not in _FAMILY_ROLES]
        self.add(kind=SegmentField("Wie is het?", kinds))
        self.add(first_name=LineField("Voornaam"), last_name=LineField("Achternaam"))
        self.add(
            role=ChoiceField("Rol", roles),
            job=LineField("Wat doet diegene?", "Bijvoorbeeld: mentor van Mila, of buurvrouw."),
        )
        self.add(phone=LineField("Telefoon"), on=DateField("Vanaf welke dag?", today=today))
        self.add(words=TextField("Waarom komt diegene erbij?", READ_BY))
        self.finish()

    def show_more(self, state: ChangesState) -> None:
        """Someone of the network has no role to choose."""
        self.field("role").setVisible(state.typed.kind is PersonKind.PROFESSIONAL)


class AsideForm(FormCard):
    """Geen overleg nodig: the reason why a change is not talked about together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Form.ASIDE, "Geen overleg nodig", "calendar", "Schrijf op", parent)
        self._about = text.small("")
        self.body.addWidget(self._about)
        self.add(words=LineField("Waarom is een overleg nu niet nodig?", "De reden blijft bij de verandering staan."))
        self.finish()

    def show_more(self, state: ChangesState) -> None:
        """Say which change it is about."""
        self._about.setText(state.about)
