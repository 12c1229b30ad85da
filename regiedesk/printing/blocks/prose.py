"""Title, headings, paragraphs and quotes."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import Heading, Paragraph, QuoteBlock, Size, StatusBox, Title
from regiedesk.printing import fonts
from regiedesk.printing.beside import Beside
from regiedesk.printing.frames import Framed
from regiedesk.printing.icons import Icons
from regiedesk.printing.marks import IconPiece
from regiedesk.printing.pieces import Piece, Split, Stack, Whole
from regiedesk.printing.style import (
    BODY,
    LEAD,
    QUOTE,
    SECTION,
    SOURCE,
    STATUS_TITLE,
    SUBTITLE,
    TEAL,
    TITLE,
    Letter,
)
from regiedesk.printing.text import Text

_STATUS_LEAST, _STATUS_USUAL, _STATUS_MOST = 180.0, 198.0, 222.0
_QUOTES = ("“", "‘", "„", '"', "'")
_LETTERS = {Size.LEAD: LEAD, Size.BODY: BODY, Size.SOURCE: SOURCE}


def title(block: Title) -> Piece:
    """Return the name of the paper, with the status at its right."""
    left = Stack((Text(block.text, TITLE, after=3), *(Text(text, SUBTITLE) for text in block.subtitles)))
    if block.status is None:
        return Stack((left,), after=8)
    wide = _status_width(block.status)
    return Stack((Beside((left, status(block.status)), (1.0, wide), between=18),), after=9)


def _status_width(box: StatusBox) -> float:
    """Return a width in which title and first line fit, if that leaves the title of the paper enough."""
    lines = ((box.title, STATUS_TITLE), *((text, BODY) for text in box.lines[:1]))
    wide = 24 + max(fonts.width(fonts.clean(text), letter.font, letter.size) for text, letter in lines)
    return max(_STATUS_LEAST, wide) if wide <= _STATUS_MOST else _STATUS_USUAL


def status(box: StatusBox) -> Piece:
    """Return the box that says whether this paper holds; the first line counts, the others explain."""
    lines = [Text(text, BODY if not index else SOURCE) for index, text in enumerate(box.lines)]
    return Framed(Stack((Text(box.title, STATUS_TITLE, after=2), *lines)), box.tone)


class SectionHead(Stack):
    """The head of a section, tied to what follows."""

    keep = True


def heading(block: Heading, icons: Icons) -> Piece:
    """Return the head of a section, with its icon."""
    text = Text(block.text, SECTION)
    icon = icons.get(block.icon)
    inner: Piece = Beside((IconPiece(icon, 15, 2.5), text), (15, 1.0), between=6) if icon else text
    return SectionHead((inner,), before=13, after=3.5)


def paragraph(block: Paragraph) -> Piece:
    """Return running text."""
    letter: Letter = _LETTERS[block.size]
    return Text(block.line, letter, before=4.5, after=3)


class Quoted(Piece):
    """Someone's own words beside an upright bar."""

    def __init__(self, inner: Piece) -> None:
        self.inner = inner
        self.before = 9.0
        self.after = 8.0

    def measure(self, width: float) -> float:
        """Return the height of the words."""
        return self.inner.height(width - 12) + 4

    def start(self, width: float) -> float:
        """Return what the words need to begin."""
        return self.inner.start(width - 12) + 4

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut the words; both parts have a bar."""
        parts = self.inner.split(width - 12, room - 4, force)
        return parts and (Quoted(parts[0]), Quoted(parts[1]))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw bar and words."""
        canvas.setFillColor(TEAL)
        canvas.rect(x, top - self.height(width), 3, self.height(width), stroke=0, fill=1)
        self.inner.draw(canvas, x + 12, top - 2, width - 12)


def quote(block: QuoteBlock) -> Piece:
    """Return a quote in its own letter, in quotation marks, with the speaker below."""
    text = block.text if not block.text or block.text.startswith(_QUOTES) else f"“{block.text}”"
    return Quoted(Whole(Stack((Text(text, QUOTE), Text(block.source, SOURCE, before=1)))))
