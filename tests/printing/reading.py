"""Reads real PDFs back: text, fonts, pictures of pages."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2

from regiedesk.domain.papers.document import Document
from regiedesk.printing import fonts
from regiedesk.printing.printer import texts

ICON_NAMES = frozenset(
    {
        "users", "check", "target", "list-checks", "lightbulb", "calendar", "pencil", "phone", "lock",
        "triangle-alert", "shield", "home", "eye", "ear",
    }
)  # fmt: skip


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page, spaces and line ends as one space."""
    document = pypdfium2.PdfDocument(pdf)
    found = [page.get_textpage().get_text_range() for page in document]
    document.close()
    return [re.sub(r"\s+", " ", text) for text in found]


def tight(text: str) -> str:
    """Return text without any white, so that line breaks do not matter."""
    return re.sub(r"\s+", "", text)


def shown(text: str) -> str:
    """Return how a text must look on paper: a square for what no letter can draw."""
    chars = (c if c == "\n" or fonts.draws(c, fonts.REGULAR) else fonts.REPLACEMENT for c in fonts.clean(text))
    return "".join(chars)


def lost_words(document: Document, pdf: bytes) -> set[str]:
    """Return the words of the document that are nowhere in the PDF; `tone`, `state` and the like are no words."""
    paper = tight("".join(page_texts(pdf)))
    wanted = {word for text in texts(document) if type(text) is str for word in shown(text).split()}
    hidden = ICON_NAMES | {"besproken", "bezig", "heropend", "leeg"}
    return {word for word in wanted - hidden if not _found(word, paper)}


def _found(word: str, paper: str) -> bool:
    """A word wider than its line may be cut, and then continue on the next page."""
    if word in paper:
        return True
    cuts = range(1, len(word)) if len(word) > 12 else ()
    return any(word[:cut] in paper and word[cut:] in paper for cut in cuts)


def grey(pdf: bytes, page: int = 0, scale: float = 3.0) -> Any:
    """Return a picture of a page as a grey printer would make it."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=scale).to_pil().convert("L")
    document.close()
    return picture
