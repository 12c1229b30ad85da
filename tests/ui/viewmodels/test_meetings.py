from __future__ import annotations

import datetime as dt

import pytest

from regiedesk.domain.logbook import CALENDAR_FILE
from regiedesk.domain.meeting_work import doing
from regiedesk.domain.meeting_work.agenda import agenda_texts
from regiedesk.domain.meeting_work.appointment import Appointment
from regiedesk.domain.meetings import Meeting
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.viewmodels.meetings_state import Act, InviteeRow, OpenMeeting
from tests.ui.sample_office import session

DAY = ("on",)


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened, files) -> MeetingsModel:
    return MeetingsModel(desk, opened, files)


def form(model: MeetingsModel) -> OpenMeeting:
    assert model.state.opened is not None
    return model.state.opened


def row(model: MeetingsModel, name: str) -> InviteeRow:
    return next(person for person in form(model).people if person.name == name)


def newest(opened) -> Meeting:
    meeting = opened.plan.meetings[-1]
    assert isinstance(meeting, Meeting)
    return meeting


def planned(model: MeetingsModel) -> str:
    """Plan a meeting and return its id."""
    model.plan_one()
    model.part.set_field(DAY, "2026-09-24")
    meeting_id = form(model).id
    model.close()
    return meeting_id


def test_planned_meetings_stand_first_to_last_and_held_ones_the_other_way(model):
    assert [line.title for line in model.state.planned] == ["donderdag 5 november 2026"]
    held = [line.title for line in model.state.held]
    assert (held[0], held[-1]) == ("donderdag 27 augustus 2026, 14.00 uur", "donderdag 14 mei 2026, 14.00 uur")
    assert model.state.held[0].who == "10 mensen waren er · 4 cijfers gegeven · 1 stap besproken"
    planned(model)
    assert [line.title for line in model.state.planned] == ["donderdag 24 september 2026", "donderdag 5 november 2026"]


def test_a_new_meeting_knows_who_usually_comes_and_the_agenda(model, opened):
    model.plan_one()
    assert form(model).fields["agenda"].content == agenda_texts(MeetingKind.MDO)
    assert [person.name for person in form(model).people if person.asked][:3] == ["Cilla", "Wolf", "Coby"]
    assert form(model).lacks == "Nog nodig: datum."
    assert row(model, "Amélie").why == "26 weken: kies samen met de ouders"
    assert row(model, "Yara").warning == "Marva mag niet weten dat Yara meedoet."


def test_it_is_kept_as_soon_as_it_has_a_day(model, opened):
    before = len(opened.plan.meetings)
    model.plan_one()
    model.part.set_field(("time",), "15.30")
    assert len(opened.plan.meetings) == before
    model.part.set_field(DAY, "2026-09-24")
    assert (newest(opened).on, newest(opened).time, newest(opened).status) == (
        "2026-09-24", "15.30", MeetingStatus.PLANNED,
    )  # fmt: skip
    assert form(model).earlier == "Het gezin komt dan om 15.15 uur."
    assert opened.state.undo == "Overleg erbij"


def test_a_new_one_that_is_half_filled_in_waits_in_the_list(model, desk, files):
    model.plan_one()
    model.part.set_field(("place",), "Huis van de Wijk")
    model.close()
    waiting = MeetingsModel(desk, session(desk, "Ankerplaats"), files).state.planned[0]
    assert (waiting.title, waiting.acts) == ("Nog niet af", (Act.FINISH, Act.REMOVE))
    model.act(Act.FINISH, waiting.id)
    assert form(model).fields["place"].content == "Huis van de Wijk"
    model.part.remove(waiting.id)
    assert model.state.planned[0].title != "Nog niet af"


def test_a_new_one_of_which_nothing_is_filled_in_is_forgotten(model):
    model.plan_one()
    model.close()
    assert len(model.state.planned) == 1


def test_a_day_that_does_not_exist_is_kept_as_it_was_typed(model, opened):
    meeting_id = planned(model)
    model.act(Act.CHANGE, meeting_id)
    model.part.refuse(DAY, "31-9", "Deze dag bestaat niet.")
    assert (form(model).fields["on"].words, form(model).fields["on"].error) == ("31-9", "Deze dag bestaat niet.")
    assert newest(opened).on == "2026-09-24"


def test_another_sort_of_meeting_has_its_own_agenda(model, opened):
    model.plan_one()
    model.set_kind(MeetingKind.SCHOOL)
    assert not row(model, "Henk").asked
    model.part.set_field(DAY, "2026-09-24")
    model.set_kind(MeetingKind.FINAL)
    assert (newest(opened).kind, newest(opened).agenda) == (MeetingKind.FINAL, agenda_texts(MeetingKind.FINAL))
    assert opened.state.undo == doing.Did.CHANGED
    opened.undo()
    assert form(model).fields["kind"].content == MeetingKind.SCHOOL


def test_who_was_chosen_by_hand_stays_when_the_sort_changes(model):
    model.plan_one()
    model.ask("cilla", come=False)
    model.set_kind(MeetingKind.SCHOOL)
    assert not row(model, "Cilla").asked
    assert row(model, "Henk").asked


def test_who_of_the_family_does_not_come_hears_it(model, opened):
    planned(model)
    model.act(Act.CHANGE, newest(opened).id)
    assert row(model, "Wolf").hears is None
    model.ask("wolf", come=False)
    hears = row(model, "Wolf").hears
    assert hears is not None
    model.part.set_field(hears.path, "2026-09-25")
    wolf = next(a for a in newest(opened).attendance if a.person == "wolf")
    assert (wolf.presence, wolf.informed_on) == (Presence.EXCUSED, "2026-09-25")
    model.ask("joost", come=False)
    assert "joost" not in {a.person for a in newest(opened).attendance}
    assert row(model, "Joost").hears is None


def test_called_off_it_stays_among_what_was_and_undo_brings_it_back(model, opened):
    meeting_id = planned(model)
    model.act(Act.CANCEL, meeting_id)
    off = next(line for line in model.state.held if line.id == meeting_id)
    assert (off.off, off.who, off.todo) == (True, "", ())
    opened.undo()
    assert meeting_id in {line.id for line in model.state.planned}


@pytest.mark.parametrize(
    ("act", "signal"), [(Act.TABLE, "table_wanted"), (Act.PAPER, "paper_wanted"), (Act.ALL, "wanted")]
)
def test_a_button_leads_to_the_meeting_elsewhere(model, qtbot, act, signal):
    with qtbot.waitSignal(getattr(model, signal)) as wanted:
        model.act(act, "m5")
    assert wanted.args == ["meetings/m5"]


def test_a_button_leads_somewhere_or_is_not_there(model, opened, desk, files):
    assert Act.TABLE in model.state.planned[0].acts
    without = MeetingsModel(desk, opened, files, leads=frozenset({Act.PAPER}))
    assert without.state.planned[0].acts == (Act.PAPER, Act.CALENDAR, Act.CHANGE, Act.CANCEL)
    assert without.state.held[0].acts == (Act.PAPER, Act.ALL)


def test_a_day_that_passed_asks_to_be_worked_out(model, desk):
    planned(model)
    assert model.state.planned[0].todo == ()
    desk.clock.advance(days=23)
    model.refresh()
    assert model.state.planned[0].todo == ("De dag is voorbij. Werk dit overleg uit.",)


def test_only_the_last_meeting_says_what_is_not_done(model, desk, files):
    other = MeetingsModel(desk, session(desk, "Lampion"), files)
    assert other.state.held[0].todo == ("Pepijn was er niet. Spreek af wie het vertelt, en wanneer.",)
    assert all(not line.todo for line in other.state.held[1:])


def test_alignment_by_phone_and_mail_is_counted(model, opened):
    for kind in (MeetingKind.PHONE, MeetingKind.MAIL, MeetingKind.PHONE):
        model.align(kind)
        model.set_aligned(("gertjan", "rob"))
        model.part.set_field(("note",), "Wolf was er de hele week.")
        model.close()
    assert model.state.counted == "2 keer per telefoon · 1 keer per mail"
    first = model.state.alignments[0]
    assert (first.line, first.about) == ("2 september 2026 · telefoon · Gert-Jan en Rob", "Wolf was er de hele week.")
    assert {a.presence for a in newest(opened).attendance} == {Presence.PHONE}
    assert len(model.state.held) == 5
    model.act(Act.REMOVE, first.id)
    assert model.state.counted == "1 keer per telefoon · 1 keer per mail"


def test_a_calendar_file_is_written_and_in_the_log(model, opened, desk, tmp_path):
    meeting_id = planned(model)
    made = model.appointment(meeting_id)
    assert made == Appointment(day=dt.date(2026, 9, 24))
    model.save_appointment(made, tmp_path / made.file_name())
    content = (tmp_path / "overleg-2026-09-24.ics").read_text()
    assert "SUMMARY:Overleg\n" in content
    assert not [p.first_name for p in opened.plan.people if p.first_name in content]
    with desk.vault.read() as work:
        assert work.cases.events(opened.state.case_id)[-1].kind == CALENDAR_FILE


def test_a_file_that_is_there_already_is_told(model, qtbot, tmp_path):
    made = model.appointment(planned(model))
    path = tmp_path / "overleg.ics"
    path.write_text("van mij")
    with qtbot.waitSignal(model.problem) as told:
        model.save_appointment(made, path)
    assert "niets overschreven" in told.args[0].sentence()
    assert path.read_text() == "van mij"


def test_without_a_whole_day_there_is_nothing_for_a_calendar(model, opened, qtbot):
    meeting_id = planned(model)
    model.act(Act.CHANGE, meeting_id)
    model.part.set_field(DAY, "2026-09")
    with qtbot.waitSignal(model.problem) as told:
        assert model.appointment(meeting_id) is None
    assert "een hele dag nodig" in told.args[0].sentence()


def test_a_place_opens_a_meeting_or_begins_the_sort_it_names(model, opened):
    model.show("meetings/nieuw/ronde tafel")
    assert form(model).fields["kind"].content is MeetingKind.ROUND_TABLE
    model.show(f"meetings/{opened.plan.meetings[0].id}")
    assert form(model).id == opened.plan.meetings[0].id
    model.close()
    model.show("meetings")
    assert model.state.opened is None
