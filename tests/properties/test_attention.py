"""Whatever stands in a plan, what asks for attention does not depend on how it was entered, and is said in whole."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.domain import shape
from regiedesk.domain.attention import attention
from regiedesk.domain.attention.begin import begins
from regiedesk.domain.attention.catalogue import RULES
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.forms import catalogue
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import PlanVersion
from regiedesk.domain.words import PersonKind
from tests.domain.services.office import family
from tests.properties.test_going_back import UNSHRUNK
from tests.storage.vault.support import DAY, paper
from tests.strategies import plans

PARTS = {part for number in range(1, 8) for part in catalogue.parts_of_step(number)}
VERSIONS = tuple(
    PlanVersion(
        number=number, frozen_on=DAY + dt.timedelta(days=number), reason="MDO", author="Noor", kenmerk="", leading=leads
    )
    for number, leads in ((1, False), (2, False), (3, True))
)
PAPERS = tuple(
    replace(paper(number, version), holder_kind=PersonKind.PROFESSIONAL, returned_on=returned)
    for number, version, returned in ((1, 1, None), (2, 1, DAY), (1, 2, None), (1, 3, None))
)
FEW = settings(max_examples=20, deadline=None, phases=UNSHRUNK, suppress_health_check=list(HealthCheck))


@FEW
@given(plans(most=3), st.randoms(use_true_random=False))
def test_the_order_of_entry_does_not_count(plan: Plan, random: Any) -> None:
    parts: dict[str, Any] = {}
    for name in shape.collections():
        items = list(getattr(plan, name))
        random.shuffle(items)
        parts[name] = tuple(items)
    assert attention(replace(plan, **parts)) == attention(plan)


@FEW
@given(plans(most=3), st.permutations(VERSIONS), st.permutations(PAPERS))
def test_the_order_of_the_registers_does_not_count(plan: Plan, versions: Any, papers: Any) -> None:
    assert attention(plan, versions, papers) == attention(plan, VERSIONS, PAPERS)
    asked = [row.sentence for row in attention(family(), versions, papers) if row.kind == "papier"]
    assert asked == ["2 oude papieren zijn nog niet terug van school of zorg."]


@FEW
@given(plans(most=3))
def test_every_row_has_a_sentence_an_action_a_place_and_days_that_fit(plan: Plan) -> None:
    for row in attention(plan):
        collection, *item = row.place.split("/")
        assert row.sentence[-1] in ".?"
        assert row.action
        assert collection in PARTS
        assert not item or begins(row.place) or shape.find(plan, collection, item[0])
        assert row.until_day is None or row.from_day <= row.until_day


@FEW
@given(plans(most=3), st.sampled_from(RULES))
def test_a_rule_finds_its_own_rows_and_no_others(plan: Plan, rule: Any) -> None:
    whole = attention(plan, settings=USUAL.switched(rule, True))
    without = attention(plan, settings=USUAL.switched(rule, False))
    assert without == tuple(row for row in whole if row.kind != rule.key)
