"""A regisseur with one family through the months, by the services of the window: versions, papers, handing over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.history import chain_faults
from regiedesk.domain.services.planning import Frozen
from regiedesk.domain.work_words import PaperKind
from regiedesk.storage.files.transfer import seal, unseal
from tests.journeys.months_table import AtTheTable
from tests.storage.vault.raw_pages import content

WORDS = "drie natte honden op de dijk"
"""The passphrase of a file that travels."""
TOLD = ("people", "results", "agreements", "regie", "enhanced_regie", "doubles", "details")
"""Parts of which a dossier tells what changed."""


class Regisseur(AtTheTable):
    """All that a regisseur does."""

    def freezes(self, reason: str) -> Frozen:
        """Fix the plan; it leads, alone, and all versions verify."""
        frozen = self.desk.planning().freeze(self.code, reason)
        with self.desk.vault.read() as work:
            bodies = work.cases.frozen_bodies(self.session.state.case_id)
        assert chain_faults(bodies) == ()
        assert [version.number for version, _ in bodies if version.leading] == [len(bodies)]
        assert frozen.version.number == len(bodies)
        return frozen

    def leads(self) -> bool:
        """Tell whether a version leads here."""
        return self.case().leading() is not None

    def prints(self, *holders: str, kind: PaperKind = PaperKind.FAMILY_PLAN, safety: bool = False) -> None:
        """Print a paper for its holders."""
        self.desk.prints().print_paper(kind, self.code, _printed, holders, with_safety_sheet=safety)

    def gets_back(self, version: int, *numbers: int) -> None:
        """Tick off papers that came back today."""
        for number in numbers:
            self.desk.prints().mark(self.code, version, number, returned_on=self.clock.today())

    def misses(self, version: int, number: int, remark: str) -> None:
        """Note that a paper cannot be found."""
        self.desk.prints().mark(self.code, version, number, lost_on=self.clock.today(), remark=remark)

    def papers_out(self) -> list[tuple[int, int, str]]:
        """Return version, number and holder of each paper that is still with somebody."""
        return [(copy.version, copy.number, copy.holder_label) for copy in self.case().copies if copy.out]

    def sheets(self) -> list[bool]:
        """Return of each paper whether the veiligheidsblad went along."""
        return [copy.with_safety_sheet for copy in self.case().copies]

    def sends(self, receiver: str) -> Path:
        """Hand the case over with a sealed file, and return where that is."""
        path = self.folder / "overdracht.regiedesk"
        handover = self.desk.handover()
        handover.send(self.code, receiver, lambda body: seal(body, WORDS), lambda body: _written(path, body))
        return path

    def receives(self, path: Path) -> str:
        """Take a case in from a sealed file, and return the ontvangstcode that is read out."""
        self.desk.cases().import_case(unseal(path.read_bytes(), WORDS))
        self.opens()
        return self.desk.handover().state(self.code).holding.receipt

    def can_only_read(self) -> bool:
        """Tell whether nothing that somebody tries gets through: an edit, a version, a paper, a handover."""
        before = self.case()
        changed = replace(before.plan, contacts=())
        self.session.edit("toch nog", lambda plan: changed)
        attempts: tuple[Callable[[], object], ...] = (
            lambda: self.desk.editing().save(before.id, changed),
            lambda: self.freezes("toch nog"),
            lambda: self.prints(before.plan.people[0].id),
            lambda: self.sends("een ander"),
        )
        return all(map(_is_refused, attempts)) and self.case() == before

    def says(self, word: str, folder: Path | None = None) -> bool:
        """Tell whether a word stands anywhere in the pages of the vault, or of a backup, with those not in use."""
        return word.encode() in content(folder or self.vault)


def told(frozen: Frozen) -> list[str]:
    """Return the sentences about the parts of which a dossier tells."""
    return [each.sentence for each in frozen.differences if each.place.partition("/")[0] in TOLD]


def besides(frozen: Frozen) -> set[str]:
    """Return the other parts in which something changed."""
    return {each.place.partition("/")[0] for each in frozen.differences} - set(TOLD)


def _is_refused(attempt: Callable[[], object]) -> bool:
    try:
        attempt()
    except NotAllowed:
        return True
    return False


def _printed(pdf: bytes) -> None:
    """A printer takes nothing back."""
    assert pdf.startswith(b"%PDF")


@contextmanager
def _written(path: Path, body: bytes) -> Iterator[None]:
    yield
    path.write_bytes(body)
