"""Gezinsplan: does it hold, what is it about, who takes part, who does what per goal, what can go wrong, when next."""

from __future__ import annotations

from collections.abc import Iterator

from regiedesk.domain import dates, shape, steps
from regiedesk.domain.papers import goals, parts
from regiedesk.domain.papers.address import say
from regiedesk.domain.papers.context import PaperContext, footer, signed, state_of, status_box
from regiedesk.domain.papers.document import (
    Block,
    Box,
    Cell,
    Column,
    Document,
    FigureRow,
    Heading,
    KeepTogether,
    Line,
    Paragraph,
    QuoteBlock,
    Rest,
    Row,
    Run,
    Size,
    StepBar,
    StepMark,
    Table,
    TickBox,
    Title,
    Tone,
    bold,
    muted,
    plain,
)
from regiedesk.domain.papers.signing import signing
from regiedesk.domain.people import Person
from regiedesk.domain.plan import Plan
from regiedesk.domain.situation import Observation
from regiedesk.domain.wording import age, listed, name_of, names_of
from regiedesk.domain.words import CommunicationTopic, ConditionStatus, ObservationKind, PersonKind, Stance
from regiedesk.domain.work_words import MeetingStatus

NAME = "Gezinsplan"
PAPER = "gezinsplan"
MOST_PAGES = 4
"""Above this the program warns: thick reports are not read (domain §2.5)."""
MOST_OBSERVATIONS = 5

STEP_LABELS = ("Wie doen er mee?", "Hoe gaat het nu?", "Wat willen we bereiken?", "Wie doet wat?",
               "Wie heeft de regie?", "Hoe werken we samen?", "Wanneer terugkijken?")  # fmt: skip


def family_plan(context: PaperContext) -> tuple[Document, str]:
    """Return the gezinsplan of one holder, and its bladkenmerk."""
    sections = (
        _opening,
        _people,
        _now,
        _steps,
        _notes,
        _goals,
        _conditions,
        _obstacles,
        _looking_back,
        _notes,
        signing,
    )
    document = Document(
        name=NAME,
        state=state_of(context),
        footer=footer(context, NAME),
        footer_small="",
        blocks=tuple(block for section in sections for block in section(context)),
        concept=context.concept,
    )
    return signed(context, document, PAPER)


def _opening(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    whose = parts.family_names(plan)
    subtitles = (*((f"van {whose}",) if whose else ()), f"voor {context.holder_label()}")
    yield Title(text=NAME, subtitles=subtitles, status=status_box(context))
    for future in plan.good_futures[:1]:
        speaker = f", zegt {name_of(plan, future.said_by)}" if future.said_by else ""
        yield QuoteBlock(text=f"“{future.text}”", source=f"Zo ziet het eruit als het goed gaat{speaker}.")
    yield Paragraph(line=plain(_about(context)))


def _about(context: PaperContext) -> str:
    plan = context.plan
    family = parts.family_names(plan)
    made = f"Dit plan is van {family}. Ze maakten het samen met familie en hulpverleners. " if family else ""
    told = f"{made}Iedereen werkt met dit ene plan."
    if plan.details.regisseur and shape.find(plan, "people", plan.details.regisseur):
        told += say(context, f" Wil je iets veranderen? Bel {name_of(plan, plan.details.regisseur)}.")
    return f"{told} {plan.details.regie_meaning}".strip()


def _people(context: PaperContext) -> Iterator[Block]:
    plan, day = context.plan, context.day
    everybody = parts.taking_part(plan, day)
    near = [p for p in everybody if parts.at_table(context, p)]
    rows = tuple(
        Row(
            cells=(
                Cell(lines=(bold(_shown_name(p)),)),
                Cell(lines=(plain(who_is(plan, p, context)),)),
                Cell(lines=(plain(parts.reach(plan, p, day)),)),
            )
        )
        for p in near
    )
    columns = (
        Column(title="Naam", share=0.25),
        Column(title="Wie is dit", share=0.53),
        Column(title="Bereikbaar", share=0.22),
    )
    yield Heading(text="Wie doen er mee?", icon="users")
    yield Table(columns=columns, rows=rows)
    behind = [f"{_shown_name(p)} ({who_is(plan, p, context)})" for p in everybody if p not in near]
    told = [f"Op de achtergrond: {listed(behind)}."] if behind else []
    told += [parts.sentence(c.text) for c in plan.communication if c.topic is not CommunicationTopic.CONFRONT]
    if told:
        yield Paragraph(line=plain(" ".join(told)))


def _shown_name(person: Person) -> str:
    """Professionals stand with their last name, so that someone can ask for them; the family never does."""
    return person.name() if person.kind is PersonKind.PROFESSIONAL else person.first_name


def who_is(plan: Plan, person: Person, context: PaperContext) -> str:
    """Return in words what someone is to the family: age, relation or work, organisation."""
    organisation = shape.find(plan, "organisations", person.organisation or "")
    words = [person.relation or person.job or str(person.role)]
    if person.kind is PersonKind.FAMILY and person.birth_date and dates.age_on(person.birth_date, context.day) < 18:
        words.insert(0, age(person, context.day))
    if person.kind is PersonKind.PROFESSIONAL and organisation is not None:
        words = [person.job or words[0], organisation.name]
    if person.trusted_by and "vertrouwenspersoon" not in words[0]:
        words.append(f"vertrouwenspersoon van {names_of(plan, person.trusted_by)}")
    return ", ".join(dict.fromkeys(part for part in words if part))


def _now(context: PaperContext) -> Iterator[Block]:
    """Strengths first (S2.1), then worries; each with its speaker, and fact apart from opinion (S002:109)."""
    plan = context.plan
    tables = [
        _observations(plan, ObservationKind.STRENGTH, "Dit gaat goed"),
        _observations(plan, ObservationKind.WORRY, "Dit is een zorg"),
    ]
    voices = [parts.sentence(f"{name_of(plan, v.person)} vindt fijn: {v.likes}") for v in plan.voices if v.likes]
    voices += [f"{name_of(plan, v.person)} wil anders: “{v.wants_different}”" for v in plan.voices if v.wants_different]
    shown = [table for table in tables if table]
    if shown or voices:
        yield Heading(text="Hoe gaat het nu?", icon="eye")
    yield from shown
    if voices:
        yield Paragraph(line=plain(" ".join(voices)))
    for link in plan.links:
        first = f" Eerst {link.first}." if link.first else ""
        yield Paragraph(line=plain(f"Dit hangt samen: {' → '.join(link.chain)}.{first}"))


def _observations(plan: Plan, kind: ObservationKind, title: str) -> Table | None:
    found = [o for o in plan.observations if o.kind is kind][:MOST_OBSERVATIONS]
    if not found:
        return None
    rows = tuple(Row(cells=(Cell(lines=_observed(o)), Cell(lines=(muted(_source(plan, o)),)))) for o in found)
    return Table(
        columns=(Column(title=title, share=0.68), Column(title="Wie zegt het", share=0.32, small=True)), rows=rows
    )


def _observed(observation: Observation) -> tuple[Line, ...]:
    text = f"“{observation.text}”" if observation.literal else observation.text
    return ((Run(text=text, italic=observation.literal),),)


def _source(plan: Plan, observation: Observation) -> str:
    day = dates.say(observation.said_on, year=False) if observation.said_on else ""
    stance = "feit" if observation.stance is Stance.FACT else "mening"
    who = name_of(plan, observation.said_by) if observation.said_by else ""
    return ", ".join(part for part in (who, day, stance) if part)


def _notes(context: PaperContext) -> Iterator[Block]:
    """Where a whole goal moves to the next page, the room it leaves is for a pen."""
    yield Rest(title="Ruimte om te schrijven", spare=True)


def _steps(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    held = sorted((m for m in plan.meetings if m.status is MeetingStatus.HELD and m.steps), key=lambda m: m.on)
    if not held:
        return
    marks = tuple(
        StepMark(number=n, label=label, state=str(steps.state(plan, n).state)) for n, label in enumerate(STEP_LABELS, 1)
    )
    told = []
    for meeting in held:
        which = (
            "alle stappen"
            if len(meeting.steps) == len(STEP_LABELS)
            else f"stap {listed(list(map(str, meeting.steps)))}"
        )
        told.append(f"Op {dates.say(meeting.on, year=False)} {which}.")
    yield KeepTogether(blocks=(Heading(text="Wat hebben we besproken?", icon="check"), StepBar(steps=marks),
                               Paragraph(line=muted(" ".join(told)), size=Size.SOURCE)))  # fmt: skip


def _goals(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    results = parts.running(plan)
    if results:
        yield Heading(text="Wat willen we bereiken, en wie doet wat?", icon="target")
        line = muted("Een cijfer van 0 tot 10. De dichte cirkel is nu, de open cirkel is het doel.")
        yield Paragraph(line=line, size=Size.SOURCE)
    for number, result in enumerate(results, start=1):
        yield goals.goal_block(context, number, result)
        yield from _notes(context)
    others = tuple(goals.agreement_lines(context, None))
    if others:
        rows = tuple(
            Row(cells=(Cell(lines=(muted(a.number),)), Cell(lines=(plain(a.who),)), Cell(lines=(plain(a.what),)),
                       Cell(lines=(plain(a.when),)), Cell(ticks=(TickBox(ticked=a.done),))))
            for a in others
        )  # fmt: skip
        yield Heading(text="Andere afspraken", icon="list-checks")
        yield Table(columns=_AGREEMENT_COLUMNS, rows=rows)
    done = parts.reached(plan)
    if done:
        told = " ".join(f"“{r.title}” ({_from_to(plan, r)})." for r in done)
        yield Box(tone=Tone.REST, title="Dit is gelukt", lines=(plain(told),), icon="check")


_AGREEMENT_COLUMNS = (
    Column(title="", share=0.06, small=True), Column(title="Wie", share=0.2), Column(title="Doet wat", share=0.44),
    Column(title="Wanneer", share=0.22), Column(title="Klaar", share=0.08),
)  # fmt: skip


def _from_to(plan: Plan, result: object) -> str:
    scale = parts.scale_of(plan, result)  # type: ignore[arg-type]
    return f"van {scale.start} naar {scale.now}" if scale.start is not None else f"nu een {scale.now}"


def _conditions(context: PaperContext) -> Iterator[Block]:
    """What must happen for safety, said once and plainly, with what follows (S003; S002:153)."""
    plan = context.plan
    found = [c for c in plan.conditions if c.status is ConditionStatus.OPEN]
    if not found:
        return
    told = (
        ("Dit moet gebeuren", 0.42, [bold(parts.sentence(c.text)) for c in found]),
        ("Vóór", 0.16, [plain(dates.say(c.by_when, year=False) if c.by_when else "") for c in found]),
        ("Wie kijkt het na", 0.18, [plain(names_of(plan, c.checked_by)) for c in found]),
        ("Lukt het niet?", 0.4, [plain(parts.sentence(c.if_not)) for c in found]),
    )
    filled = [column for column in told if any(line[0].text for line in column[2])]
    width = sum(share for _, share, _ in filled)
    columns = tuple(Column(title=title, share=share / width) for title, share, _ in filled)
    rows = tuple(Row(cells=tuple(Cell(lines=(lines[i],)) for _, _, lines in filled)) for i in range(len(found)))
    yield Heading(text="Wat moet er echt gebeuren?", icon="shield")
    yield Table(columns=columns, rows=rows)


def _obstacles(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    rows = tuple(
        Row(cells=(Cell(lines=(bold(parts.sentence(o.text)),)), Cell(lines=(plain(parts.sentence(o.signal)),)),
                   Cell(lines=(plain(parts.sentence(o.measure)),))))
        for o in plan.obstacles
    )  # fmt: skip
    told = [*_earlier(plan), *_confronting(plan), *_disagreeing(plan), *_elsewhere(context)]
    if rows or told:
        yield Heading(text="Wat kan er misgaan?", icon="lightbulb")
    if rows:
        columns = (
            Column(title="Als dit gebeurt", share=0.27),
            Column(title="Zo merken we het", share=0.3),
            Column(title="Dan doen we dit", share=0.43),
        )
        yield Table(columns=columns, rows=rows)
    for paragraph in told:
        yield Paragraph(line=plain(paragraph))


def _earlier(plan: Plan) -> Iterator[str]:
    if plan.early_triggers:
        yield f"We bellen elkaar eerder bij: {' · '.join(t.text.rstrip('.') for t in plan.early_triggers)}."


def _confronting(plan: Plan) -> Iterator[str]:
    told = [parts.sentence(c.text) for c in plan.communication if c.topic is CommunicationTopic.CONFRONT]
    if told:
        yield f"Lukt een afspraak niet? {' '.join(told)}"


def _disagreeing(plan: Plan) -> Iterator[str]:
    road = [_after(number, step.text, step.only_when) for number, step in enumerate(plan.escalation)]
    if road:
        yield f"Worden we het niet eens? {' '.join(road)}"


def _after(number: int, text: str, only_when: str) -> str:
    first = "Eerst: " if number == 0 else "Daarna: "
    return f"{first}{text.rstrip('.')}{f', {only_when}' if only_when else ''}."


def _elsewhere(context: PaperContext) -> Iterator[str]:
    if context.plan.safety_agreements:
        yield "Afspraken over veiligheid staan op een apart blad."


def _looking_back(context: PaperContext) -> Iterator[Block]:
    plan = context.plan
    results = parts.running(plan)
    heading = Heading(text="Wanneer kijken we terug?", icon="calendar")
    rows = tuple(
        Row(cells=(Cell(lines=(bold(f"{n}. {r.title}"),)),
                   Cell(figures=FigureRow(last=parts.figure_now(plan, r), goal=r.goal_score)),
                   Cell(ticks=tuple(TickBox(label=w) for w in ("ja", "deels", "nee")), ticks_beside=True)))
        for n, r in enumerate(results, start=1)
    )  # fmt: skip
    columns = (
        Column(title="Doel", share=0.34),
        Column(title="Cijfer: omcirkel", share=0.4),
        Column(title="Gelukt?", share=0.26),
    )
    table = (Table(columns=columns, rows=rows),) if rows else ()
    yield KeepTogether(blocks=(heading, parts.next_meeting_box(context), *table))
    for words in plan.independence:
        yield QuoteBlock(text=f"“{words.text}”", source=f"Dan kan het zonder ons, zegt {name_of(plan, words.said_by)}.")
