"""A plan as PDF, from the case to the bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace

from regiedesk.domain.disclosure import disclose
from regiedesk.domain.papers.context import PaperContext
from regiedesk.domain.papers.document import Document
from regiedesk.domain.papers.family_plan import family_plan
from regiedesk.domain.registers import CaseFile
from regiedesk.domain.services.prints import PrintService
from regiedesk.domain.work_words import PaperKind
from regiedesk.printing.printer import PdfPrinter
from regiedesk.storage.codec import JsonPlanCodec
from tests.benchmarks.families import DAY, plan_of
from tests.benchmarks.places import Places
from tests.benchmarks.table import Row
from tests.benchmarks.timing import in_turns
from tests.fakes import FixedClock

SAMPLE, HOLDER = "ankerplaats", "coby"
PAPERS = (("lampion", "karin"), (SAMPLE, HOLDER))
"""A sample family and a reader: a paper of four pages as the program wants them, and the longest there is."""

_BAR = 80


def rows(places: Places) -> Iterator[Row]:
    """Yield the rows of drawing alone, and of a whole preview: read, filter, fit, warn, draw."""
    printer = PdfPrinter()
    for sample, holder in PAPERS:
        yield _drawn(printer, _document(sample, holder))
    yield _preview(places, printer, SAMPLE, HOLDER)


def _document(sample: str, holder: str) -> Document:
    disclosed = disclose(plan_of(sample), (holder,), DAY)
    context = PaperContext(disclosed=disclosed, printed_on=DAY, copy_number=1, plan_kenmerk="7XKD-22PQ")
    return family_plan(context)[0]


def _drawn(printer: PdfPrinter, document: Document) -> Row:
    """Each round has a document of its own: the printer keeps the layout of the last one it saw."""
    pages = printer.page_count(document)

    def round_of(number: int) -> Callable[[], bytes]:
        own = replace(document)
        return lambda: printer.pdf(own)

    [times] = in_turns([round_of], 30)
    return Row(f"one plan as PDF, {pages} pages, warm", times.median, p95=times.p95, bar=_BAR)


def _preview(places: Places, printer: PdfPrinter, sample: str, holder: str) -> Row:
    plan = plan_of(sample)
    with closing(places.open_vault()) as vault:
        with vault.work() as work:
            work.cases.add(CaseFile(id=sample, plan=plan))
        service = PrintService(vault, JsonPlanCodec(), printer, FixedClock())

        def preview() -> None:
            service.preview(PaperKind.FAMILY_PLAN, plan.details.code, (holder,), concept=True)

        [times] = in_turns([lambda number: preview], 20)
    return Row("the longest of these from vault to preview", times.median, p95=times.p95)
