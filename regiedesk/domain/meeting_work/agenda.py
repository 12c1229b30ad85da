"""What a meeting is about, in the order of the table: the family first (domain §2.2).

The lines stand on a paper and a screen that everybody sees. So they name no goals and no people, and what is open
is counted without what somebody may not know.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from enum import StrEnum

from regiedesk.domain.attention.agreements import due
from regiedesk.domain.findings import step4, step5
from regiedesk.domain.findings.finding import Finding
from regiedesk.domain.findings.looking import running
from regiedesk.domain.plan import Plan
from regiedesk.domain.sharing import OPEN
from regiedesk.domain.values import StepNumber, value
from regiedesk.domain.work_words import MeetingKind


class Topic(StrEnum):
    """A part of a meeting, by the line on the agenda."""

    FAMILY_FIRST = "Het gezin komt eerst. Hoe gaat het vandaag?"
    WHO = "Wie is er? Iedereen vertelt waarvoor hij komt."
    STORY = "Het gezin vertelt. Wat gaat goed, wat is moeilijk?"
    SAFETY = "Is het veilig? Wat is daarvoor nodig?"
    GOALS = "Hoe gaat het met de doelen? Per doel een cijfer."
    NEW_GOALS = "Wat willen we bereiken?"
    QUESTION = "Klopt de vraag van het gezin nog?"
    WHO_DOES = "Wie doet wat? Wat blijft, wat stopt, wat is nieuw?"
    REGIE = "Wie houdt het overzicht? Wie beslist mee?"
    TOGETHER = "Hoe werken we samen? Wat kan er misgaan?"
    ON_THEIR_OWN = "Wat kan het gezin nu zelf? Wie bel je als het nodig is?"
    NEXT = "Wanneer zien we elkaar weer? Wie krijgt welk papier?"


STEPS: dict[Topic, tuple[int, ...]] = {
    Topic.FAMILY_FIRST: (), Topic.WHO: (1,), Topic.STORY: (2,), Topic.SAFETY: (2,), Topic.GOALS: (3,),
    Topic.NEW_GOALS: (3,), Topic.QUESTION: (2, 7), Topic.WHO_DOES: (4,), Topic.REGIE: (5,), Topic.TOGETHER: (6,),
    Topic.ON_THEIR_OWN: (7,), Topic.NEXT: (7,),
}  # fmt: skip
"""The steps of the handreiking that a topic discusses."""

_LOOKING_BACK = (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.GOALS, Topic.QUESTION, Topic.WHO_DOES,
                 Topic.REGIE, Topic.TOGETHER, Topic.NEXT)  # fmt: skip
_ORDERS: dict[MeetingKind, tuple[Topic, ...]] = {
    MeetingKind.START: (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.NEW_GOALS, Topic.WHO_DOES, Topic.REGIE,
                        Topic.TOGETHER, Topic.NEXT),
    MeetingKind.SAFE_FORWARD: (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.SAFETY, Topic.WHO_DOES, Topic.REGIE,
                               Topic.TOGETHER, Topic.NEXT),
    MeetingKind.ENHANCED_START: (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.SAFETY, Topic.WHO_DOES,
                                 Topic.REGIE, Topic.TOGETHER, Topic.NEXT),
    MeetingKind.FINAL: (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.GOALS, Topic.ON_THEIR_OWN),
    MeetingKind.HANDOVER: (Topic.FAMILY_FIRST, Topic.WHO, Topic.STORY, Topic.WHO_DOES, Topic.REGIE, Topic.NEXT),
    MeetingKind.PHONE: (),
    MeetingKind.MAIL: (),
}  # fmt: skip


@value
class AgendaLine:
    """One line: what it is called, which steps it discusses, and what is open there."""

    topic: Topic
    steps: tuple[StepNumber, ...]
    open: str = ""

    def text(self) -> str:
        """Return the line as it stands on the agenda."""
        return str(self.topic)


def standard_agenda(plan: Plan, kind: MeetingKind, on: dt.date) -> tuple[AgendaLine, ...]:
    """Return the usual order of a meeting of this kind, with per line what is open on that day."""
    return tuple(
        AgendaLine(topic=topic, steps=STEPS[topic], open=_OPEN.get(topic, _nothing)(plan, on))
        for topic in _ORDERS.get(kind, _LOOKING_BACK)
    )


def agenda_texts(kind: MeetingKind) -> tuple[str, ...]:
    """Return the usual lines alone, as a meeting keeps them."""
    return tuple(str(topic) for topic in _ORDERS.get(kind, _LOOKING_BACK))


def topic_of(line: str) -> Topic | None:
    """Return the usual topic of an agenda line, or nothing for one that somebody wrote."""
    return next((topic for topic in Topic if topic == line), None)


def _nothing(plan: Plan, on: dt.date) -> str:
    return ""


def _goals(plan: Plan, on: dt.date) -> str:
    return _counted(plan, "results", (result.id for result in running(plan)), "doel loopt", "doelen lopen")


def _who_does(plan: Plan, on: dt.date) -> str:
    late = (agreement for agreement, last in due(plan) if last < on)
    nobody = (_id_in(finding) for finding in step4.gaps(plan, on))
    parts = (
        _counted(plan, "agreements", late, "afspraak is over de datum", "afspraken zijn over de datum"),
        _counted(plan, "gaps", nobody, "ding doet nog niemand", "dingen doet nog niemand"),
    )
    return ", ".join(part for part in parts if part)


def _regie(plan: Plan, on: dt.date) -> str:
    bare = {_id_in(finding) for rule in (step5.process, step5.content) for finding in rule(plan, on)}
    return _counted(plan, "results", bare, "doel mist nog regie", "doelen missen nog regie")


def _id_in(finding: Finding) -> str:
    return finding.place.partition("/")[2]


def _counted(plan: Plan, collection: str, ids: Iterable[str], one: str, more: str) -> str:
    """Count what may be counted in front of everybody."""
    wanted = set(ids)
    count = sum(item.id in wanted and item.sharing == OPEN for item in getattr(plan, collection))
    return "" if count == 0 else f"1 {one}" if count == 1 else f"{count} {more}"


_OPEN: dict[Topic, Callable[[Plan, dt.date], str]] = {
    Topic.GOALS: _goals,
    Topic.NEW_GOALS: _goals,
    Topic.WHO_DOES: _who_does,
    Topic.REGIE: _regie,
}
