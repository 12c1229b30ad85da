from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from regiedesk.domain.plan import empty_plan
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.ui.widgets import tab_order
from regiedesk.ui.wizard.cards import AlsoPart
from regiedesk.ui.wizard.field_for import Bound
from regiedesk.ui.wizard.item_form import ItemForm
from regiedesk.ui.wizard.part_editor import PartEditor
from regiedesk.ui.wizard.regie_table import RegieTable
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.domain.families import BIKE, CALM, DAILY
from tests.ui.finding import focused, the
from tests.ui.viewmodels.desk import NOOR, PIM
from tests.ui.wizard.conftest import Shown

Show = Callable[..., Shown]
FAMILY = replace(empty_plan("Proef"), people=(NOOR, PIM))


def editor(screen: QWidget, key: str) -> PartEditor:
    found = screen.page().editor(key)  # type: ignore[attr-defined]
    assert isinstance(found, PartEditor)
    return found


def form(part: PartEditor) -> ItemForm:
    found = part.form()
    assert found is not None
    return found


def bound(part: PartEditor, *path: str) -> Bound:
    found = form(part).field(*path)
    assert isinstance(found, Bound)
    return found


def test_alt_with_a_figure_and_arrows_walk_the_steps(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(FAMILY)
    titles: list[str] = []
    screen.headed.connect(lambda: titles.append(screen.head().title))
    qtbot.keyClick(screen, Qt.Key.Key_4, Qt.KeyboardModifier.AltModifier)
    assert screen.title() == "Stap 4. Wie doet wat?"
    qtbot.keyClick(screen, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(screen, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen.model.state.number == 4
    assert titles == ["Stap 4. Wie doet wat?", "Stap 5. Wie heeft de regie?", "Stap 4. Wie doet wat?"]


def test_previous_and_next_name_where_they_lead(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(FAMILY)
    back, on = screen.turns()
    assert back.isHidden()
    assert on.text() == "Stap 2. Hoe gaat het?"
    qtbot.mouseClick(on, Qt.MouseButton.LeftButton)
    assert back.text() == "Stap 1"
    screen.model.go(7)
    assert on.isHidden()


def test_enter_opens_a_row_in_place_and_escape_closes_it(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(FAMILY)
    people = editor(screen, "people")
    noor = people.rows()[0]
    noor.setFocus()
    qtbot.keyClick(noor, Qt.Key.Key_Return)
    first = bound(people, "first_name").field
    assert first.isAncestorOf(screen.focusWidget())
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Escape)
    assert people.form() is None
    assert people.rows()[0].hasFocus()


def test_escape_keeps_what_was_just_typed(shown: Show, qtbot: QtBot) -> None:
    screen, desk = shown(FAMILY)
    people = editor(screen, "people")
    people.rows()[0].click()
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_End)
    qtbot.keyClicks(screen.focusWidget(), "tje")
    qtbot.keyClick(screen.focusWidget(), Qt.Key.Key_Escape)
    assert desk.kept().people[0].first_name == "Noortje"


def test_delete_takes_a_row_away_and_says_how_to_undo(shown: Show, qtbot: QtBot) -> None:
    screen, desk = shown(FAMILY)
    news: list[str] = []
    screen.told.connect(news.append)
    people = editor(screen, "people")
    people.rows()[0].setFocus()
    qtbot.keyClick(people.rows()[0], Qt.Key.Key_Delete)
    assert [p.first_name for p in desk.kept().people] == ["Pim"]
    assert people.rows()[0].hasFocus()
    assert news == ["Betrokkene weggehaald. Ongedaan maken: Ctrl+Z"]


def test_arrows_walk_and_move_the_rows_and_tab_finds_one(shown: Show, qtbot: QtBot) -> None:
    screen, desk = shown(FAMILY)
    people = editor(screen, "people")
    people.rows()[0].setFocus()
    qtbot.keyClick(people.rows()[0], Qt.Key.Key_Down)
    assert people.rows()[1].hasFocus()
    policies = [row.focusPolicy() for row in people.rows()]
    assert policies == [Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus]
    qtbot.keyClick(people.rows()[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [p.first_name for p in desk.kept().people] == ["Pim", "Noor"]


def test_a_refused_figure_shows_its_sentence_under_the_field(shown: Show, qtbot: QtBot) -> None:
    screen, desk = shown(FAMILY)
    people = editor(screen, "people")
    people.rows()[1].click()
    born = bound(people, "birth_date").field
    line = born.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setFocus()
    qtbot.keyClicks(line, "31 februari 2019")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert born.error()
    assert desk.kept().people[1].birth_date is None
    again = people.model.state.opened
    assert again is not None
    assert next(f for f in again.main if f.spec.name == "birth_date").words == "31 februari 2019"


def test_more_fields_and_more_questions_unfold(shown: Show) -> None:
    screen, _ = shown(FAMILY)
    people = editor(screen, "people")
    people.rows()[0].click()
    form(people).more().unfold()
    assert bound(people, "language").field.label() == "Taal"
    fold = screen.page().more()
    assert fold.button().text() == "Meer vragen (11)"
    fold.unfold()
    assert editor(screen, "custody").isVisible()


def test_parts_without_a_question_stand_with_the_step(shown: Show) -> None:
    screen, _ = shown(FAMILY)
    card = screen.page().card("households")
    assert isinstance(card, AlsoPart)
    assert card.editor is not None


def test_a_finding_opens_what_it_is_about(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(FAMILY)
    row = next(row for row in screen.page().findings().rows() if row.place() == "reading_agreements")
    row.click()
    reading = editor(screen, "reading_agreements")
    assert reading.isAncestorOf(screen.focusWidget())


def test_the_guidance_follows_the_focus(shown: Show) -> None:
    screen, _ = shown(FAMILY)
    editor(screen, "reading_agreements").adds()[0].setFocus()
    assert screen.guidance().shown().code == "S1.6"


def test_what_was_told_apart_can_be_let_on_paper_from_its_form(shown: Show) -> None:
    judged = SafetyJudgement(id="s1", about="pim", judged_by="noor", on="2026-05-01", score=4)
    screen, desk = shown(replace(FAMILY, safety=(judged,)))
    screen.model.show("safety/s1")
    part = editor(screen, "safety")
    button = next(b for b in form(part).findChildren(QAbstractButton) if b.text() == "Noor zegt: mag op papier")
    button.click()
    assert desk.kept().safety[0].sharing.on_paper_since == "2026-09-02"
    assert button.isHidden()


def test_a_small_window_folds_the_stepper(shown: Show) -> None:
    screen, _ = shown(FAMILY, 640, 384)
    assert screen.stepper().folded()
    assert screen.minimumSizeHint().width() <= 640
    screen.resize(1154, 680)
    assert not screen.stepper().folded()


def test_guidance_without_a_place_of_its_own_unfolds_below_its_question(shown: Show) -> None:
    screen, _ = shown(FAMILY)
    screen.model.explain("S1.6")
    words = [label.text() for label in screen.page().findChildren(QLabel) if label.isVisible()]
    assert any(line.startswith("Delen mag alleen") for line in words)
    screen.model.explain("S1.6")
    words = [label.text() for label in screen.page().findChildren(QLabel) if label.isVisible()]
    assert not any(line.startswith("Delen mag alleen") for line in words)


class Windows(QObject):
    """Writes down which widgets show up as a window of their own."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def test_nothing_flashes_by_as_a_window_and_the_focus_stays(shown: Show, qapp: QApplication) -> None:
    screen, _ = shown(FAMILY)
    spy = Windows()
    qapp.installEventFilter(spy)
    try:
        people = editor(screen, "people")
        people.model.add(0)
        people.model.set_field(("relation",), "oma")
        people.model.set_field(("first_name",), "Coby")
        screen.model.go(7)
        meetings = editor(screen, "meetings")
        meetings.adds()[0].click()
        meetings.model.add_inside("attendance")
        form(meetings).more().unfold()
        screen.page().more().unfold()
        qapp.processEvents()
    finally:
        qapp.removeEventFilter(spy)
    assert spy.seen == []
    assert form(meetings).isAncestorOf(screen.focusWidget())


def test_everything_that_takes_the_focus_has_a_name(shown: Show) -> None:
    screen, _ = shown(FAMILY)
    for number in range(1, 8):
        screen.model.go(number)
        screen.page().more().unfold()
        for card in screen.model.state.also:
            screen.page().card(card.key)
        for part in screen.page().findChildren(PartEditor):
            if part.adds():
                part.adds()[0].click()
                form(part).more().unfold()
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    inputs = [w for w in screen.findChildren(QWidget) if isinstance(w, kinds)]
    stops = [w for w in inputs if w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.isHidden()]
    nameless = [w for w in stops if not w.accessibleName()]
    assert len(inputs) > 500
    assert [(type(w).__name__, type(w.parentWidget()).__name__) for w in nameless] == []


def test_a_place_can_name_the_field_that_is_asked_for_also_a_folded_one(shown: Show) -> None:
    screen, _ = shown(replace(FAMILY, agreements=(BIKE,)))
    screen.show_item("agreements/a1/status")
    QApplication.processEvents()
    status = bound(editor(screen, "agreements"), "status").field
    assert status.isAncestorOf(focused())
    assert form(editor(screen, "agreements")).more().is_open()
    screen.show_item("agreements/a1/what")
    assert bound(editor(screen, "agreements"), "what").field.isAncestorOf(focused())
    screen.show_item("details/regie_meaning")
    assert bound(editor(screen, "details"), "regie_meaning").field.isAncestorOf(focused())


def scrolled(screen: HandreikingScreen) -> int:
    """Return how far the page is scrolled, once everything is where it belongs."""
    while screen.page().is_building():
        QApplication.processEvents()
    QApplication.processEvents()
    return the(QScrollArea, screen).verticalScrollBar().value()


@pytest.mark.parametrize(("width", "height"), [(1154, 680), (640, 320)])
def test_every_step_begins_at_its_top_with_the_focus_in_sight(shown: Show, width: int, height: int) -> None:
    screen, _ = shown(replace(FAMILY, results=(DAILY,), agreements=(BIKE,)), width, height)
    screen.enter()
    for number in range(1, 8):
        screen.model.go(number)
        assert scrolled(screen) == 0, number
        assert screen.page().isAncestorOf(focused()), number


def test_the_table_of_regie_keeps_the_focus_when_it_turns(shown: Show) -> None:
    screen, _ = shown(replace(FAMILY, results=(DAILY, CALM)))
    screen.model.go(5)
    screen.enter()
    stops = list(tab_order.stops(the(RegieTable, screen)))
    stops[2].setFocus()
    name = stops[2].accessibleName()
    screen.resize(620, 680)
    QApplication.processEvents()
    assert focused().accessibleName() == name
