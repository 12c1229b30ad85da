"""The event log: only added to, each event sealed together with the one before, and their number sealed beside them."""

from __future__ import annotations

import hmac
import json

from sqlalchemy import Connection, select, true
from sqlalchemy.dialects.sqlite import insert as upsert

from regiedesk.domain.registers import Event
from regiedesk.storage.vault import kdf, rows
from regiedesk.storage.vault.tables import EventHeadTable, EventTable, to_text

_TABLE, _HEAD = rows.table_of(EventTable), rows.table_of(EventHeadTable)
_FIRST = bytes(32)


def seal_key(data_key: bytes) -> bytes:
    """Return the key that seals the log of the vault with this data key."""
    return kdf.from_secret(data_key, b"", b"regiedesk events")


def log(connection: Connection, key: bytes, event: Event) -> None:
    """Add an event; its moment must have a zone.

    It goes on from the head, not from the last event that is there: a log that was cut off stays broken.
    """
    head = connection.execute(select(_HEAD.c.count, _HEAD.c.last)).first()
    count, before = head or (0, _FIRST)
    last = _seal(key, before, event)
    rows.store(connection, EventTable, event, seal=last)
    row = {"count": count + 1, "last": last, "seal": _head_seal(key, count + 1, last)}
    connection.execute(upsert(_HEAD).values(one=1, **row).on_conflict_do_update(set_=row))


def events(connection: Connection, case_id: str) -> tuple[Event, ...]:
    """Return the events of a case, or all for an empty id, oldest first."""
    where = _TABLE.c.case_id == case_id if case_id else true()
    return rows.values(connection, EventTable, Event, where, _TABLE.c.number)


def is_whole(connection: Connection, key: bytes) -> bool:
    """Tell whether no event was changed, added, taken out, or cut off at the end."""
    before, count = _FIRST, 0
    names = rows.names_of(Event)
    columns = (*(_TABLE.c[name] for name in names), _TABLE.c.seal)
    for row in connection.execute(select(*columns).order_by(_TABLE.c.number)):
        event = Event(**dict(zip(names, row, strict=False)))
        if not hmac.compare_digest(row.seal, _seal(key, before, event)):
            return False
        before, count = row.seal, count + 1
    return _head_fits(connection, key, count, before)


def _head_fits(connection: Connection, key: bytes, count: int, last: bytes) -> bool:
    head = connection.execute(select(_HEAD.c.count, _HEAD.c.last, _HEAD.c.seal)).first()
    if head is None:
        return count == 0
    noted, sealed_last, seal = head
    return hmac.compare_digest(seal, _head_seal(key, noted, sealed_last)) and (noted, sealed_last) == (count, last)


def _head_seal(key: bytes, count: int, last: bytes) -> bytes:
    return hmac.digest(key, b"head" + count.to_bytes(8, "big") + last, "sha256")


def _seal(key: bytes, before: bytes, event: Event) -> bytes:
    at = to_text(event.at)
    content = json.dumps([at, event.kind, event.case_id, event.detail], ensure_ascii=False)
    return hmac.digest(key, before + content.encode(), "sha256")
