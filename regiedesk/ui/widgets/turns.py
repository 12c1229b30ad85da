"""Work that may wait, a piece in each turn of the event loop: a key, a click or a paint comes in between."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot

Pieces = Iterator[None]
"""Work that pauses after each piece, such as a card that was put on a page."""


def lay_out() -> None:
    """Give everything its place now: what was just put in an area that scrolls stands pressed together until then."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


class Turns(QObject):
    """Does work piece by piece while it runs; whoever needs it sooner asks for the `next` piece, or all of it."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._work: deque[Pieces] = deque()
        self._runs = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._turn)

    def add(self, work: Pieces) -> None:
        """Put work behind what waits already."""
        self._work.append(work)
        self._go_on()

    def next(self) -> bool:
        """Do one piece now; tells whether there was one."""
        while self._work:
            work = self._work[0]
            try:
                next(work)
            except StopIteration:
                self._work.remove(work)
            else:
                return True
        return False

    def finish(self) -> None:
        """Do everything now."""
        while self.next():
            pass

    def waiting(self) -> bool:
        """Tell whether there may be something left."""
        return bool(self._work)

    def busy(self) -> bool:
        """Tell whether there is something left that comes by itself."""
        return self._runs and self.waiting()

    def clear(self) -> None:
        """Forget what is left."""
        self._work.clear()

    def run(self, on: bool) -> None:
        """Go on with the pieces, or let them wait: nobody looks."""
        self._runs = on
        if on:
            self._go_on()
        else:
            self._timer.stop()

    def _go_on(self) -> None:
        if self._runs and self._work:
            self._timer.start(0)

    @Slot()
    def _turn(self) -> None:
        self.next()
        lay_out()
        self._go_on()
