"""What changed in a goal: its words, its figures, where it stands, and who sees it otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.compare import generic
from regiedesk.domain.compare.difference import Sides, Told, Turn
from regiedesk.domain.compare.telling import bare
from regiedesk.domain.plan import Plan
from regiedesk.domain.results import Evaluation, Result
from regiedesk.domain.wording import name_of, quoted, said
from regiedesk.domain.words import ResultStatus, View

_SAID = frozenset({"status", "ended_on", "title", "owner", "target_on", "start_score", "goal_score", "views",
                   "everyone_agrees", "about", "area"})  # fmt: skip
_STANDS = {
    ResultStatus.REACHED: (Turn.DONE, "is gehaald"),
    ResultStatus.PAUSED: (Turn.PAUSED, "staat stil"),
    ResultStatus.STOPPED: (Turn.ENDED, "is gestopt"),
    ResultStatus.RUNNING: (Turn.CHANGED, "loopt weer"),
}


def came(plan: Plan, result: Result) -> str:
    """Return a new goal, whose it is, and how far it should come."""
    start, goal = result.start_score, result.goal_score
    figures = (f"nu een {start}" if start is not None else "", f"straks een {goal}" if goal is not None else "")
    until = f"klaar vóór {dates.say(result.target_on)}" if result.target_on else ""
    parts = ", ".join(part for part in (*figures, until) if part)
    told = f" {parts[:1].upper()}{parts[1:]}." if parts else ""
    return f"Nieuw doel van {name_of(plan, result.owner)}: {quoted(result.title)}.{told}"


def changed(sides: Sides, was: Result, now: Result) -> Iterator[Told]:
    """Yield what changed in one goal."""
    yield from _views(sides, was, now)
    goal = f"Doel {quoted(now.title)}"
    if bare(was.title) != bare(now.title):
        yield Turn.CHANGED, f"Doel {quoted(was.title)} heet nu {quoted(now.title)}."
    if was.status is not now.status:
        turn, words = _STANDS[now.status]
        yield turn, f"{goal} {words}."
    if was.owner != now.owner:
        yield Turn.CHANGED, f"{goal} is nu van {name_of(sides.new, now.owner)}, niet meer van {_old(sides, was)}."
    if was.target_on != now.target_on:
        yield Turn.CHANGED, f"{goal} heeft nu {_target(was, now)}."
    tails = [*_figure("het begincijfer", was.start_score, now.start_score),
             *_figure("het doelcijfer", was.goal_score, now.goal_score)]  # fmt: skip
    if tails:
        yield Turn.CHANGED, f"{goal}: {' en '.join(tails)}."
    yield from generic.changed(sides, "results", was, now, _SAID)


def figure(plan: Plan, evaluation: Evaluation) -> str:
    """Return a new figure with the one before it, or what came of a goal without one."""
    result: Result | None = shape.find(plan, "results", evaluation.result)
    goal = f"Doel {quoted(result.title)}" if result else "Een doel"
    if evaluation.score is None:
        reached = f": gelukt? {str(evaluation.achieved).capitalize()}" if evaluation.achieved else ""
        return f"Terugblik op {goal[0].lower()}{goal[1:]}{reached}."
    before = _figure_before(plan, evaluation, result)
    first = f" (eerst een {before})" if before is not None else ""
    return f"{goal} krijgt nu een {evaluation.score}{first}."


def _figure_before(plan: Plan, evaluation: Evaluation, result: Result | None) -> int | None:
    found = None if result is None else result.start_score
    for earlier in plan.evaluations:
        same = earlier.result == evaluation.result and earlier.by == evaluation.by
        if same and earlier.score is not None and earlier.on < evaluation.on:
            found = earlier.score
    return found


def _old(sides: Sides, was: Result) -> str:
    return name_of(sides.old, was.owner)


def _target(was: Result, now: Result) -> str:
    if not now.target_on:
        return "geen einddatum meer"
    before = f" (eerst {dates.say(was.target_on)})" if was.target_on else ""
    return f"tijd tot {dates.say(now.target_on)}{before}"


def _figure(what: str, before: int | None, after: int | None) -> Iterator[str]:
    if before == after:
        return
    first = f" (eerst een {before})" if before is not None else ""
    yield f"{what} is nu een {after}{first}" if after is not None else f"{what} is weg (eerst een {before})"


def _views(sides: Sides, was: Result, now: Result) -> Iterator[Told]:
    title = quoted(now.title)
    earlier = {view.person: view for view in was.views}
    for view in now.views:
        before = earlier.get(view.person)
        if view == before or (before and (before.view, before.words) == (view.view, view.words)):
            continue
        name = name_of(sides.new, view.person)
        words = f" {said(view.words, literal=view.literal)}" if view.words else ""
        if view.view is not View.AGREES:
            yield Turn.DISAGREES, f"{name} is het {view.view} met {title}.{words}"
        elif before is None or before.view is not View.AGREES:
            yield Turn.CHANGED, f"{name} is het{'' if before is None else ' nu'} eens met {title}."
    if now.everyone_agrees and not was.everyone_agrees:
        yield Turn.CHANGED, f"Iedereen is het eens met {title}."
