"""Going back to an earlier version always gives a plan that can be saved, and opens nothing that was closed since."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings

from regiedesk.domain import integrity, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.services.restoring import restored
from tests.strategies import plans

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""Making a plan smaller takes minutes; the seed of a failure is enough to find it again."""


@settings(max_examples=12, deadline=None, phases=UNSHRUNK, suppress_health_check=list(HealthCheck))
@given(plans(), plans())
def test_going_back_leaves_a_whole_plan_in_which_all_stays_closed_that_is_closed_now(now: Plan, old: Plan) -> None:
    back = restored(now, old)
    assert integrity.faults(back) == ()
    assert (back.details, back.research, back.contacts) == (now.details, now.research, now.contacts)
    for name, item in shape.items(back):
        known = shape.find(now, name, item.id)
        assert getattr(item, "sharing", None) == getattr(known or item, "sharing", None)
