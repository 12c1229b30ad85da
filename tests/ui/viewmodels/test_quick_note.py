from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.bootstrap import Desk
from regiedesk.domain import edits
from regiedesk.domain.errors import UserError
from regiedesk.domain.meetings import ContactNote, TimeEntry
from regiedesk.domain.plan import Plan
from regiedesk.domain.quick_note import PLACE
from regiedesk.domain.registers import Draft
from regiedesk.domain.services.editing import EditingService
from regiedesk.domain.words import Stance
from regiedesk.domain.work_words import Activity
from regiedesk.ui.viewmodels.quick_note import NO_CASES, NO_TEXT, NoteModel
from regiedesk.ui.viewmodels.session import CaseSession, Saved
from tests.ui.sample_office import session

HERE, THERE = "Ankerplaats", "Lampion"
TEST_NUMBER = "999990019"


@pytest.fixture
def opened(desk) -> CaseSession:
    return session(desk, HERE)


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def model(desk, opened, told) -> NoteModel:
    made = NoteModel()
    made.told.connect(told.append)
    made.enter(desk)
    made.at_hand(opened)
    return made


def on_disk(desk: Desk, code: str) -> Plan:
    return desk.cases().plan(code)


def waiting(desk: Desk, code: str) -> list[Draft]:
    return [draft for draft in desk.editing().open(code).drafts if draft.place == PLACE]


def last(plan: Plan) -> tuple[ContactNote, TimeEntry]:
    return plan.contacts[-1], plan.hours[-1]


def test_a_call_in_the_open_case_is_one_edit(model, desk, opened, told):
    before = opened.plan
    model.begin()
    desk.clock.advance(seconds=150)
    who = model.state.people[0][0]
    for known in ({"text": "Wolf sliep thuis."}, {"who": who}, {"stance": Stance.FACT}):
        model.fill(**known)
    assert model.keep()
    contact, entry = last(on_disk(desk, HERE))
    assert (contact.text, contact.people, contact.stance, contact.minutes) == (
        "Wolf sliep thuis.", (who,), Stance.FACT, 3,
    )  # fmt: skip
    assert (entry.activity, entry.minutes) == (Activity.PHONE, 3)
    assert told == [f"Notitie bewaard bij {HERE}. Ongedaan maken: Ctrl+Z"]
    assert not model.state.is_open
    opened.undo()
    assert on_disk(desk, HERE) == before


def test_what_is_typed_goes_before_the_stopwatch(model, desk):
    model.begin()
    desk.clock.advance(minutes=9)
    model.tick()
    assert model.state.lasted == 9
    model.fill(text="x", minutes=4)
    model.keep()
    assert last(on_disk(desk, HERE))[1].minutes == 4


def test_every_letter_is_a_draft_on_the_disk(model, desk):
    model.begin()
    assert waiting(desk, HERE) == []
    model.fill(text="Wolf sl")
    assert "Wolf sl" in waiting(desk, HERE)[0].text
    model.fill(text="")
    assert waiting(desk, HERE) == []


def test_a_note_left_for_later_goes_on_where_it_was(model, desk, told):
    model.begin()
    model.fill(text="Wolf", apart=True)
    desk.clock.advance(minutes=2)
    model.put_away()
    assert told == [f"Je notitie wacht bij {HERE}. Verder: Ctrl+N"]
    desk.clock.advance(days=1)
    model.begin()
    assert (model.state.note.text, model.state.note.apart, model.state.lasted) == ("Wolf", True, 2)
    assert model.state.note.on == "2026-09-02"
    model.keep()
    assert waiting(desk, HERE) == []
    assert last(on_disk(desk, HERE))[0].sharing.apart


def test_a_note_after_a_restart_is_there(model, desk):
    model.begin()
    model.fill(text="Wolf")
    again = NoteModel()
    again.enter(desk)
    again.at_hand(session(desk, HERE))
    again.begin()
    assert again.state.note.text == "Wolf"


def test_a_note_in_which_nothing_was_noted_is_forgotten(model, desk, told):
    model.begin()
    model.put_away()
    assert (waiting(desk, HERE), told) == ([], [])


def test_another_case_is_written_where_it_is_and_the_open_one_stays(model, desk, opened):
    before, others = opened.plan, on_disk(desk, THERE)
    model.begin()
    model.fill(text="Kai belde", who=model.state.people[0][0])
    model.choose(THERE)
    assert (model.state.code, model.state.note.who) == (THERE, None)
    assert waiting(desk, HERE) == []
    assert len(waiting(desk, THERE)) == 1
    assert model.keep()
    assert last(on_disk(desk, THERE))[0].text == "Kai belde"
    assert opened.plan == on_disk(desk, HERE) == before
    assert model.undo() == f"notitie bij {THERE}"
    assert on_disk(desk, THERE) == others
    assert model.redo() == f"notitie bij {THERE}"
    assert last(on_disk(desk, THERE))[0].text == "Kai belde"


def test_undo_is_of_what_was_done_last(model, opened):
    model.begin()
    model.choose(THERE)
    model.fill(text="Kai belde")
    model.keep()
    opened.edit("reden", lambda plan: edits.change_details(plan, referral_reason="nieuw"))
    model.at_hand(opened)
    assert model.undo() == ""


def test_two_notes_for_one_case_lose_nothing(model, desk):
    model.begin()
    model.choose(THERE)
    model.fill(text="eerst")
    model.put_away()
    model.begin()
    model.fill(text="toen")
    model.choose(THERE)
    assert model.state.note.text == "eerst\ntoen"


def test_without_an_open_case_one_is_chosen_first(model, desk):
    model.at_hand(None)
    model.begin()
    model.fill(text="verdwaald")
    assert (model.state.code, model.state.note.text) == ("", "")
    assert not model.keep()
    assert model.state.problem == "Kies eerst de casus."
    model.choose(HERE)
    model.fill(text="Wolf")
    model.put_away()
    model.begin()
    assert (model.state.code, model.state.note.text) == (HERE, "Wolf")


def test_a_case_that_closes_or_opens_meanwhile_is_not_written_over(model, desk, opened):
    model.begin()
    model.fill(text="Wolf")
    model.at_hand(None)
    assert (model.state.code, model.state.note.text) == (HERE, "Wolf")
    again = session(desk, HERE)
    model.at_hand(again)
    again.edit("reden", lambda plan: edits.change_details(plan, referral_reason="nieuw"))
    assert model.keep()
    made = on_disk(desk, HERE)
    assert (made.details.referral_reason, made.contacts[-1].text) == ("nieuw", "Wolf")
    assert model.elsewhere is None


def test_a_note_without_words_or_with_wrong_minutes_is_not_kept(model, desk):
    model.begin()
    model.fill(minutes=3)
    assert not model.keep()
    assert model.state.problem == NO_TEXT
    model.fill(text="x")
    model.refuse_minutes("Vul hier een heel getal in.")
    assert not model.keep()
    assert model.state.problem == "Vul hier een heel getal in."
    model.fill(minutes=None)
    assert model.keep()


def test_a_number_that_may_not_be_kept_is_covered_at_once(model, desk, told):
    model.begin()
    model.fill(text=f"BSN {TEST_NUMBER}")
    assert TEST_NUMBER not in model.state.note.text + waiting(desk, HERE)[0].text
    assert "burgerservicenummer" in told[0]


def test_without_a_case_there_is_nothing_to_note(empty_desk, told):
    made = NoteModel()
    made.told.connect(told.append)
    made.enter(empty_desk)
    made.begin()
    assert (told, made.state.is_open) == ([NO_CASES], False)


def full(*_: object) -> None:
    raise UserError("De schijf van je laptop is vol.", "Maak ruimte vrij.")


def test_what_the_disk_refuses_is_not_called_kept_and_is_tried_again(model, desk, told, monkeypatch):
    model.begin()
    model.choose(THERE)
    model.fill(text="Kai belde")
    with monkeypatch.context() as patch:
        patch.setattr(EditingService, "save", full)
        model.keep()
        assert told == []
        assert model.elsewhere.state.saved is Saved.NOT_SAVED
        model.at_hand(None)
        model.begin()
        model.choose(HERE)
        assert "vol" in model.state.problem
        laid = model.lay_aside()
        assert laid is not None
    laid.retry()
    assert last(on_disk(desk, THERE))[0].text == "Kai belde"


def test_a_case_that_takes_no_edits_any_more_is_not_called_kept(model, told, monkeypatch):
    model.begin()
    model.fill(text="Wolf")
    monkeypatch.setattr(CaseSession, "edit", lambda *_, **__: None)
    assert not model.keep()
    assert "alleen nog lezen" in model.state.problem
    assert (told, model.state.note.text) == ([], "Wolf")


def test_only_cases_of_ones_own_are_offered_closed_ones_last(model, desk, opened):
    opened.edit("dicht", lambda plan: replace(plan, details=replace(plan.details, closed_on=str(dt.date(2026, 9, 1)))))
    model.begin()
    assert model.state.cases == (THERE, HERE)
