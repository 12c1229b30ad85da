"""Step 6, hoe werken we samen: contact, hobbels, safety and voorwaarden."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.cooperation import Condition, Obstacle
from regiedesk.domain.dates import last_day
from regiedesk.domain.findings.finding import Finding, FindingKind, Rule, about
from regiedesk.domain.findings.looking import enhanced, kept_apart, names, own_voices
from regiedesk.domain.plan import Plan
from regiedesk.domain.situation import SafetyJudgement
from regiedesk.domain.wording import listed, quoted
from regiedesk.domain.words import CommunicationTopic, ConditionStatus

SAFE_ENOUGH = 6
"""Below this figure a safety agreement is asked for; no computed risk, only a reminder."""


def no_obstacle(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody thought of what can go wrong (S001:239-242)."""
    if not plan.obstacles:
        yield Finding(place="obstacles", sentence="Er staat nog niet wat er mis kan gaan.")


def obstacle(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find hobbels without a signal, a measure or an owner."""
    for each in plan.obstacles:
        lacks = _obstacle_lacks(each)
        if lacks:
            yield Finding(
                place=f"obstacles/{each.id}",
                sentence=f"Bij hobbel {quoted(each.text)} staat nog niet {listed(lacks)}.",
                apart=kept_apart(each.sharing, today),
            )


def _obstacle_lacks(obstacle: Obstacle) -> list[str]:
    checks = (
        (not obstacle.signal.strip(), "hoe jullie het op tijd merken"),
        (not obstacle.measure.strip(), "wat jullie dan doen"),
        (not obstacle.owners, "wie dat doet"),
    )
    return [words for lacking, words in checks if lacking]


def contact(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find family members from 12 of whom nobody asked how they want to hear (S6.1)."""
    served = {person for agreed in plan.communication for person in agreed.people}
    if all(agreed.people for agreed in plan.communication):
        unasked = [person for person in own_voices(plan, today) if person.id not in served]
        sentence = f"Nog niet gevraagd hoe ze van jullie willen horen: {names(plan, unasked)}."
        yield from about(unasked, sentence, "communication", FindingKind.ASK)


def one_story(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that nobody was chosen to tell the news (S001:244-254)."""
    if not any(agreed.topic is CommunicationTopic.NEWS and agreed.teller for agreed in plan.communication):
        yield Finding(
            place="communication",
            sentence="Nog niet afgesproken wie nieuws vertelt, zodat het één verhaal is.",
        )


def safety_agreement(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that no safety agreement stands while a figure is low or VPR holds.

    When only a figure gives rise to it, the finding stays apart: it would betray the figure.
    """
    low = any(judgement.score < SAFE_ENOUGH for judgement in _latest(plan))
    if not plan.safety_agreements and (low or enhanced(plan, today)):
        yield Finding(
            place="safety_agreements",
            sentence="Er staat nog geen afspraak voor als iemand niet veilig is.",
            kind=FindingKind.MIND,
            apart=not enhanced(plan, today),
        )


def _latest(plan: Plan) -> tuple[SafetyJudgement, ...]:
    latest: dict[tuple[str, str], SafetyJudgement] = {}
    for judgement in sorted(plan.safety, key=lambda judgement: last_day(judgement.on)):
        latest[judgement.about, judgement.judged_by] = judgement
    return tuple(latest.values())


def no_condition(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find versterkte procesregie without voorwaarden (S003:211-223)."""
    if not plan.conditions and enhanced(plan, today):
        yield Finding(
            place="conditions",
            sentence="Er is versterkte procesregie, maar er staan nog geen voorwaarden.",
            kind=FindingKind.MIND,
        )


def condition(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find open voorwaarden without a date, someone who checks, or what follows (S002:153)."""
    for each in plan.conditions:
        lacks = _condition_lacks(each) if each.status is ConditionStatus.OPEN else []
        if lacks:
            yield Finding(
                place=f"conditions/{each.id}",
                sentence=f"Bij voorwaarde {quoted(each.text)} staat nog niet {listed(lacks)}.",
                apart=kept_apart(each.sharing, today),
            )


def _condition_lacks(condition: Condition) -> list[str]:
    checks = (
        (condition.by_when is None, "wanneer"),
        (not condition.checked_by, "wie kijkt of het lukt"),
        (not condition.if_not.strip(), "wat er volgt als het niet lukt"),
        (not condition.told, "wie dit gehoord heeft"),
    )
    return [words for lacking, words in checks if lacking]


RULES: tuple[Rule, ...] = (
    no_obstacle, obstacle, contact, one_story, safety_agreement, no_condition, condition,
)  # fmt: skip
