"""Dossier en gegevens: carrying over, requests and inzage, wiping, and what happened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.carry_panel import CarryPanel
from regiedesk.ui.screens.events_panel import EventsPanel
from regiedesk.ui.screens.insight_panel import InsightPanel
from regiedesk.ui.screens.wipe_panel import WipePanel
from regiedesk.ui.viewmodels.carry_over import CarryModel
from regiedesk.ui.viewmodels.case_events import EventsModel
from regiedesk.ui.viewmodels.insight import InsightModel
from regiedesk.ui.viewmodels.wiping import WipeModel
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.clipboard import PassingClipboard
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.page import Head

TITLE = "Dossier en gegevens"
CARRY, INSIGHT, WIPE, EVENTS = "overnemen", "inzage", "wissen", "geschiedenis"
TABS = [(CARRY, "Overnemen"), (INSIGHT, "Inzage"), (WIPE, "Wissen"), (EVENTS, "Geschiedenis")]


class RecordModels:
    """The view-models of the four tabs."""

    def __init__(self, carry: CarryModel, insight: InsightModel, wipe: WipeModel, events: EventsModel) -> None:
        self.carry, self.insight, self.wipe, self.events = carry, insight, wipe, events


class RecordScreen(parts.CaseScreen):
    """Shows one of four tabs; each is read when it is shown."""

    def __init__(
        self, models: RecordModels, clipboard: PassingClipboard, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._models = models
        self._tab, self._told = CARRY, ""
        self._tabs = SegmentField("", TABS)
        self._tabs.set_name("Wat je doet")
        self._tabs.set_value(CARRY)
        self._news = QVBoxLayout()
        self._stack = QStackedWidget()
        self._panels: dict[str, CarryPanel | InsightPanel | WipePanel | EventsPanel] = {
            CARRY: CarryPanel(models.carry, clipboard),
            INSIGHT: InsightPanel(models.insight),
            WIPE: WipePanel(models.wipe, today),
            EVENTS: EventsPanel(models.events),
        }
        for panel in self._panels.values():
            self._stack.addWidget(panel)
        self.box.addWidget(self._tabs)
        self.box.addLayout(self._news)
        self.box.addWidget(self._stack, 1)
        self._connect()

    def head(self) -> Head:
        """Return what it is called."""
        return Head(title=TITLE)

    def wants_width(self) -> bool:
        """Ask for the whole width."""
        return True

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Read again what is shown."""
        super().showEvent(event)
        self._load()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nobody looks any more."""
        super().hideEvent(event)
        self._models.carry.leave()

    def render_state(self) -> None:
        """Show the state of the tab that is shown."""
        self._panels[self._tab].render_state()
        news = {CARRY: self._models.carry.state.news, INSIGHT: self._models.insight.state.news}.get(self._tab, "")
        if news != self._told:
            self._told = news
            self._say("goed", news)

    def _connect(self) -> None:
        models = self._models
        for model in (models.carry, models.insight, models.wipe, models.events):
            model.changed.connect(self.render_state)
            model.problem.connect(self._show_problem)
        self._tabs.edited.connect(self._show_tab)

    def _load(self) -> None:
        models = self._models
        loading: dict[str, Callable[[], None]] = {
            CARRY: models.carry.load,
            INSIGHT: models.insight.load,
            WIPE: models.wipe.load,
            EVENTS: models.events.load,
        }
        loading[self._tab]()

    def _show_tab(self, tab: object) -> None:
        self._tab = str(tab)
        self._say("", "")
        self._stack.setCurrentWidget(self._panels[self._tab])
        self._load()

    def _say(self, kind: str, words: str) -> None:
        parts.empty(self._news)
        if words:
            self._news.addWidget(Strip(kind, words))

    def _show_problem(self, error: UserError) -> None:
        self._say("fout", error.sentence())
