"""Versions of a plan: what changed between any two, fixing a new one, and going back without losing anything."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.compare import Difference, differences
from regiedesk.domain.compare.grouping import by_person, by_step
from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion, PrintCopy
from regiedesk.domain.services.restoring import reason_for, restored
from regiedesk.domain.values import value
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.old_papers import Fate, OldPaper, Ticking, day_of, old_papers
from regiedesk.ui.viewmodels.session import CaseSession, Saved
from regiedesk.ui.viewmodels.where import STEP_WORDS

WORK_PLAN = 0
"""Stands for the plan as it is now, not yet fixed."""

FREEZE_FIRST = "Er zijn wijzigingen die nog in geen versie staan. Stel die eerst vast, dan gaat er niets weg."
WHOLE_DAY = "Vul een hele dag in, bijvoorbeeld 3-6-2026."
NOT_SAVED = "Je laatste wijziging is nog niet bewaard. Los dat eerst op."


@value
class VersionRow:
    """A line of the list; number 0 is the work plan."""

    number: int
    day: str
    reason: str
    author: str
    kenmerk: str
    holds: bool


@value
class Group:
    """Differences under one title: a step, or a person."""

    title: str
    differences: tuple[Difference, ...]


@value
class VersionsState:
    """What the screen shows; `older` and `newer` are compared."""

    rows: tuple[VersionRow, ...] = ()
    changed: bool = False
    next_number: int = 1
    older: int = WORK_PLAN
    newer: int = WORK_PLAN
    why: str = ""
    groups: tuple[Group, ...] = ()
    restore_refusal: str = ""
    per_person: bool = False
    freezing: bool = False
    restoring: int = 0
    reason: str = ""
    reason_problem: str = ""
    freeze_groups: tuple[Group, ...] = ()
    papers: tuple[str, ...] = ()
    old_papers: tuple[OldPaper, ...] = ()
    ticking: Ticking | None = None
    news: str = ""

    @property
    def count(self) -> int:
        """How many differences are shown."""
        return len({(d.place, d.sentence) for group in self.groups for d in group.differences})


class VersionsModel(ViewModel):
    """Compares, fixes and restores versions of the open case. `frozen` carries the number of a new version."""

    frozen = Signal(int)

    def __init__(self, office: Office, session: CaseSession, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self._session = session
        self._plans: dict[int, Plan] = {}
        self._versions: tuple[PlanVersion, ...] = ()
        self._copies: tuple[PrintCopy, ...] = ()
        self.state = VersionsState()

    def load(self) -> None:
        """Read the versions again and compare the last two, or the last with the work plan when that changed."""
        opened = self._office.editing().open(self._code)
        self._versions, self._copies = opened.versions, opened.copies
        changed = self._has_changed()
        self._put(
            rows=self._rows(changed),
            changed=changed,
            next_number=self._last + 1,
            old_papers=old_papers(self._copies, self._last),
        )
        newer = WORK_PLAN if changed else self._last
        self.compare(self._before(newer), newer)
        if self.state.freezing:
            self._open_panel(self.state.restoring)

    def choose(self, number: int) -> None:
        """Show what a version changed."""
        self.compare(self._before(number), number)

    def compare(self, one: int, other: int) -> None:
        """Show the differences between any two versions; 0 is the work plan."""
        older, newer = sorted((one, other), key=self._rank)
        self._put(
            older=older,
            newer=newer,
            why=self._why(newer),
            groups=self._groups(older, newer) if older != newer else (),
            restore_refusal=FREEZE_FIRST if self.state.changed else "",
        )

    def start_freezing(self) -> None:
        """Show what fixing the plan would change, and which papers then no longer hold."""
        self._open_panel(0)

    def start_restoring(self, number: int) -> None:
        """Show what going back to an earlier version would change; it is done when the reason is given."""
        if self.state.changed:
            self._put(restore_refusal=FREEZE_FIRST)
            return
        self._open_panel(number)

    def today(self) -> dt.date:
        """Return the day of now, for a paper that came back today."""
        return self._office.clock.today()

    def show_per_person(self, on: bool) -> None:
        """Group the differences per person, or per step."""
        self._put(per_person=on)
        self.compare(self.state.older, self.state.newer)

    def start_ticking(self, paper: OldPaper, fate: Fate) -> None:
        """Ask on which day a paper came back, was destroyed or got lost."""
        ticking = Ticking(version=paper.version, number=paper.number, fate=fate, holder=paper.holder)
        self._put(ticking=ticking, news="")

    def stop_ticking(self) -> None:
        """Leave the paper as it is."""
        self._put(ticking=None)

    def tick(self, day: str, remark: str) -> None:
        """Note what became of the paper; a day that cannot be is refused in place."""
        ticking = self.state.ticking
        if ticking is None:
            return
        exact = day_of(day)
        if exact is None:
            self._put(ticking=replace(ticking, problem=WHOLE_DAY))
            return
        told: dict[str, Any] = {str(ticking.fate): exact}
        try:
            self._office.prints().mark(self._code, ticking.version, ticking.number, remark=remark.strip(), **told)
        except RefusedInput as refusal:
            self._put(ticking=replace(ticking, problem=refusal.faults[0].sentence))
            return
        self._put(ticking=None)
        self.load()

    def untick(self, version: int, number: int) -> None:
        """Take a mistaken tick back: the paper is out after all, and the register keeps that it was ticked."""
        self._office.prints().mark(self._code, version, number)
        self.load()
        self._put(news=f"Nr. {number} van versie {version} is toch nog buiten. Het logboek bewaart de vergissing.")

    def stop_freezing(self) -> None:
        """Leave the panel; what was typed as reason stays."""
        self._put(freezing=False, restoring=0, reason_problem="")
        self.load()

    def type_reason(self, reason: str) -> None:
        """Keep the reason that is being typed."""
        self.state = replace(self.state, reason=reason)

    def freeze(self) -> None:
        """Fix the plan as the version that holds; without a reason, or unsaved, it is refused in place."""
        back = self.state.restoring
        reason = reason_for(back, self.state.reason) if back else self.state.reason
        if back and reason and not self._bring_back(back):
            return
        if self._session.state.saved is not Saved.SAVED:
            self._put(reason_problem=NOT_SAVED)
            return
        try:
            made = self._office.planning().freeze(self._code, reason)
        except RefusedInput as refusal:
            self._put(reason_problem=refusal.faults[0].sentence)
            return
        except UserError as error:
            self._put(reason_problem=error.sentence())
            return
        number = made.version.number
        self._put(freezing=False, restoring=0, reason="", reason_problem="")
        self.load()
        again = f" Het plan is weer zoals versie {back}." if back else ""
        self._put(news=f"Versie {number} geldt nu. Kenmerk {made.version.kenmerk}.{again}")
        self.frozen.emit(number)

    def _bring_back(self, number: int) -> bool:
        """Make an earlier version the work plan; tell whether that could be done."""
        try:
            self._session.edit(f"terug naar versie {number}", partial(restored, old=self._plan(number)))
        except UserError as error:
            self._put(reason_problem=error.sentence())
            return False
        return True

    def _open_panel(self, restoring: int) -> None:
        now = self._session.plan
        groups = self._groups(self._last, WORK_PLAN) if self._versions and not restoring else ()
        if restoring:
            groups = self._grouped(now, restored(now, self._plan(restoring)))
        self._put(
            freezing=True,
            restoring=restoring,
            news="",
            freeze_groups=groups,
            papers=tuple(_paper(copy) for copy in self._copies if copy.version and copy.out),
        )

    @property
    def _code(self) -> str:
        return self._session.plan.details.code

    @property
    def _last(self) -> int:
        return self._versions[-1].number if self._versions else 0

    def _has_changed(self) -> bool:
        return not self._versions or self._plan(self._last) != self._session.plan

    def _rank(self, number: int) -> int:
        return self._last + 1 if number == WORK_PLAN else number

    def _before(self, number: int) -> int:
        """Return the version before; the first one is compared with itself."""
        return max(self._rank(number) - 1, 1) if self._versions else WORK_PLAN

    def _rows(self, changed: bool) -> tuple[VersionRow, ...]:
        work = VersionRow(number=WORK_PLAN, day="", reason="", author="", kenmerk="", holds=False)
        rows = tuple(_row(version) for version in reversed(self._versions))
        return (work, *rows) if changed else rows

    def _why(self, number: int) -> str:
        found = next((version for version in self._versions if version.number == number), None)
        return found.reason if found else ""

    def _groups(self, older: int, newer: int) -> tuple[Group, ...]:
        return self._grouped(self._plan(older), self._plan(newer))

    def _grouped(self, old: Plan, new: Plan) -> tuple[Group, ...]:
        found = differences(old, new)
        if self.state.per_person:
            people = by_person(old, new, found)
            return tuple(Group(title=_for(name), differences=theirs) for name, theirs in people)
        return tuple(Group(title=STEP_WORDS[step - 1], differences=under) for step, under in by_step(found))

    def _plan(self, number: int) -> Plan:
        if number == WORK_PLAN:
            return self._session.plan
        if number not in self._plans:
            self._plans[number] = self._office.planning().frozen(self._code, number).plan
        return self._plans[number]

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()


def _for(name: str) -> str:
    return f"Wat verandert er voor {name}" if name else "Voor het hele plan"


def _row(version: PlanVersion) -> VersionRow:
    return VersionRow(
        number=version.number,
        day=dates.say(version.frozen_on),
        reason=version.reason,
        author=version.author,
        kenmerk=version.kenmerk,
        holds=version.leading,
    )


def _paper(copy: PrintCopy) -> str:
    return f"Versie {copy.version}, nr. {copy.number}: {copy.holder_label}"
