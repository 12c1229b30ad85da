"""A case that is passed on: a handover that nobody confirmed, a waarneemkopie past its last day."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from regiedesk.domain.attention import attention
from regiedesk.domain.registers import AttentionRow, DeputyCopy, Transfer
from tests.domain.families import alone

SENT = Transfer(number=1, version=2, receiver="Bram", made_on=dt.date(2026, 6, 1))
LENT = DeputyCopy(
    number=1, holder="Fatima", version=2, made_on=dt.date(2026, 6, 1), until_on=dt.date(2026, 6, 19)
)  # fmt: skip


def asked(*sent: Transfer, lent: tuple[DeputyCopy, ...] = ()) -> list[AttentionRow]:
    return list(attention(alone(), transfers=sent, deputies=lent))


def test_a_handover_that_waits_asks_after_a_week() -> None:
    (row,) = asked(SENT)
    assert (row.from_day, row.until_day, row.place) == (dt.date(2026, 6, 8), None, "overdragen")
    assert row.sentence == "De overdracht aan Bram van 1 juni 2026 is nog niet bevestigd."


def test_a_handover_that_is_confirmed_or_withdrawn_does_not_ask() -> None:
    day = dt.date(2026, 6, 2)
    assert asked(replace(SENT, confirmed_on=day), replace(SENT, number=2, withdrawn_on=day)) == []


def test_a_waarneemkopie_asks_the_day_after_its_last_until_it_is_gone() -> None:
    (row,) = asked(lent=(LENT,))
    assert (row.from_day, row.place, row.action) == (dt.date(2026, 6, 20), "overdragen", "Meld de kopie af")
    assert row.sentence == "De waarneemkopie van Fatima gold tot en met 19 juni 2026. Is hij gewist?"
    assert asked(lent=(replace(LENT, ended_on=dt.date(2026, 6, 19)),)) == []
