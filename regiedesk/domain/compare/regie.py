"""Who has the regie from when: what moves from one to the other is one sentence for all goals it moves on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Difference, Sides, Told, Turn
from regiedesk.domain.compare.telling import bare, sentence
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import Absence, ContactPoint, EnhancedRegie, Mandate, RegieRole
from regiedesk.domain.values import value
from regiedesk.domain.wording import listed, name_of, names_of, quoted
from regiedesk.domain.words import RegieKind

STEP = 5
_SAID = frozenset({"people", "from_on", "until_on"})
_POINT_SAID = frozenset({"person", "otherwise"})
_OTHER_POINT_SAID = _POINT_SAID | {"reachability"}
Topic = tuple[RegieKind, str | None, str | None, str]


@value
class _Move:
    """Regie that goes from some to others; either side can be empty."""

    topic: Topic
    before: tuple[str, ...]
    after: tuple[str, ...]
    role: RegieRole

    @property
    def day(self) -> str | None:
        """The day on which it moves."""
        return self.role.from_on if self.after else self.role.until_on


def moves(sides: Sides) -> Iterator[Difference]:
    """Yield who got and who gave up regie, and what else changed about it."""
    found: dict[tuple[object, ...], list[_Move]] = {}
    for move in _moves(sides):
        found.setdefault((move.topic[0], move.topic[2], move.before, move.after, move.day), []).append(move)
    for alike in found.values():
        yield _told(sides, alike)
    kept = {role.id: role for role in sides.old.regie}
    for now in sides.new.regie:
        if now.id in kept:
            for turn, words in generic.changed(sides, "regie", kept[now.id], now, _SAID):
                yield _difference(turn, words, now.id, now.people)


def _moves(sides: Sides) -> Iterator[_Move]:
    before, after = _holding(sides.old), _holding(sides.new)
    for topic in dict.fromkeys((*before, *after)):
        was, now = before.get(topic, ()), after.get(topic, ())
        gone = _people(role for role in was if not set(role.people) <= set(_people(now)))
        new = _people(role for role in now if not set(role.people) <= set(_people(was)))
        gone, new = tuple(p for p in gone if p not in _people(now)), tuple(p for p in new if p not in _people(was))
        if gone or new:
            yield _Move(topic=topic, before=gone, after=new, role=_role(sides, topic, was, now, new))


def _role(
    sides: Sides, topic: Topic, was: tuple[RegieRole, ...], now: tuple[RegieRole, ...], new: tuple[str, ...]
) -> RegieRole:
    """Return the role to look at: the one that began, or the one that ended."""
    if new:
        return next(role for role in now if set(new) & set(role.people))
    ended = {role.id: role for role in sides.new.regie if _topic(role) == topic and role.until_on}
    return next((ended[role.id] for role in was if role.id in ended), was[0])


def _holding(plan: Plan) -> dict[Topic, tuple[RegieRole, ...]]:
    found: dict[Topic, tuple[RegieRole, ...]] = {}
    for role in plan.regie:
        if role.until_on is None:
            found[_topic(role)] = (*found.get(_topic(role), ()), role)
    return found


def _topic(role: RegieRole) -> Topic:
    return role.kind, role.result, role.for_person, bare(role.what)


def _people(roles: Iterable[RegieRole]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(person for role in roles for person in role.people))


def _told(sides: Sides, alike: list[_Move]) -> Difference:
    one = alike[0]
    kind, day = one.topic[0], _from(one.day)
    over = _over(sides, alike)
    if one.before and one.after:
        turn, words = Turn.CHANGED, f"de {kind} {over} gaat van {_old(sides, one)} naar {_new(sides, one)}{day}"
        if kind is RegieKind.OWN:
            words = f"{_new(sides, one)} {_have(one.after)} nu zelf de regie {over}, niet meer {_old(sides, one)}{day}"
    elif one.after:
        turn = Turn.ADDED
        words = f"{_new(sides, one)} {_have(one.after)} {_hold(kind)} {over}{day}"
    else:
        turn = Turn.ENDED
        words = f"{_old(sides, one)} {_have(one.before)} niet meer {_hold(kind)} {over}{day}"
    return _difference(turn, sentence(words), one.role.id, (*one.before, *one.after))


def _difference(turn: Turn, words: str, role: str, people: tuple[str, ...]) -> Difference:
    return Difference(step=STEP, turn=turn, sentence=words, place=f"regie/{role}", people=people)


def _hold(kind: RegieKind) -> str:
    return "zelf de regie" if kind is RegieKind.OWN else f"de {kind}"


def _have(people: tuple[str, ...]) -> str:
    return "heeft" if len(people) == 1 else "hebben"


def _old(sides: Sides, move: _Move) -> str:
    return names_of(sides.old, move.before)


def _new(sides: Sides, move: _Move) -> str:
    return names_of(sides.new, move.after)


def _from(day: str | None) -> str:
    return f", vanaf {dates.say(day)}" if day else ""


def _over(sides: Sides, alike: list[_Move]) -> str:
    titles = [found for move in alike if (found := _title(sides, move.topic[1]))]
    whole = f"over {' en '.join(sorted({move.topic[3] for move in alike} - {''}))}" if alike[0].topic[3] else ""
    if not titles:
        return whole or "over het hele plan"
    return f"bij doel {listed(titles)}"


def _title(sides: Sides, result_id: str | None) -> str:
    found = shape.find(sides.new, "results", result_id or "") or shape.find(sides.old, "results", result_id or "")
    return quoted(found.title) if found else ""


def contact(sides: Sides, was: ContactPoint, now: ContactPoint) -> Iterator[Told]:
    """Yield whom someone calls from now on."""
    if was.person != now.person:
        for_whom = f" voor {names_of(sides.new, now.for_people)}" if now.for_people else ""
        told = f"Het aanspreekpunt{for_whom} is nu {name_of(sides.new, now.person)}, niet meer"
        reach = f" Bereikbaar: {bare(now.reachability)}." if now.reachability else ""
        yield Turn.CHANGED, f"{told} {name_of(sides.old, was.person)}.{reach}"
    elif was.otherwise != now.otherwise and now.otherwise:
        yield Turn.CHANGED, f"Is {name_of(sides.new, now.person)} er niet? Bel dan: {bare(now.otherwise)}."
    yield from generic.changed(
        sides, "contact_points", was, now, _OTHER_POINT_SAID if was.person != now.person else _POINT_SAID
    )


def point(plan: Plan, new: ContactPoint) -> str:
    """Return whom to call."""
    for_whom = f" voor {names_of(plan, new.for_people)}" if new.for_people else ""
    return f"Het aanspreekpunt{for_whom} is {name_of(plan, new.person)}."


def mandate(sides: Sides, was: Mandate, now: Mandate) -> Iterator[Told]:
    """Yield who may decide from now on, and what."""
    if was.holder != now.holder:
        yield Turn.CHANGED, f"Wat {name_of(sides.old, was.holder)} mocht beslissen, mag nu {_holder(sides, now)}."
    yield from generic.changed(sides, "mandates", was, now, frozenset({"holder"}))


def _holder(sides: Sides, now: Mandate) -> str:
    return name_of(sides.new, now.holder)


def away(plan: Plan, absence: Absence) -> str:
    """Return that someone is away, and who stands in."""
    until = f" tot {dates.say(absence.until_on)}" if absence.until_on else ""
    from_day = dates.say(absence.from_on, year=not absence.until_on)
    stands_in = f" {name_of(plan, absence.deputy)} neemt waar." if absence.deputy else ""
    return f"{name_of(plan, absence.person)} is er niet, van {from_day}{until}.{stands_in}"


def enhanced(plan: Plan, new: EnhancedRegie) -> str:
    """Return that the regie became heavier, and who is the duo partner."""
    partner = f" {name_of(plan, new.duo_partner)} is duo-partner." if new.duo_partner else ""
    day = new.from_on or new.decided_on
    return f"Er is versterkte procesregie, vanaf {dates.say(day)}. {sentence(new.decision)}{partner}"
