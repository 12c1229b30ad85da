"""No word, name, date or id of a case is in any file of its export, whatever stands in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace

import pytest

from regiedesk.domain import shape
from regiedesk.domain.errors import NotAllowed
from regiedesk.domain.papers.handreiking import document
from regiedesk.domain.plan import Plan, empty_plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.research.make import make_record
from regiedesk.domain.research.record import ResearchRecord
from regiedesk.domain.sharing import ResearchStance
from regiedesk.domain.values import Partial
from regiedesk.storage.files.exports import codebook_bytes, csv_bytes, file_name, json_bytes
from regiedesk.storage.files.guide_file import bundled_guide_text, load_guide
from tests.domain.research.filled import TODAY, Filler, case_of, guide, question
from tests.storage.files.replayed import sample_case

SAMPLES = ("wisselweek", "ankerplaats", "lampion")
GUIDE = load_guide(bundled_guide_text())
TOLD = (ResearchStance(id="zqtold", told_on="2020"),)
_WORD = re.compile(r"\w+")


def a_record(case: CaseFile, **options: object) -> ResearchRecord:
    given = {"study": "Onderzoek", "export_id": "x7k2m9p4", "today": TODAY, "guide": GUIDE, "with_minutes": True}
    return make_record(case, **{**given, **options})  # type: ignore[arg-type]


def everything(record: ResearchRecord) -> str:
    """Return all that leaves the laptop, names of files included."""
    paper = " ".join(texts(document(record)))
    return "\n".join(
        (json_bytes(record).decode(), csv_bytes(record).decode("utf-8-sig"), paper, file_name(record, "pdf"))
    )


def texts(content: object) -> Iterator[str]:
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        for part in content:
            yield from texts(part)
    elif is_dataclass(content):
        for field in fields(content):
            yield from texts(getattr(content, field.name))


def words(text: str) -> set[str]:
    return {word for word in _WORD.findall(text.casefold()) if len(word) > 3}


def vocabulary() -> set[str]:
    """Return the words that an export of nobody has, and those of the closed lists."""
    nobody = everything(a_record(case_of(replace(empty_plan("zq"), research=TOLD)), with_minutes=False))
    return words(nobody) | words(codebook_bytes().decode("utf-8-sig"))


def typed(plan: Plan) -> set[str]:
    """Return every word someone typed, names included."""
    roots = [plan.details, *(item for _name, item in shape.items(plan))]
    return {word for root in roots for _path, text in shape.texts(root) for word in words(text)}


def dates_in(plan: Plan) -> set[str]:
    roots = [plan.details, *(item for _name, item in shape.items(plan))]
    return {day for root in roots for _path, field, day in shape.leaves(root) if field.mark(Partial)}


@pytest.mark.parametrize("turn", range(5))
def test_a_plan_with_a_secret_in_every_field_gives_none_of_them(turn: int) -> None:
    filler = Filler(turn)
    case = case_of(filler.plan(), versions=1)
    assert len(filler.secrets) > 500
    out = everything(a_record(case, guide=guide(question("S1.1"), question("S2.1")), replaces="eerder99")).casefold()
    assert not [secret for secret in filler.secrets if secret in out]
    assert "zq" not in out


@pytest.mark.parametrize("turn", range(5))
def test_no_year_and_no_date_is_in_an_export(turn: int) -> None:
    plan = Filler(turn).plan()
    out = everything(a_record(case_of(plan, versions=1), with_minutes=False))
    assert not re.search(r"\b(19|20)\d\d\b", out)
    assert not [day for day in dates_in(plan) if day in out]


@pytest.mark.parametrize("name", SAMPLES)
def test_no_word_of_a_sample_family_is_in_its_export(name: str) -> None:
    case = sample_case(name)
    case = replace(case, plan=replace(case.plan, research=TOLD))
    known = vocabulary()
    leaked = (typed(case.plan) - known) & words(everything(a_record(case)))
    assert leaked == set()
    assert len(typed(case.plan) - known) > 300


@pytest.mark.parametrize("name", SAMPLES)
def test_no_name_id_or_date_of_a_sample_family_is_in_its_export(name: str) -> None:
    case = sample_case(name)
    case = replace(case, plan=replace(case.plan, research=TOLD))
    out = everything(a_record(case)).casefold()
    names = {word for p in case.plan.people for text in (p.first_name, p.last_name) for word in words(text)}
    known = vocabulary()
    named = {organisation.name.casefold() for organisation in case.plan.organisations}
    names |= {name for name in named if words(name) - known}
    ids = {item.id for _collection, item in shape.items(case.plan) if len(item.id) > 3}
    assert not (names | ids) & (words(out) - known)
    assert not [name for name in names if " " in name and name in out]
    assert not [day for day in dates_in(case.plan) if len(day) > 4 and day in out]
    assert case.plan.details.code.casefold() not in out
    assert case.plan.details.municipality.casefold() not in out


def test_the_check_itself_finds_a_word_that_leaks() -> None:
    case = sample_case("wisselweek")
    case = replace(case, plan=replace(case.plan, research=TOLD))
    record = replace(a_record(case), study=f"Onderzoek {case.plan.people[0].first_name}")
    assert (typed(case.plan) - vocabulary()) & words(everything(record))


def test_a_sample_family_that_objects_is_refused() -> None:
    with pytest.raises(NotAllowed, match="wil niet meedoen"):
        a_record(sample_case("lampion"))


def test_a_sample_family_that_was_told_is_exported() -> None:
    record = a_record(sample_case("ankerplaats"))
    assert record.course.versions >= 1
    assert record.agreements.kinds_in_first_version is not None
