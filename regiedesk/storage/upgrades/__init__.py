"""Upgrades of stored JSON: each entry leads from one schema number to the next.

There is one schema so far, so the list is empty; the first change of a field or default adds the first step.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from regiedesk.domain.errors import Fault, RefusedInput

Json = dict[str, Any]
Step = Callable[[Json], Json]
STEPS: dict[int, Step] = {}
"""From schema number to the function that makes the next one of a plan."""


def plan(content: Json, schema: int, steps: Mapping[int, Step] = STEPS) -> Json:
    """Return a plan's JSON brought from `schema` to the newest."""
    while schema in steps:
        content, schema = steps[schema](content), schema + 1
    return content


def case(content: Json, newest: int) -> Json:
    """Return a case's JSON at the newest schema, without its schema number."""
    schema = content.pop("schema", None)
    if not isinstance(schema, int) or isinstance(schema, bool) or schema < 1:
        raise RefusedInput((Fault("schema", "Het schemanummer van dit bestand ontbreekt."),))
    if schema > newest:
        raise RefusedInput(
            (Fault("schema", "Dit bestand is gemaakt met een nieuwere versie van RegieDesk."),),
            "Werk RegieDesk eerst bij.",
        )
    if schema < newest:
        content["plan"] = plan(content["plan"], schema)
    return content
