"""Notices that nobody is there: no touch for a while, or a laptop that slept."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow

LOOK_MS = 10_000
ASLEEP = 90.0
"""Seconds: when two looks lie further apart than this, the laptop slept in between."""

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)


class IdleWatch(QObject):
    """Emits `idle` after so many minutes without a touch, after sleep, and when the system suspends the program.

    `now` is the clock on the wall, so that sleep counts; `steady` one that cannot be set back.
    """

    idle = Signal()

    def __init__(
        self,
        minutes: int,
        now: Callable[[], dt.datetime],
        parent: QObject | None = None,
        steady: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._now, self._steady = now, steady
        self._limit = minutes * 60.0
        self._touched = self._looked = self._moment()
        self._running = False
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        app = QCoreApplication.instance()
        if isinstance(app, QGuiApplication):
            app.applicationStateChanged.connect(self._state_changed)
            app.focusWindowChanged.connect(self._window_changed)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self._limit = minutes * 60.0

    def start(self, source: QObject | None) -> None:
        """Watch from now on; `source` is the native window through which every touch comes in."""
        self._touched = self._looked = self._moment()
        self._running = True
        self._watch(source)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._running = False
        self._timer.stop()

    @Slot()
    def look(self) -> bool:
        """Look at the clocks; returns whether it was time."""
        away, since = self._since(self._touched), self._since(self._looked)
        self._looked = self._moment()
        if not self._running or (since <= ASLEEP and away < self._limit):
            return False
        self._touched = self._moment()
        self.idle.emit()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice a touch. The first one after a night of sleep comes too late: it locks, and does nothing else."""
        if self._running and event.type() in _TOUCHES:
            if self.look():
                return True
            self._touched = self._moment()
        return False

    def _moment(self) -> tuple[float, float]:
        return self._now().timestamp(), self._steady()

    def _since(self, moment: tuple[float, float]) -> float:
        wall, steady = self._moment()
        return max(wall - moment[0], steady - moment[1])

    def _watch(self, source: QObject | None) -> None:
        if source is not None:
            source.removeEventFilter(self)
            source.installEventFilter(self)

    @Slot(QWindow)
    def _window_changed(self, window: QWindow | None) -> None:
        """Dialogs and menus are windows of their own."""
        if self._running:
            self._watch(window)

    @Slot(Qt.ApplicationState)
    def _state_changed(self, state: Qt.ApplicationState) -> None:
        if self._running and state is Qt.ApplicationState.ApplicationSuspended:
            self.idle.emit()
