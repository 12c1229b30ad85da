"""Overdragen en afsluiten: three tabs, of which one shows."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from regiedesk.domain.errors import UserError
from regiedesk.ui.screens import parts
from regiedesk.ui.screens.closing_panel import ClosingPanel
from regiedesk.ui.screens.handover_panel import HandoverPanel
from regiedesk.ui.screens.loan_panel import LoanPanel
from regiedesk.ui.viewmodels.closing import ClosingModel
from regiedesk.ui.viewmodels.handover import HandoverModel
from regiedesk.ui.widgets.card import Strip
from regiedesk.ui.widgets.fields import SegmentField
from regiedesk.ui.widgets.page import Head

TITLE = "Overdragen en afsluiten"
HAND_OVER, LEND, CLOSE = "overdragen", "waarneemkopie", "afsluiten"
TABS = [(HAND_OVER, "Overdragen"), (LEND, "Waarneemkopie"), (CLOSE, "Afsluiten")]


class ClosingScreen(parts.CaseScreen):
    """Shows how a case goes to somebody else, or ends."""

    def __init__(self, handover: HandoverModel, closing: ClosingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handover, self._closing = handover, closing
        self._told = ""
        self._tabs = SegmentField("", TABS)
        self._tabs.set_name("Wat je doet")
        self._tabs.set_value(HAND_OVER)
        self._news = QVBoxLayout()
        self._stack = QStackedWidget()
        self._panels: dict[str, HandoverPanel | LoanPanel | ClosingPanel]
        self._panels = {HAND_OVER: HandoverPanel(handover), LEND: LoanPanel(handover), CLOSE: ClosingPanel(closing)}
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
        """Look again how it stands."""
        super().showEvent(event)
        self._handover.load()
        self._closing.load()

    def render_state(self) -> None:
        """Show the state of the view-models."""
        for panel in self._panels.values():
            panel.render_state()
        news = self._handover.state.news
        if news != self._told:
            self._told = news
            self._say("goed", news)

    def _connect(self) -> None:
        self._handover.changed.connect(self.render_state)
        self._closing.changed.connect(self.render_state)
        self._handover.problem.connect(self._show_problem)
        self._tabs.edited.connect(self._show_tab)

    def _show_tab(self, tab: object) -> None:
        self._stack.setCurrentWidget(self._panels[str(tab)])

    def _say(self, kind: str, words: str) -> None:
        parts.empty(self._news)
        if words:
            self._news.addWidget(Strip(kind, words))

    def _show_problem(self, error: UserError) -> None:
        self._say("fout", error.sentence())
