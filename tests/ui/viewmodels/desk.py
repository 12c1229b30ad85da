"""A case in a vault in memory, for the view-models of one case."""

from __future__ import annotations

from regiedesk.domain.guide import Guide
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.words import PersonKind
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from regiedesk.ui.viewmodels.session import CaseSession
from tests.fakes import FixedClock, MemoryVault

NOOR = Person(id="noor", kind=PersonKind.FAMILY, first_name="Noor", relation="moeder")
PIM = Person(id="pim", kind=PersonKind.FAMILY, first_name="Pim")


def guide() -> Guide:
    return load_guide(bundled_guide_text())


class CaseDesk:
    """A vault with one case; `open` opens it as after a restart."""

    def __init__(self, plan: Plan | None = None) -> None:
        self.vault = MemoryVault()
        with self.vault.work() as work:
            work.cases.add(CaseFile(id="k1", plan=plan or empty_plan("Proef")))

    def open(self) -> CaseSession:
        service = EditingService(self.vault, FixedClock())
        return CaseSession(service, service.open("Proef"))

    def kept(self) -> Plan:
        with self.vault.read() as work:
            return work.cases.plan("k1")
