"""The rows derived from a case: written with it in one transaction, and always able to be made again."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

from sqlalchemy import Connection, Delete, Select, Table, bindparam, delete, insert, select
from sqlmodel import SQLModel

from regiedesk.domain.attention.catalogue import STAYS_BEHIND
from regiedesk.domain.attention.settings import AttentionSettings
from regiedesk.domain.values import value
from regiedesk.domain.work_words import Access
from regiedesk.storage.vault.derivation import Derivation, Standing
from regiedesk.storage.vault.rows import table_of
from regiedesk.storage.vault.tables import AttentionTable, DueTable, HoursTable, SearchTable

INDEXES: dict[str, type[SQLModel]] = {
    "attention": AttentionTable,
    "due": DueTable,
    "hours": HoursTable,
    "search": SearchTable,
}
"""The indexes by the name of their field in `Derived`."""

AttentionColumns = tuple[str, str, dt.date, dt.date | None, str, str]


@value
class Change:
    """What differs in one index: the numbers of stored rows that go, and whole rows that come."""

    gone: tuple[int, ...]
    new: tuple[tuple[Any, ...], ...]


@value
class Derived:
    """The rows of one case in every index, without their numbers; columns in the order of the table."""

    attention: frozenset[AttentionColumns]
    due: frozenset[tuple[str, dt.date]]
    hours: frozenset[tuple[str, str, int, str]]
    search: frozenset[tuple[str, str]]


def derive(derivation: Derivation, standing: Standing, settings: AttentionSettings) -> Derived:
    """Return the rows that this case should have."""
    plan = standing.plan
    return Derived(
        attention=attention(derivation, standing, settings),
        due=frozenset(derivation.due(plan)),
        hours=frozenset((work.id, work.activity.value, work.minutes, work.on or "") for work in plan.hours),
        search=frozenset((found.place, found.text) for found in derivation.search(plan)),
    )


def attention(derivation: Derivation, standing: Standing, settings: AttentionSettings) -> frozenset[AttentionColumns]:
    """Return the rows of attention alone, for when only what is watched changes.

    Before a handover has begun nobody acts on a case here, and nothing asks for attention; after one only the copy
    that stays behind does, which is to be wiped.
    """
    if standing.holding.access is Access.RECEIVED:
        return frozenset()
    behind = standing.holding.access is Access.HANDED_OVER
    return frozenset(
        (row.kind, row.place, row.from_day, row.until_day, row.sentence, row.action)
        for row in derivation.attention(standing, settings)
        if row.kind in STAYS_BEHIND or not behind
    )


def write(connection: Connection, case_id: str, derived: Derived) -> None:
    """Bring the stored rows in line, touching only those that differ."""
    for name, model in INDEXES.items():
        apply(connection, model, change(connection, model, case_id, getattr(derived, name)))


def differing(connection: Connection, case_id: str, derived: Derived) -> tuple[str, ...]:
    """Return the names of the indexes of which the stored rows are not the derived ones."""
    return tuple(
        name
        for name, model in INDEXES.items()
        if sorted(_stored(connection, table_of(model), case_id).values(), key=repr)
        != sorted(getattr(derived, name), key=repr)
    )


def change(connection: Connection, model: type[SQLModel], case_id: str, wanted: frozenset[tuple[Any, ...]]) -> Change:
    """Return what has to change for a case to have the wanted rows in an index."""
    stored = _stored(connection, table_of(model), case_id)
    new = sorted(wanted - set(stored.values()), key=repr)
    return Change(
        gone=tuple(number for number, row in stored.items() if row not in wanted),
        new=tuple((case_id, *row) for row in new),
    )


def apply(connection: Connection, model: type[SQLModel], needed: Change) -> None:
    """Make a change in an index."""
    table = table_of(model)
    if needed.gone:
        connection.execute(_one(table), [{"gone": number} for number in needed.gone])
    if needed.new:
        names = ("case_id", *_names(table))
        connection.execute(insert(table), [dict(zip(names, row, strict=True)) for row in needed.new])


def _stored(connection: Connection, table: Table, case_id: str) -> dict[int, tuple[Any, ...]]:
    return {number: tuple(row) for number, *row in connection.execute(_of_case(table), {"case": case_id})}


# Making a statement and its cache key takes longer than running it; every save asks these.
@cache
def _of_case(table: Table) -> Select[Any]:
    columns = (table.c[name] for name in _names(table))
    return select(table.c.id, *columns).where(table.c.case_id == bindparam("case"))


@cache
def _one(table: Table) -> Delete:
    return delete(table).where(table.c.id == bindparam("gone"))


def _names(table: Table) -> list[str]:
    return [column.name for column in table.columns if column.name not in ("id", "case_id")]
