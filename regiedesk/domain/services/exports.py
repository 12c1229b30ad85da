"""The anonymised handreiking of a case: made, written and registered as one act."""

from __future__ import annotations

from collections.abc import Callable

from regiedesk.domain.guide import Guide
from regiedesk.domain.papers import handreiking
from regiedesk.domain.plan import Plan
from regiedesk.domain.ports import CaseStore, Clock, Ids, Printer, Vault
from regiedesk.domain.registers import Event, ExportRecord
from regiedesk.domain.research.make import earlier_export, make_record
from regiedesk.domain.research.record import ResearchRecord
from regiedesk.domain.services.cases import case_id_of
from regiedesk.domain.services.leaving import Waiting, noted
from regiedesk.domain.values import value

DEFAULT_STUDY = "regie-in-zeven-stappen"


@value
class Exported:
    """The record that leaves, and its paper."""

    record: ResearchRecord
    pdf: bytes


Guides = Callable[[CaseStore, Plan], Guide]
"""Gives the guide a case was made with."""


class ExportService:
    """Makes research exports; a family that was not told or objects cannot be exported."""

    def __init__(self, vault: Vault, printer: Printer, guides: Guides, clock: Clock, ids: Ids) -> None:
        self._vault = vault
        self._printer = printer
        self._guides = guides
        self._clock = clock
        self._ids = ids

    def export(self, code: str, write: Callable[[Exported], Waiting], study: str = DEFAULT_STUDY) -> Exported:
        """Hand the export to `write` and register it; raises NotAllowed for a family that may not be exported."""
        made = self.preview(code, study)
        with noted(write(made)), self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            work.cases.add_export(case_id, self._entry(made.record))
            work.cases.log(Event(at=self._clock.now(), kind="onderzoek", case_id=case_id))
        return made

    def preview(self, code: str, study: str = DEFAULT_STUDY) -> Exported:
        """Return what would leave, without registering anything; raises NotAllowed as `export` does."""
        with self._vault.read() as work:
            return self._made(work.cases, case_id_of(work.cases, code), study)

    def history(self, code: str) -> tuple[ExportRecord, ...]:
        """Return the exports made of this case, oldest first."""
        with self._vault.read() as work:
            return work.cases.exports(case_id_of(work.cases, code))

    def _made(self, cases: CaseStore, case_id: str, study: str) -> Exported:
        case = cases.case_file(case_id)
        record = make_record(
            case,
            study=study,
            export_id=self._ids.new(),
            today=self._clock.today(),
            guide=self._guides(cases, case.plan),
            replaces=earlier_export(case.exports, study),
        )
        return Exported(record=record, pdf=self._printer.pdf(handreiking.document(record)))

    def _entry(self, record: ResearchRecord) -> ExportRecord:
        return ExportRecord(
            export_id=record.export_id, study=record.study, made_on=self._clock.today(), replaces=record.replaces
        )
