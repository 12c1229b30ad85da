"""What is being filled in on the screen Veranderingen, and the edit that comes of it: values, no widgets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from enum import StrEnum

from regiedesk.domain import actions, dates
from regiedesk.domain.actions import Choice, Fate, Leaving
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.meetings import Change
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import EnhancedRegie, LevelChange
from regiedesk.domain.values import value
from regiedesk.domain.words import LegalFrame, PersonKind, RegieLevel, Role
from regiedesk.domain.work_words import Trigger
from regiedesk.ui.viewmodels.versions import WHOLE_DAY

FUTURE = "Kies vandaag of een eerdere dag."
NewId = Callable[[], str]


class Form(StrEnum):
    """What is filled in, and the name of its edit."""

    NONE = ""
    CHANGE = "er is iets veranderd"
    LEAVING = "iemand gaat weg"
    JOINING = "iemand komt erbij"
    LEVEL = "zwaarte van de regie"
    ASIDE = "geen overleg nodig"


@value
class Typed:
    """The content of the open form; a form uses the fields that it has."""

    on: str = ""
    words: str = ""
    triggers: tuple[Trigger, ...] = ()
    person: str = ""
    fates: tuple[Choice, ...] = ()
    kind: PersonKind = PersonKind.PROFESSIONAL
    role: Role | None = None
    first_name: str = ""
    last_name: str = ""
    job: str = ""
    phone: str = ""
    level: RegieLevel = RegieLevel.NORMAL
    frame: LegalFrame = LegalFrame.VOLUNTARY
    decision: str = ""
    decided_on: str = ""
    change: str = ""


def fate_of(typed: Typed, agreement: str) -> Choice:
    """Return what was chosen for an agreement."""
    return next((one for one in typed.fates if one.agreement == agreement), Choice(agreement=agreement))


def with_fate(typed: Typed, choice: Choice) -> tuple[Choice, ...]:
    """Return the choices with one replaced; who takes over is forgotten when nobody does."""
    kept = choice if choice.fate is Fate.TAKEN_OVER else Choice(agreement=choice.agreement, fate=choice.fate)
    return (*(one for one in typed.fates if one.agreement != choice.agreement), kept)


def field_of(fault: Fault) -> str:
    """Return the field of the form in which a fault is shown."""
    if fault.place.startswith("agreements/"):
        return fault.place.split("/")[1]
    last = fault.place.rpartition("/")[2]
    return {"because": "words", "no_meeting_because": "words", "left_on": "on", "enhanced_regie": "decision"}.get(
        last, last
    )


def edit_of(form: Form, typed: Typed, today: dt.date, new_id: NewId) -> Callable[[Plan], Plan]:
    """Return the edit of a form. Raises RefusedInput when a day is no whole day, or still has to come."""
    if form is Form.ASIDE:
        return lambda plan: actions.put_meeting_aside(plan, typed.change, typed.words)
    _check_days(form, typed, today)
    return {Form.CHANGE: _change, Form.LEAVING: _leaving, Form.JOINING: _joining, Form.LEVEL: _level}[form](
        typed, new_id
    )


def _check_days(form: Form, typed: Typed, today: dt.date) -> None:
    faults = [] if _whole(typed.on) else [Fault("on", WHOLE_DAY)]
    if form is Form.LEVEL and not faults and dates.first_day(typed.on) > today:
        faults = [Fault("on", FUTURE)]
    if form is Form.LEVEL and typed.decision.strip() and not _whole(typed.decided_on):
        faults.append(Fault("decided_on", WHOLE_DAY))
    if form is Form.LEAVING and not typed.person:
        faults.append(Fault("person", "Kies wie er weggaat."))
    if faults:
        raise RefusedInput(tuple(faults))


def _whole(day: str) -> bool:
    return dates.is_partial_date(day) and dates.exact(day) is not None


def _change(typed: Typed, new_id: NewId) -> Callable[[Plan], Plan]:
    change = Change(id=new_id(), on=typed.on, triggers=typed.triggers, text=typed.words)
    return lambda plan: actions.record_change(plan, change)


def _leaving(typed: Typed, new_id: NewId) -> Callable[[Plan], Plan]:
    leaving = Leaving(person=typed.person, on=typed.on, because=typed.words, choices=typed.fates)
    return lambda plan: actions.leaves(plan, leaving, new_id)


def _joining(typed: Typed, new_id: NewId) -> Callable[[Plan], Plan]:
    network = typed.kind is PersonKind.NETWORK
    person = Person(
        id=typed.person,
        kind=typed.kind,
        first_name=typed.first_name,
        last_name=typed.last_name,
        role=Role.NETWORK if network else typed.role or Role.OTHER,
        job="" if network else typed.job,
        relation=typed.job if network else "",
        phone=typed.phone,
    )
    change = new_id()
    return lambda plan: actions.joins(plan, person, typed.on, typed.words, change)


def _level(typed: Typed, new_id: NewId) -> Callable[[Plan], Plan]:
    step = LevelChange(id=new_id(), on=typed.on, level=typed.level, frame=typed.frame, because=typed.words)
    decision = None
    if typed.decision.strip() and typed.level is RegieLevel.ENHANCED:
        decision = EnhancedRegie(id=new_id(), decided_on=typed.decided_on, decision=typed.decision, from_on=typed.on)
    change = new_id()
    return lambda plan: actions.change_level(plan, step, change_id=change, decision=decision)
