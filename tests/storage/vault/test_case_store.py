"""The case store on a real encrypted file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from regiedesk.domain.errors import NotFound, UserError
from regiedesk.domain.ports import CaseStore, Vault
from regiedesk.domain.registers import CaseFile, Draft, Event, ExportRecord
from regiedesk.storage.vault import asking
from regiedesk.storage.vault.derivation import Standing
from regiedesk.storage.vault.open_vault import OpenVault
from tests.storage.vault.support import DAY, case, frozen, paper, plan, tools, with_agreement

NOW = dt.datetime(2026, 9, 2, 9, 30, tzinfo=dt.UTC)


@pytest.fixture
def filled(vault: OpenVault) -> OpenVault:
    with vault.work() as work:
        work.cases.add(case())
    return vault


def test_a_saved_plan_comes_back_as_it_was(filled: OpenVault) -> None:
    changed = with_agreement(plan(), "Sanne gaat woensdag naar Jeugdgezondheidszorg — 10.00 uur")
    with filled.work() as work:
        work.cases.save("c1", changed)
    with filled.read() as work:
        assert work.cases.plan("c1") == changed


def test_an_exception_undoes_everything(filled: OpenVault) -> None:
    def fail() -> None:
        with filled.work() as work:
            work.cases.save("c1", plan("GP-99"))
            work.cases.add(case("c2", "GP-02"))
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with filled.read() as work:
        assert [found.code for found in work.cases.summaries()] == ["GP-01"]
        assert work.cases.plan("c1") == plan()


def test_writing_in_a_reading_unit_is_an_error_and_the_connection_writes_again_after(filled: OpenVault) -> None:
    with pytest.raises(UserError), filled.read() as reading:
        reading.cases.save("c1", plan("GP-99"))
    with filled.work() as work:
        work.cases.save("c1", plan("GP-77"))
    with filled.read() as reading:
        assert reading.cases.id_of("GP-77") == "c1"


def test_a_case_that_is_not_there(vault: OpenVault) -> None:
    with vault.work() as work:
        store = work.cases
        assert not store.exists("c1")
        assert store.id_of("GP-01") is None
        for ask in (
            lambda: store.plan("c1"),
            lambda: store.case_file("c1"),
            lambda: store.save("c1", plan()),
            lambda: store.freeze("c1", frozen(plan())),
            lambda: store.add_copy("c1", paper()),
            lambda: store.keep_draft(Draft(case_id="c1", place="", text="", problem="")),
            lambda: store.add_export("c1", ExportRecord(export_id="e1", study="", made_on=DAY)),
            lambda: store.remove("c1"),
            lambda: store.frozen("c1", 1),
        ):
            with pytest.raises(NotFound):
                ask()


def test_codes_are_the_same_in_upper_and_lower_case_also_with_accents(vault: OpenVault) -> None:
    with vault.work() as work:
        work.cases.add(case("c1", "Één-01"))
        assert work.cases.id_of("éÉN-01") == "c1"
        with pytest.raises(UserError) as caught:
            work.cases.add(case("c2", "ÉÉN-01"))
        assert caught.value.key == "code_taken"


def test_saving_under_a_taken_code_is_refused(filled: OpenVault) -> None:
    with filled.work() as work:
        work.cases.add(case("c2", "GP-02"))
    with pytest.raises(UserError) as caught, filled.work() as work:
        work.cases.save("c2", plan("gp-01"))
    assert caught.value.key == "code_taken"


def test_the_list_shows_open_cases_first_by_code(vault: OpenVault) -> None:
    closed = replace(plan("GP-01"), details=replace(plan("GP-01").details, closed_on="2026-01-01"))
    with vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=closed))
        work.cases.add(case("c2", "gp-03"))
        work.cases.add(case("c3", "GP-02"))
    with vault.read() as work:
        found = work.cases.summaries()
    assert [line.code for line in found] == ["GP-02", "gp-03", "GP-01"]
    assert found[0] == tools().derivation.summary(Standing(id="c3", plan=plan("GP-02")))
    assert found[2].closed


def test_freezing_makes_one_version_lead(filled: OpenVault) -> None:
    first = frozen(plan())
    second = frozen(with_agreement(plan(), "Later"), (first.version,))
    with filled.work() as work:
        work.cases.freeze("c1", first)
        work.cases.freeze("c1", second)
        assert [v.leading for v in work.cases.versions("c1")] == [False, True]
        assert work.cases.frozen("c1", 1).plan == plan()
        assert work.cases.summaries()[0].leading_version == 2


def test_a_version_number_can_be_used_once(filled: OpenVault) -> None:
    with filled.work() as work:
        work.cases.freeze("c1", frozen(plan()))
        with pytest.raises(UserError) as caught:
            work.cases.freeze("c1", frozen(plan()))
    assert caught.value.key == "refused_rows"


def test_a_whole_case_travels(vault: OpenVault) -> None:
    first = frozen(plan(), leading=False)
    second = frozen(with_agreement(plan(), "Later"), (first.version,))
    whole = CaseFile(
        id="c1",
        plan=plan(),
        versions=(first, second),
        copies=(paper(1), paper(1, version=2)),
        exports=(ExportRecord(export_id="e1", study="ZL", made_on=DAY, with_text=True),),
    )
    with vault.work() as work:
        work.cases.add(whole)
    with vault.read() as work:
        assert work.cases.case_file("c1") == whole
        assert work.cases.exports("c1") == whole.exports


def test_a_copy_number_occurs_once_per_version_and_its_return_is_noted(filled: OpenVault) -> None:
    back = replace(paper(), returned_on=dt.date(2026, 9, 5), remark="Op tafel gebleven")
    with filled.work() as work:
        work.cases.add_copy("c1", paper())
        work.cases.add_copy("c1", paper(2))
        with pytest.raises(UserError):
            work.cases.add_copy("c1", paper())
        work.cases.replace_copy("c1", back)
        with pytest.raises(NotFound):
            work.cases.replace_copy("c1", paper(9))
        assert work.cases.copies("c1") == (back, paper(2))


BELLS = ("agreements/a1", "agreements/a1/status")


def test_attention_begins_on_its_day_and_ends_on_its_last(filled: OpenVault) -> None:
    with filled.read() as work:
        found = {
            day: [row.sentence for _case, row in work.cases.attention(day) if row.place in BELLS]
            for day in (dt.date(2026, 8, 28), dt.date(2026, 8, 29), dt.date(2026, 9, 1), DAY)
        }
        days = [row.from_day for _case, row in work.cases.attention(dt.date(2027, 1, 1))]
    soon, late = found[dt.date(2026, 8, 29)], found[DAY]
    assert list(found.values()) == [[], soon, soon, late]
    assert len(soon) == len(late) == 1
    assert soon != late
    assert days == sorted(days)


def test_the_list_asks_how_much_and_since_when_and_then_only_what_it_shows(filled: OpenVault) -> None:
    with filled.read() as work:
        for day in (dt.date(2026, 9, 1), DAY, dt.date(2027, 1, 1)):
            rows = work.cases.attention(day)
            for asking in work.cases.asking(day):
                own = tuple(row for case_id, row in rows if case_id == asking.case_id)
                assert (asking.since, asking.count) == (own[0].from_day, len(own))
                assert work.cases.attention_of([asking.case_id], day) == tuple((asking.case_id, row) for row in own)
            assert {asking.case_id for asking in work.cases.asking(day)} == {case_id for case_id, _ in rows}
        assert work.cases.attention_of([], DAY) == ()
        assert work.cases.asking(dt.date(1900, 1, 1)) == ()


def test_how_much_asks_for_attention_is_read_from_an_index(filled: OpenVault) -> None:
    with filled.read() as work:
        query = asking.ASKING.params(day=DAY, today=DAY).compile(compile_kwargs={"literal_binds": True})
        plan = work.cases._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {query}").fetchall()  # noqa: SLF001
    read = [str(step) for step in plan if "SCAN" in str(step) or "SEARCH" in str(step)]
    assert "COVERING INDEX attention_of_case" in read[0]
    assert ["COVERING INDEX cases_until" in step for step in read[1:]] == [True]


def test_agreements_due_are_listed_soonest_first(filled: OpenVault) -> None:
    with filled.read() as work:
        assert work.cases.due(dt.date(2026, 9, 30)) == (("c1", "a1", dt.date(2026, 9, 1)),)
        assert [row[1] for row in work.cases.due(dt.date(2026, 12, 1))] == ["a1", "a2"]


def test_drafts_are_one_per_place(filled: OpenVault) -> None:
    first = Draft(case_id="c1", place="results/r1/score", text="12", problem="Kies 0 tot 10.")
    with filled.work() as work:
        work.cases.keep_draft(first)
        work.cases.keep_draft(replace(first, text="13"))
        assert work.cases.drafts("c1") == (replace(first, text="13"),)
        work.cases.drop_draft("c1", first.place)
        assert work.cases.drafts("c1") == ()


def test_events_come_back_in_order_and_of_one_case(filled: OpenVault) -> None:
    events = tuple(Event(at=NOW, kind=kind, case_id=where) for kind, where in (("geopend", ""), ("vast", "c1")))
    with filled.work() as work:
        for event in events:
            work.cases.log(event)
        assert work.cases.events() == events
        assert work.cases.events("c1") == events[1:]
        assert work.cases.events_are_whole()


def test_guides_are_kept_as_they_were(vault: OpenVault) -> None:
    with vault.work() as work:
        work.cases.keep_guide("zl", 1, "tekst")
        work.cases.keep_guide("zl", 1, "andere tekst")
        assert work.cases.guide_text("zl", 1) == "tekst"
        assert work.cases.guide_text("zl", 2) is None


def test_removing_a_case_leaves_only_its_events(filled: OpenVault) -> None:
    with filled.work() as work:
        work.cases.freeze("c1", frozen(plan()))
        work.cases.add_copy("c1", paper())
        work.cases.log(Event(at=NOW, kind="gewist", case_id="c1"))
        work.cases.remove("c1")
        assert work.cases.summaries() == ()
        assert work.cases.search("huisarts") == ()
        assert work.cases.attention(DAY) == ()
        assert len(work.cases.events("c1")) == 1


def test_the_vault_answers_the_ports(vault: OpenVault) -> None:
    port: Vault = vault
    with port.read() as work:
        cases: CaseStore = work.cases
        assert cases.summaries() == ()
