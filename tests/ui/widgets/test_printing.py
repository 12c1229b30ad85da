from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter

from regiedesk.domain.papers.recovery import recovery_sheet
from regiedesk.printing.printer import PdfPrinter
from regiedesk.ui.widgets.printing import Pages, a4_printer, to_printer

A4 = QSize(2480, 3508)


@pytest.fixture(scope="module")
def pdf() -> bytes:
    groups = tuple(f"AB{number}CD" for number in range(8))
    return PdfPrinter().pdf(recovery_sheet(groups, "Noor de Wit", "7XKD-22PQ", dt.date(2026, 9, 2)))


def small(picture: QImage) -> bytes:
    smooth = picture.scaled(QSize(124, 175), mode=Qt.TransformationMode.SmoothTransformation)
    return bytes(smooth.convertToFormat(QImage.Format.Format_Grayscale8).constBits())


def test_a_page_is_drawn_on_white_paper_without_a_hole(qapp, pdf):
    picture = Pages(pdf).picture(0)

    assert (picture.size(), picture.hasAlphaChannel()) == (A4, False)
    assert picture.pixelColor(0, 0) == QColor("white")
    assert small(picture).count(255) < 124 * 175


def test_what_comes_from_the_printer_looks_like_the_paper(qapp, pdf, tmp_path):
    printer = a4_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "druk.pdf"))
    to_printer(pdf, printer)
    paper, printed = Pages(pdf), Pages((tmp_path / "druk.pdf").read_bytes())

    assert printed.document.pageCount() == paper.document.pageCount()
    seen, wanted = (small(pages.picture(0, 100)) for pages in (printed, paper))
    assert sum(abs(one - other) for one, other in zip(seen, wanted, strict=True)) / len(wanted) < 2
