"""Work off the GUI thread: values in, values out, answers back on the GUI thread. The only place with threads.

What a job refers to is let go in the GUI thread only, as a widget may not end in another one: the worker holds no
reference to a job once its answer is there, and `ui.garbage` collects in the GUI thread.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

Then = Callable[[Any], None]
Failed = Callable[[Exception], None]


class _Job:
    """One call, and what came of it."""

    def __init__(self, function: Callable[[], Any], then: Then, failed: Failed) -> None:
        self.function, self.then, self.failed = function, then, failed
        self.outcome: Any = None
        self.error: Exception | None = None
        self.forgotten = False

    def work(self) -> None:
        """Call, and keep what came of it."""
        try:
            self.outcome = self.function()
        except Exception as error:
            self.error = error

    def answer(self) -> None:
        """Bring what came of it to who asked."""
        if self.error is not None:
            self.failed(self.error)
        else:
            self.then(self.outcome)


class Jobs(QObject):
    """Runs work one by one in the background and counts what is under way. Whoever lets it go waits first."""

    busy_changed = Signal(bool)
    _done = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs: dict[int, _Job] = {}
        self._waiting: deque[int] = deque()
        self._count = 0
        self._turn = threading.Lock()
        self._worker: threading.Thread | None = None
        self._done.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(self, function: Callable[[], Any], then: Then, failed: Failed) -> None:
        """Call `function` in the background; `then` or `failed` gets what came of it, on the GUI thread."""
        self._count += 1
        self._jobs[self._count] = _Job(function, then, failed)
        self.busy_changed.emit(True)
        with self._turn:
            self._waiting.append(self._count)
            if self._worker is None:
                self._worker = threading.Thread(target=self._work, name="jobs")
                self._worker.start()

    def busy(self) -> bool:
        """Tell whether somebody waits for an answer."""
        return any(not job.forgotten for job in self._jobs.values())

    def wait(self) -> None:
        """Wait for everything that was started; called when the program ends."""
        worker = self._worker
        if worker is not None:
            worker.join()

    def forget(self) -> None:
        """Bring no answer of what was started to anybody: those who asked are gone."""
        for job in self._jobs.values():
            job.forgotten = True
        self.busy_changed.emit(False)

    def _work(self) -> None:
        while (number := self._next()) is not None:
            self._jobs[number].work()
            self._done.emit(number)

    def _next(self) -> int | None:
        with self._turn:
            if self._waiting:
                return self._waiting.popleft()
            self._worker = None
            return None

    @Slot(int)
    def _answer(self, number: int) -> None:
        job = self._jobs.pop(number)
        if job.forgotten:
            return
        job.answer()
        if not self.busy():
            self.busy_changed.emit(False)
