"""From a plan and its registers to everything that asks for attention, now or later."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import replace

from regiedesk.domain import dates
from regiedesk.domain.attention.catalogue import RULES
from regiedesk.domain.attention.rule import DAY, Facts, Rule
from regiedesk.domain.attention.settings import USUAL, AttentionSettings
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import AttentionRow, DeputyCopy, PlanVersion, PrintCopy, Transfer


def attention(
    plan: Plan,
    versions: Sequence[PlanVersion] = (),
    copies: Sequence[PrintCopy] = (),
    settings: AttentionSettings = USUAL,
    *,
    transfers: Sequence[Transfer] = (),
    deputies: Sequence[DeputyCopy] = (),
) -> tuple[AttentionRow, ...]:
    """Return everything that asks for attention now or later, earliest first.

    A row is there from its first day to its last; whoever shows a list picks those of the day.
    """
    facts = Facts(plan=plan, versions=versions, copies=copies, transfers=transfers, deputies=deputies)
    closed = plan.details.closed_on
    last = dates.first_day(closed) - DAY if closed else None
    rows = {
        row: None
        for rule in RULES
        if settings.is_on(rule)
        for row in _rows(rule, replace(facts, figure=settings.period(rule)), last)
    }
    return tuple(sorted(rows, key=lambda row: (row.from_day, row.kind, row.place, row.sentence)))


def _rows(rule: Rule, facts: Facts, last: dt.date | None) -> Iterator[AttentionRow]:
    """Return the rows of one rule; in a case that is closed no other rules go on than those meant for it."""
    for ask in rule.find(facts):
        ends = [day for day in (ask.until, None if rule.after_closing else last) if day is not None]
        until = min(ends, default=None)
        if until is None or ask.on <= until:
            yield AttentionRow(
                kind=rule.key,
                from_day=ask.on,
                until_day=until,
                sentence=ask.sentence,
                place=ask.place,
                action=ask.action or rule.action,
            )
