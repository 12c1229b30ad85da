"""What the regisseur chose about what is watched. It lies in the vault, so that it comes along with a backup."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from regiedesk.domain.attention.settings import AttentionSettings, Choice
from regiedesk.storage.vault import rows
from regiedesk.storage.vault.tables import AttentionRuleTable

_RULES = rows.table_of(AttentionRuleTable)
_NAMES = rows.names_of(Choice)
_ALL = select(*(_RULES.c[name] for name in _NAMES)).order_by(_RULES.c.rule)


def read(connection: Connection) -> AttentionSettings:
    """Return what was chosen."""
    found = connection.execute(_ALL).all()
    return AttentionSettings(choices=tuple(Choice(**dict(zip(_NAMES, row, strict=True))) for row in found))


def keep(connection: Connection, settings: AttentionSettings) -> None:
    """Replace what was chosen; the rows that are derived from it have to be made again."""
    connection.execute(delete(_RULES))
    if settings.choices:
        connection.execute(insert(_RULES), [rows.content_of(choice) for choice in settings.choices])
