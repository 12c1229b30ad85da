"""Work off the GUI thread: values in, values out, answers back on the GUI thread. The only place with threads."""

from __future__ import annotations

import gc
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot


class _Answer(QObject):
    """Carries an outcome from a worker to the GUI thread."""

    done = Signal(object)
    failed = Signal(object)


class _Work(QRunnable):
    """One call."""

    def __init__(self, function: Callable[[], Any], answer: _Answer) -> None:
        super().__init__()
        self._function = function
        self._answer = answer

    def run(self) -> None:
        """Call, and send what came of it. Meanwhile no garbage is collected: a widget may only go in the GUI thread."""
        gc.disable()
        try:
            outcome = self._function()
        except Exception as error:
            self._answer.failed.emit(error)
        else:
            self._answer.done.emit(outcome)
        finally:
            gc.enable()


_Entry = tuple[_Answer, Callable[[Any], None], Callable[[Exception], None]]


class Jobs(QObject):
    """Runs work one by one in the background and counts what is under way."""

    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._open: dict[int, _Entry] = {}

    def run(
        self,
        function: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Call `function` in the background; `then` or `failed` gets what came of it, on the GUI thread."""
        answer = _Answer(self)
        self._open[id(answer)] = (answer, then, failed)
        answer.done.connect(self._done)
        answer.failed.connect(self._failed)
        self.busy_changed.emit(True)
        self._pool.start(_Work(function, answer))

    def busy(self) -> bool:
        """Tell whether something is under way."""
        return bool(self._open)

    def wait(self) -> None:
        """Wait for everything that was started; called when the program ends."""
        self._pool.waitForDone()

    def forget(self) -> None:
        """Bring no answer of what was started to anybody: those who asked are gone."""
        for answer, _then, _failed in self._open.values():
            answer.deleteLater()
        self._open.clear()
        self.busy_changed.emit(False)

    @Slot(object)
    def _done(self, outcome: object) -> None:
        entry = self._finished()
        if entry is not None:
            entry[1](outcome)

    @Slot(object)
    def _failed(self, error: Exception) -> None:
        entry = self._finished()
        if entry is not None:
            entry[2](error)

    def _finished(self) -> _Entry | None:
        entry = self._open.pop(id(self.sender()), None)
        if entry is not None:
            entry[0].deleteLater()
            if not self._open:
                self.busy_changed.emit(False)
        return entry
