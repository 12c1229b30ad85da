"""The left side of Op papier: which plan, which papers, for whom."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from regiedesk.domain.words import PersonKind
from regiedesk.domain.work_words import PaperKind
from regiedesk.ui.screens import parts
from regiedesk.ui.viewmodels.paper import PaperState
from regiedesk.ui.viewmodels.paper_parts import HolderChoice, KindChoice
from regiedesk.ui.widgets import buttons, text
from regiedesk.ui.widgets.card import Card
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.marks import PersonMark
from regiedesk.ui.widgets.options import Tick

CONCEPT, LEADING = "concept", "geldt"
LEAST = 340


class HolderRow(QWidget):
    """Someone who can get a paper: tick, mark, and what they may read or why there is no paper."""

    def __init__(self, holder: HolderChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = holder.person
        self.tick = Tick(holder.name)
        self.look = buttons.icon_only(f"Bekijk het papier van {holder.name}", "eye")
        self._says = text.small("")
        line = parts.row(PersonMark(PersonKind(holder.kind), holder.name, 30), spacing=8)
        line.setContentsMargins(0, 2, 0, 2)
        line.addLayout(parts.column((self.tick, self._says), spacing=0), 1)
        line.addWidget(self.look)
        self.setLayout(line)
        self.render_state(holder)

    def render_state(self, holder: HolderChoice) -> None:
        """Show what holds now."""
        self.tick.setChecked(holder.chosen)
        self.tick.setEnabled(not holder.refusal)
        self.tick.setAccessibleName(f"{holder.name}: {holder.refusal or holder.says}")
        self._says.setText(holder.refusal or holder.says)
        text.retone(self._says, "warn" if holder.refusal else "muted")
        self._says.setContentsMargins(8, 0, 0, 0)
        self.look.setVisible(holder.chosen)


class PaperChoices(QWidget):
    """Ticks for papers and people."""

    kind_chosen = Signal(object, bool)
    holder_chosen = Signal(str, bool)
    concept_chosen = Signal(bool)
    look_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(LEAST)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        page = parts.Scroll()
        box.addWidget(page)
        self._papers = Card("1  Welke papieren?")
        self._papers.body.setSpacing(0)
        self._plan = SegmentField("", [(LEADING, "Wat nu geldt"), (CONCEPT, "Concept")])
        self._plan.set_name("Welk plan")
        self._plan.edited.connect(self._choose_plan)
        self._papers.body.addSpacing(8)
        self._papers.body.addWidget(self._plan)
        self._papers.body.addSpacing(4)
        self._holders = Card("2  Voor wie?")
        self._holders.body.setSpacing(4)
        self._count = text.one_line("", "small", "muted")
        self._holders.head.addWidget(self._count)
        self._nobody = text.words("Nog niemand.", "body", "muted")
        self._holders.body.addWidget(self._nobody)
        page.column.addWidget(parts.filling(self._papers))
        page.column.addWidget(parts.filling(self._holders))
        page.column.addStretch(1)
        self._kinds: dict[PaperKind, Tick] = {}
        self._rows: list[HolderRow] = []

    def render_state(self, state: PaperState) -> None:
        """Show what can be chosen, and what is."""
        self._plan.setVisible(state.leading is not None)
        self._plan.set_value(CONCEPT if state.concept else LEADING)
        for kind in state.kinds:
            self._tick_of(kind).setChecked(kind.chosen)
        if [row.person for row in self._rows] != [holder.person for holder in state.holders]:
            self._fill(state.holders)
        for row, holder in zip(self._rows, state.holders, strict=True):
            row.render_state(holder)
        self._nobody.setVisible(not state.holders)
        chosen = sum(holder.chosen for holder in state.holders)
        self._count.setText(f"{chosen} van {len(state.holders)}" if state.holders else "")

    def _tick_of(self, kind: KindChoice) -> Tick:
        if kind.kind not in self._kinds:
            tick = Tick(kind.name)
            tick.setAccessibleName(f"{kind.name}, {kind.says}")
            tick.setProperty("kind", kind.kind)
            tick.clicked.connect(self._choose_kind)
            self._kinds[kind.kind] = tick
            self._papers.body.addLayout(parts.row(tick, text.one_line(kind.says, "small", "muted"), stretch=0))
        return self._kinds[kind.kind]

    def _fill(self, holders: tuple[HolderChoice, ...]) -> None:
        for row in self._rows:
            self._holders.body.removeWidget(row)
            row.deleteLater()
        self._rows = [HolderRow(holder) for holder in holders]
        for row in self._rows:
            row.tick.clicked.connect(self._choose_holder)
            row.look.clicked.connect(self._look)
            self._holders.body.addWidget(row)

    def _choose_plan(self, chosen: object) -> None:
        self.concept_chosen.emit(chosen == CONCEPT)

    def _choose_kind(self, on: bool) -> None:
        sender = self.sender()
        kind = next(kind for kind, tick in self._kinds.items() if tick is sender)
        self.kind_chosen.emit(kind, on)

    def _choose_holder(self, on: bool) -> None:
        sender = self.sender()
        person = next((row.person for row in self._rows if row.tick is sender), "")
        if isinstance(sender, QCheckBox) and person:
            self.holder_chosen.emit(person, on)

    def _look(self) -> None:
        sender = self.sender()
        self.look_wanted.emit(next(row.person for row in self._rows if row.look is sender))
