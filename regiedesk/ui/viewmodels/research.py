"""The text-free export of a case for research: whether it may, what leaves, and what left before."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.registers import ExportRecord
from regiedesk.domain.research.permission import may_export
from regiedesk.domain.services.exports import DEFAULT_STUDY, Exported
from regiedesk.domain.values import value
from regiedesk.ui.jobs import Jobs
from regiedesk.ui.office import Files, Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession

STANCES = "research"
"""The part of the plan where is noted who was told about the research."""


@value
class PastExport:
    """An export that was made."""

    export_id: str
    study: str
    day: str
    replaces: str


@value
class ResearchState:
    """What the screen shows; `refusal` and `remedy` say why this family may not be exported."""

    allowed: bool = False
    refusal: str = ""
    remedy: str = ""
    study: str = DEFAULT_STUDY
    study_problem: str = ""
    pdf: bytes = b""
    busy: bool = False
    news: str = ""
    history: tuple[PastExport, ...] = ()


class ResearchModel(ViewModel):
    """Shows and makes the export of the open case. `wanted` asks for a part of the plan."""

    wanted = Signal(str)

    def __init__(
        self, office: Office, session: CaseSession, files: Files, jobs: Jobs, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._office = office
        self._session = session
        self._files = files
        self._jobs = jobs
        self._asked = 0
        self.state = ResearchState()

    def load(self) -> None:
        """Look whether this family may be exported, and draw what would leave."""
        history = tuple(_past(record) for record in reversed(self._office.exports().history(self._code)))
        self._put(history=history)
        try:
            may_export(self._session.plan, self._office.clock.today())
        except NotAllowed as no:
            self._asked += 1
            self._put(allowed=False, refusal=no.message, remedy=no.remedy, pdf=b"")
            return
        self._put(allowed=True, refusal="", remedy="")
        self._draw()

    def name_study(self, study: str) -> None:
        """Set the name of the research."""
        self._put(study=study.strip() or DEFAULT_STUDY, study_problem="")
        if self.state.allowed:
            self._draw()

    def export(self, folder: Path) -> None:
        """Write the export into a folder, and register it."""
        self._put(busy=True, news="")
        write = partial(self._files.write_export, folder)
        job = partial(self._office.exports().export, self._code, write, self.state.study)
        self._jobs.run(job, self._exported, self._failed)

    def tell_family(self) -> None:
        """Go to where is noted who was told about the research."""
        self.wanted.emit(STANCES)

    @property
    def _code(self) -> str:
        return self._session.plan.details.code

    def _draw(self) -> None:
        self._asked += 1
        job = partial(self._office.exports().preview, self._code, self.state.study)
        self._jobs.run(job, partial(self._drawn, self._asked), partial(self._not_drawn, self._asked))

    def _drawn(self, asked: int, made: Exported) -> None:
        if asked == self._asked:
            self._put(pdf=made.pdf)

    def _not_drawn(self, asked: int, error: Exception) -> None:
        if asked != self._asked:
            return
        if isinstance(error, NotAllowed):
            self._put(pdf=b"", study_problem=error.sentence())
            return
        self.report(error)

    def _exported(self, _made: Exported) -> None:
        self._put(busy=False)
        self.load()
        self._put(news="Klaar: zonder namen, niet volledig anoniem. Kijk het bestand na voor je het geeft.")

    def _failed(self, error: Exception) -> None:
        self._put(busy=False)
        self.report(error)

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()


def _past(record: ExportRecord) -> PastExport:
    return PastExport(
        export_id=record.export_id, study=record.study, day=dates.say(record.made_on), replaces=record.replaces
    )
