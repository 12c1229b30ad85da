"""What a vault promises, in memory and on disk alike."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from regiedesk.domain.attention import attention
from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import USUAL
from regiedesk.domain.errors import NotFound, UserError
from regiedesk.domain.ports import CaseStore, Vault
from regiedesk.domain.registers import Asking, CaseFile, DeputyCopy, Draft, Event, ExportRecord, Transfer
from regiedesk.domain.summary import summarise
from tests.domain.services.office import DAY, family, with_what
from tests.storage.vault.support import frozen, paper

NOW = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)
EXPORT = ExportRecord(export_id="e1", study="ZL", made_on=DAY)


def coded(code: str, case_id: str, closed_on: str | None = None) -> CaseFile:
    plan = family()
    return CaseFile(id=case_id, plan=replace(plan, details=replace(plan.details, code=code, closed_on=closed_on)))


@pytest.fixture
def kept(vault: Vault) -> Vault:
    with vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=family()))
    return vault


def test_what_is_saved_is_loaded(kept: Vault) -> None:
    with kept.work() as work:
        work.cases.save("c1", with_what(family(), "leert zwemmen"))
    with kept.read() as work:
        assert work.cases.plan("c1") == with_what(family(), "leert zwemmen")


def test_an_exception_undoes_all(kept: Vault) -> None:
    def fail() -> None:
        with kept.work() as work:
            work.cases.save("c1", with_what(family(), "anders"))
            work.cases.log(Event(at=NOW, kind="x"))
            work.cases.keep_draft(Draft(case_id="c1", place="p", text="t", problem="q"))
            work.cases.keep_guide("g", 1, "tekst")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with kept.read() as work:
        assert (work.cases.plan("c1"), work.cases.events(), work.cases.drafts("c1")) == (family(), (), ())
        assert work.cases.guide_text("g", 1) is None


@pytest.mark.parametrize(
    "write",
    [
        lambda cases: cases.add(coded("GP-02", "c2")),
        lambda cases: cases.save("c1", with_what(family(), "anders")),
        lambda cases: cases.remove("c1"),
        lambda cases: cases.freeze("c1", frozen(family())),
        lambda cases: cases.add_copy("c1", paper()),
        lambda cases: cases.add_export("c1", EXPORT),
        lambda cases: cases.keep_draft(Draft(case_id="c1", place="p", text="t", problem="q")),
        lambda cases: cases.log(Event(at=NOW, kind="x")),
        lambda cases: cases.keep_guide("g", 1, "tekst"),
    ],
)
def test_reading_writes_nothing(kept: Vault, write: Callable[[CaseStore], None]) -> None:
    with pytest.raises(UserError), kept.read() as work:
        write(work.cases)
    with kept.read() as work:
        assert work.cases.case_file("c1") == CaseFile(id="c1", plan=family())
        assert (len(work.cases.summaries()), work.cases.events(), work.cases.drafts("c1")) == (1, (), ())


@pytest.mark.parametrize(
    "ask",
    [
        lambda cases: cases.plan("c9"),
        lambda cases: cases.case_file("c9"),
        lambda cases: cases.save("c9", family()),
        lambda cases: cases.remove("c9"),
        lambda cases: cases.freeze("c9", frozen(family())),
        lambda cases: cases.frozen("c1", 1),
        lambda cases: cases.add_copy("c9", paper()),
        lambda cases: cases.replace_copy("c1", paper(7)),
        lambda cases: cases.add_export("c9", EXPORT),
        lambda cases: cases.keep_draft(Draft(case_id="c9", place="p", text="t", problem="q")),
    ],
)
def test_what_is_not_there_is_not_found(kept: Vault, ask: Callable[[CaseStore], object]) -> None:
    with pytest.raises(NotFound), kept.work() as work:
        ask(work.cases)


def test_registers_of_a_case_that_is_not_there_are_empty(vault: Vault) -> None:
    with vault.read() as work:
        cases = work.cases
        assert (cases.versions("c9"), cases.copies("c9"), cases.exports("c9"), cases.drafts("c9")) == ((), (), (), ())
        assert (cases.id_of("GP-01"), cases.exists("c9")) == (None, False)


@pytest.mark.parametrize("code", ["GP-01", " gp-01 "])
def test_a_code_is_taken_whatever_its_case(kept: Vault, code: str) -> None:
    with pytest.raises(UserError) as caught, kept.work() as work:
        work.cases.add(coded(code, "c2"))
    assert caught.value.key == "code_taken"
    with kept.work() as work:
        work.cases.add(coded("GP-02", "c2"))
        assert work.cases.id_of(" gP-02") == "c2"
    with pytest.raises(UserError) as caught, kept.work() as work:
        work.cases.save("c2", coded(code, "c2").plan)
    assert caught.value.key == "code_taken"


def test_the_list_has_open_cases_first_by_code(vault: Vault) -> None:
    cases = [coded("b", "c1"), coded("A", "c2"), coded("0", "c3", "2026-01-01"), coded("É", "c4")]
    with vault.work() as work:
        for case in cases:
            work.cases.add(case)
        found = work.cases.summaries()
    assert [line.code for line in found] == ["A", "b", "É", "0"]
    assert found[1] == summarise("c1", cases[0].plan)


def test_one_version_leads(kept: Vault) -> None:
    first = frozen(family())
    second = frozen(with_what(family(), "anders"), (first.version,))
    with kept.work() as work:
        work.cases.freeze("c1", first)
        work.cases.freeze("c1", second)
    with kept.read() as work:
        assert [(v.number, v.leading) for v in work.cases.versions("c1")] == [(1, False), (2, True)]
        assert work.cases.frozen("c1", 1).plan == family()
        assert work.cases.summaries()[0].leading_version == 2
    with pytest.raises(UserError) as caught, kept.work() as work:
        work.cases.freeze("c1", second)
    assert caught.value.key == "refused_rows"


def test_copies_come_by_day_and_number_and_are_registered_once(kept: Vault) -> None:
    later = replace(paper(1), version=1, printed_on=DAY + dt.timedelta(days=1))
    with kept.work() as work:
        for copy in (later, paper(2), paper(1)):
            work.cases.add_copy("c1", copy)
        assert work.cases.copies("c1") == (paper(1), paper(2), later)
    with pytest.raises(UserError), kept.work() as work:
        work.cases.add_copy("c1", paper(2))
    back = replace(paper(2), returned_on=DAY, remark="terug")
    with kept.work() as work:
        work.cases.replace_copy("c1", back)
        assert work.cases.copies("c1") == (paper(1), back, later)


def test_exports_of_one_day_come_in_the_order_in_which_they_were_made(kept: Vault) -> None:
    made = tuple(replace(EXPORT, export_id=name) for name in ("zz9", "aa1", "mm5"))
    with kept.work() as work:
        for export in made:
            work.cases.add_export("c1", export)
    with kept.read() as work:
        assert work.cases.exports("c1") == made
        assert work.cases.case_file("c1").exports == made


def test_attention_is_what_is_derived_and_asks_on_the_day(kept: Vault) -> None:
    rows = attention(family())
    assert rows
    for day in {row.from_day for row in rows}:
        with kept.read() as work:
            begun = tuple(("c1", row) for row in rows if row.asks_on(day))
            assert work.cases.attention(day) == work.cases.attention_of({"c1"}, day) == begun
            assert work.cases.asking(day) == (Asking(case_id="c1", since=begun[0][1].from_day, count=len(begun)),)
            assert work.cases.attention_of({"c2"}, day) == ()


def test_a_handover_and_a_waarneemkopie_ask_at_once_and_no_longer_when_they_are_over(kept: Vault) -> None:
    sent = Transfer(number=1, version=0, receiver="Bram", made_on=dt.date(2026, 6, 1), on_paper=True)
    lent = DeputyCopy(number=1, holder="Fatima", version=0, made_on=sent.made_on, until_on=dt.date(2026, 6, 19))

    def asked() -> list[str]:
        with kept.read() as work:
            rows = work.cases.attention(dt.date(2026, 7, 1))
        return [row.kind for _case, row in rows if row.kind in ("overdracht", "waarneemkopie")]

    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", sent)
        work.cases.handovers.add_deputy("c1", lent)
    assert asked() == ["overdracht", "waarneemkopie"]
    with kept.work() as work:
        work.cases.handovers.withdraw("c1", replace(sent, withdrawn_on=dt.date(2026, 6, 30)))
        work.cases.handovers.replace_deputy("c1", replace(lent, ended_on=dt.date(2026, 6, 30)))
    assert asked() == []


def test_what_is_chosen_about_attention_holds_for_all_cases(kept: Vault) -> None:
    day = dt.date(2100, 1, 1)
    with kept.read() as work:
        assert work.cases.attention_rules() == USUAL
        before = work.cases.attention(day)
    (gone, *_) = {row.kind for _, row in before}
    chosen = USUAL.switched(BY_KEY[gone], False)
    kept.watch(chosen)
    with kept.read() as work:
        assert work.cases.attention_rules() == chosen
        assert work.cases.attention(day) == tuple((c, row) for c, row in before if row.kind != gone)
    kept.watch(USUAL)
    with kept.read() as work:
        assert work.cases.attention(day) == before


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("fiets", {"agreements/a1"}),
        ("FIE", {"agreements/a1"}),
        ("fiets bas", {"agreements/a1"}),
        ("elke school dag", {"results/r1"}),
        ("fie bas", set()),
        ("f", set()),
        ("gp 01", {"details"}),
        ("'fiets\" OR 1", set()),
    ],
)
def test_search_finds_items_with_every_word(kept: Vault, words: str, places: set[str]) -> None:
    with kept.read() as work:
        found = work.cases.search(words)
    assert {hit.place for hit in found} == places
    assert {(hit.case_id, hit.code) for hit in found} <= {("c1", "GP-01")}


def test_search_stops_at_its_limit(kept: Vault) -> None:
    with kept.read() as work:
        assert len(work.cases.search("be", limit=20)) > 0
        assert len(work.cases.search("fenna", limit=1)) == 1


def test_a_draft_waits_at_its_place_until_it_is_dropped(kept: Vault) -> None:
    drafts = [Draft(case_id="c1", place=place, text="12", problem="Kies 0 tot 10.") for place in ("b", "a")]
    with kept.work() as work:
        for draft in drafts:
            work.cases.keep_draft(draft)
        work.cases.keep_draft(replace(drafts[0], text="13"))
        assert work.cases.drafts("c1") == (drafts[1], replace(drafts[0], text="13"))
        work.cases.drop_draft("c1", "a")
        assert [draft.place for draft in work.cases.drafts("c1")] == ["b"]


def test_events_stay_in_order_and_outlive_their_case(kept: Vault) -> None:
    told = (Event(at=NOW, kind="een", case_id="c1", detail="1"), Event(at=NOW, kind="twee"))
    with kept.work() as work:
        for event in told:
            work.cases.log(event)
        work.cases.keep_draft(Draft(case_id="c1", place="p", text="t", problem="q"))
        work.cases.remove("c1")
    with kept.read() as work:
        assert (work.cases.events(), work.cases.events("c1")) == (told, told[:1])
        assert (work.cases.summaries(), work.cases.drafts("c1"), work.cases.search("fiets")) == ((), (), ())


def test_a_guide_is_kept_as_it_was_first(vault: Vault) -> None:
    with vault.work() as work:
        work.cases.keep_guide("zl", 1, "tekst")
        work.cases.keep_guide("zl", 1, "anders")
        assert (work.cases.guide_text("zl", 1), work.cases.guide_text("zl", 2)) == ("tekst", None)
