"""`regiedesk voorbeeld`, run once in a process of its own that notes what it opens, writes and starts."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from tests.architecture.source import ROOT

WATCH = """
import os, sys

NETWORK = {"connect", "bind", "sendto", "sendmsg", "getaddrinfo", "gethostbyname"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT
seen = []

def watch(event, arguments):
    library, _, what = event.partition(".")
    if library == "socket" and what in NETWORK:
        seen.append(f"network {event}")
    elif event == "open" and isinstance(arguments[0], (str, os.PathLike)) and arguments[2] & WRITING:
        seen.append(f"write {os.path.abspath(arguments[0])}")
    elif event in ("subprocess.Popen", "os.system", "os.posix_spawn"):
        seen.append(f"process {event}")

def tell(trace):
    seen.extend(f"module {name}" for name in ("PySide6", "shiboken6") if name in sys.modules)
    told = "\\n".join(seen)
    with open(trace, "w", encoding="utf-8") as file:
        file.write(told)

sys.addaudithook(watch)
trace = sys.argv.pop(1)
"""

MAKE_SAMPLE = """
from regiedesk.__main__ import main

try:
    main()
finally:
    tell(trace)
"""


@dataclass(frozen=True)
class Watched:
    """A finished process, the folders it could have written in, and what its audit hook saw."""

    root: Path
    done: subprocess.CompletedProcess[str]

    @property
    def demo(self) -> Path:
        return self.root / "demo"

    @property
    def vault(self) -> Path:
        return self.demo / "kluis"

    @property
    def papers(self) -> Path:
        return self.demo / "papier"

    @property
    def outside(self) -> tuple[Path, ...]:
        """The home folder, the folder for temporary files, and the folder the command was started in."""
        return tuple(self.root / name for name in ("home", "tmp", "work"))

    @cached_property
    def seen(self) -> tuple[tuple[str, str], ...]:
        """What was seen, as (`network`, `write`, `process` or `module`, which)."""
        lines = (self.root / "trace").read_text("utf-8").splitlines()
        return tuple((kind, what) for kind, _, what in (line.partition(" ") for line in lines))


def watched(root: Path, code: str, *arguments: str) -> Watched:
    """Run code that may call `tell(trace)` at its end, with home and temporary files below `root`."""
    made = Watched(root, subprocess.CompletedProcess((), 0))
    for folder in made.outside:
        folder.mkdir()
    command = [sys.executable, "-c", WATCH + code, str(root / "trace"), *arguments]
    done = subprocess.run(
        command, cwd=root / "work", env=_environment(root), capture_output=True, encoding="utf-8", check=False
    )
    return Watched(root, done)


def _environment(root: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "REGIEDESK_"))}
    home = dict.fromkeys(("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"), str(root / "home"))
    passing = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(root / "tmp"))
    python = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "PYTHONUTF8": "1"}
    return {**kept, **home, **passing, **python}


def run_sample(root: Path) -> Watched:
    """Make the sample folder in `root / "demo"`."""
    return watched(root, MAKE_SAMPLE, "voorbeeld", str(root / "demo"))
