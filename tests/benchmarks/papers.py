"""One plan of four pages as PDF, from the case to the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

from regiedesk.domain.disclosure import disclose
from regiedesk.domain.papers.context import PaperContext
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


def rows(places: Places) -> Iterator[Row]:
    """Yield the rows of drawing alone, and of the whole preview: read, filter, fit, warn, draw."""
    plan = plan_of(SAMPLE)
    disclosed = disclose(plan, (HOLDER,), DAY)
    context = PaperContext(disclosed=disclosed, printed_on=DAY, copy_number=1, plan_kenmerk="7XKD-22PQ")
    document, _mark = family_plan(context)
    printer = PdfPrinter()
    pages = printer.page_count(document)
    drawn = in_turns([lambda number: lambda: printer.pdf(document)], 30)[0]
    yield Row(f"one plan as PDF, {pages} pages, warm", drawn.median, p95=drawn.p95, bar=80)
    with closing(places.open_vault()) as vault:
        with vault.work() as work:
            work.cases.add(CaseFile(id=SAMPLE, plan=plan))
        service = PrintService(vault, JsonPlanCodec(), printer, FixedClock())
        code = plan.details.code
        whole = in_turns(
            [lambda number: lambda: service.preview(PaperKind.FAMILY_PLAN, code, (HOLDER,), concept=True)], 20
        )[0]
    yield Row("the same from vault to preview", whole.median, p95=whole.p95)
