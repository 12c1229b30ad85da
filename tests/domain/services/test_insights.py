"""Inzage as a paper: registered as it leaves, with nothing of another on it."""

from __future__ import annotations

import pytest

from regiedesk.domain.errors import UserError
from regiedesk.domain.services.insights import InsightService
from regiedesk.domain.work_words import PaperKind
from tests.domain.services.office import CODE, Office, printer
from tests.printing.reading import page_texts


@pytest.fixture
def service(filled: Office) -> InsightService:
    return InsightService(filled.vault, printer(), filled.clock)


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


def test_the_paper_is_registered_as_it_leaves(filled: Office, service: InsightService) -> None:
    written: list[bytes] = []
    drawn = service.print_paper(CODE, "Bas", written.append)
    assert written == [drawn.pdf]
    (copy,) = filled.case().copies
    assert (copy.paper, copy.number, copy.version, copy.holders) == ("inzage", 1, 0, ("bas",))
    assert filled.events() == ["geprint"]


def test_when_it_cannot_be_written_nothing_is_registered(filled: Office, service: InsightService) -> None:
    def refuse(pdf: bytes) -> None:
        raise UserError("De schijf is vol.")

    with pytest.raises(UserError):
        service.print_paper(CODE, "bas", refuse, as_file=True)
    assert (filled.case().copies, filled.events()) == ((), [])


def test_it_tells_what_is_kept_and_what_was_printed_and_how_much_is_left_out(
    filled: Office, service: InsightService
) -> None:
    filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, ("job",))
    filled.prints().print_paper(PaperKind.ONE_PAGE, CODE, lambda pdf: None, ("mila",))
    said = words_of(service.preview(CODE, "bas").pdf)
    assert "Bas maakt de fiets" in said
    assert ("een-blad" in said, "Job (mentor)" in said, "Mila" in said) == (True, True, False)
    assert service.preview(CODE, "bas").copy.number == 3


def test_the_same_paper_has_the_same_bytes(service: InsightService) -> None:
    assert service.preview(CODE, "mila") == service.preview(CODE, "mila")
