from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from regiedesk.domain.meetings import Meeting
from regiedesk.domain.work_words import MeetingKind, MeetingStatus, Presence
from regiedesk.ui.meetings.form import MeetingForm
from regiedesk.ui.meetings.screen import NO_ALIGNMENT, NO_PLAN, PLACE_TOO, MeetingsScreen
from regiedesk.ui.viewmodels.meetings import MeetingsModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.fields import ChoiceField, DateField, Field, LineField, LinesField, PeopleField, TextField
from tests.ui.finding import focused, the
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, settle, sticking_out, without_name, words

NOVEMBER = "donderdag 5 november 2026"


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened, files) -> MeetingsModel:
    return MeetingsModel(desk, opened, files)


@pytest.fixture
def screen(model, show) -> MeetingsScreen:
    made = show(MeetingsScreen(model))
    assert isinstance(made, MeetingsScreen)
    return made


def newest(opened) -> Meeting:
    meeting = opened.plan.meetings[-1]
    assert isinstance(meeting, Meeting)
    return meeting


def fill(form: MeetingForm, kind: type[Field], label: str, typed: str) -> None:
    settle(form)
    field = next(f for f in form.findChildren(kind) if f.label() == label and f.isVisible())
    field.focus()
    QTest.keyClicks(focused(), typed)
    field.flush()


def test_what_is_planned_and_what_was(screen):
    said = words(screen)
    assert said.index("Gepland") < said.index(NOVEMBER) < said.index("Geweest") < said.index("27 augustus 2026")
    assert NO_ALIGNMENT in said


def test_a_meeting_is_planned_with_a_few_keys(screen, opened, model):
    button(screen, "Overleg plannen").click()
    form = the(MeetingForm, screen)
    fill(form, DateField, "Datum", "24-9-2026")
    fill(form, LineField, "Plaats", "Huis van de Wijk")
    button(screen, "Rob uitnodigen: steun voor Wolf").click()
    assert "Het gezin komt dan om" not in words(screen)
    QTest.keyClick(form, Qt.Key.Key_Escape)

    made = newest(opened)
    assert (made.on, made.place, made.status) == ("2026-09-24", "Huis van de Wijk", MeetingStatus.PLANNED)
    assert "rob" not in {a.person for a in made.attendance}
    assert "donderdag 24 september 2026" in words(screen)
    assert "MDO · Huis van de Wijk" in words(screen)
    assert screen.findChild(MeetingForm) is None or not the(MeetingForm, screen).isVisible()
    assert focused().accessibleName() == "Overleg plannen"


def test_alignment_is_noted_when_nobody_is_in_the_plan_yet(empty_desk, files, show):
    empty_desk.cases().new("Leeg")
    screen = show(MeetingsScreen(MeetingsModel(empty_desk, session(empty_desk, "Leeg"), files)))
    next(b for b in screen.findChildren(QAbstractButton) if b.text() == "Per telefoon").click()
    form = the(MeetingForm, screen)
    settle(form)
    assert form.isAncestorOf(focused())


def test_an_agenda_that_somebody_wrote_stays_when_the_sort_changes(screen, opened, model):
    button(screen, f"Aanpassen: {NOVEMBER}").click()
    form = the(MeetingForm, screen)
    fill(form, LinesField, the(LinesField, form).label(), "De vakantie")
    kind = next(f for f in form.findChildren(ChoiceField) if f.label() == "Wat voor overleg")
    assert kind.value() is MeetingKind.MDO
    kind.focus()
    QTest.keyClicks(focused(), "Eva")
    changed = next(m for m in opened.plan.meetings if m.on == "2026-11-05")
    assert (changed.kind, changed.agenda) == (MeetingKind.EVALUATION, ("De vakantie",))


def test_family_that_does_not_come_gets_a_day_to_hear_it(screen, opened):
    button(screen, "Overleg plannen").click()
    form = the(MeetingForm, screen)
    fill(form, DateField, "Datum", "24-9-2026")
    button(screen, "Wolf uitnodigen: het gaat over het gezin").click()
    fill(form, DateField, "Wanneer hoort Wolf het?", "25-9-2026")
    wolf = next(a for a in newest(opened).attendance if a.person == "wolf")
    assert (wolf.presence, wolf.informed_on) == (Presence.EXCUSED, "2026-09-25")
    button(screen, "Wolf uitnodigen: het gaat over het gezin").click()
    assert "Wanneer hoort Wolf het?" not in words(screen)


def test_a_telephone_call_is_one_line(screen, opened):
    button(screen, "Afgestemd per telefoon").click()
    form = the(MeetingForm, screen)
    assert the(PeopleField, form).label() == "Met wie?"
    button(screen, "Met wie?: Gert-Jan").click()
    fill(form, TextField, "Waarover?", "Wolf was er de hele week")
    button(screen, "Klaar").click()
    assert "2 september 2026 · telefoon · Gert-Jan" in words(screen)
    assert "1 keer per telefoon · 0 keer per mail" in words(screen)
    assert newest(opened).kind is MeetingKind.PHONE


def test_a_calendar_file_without_a_place_asks_only_where_to(screen, tmp_path):
    with ask.answers([tmp_path / "overleg.ics"]) as script:
        button(screen, f"Agendabestand: {NOVEMBER}").click()
    assert script.asked == ["Agendabestand bewaren"]
    assert "DTSTART;VALUE=DATE:20261105" in (tmp_path / "overleg.ics").read_text()


@pytest.mark.parametrize("with_place", [True, False])
def test_the_place_is_in_a_calendar_file_only_when_it_is_wanted(screen, opened, model, tmp_path, with_place):
    meeting_id = next(m.id for m in opened.plan.meetings if m.on == "2026-11-05")
    model.part.open(meeting_id)
    model.part.set_field(("place",), "Huis van de Wijk")
    model.close()
    with ask.answers([with_place, tmp_path / "overleg.ics"]) as script:
        button(screen, f"Agendabestand: {NOVEMBER}").click()
    assert script.asked[0] == PLACE_TOO
    assert ("LOCATION:Huis van de Wijk" in (tmp_path / "overleg.ics").read_text()) is with_place


def test_no_place_to_save_saves_nothing(screen, tmp_path):
    with ask.answers([None]):
        button(screen, f"Agendabestand: {NOVEMBER}").click()
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_done_is_said_on_top(screen, model, opened):
    meeting_id = next(m.id for m in opened.plan.meetings if m.on == "2026-11-05")
    model.part.open(meeting_id)
    model.part.set_field(("on",), "2026-11")
    model.close()
    button(screen, "Agendabestand: november 2026").click()
    assert "een hele dag nodig" in words(screen)


def test_an_empty_case_says_how_to_begin(empty_desk, files, show):
    empty_desk.cases().new("Nieuw")
    screen = show(MeetingsScreen(MeetingsModel(empty_desk, session(empty_desk, "Nieuw"), files)))
    assert NO_PLAN in words(screen)
    button(screen, "Overleg plannen").click()
    settle(screen)
    assert the(ChoiceField, screen).value() is MeetingKind.START
    assert "Wat nu open staat" not in words(screen)


@pytest.mark.parametrize(("width", "height"), [(1154, 768), (800, 600), (683, 384)])
@pytest.mark.parametrize("form", ["", "Overleg plannen", "Afgestemd per mail"])
def test_everything_fits_and_says_what_it_is(model, show, width, height, form):
    screen = show(MeetingsScreen(model), width, height)
    if form:
        button(screen, form).click()
    assert screen.window().height() == height
    assert without_name(screen) == []
    assert sticking_out(screen) == []


def test_the_first_thing_to_do_has_the_focus(screen, qtbot):
    screen.enter()
    assert focused().accessibleName() == f"Aan tafel: {NOVEMBER}"
    button(screen, "Overleg plannen").click()
    screen.enter()
    assert focused().accessibleName() == "Datum"


def test_a_meeting_is_brought_into_view_and_without_one_the_button_that_plans(screen, opened, qtbot):
    held = next(m for m in opened.plan.meetings if m.on == "2026-05-14")
    screen.show_item(f"meetings/{held.id}")
    assert focused().accessibleName() == "Bekijk alles: donderdag 14 mei 2026, 14.00 uur"
    qtbot.waitUntil(lambda: not focused().visibleRegion().isEmpty())
    screen.show_item("meetings")
    assert focused().accessibleName() == "Overleg plannen"


def test_the_keyboard_is_never_nowhere_when_a_form_closes(screen):
    button(screen, f"Aanpassen: {NOVEMBER}").setFocus()
    button(screen, f"Aanpassen: {NOVEMBER}").click()
    form = the(MeetingForm, screen)
    QTest.keyClick(form, Qt.Key.Key_Escape)
    settle(screen)
    assert focused().accessibleName() == f"Aanpassen: {NOVEMBER}"

    button(screen, f"Aanpassen: {NOVEMBER}").click()
    form = screen.findChildren(MeetingForm)[-1]
    settle(form)
    day = next(f for f in form.findChildren(DateField) if f.label() == "Datum")
    day.set_value("")
    fill(form, DateField, "Datum", "12-11-2026")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    settle(screen)
    assert focused().accessibleName() == "Aan tafel: donderdag 12 november 2026"
