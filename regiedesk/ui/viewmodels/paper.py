"""Papers of a case: for whom, what they hold and hold back, printing them, and which ones are out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from regiedesk.domain.plan import Plan
from regiedesk.domain.services.prints import Drawn
from regiedesk.domain.values import value
from regiedesk.domain.wording import name_of
from regiedesk.domain.work_words import PaperKind
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels import paper_parts as parts
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession

Sink = Callable[[bytes], None]
"""Brings a paper to a printer; raises UserError when that fails. Called off the GUI thread."""


class Fate(StrEnum):
    """What became of a copy."""

    RETURNED = "terug"
    DESTROYED = "vernietigd"
    LOST = "kwijt"
    OUT = "toch nog buiten"


_FIELDS = {Fate.RETURNED: "returned_on", Fate.DESTROYED: "destroyed_on", Fate.LOST: "lost_on"}


@value
class Sheet:
    """The paper in the preview: its bytes, whose it is, what is not on it and what to look at first."""

    pdf: bytes
    title: str
    holder: str
    number: int
    left_out: tuple[parts.LeftOut, ...]
    warnings: tuple[str, ...]


@value
class PaperState:
    """What the screen shows. `queue` holds (kind, person) of every paper that is ticked."""

    code: str = ""
    leading: int | None = None
    concept: bool = True
    stale: bool = False
    kinds: tuple[parts.KindChoice, ...] = ()
    holders: tuple[parts.HolderChoice, ...] = ()
    queue: tuple[tuple[PaperKind, str], ...] = ()
    at: int = 0
    sheet: Sheet | None = None
    sheet_problem: str = ""
    register: tuple[parts.CopyLine, ...] = ()
    old_out: int = 0
    printing: str = ""
    news: str = ""


class PaperModel(ViewModel):
    """Chooses, shows, prints and registers papers of the open case."""

    def __init__(
        self, office: Office, session: CaseSession, files: Files, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._session = session
        self._files = files
        self._jobs = jobs
        self._kinds = frozenset({PaperKind.FAMILY_PLAN})
        self._people: frozenset[str] | None = None
        self._asked = 0
        self._waiting: list[tuple[PaperKind, str]] = []
        self._done = 0
        self._source = session.plan
        self._frozen: tuple[int, Plan] | None = None
        self.state = PaperState()

    def load(self) -> None:
        """Read versions and register again, and show the paper that was in view."""
        opened = self._office.editing().open(self._session.plan.details.code)
        leading = next((version.number for version in opened.versions if version.leading), None)
        concept = leading is None or (self.state.concept and self.state.leading is not None)
        self._source = self._plan_of(leading, concept)
        if self._people is None:
            self._people = self._everyone_asked()
        self._put(
            code=self._session.plan.details.code,
            leading=leading,
            concept=concept,
            stale=leading is not None and self._plan_of(leading, concept=False) != self._session.plan,
            register=parts.register(opened.copies, leading),
            old_out=self._old_out(parts.register(opened.copies, leading)),
        )
        self._choose()

    def choose_kind(self, kind: PaperKind, chosen: bool) -> None:
        """Tick or untick a kind of paper."""
        self._kinds = self._kinds | {kind} if chosen else self._kinds - {kind}
        self._choose()

    def choose_holder(self, person: str, chosen: bool) -> None:
        """Tick or untick someone; ticking shows their paper."""
        before = self._people or frozenset()
        self._people = before | {person} if chosen else before - {person}
        self._choose(person if chosen else "")

    def choose_concept(self, concept: bool) -> None:
        """Print the work plan as a concept, or the version that holds."""
        self._put(concept=concept or self.state.leading is None)
        self._source = self._plan_of(self.state.leading, self.state.concept)
        self._choose()

    def show_paper_of(self, person: str) -> None:
        """Show someone's first ticked paper."""
        self._show_at(next((i for i, (_, holder) in enumerate(self.state.queue) if holder == person), self.state.at))

    def next(self) -> None:
        """Show the next paper."""
        self._show_at(min(self.state.at + 1, len(self.state.queue) - 1))

    def previous(self) -> None:
        """Show the paper before."""
        self._show_at(max(self.state.at - 1, 0))

    def print_all(self, sink: Sink) -> None:
        """Print every ticked paper, one by one; each is registered when the printer took it."""
        self._waiting = list(self.state.queue)
        self._done = 0
        self._print_next(sink)

    def stop(self) -> None:
        """Print no more; what was printed stays registered."""
        self._waiting = []

    def save_pdf(self, path: Path) -> None:
        """Write the paper in view to a file, and register that."""
        kind, person = self.state.queue[self.state.at]
        write = partial(self._files.waiting, path)
        job = partial(
            self._office.prints().print_paper,
            kind, self.state.code, write, (person,), concept=self.state.concept, as_file=True,
        )  # fmt: skip
        self._put(printing="De PDF wordt gemaakt.", news="")
        self._jobs.run(job, self._saved, self._failed)

    def file_name(self) -> str:
        """Return a name for the file that says neither who nor which family."""
        sheet = self.state.sheet
        kind = self.state.queue[self.state.at][0] if self.state.queue else PaperKind.FAMILY_PLAN
        version = "concept" if self.state.concept else f"v{self.state.leading}"
        return f"{kind}-{version}-nr{sheet.number if sheet else 1}.pdf"

    def mark(self, version: int, number: int, fate: Fate) -> None:
        """Note what became of a copy, today."""
        field = _FIELDS.get(fate)
        told: dict[str, Any] = {field: self._office.clock.today()} if field else {}
        copy = next(c for c in self._copies() if (c.version, c.number) == (version, number))
        self._office.prints().mark(self.state.code, version, number, remark=copy.remark, **told)
        self.load()

    def _copies(self) -> tuple[Any, ...]:
        return self._office.editing().open(self.state.code).copies

    def _plan_of(self, leading: int | None, concept: bool) -> Plan:
        if concept or leading is None:
            return self._session.plan
        # A version never changes, and reading one back takes as long as the rest of the screen.
        if self._frozen is None or self._frozen[0] != leading:
            self._frozen = leading, self._office.planning().frozen(self._session.plan.details.code, leading).plan
        return self._frozen[1]

    def _everyone_asked(self) -> frozenset[str]:
        today = self._office.clock.today()
        asked = {agreement.reader for agreement in self._source.reading_agreements}
        return frozenset(p for p in asked if parts.reads(self._source, p, today) != parts.OWN_ONLY)

    def _old_out(self, lines: tuple[parts.CopyLine, ...]) -> int:
        return sum(line.out and line.old and not line.may_stay for line in lines)

    def _choose(self, wanted: str = "") -> None:
        today = self._office.clock.today()
        holders = parts.holders(self._source, self._session.plan, self._people or frozenset(), today)
        kinds = parts.kinds(self._kinds)
        queue = tuple((k.kind, h.person) for h in holders if h.chosen for k in kinds if k.chosen)
        before = self.state.queue[self.state.at] if self.state.queue else None
        at = queue.index(before) if before in queue else min(self.state.at, max(len(queue) - 1, 0))
        at = next((i for i, (_, holder) in enumerate(queue) if holder == wanted), at)
        self._put(kinds=kinds, holders=holders, queue=queue)
        self._show_at(at)

    def _show_at(self, at: int) -> None:
        self._asked += 1
        if not self.state.queue:
            self._put(at=0, sheet=None, sheet_problem="")
            return
        kind, person = self.state.queue[at]
        self._put(at=at)
        job = partial(self._office.prints().preview, kind, self.state.code, (person,), concept=self.state.concept)
        self._jobs.run(job, partial(self._drawn, self._asked, kind, person), partial(self._not_drawn, self._asked))

    def _drawn(self, asked: int, kind: PaperKind, person: str, drawn: Drawn) -> None:
        if asked != self._asked:
            return
        sheet = Sheet(
            pdf=drawn.pdf,
            title=parts.NAMES[kind],
            holder=name_of(self._source, person),
            number=drawn.copy.number,
            left_out=parts.left_out(self._source, drawn.omitted),
            warnings=drawn.warnings,
        )
        self._put(sheet=sheet, sheet_problem="")

    def _not_drawn(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        self._put(sheet=None)
        self.report(error)

    def _print_next(self, sink: Sink) -> None:
        if not self._waiting:
            self._finish()
            return
        kind, person = self._waiting.pop(0)
        total = self._done + len(self._waiting) + 1
        self._put(printing=f"Papier {self._done + 1} van {total} gaat naar de printer.", news="")
        job = partial(
            self._office.prints().print_paper, kind, self.state.code, sink, (person,), concept=self.state.concept
        )
        self._jobs.run(job, partial(self._printed, sink), self._failed)

    def _printed(self, sink: Sink, _drawn: Drawn) -> None:
        self._done += 1
        self._print_next(sink)

    def _finish(self) -> None:
        what = "1 papier is" if self._done == 1 else f"{self._done} papieren zijn"
        self._put(printing="", news=f"{what} geprint en genoteerd." if self._done else "")
        self.load()

    def _saved(self, drawn: Drawn) -> None:
        self._put(printing="", news=f"Nr. {drawn.copy.number} is bewaard als PDF en genoteerd.")
        self.load()

    def _failed(self, error: Exception) -> None:
        self._waiting = []
        self._put(printing="")
        self.load()
        self.report(error)

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()
