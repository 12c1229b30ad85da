"""Whose case it is, in memory and on disk alike: what is not one's own never changes, whoever asks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest

from regiedesk.domain.errors import NotAllowed, NotFound, UserError
from regiedesk.domain.ports import CaseStore, Vault
from regiedesk.domain.registers import CaseFile, DeputyCopy, Draft, ExportRecord, FrozenPlan, Holding, Transfer
from regiedesk.domain.services.insights import InsightService
from regiedesk.domain.work_words import Access, PaperKind
from tests.domain.services.office import CODE, DAY, Office, family, printer, with_what
from tests.storage.vault.support import frozen, paper

SENT = Transfer(number=1, version=1, receiver="Jan Bos", made_on=DAY, secret="h", content="c")
ON_PAPER = replace(SENT, on_paper=True, secret="", content="")
CONFIRMED = replace(SENT, confirmed_on=DAY, answer="A")
COPY = DeputyCopy(number=1, holder="Sara", version=1, made_on=DAY, until_on=DAY)
RECEIVED = Holding(access=Access.RECEIVED, receipt="ABCD")
OTHERS = {
    "handed_over": Holding(access=Access.HANDED_OVER),
    "not_begun": RECEIVED,
    "deputy_only": Holding(access=Access.DEPUTY, access_until=DAY),
}


def held(holding: Holding) -> CaseFile:
    version = frozen(family(), leading=False)
    return CaseFile(id="c2", plan=family(), versions=(version,), copies=(paper(),), deputies=(COPY,), holding=holding)


@pytest.fixture
def kept(vault: Vault) -> Vault:
    with vault.work() as work:
        work.cases.add(CaseFile(id="c1", plan=family(), versions=(frozen(family()),)))
    return vault


def second(cases: CaseStore) -> FrozenPlan:
    return frozen(with_what(family(), "anders"), cases.versions("c2"))


WRITES: dict[str, Callable[[CaseStore], None]] = {
    "save": lambda cases: cases.save("c2", with_what(family(), "anders")),
    "freeze": lambda cases: cases.freeze("c2", second(cases)),
    "add_copy": lambda cases: cases.add_copy("c2", paper(2)),
    "replace_copy": lambda cases: cases.replace_copy("c2", replace(paper(), returned_on=DAY)),
    "add_export": lambda cases: cases.add_export("c2", ExportRecord(export_id="e", study="ZL", made_on=DAY)),
    "keep_draft": lambda cases: cases.keep_draft(Draft(case_id="c2", place="p", text="t", problem="q")),
    "add_transfer": lambda cases: cases.handovers.add_transfer("c2", SENT),
    "hand_over": lambda cases: cases.handovers.hand_over("c2", CONFIRMED),
    "withdraw": lambda cases: cases.handovers.withdraw("c2", replace(SENT, withdrawn_on=DAY)),
    "add_deputy": lambda cases: cases.handovers.add_deputy("c2", replace(COPY, number=2)),
    "replace_deputy": lambda cases: cases.handovers.replace_deputy("c2", replace(COPY, ended_on=DAY)),
}


@pytest.mark.parametrize("key", OTHERS)
@pytest.mark.parametrize("write", WRITES)
def test_what_is_not_ones_own_never_changes(vault: Vault, key: str, write: str) -> None:
    with vault.work() as work:
        work.cases.add(held(OTHERS[key]))
    with pytest.raises(NotAllowed) as refused, vault.work() as work:
        WRITES[write](work.cases)
    assert refused.value.key == key
    with vault.read() as work:
        assert work.cases.case_file("c2") == held(OTHERS[key])


def test_a_case_comes_back_with_its_handovers_and_whose_it_is(vault: Vault) -> None:
    case = replace(held(RECEIVED), transfers=(replace(SENT, withdrawn_on=DAY), replace(SENT, number=2)))
    with vault.work() as work:
        work.cases.add(case)
    with vault.read() as work:
        assert work.cases.case_file("c2") == case
        assert [(line.access, line.access_until) for line in work.cases.summaries()] == [(Access.RECEIVED, None)]


@pytest.mark.parametrize("key", OTHERS)
def test_no_version_leads_in_a_case_that_is_not_ones_own(vault: Vault, key: str) -> None:
    with pytest.raises(UserError) as refused, vault.work() as work:
        work.cases.add(replace(held(OTHERS[key]), versions=(frozen(family()),)))
    assert refused.value.key == "refused_rows"


def test_only_one_handover_waits(kept: Vault) -> None:
    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", SENT)
    with pytest.raises(UserError) as refused, kept.work() as work:
        work.cases.handovers.add_transfer("c1", replace(SENT, number=2))
    assert refused.value.key == "refused_rows"
    with kept.work() as work:
        work.cases.handovers.withdraw("c1", replace(SENT, withdrawn_on=DAY))
        work.cases.handovers.add_transfer("c1", replace(SENT, number=2))
        assert [sent.waits() for sent in work.cases.handovers.transfers("c1")] == [False, True]


def test_until_it_is_confirmed_the_sender_leads_and_edits(kept: Vault) -> None:
    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", SENT)
        work.cases.save("c1", with_what(family(), "anders"))
        assert [version.leading for version in work.cases.versions("c1")] == [True]
        work.cases.handovers.hand_over("c1", CONFIRMED)
        assert [version.leading for version in work.cases.versions("c1")] == [False]
        assert work.cases.handovers.holding("c1") == Holding(access=Access.HANDED_OVER)
        assert work.cases.handovers.transfers("c1") == (CONFIRMED,)
        assert [(line.leading_version, line.access) for line in work.cases.summaries()] == [(None, Access.HANDED_OVER)]


def test_the_last_version_leads_when_the_receiver_begins(vault: Vault) -> None:
    with vault.work() as work:
        work.cases.add(replace(held(RECEIVED), transfers=(SENT,)))
        work.cases.handovers.begin("c2", CONFIRMED)
        work.cases.save("c2", with_what(family(), "anders"))
        assert [version.leading for version in work.cases.versions("c2")] == [True]
        assert [(line.leading_version, line.access) for line in work.cases.summaries()] == [(1, Access.OWN)]


def test_what_was_handed_over_on_paper_can_come_back(kept: Vault) -> None:
    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", ON_PAPER)
        work.cases.handovers.hand_over("c1", replace(ON_PAPER, confirmed_on=DAY))
        back = replace(ON_PAPER, confirmed_on=DAY, returned_on=DAY)
        work.cases.handovers.take_back("c1", back)
        assert work.cases.handovers.transfers("c1") == (back,)
        assert [version.leading for version in work.cases.versions("c1")] == [True]


@pytest.mark.parametrize(
    "step",
    [
        lambda store: store.hand_over("c1", SENT),
        lambda store: store.hand_over("c1", replace(CONFIRMED, withdrawn_on=DAY)),
        lambda store: store.withdraw("c1", SENT),
        lambda store: store.begin("c1", CONFIRMED),
        lambda store: store.begin("c1", SENT),
        lambda store: store.take_back("c1", replace(ON_PAPER, confirmed_on=DAY, returned_on=DAY)),
    ],
)
def test_a_step_that_does_not_follow_is_refused(kept: Vault, step: Callable[[object], None]) -> None:
    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", SENT)
    with pytest.raises(NotAllowed) as refused, kept.work() as work:
        step(work.cases.handovers)
    assert refused.value.key == "wrong_step"


def test_what_was_sent_as_a_file_is_not_taken_back_as_paper(kept: Vault) -> None:
    with kept.work() as work:
        work.cases.handovers.add_transfer("c1", SENT)
        work.cases.handovers.hand_over("c1", CONFIRMED)
        with pytest.raises(NotAllowed):
            work.cases.handovers.take_back("c1", replace(CONFIRMED, returned_on=DAY))


def test_a_line_that_is_not_in_the_register_is_not_changed(kept: Vault) -> None:
    for step in (
        lambda store: store.hand_over("c1", CONFIRMED),
        lambda store: store.replace_deputy("c1", COPY),
        lambda store: store.holding("c9"),
    ):
        with pytest.raises(NotFound), kept.work() as work:
            step(work.cases.handovers)


def test_a_waarneemkopie_is_read_until_its_last_day_and_shows_nothing_after(vault: Vault) -> None:
    copy = held(Holding(access=Access.DEPUTY, access_until=DAY - dt.timedelta(days=1)))
    with vault.work() as work:
        work.cases.add(held(OTHERS["deputy_only"]))
        assert work.cases.plan("c2") == family()
        assert work.cases.search("fiets")
        assert work.cases.attention(dt.date(2100, 1, 1))
        work.cases.remove("c2")
        work.cases.add(copy)
    for ask in (
        lambda cases: cases.plan("c2"),
        lambda cases: cases.case_file("c2"),
        lambda cases: cases.frozen("c2", 1),
    ):
        with pytest.raises(NotAllowed) as refused, vault.read() as work:
            ask(work.cases)
        assert refused.value.key == "deputy_over"
    with vault.work() as work:
        assert (work.cases.search("fiets"), work.cases.attention(dt.date(2100, 1, 1))) == ((), ())
        assert (work.cases.asking(dt.date(2100, 1, 1)), work.cases.attention_of(["c2"], dt.date(2100, 1, 1))) == (
            (),
            (),
        )
        assert [line.access_until for line in work.cases.summaries()] == [copy.holding.access_until]
        work.cases.remove("c2")
        assert not work.cases.exists("c2")


@pytest.mark.parametrize(("key", "asks"), [("handed_over", False), ("not_begun", False), ("deputy_only", True)])
def test_nothing_asks_for_attention_where_nobody_acts(vault: Vault, key: str, asks: bool) -> None:
    with vault.work() as work:
        work.cases.add(held(OTHERS[key]))
        assert bool(work.cases.attention(dt.date(2100, 1, 1))) is asks


@pytest.mark.parametrize("key", OTHERS)
def test_a_printer_gets_no_paper_that_cannot_be_registered(vault: Vault, key: str) -> None:
    office, printed = Office(vault), list[bytes]()
    with vault.work() as work:
        work.cases.add(held(OTHERS[key]))
    with pytest.raises(NotAllowed) as refused:
        office.prints().print_paper(PaperKind.FAMILY_PLAN, CODE, printed.append, ("mila",), concept=True)
    assert (refused.value.key, printed) == ("not_own", [])


@pytest.mark.parametrize("key", OTHERS)
def test_a_printer_gets_no_inzage_that_cannot_be_registered(vault: Vault, key: str) -> None:
    office, printed = Office(vault), list[bytes]()
    with vault.work() as work:
        work.cases.add(held(OTHERS[key]))
    with pytest.raises(NotAllowed) as refused:
        InsightService(vault, printer(), office.clock).print_paper(CODE, "mila", printed.append)
    assert (refused.value.key, printed) == ("not_own", [])


def test_the_copy_that_stays_behind_asks_to_be_wiped(vault: Vault) -> None:
    gone = held(OTHERS["handed_over"])
    details = replace(gone.plan.details, purge_on="2026-12-01", started_on="2026-01-12")
    with vault.work() as work:
        work.cases.add(replace(gone, plan=replace(gone.plan, details=details)))
        asked = [row.sentence for _, row in work.cases.attention(dt.date(2026, 12, 1))]
    assert asked == ["Wis deze werkkopie."]
