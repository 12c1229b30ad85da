"""The JSON Schema of the research record, made from its type: what it does not allow cannot be in a file.

`python -m regiedesk.storage.files.export_schema > resources/schema/handreiking.schema.json` writes it anew.
"""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.research.codebook import ENTRIES
from regiedesk.domain.research.record import SCHEMA, ResearchRecord
from regiedesk.domain.research.table import limit, mapping_types
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import Figure
from regiedesk.storage.files.exports import FORMAT

_EXPORT_ID = "[A-Za-z0-9-]{3,64}"
_FIXED: dict[str, dict[str, Any]] = {
    "export_id": {"type": "string", "pattern": f"^{_EXPORT_ID}$"},
    "replaces": {"type": "string", "pattern": f"^({_EXPORT_ID})?$"},
    "study": {"type": "string", "minLength": 1, "maxLength": 80},
    "schema": {"const": SCHEMA},
    "template/name": {"type": "string", "pattern": "^[a-z][a-z0-9 -]{0,39}$"},
    "answers/code": {"type": "string", "pattern": "^S[1-7]\\.[1-9][0-9]?$"},
}
"""The few fields that are no count, no choice from a list and no yes or no."""


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a record."""
    made = _object(ResearchRecord, "")
    made["properties"]["format"] = {"const": FORMAT}
    made["required"] = ["format", *made["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:regiedesk:handreiking:{SCHEMA}",
        "title": "Handreiking zonder namen",
        "description": "Eén gezin in aantallen en klassen. Zonder namen, niet volledig anoniem.",
        **made,
    }


def schema_bytes() -> bytes:
    """Return the schema as it stands in resources/schema."""
    return (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode()


def _object(cls: type[Any], path: str) -> dict[str, Any]:
    properties = {field.name: _described(field, f"{path}{field.name}") for field in shape.shape_of(cls)}
    return _closed(properties)


def _closed(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _described(field: FieldShape, path: str) -> dict[str, Any]:
    entry = ENTRIES.get(path)
    made = _FIXED.get(path) or _field(field, path)
    return {"description": entry.meaning, **made} if entry else made


def _field(field: FieldShape, path: str) -> dict[str, Any]:
    made = _one(field, path)
    if field.many:
        return {"type": "array", "items": made, "uniqueItems": not field.is_value}
    return {"anyOf": [made, {"type": "null"}]} if field.optional else made


def _one(field: FieldShape, path: str) -> dict[str, Any]:
    mapped = mapping_types(field)
    if field.is_value:
        return _object(field.base, f"{path}/")
    if mapped:
        return _closed({str(word): _simple(mapped[1], limit(mapped[1])) for word in mapped[0]})
    return _simple(field.base, field.mark(Figure))


def _simple(kind: Any, bounds: Figure | None) -> dict[str, Any]:
    if kind is bool:
        return {"type": "boolean"}
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return {"enum": [str(word) for word in kind]}
    return {"type": "integer", "minimum": 0, **({"maximum": bounds.highest} if bounds else {})}


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_bytes())
