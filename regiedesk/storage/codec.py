"""Plan and case to JSON and back: one codec for working copy, versions, open format and transfer file.

Canonical bytes: keys sorted, fields at their default left out, UTF-8. A default is therefore part of the format:
changing one is a schema change with an upgrade of its own.
"""

from __future__ import annotations

import json
from collections.abc import Hashable
from dataclasses import replace
from functools import cache
from typing import Any, cast

from pydantic import TypeAdapter, ValidationError

from regiedesk.domain import history, integrity, shape
from regiedesk.domain.cleaning import clean
from regiedesk.domain.errors import Fault, RefusedInput
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.storage import upgrades
from regiedesk.storage.faults import faults_of

SCHEMA = 1
"""Number of the plan format; upgrades lead from every older number to this one."""

FORMAT = "regiedesk-casus"
_STRICT = {"extra": "forbid", "strict": True}


def _adapter(cls: type[Any]) -> TypeAdapter[Any]:
    return _made_adapter(cast(Hashable, cls))


# Making the validators of a whole plan takes a tenth of a second, and they are the same each time.
@cache
def _made_adapter(cls: Any) -> TypeAdapter[Any]:
    cls.__pydantic_config__ = _STRICT
    return TypeAdapter(cls)


class JsonPlanCodec:
    """The plan as canonical JSON."""

    schema = SCHEMA

    def __init__(self) -> None:
        self._plans = _adapter(Plan)

    def encode(self, plan: Plan) -> bytes:
        """Return the canonical bytes of the plan."""
        content = self._plans.dump_python(plan, mode="json", exclude_defaults=True)
        return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def decode(self, body: bytes, schema: int = SCHEMA) -> Plan:
        """Return the plan; raises RefusedInput naming each fault."""
        if schema < SCHEMA:
            body = json.dumps(upgrades.plan(json.loads(body), schema)).encode()
        try:
            plan: Plan = self._plans.validate_json(body)
        except ValidationError as error:
            raise RefusedInput(faults_of(error, _content(body))) from None
        return plan


def _content(body: bytes) -> Any:
    """Return what stands in bytes that a validator refused, which need not be JSON at all."""
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


class JsonCaseCodec:
    """A whole case in the open format `casus.schema.json`."""

    def __init__(self, plans: JsonPlanCodec) -> None:
        self._plans = plans
        self._cases = _adapter(CaseFile)

    def encode_file(self, case: CaseFile) -> bytes:
        """Return the case as readable JSON, the same bytes each time."""
        content = self._cases.dump_python(case, mode="json", exclude_defaults=True)
        whole = {"format": FORMAT, "schema": SCHEMA, **content}
        return (json.dumps(whole, ensure_ascii=False, sort_keys=True, indent=1) + "\n").encode()

    def decode_file(self, body: bytes) -> CaseFile:
        """Return the case with its texts cleaned; raises RefusedInput naming each fault."""
        content = upgrades.case(_object(body), SCHEMA)
        try:
            case: CaseFile = self._cases.validate_json(json.dumps(content))
        except ValidationError as error:
            raise RefusedInput(faults_of(error, content), _REMEDY) from None
        _refuse(_case_faults(case))
        return case if not case.versions else self._verified(case)

    def _verified(self, case: CaseFile) -> CaseFile:
        _refuse(history.chain_faults(tuple((f.version, self._plans.encode(f.plan)) for f in case.versions)))
        return case

    def with_clean_plan(self, case: CaseFile) -> CaseFile:
        """Return the case with the texts of its working plan as they may be kept."""
        return replace(case, plan=clean(case.plan))


_REMEDY = "Er is niets ingelezen. Verbeter het bestand en probeer het opnieuw."


def _object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except UnicodeDecodeError:
        raise RefusedInput((Fault("", "Dit bestand is geen tekst in UTF-8."),), _REMEDY) from None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        fault = Fault(f"regel {line}", f"Op regel {line} is dit bestand geen geldige JSON.")
        raise RefusedInput((fault,), _REMEDY) from None
    if not isinstance(content, dict) or content.pop("format", None) != FORMAT:
        raise RefusedInput((Fault("format", "Dit is geen casus van RegieDesk."),), _REMEDY)
    return content


def _case_faults(case: CaseFile) -> tuple[Fault, ...]:
    found = [Fault(f"plan/{fault.place}", fault.sentence) for fault in integrity.faults(case.plan)]
    for frozen in case.versions:
        place = f"versions/{frozen.version.number}/plan"
        found += [Fault(f"{place}/{fault.place}", fault.sentence) for fault in integrity.faults(frozen.plan)]
    if case.leading() and not case.holding.may_edit():
        found.append(Fault("holding/access", "Alleen in een eigen casus kan een versie gelden."))
    if not case.id:
        found.append(Fault("id", "De casus heeft geen kenmerk ('id')."))
    return tuple(found)


def _refuse(found: tuple[Fault, ...]) -> None:
    if found:
        raise RefusedInput(found, _REMEDY)


class ItemCodec:
    """Single items of the plan, for files that hold edits."""

    def __init__(self) -> None:
        self._adapters = {name: _adapter(cls) for name, cls in shape.collections().items()}
        self._details = _adapter(CaseDetails)

    def decode(self, collection: str, content: dict[str, Any]) -> Any:
        """Return the item; raises RefusedInput naming each fault."""
        return self._read(self._adapters[collection], content, collection)

    def patched(self, collection: str, item: Any, fields: dict[str, Any]) -> Any:
        """Return the item with the given fields replaced, others as they were."""
        old = self._adapters[collection].dump_python(item, mode="json", exclude_defaults=True)
        return self.decode(collection, {**old, **fields})

    def details(self, details: CaseDetails, fields: dict[str, Any]) -> dict[str, Any]:
        """Return the values of the given fields of the case's details."""
        old = self._details.dump_python(details, mode="json", exclude_defaults=True)
        made = self._read(self._details, {**old, **fields}, "details")
        return {name: getattr(made, name) for name in fields}

    def _read(self, adapter: TypeAdapter[Any], content: dict[str, Any], where: str) -> Any:
        try:
            return adapter.validate_json(json.dumps(content))
        except ValidationError as error:
            found = faults_of(error, content)
            place = f"{where}/{content.get('id', '')}"
            raise RefusedInput(tuple(Fault(f"{place}/{f.place}", f.sentence) for f in found)) from None
