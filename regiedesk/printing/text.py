"""Sets running text in lines. Texts are drawn letter by letter as they are: there is no markup anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from regiedesk.domain.papers.document import Line, Run
from regiedesk.printing import fonts
from regiedesk.printing.pieces import SLACK, Piece, Split
from regiedesk.printing.style import Letter

_TOKEN = re.compile(r"\n|[ \t]+|[^ \t\n]+")
_CAP_HEIGHT = 0.66


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one letter, with its width in points."""

    text: str
    letter: Letter
    font: str
    width: float

    def with_text(self, text: str) -> Span:
        """Return a span in the same letter with another text."""
        return Span(text, self.letter, self.font, fonts.width(text, self.font, self.letter.size))


Spans = tuple[Span, ...]


def spans(line: Line, letter: Letter) -> Iterator[Span]:
    """Yield the stretches of a line, each in a font that can draw it."""
    for run in line:
        own = _letter(run, letter)
        for text, font in fonts.drawable(fonts.clean(run.text), own.font):
            yield Span(text, own, font, 0.0)


def _letter(run: Run, letter: Letter) -> Letter:
    if run.bold:
        letter = letter if letter.font == fonts.SEMIBOLD else letter.bold()
    elif run.italic:
        letter = letter.quoted()
    return letter.muted() if run.muted else letter


class _Setter:
    """Fills lines with words, as many as fit."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.lines: list[list[Span]] = [[]]
        self.used = 0.0
        self.space: Span | None = None

    def line_end(self) -> None:
        """Begin a new line."""
        self.lines.append([])
        self.used = 0.0
        self.space = None

    def word(self, parts: Sequence[Span]) -> None:
        """Add a word with the space before it; a word wider than a line is cut."""
        wide = sum(part.width for part in parts)
        space = self.space.width if self.space and self.lines[-1] else 0.0
        if self.lines[-1] and self.used + space + wide > self.width + SLACK:
            self.line_end()
        elif self.space and self.lines[-1]:
            self._put(self.space)
        self.space = None
        for part in parts:
            self._part(part)

    def _part(self, part: Span) -> None:
        while self.used + part.width > self.width + SLACK and len(part.text) > (0 if self.lines[-1] else 1):
            fits = self._fitting(part)
            if fits:
                self._put(part.with_text(part.text[:fits]))
            self.line_end()
            part = part.with_text(part.text[fits:])
        self._put(part)

    def _fitting(self, part: Span) -> int:
        low, high = (0 if self.lines[-1] else 1), len(part.text)
        while low < high:
            middle = (low + high + 1) // 2
            if self.used + part.with_text(part.text[:middle]).width > self.width:
                high = middle - 1
            else:
                low = middle
        return low

    def _put(self, part: Span) -> None:
        self.lines[-1].append(part)
        self.used += part.width


def set_lines(line: Line, letter: Letter, width: float) -> tuple[Spans, ...]:
    """Break a line of the document over as many lines as it needs at this width."""
    setter, word = _Setter(width), list[Span]()
    for span in spans(line, letter):
        for part in _TOKEN.findall(span.text):
            if part[0] not in " \t\n":
                word.append(span.with_text(part))
                continue
            if word:
                setter.word(word)
                word = []
            if part == "\n":
                setter.line_end()
            else:
                setter.space = span.with_text(" ")
    if word:
        setter.word(word)
    return tuple(tuple(each) for each in setter.lines)


def longest_word(texts: Iterable[str], letter: Letter) -> float:
    """Return the width of the longest word, the one with most letters in each text."""
    words = (max(text.split(), key=len) for text in texts if text.strip())
    return max((fonts.width(fonts.clean(word), letter.font, letter.size) for word in set(words)), default=0.0)


class Text(Piece):
    """A paragraph. Empty text takes no room."""

    def __init__(
        self,
        line: Line | str,
        letter: Letter,
        *,
        before: float = 0.0,
        after: float = 0.0,
        keep: bool = False,
        centred: bool = False,
    ) -> None:
        self.line: Line = (Run(text=line),) if isinstance(line, str) else line
        self.letter = letter
        self.before = before
        self.after = after
        self.keep = keep
        self.centred = centred
        self._set: tuple[float, tuple[Spans, ...]] | None = None

    def lines(self, width: float) -> tuple[Spans, ...]:
        """Return the set lines at this width; none when there is nothing to read."""
        if self._set is None or self._set[0] != width:
            empty = not any(run.text.strip() for run in self.line)
            self._set = (width, () if empty else set_lines(self.line, self.letter, width))
        return self._set[1]

    def measure(self, width: float) -> float:
        """Return the height of all lines."""
        return len(self.lines(width)) * self.letter.leading

    def start(self, width: float) -> float:
        """Return the height of two lines: one line alone does not begin a paragraph."""
        count = len(self.lines(width))
        return self.letter.leading * (count if count <= 3 else 2)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut between two lines."""
        lines = self.lines(width)
        count = min(int((room + SLACK) / self.letter.leading), len(lines) - 1)
        if count < (1 if force else 2):
            return None
        if len(lines) - count == 1 and count > 2:
            count -= 1
        return self._with(width, lines[:count]), self._with(width, lines[count:])

    def _with(self, width: float, lines: tuple[Spans, ...]) -> Text:
        part = Text(self.line, self.letter, after=self.after, centred=self.centred)
        part._set = (width, lines)
        return part

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the lines; capitals stand in the middle of the leading."""
        drop = (self.letter.leading + _CAP_HEIGHT * self.letter.size) / 2
        for spans_ in self.lines(width):
            wide = sum(span.width for span in spans_)
            draw_spans(canvas, spans_, x + ((width - wide) / 2 if self.centred else 0.0), top - drop)
            top -= self.letter.leading


def draw_spans(canvas: Canvas, spans_: Spans, x: float, base: float) -> None:
    """Draw stretches of text from x on, on the line `base`."""
    pen = canvas.beginText(x, base)
    for font, size, colour, text in _merged(spans_):
        pen.setFont(font, size)
        pen.setFillColor(colour)
        pen.textOut(text)
    canvas.drawText(pen)


def _merged(spans_: Spans) -> Iterator[tuple[str, float, object, str]]:
    """Join neighbours in one letter, so that a reader of the file finds whole sentences."""
    held: list[Span] = []
    for span in spans_:
        if held and (held[0].font != span.font or held[0].letter != span.letter):
            yield held[0].font, held[0].letter.size, held[0].letter.colour, "".join(s.text for s in held)
            held = []
        held.append(span)
    if held:
        yield held[0].font, held[0].letter.size, held[0].letter.colour, "".join(s.text for s in held)
