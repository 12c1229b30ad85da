"""The plan as plain text for the official dossier: per child and per section, no fact of one child in another's.

What was told apart waits until its owner said that it may be on paper; no text holds an address.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from regiedesk.domain import dates, disclosure, edits, reading, shape
from regiedesk.domain.compare import Difference, differences
from regiedesk.domain.findings.looking import children
from regiedesk.domain.forms.catalogue import spec_of
from regiedesk.domain.people import Person
from regiedesk.domain.plan import CopiedToFile, Plan
from regiedesk.domain.record.lines import kept_from, names_in, people_of, text_of
from regiedesk.domain.registers import FrozenPlan
from regiedesk.domain.steps import PARTS
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed
from regiedesk.domain.words import PersonKind

FAMILY = "het gezin"
"""Whose text it is when the family has one dossier together."""
TITLES = {
    1: "Wie doen er mee?",
    2: "Hoe gaat het nu?",
    3: "Wat willen we bereiken?",
    4: "Wie doet wat?",
    5: "Wie heeft de regie?",
    6: "Hoe werken we samen, en wat kan er misgaan?",
    7: "Wat is er veranderd, en wanneer kijken we terug?",
}
_ALSO = {7: ("meetings", "contacts")}
_APART = "apart verteld, nog niet voor op papier"
_BETWEEN = " · "


@value
class Section:
    """One section of the text; `looked_at` are items that also concern another child, or wait: not in the text."""

    number: int
    title: str
    text: str
    looked_at: tuple[str, ...] = ()
    carried_on: str = ""


@value
class Carried:
    """The text for one dossier; `mark` is what a mark on all of it says."""

    whose: str
    sections: tuple[Section, ...]
    mark: str
    carried_on: str = ""

    def text(self) -> str:
        """Return all sections that hold something."""
        return "\n\n".join(section.text for section in self.sections if section.text)


def dossiers(plan: Plan, today: dt.date) -> tuple[Carried, ...]:
    """Return the text for the dossier of each child; one for the family when it has no children in the plan."""
    bare = disclosure.without_addresses(plan)
    found = children(bare, today)
    told = {name: tuple(_told(bare, name, item) for item in getattr(bare, name)) for name in shape.collections()}
    return tuple(_carried(bare, told, child, found, today) for child in found or (None,))


def mark_of(carried: Carried, section: Section | None = None) -> str:
    """Return what a mark says: whose dossier, and which section when it is not all of it."""
    return f"{carried.whose}{_BETWEEN}{section.title}" if section else carried.whose


def marked(plan: Plan, what: str, on: dt.date, system: str = "") -> Plan:
    """Note that a text was carried over; the same text on the same day is noted once."""
    made = CopiedToFile(on=on.isoformat(), system=system.strip(), what=what)
    others = tuple(c for c in plan.details.copied_to_file if (c.on, c.what) != (made.on, made.what))
    return edits.change_details(plan, copied_to_file=(*others, made))


def carried_over_on(plan: Plan, today: dt.date) -> dt.date | None:
    """Return the day on which the last of all that is to be carried over was; nothing while something is not."""
    days: list[str] = []
    for dossier in dossiers(plan, today):
        own = [dossier.carried_on] if dossier.carried_on else [s.carried_on for s in dossier.sections if s.text]
        days += own
    return dates.last_day(max(days)) if days and all(days) else None


def changed_since(plan: Plan, on: str, versions: Sequence[FrozenPlan]) -> tuple[Difference, ...] | None:
    """Return what changed since a text was carried over; nothing known when no version is as old as that.

    Told since the last version of then: rather something twice than something missed.
    """
    day = dates.first_day(on)
    before = [frozen for frozen in versions if frozen.version.frozen_on <= day]
    if not before:
        return None
    return tuple(d for d in differences(before[-1].plan, plan) if not d.apart)


Finds = tuple[Person, re.Pattern[str]]
"""Somebody, and what finds their names in a text."""


@value
class _Told:
    """An item with its text and the people it concerns, worked out once for all dossiers."""

    item: Any
    text: str
    people: frozenset[str]


_AllTold = dict[str, tuple[_Told, ...]]


@value
class _View:
    """Whose dossier it is, who must not be in it, and who else concerns this child."""

    plan: Plan
    told: _AllTold
    child: Finds | None
    others: tuple[Finds, ...]
    concerned: frozenset[str]
    today: dt.date

    def others_in(self, told: _Told) -> list[str]:
        """Return the other children an item concerns, by what it refers to and by its words."""
        return [o.first_name for o, names in self.others if o.id in told.people or names.search(told.text)]

    def is_ours(self, told: _Told) -> bool:
        """Tell whether an item concerns this child too."""
        if self.child is None:
            return True
        child, names = self.child
        return child.id in told.people or names.search(told.text) is not None


def _told(plan: Plan, name: str, item: Any) -> _Told:
    text = "" if name == "people" else text_of(plan, name, item)
    return _Told(item=item, text=text, people=people_of(plan, item))


def _carried(
    plan: Plan, told: _AllTold, child: Person | None, all_children: Sequence[Person], today: dt.date
) -> Carried:
    view = _view(plan, told, child, all_children, today)
    whose = child.name() if child else FAMILY
    sections = tuple(_section(view, number, whose) for number in TITLES)
    return Carried(whose=whose, sections=sections, mark=whose, carried_on=_last(plan, (whose, "")))


def _view(plan: Plan, told: _AllTold, child: Person | None, all_children: Sequence[Person], today: dt.date) -> _View:
    others = tuple((other, names_in(other)) for other in all_children if other is not child)
    mine = (child, names_in(child)) if child else None
    view = _View(plan=plan, told=told, child=mine, others=others, concerned=frozenset(), today=today)
    about = (each for name, every in told.items() if name != "people" for each in every)
    found = (each.people for each in about if not view.others_in(each))
    return replace(view, concerned=frozenset[str]().union(*found))


def _section(view: _View, number: int, whose: str) -> Section:
    lines: list[str] = []
    looked_at: list[str] = []
    for name in (*PARTS[number], *_ALSO.get(number, ())):
        sorted_out = [_sorted_out(view, name, told) for told in view.told[name]]
        mine = [f"- {told}" for told, why in sorted_out if told and not why]
        looked_at += [f"{told}: {why}" for told, why in sorted_out if why]
        lines += [spec_of(name).title, *mine] if mine else []
    title = TITLES[number]
    on = _last(view.plan, (whose, "", f"{whose}{_BETWEEN}{title}"))
    text = "\n".join((f"{number}. {title}", *lines)) if lines else ""
    return Section(number=number, title=title, text=text, looked_at=tuple(looked_at), carried_on=on)


def _sorted_out(view: _View, name: str, told: _Told) -> tuple[str, str]:
    """Return the text of an item and why it waits to be looked at; no text for what does not concern this child."""
    if name == "people":
        return _person(view, told.item), ""
    others = view.others_in(told)
    if others:
        return (told.text, f"gaat ook over {listed(others)}") if view.is_ours(told) else ("", "")
    sharing = getattr(told.item, "sharing", None)
    if sharing is not None and reading.is_apart(sharing, view.today):
        return told.text, _APART
    return f"{told.text}{_only(view.plan, told.item)}", ""


def _person(view: _View, person: Person) -> str:
    """Return who somebody is. Other children are not told of, and of helpers only those who concern this child."""
    ours = person.kind is PersonKind.FAMILY or view.child is None or person.id in view.concerned
    if not ours or any(person.id == other.id for other, _ in view.others):
        return ""
    what = [person.job or person.relation, str(person.role), person.phone]
    if view.child is not None and person.id == view.child[0].id and person.birth_date:
        what.insert(0, f"geboren op {dates.say(person.birth_date)}")
    shown = [w for w in dict.fromkeys(what) if w and not any(names.search(w) for _, names in view.others)]
    return f"{person.name()} ({', '.join(shown)})"


def _only(plan: Plan, item: Any) -> str:
    words = kept_from(plan, item)
    return f" [{words}]" if words else ""


def _last(plan: Plan, marks: Iterable[str]) -> str:
    wanted = set(marks)
    return max((c.on for c in plan.details.copied_to_file if c.what in wanted), default="")
