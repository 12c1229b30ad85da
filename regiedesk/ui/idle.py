"""When the vault has to close by itself: nobody touched the program for a while, or the laptop slept."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

LOOK_MS = 2000
"""How often the clock is looked at."""

_TOUCHES = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
}


class IdleLock(QObject):
    """Counts by the clock on the wall, so that hours of sleep count, and by one that cannot be set back."""

    due = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        minutes: int,
        wall: Callable[[], float] = time.time,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._wall, self._steady = wall, steady
        self._seconds = minutes * 60
        self._running = False
        self._touched = (wall(), steady())
        self._looking = QTimer(self)
        self._looking.setInterval(LOOK_MS)
        self._looking.timeout.connect(self.look)
        app.installEventFilter(self)
        app.applicationStateChanged.connect(self._state_changed)
        app.commitDataRequest.connect(self._leaving)

    def lock_after(self, minutes: int) -> None:
        """Wait this long from now on."""
        self._seconds = minutes * 60

    def start(self) -> None:
        """Begin to count: a vault was opened."""
        self._running = True
        self._touch()
        self._looking.start()

    def stop(self) -> None:
        """Count no more: there is nothing to close."""
        self._running = False
        self._looking.stop()

    @Slot()
    def look(self) -> bool:
        """Tell that it is time, when it is; returns whether it is."""
        wall, steady = self._touched
        idle = max(self._wall() - wall, self._steady() - steady)
        if not self._running or idle < self._seconds:
            return False
        self._tell()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """See every touch. The first one after a night of sleep comes too late: it locks, and does nothing else."""
        if self._running and event.type() in _TOUCHES:
            if self.look():
                return True
            self._touch()
        return super().eventFilter(watched, event)

    def _touch(self) -> None:
        self._touched = (self._wall(), self._steady())

    def _tell(self) -> None:
        self.stop()
        self.due.emit()

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if self._running and state is Qt.ApplicationState.ApplicationSuspended:
            self._tell()

    @Slot()
    def _leaving(self) -> None:
        if self._running:
            self._tell()
