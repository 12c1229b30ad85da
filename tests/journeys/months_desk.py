"""A regisseur at the desk: the days that come, what is typed and noted, and what asks for attention."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from regiedesk.bootstrap import Desk, create_vault, open_vault
from regiedesk.domain import edits, integrity, quick_note, shape
from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.plan import Plan
from regiedesk.domain.record import carry_over
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.work_words import Activity
from regiedesk.ui.viewmodels.session import CaseSession, Saved
from tests.fakes import FixedClock
from tests.samples.replay import Told
from tests.storage.vault.support import CHEAP, PASSPHRASE


class AtTheDesk:
    """One laptop with a vault on its disk, one family, and the days on which somebody works on it."""

    def __init__(self, folder: Path, dossier: Told, day: str) -> None:
        self.folder, self.dossier = folder, dossier
        self.code = dossier.now.details.code
        self.clock = FixedClock()
        self._turn_to(day)
        self.desk: Desk
        self.desk, _code = create_vault(self.vault, PASSPHRASE, self.clock, cost=CHEAP)
        self.session: CaseSession
        self.asked: list[str] = []
        """What asked for attention the last time that somebody looked."""

    @property
    def vault(self) -> Path:
        return self.folder / "kluis"

    def on(self, day: str) -> None:
        """Let a day come: the laptop was shut, the vault is opened and then the case."""
        assert dt.date.fromisoformat(day) > self.clock.today()
        self._turn_to(day)
        self.shuts()
        self.desk = open_vault(self.vault, PASSPHRASE, self.clock)
        self.opens()

    def opens(self) -> None:
        """Open the case, as from the list of cases."""
        editing = self.desk.editing()
        self.session = CaseSession(editing, editing.begin(self.code))

    def shuts(self) -> None:
        """Close the vault."""
        self.desk.close()

    def _turn_to(self, day: str) -> None:
        self.clock.moment = dt.datetime.combine(dt.date.fromisoformat(day), dt.time(8, 30), tzinfo=dt.UTC)

    @property
    def today(self) -> str:
        return self.clock.today().isoformat()

    @property
    def plan(self) -> Plan:
        return self.session.plan

    def case(self) -> CaseFile:
        """Return the case as it is on the disk."""
        with self.desk.vault.read() as work:
            return work.cases.case_file(self.session.state.case_id)

    def asks(self) -> list[str]:
        """Return what asks for attention now."""
        return [row.sentence for _, row in self.desk.attention([self.session.state.case_id])]

    def wakes(self, day: str, *new: str, gone: tuple[str, ...] = ()) -> None:
        """Let a day come, on which exactly this asks for attention."""
        self.on(day)
        self.is_asked(*new, gone=gone)

    def is_asked(self, *new: str, gone: tuple[str, ...] = ()) -> None:
        """See that this asks for attention: what asked the last time, with what is new, without what is gone.

        Of what is gone a few words are enough.
        """
        for words in gone:
            left = [sentence for sentence in self.asked if words not in sentence]
            assert left != self.asked, words
            self.asked = left
        self.asked += new
        found = self.asks()
        extra, lacking = set(found) - set(self.asked), set(self.asked) - set(found)
        assert sorted(found) == sorted(self.asked), f"{self.today}: also {extra}, not {lacking}"

    def does(self, name: str, change: Callable[[Plan], Plan]) -> None:
        """Change the plan, which is on the disk at once."""
        self.session.edit(name, change)
        assert self.session.state.saved is Saved.SAVED

    def begins(self, *parts: str) -> None:
        """Make the case on the day of the first call, with who they are."""
        self.desk.cases().new(self.code)
        self.opens()
        known = self.dossier.at(1)
        details = replace(known.details, regie_meaning="", regie_meaning_by=(), copied_to_file=())
        self.does("begin", lambda plan: replace(_filled(plan, known, parts), details=details))
        assert integrity.faults(self.plan) == ()

    def fills(self, *places: str, at: int = 1) -> None:
        """Type what the dossier says at a version: whole parts, or single items."""
        source = self.dossier.at(at)
        self.does("ingevuld", lambda plan: _filled(plan, source, places))
        assert integrity.faults(self.plan) == ()

    def told(self, place: str, at: int) -> Any:
        """Return an item as the dossier tells it at a version."""
        collection, _, item = place.partition("/")
        found = shape.find(self.dossier.at(at), collection, item)
        assert found is not None, place
        return found

    def changes(self, place: str, **fields: Any) -> None:
        """Fill in fields of one item."""
        collection, _, item = place.partition("/")
        self.does("wijziging", lambda plan: edits.change(plan, collection, item, **fields))

    def sets(self, **details: Any) -> None:
        """Fill in what there is once per case."""
        self.does("wijziging", lambda plan: edits.change_details(plan, **details))

    def adds(self, item: shape.Item) -> None:
        """Add an item of which no dossier tells."""
        self.does("erbij", partial(edits.add, item=item))

    def calls(self, who: str, minutes: int, text: str = "", *, apart: bool = False) -> None:
        """Note a call, with its minutes."""
        self.notes(Activity.PHONE, who, minutes, text, apart=apart)

    def notes(self, activity: Activity, who: str, minutes: int, text: str = "", *, apart: bool = False) -> None:
        """Note something with the quick note, whose minutes go to the hours."""
        note = quick_note.QuickNote(on=self.today, text=text, who=who, minutes=minutes, activity=activity, apart=apart)
        self.does("notitie", lambda plan: quick_note.write(plan, note, self.new_id(), self.new_id()))

    def works(self, activity: Activity, minutes: int, meeting: str | None = None) -> None:
        """Note hours."""
        self.adds(TimeEntry(id=self.new_id(), activity=activity, minutes=minutes, on=self.today, meeting=meeting))

    def hours(self) -> dict[Activity, int]:
        """Return the minutes per activity."""
        found: dict[Activity, int] = {}
        for entry in self.plan.hours:
            found[entry.activity] = found.get(entry.activity, 0) + entry.minutes
        return found

    def carries_over(self) -> None:
        """Carry the whole text over to the official dossier of every child."""
        for dossier in carry_over.dossiers(self.plan, self.clock.today()):
            what = carry_over.mark_of(dossier)
            self.does("overgenomen", partial(carry_over.marked, what=what, on=self.clock.today()))

    def new_id(self) -> str:
        return self.desk.ids.new()


def _filled(plan: Plan, source: Plan, places: tuple[str, ...]) -> Plan:
    for place in places:
        collection, _, item = place.partition("/")
        part = getattr(source, collection)
        items = tuple(each for each in part if item in ("", each.id))
        assert items, place
        plan = _with(plan, collection, items)
    return plan


def _with(plan: Plan, collection: str, items: tuple[Any, ...]) -> Plan:
    """Put items in the place of those with the same id; a part comes at once, as its items may point to each other."""
    new = {item.id: item for item in items}
    kept = (new.pop(item.id, item) for item in getattr(plan, collection))
    parts: dict[str, Any] = {collection: (*kept, *new.values())}
    return replace(plan, **parts)
