"""Veiligheidsafspraken: danger now, what we do when it happens, what always holds, whom to call. One page, apart."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.papers import parts
from regiedesk.domain.papers.address import say
from regiedesk.domain.papers.context import PaperContext, footer, signed, state_of, status_box
from regiedesk.domain.papers.document import (
    Block,
    Box,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Row,
    Table,
    TickBox,
    Title,
    Tone,
    bold,
    plain,
)
from regiedesk.domain.people import Person
from regiedesk.domain.wording import names_of
from regiedesk.domain.words import AgreementKind, ObstacleKind, Part

NAME = "Veiligheidsafspraken"
PAPER = "veiligheidsafspraken"
_PER_ROW = 3


def safety_sheet_variants(context: PaperContext) -> Iterator[tuple[Document, str]]:
    """Yield the sheet with its bladkenmerk: with everybody who has a part in it, then with fewer to sign.

    Raises NotAllowed when nothing about safety is for these holders: an empty sheet reassures falsely.
    """
    if not context.plan.safety_agreements:
        raise NotAllowed(
            "Er zijn geen afspraken over veiligheid die deze lezer mag zien.",
            "Maak ze eerst, of kies een ander papier.",
        )
    for everybody in (True, False):
        yield _sheet(context, everybody=everybody)


def _sheet(context: PaperContext, *, everybody: bool) -> tuple[Document, str]:
    parts_of_it = (_opening, _when_it_happens, _always, _numbers)
    blocks = [block for part in parts_of_it for block in part(context)]
    document = Document(
        name=NAME,
        state=state_of(context),
        footer=footer(context, NAME),
        footer_small="",
        blocks=(*blocks, *_agreed(context, everybody=everybody)),
        concept=context.concept,
    )
    return signed(context, document, PAPER)


def _opening(context: PaperContext) -> Iterator[Block]:
    whose = parts.family_names(context.plan)
    yield Title(text=NAME, subtitles=(f"van {whose}",) if whose else (), status=status_box(context))
    told = plain(say(context, "Zeg wie je bent, waar je bent en wat er gebeurt. Bellen gaat voor praten."))
    yield Box(tone=Tone.HELP, title="Is er nu gevaar? Bel 112.", lines=(told,))


def _when_it_happens(context: PaperContext) -> Iterator[Block]:
    """Signals with what is done and who calls; an empty row to add one by pen."""
    plan = context.plan
    rows = [_row(a.signal or "Wat er ook gebeurt", a.text, a.calls) for a in plan.safety_agreements]
    feared = [o for o in plan.obstacles if o.kind is ObstacleKind.SAFETY]
    rows += [_row(f"{parts.sentence(o.text)} {parts.sentence(o.signal)}", o.measure, "") for o in feared]
    columns = (
        Column(title="Dit zien of horen we", share=0.33),
        Column(title="Dan doen we dit", share=0.42),
        Column(title="Wie bellen we", share=0.25),
    )
    yield Heading(text="Als dit gebeurt", icon="triangle-alert")
    yield Table(columns=columns, rows=(*rows, Row(cells=(Cell(write=True), Cell(write=True), Cell(write=True)))))


def _row(signal: str, text: str, calls: str) -> Row:
    cells = (bold(parts.sentence(signal)), plain(parts.sentence(text)), plain(calls))
    return Row(cells=tuple(Cell(lines=(line,)) for line in cells))


def _always(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    rules = [
        parts.sentence(f"{names_of(plan, a.who)} {a.what}")
        for result in (*parts.running(plan), None)
        for a in parts.active_agreements(plan, result, done=False)
        if a.part is Part.SAFETY and a.kind is AgreementKind.SELF
    ]
    if rules:
        yield Box(tone=Tone.REST, title="Altijd", lines=tuple(map(plain, rules)), icon="shield")


def _numbers(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    wanted = {person for a in plan.safety_agreements for person in a.who}
    wanted |= {person for o in plan.obstacles if o.kind is ObstacleKind.SAFETY for person in o.owners}
    wanted |= {plan.details.regisseur or ""}
    known = [(p.first_name, p.phone) for p in plan.people if p.id in wanted and p.phone and p not in context.holders]
    known.append(("Veilig Thuis", "0800-2000"))
    pairs = [known[i : i + _PER_ROW] for i in range(0, len(known), _PER_ROW)]
    yield Heading(text=say(context, "Wie bel je?"), icon="phone")
    columns = tuple(Column(title="", share=share) for share in (0.13, 0.2) * _PER_ROW)
    yield Table(columns=columns, rows=tuple(_number_row(pair) for pair in pairs), head=False)
    yield Paragraph(line=plain(say(context, "Denk je aan zelfmoord? Bel 113 of 0800-0113. Dag en nacht, gratis.")))


def _number_row(pair: list[tuple[str, str]]) -> Row:
    filled = [*pair, *[("", "")] * (_PER_ROW - len(pair))]
    cells = (Cell(lines=(line,)) for name, number in filled for line in (plain(name), bold(number)))
    return Row(cells=tuple(cells))


def _agreed(context: PaperContext, *, everybody: bool) -> Iterator[Block]:
    plan, day = context.plan, context.day
    told = [p for p in parts.taking_part(plan, day) if _agrees(context, p, everybody)]
    ticks = Cell(ticks=(TickBox(label="ja"), TickBox(label="nee")), ticks_beside=True)
    rows = tuple(
        Row(cells=(Cell(lines=(bold(p.first_name),)), ticks, Cell(write=True), Cell(write=True))) for p in told
    )
    columns = (
        Column(title="Met", share=0.22),
        Column(title="Klopt dit?", share=0.2),
        Column(title="Dit wil ik anders", share=0.4),
        Column(title="Datum", share=0.18),
    )
    yield Heading(text="Samen afgesproken", icon="pencil")
    yield Table(columns=columns, rows=rows)
    regisseur = names_of(plan, [plan.details.regisseur] if plan.details.regisseur else [])
    call = f" Lukt een afspraak niet? Bel {regisseur}." if regisseur else ""
    keep = f"Bewaar dit blad op een veilige plek, niet op de koelkast. Maak er geen foto van.{call}"
    yield Box(tone=Tone.MIND, title="", lines=(plain(keep),))


def _agrees(context: PaperContext, person: Person, everybody: bool) -> bool:
    """The holder, who must do something, and the regisseur; from twelve on."""
    plan = context.plan
    acting = {who for a in plan.safety_agreements for who in a.who} if everybody else set()
    acting |= {plan.details.regisseur or ""}
    young = person.birth_date is not None and dates.age_on(person.birth_date, context.day) < 12
    return (person.id in acting or person in context.holders) and not young
