"""The story that a family need not tell again: put together from the plan, without what was told apart.

What somebody asked to keep from the successor stays out as well. Nothing is added and nothing is summed up.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import TypeAlias

from regiedesk.domain import checking, reading
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import Sharing
from regiedesk.domain.values import value
from regiedesk.domain.wording import name_of
from regiedesk.domain.words import Extent, ObservationKind, TimelineKind

_May: TypeAlias = Callable[[Sharing], bool]


@value
class Chapter:
    """A part of the story under its own heading."""

    title: str
    lines: tuple[str, ...]


def told_once(plan: Plan, successor: str, today: dt.date) -> tuple[Chapter, ...]:
    """Return the story for the successor, who may be unknown yet; chapters without lines are left out."""

    def may(sharing: Sharing) -> bool:
        return reading.kept_back(plan, successor, sharing, today) is None

    chapters = (
        Chapter(title="Waarom er hulp kwam", lines=checking.sentences(_why(plan, may))),
        Chapter(title="Wat al geprobeerd is", lines=checking.sentences(_tried(plan, may))),
        Chapter(title="Wat werkt", lines=checking.sentences(_works(plan, may))),
        Chapter(title="Dit hoeft het gezin niet nog eens te vertellen", lines=checking.sentences(_known(plan, may))),
    )
    return tuple(chapter for chapter in chapters if chapter.lines)


def _why(plan: Plan, may: _May) -> Iterator[str]:
    yield plan.details.referral_words or plan.details.referral_reason
    replaced = {question.replaces for question in plan.help_questions}
    for question in plan.help_questions:
        if question.id not in replaced and may(question.sharing):
            yield f"{name_of(plan, question.person)}: {question.text}"


def _tried(plan: Plan, may: _May) -> Iterator[str]:
    for event in plan.timeline:
        if event.kind is TimelineKind.EARLIER_HELP and may(event.sharing):
            yield event.text + (f" (hielp: {event.helped})" if event.helped else "")


def _works(plan: Plan, may: _May) -> Iterator[str]:
    for event in plan.timeline:
        if event.helped is Extent.YES and may(event.sharing):
            yield event.words or event.text
    for seen in plan.observations:
        if seen.kind is ObservationKind.STRENGTH and may(seen.sharing):
            yield seen.text
    for each in plan.independence:
        if may(each.sharing):
            yield each.does_already


def _known(plan: Plan, may: _May) -> Iterator[str]:
    for talk in plan.handovers:
        if talk.confirmed_on is None and may(talk.sharing):
            yield from (*talk.must_know, *talk.open_items)
