"""A version that was fixed prints the same next year: the same words, and the same bytes with the same program."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import Absence, RegieRole
from regiedesk.domain.services.prints import VARIANTS
from regiedesk.domain.words import RegieKind
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, PaperKind
from tests.domain.services.office import CODE, Office, family, with_what
from tests.printing.reading import page_texts

YEAR = 400
"""Days in which a birthday, the end of an agreement and a planned meeting pass."""


def passing() -> Plan:
    """Return the family with as much as possible that a day can overtake."""
    plan = family()
    many = tuple(replace(plan.agreements[0], id=f"x{n}", number=10 + n, what=f"doet klus {n}") for n in range(30))
    return replace(
        plan,
        agreements=(*plan.agreements, *many),
        meetings=(Meeting(id="m", kind=MeetingKind.MDO, on="2026-10-01", time="14.00", status=MeetingStatus.PLANNED),),
        regie=(RegieRole(id="g", kind=RegieKind.PROCESS, people=("noor",), result="r1", until_on="2026-12-01"),),
        absences=(Absence(id="w", person="noor", from_on="2026-09-01", until_on="2026-09-30", deputy="job"),),
    )


EACH = [(kind, holder) for kind in sorted(VARIANTS) for holder in ("mila", "bas", "noor", "job")]
NOTHING_FOR_THEM = {(PaperKind.SAFETY, "bas"), (PaperKind.SAFETY, "job")}


@pytest.mark.parametrize(("kind", "holder"), [each for each in EACH if each not in NOTHING_FOR_THEM])
def test_a_fixed_plan_prints_the_same_a_year_later(filled: Office, kind: PaperKind, holder: str) -> None:
    filled.editing.save("c1", passing())
    filled.planning().freeze(CODE, "MDO")
    now = filled.prints().preview(kind, CODE, (holder,))
    filled.clock.advance(days=YEAR)
    filled.editing.save("c1", with_what(passing(), "leert zwemmen"))
    later = filled.prints().preview(kind, CODE, (holder,))
    assert page_texts(later.pdf) == page_texts(now.pdf)
    assert later.pdf == now.pdf
    assert later.copy.bladkenmerk == now.copy.bladkenmerk


def test_a_concept_is_of_the_day_it_is_printed(filled: Office) -> None:
    """The other side: what is not fixed does follow the day."""
    filled.editing.save("c1", passing())
    now = filled.prints().preview(PaperKind.FAMILY_PLAN, CODE, ("mila",), concept=True)
    filled.clock.advance(days=YEAR)
    later = filled.prints().preview(PaperKind.FAMILY_PLAN, CODE, ("mila",), concept=True)
    assert page_texts(later.pdf) != page_texts(now.pdf)
