"""Offices with the sample families, in memory: replayed once, given fresh to every test that asks."""

from __future__ import annotations

from functools import cache
from threading import RLock
from types import TracebackType
from typing import Any, Self

from regiedesk.bootstrap import Desk
from regiedesk.domain.services.samples import replay
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from regiedesk.storage.files.samples import read_sample
from regiedesk.ui.viewmodels.session import CaseSession
from tests.fakes import FixedClock, Kept, MemoryVault, MemoryWork


class TurnVault(MemoryVault):
    """A vault in memory for two threads: one unit of work at a time, as a preview is drawn beside the window."""

    def __init__(self, kept: Kept) -> None:
        super().__init__()
        self.kept = kept.copied()
        self.lock = RLock()

    def work(self) -> Turn:
        return Turn(self, self.lock, may_write=True)

    def read(self) -> Turn:
        return Turn(self, self.lock, may_write=False)


class Turn(MemoryWork):
    """A unit of work that waits for its turn."""

    def __init__(self, vault: MemoryVault, lock: Any, *, may_write: bool) -> None:
        super().__init__(vault, may_write=may_write)
        self._lock = lock

    def __enter__(self) -> Self:
        self._lock.acquire()
        return super().__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            super().__exit__(kind, error, trace)
        finally:
            self._lock.release()


def _desk(kept: Kept) -> Desk:
    return Desk(TurnVault(kept), FixedClock())  # type: ignore[arg-type]


@cache
def _made(samples: tuple[str, ...]) -> Kept:
    desk = _desk(Kept())
    text = bundled_guide_text()
    guide = load_guide(text)
    with desk.vault.work() as work:
        work.cases.keep_guide(guide.name, guide.version, text)
    for name in samples:
        replay(desk.vault, desk, read_sample(name, desk.clock.today()))
    kept = desk.vault.kept  # type: ignore[attr-defined]
    assert isinstance(kept, Kept)
    return kept


def office(*samples: str) -> Desk:
    """Return an open office with these families."""
    return _desk(_made(samples))


def session(desk: Desk, code: str) -> CaseSession:
    """Open a case."""
    return CaseSession(desk.editing(), desk.editing().open(code))
