"""From rows to frozen values and back: one small mapper for all registers."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, insert, select, text
from sqlmodel import SQLModel

V = TypeVar("V")


def table_of(model: type[SQLModel]) -> Table:
    """Return the table behind a row class."""
    table: Table = model.__table__  # type: ignore[attr-defined]
    return table


def values(
    connection: Connection,
    model: type[SQLModel],
    made: type[V],
    where: ColumnElement[bool],
    *order: ColumnElement[Any],
) -> tuple[V, ...]:
    """Read rows as values of `made`, whose fields are columns of the table."""
    names, columns = names_of(made), table_of(model).c
    query = select(*(columns[name] for name in names)).where(where).order_by(*order)
    # All at once: one by one takes longer, and the list of cases may be long.
    return tuple(made(**dict(zip(names, row, strict=True))) for row in connection.execute(query).all())


def of_case(connection: Connection, model: type[SQLModel], made: type[V], case_id: str, *order: str) -> tuple[V, ...]:
    """Read the rows of one case as values of `made`, by the columns named in `order`, then as they were stored."""
    names = names_of(made)
    found = connection.execute(_of_case(model, names, order), {"case_id": case_id})
    return tuple(made(**dict(zip(names, row, strict=True))) for row in found)


# Making a statement and its cache key takes longer than running it; every save asks these.
@cache
def _of_case(model: type[SQLModel], names: tuple[str, ...], order: tuple[str, ...]) -> Select[Any]:
    columns = table_of(model).c
    shown, by = (columns[name] for name in names), (columns[name] for name in order)
    return select(*shown).where(columns.case_id == bindparam("case_id")).order_by(*by, text("rowid"))


def store(connection: Connection, model: type[SQLModel], item: object, **more: object) -> None:
    """Insert one value, with columns it does not have itself."""
    connection.execute(insert(table_of(model)).values(**content_of(item), **more))


def names_of(made: type[Any]) -> tuple[str, ...]:
    """Return the field names of a value class."""
    return tuple(field.name for field in fields(made))


def content_of(item: object) -> dict[str, Any]:
    """Return the fields of a value, not looking inside them."""
    return {name: getattr(item, name) for name in names_of(type(item))}
