from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from regiedesk.domain.attention.catalogue import RULES
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.registers import Holding
from regiedesk.domain.work_words import Access
from regiedesk.storage.files import transfer
from regiedesk.ui.screens.case_list import opened
from regiedesk.ui.screens.cases import CasesScreen
from regiedesk.ui.screens.empty_table import EmptyTable
from regiedesk.ui.viewmodels.cases import CODE_TAKEN, CasesModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.options import Chip
from regiedesk.ui.widgets.row import Row
from regiedesk.ui.widgets.row_list import RowList
from tests.ui.finding import show_active
from tests.ui.held import hold
from tests.ui.screens.looking import button, without_name, words


@pytest.fixture
def screen(desk, files, jobs, show):
    return show(CasesScreen(CasesModel(desk, files, jobs)))


@pytest.fixture
def seen(screen) -> list[tuple[str, str]]:
    """What was asked to be opened."""
    found: list[tuple[str, str]] = []
    screen._model.opened.connect(lambda code, place: found.append((code, place)))  # noqa: SLF001
    return found


def rows(screen: CasesScreen) -> RowList:
    return screen.findChildren(RowList)[0]


def shown(screen: CasesScreen) -> list[Row]:
    of_list = rows(screen).rows
    return [of_list.row(number) for number in range(len(of_list))]


def titles(screen: CasesScreen) -> list[str]:
    return [row.title for row in shown(screen) if not row.heading]


def search(screen: CasesScreen) -> QLineEdit:
    return next(line for line in screen.findChildren(QLineEdit) if line.accessibleName() == "Zoek in alles")


def test_attention_stands_first_with_its_reasons(screen):
    found = shown(screen)

    assert found[0].heading
    assert found[0].title == "Vraagt nu aandacht"
    assert {row.title for row in found[1:]} == {"Ankerplaats", "Lampion"}
    assert all(row.reasons[0][0] for row in found[1:])


def test_a_row_is_as_its_outline_said_before_it_was_made(screen, qtbot):
    for typed in ("", "wolf"):
        qtbot.keyClicks(search(screen), typed)
        listed = rows(screen).rows
        assert [row.outline for row in shown(screen)] == list(listed.outlines)


def test_the_empty_table_is_made_only_for_an_empty_vault(screen):
    assert not screen.findChildren(EmptyTable)


def test_who_comes_in_can_search_at_once(screen):
    rows(screen).setFocus()
    screen.enter()

    assert search(screen).window().focusWidget() is search(screen)


def test_a_short_list_leaves_no_empty_white(screen, qtbot):
    qtbot.waitUntil(lambda: rows(screen).height() == rows(screen).viewportSizeHint().height())


def test_enter_opens_a_case(screen, seen, qtbot):
    rows(screen).set_current("Lampion")
    qtbot.keyClick(rows(screen), Qt.Key.Key_Return)

    assert seen == [("Lampion", "")]


def test_ctrl_enter_goes_to_what_is_to_be_done_first(screen, seen, qtbot):
    rows(screen).setFocus()
    rows(screen).set_current("Ankerplaats")
    qtbot.keyClick(rows(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert seen == [("Ankerplaats", "agreements/a10/status")]


def test_ctrl_enter_on_a_case_in_which_all_is_well_opens_it(screen, seen, qtbot, desk):
    nothing = USUAL
    for rule in RULES:
        nothing = nothing.switched(rule, False)
    desk.set_attention_rules(nothing)
    screen.hide()
    screen.show()
    rows(screen).setFocus()
    rows(screen).set_current("Ankerplaats")
    qtbot.keyClick(rows(screen), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert seen == [("Ankerplaats", "")]


def test_enter_in_the_search_field_opens_the_case_at_the_item(screen, seen, qtbot):
    qtbot.keyClicks(search(screen), "mbo")
    first = shown(screen)[1]
    qtbot.keyClick(search(screen), Qt.Key.Key_Return)

    assert seen == [opened(first.key)]
    assert seen[0][0] == "Ankerplaats"
    assert "/" in seen[0][1]


def test_arrow_down_goes_into_the_hits_and_escape_ends_the_search(screen, qtbot):
    show_active(qtbot, screen.window())
    field = search(screen)
    qtbot.keyClicks(field, "wolf")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    assert rows(screen).current_key()

    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert shown(screen)[0].title == "Vraagt nu aandacht"


def test_nothing_found_says_so(screen, qtbot):
    qtbot.keyClicks(search(screen), "xyzzy")

    assert "Niets gevonden voor ‘xyzzy’" in words(screen)


def test_a_filter_shows_its_cases(screen, qtbot):
    chip = next(chip for chip in screen.findChildren(Chip) if chip.text().startswith("VPR"))
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert chip.isChecked()
    assert titles(screen) == ["Ankerplaats"]


def test_a_taken_name_is_refused_under_the_field(screen, qtbot):
    button(screen, "Nieuwe casus").click()
    field = screen.focusWidget() or screen.window().focusWidget()
    qtbot.keyClicks(field, "lampion")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert CODE_TAKEN in words(screen)

    field.selectAll()
    qtbot.keyClicks(field, "Oude Molen")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert CODE_TAKEN not in words(screen)
    assert "Oude Molen" in titles(screen)


def test_a_sealed_file_asks_its_passphrase_and_comes_in(desk, empty_desk, files, jobs, show, qtbot, tmp_path):
    found: list[bytes] = []
    desk.cases().export_readable("Lampion", found.append)
    path = tmp_path / "casus.regiedesk"
    path.write_bytes(transfer.seal(found[0], "drie gekke woorden"))
    screen = show(CasesScreen(CasesModel(empty_desk, files, jobs)))

    with ask.answers([path, "fout"]):
        button(screen, "Overdracht inlezen").click()
    qtbot.waitUntil(lambda: "past niet bij dit bestand" in words(screen))
    with ask.answers([path, "drie gekke woorden"]):
        button(screen, "Overdracht inlezen").click()
    qtbot.waitUntil(lambda: "staat in de kluis" in words(screen))

    assert titles(screen) == ["Lampion"]


def test_an_empty_vault_shows_the_empty_table(empty_desk, files, jobs, show, qtbot):
    screen = show(CasesScreen(CasesModel(empty_desk, files, jobs)))

    assert "De tafel is nog leeg" in words(screen)
    screen.enter()
    assert screen.window().focusWidget().accessibleName() == "Nieuwe casus"
    with qtbot.waitSignal(screen.sample_wanted):
        button(screen, "Bekijk een voorbeeld").click()


@pytest.mark.parametrize("width", [1154, 683])
def test_everything_says_what_it_is(desk, files, jobs, show, width):
    screen = show(CasesScreen(CasesModel(desk, files, jobs)), width, 400)

    assert without_name(screen) == []


def test_a_new_case_is_not_squeezed_in_a_low_window(screen, qtbot):
    screen.window().resize(640, 360)
    button(screen, "Nieuwe casus").click()
    field = next(line for line in screen.findChildren(QLineEdit) if line.accessibleName() == "Hoe noem je deze casus?")
    qtbot.waitUntil(lambda: not rows(screen).isVisible())
    qtbot.waitUntil(lambda: field.height() >= 36 and button(screen, "Maak de casus").height() >= 40)

    button(screen, "Terug").click()
    qtbot.waitUntil(rows(screen).isVisible)


def lent(desk, until: dt.date) -> None:
    hold(desk, "Lampion", Holding(access=Access.DEPUTY, access_until=until))


def test_a_waarneemkopie_says_until_when_it_can_be_read(desk, files, jobs, show):
    lent(desk, dt.date(2026, 9, 9))
    model = CasesModel(desk, files, jobs)
    show(CasesScreen(model))
    assert [row.version_says for row in model.state.rows if row.code == "Lampion"] == ["Kopie tot en met 9 september"]
    hold(desk, "Ankerplaats", Holding(access=Access.HANDED_OVER))
    model.load()
    assert [row.version_says for row in model.state.rows if row.code == "Ankerplaats"] == ["Overgedragen"]


def test_a_waarneemkopie_that_is_over_is_not_opened_but_wiped(desk, files, jobs, show):
    lent(desk, dt.date(2026, 9, 1))
    model = CasesModel(desk, files, jobs)
    screen = show(CasesScreen(model))
    went: list[str] = []
    model.opened.connect(lambda code, _place: went.append(code))
    assert "Waarneemkopie, verlopen" in {row.version_says for row in model.state.rows}

    model.open("Lampion")
    assert went == []
    assert "is verlopen" in words(screen)

    gone: list[bool] = []
    model.gone.connect(lambda: gone.append(True))
    button(screen, "Wis de kopie").click()
    assert {row.code for row in model.state.rows} == {"Ankerplaats"}
    assert gone == [True]
