"""Fictional families to try rules on.

Tess (16) lives with her mother Noa, whose address her father Ruben may not know. Karin of school reads the sheet
about Tess, Ineke leads the process. Everything else is added by the test that needs it.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from regiedesk.domain.agreements import Agreement
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.people import Household, Organisation, Person, Residence
from regiedesk.domain.plan import CaseDetails, Plan, empty_plan
from regiedesk.domain.results import Result
from regiedesk.domain.sharing import ReadingAgreement, Sharing
from regiedesk.domain.situation import Observation
from regiedesk.domain.words import (
    LifeArea,
    ObservationKind,
    OrganisationKind,
    PersonKind,
    ReadScope,
    Role,
    Stance,
)
from regiedesk.domain.work_words import MeetingKind, MeetingStatus

TODAY = dt.date(2026, 6, 15)
DAY = dt.timedelta(days=1)

NOA = Person(id="noa", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Noa", last_name="Veldkamp",
             relation="moeder van Tess", birth_date="1987-02-01", phone="06-00000001")  # fmt: skip
RUBEN = Person(id="ruben", kind=PersonKind.FAMILY, role=Role.PARENT, first_name="Ruben", last_name="Oosterwijk",
               relation="vader van Tess", phone="06-00000002")  # fmt: skip
TESS = Person(id="tess", kind=PersonKind.FAMILY, role=Role.YOUTH, first_name="Tess", last_name="Oosterwijk",
              relation="dochter van Noa", birth_date="2010-03-09", phone="06-00000003")  # fmt: skip
COBY = Person(id="coby", kind=PersonKind.NETWORK, role=Role.NETWORK, first_name="Coby", relation="oma van Tess",
              phone="06-00000004")  # fmt: skip
KARIN = Person(id="karin", kind=PersonKind.PROFESSIONAL, role=Role.SCHOOL, first_name="Karin", last_name="Boswijk",
               job="mentor", organisation="school", phone="053-0000005")  # fmt: skip
INEKE = Person(id="ineke", kind=PersonKind.PROFESSIONAL, role=Role.PROCESS_REGISSEUR, first_name="Ineke",
               last_name="Haverkort", job="regisseur", phone="053-0000006")  # fmt: skip

ADDRESS = "Lindelaan 14, 7511 ZZ Oelerbrug"
SCHOOL = Organisation(id="school", name="De Beuk", kind=OrganisationKind.SCHOOL)
HIDDEN_HOME = Household(id="thuis", name="Thuis bij Noa", address=ADDRESS, secret=True, secret_from=("ruben",),
                        members=(Residence(person="noa"), Residence(person="tess")))  # fmt: skip
DAILY = Result(id="r1", title="Elke dag naar school", owner="tess", start_score=3, goal_score=8)
CALM = Result(id="r2", title="Rust bij het ophalen", owner="noa")
BIKE = Agreement(id="a1", number=1, what="fietst mee naar school", who=("coby",), result="r1")
CALLS = Agreement(id="a2", number=2, what="belt bij verzuim", who=("karin",), result="r1")


def family(**parts: Any) -> Plan:
    """Return the family with these parts replaced; nobody has an agreement about reading yet."""
    whole: dict[str, Any] = {
        "details": CaseDetails(code="Lindelaan", regisseur="ineke"),
        "people": (NOA, RUBEN, TESS, COBY, KARIN, INEKE),
        "organisations": (SCHOOL,),
        "households": (HIDDEN_HOME,),
        "results": (DAILY, CALM),
        "agreements": (BIKE, CALLS),
    }
    return replace(empty_plan("Lindelaan"), **{**whole, **parts})


def alone(**details: Any) -> Plan:
    """Return an empty plan with fields of the case set."""
    return Plan(details=CaseDetails(code="Leeg", **details))


def reads(reader: str, scope: ReadScope = ReadScope.ALL, **fields: Any) -> ReadingAgreement:
    """Return the agreement that `reader` may read `scope`."""
    return ReadingAgreement(**{"id": f"l-{reader}-{scope.name}", "reader": reader, "scope": scope, **fields})


def seen(text: str = "Tess slaapt slecht", **fields: Any) -> Observation:
    """Return a worry about school that everybody may read."""
    whole: dict[str, Any] = {"area": LifeArea.EDUCATION, "kind": ObservationKind.WORRY, "stance": Stance.OPINION}
    return Observation(**{"id": "o1", **whole, "text": text, **fields})


def meeting(on: str, status: MeetingStatus = MeetingStatus.HELD, **fields: Any) -> Meeting:
    """Return a meeting on a day."""
    return Meeting(**{"id": f"m-{on}", "kind": MeetingKind.MDO, "on": on, "status": status, **fields})


def apart(on_paper_since: str | None = None) -> Sharing:
    """Return what keeps an item off paper until someone says it may go on."""
    return Sharing(apart=True, on_paper_since=on_paper_since)
