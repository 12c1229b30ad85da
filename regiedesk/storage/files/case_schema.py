"""The JSON Schema of the open format, made from the plan's own declarations.

`python -m regiedesk.storage.files.case_schema > resources/schema/casus.schema.json` writes it anew.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from dataclasses import MISSING, fields
from enum import StrEnum
from typing import Any

from regiedesk.domain import integrity, shape
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.shape import FieldShape
from regiedesk.domain.values import ClockTime, Figure, Partial, Ref
from regiedesk.storage.codec import FORMAT, SCHEMA

_SIMPLE: dict[type[Any], dict[str, Any]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "format": "date"},
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a case file."""
    definitions: dict[str, Any] = {}
    made = _object(CaseFile, definitions)
    made["properties"] = {"format": {"const": FORMAT}, "schema": {"const": SCHEMA}, **made["properties"]}
    made["required"] = ["format", "schema", *made["required"]]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:regiedesk:casus:{SCHEMA}",
        "title": "Casus van RegieDesk",
        **made,
        "$defs": dict(sorted(definitions.items())),
    }


def schema_bytes() -> bytes:
    """Return the schema as it stands in resources/schema."""
    return (json.dumps(schema(), ensure_ascii=False, indent=1) + "\n").encode()


def _object(cls: type[Any], definitions: dict[str, Any]) -> dict[str, Any]:
    filled_in = {f.name for f in fields(cls) if not (f.default is MISSING and f.default_factory is MISSING)}
    shapes = shape.shape_of(cls)
    return {
        "description": (cls.__doc__ or "").strip().split("\n")[0],
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in shapes if field.name not in filled_in],
        "properties": {field.name: _field(field, definitions) for field in shapes},
    }


def _field(field: FieldShape, definitions: dict[str, Any]) -> dict[str, Any]:
    made = _one(field, definitions)
    if field.many:
        return {"type": "array", "items": made}
    return {"anyOf": [made, {"type": "null"}]} if field.optional else made


def _one(field: FieldShape, definitions: dict[str, Any]) -> dict[str, Any]:
    if field.is_value:
        name = field.base.__name__
        if name not in definitions:
            definitions[name] = {}
            definitions[name] = _object(field.base, definitions)
        return {"$ref": f"#/$defs/{name}"}
    if issubclass(field.base, StrEnum):
        return {"enum": [str(choice) for choice in field.base]}
    return {**_SIMPLE[field.base], **_marked(field)}


def _marked(field: FieldShape) -> dict[str, Any]:
    figure: Figure | None = field.mark(Figure)
    ref: Ref | None = field.mark(Ref)
    if figure is not None:
        return {"minimum": figure.lowest, "maximum": figure.highest}
    if ref is not None:
        return {"description": f"id in plan/{ref.target}"}
    if field.mark(Partial):
        return {"pattern": "^[0-9]{4}(-[0-9]{2}){0,2}$"}
    if field.mark(ClockTime):
        return {"pattern": "^([01]?[0-9]|2[0-3])\\.[0-5][0-9]$"}
    return {"maxLength": integrity.LONGEST_TEXT} if field.base is str else {}


if __name__ == "__main__":
    sys.stdout.buffer.write(schema_bytes())
