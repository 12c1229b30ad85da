"""Whatever a document holds: it prints, and every word is there."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from regiedesk.domain.papers import document as d
from regiedesk.printing.printer import PdfPrinter
from tests.printing.papers import paper
from tests.printing.reading import ICON_NAMES, lost_words

PRINTER = PdfPrinter()
LETTERS = "abcdefgijklmnopqrstuvwxyzABCXYZ0123456789éëïçşłŽ&<>'/“”€😀中\n "
texts = st.text(LETTERS, max_size=60) | st.text(LETTERS, min_size=200, max_size=1500) | st.just("w" * 60)
short = st.text(LETTERS, max_size=40)
runs = st.builds(d.Run, text=texts, bold=st.booleans(), italic=st.booleans(), muted=st.booleans())
lines = st.lists(runs, max_size=3).map(tuple)
many_lines = st.lists(lines, max_size=3).map(tuple)
tones = st.sampled_from(d.Tone)
icons = st.sampled_from([*sorted(ICON_NAMES), ""])
figures = st.none() | st.integers(0, 10)
scales = st.builds(d.Scale, now=figures, goal=figures, start=figures)
ticks = st.lists(st.builds(d.TickBox, label=short, ticked=st.booleans()), max_size=3).map(tuple)
cells = st.builds(
    d.Cell,
    lines=many_lines,
    ticks=ticks,
    ticks_beside=st.just(value=False),
    figures=st.none() | st.builds(d.FigureRow, last=figures, goal=figures),
    write=st.booleans(),
)
agreements = st.builds(d.AgreementLine, number=short, who=short, what=texts, when=short, done=st.booleans())
regie = st.builds(d.RegieLine, label=short, text=texts, aside=short, nobody=st.booleans())
boxes = st.builds(d.Box, tone=tones, title=texts, lines=many_lines, icon=icons)
numbers = st.builds(d.NumberEntry, number=short, bold=short, text=texts)
number_boxes = st.builds(d.NumberBox, tone=tones, title=short, entries=st.lists(numbers, max_size=3).map(tuple))
contacts = st.builds(d.ContactEntry, line=texts, number=short, note=short)
contact_boxes = st.builds(d.ContactBox, tone=tones, title=short, entries=st.lists(contacts, max_size=3).map(tuple))
any_box = boxes | number_boxes | contact_boxes


@st.composite
def tables(draw: st.DrawFn) -> d.Table:
    count = draw(st.integers(1, 4))
    rows = draw(st.lists(st.lists(cells, max_size=count + 1).map(tuple), max_size=6))
    columns = tuple(d.Column(title=draw(short), share=1 / count, small=draw(st.booleans())) for _ in range(count))
    return d.Table(columns=columns, rows=tuple(d.Row(cells=row, tall=draw(st.booleans())) for row in rows))


simple = st.one_of(
    st.builds(d.Heading, text=texts, icon=icons),
    st.builds(d.Paragraph, line=lines, size=st.sampled_from(d.Size)),
    st.builds(d.QuoteBlock, text=texts, source=texts),
    tables(),
    st.builds(
        d.GoalBlock,
        number=st.integers(0, 99),
        title=texts,
        subtitle=texts,
        scale=scales,
        why=many_lines,
        why_source=short,
        noticed=many_lines,
        agreements=st.lists(agreements, max_size=6).map(tuple),
        regie=st.lists(regie, max_size=3).map(tuple),
        agree=many_lines,
        agree_ticks=st.booleans(),
    ),
    st.builds(d.GoalLine, number=st.integers(0, 99), title=texts, subtitle=short, scale=scales),
    any_box,
    st.builds(d.Pair, left=any_box, right=any_box, left_share=st.floats(0.35, 0.65)),
    st.builds(d.WritingLines, title=texts, count=st.integers(0, 9), hint=short),
    st.builds(
        d.NumberedList, items=st.lists(st.lists(texts, min_size=1, max_size=2).map(tuple), max_size=4).map(tuple)
    ),
    st.builds(
        d.Title,
        text=texts,
        subtitles=st.lists(texts, max_size=2).map(tuple),
        status=st.none() | st.builds(d.StatusBox, title=short, lines=st.tuples(texts), tone=tones),
    ),
    st.just(d.PageBreak()),
)
narrow = st.one_of(
    st.builds(d.Heading, text=texts, icon=icons),
    st.builds(d.Paragraph, line=lines, size=st.sampled_from(d.Size)),
    st.builds(d.QuoteBlock, text=texts, source=texts),
    any_box,
)
blocks = st.one_of(
    simple,
    st.builds(d.KeepTogether, blocks=st.lists(simple, max_size=3).map(tuple)),
    st.builds(
        d.Columns,
        left=st.lists(narrow, max_size=2).map(tuple),
        right=st.lists(narrow, max_size=2).map(tuple),
        left_share=st.floats(0.4, 0.6),
    ),
)


@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)
@given(st.lists(blocks, max_size=6), st.booleans())
def test_any_document_prints_with_every_word(content, concept):
    document = paper(*content, concept=concept)
    pdf = PRINTER.pdf(document)
    assert lost_words(document, pdf) == set()
    assert PRINTER.pdf(document) == pdf
