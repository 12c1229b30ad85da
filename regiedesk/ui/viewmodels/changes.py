"""Veranderingen: record what changed, who leaves and who joins, make the regie heavier or lighter, and look back."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import actions
from regiedesk.domain.actions import Choice, Fate
from regiedesk.domain.dates import is_partial_date, say
from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.findings.changes import talk_after
from regiedesk.domain.findings.level import running_decision
from regiedesk.domain.findings.looking import over
from regiedesk.domain.papers.briefing import Briefing, briefing
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import value
from regiedesk.domain.wording import names_of, quoted
from regiedesk.domain.words import PersonKind, RegieLevel
from regiedesk.domain.work_words import Trigger
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.changes_lines import ChangesLines, lines_of, steps_again
from regiedesk.ui.viewmodels.changes_typed import Form, Typed, edit_of, fate_of, field_of, with_fate
from regiedesk.ui.viewmodels.session import CaseSession, Saved
from regiedesk.ui.viewmodels.versions import NOT_SAVED
from regiedesk.ui.viewmodels.where import STEP_WORDS

MDO_WISE = "Plan daarna een MDO: dan bekijken jullie die stappen samen."
TALK_THEN = "Op {} zien jullie elkaar. Bekijk die stappen dan samen."
_DRAFT = "veranderingen"


@value
class Reopening:
    """A step that goes open again, and what makes it so."""

    step: int
    words: str


@value
class Held:
    """An agreement of who leaves, with what was chosen for it; `together` when others do it too."""

    agreement: str
    title: str
    choice: Choice
    together: bool


@value
class ChangesState:
    """What the screen shows: the open form with what it would do, and what there is to look back on."""

    lines: ChangesLines = ChangesLines()
    form: Form = Form.NONE
    typed: Typed = Typed()
    problems: tuple[tuple[str, str], ...] = ()
    reopens: tuple[Reopening, ...] = ()
    talk: str = ""
    ending: tuple[str, ...] = ()
    held: tuple[Held, ...] = ()
    needs_decision: bool = False
    about: str = ""
    people: tuple[tuple[str, str], ...] = ()
    everyone: tuple[tuple[str, str], ...] = ()
    briefing: Briefing | None = None
    news: str = ""

    def problem(self, field: str) -> str:
        """Return what is wrong with a field, or nothing."""
        return " ".join(sentence for name, sentence in self.problems if name == field)


class ChangesModel(ViewModel):
    """Keeps one open form. `wanted` names the item of the plan or the screen the user asked for."""

    wanted = Signal(str)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office, self._session = office, session
        self._watching = False
        self.state = ChangesState()
        session.changed.connect(self._follow)

    def watch(self, on: bool) -> None:
        """Follow the plan while somebody looks."""
        self._watching = on
        if on:
            self.load()

    def load(self) -> None:
        """Derive everything again from the plan; a form that is open stays open."""
        self._put(lines=lines_of(self._plan, self.today()))

    def today(self) -> dt.date:
        """Return the day of now."""
        return self._office.clock.today()

    def start(self, form: Form, about: str = "") -> None:
        """Open a form, with the words that were typed in it before; `about` is the change that ASIDE is about."""
        if self._session.refuses():
            return
        draft = self._session.draft(_place(form))
        typed = Typed(on=self.today().isoformat(), words=draft.text if draft else "", change=about)
        if form is Form.LEVEL:
            now = self._plan.details
            typed = replace(typed, level=now.regie_level, frame=now.legal_frame, decided_on=typed.on)
        if form is Form.JOINING:
            typed = replace(typed, person=self._office.ids.new())
        self._put(form=form, typed=typed, problems=(), briefing=None, news="")

    def stop(self) -> None:
        """Close the form; nothing of it is kept."""
        self._session.drop_draft(_place(self.state.form))
        self._put(form=Form.NONE, typed=Typed(), problems=())

    def fill(self, field: str, content: Any) -> None:
        """Fill in one field of the open form."""
        typed = replace(self.state.typed, **{field: content})
        if field == "person":
            typed = replace(typed, fates=())
        if field == "words":
            self._keep_words(str(content))
        left = tuple(pair for pair in self.state.problems if pair[0] != field)
        self._put(typed=typed, problems=left)

    def choose_fate(self, agreement: str, fate: Fate) -> None:
        """Say what becomes of an agreement of who leaves."""
        self._fate(replace(fate_of(self.state.typed, agreement), fate=fate))

    def choose_successor(self, agreement: str, person: str | None) -> None:
        """Say who takes an agreement over."""
        self._fate(replace(fate_of(self.state.typed, agreement), successor=person))

    def keep(self) -> None:
        """Record what was filled in; what is missing is said in its field, and nothing is lost."""
        form, typed = self.state.form, self.state.typed
        try:
            self._session.edit(str(form), edit_of(form, typed, self.today(), self._office.ids.new))
        except RefusedInput as refusal:
            self._put(problems=tuple((field_of(fault), fault.sentence) for fault in refusal.faults))
            return
        except UserError as error:
            self._put(problems=(("", error.sentence()),))
            return
        self._session.drop_draft(_place(form))
        self._put(form=Form.NONE, typed=Typed(), problems=(), news=self._news(form))
        if form is Form.JOINING:
            self.brief(typed.person)
        self.load()

    def brief(self, person: str) -> None:
        """Show what a newcomer may be told, and by whom."""
        self._put(briefing=briefing(self._plan, person, self.today()))

    def stop_briefing(self) -> None:
        """Put the briefing away."""
        self._put(briefing=None)

    def go(self, place: str) -> None:
        """Ask for an item of the plan, or a screen by its name."""
        self.wanted.emit(place)

    @property
    def _plan(self) -> Plan:
        return self._session.plan

    def _news(self, form: Form) -> str:
        if self._session.state.saved is not Saved.SAVED:
            return NOT_SAVED
        if form is Form.ASIDE:
            return "De reden staat erbij."
        change = self._plan.changes[-1]
        talk = f" {_talk(self._plan, change.on)}" if change.reopens else ""
        return f"Het staat erbij, op {say(change.on)}. {steps_again(change.reopens)}{talk}"

    def _follow(self) -> None:
        if self._watching:
            self.load()

    def _fate(self, choice: Choice) -> None:
        problems = tuple(pair for pair in self.state.problems if pair[0] != choice.agreement)
        typed = self.state.typed
        self._put(typed=replace(typed, fates=with_fate(typed, choice)), problems=problems)

    def _keep_words(self, words: str) -> None:
        place = _place(self.state.form)
        if words.strip():
            self._session.keep_draft(place, words, "")
        else:
            self._session.drop_draft(place)

    def _put(self, **changes: Any) -> None:
        state = replace(self.state, **changes)
        self.state = replace(state, **self._derived(state))
        self.changed.emit()

    def _derived(self, state: ChangesState) -> dict[str, Any]:
        """Return what follows from the plan and the open form."""
        plan, today, typed = self._plan, self.today(), state.typed
        here = [p for p in plan.people if not over(p.left_on, today)]
        leaving = state.form is Form.LEAVING and bool(typed.person)
        heavier = state.form is Form.LEVEL and typed.level is RegieLevel.ENHANCED
        return {
            "reopens": tuple(_reopenings(typed.triggers)) if state.form is Form.CHANGE else (),
            "talk": _talk(plan, typed.on) if state.form is Form.CHANGE else "",
            "people": tuple((p.id, _called(p)) for p in here if p.kind is not PersonKind.FAMILY and not p.left_on),
            "everyone": tuple((p.id, _called(p)) for p in here if p.id != typed.person),
            "ending": _ending(plan, typed, today) if leaving else (),
            "held": _held(plan, typed) if leaving else (),
            "needs_decision": heavier and not _decided(plan, today),
            "about": _about(state) if state.form is Form.ASIDE else "",
        }


def _place(form: Form) -> str:
    return f"{_DRAFT}/{form.name.lower()}"


def _called(person: Person) -> str:
    what = person.job or person.relation
    return f"{person.name()} ({what})" if what else person.name()


def _reopenings(triggers: tuple[Trigger, ...]) -> list[Reopening]:
    return [
        Reopening(
            step=step,
            words=f"Stap {step} · {STEP_WORDS[step - 1]} Door: "
            + ", ".join(str(t) for t in triggers if step in actions.REOPENS[t]),
        )
        for step in actions.reopened_by(triggers)
    ]


def _talk(plan: Plan, on: str) -> str:
    """Return when those who work together can look at what opens again: at a meeting that is there, or a new one."""
    meeting = talk_after(plan, on) if is_partial_date(on) else None
    return TALK_THEN.format(say(meeting.on)) if meeting else MDO_WISE


def _ending(plan: Plan, typed: Typed, today: dt.date) -> tuple[str, ...]:
    titles = {result.id: quoted(result.title) for result in plan.results}
    roles = actions.roles_of(plan, typed.person, typed.on or today.isoformat())
    return tuple(f"{role.kind} bij {titles.get(role.result or '', 'het hele plan')}" for role in roles)


def _held(plan: Plan, typed: Typed) -> tuple[Held, ...]:
    return tuple(
        Held(
            agreement=one.id,
            title=f"Afspraak {one.number}: {names_of(plan, one.who)} {one.what}",
            choice=fate_of(typed, one.id),
            together=len(one.who) > 1,
        )
        for one in actions.agreements_of(plan, typed.person)
    )


def _decided(plan: Plan, today: dt.date) -> bool:
    enhanced = replace(plan, details=replace(plan.details, regie_level=RegieLevel.ENHANCED))
    return running_decision(enhanced, today) is not None


def _about(state: ChangesState) -> str:
    wanted = f"changes/{state.typed.change}"
    return next((f"{line.what}, {line.day}" for line in state.lines.history if line.place == wanted), "")
