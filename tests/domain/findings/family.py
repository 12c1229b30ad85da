"""A fictional family to try rules on: Mila (36), Bas (14), Pip (2), her sister Fenna, and who works with them."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.findings.finding import Finding, Rule
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Result
from regiedesk.domain.words import PersonKind, RegieKind, Role
from regiedesk.domain.work_words import MeetingKind

TODAY = dt.date(2026, 6, 15)

MILA = Person(id="mila", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Mila", birth_date="1990-02-01")
BAS = Person(id="bas", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Bas", birth_date="2012-03-09")
PIP = Person(id="pip", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Pip", birth_date="2024-01-20")
FENNA = Person(id="fenna", kind=PersonKind.NETWORK, role=Role.NETWORK, first_name="Fenna")
NOOR = Person(
    id="noor",
    kind=PersonKind.PROFESSIONAL,
    role=Role.PROCESS_REGISSEUR,
    first_name="Noor",
    own_words="Ik let op.",
)
JOB = Person(id="job", kind=PersonKind.PROFESSIONAL, role=Role.YOUTH_CARE_WORKER, first_name="Job", does="Oefent.")
SCHOOL_DAY = Result(id="r1", title="Elke dag naar school", owner="bas")


def plan(**parts: Any) -> Plan:
    """Return a plan with only these parts."""
    return replace(empty_plan("T-1"), **parts)


def with_details(base: Plan, **fields: Any) -> Plan:
    """Return the plan with fields of the case set."""
    return replace(base, details=replace(base.details, **fields))


def agreement(**fields: Any) -> Agreement:
    """Return agreement 1, in which nothing is missing but what `fields` take away."""
    whole: dict[str, Any] = {"who": ("bas",), "result": "r1", "until_on": "2026-07-01"}
    return Agreement(**{"id": "a1", "number": 1, "what": "Fiets maken", **whole, **fields})


def regie(kind: RegieKind = RegieKind.PROCESS, **fields: Any) -> RegieRole:
    """Return regie of Noor over the whole plan."""
    return RegieRole(**{"id": "g1", "kind": kind, "people": ("noor",), **fields})


def meeting(on: str, **fields: Any) -> Meeting:
    """Return a held start meeting on a day."""
    return Meeting(**{"id": f"m-{on}", "kind": MeetingKind.START, "on": on, **fields})


def found(rule: Rule, base: Plan) -> list[Finding]:
    """Return what a rule finds today."""
    return list(rule(base, TODAY))


def sentences(rule: Rule, base: Plan) -> list[str]:
    """Return the sentences a rule finds today."""
    return [finding.sentence for finding in found(rule, base)]
