from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.registers import Asking, AttentionRow, CaseSummary, SearchHit
from regiedesk.storage.files import transfer
from regiedesk.ui.viewmodels import cases
from regiedesk.ui.viewmodels.case_rows import Filter, counts, grouped_hits, reasons_of, rows, shown, steps_say
from regiedesk.ui.viewmodels.cases import CODE_TAKEN, NO_CODE, CasesModel

TODAY = dt.date(2026, 9, 2)


@pytest.fixture
def model(desk, files, jobs) -> CasesModel:
    made = CasesModel(desk, files, jobs)
    made.load()
    return made


def summary(code: str, next_on: dt.date | None = None, *, enhanced: bool = False) -> CaseSummary:
    level = "versterkte procesregie" if enhanced else "procesregie"
    planned = (next_on.isoformat(),) if next_on else ()
    return CaseSummary(id=code, code=code, steps=("leeg",) * 7, regie_level=level, planned=planned)


def asking(code: str, day: int) -> Asking:
    return Asking(case_id=code, since=dt.date(2026, 8, day), count=2)


def test_what_waits_longest_stands_on_top():
    asks = [asking("laat", 20), asking("eerder", 3)]

    made = rows([summary("rustig"), summary("laat"), summary("eerder")], asks, TODAY)

    assert [row.code for row in made] == ["eerder", "laat", "rustig"]
    assert [row.asking for row in made] == [asks[1], asks[0], None]


def test_two_different_reasons_stand_before_two_of_a_kind():
    kinds = ("afspraak", "afspraak", "overleg")
    all_rows = [("a", AttentionRow(kind=kind, from_day=TODAY, sentence=str(at))) for at, kind in enumerate(kinds)]

    assert [row.sentence for row in reasons_of(all_rows)["a"]] == ["0", "2", "1"]


@pytest.mark.parametrize(
    ("planned", "says", "note"),
    [
        ((), "Geen datum", "nog geen overleg gepland"),
        (("2026-09-01",), "Geen datum", "nog geen overleg gepland"),
        (("2026-09-01", "2026-09-02"), "wo 2 september", "vandaag"),
        (("2026-09", "2026-11-03"), "september 2026", "nog geen dag gekozen"),
    ],
)
def test_a_meeting_that_has_passed_is_not_the_next_one(planned, says, note):
    (row,) = rows([replace(summary("a"), planned=planned)], [], TODAY)

    assert (row.next_says, row.next_note) == (says, note)
    assert row.this_week == (note == "vandaag")


def test_filters_count_what_they_show():
    made = rows(
        [summary("a", dt.date(2026, 9, 8)), summary("b", dt.date(2026, 9, 9), enhanced=True), summary("c")],
        [asking("c", 1)],
        TODAY,
    )

    assert dict(counts(made)) == {Filter.ALL: 3, Filter.THIS_WEEK: 1, Filter.ATTENTION: 1, Filter.ENHANCED: 1}
    assert [row.code for row in shown(made, Filter.THIS_WEEK)] == ["a"]
    assert [row.code for row in shown(made, Filter.ENHANCED)] == ["b"]


def test_the_bar_is_said_in_words():
    assert steps_say(("besproken",) * 7) == "Alles besproken"
    assert steps_say(("besproken", "bezig", "bezig", "leeg", "leeg", "leeg", "leeg")) == "Stap 2 en 3 bezig"
    assert steps_say(("heropend",) * 3 + ("bezig",) * 4) == "3 stappen heropend"
    assert steps_say(("leeg",) * 7) == "Nog niet begonnen"


def test_hits_stand_per_case_with_where_they_are():
    hits = (
        SearchHit(case_id="1", code="Vuurtoren", place="agreements/a1", snippet="belt elke avond"),
        SearchHit(case_id="2", code="Zolder", place="people/p1", snippet="oma"),
        SearchHit(case_id="1", code="Vuurtoren", place="answers/S2.4", snippet="avond"),
    )

    groups = grouped_hits(hits)

    assert [group.code for group in groups] == ["Vuurtoren", "Zolder"]
    assert [hit.where for hit in groups[0].hits] == ["Stap 4 · afspraken", "Stap 2 · antwoorden"]


def test_the_list_puts_attention_first(model):
    assert {row.code for row in model.state.urgent} == {"Ankerplaats", "Lampion"}
    assert model.state.total == 2
    assert all(model.reasons(row)[0].sentence.endswith((".", "?")) for row in model.state.urgent)


def test_reasons_are_read_once_for_the_first_screenful_and_again_with_the_list(desk, model, monkeypatch):
    asked: list[list[str]] = []
    real = desk.attention

    def counted(case_ids):
        asked.append(list(case_ids))
        return real(case_ids)

    monkeypatch.setattr(desk, "attention", counted)
    monkeypatch.setattr(cases, "SCREENFUL", 1)
    model.load()
    first, second = model.state.urgent
    for _ in range(2):
        assert len(model.reasons(first)) == first.asking.count
        assert len(model.reasons(second)) == second.asking.count

    assert asked == [[first.summary.id], [second.summary.id]]
    model.choose_filter(Filter.ATTENTION)
    assert len(asked) == 2
    model.load()
    assert asked[2:] == [[first.summary.id]]


def test_a_row_of_which_the_reasons_cannot_be_read_says_so(desk, model, monkeypatch):
    def refuse(case_ids):
        raise UserError("De kluis is er niet meer.", "Doe de stick terug.")

    monkeypatch.setattr(cases, "SCREENFUL", 0)
    model.load()
    monkeypatch.setattr(desk, "attention", refuse)
    row = model.state.urgent[0]

    assert [reason.sentence for reason in model.reasons(row)] == ["De kluis is er niet meer. Doe de stick terug."]
    monkeypatch.undo()
    model.load()
    assert len(model.reasons(row)) == row.asking.count


def test_search_finds_in_everything_and_an_empty_word_ends_it(model):
    model.look_for("fietspomp")
    nothing = model.state.hits
    model.look_for("mbo")
    found = model.state.hits
    model.look_for(" ")

    assert found
    assert found[0].code == "Ankerplaats"
    assert found != nothing
    assert model.state.hits == ()


@pytest.mark.parametrize(("typed", "says"), [("", NO_CODE), ("   ", NO_CODE), ("ANKERPLAATS", CODE_TAKEN)])
def test_an_empty_or_taken_code_is_refused_in_place(model, typed, says):
    model.start_new()
    model.make(typed)

    assert model.state.new_problem == says
    assert model.state.making
    assert model.state.total == 2


def test_a_new_case_is_made_and_opened(model, qtbot):
    with qtbot.waitSignal(model.opened) as opened:
        model.make("  Oude   Molen ")

    assert opened.args == ["Oude Molen", ""]
    assert "Oude Molen" in [row.code for row in model.state.rows]


def exported(desk, tmp_path) -> bytes:
    found: list[bytes] = []
    desk.cases().export_readable("Lampion", found.append)
    return found[0]


def test_a_file_is_taken_in(desk, empty_desk, files, jobs, qtbot, tmp_path):
    path = tmp_path / "casus.json"
    path.write_bytes(exported(desk, tmp_path))
    model = CasesModel(empty_desk, files, jobs)
    model.load()

    model.import_file(path)
    qtbot.waitUntil(lambda: model.state.total == 1)

    assert "Lampion" in model.state.news


def test_a_sealed_file_asks_its_passphrase_and_keeps_asking(desk, empty_desk, files, jobs, qtbot, tmp_path):
    path = tmp_path / "casus.regiedesk"
    path.write_bytes(transfer.seal(exported(desk, tmp_path), "drie gekke woorden"))
    model = CasesModel(empty_desk, files, jobs)
    model.load()
    problems: list[object] = []
    model.problem.connect(problems.append)

    model.import_file(path)
    assert model.state.waits_for_passphrase
    model.give_passphrase("niet goed")
    qtbot.waitUntil(lambda: bool(problems))
    assert model.state.waits_for_passphrase
    model.give_passphrase("drie gekke woorden")
    qtbot.waitUntil(lambda: model.state.total == 1)

    assert not model.state.waits_for_passphrase


def test_a_case_that_is_there_comes_in_as_a_copy_only_when_asked(model, desk, qtbot, tmp_path):
    path = tmp_path / "casus.json"
    path.write_bytes(exported(desk, tmp_path))

    model.import_file(path)
    qtbot.waitUntil(lambda: model.state.asks_copy)
    assert model.state.total == 2
    model.take_as_copy()
    qtbot.waitUntil(lambda: model.state.total == 3)

    assert "Lampion kopie 1" in [row.code for row in model.state.rows]


def test_a_file_that_is_no_case_is_refused_and_changes_nothing(model, qtbot, tmp_path):
    path = tmp_path / "foto.json"
    path.write_bytes(b"\x89PNG")

    with qtbot.waitSignal(model.problem):
        model.import_file(path)

    assert model.state.total == 2
    assert not model.state.busy
