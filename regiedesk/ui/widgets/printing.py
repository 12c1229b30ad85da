"""A PDF from memory to a printer, page by page as pictures: nothing of it is written to a file by us."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from regiedesk.domain.errors import UserError

DPI = 300
_POINTS = 72


class Pages:
    """A PDF held open in memory; document, buffer and bytes have to live equally long."""

    def __init__(self, pdf: bytes) -> None:
        self._bytes = QByteArray(pdf)
        self._buffer = QBuffer(self._bytes)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    def picture(self, page: int, dpi: int = DPI) -> QImage:
        """Return a page on white paper."""
        points = self.document.pagePointSize(page)
        size = QSize(round(points.width() * dpi / _POINTS), round(points.height() * dpi / _POINTS))
        drawn = self.document.render(page, size)
        # The paper goes under the drawing: a page is 35 MB, and a second picture would double that.
        painter = QPainter(drawn)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
        painter.fillRect(drawn.rect(), QColor("white"))
        painter.end()
        drawn.reinterpretAsFormat(QImage.Format.Format_RGB32)
        return drawn


def a4_printer() -> QPrinter:
    """Return a printer that takes A4 to the edge; the job's title says nothing about families."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setDocName("RegieDesk")
    return printer


def to_printer(pdf: bytes, printer: QPrinter) -> None:
    """Print every page; raises UserError when the printer does not take it."""
    pages = Pages(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        raise UserError("De printer neemt het papier niet aan.", "Staat hij aan? Kies anders een andere printer.")
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for page in range(pages.document.pageCount()):
        if page:
            printer.newPage()
        painter.drawImage(QRectF(painter.viewport()), pages.picture(page))
    painter.end()
