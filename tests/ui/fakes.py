"""Stand-ins for what the window asks of the program, for the screens before and around the vault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from regiedesk.domain.attention.settings import USUAL, AttentionSettings
from regiedesk.domain.errors import UserError
from regiedesk.domain.settings import Loaded, Settings
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Gate, Office
from tests.fakes import FixedClock

GOOD = "paars fiets regen lepel"
CODE = "11111-22222-33333-44444-55555-66666-77777-88888"
NEW_CODE = "AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH"


class PromptJobs(Jobs):
    """Does the work at once; with `hold` it waits until `finish`."""

    def __init__(self) -> None:
        super().__init__()
        self.hold = False
        self._held: list[tuple[Callable[[], Any], Callable[[Any], None], Callable[[Exception], None]]] = []

    def run(
        self, function: Callable[[], Any], then: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        self._held.append((function, then, failed))
        if not self.hold:
            self.finish()

    def busy(self) -> bool:
        return bool(self._held)

    def finish(self) -> None:
        while self._held:
            function, then, failed = self._held.pop(0)
            try:
                outcome = function()
            except Exception as error:
                failed(error)
            else:
                then(outcome)


@dataclass(frozen=True)
class Counted:
    cases: int = 3
    versions: int = 2


@dataclass
class FakeOffice:
    """An open vault without cases."""

    passphrase: str = GOOD
    clock: FixedClock = field(default_factory=FixedClock)
    folder: Path = Path("/home/iemand/kluis")
    backups: list[dt.datetime] = field(default_factory=list)
    refuses: UserError | None = None
    code: str = CODE
    closed: bool = False
    watched: AttentionSettings = USUAL

    def attention_rules(self) -> AttentionSettings:
        return self.watched

    def set_attention_rules(self, settings: AttentionSettings) -> None:
        self._refuse()
        self.watched = settings

    def fits(self, passphrase: str) -> bool:
        return passphrase == self.passphrase

    def change_passphrase(self, passphrase: str) -> None:
        self._refuse()
        self.passphrase = passphrase

    def new_recovery(self) -> str:
        self._refuse()
        self.code = NEW_CODE
        return self.code

    def recovery_sheet(self, code: str, owner: str) -> bytes:
        self._refuse()
        return f"%PDF {code} {owner}".encode()

    def last_backup(self) -> dt.datetime | None:
        return max(self.backups, default=None)

    def backup(self, target: Path) -> Counted:
        self._refuse()
        self.backups.append(self.clock.now())
        return Counted()

    def close(self) -> None:
        self.closed = True

    def _refuse(self) -> None:
        if self.refuses:
            raise self.refuses


@dataclass
class FakeGate:
    """A vault that opens with `GOOD`, or with a code of which no group starts with a star."""

    there: bool = True
    office: FakeOffice = field(default_factory=FakeOffice)
    trouble: UserError | None = None
    warmed: bool = False
    tried: list[int] = field(default_factory=list)

    def exists(self) -> bool:
        return self.there

    def create(self, passphrase: str) -> tuple[FakeOffice, str]:
        self._refuse()
        self.there = True
        self.office.passphrase = passphrase
        return self.office, CODE

    def open(self, passphrase: str, wrong_tries: int) -> FakeOffice:
        self.tried.append(wrong_tries)
        self._refuse()
        if passphrase != self.office.passphrase:
            raise UserError("De wachtzin klopt niet.", "Probeer het opnieuw.", key="wrong_passphrase")
        return self.office

    def open_with_code(self, code: str) -> FakeOffice:
        self._refuse()
        return self.office

    def sample(self) -> FakeOffice:
        self._refuse()
        return FakeOffice()

    def strength(self, passphrase: str) -> int:
        return 4 if len(passphrase) > 12 else 1

    def wrong_groups(self, typed: Sequence[str]) -> tuple[int, ...]:
        return tuple(number for number, group in enumerate(typed, 1) if len(group) != 5 or group.startswith("*"))

    def same_group(self, typed: str, group: str) -> bool:
        return typed.strip().upper() == group

    def warm_up(self) -> None:
        self.warmed = True

    def seconds_to_wait(self, wrong_tries: int) -> int:
        return 0 if wrong_tries < 3 else 2

    def _refuse(self) -> None:
        if self.trouble:
            raise self.trouble


@dataclass
class MemorySettings:
    """Settings that are kept while the test runs."""

    settings: Settings = field(default_factory=Settings)
    problem: str = ""
    refuses: UserError | None = None

    def load(self) -> Loaded:
        return Loaded(settings=self.settings, problem=self.problem)

    def save(self, settings: Settings) -> None:
        if self.refuses:
            raise self.refuses
        self.settings = settings


@dataclass
class MemoryFiles:
    """Files that are written in memory."""

    written: dict[Path, bytes] = field(default_factory=dict)

    def write_new(self, path: Path, content: bytes) -> None:
        if path in self.written:
            raise UserError("Er staat al een bestand met deze naam.", "Kies een andere naam.")
        self.written[path] = content


def as_gate(fake: FakeGate) -> Gate:
    """Let a fake pass that has what the screens under test call, and no more."""
    return cast(Gate, fake)


def as_office(fake: FakeOffice) -> Office:
    return cast(Office, fake)


def as_files(fake: MemoryFiles) -> Files:
    return cast(Files, fake)
