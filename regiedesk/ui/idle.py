"""Notices that nobody is there: no touch for a while, or a laptop that slept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot

LOOK_MS = 10_000
ASLEEP = dt.timedelta(seconds=90)
"""When two looks lie further apart than this, the laptop slept in between."""

_TOUCHES = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
    QEvent.Type.TabletPress,
)


class IdleWatch(QObject):
    """Emits `idle` after so many minutes without a touch, and after sleep. `now` is the clock on the wall."""

    idle = Signal()

    def __init__(self, minutes: int, now: Callable[[], dt.datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = now
        self._limit = dt.timedelta(minutes=minutes)
        self._touched = self._looked = now()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def set_minutes(self, minutes: int) -> None:
        """Wait so long from now on."""
        self._limit = dt.timedelta(minutes=minutes)

    def start(self, source: QObject | None) -> None:
        """Watch from now on; `source` is the native window through which every touch comes in."""
        self._touched = self._looked = self._now()
        if source is not None:
            source.removeEventFilter(self)
            source.installEventFilter(self)
        self._timer.start()

    def stop(self) -> None:
        """Watch no longer."""
        self._timer.stop()

    @Slot()
    def look(self) -> None:
        """Look at the clock."""
        now = self._now()
        slept = now - self._looked > ASLEEP
        self._looked = now
        if slept or now - self._touched >= self._limit:
            self._touched = now
            self.idle.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice a touch."""
        if event.type() in _TOUCHES:
            self._touched = self._now()
        return False
