"""What the window asks of the program: a gate to vaults, and an office with the services of an open one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

# Names of types only: the unlock window must not wait for the whole domain.
if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    from regiedesk.domain.attention.settings import AttentionSettings
    from regiedesk.domain.guide import Guide
    from regiedesk.domain.plan import Plan
    from regiedesk.domain.ports import Clock, Ids
    from regiedesk.domain.purge import Receipt
    from regiedesk.domain.registers import Asking, AttentionRow, Event, SearchHit
    from regiedesk.domain.services.appointments import AppointmentService
    from regiedesk.domain.services.cases import CaseService
    from regiedesk.domain.services.editing import EditingService
    from regiedesk.domain.services.exports import Exported, ExportService
    from regiedesk.domain.services.handover import HandoverService
    from regiedesk.domain.services.insights import InsightService
    from regiedesk.domain.services.planning import PlanningService
    from regiedesk.domain.services.prints import PrintService
    from regiedesk.domain.services.purging import PurgeService


class BackupCount(Protocol):
    """A backup that was opened and counted."""

    @property
    def cases(self) -> int:
        """How many cases it holds."""
        ...

    @property
    def versions(self) -> int:
        """How many frozen versions it holds."""
        ...


class Office(Protocol):
    """An open vault, seen from the window."""

    @property
    def clock(self) -> Clock:
        """The clock that everything goes by."""
        ...

    def cases(self) -> CaseService:
        """Return the service for cases in and out."""
        ...

    def editing(self) -> EditingService:
        """Return the service that opens and saves one case."""
        ...

    def planning(self) -> PlanningService:
        """Return the service that freezes."""
        ...

    def prints(self) -> PrintService:
        """Return the service that draws and registers papers."""
        ...

    def purging(self) -> PurgeService:
        """Return the service that wipes cases."""
        ...

    def receipt(self, receipt: Receipt) -> bytes:
        """Return the receipt of a wiping as PDF."""
        ...

    def insights(self) -> InsightService:
        """Return the service that shows somebody what is kept about them."""
        ...

    def events(self, case_id: str = "") -> tuple[Event, ...]:
        """Return what happened to a case, or to the whole vault, oldest first."""
        ...

    def exports(self) -> ExportService:
        """Return the service for research exports."""
        ...

    def appointments(self) -> AppointmentService:
        """Return the service that makes calendar files."""
        ...

    def handover(self) -> HandoverService:
        """Return the service that hands over, receives and lends."""
        ...

    def guide(self, plan: Plan) -> Guide:
        """Return the guide a case was made with."""
        ...

    def asking(self) -> tuple[Asking, ...]:
        """Return of every case in which something asks for attention today how much, and since when."""
        ...

    def attention(self, case_ids: Collection[str]) -> tuple[tuple[str, AttentionRow], ...]:
        """Return (case id, row) for all that asks for attention today in these cases."""
        ...

    def attention_rules(self) -> AttentionSettings:
        """Return what the regisseur chose about what is watched."""
        ...

    def set_attention_rules(self, settings: AttentionSettings) -> None:
        """Let these choices hold for all cases; takes a while with many cases, so call it through a job."""
        ...

    def search(self, words: str) -> tuple[SearchHit, ...]:
        """Return what is found in all cases."""
        ...

    @property
    def ids(self) -> Ids:
        """Where new ids come from."""
        ...

    @property
    def folder(self) -> Path:
        """Where the vault stands."""
        ...

    def fits(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase of now; takes about half a second."""
        ...

    def change_passphrase(self, passphrase: str) -> None:
        """Replace the passphrase; raises UserError."""
        ...

    def new_recovery(self) -> str:
        """Replace the recovery code and return the new one; the old sheet no longer opens this vault."""
        ...

    def recovery_sheet(self, code: str, owner: str) -> bytes:
        """Return the recovery sheet for a code as PDF; `owner` may be empty."""
        ...

    def last_backup(self) -> dt.datetime | None:
        """Return when the newest backup was made, in UTC; nothing when there is none."""
        ...

    def backup(self, target: Path) -> BackupCount:
        """Write a verified backup into a new folder below `target`; raises UserError."""
        ...

    def close(self) -> None:
        """Close the vault; nothing of it stays in memory that can be let go."""
        ...


class Gate(Protocol):
    """The way to a vault. Every method may take seconds and raise UserError; call them through jobs."""

    def exists(self) -> bool:
        """Tell whether there is a vault to open."""
        ...

    def create(self, passphrase: str) -> tuple[Office, str]:
        """Make a vault; returns it open, with its recovery code."""
        ...

    def open(self, passphrase: str, wrong_tries: int) -> Office:
        """Open with the passphrase; `wrong_tries` counts the wrong ones before in this run."""
        ...

    def open_with_code(self, code: str) -> Office:
        """Open with the recovery code."""
        ...

    def sample(self) -> Office:
        """Return a vault with the sample families, made afresh in a folder of its own."""
        ...

    def strength(self, passphrase: str) -> int:
        """Return 0 (guessed at once) to 4 (not to be guessed); takes a few milliseconds."""
        ...

    def wrong_groups(self, typed: Sequence[str]) -> tuple[int, ...]:
        """Return the numbers of the groups of a recovery code that have a typing error."""
        ...

    def same_group(self, typed: str, group: str) -> bool:
        """Tell whether two spellings of a group of a recovery code are the same."""
        ...

    def warm_up(self) -> None:
        """Do the slow imports, while the user types."""
        ...

    def seconds_to_wait(self, wrong_tries: int) -> int:
        """Return how long to wait before the next try."""
        ...


class Files(Protocol):
    """Files that come in and go out because the user asked. Every method may raise UserError."""

    def read(self, path: Path) -> bytes:
        """Return the content of a file."""
        ...

    def is_sealed(self, content: bytes) -> bool:
        """Tell whether these bytes are a case sealed with a passphrase of its own."""
        ...

    def unseal(self, content: bytes, passphrase: str) -> bytes:
        """Return what was sealed; takes a second."""
        ...

    def seal(self, body: bytes, passphrase: str) -> bytes:
        """Return the sealed file; takes a second."""
        ...

    def write_new(self, path: Path, content: bytes) -> None:
        """Write a file that is not there yet."""
        ...

    def waiting(self, path: Path, content: bytes) -> AbstractContextManager[None]:
        """Have a file ready that is not there yet; it is there when the block went well."""
        ...

    def write_export(self, folder: Path, made: Exported) -> AbstractContextManager[None]:
        """Have the files of a research export ready; they are in the folder when the block went well."""
        ...
