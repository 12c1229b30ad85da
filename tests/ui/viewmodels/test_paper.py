from __future__ import annotations

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.work_words import PaperKind
from regiedesk.ui.viewmodels.paper import Fate, PaperModel
from tests.ui.sample_office import session


@pytest.fixture
def model(desk, files, jobs, qtbot) -> PaperModel:
    made = PaperModel(desk, session(desk, "Ankerplaats"), files, jobs)
    made.load()
    qtbot.waitUntil(lambda: made.state.sheet is not None)
    return made


def holder(model: PaperModel, name: str):
    return next(each for each in model.state.holders if each.name == name)


def test_the_version_that_holds_is_shown_by_itself(model):
    assert model.state.leading == 3
    assert not model.state.concept
    assert model.state.sheet is not None
    assert model.state.sheet.pdf.startswith(b"%PDF")


def test_who_gets_no_paper_says_why_and_cannot_be_ticked(model):
    kelly = holder(model, "Kelly")
    assert "krijgt geen papier" in kelly.refusal

    model.choose_holder(kelly.person, True)

    assert not holder(model, "Kelly").chosen
    assert kelly.person not in [person for _, person in model.state.queue]


def test_ticking_someone_shows_their_paper_and_what_is_not_on_it(model, qtbot):
    mentor = holder(model, "Gert-Jan")
    model.choose_holder(mentor.person, False)
    model.choose_holder(mentor.person, True)
    qtbot.waitUntil(lambda: model.state.sheet is not None and model.state.sheet.holder == "Gert-Jan")

    assert model.state.sheet.left_out
    assert all(group.items and group.because for group in model.state.sheet.left_out)
    assert mentor.says == "het blad over Wolf"


def test_only_the_last_preview_that_was_asked_arrives(model, jobs, qtbot):
    for _ in range(3):
        model.next()
    model.previous()
    wanted = model.state.queue[model.state.at][1]
    qtbot.waitUntil(lambda: not jobs.busy())

    assert model.state.sheet is not None
    assert model.state.sheet.holder == next(h.name for h in model.state.holders if h.person == wanted)


def test_kinds_times_people_is_the_queue(model):
    people = len([h for h in model.state.holders if h.chosen])
    assert len(model.state.queue) == people

    model.choose_kind(PaperKind.ONE_PAGE, True)

    assert len(model.state.queue) == 2 * people


def test_printing_registers_each_paper_with_its_own_number(model, desk, qtbot):
    printed: list[bytes] = []
    before = desk.editing().open("Ankerplaats").copies

    model.print_all(printed.append)
    qtbot.waitUntil(lambda: "genoteerd" in model.state.news)

    after = desk.editing().open("Ankerplaats").copies
    numbers = [copy.number for copy in after if copy.version == 3]
    assert len(printed) == len(model.state.queue) == len(after) - len(before)
    assert numbers == list(range(1, len(numbers) + 1))
    assert not model.state.printing


def test_a_printer_that_fails_registers_nothing(model, desk, qtbot):
    def jammed(_pdf: bytes) -> None:
        raise UserError("De printer doet niets.")

    before = desk.editing().open("Ankerplaats").copies
    with qtbot.waitSignal(model.problem):
        model.print_all(jammed)

    assert desk.editing().open("Ankerplaats").copies == before
    assert not model.state.printing


def test_a_pdf_is_saved_and_registered_as_such(model, tmp_path, qtbot):
    path = tmp_path / model.file_name()
    model.save_pdf(path)
    qtbot.waitUntil(lambda: "bewaard als PDF" in model.state.news)

    assert path.read_bytes().startswith(b"%PDF")
    assert any("bewaard als PDF" in line.says for line in model.state.register)
    assert "Cilla" not in path.name


def test_a_pdf_never_overwrites(model, tmp_path, qtbot):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"iets anders")

    with qtbot.waitSignal(model.problem):
        model.save_pdf(path)

    assert path.read_bytes() == b"iets anders"
    assert not any("bewaard als PDF" in line.says for line in model.state.register)


@pytest.mark.parametrize(
    ("fate", "word"), [(Fate.RETURNED, "terug op"), (Fate.DESTROYED, "vernietigd"), (Fate.LOST, "kwijt")]
)
def test_a_copy_is_ticked_back_and_out_again(model, fate, word):
    line = model.state.register[0]
    model.mark(line.version, line.number, fate)
    gone = next(each for each in model.state.register if each.number == line.number)
    assert word in gone.says
    assert not gone.out

    model.mark(line.version, line.number, Fate.OUT)
    assert next(each for each in model.state.register if each.number == line.number).out


def test_a_case_without_version_prints_concepts(empty_desk, files, jobs, qtbot):
    empty_desk.cases().new("Nieuw")
    model = PaperModel(empty_desk, session(empty_desk, "Nieuw"), files, jobs)
    model.load()
    model.choose_concept(False)

    assert model.state.concept
    assert model.state.queue == ()
    assert model.state.sheet is None


def test_what_was_said_apart_is_counted_out_without_its_words(model):
    apart = next(group for group in model.state.sheet.left_out if "apart verteld" in group.because)

    assert "Stap 2 · waarnemingen" in apart.items
    assert not any("pakje" in item or "wijn" in item for item in apart.items)


def test_a_version_is_read_back_once_and_the_next_one_again(model, desk, monkeypatch):
    planning, asked = desk.planning, []

    def counted():
        asked.append("planning")
        return planning()

    monkeypatch.setattr(desk, "planning", counted)
    model.load()
    assert (asked, model.state.leading) == ([], 3)

    planning().freeze("Ankerplaats", "nieuw overleg")
    model.load()
    assert (asked, model.state.leading, model.state.stale) == (["planning"], 4, False)
