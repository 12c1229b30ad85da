"""A walk over a plan finds every text and reference, also where it skips what cannot hold one."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings

from regiedesk.domain import shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import Ref
from tests.strategies import plans

slow = settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))


@slow
@given(plans())
def test_texts_are_the_filled_leaves_that_are_text(plan: Plan) -> None:
    whole = [(path, content) for path, field, content in shape.leaves(plan) if shape.is_text(field) and content]
    assert list(shape.texts(plan)) == whole


@slow
@given(plans())
def test_references_are_the_leaves_that_are_marked(plan: Plan) -> None:
    marked = [(path, field.mark(Ref), content) for path, field, content in shape.leaves(plan)]
    assert list(shape.references(plan)) == [(path, ref.target, content) for path, ref, content in marked if ref]


@slow
@given(plans())
def test_words_and_people_are_found_without_their_paths(plan: Plan) -> None:
    assert shape.words(plan) == [text for _, text in shape.texts(plan)]
    assert shape.people_in(plan) == [ref for _, target, ref in shape.references(plan) if target == "people"]
