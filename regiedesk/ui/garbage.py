"""Collects the garbage of Python in the GUI thread only.

Python collects in whatever thread happens to make the next object. When that is a worker, a widget that waits in a
circle of references ends there, and Qt falls over long after. So nothing is collected by itself while a window is open;
a timer does it, between two events.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS = 500


class GarbageKeeper(QObject):
    """Takes the collecting over from Python until `stop`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Collect in this thread from now on."""
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.enable()

    @Slot()
    def look(self) -> None:
        """Collect as much as Python would have collected by now."""
        collect_due()


def keep_what_is_loaded() -> None:
    """Look no more at what is there now: modules stay as long as the program, and looking through them takes long."""
    gc.freeze()


def collect_due() -> int | None:
    """Collect the oldest generation of which the threshold is passed; returns which, nothing when none is due."""
    counted = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [age for age, (count, most) in enumerate(counted) if 0 < most < count]
    if not due:
        return None
    gc.collect(due[-1])
    return due[-1]
