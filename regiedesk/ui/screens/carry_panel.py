"""Overnemen: per dossier the text, section by section, to copy and to tick off."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from regiedesk.domain import dates
from regiedesk.domain.record.carry_over import Carried, Section
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.carry_over import CarryModel
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.clipboard import PassingClipboard
from regiedesk.ui.widgets.fields import ChoiceField, LineField

_LINES = 4
EXPLAINED = (
    "Per kind een eigen tekst: wat alleen over een ander kind gaat, staat er niet in. "
    "Het klembord wordt na een minuut leeg, en ook als je vergrendelt."
)


class CarryPanel(parts.Scroll):
    """Shows the texts; what is copied goes to a clipboard that forgets."""

    def __init__(self, model: CarryModel, clipboard: PassingClipboard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._clipboard = model, clipboard
        self._shown: object = None
        self._whose = ChoiceField("Voor welk dossier?", (), empty="")
        self._system = LineField("In welk systeem staat het dossier?")
        self._copy = buttons.primary("Kopieer alles", "copy")
        self._mark = buttons.secondary("Alles overgenomen", "check")
        self._sections = QVBoxLayout()
        self._sections.setSpacing(12)
        self._build()
        self._connect()

    def render_state(self) -> None:
        """Show the state of the view-model."""
        state = self._model.state
        self._whose.set_choices([(at, each.whose) for at, each in enumerate(state.dossiers)])
        self._whose.set_value(state.at)
        self._system.set_value(state.system)
        shown = state.shown()
        if shown is None or (shown, state.changes) == self._shown:
            return
        self._shown = (shown, state.changes)
        name = parts.focused_name(self)
        parts.empty(self._sections)
        self._show_changes(state.changes)
        for section in shown.sections:
            if section.text or section.looked_at:
                self._sections.addWidget(self._section(shown, section))
        parts.focus_name(self, name)

    def _build(self) -> None:
        card = Card("Voor het officiële dossier", "files")
        card.body.addWidget(text.body(EXPLAINED))
        beside = parts.Beside(520)
        beside.box.addWidget(self._whose, 1)
        beside.box.addWidget(self._system, 1)
        card.body.addWidget(beside)
        card.body.addLayout(parts.pressed(self._copy, self._mark))
        self.column.addWidget(card)
        self.column.addLayout(self._sections)
        self.column.addStretch(1)

    def _connect(self) -> None:
        self._whose.edited.connect(self._choose)
        self._system.left.connect(self._name_system)
        self._copy.clicked.connect(self._copy_all)
        self._mark.clicked.connect(self._mark_all)

    def _show_changes(self, changes: tuple[str, ...]) -> None:
        if changes:
            card = Card("Veranderd sinds het overnemen", "refresh-cw")
            for sentence in changes:
                card.body.addWidget(text.body(sentence))
            self._sections.addWidget(card)

    def _section(self, shown: Carried, section: Section) -> Card:
        card = Card(f"{section.number}. {section.title}")
        on = section.carried_on
        words = f"Overgenomen op {dates.say(on)}" if on else "Nog niet overgenomen"
        card.head.addWidget(text.one_line(words, "small", "muted"))
        lines = section.text.splitlines()[1:]
        for line in lines[:_LINES]:
            card.body.addWidget(text.body(line))
        if len(lines) > _LINES:
            card.body.addWidget(text.small(f"En nog {len(lines) - _LINES} regels."))
        for told in section.looked_at:
            card.body.addWidget(text.small(f"Niet in de tekst: {told}"))
        if section.text:
            card.body.addLayout(self._pressed(section))
        return card

    def _pressed(self, section: Section) -> QVBoxLayout:
        copy, mark = buttons.secondary("Kopieer", "copy"), buttons.quiet("Overgenomen", "check")
        copy.setAccessibleName(f"Kopieer {section.title}")
        mark.setAccessibleName(f"Overgenomen: {section.title}")
        copy.clicked.connect(partial(self._copy_text, section.text, section.title))
        mark.clicked.connect(partial(self._model.mark, section))
        line = QVBoxLayout()
        line.addLayout(parts.pressed(copy, mark))
        return line

    def _choose(self, at: object) -> None:
        if isinstance(at, int):
            self._model.choose(at)

    def _name_system(self) -> None:
        self._model.name_system(self._system.value())

    def _copy_all(self) -> None:
        shown = self._model.state.shown()
        if shown is not None:
            self._copy_text(shown.text(), f"De tekst voor {shown.whose}")

    def _mark_all(self) -> None:
        self._model.mark()

    def _copy_text(self, words: str, what: str, _checked: bool = False) -> None:
        self._clipboard.put(words)
        self._model.copied(what)
