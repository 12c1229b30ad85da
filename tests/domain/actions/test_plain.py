"""Agreements that end, regie that moves, "mag op papier"."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import actions
from regiedesk.domain.errors import RefusedInput
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.words import AgreementStatus, RegieKind
from tests.domain.families import BIKE, family, seen
from tests.domain.families import apart as told_apart


def test_the_next_agreement_gets_the_next_number() -> None:
    assert actions.next_agreement_number(family()) == 3
    assert actions.next_agreement_number(family(agreements=(replace(BIKE, number=13),))) == 14
    assert actions.next_agreement_number(family(agreements=())) == 1


def test_someone_says_it_may_go_on_paper() -> None:
    plan = actions.allow_on_paper(
        family(observations=(seen(sharing=told_apart()),)), "observations", "o1", "2026-05-01"
    )
    assert plan.observations[0].sharing == told_apart(on_paper_since="2026-05-01")


@pytest.mark.parametrize(
    ("collection", "item"), [("observations", "o1"), ("observations", "weg"), ("households", "thuis")]
)
def test_only_what_was_told_apart_can_be_allowed(collection: str, item: str) -> None:
    with pytest.raises(RefusedInput, match="niet apart verteld"):
        actions.allow_on_paper(family(observations=(seen(),)), collection, item, "2026-05-01")


HELD = RegieRole(id="g1", kind=RegieKind.PROCESS, people=("ineke",), from_on="2026-01-01")


def test_regie_ends_on_the_day_the_next_begins() -> None:
    successor = RegieRole(id="g2", kind=RegieKind.PROCESS, people=("karin",), from_on="2026-07-01")
    plan = actions.hand_regie_over(family(regie=(HELD,)), "g1", successor)
    assert plan.regie == (replace(HELD, until_on="2026-07-01"), successor)


def test_a_handover_needs_a_day() -> None:
    with pytest.raises(RefusedInput, match="vanaf welke dag"):
        actions.hand_regie_over(family(regie=(HELD,)), "g1", replace(HELD, id="g2", from_on=None))


@pytest.mark.parametrize("status", [AgreementStatus.DONE, AgreementStatus.STOPPED, AgreementStatus.PAUSED])
def test_an_agreement_ends_with_its_reason(status: AgreementStatus) -> None:
    ended = actions.end_agreement(family(), "a1", status, "2026-05-01", "Tess fietst alleen").agreements[0]
    assert ended == replace(BIKE, status=status, ended_on="2026-05-01", ended_because="Tess fietst alleen")
