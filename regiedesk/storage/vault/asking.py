"""What asks for attention on a day, read from the stored rows; a waarneemkopie that is over asks nothing."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, Select, and_, bindparam, func, or_, select

from regiedesk.domain.registers import Asking, AttentionRow
from regiedesk.storage.vault import rows
from regiedesk.storage.vault.tables import AttentionTable, CaseTable

_ATTENTION, _CASES = rows.table_of(AttentionTable), rows.table_of(CaseTable)
_SHOWN = rows.names_of(AttentionRow)
_ASKS = and_(
    _ATTENTION.c.from_day <= bindparam("day"),
    or_(_ATTENTION.c.until_day.is_(None), _ATTENTION.c.until_day >= bindparam("day")),
    _ATTENTION.c.case_id.not_in(select(_CASES.c.id).where(_CASES.c.access_until < bindparam("today"))),
)
_BEGUN = (
    select(_ATTENTION.c.case_id, *(_ATTENTION.c[name] for name in _SHOWN))
    .where(_ASKS)
    .order_by(*(_ATTENTION.c[name] for name in ("from_day", "case_id", "kind", "place", "sentence")))
)
_BEGUN_OF = _BEGUN.where(_ATTENTION.c.case_id.in_(bindparam("cases", expanding=True)))
ASKING = (
    select(_ATTENTION.c.case_id, func.min(_ATTENTION.c.from_day), func.count())
    .where(_ASKS)
    .group_by(_ATTENTION.c.case_id)
)

Found = tuple[tuple[str, AttentionRow], ...]


def begun(connection: Connection, day: dt.date, today: dt.date) -> Found:
    """Return (case id, row) for everything that asks for attention on `day`, oldest first."""
    return _rows(connection, _BEGUN, {"day": day, "today": today})


def begun_of(connection: Connection, case_ids: Collection[str], day: dt.date, today: dt.date) -> Found:
    """Return what `begun` does, of some cases."""
    return _rows(connection, _BEGUN_OF, {"day": day, "today": today, "cases": tuple(case_ids)})


def asking(connection: Connection, day: dt.date, today: dt.date) -> tuple[Asking, ...]:
    """Return of every case in which something asks for attention on `day` how much, and since when."""
    found = connection.execute(ASKING, {"day": day, "today": today}).all()
    return tuple(Asking(case_id=case_id, since=since, count=count) for case_id, since, count in found)


def _rows(connection: Connection, query: Select[Any], asked: dict[str, Any]) -> Found:
    found = connection.execute(query, asked)
    return tuple((row[0], AttentionRow(**dict(zip(_SHOWN, row[1:], strict=True)))) for row in found)
