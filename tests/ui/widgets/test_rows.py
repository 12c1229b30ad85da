from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from regiedesk.domain.steps import StepStatus
from regiedesk.ui import theme
from regiedesk.ui.widgets import row_list
from regiedesk.ui.widgets.row import ARROW, RIGHT, Columns, Outline, Shape, columns, height
from regiedesk.ui.widgets.rows import Gap, PersonMark, Row, RowList, Rows, ScoreLine, SevenStepBar, Stepper, StepView
from regiedesk.ui.widgets.scores import said
from regiedesk.ui.widgets.stepper import short_months
from tests.ui.finding import focused

ROWS = [
    Row(key="kop", title="Vraagt nu aandacht", sub="2", heading=True),
    Row(
        key="ankerplaats", title="Ankerplaats", badge=("VPR", "warn"), sub="Cilla en Wolf",
        steps=(StepStatus.DISCUSSED,) * 7, steps_say="Alles besproken",
        reasons=(("clock", "De woensdagnacht liep af."), ("users", "Niemand beslist."), ("files", "Oude papieren.")),
        right="do 24 september", right_sub="14.00",
    ),
    Row(key="zilverdraad", title="Zilverdraad"),
]  # fmt: skip
VIEWS = [StepView(number=n, title=f"Titel {n}", state=StepStatus.BUSY, words="bezig") for n in range(1, 8)]


@pytest.fixture
def listed(show) -> RowList:
    made = RowList("Casussen", fit=True)
    made.set_rows(ROWS)
    show(made)
    return made


def test_focus_stands_on_the_first_row_and_never_on_a_heading(qtbot: QtBot, listed):
    listed.setFocus()
    assert listed.current_key() == "ankerplaats"
    qtbot.keyClick(listed, Qt.Key.Key_Up)
    assert listed.current_key() == "ankerplaats"
    qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert listed.current_key() == "zilverdraad"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_the_row(qtbot: QtBot, listed, key):
    listed.set_current("zilverdraad")
    with qtbot.waitSignal(listed.opened) as waited:
        qtbot.keyClick(listed, key)
    assert waited.args == ["zilverdraad"]


def press(qtbot: QtBot, listed: RowList, number: int) -> None:
    spot = listed.visualRect(listed.model().index(number, 0)).center()
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))


def test_a_press_opens_a_row_and_not_a_heading(qtbot: QtBot, listed):
    opened: list[str] = []
    listed.opened.connect(opened.append)
    press(qtbot, listed, 1)
    press(qtbot, listed, 0)
    assert opened == ["ankerplaats"]


def test_one_stays_where_one_stands_when_rows_change(listed):
    listed.set_current("zilverdraad")
    listed.set_rows([ROWS[2], ROWS[1]])
    assert listed.current_key() == "zilverdraad"
    listed.set_rows([replace(ROWS[2], sub="nieuw"), ROWS[1]])
    assert listed.current_key() == "zilverdraad"
    assert listed.rows.row(0).sub == "nieuw"


def test_who_listens_hears_the_whole_row(listed):
    index = listed.model().index(1, 0)
    heard = index.data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("Ankerplaats", "VPR", "Cilla en Wolf", "Alles besproken", "Oude papieren.", "do 24 september"):
        assert part in heard


def test_of_thousands_of_rows_only_what_one_sees_is_made(show):
    made: list[int] = []

    def make(number: int) -> Row:
        made.append(number)
        return replace(ROWS[1], key=str(number))

    listed = RowList("Casussen")
    listed.set_rows(Rows([Outline(str(number), "Ankerplaats", ROWS[1].outline.shape) for number in range(500)], make))
    show(listed)
    listed.grab()
    seen = listed.height() // height(ROWS[1].outline.shape, listed.columns()) + 1
    assert 2 < len(made) <= seen
    listed.setFocus()
    listed.keyboardSearch("z")
    listed.set_current("499")
    listed.grab()
    listed.grab()
    assert len(made) == len(set(made)) <= 2 * seen + 1
    assert 499 in made


def test_a_height_is_reckoned_once_for_rows_that_are_alike(show, monkeypatch):
    reckoned: list[Shape] = []

    def counted(shape: Shape, where: Columns) -> int:
        reckoned.append(shape)
        return height(shape, where)

    monkeypatch.setattr(row_list, "height", counted)
    rows = [replace(ROWS[number % 3], key=str(number)) for number in range(500)]
    listed = RowList("Casussen")
    listed.set_rows(rows)
    show(listed)
    listed.grab()
    assert listed.verticalScrollBar().maximum() > 20_000
    widths_on_the_way = 4
    assert 3 <= len(reckoned) <= 3 * widths_on_the_way


def test_rows_are_laid_out_again_only_when_their_heights_change(show, qtbot, monkeypatch):
    laid: list[int] = []

    def counted(self: RowList) -> None:
        laid.append(self.viewport().width())
        QListView.doItemsLayout(self)

    monkeypatch.setattr(RowList, "doItemsLayout", counted, raising=False)
    listed = RowList("Casussen")
    listed.set_rows([replace(ROWS[number % 3], key=str(number)) for number in range(50)])
    window = show(listed, width=1100).window()
    qtbot.waitUntil(lambda: listed.verticalScrollBar().maximum() > 0)
    wide, laid[:] = listed.verticalScrollBar().maximum(), ()

    window.resize(1200, window.height())
    qtbot.waitUntil(lambda: listed.columns().width > 1110)
    listed.executeDelayedItemsLayout()
    assert laid == []
    window.resize(500, window.height())
    qtbot.waitUntil(lambda: bool(laid))
    assert listed.columns().narrow
    assert listed.verticalScrollBar().maximum() > wide


def test_parts_stand_below_each_other_when_there_is_little_room():
    _, family, plain = shapes = [row.outline.shape for row in ROWS]
    wide, narrow = columns(shapes, 1080), columns(shapes, 600)
    assert 0 < wide.steps < wide.reasons < wide.right < wide.width
    assert narrow == Columns(width=600, narrow=True)
    assert height(family, narrow) > height(family, wide)
    assert 50 <= height(plain, wide) <= 60


def test_a_list_that_fits_its_rows_has_no_bar_of_its_own(listed):
    assert listed.height() == sum(height(row.outline.shape, listed.columns()) for row in ROWS)


def test_shapes_say_in_words_what_they_show(qtbot: QtBot, show):
    person, bar = PersonMark("gezin", "Cilla"), SevenStepBar([StepStatus.EMPTY] * 7)
    line, gap = ScoreLine(2, 5, 8), Gap()
    show(person, bar, line, gap)
    assert person.accessibleName() == "Cilla, gezin"
    assert bar.accessibleName().startswith("stap 1 leeg, stap 2 leeg")
    assert line.accessibleName() == "begon met 2, nu 5, doel 8"
    assert gap.accessibleName() == "Niemand. Kies"


def test_what_is_not_known_of_a_score_is_not_said():
    assert said(None, 0, None) == "nu 0"
    assert said(None, None, None) == "nog geen cijfer"


@pytest.fixture
def stepper(show) -> Stepper:
    made = Stepper()
    made.show_steps(VIEWS, 5)
    show(made)
    return made


@pytest.mark.parametrize("number", range(1, 8))
def test_alt_and_a_figure_choose_a_step(qtbot: QtBot, stepper, number):
    with qtbot.waitSignal(stepper.chosen) as waited:
        qtbot.keyClick(stepper.window(), str(number), Qt.KeyboardModifier.AltModifier)
    assert waited.args == [number]


def test_only_the_current_step_is_a_tab_stop_and_arrows_go_on(qtbot: QtBot, stepper):
    qtbot.keyClick(stepper.window(), Qt.Key.Key_Tab)
    here = focused()
    assert here.accessibleName() == "Stap 5 van 7. Titel 5. bezig, nu open"
    with qtbot.waitSignal(stepper.chosen) as waited:
        qtbot.keyClick(here, Qt.Key.Key_Right)
    assert waited.args == [6]


def test_a_folded_stepper_says_where_one_is_and_leads_to_all_steps(qtbot: QtBot, stepper):
    stepper.set_folded(True)
    assert stepper.folded()
    assert stepper.sizeHint().height() < 60
    menu = stepper.menu()
    assert [action.data() for action in menu.actions()] == list(range(1, 8))
    assert [action.isChecked() for action in menu.actions()].index(True) == 4
    with qtbot.waitSignal(stepper.chosen) as waited:
        menu.triggered.emit(menu.actions()[2])
    assert waited.args == [3]


def test_a_long_month_is_written_short():
    assert short_months("besproken 15 oktober") == "besproken 15 okt"
    assert short_months("heropend") == "heropend"


def test_that_no_meeting_is_planned_stands_beside_the_arrow_and_not_under_it():
    words = QFontMetricsF(theme.font("small")).horizontalAdvance("nog geen overleg gepland")
    assert words <= RIGHT - ARROW
