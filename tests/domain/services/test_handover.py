"""Handing over with a file or on paper, and lending a waarneemkopie, between two vaults."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from regiedesk.domain import codes
from regiedesk.domain.errors import NotAllowed, RefusedInput, UserError
from regiedesk.domain.registers import DeputyCopy
from regiedesk.domain.services.handover import LONGEST_LOAN, HandoverService
from regiedesk.domain.work_words import Access
from tests.domain.services.full import FullVault
from tests.domain.services.office import CODE, DAY, Office, family, with_what
from tests.fakes import CountingIds, MemoryVault


class Outbox:
    """Where files go: sealed back to front, and there only when all went well."""

    def __init__(self) -> None:
        self.files: list[bytes] = []

    @staticmethod
    def seal(body: bytes) -> bytes:
        return body[::-1]

    @contextmanager
    def write(self, sealed: bytes) -> Iterator[None]:
        yield
        self.files.append(sealed[::-1])


class Side:
    """A regisseur with a vault."""

    def __init__(self, prefix: str) -> None:
        self.office = Office(MemoryVault(), ids=CountingIds(prefix))
        self.office.vault.clock = self.office.clock  # type: ignore[attr-defined]
        self.out = Outbox()

    @property
    def service(self) -> HandoverService:
        return HandoverService(self.office.vault, self.office.files, self.office.clock, self.office.ids)

    def send(self, receiver: str = "Jan Bos") -> bytes:
        self.service.send(CODE, receiver, self.out.seal, self.out.write)
        return self.out.files[-1]

    def lend(self, until: dt.date, holder: str = "Sara") -> DeputyCopy:
        return self.service.lend(CODE, holder, until, self.out.seal, self.out.write)

    def take_in(self, body: bytes) -> str:
        """Return the ontvangstcode."""
        self.office.cases.import_case(body)
        return self.service.state(CODE).holding.receipt

    def leads(self) -> bool:
        return self.office.case().leading() is not None

    def access(self) -> Access:
        return self.service.state(CODE).holding.access


@pytest.fixture
def sender() -> Side:
    side = Side("a")
    side.office.take(family())
    side.office.planning().freeze(CODE, "MDO")
    return side


@pytest.fixture
def receiver() -> Side:
    return Side("b")


def test_the_case_lies_with_the_sender_until_the_code_came_back_and_then_with_the_receiver(
    sender: Side, receiver: Side
) -> None:
    receipt = receiver.take_in(sender.send())
    assert (sender.access(), receiver.access()) == (Access.OWN, Access.RECEIVED)
    assert (sender.leads(), receiver.leads()) == (True, False)
    answer = sender.service.confirm(CODE, receipt.lower().replace("-", " "))
    assert (sender.leads(), receiver.leads()) == (False, False)
    assert (sender.access(), receiver.access()) == (Access.HANDED_OVER, Access.RECEIVED)
    receiver.service.begin(CODE, answer)
    assert (sender.leads(), receiver.leads()) == (False, True)
    assert receiver.office.case().plan == family()
    assert receiver.office.case().holding.may_edit()
    assert sender.service.state(CODE).last() == sender.service.state(CODE).transfers[0]
    assert sender.service.state(CODE).transfers[0].answer == answer
    assert [t.confirmed_on for t in receiver.service.state(CODE).transfers] == [DAY]
    assert sender.office.events()[-2:] == ["overdracht verzonden", "overgedragen"]
    assert receiver.office.events() == ["ingelezen", "overdracht begonnen"]


def test_the_day_of_wiping_is_of_the_copy_that_stays_behind(sender: Side, receiver: Side) -> None:
    plan = family()
    chosen = replace(plan, details=replace(plan.details, purge_on="2026-12-01"))
    sender.office.editing.save("c1", chosen)
    receipt = receiver.take_in(sender.send())
    receiver.service.begin(CODE, sender.service.confirm(CODE, receipt))
    assert sender.office.case().plan == chosen
    assert receiver.office.case().plan == plan


def test_after_the_handover_the_sender_cannot_edit_freeze_or_send(sender: Side, receiver: Side) -> None:
    sender.service.confirm(CODE, receiver.take_in(sender.send()))
    for act in (
        lambda: sender.office.editing.save("c1", with_what(family(), "anders")),
        lambda: sender.office.planning().freeze(CODE, "toch nog"),
        lambda: sender.send(),
        lambda: sender.lend(DAY),
        lambda: sender.service.send_on_paper(CODE, "Jan"),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert sender.office.case().plan == family()


def test_until_the_receiver_begins_nothing_changes_there(sender: Side, receiver: Side) -> None:
    receiver.take_in(sender.send())
    with pytest.raises(NotAllowed):
        receiver.office.editing.save("c1", with_what(family(), "anders"))
    with pytest.raises(NotAllowed):
        receiver.send()


def test_a_wrong_code_says_what_is_wrong(sender: Side, receiver: Side) -> None:
    receipt = receiver.take_in(sender.send())
    typo = ("0" if receipt[0] != "0" else "1") + receipt[1:]
    with pytest.raises(RefusedInput) as refused:
        sender.service.confirm(CODE, typo)
    assert "groepje 1" in refused.value.message
    with pytest.raises(RefusedInput) as refused:
        sender.service.confirm(CODE, receipt[:4])
    assert "niet compleet" in refused.value.message
    other = codes.receipt("een ander geheim", "x")
    with pytest.raises(NotAllowed) as wrong:
        sender.service.confirm(CODE, other)
    assert wrong.value.key == "wrong_code"
    with pytest.raises(NotAllowed) as wrong:
        receiver.service.begin(CODE, other)
    assert wrong.value.key == "wrong_code"
    assert (sender.access(), receiver.access()) == (Access.OWN, Access.RECEIVED)


def test_two_who_opened_the_same_file_cannot_both_begin(sender: Side, receiver: Side) -> None:
    third, body = Side("c"), sender.send()
    mine, other = receiver.take_in(body), third.take_in(body)
    assert mine != other
    answer = sender.service.confirm(CODE, mine)
    with pytest.raises(NotAllowed):
        third.service.begin(CODE, answer)
    with pytest.raises(NotAllowed):
        sender.service.confirm(CODE, other)
    receiver.service.begin(CODE, answer)
    assert (receiver.leads(), third.leads()) == (True, False)


def test_a_handover_that_was_withdrawn_cannot_begin_any_more(sender: Side, receiver: Side) -> None:
    receipt = receiver.take_in(sender.send())
    sender.service.withdraw(CODE)
    with pytest.raises(NotAllowed) as refused:
        sender.service.confirm(CODE, receipt)
    assert refused.value.key == "nothing_waits"
    newer = receiver.take_in(sender.send())
    with pytest.raises(NotAllowed) as refused:
        sender.service.confirm(CODE, receipt)
    assert refused.value.key == "wrong_code"
    receiver.service.begin(CODE, sender.service.confirm(CODE, newer))
    assert receiver.leads()


@pytest.mark.parametrize("change", ["plan", "copy"])
def test_what_changed_after_sending_is_not_lost(sender: Side, receiver: Side, change: str) -> None:
    receipt = receiver.take_in(sender.send())
    if change == "plan":
        sender.office.editing.save("c1", with_what(family(), "belt elke dag"))
    else:
        sender.lend(DAY)
    with pytest.raises(NotAllowed) as refused:
        sender.service.confirm(CODE, receipt)
    assert refused.value.key == "changed_since"
    assert sender.leads()


def test_only_one_handover_at_a_time_and_to_somebody(sender: Side) -> None:
    with pytest.raises(RefusedInput):
        sender.send("  ")
    sender.send()
    with pytest.raises(NotAllowed) as refused:
        sender.send()
    assert refused.value.key == "already_sent"
    with pytest.raises(NotAllowed):
        sender.service.send_on_paper(CODE, "Jan")
    assert len(sender.out.files) == 1


def test_a_case_can_come_back_and_an_old_file_begins_nothing(sender: Side, receiver: Side) -> None:
    first = sender.send()
    receiver.service.begin(CODE, sender.service.confirm(CODE, receiver.take_in(first)))
    receiver.office.editing.save("c1", with_what(family(), "zwemt"))
    back = receiver.send("Noor")
    sender.service.begin(CODE, receiver.service.confirm(CODE, sender.take_in(back)))
    assert (sender.leads(), receiver.leads()) == (True, False)
    assert sender.office.case().plan == with_what(family(), "zwemt")
    assert [(t.number, t.waits()) for t in sender.service.state(CODE).transfers] == [(1, False), (2, False)]
    with receiver.office.vault.work() as work:
        work.cases.remove("c1")
    for used in (first, back):
        with pytest.raises(NotAllowed) as refused:
            receiver.take_in(used)
        assert refused.value.key == "used_file"


def test_an_old_copy_of_a_case_that_was_handed_over_does_not_lead_again(sender: Side, receiver: Side) -> None:
    old = sender.office.files.encode_file(sender.office.case())
    sender.service.confirm(CODE, receiver.take_in(sender.send()))
    with sender.office.vault.work() as work:
        work.cases.remove("c1")
    with pytest.raises(NotAllowed) as refused:
        sender.office.cases.import_case(old)
    assert refused.value.key == "handed_over"


def test_what_is_not_ones_own_is_not_copied(sender: Side, receiver: Side) -> None:
    with pytest.raises(NotAllowed):
        receiver.office.cases.import_case(sender.send(), as_copy=True)


def test_a_file_does_not_take_the_place_of_ones_own_case(sender: Side) -> None:
    body = sender.send()
    with pytest.raises(NotAllowed) as refused:
        sender.take_in(body)
    assert refused.value.key == "already_there"
    assert sender.access() is Access.OWN


def test_on_paper_it_is_over_when_the_receiver_signed(sender: Side) -> None:
    sender.service.send_on_paper(CODE, "Jan Bos")
    with pytest.raises(NotAllowed):
        sender.service.confirm(CODE, codes.receipt("", "x"))
    for day in (DAY - dt.timedelta(days=1), DAY + dt.timedelta(days=1)):
        with pytest.raises(RefusedInput):
            sender.service.confirm_paper(CODE, day)
    assert sender.leads()
    sender.service.confirm_paper(CODE, DAY)
    assert (sender.leads(), sender.access()) == (False, Access.HANDED_OVER)
    sender.service.take_back(CODE, DAY)
    assert (sender.leads(), sender.access()) == (True, Access.OWN)
    assert sender.office.events()[-3:] == ["overdracht op papier", "overgedragen", "overdracht terug"]


def test_paper_and_file_keep_to_their_own_way(sender: Side, receiver: Side) -> None:
    receipt = receiver.take_in(sender.send())
    with pytest.raises(NotAllowed):
        sender.service.confirm_paper(CODE, DAY)
    sender.service.confirm(CODE, receipt)
    with pytest.raises(NotAllowed):
        sender.service.take_back(CODE, DAY)


def test_a_case_without_a_frozen_plan_can_be_handed_over(receiver: Side) -> None:
    sender = Side("a")
    sender.office.take(family())
    receipt = receiver.take_in(sender.send())
    assert sender.service.state(CODE).transfers[0].version == 0
    receiver.service.begin(CODE, sender.service.confirm(CODE, receipt))
    assert (receiver.access(), receiver.leads()) == (Access.OWN, False)


def test_a_waarneemkopie_is_read_and_registered_and_over_after_its_day(sender: Side, receiver: Side) -> None:
    lent = sender.lend(DAY)
    assert sender.service.state(CODE).deputies == (lent,)
    assert (lent.version, lent.holder, sender.leads()) == (1, "Sara", True)
    receiver.take_in(sender.out.files[-1])
    assert (receiver.access(), receiver.leads()) == (Access.DEPUTY, False)
    assert receiver.office.case().plan == family()
    with pytest.raises(NotAllowed):
        receiver.office.editing.save("c1", with_what(family(), "anders"))
    receiver.office.clock.advance(days=1)
    with pytest.raises(NotAllowed) as over:
        receiver.office.editing.open(CODE)
    assert over.value.key == "deputy_over"


def test_a_newer_waarneemkopie_takes_the_place_of_the_old_one_and_a_handover_of_both(
    sender: Side, receiver: Side
) -> None:
    sender.lend(DAY)
    receiver.take_in(sender.out.files[-1])
    sender.lend(DAY + dt.timedelta(days=7))
    receiver.take_in(sender.out.files[-1])
    assert receiver.office.case().holding.access_until == DAY + dt.timedelta(days=7)
    receiver.service.begin(CODE, sender.service.confirm(CODE, receiver.take_in(sender.send())))
    assert receiver.leads()


def test_a_loan_has_a_holder_and_a_last_day_that_can_be(sender: Side) -> None:
    for until, holder in (
        (DAY - dt.timedelta(days=1), "Sara"),
        (DAY + dt.timedelta(days=LONGEST_LOAN + 1), "Sara"),
        (DAY, " "),
    ):
        with pytest.raises(RefusedInput):
            sender.lend(until, holder)
    sender.lend(DAY + dt.timedelta(days=LONGEST_LOAN))
    sender.service.end_loan(CODE, 1, " gewist, zegt Sara ")
    assert [(c.ended_on, c.remark) for c in sender.service.state(CODE).deputies] == [(DAY, "gewist, zegt Sara")]
    with pytest.raises(NotAllowed):
        sender.service.end_loan(CODE, 1)
    with pytest.raises(NotAllowed):
        sender.service.end_loan(CODE, 9)


def test_nothing_is_registered_when_the_file_cannot_be_written(sender: Side) -> None:
    @contextmanager
    def full(_sealed: bytes) -> Iterator[None]:
        raise UserError("De schijf is vol.")
        yield

    for act in (
        lambda: sender.service.send(CODE, "Jan", sender.out.seal, full),
        lambda: sender.service.lend(CODE, "Sara", DAY, sender.out.seal, full),
    ):
        with pytest.raises(UserError, match="vol"):
            act()
    assert (sender.service.state(CODE).transfers, sender.service.state(CODE).deputies) == ((), ())


def test_no_file_comes_when_it_cannot_be_registered(sender: Side) -> None:
    full = HandoverService(FullVault(sender.office.vault), sender.office.files, sender.office.clock, sender.office.ids)
    with pytest.raises(UserError):
        full.send(CODE, "Jan", sender.out.seal, sender.out.write)
    assert sender.out.files == []
