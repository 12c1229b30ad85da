from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton

from regiedesk.ui.screens.paper import LOOK, NARROW, REGISTER, PaperScreen
from regiedesk.ui.screens.paper_choices import HolderRow
from regiedesk.ui.viewmodels.paper import PaperModel
from regiedesk.ui.widgets import ask
from regiedesk.ui.widgets.paper_view import PaperView
from regiedesk.ui.widgets.printing import a4_printer
from regiedesk.ui.widgets.tmpfs import tmpfs
from tests.ui.sample_office import session
from tests.ui.screens.looking import button, without_name, words


@pytest.fixture
def model(desk, files, jobs) -> PaperModel:
    return PaperModel(desk, session(desk, "Ankerplaats"), files, jobs)


@pytest.fixture
def screen(model, show, qtbot):
    made = show(PaperScreen(model))
    qtbot.waitUntil(lambda: model.state.sheet is not None)
    return made


def row(screen: PaperScreen, name: str) -> HolderRow:
    return next(row for row in screen.findChildren(HolderRow) if row.tick.text() == name)


def only_a_page_for(screen: PaperScreen, *names: str) -> None:
    """Tick one page for some people: papers that print quickly."""
    button(screen, "Gezinsplan, voor aan tafel").click()
    button(screen, "Ons plan op één blad, voor thuis").click()
    for each in screen.findChildren(HolderRow):
        if each.tick.isChecked() != (each.tick.text() in names):
            each.tick.click()


def file_printer(path: Path) -> QPrinter:
    made = a4_printer()
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(path))
    return made


def test_the_preview_holds_the_very_bytes_in_memory(screen, model):
    view = screen.findChild(PaperView)

    assert view.page_count() == len(pypdfium2.PdfDocument(model.state.sheet.pdf))


def test_looking_at_someone_shows_what_they_do_not_get(screen, model, qtbot):
    row(screen, "Gert-Jan").look.click()
    qtbot.waitUntil(lambda: model.state.sheet is not None and model.state.sheet.holder == "Gert-Jan")

    assert "Gert-Jan krijgt niet te zien" in words(screen)
    assert "dat Cilla drinkt" in words(screen)


def test_who_gets_no_paper_cannot_be_ticked_and_says_why(screen):
    kelly = row(screen, "Kelly")

    assert not kelly.tick.isEnabled()
    assert "krijgt geen papier" in kelly.tick.accessibleName()


def test_everything_ticked_is_printed_and_registered(screen, model, desk, qtbot, tmp_path):
    only_a_page_for(screen, "Cilla", "Wolf")
    before = len(desk.editing().open("Ankerplaats").copies)
    with ask.answers([file_printer(tmp_path / "druk.pdf")]):
        button(screen, "Print en noteer").click()
    qtbot.waitUntil(lambda: "geprint en genoteerd" in words(screen), timeout=20_000)

    assert len(desk.editing().open("Ankerplaats").copies) == before + 2
    assert len(pypdfium2.PdfDocument(tmp_path / "druk.pdf")) >= 1


def test_no_printer_chosen_prints_nothing(screen, model, desk):
    before = desk.editing().open("Ankerplaats").copies
    with ask.answers([None]):
        button(screen, "Print en noteer").click()

    assert desk.editing().open("Ankerplaats").copies == before
    assert not model.state.printing


def test_a_pdf_is_saved_where_the_user_says(screen, qtbot, tmp_path):
    with ask.answers([tmp_path / "plan.pdf"]):
        button(screen, "Bewaar als PDF").click()
    qtbot.waitUntil(lambda: "bewaard als PDF" in words(screen))

    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")


def test_a_copy_is_ticked_back(screen, model):
    screen._show_mode(REGISTER)  # noqa: SLF001
    button(screen, "Terug: nr. 1 van Cilla").click()

    assert "terug op 2 september" in words(screen)
    button(screen, "Toch buiten: nr. 1 van Cilla").click()
    assert "terug op" not in words(screen)


def test_a_narrow_window_shows_one_thing_at_a_time(model, show, qtbot):
    screen = show(PaperScreen(model), 683, 384)
    qtbot.waitUntil(lambda: model.state.sheet is not None)
    view = screen.findChild(PaperView)

    assert screen.width() < NARROW
    assert not view.isVisible()
    screen._show_mode(LOOK)  # noqa: SLF001
    assert view.isVisible()
    assert not row(screen, "Cilla").isVisible()


@pytest.mark.parametrize("width", [1154, 683])
def test_everything_says_what_it_is(model, show, qtbot, width):
    screen = show(PaperScreen(model), width, 400)
    qtbot.waitUntil(lambda: model.state.sheet is not None)

    assert without_name(screen) == []


def test_temporary_files_of_a_printer_go_to_memory_and_back():
    here = {"TMPDIR": "/disk", "XDG_RUNTIME_DIR": "/memory"}
    with tmpfs(here):
        assert here["TMPDIR"] == "/memory"
    assert here["TMPDIR"] == "/disk"

    unset = {"XDG_RUNTIME_DIR": "/memory"}
    with tmpfs(unset):
        assert unset["TMPDIR"] == "/memory"
    assert "TMPDIR" not in unset

    nowhere: dict[str, str] = {}
    with tmpfs(nowhere):
        assert nowhere == {}


def test_printing_leaves_the_environment_as_it_was(screen, model, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    only_a_page_for(screen, "Cilla")
    before = dict(os.environ)
    with ask.answers([file_printer(tmp_path / "druk.pdf")]):
        button(screen, "Print en noteer").click()
    qtbot.waitUntil(lambda: not model.state.printing, timeout=20_000)

    assert dict(os.environ) == before


def test_without_people_it_says_where_to_begin(screen, model):
    model.state = replace(model.state, holders=(), queue=(), sheet=None)
    screen.render_state()

    said = words(screen)
    assert "Begin bij stap 1" in said
    assert "Nog niemand." in said
    arrows = [
        each for each in screen.findChildren(QAbstractButton) if each.text() in ("Vorig papier", "Volgend papier")
    ]
    assert [each.isVisible() for each in arrows] == [False, False]
