"""What the reader of a file found wrong, said in Dutch and without repeating what stood there."""

from __future__ import annotations

import difflib
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from regiedesk.domain import shape
from regiedesk.domain.errors import Fault
from regiedesk.domain.registers import CaseFile

_SENTENCES = {
    "missing": "Dit veld ontbreekt.",
    "missing_argument": "Dit veld ontbreekt.",
    "string_type": "Hier hoort tekst.",
    "int_type": "Hier hoort een heel getal.",
    "bool_type": "Hier hoort ja of nee: true of false.",
    "tuple_type": "Hier hoort een lijst.",
    "date_type": "Hier hoort een datum als 2026-03-14.",
    "date_parsing": "Deze datum bestaat niet. Schrijf hem als 2026-03-14.",
    "date_from_datetime_parsing": "Deze datum bestaat niet. Schrijf hem als 2026-03-14.",
    "dataclass_type": "Hier hoort een onderdeel met velden.",
    "dataclass_exact_type": "Hier hoort een onderdeel met velden.",
}


def faults_of(error: ValidationError, content: Any) -> tuple[Fault, ...]:
    """Return one fault for each thing the validator found; `content` gives items their id in the place."""
    details = error.errors(include_input=False, include_url=False)
    return tuple(Fault(_place(detail["loc"], content), _sentence(detail)) for detail in details)


def _place(location: tuple[int | str, ...], content: Any) -> str:
    """Write `observations/o3/said_on` where the validator counts `observations/2/said_on`."""
    parts = []
    for step in location:
        content = _inside(content, step)
        named = isinstance(step, int) and isinstance(content, dict) and isinstance(content.get("id"), str)
        parts.append(content["id"] if named else str(step))
    return "/".join(parts)


def _inside(content: Any, step: int | str) -> Any:
    try:
        return content[step]
    except (KeyError, IndexError, TypeError):
        return None


def _sentence(detail: ErrorDetails) -> str:
    kind = detail["type"]
    if kind == "unexpected_keyword_argument":
        return _unknown(str(detail["loc"][-1]))
    if kind == "enum":
        expected = str(detail["ctx"]["expected"]).replace(" or ", " of ")
        return f"Deze keuze bestaat niet. Kies uit: {expected}."
    return _SENTENCES.get(kind, "Deze waarde kan hier niet.")


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, _known_names(), n=1)
    hint = f" Bedoel je '{near[0]}'?" if near else ""
    return f"Het veld '{name}' bestaat niet.{hint}"


def _known_names() -> list[str]:
    return sorted({field.name for cls in _classes_in(CaseFile) for field in shape.shape_of(cls)})


def _classes_in(cls: type[Any]) -> set[type[Any]]:
    """Return the class and every class of a value inside it."""
    return {cls}.union(*(_classes_in(field.base) for field in shape.shape_of(cls) if field.is_value))
