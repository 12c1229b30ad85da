"""Cases in and out of the vault, and edits to their plans."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from regiedesk.domain import bsn, codes, dates, edits
from regiedesk.domain.cleaning import clean
from regiedesk.domain.errors import NotAllowed, NotFound
from regiedesk.domain.guide import GuideText
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.ports import CaseFileCodec, CaseStore, Clock, Ids, Vault
from regiedesk.domain.registers import CaseFile, CaseSummary, Event, Holding
from regiedesk.domain.services.leaving import Waiting, noted
from regiedesk.domain.services.taking_in import make_room
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access


@value
class Imported:
    """The code under which a case was taken in, and what the user should know of it."""

    code: str
    notices: tuple[str, ...] = ()


class CaseService:
    """Takes cases in, gives them out whole, and saves edits."""

    def __init__(
        self, vault: Vault, files: CaseFileCodec, clock: Clock, ids: Ids, guide: Callable[[], GuideText]
    ) -> None:
        self._vault = vault
        self._files = files
        self._clock = clock
        self._ids = ids
        self._guide = guide

    def summaries(self) -> tuple[CaseSummary, ...]:
        """Return the list of cases."""
        with self._vault.read() as work:
            return work.cases.summaries()

    def plan(self, code: str) -> Plan:
        """Return the working plan of a case."""
        with self._vault.read() as work:
            return work.cases.plan(case_id_of(work.cases, code))

    def new(self, code: str) -> str:
        """Make an empty case and return its code as kept; it keeps the guide of today, whatever comes later."""
        guide, today = self._guide(), self._clock.today().isoformat()
        stamp = {"guide": guide.name, "guide_version": guide.version}
        plan = edits.change_details(empty_plan(code), started_on=today, **stamp)
        with self._vault.work() as work:
            case_id = self._ids.new()
            work.cases.keep_guide(guide.name, guide.version, guide.text)
            work.cases.add(CaseFile(id=case_id, plan=plan))
            self._log(work.cases, "casus gemaakt", case_id)
        return plan.details.code

    def edit(self, code: str, change: Callable[[Plan], Plan]) -> Plan:
        """Apply an edit to the working plan and save it; returns the new plan."""
        with self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            plan = change(work.cases.plan(case_id))
            work.cases.save(case_id, plan)
        return plan

    def import_case(self, body: bytes, *, as_copy: bool = False) -> Imported:
        """Take in a case from the open format, all or nothing."""
        case = self._files.decode_file(body)
        had_bsn = bool(bsn.mask_value(case.plan)[1])
        _refuse_frozen_bsn(case)
        with self._vault.work() as work:
            taken = self._as_copy(work.cases, case) if as_copy else self._once(work.cases, case)
            taken = replace(taken, plan=clean(taken.plan))
            work.cases.add(taken)
            self._log(work.cases, "ingelezen", taken.id)
        notices = (*_held_notices(taken.holding), *((bsn.NOTICE,) if had_bsn else ()))
        return Imported(code=taken.plan.details.code, notices=notices)

    def export_readable(self, code: str, write: Callable[[bytes], Waiting]) -> None:
        """Hand the whole case as readable JSON to `write`, and register that; if writing fails nothing is."""
        self._export(code, "leesbaar uitgevoerd", write)

    def export_sealed(self, code: str, seal: Callable[[bytes], bytes], write: Callable[[bytes], Waiting]) -> None:
        """Hand the whole case, encrypted by `seal`, to `write`, and register that."""
        self._export(code, "versleuteld uitgevoerd", lambda body: write(seal(body)))

    def _export(self, code: str, kind: str, write: Callable[[bytes], Waiting]) -> None:
        with self._vault.read() as work:
            case_id = case_id_of(work.cases, code)
            body = self._files.encode_file(work.cases.case_file(case_id))
        with noted(write(body)), self._vault.work() as work:
            self._log(work.cases, kind, case_id)

    def _once(self, cases: CaseStore, case: CaseFile) -> CaseFile:
        make_room(cases, case)
        if case.holding.access is not Access.RECEIVED:
            return case
        secret = next((transfer.secret for transfer in case.transfers if transfer.waits()), "")
        return replace(case, holding=replace(case.holding, receipt=codes.receipt(secret, self._ids.new())))

    def _as_copy(self, cases: CaseStore, case: CaseFile) -> CaseFile:
        """A copy starts a history of its own: numbered papers and a leading version exist only once."""
        if not case.holding.may_edit():
            raise NotAllowed(
                "Van een casus die niet van jou is, maak je geen kopie.", "Lees hem in zonder --als-kopie."
            )
        code = case.plan.details.code
        free = next(name for name in _names(code) if cases.id_of(name) is None)
        plan = replace(case.plan, details=replace(case.plan.details, code=free))
        return CaseFile(id=self._ids.new(), plan=plan)

    def _log(self, cases: CaseStore, kind: str, case_id: str) -> None:
        cases.log(Event(at=self._clock.now(), kind=kind, case_id=case_id))


def _held_notices(holding: Holding) -> tuple[str, ...]:
    """Say what to do with a case that is not one's own."""
    if holding.access is Access.RECEIVED:
        return ("Open de casus: daar staat de code die je de afzender voorleest. Daarna is hij van jou.",)
    if holding.access_until:
        return (f"Dit is een waarneemkopie, tot en met {dates.say(holding.access_until)}. Je kunt hem alleen lezen.",)
    return ()


def _refuse_frozen_bsn(case: CaseFile) -> None:
    """A frozen version cannot be masked: that would break its kenmerk."""
    for frozen in case.versions:
        if bsn.mask_value(frozen.plan)[1]:
            raise NotAllowed(
                f"In versie {frozen.version.number} van deze casus staat een burgerservicenummer. Dat bewaren we niet.",
                "Vraag de afzender om een bestand zonder dat nummer.",
            )


def _names(code: str) -> list[str]:
    return [code, *(f"{code} kopie {number}" for number in range(1, 1000))]


def case_id_of(cases: CaseStore, code: str) -> str:
    """Return the id of the case with this code; raises NotFound."""
    case_id = cases.id_of(code)
    if case_id is None:
        raise NotFound("Er is geen casus met deze code in de kluis.", "Kijk de code na in de lijst met casussen.")
    return case_id


def must_be_noted(vault: Vault, code: str) -> None:
    """Refuse a paper before it is drawn: a printer takes nothing back, and the register of another is not ours.

    Raises NotAllowed for a case that is not one's own, and NotFound.
    """
    with vault.read() as work:
        holding = work.cases.handovers.holding(case_id_of(work.cases, code))
    if not holding.may_edit():
        raise NotAllowed(
            "Deze casus is niet van jou. Er is niets geprint.",
            "Alleen de regisseur van nu deelt papieren uit.",
            key="not_own",
        )
