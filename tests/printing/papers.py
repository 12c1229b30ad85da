"""Documents about a made-up family, with every kind of block."""

from __future__ import annotations

from regiedesk.domain.papers.document import (
    AgreementLine,
    Block,
    Box,
    Cell,
    CodeGrid,
    Column,
    Columns,
    ContactBox,
    ContactEntry,
    Document,
    FigureRow,
    GoalBlock,
    GoalLine,
    Heading,
    KeepTogether,
    NumberBox,
    NumberedList,
    NumberEntry,
    Pair,
    Paragraph,
    QuoteBlock,
    RegieLine,
    Rest,
    Row,
    Run,
    Scale,
    Size,
    StatusBox,
    StepBar,
    StepMark,
    Table,
    TickBox,
    Title,
    Tone,
    WritingLines,
    bold,
    muted,
    plain,
)

NAMES = ("Joris", "Fenna", "Milou", "Opa Teun", "Sanne", "Kees-Jan", "Mirthe", "Yildiz", "Dewi", "Boris")


def paper(*blocks: Block, concept: bool = False, name: str = "Gezinsplan") -> Document:
    """Return a document with these blocks."""
    return Document(
        name=name,
        state="CONCEPT · geldt nog niet" if concept else "Dit plan geldt nu",
        footer="Vuurtoren · Gezinsplan · versie 2 · maandag 4 mei 2026",
        footer_small="Exemplaar 3 · voor Teun (opa) · versiekenmerk 7XKD-22PQ · bladkenmerk ABCD",
        blocks=blocks,
        concept=concept,
    )


def people(count: int) -> Table:
    """Return a table of people."""
    columns = (
        Column(title="Naam", share=0.25),
        Column(title="Wie is dit", share=0.5),
        Column(title="Bereikbaar", share=0.25),
    )
    rows = tuple(
        Row(
            cells=(
                Cell(lines=(plain(f"{NAMES[i % 10]} {i}"),)),
                Cell(lines=(plain("woont om de hoek"),)),
                Cell(lines=(plain(f"06-{i:08}"),)),
            )
        )
        for i in range(count)
    )
    return Table(columns=columns, rows=rows)


def goal(number: int, *, agreements: int = 3, title: str = "“Samen eten zonder ruzie.”") -> GoalBlock:
    """Return a goal with everything in it."""
    return GoalBlock(
        number=number,
        title=title,
        subtitle="doel van Fenna · vóór dinsdag 30 juni",
        scale=Scale(now=4, goal=8, start=2),
        why=(plain("Het eten eindigt vaak met geschreeuw."), (Run(text="“Ik eet liever boven.”", italic=True),)),
        why_source="Joris, 3 april, feit",
        noticed=(plain("Vier avonden per week blijft iedereen zitten."),),
        agreements=tuple(
            AgreementLine(
                number=f"{number}{i:02}", who=NAMES[i % 10], what=f"dekt de tafel, keer {i}", when="elke avond",
                done=i == 0,
            )
            for i in range(agreements)
        ),
        regie=(
            RegieLine(label="Doet het zelf", text="Fenna kiest het eten."),
            RegieLine(label="Houdt het overzicht", text="Mirthe", aside="bij ziekte: Dewi"),
            RegieLine(label="Beslist mee over de hulp", text="", nobody=True),
        ),
        agree=(plain("Iedereen: eens."),),
        agree_ticks=number == 2,
    )  # fmt: skip


HELP = NumberBox(
    tone=Tone.HELP,
    title="Nu hulp nodig?",
    entries=(NumberEntry(number="112", bold="Gevaar.", text="Politie of ambulance."),),
)
CONTACT = ContactBox(
    tone=Tone.REST,
    title="Wie bel je?",
    entries=(ContactEntry(line="Bel Mirthe:", number="06-00112233", note="tot 20.00 uur"),),
)


def every_block() -> tuple[Block, ...]:
    """Return one of each block."""
    status = StatusBox(title="Dit geldt nu", lines=("Leidende versie 2", "vastgesteld in mei"), tone=Tone.REST)
    ticks = (TickBox(label="ja"), TickBox(label="nee", ticked=True))
    write = Row(cells=(Cell(lines=(bold("Joris"), plain("vader"))), Cell(ticks=ticks), Cell(write=True)), tall=True)
    pen = (Column(title="Naam", share=0.3), Column(title="Eens?", share=0.3), Column(title="Datum", share=0.4))
    figures = Row(
        cells=(Cell(figures=FigureRow(last=3, goal=8)), Cell(ticks=ticks, ticks_beside=True), Cell(write=True))
    )
    return (
        Title(text="Gezinsplan", subtitles=("van Joris en Fenna", "voor Teun"), status=status),
        QuoteBlock(text="dat het huis weer lacht", source="Zo is het goed, zegt Fenna."),
        Columns(left=(Paragraph(line=plain("links")),), right=(Paragraph(line=bold("rechts")),)),
        Heading(text="Wie doen er mee?", icon="users"),
        Paragraph(line=muted("Lees dit eerst."), size=Size.SOURCE),
        people(3),
        StepBar(
            steps=(
                StepMark(number=1, label="Wie?", state="besproken"),
                StepMark(number=2, label="Hoe?", state="bezig"),
                StepMark(number=3, label="Wat?", state="leeg"),
            )
        ),
        goal(1),
        goal(2),
        GoalLine(number=3, title="“Rust op school.”", subtitle="doel van Milou", scale=Scale(now=None, goal=7)),
        Box(tone=Tone.MIND, title="", lines=(plain("Bewaar dit goed."),)),
        Box(tone=Tone.WHITE, title="Volgende keer: 3 juni", icon="calendar", lines=(plain("Bij opa."),)),
        HELP,
        CONTACT,
        Pair(left=CONTACT, right=HELP),
        CodeGrid(groups=("A1B2C", "D3E4F", "G5H6J", "K7M8N", "P9Q0R")),
        NumberedList(items=(("Begin hier.",), ("Ga door.", "jij")), columns=pen[:2]),
        NumberedList(items=(("Alleen tekst.",),)),
        KeepTogether(blocks=(Heading(text="Wie zegt wat?", icon="pencil"), Table(columns=pen, rows=(write, figures)))),
        WritingLines(title="Nummers", count=2, hint="van de helpdesk"),
        Rest(title="Dit wil ik nog zeggen"),
    )
