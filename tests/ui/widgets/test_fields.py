from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCalendarWidget, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from regiedesk.ui.widgets import fields
from regiedesk.ui.widgets.choice_fields import NO_FIGURE, Combo
from regiedesk.ui.widgets.field import LATEST_MS, PAUSE_MS
from tests.ui.finding import focused, the

PEOPLE = [("p1", "Cilla"), ("p2", "Wolf"), ("p3", "Amélie")]
TODAY = dt.date(2026, 7, 17)


def told(field: fields.Field) -> list[object]:
    values: list[object] = []
    field.edited.connect(values.append)
    return values


def type_in(qtbot: QtBot, field: fields.Field, words: str) -> QLineEdit:
    line = the(QLineEdit, field)
    line.setFocus()
    qtbot.keyClicks(line, words)
    return line


def all_fields() -> list[fields.Field]:
    return [
        fields.LineField("Naam"), fields.TextField("Verhaal"), fields.LinesField("Talen"),
        fields.ChoiceField("Leefgebied", PEOPLE), fields.SegmentField("Soort", [(1, "Kracht"), (2, "Zorg")]),
        fields.DateField("Wanneer", today=TODAY), fields.TimeField("Hoe laat"), fields.ScoreField("Cijfer"),
        fields.TickField("Mag op papier"), fields.YesNoField("Gevraagd?"), fields.PersonField("Wie", PEOPLE),
        fields.PeopleField("Wie erbij", PEOPLE),
    ]  # fmt: skip


VALUES = [
    "Cilla", "Eén regel.\nEn nog een.", ("Pools", "Nederlands"), "p2", 2, "2026-03", "15.30", 0, True, False, "p3",
    ("p1", "p3"),
]  # fmt: skip


def test_every_field_gives_back_what_was_set_and_tells_nothing(qtbot: QtBot, show):
    made = all_fields()
    show(*made, height=1400)
    heard = [told(field) for field in made]
    for field, value in zip(made, VALUES, strict=True):
        field.set_value(value)
    assert [field.value() for field in made] == VALUES
    for field in made:
        field.flush()
    assert heard == [[] for _ in made]


def test_every_field_can_be_emptied(show):
    made = all_fields()
    for field, value in zip(made, VALUES, strict=True):
        field.set_value(value)
        field.set_value(None)
    assert [field.value() for field in made] == ["", "", (), None, None, None, None, None, False, None, None, ()]


def test_every_part_that_takes_the_keyboard_has_a_name(show):
    window = show(*all_fields())
    inputs = [one for kind in (QLineEdit, QPlainTextEdit, QAbstractButton, Combo) for one in window.findChildren(kind)]
    nameless = [one for one in inputs if one.focusPolicy() & Qt.FocusPolicy.TabFocus and not one.accessibleName()]
    assert len(inputs) > 25
    assert nameless == []


def test_a_pause_tells_what_was_typed(qtbot: QtBot, show):
    field = fields.LineField("Naam")
    show(field)
    with qtbot.waitSignal(field.edited, timeout=10 * PAUSE_MS) as waited:
        type_in(qtbot, field, " Cilla ")
    assert waited.args == ["Cilla"]


def test_who_goes_on_typing_is_told_in_time(qtbot: QtBot, show):
    field = fields.LineField("Naam")
    show(field)
    heard = told(field)
    typed: list[str] = []

    def one_more_letter() -> bool:
        type_in(qtbot, field, "a")
        typed.append("a")
        return bool(heard)

    qtbot.waitUntil(one_more_letter, timeout=10 * LATEST_MS)
    assert len(typed) > 2
    assert heard


def test_leaving_tells_at_once_and_once(qtbot: QtBot, show):
    field, other = fields.LineField("Naam"), fields.LineField("Anders")
    show(field, other)
    heard = told(field)
    line = type_in(qtbot, field, "Wolf")
    assert heard == []
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert heard == ["Wolf"]
    field.flush()
    assert heard == ["Wolf"]


def test_showing_what_was_told_leaves_the_cursor_and_spaces_alone(qtbot: QtBot, show):
    field = fields.LineField("Naam")
    show(field)
    field.edited.connect(field.set_value)
    line = type_in(qtbot, field, "Cilla ")
    field.flush()
    assert line.text() == "Cilla "
    line.setCursorPosition(2)
    field.set_value("Cillaatje")
    assert line.cursorPosition() == 2


def test_an_error_goes_before_the_hint_and_is_told_to_who_listens(show):
    field = fields.LineField("Naam", "Zoals het gezin het zegt.")
    show(field)
    field.set_error("Vul een naam in.")
    line = the(QLineEdit, field)
    assert field.error() == "Vul een naam in."
    assert line.accessibleDescription() == "Let op: Vul een naam in."
    assert line.property("wrong") is True
    field.set_error("")
    assert line.accessibleDescription() == "Zoals het gezin het zegt."
    assert line.property("wrong") is False


def test_refused_words_stay_and_are_said_when_the_field_is_left(qtbot: QtBot, show):
    field, other = fields.DateField("Wanneer", today=TODAY), fields.LineField("Anders")
    show(field, other)
    heard = told(field)
    line = type_in(qtbot, field, "31 februari")
    with qtbot.waitSignal(field.refused) as waited:
        field.flush()
    assert waited.args == ["31 februari", "31 februari bestaat niet. Kijk de dag na."]
    assert field.error() == ""
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert field.error() == "31 februari bestaat niet. Kijk de dag na."
    assert (line.text(), field.value(), heard) == ("31 februari", None, [])
    line.clear()
    type_in(qtbot, field, "28 februari")
    field.flush()
    assert (field.error(), heard) == ("", ["2026-02-28"])


def test_a_draft_comes_back_as_it_was_typed(show):
    field = fields.DateField("Wanneer", today=TODAY)
    field.set_raw("31 februari")
    assert (field.raw(), field.problem()) == ("31 februari", "31 februari bestaat niet. Kijk de dag na.")


def test_a_date_says_what_it_read_and_is_written_out_afterwards(qtbot: QtBot, show):
    field, other = fields.DateField("Wanneer", "Mag ook een jaar zijn.", today=TODAY), fields.LineField("Anders")
    show(field, other)
    line = type_in(qtbot, field, "12-6")
    assert line.accessibleDescription() == "vrijdag 12 juni 2026"
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    assert line.text() == "vr 12 juni 2026"
    assert line.accessibleDescription() == "Mag ook een jaar zijn."


@pytest.mark.qt_log_ignore("does not support")
def test_a_day_can_be_taken_from_a_dutch_calendar_by_keyboard(qtbot: QtBot, show):
    field = fields.DateField("Wanneer", today=TODAY)
    show(field)
    heard = told(field)
    line = type_in(qtbot, field, "")
    qtbot.keyClick(line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = the(QCalendarWidget, field)
    assert calendar.isVisible()
    assert calendar.locale().nativeLanguageName() == "Nederlands"
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    calendar.activated.emit(calendar.selectedDate().addDays(1))
    assert heard == ["2026-07-18"]
    assert not calendar.isVisible()


def test_a_score_can_be_typed_up_to_ten(qtbot: QtBot, show):
    field = fields.ScoreField("Cijfer nu")
    show(field)
    heard = told(field)
    field.focus()
    for digit in "10":
        qtbot.keyClick(focused(), digit)
    assert heard == [1, 10]
    qtbot.keyClick(focused(), Qt.Key.Key_Backspace)
    assert heard == [1, 10, None]


def test_a_score_of_twelve_is_refused_in_words(qtbot: QtBot, show):
    field = fields.ScoreField("Cijfer nu")
    show(field)
    refused: list[str] = []
    field.refused.connect(lambda words, why: refused.append(words))
    field.focus()
    for digit in "12":
        qtbot.keyClick(focused(), digit)
    assert (refused, field.error(), field.value()) == (["12"], NO_FIGURE, 1)


def test_pressing_the_chosen_score_takes_it_back(qtbot: QtBot, show):
    field = fields.ScoreField("Cijfer nu")
    show(field)
    heard = told(field)
    for _ in range(2):
        qtbot.mouseClick(field.buttons()[7], Qt.MouseButton.LeftButton)
    assert heard == [7, None]


def test_a_segment_keeps_its_choice_and_has_one_tab_stop(qtbot: QtBot, show):
    field, other = fields.SegmentField("Soort", [(1, "Kracht"), (2, "Zorg")]), fields.LineField("Anders")
    show(field, other)
    heard = told(field)
    for _ in range(2):
        qtbot.mouseClick(field.buttons()[1], Qt.MouseButton.LeftButton)
    assert field.value() == 2
    assert heard == [2, 2]
    qtbot.keyClick(field.buttons()[1], Qt.Key.Key_Tab)
    assert other.isAncestorOf(focused())


def test_not_asked_yet_is_not_no(qtbot: QtBot, show):
    field = fields.YesNoField("Gevraagd?")
    show(field)
    assert field.value() is None
    assert [button.isChecked() for button in field.buttons()] == [False, False, True]
    field.set_value(False)
    assert field.value() is False


def test_people_keep_their_order_and_stay_chosen_when_others_come(qtbot: QtBot, show):
    field = fields.PeopleField("Wie erbij", PEOPLE)
    show(field)
    field.set_value(("p3", "p1"))
    assert field.value() == ("p1", "p3")
    field.set_people([*PEOPLE, ("p4", "Rob")])
    assert field.value() == ("p1", "p3")


def test_people_are_one_tab_stop_and_are_found_by_arrows_and_letters(qtbot: QtBot, show):
    field, other = fields.PeopleField("Wie erbij", [*PEOPLE, ("p4", "Anna"), ("p5", "Öznur")]), fields.LineField("Naam")
    show(field, other)
    heard = told(field)
    field.focus()
    been = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_A, Qt.Key.Key_Z):
        qtbot.keyClick(focused(), key)
        been.append(focused().accessibleName().partition(": ")[2])
    assert been == ["Cilla", "Wolf", "Amélie", "Anna", "Amélie", "Amélie"]
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert heard == [("p3",)]
    qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    assert other.isAncestorOf(focused())
    qtbot.keyClick(focused(), Qt.Key.Key_Backtab)
    assert focused().accessibleName() == "Wie erbij: Amélie"


def test_letters_never_find_the_empty_choice(qtbot: QtBot, show):
    field = fields.PersonField("Wie", [*PEOPLE, ("p4", "Karlijn")])
    show(field)
    heard = told(field)
    combo = the(Combo, field)
    combo.setFocus()
    field.set_value("p4")
    qtbot.keyClick(combo, "k")
    assert field.value() == "p4"
    assert heard == []


def test_letters_find_nobody_when_nobody_begins_so(qtbot: QtBot, show):
    field = fields.PersonField("Wie", PEOPLE)
    show(field)
    field.set_value("p2")
    combo = the(Combo, field)
    combo.setFocus()
    qtbot.keyClick(combo, "k")
    assert field.value() == "p2"
    qtbot.keyClick(combo, Qt.Key.Key_Home)
    assert field.value() is None


def test_the_wheel_never_changes_a_choice(qtbot: QtBot, show):
    field = fields.ChoiceField("Leefgebied", PEOPLE)
    show(field)
    field.set_value("p2")
    combo = the(Combo, field)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPointF(0, -120).toPoint(), QPointF(0, -120).toPoint(), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(combo, wheel)
    assert field.value() == "p2"


def test_a_story_grows_and_tab_leaves_it(qtbot: QtBot, show):
    field, other = fields.TextField("Verhaal"), fields.LineField("Anders")
    show(field, other)
    story = the(QPlainTextEdit, field)
    before = story.height()
    story.setFocus()
    story.insertPlainText("regel\n" * 6)
    assert story.height() > before
    qtbot.keyClick(story, Qt.Key.Key_Tab)
    assert other.isAncestorOf(focused())
    assert field.value() == "\n".join(["regel"] * 6)


def test_a_pasted_page_stays_within_reach(qtbot: QtBot, show):
    field = fields.TextField("Verhaal")
    show(field)
    story = the(QPlainTextEdit, field)
    story.insertPlainText("een hele bladzijde\n" * 400)
    assert story.height() < 450
    assert len(str(field.value()).splitlines()) == 400


def test_undo_goes_on_to_the_window_when_the_field_has_nothing_to_undo(qtbot: QtBot, show):
    field, button = fields.LineField("Naam"), QPushButton("Ongedaan maken")
    button.setShortcut("Ctrl+Z")
    show(field, button)
    line = type_in(qtbot, field, "Cilla")
    with qtbot.assertNotEmitted(button.clicked):
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert line.text() == ""
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(("field", "kind"), [(fields.LineField, QLineEdit), (fields.TextField, QPlainTextEdit)])
def test_a_dropped_file_goes_past_a_field(show, field, kind):
    made = field("Naam")
    show(made)
    assert not the(kind, made).acceptDrops()
