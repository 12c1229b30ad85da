"""Commands as a user gives them: words, what is typed, and what comes back."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from regiedesk.bootstrap import LaptopClock, open_vault
from regiedesk.cli import run
from regiedesk.domain.registers import CaseFile
from tests.architecture.source import ROOT
from tests.domain.services.office import CODE, files

PASSPHRASE = "vier gele fietsen in de regen"
ENGLISH = ("Traceback", "Error", "Exception", "usage:", " the ", "invalid")


@dataclass(frozen=True)
class Answer:
    """What a command left behind: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    def refused(self, *said: str) -> None:
        """Check that the user got an answer to act on, in Dutch, that says each of these things."""
        assert (self.code, self.err.endswith(("\n",))) == (1, True), self
        assert [word for word in ENGLISH if word in self.err] == []
        assert [part for part in said if part not in self.err] == [], self.err
        assert all(line.endswith((".", "?")) for line in self.err.splitlines()), self.err

    def done(self, *said: str) -> None:
        """Check that it went well and says each of these things."""
        assert (self.code, self.err) == (0, ""), self
        assert [part for part in said if part not in self.out] == [], self.out


@dataclass
class Regiedesk:
    """Runs commands in this process; the passphrase of the vault is typed unless told otherwise."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path, typed: str = PASSPHRASE) -> Answer:
        self.capsys.readouterr()
        self.monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
        try:
            code = run([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        written = self.capsys.readouterr()
        return Answer(code, written.out, written.err)

    def asked(self, *words: str | Path, typed: str = PASSPHRASE) -> Answer:
        """Run a command that reads the passphrase from standard input."""
        return self(*words, "--wachtwoord-stdin", typed=typed)

    def case(self, code: str = CODE, folder: Path | None = None) -> CaseFile:
        """Return what the vault holds."""
        desk = open_vault(folder or self.folder, PASSPHRASE, LaptopClock())
        with desk.vault.read() as work:
            found = work.cases.case_file(work.cases.id_of(code) or "")
        desk.close()
        return found

    def codes(self) -> list[str]:
        """Return the codes of all cases."""
        desk = open_vault(self.folder, PASSPHRASE, LaptopClock())
        found = [line.code for line in desk.cases().summaries()]
        desk.close()
        return found

    def events(self) -> list[str]:
        """Return the kinds of what was logged."""
        desk = open_vault(self.folder, PASSPHRASE, LaptopClock())
        with desk.vault.read() as work:
            found = [event.kind for event in work.cases.events()]
        desk.close()
        return found


def put(path: Path, case: CaseFile, **changes: Any) -> Path:
    """Write a case in the open format, with top-level keys replaced."""
    content = {**json.loads(files().encode_file(case)), **changes}
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def in_a_process(*words: str | Path, typed: str = "") -> Answer:
    """Run a command the way a shell does."""
    command = [sys.executable, "-m", "regiedesk", *map(str, words)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    done = subprocess.run(
        command, input=typed, env=environment, cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    return Answer(done.returncode, done.stdout, done.stderr)
