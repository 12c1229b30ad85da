"""Step 3, wat willen we bereiken: few results, each with a way to notice, a date, a figure and views."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain.findings.finding import Finding, FindingKind, Rule
from regiedesk.domain.findings.looking import running
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Result
from regiedesk.domain.wording import listed, quoted

OFTEN_ENOUGH = 3
"""S3.2: one to three things."""


def no_result(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find that there is no result at all."""
    if not plan.results:
        yield Finding(place="results", sentence="Er staat nog geen doel.")


def incomplete(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results without a way to notice, a date or a goal figure (S3.4, S3.5)."""
    for result in running(plan):
        lacks = _lacks(result)
        if lacks:
            yield Finding(
                place=f"results/{result.id}",
                sentence=f"Bij {quoted(result.title)} staat nog niet {listed(lacks)}.",
            )


def _lacks(result: Result) -> list[str]:
    checks = (
        (not result.how_noticed.strip(), "waaraan jullie merken dat het lukt"),
        (result.target_on is None, "wanneer het klaar is"),
        (result.goal_score is None, "welk cijfer genoeg is"),
    )
    return [words for lacking, words in checks if lacking]


def views(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find running results of which nobody asked who agrees (S3.6)."""
    for result in running(plan):
        if not result.everyone_agrees and not result.views:
            yield Finding(
                place=f"results/{result.id}/views",
                sentence=f"Nog niet gevraagd wie het eens is met {quoted(result.title)}.",
                kind=FindingKind.ASK,
            )


def too_many(plan: Plan, today: dt.date) -> Iterator[Finding]:
    """Find more running results than a family can carry at once."""
    count = len(running(plan))
    if count > OFTEN_ENOUGH:
        yield Finding(
            place="results",
            sentence=f"Er lopen {count} doelen tegelijk. Drie doelen is vaak genoeg.",
            kind=FindingKind.MIND,
        )


RULES: tuple[Rule, ...] = (no_result, incomplete, views, too_many)
