"""A case opened for editing, saved, with what waits to be mended."""

from __future__ import annotations

import pytest

from regiedesk.domain.errors import NotFound, UserError
from regiedesk.domain.logbook import CHANGED, OPENED
from regiedesk.domain.registers import Draft
from regiedesk.domain.work_words import PaperKind
from tests.domain.services.office import CODE, Office, family, with_what

DRAFT = Draft(case_id="c1", place="results/r1/start_score", text="elf", problem="Kies 0 tot 10.")


def test_an_opened_case_has_its_registers_and_drafts(filled: Office) -> None:
    filled.planning().freeze(CODE, "MDO")
    filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, ("mila",))
    filled.editing.keep_draft(DRAFT)
    opened = filled.editing.open("gp-01")
    assert (opened.case_id, opened.plan, opened.drafts) == ("c1", family(), (DRAFT,))
    assert ([v.number for v in opened.versions], [c.number for c in opened.copies]) == ([1], [1])
    filled.editing.drop_draft("c1", DRAFT.place)
    assert filled.editing.open(CODE).drafts == ()


def test_a_saved_plan_is_there_when_it_is_opened_again(filled: Office) -> None:
    filled.editing.save("c1", with_what(family(), "zwemt"))
    assert filled.editing.open(CODE).plan == with_what(family(), "zwemt")


def test_what_is_not_there_cannot_be_opened_saved_or_waited_for(filled: Office) -> None:
    for ask in (
        lambda: filled.editing.open("GP-99"),
        lambda: filled.editing.save("c9", family()),
        lambda: filled.editing.keep_draft(Draft(case_id="c9", place="p", text="t", problem="q")),
    ):
        with pytest.raises(NotFound):
            ask()


def test_a_code_of_another_case_is_refused_and_changes_nothing(filled: Office) -> None:
    filled.cases.new("GP-02")
    other = filled.editing.open("GP-02")
    with pytest.raises(UserError):
        filled.editing.save(other.case_id, family())
    assert filled.editing.open("GP-02").plan == other.plan


def test_who_opens_a_case_to_work_in_it_is_noted_and_a_change_once_per_sitting(filled: Office) -> None:
    editing = filled.editing
    assert editing.begin("gp-01") == editing.open(CODE)
    for what in ("zwemt", "fietst"):
        editing.save("c1", with_what(family(), what))
    assert filled.events() == [OPENED, CHANGED]
    filled.editing.save("c1", with_what(family(), "loopt"))
    assert filled.events() == [OPENED, CHANGED, CHANGED]


def test_a_change_that_is_refused_is_no_change(filled: Office) -> None:
    filled.cases.new("GP-02")
    before, editing = filled.events(), filled.editing
    with pytest.raises(UserError):
        editing.save(editing.open("GP-02").case_id, family())
    assert filled.events() == before
