"""Draws a document as PDF, in memory. The drawing library is loaded at the first paper."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from regiedesk.domain.papers.document import Document

if TYPE_CHECKING:
    from regiedesk.printing.compose import Composer
    from regiedesk.printing.pieces import Stack


def warm_up() -> None:
    """Load the drawing library and the letters, so that the first paper does not wait for them."""
    import regiedesk.printing.pages
    import regiedesk.printing.sheet  # noqa: F401
    from regiedesk.printing import fonts

    fonts.register()


class PdfPrinter:
    """Draws documents with the bundled letters and icons. Writes nothing to disk."""

    def __init__(self) -> None:
        self._composer: Composer | None = None
        self._laid_out: tuple[Document, list[Stack]] | None = None

    def pdf(self, document: Document) -> bytes:
        """Return the PDF; the same document always gives the same bytes."""
        from regiedesk.printing.pages import draw_page
        from regiedesk.printing.sheet import new_canvas

        pages = self._pages(document)
        buffer = io.BytesIO()
        canvas = new_canvas(buffer, document.name)
        for number, page in enumerate(pages, 1):
            draw_page(canvas, document, page, number, len(pages))
        canvas.save()
        return buffer.getvalue()

    def page_count(self, document: Document) -> int:
        """Return how many pages the document takes."""
        return len(self._pages(document))

    def missing_glyphs(self, document: Document) -> str:
        """Return each character that shows as a square because no bundled letter has it."""
        from regiedesk.printing import fonts

        fonts.register()
        return fonts.missing(texts(document))

    def _pages(self, document: Document) -> list[Stack]:
        """Lay a document out once: who asks for its pages wants the paper too."""
        from regiedesk.printing.pages import divide

        if self._laid_out is None or self._laid_out[0] is not document:
            self._laid_out = (document, divide(document, self._ready()))
        return self._laid_out[1]

    def _ready(self) -> Composer:
        if self._composer is None:
            from regiedesk.printing import fonts
            from regiedesk.printing.compose import Composer
            from regiedesk.printing.icons import Icons

            fonts.register()
            self._composer = Composer(Icons())
        return self._composer


def texts(content: object) -> Iterator[str]:
    """Yield every text in a document or a part of it."""
    if isinstance(content, str):
        yield content
    elif isinstance(content, tuple):
        for each in content:
            yield from texts(each)
    elif dataclasses.is_dataclass(content):
        for field in dataclasses.fields(content):
            yield from texts(getattr(content, field.name))
