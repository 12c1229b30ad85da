from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.ui import theme
from regiedesk.ui.widgets import ask, buttons, text
from regiedesk.ui.widgets.card import ApartCard, Card, SavedMark, Strip, Toast
from regiedesk.ui.widgets.dialog import Dialog
from regiedesk.ui.widgets.flow import Flow
from regiedesk.ui.widgets.header import Header
from regiedesk.ui.widgets.options import Tick
from regiedesk.ui.widgets.page import Head
from regiedesk.ui.widgets.paper_view import PaperView
from tests.ui.finding import focused, the


def test_what_a_user_typed_is_never_markup(show):
    label = text.body("<b>Cilla</b> & co")
    show(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.text() == "<b>Cilla</b> & co"


def test_words_of_a_person_get_quotation_marks_once():
    assert text.quoted("Naar het mbo.") == "“Naar het mbo.”"
    assert text.quoted("“Naar het mbo.”") == "“Naar het mbo.”"
    assert text.quoted("  ") == ""


def test_words_without_room_are_cut_and_show_on_hover(qtbot: QtBot, show):
    label = text.Cut("Een heel lange naam van een stap in de handreiking", "h1")
    window = show(label, width=200)
    assert label.text().endswith("…")
    assert label.toolTip() == label.words()
    window.resize(1200, 300)
    qtbot.waitUntil(lambda: label.text() == label.words())
    assert label.toolTip() == ""


@pytest.mark.parametrize("make", [buttons.primary, buttons.secondary, buttons.quiet, buttons.danger])
def test_a_button_is_large_enough_and_pressed_by_enter_and_space(qtbot: QtBot, show, make):
    button = make("Print", "printer")
    show(button)
    assert button.height() >= 40
    assert button.width() >= button.fontMetrics().horizontalAdvance("Print") + 44
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            qtbot.keyClick(button, key)


def test_a_button_without_words_has_a_name_and_a_tooltip(show):
    button = buttons.icon_only("Ongedaan maken", "undo-2")
    show(button)
    assert (button.accessibleName(), button.toolTip()) == ("Ongedaan maken", "Ongedaan maken")
    assert button.width() >= 34


def test_a_compact_button_keeps_its_name(show):
    button, plain = buttons.secondary("Tafelvel", "printer"), buttons.secondary("Klaar")
    show(button, plain)
    for one in (button, plain):
        one.set_compact(True)
    assert button.sizeHint() == QSize(36, 36)
    assert (button.accessibleName(), button.toolTip()) == ("Tafelvel", "Tafelvel")
    assert plain.sizeHint().width() > 60


def test_focus_on_a_filled_button_is_a_ring_with_a_gap(qtbot: QtBot, show):
    button = buttons.primary("Print")
    show(button)
    button.setFocus()
    picture = button.grab().toImage()
    middle = picture.height() // 2
    inks = [picture.pixelColor(x, middle).name() for x in (1, 3, 10)]
    tokens = theme.tokens(False)
    assert inks == [tokens["focus"].lower(), tokens["bg"].lower(), tokens["primary"].lower()]


def test_a_strip_acts(qtbot: QtBot, show):
    strip = Strip("let op", "Nog 6 dagen voor het eerste MDO.", "Kies een datum")
    show(strip)
    with qtbot.waitSignal(strip.acted):
        qtbot.mouseClick(strip.action(), Qt.MouseButton.LeftButton)


def test_the_saved_mark_is_red_only_when_it_is_not_saved(show):
    mark = SavedMark()
    show(mark)
    mark.show_saved("Niet bewaard", "De schijf is vol.")
    assert mark.accessibleName() == "Niet bewaard. De schijf is vol."
    tones = {label.text(): label.property("tone") for label in mark.findChildren(QLabel)}
    assert tones == {"Niet bewaard": "danger"}
    mark.show_saved("Alles bewaard")
    assert {label.property("tone") for label in mark.findChildren(QLabel)} == {"muted"}


def test_a_toast_stays_inside_the_window_and_goes_away(qtbot: QtBot, show):
    window = show(text.body("pagina"), width=400)
    toast = Toast(window)
    toast.tell("Afspraak weggehaald. Ongedaan maken: Ctrl+Z")
    assert window.rect().contains(toast.geometry())
    timer = the(QTimer, toast)
    assert timer.isActive()
    assert timer.isSingleShot()
    timer.timeout.emit()
    assert not toast.isVisible()


def test_what_was_told_apart_says_so(show):
    card = ApartCard("Apart vragen · Wolf", "niet op papier")
    show(card)
    assert card.accessibleName() == "Apart vragen · Wolf. niet op papier"


def test_things_that_do_not_fit_go_on_below(qtbot: QtBot, show):
    holder = QWidget()
    flow = Flow(holder)
    for _ in range(6):
        flow.addWidget(buttons.secondary("Gert-Jan"))
    show(holder, width=420)
    assert flow.heightForWidth(1000) == 40
    assert flow.heightForWidth(300) == 2 * 40 + 8


def test_planned_answers_keep_dialogs_shut():
    with ask.answers([True, "blad.pdf", None]) as script:
        assert ask.confirm(None, "Weghalen?", "", "Haal weg", "Laat staan")
        assert ask.save_file(None, "Bewaren", "x.pdf", "PDF (*.pdf)") == Path("blad.pdf")
        assert ask.text(None, "Naam", "Naam") is None
        assert ask.open_file(None, "Openen", "Casus (*.json)") is None
        assert ask.folder(None, "Map") is None
        assert ask.printer(None, "Herstelblad") is None
        ask.tell(None, "Klaar", "")
    assert script.asked == ["Weghalen?", "Bewaren", "Naam", "Openen", "Map", "Herstelblad", "Klaar"]


def answering(qtbot: QtBot, key: Qt.Key, words: str = "") -> None:
    """Press a key in the dialog that is about to open."""

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Dialog)
        qtbot.waitUntil(lambda: dialog.isActiveWindow() and dialog.isAncestorOf(focused()))
        where = focused()
        qtbot.keyClicks(where, words)
        qtbot.keyClick(where, key)

    QTimer.singleShot(0, press)


@pytest.mark.parametrize(("key", "danger", "said"), [
    (Qt.Key.Key_Return, False, True), (Qt.Key.Key_Escape, False, False), (Qt.Key.Key_Return, True, False),
])  # fmt: skip
def test_a_real_dialog_is_answered_by_keyboard(qtbot: QtBot, key, danger, said):
    answering(qtbot, key)
    assert ask.confirm(None, "Casus wissen?", "Dit kan niet terug.", "Wis", "Laat staan", danger=danger) is said


def test_a_real_dialog_takes_a_line(qtbot: QtBot):
    answering(qtbot, Qt.Key.Key_Return, "Ankerplaats")
    assert ask.text(None, "Nieuwe casus", "Naam of code") == "Ankerplaats"
    answering(qtbot, Qt.Key.Key_Escape, "Ankerplaats")
    assert ask.text(None, "Nieuwe casus", "Naam of code") is None


def test_a_name_that_does_not_fit_becomes_its_short_one(qtbot: QtBot, show):
    header, whole = Header(), "Stap 6. Hoe werken we samen, en wat kan er misgaan?"
    header.show_head(Head(title=whole, short="Stap 6. Hoe samen?"), (), "")
    window = show(header, width=1200)
    assert header.title() == whole
    window.resize(460, 300)
    qtbot.waitUntil(lambda: header.title() == "Stap 6. Hoe samen?")
    window.resize(1200, 300)
    qtbot.waitUntil(lambda: header.title() == whole)


@pytest.mark.parametrize("width", [260, 420, 900])
def test_cards_and_strips_have_room_for_folded_words(show, width):
    card, strip = Card("Wie"), Strip("let op", "Er zijn wijzigingen na deze versie. Die staan nog niet op papier. " * 3)
    card.body.addWidget(text.body("Iedereen aan en achter de tafel is bekend. " * 6))
    window = show(card, strip, width=width, height=900)
    folded = [label for label in window.findChildren(QLabel) if label.wordWrap()]
    assert len(folded) == 3
    assert [label.text() for label in folded if label.height() < label.heightForWidth(label.width())] == []


def test_a_place_that_does_not_fit_is_cut_with_dots(show):
    header = Header()
    header.show_head(Head(place="Ankerplaats · " + "een heel lange naam " * 9, title="Overzicht"), (), "Ankerplaats")
    show(header, width=700)
    place = header.findChildren(text.Cut)[0]
    assert place.text().endswith("…")
    assert place.mapTo(header, place.rect().topRight()).x() < header.width()


def test_a_name_keeps_its_size_when_the_look_changes(qapp: QApplication, show):
    header = Header()
    header.show_head(Head(title="Instellingen"), (), "")
    show(header, width=640)
    header.set_folded(True)
    theme.apply(qapp, dark=True)
    QApplication.processEvents()
    title = next(cut for cut in header.findChildren(text.Cut) if cut.text() == "Instellingen")
    assert title.font().pixelSize() == theme.LETTERS["h3"][1]


def test_a_long_name_beside_a_tick_is_cut_and_shows_on_hover(show):
    name = "Annemarie-Wilhelmina Christina van den Oudenhuijzen-Dekkers"
    tick = Tick(name)
    window = show(tick, width=240)
    assert window.width() == 240
    assert tick.width() < tick.sizeHint().width()
    assert (tick.accessibleName(), tick.toolTip()) == (name, name)
    assert tick.shown_words().endswith("…")


@pytest.mark.parametrize("words", ["Gezinsplan", "Cilla", "Lil", "Wolf", "Amélie", "Iris"])
def test_a_tick_with_room_shows_all_its_words(show, words):
    tick = Tick(words)
    show(tick)
    assert (tick.shown_words(), tick.toolTip()) == (words, "")
    assert tick.width() == tick.sizeHint().width()


@pytest.mark.parametrize("words", ["Kort.", "De code op je oude herstelblad werkt daarna niet meer. " * 2])
def test_a_dialog_is_as_tall_as_its_words(qtbot: QtBot, words):
    dialog = Dialog(None, "Nieuw herstelblad", words, "Maak een nieuw blad", "Nu niet")
    qtbot.addWidget(dialog)
    dialog.show()
    labels = dialog.findChildren(QLabel)
    assert [label.height() - label.heightForWidth(label.width()) for label in labels] == [0, 0]


def test_the_ground_behind_a_paper_follows_the_look(qapp: QApplication, show):
    view = PaperView("Voorbeeld")
    show(view)
    theme.apply(qapp, dark=True)
    QApplication.processEvents()
    assert view.ground() == theme.color("sunken")
