"""The research record as files: JSON with its schema, one CSV row, and the codebook.

Nothing here knows a date, a case or a person: the same record gives the same bytes, and names of files hold only
the random id.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from regiedesk.domain.research.record import ResearchRecord
from regiedesk.domain.research.table import columns, row

FORMAT = "regiedesk-handreiking"
CODEBOOK_NAME = "codeboek-handreiking.csv"


def file_name(record: ResearchRecord, ending: str) -> str:
    """Return the name of a file of this record, such as handreiking-<id>.json for the ending `json`."""
    return f"handreiking-{record.export_id}.{ending}"


def json_bytes(record: ResearchRecord) -> bytes:
    """Return the record as JSON by `handreiking.schema.json`: keys sorted, UTF-8."""
    content = {"format": FORMAT, **_plain(record)}
    return (json.dumps(content, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()


def csv_bytes(record: ResearchRecord) -> bytes:
    """Return a header and one row."""
    return _table((tuple(column.name for column in columns()), row(record)))


def codebook_bytes() -> bytes:
    """Return what each column means, which values it has, where the question comes from and where the JSON has it."""
    head = ("kolom", "betekenis", "waarden", "bron", "plaats_in_json")
    return _table((head, *((c.name, c.meaning, c.values, c.source, c.path) for c in columns())))


def _table(rows: Iterable[tuple[str, ...]]) -> bytes:
    """Return a table that Excel in Dutch opens at a double click: semicolons, and a mark that it is UTF-8.

    In R: read.csv2(file, fileEncoding = "UTF-8-BOM"); in Python: encoding="utf-8-sig", delimiter=";".
    """
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(content: Any) -> Any:
    if is_dataclass(content):
        return {field.name: _plain(getattr(content, field.name)) for field in fields(content)}
    if isinstance(content, Mapping):
        return {str(key): _plain(part) for key, part in content.items()}
    return [_plain(part) for part in content] if isinstance(content, tuple) else content
