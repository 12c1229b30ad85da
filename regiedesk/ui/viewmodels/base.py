"""The shape of every view-model: one frozen state, a signal when it changed, a signal when something went wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from regiedesk.domain.errors import UserError


class ViewModel(QObject):
    """Subclasses keep `state`, a frozen value, and call `show` with the next one."""

    changed = Signal()
    problem = Signal(object)
    """Carries a UserError for the screen to show in place."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    def report(self, error: Exception) -> None:
        """Tell the screen what went wrong; a fault of ours goes on to the crash window."""
        if not isinstance(error, UserError):
            raise error
        self.problem.emit(error)
