"""Veranderingen: what it tells, and what it records."""

from __future__ import annotations

from dataclasses import replace

import pytest

from regiedesk.domain import actions, edits
from regiedesk.domain.actions import Fate
from regiedesk.domain.registers import Holding
from regiedesk.domain.steps import StepStatus, state
from regiedesk.domain.words import AgreementStatus, LegalFrame, PersonKind, RegieLevel, Role
from regiedesk.domain.work_words import Access, MeetingStatus, Trigger
from regiedesk.ui.viewmodels.changes import ChangesModel
from regiedesk.ui.viewmodels.changes_typed import Form
from tests.ui.held import hold
from tests.ui.sample_office import session


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened) -> ChangesModel:
    made = ChangesModel(desk, opened)
    made.watch(True)
    return made


@pytest.fixture
def lampion(desk) -> ChangesModel:
    made = ChangesModel(desk, session(desk, "Lampion"))
    made.watch(True)
    return made


def nothing_planned(opened) -> None:
    plan = opened.plan
    off = tuple(replace(m, status=MeetingStatus.CANCELLED) for m in plan.meetings if m.status is MeetingStatus.PLANNED)
    for meeting in off:
        opened.edit("afgezegd", lambda plan, meeting=meeting: edits.put(plan, meeting))


def test_the_history_is_there_newest_first(model):
    history = model.state.lines.history

    assert [line.what for line in history] == ["Opschaling en veiligheid", "Zorg toegevoegd"]
    assert "Weer open: stap 1, 3, 4, 5, 6 en 7." in history[0].says
    assert history[0].says[-1].startswith("Besproken: startgesprek versterkte procesregie op ")


def test_the_level_says_what_is_missing_and_where(model):
    level = model.state.lines.level

    assert level.title == "Versterkte procesregie, vrijwillig kader"
    assert [one.place for one in level.missing][:2] == ["regie", "enhanced_regie/vpr"]
    assert {one.place.partition("/")[0] for one in level.missing} >= {"factors", "conditions"}
    assert [line.what for line in level.history] == ["Kernbeslissing in het Overleg Veilig Verder"]
    assert level.roads[-1] == "Het Overleg Veilig Verder, als het over veiligheid gaat."


def test_who_came_who_left_and_who_was_addressed(model, lampion):
    assert [one.name for one in model.state.lines.came] == ["Petra", "Marloes", "Sevda"]
    assert [line.what.partition(" ")[0] for line in lampion.state.lines.left] == ["Esmée"]
    first = model.state.lines.addressed[0]
    assert first.what == "Marva aangesproken"
    assert first.says[0].startswith("Afspraak 13: ")
    assert first.says[-1] == "Daarna: Ze belt voortaan Rob."


def test_choosing_what_changed_shows_which_steps_open_and_why(model):
    model.start(Form.CHANGE)
    model.fill("triggers", (Trigger.SAFETY, Trigger.WAITING))

    assert [(one.step, one.words) for one in model.state.reopens] == [
        (2, "Stap 2 · Hoe gaat het nu? Door: veiligheid"),
        (4, "Stap 4 · Wie doet wat? Door: veiligheid, wachtlijst"),
        (6, "Stap 6 · Hoe werken we samen? Door: veiligheid"),
    ]


def test_a_change_is_recorded_and_makes_an_mdo_wise(model, opened):
    nothing_planned(opened)
    model.start(Form.CHANGE)
    model.fill("triggers", (Trigger.SAFETY,))
    model.fill("words", "Er was weer ruzie aan de deur.")
    model.keep()

    assert model.state.form is Form.NONE
    assert model.state.news.startswith("Het staat erbij, op 2 september 2026. Stap 2, 4 en 6 gaan weer open.")
    assert opened.plan.changes[-1].text == "Er was weer ruzie aan de deur."
    assert [line.what for line in model.state.lines.wise] == ["Veiligheid"]
    assert opened.state.undo == "er is iets veranderd"


def test_a_meeting_that_is_planned_is_named(model, opened):
    model.start(Form.CHANGE)
    assert model.state.talk == "Op 5 november 2026 zien jullie elkaar. Bekijk die stappen dan samen."
    model.fill("on", "")
    assert model.state.talk == "Plan daarna een MDO: dan bekijken jullie die stappen samen."
    model.fill("on", "2026-09-02")
    model.fill("triggers", (Trigger.SAFETY,))
    model.keep()

    assert model.state.news.endswith("Op 5 november 2026 zien jullie elkaar. Bekijk die stappen dan samen.")
    assert model.state.lines.wise == ()
    nothing_planned(opened)
    assert [line.what for line in model.state.lines.wise] == ["Veiligheid"]


def test_an_mdo_is_put_aside_with_a_reason(model, opened):
    nothing_planned(opened)
    model.start(Form.CHANGE)
    model.fill("triggers", (Trigger.WAITING,))
    model.keep()
    change = model.state.lines.wise[0].place.partition("/")[2]
    model.start(Form.ASIDE, change)
    assert model.state.about == "Wachtlijst, 2 september 2026"
    model.keep()
    assert model.state.problem("words") == "Schrijf op waarom een overleg nu niet nodig is."
    model.fill("words", "We bellen vrijdag.")
    model.keep()

    assert model.state.lines.wise == ()
    assert "Geen overleg nodig: We bellen vrijdag." in model.state.lines.history[0].says


@pytest.mark.parametrize(
    ("form", "field", "sentence"),
    [
        (Form.CHANGE, "triggers", "Kies wat er veranderd is."),
        (Form.LEAVING, "person", "Kies wie er weggaat."),
        (Form.JOINING, "first_name", "Vul een naam in."),
        (Form.LEVEL, "level", "Zo is het nu al. Kies wat er anders wordt."),
    ],
)
def test_what_is_missing_is_said_in_its_field(model, opened, form, field, sentence):
    before = opened.plan
    model.start(form)
    model.keep()

    assert model.state.form is form
    assert model.state.problem(field) == sentence
    assert opened.plan == before
    model.fill(field, model.state.typed.level if field == "level" else "")
    assert model.state.problem(field) == ""


@pytest.mark.parametrize("day", ["", "2026", "2026-09"])
@pytest.mark.parametrize("form", [Form.CHANGE, Form.LEAVING, Form.JOINING, Form.LEVEL])
def test_a_day_is_a_whole_day(model, form, day):
    model.start(form)
    model.fill("on", day)
    model.keep()

    assert model.state.problem("on") == "Vul een hele dag in, bijvoorbeeld 3-6-2026."


def test_who_leaves_is_asked_for_each_agreement(model, opened):
    model.start(Form.LEAVING)
    model.fill("person", "lisanne")
    held = model.state.held

    assert "inhoudelijke regie bij 'Dat ik Amélie hoor voordat Wolf haar hoort'" in model.state.ending
    assert [one.agreement for one in held] == [a.id for a in actions.agreements_of(opened.plan, "lisanne")]
    assert {one.choice.fate for one in held} == {Fate.LATER}


def test_what_was_chosen_for_each_agreement_is_done(model, opened):
    model.start(Form.LEAVING)
    model.fill("person", "coby")
    first, second = (one.agreement for one in model.state.held[:2])
    model.choose_fate(first, Fate.TAKEN_OVER)
    model.choose_fate(second, Fate.STOPS)
    model.keep()
    assert model.state.problem(first) == "Kies wie dit gaat doen."
    model.choose_successor(first, "bouke")
    assert model.state.problem(first) == ""
    model.keep()

    plan = opened.plan
    assert state(plan, 5).state is StepStatus.REOPENED
    assert next(a for a in plan.agreements if a.id == second).status is AgreementStatus.STOPPED
    assert next(a for a in plan.agreements if a.replaces == first).who[0] == "bouke"
    assert "Coby" in model.state.lines.left[0].what
    opened.undo()
    assert not [p for p in opened.plan.people if p.id == "coby" and p.left_on]


def test_choosing_someone_else_forgets_what_was_chosen(model):
    model.start(Form.LEAVING)
    model.fill("person", "lisanne")
    model.choose_fate(model.state.held[0].agreement, Fate.STOPS)
    model.fill("person", "henk")
    model.fill("person", "lisanne")

    assert model.state.typed.fates == ()


def test_only_who_is_not_of_the_family_can_leave_here(model, opened):
    kinds = {p.id: p.kind for p in opened.plan.people}

    assert {kinds[person] for person, _ in model.state.people} == {PersonKind.NETWORK, PersonKind.PROFESSIONAL}


def test_who_joins_is_in_the_plan_and_briefed(model, opened):
    model.start(Form.JOINING)
    for field, content in {
        "first_name": "Ravi", "last_name": "Bhola", "role": Role.YOUTH_CARE_WORKER, "job": "therapeut",
        "words": "Wolf wil praten over mei.",
    }.items():  # fmt: skip
        model.fill(field, content)
    model.keep()

    ravi = opened.plan.people[-1]
    assert (ravi.name(), ravi.role, ravi.job, ravi.joined_on) == (
        "Ravi Bhola", Role.YOUTH_CARE_WORKER, "therapeut", "2026-09-02",
    )  # fmt: skip
    assert opened.plan.changes[-1].triggers == (Trigger.CARE_ADDED,)
    assert model.state.briefing is not None
    assert model.state.briefing.name == "Ravi"
    assert "nog niet afgesproken wat Ravi mag lezen" in model.state.briefing.ask_first
    assert model.state.lines.came[0].name == "Ravi"
    model.stop_briefing()
    assert model.state.briefing is None


def test_someone_of_the_network_has_no_job(model, opened):
    model.start(Form.JOINING)
    for field, content in {"kind": PersonKind.NETWORK, "first_name": "Tante Joke", "job": "buurvrouw"}.items():
        model.fill(field, content)
    model.keep()

    assert (opened.plan.people[-1].role, opened.plan.people[-1].relation) == (Role.NETWORK, "buurvrouw")


def test_heavier_regie_asks_for_the_decision_first(lampion):
    lampion.start(Form.LEVEL)
    assert not lampion.state.needs_decision
    lampion.fill("level", RegieLevel.ENHANCED)
    assert lampion.state.needs_decision
    lampion.fill("words", "De afspraken over bezoek werden niet gehaald.")
    lampion.keep()
    assert lampion.state.problem("decision") == "Leg eerst de kernbeslissing van het Overleg Veilig Verder vast."
    lampion.fill("decision", "Versterkte procesregie, drie maanden.")
    lampion.keep()

    assert lampion.state.form is Form.NONE
    assert lampion.state.lines.level.title == "Versterkte procesregie, vrijwillig kader"
    assert "Nog geen duopartner bij de versterkte procesregie." in [
        m.sentence for m in lampion.state.lines.level.missing
    ]


def test_going_back_needs_a_reason_and_no_decision(model, opened):
    model.start(Form.LEVEL)
    model.fill("level", RegieLevel.NORMAL)
    assert not model.state.needs_decision
    model.keep()
    assert model.state.problem("words") == "Schrijf op waarom."
    model.fill("words", "Drie maanden rust.")
    model.keep()

    assert opened.plan.details.regie_level is RegieLevel.NORMAL
    assert model.state.lines.level.history[0].what == "Procesregie, vrijwillig kader"
    assert opened.plan.details.legal_frame is LegalFrame.VOLUNTARY


def test_regie_does_not_get_heavier_on_a_day_that_is_still_to_come(model):
    model.start(Form.LEVEL)
    model.fill("on", "2026-09-03")
    model.keep()

    assert model.state.problem("on") == "Kies vandaag of een eerdere dag."


def test_words_that_were_typed_come_back_after_a_restart(desk, model, opened):
    model.start(Form.CHANGE)
    model.fill("words", "Er was weer ruzie")
    again = ChangesModel(desk, session(desk, "Ankerplaats"))
    again.start(Form.CHANGE)
    assert again.state.typed.words == "Er was weer ruzie"
    again.stop()
    again.start(Form.CHANGE)
    assert again.state.typed.words == ""


def test_it_follows_the_plan_only_while_somebody_looks(model, opened):
    model.watch(False)
    plan = opened.plan
    opened.edit("weg", lambda plan: edits.remove(plan, "changes", plan.changes[-1].id))
    assert len(model.state.lines.history) == len(plan.changes)
    model.watch(True)
    assert len(model.state.lines.history) == len(plan.changes) - 1


def test_in_a_case_of_somebody_else_no_form_opens(desk, qtbot):
    hold(desk, "Ankerplaats", Holding(access=Access.HANDED_OVER))
    opened = session(desk, "Ankerplaats")
    model = ChangesModel(desk, opened)
    with qtbot.waitSignal(opened.refused):
        model.start(Form.JOINING)
    assert model.state.form is Form.NONE
    assert opened.drafts("veranderingen") == ()


def test_what_was_undone_meanwhile_is_said_and_nothing_is_lost(model, opened):
    nothing_planned(opened)
    model.start(Form.CHANGE)
    model.fill("triggers", (Trigger.WAITING,))
    model.keep()
    model.start(Form.ASIDE, opened.plan.changes[-1].id)
    model.fill("words", "We bellen vrijdag.")
    opened.undo()
    model.keep()

    assert model.state.form is Form.ASIDE
    assert model.state.typed.words == "We bellen vrijdag."
    assert model.state.problem("") == "Dit onderdeel staat niet meer in het plan. Ververs het scherm en kijk opnieuw."
