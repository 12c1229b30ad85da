"""Who says what of the plan: a block to sign, or to react to a concept; with whom to call and where to get help."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates
from regiedesk.domain.papers import parts
from regiedesk.domain.papers.address import say
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import (
    Block,
    Box,
    Cell,
    Column,
    Heading,
    KeepTogether,
    Pair,
    Paragraph,
    Rest,
    Row,
    Table,
    TickBox,
    Tone,
    bold,
    muted,
    plain,
)
from regiedesk.domain.people import Person
from regiedesk.domain.words import PersonKind, RegieKind


def signing(context: PaperContext) -> Iterator[Block]:
    """Yield the closing blocks of a plan."""
    make = _reacting if context.concept else _agreeing
    boxes = (
        Box(tone=Tone.MIND, title="", lines=(plain(_keeping(context)),)),
        Pair(left=parts.contact_box(context), right=parts.help_box(context)),
    )
    yield KeepTogether(blocks=(*make(context), *boxes))
    yield Rest(title="Dit wil ik er nog bij zeggen")


def _signers(context: PaperContext) -> list[Person]:
    """Family and network from twelve on, and whoever holds regie; the holder first (domain §2.3)."""
    plan, day = context.plan, context.day
    held = {person for role in plan.regie if role.kind is not RegieKind.OWN for person in role.people}
    held |= {plan.details.regisseur or ""}
    asked = [
        p for p in parts.taking_part(plan, day)
        if (p.kind is not PersonKind.PROFESSIONAL or p.id in held)
        and parts.at_table(context, p)
        and not (p.birth_date and dates.age_on(p.birth_date, day) < 12)
    ]  # fmt: skip
    return sorted(asked, key=lambda p: p.id not in context.disclosed.holders)


def _agreeing(context: PaperContext) -> Iterator[Block]:
    yield Heading(text="Wie zegt wat van dit plan?", icon="pencil")
    told = "Je hoeft het niet met alles eens te zijn. Wat je opschrijft, hoort bij het plan. Niet tekenen mag ook."
    yield Paragraph(line=plain(say(context, told)))
    tick = Cell(ticks=(TickBox(),))
    rows = tuple(
        Row(cells=(_signer(p), tick, tick, tick, Cell(write=True), Cell(write=True)), tall=True)
        for p in _signers(context)
    )
    columns = (
        Column(title="Naam", share=0.25),
        Column(title="Praatte mee", share=0.1),
        Column(title="Eens", share=0.08),
        Column(title="Kreeg kopie", share=0.1),
        Column(title="Niet eens met …", share=0.25),
        Column(title="Handtekening, datum", share=0.22),
    )
    yield Table(columns=columns, rows=rows)


def _reacting(context: PaperContext) -> Iterator[Block]:
    yield Heading(text=say(context, "Klopt dit voor jou?"), icon="pencil")
    yield Paragraph(line=plain("Zet een kruisje en schrijf op wat anders moet. We nemen het mee aan tafel."))
    ticks = tuple(TickBox(label=w) for w in ("ja", "nog niet"))
    rows = tuple(
        Row(cells=(_signer(p), Cell(ticks=ticks, ticks_beside=True), Cell(write=True), Cell(write=True)), tall=True)
        for p in _signers(context)
    )
    columns = (
        Column(title="Naam", share=0.19),
        Column(title="Klopt dit zo?", share=0.24),
        Column(title="Dit moet anders", share=0.39),
        Column(title="Datum", share=0.18),
    )
    yield Table(columns=columns, rows=rows)


def _signer(person: Person) -> Cell:
    what = person.job or str(person.role) if person.kind is PersonKind.PROFESSIONAL else person.relation
    return Cell(lines=(bold(person.first_name), muted(what.split(" van ")[0].split(",")[0])))


def _keeping(context: PaperContext) -> str:
    mark = "conceptkenmerk" if context.concept else "versiekenmerk"
    same = f"Niet iedereen krijgt elk blad. Hetzelfde {mark} betekent: hetzelfde plan."
    if context.for_professional:
        return f"Bewaar dit plan achter slot. Maak geen kopie. Komt er een nieuw plan? Lever dit dan in. {same}"
    old = say(context, "Komt er een nieuw plan, dan geldt het nieuwe. Dit oude plan mag je houden.")
    return f"Bewaar dit plan waar bezoek het niet kan lezen. Maak er geen foto van. {old} {same}"
