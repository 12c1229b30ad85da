"""The event log: only added to, each event sealed together with the one before."""

from __future__ import annotations

import hmac
import json

from sqlalchemy import Connection, select, true

from regiedesk.domain.registers import Event
from regiedesk.storage.vault import kdf, rows
from regiedesk.storage.vault.tables import EventTable, to_text

_TABLE = rows.table_of(EventTable)
_FIRST = bytes(32)


def seal_key(data_key: bytes) -> bytes:
    """Return the key that seals the log of the vault with this data key."""
    return kdf.from_secret(data_key, b"", b"regiedesk events")


def log(connection: Connection, key: bytes, event: Event) -> None:
    """Add an event; its moment must have a zone."""
    last = select(_TABLE.c.seal).order_by(_TABLE.c.number.desc()).limit(1)
    before = connection.execute(last).scalar() or _FIRST
    rows.store(connection, EventTable, event, seal=_seal(key, before, event))


def events(connection: Connection, case_id: str) -> tuple[Event, ...]:
    """Return the events of a case, or all for an empty id, oldest first."""
    where = _TABLE.c.case_id == case_id if case_id else true()
    return rows.values(connection, EventTable, Event, where, _TABLE.c.number)


def is_whole(connection: Connection, key: bytes) -> bool:
    """Tell whether no event was changed, added or taken out; events cut off at the end do not show."""
    before = _FIRST
    names = rows.names_of(Event)
    columns = (*(_TABLE.c[name] for name in names), _TABLE.c.seal)
    for row in connection.execute(select(*columns).order_by(_TABLE.c.number)):
        event = Event(**dict(zip(names, row, strict=False)))
        if not hmac.compare_digest(row.seal, _seal(key, before, event)):
            return False
        before = row.seal
    return True


def _seal(key: bytes, before: bytes, event: Event) -> bytes:
    at = to_text(event.at)
    content = json.dumps([at, event.kind, event.case_id, event.detail], ensure_ascii=False)
    return hmac.digest(key, before + content.encode(), "sha256")
