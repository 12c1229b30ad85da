"""What holds for every plan: files give back what they took, undo restores, nothing dangles, nothing leaks."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiedesk.domain import edits, history, integrity, shape
from regiedesk.domain.compare import differences
from regiedesk.domain.compare.readers import differences_for
from regiedesk.domain.disclosure import disclose
from regiedesk.domain.errors import NotAllowed, RefusedInput
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile, FrozenPlan
from regiedesk.storage.codec import JsonCaseCodec, JsonPlanCodec
from tests.strategies import plans

CODEC = JsonPlanCodec()
FILES = JsonCaseCodec(CODEC)
TODAY = dt.date(2026, 9, 2)
slow = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@slow
@given(plans())
def test_what_is_saved_is_what_is_loaded(plan: Plan) -> None:
    assert integrity.faults(plan) == ()
    body = CODEC.encode(plan)
    assert CODEC.decode(body) == plan
    assert CODEC.encode(CODEC.decode(body)) == body


@slow
@given(plans(), plans())
def test_a_case_file_comes_back_with_its_versions(old: Plan, new: Plan) -> None:
    first = history.next_version((), CODEC.encode(old), TODAY, "begin", "Noor")
    case = CaseFile(id="c1", plan=new, versions=(FrozenPlan(version=first, plan=old),))
    assert FILES.decode_file(FILES.encode_file(case)) == case


@slow
@given(plans(), st.data())
def test_every_removal_keeps_references_whole_or_is_refused(plan: Plan, data: st.DataObject) -> None:
    collection, item = data.draw(st.sampled_from(list(shape.items(plan))))
    if edits.users_of(plan, collection, item.id):
        with pytest.raises(RefusedInput):
            edits.remove(plan, collection, item.id)
        return
    after = edits.remove(plan, collection, item.id)
    assert integrity.faults(after) == ()
    assert shape.find(after, collection, item.id) is None


@slow
@given(plans(most=1), plans(most=1), plans(most=1))
def test_undo_restores_and_redo_brings_back(first: Plan, second: Plan, third: Plan) -> None:
    walked = history.begin(first).did(second, "twee").did(third, "drie")
    back = walked.undo().undo()
    assert back.present.plan == first
    assert back.redo().redo().present.plan == third
    assert back.undo() == back


@slow
@given(plans(), st.data())
def test_what_is_disclosed_holds_together_and_only_holds_less(plan: Plan, data: st.DataObject) -> None:
    holder = data.draw(st.sampled_from([person.id for person in plan.people]))
    try:
        disclosed = disclose(plan, (holder,), TODAY)
    except NotAllowed:
        return
    assert integrity.faults(disclosed.plan) == ()
    for name in shape.collections():
        whole = {item.id for item in getattr(plan, name)}
        assert {item.id for item in getattr(disclosed.plan, name)} <= whole


@slow
@given(plans(), st.data())
def test_what_was_said_apart_is_on_nobodys_paper(plan: Plan, data: st.DataObject) -> None:
    holder = data.draw(st.sampled_from([person.id for person in plan.people]))
    apart = {
        (name, item.id)
        for name, item in shape.items(plan)
        if (sharing := getattr(item, "sharing", None)) and sharing.apart and not sharing.on_paper_since
        if name != "people"
    }
    try:
        disclosed = disclose(plan, (holder,), TODAY)
    except NotAllowed:
        return
    assert not apart & {(name, item.id) for name, item in shape.items(disclosed.plan)}


@slow
@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    assert differences(plan, plan) == ()


@slow
@given(plans(), plans(), st.data())
def test_no_difference_tells_a_reader_what_was_said_apart(old: Plan, new: Plan, data: st.DataObject) -> None:
    holder = data.draw(st.sampled_from([person.id for person in new.people]))
    apart = {
        f"{name}/{item.id}"
        for name, item in shape.items(new)
        if name != "people" and (sharing := getattr(item, "sharing", None)) and sharing.apart
        if not sharing.on_paper_since
    }
    try:
        found = differences_for(old, new, (holder,), TODAY)
    except NotAllowed:
        return
    assert not apart & {difference.place for difference in found}


@slow
@given(plans(), plans())
def test_every_difference_is_a_sentence_under_a_step(old: Plan, new: Plan) -> None:
    for difference in differences(old, new):
        assert difference.step in range(1, 8)
        assert difference.sentence.strip()
