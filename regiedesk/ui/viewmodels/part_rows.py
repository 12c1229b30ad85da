"""From the items of a collection to the rows of its list."""

from __future__ import annotations

import datetime as dt
from typing import Any

from regiedesk.domain import dates
from regiedesk.domain.forms import catalogue
from regiedesk.domain.forms.spec import FieldSpec, Kind, PartSpec
from regiedesk.domain.forms.telling import told
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.situation import Observation
from regiedesk.domain.wording import age, label, name_of
from regiedesk.domain.words import ObservationKind
from regiedesk.ui.viewmodels.part_state import PartRow

_SAYERS = ("said_by", "judged_by", "speaker", "person", "by")
_QUOTED = frozenset({"help_questions", "good_futures", "results"})
_TITLES = {"results": "title", "help_questions": "text", "good_futures": "text", "observations": "text"}


def row_of(plan: Plan, collection: str, spec: PartSpec, item: Any, today: dt.date) -> PartRow:
    """Return the row of an item that stands in the plan."""
    apart = is_apart(item)
    title = _title(plan, collection, item)
    person = item if isinstance(item, Person) else None
    return PartRow(
        id=item.id,
        title=title[:1].upper() + title[1:],
        sub=_sub(plan, spec, item, title, today),
        tags=_tags(spec, item),
        drawn=collection == "observations",
        quote=_is_quote(collection, item),
        apart=apart,
        paper=paper_words(plan, item) if apart else "",
        initial=person.first_name[:1].upper() if person else "",
        person_kind=str(person.kind) if person else "",
    )


def draft_row(plan: Plan, spec: PartSpec, item: Any) -> PartRow:
    """Return the row of a new item that still lacks something."""
    cls = type(item)
    words = [told(plan, f, getattr(item, f.name)) for f in catalogue.main_fields(cls, spec) if f.kind in _OWN_WORDS]
    title = next((word for word in words if word), "") or spec.singular
    return PartRow(
        id=item.id, title=title[:1].upper() + title[1:], draft=True, tags=("nog niet af",), apart=is_apart(item)
    )


def strengths_first(observations: tuple[Observation, ...]) -> tuple[Observation, ...]:
    """Return what goes well before the worries, each in the order of writing down."""
    return tuple(sorted(observations, key=lambda each: each.kind is not ObservationKind.STRENGTH))


_OWN_WORDS = (Kind.LINE, Kind.TEXT, Kind.LINES, Kind.PERSON)


def is_apart(item: Any) -> bool:
    """Tell whether an item was told apart and nobody said yet that it may be on paper."""
    sharing = getattr(item, "sharing", None)
    return bool(sharing and sharing.apart and not sharing.on_paper_since)


def paper_words(plan: Plan, item: Any) -> str:
    """Return the words with which somebody lets an item on paper."""
    sayer = next((getattr(item, name) for name in _SAYERS if isinstance(getattr(item, name, None), str)), None)
    return f"{name_of(plan, sayer)} zegt: mag op papier" if sayer else "Mag op papier"


def _title(plan: Plan, collection: str, item: Any) -> str:
    if collection == "people":
        return str(item.name())
    if collection == "answers":
        return str(item.choice or item.text or _figure(item))
    if collection == "voices":
        return name_of(plan, item.person)
    own = _TITLES.get(collection)
    return str(getattr(item, own)) if own else label(plan, collection, item)


def _figure(item: Any) -> str:
    if item.figure is not None:
        return str(item.figure)
    return dates.say(item.date) if item.date else ""


def _sub(plan: Plan, spec: PartSpec, item: Any, title: str, today: dt.date) -> str:
    fields = [catalogue.field_of(type(item), name) for name in spec.sub if name not in spec.tags]
    words = [_said(plan, field, getattr(item, field.name)) for field in fields]
    if isinstance(item, Person):
        words.insert(0, age(item, today))
    return " · ".join(word for word in dict.fromkeys(words) if word and word != title)


def _said(plan: Plan, field: FieldSpec, content: Any) -> str:
    words = told(plan, field, content)
    return f"{field.label.lower()} {words}" if words and field.name in _WITH_LABEL else words


_WITH_LABEL = frozenset({"from_on", "until_on", "until", "since", "by_when", "target_on", "deputy", "received_on"})
"""Fields that say nothing in a row without their label."""


def _tags(spec: PartSpec, item: Any) -> tuple[str, ...]:
    fields = [catalogue.field_of(type(item), name) for name in spec.tags]
    words = [(field.label, str(getattr(item, field.name) or "")) for field in fields]
    return tuple(f"{label}: {word}" if word in _BARE else word for label, word in words if word and word not in _DULL)


_BARE = frozenset({"ja", "nee", "deels", "onbekend"})
"""Answers that say nothing without their question."""


_DULL = frozenset({"overig", "anders"})
"""Words of a choice that say nothing in a row."""


def _is_quote(collection: str, item: Any) -> bool:
    return collection in _QUOTED or (collection == "observations" and item.literal)
