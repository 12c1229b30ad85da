"""A short session in a vault, as a program of its own that says the most memory it took, in MB.

It loads nothing but what the program loads: `python -m tests.benchmarks.session VAULT`, passphrase on standard input.
"""

from __future__ import annotations

import resource
import sys
from dataclasses import replace
from pathlib import Path

from regiedesk import bootstrap
from regiedesk.domain import edits

_STATUS = Path("/proc/self/status")


def main() -> None:
    """Unlock, do a bit of everything, lock, and say the peak."""
    passphrase = sys.stdin.readline().rstrip("\n")
    desk = bootstrap.open_vault(Path(sys.argv[1]), passphrase, bootstrap.LaptopClock())
    _work(desk)
    desk.close()
    sys.stdout.write(f"{peak()}\n")


def _work(desk: bootstrap.Desk) -> None:
    code = desk.cases().summaries()[0].code
    agreement = desk.cases().plan(code).agreements[0]
    desk.cases().edit(code, lambda plan: edits.put(plan, replace(agreement, what="Bellen op dinsdag")))
    with desk.vault.read() as work:
        work.cases.attention(desk.clock.today())
        for typed in ("be", "bel", "bell", "belle", "bellen", "de"):
            work.cases.search(typed)


def peak() -> float:
    """Return the peak in MB; on Linux from its own line, as `ru_maxrss` there starts at that of the parent process."""
    if _STATUS.exists():
        line = next(line for line in _STATUS.read_text("ascii").splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1000
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


if __name__ == "__main__":
    main()
