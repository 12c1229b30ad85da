"""What the domain asks of the outside, and nothing about who answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from types import TracebackType
from typing import Protocol, Self

from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.papers.document import Document
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import (
    Asking,
    AttentionRow,
    CaseFile,
    CaseSummary,
    DeputyCopy,
    Draft,
    Event,
    ExportRecord,
    FrozenPlan,
    Holding,
    PlanVersion,
    PrintCopy,
    SearchHit,
    Transfer,
)


class Clock(Protocol):
    """Gives the time; tests bring their own."""

    def today(self) -> dt.date:
        """Return the day on this laptop."""
        ...

    def now(self) -> dt.datetime:
        """Return the moment, aware, in UTC."""
        ...


class Ids(Protocol):
    """Gives opaque ids that say nothing about what they name."""

    def new(self) -> str:
        """Return an id that was never given before."""
        ...


class PlanCodec(Protocol):
    """Plan to canonical JSON and back; the same plan always gives the same bytes."""

    def encode(self, plan: Plan) -> bytes:
        """Return the canonical bytes."""
        ...

    def decode(self, body: bytes) -> Plan:
        """Return the plan; raises RefusedInput naming each fault."""
        ...


class CaseFileCodec(Protocol):
    """The open format of a whole case."""

    def encode_file(self, case: CaseFile) -> bytes:
        """Return readable JSON."""
        ...

    def decode_file(self, body: bytes) -> CaseFile:
        """Return the case; raises RefusedInput naming each fault."""
        ...


class HandoverStore(Protocol):
    """Whose case it is, and who else has it. A case that is not one's own never changes, whoever asks."""

    def holding(self, case_id: str) -> Holding:
        """Return whose case this is; raises NotFound."""
        ...

    def transfers(self, case_id: str) -> tuple[Transfer, ...]:
        """Return all handovers of the case, oldest first."""
        ...

    def add_transfer(self, case_id: str, transfer: Transfer) -> None:
        """Register that the case was sent; refused while another handover waits."""
        ...

    def withdraw(self, case_id: str, transfer: Transfer) -> None:
        """Note that a handover that waited was withdrawn."""
        ...

    def hand_over(self, case_id: str, transfer: Transfer) -> None:
        """Note that the receiver confirmed: nothing leads here any more, and nothing changes."""
        ...

    def take_back(self, case_id: str, transfer: Transfer) -> None:
        """Note that a case that was handed over on paper came back: it leads here again."""
        ...

    def begin(self, case_id: str, transfer: Transfer) -> None:
        """Let a received case be one's own: its last version leads from now on, here only."""
        ...

    def deputies(self, case_id: str) -> tuple[DeputyCopy, ...]:
        """Return all waarneemkopieën that were given out, oldest first."""
        ...

    def add_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        """Register a waarneemkopie."""
        ...

    def replace_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        """Note that a waarneemkopie came back or was removed."""
        ...


class CaseStore(Protocol):
    """The cases in an open vault. Every method works inside the unit of work it came from.

    What changes a plan or a register raises NotAllowed in a case that is not one's own.
    """

    @property
    def handovers(self) -> HandoverStore:
        """Whose case it is, within the same transaction."""
        ...

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return all cases for the list, open ones first, by code."""
        ...

    def id_of(self, code: str) -> str | None:
        """Return the id of the case with this code, upper and lower case alike."""
        ...

    def exists(self, case_id: str) -> bool:
        """Tell whether a case with this id is there."""
        ...

    def add(self, case: CaseFile) -> None:
        """Store a new case with its registers."""
        ...

    def plan(self, case_id: str) -> Plan:
        """Return the working plan; raises NotFound."""
        ...

    def save(self, case_id: str, plan: Plan) -> None:
        """Replace the working plan and everything derived from it."""
        ...

    def case_file(self, case_id: str) -> CaseFile:
        """Return the case with all its registers."""
        ...

    def versions(self, case_id: str) -> tuple[PlanVersion, ...]:
        """Return the labels of all versions, oldest first."""
        ...

    def frozen(self, case_id: str, number: int) -> FrozenPlan:
        """Return one version with its plan; raises NotFound."""
        ...

    def freeze(self, case_id: str, frozen: FrozenPlan) -> None:
        """Add a version; when it leads, no other version of the case leads any more."""
        ...

    def copies(self, case_id: str) -> tuple[PrintCopy, ...]:
        """Return all paper copies, oldest first."""
        ...

    def add_copy(self, case_id: str, copy: PrintCopy) -> None:
        """Register one paper copy; version and number together are unique per case."""
        ...

    def replace_copy(self, case_id: str, copy: PrintCopy) -> None:
        """Note that a copy came back, was destroyed or is lost; raises NotFound."""
        ...

    def remove(self, case_id: str) -> None:
        """Delete a case with all that belongs to it; only its events stay."""
        ...

    def exports(self, case_id: str) -> tuple[ExportRecord, ...]:
        """Return the research exports made of this case."""
        ...

    def add_export(self, case_id: str, export: ExportRecord) -> None:
        """Register a research export."""
        ...

    def attention(self, day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        """Return (case id, row) for everything that asks for attention on `day`, oldest first."""
        ...

    def asking(self, day: dt.date) -> tuple[Asking, ...]:
        """Return of every case in which something asks for attention on `day` how much, and since when."""
        ...

    def attention_of(self, case_ids: Collection[str], day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        """Return what `attention` does, of some cases."""
        ...

    def attention_rules(self) -> AttentionSettings:
        """Return what the regisseur chose about what is watched."""
        ...

    def search(self, words: str, limit: int = 20) -> tuple[SearchHit, ...]:
        """Return items in which every word occurs, the last word possibly half typed."""
        ...

    def drafts(self, case_id: str) -> tuple[Draft, ...]:
        """Return refused input that waits to be mended."""
        ...

    def keep_draft(self, draft: Draft) -> None:
        """Keep refused input; one draft per place."""
        ...

    def drop_draft(self, case_id: str, place: str) -> None:
        """Forget a draft."""
        ...

    def log(self, event: Event) -> None:
        """Add to the event log."""
        ...

    def events(self, case_id: str = "") -> tuple[Event, ...]:
        """Return logged events, oldest first; of one case when an id is given."""
        ...

    def guide_text(self, name: str, version: int) -> str | None:
        """Return the stored text of a guide, if this vault has it."""
        ...

    def keep_guide(self, name: str, version: int, text: str) -> None:
        """Keep the text of a guide for the cases made with it."""
        ...


class UnitOfWork(Protocol):
    """One transaction: leaving it normally commits, an exception rolls back."""

    @property
    def cases(self) -> CaseStore:
        """The cases, within this transaction."""
        ...

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Commit, or roll back after an exception."""
        ...


class Eraser(Protocol):
    """What takes away the traces of a case that was removed. Every method may raise UserError."""

    def rewrite(self) -> None:
        """Write the database anew, so that nothing removed is left in it."""
        ...

    def holding(self, case_id: str, noted: Collection[str]) -> tuple[str, ...]:
        """Return the backups within reach that hold the case, or that cannot be opened to see it."""
        ...

    def out_of_reach(self, noted: Collection[str]) -> tuple[str, ...]:
        """Return the noted backups that are not there now."""
        ...

    def fresh(self, beside: str, at: dt.datetime) -> str:
        """Write a verified backup in the same folder as `beside`, and return where."""
        ...

    def destroy(self, folders: Collection[str]) -> None:
        """Remove these backups."""
        ...

    def tidy(self, noted: Collection[str]) -> None:
        """Remove what half a backup left."""
        ...


class Vault(Protocol):
    """An open vault."""

    def work(self) -> UnitOfWork:
        """Return a new unit of work that may write."""
        ...

    def read(self) -> UnitOfWork:
        """Return a new unit of work that only reads."""
        ...

    def watch(self, settings: AttentionSettings) -> None:
        """Let other choices about what asks for attention hold, for all cases at once."""
        ...

    def close(self) -> None:
        """Checkpoint, forget the key and free the lock."""
        ...


class Printer(Protocol):
    """Draws a document."""

    def pdf(self, document: Document) -> bytes:
        """Return the PDF; the same document gives the same bytes."""
        ...

    def page_count(self, document: Document) -> int:
        """Return how many pages the document takes."""
        ...

    def missing_glyphs(self, document: Document) -> str:
        """Return the characters that the bundled font cannot draw."""
        ...
