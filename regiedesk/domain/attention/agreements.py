"""Rules about agreements, conditions and the help that was granted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.agreements import Agreement, Decision
from regiedesk.domain.attention.looking import OPEN, held, is_over, latest, since
from regiedesk.domain.attention.rule import DAY, Ask, Asks, Facts, before_and_after
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import label, names_of, quoted
from regiedesk.domain.words import ConditionStatus

GRANT_IS_PAST = dt.timedelta(weeks=4)
"""How long is said that a grant ended: a decision has no status to note that this is known."""


def due(plan: Plan) -> tuple[tuple[str, dt.date], ...]:
    """Return (agreement id, last day) for every open agreement with an end."""
    return tuple((each.id, day) for each, day in _ending(plan))


def _ending(plan: Plan) -> Iterator[tuple[Agreement, dt.date]]:
    return ((a, dates.last_day(a.until_on)) for a in plan.agreements if a.until_on and a.status in OPEN)


def agreement(facts: Facts) -> Asks:
    """Find agreements that end soon, and those that ended and still stand open."""
    for each, day in _ending(facts.plan):
        what = quoted(" ".join(part for part in (names_of(facts.plan, each.who), each.what) if part))
        soon = f"De afspraak {what} loopt tot en met {dates.say(day)}."
        late = f"De afspraak {what} is voorbij. Hoe staat het ermee?"
        yield from before_and_after(day, facts.days, soon, late, f"agreements/{each.id}")


def condition(facts: Facts) -> Asks:
    """Find conditions that must be met soon, and those of which the day has passed."""
    for each in facts.plan.conditions:
        if each.by_when and each.status is ConditionStatus.OPEN:
            day = dates.last_day(each.by_when)
            soon = f"Kijk na, uiterlijk op {dates.say(day)}: {quoted(each.text)}."
            late = f"De voorwaarde {quoted(each.text)} had op {dates.say(day)} klaar moeten zijn."
            yield from before_and_after(day, facts.days, soon, late, f"conditions/{each.id}")


def help_too_early(facts: Facts) -> Asks:
    """Find help that starts while nobody met yet; halfway is too late (S001:258-260)."""
    if held(facts.plan):
        return
    for each in facts.plan.agreements:
        start = dates.exact(each.from_on)
        if each.is_help and start and each.status in OPEN:
            whose = f"De hulp van {names_of(facts.plan, each.who)}" if each.who else "De hulp"
            sentence = f"{whose} begint voordat de afspraken samen gemaakt zijn."
            yield Ask(on=start - facts.days, sentence=sentence, place=f"agreements/{each.id}")


def not_started(facts: Facts) -> Asks:
    """Find help that was granted and has not begun."""
    for each in facts.plan.decisions:
        if each.from_on and not each.started_on and not is_over(facts.plan, each.agreement):
            yield Ask(
                on=dates.last_day(each.from_on) + facts.days + DAY,
                sentence=f"Toegekend, nog niet begonnen: {quoted(each.text)}.",
                place=f"decisions/{each.id}/started_on",
                until=dates.last_day(each.until_on) if each.until_on else None,
            )


def grant_ends(facts: Facts) -> Asks:
    """Find grants that end soon or just ended, unless a later one follows or the help is over."""
    for each in facts.plan.decisions:
        if each.until_on and not is_over(facts.plan, each.agreement) and not _followed(facts.plan, each):
            last, place = dates.last_day(each.until_on), f"decisions/{each.id}"
            what = f"De {each.kind} {quoted(each.text)}"
            soon = f"{what} loopt af op {dates.say(each.until_on)}."
            yield Ask(on=last - facts.weeks, sentence=soon, place=place, until=last)
            past = f"{what} is afgelopen op {dates.say(each.until_on)}."
            yield Ask(on=last + DAY, sentence=past, place=place, until=last + GRANT_IS_PAST)


def _followed(plan: Plan, ending: Decision) -> bool:
    """Tell whether a later decision of the same kind, for the same person at the same place, takes over."""
    end = dates.last_day(ending.until_on or "")
    return any(
        (other.kind, other.for_person, other.to_organisation)
        == (ending.kind, ending.for_person, ending.to_organisation)
        and other.id != ending.id
        and other.from_on is not None
        and (other.until_on is None or dates.last_day(other.until_on) > end)
        for other in plan.decisions
    )


def waiting(facts: Facts) -> Asks:
    """Find waiting lists without anything that bridges them."""
    plan, started = facts.plan, since(facts.plan)
    if started is None:
        return
    for each in plan.waiting:
        if not (each.bridging or each.bridging_agreement or is_over(plan, each.agreement)):
            yield Ask(
                on=latest(started, dates.first_day(each.since) if each.since else None),
                sentence=f"Er is een {label(plan, 'waiting', each)}. Wat doen we tot die tijd?",
                place=f"waiting/{each.id}/bridging",
                until=dates.last_day(each.until) if each.until else None,
            )
