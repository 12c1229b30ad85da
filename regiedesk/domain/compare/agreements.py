"""What changed in an agreement: who does what, and when."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Sides, Told, Turn
from regiedesk.domain.compare.telling import bare, sentence
from regiedesk.domain.compare.weekly import came_and_went, without_days
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label, listed, name_of, names_of, quoted
from regiedesk.domain.words import AgreementStatus

_SAID = frozenset({"status", "ended_on", "ended_because", "who", "what", "when", "where", "from_on", "until_on",
                   "about", "result", "replaces", "made_at", "agreed_on"})  # fmt: skip
_STANDS = {
    AgreementStatus.DONE: (Turn.DONE, "is klaar"),
    AgreementStatus.DONE_LATE: (Turn.DONE, "is klaar, later dan afgesproken"),
    AgreementStatus.PAUSED: (Turn.PAUSED, "staat stil"),
    AgreementStatus.STOPPED: (Turn.ENDED, "is gestopt"),
    AgreementStatus.PLANNED: (Turn.CHANGED, "begint later"),
    AgreementStatus.RUNNING: (Turn.CHANGED, "gaat weer door"),
}
_SHORT = 2
"""Words of an agreement in which "voortaan" can stand without breaking it: "haalt op", "belt Roos"."""


def came(plan: Plan, agreement: Agreement) -> str:
    """Return a new agreement: who does what, when, from and until."""
    moment = (agreement.when, agreement.where, _period(agreement))
    told = ", ".join(part for part in (_label(plan, agreement), *(bare(part) for part in moment)) if part)
    replaced: Agreement | None = shape.find(plan, "agreements", agreement.replaces or "")
    after = f" Dit komt in plaats van afspraak {replaced.number}." if replaced else ""
    return f"{sentence(told)}{after}"


def changed(sides: Sides, was: Agreement, now: Agreement) -> Iterator[Told]:
    """Yield what changed in one agreement."""
    if was.status is not now.status and not began(was, now):
        yield _stands(sides.new, now)
    if set(was.who) != set(now.who):
        yield Turn.CHANGED, _who(sides, was, now)
    moved = _other_days(was, now)
    tails = [*([moved] if moved else _text_tails(was, now)), *_tails(sides, was, now)]
    if moved and len(tails) == 1 and _fits_inside(now):
        yield Turn.CHANGED, _inside(sides.new, now, moved)
    elif tails or bare(was.what) != bare(now.what):
        yield Turn.CHANGED, _with_tails(sides, was, now, tails, only_days=bool(moved))
    yield from generic.changed(sides, "agreements", was, now, _SAID)


def began(was: Agreement, now: Agreement) -> bool:
    """Tell whether an agreement only began, as planned."""
    return was.status is AgreementStatus.PLANNED and now.status is AgreementStatus.RUNNING


def _label(plan: Plan, agreement: Agreement) -> str:
    return bare(label(plan, "agreements", agreement))


def _stands(plan: Plan, now: Agreement) -> Told:
    turn, words = _STANDS[now.status]
    why = f" Waarom: {bare(now.ended_because)}." if now.ended_because and turn is not Turn.CHANGED else ""
    return turn, f"Afspraak {now.number} {words}: {_label(plan, now)}.{why}"


def _who(sides: Sides, was: Agreement, now: Agreement) -> str:
    added = [name_of(sides.new, person) for person in now.who if person not in was.who]
    gone = [name_of(sides.old, person) for person in was.who if person not in now.who]
    if not now.who:
        return f"Niemand doet nog afspraak {now.number}: {bare(now.what)}. {_do(gone)} het niet meer."
    if not added:
        return f"{_do(gone)} niet meer mee met afspraak {now.number}: {_label(sides.new, now)}."
    instead = f" in plaats van {listed(gone)}" if gone else ""
    if not set(was.who) & set(now.who):
        return f"{_do(added)} voortaan afspraak {now.number}{instead}: {bare(now.what)}."
    return f"{_do(added)} voortaan mee met afspraak {now.number}{instead}: {_label(sides.new, now)}."


def _do(names: list[str]) -> str:
    return f"{listed(names)} {'doet' if len(names) == 1 else 'doen'}"


def _other_days(was: Agreement, now: Agreement) -> str:
    """Return "voortaan ook op vrijdag" when only days of the week changed."""
    found = came_and_went(f"{was.what} | {was.when}", f"{now.what} | {now.when}")
    if found is None:
        return ""
    added, gone = found
    parts = (f"voortaan {'' if gone else 'ook '}op {listed(list(added))}" if added else "",
             f"niet meer op {listed(list(gone))}" if gone else "")  # fmt: skip
    return " en ".join(part for part in parts if part)


def _fits_inside(now: Agreement) -> bool:
    words = without_days(now.what).split()
    return bool(words) and len(words) <= _SHORT and words[0].islower() and words[0][-1] in "tn"


def _inside(plan: Plan, now: Agreement, moved: str) -> str:
    verb, *rest = without_days(bare(now.what)).split()
    return sentence(" ".join((names_of(plan, now.who) or "niemand", verb, moved, *rest)))


def _text_tails(was: Agreement, now: Agreement) -> Iterator[str]:
    if was.when != now.when:
        before = f" (eerst {bare(was.when)})" if was.when else ""
        yield f"voortaan {bare(now.when)}{before}" if now.when else f"niet meer {bare(was.when)}"


def _with_tails(sides: Sides, was: Agreement, now: Agreement, tails: list[str], *, only_days: bool) -> str:
    told = f"{_label(sides.new, now)}: {'; '.join(tails)}" if tails else _label(sides.new, now)
    other = bare(was.what) != bare(now.what) and not only_days
    return f"{sentence(told)} Eerst was dit: {bare(was.what)}." if other else sentence(told)


def _tails(sides: Sides, was: Agreement, now: Agreement) -> Iterator[str]:
    if was.where != now.where:
        yield f"plaats is nu {bare(now.where)}" if now.where else "geen vaste plaats meer"
    if was.from_on != now.from_on and now.from_on:
        yield f"begint op {dates.say(now.from_on)}{_first(was.from_on)}"
    if was.until_on != now.until_on:
        yield _until(was.until_on, now.until_on)
    yield from _about(sides, was, now)
    if was.result != now.result:
        result = shape.find(sides.new, "results", now.result or "")
        yield f"hoort nu bij doel {quoted(result.title)}" if result else "hoort niet meer bij een doel"


def _until(before: str | None, after: str | None) -> str:
    if after is None:
        return f"loopt door zonder einddatum{_first(before)}"
    if before and dates.last_day(after) < dates.last_day(before):
        return f"loopt korter, tot {dates.say(after)}{_first(before)}"
    return f"loopt {'door ' if before else ''}tot {dates.say(after)}{_first(before)}"


def _first(before: str | None) -> str:
    return f" (eerst {dates.say(before)})" if before else ""


def _about(sides: Sides, was: Agreement, now: Agreement) -> Iterator[str]:
    added = [person for person in now.about if person not in was.about]
    gone = [person for person in was.about if person not in now.about]
    if added:
        yield f"voortaan ook voor {names_of(sides.new, added)}"
    if gone:
        yield f"niet meer voor {names_of(sides.old, gone)}"


def _period(agreement: Agreement) -> str:
    start, end = agreement.from_on, agreement.until_on
    if start and end:
        return f"van {dates.say(start, year=start[:4] != end[:4])} tot {dates.say(end)}"
    if start:
        return f"vanaf {dates.say(start)}"
    return f"{'tot' if agreement.when else 'vóór'} {dates.say(end)}" if end else ""
