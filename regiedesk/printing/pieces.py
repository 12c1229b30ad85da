"""What a page is built of: pieces that know their height, can be drawn, and can be split over pages."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence

from reportlab.pdfgen.canvas import Canvas

from regiedesk.printing.style import BODY_HEIGHT

Split = tuple["Piece", "Piece"]
SLACK = 0.01


class Piece(ABC):
    """Something with a width given from outside and a height of its own.

    `before` and `after` are the white above and below; `keep` ties a piece to the next one.
    """

    before = 0.0
    after = 0.0
    keep = False
    _measured: tuple[float, float] | None = None

    def height(self, width: float) -> float:
        """Return the height at this width, in points; measured once."""
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, self.measure(width))
        return self._measured[1]

    @abstractmethod
    def measure(self, width: float) -> float:
        """Work out the height at this width."""

    @abstractmethod
    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw with the left top corner at (x, top)."""

    def start(self, width: float) -> float:
        """Return the least height in which the piece can begin on a page."""
        return self.height(width)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut the piece so that the first part fits in `room`; None when it should not be cut.

        `force` means that the page is empty, so moving on does not help.
        """
        return None


class Empty(Piece):
    """Nothing, `space` high."""

    def __init__(self, space: float = 0.0) -> None:
        self.space = space

    def measure(self, width: float) -> float:
        """Return the space asked for."""
        return self.space

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw nothing."""


def gap(above: Piece, below: Piece) -> float:
    """Return the white between two pieces; a head decides itself how near its text is."""
    return above.after if above.keep else max(above.after, below.before)


class Stack(Piece):
    """Pieces under each other. `white` below 1 brings them closer; type never gets smaller."""

    def __init__(self, pieces: Sequence[Piece], *, before: float = 0.0, after: float = 0.0, white: float = 1.0) -> None:
        self.pieces = tuple(pieces)
        self.before = before
        self.after = after
        self.white = white

    def with_pieces(self, pieces: Sequence[Piece]) -> Stack:
        """Return other pieces, as far apart as these."""
        return Stack(pieces, white=self.white)

    def gap(self, index: int) -> float:
        """Return the white above the piece at this index."""
        return gap(self.pieces[index - 1], self.pieces[index]) * self.white if index else 0.0

    def measure(self, width: float) -> float:
        """Add up the pieces and the white between them."""
        return sum(self.gap(index) + piece.height(width) for index, piece in enumerate(self.pieces))

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw the pieces from top to bottom."""
        for index, piece in enumerate(self.pieces):
            top -= self.gap(index)
            piece.draw(canvas, x, top, width)
            top -= piece.height(width)

    def start(self, width: float) -> float:
        """Return what the first piece needs, with all that is tied to it."""
        return self._need(0, width) if self.pieces else 0.0

    def _need(self, index: int, width: float) -> float:
        piece = self.pieces[index]
        if not piece.keep or index + 1 == len(self.pieces):
            return piece.start(width)
        return piece.height(width) + self.gap(index + 1) + self._need(index + 1, width)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut between two pieces, or inside the one that crosses the edge."""
        left = room
        for index, piece in enumerate(self.pieces):
            white = self.gap(index)
            empty = force and all(done.keep for done in self.pieces[:index])
            fits = self._need(index, width) <= left - white + SLACK or empty
            if not fits or piece.height(width) > left - white + SLACK:
                return self._cut(index, width, left - white, fits, empty)
            left -= white + piece.height(width)
        return None

    def _cut(self, index: int, width: float, room: float, fits: bool, force: bool) -> Split | None:
        piece = self.pieces[index]
        parts = piece.split(width, room, force) if fits else None
        if parts:
            head, tail = (*self.pieces[:index], parts[0]), (parts[1], *self.pieces[index + 1 :])
            return self.with_pieces(head), self.with_pieces(tail)
        end = index + 1 if force else index
        while not force and end and self.pieces[end - 1].keep:
            end -= 1
        return (self.with_pieces(self.pieces[:end]), self.with_pieces(self.pieces[end:])) if end else None


class Whole(Piece):
    """Keeps a piece on one page as long as it is no higher than a page."""

    def __init__(self, inner: Piece, limit: float = BODY_HEIGHT) -> None:
        self.inner = inner
        self.limit = limit
        self.before = inner.before
        self.after = inner.after

    def measure(self, width: float) -> float:
        """Return the height of what is inside."""
        return self.inner.height(width)

    def draw(self, canvas: Canvas, x: float, top: float, width: float) -> None:
        """Draw what is inside."""
        self.inner.draw(canvas, x, top, width)

    def start(self, width: float) -> float:
        """Return the whole height, unless no page could hold it."""
        return self.height(width) if self.height(width) <= self.limit else self.inner.start(width)

    def split(self, width: float, room: float, force: bool) -> Split | None:
        """Cut only what cannot be kept whole."""
        if self.height(width) <= self.limit and not force:
            return None
        return self.inner.split(width, room, force)
