"""The table of figures, each beside its bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

HEADS = ("what", "median", "p95", "bar", "plain SQLite", "ratio", "bar", "verdict")


@dataclass(frozen=True)
class Row:
    """One figure; without a bar it is only shown. `reference` is the same work on plain SQLite, `ratio` to that."""

    what: str
    figure: float
    unit: str = "ms"
    p95: float | None = None
    bar: float | None = None
    reference: float | None = None
    ratio: float | None = None
    ratio_bar: float | None = None

    @property
    def misses(self) -> bool:
        """Tell whether a bar is not met; a figure on its bar is not under it."""
        slow = self.bar is not None and self.figure >= self.bar
        far = self.ratio is not None and self.ratio_bar is not None and self.ratio > self.ratio_bar
        return slow or far

    @property
    def verdict(self) -> str:
        """`ok`, `OVER`, or nothing for a figure without a bar."""
        return "OVER" if self.misses else "" if self.bar is None and self.ratio_bar is None else "ok"

    def cells(self) -> tuple[str, ...]:
        """Return the row as text."""
        return (
            self.what,
            f"{_number(self.figure)} {self.unit}",
            _number(self.p95),
            f"< {self.bar:g}" if self.bar is not None else "",
            _number(self.reference),
            f"{self.ratio:.2f}" if self.ratio is not None else "",
            f"<= {self.ratio_bar:g}" if self.ratio_bar is not None else "",
            self.verdict,
        )


def table(rows: Sequence[Row]) -> str:
    """Return the rows as text, columns below each other."""
    lines = [HEADS, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEADS))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(_line(line, widths) for line in lines)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(_placed(cells, widths)).rstrip()


def _placed(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        yield cell.ljust(width) if column == 0 else cell.rjust(width)


def _number(figure: float | None) -> str:
    if figure is None:
        return ""
    return f"{figure:.2f}" if figure < 10 else f"{figure:.1f}" if figure < 100 else f"{figure:.0f}"
