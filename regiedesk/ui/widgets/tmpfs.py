"""Qt hands a print job to the spooler through a file in TMPDIR: that has to be a place in memory."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager

_PLACE, _MEMORY = "TMPDIR", "XDG_RUNTIME_DIR"


@contextmanager
def tmpfs(environment: MutableMapping[str, str]) -> Iterator[None]:
    """Let temporary files go to memory as long as this holds; where there is no such place, nothing changes."""
    memory = environment.get(_MEMORY)
    if not memory:
        yield
        return
    before = environment.get(_PLACE)
    environment[_PLACE] = memory
    try:
        yield
    finally:
        if before is None:
            environment.pop(_PLACE, None)
        else:
            environment[_PLACE] = before
