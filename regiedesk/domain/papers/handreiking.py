"""The research record as a paper that family, regisseur and researcher can all read.

The paper has no case code, no date and no copy number, so that what is printed around the figures leads nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from regiedesk.domain.papers.document import (
    Block,
    Cell,
    Column,
    Columns,
    Document,
    Heading,
    Line,
    Paragraph,
    Row,
    Run,
    Size,
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
from regiedesk.domain.research.record import RegieLine, ResearchRecord, StepFill, StepKey
from regiedesk.domain.research.table import NOBODY, content, fields_of, limit, mapping_types, said
from regiedesk.domain.values import Figure

NAME = "Handreiking zonder namen"
STATE = "Zonder namen, niet volledig anoniem"

_DRAWN = {StepFill.PARTLY: "bezig", StepFill.FULL: "bezig"}
_READING = (
    "5+ betekent 5 of meer: hoger tellen we niet, zodat een gezin minder opvalt. Een streepje: niet bekend. "
    "Stap vol: elke kernvraag heeft een antwoord. MDO: ook een ronde tafel of een evaluatie. "
    "Meer uitleg per getal staat in het codeboek."
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
    """Return what stands in a field, as the paper says it: "3+", "ja", "zelf: 4 · zorg: 2" or a dash."""
    field, found = dict(fields_of(ResearchRecord))[path], content(record, path)
    mapped = mapping_types(field)
    if mapped is None:
        return _counted(found, field.mark(Figure))
    if found is None:
        return "–"
    top = limit(mapped[1])
    counted = [f"{_called(word)}: {_counted(number, top)}" for word, number in found.items() if number]
    return " · ".join(counted) or "geen"


def _called(word: StrEnum) -> str:
    return f"stap {word}" if isinstance(word, StepKey) else str(word)


def _counted(found: Any, top: Figure | None) -> str:
    if top and found == top.highest:
        return f"{found}+"
    return said(found).replace(" + ", ", ") or "–"


def _opening(record: ResearchRecord) -> tuple[Block, ...]:
    about = (
        "Eén gezin in aantallen en klassen. Hier staan geen namen, datums, plaatsen, organisaties of eigen woorden. "
        "Wie dit krijgt, weet vaak van wie het komt. Bewaar het dus zorgvuldig."
    )
    replaced = (f"Vervangt {record.replaces}",) if record.replaces else ()
    used = f"{record.template.name}, versie {record.template.version}"
    status = StatusBox(title=STATE, lines=(used, *replaced), tone=Tone.OPEN)
    return (
        Title(text=NAME, subtitles=(f"Voor {record.study}",), status=status),
        Paragraph(line=plain(about)),
        _steps(record),
        _reading(record),
    )


def _reading(record: ResearchRecord) -> Block:
    filled = sum(answer.filled for answer in record.answers)
    answered = f" Van {len(record.answers)} vragen zijn er {filled} beantwoord." if record.answers else ""
    return Paragraph(line=muted(_READING + answered), size=Size.SOURCE)


def _sections(record: ResearchRecord) -> Iterator[Block]:
    for section in SECTIONS:
        yield Heading(text=section.title, icon=section.icon)
        if section.regie:
            yield _regie(record.regie.per_result)
        yield from _figures(record, section)


def _figures(record: ResearchRecord, section: Section) -> Iterator[Block]:
    if section.short:
        half = (len(section.short) + 1) // 2
        left, right = section.short[:half], section.short[half:]
        share = section.label_share
        yield Columns(left=(_table(record, left, share),), right=(_table(record, right, share),))
    if section.wide:
        yield _table(record, section.wide, 0.28)


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
    """Return the lines of regie, equal ones together."""
    if not lines:
        return Paragraph(line=muted("Er zijn nog geen doelen."))
    shares = (("Doelen", 0.12), ("Procesregie", 0.3), ("Inhoudelijke regie", 0.3), ("Zelfde mens", 0.15))
    columns = tuple(Column(title=title, share=share, small=True) for title, share in (*shares, ("Gezin zelf", 0.13)))
    counted = Counter(lines)
    rows = tuple(_row(bold(f"{counted[line]} ×"), *map(plain, _regie_cells(line))) for line in counted)
    return Table(columns=columns, rows=rows)


def _regie_cells(line: RegieLine) -> tuple[str, ...]:
    return (
        ", ".join(line.process) or NOBODY,
        ", ".join(line.content) or NOBODY,
        said(line.same_person) or "–",
        said(line.own),
    )


def _closing(record: ResearchRecord) -> tuple[Block, ...]:
    if record.minutes is None:
        return ()
    spent = [f"{activity}: {number / 60:g}" for activity, number in record.minutes.items() if number]
    line = (Run(text="Uren werk, op halve uren: "), Run(text=" · ".join(spent).replace(".", ",") or "geen", bold=True))
    return (Paragraph(line=line),)
