"""The papers that `voorbeeld` printed, each with its register entry and the plan it was drawn from."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from regiedesk.bootstrap import LaptopClock, open_vault
from regiedesk.demo import PASSPHRASE
from regiedesk.domain.disclosure import disclose
from regiedesk.domain.history import kenmerk
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, PlanVersion, PrintCopy
from tests.printing.reading import page_texts
from tests.sample_run import Watched
from tests.storage.vault.support import codec


@dataclass(frozen=True)
class Printed:
    """One paper."""

    path: Path
    copy: PrintCopy
    plan: Plan = field(repr=False)
    version: PlanVersion | None
    leading: int
    """The number of the version that holds."""

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return page_texts(self.path.read_bytes())

    @property
    def text(self) -> str:
        """The text of all pages, headers and footers included."""
        return " ".join(self.pages)

    @property
    def family(self) -> str:
        return self.plan.details.code.casefold()

    @property
    def day(self) -> dt.date:
        """The day the plan on this paper speaks of."""
        return self.version.frozen_on if self.version else self.copy.printed_on

    @property
    def conceptkenmerk(self) -> str:
        return kenmerk(b"concept", codec().encode(self.plan))

    @cached_property
    def seen(self) -> Plan:
        """The plan as the holders may see it."""
        return disclose(self.plan, self.copy.holders, self.copy.printed_on).plan


def printed_by(sample: Watched, copy_to: Path) -> tuple[Printed, ...]:
    """Return all papers of the sample folder; its vault is opened in a copy."""
    shutil.copytree(sample.vault, copy_to)
    desk = open_vault(copy_to, PASSPHRASE, LaptopClock())
    with desk.vault.read() as work:
        cases = [work.cases.case_file(line.id) for line in work.cases.summaries()]
    desk.close()
    return tuple(paper for case in cases for paper in _papers(case, sample.papers))


def _papers(case: CaseFile, folder: Path) -> list[Printed]:
    """Copies of the past were handed out long ago and have no file."""
    leading = case.leading()
    versions = {frozen.version.number: frozen for frozen in case.versions}
    found = []
    for copy in case.copies:
        path = folder / _name(case, copy)
        if path.exists():
            frozen = versions.get(copy.version)
            plan, version = (frozen.plan, frozen.version) if frozen else (case.plan, None)
            found.append(Printed(path, copy, plan, version, leading.version.number if leading else 0))
    return found


def _name(case: CaseFile, copy: PrintCopy) -> str:
    version = f"v{copy.version}" if copy.version else "concept"
    return f"{case.plan.details.code.lower()}-{copy.paper}-{version}-nr{copy.number}.pdf"
