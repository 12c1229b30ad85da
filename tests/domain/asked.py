"""What a plan asks attention for, by kind of row."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain.attention import attention
from regiedesk.domain.attention.catalogue import BY_KEY
from regiedesk.domain.attention.settings import USUAL, AttentionSettings
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.registers import AttentionRow
from tests.domain.families import family

START = dt.date(2026, 3, 2)


def rows(plan: Plan, kind: str, settings: AttentionSettings = USUAL) -> list[AttentionRow]:
    return [row for row in attention(plan, settings=settings) if row.kind == kind]


def days(plan: Plan, kind: str) -> list[dt.date]:
    return [row.from_day for row in rows(plan, kind)]


def only(plan: Plan, kind: str) -> AttentionRow:
    (row,) = rows(plan, kind)
    return row


def spans(plan: Plan, kind: str) -> list[tuple[str, str]]:
    """Return from when to when each row of a kind asks, as text; nothing when it does not end."""
    return [(row.from_day.isoformat(), row.until_day.isoformat() if row.until_day else "") for row in rows(plan, kind)]


def set_to(key: str, period: int) -> AttentionSettings:
    """Return settings with another period for one rule."""
    return USUAL.with_period(BY_KEY[key], period)


def started(on: str = "2026-03-02", **parts: Any) -> Plan:
    return family(details=CaseDetails(code="Lindelaan", regisseur="ineke", started_on=on), **parts)
