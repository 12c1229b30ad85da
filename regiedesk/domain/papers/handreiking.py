"""The research record as a paper that family, regisseur and researcher can all read.

The paper has no case code, no date and no copy number, so that what is printed around the figures leads nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from regiedesk.domain.papers.document import (
    Block,
    Box,
    Cell,
    Column,
    Columns,
    Document,
    Heading,
    Line,
    Paragraph,
    Row,
    Run,
    StatusBox,
    StepBar,
    StepMark,
    Table,
    Title,
    Tone,
    bold,
    muted,
    plain,
)
from regiedesk.domain.papers.handreiking_lines import LABELS, SECTIONS, STEP_NAMES, Section
from regiedesk.domain.research.record import RegieLine, ResearchRecord, StepFill
from regiedesk.domain.research.table import NOBODY, content, fields_of, limit, mapping_types, said
from regiedesk.domain.values import Figure

NAME = "Handreiking zonder namen"
STATE = "Zonder namen, niet volledig anoniem"

_DRAWN = {StepFill.PARTLY: "bezig", StepFill.FULL: "bezig"}
_READING = (
    "'3 of meer' is een grens: hoger tellen we niet, zodat een gezin minder opvalt.",
    "Een streepje betekent: niet bekend of niet van toepassing.",
    "Elke regel telt apart. Zo is niet te zien welk cijfer bij welk doel hoort.",
    "MDO is hier ook een ronde tafel en een evaluatie.",
    "Het codeboek zegt bij elk getal precies wat het betekent en waarom het gevraagd wordt.",
)


def document(record: ResearchRecord) -> Document:
    """Return the paper of one record."""
    return Document(
        name=NAME,
        state=STATE,
        footer=f"{NAME} · {record.study}",
        footer_small=f"{STATE} · bestandskenmerk {record.export_id}",
        blocks=(*_opening(record), *_sections(record), *_closing(record)),
    )


def in_words(record: ResearchRecord, path: str) -> str:
    """Return what stands in a field, as the paper says it: "3 of meer", "ja", "zelf 4 · zorg 2" or a dash."""
    field, found = dict(fields_of(ResearchRecord))[path], content(record, path)
    mapped = mapping_types(field)
    if mapped is None:
        return _counted(found, field.mark(Figure))
    if found is None:
        return "–"
    top = limit(mapped[1])
    counted = [f"{word} {_counted(number, top)}" for word, number in found.items() if number]
    return " · ".join(counted) or "geen"


def _counted(found: Any, top: Figure | None) -> str:
    if top and found == top.highest:
        return f"{found} of meer"
    return said(found).replace(" + ", ", ") or "–"


def _opening(record: ResearchRecord) -> tuple[Block, ...]:
    about = (
        "Eén gezin in aantallen en klassen. Hier staan geen namen, datums, plaatsen, organisaties of eigen woorden. "
        "Wie dit krijgt, weet vaak van wie het komt. Bewaar het dus zorgvuldig."
    )
    status = StatusBox(title=STATE, lines=(f"Handreiking: {said(record.template.name)}",), tone=Tone.OPEN)
    replaces = f"Dit vervangt {record.replaces}. Gebruik dat bestand niet meer."
    return (
        Title(text=NAME, subtitles=(f"Voor {record.study}",), status=status),
        Paragraph(line=plain(about)),
        *((Box(tone=Tone.MIND, title="Nieuwe stand", lines=(plain(replaces),)),) if record.replaces else ()),
    )


def _sections(record: ResearchRecord) -> Iterator[Block]:
    for section in SECTIONS:
        yield Heading(text=section.title, icon=section.icon)
        if section.steps:
            yield _steps(record)
        if section.regie:
            yield _regie(record.regie.per_result)
        yield from _figures(record, section)


def _figures(record: ResearchRecord, section: Section) -> Iterator[Block]:
    if section.short:
        half = (len(section.short) + 1) // 2
        left, right = section.short[:half], section.short[half:]
        yield Columns(left=(_table(record, left, 0.68),), right=(_table(record, right, 0.68),))
    if section.wide:
        yield _table(record, section.wide, 0.26)


def _table(record: ResearchRecord, paths: tuple[str, ...], share: float) -> Table:
    rows = tuple(_row(plain(LABELS[path]), bold(in_words(record, path))) for path in paths)
    columns = (Column(title="", share=share, small=True), Column(title="", share=1 - share, small=True))
    return Table(columns=columns, rows=rows, head=False)


def _row(*lines: Line) -> Row:
    return Row(cells=tuple(Cell(lines=(line,)) for line in lines))


def _steps(record: ResearchRecord) -> StepBar:
    names = zip(STEP_NAMES, record.steps.values(), strict=True)
    return StepBar(
        steps=tuple(
            StepMark(number=number, label=f"{name}: {fill}", state=_DRAWN.get(fill, fill))
            for number, (name, fill) in enumerate(names, start=1)
        )
    )


def _regie(lines: tuple[RegieLine, ...]) -> Block:
    if not lines:
        return Paragraph(line=muted("Er zijn nog geen doelen."))
    titles = (("Procesregie", 0.33), ("Inhoudelijke regie", 0.33), ("Eén persoon", 0.17), ("Gezin zelf", 0.17))
    rows = tuple(_row(*(plain(cell) for cell in _regie_cells(line))) for line in lines)
    return Table(columns=tuple(Column(title=title, share=share, small=True) for title, share in titles), rows=rows)


def _regie_cells(line: RegieLine) -> tuple[str, ...]:
    return (
        ", ".join(line.process) or NOBODY,
        ", ".join(line.content) or NOBODY,
        said(line.same_person) or "–",
        said(line.own),
    )


def _closing(record: ResearchRecord) -> tuple[Block, ...]:
    filled = sum(answer.filled for answer in record.answers)
    answered = f"Van de {len(record.answers)} vragen die mee mogen, zijn er {filled} beantwoord."
    reading = tuple(plain(line) for line in (*_READING, *((answered,) if record.answers else ())))
    return (*_minutes(record.minutes), Box(tone=Tone.REST, title="Zo lees je dit", lines=reading, icon="lightbulb"))


def _minutes(minutes: Mapping[Any, int] | None) -> tuple[Block, ...]:
    if minutes is None:
        return ()
    spent = " · ".join(
        f"{activity} {number / 60:g}".replace(".", ",") for activity, number in minutes.items() if number
    )
    line = (Run(text="Uren werk, op halve uren: "), Run(text=spent or "geen", bold=True))
    return (Paragraph(line=line),)
