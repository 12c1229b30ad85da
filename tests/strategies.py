"""Random plans that hold together, read off the plan's own declarations."""

from __future__ import annotations

import datetime as dt
from dataclasses import MISSING, fields, replace
from typing import Any

from hypothesis import strategies as st

from regiedesk.domain import bsn, integrity, shape
from regiedesk.domain.cleaning import clean_text
from regiedesk.domain.plan import CaseDetails, Plan
from regiedesk.domain.values import ClockTime, Figure, Partial, Ref

ALPHABET = st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn"))
TEXTS = st.text(ALPHABET, max_size=20).map(lambda text: bsn.mask(clean_text(text)))
FILLED = TEXTS.map(lambda text: text.strip() or "Noor")
DATES = st.one_of(
    st.dates(dt.date(1950, 1, 1), dt.date(2035, 12, 31)).map(dt.date.isoformat),
    st.sampled_from(["2019", "2024-03", "2026-02"]),
)
_NEEDED = {"people": 1, "results": 1, "agreements": 1}
"""Some items must point to one of these, so there is always one."""


def _leaf(draw: st.DrawFn, field: shape.FieldShape, ids: dict[str, list[str]]) -> Any:
    ref, figure = field.mark(Ref), field.mark(Figure)
    if ref is not None:
        return draw(st.sampled_from(ids[ref.target]))
    if figure is not None:
        return draw(st.integers(figure.lowest, figure.highest))
    if field.mark(Partial):
        return draw(DATES)
    if field.mark(ClockTime):
        return draw(st.sampled_from(["9.05", "15.30"]))
    if field.base is str:
        return draw(TEXTS)
    if field.base is int:
        return draw(st.integers(0, 99))
    return draw(st.booleans() if field.base is bool else st.sampled_from(field.base))


def _content(draw: st.DrawFn, field: shape.FieldShape, ids: dict[str, list[str]]) -> Any:
    def one() -> Any:
        return _value(draw, field.base, ids, {}) if field.is_value else _leaf(draw, field, ids)

    ref = field.mark(Ref)
    absent = ref is not None and not ids[ref.target]
    if field.many:
        return () if absent else tuple(one() for _ in range(draw(st.integers(0, 2))))
    if field.optional and (absent or draw(st.booleans())):
        return None
    return one()


def _value(draw: st.DrawFn, cls: type[Any], ids: dict[str, list[str]], given: dict[str, Any]) -> Any:
    """Fill the required fields, and of the others a few: plans of real families are mostly empty too."""
    defaults = {f.name for f in fields(cls) if not (f.default is MISSING and f.default_factory is MISSING)}
    wanted = [f for f in shape.shape_of(cls) if f.name not in given]
    chosen = {f.name: _content(draw, f, ids) for f in wanted if f.name not in defaults or draw(st.integers(0, 3)) == 0}
    required = integrity.REQUIRED.get(cls.__name__)
    if required:
        chosen[required] = draw(FILLED)
    made = cls(**given, **chosen)
    return _mended(made)


def _mended(made: Any) -> Any:
    for _start, end in integrity.PERIODS:
        if any(fault.place.endswith(f"/{end}") for fault in integrity.value_faults(made)):
            made = replace(made, **{end: None})
    return made


@st.composite
def plans(draw: st.DrawFn, most: int = 2) -> Plan:
    """A plan with up to `most` items of each kind."""
    counts = {name: draw(st.integers(_NEEDED.get(name, 0), most)) for name in shape.collections()}
    ids = {name: [f"{name}-{number}" for number in range(count)] for name, count in counts.items()}
    made = {
        name: tuple(_value(draw, cls, ids, {"id": item_id}) for item_id in ids[name])
        for name, cls in shape.collections().items()
    }
    return Plan(details=_value(draw, CaseDetails, ids, {}), **made)
