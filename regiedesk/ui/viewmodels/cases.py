"""The list of cases: what asks for attention first, search over everything, a new case, a case from a file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import AttentionRow
from regiedesk.domain.services.cases import Imported
from regiedesk.domain.values import value
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.case_rows import (
    CaseRow,
    Filter,
    HitGroup,
    counts,
    grouped_hits,
    reasons_of,
    rows,
    shown,
)

NO_CODE = "Geef de casus een naam of code."
CODE_TAKEN = "Er is al een casus met deze naam. Kies een andere."
ALREADY_THERE = "already_there"
SCREENFUL = 20
"""About as many rows as fit on a large screen."""


@value
class CasesState:
    """What the screen shows. `waits_for_passphrase` and `asks_copy` are questions about a file being taken in."""

    today: str = ""
    rows: tuple[CaseRow, ...] = ()
    counts: tuple[tuple[Filter, int], ...] = ()
    filter: Filter = Filter.ALL
    words: str = ""
    hits: tuple[HitGroup, ...] = ()
    total: int = 0
    making: bool = False
    new_problem: str = ""
    news: str = ""
    waits_for_passphrase: bool = False
    asks_copy: bool = False
    over: str = ""
    busy: bool = False

    @property
    def urgent(self) -> tuple[CaseRow, ...]:
        """The cases that ask for attention now."""
        return tuple(row for row in self.rows if row.asking)

    @property
    def quiet(self) -> tuple[CaseRow, ...]:
        """The other cases."""
        return tuple(row for row in self.rows if not row.asking)


class CasesModel(ViewModel):
    """Lists the cases of an office. `opened` says which case to open, and at which item; `gone` that one went."""

    opened = Signal(str, str)
    gone = Signal()

    def __init__(self, office: Office, files: Files, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._files = files
        self._jobs = jobs
        self._all: tuple[CaseRow, ...] = ()
        self._reasons: dict[str, tuple[AttentionRow, ...]] = {}
        self._sealed = b""
        self._body = b""
        self.state = CasesState()

    def load(self) -> None:
        """Read the list again."""
        today = self._office.clock.today()
        self._all = rows(self._office.cases().summaries(), self._office.asking(), today)
        self._reasons.clear()
        chosen = shown(self._all, self.state.filter)
        self._read_ahead(chosen)
        self._put(
            today=dates.say(today, weekday=True),
            rows=chosen,
            counts=counts(self._all),
            total=len(self._all),
        )

    def choose_filter(self, chosen: Filter) -> None:
        """Show only some of the cases."""
        found = shown(self._all, chosen)
        self._read_ahead(found)
        self._put(filter=chosen, rows=found)

    def reasons(self, row: CaseRow) -> tuple[AttentionRow, ...]:
        """Return why a case asks for attention: read when it is first asked, and again after the list is."""
        if row.asking is None:
            return ()
        case_id = row.summary.id
        if case_id not in self._reasons:
            try:
                self._reasons |= reasons_of(self._office.attention([case_id]))
            except UserError as error:
                # Asked while the list is painted: this row says it, and the list goes on.
                self._reasons[case_id] = (AttentionRow(kind="", from_day=row.today, sentence=error.sentence()),)
        return self._reasons.get(case_id, ())

    def look_for(self, words: str) -> None:
        """Search in everything, at every key."""
        hits = grouped_hits(self._office.search(words)) if words.strip() else ()
        self._put(words=words, hits=hits)

    def start_new(self) -> None:
        """Show the field for a new case."""
        self._put(making=True, new_problem="", news="")

    def stop_new(self) -> None:
        """Leave the field for a new case."""
        self._put(making=False, new_problem="")

    def make(self, code: str) -> None:
        """Make a case and open it; an empty or taken code is refused in place."""
        wanted = " ".join(code.split())
        refusal = self._refusal(wanted)
        if refusal:
            self._put(new_problem=refusal)
            return
        try:
            made = self._office.cases().new(wanted)
        except UserError as error:
            self._put(new_problem=error.sentence())
            return
        self._put(making=False, new_problem="")
        self.load()
        self.opened.emit(made, "")

    def open(self, code: str, place: str = "") -> None:
        """Open a case, at an item when one is named; a waarneemkopie that is over is not opened any more."""
        over = any(row.over for row in self._all if row.code == code)
        self._put(over=code if over else "")
        if over:
            return
        self.opened.emit(code, place)

    def wipe_over(self) -> None:
        """Take out the waarneemkopie that is over; `gone` says that its traces are to be taken away."""
        code = self.state.over
        try:
            self._office.purging().begin_copy(code)
        except UserError as error:
            self.report(error)
            return
        self._put(over="")
        self.load()
        self.gone.emit()

    def deal_with(self, code: str) -> None:
        """Open a case where the first thing that asks for attention is dealt with."""
        row = next(row for row in self.state.rows if row.code == code)
        self.open(code, next((reason.place for reason in self.reasons(row)), ""))

    def import_file(self, path: Path) -> None:
        """Take in a case from a file; a sealed one first asks its passphrase."""
        try:
            content = self._files.read(path)
        except UserError as error:
            self.report(error)
            return
        self._put(news="", asks_copy=False, waits_for_passphrase=False)
        if self._files.is_sealed(content):
            self._sealed = content
            self._put(waits_for_passphrase=True)
        else:
            self._take(content)

    def give_passphrase(self, passphrase: str) -> None:
        """Unseal the file that waits; it keeps waiting after a wrong passphrase."""
        self._put(busy=True)
        self._jobs.run(partial(self._files.unseal, self._sealed, passphrase), self._unsealed, self._failed)

    def drop_file(self) -> None:
        """Leave the file that waits."""
        self._forget()
        self._put(waits_for_passphrase=False, asks_copy=False)

    def take_as_copy(self) -> None:
        """Take in the case of which the vault has one already, as a case of its own."""
        self._put(busy=True, asks_copy=False)
        self._jobs.run(partial(self._office.cases().import_case, self._body, as_copy=True), self._taken, self._failed)

    def _read_ahead(self, found: Sequence[CaseRow]) -> None:
        """Read at once what the first screenful is going to ask."""
        first = (row.summary.id for row in found[:SCREENFUL] if row.asking)
        wanted = [case_id for case_id in first if case_id not in self._reasons]
        if wanted:
            self._reasons |= reasons_of(self._office.attention(wanted))

    def _refusal(self, code: str) -> str:
        if not code:
            return NO_CODE
        taken = {row.code.casefold() for row in self._all}
        return CODE_TAKEN if code.casefold() in taken else ""

    def _unsealed(self, body: bytes) -> None:
        self._sealed = b""
        self._put(waits_for_passphrase=False)
        self._take(body)

    def _take(self, body: bytes) -> None:
        self._body = body
        self._put(busy=True)
        self._jobs.run(partial(self._office.cases().import_case, body), self._taken, self._failed)

    def _taken(self, taken: Imported) -> None:
        self._forget()
        self._put(busy=False, news=" ".join((f"'{taken.code}' staat in de kluis.", *taken.notices)))
        self.load()

    def _failed(self, error: Exception) -> None:
        self._put(busy=False)
        if isinstance(error, UserError) and error.key == ALREADY_THERE:
            self._put(asks_copy=True)
            return
        self.report(error)

    def _forget(self) -> None:
        self._sealed = self._body = b""

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()
