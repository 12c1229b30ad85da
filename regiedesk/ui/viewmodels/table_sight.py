"""What may be on the screen at the table: what is shown on purpose, to whom, and what that leaves of the plan."""

from __future__ import annotations

import datetime as dt

from regiedesk.domain import edits
from regiedesk.domain.meeting_work import doing
from regiedesk.domain.meeting_work.table import KeptOff, OnScreen, kept_off, off_screen
from regiedesk.domain.plan import Plan
from regiedesk.ui.viewmodels import table_parts as parts


class Sight:
    """The eyes of a meeting. It remembers of each thing from whom it was kept when the regisseur showed it."""

    def __init__(self, meeting: str, today: dt.date) -> None:
        self.meeting, self._today = meeting, today
        self._shown: dict[str, frozenset[str]] = {}
        self._known: tuple[Plan, dict[str, frozenset[str]], tuple[OnScreen, frozenset[str]]] | None = None

    def show(self, plan: Plan, place: str, *, on: bool) -> None:
        """Show something on purpose, or no longer; a goal comes with who holds regie on it."""
        places = self._with(plan, place)
        if on:
            people = {line.place: frozenset(line.people) for line in self._off(plan)}
            self._shown |= {each: people.get(each, frozenset()) for each in places}
        else:
            self._shown = {each: who for each, who in self._shown.items() if each not in places}

    def show_new(self, place: str) -> None:
        """Show what came up at the table, to everybody from whom nobody keeps it."""
        self._shown |= {place: frozenset()}

    def show_goals(self, plan: Plan) -> None:
        """Show the goals that stay off only because it was not agreed that somebody reads them."""
        for line in self._off(plan):
            if line.out_of_scope and line.place.startswith("results/"):
                self._shown |= dict.fromkeys(self._with(plan, line.place), frozenset())

    def asked(self, plan: Plan) -> Plan:
        """Who is usually asked counts as asked, when nobody wrote down who was."""
        meeting = doing.meeting_of(plan, self.meeting)
        if meeting.attendance:
            return plan
        usual = doing.usual_attendance(plan, meeting.kind, self._today)
        return edits.change(plan, "meetings", self.meeting, attendance=usual)

    def look(self, plan: Plan) -> tuple[OnScreen, frozenset[str]]:
        """Return what is on the screen, and which places of it are shown on purpose; walking about changes neither."""
        known = self._known
        if known is None or known[0] is not plan or known[1] != self._shown:
            known = self._known = (plan, dict(self._shown), self._looked(plan))
        return known[2]

    def _looked(self, plan: Plan) -> tuple[OnScreen, frozenset[str]]:
        """Look what may be on the screen; what was agreed here was heard."""
        here = (agreement.id for agreement in plan.agreements if agreement.made_at == self.meeting)
        heard = {f"agreements/{agreement}": frozenset[str]() for agreement in here}
        shown = parts.may_be_shown(self._off(plan), heard | self._shown)
        seen = off_screen(self._wary(plan), self.meeting, self._today, shown)
        return seen, shown.intersection(self._shown)

    def _off(self, plan: Plan) -> tuple[KeptOff, ...]:
        return kept_off(self._wary(plan), self.meeting, self._today)

    def _wary(self, plan: Plan) -> Plan:
        return parts.without_secret_guests(self.asked(plan), self.meeting, self._today)

    def _with(self, plan: Plan, place: str) -> frozenset[str]:
        collection, _, item_id = place.partition("/")
        return frozenset(parts.with_goal(plan, item_id) if collection == "results" else (place,))
