"""What the regisseur chose about what is watched. It lies in the vault, so that it comes along with a backup."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from regiedesk.domain.attention.settings import AttentionSettings, Choice
from regiedesk.domain.values import value
from regiedesk.storage.vault import indexes, rows
from regiedesk.storage.vault.tables import AttentionRuleTable, AttentionTable, CaseTable

_RULES, _CASES = rows.table_of(AttentionRuleTable), rows.table_of(CaseTable)
_NAMES = rows.names_of(Choice)
_ALL = select(*(_RULES.c[name] for name in _NAMES)).order_by(_RULES.c.rule)
_WRITTEN = select(_CASES.c.id, _CASES.c.updated_at)
_HOLDS = update(_CASES).where(_CASES.c.id == bindparam("case")).values(rules=bindparam("new_rules"))


@value
class Ahead:
    """What other choices change in each case, worked out before they hold: a case that is written since is not."""

    settings: AttentionSettings
    written: dict[str, dt.datetime]
    changes: dict[str, indexes.Change]


def read(connection: Connection) -> AttentionSettings:
    """Return what was chosen."""
    found = connection.execute(_ALL).all()
    return AttentionSettings(choices=tuple(Choice(**dict(zip(_NAMES, row, strict=True))) for row in found))


def keep(connection: Connection, settings: AttentionSettings) -> None:
    """Replace what was chosen; the rows that are derived from it have to be made again."""
    connection.execute(delete(_RULES))
    if settings.choices:
        connection.execute(insert(_RULES), [rows.content_of(choice) for choice in settings.choices])


def work_ahead(
    connection: Connection,
    settings: AttentionSettings,
    wanted: Callable[[str], frozenset[indexes.AttentionColumns]],
) -> Ahead:
    """Return what has to change for all cases to have the wanted rows; nothing is written."""
    written = _written(connection)
    changes = {case_id: indexes.change(connection, AttentionTable, case_id, wanted(case_id)) for case_id in written}
    return Ahead(settings=settings, written=written, changes=changes)


def apply(connection: Connection, ahead: Ahead, rules: int) -> None:
    """Make the changes that were worked out, in the cases that are still as they were then."""
    now = _written(connection)
    same = [case_id for case_id, at in ahead.written.items() if now.get(case_id) == at]
    changes = [ahead.changes[case_id] for case_id in same]
    whole = indexes.Change(
        gone=tuple(number for each in changes for number in each.gone),
        new=tuple(row for each in changes for row in each.new),
    )
    indexes.apply(connection, AttentionTable, whole)
    if same:
        connection.execute(_HOLDS, [{"case": case_id, "new_rules": rules} for case_id in same])


def _written(connection: Connection) -> dict[str, dt.datetime]:
    return {row.id: row.updated_at for row in connection.execute(_WRITTEN)}
