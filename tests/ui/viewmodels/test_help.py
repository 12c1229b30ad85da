from __future__ import annotations

import pytest

from regiedesk.ui.viewmodels.help import HelpModel, HelpPage

PAGES = (
    HelpPage(name="casussen", text="# Casussen\n\nZoek in alles. Ook op papier."),
    HelpPage(name="papier", text="# Op papier\n\nPrinten en reservekopieën."),
    HelpPage(name="toetsen", text="# Toetsen\n\nCtrl+L vergrendelt."),
)


@pytest.fixture
def model(qapp) -> HelpModel:
    return HelpModel(PAGES)


def listed(model: HelpModel) -> list[str]:
    return [page.name for page in model.state.listed]


def test_the_page_of_a_screen_opens(model):
    model.open("papier")
    assert model.state.page.title == "Op papier"


def test_a_screen_without_a_page_opens_the_first(model):
    model.open("bestaat niet")
    assert model.state.page.name == "casussen"


def test_searching_lists_pages_with_every_word(model):
    model.search("printen RESERVEKOPIEEN")
    assert listed(model) == ["papier"]
    assert model.state.page.name == "papier"


def test_a_page_that_still_fits_stays_open(model):
    model.search("papier")
    assert listed(model) == ["casussen", "papier"]
    assert model.state.page.name == "casussen"


def test_a_word_in_the_title_goes_first(model):
    model.open("toetsen")
    model.search("papier")
    assert model.state.page.name == "papier"


def test_nothing_found_keeps_the_page(model):
    model.open("toetsen")
    model.search("xyz")
    assert listed(model) == []
    assert model.state.page.name == "toetsen"


def test_no_words_lists_everything(model):
    model.search("xyz")
    model.search("")
    assert listed(model) == ["casussen", "papier", "toetsen"]


def test_choosing_keeps_the_list(model):
    model.search("papier")
    model.choose("papier")
    assert model.state.page.name == "papier"
    assert model.state.words == "papier"
