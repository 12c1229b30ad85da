"""A fictional family, and every service around one vault."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.cooperation import SafetyAgreement
from regiedesk.domain.guide import Guide, GuideText
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.ports import CaseStore, Clock, Vault
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.results import Result
from regiedesk.domain.services.cases import CaseService
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.services.exports import ExportService
from regiedesk.domain.services.planning import PlanningService
from regiedesk.domain.services.prints import PrintService
from regiedesk.domain.sharing import ReadingAgreement, ResearchStance
from regiedesk.domain.words import PersonKind, ReadScope, Role
from regiedesk.printing.printer import PdfPrinter
from regiedesk.storage.codec import JsonCaseCodec
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from tests.fakes import CountingIds, FixedClock
from tests.storage.vault.support import codec

CODE = "GP-01"
DAY = dt.date(2026, 9, 2)

PEOPLE = (
    Person(id="mila", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Mila", last_name="Dekkers"),
    Person(id="bas", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Bas", birth_date="2014-03-09"),
    Person(id="fenna", kind=PersonKind.NETWORK, role=Role.NETWORK, first_name="Fenna", relation="tante"),
    Person(id="fenna2", kind=PersonKind.NETWORK, role=Role.NETWORK, first_name="Fenna", last_name="Smit"),
    Person(
        id="noor", kind=PersonKind.PROFESSIONAL, role=Role.PROCESS_REGISSEUR, first_name="Noor", last_name="de Wit",
        job="gezinsregisseur", phone="06-12340001", nickname="Noortje", aliases=("mevrouw De Wit",),
    ),
    Person(id="job", kind=PersonKind.PROFESSIONAL, role=Role.SCHOOL, first_name="Job", job="mentor"),
)  # fmt: skip


def family(**parts: Any) -> Plan:
    """Return the plan of Mila and Bas, with some parts replaced."""
    return replace(
        Plan(
            details=CaseDetails(code=CODE, regisseur="noor"),
            people=PEOPLE,
            reading_agreements=(
                ReadingAgreement(id="l1", reader="mila", scope=ReadScope.ALL),
                ReadingAgreement(id="l2", reader="fenna", scope=ReadScope.NOTHING),
            ),
            research=(ResearchStance(id="o1", told_on="2026-08-01"),),
            results=(Result(id="r1", title="Elke dag naar school", owner="bas", start_score=3, goal_score=7),),
            agreements=(
                Agreement(id="a1", number=1, what="maakt de fiets", who=("bas",), result="r1", until_on="2026-09-20"),
                Agreement(id="a2", number=2, what="belt op vrijdag", who=("job",), result="r1"),
            ),
            safety_agreements=(SafetyAgreement(id="v1", text="Mila belt 112", signal="Er is gevaar", who=("mila",)),),
        ),
        **parts,
    )


def with_what(plan: Plan, what: str) -> Plan:
    """Return the plan with another text for its first agreement."""
    first, *rest = plan.agreements
    return replace(plan, agreements=(replace(first, what=what), *rest))


@lru_cache(maxsize=1)
def guide() -> Guide:
    """Return the shipped guide."""
    return load_guide(bundled_guide_text())


@lru_cache(maxsize=1)
def printer() -> PdfPrinter:
    """Return a printer that has its letters loaded."""
    return PdfPrinter()


@lru_cache(maxsize=1)
def files() -> JsonCaseCodec:
    """Return the real codec of whole cases; making its validators takes a tenth of a second."""
    return JsonCaseCodec(codec())


def _shipped(cases: CaseStore, plan: Plan) -> Guide:
    return guide()


GUIDE = GuideText(name="Proef", version=3, text="de tekst")


@dataclass
class Office:
    """The services on one vault; their clock and ids can be foretold."""

    vault: Vault
    clock: FixedClock = field(default_factory=FixedClock)
    ids: CountingIds = field(default_factory=CountingIds)

    @property
    def files(self) -> JsonCaseCodec:
        return files()

    @property
    def cases(self) -> CaseService:
        return CaseService(self.vault, files(), self.clock, self.ids, lambda: GUIDE)

    @property
    def editing(self) -> EditingService:
        return EditingService(self.vault, self.clock)

    @property
    def exports(self) -> ExportService:
        return ExportService(self.vault, printer(), _shipped, self.clock, self.ids)

    def planning(self, clock: Clock | None = None) -> PlanningService:
        return PlanningService(self.vault, codec(), clock or self.clock)

    def prints(self, clock: Clock | None = None) -> PrintService:
        return PrintService(self.vault, codec(), printer(), clock or self.clock)

    def take(self, plan: Plan, case_id: str = "c1") -> None:
        """Put a case in the vault."""
        with self.vault.work() as work:
            work.cases.add(CaseFile(id=case_id, plan=plan))

    def case(self, code: str = CODE) -> CaseFile:
        """Return the case as the vault has it."""
        with self.vault.read() as work:
            case_id = work.cases.id_of(code)
            assert case_id is not None
            return work.cases.case_file(case_id)

    def events(self) -> list[str]:
        """Return the kinds of what was logged."""
        with self.vault.read() as work:
            return [event.kind for event in work.cases.events()]
