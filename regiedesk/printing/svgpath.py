"""Reads the path language of SVG into moves, lines and curves with absolute coordinates."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

Point = tuple[float, float]
Step = tuple[str, tuple[float, ...]]

_COUNT = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "A": 7, "Z": 0}


def steps(path: str) -> tuple[Step, ...]:
    """Return ("M", xy), ("L", xy), ("C", three points) and ("Z", ()) for the path data of one element."""
    return tuple(_Reader().read(path))


def _commands(path: str) -> Iterator[tuple[str, tuple[float, ...]]]:
    """Yield each command with one set of its numbers; a flag of an arc may be glued to the next number."""
    for letter, rest in re.findall(r"([MmLlHhVvCcSsAaZz])([^MmLlHhVvCcSsAaZz]*)", path):
        numbers = _numbers(rest, arc=letter in "Aa")
        count = _COUNT[letter.upper()]
        if not count:
            yield letter, ()
        for index in range(0, len(numbers), count or 1):
            yield letter, tuple(numbers[index : index + count])
            letter = {"M": "L", "m": "l"}.get(letter, letter)


def _numbers(text: str, *, arc: bool) -> list[float]:
    found: list[float] = []
    while text := text.lstrip(" ,\n"):
        flag = arc and len(found) % 7 in (3, 4)
        match = re.match(r"[01]" if flag else r"-?(?:\d+\.\d*|\.\d+|\d+)", text)
        if match is None:
            raise ValueError(text)
        found.append(float(match.group()))
        text = text[match.end() :]
    return found


class _Reader:
    """Follows the pen while the commands are read."""

    def __init__(self) -> None:
        self.here: Point = (0.0, 0.0)
        self.first: Point = (0.0, 0.0)
        self.handle: Point | None = None

    def read(self, path: str) -> Iterator[Step]:
        """Yield absolute steps."""
        for letter, numbers in _commands(path):
            handle, self.handle = self.handle, None
            origin = self.here if letter.islower() else (0.0, 0.0)
            yield from self._one(letter.upper(), numbers, origin, handle)

    def _one(self, letter: str, numbers: tuple[float, ...], origin: Point, handle: Point | None) -> Iterator[Step]:
        if letter == "Z":
            self.here = self.first
            yield "Z", ()
        elif letter in "MLHV":
            yield self._straight(letter, numbers, origin)
        elif letter == "A":
            end = (numbers[5] + origin[0], numbers[6] + origin[1])
            yield from arc(self.here, numbers[0], numbers[3] != 0, numbers[4] != 0, end)
            self.here = end
        else:
            yield self._curve(letter, numbers, origin, handle)

    def _straight(self, letter: str, numbers: tuple[float, ...], origin: Point) -> Step:
        if letter == "H":
            self.here = (numbers[0] + origin[0], self.here[1])
        elif letter == "V":
            self.here = (self.here[0], numbers[0] + origin[1])
        else:
            self.here = (numbers[0] + origin[0], numbers[1] + origin[1])
        if letter == "M":
            self.first = self.here
        return ("M" if letter == "M" else "L"), self.here

    def _curve(self, letter: str, numbers: tuple[float, ...], origin: Point, handle: Point | None) -> Step:
        moved = [(x + origin[0], y + origin[1]) for x, y in zip(numbers[::2], numbers[1::2], strict=True)]
        if letter == "S":
            back = handle or self.here
            moved.insert(0, (2 * self.here[0] - back[0], 2 * self.here[1] - back[1]))
        self.handle, self.here = moved[1], moved[2]
        return "C", (*moved[0], *moved[1], *moved[2])


def arc(start: Point, radius: float, large: bool, sweep: bool, end: Point) -> Iterator[Step]:
    """Yield curves for a circular arc (the icons have no other) from `start` to `end`."""
    half = math.dist(start, end) / 2
    if half == 0:
        return
    radius = max(radius, half)
    away = math.sqrt(radius * radius - half * half) * (-1 if large == sweep else 1)
    across = ((end[0] - start[0]) / (2 * half), (end[1] - start[1]) / (2 * half))
    centre = (
        (start[0] + end[0]) / 2 - across[1] * away,
        (start[1] + end[1]) / 2 + across[0] * away,
    )
    begin = math.atan2(start[1] - centre[1], start[0] - centre[0])
    turn = math.atan2(end[1] - centre[1], end[0] - centre[0]) - begin
    if sweep and turn < 0:
        turn += 2 * math.pi
    elif not sweep and turn > 0:
        turn -= 2 * math.pi
    yield from _bows(centre, radius, begin, turn)


def _bows(centre: Point, radius: float, begin: float, turn: float) -> Iterator[Step]:
    """Yield the arc in pieces of at most a quarter, each close to a Bezier curve."""
    count = max(1, math.ceil(abs(turn) / (math.pi / 2) - 1e-9))
    part = turn / count
    reach = 4 / 3 * math.tan(part / 4) * radius
    for index in range(count):
        one, two = begin + index * part, begin + (index + 1) * part
        a = (centre[0] + radius * math.cos(one), centre[1] + radius * math.sin(one))
        b = (centre[0] + radius * math.cos(two), centre[1] + radius * math.sin(two))
        yield (
            "C",
            (
                a[0] - reach * math.sin(one),
                a[1] + reach * math.cos(one),
                b[0] + reach * math.sin(two),
                b[1] - reach * math.cos(two),
                *b,
            ),
        )
