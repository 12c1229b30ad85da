"""What can be found in a plan: one text per item, with the names of the people in it."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import SearchText


def search_texts(plan: Plan) -> tuple[SearchText, ...]:
    """Return one searchable text for each item that holds words."""
    return tuple(_texts(plan))


def _texts(plan: Plan) -> Iterator[SearchText]:
    names = {person.id: person.name() for person in plan.people}
    yield SearchText(place="details", text=" ".join(shape.words(plan.details)))
    for collection, item in shape.items(plan):
        words = shape.words(item)
        if words and collection != "people":
            words += dict.fromkeys(names[person] for person in shape.people_in(item))
        if words:
            yield SearchText(place=f"{collection}/{item.id}", text=" ".join(words))
