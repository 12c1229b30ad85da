"""*Aan tafel*: what stays off, from line to line, and everything that is noted is an edit of the plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import edits, shape
from regiedesk.domain.meeting_work.agenda import Topic
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.words import Extent
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from regiedesk.ui.viewmodels.session import CaseSession
from regiedesk.ui.viewmodels.table import TableModel
from regiedesk.ui.viewmodels.table_state import Form, Stage
from tests.ui.sample_office import session
from tests.ui.table_office import CODE, DAY, MEETING, before_the_meeting, table_office

FOR_ILSE = Sharing(not_for=("bjorn",), because="Dat blijft bij Ilse.")


class Table:
    """A model at the table, and the plan below it."""

    def __init__(self, plan: Plan | None = None) -> None:
        self.desk = table_office(plan)
        self.session: CaseSession = session(self.desk, CODE)
        self.model = TableModel(self.desk, self.session)
        self.model.watch(True)

    @property
    def state(self):
        return self.model.state

    @property
    def meeting(self) -> Meeting:
        found = shape.find(self.session.plan, "meetings", MEETING)
        assert isinstance(found, Meeting)
        return found

    def sit(self) -> Table:
        self.model.show_goals()
        self.model.start()
        return self

    def at(self, topic: Topic) -> Table:
        self.model.to_line(next(stop.number - 1 for stop in self.state.stops if stop.text == topic))
        return self

    def presence(self) -> dict[str, Presence]:
        return {a.person: a.presence for a in self.meeting.attendance}


@pytest.fixture
def table(qapp) -> Table:
    return Table()


@pytest.fixture
def sitting(table: Table) -> Table:
    return table.sit()


# Before it starts


def test_one_sits_down_to_the_meeting_of_today(table):
    assert (table.state.stage, table.state.meeting) == (Stage.BEFORE, MEETING)
    assert table.state.day == "woensdag 18 maart 2026"


def test_it_lists_what_stays_off_and_for_whom(table):
    money = next(kept for kept in table.state.kept if "alimentatie" in kept.what)
    assert money.people == "Roos, Karlijn, Patrick en Miriam"
    assert money.because == "Geld blijft bij de ouders en wie eraan werkt."


def test_goals_that_are_only_not_for_reading_are_shown_with_one_press(table):
    plan = before_the_meeting()
    kept = replace(plan.results[2], sharing=FOR_ILSE)
    table = Table(edits.put(plan, kept))
    table.model.show_goals()
    assert [k.place for k in table.state.kept if k.shown] == ["results/r1", "results/r2"]
    table.model.start()
    assert [goal.result for goal in table.state.goals] == ["r1", "r2"]


def test_the_regisseur_shows_something_on_purpose_and_takes_that_back(table):
    table.model.show_item("agreements/a1", on=True)
    assert "agreements/a1" in [kept.place for kept in table.state.kept if kept.shown]
    table.model.show_item("agreements/a1", on=False)
    assert "agreements/a1" in [kept.place for kept in table.state.kept if not kept.shown]


def test_what_was_told_apart_cannot_be_shown(table):
    plan = before_the_meeting()
    apart = replace(plan.results[0], sharing=Sharing(apart=True))
    table = Table(edits.put(plan, apart))
    line = next(kept for kept in table.state.kept if kept.place == "results/r1")
    assert not line.may_show
    table.model.show_item("results/r1", on=True)
    table.sit()
    assert "r1" not in [goal.result for goal in table.state.goals]


def test_who_is_usually_asked_looks_along_when_nobody_was_written_down(qapp):
    plan = edits.change(before_the_meeting(), "meetings", MEETING, attendance=())
    table = Table(plan)
    assert {"Ilse", "Björn", "Roos", "Karlijn"} <= set(table.state.asked)
    assert any(kept.place == "agreements/a9" for kept in table.state.kept)
    table.model.start()
    assert table.presence()["karlijn"] is Presence.INVITED


def test_without_a_meeting_one_begins_now(qapp):
    plan = edits.change(before_the_meeting(), "meetings", MEETING, status=MeetingStatus.CANCELLED)
    table = Table(plan)
    stages = [table.state.stage]
    table.model.begin_now()
    assert [*stages, table.state.stage] == [Stage.NONE, Stage.BEFORE]
    new = table.session.plan.meetings[-1]
    assert (new.kind, new.on, new.status) == (MeetingKind.MDO, DAY.isoformat(), MeetingStatus.PLANNED)


def test_sitting_down_begins_the_meeting_and_is_told(table):
    told: list[int] = []
    table.model.waits.connect(told.append)
    table.model.start()
    assert table.meeting.status is MeetingStatus.HELD
    table.model.watch(False)
    table.model.watch(True)
    assert told == [20, 0, 20]


# From line to line


def test_enter_says_that_a_line_was_discussed(sitting):
    for _ in range(2):
        sitting.model.go_on()
    assert sitting.meeting.steps == (1,)
    assert [stop.done for stop in sitting.state.stops][:3] == [True, True, False]
    assert sitting.state.topic is Topic.STORY


def test_a_line_that_is_skipped_was_not_discussed(sitting):
    sitting.at(Topic.STORY).model.skip()
    assert sitting.state.topic is Topic.GOALS
    assert sitting.meeting.steps == ()


def test_enter_goes_from_goal_to_goal_and_then_to_the_next_line(sitting):
    sitting.at(Topic.GOALS)
    titles = []
    while sitting.state.goal is not None:
        titles.append(sitting.state.goal.result)
        sitting.model.go_on()
    assert titles == ["r1", "r2", "r3"]
    assert sitting.meeting.steps == (3,)


def test_undo_takes_a_press_back(sitting):
    sitting.at(Topic.WHO).model.press_seat("1")
    sitting.session.undo()
    assert sitting.presence()["ilse"] is Presence.INVITED
    assert sitting.state.seats[0].presence is Presence.INVITED


def test_behind_the_last_line_is_what_is_not_done_yet(sitting):
    sitting.model.round_off()
    assert sitting.state.stage is Stage.LEAVING
    assert "Er is nog geen volgende datum." in sitting.state.left
    sitting.model.fix_next("2026-06-10", "15.30", "De Brink")
    assert "Er is nog geen volgende datum." not in sitting.state.left
    assert sitting.state.next_date == "Woensdag 10 juni 2026, 15.30 uur, De Brink"


def test_standing_up_leads_to_the_versions(sitting):
    wanted: list[str] = []
    sitting.model.wanted.connect(wanted.append)
    sitting.model.stand_up()
    assert (wanted, sitting.state.stage) == (["versies"], Stage.BEFORE)


# Who is there


def test_a_key_goes_round_the_ways_of_being_there(sitting):
    said = []
    for _ in range(6):
        assert sitting.model.press_seat("2")
        said.append(str(sitting.presence()["bjorn"]))
    assert said == ["aanwezig", "een deel", "afwezig met bericht", "afwezig", "telefonisch", "aanwezig"]
    assert not sitting.model.press_seat("9")
    assert not sitting.model.press_seat("")


def test_one_key_says_that_all_of_whom_nothing_is_noted_are_there(sitting):
    for _ in range(3):
        sitting.model.press_seat("4")
    sitting.model.everyone()
    assert sitting.presence()["karlijn"] is Presence.EXCUSED
    assert {p for person, p in sitting.presence().items() if person != "karlijn"} == {Presence.PRESENT}


def test_who_comes_in_takes_off_the_screen_what_they_may_not_know(qapp):
    plan = before_the_meeting()
    plan = edits.put(plan, replace(plan.results[0], sharing=Sharing(not_for=("femke",), because="Afgesproken.")))
    table = Table(plan).sit()
    assert "r1" in [goal.result for goal in table.state.goals]
    assert table.model.seat(("femke",))
    assert "r1" not in [goal.result for goal in table.state.goals]


def test_who_is_kept_from_somebody_present_has_no_seat_until_they_are_there(qapp):
    plan = before_the_meeting()
    patrick = replace(next(p for p in plan.people if p.id == "patrick"), sharing=FOR_ILSE)
    table = Table(edits.put(plan, patrick))
    assert [kept.what for kept in table.state.kept if kept.place == "people/patrick"] == ["Patrick"]
    table.sit()
    assert "Patrick" not in [seat.name for seat in table.state.seats]
    assert "Patrick" not in str([goal.regie for goal in table.state.goals])
    table.model.round_off()
    assert not any("Patrick" in sentence for sentence in table.state.left)
    table.model.seat(("patrick",))
    assert "Patrick" in [seat.name for seat in table.state.seats]


def test_what_is_shown_on_purpose_is_not_for_who_comes_in_later(qapp):
    plan = before_the_meeting()
    kept = Sharing(not_for=("patrick", "femke"), because="Afgesproken.")
    table = Table(edits.put(plan, replace(plan.results[0], sharing=kept)))
    table.model.show_item("results/r1", on=True)
    table.model.start()
    assert [goal.result for goal in table.state.goals] == ["r1"]
    table.model.seat(("femke",))
    assert table.state.goals == ()


# Figures, answers and what is typed


def test_a_digit_is_a_figure_and_one_and_nought_is_ten(sitting):
    sitting.at(Topic.GOALS).model.press_figure(7)
    assert sitting.state.goal.chosen == 7
    sitting.model.press_figure(1)
    sitting.model.press_figure(0)
    assert sitting.state.goal.chosen == 10
    sitting.model.press_figure(0)
    assert sitting.state.goal.chosen == 0
    given = [e for e in sitting.session.plan.evaluations if e.meeting == MEETING]
    assert [(e.result, e.by, e.score) for e in given] == [("r1", None, 0)]


def test_each_may_give_a_figure(sitting):
    sitting.at(Topic.GOALS).model.give(5)
    sitting.model.next_giver()
    sitting.model.give(3)
    assert sitting.state.goal.given == ("samen 5",)
    assert {(e.by, e.score) for e in sitting.session.plan.evaluations} == {(None, 5), ("ilse", 3)}


def test_no_figure_elsewhere(sitting):
    sitting.at(Topic.WHO).model.press_figure(7)
    assert sitting.session.plan.evaluations == ()


def test_whether_the_question_still_holds(sitting):
    assert not sitting.model.answer(1)
    sitting.at(Topic.QUESTION)
    assert sitting.model.answer(3)
    assert sitting.meeting.question_still_right is Extent.NO
    assert not sitting.model.answer(4)


def test_a_decision_is_an_agreement_at_once_and_stays_on_the_screen(sitting):
    sitting.at(Topic.GOALS).model.open_form(Form.DECISION)
    assert sitting.model.decide("schrijven een proefschema", ("ilse", "bjorn"), "2026-04-24")
    made = sitting.session.plan.agreements[-1]
    assert (made.number, made.result, made.made_at, made.agreed_on) == (11, "r1", MEETING, "2026-03-18")
    line = sitting.state.made[0]
    assert (line.who, line.when) == ("Ilse en Björn", "vóór 24 april")
    assert sitting.state.form is Form.NONE


def test_what_is_refused_stays_open_with_why(sitting):
    sitting.model.open_form(Form.NEXT)
    assert not sitting.model.fix_next("31 februari", None, "")
    assert sitting.state.form is Form.NEXT
    assert sitting.state.problem


def test_a_new_goal_is_looked_at_at_once(sitting):
    sitting.at(Topic.GOALS)
    assert sitting.model.aim("Eén plek.", ("roos",), 1, 8, "2026-07-03")
    assert sitting.state.goal.title == "Eén plek."
    assert (sitting.state.goal.begin, sitting.state.goal.goal) == (1, 8)


def test_what_is_being_typed_waits_when_the_window_locks(sitting):
    sitting.model.open_form(Form.QUOTE)
    sitting.model.keep_draft("what", "Ik hoor")
    again = TableModel(sitting.desk, session(sitting.desk, CODE))
    again.choose(MEETING)
    again.start()
    again.open_form(Form.QUOTE)
    assert again.draft("what") == "Ik hoor"
    again.quote("Ik hoor het.", ("bjorn",))
    assert again.draft("what") == ""
    again.open_form(Form.QUOTE)
    assert again.draft("what") == ""


@pytest.mark.parametrize(
    ("words", "people"),
    [("1 2", ("ilse", "bjorn")), ("roos, en 1", ("roos", "ilse")), ("Femke", ("femke",)), ("1 1", ("ilse",)), ("", ())],
)
def test_keys_and_names_are_people(sitting, words, people):
    assert sitting.model.read_people(words) == (people, "")


def test_a_name_that_is_not_in_the_plan_is_told(sitting):
    assert sitting.model.read_people("1 Kees")[1].startswith("Kees staat niet in het plan.")
