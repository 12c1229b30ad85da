"""What stands in the window while no vault is open: the page that fits what is asked now."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from regiedesk.ui.screens.unlock_page import UnlockPage
from regiedesk.ui.viewmodels.unlock import Stage, UnlockModel

if TYPE_CHECKING:
    from regiedesk.ui.screens.unlock_pages import CreatePage, RecoverPage, RenewPage, SheetPage

    Page: TypeAlias = CreatePage | RecoverPage | RenewPage | SheetPage | UnlockPage

_SECOND_MS = 1000


class UnlockScreen(QWidget):
    """Makes a page when it is first needed; what was typed on one is forgotten when another comes."""

    def __init__(self, model: UnlockModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._model = model
        self._stage: Stage | None = None
        self._page: Page | None = None
        self._pages = QStackedWidget()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._pages)
        self._second = QTimer(self)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(model.tick)
        model.changed.connect(self.render_state)
        self.render_state()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin anew each time the window locks."""
        super().showEvent(event)
        if self._page is not None:
            self._page.enter()

    def render_state(self) -> None:
        """Show the page of this stage, and let the seconds run while somebody has to wait."""
        state = self._model.state
        if state.stage is not self._stage:
            self._turn_to(state.stage)
        if self._page is not None:
            self._page.render_state(state)
        if bool(state.wait) != self._second.isActive():
            self._second.start() if state.wait else self._second.stop()

    def _turn_to(self, stage: Stage) -> None:
        old, self._page = self._page, self._make(stage)
        self._stage = stage
        self._pages.addWidget(self._page)
        self._pages.setCurrentWidget(self._page)
        if old is not None:
            self._pages.removeWidget(old)
            old.deleteLater()
        self._page.enter()

    def _make(self, stage: Stage) -> Page:
        """Make the page; those that few people see, and seldom, are loaded when they are asked for."""
        if stage is Stage.UNLOCK:
            return UnlockPage(self._model)
        from regiedesk.ui.screens.unlock_pages import CreatePage, RecoverPage, RenewPage, SheetPage

        if stage is Stage.SHEET:
            if self._model.sheet is None:
                raise RuntimeError("a recovery sheet without a code")
            return SheetPage(self._model.sheet)
        made: dict[Stage, type[CreatePage | RecoverPage | RenewPage]] = {
            Stage.CREATE: CreatePage,
            Stage.RECOVER: RecoverPage,
            Stage.RENEW: RenewPage,
        }
        return made[stage](self._model)
