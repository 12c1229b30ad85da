"""Inzage for one person: shown item by item, drawn, and registered as it leaves."""

from __future__ import annotations

from collections.abc import Callable

from regiedesk.domain.history import kenmerk
from regiedesk.domain.papers.insight import NAME, insight_paper
from regiedesk.domain.ports import CaseStore, Clock, Printer, Vault
from regiedesk.domain.record.insight import Insight, insight
from regiedesk.domain.registers import Event, PrintCopy
from regiedesk.domain.services.cases import case_id_of, must_be_noted
from regiedesk.domain.services.leaving import Waiting, noted
from regiedesk.domain.services.prints import AS_FILE, person_named
from regiedesk.domain.values import value
from regiedesk.domain.wording import with_role
from regiedesk.domain.words import PersonKind

PAPER = NAME.casefold()
Sink = Callable[[bytes], Waiting]
"""Takes the paper: a file that waits, or a printer."""


@value
class DrawnInsight:
    """The paper with its entry for the register."""

    pdf: bytes
    copy: PrintCopy


class InsightService:
    """Shows somebody what is kept about them."""

    def __init__(self, vault: Vault, printer: Printer, clock: Clock) -> None:
        self._vault = vault
        self._printer = printer
        self._clock = clock

    def view(self, code: str, name: str) -> Insight:
        """Return all that is kept about a person, with what has to be looked at first; raises NotFound."""
        with self._vault.read() as work:
            plan = work.cases.plan(case_id_of(work.cases, code))
        return insight(plan, person_named(plan, name), self._clock.today())

    def preview(self, code: str, name: str, allowed: frozenset[str] = frozenset()) -> DrawnInsight:
        """Return the paper as it would be printed; `allowed` are the places that were looked at and may be on it."""
        with self._vault.read() as work:
            return self._drawn(work.cases, case_id_of(work.cases, code), name, allowed)

    def print_paper(
        self,
        code: str,
        name: str,
        write: Sink,
        allowed: frozenset[str] = frozenset(),
        *,
        as_file: bool = False,
    ) -> DrawnInsight:
        """Hand the paper to `write` and register it; when writing fails, nothing is registered."""
        must_be_noted(self._vault, code)
        drawn = self.preview(code, name, allowed)
        kind = AS_FILE if as_file else "geprint"
        with noted(write(drawn.pdf)), self._vault.work() as work:
            case_id = case_id_of(work.cases, code)
            work.cases.add_copy(case_id, drawn.copy)
            detail = f"{PAPER} nr. {drawn.copy.number}"
            work.cases.log(Event(at=self._clock.now(), kind=kind, case_id=case_id, detail=detail))
        return drawn

    def _drawn(self, cases: CaseStore, case_id: str, name: str, allowed: frozenset[str]) -> DrawnInsight:
        plan, copies, today = cases.plan(case_id), cases.copies(case_id), self._clock.today()
        person = person_named(plan, name)
        found = insight(plan, person, today)
        # With the concepts: it shows the working plan, not a version.
        number = max((copy.number for copy in copies if copy.version == 0), default=0) + 1
        # Who got what by profession may be known; what another of the family got is theirs.
        own = tuple(c for c in copies if person in c.holders or c.holder_kind is PersonKind.PROFESSIONAL)
        document = insight_paper(found, allowed, own, plan.details.code, today, number)
        pdf = self._printer.pdf(document)
        copy = PrintCopy(
            number=number,
            version=0,
            paper=PAPER,
            holders=(person,),
            holder_kind=found.person.kind,
            holder_label=with_role(found.person),
            printed_on=today,
            bladkenmerk=kenmerk(PAPER.encode(), pdf, length=4),
        )
        return DrawnInsight(pdf=pdf, copy=copy)
