"""Ons plan op één blad: why, the first three goals, who does what until the next meeting, whom to call, help, date.

Exactly one page. What does not fit is cut in a fixed order; type never gets smaller, help and date never go.
"""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.agreements import Agreement
from regiedesk.domain.papers import parts
from regiedesk.domain.papers.address import say
from regiedesk.domain.papers.context import PaperContext, footer, signed, state_of, status_box
from regiedesk.domain.papers.document import (
    Block,
    Cell,
    Column,
    Columns,
    Document,
    GoalLine,
    Heading,
    Pair,
    Paragraph,
    QuoteBlock,
    Row,
    Size,
    Table,
    Title,
    bold,
    plain,
)
from regiedesk.domain.plan import Plan
from regiedesk.domain.wording import name_of
from regiedesk.domain.words import AgreementKind, Part
from regiedesk.domain.work_words import MeetingStatus

NAME = "Ons plan op één blad"
PAPER = "een-blad"
MOST_GOALS = 3


def one_page_variants(context: PaperContext) -> Iterator[tuple[Document, str]]:
    """Yield the sheet with its bladkenmerk, each time a little shorter; the printer takes the first that fits."""
    agreements = _agreements(context)
    yield _sheet(context, agreements, short_when=False)
    yield _sheet(context, agreements, short_when=True)
    current = [a for a in agreements if not _past(context, a)]
    yield _sheet(context, current, short_when=True)
    while current:
        professional = [a for a in current if a.kind in (AgreementKind.CARE, AgreementKind.COMMUNITY)]
        current.remove((professional or current)[-1])
        yield _sheet(context, current, short_when=True)


def _past(context: PaperContext, agreement: Agreement) -> bool:
    return bool(agreement.until_on and dates.last_day(agreement.until_on) < context.day)


def _agreements(context: PaperContext) -> list[Agreement]:
    """Own strength first; what is about safety or money stays off a sheet that hangs on a fridge."""
    shown = (*parts.running(context.plan)[:MOST_GOALS], None)
    found = [a for r in shown for a in parts.active_agreements(context.plan, r, done=False)]
    found = [a for a in found if a.part not in (Part.SAFETY, Part.MONEY)]
    order = tuple(AgreementKind)
    return sorted(found, key=lambda a: (order.index(a.kind), a.number))


def _sheet(context: PaperContext, agreements: list[Agreement], *, short_when: bool) -> tuple[Document, str]:
    sections = (
        *_opening(context),
        *_goals(context),
        *_who_does_what(context, agreements, short_when),
        *_closing(context),
    )
    document = Document(
        name=NAME,
        state=state_of(context),
        footer=footer(context, NAME),
        footer_small="",
        blocks=sections,
        concept=context.concept,
    )
    return signed(context, document, PAPER)


def _opening(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    yield Title(
        text=NAME,
        subtitles=(f"van {whose}",) if (whose := parts.family_names(plan)) else (),
        status=status_box(context, short=True),
    )
    quote = tuple(
        QuoteBlock(text=f"“{f.text}”", source=f"Zo is het goed, zegt {name_of(plan, f.said_by)}.")
        for f in plan.good_futures[:1]
    )
    why = (Paragraph(line=plain(f"Waarom dit plan? {_why(plan)}")),) if _why(plan) else ()
    if quote and why:
        yield Columns(left=quote, right=why, left_share=0.5)
    else:
        yield from (*quote, *why)


def _why(plan: Plan) -> str:
    """The first sentence of why for the first goals, then what has to come first."""
    told = [r.why.replace("\n", " ").split(". ")[0].rstrip(".") + "." for r in parts.running(plan)[:2] if r.why]
    told += [f"Daarom eerst {link.first.rstrip('.')}." for link in plan.links[:1] if link.first]
    return " ".join(told)


def _goals(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    results = parts.running(plan)
    if results:
        yield Heading(text="Dit willen we bereiken", icon="target")
    for number, result in enumerate(results[:MOST_GOALS], start=1):
        owner = f"doel van {parts.owners(plan, result)}"
        yield GoalLine(number=number, title=f"“{result.title}”", subtitle=owner, scale=parts.scale_of(plan, result))


def _who_does_what(context: PaperContext, agreements: list[Agreement], short_when: bool) -> Iterator[Block]:
    if agreements:
        yield Heading(text=f"Wie doet wat{_until(context)}", icon="list-checks")
        yield Table(
            columns=(Column(title="", share=0.2), Column(title="", share=0.46), Column(title="", share=0.34)),
            rows=tuple(_row(context, a, short_when) for a in agreements),
            head=False,
        )
    left_out = len(agreements) < len([a for a in context.plan.agreements if parts.is_open(a)])
    more = ["Meer afspraken staan in het gezinsplan."] if left_out else []
    if context.plan.safety_agreements:
        more.append("Afspraken over veiligheid staan op een apart blad.")
    if more:
        yield Paragraph(line=plain(" ".join(more)), size=Size.BODY)


def _until(context: PaperContext) -> str:
    planned = [m.on for m in context.plan.meetings if m.status is MeetingStatus.PLANNED and len(m.on) == 10]
    coming = sorted(day for day in planned if dates.first_day(day) >= context.day)
    return f", tot {dates.say(coming[0], weekday=True, year=False)}" if coming else "?"


def _row(context: PaperContext, agreement: Agreement, short_when: bool) -> Row:
    who = parts.who_does(context.plan, agreement)
    if set(agreement.who) == set(context.disclosed.holders):
        who = f"{who} {say(context, '(jij)')}"
    when = parts.when_of(agreement, context.day)
    if short_when:
        when = when.split(", ")[-1]
    what = f"{agreement.what[:1].upper()}{agreement.what[1:]}"
    return Row(cells=(Cell(lines=(bold(who),)), Cell(lines=(plain(what),)), Cell(lines=(plain(when),))))


def _closing(context: PaperContext) -> Iterator[Block]:
    yield Pair(left=parts.contact_box(context, most=2), right=parts.help_box(context))
    yield parts.next_meeting_box(context)
