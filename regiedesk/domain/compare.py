"""What changed between two plans, as sentences a family can read, under the seven steps."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from regiedesk.domain import dates, shape
from regiedesk.domain.plan import Plan
from regiedesk.domain.steps import PARTS
from regiedesk.domain.values import Partial, Ref, value
from regiedesk.domain.wording import label, name_of, names_of, said
from regiedesk.domain.words import AgreementStatus, ResultStatus, View


class Turn(StrEnum):
    """What sort of difference it is."""

    ADDED = "erbij"
    CHANGED = "anders"
    ENDED = "gestopt"
    REMOVED = "weg"
    DISAGREES = "niet eens"


@value
class Difference:
    """One difference in a sentence, under its step."""

    step: int
    turn: Turn
    sentence: str
    place: str


FIELD_WORDS = {
    "what": "wat", "who": "wie", "from_on": "vanaf", "until_on": "tot", "when": "wanneer", "where": "waar",
    "status": "stand", "target_on": "vóór", "title": "doel", "owner": "van wie", "why": "waarom",
    "how_noticed": "zo merken we het", "noticed_by": "wie merkt het", "goal_score": "doelcijfer",
    "start_score": "begincijfer", "views": "wie het eens is", "people": "wie", "deputy": "vervanger",
    "deputy_text": "vervanger", "phone": "telefoon", "job": "werk", "role": "rol", "left_on": "weg sinds",
    "joined_on": "erbij sinds", "participation": "doet mee", "text": "tekst", "signal": "zo merken we het",
    "measure": "dan doen we", "owners": "wie", "members": "wie er wonen", "code": "naam van de casus",
    "regie_level": "regie", "regisseur": "regisseur", "regie_meaning": "wat regie betekent",
    "ended_on": "gestopt op", "ended_because": "waarom gestopt", "result": "doel", "about": "over wie",
    "on": "datum", "time": "tijd", "place": "plaats", "attendance": "wie er waren", "scope": "mag lezen",
    "may": "mag zelf", "may_not": "mag niet zelf", "reachability": "bereikbaar", "person": "wie",
}  # fmt: skip

_QUIET = frozenset({"sharing", "id", "number", "kenmerk"})
_STEP_OF = {"meetings": 7, **{name: number for number, names in PARTS.items() for name in names}}
"""Notes, hours and answers belong to no step and are not told."""


def differences(old: Plan, new: Plan) -> tuple[Difference, ...]:
    """Return the differences in order of steps; the regisseur's own notes and hours are not told."""
    found = [*_of_details(old, new)]
    for collection in shape.collections():
        step = _STEP_OF.get(collection)
        if step is not None:
            found += _of_collection(old, new, collection, step)
    return tuple(sorted(found, key=lambda difference: difference.step))


def _of_details(old: Plan, new: Plan) -> Iterator[Difference]:
    changed = [c for c in _changes(old, new, old.details, new.details) if c]
    if changed:
        yield Difference(step=5, turn=Turn.CHANGED, place="details", sentence=f"De casus: {'; '.join(changed)}.")


def _of_collection(old: Plan, new: Plan, collection: str, step: int) -> Iterator[Difference]:
    before = {item.id: item for item in getattr(old, collection)}
    after = {item.id: item for item in getattr(new, collection)}
    for item_id, item in after.items():
        place = f"{collection}/{item_id}"
        if item_id not in before:
            yield Difference(step=step, turn=Turn.ADDED, place=place, sentence=_sentence(new, collection, item))
        elif item != before[item_id]:
            yield from _of_item(old, new, collection, before[item_id], item, step)
    for item_id in before.keys() - after.keys():
        gone = _sentence(old, collection, before[item_id])
        yield Difference(step=step, turn=Turn.REMOVED, place=f"{collection}/{item_id}", sentence=gone)


def _of_item(old: Plan, new: Plan, collection: str, was: Any, now: Any, step: int) -> Iterator[Difference]:
    place = f"{collection}/{now.id}"
    yield from _newly_disagreeing(new, was, now, step, place)
    changed = _changes(old, new, was, now)
    if not changed:
        return
    turn = Turn.ENDED if _ended(was, now) else Turn.CHANGED
    sentence = f"{_sentence(old, collection, was)[:-1]}: {'; '.join(changed)}."
    yield Difference(step=step, turn=turn, place=place, sentence=sentence)


def _newly_disagreeing(new: Plan, was: Any, now: Any, step: int, place: str) -> Iterator[Difference]:
    for view in set(getattr(now, "views", ())) - set(getattr(was, "views", ())):
        if view.view is not View.AGREES:
            words = f" {said(view.words, literal=view.literal)}" if view.words else ""
            sentence = f"{name_of(new, view.person)} is het {view.view} met '{now.title}'.{words}"
            yield Difference(step=step, turn=Turn.DISAGREES, place=place, sentence=sentence)


def _ended(was: Any, now: Any) -> bool:
    ends = {*AgreementStatus, *ResultStatus} - {"loopt", "gepland"}
    status = getattr(now, "status", None)
    stopped = status in ends and getattr(was, "status", None) not in ends
    return stopped or any(getattr(now, f, None) and not getattr(was, f, None) for f in ("left_on", "ended_on"))


def _sentence(plan: Plan, collection: str, item: Any) -> str:
    words = label(plan, collection, item).strip().rstrip(".")
    return f"{words[:1].upper()}{words[1:]}."


def _changes(old: Plan, new: Plan, was: Any, now: Any) -> list[str]:
    found = []
    for field in shape.shape_of(type(now)):
        before, after = getattr(was, field.name), getattr(now, field.name)
        if before != after and field.name not in _QUIET:
            found.append(_change(old, new, field, before, after))
    return found


def _change(old: Plan, new: Plan, field: shape.FieldShape, before: Any, after: Any) -> str:
    name = FIELD_WORDS.get(field.name, field.name.replace("_", " "))
    if field.is_value:
        return f"{name} is aangepast"
    told_before, told_after = _told(old, field, before), _told(new, field, after)
    if not told_before:
        return f"{name} is nu {told_after}"
    return f"{name} was {told_before}, nu {told_after}" if told_after else f"{name} is leeg (was {told_before})"


def _told(plan: Plan, field: shape.FieldShape, content: Any) -> str:
    if content in (None, "", ()):
        return ""
    ref = field.mark(Ref)
    if ref is not None and ref.target == "people":
        return names_of(plan, content) if field.many else name_of(plan, content)
    if ref is not None:
        found = [shape.find(plan, ref.target, part) for part in (content if field.many else (content,))]
        return ", ".join(label(plan, ref.target, item) for item in found if item)
    if field.mark(Partial):
        return dates.say(content)
    if isinstance(content, bool):
        return "ja" if content else "nee"
    return ", ".join(map(str, content)) if field.many else str(content)
