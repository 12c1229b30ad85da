"""Walk two plans side by side and tell each difference under its step, with the people it concerns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from regiedesk.domain import shape
from regiedesk.domain.compare import agreements, generic, people, regie, results, situation, work
from regiedesk.domain.compare.difference import Difference, Sides, Told, Turn
from regiedesk.domain.compare.telling import capital
from regiedesk.domain.plan import Plan
from regiedesk.domain.steps import PARTS
from regiedesk.domain.values import Ref
from regiedesk.domain.wording import listed

_STEP_OF = {"meetings": 7, **{name: number for number, names in PARTS.items() for name in names}}
"""Notes, hours and answers belong to no step and are not told."""

_CAME: dict[str, Callable[[Plan, Any], str]] = {
    "people": people.came, "help_questions": situation.asked, "observations": situation.seen,
    "timeline": situation.happened, "safety": situation.safe, "voices": situation.spoke,
    "good_futures": situation.goes_well, "results": results.came, "evaluations": results.figure,
    "independence": situation.without_help, "agreements": agreements.came, "doubles": work.twice, "gaps": work.nobody,
    "contact_points": regie.point, "absences": regie.away, "enhanced_regie": regie.enhanced, "meetings": work.met,
    "conditions": work.must, "obstacles": work.bump, "safety_agreements": work.safety_step,
    "reading_agreements": work.reads, "research": work.research, "reminders": work.addressed,
    "handovers": work.handed_over,
}  # fmt: skip
"""The sentence of something new; what is not here is named as elsewhere."""

_CHANGED: dict[str, Callable[[Sides, Any, Any], Iterator[Told]]] = {
    "people": people.changed, "households": people.moved, "safety": situation.judged_again,
    "results": results.changed, "agreements": agreements.changed, "contact_points": regie.contact,
    "mandates": regie.mandate, "meetings": work.met_otherwise, "conditions": work.condition,
    "obstacles": work.bump_changed, "safety_agreements": work.safety_step_changed,
    "reading_agreements": work.reads_otherwise, "research": work.research_changed,
    "handovers": work.handed_over_further,
}  # fmt: skip
"""The sentences of something that changed; for what is not here each field is told as it was and is."""

_CONCERNS = ("who", "about", "owner", "co_owners", "people", "owners", "person", "child", "for_person", "for_people",
             "holder", "reader", "previous", "successor", "judged_by", "said_by")  # fmt: skip
"""Fields with the people whom a difference is about; who wrote, checks or knows something is not among them."""


def differences(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """Return the differences in order of steps; the regisseur's own notes and hours are not told."""
    sides = Sides(old=old, new=new)
    found = [*_of_case(sides), *people.numbers(sides), *regie.moves(sides)]
    for collection in shape.collections():
        step = _STEP_OF.get(collection)
        if step is not None:
            found += _of_collection(sides, collection, step)
    return tuple(sorted(found, key=_step))


def _step(difference: Difference) -> int:
    return difference.step


def _of_case(sides: Sides) -> Iterator[Difference]:
    was, now = sides.old.details, sides.new.details
    if was != now:
        for turn, sentence in work.case(sides, was, now):
            changed = tuple(p for p in (now.regisseur,) if p and p != was.regisseur)
            yield Difference(step=5, turn=turn, sentence=sentence, place="details", people=changed)


def _of_collection(sides: Sides, collection: str, step: int) -> Iterator[Difference]:
    before = {item.id: item for item in getattr(sides.old, collection)}
    after = {item.id: item for item in getattr(sides.new, collection)}
    if collection == "agreements":
        yield from _begun(sides, before, after)
    for item_id, item in after.items():
        told = _told(sides, collection, before.get(item_id), item)
        for turn, sentence in told:
            yield _difference(step, turn, sentence, collection, item)
    for item_id in (gone_id for gone_id in before if gone_id not in after):
        if collection != "regie":
            gone = before[item_id]
            told_gone = people.gone(sides.old, gone) if collection == "people" else None
            words = told_gone or generic.named(sides.old, collection, gone)
            yield _difference(step, Turn.REMOVED, words, collection, gone)


def _told(sides: Sides, collection: str, was: Any, now: Any) -> Iterator[Told]:
    if was == now or collection == "regie":
        return
    if was is None:
        if not _told_with_somebody(sides, collection, now):
            make = _CAME.get(collection)
            yield Turn.ADDED, make(sides.new, now) if make else generic.named(sides.new, collection, now)
        return
    change = _CHANGED.get(collection)
    yield from change(sides, was, now) if change else generic.changed(sides, collection, was, now)


def _told_with_somebody(sides: Sides, collection: str, now: Any) -> bool:
    known = {person.id for person in sides.old.people}
    new = frozenset(person.id for person in sides.new.people if person.id not in known)
    return collection == "organisations" and people.came_with_somebody(sides.new, now, new)


def _begun(sides: Sides, before: dict[str, Any], after: dict[str, Any]) -> Iterator[Difference]:
    """Agreements that did no more than begin as planned are one sentence."""
    begun = [now for key, now in after.items() if key in before and agreements.began(before[key], now)]
    if begun:
        many = len(begun) > 1
        numbers = listed([str(agreement.number) for agreement in begun])
        sentence = f"{'Afspraken' if many else 'Afspraak'} {numbers} {'zijn' if many else 'is'} begonnen."
        concerned = tuple(dict.fromkeys(person for agreement in begun for person in concerns(agreement)))
        yield Difference(
            step=4, turn=Turn.CHANGED, sentence=sentence, place=f"agreements/{begun[0].id}", people=concerned,
            apart=all(_apart(agreement) for agreement in begun),
        )  # fmt: skip


def _difference(step: int, turn: Turn, sentence: str, collection: str, item: Any) -> Difference:
    own = (item.id,) if collection == "people" else concerns(item)
    place = f"{collection}/{item.id}"
    words = capital(sentence)
    return Difference(step=step, turn=turn, sentence=words, place=place, people=own, apart=_apart(item))


def concerns(item: Any) -> tuple[str, ...]:
    """Return the people whom a difference in this item concerns."""
    found: list[str] = []
    for field in shape.shape_of(type(item)):
        if field.name in _CONCERNS and Ref("people") in field.marks:
            content = getattr(item, field.name)
            found += content if field.many else [content] if content else []
    return tuple(dict.fromkeys(found))


def _apart(item: Any) -> bool:
    sharing = getattr(item, "sharing", None)
    return bool(sharing and sharing.apart and not sharing.on_paper_since)
