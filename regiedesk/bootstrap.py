"""The one place where concrete pieces meet: vault, codec, printer and services."""

from __future__ import annotations

import contextlib
import datetime as dt
import secrets
from collections.abc import Collection
from pathlib import Path

from regiedesk.domain import logbook
from regiedesk.domain.attention import attention, due
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.errors import UserError
from regiedesk.domain.guide import Guide, GuideText
from regiedesk.domain.history import chain_faults, kenmerk
from regiedesk.domain.logbook import BACKUP_MADE
from regiedesk.domain.papers.receipt import receipt_sheet
from regiedesk.domain.papers.recovery import recovery_sheet
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import CaseStore, Clock, Ids
from regiedesk.domain.purge import Receipt
from regiedesk.domain.registers import Asking, AttentionRow, CaseSummary, Event, SearchHit, SearchText
from regiedesk.domain.search import search_texts
from regiedesk.domain.services.appointments import AppointmentService
from regiedesk.domain.services.cases import CaseService
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.services.exports import ExportService
from regiedesk.domain.services.handover import HandoverService
from regiedesk.domain.services.insights import InsightService
from regiedesk.domain.services.planning import PlanningService
from regiedesk.domain.services.prints import PrintService
from regiedesk.domain.services.purging import PurgeService
from regiedesk.domain.summary import summarise
from regiedesk.printing.printer import PdfPrinter
from regiedesk.storage.codec import JsonCaseCodec, JsonPlanCodec
from regiedesk.storage.files.calendar_file import calendar_bytes
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from regiedesk.storage.vault import kdf, key_copies, opening
from regiedesk.storage.vault.backup import BackupReport, folder_name
from regiedesk.storage.vault.derivation import Standing
from regiedesk.storage.vault.erasing import VaultEraser
from regiedesk.storage.vault.health import HealthReport, examine
from regiedesk.storage.vault.open_vault import OpenVault
from regiedesk.storage.vault.tools import Tools

BACKUPS_LOOKED_AT = 3


class LaptopClock:
    """The clock of this laptop."""

    def today(self) -> dt.date:
        """Return the day."""
        return dt.date.today()

    def now(self) -> dt.datetime:
        """Return the moment, aware, in UTC."""
        return dt.datetime.now(dt.UTC)


class RandomIds:
    """Ids of 120 random bits."""

    def new(self) -> str:
        """Return an id that was never given before."""
        return secrets.token_hex(15)


class PlanDerivation:
    """What the vault derives from a case, answered by the domain."""

    rules = 5
    """Goes up when an answer to the same case changes, so that stored answers are made again."""

    def summary(self, standing: Standing) -> CaseSummary:
        """Return the line in the list of cases."""
        return summarise(standing.id, standing.plan, standing.versions, standing.holding)

    def attention(self, standing: Standing, settings: AttentionSettings) -> tuple[AttentionRow, ...]:
        """Return what asks for attention."""
        return attention(
            standing.plan,
            standing.versions,
            standing.copies,
            settings,
            transfers=standing.transfers,
            deputies=standing.deputies,
        )

    def search(self, plan: Plan) -> tuple[SearchText, ...]:
        """Return the searchable text of every item."""
        return search_texts(plan)

    def due(self, plan: Plan) -> tuple[tuple[str, dt.date], ...]:
        """Return the agreements with an end."""
        return due(plan)


def tools(clock: Clock) -> Tools:
    """Return what a vault needs from others."""
    return Tools(codec=JsonPlanCodec(), derivation=PlanDerivation(), clock=clock)


def shipped_guide() -> GuideText:
    """Return the guide that comes with this program: a new case is made with it."""
    text = bundled_guide_text()
    guide = load_guide(text)
    return GuideText(name=guide.name, version=guide.version, text=text)


def create_vault(folder: Path, passphrase: str, clock: Clock, cost: kdf.KdfCost | None = None) -> tuple[Desk, str]:
    """Make a vault and return it with its recovery code; the shipped guide is kept in it."""
    vault, code = opening.create_vault(folder, passphrase, tools(clock), cost=cost)
    guide = shipped_guide()
    with vault.work() as work:
        work.cases.keep_guide(guide.name, guide.version, guide.text)
    return Desk(vault, clock), code


def open_vault(folder: Path, passphrase: str, clock: Clock, wrong_tries: int = 0) -> Desk:
    """Open a vault with its passphrase; `wrong_tries` counts the wrong ones before in this run."""
    return _ready(Desk(opening.open_vault(folder, passphrase, tools(clock), wrong_tries=wrong_tries), clock))


def open_vault_with_code(folder: Path, code: str, clock: Clock) -> Desk:
    """Open a vault with the code of its recovery sheet."""
    return _ready(Desk(opening.open_with_recovery(folder, code, tools(clock)), clock))


def _ready(desk: Desk) -> Desk:
    """Go on with a wiping that was cut off; what cannot be done now, as on a full disk, is done at a later start."""
    with contextlib.suppress(UserError):
        desk.finish_wiping()
    return desk


class Desk:
    """An open vault with the services that work on it."""

    def __init__(self, vault: OpenVault, clock: Clock, ids: Ids | None = None) -> None:
        self.vault = vault
        self.clock = clock
        self.printer = PdfPrinter()
        self._ids = ids or RandomIds()
        self._codec = JsonPlanCodec()

    def cases(self) -> CaseService:
        """Return the service for cases in and out."""
        return CaseService(self.vault, JsonCaseCodec(self._codec), self.clock, self._ids, shipped_guide)

    def planning(self, clock: Clock | None = None) -> PlanningService:
        """Return the service that freezes."""
        return PlanningService(self.vault, self._codec, clock or self.clock)

    def prints(self, clock: Clock | None = None) -> PrintService:
        """Return the service that prints."""
        return PrintService(self.vault, self._codec, self.printer, clock or self.clock)

    def exports(self) -> ExportService:
        """Return the service for research exports."""
        return ExportService(self.vault, self.printer, guide_of, self.clock, self._ids)

    def appointments(self) -> AppointmentService:
        """Return the service that makes calendar files."""
        return AppointmentService(self.vault, calendar_bytes, self.clock, self._ids)

    def events(self, case_id: str = "") -> tuple[Event, ...]:
        """Return what happened to a case, or to the whole vault, oldest first."""
        with self.vault.read() as work:
            return work.cases.events(case_id)

    def insights(self) -> InsightService:
        """Return the service that shows somebody what is kept about them."""
        return InsightService(self.vault, self.printer, self.clock)

    def purging(self) -> PurgeService:
        """Return the service that wipes cases."""
        return PurgeService(self.vault, VaultEraser(self.vault), self.clock, self._ids)

    def receipt(self, receipt: Receipt) -> bytes:
        """Return the receipt of a wiping as PDF."""
        return self.printer.pdf(receipt_sheet(receipt))

    def finish_wiping(self) -> None:
        """Go on with a wiping that began and did not end; usually there is none, which is seen at once."""
        if VaultEraser(self.vault).is_behind():
            self.purging().finish()

    def handover(self) -> HandoverService:
        """Return the service that hands over, receives and lends."""
        return HandoverService(self.vault, JsonCaseCodec(self._codec), self.clock, self._ids)

    def editing(self) -> EditingService:
        """Return the service that opens and saves one case."""
        return EditingService(self.vault, self.clock)

    def guide(self, plan: Plan) -> Guide:
        """Return the guide a case was made with."""
        with self.vault.read() as work:
            return guide_of(work.cases, plan)

    def asking(self) -> tuple[Asking, ...]:
        """Return of every case in which something asks for attention today how much, and since when."""
        with self.vault.read() as work:
            return work.cases.asking(self.clock.today())

    def attention(self, case_ids: Collection[str]) -> tuple[tuple[str, AttentionRow], ...]:
        """Return (case id, row) for all that asks for attention today in these cases."""
        with self.vault.read() as work:
            return work.cases.attention_of(case_ids, self.clock.today())

    def attention_rules(self) -> AttentionSettings:
        """Return what the regisseur chose about what is watched."""
        with self.vault.read() as work:
            return work.cases.attention_rules()

    def set_attention_rules(self, settings: AttentionSettings) -> None:
        """Let these choices hold for all cases, at once or not at all; raises UserError."""
        self.vault.watch(settings)

    def search(self, words: str) -> tuple[SearchHit, ...]:
        """Return what is found in all cases."""
        with self.vault.read() as work:
            return work.cases.search(words)

    @property
    def ids(self) -> Ids:
        """Where new ids come from."""
        return self._ids

    @property
    def folder(self) -> Path:
        """Where the vault stands."""
        return self.vault.folder

    def fits(self, passphrase: str) -> bool:
        """Tell whether this is the passphrase of now."""
        return self.vault.fits(passphrase)

    def change_passphrase(self, passphrase: str) -> None:
        """Replace the passphrase; raises UserError."""
        self.vault.change_passphrase(passphrase)
        self._note(logbook.KEY_CHANGED)

    def new_recovery(self) -> str:
        """Replace the recovery code and return the new one; the old sheet no longer opens this vault."""
        code = self.vault.new_recovery()
        self._note(logbook.SHEET_CHANGED)
        return code

    def recovery_sheet(self, code: str, owner: str) -> bytes:
        """Return the recovery sheet for a code as PDF; `owner` may be empty."""
        return self.printer.pdf(recovery_sheet(tuple(code.split("-")), owner, self.kenmerk(), self.clock.today()))

    def last_backup(self) -> dt.datetime | None:
        """Return when the newest backup was made, in UTC; nothing when there is none."""
        with self.vault.read() as work:
            return max((event.at for event in work.cases.events() if event.kind == BACKUP_MADE), default=None)

    def kenmerk(self) -> str:
        """Return the kluiskenmerk, which tells the recovery sheets of two vaults apart."""
        found = key_copies.read(self.vault.folder)
        return kenmerk(found.key_file.vault_id.encode()) if found else ""

    def health(self) -> HealthReport:
        """Look at everything in the vault, and at the newest backups that can be reached."""
        with self.vault.read() as work:
            made = [Path(event.detail) for event in work.cases.events() if event.kind == BACKUP_MADE]
        return examine(self.vault, chain_faults, [folder for folder in made if folder.exists()][-BACKUPS_LOOKED_AT:])

    def backup(self, target: Path) -> BackupReport:
        """Write a verified backup into a new folder below `target`."""
        now = self.clock.now()
        folder = target / folder_name(now)
        report = self.vault.backup(folder)
        with self.vault.work() as work:
            work.cases.log(Event(at=now, kind=BACKUP_MADE, detail=str(folder.resolve())))
        return report

    def _note(self, kind: str) -> None:
        """Log what was done to the vault; it is done, also when a full disk keeps the log from saying so."""
        with contextlib.suppress(UserError), self.vault.work() as work:
            work.cases.log(Event(at=self.clock.now(), kind=kind))

    def close(self) -> None:
        """Close the vault."""
        self.vault.close()


def guide_of(cases: CaseStore, plan: Plan) -> Guide:
    """Return the guide a case was made with, or the shipped one."""
    kept = cases.guide_text(plan.details.guide, plan.details.guide_version) if plan.details.guide else None
    return load_guide(kept or bundled_guide_text())
