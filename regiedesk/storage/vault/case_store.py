"""The cases in the vault: working plans, registers, and what is derived from them."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, insert, select, true, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.errors import NotFound
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import (
    Asking,
    AttentionRow,
    CaseFile,
    CaseSummary,
    Draft,
    Event,
    ExportRecord,
    FrozenPlan,
    PlanVersion,
    PrintCopy,
    SearchHit,
)
from regiedesk.storage.vault import asking, attention_rules, events, full_text, holdings, indexes, problems, rows
from regiedesk.storage.vault.attention_rules import Ahead
from regiedesk.storage.vault.derivation import Standing
from regiedesk.storage.vault.holdings import SqlHandoverStore
from regiedesk.storage.vault.tables import (
    CaseTable,
    CopyTable,
    DraftTable,
    DueTable,
    ExportTable,
    GuideTable,
    VersionTable,
)
from regiedesk.storage.vault.tools import Tools

_CASES, _VERSIONS, _COPIES, _DRAFTS, _GUIDES, _DUE = (
    rows.table_of(model)
    for model in (
        CaseTable,
        VersionTable,
        CopyTable,
        DraftTable,
        GuideTable,
        DueTable,
    )
)

_REPLACE = update(_CASES).where(_CASES.c.id == bindparam("replaced"))


def code_key(code: str) -> str:
    """Return what makes two codes the same: upper and lower case and Unicode forms do not count."""
    return unicodedata.normalize("NFC", code.strip()).casefold()


class SqlCaseStore:
    """The port `CaseStore`, within one transaction."""

    def __init__(self, connection: Connection, tools: Tools, seal_key: bytes) -> None:
        self._connection = connection
        self._tools = tools
        self._seal_key = seal_key
        self._watched: AttentionSettings | None = None

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return all cases for the list, open ones first, by code."""
        order = (_CASES.c.closed, _CASES.c.code_key)
        return rows.values(self._connection, CaseTable, CaseSummary, true(), *order)

    def id_of(self, code: str) -> str | None:
        """Return the id of the case with this code, upper and lower case alike."""
        query = select(_CASES.c.id).where(_CASES.c.code_key == code_key(code))
        return self._connection.execute(query).scalar()

    def exists(self, case_id: str) -> bool:
        """Tell whether a case with this id is there."""
        return self._connection.execute(select(1).where(_CASES.c.id == case_id)).first() is not None

    def add(self, case: CaseFile) -> None:
        """Store a new case with its registers; raises UserError for a taken code or a number twice."""
        standing = Standing(
            id=case.id,
            plan=case.plan,
            versions=tuple(frozen.version for frozen in case.versions),
            copies=case.copies,
            transfers=case.transfers,
            deputies=case.deputies,
            holding=case.holding,
        )
        with self._translated(case.plan.details.code):
            row = {"id": case.id, "receipt": case.holding.receipt, **self._case_row(standing)}
            self._connection.execute(insert(_CASES).values(row))
        with self._translated():
            for frozen in case.versions:
                self._insert_version(case.id, frozen)
            for copy in case.copies:
                rows.store(self._connection, CopyTable, copy, case_id=case.id)
            for export in case.exports:
                rows.store(self._connection, ExportTable, export, case_id=case.id)
            holdings.store_registers(self._connection, case)
        self._write_indexes(standing)

    def remove(self, case_id: str) -> None:
        """Delete a case with all that belongs to it; only its events stay. Raises NotFound."""
        if not self._connection.execute(delete(_CASES).where(_CASES.c.id == case_id)).rowcount:
            raise problems.no_case()
        full_text.forget_removed(self._connection)

    def plan(self, case_id: str) -> Plan:
        """Return the working plan; raises NotFound, or NotAllowed when it may no longer be read."""
        holdings.refuse_over(holdings.of_case(self._connection, case_id), self._today())
        return self._plan(case_id)

    def save(self, case_id: str, plan: Plan) -> None:
        """Replace the working plan and all derived from it; raises NotFound, NotAllowed, or UserError: code taken."""
        standing = self._standing(case_id, plan)
        holdings.refuse_other(standing.holding)
        self._save(standing)

    def case_file(self, case_id: str) -> CaseFile:
        """Return the case with all its registers; raises NotFound."""
        plan = self.plan(case_id)
        return CaseFile(
            id=case_id,
            plan=plan,
            versions=tuple(self._all_frozen(case_id)),
            copies=self.copies(case_id),
            exports=self.exports(case_id),
            transfers=self.handovers.transfers(case_id),
            deputies=self.handovers.deputies(case_id),
            holding=self.handovers.holding(case_id),
        )

    @property
    def handovers(self) -> SqlHandoverStore:
        """Whose case it is, within the same transaction."""
        return SqlHandoverStore(self._connection, self._translated, self.rebuild)

    def versions(self, case_id: str) -> tuple[PlanVersion, ...]:
        """Return the labels of all versions, oldest first."""
        return rows.of_case(self._connection, VersionTable, PlanVersion, case_id, "number")

    def frozen(self, case_id: str, number: int) -> FrozenPlan:
        """Return one version with its plan; raises NotFound, or NotAllowed when it may no longer be read."""
        holdings.refuse_over(holdings.of_case(self._connection, case_id), self._today())
        where = and_(_VERSIONS.c.case_id == case_id, _VERSIONS.c.number == number)
        labels = rows.values(self._connection, VersionTable, PlanVersion, where)
        if not labels:
            raise _not_found("Deze versie van het plan is er niet.", "Kies een versie uit de lijst.")
        row = self._connection.execute(select(_VERSIONS.c.body, _VERSIONS.c.schema).where(where)).one()
        return FrozenPlan(version=labels[0], plan=self._tools.codec.decode(*row))

    def frozen_bodies(self, case_id: str) -> tuple[tuple[PlanVersion, bytes], ...]:
        """Return the label and the stored bytes of every version, oldest first, to check their chain."""
        query = select(_VERSIONS.c.body).where(_VERSIONS.c.case_id == case_id).order_by(_VERSIONS.c.number)
        return tuple(zip(self.versions(case_id), self._connection.execute(query).scalars(), strict=True))

    def freeze(self, case_id: str, frozen: FrozenPlan) -> None:
        """Add a version; when it leads, no other version of the case leads any more.

        Raises NotFound, NotAllowed.
        """
        holdings.require_own(self._connection, case_id)
        if frozen.version.leading:
            holdings.nothing_leads(self._connection, case_id)
        with self._translated():
            self._insert_version(case_id, frozen)
        self.rebuild(case_id)

    def copies(self, case_id: str) -> tuple[PrintCopy, ...]:
        """Return all paper copies, oldest first."""
        return rows.of_case(self._connection, CopyTable, PrintCopy, case_id, "printed_on", "version", "number")

    def add_copy(self, case_id: str, copy: PrintCopy) -> None:
        """Register one paper copy; version and number together are unique per case."""
        holdings.require_own(self._connection, case_id)
        with self._translated():
            rows.store(self._connection, CopyTable, copy, case_id=case_id)
        self.rebuild(case_id)

    def replace_copy(self, case_id: str, copy: PrintCopy) -> None:
        """Note on a registered copy that it came back, was destroyed or got lost; raises NotFound, NotAllowed."""
        holdings.require_own(self._connection, case_id)
        where = and_(_COPIES.c.case_id == case_id, _COPIES.c.version == copy.version, _COPIES.c.number == copy.number)
        if not self._connection.execute(update(_COPIES).where(where).values(rows.content_of(copy))).rowcount:
            raise _not_found("Dit exemplaar is niet geregistreerd.", "Kies een exemplaar uit de lijst.")
        self.rebuild(case_id)

    def exports(self, case_id: str) -> tuple[ExportRecord, ...]:
        """Return the research exports made of this case, oldest first."""
        return rows.of_case(self._connection, ExportTable, ExportRecord, case_id, "made_on")

    def add_export(self, case_id: str, export: ExportRecord) -> None:
        """Register a research export."""
        holdings.require_own(self._connection, case_id)
        with self._translated():
            rows.store(self._connection, ExportTable, export, case_id=case_id)

    def attention(self, day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        """Return (case id, row) for everything that asks for attention on `day`, oldest first."""
        return asking.begun(self._connection, day, self._today())

    def asking(self, day: dt.date) -> tuple[Asking, ...]:
        """Return of every case in which something asks for attention on `day` how much, and since when."""
        return asking.asking(self._connection, day, self._today())

    def attention_of(self, case_ids: Collection[str], day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        """Return what `attention` does, of some cases."""
        return asking.begun_of(self._connection, case_ids, day, self._today())

    def attention_rules(self) -> AttentionSettings:
        """Return what the regisseur chose about what is watched."""
        if self._watched is None:
            self._watched = attention_rules.read(self._connection)
        return self._watched

    def attention_ahead(self, settings: AttentionSettings) -> Ahead:
        """Return what these choices change in all cases, while others may go on writing."""

        def wanted(case_id: str) -> frozenset[indexes.AttentionColumns]:
            standing = self._standing(case_id, self._plan(case_id))
            return indexes.attention(self._tools.derivation, standing, settings)

        return attention_rules.work_ahead(self._connection, settings, wanted)

    def keep_attention_rules(self, settings: AttentionSettings, ahead: Ahead | None = None) -> None:
        """Replace what was chosen, and derive all cases anew; what was worked out ahead is only written."""
        attention_rules.keep(self._connection, settings)
        self._watched = settings
        if ahead is not None and ahead.settings == settings:
            attention_rules.apply(self._connection, ahead, self._rules())
        for case_id in self.outdated():
            self.rebuild(case_id)

    def due(self, until: dt.date) -> tuple[tuple[str, str, dt.date], ...]:
        """Return (case id, agreement id, day) for every agreement due on or before `until`, soonest first."""
        columns = (_DUE.c.case_id, _DUE.c.agreement_id, _DUE.c.due_on)
        query = select(*columns).where(_DUE.c.due_on <= until).order_by(_DUE.c.due_on, _DUE.c.case_id)
        return tuple((row[0], row[1], row[2]) for row in self._connection.execute(query))

    def search(self, words: str, limit: int = 20) -> tuple[SearchHit, ...]:
        """Return items in which every word occurs, the last word possibly half typed."""
        return full_text.search(self._connection, words, limit, self._today())

    def drafts(self, case_id: str) -> tuple[Draft, ...]:
        """Return refused input that waits to be mended."""
        return rows.of_case(self._connection, DraftTable, Draft, case_id, "place")

    def keep_draft(self, draft: Draft) -> None:
        """Keep refused input; one draft per place."""
        holdings.require_own(self._connection, draft.case_id)
        row = rows.content_of(draft)
        newer = {name: row[name] for name in ("text", "problem")}
        self._connection.execute(upsert(_DRAFTS).values(row).on_conflict_do_update(set_=newer))

    def drop_draft(self, case_id: str, place: str) -> None:
        """Forget a draft."""
        where = and_(_DRAFTS.c.case_id == case_id, _DRAFTS.c.place == place)
        self._connection.execute(delete(_DRAFTS).where(where))

    def log(self, event: Event) -> None:
        """Add to the event log."""
        events.log(self._connection, self._seal_key, event)

    def events(self, case_id: str = "") -> tuple[Event, ...]:
        """Return logged events, oldest first; of one case when an id is given."""
        return events.events(self._connection, case_id)

    def events_are_whole(self) -> bool:
        """Tell whether the event log is as it was written."""
        return events.is_whole(self._connection, self._seal_key)

    def guide_text(self, name: str, version: int) -> str | None:
        """Return the stored text of a guide, if this vault has it."""
        where = and_(_GUIDES.c.name == name, _GUIDES.c.version == version)
        return self._connection.execute(select(_GUIDES.c.text).where(where)).scalar()

    def keep_guide(self, name: str, version: int, text: str) -> None:
        """Keep the text of a guide for the cases made with it; what is kept already stays as it is."""
        row = {"name": name, "version": version, "text": text}
        self._connection.execute(upsert(_GUIDES).values(row).on_conflict_do_nothing())

    def rebuild(self, case_id: str) -> None:
        """Derive summary and indexes anew from the plan and the registers; raises NotFound."""
        standing = self._standing(case_id, self._plan(case_id))
        change = update(_CASES).where(_CASES.c.id == case_id)
        self._connection.execute(change.values(self._summary_row(standing)))
        self._write_indexes(standing)

    def outdated(self) -> tuple[str, ...]:
        """Return the ids of the cases of which the derived rows were made by other rules; rebuild each."""
        query = select(_CASES.c.id).where(_CASES.c.rules != self._rules())
        return tuple(sorted(self._connection.execute(query).scalars()))

    def differences(self, case_id: str) -> tuple[str, ...]:
        """Return which derived rows (`summary`, `attention` …) are not what a full derivation gives."""
        standing = self._standing(case_id, self._plan(case_id))
        stored = rows.values(self._connection, CaseTable, CaseSummary, _CASES.c.id == case_id)
        wrong = () if stored == (self._tools.derivation.summary(standing),) else ("summary",)
        derived = indexes.derive(self._tools.derivation, standing, self.attention_rules())
        return (*wrong, *indexes.differing(self._connection, case_id, derived))

    def _standing(self, case_id: str, plan: Plan) -> Standing:
        return Standing(
            id=case_id,
            plan=plan,
            versions=self.versions(case_id),
            copies=self.copies(case_id),
            transfers=self.handovers.transfers(case_id),
            deputies=self.handovers.deputies(case_id),
            holding=holdings.of_case(self._connection, case_id),
        )

    def _today(self) -> dt.date:
        return self._tools.clock.today()

    def _plan(self, case_id: str) -> Plan:
        query = select(_CASES.c.body, _CASES.c.schema).where(_CASES.c.id == case_id)
        row = self._connection.execute(query).first()
        if row is None:
            raise problems.no_case()
        return self._tools.codec.decode(*row)

    def _save(self, standing: Standing) -> None:
        with self._translated(standing.plan.details.code):
            changed = self._connection.execute(_REPLACE, {"replaced": standing.id, **self._case_row(standing)})
        if not changed.rowcount:
            raise problems.no_case()
        self._write_indexes(standing)

    def _case_row(self, standing: Standing) -> dict[str, Any]:
        return {
            **self._summary_row(standing),
            "code": standing.plan.details.code,
            "code_key": code_key(standing.plan.details.code),
            "schema": self._tools.codec.schema,
            "body": self._tools.codec.encode(standing.plan),
        }

    def _summary_row(self, standing: Standing) -> dict[str, Any]:
        content = rows.content_of(self._tools.derivation.summary(standing))
        shown = {name: content[name] for name in content if name not in ("id", "code")}
        return {**shown, "rules": self._rules(), "updated_at": self._tools.clock.now()}

    def _rules(self) -> int:
        """Return the number of the rules: those of the program, and what was chosen about them in this vault."""
        return self._tools.derivation.rules << 32 | self.attention_rules().fingerprint()

    def _write_indexes(self, standing: Standing) -> None:
        derived = indexes.derive(self._tools.derivation, standing, self.attention_rules())
        indexes.write(self._connection, standing.id, derived)

    def _all_frozen(self, case_id: str) -> Iterator[FrozenPlan]:
        query = select(_VERSIONS.c.body, _VERSIONS.c.schema).where(_VERSIONS.c.case_id == case_id)
        bodies = self._connection.execute(query.order_by(_VERSIONS.c.number))
        for version, row in zip(self.versions(case_id), bodies, strict=True):
            yield FrozenPlan(version=version, plan=self._tools.codec.decode(*row))

    def _insert_version(self, case_id: str, frozen: FrozenPlan) -> None:
        body = self._tools.codec.encode(frozen.plan)
        more = {"case_id": case_id, "schema": self._tools.codec.schema, "body": body}
        rows.store(self._connection, VersionTable, frozen.version, **more)

    @contextmanager
    def _translated(self, code: str | None = None) -> Iterator[None]:
        try:
            yield
        except IntegrityError:
            taken = code is not None and self.id_of(code) is not None
            raise problems.code_taken() if taken else problems.refused_rows() from None


def _not_found(message: str, remedy: str) -> NotFound:
    return NotFound(message, remedy, key="not_found")
