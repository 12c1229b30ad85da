from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QGuiApplication

from regiedesk.domain.purge import PurgeReason
from regiedesk.domain.rights import Request
from regiedesk.domain.services.purging import PurgeService
from regiedesk.domain.work_words import RequestKind
from regiedesk.ui.screens.carry_panel import CarryPanel
from regiedesk.ui.screens.record import RecordModels, RecordScreen
from regiedesk.ui.viewmodels.carry_over import CarryModel
from regiedesk.ui.viewmodels.case_events import EventsModel
from regiedesk.ui.viewmodels.insight import InsightModel
from regiedesk.ui.viewmodels.wiping import WipeModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.clipboard import PassingClipboard
from regiedesk.ui.widgets.fields import ChoiceField, PersonField, TickField
from regiedesk.ui.widgets.row_list import RowList
from tests.fakes import NoTraces
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, without_name, words
from tests.ui.tabs import tab_round, tab_stops


@pytest.fixture
def opened(desk):
    return session(desk, "Ankerplaats")


@pytest.fixture
def models(desk, opened, files, jobs, monkeypatch) -> RecordModels:
    service = PurgeService(desk.vault, NoTraces(), desk.clock, desk.ids)
    monkeypatch.setattr(desk, "purging", lambda: service)
    return RecordModels(
        CarryModel(desk, opened),
        InsightModel(desk, opened, files, jobs),
        WipeModel(desk, opened, jobs),
        EventsModel(desk, opened.state.case_id),
    )


@pytest.fixture
def clipboard(qapp):
    made = PassingClipboard()
    yield made
    made.clear()


@pytest.fixture
def screen(models, clipboard, desk, show):
    return show(RecordScreen(models, clipboard, desk.clock.today()))


def copied() -> str:
    return QGuiApplication.clipboard().text()


def test_the_text_of_a_child_goes_to_the_clipboard_and_leaves_it_again(screen, models, clipboard):
    shown = models.carry.state.shown()
    button(screen, "Kopieer alles").click()
    assert copied() == shown.text()
    assert "Na een minuut is het weg" in words(screen)
    clipboard.clear()
    assert copied() == ""


def test_what_somebody_else_copied_since_stays(screen, clipboard):
    button(screen, "Kopieer alles").click()
    QGuiApplication.clipboard().setText("van een ander")
    clipboard.clear()
    assert copied() == "van een ander"
    QGuiApplication.clipboard().clear()


def test_the_clipboard_forgets_by_itself(qapp, qtbot):
    passing = PassingClipboard(kept_ms=1)
    passing.put("Mees slaapt slecht")
    qtbot.waitUntil(lambda: copied() == "")


def test_each_child_is_carried_over_in_a_few_presses(screen, models, opened):
    whose = screen.findChild(CarryPanel).findChild(ChoiceField)
    presses = 0
    for at in range(len(models.carry.state.dossiers)):
        models.carry.choose(at)
        button(screen, "Kopieer alles").click()
        button(screen, "Alles overgenomen").click()
        presses += 3
    assert whose.value() == at
    assert presses <= 9
    assert all(each.carried_on == "2026-09-02" for each in models.carry.state.dossiers)
    assert {c.what for c in opened.plan.details.copied_to_file} >= {d.whose for d in models.carry.state.dossiers}


def test_one_section_is_copied_and_ticked_by_itself(screen, models):
    section = models.carry.state.shown().sections[3]
    button(screen, f"Kopieer {section.title}").click()
    assert copied() == section.text
    button(screen, f"Overgenomen: {section.title}").click()
    assert models.carry.state.shown().sections[3].carried_on == "2026-09-02"


def test_undoing_shows_at_once_and_what_is_typed_elsewhere_costs_nothing(screen, models, opened):
    before = models.carry.state.shown().carried_on
    button(screen, "Alles overgenomen").click()
    assert models.carry.state.shown().carried_on == "2026-09-02"
    opened.undo()
    assert models.carry.state.shown().carried_on == before
    screen.hide()
    opened.redo()
    assert models.carry.state.shown().carried_on == before
    screen.show()
    assert models.carry.state.shown().carried_on == "2026-09-02"


def test_what_changed_since_is_told(screen, models, opened):
    assert "Veranderd sinds het overnemen" in words(screen)
    assert models.carry.state.changes


def test_a_request_that_waits_is_shown_with_its_last_day(screen, models, opened):
    person = opened.plan.people[0].id
    asked = Request(id="v1", kind=RequestKind.INSIGHT, by=person, on="2026-08-20")
    opened.edit("verzoek", lambda p: replace(p, requests=(asked,)))
    button(screen, "Wat je doet: Inzage").click()
    assert "vraagt om inzage: antwoord vóór 20 september 2026." in words(screen)


def test_inzage_shows_what_has_to_be_looked_at_and_leaves_as_a_file(screen, models, qtbot, tmp_path, desk):
    button(screen, "Wat je doet: Inzage").click()
    models.insight.choose(models.insight.state.people[0][0])
    ticks = screen.findChildren(TickField)
    assert ticks
    before = models.insight.state.shown
    ticks[0].edited.emit(True)
    assert models.insight.state.shown == before + 1
    with ask.answers([tmp_path / "inzage.pdf"]):
        button(screen, "Bewaar als PDF").click()
    qtbot.waitUntil(lambda: "Klaar en genoteerd" in words(screen))
    assert (tmp_path / "inzage.pdf").read_bytes().startswith(b"%PDF")
    assert desk.editing().open("Ankerplaats").copies[-1].paper == "inzage"
    assert screen.findChild(PersonField).value() == models.insight.state.person


def test_wiping_asks_for_a_reason_and_then_once_more(screen, models, qtbot, desk):
    button(screen, "Wat je doet: Wissen").click()
    qtbot.waitUntil(lambda: not models.wipe.state.busy)
    wipe = button(screen, "Wis deze werkkopie")
    assert not wipe.isEnabled()
    models.wipe.choose(PurgeReason.REQUEST)
    with ask.answers([False]):
        wipe.click()
    assert "Ankerplaats" in [summary.code for summary in desk.cases().summaries()]
    with ask.answers([True]), qtbot.waitSignal(models.wipe.gone):
        wipe.click()
    assert "Ankerplaats" not in [summary.code for summary in desk.cases().summaries()]
    assert len(desk.purging().finish()) == 1


def test_the_day_of_wiping_can_be_chosen(screen, models, opened, qtbot):
    button(screen, "Wat je doet: Wissen").click()
    models.wipe.set_day("2027-01-01")
    qtbot.waitUntil(lambda: "1 januari 2027" in words(screen))
    assert opened.plan.details.purge_on == "2027-01-01"


def test_history_tells_what_happened_to_the_case_and_to_the_vault(screen, models):
    button(screen, "Wat je doet: Geschiedenis").click()
    rows = screen.findChild(RowList).rows
    assert any("Versie 1 is vastgesteld" in line.sentence for line in models.events.state.lines)
    assert len(rows) == len(models.events.state.lines)
    count = len(rows)
    button(screen, "Waarvan: De hele kluis").click()
    assert len(models.events.state.lines) >= count


@pytest.mark.parametrize(("width", "height"), [(1154, 768), (683, 384)])
@pytest.mark.parametrize("tab", ["Overnemen", "Inzage", "Wissen", "Geschiedenis"])
def test_everything_fits_and_says_what_it_is(models, clipboard, desk, show, qtbot, width, height, tab):
    screen = show(RecordScreen(models, clipboard, desk.clock.today()), width, height)
    button(screen, f"Wat je doet: {tab}").click()
    qtbot.waitUntil(lambda: tab != "Wissen" or not models.wipe.state.busy)
    assert screen.window().height() == height
    assert without_name(screen) == []
    assert sticking_out(screen) == []


@pytest.mark.parametrize("tab", ["Overnemen", "Inzage", "Wissen", "Geschiedenis"])
def test_tab_comes_everywhere(screen, models, qtbot, tab):
    chosen = button(screen, f"Wat je doet: {tab}")
    chosen.click()
    qtbot.waitUntil(lambda: tab != "Wissen" or not models.wipe.state.busy)
    chosen.setFocus()
    assert set(tab_round()) == tab_stops(screen.window())
