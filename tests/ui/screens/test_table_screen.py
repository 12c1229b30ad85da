"""*Aan tafel* by its keys, and what everybody at the table can read."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from regiedesk.domain import edits
from regiedesk.domain.sharing import Sharing
from regiedesk.ui.screens.table import TableScreen
from regiedesk.ui.viewmodels.table import TableModel
from regiedesk.ui.viewmodels.table_state import Stage
from tests.ui.finding import focused
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, sticking_out, windows_that_show, without_name, words
from tests.ui.screens.test_painted_pairs import painted
from tests.ui.table_office import CODE, before_the_meeting, table_office
from tests.ui.tabs import tab_round, tab_stops
from tests.ui.typist import Key, Typist
from tests.ui.widgets.test_theme import TEXT

APART = "Ik slaap slecht van alles"
ADDRESS = "Verborgenlaan 13"


@pytest.fixture
def plan():
    """A family with a secret address, and with something that was told apart."""
    plan = before_the_meeting()
    home = replace(next(h for h in plan.households if h.secret), address=ADDRESS)
    apart = replace(plan.observations[0], text=APART, sharing=Sharing(apart=True))
    return edits.put(edits.put(plan, home), apart)


@pytest.fixture
def screen(plan, show, qtbot):
    desk = table_office(plan)
    model = TableModel(desk, session(desk, CODE))
    shown = show(TableScreen(model), 1366, 768)
    shown.window().activateWindow()
    qtbot.waitUntil(shown.window().isActiveWindow)
    shown.enter()
    QApplication.processEvents()
    return shown


@pytest.fixture
def model(screen) -> TableModel:
    found = screen._model  # noqa: SLF001
    assert isinstance(found, TableModel)
    return found


@pytest.fixture
def typist(screen) -> Typist:
    return Typist()


@pytest.fixture
def seated(screen, typist):
    typist.press(Key.Key_Return)
    return screen


def everything(screen: QWidget) -> str:
    """Return all that can be read or heard."""
    read = words(screen)
    said = [part.accessibleName() + part.toolTip() for part in screen.findChildren(QWidget) if part.isVisible()]
    return "\n".join([read, *said])


def test_before_it_starts_it_says_what_stays_off_and_for_whom(screen):
    assert "Niet voor Roos, Karlijn, Patrick en Miriam. Geld blijft bij de ouders en wie eraan werkt." in words(screen)
    assert not screen.alone()
    assert button(screen, "Begin") is focused()


def test_the_meeting_by_keys_alone(seated, typist, model):
    typist.press(Key.Key_Return).letter("a").letter("2")
    assert [str(seat.presence) for seat in model.state.seats][:3] == ["aanwezig", "een deel", "aanwezig"]
    typist.press(Key.Key_Return, Key.Key_Right)
    assert model.state.stop.number == 4
    typist.press(Key.Key_Left)
    assert model.state.stop.number == 3
    typist.letter("b").type("brengt Roos").press(Key.Key_Return).type("4").press(Key.Key_Return)
    typist.type("24 april").press(Key.Key_Return)
    assert [(line.who, line.what, line.when) for line in model.state.made] == [
        ("Karlijn", "brengt Roos", "vóór 24 april"),
    ]  # fmt: skip
    assert "Karlijn brengt Roos, vóór 24 april" in words(seated)
    assert focused() is button(seated, "Besproken, verder")


def test_figures_by_digits_and_who_gives_them_by_arrows(seated, typist, model):
    model.show_goals()
    model.to_line(3)
    typist.letter("7").press(Key.Key_Down).letter("1").letter("0")
    assert model.state.goal.chosen == 10
    assert model.state.goal.given == ("samen 7",)
    button(seated, "Cijfer 4").click()
    assert model.state.goal.chosen == 4


def test_refused_input_stays_with_why_in_place(seated, typist, model):
    typist.letter("d").type("31 februari").press(Key.Key_Return)
    assert "bestaat niet" in words(seated)
    assert model.state.next_date == ""
    typist.press(Key.Key_Escape)
    typist.letter("b").press(Key.Key_Return)
    assert "Vul dit in, of druk op Esc." in words(seated)
    typist.type("belt").press(Key.Key_Return).type("Kees").press(Key.Key_Return)
    assert "Kees staat niet in het plan" in words(seated)
    typist.press(Key.Key_Escape)
    typist.letter("n").type("Rust").press(Key.Key_Return).type("3").press(Key.Key_Return)
    typist.type("12").press(Key.Key_Return)
    assert "Kies een cijfer van 0 tot en met 10." in words(seated)


def test_letters_that_are_typed_are_no_keys_of_the_table(seated, typist, model):
    typist.letter("c").type("bds 7")
    assert model.state.form.name == "QUOTE"
    assert not model.state.blank
    line = focused()
    assert isinstance(line, QLineEdit)
    assert line.text() == "bds 7"


def test_words_are_kept_by_the_figure_of_who_said_them(seated, typist, model):
    typist.letter("c").type("Ik hoor het.").press(Key.Key_Return).letter("2")
    assert model.state.quotes == (("Ik hoor het.", "Björn"),)
    assert focused() is button(seated, "Besproken, verder")
    typist.letter("c").type("Wij ook.").press(Key.Key_Return).type("Ilse").press(Key.Key_Return)
    assert model.state.quotes[1:] == (("Wij ook.", "Ilse"),)


def test_one_key_empties_the_screen(seated, typist, model):
    typist.press(Key.Key_Return).letter("s")
    assert "Ilse" not in everything(seated)
    typist.letter("1")
    assert str(model.state.seats[0].presence) == "uitgenodigd"
    typist.letter("s")
    assert "Ilse" in everything(seated)


@pytest.mark.parametrize("shown", [False, True], ids=["as agreed", "goals shown"])
def test_nothing_apart_or_secret_or_kept_from_somebody_is_on_any_page(seated, model, shown):
    if shown:
        model.show_goals()
    read = []
    for number in range(len(model.state.stops)):
        model.to_line(number)
        while True:
            read.append(everything(seated))
            if model.state.goal is None or model.state.goal_at + 1 >= len(model.state.goals):
                break
            model.go_on()
    model.round_off()
    read.append(everything(seated))
    assert "Ilse" in "".join(read)
    assert ("knalt" in "".join(read)) is shown
    for word in (APART, ADDRESS, "alimentatie", "depressief", "krassen", "06-"):
        assert not any(word in page for page in read), word


def test_standing_up(seated, model, qtbot):
    model.round_off()
    assert "Er is nog geen volgende datum." in words(seated)
    with qtbot.waitSignal(model.wanted) as wanted:
        button(seated, "Naar Vaststellen").click()
    assert wanted.args == ["versies"]
    assert model.state.stage is Stage.BEFORE


@pytest.mark.parametrize("line", range(9))
def test_tab_comes_everywhere_and_everything_has_a_name(seated, model, line):
    model.show_goals()
    model.to_line(line)
    QApplication.processEvents()
    assert set(tab_round()) == tab_stops(seated.window())
    assert without_name(seated) == []


@pytest.mark.parametrize("size", [(1366, 768), (1024, 640), (683, 384)], ids=lambda size: str(size[0]))
def test_nothing_sticks_out_at_any_size(seated, model, size):
    model.show_goals()
    seated.window().resize(*size)
    QApplication.processEvents()
    assert (seated.window().width(), seated.window().height()) == size
    for line in range(len(model.state.stops)):
        model.to_line(line)
        assert sticking_out(seated) == []


def test_every_pair_of_ink_and_ground_is_among_those_that_are_checked(seated, model):
    model.show_goals()
    for line in (1, 3, 6):
        model.to_line(line)
        assert painted(seated.window()) <= set(TEXT)


def test_nothing_shows_as_a_window_of_its_own(seated, model, typist):
    with windows_that_show() as seen:
        for line in range(len(model.state.stops)):
            model.to_line(line)
        typist.letter("b").press(Key.Key_Escape)
    assert seen == []


@pytest.mark.parametrize("name", ["4. Hoe gaat het met de doelen?", "Afronden"])
def test_the_keyboard_goes_on_after_a_button_that_goes_away(seated, typist, name):
    typist.to(name).press(Key.Key_Return)
    assert focused().accessibleName() in ("Besproken, verder", "Naar Vaststellen")


def test_a_press_of_the_mouse_leaves_the_keyboard_where_one_goes_on(seated, model, qtbot):
    model.to_line(1)
    seat = next(b for b in seated.findChildren(QAbstractButton) if b.accessibleName().startswith("Ilse"))
    qtbot.mouseClick(seat, Qt.MouseButton.LeftButton)
    assert focused() is button(seated, "Besproken, verder")
    assert str(model.state.seats[0].presence) == "aanwezig"
