"""A paper from memory on the screen: never a file, always the very bytes that would be printed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QColor, QPalette
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from regiedesk.ui import theme
from regiedesk.ui.widgets.printing import Pages


class _View(QPdfView):
    """The pages, which are always white, on a ground that follows the look of the program."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._colour()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Colour the ground again; Qt goes back to the first one."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._colour()

    def _colour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Dark, theme.color("sunken"))
        self.setPalette(palette)


class PaperView(QWidget):
    """Shows a PDF, as wide as there is room for."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        self._view = _View(self)
        self._view.setFrameShape(QFrame.Shape.NoFrame)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setPageSpacing(12)
        self._view.setAccessibleName(name)
        box.addWidget(self._view)
        self._shown = b""
        self._blank = QPdfDocument(self)
        self._pages: Pages | None = None

    def ground(self) -> QColor:
        """Return the colour behind the pages."""
        return self._view.palette().color(QPalette.ColorRole.Dark)

    def show_pdf(self, pdf: bytes) -> None:
        """Show a paper; the same bytes change nothing, no bytes show nothing."""
        if pdf == self._shown:
            return
        self._shown = pdf
        # The view lets go of the old document before its bytes go away.
        old, self._pages = self._pages, Pages(pdf) if pdf else None
        self._view.setDocument(self._pages.document if self._pages else self._blank)
        if old is not None:
            old.document.close()
        self._view.verticalScrollBar().setValue(0)

    def page_count(self) -> int:
        """Return how many pages are shown."""
        return self._pages.document.pageCount() if self._pages else 0

    def set_name(self, name: str) -> None:
        """Say whose paper this is to who listens."""
        self._view.setAccessibleName(name)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least in which a paper can be read."""
        return QSize(220, 110)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return a page on the screen."""
        return QSize(420, 560)
