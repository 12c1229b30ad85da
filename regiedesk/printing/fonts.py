"""The bundled letters: registering them once and knowing what they can draw."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from regiedesk.assets import resource_path

REGULAR = "SourceSans3-Regular"
ITALIC = "SourceSans3-Italic"
SEMIBOLD = "SourceSans3-SemiBold"
BOLD = "SourceSans3-Bold"
QUOTE = "SourceSerif4-Italic"

REPLACEMENT = "\u25a1"

_FILES = {
    REGULAR: "SourceSans3_400Regular.ttf",
    ITALIC: "SourceSans3_400Regular_Italic.ttf",
    SEMIBOLD: "SourceSans3_600SemiBold.ttf",
    BOLD: "SourceSans3_700Bold.ttf",
    QUOTE: "SourceSerif4_400Regular_Italic.ttf",
}
_STAND_IN = {QUOTE: ITALIC}
_INVISIBLE = frozenset({"Cc", "Cf"})


def register() -> None:
    """Make the bundled letters known to the drawing library; a second call does nothing."""
    known = set(pdfmetrics.getRegisteredFontNames())
    for name, file in _FILES.items():
        if name not in known:
            pdfmetrics.registerFont(TTFont(name, str(resource_path(f"fonts/{file}"))))


def clean(text: str) -> str:
    """Return `text` composed, with plain spaces and line ends, without characters that draw nothing."""
    if text.isascii() and text.isprintable():
        return text
    joined = "\n".join(text.splitlines()) if text else ""
    return "".join(_visible(joined))


def _visible(text: str) -> Iterator[str]:
    for char in unicodedata.normalize("NFC", text):
        if char == "\n":
            yield char
        elif char.isspace() and not draws(char, REGULAR):
            yield " "
        elif unicodedata.category(char) not in _INVISIBLE and not "\ufe00" <= char <= "\ufe0f":
            yield char


def draws(char: str, font: str) -> bool:
    """Tell whether `font` has a drawing for `char`."""
    return ord(char) in pdfmetrics.getFont(font).face.charToGlyph


def drawable(text: str, font: str) -> Iterator[tuple[str, str]]:
    """Yield (text, font) stretches that together show all of `text`; what no letter has shows as a square."""
    if text.isascii():
        yield text, font
        return
    for name, chars in groupby(text, key=lambda char: _font_for(char, font)):
        stretch = "".join(chars)
        yield (stretch, name) if name else (REPLACEMENT * len(stretch), _STAND_IN.get(font, font))


def _font_for(char: str, font: str) -> str:
    if draws(char, font):
        return font
    other = _STAND_IN.get(font, font)
    return other if draws(char, other) else ""


def missing(texts: Iterable[str]) -> str:
    """Return each character of `texts` that no bundled letter has, once, in order of appearance."""
    found: dict[str, None] = {}
    for text in texts:
        found.update((char, None) for char in clean(text) if char != "\n" and not draws(char, REGULAR))
    return "".join(found)


def width(text: str, font: str, size: float) -> float:
    """Return how wide `text` is, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))
