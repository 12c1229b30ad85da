from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from regiedesk.domain import edits
from regiedesk.domain.work_words import MeetingStatus, Trigger
from regiedesk.ui.places import Place
from regiedesk.ui.screens.changes import ChangesScreen
from regiedesk.ui.viewmodels.changes import ChangesModel
from regiedesk.ui.viewmodels.changes_typed import Form
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, windows_that_show, without_name, words


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def model(desk, opened):
    return ChangesModel(desk, opened)


@pytest.fixture
def screen(model, show):
    return show(ChangesScreen(model))


def line(screen, name: str):
    return next(one for one in screen.findChildren(QLineEdit) if one.isVisible() and one.accessibleName() == name)


def story(screen):
    return next(one for one in screen.findChildren(QPlainTextEdit) if one.isVisible())


def nothing_planned(opened) -> None:
    off = [m.id for m in opened.plan.meetings if m.status is MeetingStatus.PLANNED]
    for meeting in off:
        opened.edit("weg", lambda plan, m=meeting: edits.change(plan, "meetings", m, status=MeetingStatus.CANCELLED))


def test_it_tells_what_changed_and_what_is_missing(screen):
    told = words(screen)

    assert "Opschaling en veiligheid" in told
    assert "Versterkte procesregie, vrijwillig kader" in told
    assert "Nog niet afgesproken om de hoeveel weken jullie terugkijken." in told
    assert "Marva aangesproken" in told
    assert "3 keer" in told
    assert "Sevda Polat" in told


def test_what_is_missing_leads_to_where_it_is_filled_in(screen, model, qtbot):
    with qtbot.waitSignal(model.wanted) as asked:
        button(screen, "Vul aan: Nog niet afgesproken om de hoeveel weken jullie terugkijken.").click()

    assert asked.args == ["enhanced_regie/vpr"]


def test_a_change_is_written_down_by_keys(screen, opened, qtbot):
    nothing_planned(opened)
    begin = button(screen, "Er is iets veranderd")
    begin.setFocus()
    qtbot.keyClick(begin, Qt.Key.Key_Space)
    chip = button(screen, "Wat is er veranderd?: Veiligheid")
    assert screen.focusWidget() is button(screen, "Wat is er veranderd?: Hulpvraag veranderd")
    chip.click()
    assert "Stap 2, 4 en 6 gaan weer open." in words(screen)
    assert "Stap 6 · Hoe werken we samen? Door: veiligheid" in words(screen)
    assert "Plan daarna een MDO" in words(screen)
    qtbot.keyClicks(story(screen), "Weer ruzie aan de deur.")
    button(screen, "Schrijf op").click()

    assert opened.plan.changes[-1].text == "Weer ruzie aan de deur."
    assert opened.plan.changes[-1].triggers == (Trigger.SAFETY,)
    assert "Een MDO is verstandig" in words(screen)
    assert screen.focusWidget() is button(screen, "Er is iets veranderd")


def test_an_mdo_is_planned_or_put_aside(screen, model, opened, qtbot):
    nothing_planned(opened)
    model.start(Form.CHANGE)
    model.fill("triggers", (Trigger.WAITING,))
    model.keep()
    about = "Wachtlijst, 2 september 2026"
    with qtbot.waitSignal(model.wanted) as asked:
        button(screen, f"Plan het MDO: {about}").click()
    assert asked.args == [Place.MEETINGS]
    button(screen, f"Niet nodig: {about}").click()
    qtbot.keyClicks(line(screen, "Waarom is een overleg nu niet nodig?"), "We bellen vrijdag.")
    button(screen, "Schrijf op").click()

    assert "Geen overleg nodig: We bellen vrijdag." in words(screen)
    assert "Een MDO is verstandig" not in words(screen)


def test_what_is_missing_in_a_form_stands_at_its_field(screen):
    button(screen, "Er is iets veranderd").click()
    button(screen, "Schrijf op").click()

    assert "Kies wat er veranderd is." in words(screen)


def test_a_day_that_does_not_exist_is_refused_in_place(screen, opened, qtbot):
    before = opened.plan
    button(screen, "Er is iets veranderd").click()
    day = line(screen, "Vanaf welke dag?")
    day.clear()
    qtbot.keyClicks(day, "31-2-2026")
    button(screen, "Schrijf op").click()

    assert "Vul een hele dag in" in words(screen)
    assert day.text() == "31-2-2026"
    assert opened.plan == before


def test_who_leaves_shows_what_ends_and_asks_for_each_agreement(screen, opened, qtbot):
    button(screen, "Iemand gaat weg").click()
    who = next(one for one in screen.findChildren(QComboBox) if one.accessibleName() == "Wie gaat er weg?")
    who.setCurrentIndex(next(i for i in range(who.count()) if who.itemText(i).startswith("Lisanne")))
    who.activated.emit(who.currentIndex())

    assert "Het is een gat tot iemand anders het heeft." in words(screen)
    assert "Inhoudelijke regie bij 'Dat ik Amélie hoor voordat Wolf haar hoort'" in words(screen)
    assert "Afspraak 1: Lisanne" in words(screen)
    button(screen, "Schrijf op").click()
    assert next(p for p in opened.plan.people if p.id == "lisanne").left_on == "2026-09-02"
    assert "laatste dag 2 september 2026" in words(screen)


def test_who_joins_is_briefed(screen, opened, qtbot):
    button(screen, "Iemand komt erbij").click()
    qtbot.keyClicks(line(screen, "Voornaam"), "Ravi")
    button(screen, "Zet erbij").click()

    assert "Wat Ravi mag weten" in words(screen)
    assert "Vraag dat eerst aan het gezin." in words(screen)
    button(screen, "Klaar").click()
    assert "Wat Ravi mag weten" not in words(screen)
    button(screen, "Wat mag diegene weten?: Sevda").click()
    assert "Wat Sevda mag weten" in words(screen)


def test_heavier_regie_asks_for_its_decision_in_place(desk, show, qtbot):
    model = ChangesModel(desk, session(desk, "Lampion"))
    screen = show(ChangesScreen(model))
    button(screen, "Maak zwaarder of lichter").click()
    assert "Kernbeslissing van het Overleg Veilig Verder" not in words(screen)
    button(screen, "Hoe zwaar wordt de regie?: Versterkte procesregie").click()
    button(screen, "Schrijf op").click()

    assert "Leg eerst de kernbeslissing van het Overleg Veilig Verder vast." in words(screen)
    assert "Schrijf op waarom." in words(screen)


def test_leaving_a_form_brings_the_focus_back(screen):
    button(screen, "Iemand komt erbij").click()
    button(screen, "Laat maar").click()

    assert screen.focusWidget() is button(screen, "Iemand komt erbij")


@pytest.mark.parametrize("form", list(Form))
def test_everything_has_a_name_and_stays_inside(model, show, form):
    with windows_that_show() as seen:
        screen = show(ChangesScreen(model), width=420, height=480)
        if form is not Form.NONE:
            model.start(form, model.state.lines.history[0].place.partition("/")[2])
            model.fill("person", "lisanne" if form is Form.LEAVING else "")
        assert without_name(screen) == []
        assert sticking_out(screen) == []
    assert len(seen) == 1
