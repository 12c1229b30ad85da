"""Picture, results, agreements, regie and cooperation, counted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from regiedesk.domain import dates
from regiedesk.domain.plan import Plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.research import bands
from regiedesk.domain.research.bands import ChangeBand, MonthsBand, up_to
from regiedesk.domain.research.counting import in_order, over, tally
from regiedesk.domain.research.record import (
    Agreements,
    Cooperation,
    Picture,
    Regie,
    RegieLine,
    Results,
)
from regiedesk.domain.results import Result
from regiedesk.domain.words import (
    AgreementKind,
    CommunicationTopic,
    LifeArea,
    ObservationKind,
    ObstacleKind,
    OptionOutcome,
    Part,
    ReadScope,
    RegieKind,
    ResultStatus,
    Role,
    TimelineKind,
    View,
)


def picture(plan: Plan) -> Picture:
    """Return how many life areas and other parts of the picture were drawn."""

    def areas(kind: ObservationKind) -> int:
        return len({seen.area for seen in plan.observations if seen.kind is kind})

    return Picture(
        strength_areas=areas(ObservationKind.STRENGTH),
        worry_areas=areas(ObservationKind.WORRY),
        links=up_to(len(plan.links), bands.FEW),
        earlier_help=up_to(sum(e.kind is TimelineKind.EARLIER_HELP for e in plan.timeline), bands.FEW),
        safety_judgements=up_to(sum(bool(judged.reason) for judged in plan.safety), bands.FEW),
    )


def results(plan: Plan) -> Results:
    """Return the results counted by area, status, change of figure, term and agreement, each apart."""
    found, start = plan.results, plan.details.started_on
    return Results(
        number=up_to(len(found), bands.SOME),
        areas=tally(LifeArea, (r.area for r in found), bands.FEW),
        statuses=tally(ResultStatus, (r.status for r in found), bands.SOME),
        changes=tally(ChangeBand, (_change(plan, r) for r in found), bands.SOME),
        targets=tally(MonthsBand, (bands.months_band(start, r.target_on) for r in found), bands.SOME),
        views=tally(View, (agreeing.view for r in found for agreeing in r.views), bands.MANY),
    )


def _change(plan: Plan, result: Result) -> ChangeBand:
    figures = [(dates.last_day(e.on), e.score) for e in plan.evaluations if e.result == result.id]
    scores = [score for _day, score in sorted(figures, key=lambda figure: figure[0]) if score is not None]
    if result.start_score is not None:
        scores.insert(0, result.start_score)
    return bands.change_band(scores[0], scores[-1]) if len(scores) > 1 else ChangeBand.UNKNOWN


def agreements(case: CaseFile) -> Agreements:
    """Return all agreements that were made, also those that ended, with doubles, gaps and waiting."""
    plan = case.plan
    first = case.versions[0].plan if case.versions else None
    return Agreements(
        number=up_to(len(plan.agreements), bands.MANY),
        parts=tally(Part, (a.part for a in plan.agreements), bands.SOME),
        kinds=_kinds(plan),
        kinds_in_first_version=_kinds(first) if first else None,
        doubles=up_to(len(plan.doubles), bands.FEW),
        gaps=up_to(len(plan.gaps), bands.FEW),
        waiting=up_to(len(plan.waiting), bands.FEW),
        plainer=tally(OptionOutcome, (option.outcome for option in plan.plainer), bands.FEW),
        reminders=up_to(len(plan.reminders), bands.FEW),
    )


def _kinds(plan: Plan) -> Mapping[AgreementKind, int]:
    return tally(AgreementKind, (agreement.kind for agreement in plan.agreements), bands.MANY)


def regie(plan: Plan, today: dt.date) -> Regie:
    """Return who holds regie now, per result in an order that tells nothing, and what was arranged."""
    lines = sorted((_line(plan, r.id, today) for r in plan.results), key=_line_key)

    def number(having: Iterable[object]) -> int:
        return up_to(sum(map(bool, having)), bands.SOME)

    return Regie(
        per_result=tuple(lines),
        with_process=number(line.process for line in lines),
        with_content=number(line.content for line in lines),
        same_person=number(line.same_person for line in lines),
        with_own=number(line.own for line in lines),
        meaning_written=bool(plan.details.regie_meaning.strip()),
        deputy=any(role.deputy or role.deputy_text for role in plan.regie),
        mandate=bool(plan.mandates),
        escalation=bool(plan.escalation),
        handovers=up_to(len(plan.handovers), bands.FEW),
    )


def _line(plan: Plan, result: str, today: dt.date) -> RegieLine:
    process = _holders(plan, RegieKind.PROCESS, result, today)
    content = _holders(plan, RegieKind.CONTENT, result, today)
    return RegieLine(
        process=_roles(plan, process),
        content=_roles(plan, content),
        same_person=bool(process & content) if process and content else None,
        own=bool(_holders(plan, RegieKind.OWN, result, today)),
    )


def _holders(plan: Plan, kind: RegieKind, result: str, today: dt.date) -> set[str]:
    """Return who holds this regie over the result; without anyone, who holds it over the whole plan."""
    now = [r for r in plan.regie if r.kind is kind and not over(r.until_on, today)]
    own = {person for r in now if r.result == result for person in r.people}
    return own or {person for r in now if r.result is None for person in r.people}


def _roles(plan: Plan, holders: set[str]) -> tuple[Role, ...]:
    return in_order(Role, (person.role for person in plan.people if person.id in holders))


def _line_key(line: RegieLine) -> tuple[tuple[str, ...], tuple[str, ...], bool]:
    return line.process, line.content, line.own


def cooperation(plan: Plan, today: dt.date) -> Cooperation:
    """Return how communication, reading, hobbels and safety were arranged."""
    agreed = [r for r in plan.reading_agreements if not r.withdrawn_on and not over(r.until, today)]
    return Cooperation(
        communication=tally(CommunicationTopic, (c.topic for c in plan.communication), bands.SOME),
        one_teller=any(c.topic is CommunicationTopic.NEWS and c.teller for c in plan.communication),
        reading=tally(ReadScope, (r.scope for r in agreed), bands.SOME),
        sharing_limits=up_to(len(plan.sharing_limits), bands.FEW),
        obstacles=tally(ObstacleKind, (o.kind for o in plan.obstacles), bands.FEW),
        obstacles_with_owner=up_to(sum(bool(o.owners) for o in plan.obstacles), bands.SOME),
        safety_agreements=bool(plan.safety_agreements),
        early_triggers=up_to(len(plan.early_triggers), bands.FEW),
    )
