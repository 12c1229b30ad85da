"""Stand-ins for the ports that tests hand in: a clock that stands still, ids that count, a vault in memory."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from itertools import count
from types import TracebackType
from typing import Self, TypeVar

from regiedesk.domain.attention import attention
from regiedesk.domain.attention.catalogue import STAYS_BEHIND
from regiedesk.domain.attention.settings import USUAL, AttentionSettings
from regiedesk.domain.errors import NotAllowed, NotFound, UserError
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.registers import (
    OWN,
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
from regiedesk.domain.search import search_texts
from regiedesk.domain.summary import summarise
from regiedesk.domain.work_words import Access


@dataclass
class FixedClock:
    """A clock that moves only when a test moves it."""

    moment: dt.datetime = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)

    def today(self) -> dt.date:
        return self.moment.date()

    def now(self) -> dt.datetime:
        return self.moment

    def advance(self, **step: float) -> None:
        """Move on by what timedelta takes, such as `days=1`."""
        self.moment += dt.timedelta(**step)


@dataclass
class CountingIds:
    """Ids that can be foretold: id1, id2, …"""

    prefix: str = "id"
    _numbers: count[int] = field(default_factory=lambda: count(1), repr=False)

    def new(self) -> str:
        return f"{self.prefix}{next(self._numbers)}"


@dataclass(frozen=True)
class Kept:
    """All that a vault holds, as one value: what a unit of work may throw away again."""

    cases: dict[str, CaseFile] = field(default_factory=dict)
    drafts: dict[tuple[str, str], Draft] = field(default_factory=dict)
    guides: dict[tuple[str, int], str] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    watched: AttentionSettings = USUAL

    def copied(self) -> Kept:
        return Kept(dict(self.cases), dict(self.drafts), dict(self.guides), self.events, self.watched)


class NoTraces:
    """The port `Eraser` for a vault in memory, where what is removed leaves nothing."""

    def rewrite(self) -> None:
        pass

    def holding(self, case_id: str, noted: Collection[str]) -> tuple[str, ...]:
        return ()

    def out_of_reach(self, noted: Collection[str]) -> tuple[str, ...]:
        return ()

    def fresh(self, beside: str, at: dt.datetime) -> str:
        return beside

    def destroy(self, folders: Collection[str]) -> None:
        pass

    def tidy(self, noted: Collection[str]) -> None:
        pass


class MemoryVault:
    """The port `Vault`, in memory."""

    def __init__(self, clock: FixedClock | None = None) -> None:
        self.kept, self.clock = Kept(), clock or FixedClock()

    def work(self) -> MemoryWork:
        return MemoryWork(self, may_write=True)

    def read(self) -> MemoryWork:
        return MemoryWork(self, may_write=False)

    def watch(self, settings: AttentionSettings) -> None:
        with self.work() as work:
            work.cases.watch(settings)

    def close(self) -> None:
        self.kept = Kept()


class MemoryWork:
    """A unit of work on a copy, which takes the place of what was kept when nothing went wrong."""

    cases: MemoryCases

    def __init__(self, vault: MemoryVault, *, may_write: bool) -> None:
        self._vault = vault
        self._may_write = may_write

    def __enter__(self) -> Self:
        self.cases = MemoryCases(self._vault.kept.copied(), self._vault.clock, may_write=self._may_write)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._vault.kept = self.cases.kept


class MemoryCases:
    """The port `CaseStore`: everything is derived when it is asked."""

    def __init__(self, kept: Kept, clock: FixedClock, *, may_write: bool) -> None:
        self.kept = kept
        self._clock = clock
        self._may_write = may_write

    @property
    def handovers(self) -> MemoryHandovers:
        return MemoryHandovers(self)

    def summaries(self) -> tuple[CaseSummary, ...]:
        lines = [summarise(c.id, c.plan, [f.version for f in c.versions], c.holding) for c in self.kept.cases.values()]
        return tuple(sorted(lines, key=lambda line: (line.closed, _alike(line.code))))

    def id_of(self, code: str) -> str | None:
        same = (c.id for c in self.kept.cases.values() if _alike(c.plan.details.code) == _alike(code))
        return next(same, None)

    def exists(self, case_id: str) -> bool:
        return case_id in self.kept.cases

    def add(self, case: CaseFile) -> None:
        numbers = [(copy.version, copy.number) for copy in case.copies]
        if self.exists(case.id) or len(set(numbers)) < len(numbers) or (case.leading() and not case.holding.may_edit()):
            raise _refused()
        self._put(case)

    def remove(self, case_id: str) -> None:
        self._change(self.held(case_id))
        del self.kept.cases[case_id]
        for place in [place for place in self.kept.drafts if place[0] == case_id]:
            del self.kept.drafts[place]

    def plan(self, case_id: str) -> Plan:
        return self.read_of(case_id).plan

    def save(self, case_id: str, plan: Plan) -> None:
        self._put(replace(self.own(case_id), plan=plan))

    def case_file(self, case_id: str) -> CaseFile:
        return replace(self.read_of(case_id), copies=self.copies(case_id))

    def held(self, case_id: str) -> CaseFile:
        """Return the case, whoever may read it."""
        if case_id not in self.kept.cases:
            raise NotFound("Deze casus is er niet.")
        return self.kept.cases[case_id]

    def own(self, case_id: str) -> CaseFile:
        """Return the case; raises NotAllowed when it is not one's own."""
        case = self.held(case_id)
        if not case.holding.may_edit():
            raise NotAllowed("Deze casus kan hier niet veranderen.", key=_REFUSED[case.holding.access])
        return case

    def read_of(self, case_id: str) -> CaseFile:
        """Return the case; raises NotAllowed when it may no longer be read."""
        case = self.held(case_id)
        if case.holding.is_over(self._clock.today()):
            raise NotAllowed("Deze waarneemkopie is verlopen.", key="deputy_over")
        return case

    def put(self, case: CaseFile) -> None:
        """Replace a case, for the registers of handovers."""
        self._put(case)

    def versions(self, case_id: str) -> tuple[PlanVersion, ...]:
        return tuple(frozen.version for frozen in self._of(case_id).versions)

    def frozen(self, case_id: str, number: int) -> FrozenPlan:
        if self.exists(case_id):
            self.read_of(case_id)
        found = [f for f in self._of(case_id).versions if f.version.number == number]
        if not found:
            raise NotFound("Deze versie is er niet.")
        return found[0]

    def freeze(self, case_id: str, frozen: FrozenPlan) -> None:
        case = self.own(case_id)
        if frozen.version.number in {version.number for version in self.versions(case_id)}:
            raise _refused()
        before = case.versions
        if frozen.version.leading:
            before = tuple(replace(f, version=replace(f.version, leading=False)) for f in before)
        self._put(replace(case, versions=(*before, frozen)))

    def copies(self, case_id: str) -> tuple[PrintCopy, ...]:
        return tuple(sorted(self._of(case_id).copies, key=lambda c: (c.printed_on, c.version, c.number)))

    def add_copy(self, case_id: str, copy: PrintCopy) -> None:
        case = self.own(case_id)
        if (copy.version, copy.number) in {(c.version, c.number) for c in case.copies}:
            raise _refused()
        self._put(replace(case, copies=(*case.copies, copy)))

    def replace_copy(self, case_id: str, copy: PrintCopy) -> None:
        case = self.own(case_id)
        others = tuple(c for c in case.copies if (c.version, c.number) != (copy.version, copy.number))
        if len(others) == len(case.copies):
            raise NotFound("Dit exemplaar is er niet.")
        self._put(replace(case, copies=(*others, copy)))

    def exports(self, case_id: str) -> tuple[ExportRecord, ...]:
        return self._of(case_id).exports

    def add_export(self, case_id: str, export: ExportRecord) -> None:
        case = self.own(case_id)
        self._put(replace(case, exports=(*case.exports, export)))

    def attention(self, day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        watched = self.kept.watched
        rows = [(case_id, row) for case_id, case in self._shown() for row in _attention(case, watched)]
        asked = [(case_id, row) for case_id, row in rows if row.asks_on(day)]
        return tuple(sorted(asked, key=_order))

    def attention_rules(self) -> AttentionSettings:
        return self.kept.watched

    def watch(self, settings: AttentionSettings) -> None:
        self._change(settings)
        self.kept = replace(self.kept, watched=settings)

    def asking(self, day: dt.date) -> tuple[Asking, ...]:
        days: dict[str, list[dt.date]] = {}
        for case_id, row in self.attention(day):
            days.setdefault(case_id, []).append(row.from_day)
        return tuple(Asking(case_id=id, since=min(days[id]), count=len(days[id])) for id in sorted(days))

    def attention_of(self, case_ids: Collection[str], day: dt.date) -> tuple[tuple[str, AttentionRow], ...]:
        return tuple((case_id, row) for case_id, row in self.attention(day) if case_id in case_ids)

    def search(self, words: str, limit: int = 20) -> tuple[SearchHit, ...]:
        typed = _words(words)
        if sum(map(len, typed)) < 2:
            return ()
        return tuple(
            SearchHit(case_id=case.id, code=case.plan.details.code, place=found.place, snippet=found.text)
            for _, case in self._shown()
            for found in search_texts(case.plan)
            if _matches(typed, _words(found.text))
        )[:limit]

    def drafts(self, case_id: str) -> tuple[Draft, ...]:
        return tuple(draft for (where, _), draft in sorted(self.kept.drafts.items()) if where == case_id)

    def keep_draft(self, draft: Draft) -> None:
        self._change(self.own(draft.case_id))
        self.kept.drafts[draft.case_id, draft.place] = draft

    def drop_draft(self, case_id: str, place: str) -> None:
        self.kept.drafts.pop((case_id, place), None)

    def log(self, event: Event) -> None:
        self._change(event)
        self.kept = replace(self.kept, events=(*self.kept.events, event))

    def events(self, case_id: str = "") -> tuple[Event, ...]:
        return tuple(event for event in self.kept.events if case_id in ("", event.case_id))

    def guide_text(self, name: str, version: int) -> str | None:
        return self.kept.guides.get((name, version))

    def keep_guide(self, name: str, version: int, text: str) -> None:
        self._change(text)
        self.kept.guides.setdefault((name, version), text)

    def _shown(self) -> list[tuple[str, CaseFile]]:
        today = self._clock.today()
        return [(case_id, case) for case_id, case in self.kept.cases.items() if not case.holding.is_over(today)]

    def _of(self, case_id: str) -> CaseFile:
        """Registers of a case that is not there are empty."""
        return self.kept.cases.get(case_id) or CaseFile(id=case_id, plan=empty_plan(""))

    def _put(self, case: CaseFile) -> None:
        self._change(case)
        if self.id_of(case.plan.details.code) not in (None, case.id):
            raise UserError("Er is al een casus met deze code.", key="code_taken")
        self.kept.cases[case.id] = case

    def _change(self, what: object) -> None:
        if not self._may_write:
            raise UserError("Hier kan niet geschreven worden.", key="read_only")


Numbered = TypeVar("Numbered", Transfer, DeputyCopy)


class MemoryHandovers:
    """The port `HandoverStore`, on the cases in memory."""

    def __init__(self, cases: MemoryCases) -> None:
        self._cases = cases

    def holding(self, case_id: str) -> Holding:
        return self._cases.held(case_id).holding

    def transfers(self, case_id: str) -> tuple[Transfer, ...]:
        return self._cases._of(case_id).transfers  # noqa: SLF001

    def add_transfer(self, case_id: str, transfer: Transfer) -> None:
        case = self._cases.own(case_id)
        taken = {known.number for known in case.transfers}
        if transfer.number in taken or (transfer.waits() and any(known.waits() for known in case.transfers)):
            raise _refused()
        self._cases.put(replace(case, transfers=(*case.transfers, transfer)))

    def withdraw(self, case_id: str, transfer: Transfer) -> None:
        _must(transfer.withdrawn_on is not None and transfer.confirmed_on is None)
        self._replace(self._cases.own(case_id), transfer)

    def hand_over(self, case_id: str, transfer: Transfer) -> None:
        _must(transfer.confirmed_on is not None and transfer.withdrawn_on is None)
        case = self._cases.own(case_id)
        still = tuple(replace(f, version=replace(f.version, leading=False)) for f in case.versions)
        self._replace(replace(case, versions=still, holding=Holding(access=Access.HANDED_OVER)), transfer)

    def take_back(self, case_id: str, transfer: Transfer) -> None:
        case = self._cases.held(case_id)
        _must(transfer.on_paper and transfer.returned_on is not None)
        _must(case.holding.access is Access.HANDED_OVER)
        self._replace(_leading(case), transfer)

    def begin(self, case_id: str, transfer: Transfer) -> None:
        case = self._cases.held(case_id)
        _must(transfer.confirmed_on is not None)
        _must(case.holding.access is Access.RECEIVED)
        self._replace(_leading(case), transfer)

    def deputies(self, case_id: str) -> tuple[DeputyCopy, ...]:
        return self._cases._of(case_id).deputies  # noqa: SLF001

    def add_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        case = self._cases.own(case_id)
        if copy.number in {known.number for known in case.deputies}:
            raise _refused()
        self._cases.put(replace(case, deputies=(*case.deputies, copy)))

    def replace_deputy(self, case_id: str, copy: DeputyCopy) -> None:
        case = self._cases.own(case_id)
        if copy.number not in {known.number for known in case.deputies}:
            raise NotFound("Deze waarneemkopie is er niet.", key="not_found")
        self._cases.put(replace(case, deputies=_with(case.deputies, copy)))

    def _replace(self, case: CaseFile, transfer: Transfer) -> None:
        if transfer.number not in {known.number for known in case.transfers}:
            raise NotFound("Deze overdracht is er niet.", key="not_found")
        self._cases.put(replace(case, transfers=_with(case.transfers, transfer)))


def _with(known: tuple[Numbered, ...], new: Numbered) -> tuple[Numbered, ...]:
    return tuple(new if one.number == new.number else one for one in known)


def _leading(case: CaseFile) -> CaseFile:
    last = len(case.versions)
    versions = tuple(replace(f, version=replace(f.version, leading=f.version.number == last)) for f in case.versions)
    return replace(case, versions=versions, holding=OWN)


def _must(right: bool) -> None:
    if not right:
        raise NotAllowed("Dit kan nu niet.", key="wrong_step")


_REFUSED = {Access.RECEIVED: "not_begun", Access.HANDED_OVER: "handed_over", Access.DEPUTY: "deputy_only"}


def _refused() -> UserError:
    return UserError("Een nummer komt twee keer voor.", key="refused_rows")


def _alike(code: str) -> str:
    return unicodedata.normalize("NFC", code.strip()).casefold()


def _attention(case: CaseFile, watched: AttentionSettings) -> tuple[AttentionRow, ...]:
    if case.holding.access is Access.RECEIVED:
        return ()
    versions = [f.version for f in case.versions]
    rows = attention(case.plan, versions, case.copies, watched, transfers=case.transfers, deputies=case.deputies)
    behind = case.holding.access is Access.HANDED_OVER
    return tuple(row for row in rows if row.kind in STAYS_BEHIND or not behind)


def _order(asked: tuple[str, AttentionRow]) -> tuple[dt.date, str, str, str, str]:
    case_id, row = asked
    return row.from_day, case_id, row.kind, row.place, row.sentence


def _words(text: str) -> list[str]:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return re.findall(r"\w+", bare.casefold())


def _matches(typed: list[str], there: list[str]) -> bool:
    *whole, last = typed
    return set(whole) <= set(there) and any(word.startswith(last) for word in there)
