"""Van papier overnemen: the tafelvel in its own order, by keyboard, refused in place, told in sentences."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from regiedesk.domain import shape
from regiedesk.domain.words import AgreementStatus
from regiedesk.domain.work_words import MeetingStatus, Presence
from regiedesk.ui.screens.from_paper import FromPaperScreen
from regiedesk.ui.viewmodels.from_paper import FromPaperModel
from tests.ui.finding import focused
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, windows_that_show, without_name, words
from tests.ui.screens.test_painted_pairs import painted
from tests.ui.table_office import CODE, MEETING, table_office
from tests.ui.tabs import tab_round, tab_stops
from tests.ui.typist import Key, Typist
from tests.ui.widgets.test_theme import TEXT

GOAL = "Een schooldag afmaken zonder op de klok te kijken."


@pytest.fixture
def opened(qapp):
    return session(table_office(), CODE)


@pytest.fixture
def screen(opened, show, qtbot):
    shown = show(FromPaperScreen(FromPaperModel(table_office(), opened)), 1154, 768)
    shown.window().activateWindow()
    qtbot.waitUntil(shown.window().isActiveWindow)
    shown.enter()
    assert opened.state.undo == ""
    shown.show_item(f"meetings/{MEETING}")
    QApplication.processEvents()
    return shown


@pytest.fixture
def typist(screen) -> Typist:
    return Typist()


def item(opened, collection: str, item_id: str) -> Any:
    found = shape.find(opened.plan, collection, item_id)
    assert found is not None
    return found


def meeting(opened) -> Any:
    return item(opened, "meetings", MEETING)


def test_the_sheet_by_keyboard_from_who_was_there_to_the_next_date(screen, typist, opened):
    assert focused().accessibleName() == "Wie was er?"
    typist.type("1 2 3 7").press(Key.Key_Return)
    there = {a.person: a.presence for a in meeting(opened).attendance}
    assert [p for p, how in there.items() if how is Presence.PRESENT] == ["ilse", "bjorn", "roos", "anneloes"]
    assert there["karlijn"] is Presence.EXCUSED
    typist.write("Wat zei iemand?", "Ik hoor het.").press(Key.Key_Return).type("2").press(Key.Key_Return)
    assert [(quote.said_by, quote.text) for quote in meeting(opened).quotes] == [("bjorn", "Ik hoor het.")]
    typist.to(f"Cijfer bij {GOAL}").letter("6")
    assert [(e.result, e.score, e.meeting) for e in opened.plan.evaluations] == [("r1", 6, MEETING)]
    typist.write(f"Nieuwe afspraak Bij: {GOAL}", "belt elke vrijdag").press(Key.Key_Return)
    typist.type("4").press(Key.Key_Return).type("24 april").press(Key.Key_Return)
    made = opened.plan.agreements[-1]
    assert (made.what, made.who, made.until_on, made.result) == ("belt elke vrijdag", ("karlijn",), "2026-04-24", "r1")
    assert focused().accessibleName() == f"Nieuwe afspraak Bij: {GOAL}"
    typist.write("Hobbel", "De bus rijdt niet.").press(Key.Key_Return)
    assert opened.plan.obstacles[-1].text == "De bus rijdt niet."
    typist.write("Volgende datum", "wo 10 juni").press(Key.Key_Return).type("15.30").press(Key.Key_Return)
    typist.type("De Brink").press(Key.Key_Return)
    assert "Staat nu op: Woensdag 10 juni 2026, 15.30 uur, De Brink" in words(screen)
    assert meeting(opened).status is MeetingStatus.HELD


def test_what_became_of_an_agreement(screen, opened):
    name = "1. Karlijn brengt Roos op vrijdagochtend naar school"
    button(screen, f"{name}: Gelukt").click()
    agreement = item(opened, "agreements", "a1")
    assert (agreement.status, agreement.ended_on) == (AgreementStatus.DONE, "2026-03-18")
    button(screen, f"{name}: Stopt").click()
    assert item(opened, "agreements", "a1").status is AgreementStatus.STOPPED
    button(screen, f"{name}: Nog niet").click()
    agreement = item(opened, "agreements", "a1")
    assert (agreement.status, agreement.ended_on) == (AgreementStatus.RUNNING, None)


def test_what_cannot_be_is_refused_in_place(screen, typist, opened):
    typist.type("1 Kees").press(Key.Key_Return, Key.Key_Tab)
    assert "Kees staat niet in het plan" in words(screen)
    typist.to("Volgende datum").press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert "Vul dit in." in words(screen)
    typist.to("Volgende datum").type("31 februari").press(Key.Key_Return, Key.Key_Return, Key.Key_Return)
    assert "bestaat niet" in words(screen)
    assert [m.id for m in opened.plan.meetings if m.previous == MEETING] == []


def test_what_changes_is_told_in_sentences_and_leads_to_vaststellen(screen, typist, qtbot):
    typist.write("Hobbel", "De bus rijdt niet.").press(Key.Key_Return)
    assert "Dit verandert er" not in words(screen)
    button(screen, "Bekijk wat er verandert").click()
    assert "De bus rijdt niet" in words(screen)
    with qtbot.waitSignal(screen._model.wanted) as wanted:  # noqa: SLF001
        button(screen, "Naar Vaststellen").click()
    assert wanted.args == ["versies"]


def test_undo_takes_it_back_on_the_page(screen, typist, opened):
    typist.to(f"Cijfer bij {GOAL}").letter("6")
    opened.undo()
    assert opened.plan.evaluations == ()


def test_tab_comes_everywhere_and_everything_has_a_name(screen):
    assert set(tab_round()) == tab_stops(screen.window())
    assert without_name(screen) == []


@pytest.mark.parametrize("width", [1154, 683])
def test_nothing_sticks_out_and_every_pair_is_checked(screen, width):
    screen.window().resize(width, 384)
    QApplication.processEvents()
    assert sticking_out(screen) == []
    assert painted(screen.window()) <= set(TEXT)


def test_nothing_shows_as_a_window_of_its_own(screen, typist):
    with windows_that_show() as seen:
        typist.write("Hobbel", "De bus rijdt niet.").press(Key.Key_Return)
        button(screen, "Bekijk wat er verandert").click()
        QApplication.processEvents()
    assert seen == []
