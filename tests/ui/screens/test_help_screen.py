from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QTextBrowser

from regiedesk.desktop import HELP_PAGES, help_pages
from regiedesk.ui.places import Place
from regiedesk.ui.screens.help import HelpScreen
from regiedesk.ui.viewmodels.help import KEYS, HelpModel
from regiedesk.ui.widgets.row_list import RowList
from tests.ui.finding import show_active


@pytest.fixture
def model(qapp) -> HelpModel:
    return HelpModel(help_pages())


@pytest.fixture
def screen(qtbot, model) -> HelpScreen:
    made = HelpScreen(model)
    qtbot.addWidget(made)
    made.resize(1154, 690)
    show_active(qtbot, made)
    return made


def page_of(screen: HelpScreen) -> QTextBrowser:
    found = screen.findChild(QTextBrowser)
    assert isinstance(found, QTextBrowser)
    return found


def shown(screen: HelpScreen) -> str:
    return page_of(screen).toPlainText()


@pytest.mark.parametrize("place", [place for place in Place if place is not Place.HELP])
def test_every_screen_has_a_page(screen, place):
    screen.open(place)
    assert place in HELP_PAGES
    assert shown(screen).splitlines()[0] == next(p.title for p in help_pages() if p.name == place)


def test_there_is_a_page_with_all_keys(screen):
    screen.open(KEYS)
    assert "Ctrl+L" in shown(screen)


@pytest.mark.parametrize("page", help_pages(), ids=[page.name for page in help_pages()])
def test_a_page_is_short_and_has_a_title(page):
    assert page.text.startswith("# ")
    assert 40 < len(page.text.split()) < 350


def test_every_link_leads_to_a_page(screen, model):
    browser = page_of(screen)
    for page in help_pages():
        screen.open(page.name)
        block = browser.document().begin()
        while block.isValid():
            for part in block.textFormats():
                if part.format.isAnchor():
                    assert part.format.anchorHref() in HELP_PAGES
            block = block.next()


def test_a_link_opens_its_page(screen):
    page_of(screen).anchorClicked.emit(QUrl("handreiking"))
    assert shown(screen).startswith("Handreiking")


def test_searching_by_keyboard_finds_a_page(qtbot, screen):
    line = screen.findChild(QLineEdit)
    qtbot.keyClicks(line, "reservekopie stick")
    qtbot.waitUntil(lambda: shown(screen).startswith("Instellingen"))


def test_nothing_found_says_so(qtbot, screen, model):
    model.search("xyz")
    assert screen._none.isVisible()  # noqa: SLF001
    model.search("")
    assert not screen._none.isVisible()  # noqa: SLF001


def test_entering_puts_the_focus_in_the_search_field(qtbot, screen):
    screen.enter()
    qtbot.waitUntil(screen.findChild(QLineEdit).hasFocus)


def test_it_fits_a_small_window(qtbot, screen):
    screen.resize(576, 300)
    qtbot.waitUntil(lambda: screen.minimumSizeHint().width() <= 576 and screen.minimumSizeHint().height() <= 300)


def test_a_small_window_reads_or_searches(qtbot, screen):
    screen.resize(640, 300)
    line, rows = screen.findChild(QLineEdit), screen.findChild(RowList)
    qtbot.waitUntil(lambda: not line.isVisible())
    assert page_of(screen).isVisible()

    find = next(each for each in screen.findChildren(QAbstractButton) if each.text() == "Zoeken")
    find.click()
    assert line.isVisible()
    assert rows.isVisible()
    assert not page_of(screen).isVisible()

    rows.opened.emit("privacy")
    assert page_of(screen).isVisible()
    assert not line.isVisible()


def test_a_page_that_is_asked_for_is_shown_in_a_small_window(qtbot, screen):
    screen.resize(640, 300)
    next(each for each in screen.findChildren(QAbstractButton) if each.text() == "Zoeken").click()
    screen.open("papier")
    assert shown(screen).startswith("Op papier")
    assert page_of(screen).isVisible()
    screen.enter()
    qtbot.waitUntil(page_of(screen).hasFocus)
