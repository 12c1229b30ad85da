"""What the window asks of the program: a gate to vaults, and an office with the services of an open one."""

from __future__ import annotations

from typing import Protocol

from regiedesk.domain.guide import Guide
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import Clock
from regiedesk.domain.registers import AttentionRow, SearchHit
from regiedesk.domain.services.cases import CaseService
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.services.exports import ExportService
from regiedesk.domain.services.planning import PlanningService
from regiedesk.domain.services.prints import PrintService


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

    def exports(self) -> ExportService:
        """Return the service for research exports."""
        ...

    def guide(self, plan: Plan) -> Guide:
        """Return the guide a case was made with."""
        ...

    def attention(self) -> tuple[tuple[str, AttentionRow], ...]:
        """Return (case id, row) for all that asks for attention today."""
        ...

    def search(self, words: str) -> tuple[SearchHit, ...]:
        """Return what is found in all cases."""
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

    def recovery_sheet(self, code: str, owner: str) -> bytes:
        """Return the recovery sheet as PDF."""
        ...

    def warm_up(self) -> None:
        """Do the slow imports, while the user types."""
        ...

    def seconds_to_wait(self, wrong_tries: int) -> int:
        """Return how long to wait before the next try."""
        ...
