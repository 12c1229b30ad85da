"""The rule about regie that nobody holds: now, or from a day that is near."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.attention.begin import beginning
from regiedesk.domain.attention.looking import earliest, here_until, running, since
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import quoted
from regiedesk.domain.words import RegieKind

_WATCHED = (RegieKind.PROCESS, RegieKind.CONTENT)

Span = tuple[dt.date, dt.date | None]
"""From the first day to the last; nothing when it does not end."""


def nobody_holds(facts: Facts) -> Asks:
    """Find running goals on which nobody holds the process or the content, from the days that are known (S001:289-301).

    The family's own regie and the regie of a treatment are not meant: they watch over something else.
    """
    started = since(facts.plan)
    if started is None:
        return
    leaves = {person.id: here_until(person) for person in facts.plan.people}
    for result in running(facts.plan):
        for kind in _WATCHED:
            spans = sorted(_spans(facts.plan, kind, result.id, started, leaves), key=_first)
            for first, last in _gaps(started, spans):
                what, place = f"de {kind} bij {quoted(result.title)}", beginning("regie", kind, result.id)
                if first > started and facts.figure:
                    soon = f"Vanaf {dates.say(first)} heeft niemand {what}."
                    yield Ask(on=first - facts.days, sentence=soon, place=place, until=first - DAY)
                yield Ask(on=first, sentence=f"Niemand heeft {what}.", place=place, until=last)


def _first(span: Span) -> dt.date:
    return span[0]


def _spans(
    plan: Plan, kind: RegieKind, result_id: str, started: dt.date, leaves: dict[str, dt.date | None]
) -> Iterator[Span]:
    """Return from when to when someone holds this regie, on the goal or over the whole plan; who left holds nothing."""
    for role in plan.regie:
        if role.kind is kind and role.result in (None, result_id):
            for person in role.people:
                first = dates.first_day(role.from_on) if role.from_on else started
                ends = dates.last_day(role.until_on) if role.until_on else None
                yield first, earliest(ends, leaves.get(person))


def _gaps(day: dt.date, spans: list[Span]) -> Iterator[Span]:
    """Return the days from `day` on that no span covers; spans stand in the order of their first day."""
    for first, last in spans:
        if first > day:
            yield day, first - DAY
        if last is None:
            return
        day = max(day, last + DAY)
    yield day, None
