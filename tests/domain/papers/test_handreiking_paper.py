"""The handreiking without names on paper: everything once, in Dutch words, on two pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from regiedesk.domain.papers import handreiking
from regiedesk.domain.papers.document import StepBar, Table
from regiedesk.domain.papers.handreiking_lines import LABELS, SECTIONS
from regiedesk.domain.plan import empty_plan
from regiedesk.domain.research.make import make_record
from regiedesk.domain.research.record import RegieLine, ResearchRecord, StepFill
from regiedesk.domain.research.table import fields_of
from regiedesk.domain.sharing import ResearchStance
from regiedesk.domain.words import Role
from regiedesk.printing.printer import PdfPrinter
from tests.domain.research.filled import TODAY, Filler, case_of, guide, question

ELSEWHERE = {"export_id", "study", "replaces", "schema", "template/name", "template/version"}
DRAWN = {"steps", "regie/per_result", "answers", "minutes"}
COUNTED_IN_TABLE = {"regie/with_process", "regie/with_content", "regie/same_person", "regie/with_own"}


def a_record(turn: int = 0, **options: object) -> ResearchRecord:
    given = {"study": "Kennispunt Twente", "export_id": "x7k2m9p4", "today": TODAY, "guide": guide(question("S1.1"))}
    return make_record(case_of(Filler(turn).plan(), versions=2), **{**given, **options})  # type: ignore[arg-type]


def texts(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        for part in content:
            yield from texts(part)
    elif is_dataclass(content):
        for field in fields(content):
            yield from texts(getattr(content, field.name))


def on_paper(record: ResearchRecord) -> str:
    return " ".join(texts(handreiking.document(record)))


def test_every_figure_of_the_record_stands_on_the_paper_once() -> None:
    placed = [path for section in SECTIONS for path in (*section.short, *section.wide)]
    assert len(placed) == len(set(placed))
    assert set(placed) == set(LABELS)
    every = {path for path, _field in fields_of(ResearchRecord)}
    assert set(placed) | ELSEWHERE | DRAWN | COUNTED_IN_TABLE == every


def test_the_paper_says_what_it_is_and_nothing_about_whom() -> None:
    paper = handreiking.document(a_record(replaces="eerder99"))
    assert paper.name == "Handreiking zonder namen"
    assert paper.state == "Zonder namen, niet volledig anoniem"
    assert paper.footer == "Handreiking zonder namen · Kennispunt Twente"
    assert paper.footer_small == "Zonder namen, niet volledig anoniem · bestandskenmerk x7k2m9p4"
    assert "Vervangt eerder99" in " ".join(texts(paper))


def test_it_never_claims_to_be_anonymous() -> None:
    said = on_paper(a_record()).casefold().replace("niet volledig anoniem", "")
    assert "anoniem" not in said
    assert "geanonimiseerd" not in said


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("involved/family", "5+"),
        ("involved/roles", "ouder: 1 · jeugdige: 3+"),
        ("involved/network", "0"),
        ("course/reopened", "stap 2: 1"),
        ("course/weeks_to_first_mdo", "–"),
        ("course/meetings", "geen"),
        ("agreements/kinds_in_first_version", "–"),
        ("family/ob_codes", "–"),
        ("cooperation/safety_agreements", "nee"),
    ],
)
def test_figures_in_words(path: str, said: str) -> None:
    record = make_record(
        case_of(replace(empty_plan("zq"), research=(ResearchStance(id="s", told_on="2020"),))),
        study="Kennispunt",
        export_id="x7k2m9p4",
        today=TODAY,
        guide=guide(),
    )
    roles = {**record.involved.roles, Role.PARENT: 1, Role.YOUTH: 3}
    reopened = {step: int(step == "2") for step in record.course.reopened}
    record = replace(
        record,
        involved=replace(record.involved, family=5, roles=roles),
        course=replace(record.course, reopened=reopened),
    )
    assert handreiking.in_words(record, path) == said


def test_equal_lines_of_regie_stand_together() -> None:
    record = a_record()
    one = RegieLine(process=(Role.PROCESS_REGISSEUR,), content=(), own=True)
    other = RegieLine(process=(Role.PARENT, Role.SCHOOL), content=(Role.SCHOOL,), same_person=True)
    paper = handreiking.document(replace(record, regie=replace(record.regie, per_result=(one, one, other))))
    tables = [block for block in paper.blocks if isinstance(block, Table) and block.head]
    assert [[next(texts(cell)) for cell in row.cells] for row in tables[0].rows] == [
        ["2 ×", "procesregisseur", "niemand", "–", "ja"],
        ["1 ×", "ouder, school", "school", "ja", "nee"],
    ]


def test_without_results_it_says_so_instead_of_an_empty_table() -> None:
    record = a_record()
    assert "nog geen doelen" in on_paper(replace(record, regie=replace(record.regie, per_result=())))


def test_steps_are_drawn_with_their_state_in_words() -> None:
    record = a_record()
    filled = dict(zip(record.steps, (*StepFill, StepFill.EMPTY, StepFill.FULL), strict=True))
    paper = handreiking.document(replace(record, steps=filled))
    (bar,) = (block for block in paper.blocks if isinstance(block, StepBar))
    assert [step.label.split(": ")[1] for step in bar.steps] == list(filled.values())
    assert [step.state for step in bar.steps][:5] == ["leeg", "bezig", "bezig", "besproken", "heropend"]


def test_hours_only_when_they_go_along() -> None:
    assert "Uren werk" not in on_paper(a_record())
    assert "Uren werk" in on_paper(a_record(with_minutes=True))


@pytest.mark.parametrize("turn", range(3))
def test_it_fits_on_two_pages_and_every_letter_can_be_drawn(turn: int) -> None:
    paper, printer = handreiking.document(a_record(turn, replaces="eerder99")), PdfPrinter()
    assert printer.page_count(paper) <= 2
    assert printer.missing_glyphs(paper) == ""
