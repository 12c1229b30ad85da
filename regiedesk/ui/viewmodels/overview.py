"""The overview of a case: somebody rings, and everything that matters is on one screen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from regiedesk.domain.attention import attention
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.compare import Difference, differences
from regiedesk.domain.errors import UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.quick_note import PLACE as NOTE
from regiedesk.domain.registers import AttentionRow, PlanVersion
from regiedesk.domain.services.editing import OpenCase
from regiedesk.domain.steps import states
from regiedesk.domain.values import value
from regiedesk.domain.words import RegieLevel
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels import overview_parts as parts
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.overview_start import StartLine, start
from regiedesk.ui.viewmodels.session import CaseSession

PAPERS = "papier"
VERSIONS = "versies"


@value
class OverviewState:
    """Everything on the screen; `next_step` is 0 when all seven are discussed."""

    code: str = ""
    family: str = ""
    since: str = ""
    enhanced: bool = False
    version_says: str = ""
    holds: bool = False
    next_step: int = 0
    start: tuple[StartLine, ...] = ()
    todos: tuple[parts.Todo, ...] = ()
    people: tuple[parts.PersonLine, ...] = ()
    contacts: tuple[str, ...] = ()
    regisseur: str = ""
    results: tuple[parts.ResultLine, ...] = ()
    due: tuple[parts.DueLine, ...] = ()
    agreements: int = 0
    meeting: tuple[str, str, str] = ("", "", "")
    hours: parts.HoursLine = parts.HoursLine()
    papers: tuple[parts.PaperLine, ...] = ()
    changes_title: str = ""
    changes: tuple[Difference, ...] = ()
    unfrozen: int = 0


class OverviewModel(ViewModel):
    """Derives the overview from the open case. `wanted` names the item or screen the user asked for."""

    wanted = Signal(str)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._session = session
        self._frozen: dict[int, Plan] = {}
        self._watching = False
        self.state = OverviewState()
        session.changed.connect(self._follow)

    def watch(self, on: bool) -> None:
        """Follow the edits to the case while somebody looks; typing elsewhere does not wait for this."""
        self._watching = on
        if on:
            self.load()

    def load(self) -> None:
        """Derive everything again."""
        plan = self._session.plan
        try:
            opened = self._office.editing().open(plan.details.code)
            self.state = self._state(plan, opened)
        except UserError as error:
            self.report(error)
            return
        self.changed.emit()

    def go(self, place: str) -> None:
        """Ask for an item of the plan, or a screen by its name."""
        self.wanted.emit(place)

    def continue_steps(self) -> None:
        """Go on with the first step that is not discussed."""
        self.wanted.emit(f"stap/{self.state.next_step or 1}")

    def _follow(self) -> None:
        if self._watching:
            self.load()

    def _state(self, plan: Plan, opened: OpenCase) -> OverviewState:
        today = self._office.clock.today()
        leading = next((v for v in opened.versions if v.leading), None)
        rules = self._office.attention_rules()
        title, changes = self._last_changes(opened.versions)
        return OverviewState(
            code=plan.details.code,
            family=parts.family_names(plan),
            since=parts.since(plan),
            enhanced=plan.details.regie_level is RegieLevel.ENHANCED,
            version_says=f"Versie {leading.number} geldt nu" if leading else "Nog geen plan vastgesteld",
            holds=leading is not None,
            next_step=parts.steps_to_do([step.state for step in states(plan)]),
            start=start(plan),
            todos=(*self._unfinished(), *parts.todos(_asks(plan, opened, rules), today)),
            people=parts.people(plan, today),
            contacts=parts.contacts(plan),
            regisseur=parts.regisseur(plan),
            results=parts.results(plan, today),
            due=parts.due(plan, today),
            agreements=parts.open_agreements(plan),
            meeting=parts.next_meeting(plan, today),
            hours=parts.worked(plan, rules, today),
            papers=parts.papers_out(opened.copies, leading.number if leading else None),
            changes_title=title,
            changes=changes,
            unfrozen=len(differences(self._plan_of(leading.number), plan)) if leading else 0,
        )

    def _unfinished(self) -> tuple[parts.Todo, ...]:
        """Return the note that was left for later; it waits at its case, and nobody would see that elsewhere."""
        if self._session.draft(NOTE) is None:
            return ()
        return (parts.Todo(sentence="Er wacht een notitie die nog niet af is.", place=NOTE, action="Maak af"),)

    def _last_changes(self, versions: tuple[PlanVersion, ...]) -> tuple[str, tuple[Difference, ...]]:
        if len(versions) < 2:
            return ("Versie 1 is de eerste" if versions else ""), ()
        before, last = versions[-2].number, versions[-1].number
        return f"Van versie {before} naar {last}", differences(self._plan_of(before), self._plan_of(last))

    def _plan_of(self, number: int) -> Plan:
        if number not in self._frozen:
            self._frozen[number] = self._office.planning().frozen(self._session.plan.details.code, number).plan
        return self._frozen[number]


def _asks(plan: Plan, opened: OpenCase, rules: AttentionSettings) -> tuple[AttentionRow, ...]:
    """Return what the plan as it is now asks, with the registers of the case."""
    return attention(plan, opened.versions, opened.copies, rules, transfers=opened.transfers, deputies=opened.deputies)
