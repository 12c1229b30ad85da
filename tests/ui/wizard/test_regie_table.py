from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from regiedesk.domain.regie import RegieRole
from regiedesk.domain.words import RegieKind
from regiedesk.ui.wizard.regie_table import RegieTable
from regiedesk.ui.wizard.screen import HandreikingScreen
from tests.ui.finding import focused, the
from tests.ui.viewmodels.test_regie_lines import plan
from tests.ui.wizard.conftest import Shown

Show = Callable[..., Shown]
JAN_DECIDES = RegieRole(id="a", kind=RegieKind.CONTENT, people=("jan",), result="r1")


def table(screen: HandreikingScreen) -> RegieTable:
    QApplication.processEvents()
    return next(each for each in screen.findChildren(RegieTable))


def pressed(screen: HandreikingScreen, name: str) -> QAbstractButton:
    found = table(screen).findChildren(QAbstractButton)
    return next(button for button in found if button.accessibleName() == name and not button.isHidden())


def cut(widget: QWidget) -> list[str]:
    """Words that have less height than they need at their width."""
    QApplication.processEvents()
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.wordWrap()]
    return [label.text() for label in labels if label.height() < label.heightForWidth(label.width())]


def test_a_gap_opens_regie_of_that_kind_over_that_goal(shown: Show, qtbot: QtBot) -> None:
    screen, desk = shown(plan(JAN_DECIDES))
    screen.model.go(5)
    qtbot.mouseClick(pressed(screen, "Niemand heeft de procesregie bij Naar school. Kies."), Qt.MouseButton.LeftButton)
    opened = screen.page().editor("regie")
    assert opened is not None
    form = opened.form()
    assert form is not None
    assert form.isAncestorOf(screen.focusWidget())

    opened.model.set_field(("people",), ("ina",))
    made = desk.kept().regie[-1]
    assert (made.kind, made.result, made.people) == (RegieKind.PROCESS, "r2", ("ina",))
    assert screen.model.state.regie[1].gaps == 1


def test_who_lacks_somebody_to_stand_in_opens_that_regie(shown: Show, qtbot: QtBot) -> None:
    screen, _ = shown(plan(JAN_DECIDES))
    screen.model.go(5)
    qtbot.mouseClick(pressed(screen, "Niemand vervangt Jan. Kies."), Qt.MouseButton.LeftButton)
    opened = screen.page().editor("regie")
    assert opened is not None
    assert opened.form() is not None
    assert opened.form().item_id() == "a"  # type: ignore[union-attr]


def test_the_table_says_gaps_once_and_follows_the_plan(shown: Show) -> None:
    screen, _ = shown(plan(JAN_DECIDES))
    screen.model.go(5)
    said = [label.text() for label in screen.page().findChildren(QLabel) if label.isVisible()]
    assert "3 gaten. Je kunt gewoon printen: het gat staat dan ook op papier." in said
    assert not [each for each in screen.model.state.findings if each.place.startswith("results/")]

    for kind in (RegieKind.PROCESS, RegieKind.CONTENT):
        part = screen.page().editor("regie")
        assert part is not None
        part.model.begin(kind=kind)
        part.model.set_field(("people",), ("ina",))
    assert screen.model.state.gaps == 0
    assert not [label for label in screen.page().findChildren(QLabel) if label.isVisible() and "gat" in label.text()]


def test_the_step_begins_where_the_table_asks_for_somebody(shown: Show) -> None:
    screen, _ = shown(plan(JAN_DECIDES))
    screen.page().focus_first()
    screen.model.go(5)
    QApplication.processEvents()
    assert table(screen).isAncestorOf(focused())
    assert the(QScrollArea, screen).verticalScrollBar().value() == 0


def test_without_goals_there_is_no_table(shown: Show) -> None:
    screen, _ = shown(plan(results=()))
    screen.model.go(5)
    assert table(screen).isHidden()


def test_nothing_is_cut_beside_or_below_each_other(shown: Show) -> None:
    long = replace(JAN_DECIDES, kind=RegieKind.OWN, people=("noor",), what="de wieg, de kleding en wie er op past " * 3)
    for width in (1154, 900, 660):
        screen, _ = shown(plan(long), width=width)
        screen.model.go(5)
        assert cut(table(screen)) == []
        assert not screen.grab().isNull()
