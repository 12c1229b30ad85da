"""Whether a plan holds together: every reference points somewhere, every value is one that can be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.errors import Fault
from regiedesk.domain.plan import Plan
from regiedesk.domain.values import ClockTime, Figure, Partial, Ref

LONGEST_TEXT = 20_000
"""Characters in one field; a pasted page or ten still fits."""

NOUNS = {
    "people": "persoon",
    "organisations": "organisatie",
    "results": "resultaat",
    "agreements": "afspraak",
    "meetings": "overleg",
    "sharing_limits": "afspraak over delen",
    "enhanced_regie": "besluit over versterkte procesregie",
    "help_questions": "hulpvraag",
}
"""What a reference points to, as a user calls it."""

PERIODS = (("from_on", "until_on"), ("joined_on", "left_on"), ("since", "until"), ("on", "until"))
REQUIRED = {
    "Person": "first_name", "Organisation": "name", "Household": "name", "Result": "title",
    "Agreement": "what", "Observation": "text", "TimelineEvent": "text", "Obstacle": "text",
    "SafetyAgreement": "text", "Condition": "text", "HelpQuestion": "text", "CaseDetails": "code",
}  # fmt: skip
_EMPTY = {
    "first_name": "Vul een naam in.", "name": "Vul een naam in.", "title": "Vul in wat jullie willen bereiken.",
    "code": "Geef de casus een code.",
}  # fmt: skip


def faults(plan: Plan) -> tuple[Fault, ...]:
    """Return everything that keeps the plan from being saved, with its place."""
    found = list(_of_value(plan.details, "details"))
    seen: set[str] = set()
    for name, item in shape.items(plan):
        place = f"{name}/{item.id}"
        if item.id in seen:
            found.append(Fault(place, f"Het kenmerk '{item.id}' komt twee keer voor."))
        seen.add(item.id)
        found += _of_value(item, place)
    return (*found, *_dangling(plan))


def value_faults(value: Any) -> tuple[Fault, ...]:
    """Return what is wrong inside one value, with places relative to it."""
    return tuple(_of_value(value, ""))


def item_faults(item: shape.Item) -> tuple[Fault, ...]:
    """Return what is wrong with one item by itself."""
    return tuple(_of_value(item, f"{shape.collection_of(type(item))}/{item.id}"))


def dangling_of(plan: Plan, place: str, item: shape.Item) -> tuple[Fault, ...]:
    """Return the references of one item that point to nothing in the plan."""
    return tuple(_dangling_in(_known(plan), place, item))


def _dangling(plan: Plan) -> Iterator[Fault]:
    known = _known(plan)
    for place, value in _roots(plan):
        yield from _dangling_in(known, place, value)


def _known(plan: Plan) -> dict[str, set[str]]:
    return {name: {item.id for item in getattr(plan, name)} for name in NOUNS}


def _dangling_in(known: dict[str, set[str]], place: str, value: Any) -> Iterator[Fault]:
    for path, target, ref in shape.references(value):
        if ref not in known[target]:
            yield Fault(f"{place}/{path}", f"Er is geen {NOUNS[target]} met kenmerk '{ref}' in het plan.")


def _roots(plan: Plan) -> Iterator[tuple[str, Any]]:
    yield "details", plan.details
    for name, item in shape.items(plan):
        yield f"{name}/{item.id}", item


def _of_value(value: Any, place: str) -> Iterator[Fault]:
    required = REQUIRED.get(type(value).__name__)
    if required and not getattr(value, required).strip():
        yield Fault(f"{place}/{required}", _EMPTY.get(required, "Dit veld is nog leeg. Vul het in."))
    if hasattr(value, "id") and not value.id:
        yield Fault(f"{place}/id", "Dit onderdeel heeft geen kenmerk ('id').")
    for path, field, content in shape.leaves(value):
        sentence = _of_leaf(field, content)
        if sentence:
            yield Fault(f"{place}/{path}", sentence)
    yield from _periods(value, place)


def _of_leaf(field: shape.FieldShape, content: Any) -> str:
    """Say what is wrong without repeating what stood there: an error may end up where the content may not."""
    figure = field.mark(Figure)
    if figure and not figure.lowest <= content <= figure.highest:
        return f"Dit cijfer kan hier niet. Kies een cijfer van {figure.lowest} tot en met {figure.highest}."
    if field.mark(Partial) and not dates.is_partial_date(content):
        return "Deze datum bestaat niet. Schrijf een jaar, jaar-maand of jaar-maand-dag."
    if field.mark(ClockTime) and not dates.is_time(content):
        return "Deze tijd bestaat niet. Schrijf een tijd als 15.30."
    if isinstance(content, str) and not field.mark(Ref) and len(content) > LONGEST_TEXT:
        return f"Deze tekst is te lang: {len(content)} tekens. Er passen er {LONGEST_TEXT} in één veld."
    return ""


def _periods(value: Any, place: str) -> Iterator[Fault]:
    names = {field.name for field in shape.shape_of(type(value))}
    for start, end in PERIODS:
        if {start, end} <= names and _ends_before(getattr(value, start), getattr(value, end)):
            yield Fault(f"{place}/{end}", "Het einde ligt vóór het begin. Kijk beide datums na.")
    for field in shape.shape_of(type(value)):
        if field.is_value:
            content = getattr(value, field.name)
            for part in content if field.many else (content,) if content is not None else ():
                yield from _periods(part, f"{place}/{field.name}")


def _ends_before(start: str | None, end: str | None) -> bool:
    if not start or not end or not dates.is_partial_date(start) or not dates.is_partial_date(end):
        return False
    return dates.last_day(end) < dates.first_day(start)
