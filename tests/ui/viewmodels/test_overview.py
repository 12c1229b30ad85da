from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import edits
from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.meetings import TimeEntry
from regiedesk.domain.people import Person
from regiedesk.domain.quick_note import PLACE
from regiedesk.domain.words import AgreementStatus, RegieKind
from regiedesk.domain.work_words import Activity, MeetingStatus
from regiedesk.ui.viewmodels.overview import OverviewModel
from tests.ui.sample_office import session


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened) -> OverviewModel:
    made = OverviewModel(desk, opened)
    made.watch(True)
    return made


def test_who_stands_family_first(model):
    kinds = [str(person.kind) for person in model.state.people]

    assert kinds == sorted(kinds, key=["gezin", "netwerk", "professional"].index)
    assert model.state.people[0].says.endswith("jaar")
    assert any("belt" in sentence for sentence in model.state.contacts)


def test_results_show_where_it_began_where_it_is_and_where_it_goes(model):
    line = next(line for line in model.state.results if line.title == "Gewoon zestien zijn.")

    assert None not in (line.start, line.now, line.goal)
    assert line.whose == "Wolf"
    assert line.late


def test_the_last_figure_counts(model, opened):
    line = model.state.results[0]
    result = line.place.partition("/")[2]
    last = [e for e in opened.plan.evaluations if e.result == result and e.score is not None]

    assert line.now == max(last, key=lambda e: e.on).score


def test_a_result_without_holder_is_a_gap(model, opened):
    opened.edit("regie weg", lambda plan: replace(plan, regie=()))

    assert all(dict(line.regie)["proces"] == "" for line in model.state.results)
    assert any("Niemand heeft de procesregie" in todo.sentence for todo in model.state.todos)


def test_who_left_or_comes_later_is_no_holder(model, opened):
    def shown() -> dict[str, str]:
        return dict(model.state.results[0].regie)

    place = model.state.results[0].place.partition("/")[2]
    nearest = [r for r in opened.plan.regie if r.kind is RegieKind.PROCESS and r.result in (None, place)]
    holders = {person for role in nearest for person in role.people}
    assert shown()["proces"]
    before = opened.plan
    opened.edit("weg", lambda plan: replace(plan, people=tuple(_left(p, holders) for p in plan.people)))
    assert shown()["proces"] == ""
    later = tuple(replace(role, from_on="2026-09-03") for role in before.regie)
    opened.edit("later", lambda plan: replace(before, regie=later))
    assert shown()["proces"] == ""


def _left(person: Person, gone: set[str]) -> Person:
    return replace(person, left_on="2026-09-01") if person.id in gone else person


def test_late_agreements_stand_first_and_leave_when_done(model, opened):
    first = model.state.due[0]
    assert first.late

    agreement = first.place.partition("/")[2]
    opened.edit("klaar", lambda plan: edits.change(plan, "agreements", agreement, status=AgreementStatus.DONE))

    assert first.place not in [line.place for line in model.state.due]


def test_attention_says_what_to_do(model, qtbot):
    todo = next(todo for todo in model.state.todos if todo.place.startswith("agreements/"))
    assert todo.action == "Bekijk de afspraak"

    with qtbot.waitSignal(model.wanted) as wanted:
        model.go(todo.place)
    assert wanted.args == [todo.place]


def test_what_is_switched_off_is_not_asked(model, desk):
    desk.set_attention_rules(AttentionSettings().switched(BY_KEY["afspraak"], False))
    model.load()

    assert model.state.todos
    assert [todo for todo in model.state.todos if todo.action == "Bekijk de afspraak"] == []


def test_a_meeting_that_has_passed_is_not_the_next_one(model, opened):
    gone = replace(opened.plan.meetings[-1], id="voorbij", on="2026-09-01", status=MeetingStatus.PLANNED)
    opened.edit("overleg", lambda plan: replace(plan, meetings=(*plan.meetings, gone)))

    assert "5 november" in model.state.meeting[0]


def test_a_note_that_waits_stands_first(model, opened):
    opened.keep_draft(PLACE, "{}", "Deze notitie is nog niet af.")
    model.load()

    assert (model.state.todos[0].place, model.state.todos[0].action) == ("notitie", "Maak af")
    opened.drop_draft(PLACE)
    model.load()
    assert "notitie" not in [todo.place for todo in model.state.todos]


def test_next_meeting_and_papers_out(model):
    day, what, distance = model.state.meeting

    assert "5 november" in day
    assert what
    assert distance == "over 64 dagen"
    assert [line.version for line in model.state.papers] == [3]
    assert "Coby" in model.state.papers[0].says


def test_last_changes_are_between_the_last_two_versions(model):
    assert model.state.changes_title == "Van versie 2 naar 3"
    assert model.state.changes
    assert all(change.sentence for change in model.state.changes)


def test_edits_after_the_version_are_counted(model, opened):
    before = model.state.unfrozen
    result = opened.plan.results[0]
    opened.edit("doel", lambda plan: edits.put(plan, replace(result, title="Iets anders.")))

    assert model.state.unfrozen == before + 1


def test_nothing_is_read_while_nobody_looks(model, opened):
    seen: list[int] = []
    model.watch(False)
    model.changed.connect(lambda: seen.append(1))
    opened.edit("regie weg", lambda plan: replace(plan, regie=()))

    assert seen == []


def test_hours_stand_beside_those_that_are_financed_and_are_no_ceiling(model, opened, desk):
    assert model.state.hours.financed == "In elk geval 50 uur is gefinancierd. Meer mag."
    assert model.state.hours.total
    work = tuple(TimeEntry(id=f"u{at}", activity=kind, minutes=90 * at, on=on) for at, kind, on in WORKED)
    opened.edit("uren", lambda plan: replace(plan, hours=work))
    assert (model.state.hours.total, model.state.hours.this_month) == ("9 uur", "3 uur")
    assert model.state.hours.activities == (("reistijd", "4,5 uur"), ("overleg", "3 uur"), ("bellen", "1,5 uur"))

    desk.set_attention_rules(AttentionSettings().with_period(BY_KEY["uren"], 8).switched(BY_KEY["uren"], False))
    model.load()
    assert "8 uur" in model.state.hours.financed


WORKED = ((1, Activity.PHONE, None), (2, Activity.MEETING, "2026-09-01"), (3, Activity.TRAVEL, "2026-08"))
