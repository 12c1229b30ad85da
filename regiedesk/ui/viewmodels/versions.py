"""Versions of a plan: what changed between any two, fixing a new one, and going back without losing anything."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtCore import QObject, Signal

from regiedesk.domain import dates
from regiedesk.domain.compare import Difference, differences
from regiedesk.domain.errors import RefusedInput, UserError
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion, PrintCopy
from regiedesk.domain.services.restoring import restored
from regiedesk.domain.values import value
from regiedesk.ui.office import Office
from regiedesk.ui.viewmodels.base import ViewModel
from regiedesk.ui.viewmodels.session import CaseSession, Saved
from regiedesk.ui.viewmodels.where import STEP_WORDS

WORK_PLAN = 0
"""Stands for the plan as it is now, not yet fixed."""

FREEZE_FIRST = "Er zijn wijzigingen die nog in geen versie staan. Stel die eerst vast, dan gaat er niets weg."
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
class StepGroup:
    """Differences under one step."""

    step: int
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
    groups: tuple[StepGroup, ...] = ()
    restore_refusal: str = ""
    freezing: bool = False
    reason: str = ""
    reason_problem: str = ""
    freeze_groups: tuple[StepGroup, ...] = ()
    papers: tuple[str, ...] = ()
    news: str = ""

    @property
    def count(self) -> int:
        """How many differences are shown."""
        return sum(len(group.differences) for group in self.groups)


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
        self._put(rows=self._rows(changed), changed=changed, next_number=self._last + 1)
        newer = WORK_PLAN if changed else self._last
        self.compare(self._before(newer), newer)
        if self.state.freezing:
            self.start_freezing()

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
        self._put(
            freezing=True,
            news="",
            freeze_groups=self._groups(self._last, WORK_PLAN) if self._versions else (),
            papers=tuple(_paper(copy) for copy in self._copies if _out(copy)),
        )

    def stop_freezing(self) -> None:
        """Leave the panel; what was typed as reason stays."""
        self._put(freezing=False, reason_problem="")

    def type_reason(self, reason: str) -> None:
        """Keep the reason that is being typed."""
        self.state = replace(self.state, reason=reason)

    def freeze(self) -> None:
        """Fix the plan as the version that holds; without a reason, or unsaved, it is refused in place."""
        if self._session.state.saved is not Saved.SAVED:
            self._put(reason_problem=NOT_SAVED)
            return
        try:
            made = self._office.planning().freeze(self._code, self.state.reason)
        except RefusedInput as refusal:
            self._put(reason_problem=refusal.faults[0].sentence)
            return
        except UserError as error:
            self._put(reason_problem=error.sentence())
            return
        number = made.version.number
        self._put(freezing=False, reason="", reason_problem="")
        self.load()
        self._put(news=f"Versie {number} geldt nu. Kenmerk {made.version.kenmerk}.")
        self.frozen.emit(number)

    def restore(self, number: int) -> None:
        """Make an earlier version the work plan; it leads only after it is fixed as a new version."""
        if self.state.changed:
            self._put(restore_refusal=FREEZE_FIRST)
            return
        try:
            self._session.edit(f"terug naar versie {number}", partial(restored, old=self._plan(number)))
        except UserError as error:
            self.report(error)
            return
        self.load()
        self._put(news=f"Het plan is weer zoals versie {number}. Het geldt pas als je het vaststelt.")

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

    def _groups(self, older: int, newer: int) -> tuple[StepGroup, ...]:
        found = differences(self._plan(older), self._plan(newer))
        return tuple(
            StepGroup(step=step, title=STEP_WORDS[step - 1], differences=tuple(of_step))
            for step, of_step in groupby(found, key=_step_of)
        )

    def _plan(self, number: int) -> Plan:
        if number == WORK_PLAN:
            return self._session.plan
        if number not in self._plans:
            self._plans[number] = self._office.planning().frozen(self._code, number).plan
        return self._plans[number]

    def _put(self, **changes: Any) -> None:
        self.state = replace(self.state, **changes)
        self.changed.emit()


def _step_of(difference: Difference) -> int:
    return difference.step


def _row(version: PlanVersion) -> VersionRow:
    return VersionRow(
        number=version.number,
        day=dates.say(version.frozen_on),
        reason=version.reason,
        author=version.author,
        kenmerk=version.kenmerk,
        holds=version.leading,
    )


def _out(copy: PrintCopy) -> bool:
    return copy.version > 0 and not (copy.returned_on or copy.destroyed_on or copy.lost_on)


def _paper(copy: PrintCopy) -> str:
    return f"Versie {copy.version}, nr. {copy.number}: {copy.holder_label}"
