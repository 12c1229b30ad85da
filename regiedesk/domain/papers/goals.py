"""One goal with everything that belongs to it, as the gezinsplan shows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from regiedesk.domain import dates, shape
from regiedesk.domain.papers import parts
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import AgreementLine, GoalBlock, Line, RegieLine, plain
from regiedesk.domain.plan import Plan
from regiedesk.domain.regie import RegieRole
from regiedesk.domain.results import Agreeing, Result
from regiedesk.domain.wording import name_of, names_of, said
from regiedesk.domain.words import RegieKind, View

_ROWS = (
    (RegieKind.PROCESS, "Houdt het overzicht", "procesregie"),
    (RegieKind.CONTENT, "Beslist mee over de hulp", "inhoudelijke regie"),
)
NOT_ASKED = "nog niet gevraagd"
NOBODY = "nog niemand"


def goal_block(context: PaperContext, number: int, result: Result) -> GoalBlock:
    """Return the block of one goal."""
    plan = context.plan
    return GoalBlock(
        number=number,
        title=f"“{result.title}”",
        subtitle=_subtitle(plan, result),
        scale=parts.scale_of(plan, result),
        why=_paragraphs(result.why),
        noticed=_noticed(plan, result),
        agreements=tuple(agreement_lines(context, result)),
        regie=tuple(_regie(plan, result, context.day)),
        agree=() if context.concept else tuple(map(plain, agreeing(plan, result))),
        agree_ticks=context.concept,
    )


def _subtitle(plan: Plan, result: Result) -> str:
    whose = f"doel van {parts.owners(plan, result)}"
    if not result.target_on:
        return whose
    return f"{whose} · vóór {dates.say(result.target_on, weekday=len(result.target_on) == 10, year=False)}"


def _paragraphs(text: str) -> tuple[Line, ...]:
    return tuple(plain(part) for part in text.split("\n") if part.strip())


def _noticed(plan: Plan, result: Result) -> tuple[Line, ...]:
    noticers = [person for person in result.noticed_by if name_of(plan, person) not in result.how_noticed]
    verb = "merken" if len(noticers) > 1 else "merkt"
    who = f"{names_of(plan, noticers)} {verb} het." if noticers else ""
    return _paragraphs("\n".join(part for part in (result.how_noticed, who, result.good_enough) if part))


def agreement_lines(context: PaperContext, result: Result | None) -> Iterator[AgreementLine]:
    """Yield the agreements of one goal, or those that belong to none."""
    for agreement in parts.active_agreements(context.plan, result):
        where = f" ({agreement.where})" if agreement.where else ""
        yield AgreementLine(
            number=str(agreement.number),
            who=parts.who_does(context.plan, agreement),
            what=f"{agreement.what}{where}",
            when=parts.when_of(agreement, context.day),
            done=parts.is_done(agreement),
        )


def _regie(plan: Plan, result: Result, day: dt.date) -> Iterator[RegieLine]:
    """Eigen regie first: it is a kind of regie, not a gap (S000); nobody is shown as nobody."""
    mine = {result.owner, *result.co_owners}
    own = [_own(plan, r) for r in roles(plan, RegieKind.OWN, result, day) if r.result or mine & set(r.people)]
    yield RegieLine(label="Doet het zelf", text=" ".join(own) or NOT_ASKED)
    for kind, label, name in _ROWS:
        held = roles(plan, kind, result, day)
        names = names_of(plan, [person for role in held for person in role.people])
        text = f"{names} ({name})" if held else NOBODY
        yield RegieLine(label=label, text=text, aside=_deputies(plan, held), nobody=not held)
    treating = roles(plan, RegieKind.TREATMENT, result, day)
    if treating:
        names = names_of(plan, [person for role in treating for person in role.people])
        yield RegieLine(label="Leidt de behandeling", text=f"{names} (behandelregie)", aside=_deputies(plan, treating))


def roles(plan: Plan, kind: RegieKind, result: Result, day: dt.date) -> list[RegieRole]:
    """Return who holds this regie on `day`: for the result itself, else for the whole plan."""
    held = [r for r in plan.regie if r.kind is kind and r.people and _holds(r, day)]
    return [r for r in held if r.result == result.id] or [r for r in held if r.result is None]


def _holds(role: RegieRole, day: dt.date) -> bool:
    begun = role.from_on is None or dates.first_day(role.from_on) <= day
    return begun and (role.until_on is None or dates.first_day(role.until_on) > day)


def _own(plan: Plan, role: RegieRole) -> str:
    names = names_of(plan, role.people)
    verb = "regelen" if len(role.people) > 1 else "regelt"
    return f"{names} {verb} zelf: {role.what.rstrip('.')}." if role.what else f"{names}."


def _deputies(plan: Plan, held: list[RegieRole]) -> str:
    deputies = dict.fromkeys(
        role.deputy_text or (name_of(plan, role.deputy) if shape.find(plan, "people", role.deputy or "") else "")
        for role in held
    )
    named = [deputy for deputy in deputies if deputy]
    return f"bij ziekte: {', '.join(named)}" if named else ""


def agreeing(plan: Plan, result: Result) -> list[str]:
    """Return who agrees and who sees it differently, in their own words."""
    differing = [view for view in result.views if view.view is not View.AGREES]
    agree = [view.person for view in result.views if view.view is View.AGREES]
    if result.everyone_agrees:
        told = ["Alle anderen: eens." if differing else "Iedereen is het eens."]
    else:
        told = [f"{names_of(plan, agree)}: eens."] if agree else []
    told += [_differs(plan, view) for view in differing]
    return [" ".join(told)] if told else []


def _differs(plan: Plan, view: Agreeing) -> str:
    words = f" {said(view.words, literal=view.literal)}" if view.words else ""
    return f"{name_of(plan, view.person)}: {view.view}.{words}"
