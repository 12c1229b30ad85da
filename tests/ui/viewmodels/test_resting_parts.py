from __future__ import annotations

from dataclasses import replace

from regiedesk.bootstrap import Desk
from regiedesk.domain.plan import Plan
from regiedesk.ui.viewmodels.steps import StepsModel
from tests.ui.sample_office import session


def test_a_part_of_another_step_rests_and_catches_up_when_its_step_is_shown(desk: Desk):
    opened = session(desk, "Ankerplaats")
    model = StepsModel(opened, desk.guide(opened.plan), desk.clock, desk.ids)
    model.show(f"agreements/{opened.plan.agreements[0].id}")
    step = model.state.number
    cards = (*model.state.core, *model.state.folded, *model.state.also)
    part = model.editor(next(card for card in cards if card.part == "agreements"))
    part.close()
    before = part.state
    model.go(1 if step != 1 else 2)
    opened.edit("afspraak", with_other_words)
    assert part.state == before
    model.go(step)
    assert any("Bellen op dinsdag" in row.title for row in part.state.rows)


def with_other_words(plan: Plan) -> Plan:
    first, *others = plan.agreements
    return replace(plan, agreements=(replace(first, what="Bellen op dinsdag"), *others))
